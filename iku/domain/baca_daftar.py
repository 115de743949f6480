"""Reading the lines of one list: which level does each line belong to?"""

from dataclasses import dataclass, field
from typing import Final

from iku.domain.gaya_daftar import (
    JENIS,
    BarisDaftar,
    GayaDaftar,
    JenisPenanda,
    read_baris_daftar,
)

MAKS_TINGKAT: Final = 3
JARAK_TINGKAT: Final = 2


@dataclass(slots=True)
class ButirTerbuka:
    """An item that may still grow: more text, or a list under it."""

    teks: str
    anak: "DaftarTerbuka | None" = None


@dataclass(slots=True)
class DaftarTerbuka:
    """A list that is being read, and how far its items are indented."""

    gaya: GayaDaftar
    indentasi: int
    butir: list[ButirTerbuka] = field(default_factory=list)

    def is_sejenis(self, baris: BarisDaftar) -> bool:
        """Tell whether the marker of `baris` goes on with this list."""
        return JENIS[self.gaya] is JENIS[baris.gaya]

    def is_setingkat(self, baris: BarisDaftar) -> bool:
        """Tell whether `baris` is indented as far as this list, give or take one blank."""
        return abs(self.indentasi - baris.indentasi) < JARAK_TINGKAT


class PembacaDaftar:
    """Keeps the open lists, the outermost first; empty between lists."""

    def __init__(self) -> None:
        """Start with no list open."""
        self._terbuka: list[DaftarTerbuka] = []

    def take(self, baris: str) -> bool:
        """Take a line that belongs to a list; False when it is a paragraph."""
        butir = read_baris_daftar(baris)
        if butir is not None and self._is_penanda(butir):
            self._add_butir(butir)
            return True
        if self._terbuka and baris.startswith(" " * JARAK_TINGKAT):
            self._terbuka[-1].butir[-1].teks += f" {baris.strip()}"
            return True
        return False

    def is_daftar_lain(self, baris: str) -> bool:
        """Tell whether a line begins a list beside the open one: a number at the bullets' margin.

        Bullets under a number need no indentation, as offices type them; the reverse does.
        """
        butir = read_baris_daftar(baris)
        if butir is None or not self._terbuka or not self._is_penanda(butir):
            return False
        terluar = self._terbuka[0]
        is_di_dalam = butir.indentasi >= terluar.indentasi + JARAK_TINGKAT
        is_bulatan = JENIS[terluar.gaya] is JenisPenanda.TITIK
        return is_bulatan and not is_di_dalam and not terluar.is_sejenis(butir)

    def close(self) -> DaftarTerbuka | None:
        """End the list and return it; None when none was open."""
        terluar = self._terbuka[0] if self._terbuka else None
        self._terbuka.clear()
        return terluar

    def _is_penanda(self, baris: BarisDaftar) -> bool:
        """Tell a marker from a word: "aa." counts only after a list of letters has begun."""
        if not baris.is_penanda_ganda:
            return True
        return any(JENIS[daftar.gaya] is JenisPenanda.HURUF for daftar in self._terbuka)

    def _add_butir(self, baris: BarisDaftar) -> None:
        """Put an item on its level, opening a list where there is none yet."""
        if not self._terbuka:
            self._terbuka.append(DaftarTerbuka(baris.gaya, baris.indentasi))
        elif self._is_lebih_dalam(baris):
            self._open_anak(baris)
        self._terbuka[-1].butir.append(ButirTerbuka(baris.teks))

    def _is_lebih_dalam(self, baris: BarisDaftar) -> bool:
        """Close the lists that `baris` leaves; tell whether it goes below the one that remains."""
        while len(self._terbuka) > 1 and self._is_keluar(baris):
            self._terbuka.pop()
        terdalam = self._terbuka[-1]
        if baris.indentasi >= terdalam.indentasi + JARAK_TINGKAT:
            return True
        for tingkat, daftar in enumerate(self._terbuka, 1):
            if daftar.is_sejenis(baris) and daftar.is_setingkat(baris):
                del self._terbuka[tingkat:]
                return False
        return not terdalam.is_sejenis(baris)

    def _is_keluar(self, baris: BarisDaftar) -> bool:
        """Tell whether `baris` is indented less than the innermost list."""
        return baris.indentasi <= self._terbuka[-1].indentasi - JARAK_TINGKAT

    def _open_anak(self, baris: BarisDaftar) -> None:
        """Go one level down, into the list the item already has or a new one."""
        if len(self._terbuka) == MAKS_TINGKAT:
            return
        induk = self._terbuka[-1].butir[-1]
        if induk.anak is None:
            induk.anak = DaftarTerbuka(baris.gaya, baris.indentasi)
        induk.anak.indentasi = baris.indentasi
        self._terbuka.append(induk.anak)
