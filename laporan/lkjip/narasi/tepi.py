"""Takes comments, declarations and what Word hides in them out of HTML, in one pass."""

from typing import Final

_KOMENTAR: Final = ("<!--", "-->")
_LAIN: Final = (("<!", ">"), ("<?", ">"))


def drop_komentar(html: str) -> str:
    """Return HTML without comments; one that never ends takes the rest with it."""
    potongan: list[str] = []
    letak = 0
    while (awal := _find_awal(html, letak)) >= 0:
        potongan.append(html[letak:awal])
        buka, tutup = _KOMENTAR if html.startswith(_KOMENTAR[0], awal) else _LAIN[0]
        akhir = html.find(tutup, awal + len(buka))
        if akhir < 0:
            return "".join(potongan)
        letak = akhir + len(tutup)
    return "".join((*potongan, html[letak:]))


def _find_awal(html: str, letak: int) -> int:
    """Return where the next one begins; -1 for none."""
    ketemu = [awal for buka, _ in _LAIN if (awal := html.find(buka, letak)) >= 0]
    return min(ketemu, default=-1)
