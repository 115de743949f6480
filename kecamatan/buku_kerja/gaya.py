"""Number formats of a workbook: which cells show a percentage, which a date."""

import re
from dataclasses import dataclass, field
from typing import Final

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from kecamatan.buku_kerja.urai_xml import Atribut, Pengurai

# What a format prints as it stands: quoted words, escaped letters, [Red].
_HARFIAH: Final = re.compile(r"\"[^\"]*\"|\\.|_.|\[[^\]]*\]")
_UMUM: Final = "General"


@dataclass
class GayaBuku:
    """The format code of each cell style."""

    daftar_pola: list[str] = field(default_factory=list)

    def is_persen(self, nomor: int) -> bool:
        """Say whether cells of this style show a percentage."""
        return "%" in _HARFIAH.sub("", self._find(nomor))

    def is_tanggal(self, nomor: int) -> bool:
        """Say whether cells of this style show a date or a time."""
        return bool(is_date_format(self._find(nomor)))

    def _find(self, nomor: int) -> str:
        return self.daftar_pola[nomor] if 0 <= nomor < len(self.daftar_pola) else _UMUM


def read_gaya(isi: bytes) -> GayaBuku:
    """Return the formats that a part of styles names. Raises BukuDitolak for broken XML."""
    pembaca = _PembacaGaya()
    Pengurai(buka=pembaca.buka, tutup=pembaca.tutup).walk(isi)
    buatan = BUILTIN_FORMATS | pembaca.buatan
    return GayaBuku([buatan.get(nomor, _UMUM) for nomor in pembaca.daftar_nomor])


def parse_nomor(teks: str | None) -> int:
    """Return a number of a style, -1 for anything else."""
    benar = teks is not None and teks.isascii() and teks.isdigit() and len(teks) < 7
    return int(teks or "") if benar else -1


class _PembacaGaya:
    def __init__(self) -> None:
        self.buatan: dict[int, str] = {}
        self.daftar_nomor: list[int] = []
        self._dalam_sel = False

    def buka(self, nama: str, atribut: Atribut) -> None:
        if nama == "numFmt":
            self.buatan[parse_nomor(atribut.get("numFmtId"))] = atribut.get("formatCode", _UMUM)
        elif nama == "cellXfs":
            self._dalam_sel = True
        elif nama == "xf" and self._dalam_sel:
            self.daftar_nomor.append(parse_nomor(atribut.get("numFmtId")))

    def tutup(self, nama: str, _teks: str) -> None:
        if nama == "cellXfs":
            self._dalam_sel = False


GAYA_KOSONG: Final = GayaBuku()
