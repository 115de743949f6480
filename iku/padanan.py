"""Which row of a file is which row of the site; pure."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

B = TypeVar("B")


def match_padanan(
    baru: Sequence[B], lama: Sequence[B], daftar_kunci: Sequence[Callable[[B], Hashable]]
) -> dict[int, int]:
    """Return place in `baru` -> place in `lama`, each at most once.

    One key after the other: rows are the same when a key is not empty and names exactly one row on
    either side among those still without a partner.
    """
    padanan: dict[int, int] = {}
    for kunci_of in daftar_kunci:
        terpakai = set(padanan.values())
        sisa_baru = _index(baru, kunci_of, set(padanan))
        sisa_lama = _index(lama, kunci_of, terpakai)
        padanan |= {
            nomor: sisa_lama[kunci] for kunci, nomor in sisa_baru.items() if kunci in sisa_lama
        }
    return padanan


def _index(
    daftar: Sequence[B], kunci_of: Callable[[B], Hashable], terpakai: set[int]
) -> dict[Hashable, int]:
    """Return key -> place of those whose key is no other's."""
    sisa = [
        (kunci, nomor)
        for nomor, satu in enumerate(daftar)
        if nomor not in terpakai and (kunci := kunci_of(satu))
    ]
    banyak = Counter(kunci for kunci, _ in sisa)
    return {kunci: nomor for kunci, nomor in sisa if banyak[kunci] == 1}
