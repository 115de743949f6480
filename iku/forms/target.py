"""A target typed into one box, and the grid of the targets of a whole period."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from iku.domain.skala import DAFTAR_SKALA
from iku.domain.target import (
    JenisTarget,
    Target,
    TargetTidakSah,
    check_predikat,
    format_target,
    parse_target,
)
from iku.forms.isian import parse_isian_angka
from iku.models import Renstra
from iku.models.target import DESIMAL, DIGIT, BarisIndikator
from iku.renstra import IndikatorRenstra, key_of, read_target

TANPA_SKALA = (
    "Target predikat hanya untuk indikator yang punya skala. Pilih skalanya di indikator itu."
)


class TargetField(forms.CharField):
    """A target of one indikator, in the spellings of `iku.domain.target`; Target() when empty."""

    def __init__(self, indikator: BarisIndikator | None = None, **kwargs: Any) -> None:
        """Read numbers in the satuan of `indikator`, and letters on its scale."""
        super().__init__(required=False, max_length=200, **kwargs)
        self.indikator = indikator
        self.widget.attrs |= {"autocomplete": "off"}

    def clean(self, value: Any) -> Any:
        """Return a Target."""
        teks = super().clean(value)
        satuan, skala = ("", "")
        if self.indikator is not None:
            satuan, skala = self.indikator.satuan, self.indikator.skala
        return clean_target(teks, satuan, skala)


def clean_target(teks: str, satuan: str, skala: str) -> Target:
    """Read a typed target of an indikator, or raise ValidationError with the help sentence."""
    try:
        target = parse_target(teks, satuan)
    except TargetTidakSah as galat:
        raise ValidationError(galat.pesan) from galat
    for angka in (target.angka, target.angka_atas):
        if angka is not None:
            parse_isian_angka(f"{angka:f}".replace(".", ","), DIGIT - DESIMAL, DESIMAL)
    if target.jenis == JenisTarget.PREDIKAT:
        if skala not in DAFTAR_SKALA:
            raise ValidationError(TANPA_SKALA)
        if pesan := check_predikat(target, DAFTAR_SKALA[skala]):
            raise ValidationError(pesan)
    return target


@dataclass(frozen=True)
class BarisKisi:
    """One row of the grid: an indikator and its boxes, in the order of the years."""

    indikator: IndikatorRenstra
    jenis: str
    daftar_sel: tuple[forms.BoundField, ...]


class KisiTargetForm(forms.Form):
    """The targets of a Renstra: a row for each indikator, a box for each year and the baseline."""

    use_required_attribute = False
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, renstra: Renstra, indikator: Sequence[IndikatorRenstra], **kwargs: Any
    ) -> None:
        """Make a box for each indikator and year."""
        super().__init__(*args, **kwargs)
        self.renstra, self.indikator = renstra, indikator
        self.initial["versi"] = renstra.versi
        for satu in indikator:
            tersimpan = read_target(satu)
            for tahun in self.daftar_tahun:
                nama = _nama(satu, tahun)
                label = f"{satu.nama}, {self._sebut(tahun)}"
                self.fields[nama] = TargetField(satu, label=label)
                self.initial[nama] = format_target(tersimpan.get(tahun, Target()))

    @property
    def daftar_tahun(self) -> tuple[int, ...]:
        """The baseline year, then the years of the period."""
        return (self.renstra.tahun_dasar, *self.renstra.daftar_tahun)

    def _sebut(self, tahun: int) -> str:
        return f"kondisi awal {tahun}" if tahun == self.renstra.tahun_dasar else str(tahun)

    def list_baris(self) -> Iterator[BarisKisi]:
        """Yield the rows for the page."""
        for satu in self.indikator:
            sel = tuple(self[_nama(satu, tahun)] for tahun in self.daftar_tahun)
            yield BarisKisi(satu, str(satu._meta.verbose_name).removesuffix(" Renstra"), sel)

    @property
    def isian(self) -> dict[tuple[str, int], Target]:
        """What was typed, by key of the indikator and year."""
        return {
            (key_of(satu), tahun): self.cleaned_data[_nama(satu, tahun)]
            for satu in self.indikator
            for tahun in self.daftar_tahun
        }


def _nama(indikator: IndikatorRenstra, tahun: int) -> str:
    return f"target-{key_of(indikator)}-{tahun}"
