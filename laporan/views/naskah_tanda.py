"""The marks of a text as the page lists them and its script finds them in the editor."""

from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi.angka import Angka, list_angka
from laporan.lkjip.narasi.periksa import Tanda, periksa_naskah


@dataclass(frozen=True)
class BarisTanda:
    """A mark, and the figure that should stand there (None: the mark names none)."""

    tanda: Tanda
    angka: Angka | None

    @property
    def pengganti(self) -> str:
        """What the bound figure says."""
        return self.angka.teks if self.angka else ""


@dataclass(frozen=True)
class DaftarTanda:
    """The marks of one text in reading order."""

    daftar: tuple[BarisTanda, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the list as HTML, and what the script needs to find each mark."""
        return {
            "html": render_to_string("laporan/_tanda_naskah.html", {"daftar": self.daftar}),
            "tanda": [
                {"jenis": s.tanda.jenis, "kutipan": s.tanda.kutipan, "awal": s.tanda.awal}
                for s in self.daftar
            ],
        }


def build_tanda(bahan: Bahan, kunci: str, isi: str) -> DaftarTanda:
    """Return the marks of the text of one part."""
    semua = periksa_naskah(isi, bahan, kunci) if isi else ()
    angka = list_angka(bahan) if any(satu.angka for satu in semua) else {}
    return DaftarTanda(tuple(BarisTanda(satu, angka.get(satu.angka)) for satu in semua))
