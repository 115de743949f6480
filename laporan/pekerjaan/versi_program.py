"""Which program prints: a fingerprint over everything that decides what a file says and shows."""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

AKAR: Final = Path(__file__).resolve().parents[2]
# Folder -> pattern. requirements.txt stands for every library, WeasyPrint first of all.
SUMBER: Final = (
    ("kecamatan", "**/*.py"),
    ("iku", "**/*.py"),
    ("laporan", "**/*.py"),
    ("laporan/pencetak", "*.conf"),
    ("templates/cetak", "**/*"),
    (".", "requirements.txt"),
)
PANJANG: Final = 16


@cache
def read_versi_program() -> str:
    """Return the fingerprint: another one after any change, so old files are not served."""
    ringkas = hashlib.sha256()
    for berkas in list_berkas():
        ringkas.update(berkas.relative_to(AKAR).as_posix().encode())
        ringkas.update(hashlib.sha256(berkas.read_bytes()).digest())
    return ringkas.hexdigest()[:PANJANG]


def list_berkas() -> Iterator[Path]:
    """Yield the files that count, in an order of their own."""
    for folder, pola in SUMBER:
        yield from sorted(satu for satu in (AKAR / folder).glob(pola) if satu.is_file())
