"""Codes of program, kegiatan and sub kegiatan: every spelling people use, one canonical form.

The shape is urusan.bidang.program.kewenangan.kegiatan.subkegiatan, 7.01.01.2.01.0001. Older lists
have two digits for the last part, budget programs write 02 or join "2.01" to "201".
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# Kewenangan of Aceh: mukim and qanun exist nowhere else.
KEWENANGAN_ACEH: Final = "7"
_KODE = re.compile(r"[0-9]+(?:[ .\-]+[0-9]+)*")
_PISAH = re.compile(r"[ .\-]+")
MAKS_HURUF: Final = 60


class Tingkat(StrEnum):
    """How deep a code goes."""

    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"


# How deep each level stands below the program, by its word.
URUTAN_TINGKAT: Final = {tingkat.value: nomor for nomor, tingkat in enumerate(Tingkat)}


class KodeTidakSah(ValueError):
    """A text without a code; `pesan` says in words what a code looks like."""

    def __init__(self, teks: str, pesan: str) -> None:
        """Keep the refused text and the sentence."""
        super().__init__(pesan)
        self.teks = teks
        self.pesan = pesan


@dataclass(frozen=True)
class Kode:
    """A code in its parts; `kegiatan` includes the kewenangan ("2.01"), empty above that level."""

    program: str
    kegiatan: str = ""
    sub_kegiatan: str = ""

    @property
    def tingkat(self) -> Tingkat:
        """What the code names."""
        if self.sub_kegiatan:
            return Tingkat.SUB_KEGIATAN
        return Tingkat.KEGIATAN if self.kegiatan else Tingkat.PROGRAM

    @property
    def induk(self) -> str:
        """The canonical code above this one; empty for a program."""
        if self.sub_kegiatan:
            return f"{self.program}.{self.kegiatan}"
        return self.program if self.kegiatan else ""

    @property
    def khusus_aceh(self) -> bool:
        """Whether only Aceh has it."""
        return self.kegiatan.partition(".")[0] == KEWENANGAN_ACEH

    def __str__(self) -> str:
        """Return the canonical form."""
        return ".".join(filter(None, (self.program, self.kegiatan, self.sub_kegiatan)))


def parse_kode(teks: str) -> Kode:
    """Read a code at the beginning of a text; a name may follow it.

    Raises KodeTidakSah when there is none, or when a part is missing or has the wrong length.
    """
    cocok = _KODE.match(teks.strip()[:MAKS_HURUF])
    if cocok is None:
        raise KodeTidakSah(teks, "Kode belum ada; bentuknya seperti 7.01.02.2.01.")
    bagian = _PISAH.split(cocok[0])
    if len(bagian) < 3:
        raise KodeTidakSah(
            teks, f"Kode {cocok[0]} tidak lengkap; kode program seperti 7.01.02 (tiga bagian)."
        )
    urusan, bidang, program, *sisa = bagian
    awal = ".".join((_pad(teks, urusan, 1), _pad(teks, bidang, 2), _pad(teks, program, 2)))
    kegiatan, sub = _read_kegiatan(teks, sisa)
    return Kode(awal, kegiatan, sub)


def _read_kegiatan(teks: str, sisa: list[str]) -> tuple[str, str]:
    """Return kegiatan and sub kegiatan of the parts behind the program."""
    if not sisa:
        return "", ""
    if len(sisa[0]) == 3:
        sisa = [sisa[0][0], sisa[0][1:], *sisa[1:]]
    if len(sisa) not in {2, 3}:
        raise KodeTidakSah(
            teks, "Kode kegiatan seperti 7.01.02.2.01, kode sub kegiatan seperti 7.01.02.2.01.0001."
        )
    kegiatan = f"{_pad(teks, sisa[0], 1)}.{_pad(teks, sisa[1], 2)}"
    return kegiatan, _pad(teks, sisa[2], 4) if len(sisa) == 3 else ""


def _pad(teks: str, bagian: str, panjang: int) -> str:
    """Return a part with exactly so many digits; zeros in front may be missing or too many."""
    inti = bagian.lstrip("0") or "0"
    if len(inti) > panjang:
        raise KodeTidakSah(teks, f"Bagian {bagian} pada kode terlalu panjang.")
    return inti.zfill(panjang)
