"""The choice of the RPJMD that a Renstra follows."""

from typing import Any

from django import forms

from iku.models import Renstra, Rpjmd
from kecamatan.forms.dasar import FormulirBerversi


def list_rpjmd(kabupaten_id: int) -> Any:
    """Return the RPJMD of a kabupaten, newest first."""
    return Rpjmd.objects.filter(kabupaten=kabupaten_id).select_related("kabupaten")


class FormulirRpjmdRenstra(FormulirBerversi):
    """Which RPJMD the Renstra follows."""

    class Meta:
        model = Renstra
        fields = ("rpjmd",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer those of the kabupaten."""
        super().__init__(*args, **kwargs)
        rpjmd = self.fields["rpjmd"]
        assert isinstance(rpjmd, forms.ModelChoiceField)
        rpjmd.queryset = list_rpjmd(self.instance.kecamatan.kabupaten_id)
        rpjmd.label = "Mengikuti RPJMD"
        rpjmd.empty_label = "Belum dipilih"
