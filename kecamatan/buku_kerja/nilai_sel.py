"""What a cell says, from its raw text: a number only when it surely is the one people see."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final

from kecamatan.buku_kerja import batas
from kecamatan.buku_kerja.gaya import GayaBuku, parse_nomor
from kecamatan.buku_kerja.isi import Nilai, SelBuku

RUMUS: Final = "berisi rumus; ganti dengan angkanya (salin, lalu tempel sebagai nilai)."
LOGIKA: Final = "berisi BENAR/SALAH, bukan angka atau teks."
BUKAN_ANGKA: Final = "berisi angka yang tidak sah; ketik ulang isinya."
TERLALU_PANJANG: Final = (
    "berisi angka lebih dari 15 digit, yang tidak disimpan utuh oleh Excel; "
    "ketik sebagai teks, dengan tanda ' di depannya."
)
TEKS_HILANG: Final = "menunjuk teks yang tidak ada di berkas; ketik ulang isinya."
TEKS_PANJANG: Final = f"berisi lebih dari {batas.HURUF_PALING_BANYAK} huruf."
TANGGAL: Final = "berisi tanggal yang tidak sah; ketik ulang isinya."

# Excel itself keeps 15 digits: what follows is how it writes halves of its binary numbers.
_UTUH: Final = Context(prec=15, rounding=ROUND_HALF_EVEN)
_ANGKA: Final = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_HARI: Final = re.compile(r"([0-9]{1,7})(?:\.[0-9]{1,30})?")
_ISO: Final = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T[0-9:.]+Z?)?")
_AWAL_1900: Final = date(1899, 12, 30)
_AWAL_1904: Final = date(1904, 1, 1)
# Up to 1 March 1900 Excel counts a day that never was.
_HARI_PERTAMA: Final = 61
_MAKS_GALAT: Final = 20


@dataclass(frozen=True, slots=True)
class SelMentah:
    """A cell as the part has it: its kind, style, text, and whether a formula stands in it."""

    baris: int
    kolom: int
    jenis: str = "n"
    gaya: int = 0
    teks: str = ""
    is_rumus: bool = False


@dataclass(frozen=True)
class KonteksBuku:
    """What cells refer to: the texts of the book, its formats, the first day of its calendar."""

    daftar_teks: tuple[str, ...]
    gaya: GayaBuku
    sejak_1904: bool = False


def read_sel(mentah: SelMentah, konteks: KonteksBuku) -> SelBuku:
    """Return the cell with its nilai, or with the reason why it has none."""

    def cacat(pesan: str) -> SelBuku:
        return SelBuku(mentah.baris, mentah.kolom, cacat=pesan)

    if mentah.is_rumus:
        return cacat(RUMUS)
    if mentah.jenis == "e":
        galat = mentah.teks[:_MAKS_GALAT]
        return cacat(f"berisi galat {galat}; perbaiki isinya di Excel.")
    if mentah.jenis == "b":
        return cacat(LOGIKA)
    if mentah.jenis in {"s", "str", "inlineStr"}:
        return _read_teks(mentah, konteks)
    if mentah.jenis == "d":
        return _build_tanggal(mentah, _parse_iso(mentah.teks))
    return _read_angka(mentah, konteks) if mentah.jenis == "n" else cacat(BUKAN_ANGKA)


def _read_teks(mentah: SelMentah, konteks: KonteksBuku) -> SelBuku:
    teks = mentah.teks
    if mentah.jenis == "s":
        nomor = parse_nomor(teks.strip())
        if not 0 <= nomor < len(konteks.daftar_teks):
            return SelBuku(mentah.baris, mentah.kolom, cacat=TEKS_HILANG)
        teks = konteks.daftar_teks[nomor]
    if len(teks) > batas.HURUF_PALING_BANYAK:
        return SelBuku(mentah.baris, mentah.kolom, cacat=TEKS_PANJANG)
    return SelBuku(mentah.baris, mentah.kolom, unescape(teks))


def _read_angka(mentah: SelMentah, konteks: KonteksBuku) -> SelBuku:
    """Read a number or a date; no exponent, NaN, underscore or digit of another script is one."""
    teks = mentah.teks.strip(" \r\n\t")
    baris, kolom = mentah.baris, mentah.kolom
    if not teks:
        return SelBuku(baris, kolom)
    if konteks.gaya.is_tanggal(mentah.gaya):
        return _build_tanggal(mentah, _parse_hari(teks, konteks.sejak_1904))
    if not _ANGKA.fullmatch(teks):
        return SelBuku(baris, kolom, cacat=BUKAN_ANGKA)
    nilai = _UTUH.create_decimal(teks)
    # Fifteen digits before the comma: below that every whole number is kept as it was typed.
    if nilai.adjusted() >= _UTUH.prec:
        return SelBuku(baris, kolom, cacat=TERLALU_PANJANG)
    persen = konteks.gaya.is_persen(mentah.gaya)
    return SelBuku(baris, kolom, _tidy(nilai.scaleb(2) if persen else nilai), persen)


def _tidy(nilai: Decimal) -> Decimal:
    """Return the number without an exponent and without zeros at its end."""
    rapi = Decimal(f"{nilai:f}").normalize(_UTUH)
    return Decimal(f"{rapi:f}") if rapi else Decimal(0)


def _build_tanggal(mentah: SelMentah, nilai: Nilai) -> SelBuku:
    if nilai is None:
        return SelBuku(mentah.baris, mentah.kolom, cacat=TANGGAL)
    return SelBuku(mentah.baris, mentah.kolom, nilai)


def _parse_hari(teks: str, sejak_1904: bool) -> date | None:
    cocok = _HARI.fullmatch(teks)
    hari = int(cocok[1]) if cocok else -1
    if hari < (0 if sejak_1904 else _HARI_PERTAMA):
        return None
    try:
        return (_AWAL_1904 if sejak_1904 else _AWAL_1900) + timedelta(days=hari)
    except OverflowError:
        return None


def _parse_iso(teks: str) -> date | None:
    cocok = _ISO.fullmatch(teks.strip())
    try:
        return date.fromisoformat(cocok[1]) if cocok else None
    except ValueError:
        return None


_TERLEPAS: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(teks: str) -> str:
    """Return a text with "_x000D_" and the like as the letters they stand for; no surrogates."""
    return _TERLEPAS.sub(_unescape_satu, teks) if "_x" in teks else teks


def _unescape_satu(cocok: re.Match[str]) -> str:
    nomor = int(cocok[1], 16)
    is_pengganti = 0xD800 <= nomor <= 0xDFFF
    return cocok[0] if is_pengganti else chr(nomor)
