"""The form of what a Perjanjian Kinerja rests on."""

from typing import Any

from django import forms

from iku.forms.rkt import limit_sumber
from iku.models import PerjanjianKinerja
from kecamatan.forms.dasar import FormulirBerversi
from kecamatan.models import MasaJabatan
from kecamatan.posisi import sebut_kepala_daerah


class PilihanPihak(forms.ModelChoiceField):  # type: ignore[type-arg] # not generic at run time
    """A term of office as the choice of a side shows it."""

    def label_from_instance(self, obj: Any) -> str:
        """Return person, post and term."""
        akhir = f"{obj.selesai:%d/%m/%Y}" if obj.selesai else "sekarang"
        return f"{obj.pejabat} ({obj.sebutan}, {obj.mulai:%d/%m/%Y} sampai {akhir})"


class FormulirPerjanjian(FormulirBerversi):
    """The other side, the plan, the budget, and the reason of a correction."""

    pihak_kedua = PilihanPihak(
        MasaJabatan.objects.none(), required=False, empty_label="Belum dipilih"
    )

    class Meta:
        model = PerjanjianKinerja
        fields = ("pihak_kedua", "renstra", "anggaran", "tingkat_anggaran", "alasan_hukum")
        help_texts = {
            "anggaran": "Versi anggaran yang dicetak di lampiran.",
            "tingkat_anggaran": "PK camat biasanya sampai program.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the superior: the Bupati for a camat, else who leads the office."""
        super().__init__(*args, **kwargs)
        satu = self.instance
        limit_sumber(self, satu.kecamatan_id, satu.tahun)
        renstra = self.fields["renstra"]
        assert isinstance(renstra, forms.ModelChoiceField)
        renstra.empty_label = "Tanpa Renstra"
        pihak = self.fields["pihak_kedua"]
        assert isinstance(pihak, forms.ModelChoiceField)
        pihak.label = "Pihak kedua (atasan)"
        if satu.is_camat:
            kepala = sebut_kepala_daerah(satu.kecamatan.kabupaten)
            pihak.label = f"Pihak kedua ({kepala})"
            pihak.help_text = f"Masa jabatan {kepala} dicatat admin kabupaten."
        pihak.queryset = list_pihak_kedua(satu)
        if not satu.revisi:
            del self.fields["alasan_hukum"]


def list_pihak_kedua(perjanjian: PerjanjianKinerja) -> Any:
    """Return the terms of office that may stand on the other side."""
    if perjanjian.is_camat:
        return MasaJabatan.objects.kepala_daerah_of(perjanjian.kecamatan.kabupaten_id)
    assert perjanjian.atasan is not None, "constraint perjanjian_beratasan"
    atasan = MasaJabatan.objects.filter(
        jabatan=perjanjian.atasan.jabatan, kecamatan=perjanjian.kecamatan_id
    )
    return atasan.with_sebutan().order_by("-mulai")
