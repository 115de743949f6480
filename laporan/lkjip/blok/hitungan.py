"""How many indikator reached what: counted from the figures, and said in words."""

from collections import Counter
from collections.abc import Iterable, Iterator

from iku.domain.capaian import is_tercapai
from iku.domain.teks import join_kata
from iku.domain.terbilang import terbilang
from iku.pengukuran.hitung import UkurIndikator

TANPA_CAPAIAN = "tidak dapat dihitung capaiannya"


def write_banyak(banyak: int, kata: str) -> str:
    """Write a count as offices do: "2 (dua) indikator"."""
    return f"{banyak} ({terbilang(banyak)}) {kata}"


def write_predikat(daftar: Iterable[UkurIndikator]) -> str:
    """Say how many indikator are in which kelas, the best first as the scale has them."""
    semua = tuple(daftar)
    hitung = Counter(satu.kelas.label for satu in semua if satu.kelas is not None)
    kata = [write_banyak(hitung[label], f"berpredikat {label}") for label in _urut(semua, hitung)]
    tanpa = sum(satu.kelas is None for satu in semua)
    if tanpa:
        kata.append(write_banyak(tanpa, TANPA_CAPAIAN))
    return join_kata(kata)


def write_tercapai(daftar: Iterable[UkurIndikator]) -> str:
    """Say how many indikator reached their target, how many did not, and what has no capaian."""
    hitung = Counter(is_tercapai(satu.capaian) for satu in daftar)
    kata = [
        write_banyak(hitung[hasil], sebutan)
        for hasil, sebutan in (
            (True, "mencapai atau melampaui target"),
            (False, "belum" if hitung[True] else "belum mencapai target"),
            (None, TANPA_CAPAIAN),
        )
        if hitung[hasil]
    ]
    return join_kata(kata)


def _urut(daftar: tuple[UkurIndikator, ...], hitung: Counter[str]) -> Iterator[str]:
    """Yield the labels that were counted in the order of the scale."""
    kebijakan = next((satu.kebijakan for satu in daftar if satu.kebijakan is not None), None)
    if kebijakan is not None:
        yield from (s.label for s in kebijakan.skala.daftar_kelas if s.label in hitung)
