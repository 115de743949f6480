"""Reads the Markdown of the project: links, pictures, commands, and the words of the screen."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from tests.sumber import AKAR, PAKET, python_files, template_files

PANDUAN: Final = AKAR / "docs" / "panduan"
_PAGAR: Final = re.compile(r"(?ms)^```.*?^```$")
_TAUTAN: Final = re.compile(r"(!?)\[[^\]]*\]\(([^)\s]+)\)")
_TEBAL: Final = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_KODE: Final = re.compile(r"`([^`\n]+)`")


def markdown_files() -> list[Path]:
    """Return every Markdown file people wrote."""
    return sorted([*AKAR.glob("*.md"), *(AKAR / "docs").rglob("*.md"), *AKAR.glob("fixtures/*.md")])


def read(berkas: Path) -> str:
    """Return the text of a file."""
    return berkas.read_text(encoding="utf-8")


def without_contoh(teks: str) -> str:
    """Return the text without fenced examples, whose brackets are no links."""
    return _PAGAR.sub("", teks)


def list_tautan(berkas: Path) -> Iterator[tuple[bool, str]]:
    """Yield (is a picture, target) for each link; those to other sites are left out."""
    for gambar, tujuan in _TAUTAN.findall(without_contoh(read(berkas))):
        if not tujuan.startswith(("http://", "https://", "mailto:")):
            yield bool(gambar), tujuan


def list_judul(berkas: Path) -> set[str]:
    """Return the anchors of a file's headings, the way code hosts make them."""
    judul = re.findall(r"(?m)^#+ (.+)$", without_contoh(read(berkas)))
    return {re.sub(r"[^\w\- ]", "", satu.lower()).replace(" ", "-") for satu in judul}


def list_tebal(teks: str) -> Iterator[str]:
    """Yield the words in bold, which in the guide are words of the screen."""
    for cocok in _TEBAL.findall(teks):
        yield " ".join(cocok.split())


def list_kode(teks: str) -> list[str]:
    """Return what stands between backticks outside fenced examples."""
    return _KODE.findall(without_contoh(teks))


@cache
def kata_layar() -> str:
    """Return every word pages can show: templates, and the strings of our Python."""
    sumber = [*template_files().values(), *python_files(*PAKET)]
    # Two string literals in a row are one sentence.
    gabung = re.compile(r"\"\s*\n\s*f?\"")
    return "\n".join(" ".join(gabung.sub("", read(berkas)).split()) for berkas in sumber)


def list_perintah(pola: str) -> set[str]:
    """Return every name that stands after `pola` in any document, examples included."""
    return {nama for berkas in markdown_files() for nama in re.findall(pola, read(berkas))}
