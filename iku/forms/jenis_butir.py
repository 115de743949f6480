"""Which form each kind of item has."""

from django import forms

from iku.butir import JENIS_BUTIR, JenisButir
from iku.forms.aksi import AksiForm
from iku.forms.butir import (
    BarisIndikatorForm,
    ButirForm,
    IndikatorPerjanjianForm,
    IndikatorTujuanForm,
    SasaranForm,
    TujuanForm,
    TujuanRenstraForm,
)
from iku.models import DaftarIku
from iku.models.berurutan import BarisKalimat
from iku.models.target import BarisIndikator


def _build_form(jenis: JenisButir) -> type[ButirForm]:
    """Return the form of one kind: its sentence, or an indikator."""
    if issubclass(jenis.model, BarisIndikator):
        return forms.modelform_factory(  # type: ignore[return-value]
            jenis.model, form=BarisIndikatorForm, fields=("nama", "satuan", "arah", "skala")
        )
    return forms.modelform_factory(  # type: ignore[return-value]
        jenis.model, form=ButirForm, fields=("teks",)
    )


# Items of a daftar IKU have pages of their own for a new one; all others share one. Rows that are
# neither a sentence nor an indikator are typed in a grid.
FORM_RENCANA: dict[str, type[ButirForm]] = {
    **{
        jenis.kunci: _build_form(jenis)
        for jenis in JENIS_BUTIR.values()
        if jenis.wadah is not DaftarIku and issubclass(jenis.model, BarisKalimat | BarisIndikator)
    },
    "tujuan-renstra": TujuanRenstraForm,
    "indikator-perjanjian": IndikatorPerjanjianForm,
    "aksi": AksiForm,
}
FORM_BUTIR: dict[str, type[ButirForm]] = {
    "tujuan": TujuanForm,
    "indikator-tujuan": IndikatorTujuanForm,
    "sasaran": SasaranForm,
    **FORM_RENCANA,
}
