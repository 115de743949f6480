"""How an office is organised on a day: posts and units, and who holds them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kecamatan.enums import Jabatan
from kecamatan.grafik import KotakBagan
from kecamatan.models import Bidang, Kecamatan, MasaJabatan


class _Letak(Enum):
    """Where a bidang stands; told from its name, for nothing else says it."""

    CAMAT = ("camat",)
    SEKRETARIS = ("sekcam", "sekretaris", "sekretariat")
    SUBBAGIAN = ("subbag", "sub bag", "kasubbag", "kepala sub")
    # They answer for indikator, but are no organ of the office itself.
    WILAYAH = ("kelurahan", "desa", "lurah", "kepala desa")
    BIDANG = ("",)


@dataclass(frozen=True)
class SusunanOrganisasi:
    """Camat, sekretaris with the subbagian (None: nothing recorded of one), and the other units."""

    camat: KotakBagan
    sekretaris: KotakBagan | None

    @property
    def is_tercatat(self) -> bool:
        """Say whether anything below the camat is known."""
        return self.sekretaris is not None or bool(self.camat.daftar_bawahan)


def read_susunan(kecamatan: Kecamatan, tanggal: date) -> SusunanOrganisasi:
    """Return the office with those who hold its posts on `tanggal`, in two queries."""
    bidang = list(Bidang.objects.filter(kecamatan=kecamatan, aktif=True))
    masa = MasaJabatan.objects.filter(kecamatan=kecamatan).on_date(tanggal)
    pemegang = _DaftarMasa(masa.with_sebutan().order_by("-mulai", "-pk"))
    subbagian = tuple(_list_bidang(bidang, _Letak.SUBBAGIAN, pemegang))
    sekretaris = pemegang.find(Jabatan.SEKCAM)
    ada = sekretaris or subbagian or any(_find_letak(s) is _Letak.SEKRETARIS for s in bidang)
    return SusunanOrganisasi(
        KotakBagan(
            *pemegang.name(Jabatan.CAMAT), tuple(_list_bidang(bidang, _Letak.BIDANG, pemegang))
        ),
        KotakBagan(*pemegang.name(Jabatan.SEKCAM), subbagian) if ada else None,
    )


class _DaftarMasa:
    """Who holds a post; of several the one who came last."""

    def __init__(self, daftar_masa: Iterable[MasaJabatan]) -> None:
        self._masa: dict[tuple[str, int | None], MasaJabatan] = {}
        for satu in daftar_masa:
            self._masa.setdefault((satu.jabatan, satu.bidang_id), satu)
            self._masa.setdefault((satu.jabatan, None), satu)

    def find(self, jabatan: Jabatan) -> MasaJabatan | None:
        return self._masa.get((jabatan, None))

    def name(self, jabatan: Jabatan) -> tuple[str, str]:
        """Return a post with its Plt. and the name, which is empty when nobody is recorded."""
        masa = self.find(jabatan)
        return (str(jabatan.label), "") if masa is None else (masa.sebutan, str(masa.pejabat))

    def name_kepala(self, bidang: Bidang) -> str:
        """Return who heads a unit, with his Plt. when he only stands in."""
        for jabatan in (Jabatan.KASI, Jabatan.KASUBBAG):
            masa = self._masa.get((jabatan, bidang.pk))
            if masa is not None:
                return f"{masa.awalan}{masa.pejabat}"
        return ""


def _list_bidang(
    daftar: Iterable[Bidang], letak: _Letak, pemegang: _DaftarMasa
) -> Iterator[KotakBagan]:
    for satu in daftar:
        if _find_letak(satu) is letak:
            yield KotakBagan(satu.nama, pemegang.name_kepala(satu))


def _find_letak(bidang: Bidang) -> _Letak:
    nama = " ".join(bidang.nama.casefold().split())
    return next(letak for letak in _Letak if nama.startswith(letak.value))
