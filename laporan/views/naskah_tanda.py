"""The marks of a text as the page lists them and its script finds them in the editor."""

from dataclasses import dataclass

from django.template.loader import render_to_string

from laporan.lkjip.narasi.angka import Angka
from laporan.lkjip.narasi.periksa import Pengetahuan, Tanda, periksa_naskah


@dataclass(frozen=True)
class BarisTanda:
    """A mark, and the figure that should stand there (None: the mark names none)."""

    tanda: Tanda
    angka: Angka | None

    @property
    def pengganti(self) -> str:
        """What the bound figure says."""
        return self.angka.teks if self.angka else ""


def list_tanda(tahu: Pengetahuan, kunci: str, isi: str) -> tuple[BarisTanda, ...]:
    """Return the marks of the text of one part in reading order."""
    semua = periksa_naskah(tahu, isi, kunci) if isi else ()
    return tuple(BarisTanda(s, tahu.angka.get(s.angka) if s.angka else None) for s in semua)


def render_tanda(daftar: tuple[BarisTanda, ...]) -> str:
    """Return the list as HTML, for the page that saves by itself."""
    return render_to_string("laporan/_tanda_naskah.html", {"daftar": daftar})
