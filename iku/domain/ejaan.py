"""Spelling slips found in real decrees and reports, with the right spelling.

"ketentraman" is not among them: the dictionary has "ketenteraman", but the official names of
seksi and sub kegiatan are written without the e, and a warning on each would only be noise.
"""

import re
from dataclasses import dataclass
from typing import Final

EJAAN: Final = {
    "atar": "antar",
    "berkatagori": "berkategori",
    "di tindaklanjuti": "ditindaklanjuti",
    "dibidang": "di bidang",
    "ditingkat": "di tingkat",
    "ditinjaulanjuti": "ditindaklanjuti",
    "diwilayah": "di wilayah",
    "efektifitas": "efektivitas",
    "indicator": "indikator",
    "katagori": "kategori",
    "kententraman": "ketenteraman",
    "kerjasama": "kerja sama",
    "kordinasi": "koordinasi",
    "masyarat": "masyarakat",
    "nomr": "nomor",
    "nopember": "november",
    "organsasi": "organisasi",
    "pebaikan": "perbaikan",
    "pemerinbtah": "pemerintah",
    "penerapatan": "penerapan",
    "penyelenggran": "penyelenggaraan",
    "perbub": "perbup",
    "perintahan": "pemerintahan",
    "presentase": "persentase",
    "prosentase": "persentase",
    "rpkdesa": "RKPDesa",
    "sasasaran": "sasaran",
    "starategis": "strategis",
    "startegis": "strategis",
    "survey": "survei",
    "tramtibum": "trantibum",
    "trantibun": "trantibum",
    "yang tindaklanjuti": "yang ditindaklanjuti",
    "yg": "yang",
}
_SALAH: Final = re.compile(rf"\b(?:{'|'.join(map(re.escape, EJAAN))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SalahEja:
    """A slip as it was typed, and its right spelling in the same case."""

    tertulis: str
    benar: str


def find_salah_eja(teks: str) -> tuple[SalahEja, ...]:
    """Return each different slip in `teks` once, in order of appearance."""
    tertulis = dict.fromkeys(cocok[0] for cocok in _SALAH.finditer(teks))
    return tuple(SalahEja(satu, _correct(satu)) for satu in tertulis)


def correct_ejaan(teks: str) -> str:
    """Return `teks` with every known slip put right; used to compare, never to print."""
    return _SALAH.sub(lambda cocok: _correct(cocok[0]), teks)


def _correct(tertulis: str) -> str:
    """Return the right spelling, in capitals or with one where the slip has them."""
    benar = EJAAN[tertulis.lower()]
    if tertulis.isupper():
        return benar.upper()
    return benar[:1].upper() + benar[1:] if tertulis[:1].isupper() else benar
