"""Pagu: the tree of programs, kegiatan and sub kegiatan in which rupiah adds up.

Every sum is one of whole sen: no float, no rounding, and no setting of the caller plays a part.
What is not set is no zero: a parent without any figure below it has none (A-PAG-03).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.kode_nomenklatur import Tingkat
from iku.domain.rupiah import RupiahTidakSah, format_angka_rupiah, format_rupiah, parse_rupiah
from iku.domain.tulis_angka import is_tepat

__all__ = [
    "BarisPagu",
    "KodePagu",
    "RupiahTidakSah",
    "TemuanPagu",
    "calculate_pagu",
    "check_pagu",
    "format_angka_rupiah",
    "format_rupiah",
    "parse_rupiah",
    "sum_rupiah",
]

_SEBUTAN_ANAK: Final[Mapping[Tingkat, str]] = {
    Tingkat.PROGRAM: "programnya",
    Tingkat.KEGIATAN: "kegiatannya",
    Tingkat.SUB_KEGIATAN: "sub kegiatannya",
}

Kunci = int | str


class KodePagu(StrEnum):
    """What was found in a tree of pagu."""

    PAGU_KOSONG = "pagu_kosong"
    PAGU_BUKAN_JUMLAH = "pagu_bukan_jumlah"
    KODE_GANDA = "kode_ganda"


@dataclass(frozen=True, slots=True)
class BarisPagu:
    """One program, kegiatan or sub kegiatan with the pagu typed for it, if any.

    `induk` is the kunci of the line above. `kode` is in canonical form; lines without one are
    never counted as doubles.
    """

    kunci: Kunci
    induk: Kunci | None = None
    pagu: Decimal | None = None
    urutan: int = 0
    kode: str = ""
    nama: str = ""
    tingkat: Tingkat = Tingkat.PROGRAM

    @property
    def sebutan(self) -> str:
        """What a sentence calls the line."""
        return self.nama or self.kode or f"baris {self.kunci}"


@dataclass(frozen=True, slots=True)
class TemuanPagu:
    """One finding and the line where it is mended."""

    kode: KodePagu
    kunci: Kunci
    pesan: str


_Anak = Mapping[Kunci | None, list[BarisPagu]]


def sum_rupiah(daftar: Iterable[Decimal | None]) -> Decimal | None:
    """Add up amounts exactly; those not set are left out, and None when none is set.

    Raises ValueError for an amount finer than one sen.
    """
    sen = [_count_sen(satu) for satu in daftar if satu is not None]
    if not sen:
        return None
    jumlah = sum(sen)
    if jumlah % 100 == 0:
        return Decimal(jumlah // 100)
    return Decimal((int(jumlah < 0), tuple(map(int, str(abs(jumlah)))), -2))


def calculate_pagu(baris: Iterable[BarisPagu]) -> dict[Kunci, Decimal | None]:
    """Return the pagu of every line: what a leaf says, and the sum of its children for a parent.

    A parent's typed figure plays no part. None only where no leaf below has a figure. Raises
    ValueError when the lines are no tree: a kunci twice, an unknown induk, or a circle.
    """
    anak = _group_anak(tuple(baris))
    hasil: dict[Kunci, Decimal | None] = {}
    for satu in reversed(_walk(anak)):
        cabang = anak.get(satu.kunci)
        hasil[satu.kunci] = sum_rupiah(hasil[a.kunci] for a in cabang) if cabang else satu.pagu
    return hasil


def check_pagu(baris: Iterable[BarisPagu]) -> tuple[TemuanPagu, ...]:
    """Say where pagu is missing, disagrees with what is below, or a kode stands twice.

    In the order of the printed table. Raises ValueError as `calculate_pagu` does.
    """
    semua = tuple(baris)
    anak, jumlah = _group_anak(semua), calculate_pagu(semua)
    temuan = list(_check_kode(anak.get(None, []), ""))
    for satu in _walk(anak):
        cabang = anak.get(satu.kunci, [])
        temuan.extend(_check_baris(satu, cabang, jumlah[satu.kunci]))
        temuan.extend(_check_kode(cabang, f" di bawah {satu.sebutan}"))
    return tuple(temuan)


def _count_sen(nilai: Decimal) -> int:
    """Return an amount in sen, whatever the context of the caller."""
    if not is_tepat(nilai, 2):
        raise ValueError(f"{nilai} is finer than one sen")
    atas, bawah = nilai.as_integer_ratio()
    return atas * 100 // bawah


def _group_anak(baris: tuple[BarisPagu, ...]) -> _Anak:
    """Return the lines under each line, None for the top, in printed order."""
    anak: dict[Kunci | None, list[BarisPagu]] = {}
    for satu in sorted(baris, key=lambda satu: (satu.urutan, satu.kode, str(satu.kunci))):
        anak.setdefault(satu.induk, []).append(satu)
    return anak


def _walk(anak: _Anak) -> list[BarisPagu]:
    """Return the lines from the top, each before its children. Raises ValueError for no tree."""
    semua = [satu.kunci for daftar in anak.values() for satu in daftar]
    if len(set(semua)) < len(semua):
        raise ValueError("a kunci stands twice")
    urut: list[BarisPagu] = []
    sisa = anak.get(None, [])[::-1]
    while sisa:
        urut.append(sisa.pop())
        sisa.extend(reversed(anak.get(urut[-1].kunci, [])))
    if len(urut) < len(semua):
        raise ValueError("an induk is unknown, or lines stand in a circle")
    return urut


def _check_baris(
    satu: BarisPagu, cabang: list[BarisPagu], jumlah: Decimal | None
) -> Iterator[TemuanPagu]:
    """Yield what is wrong with the figure of one line."""
    if not cabang:
        if satu.pagu is None:
            pesan = f"Pagu {satu.sebutan} belum diisi."
            yield TemuanPagu(KodePagu.PAGU_KOSONG, satu.kunci, pesan)
        return
    if satu.pagu is None or jumlah is None or satu.pagu == jumlah:
        return
    tingkat = {anak.tingkat for anak in cabang}
    sebutan = _SEBUTAN_ANAK[tingkat.pop()] if len(tingkat) == 1 else "rinciannya"
    yield TemuanPagu(
        KodePagu.PAGU_BUKAN_JUMLAH,
        satu.kunci,
        f"Pagu {satu.sebutan} tertulis {format_rupiah(satu.pagu)}, "
        f"padahal jumlah {sebutan} {format_rupiah(jumlah)}.",
    )


def _check_kode(cabang: list[BarisPagu], tempat: str) -> Iterator[TemuanPagu]:
    """Yield every kode that stands more than once in one place, at its last line."""
    terakhir = {satu.kode: satu for satu in cabang}
    for kode, banyak in Counter(satu.kode for satu in cabang if satu.kode).items():
        if banyak > 1:
            pesan = f"Kode {kode} ada {banyak} kali{tempat}."
            yield TemuanPagu(KodePagu.KODE_GANDA, terakhir[kode].kunci, pesan)
