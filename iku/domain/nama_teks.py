"""Which of several names a sentence means, though it is seldom written out in full."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

_KATA = re.compile(r"[^\W_]+")
_SINGKATAN = re.compile(r"\(([A-Z]{3,10})\)")
# Spellings that are mixed, and words that tell no two names apart.
_EJAAN: Final = {
    "survey": "survei",
    "prosentase": "persentase",
    "presentase": "persentase",
    "ketenteraman": "ketentraman",
    "penyelenggara": "penyelenggaraan",
}
_TANPA_ARTI: Final = frozenset({"dan", "di", "pada", "yang", "bidang", "dalam", "untuk", "of"})
# So many words in a row are enough to know a name by; one with fewer must be whole.
CUKUP: Final = 3


def list_kata(teks: str) -> list[str]:
    """Return the words that count, in one spelling."""
    semua = (_EJAAN.get(satu, satu) for satu in map(str.lower, _KATA.findall(teks)))
    return [satu for satu in semua if satu not in _TANPA_ARTI]


def find_nama(teks: str, daftar: Mapping[str, str]) -> str:
    """Return the key of the name that the text shares most words in a row with.

    Empty when it names none, or two of them alike.
    """
    kata = list_kata(teks)
    nilai = {kunci: _count_sama(kata, teks, nama) for kunci, nama in daftar.items()}
    terbaik = max(nilai.values(), default=0)
    terpilih = [kunci for kunci, satu in nilai.items() if satu == terbaik]
    return terpilih[0] if terbaik and len(terpilih) == 1 else ""


def _count_sama(kata: Sequence[str], teks: str, nama: str) -> int:
    """Return how many words in a row are shared, 0 for too few; an abbreviation counts as three."""
    milik = list_kata(nama)
    panjang = _longest(kata, milik)
    if panjang >= min(CUKUP, len(milik)) and milik:
        return panjang
    singkatan = _SINGKATAN.findall(nama)
    return CUKUP if any(re.search(rf"\b{satu}\b", teks) for satu in singkatan) else 0


def _longest(satu: Sequence[str], lain: Sequence[str]) -> int:
    """Return the length of the longest run of words that both have."""
    terbaik = 0
    lalu = [0] * (len(lain) + 1)
    for kata in satu:
        kini = [0] * (len(lain) + 1)
        for letak, yang in enumerate(lain, start=1):
            if kata == yang:
                kini[letak] = lalu[letak - 1] + 1
                terbaik = max(terbaik, kini[letak])
        lalu = kini
    return terbaik
