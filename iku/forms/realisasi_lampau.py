"""The grid of figures of a year that was not measured here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from iku.domain.skala import DAFTAR_SKALA
from iku.forms.isian import BarisField
from iku.forms.realisasi_anggaran import SelRupiahField
from iku.forms.sel import FormulirSel, SelTampil
from iku.forms.sel_angka import SelAngkaField
from iku.isian_realisasi import IsianLampau
from iku.models import BarisAnggaran, IndikatorPerjanjian, RealisasiLampau
from iku.pemilik import key_of_baris

TANPA_SUMBER = "Tulis dari mana angkanya, misalnya LKjIP tahun itu."
TANPA_ANGKA = "Isi angkanya, atau kosongkan sumbernya."


@dataclass(frozen=True)
class PokokLampau:
    """What a figure is about: an indikator, or a row of the budget."""

    nama: str
    satuan: str
    kode: str
    skala: str = ""
    indikator_id: int | None = None
    kunci_baris: str = ""

    @property
    def is_baris(self) -> bool:
        """Say whether it is a row of the budget, with money beside its output."""
        return self.indikator_id is None


@dataclass(frozen=True)
class BarisLampau:
    """One row of the grid."""

    pokok: PokokLampau
    angka: SelTampil
    rupiah: SelTampil | None
    sumber: SelTampil


def list_pokok(
    janji: Sequence[IndikatorPerjanjian], baris: Sequence[BarisAnggaran]
) -> tuple[PokokLampau, ...]:
    """Return what figures can be recorded about."""
    indikator = (
        PokokLampau(satu.nama, satu.satuan, f"i{satu.indikator_id}", satu.skala, satu.indikator_id)
        for satu in janji
    )
    anggaran = (
        PokokLampau(str(satu), satu.satuan, f"b{satu.pk}", kunci_baris=key_of_baris(satu))
        for satu in baris
    )
    return (*indikator, *anggaran)


class KisiLampauForm(FormulirSel):
    """A figure, its money where it is a row of the budget, and where they were found."""

    def __init__(
        self,
        *args: Any,
        daftar: Sequence[PokokLampau],
        tercatat: Sequence[RealisasiLampau],
        **kwargs: Any,
    ) -> None:
        """Make the boxes, filled with what is recorded."""
        super().__init__(*args, **kwargs)
        self.daftar = daftar
        ada = {(satu.indikator_id, satu.kunci_baris): satu for satu in tercatat}
        for pokok in daftar:
            self._add(pokok, ada.get((pokok.indikator_id, pokok.kunci_baris)))

    def _add(self, pokok: PokokLampau, satu: RealisasiLampau | None) -> None:
        nama = pokok.nama
        angka = SelAngkaField(
            satuan=pokok.satuan,
            skala=DAFTAR_SKALA.get(pokok.skala),
            label=f"{'Keluaran' if pokok.is_baris else 'Realisasi'} – {nama}",
        )
        self.add_sel(f"angka-{pokok.kode}", angka, angka.tulis(satu.angka if satu else None))
        if pokok.is_baris:
            rupiah = SelRupiahField(label=f"Realisasi (Rp) – {nama}")
            tersimpan = rupiah.tulis(satu.rupiah if satu else None)
            self.add_sel(f"rupiah-{pokok.kode}", rupiah, tersimpan)
        sumber = BarisField(label=f"Sumber – {nama}", required=False, max_length=200)
        self.add_sel(f"sumber-{pokok.kode}", sumber, satu.sumber if satu else "")

    def clean(self) -> dict[str, Any]:
        """Ask for the source of every figure."""
        isi = super().clean()
        for pokok in self.daftar:
            nama = f"sumber-{pokok.kode}"
            berangka = any(self.nilai(satu) is not None for satu in self._list_angka(pokok))
            if berangka and not self.nilai(nama):
                self.add_error(nama, TANPA_SUMBER)
            elif self.is_berubah(nama) and self.cleaned_data[nama] and not berangka:
                self.add_error(nama, TANPA_ANGKA)
        return isi

    def _list_angka(self, pokok: PokokLampau) -> list[str]:
        nama = (f"angka-{pokok.kode}", f"rupiah-{pokok.kode}")
        return [satu for satu in nama if satu in self.fields]

    @property
    def isian(self) -> list[IsianLampau]:
        """What changes."""
        semua = [
            IsianLampau(
                pokok.nama,
                pokok.indikator_id,
                pokok.kunci_baris,
                {
                    kolom: self.pasangan(nama)
                    for kolom in ("angka", "rupiah", "sumber")
                    if (nama := f"{kolom}-{pokok.kode}") in self.fields and self.is_berubah(nama)
                },
            )
            for pokok in self.daftar
        ]
        return [satu for satu in semua if satu.kolom]

    def list_baris(self) -> Iterator[BarisLampau]:
        """Yield the rows for the page."""
        for pokok in self.daftar:
            rupiah = f"rupiah-{pokok.kode}"
            yield BarisLampau(
                pokok,
                self.sel(f"angka-{pokok.kode}"),
                self.sel(rupiah) if rupiah in self.fields else None,
                self.sel(f"sumber-{pokok.kode}"),
            )
