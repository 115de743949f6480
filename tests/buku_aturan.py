"""Reads docs/aturan: rules with their ids, and the tables that are executed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tests.sumber import AKAR, name

FOLDER: Final = AKAR / "docs" / "aturan"

_ATURAN: Final = re.compile(r"^## (?P<kode>A-[A-Z]{3}-\d{2}) (?P<judul>.+)$")
_UJI: Final = re.compile(r"^<!-- uji: (?P<nama>\w+) -->$")


@dataclass(frozen=True)
class Aturan:
    """One rule: its id, its page, and the text under its heading."""

    kode: str
    halaman: str
    isi: str

    @property
    def has_sumber(self) -> bool:
        """Say whether the rule names where it comes from."""
        return "\nSumber: " in f"\n{self.isi}"


@dataclass(frozen=True)
class Kasus:
    """One row of an executed table."""

    uji: str
    halaman: str
    sel: tuple[str, ...]


def list_aturan() -> Iterator[Aturan]:
    """Yield every rule of every page."""
    for berkas in sorted(FOLDER.glob("*.md")):
        bagian = re.split(r"(?m)^(?=## )", berkas.read_text(encoding="utf-8"))
        for satu in bagian:
            if kepala := _ATURAN.match(satu.splitlines()[0] if satu else ""):
                yield Aturan(kepala["kode"], name(berkas), satu)


def list_kasus() -> Iterator[Kasus]:
    """Yield every row of every table under a mark; the two lines of its head are left out."""
    for berkas in sorted(FOLDER.glob("*.md")):
        uji, baris_tabel = "", 0
        for baris in berkas.read_text(encoding="utf-8").splitlines():
            if tanda := _UJI.match(baris):
                uji, baris_tabel = tanda["nama"], 0
            elif uji and baris.startswith("|"):
                baris_tabel += 1
                if baris_tabel > 2:
                    yield Kasus(uji, name(berkas), read_sel(baris))
            elif uji and baris_tabel:
                uji = ""


def list_uji() -> list[str]:
    """Return the names of all marks."""
    return [
        tanda["nama"]
        for berkas in sorted(FOLDER.glob("*.md"))
        for baris in berkas.read_text(encoding="utf-8").splitlines()
        if (tanda := _UJI.match(baris))
    ]


def read_sel(baris: str) -> tuple[str, ...]:
    """Return the cells of a table row."""
    return tuple(
        sel.strip() for sel in baris.strip().removeprefix("|").removesuffix("|").split("|")
    )


def read_isian(sel: str) -> dict[str, str]:
    """Read "pembilang 45; penyebut 50" into name -> number as written."""
    return dict(bagian.split() for bagian in sel.split(";") if bagian.strip())
