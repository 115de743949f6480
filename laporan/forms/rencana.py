"""Forms of new plans: from scratch, or from an earlier one."""

from typing import Any

from django import forms

from iku.models import Rpjmd
from kecamatan.models import Kecamatan
from laporan.enums import JenisDokumen
from laporan.models import SEBUTAN, Dokumen


class RencanaForm(forms.Form):
    """What a new document of one kind starts from."""

    use_required_attribute = False
    jenis: JenisDokumen

    sumber = forms.ModelChoiceField(
        Dokumen.objects.none(),
        required=False,
        label="Mulai dari",
        help_text="Salinan membawa semua butirnya; setiap butir Anda periksa satu per satu.",
    )

    def __init__(self, *args: Any, kecamatan: Kecamatan, **kwargs: Any) -> None:
        """Offer the office's own documents of the kind."""
        super().__init__(*args, **kwargs)
        self.kecamatan = kecamatan
        sumber = self.fields["sumber"]
        assert isinstance(sumber, forms.ModelChoiceField)
        milik = Dokumen.objects.filter(kecamatan=kecamatan, jenis=self.jenis)
        sumber.queryset = milik.select_related(*SEBUTAN).defer("kecamatan__logo")
        sumber.empty_label = f"{self.jenis.label} kosong"


class FormulirRenstra(RencanaForm):
    """A new Renstra."""

    jenis = JenisDokumen.RENSTRA

    tahun = forms.IntegerField(label="Tahun pertama", min_value=2000, max_value=2100)
    tahun_akhir = forms.IntegerField(
        label="Tahun terakhir",
        min_value=2000,
        max_value=2106,
        help_text="Masa Renstra lima atau enam tahun, mengikuti RPJMD.",
    )
    rpjmd = forms.ModelChoiceField(
        Rpjmd.objects.none(),
        required=False,
        label="Mengikuti RPJMD",
        empty_label="Belum dipilih",
        help_text="RPJMD diisi admin kabupaten; boleh dipilih kemudian.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the RPJMD of the kabupaten, and start with the years of the newest."""
        super().__init__(*args, **kwargs)
        rpjmd = self.fields["rpjmd"]
        assert isinstance(rpjmd, forms.ModelChoiceField)
        milik = Rpjmd.objects.filter(kabupaten=self.kecamatan.kabupaten_id)
        rpjmd.queryset = milik.select_related("kabupaten")
        terbaru = rpjmd.queryset.first()
        if terbaru:
            masa = {"tahun": terbaru.tahun, "tahun_akhir": terbaru.tahun_akhir}
            self.initial = {"rpjmd": terbaru.pk, **masa, **self.initial}

    def clean(self) -> dict[str, Any]:
        """Refuse a period that is not five or six years."""
        isi: dict[str, Any] = super().clean() or {}
        tahun, akhir = isi.get("tahun"), isi.get("tahun_akhir")
        if tahun and akhir and akhir - tahun not in {4, 5}:
            self.add_error("tahun_akhir", "Masa Renstra lima atau enam tahun.")
        return isi
