"""Which stretches two sequences have in common, in nearly linear time.

Patience: what occurs once in both anchors the rest, and only short stretches between anchors are
compared pair by pair. Doing that with all of two texts takes minutes for ten pages, since blanks
and small words are equal everywhere.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

# So many pairs are tried one by one.
MAKS_PASANGAN: Final = 2_500
# What occurs once between two anchors anchors again; so often at most.
MAKS_PUTARAN: Final = 8


@dataclass(frozen=True, slots=True)
class Ruas:
    """A stretch of both sequences: equal, or the old one was replaced by the new one."""

    lama: slice
    baru: slice
    sama: bool


@dataclass(frozen=True, slots=True)
class _Petak:
    """What is still to be compared: from here to there in the old and in the new one."""

    lama: int
    akhir_lama: int
    baru: int
    akhir_baru: int

    @property
    def pasangan(self) -> int:
        """How many pairs there are to try."""
        return (self.akhir_lama - self.lama) * (self.akhir_baru - self.baru)


def list_ruas(lama: Sequence[str], baru: Sequence[str]) -> Iterator[Ruas]:
    """Yield the stretches of both in order; together they are everything.

    What was rewritten altogether is one stretch and not a mixture of small words.
    """
    i, j = 0, 0
    padanan = [*_find_sama(lama, baru), (len(lama), len(baru), 0)]
    letak = 0
    while letak < len(padanan):
        a, b, panjang = padanan[letak]
        letak += 1
        while letak < len(padanan) and padanan[letak][:2] == (a + panjang, b + panjang):
            panjang += padanan[letak][2]
            letak += 1
        if i < a or j < b:
            yield Ruas(slice(i, a), slice(j, b), sama=False)
        i, j = a + panjang, b + panjang
        if panjang:
            yield Ruas(slice(a, i), slice(b, j), sama=True)


def _find_sama(lama: Sequence[str], baru: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return (place in the old, place in the new, length) of equal stretches in order."""
    hasil: list[tuple[int, int, int]] = []
    menunggu = [(_Petak(0, len(lama), 0, len(baru)), MAKS_PUTARAN)]
    while menunggu:
        petak, sisa = menunggu.pop()
        petak = _strip_tepi(lama, baru, petak, hasil)
        if petak.pasangan <= MAKS_PASANGAN:
            hasil.extend(_compare(lama, baru, petak))
        elif sisa:
            jangkar = _find_jangkar(lama, baru, petak)
            menunggu.extend((satu, sisa - 1) for satu in _split(petak, jangkar) if jangkar)
            hasil.extend((a, b, 1) for a, b in jangkar)
    return sorted(hasil)


def _strip_tepi(
    lama: Sequence[str], baru: Sequence[str], petak: _Petak, hasil: list[tuple[int, int, int]]
) -> _Petak:
    """Note what both begin and end with; return what is between."""
    a, c, b, d = petak.lama, petak.akhir_lama, petak.baru, petak.akhir_baru
    while a < c and b < d and lama[a] == baru[b]:
        a, b = a + 1, b + 1
    while a < c and b < d and lama[c - 1] == baru[d - 1]:
        c, d = c - 1, d - 1
    if a > petak.lama:
        hasil.append((petak.lama, petak.baru, a - petak.lama))
    if c < petak.akhir_lama:
        hasil.append((c, d, petak.akhir_lama - c))
    return _Petak(a, c, b, d)


def _compare(
    lama: Sequence[str], baru: Sequence[str], petak: _Petak
) -> Iterator[tuple[int, int, int]]:
    if not petak.pasangan:
        return
    dulu = lama[petak.lama : petak.akhir_lama]
    kini = baru[petak.baru : petak.akhir_baru]
    for a, b, panjang in SequenceMatcher(None, dulu, kini, autojunk=False).get_matching_blocks():
        if panjang:
            yield petak.lama + a, petak.baru + b, panjang


def _find_jangkar(lama: Sequence[str], baru: Sequence[str], petak: _Petak) -> list[tuple[int, int]]:
    """Return the places of what occurs once in both, as many as stand in the same order."""
    dulu = _list_sekali(lama, petak.lama, petak.akhir_lama)
    kini = _list_sekali(baru, petak.baru, petak.akhir_baru)
    bersama = [(letak, kini[satu]) for satu, letak in dulu.items() if satu in kini]
    # Longest rising run of places in the new one: piles, each with where its top came from.
    tumpukan: list[int] = []
    puncak: list[int] = []
    sebelum: list[int] = []
    for nomor, (_, letak) in enumerate(bersama):
        tempat = bisect_left(tumpukan, letak)
        tumpukan[tempat : tempat + 1] = [letak]
        puncak[tempat : tempat + 1] = [nomor]
        sebelum.append(puncak[tempat - 1] if tempat else -1)
    hasil: list[tuple[int, int]] = []
    nomor = puncak[-1] if puncak else -1
    while nomor >= 0:
        hasil.append(bersama[nomor])
        nomor = sebelum[nomor]
    return hasil[::-1]


def _list_sekali(urutan: Sequence[str], awal: int, akhir: int) -> dict[str, int]:
    """Return what occurs once with its place, in order."""
    banyak = Counter(urutan[awal:akhir])
    return {urutan[letak]: letak for letak in range(awal, akhir) if banyak[urutan[letak]] == 1}


def _split(petak: _Petak, jangkar: Sequence[tuple[int, int]]) -> Iterator[_Petak]:
    """Yield what lies before, between and behind the anchors."""
    a, b = petak.lama, petak.baru
    for c, d in (*jangkar, (petak.akhir_lama, petak.akhir_baru)):
        yield _Petak(a, c, b, d)
        a, b = c + 1, d + 1
