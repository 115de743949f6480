"""Typed figures and words of a text that the data know better."""

from collections.abc import Iterator, Sequence

from iku.domain.kalimat_teks import split_kalimat
from laporan.lkjip.narasi.cocok_angka import list_tanda_angka
from laporan.lkjip.narasi.cocok_kata import list_tanda_kata
from laporan.lkjip.narasi.pengetahuan import Pengetahuan
from laporan.lkjip.narasi.tanda import Tanda
from laporan.lkjip.narasi.urai import Ikatan, urai_polos

__all__ = ["Pengetahuan", "Tanda", "periksa_naskah"]


def periksa_naskah(tahu: Pengetahuan, html: str, kunci: str) -> tuple[Tanda, ...]:
    """Return the marks of the text of one part, in order; the data are read once for several."""
    teks, ikatan = urai_polos(html)
    semua = list(_list(tahu, teks, ikatan, kunci))
    salah = [satu for satu in semua if satu.jenis != "sama"]
    # A number that is part of what is wrong is not offered to be bound as it is.
    sama = [x for x in semua if x.jenis == "sama" and not any(_is_kena(x, y) for y in salah)]
    return tuple(sorted((*salah, *sama), key=lambda satu: satu.awal))


def _is_kena(satu: Tanda, lain: Tanda) -> bool:
    return satu.awal < lain.akhir and lain.awal < satu.akhir


def _list(tahu: Pengetahuan, teks: str, ikatan: Sequence[Ikatan], kunci: str) -> Iterator[Tanda]:
    for kalimat in split_kalimat(teks):
        pokok = tahu.find_pokok(kalimat.teks, kunci)
        yield from list_tanda_angka(tahu, kalimat, pokok, ikatan)
        yield from list_tanda_kata(tahu, kalimat, pokok, ikatan)
