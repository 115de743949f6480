"""Reading of the sample files."""

import tomllib
from pathlib import Path
from typing import Any

from django.conf import settings

Isi = dict[str, Any]


def _folder() -> Path:
    return Path(settings.BASE_DIR) / "fixtures"


def read_berkas(nama: str) -> Isi:
    """Return the content of one sample file."""
    with (_folder() / nama).open("rb") as berkas:
        return tomllib.load(berkas)


def read_isi_berkas(nama: str) -> bytes:
    """Return the bytes of a file that lies beside the samples."""
    return (_folder() / nama).read_bytes()


def read_daftar_dokumen() -> list[Isi]:
    """Return the sample documents, oldest first, so that an indikator meets its earlier year."""
    return read_daftar("dokumen/*.toml")


def read_daftar(pola: str) -> list[Isi]:
    """Return the sample files of one kind, by year and office."""
    daftar = [read_berkas(str(jalur.relative_to(_folder()))) for jalur in _folder().glob(pola)]
    return sorted(daftar, key=lambda isi: (isi["tahun"], isi["kecamatan"]))
