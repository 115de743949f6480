"""Forms of a PK below the camat: which indikator it takes over, which rows of the budget."""

from typing import Any

from django import forms

from iku.anggaran import CabangAnggaran, PohonAnggaran
from iku.domain.pagu import format_rupiah
from iku.forms.isian import PilihanBaris
from iku.models import BarisAnggaran, IndikatorPerjanjian, PerjanjianKinerja


class TurunkanForm(forms.Form):
    """The indikator of the superior that are not taken over yet."""

    use_required_attribute = False
    versi = forms.IntegerField(widget=forms.HiddenInput)
    indikator = PilihanBaris(
        IndikatorPerjanjian.objects.none(),
        label="Indikator atasan yang ikut Anda wujudkan",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Pilih paling sedikit satu indikator."},
        help_text="Kalimat dan targetnya disalin, lalu boleh diubah sesuai bagian Anda.",
    )

    def __init__(self, *args: Any, perjanjian: PerjanjianKinerja, **kwargs: Any) -> None:
        """Offer what the PK does not have."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = perjanjian.versi
        indikator = self.fields["indikator"]
        assert isinstance(indikator, forms.ModelMultipleChoiceField)
        ada = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian)
        indikator.queryset = (
            IndikatorPerjanjian.objects.filter(
                sasaran__perjanjian__isnull=False, sasaran__perjanjian=perjanjian.atasan_id
            )
            .exclude(indikator__in=ada.values("indikator"))
            .select_related("sasaran")
            .order_by("sasaran__urutan", "urutan", "pk")
        )


class PilihPaguForm(forms.Form):
    """The rows of the budget that the lampiran prints."""

    use_required_attribute = False
    versi = forms.IntegerField(widget=forms.HiddenInput)
    baris = PilihanBaris(
        BarisAnggaran.objects.none(),
        label="Kegiatan dan sub kegiatan",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Tanpa pilihan, seluruh anggaran dicetak sampai tingkat yang dipilih.",
    )

    def __init__(
        self, *args: Any, perjanjian: PerjanjianKinerja, pohon: PohonAnggaran, **kwargs: Any
    ) -> None:
        """Offer every row with its sum, in printed order."""
        super().__init__(*args, **kwargs)
        self.initial["versi"] = perjanjian.versi
        self.initial["baris"] = list(perjanjian.daftar_pagu.values_list("pk", flat=True))
        baris = self.fields["baris"]
        assert isinstance(baris, forms.ModelMultipleChoiceField)
        baris.queryset = BarisAnggaran.objects.filter(
            anggaran__isnull=False, anggaran=perjanjian.anggaran_id
        ).select_related("anggaran")
        baris.choices = [(satu.baris.pk, _sebut(satu)) for satu in pohon.walk()]


def _sebut(satu: CabangAnggaran) -> str:
    """Return level, name and sum of a row."""
    pagu = "pagu belum diisi" if satu.pagu is None else format_rupiah(satu.pagu)
    return f"{satu.baris.get_tingkat_display()}: {satu.baris} ({pagu})"
