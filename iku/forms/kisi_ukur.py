"""The two grids of a triwulan over what is stored now, as one person may fill them in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from iku.forms.realisasi import KisiRealisasiForm, SumberIsian
from iku.forms.realisasi_anggaran import KisiRealisasiAnggaranForm
from iku.models import Pengukuran
from iku.pengukuran.anggaran import UkurAnggaran, read_ukur_anggaran
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.lampau import LAMPAU_KOSONG, read_lampau
from iku.pengukuran.milik import list_milik
from iku.permissions_ukur import sebab_tidak_dapat_diisi
from kecamatan.models import Pengguna

Data = Mapping[str, Any] | None


@dataclass(frozen=True)
class SumberKisi:
    """What both grids are made of; `sebab_anggaran` says why the budget cannot be filled in."""

    daftar: tuple[SumberIsian, ...]
    anggaran: UkurAnggaran | None
    sebab_anggaran: str = ""

    @property
    def tanpa_sebab(self) -> "SumberKisi":
        """The same with a box for every cell, whoever may fill it in."""
        terbuka = tuple(replace(satu, sebab="") for satu in self.daftar)
        return replace(self, daftar=terbuka, sebab_anggaran="")

    def build_kisi(self, data: Data = None) -> KisiRealisasiForm:
        """Return the grid of the indikator."""
        return KisiRealisasiForm(data, daftar=self.daftar)

    def build_kisi_anggaran(self, data: Data = None) -> KisiRealisasiAnggaranForm:
        """Return the grid of the budget, which there must be."""
        assert self.anggaran is not None, "asked for only where there is a budget"
        return KisiRealisasiAnggaranForm(data, ukur=self.anggaran, sebab=self.sebab_anggaran)


def list_sumber(pengukuran: Pengukuran, pengguna: Pengguna) -> tuple[SumberIsian, ...]:
    """Return the indikator in the order of the PK, each with why it cannot be filled in now."""
    milik = list_milik(pengguna, pengukuran)
    hari_ini, izin = timezone.localdate(), list(pengukuran.daftar_izin.all())
    lampau = read_lampau(pengukuran)
    return tuple(
        SumberIsian(
            ukur,
            sebab_tidak_dapat_diisi(ukur.bagian, milik, hari_ini, izin),
            lampau.get(ukur.bagian.indikator_id or 0, LAMPAU_KOSONG),
        )
        for ukur in read_indikator([pengukuran])[pengukuran.pk]
    )


def read_sumber(pengukuran: Pengukuran, pengguna: Pengguna) -> SumberKisi:
    """Return what the grids are made of, the budget too."""
    daftar, anggaran = list_sumber(pengukuran, pengguna), read_ukur_anggaran(pengukuran)
    if anggaran is None:
        return SumberKisi(daftar, None)
    milik, izin = list_milik(pengguna, pengukuran), list(pengukuran.daftar_izin.all())
    sebab = sebab_tidak_dapat_diisi(anggaran.bagian, milik, timezone.localdate(), izin)
    return SumberKisi(daftar, anggaran, sebab)
