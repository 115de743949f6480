"""Forms of the RKT: what it rests on, and the targets of its year."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms

from iku.domain.target import Target, format_target
from iku.forms.isian import BarisField
from iku.forms.target import TargetField
from iku.models import Anggaran, Renstra, Rkt
from iku.models.target import columns_of
from iku.rkt import RencanaTahun, TargetRencana
from kecamatan.forms.dasar import FormulirBerversi


def limit_sumber(form: forms.BaseForm, kecamatan_id: int, tahun: int) -> None:
    """Offer the Renstra and budgets of an office that are about a year."""
    renstra, anggaran = form.fields["renstra"], form.fields["anggaran"]
    assert isinstance(renstra, forms.ModelChoiceField)
    assert isinstance(anggaran, forms.ModelChoiceField)
    renstra.queryset = Renstra.objects.filter(
        kecamatan=kecamatan_id, tahun__lte=tahun, tahun_akhir__gte=tahun
    ).select_related("kecamatan")
    anggaran.queryset = Anggaran.objects.filter(kecamatan=kecamatan_id, tahun=tahun).select_related(
        "kecamatan"
    )
    anggaran.empty_label = "Belum dipilih"


class FormulirRkt(FormulirBerversi):
    """Which Renstra and which version of the budget the RKT prints."""

    class Meta:
        model = Rkt
        fields = ("renstra", "anggaran")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer those of its office and year."""
        super().__init__(*args, **kwargs)
        limit_sumber(self, self.instance.kecamatan_id, self.instance.tahun)


@dataclass(frozen=True)
class BarisTargetRkt:
    """One row of the grid: an indikator, its target in the Renstra, and the boxes."""

    rencana: TargetRencana
    renstra: str
    target: forms.BoundField
    alasan: forms.BoundField


class KisiTargetRktForm(forms.Form):
    """The targets of a year: a box for each indikator, and one for the reason."""

    use_required_attribute = False
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, rkt: Rkt, rencana: RencanaTahun, **kwargs: Any) -> None:
        """Make the boxes, filled with what is planned now."""
        super().__init__(*args, **kwargs)
        self.rencana = rencana
        self.initial["versi"] = rkt.versi
        for satu in rencana.daftar_target:
            nama, pk = satu.indikator.nama, satu.indikator.pk
            self.fields[f"target-{pk}"] = TargetField(satu.indikator, label=f"Target {nama}")
            self.fields[f"alasan-{pk}"] = BarisField(
                label=f"Alasan {nama}", required=False, max_length=1000
            )
            self.initial[f"target-{pk}"] = format_target(satu.target)
            self.initial[f"alasan-{pk}"] = satu.alasan

    def list_baris(self) -> Iterator[BarisTargetRkt]:
        """Yield the rows for the page."""
        for satu in self.rencana.daftar_target:
            pk = satu.indikator.pk
            semula = format_target(satu.renstra)
            yield BarisTargetRkt(satu, semula, self[f"target-{pk}"], self[f"alasan-{pk}"])

    def clean(self) -> dict[str, Any]:
        """Ask for the reason beside every target that is not that of the Renstra."""
        isi: dict[str, Any] = super().clean() or {}
        for satu in self.rencana.daftar_target:
            pk = satu.indikator.pk
            target = isi.get(f"target-{pk}")
            if target is None or columns_of(target) == columns_of(satu.renstra):
                continue
            if not isi.get(f"alasan-{pk}"):
                self.add_error(f"alasan-{pk}", "Berbeda dari Renstra; tuliskan alasannya.")
        return isi

    @property
    def isian(self) -> dict[int, tuple[Target, str]]:
        """What was typed, by key of the indikator."""
        return {
            satu.indikator.pk: (
                self.cleaned_data[f"target-{satu.indikator.pk}"],
                self.cleaned_data[f"alasan-{satu.indikator.pk}"],
            )
            for satu in self.rencana.daftar_target
        }
