"""NIP: reading, checking every part, printing as 8-6-1-3, masking. Pure; no Django."""

import re
from dataclasses import dataclass
from datetime import date

PEMISAH = re.compile(r"(?i)^\s*NIP\s*[.:]*\s*|[\s.\-]+")
DELAPAN_BELAS = re.compile(r"[0-9]{18}")


@dataclass(frozen=True)
class NipTidakSah(ValueError):
    """A number that cannot be a NIP; `pesan` names the wrong part for the person who typed it."""

    pesan: str

    def __str__(self) -> str:
        """Return the message."""
        return self.pesan


def parse_nip(teks: str, *, pppk: bool = False, hari_ini: date) -> str:
    """Return the 18 digits of a typed NIP, NI PPPK when `pppk`.

    Accepts spaces, dots, dashes and a leading "NIP". Raises NipTidakSah naming the wrong part.
    Parts: 1-8 birth date, 9-14 TMT CPNS (PPPK: 9-12 year, 13-14 agreement number), 15 sex,
    16-18 serial from 001. Source: Perka BKN 22/2007. There is no check digit.
    """
    nip = PEMISAH.sub("", teks)
    if not DELAPAN_BELAS.fullmatch(nip):
        angka = sum(huruf in "0123456789" for huruf in nip)
        raise NipTidakSah(f"NIP harus 18 angka; yang diketik berisi {angka} angka.")
    lahir = _tanggal(nip[:8], "Tanggal lahir (8 angka pertama)")
    _check_mulai(nip, lahir=lahir, pppk=pppk, hari_ini=hari_ini)
    if nip[14] not in "12":
        raise NipTidakSah(f"Angka ke-15 (jenis kelamin) harus 1 atau 2, bukan {nip[14]}.")
    if nip[15:] == "000":
        raise NipTidakSah("Tiga angka terakhir (nomor urut) dimulai dari 001, bukan 000.")
    return nip


def _tanggal(angka: str, bagian: str) -> date:
    """Return YYYYMMDD as a date."""
    try:
        return date(int(angka[:4]), int(angka[4:6]), int(angka[6:8]))
    except ValueError:
        raise NipTidakSah(f"{bagian} bukan tanggal: {angka}.") from None


def _check_mulai(nip: str, *, lahir: date, pppk: bool, hari_ini: date) -> None:
    """Check digits 9-14: the first appointment."""
    tahun = int(nip[8:12])
    if pppk:
        mulai = date(max(tahun, 1), 1, 1)
    else:
        mulai = _tanggal(nip[8:14] + "01", "Mulai bertugas (angka ke-9 sampai 14, tahun dan bulan)")
    if mulai > hari_ini:
        raise NipTidakSah(f"Tahun mulai bertugas ({tahun}) belum tiba.")
    usia = tahun - lahir.year
    if not 15 <= usia <= 60:
        raise NipTidakSah(f"Menurut NIP ini usia saat mulai bertugas {usia} tahun; periksa lagi.")


def read_tanggal_lahir(nip: str) -> date:
    """Return the birth date in a stored NIP."""
    return _tanggal(nip[:8], "Tanggal lahir (8 angka pertama)")


def format_nip(nip: str) -> str:
    """Return "19660113 199203 1 007", the printed form."""
    return f"{nip[:8]} {nip[8:14]} {nip[14:15]} {nip[15:]}" if nip else ""


def mask_nip(nip: str) -> str:
    """Return the NIP for lists: birth date and serial hidden (personal data, UU 27/2022)."""
    return f"{nip[:4]}**********{nip[-4:]}" if nip else ""
