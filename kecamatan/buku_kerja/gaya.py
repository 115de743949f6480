"""Number formats of a workbook: which cells show a percentage, which a date."""

import re
from collections.abc import Sequence
from typing import Final

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from kecamatan.buku_kerja.urai_xml import Atribut, Pengurai

# What a format prints as it stands: quoted words, escaped letters, [Red].
_HARFIAH: Final = re.compile(r"\"[^\"]*\"|\\.|_.|\[[^\]]*\]")
_UMUM: Final = "General"
_POLA_PALING_PANJANG: Final = 255
_GAYA_PALING_BANYAK: Final = 65_000


class GayaBuku:
    """Which cell styles show a percentage, which a date; judged once, not for every cell."""

    def __init__(self, daftar_pola: Sequence[str] = ()) -> None:
        """Judge the format code of each style."""
        pola = list(enumerate(daftar_pola))
        self._persen = {n for n, satu in pola if "%" in _HARFIAH.sub("", satu)}
        self._tanggal = {n for n, satu in pola if is_date_format(satu)}

    def is_persen(self, nomor: int) -> bool:
        """Say whether cells of this style show a percentage."""
        return nomor in self._persen

    def is_tanggal(self, nomor: int) -> bool:
        """Say whether cells of this style show a date or a time."""
        return nomor in self._tanggal


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
            pola = atribut.get("formatCode", _UMUM)[:_POLA_PALING_PANJANG]
            self.buatan[parse_nomor(atribut.get("numFmtId"))] = pola
        elif nama == "cellXfs":
            self._dalam_sel = True
        elif nama == "xf" and self._dalam_sel and len(self.daftar_nomor) < _GAYA_PALING_BANYAK:
            self.daftar_nomor.append(parse_nomor(atribut.get("numFmtId")))

    def tutup(self, nama: str, _teks: str) -> None:
        if nama == "cellXfs":
            self._dalam_sel = False


GAYA_KOSONG: Final = GayaBuku()
