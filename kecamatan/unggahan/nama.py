"""The name that people gave a file: text to show, and nothing that decides anything."""

import re
from typing import Final

from kecamatan.rapi import rapikan_isian

PANJANG_NAMA: Final = 120
TANPA_NAMA: Final = "berkas"
_AKHIRAN_DIKENAL: Final = re.compile(r"(?i)\.(?:pdf|png|jpe?g|xlsx)$")
# Letters by category, yet nothing is seen of them.
_HURUF_KOSONG: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
# What Windows refuses in the name of a file, and names it keeps for devices.
_TAK_BOLEH: Final = re.compile(r"[<>:\"|?*]")
_ALAT: Final = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)")


def clean_nama(nama: str, akhiran: str = "") -> str:
    """Return the last part of a name in visible letters, as a file can be called everywhere.

    With `akhiran` it ends in this suffix, whatever it ended in before. At most 120 letters.
    """
    dasar = re.split(r"[/\\]", nama)[-1]
    tampak = rapikan_isian(_TAK_BOLEH.sub("_", _HURUF_KOSONG.sub("", dasar)))
    batang = _AKHIRAN_DIKENAL.sub("", tampak) if akhiran else tampak
    batang = batang.strip(" .") or TANPA_NAMA
    if _ALAT.match(batang):
        batang = f"{TANPA_NAMA}-{batang}"
    return f"{batang[: PANJANG_NAMA - len(akhiran)].rstrip(' .')}{akhiran}"
