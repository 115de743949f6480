"""The grid of a rencana aksi: cara and triwulan of every indikator at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms

from iku.domain.akumulasi import CaraAkumulasi, Triwulan, list_cara
from iku.domain.target import TargetTidakSah
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.domain.tulis_triwulan import format_triwulan, parse_triwulan
from iku.forms.isian import parse_isian_angka
from iku.models import RencanaAksi
from iku.models.target import DESIMAL, DIGIT
from iku.models.triwulan import NOMOR_TRIWULAN
from iku.rencana_aksi import RincianAksi

CARA_KOSONG = "Pilih dulu cara akumulasinya."


@dataclass(frozen=True)
class BarisKisiAksi:
    """One row of the grid: an indikator, how its triwulan make the year, and their boxes."""

    rincian: RincianAksi
    cara: forms.BoundField
    daftar_sel: tuple[forms.BoundField, ...]


class KisiTriwulanForm(forms.Form):
    """Cara and four triwulan of every indikator; a ratio is typed as pembilang/penyebut."""

    use_required_attribute = False
    versi = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, rencana: RencanaAksi, rincian: Sequence[RincianAksi], **kwargs: Any
    ) -> None:
        """Make the boxes, filled with what is stored."""
        super().__init__(*args, **kwargs)
        self.rincian = rincian
        self.initial["versi"] = rencana.versi
        for satu in rincian:
            nama, pk = satu.indikator.nama, satu.baris.pk
            self.fields[f"cara-{pk}"] = forms.ChoiceField(
                label=f"Cara akumulasi {nama}", required=False, choices=_list_pilihan(satu)
            )
            self.initial[f"cara-{pk}"] = satu.baris.cara
            for nomor, triwulan in zip(NOMOR_TRIWULAN, satu.triwulan, strict=True):
                label = f"{nama}, triwulan {NAMA_TRIWULAN[nomor - 1]}"
                sel = forms.CharField(label=label, required=False, max_length=80)
                self.fields[_nama(satu, nomor)] = sel
                self.initial[_nama(satu, nomor)] = format_triwulan(triwulan)

    def list_baris(self) -> Iterator[BarisKisiAksi]:
        """Yield the rows for the page."""
        for satu in self.rincian:
            sel = tuple(self[_nama(satu, nomor)] for nomor in NOMOR_TRIWULAN)
            yield BarisKisiAksi(satu, self[f"cara-{satu.baris.pk}"], sel)

    def clean(self) -> dict[str, Any]:
        """Read every box in the cara of its row."""
        isi: dict[str, Any] = super().clean() or {}
        for satu in self.rincian:
            for nomor in NOMOR_TRIWULAN:
                nama = _nama(satu, nomor)
                try:
                    isi[nama] = self._read(isi, satu, nama)
                except forms.ValidationError as galat:
                    self.add_error(nama, galat)
        return isi

    def _read(self, isi: dict[str, Any], satu: RincianAksi, nama: str) -> Triwulan:
        teks, cara = isi.get(nama) or "", isi.get(f"cara-{satu.baris.pk}")
        if not cara:
            # Without one the number would mean nothing; a refused one has its own message.
            if teks and cara is not None:
                self.add_error(f"cara-{satu.baris.pk}", CARA_KOSONG)
            return Triwulan()
        return clean_triwulan(teks, CaraAkumulasi(cara), satu.indikator.satuan)

    @property
    def isian(self) -> dict[int, tuple[CaraAkumulasi | None, tuple[Triwulan, ...]]]:
        """What was typed, by key of the row."""
        return {satu.baris.pk: self._isian(satu) for satu in self.rincian}

    def _isian(self, satu: RincianAksi) -> tuple[CaraAkumulasi | None, tuple[Triwulan, ...]]:
        cara = self.cleaned_data[f"cara-{satu.baris.pk}"]
        sel = tuple(self.cleaned_data[_nama(satu, nomor)] for nomor in NOMOR_TRIWULAN)
        return (CaraAkumulasi(cara) if cara else None, sel)


def _nama(satu: RincianAksi, nomor: int) -> str:
    return f"triwulan-{satu.baris.pk}-{nomor}"


def _list_pilihan(satu: RincianAksi) -> list[tuple[str, str]]:
    """Return the ways that fit the target of the year, and the stored one if it fits no more."""
    cocok = list_cara(satu.target)
    lama = () if satu.cara is None or satu.cara in cocok else (satu.cara,)
    return [("", "Pilih cara"), *((cara.value, cara.label) for cara in (*cocok, *lama))]


def clean_triwulan(teks: str, cara: CaraAkumulasi, satuan: str) -> Triwulan:
    """Read a typed triwulan, or raise ValidationError with the help sentence."""
    try:
        triwulan = parse_triwulan(teks, cara, satuan)
    except TargetTidakSah as galat:
        raise forms.ValidationError(galat.pesan) from galat
    for angka in (triwulan.angka, triwulan.pembilang, triwulan.penyebut):
        if angka is not None:
            parse_isian_angka(f"{angka:f}".replace(".", ","), DIGIT - DESIMAL, DESIMAL)
    return triwulan
