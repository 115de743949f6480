"""The kinds of files that are kept, told by their first bytes, and what each is served as."""

from collections.abc import Collection
from enum import Enum
from pathlib import PurePath
from typing import Final


class BerkasDitolak(Exception):
    """The file cannot be kept; the text says why in plain Indonesian."""


class JenisBerkas(Enum):
    """A kind of file: our suffix, its media type, and how people call it."""

    PDF = (".pdf", "application/pdf", "PDF")
    PNG = (".png", "image/png", "PNG")
    JPEG = (".jpg", "image/jpeg", "JPEG")
    XLSX = (
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Excel (.xlsx)",
    )

    def __init__(self, akhiran: str, mime: str, sebutan: str) -> None:
        """Name the parts of the value."""
        self.akhiran, self.mime, self.sebutan = akhiran, mime, sebutan


# What a browser shows by itself and runs nothing of.
DITAMPILKAN: Final = frozenset({JenisBerkas.PDF, JenisBerkas.PNG, JenisBerkas.JPEG})
_KEPALA: Final = {
    b"%PDF-": JenisBerkas.PDF,
    b"\x89PNG\r\n\x1a\n": JenisBerkas.PNG,
    b"\xff\xd8\xff": JenisBerkas.JPEG,
    b"PK\x03\x04": JenisBerkas.XLSX,
}
_AKHIRAN: Final = {jenis.akhiran: jenis for jenis in JenisBerkas} | {".jpeg": JenisBerkas.JPEG}
MIME_LAIN: Final = "application/octet-stream"


def find_jenis(isi: bytes) -> JenisBerkas | None:
    """Return what a file claims to be by its first bytes; it has still to be judged."""
    return next((jenis for kepala, jenis in _KEPALA.items() if isi.startswith(kepala)), None)


def find_jenis_nama(nama: str) -> JenisBerkas | None:
    """Return what a name claims the file to be."""
    return _AKHIRAN.get(PurePath(nama).suffix.lower())


def find_mime(nama: str) -> str:
    """Return the media type of a stored file, by the suffix that we gave it."""
    jenis = find_jenis_nama(nama)
    return MIME_LAIN if jenis is None else jenis.mime


def describe_jenis(daftar: Collection[JenisBerkas]) -> str:
    """Return the kinds in words, e.g. "PDF, PNG, atau JPEG"."""
    sebutan = [jenis.sebutan for jenis in JenisBerkas if jenis in daftar]
    koma = "," if len(sebutan) > 2 else ""
    return f"{koma} atau ".join(", ".join(sebutan).rsplit(", ", 1))
