"""The fonts of print: which letters they lack and how wide words are.

Read from the font files themselves, so that a document can be checked before it is printed. The
renderer is kept to the same families by huruf.conf; what none of them has prints nowhere.
"""

import subprocess
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

CADANGAN = "DejaVu Sans"
# Where Debian puts them; elsewhere fontconfig is asked.
TEMPAT = {
    ("URW Bookman", False): "/usr/share/fonts/opentype/urw-base35/URWBookman-Light.otf",
    ("URW Bookman", True): "/usr/share/fonts/opentype/urw-base35/URWBookman-Demi.otf",
    ("Liberation Sans", False): "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
    ("Liberation Sans", True): "/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf",
    (
        "Liberation Serif",
        False,
    ): "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf",
    ("Liberation Serif", True): "/usr/share/fonts/truetype/liberation2/LiberationSerif-Bold.ttf",
    (CADANGAN, False): "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
}
DETIK_CARI = 10
# Width of a letter that no font has, in thousandths of the font size.
LEBAR_BIASA = 560
# Blanks, line ends, and marks that steer the text without a look of their own.
TANPA_BENTUK = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def find_tak_tercetak(famili: str, teks: str) -> tuple[str, ...]:
    """Return the letters of a text that neither the family nor the fallback has, in order.

    Empty when the fonts cannot be found: then nobody can say.
    """
    tersedia = _baca_lebar(famili, tebal=False).keys() | _baca_lebar(CADANGAN, tebal=False).keys()
    if not tersedia:
        return ()
    semua = dict.fromkeys(unicodedata.normalize("NFC", teks))
    return tuple(
        huruf
        for huruf in semua
        if ord(huruf) not in tersedia and unicodedata.category(huruf) not in TANPA_BENTUK
    )


def ukur_kata(famili: str, kata: str, *, tebal: bool = False) -> int:
    """Return the width of a word in thousandths of the font size."""
    lebar = _baca_lebar(famili, tebal=tebal)
    return sum(lebar.get(ord(huruf), LEBAR_BIASA) for huruf in kata)


def ukur_terpanjang(famili: str, daftar_kata: Iterable[str], *, tebal: bool = False) -> int:
    """Return the width of the widest word, 0 without words."""
    return max((ukur_kata(famili, kata, tebal=tebal) for kata in daftar_kata), default=0)


@cache
def _baca_lebar(famili: str, *, tebal: bool) -> dict[int, int]:
    """Return the width of every letter of a font, empty when the font is not found."""
    berkas = cari_berkas(famili, tebal=tebal)
    if berkas is None:
        return {}
    with TTFont(berkas, lazy=True) as huruf:
        per_em = huruf["head"].unitsPerEm
        lebar = huruf["hmtx"].metrics
        return {kode: lebar[nama][0] * 1000 // per_em for kode, nama in huruf.getBestCmap().items()}


def cari_berkas(famili: str, *, tebal: bool) -> Path | None:
    """Return the file of a font; fontconfig answers with another family when it has none."""
    tempat = Path(TEMPAT.get((famili, tebal), ""))
    if tempat.is_file():
        return tempat
    pola = f"{famili}:bold" if tebal else famili
    try:
        jawaban = subprocess.run(
            ["fc-match", "-f", "%{family}\n%{file}", pola],
            capture_output=True,
            text=True,
            timeout=DETIK_CARI,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    keluarga, _, berkas = jawaban.partition("\n")
    return Path(berkas) if famili in keluarga and berkas.endswith((".otf", ".ttf")) else None
