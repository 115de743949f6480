"""Forms of bidang and desa."""

import re
from typing import Any

from django import forms

from kecamatan.enums import JenisDesa
from kecamatan.forms.dasar import FormulirBerversi, FormulirModel
from kecamatan.models import Bidang, Desa

ANGKA_PERTAMA = {JenisDesa.KELURAHAN: "1", JenisDesa.DESA: "2"}


class FormulirTambahBidang(FormulirModel):
    """Name of a new bidang."""

    class Meta:
        model = Bidang
        fields = ("nama",)


class FormulirBidang(FormulirBerversi):
    """Name of a bidang."""

    class Meta:
        model = Bidang
        fields = ("nama",)


class KodeDesaMixin(forms.ModelForm):  # type: ignore[type-arg] # not generic at run time
    """Checks the code of a desa against its kecamatan and its kind."""

    def clean(self) -> dict[str, Any]:
        """Refuse a code of another kecamatan, or of the other kind."""
        isian = super().clean() or self.cleaned_data
        kode, jenis = isian.get("kode"), isian.get("jenis")
        if kode and jenis:
            awal = f"{self.instance.kecamatan.kode}.{ANGKA_PERTAMA[JenisDesa(jenis)]}"
            if not re.fullmatch(re.escape(awal) + "[0-9]{3}", kode):
                label = JenisDesa(jenis).label
                self.add_error("kode", f"Kode {label} di kecamatan ini berbentuk {awal}001.")
        return isian


class FormulirTambahDesa(KodeDesaMixin, FormulirModel):
    """A new desa or kelurahan."""

    class Meta:
        model = Desa
        fields = ("jenis", "nama", "kode")


class FormulirDesa(KodeDesaMixin, FormulirBerversi):
    """A desa or kelurahan."""

    class Meta:
        model = Desa
        fields = ("jenis", "nama", "kode")
