"""Reads the glossary, and finds the names of the code that do not follow it."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from tests.sumber import AKAR

GLOSARIUM: Final = AKAR / "docs" / "istilah.md"

# Words of classes that are technology or English grammar, not the office's language.
KATA_TEKNIS: Final = {
    "admin", "choices", "command", "config", "date", "error", "field", "form", "formset", "html",
    "input", "logger", "manager", "meta", "middleware", "mixin", "model", "operator", "pdf",
    "protocol", "query", "queryset", "render", "request", "response", "set", "strategy",
    "validator", "widget",
}  # fmt: skip
# The first word of a function: it says nothing about what the function does.
AWALAN_KOSONG: Final = frozenset({"get", "process", "handle", "manage"})
# Anywhere in a function's name, unless a term of the glossary holds the word (sumber_data).
KATA_KOSONG: Final = frozenset({"data", "info"})
# Names that Django and html.parser look up; each is a method the framework calls.
NAMA_DJANGO: Final = frozenset(
    {
        "clean_data",
        "get_bound_field",
        "get_context",
        "get_error_message",
        "get_form_kwargs",
        "get_help_text",
        "get_initial_for_field",
        "get_queryset",
        "get_session_auth_fallback_hash",
        "get_session_auth_hash",
        "get_user",
        "handle",
        "handle_data",
        "handle_endtag",
        "handle_starttag",
        "process_exception",
        "receive_data_chunk",
        "value_from_datadict",
    }
)
# Parameters whose name Django chooses because it passes them by keyword.
ARGUMEN_DJANGO: Final = frozenset({"data", "reason", "user"})

_BATAS_KATA: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[_\W\d]+")
_KODE: Final = re.compile(r"`([^`]+)`")


def split_nama(nama: str) -> tuple[str, ...]:
    """Return the words of an identifier in lower case: DaftarIku is daftar, iku."""
    return tuple(kata.lower() for kata in _BATAS_KATA.split(nama) if kata)


@dataclass(frozen=True)
class Istilah:
    """One row of the glossary."""

    istilah: str
    arti: str
    sumber: str
    kode: tuple[str, ...]
    terlarang: tuple[tuple[str, ...], ...]


def read_istilah(teks: str) -> list[Istilah]:
    """Return every row of every five-column table."""
    daftar = []
    for baris in teks.splitlines():
        sel = [isi.strip() for isi in baris.strip().strip("|").split("|")]
        if not baris.startswith("|") or len(sel) != 5 or sel[0] in {"Istilah", "---"}:
            continue
        terlarang = [] if sel[4] == "—" else sel[4].split(",")
        daftar.append(
            Istilah(
                istilah=sel[0],
                arti=sel[1],
                sumber=sel[2],
                kode=tuple(_KODE.findall(sel[3])),
                terlarang=tuple(split_nama(padanan) for padanan in terlarang),
            )
        )
    return daftar


@cache
def glosarium() -> tuple[Istilah, ...]:
    """Return the glossary of the project."""
    return tuple(read_istilah(GLOSARIUM.read_text(encoding="utf-8")))


@cache
def kata_dikenal() -> frozenset[str]:
    """Return every word of the terms and of their names in code."""
    return frozenset(
        kata
        for baris in glosarium()
        for nama in (baris.istilah, *baris.kode)
        for kata in split_nama(nama)
    )


@dataclass(frozen=True)
class Nama:
    """One identifier: `jenis` is kelas, fungsi, argumen or nama (variable, attribute, field)."""

    jenis: str
    nama: str
    baris: int


def list_nama(pohon: ast.Module) -> Iterator[Nama]:
    """Yield what a module names: not what it uses, which others may have named."""
    for simpul in ast.walk(pohon):
        match simpul:
            case ast.ClassDef(name=nama):
                yield Nama("kelas", nama, simpul.lineno)
            case ast.FunctionDef(name=nama) | ast.AsyncFunctionDef(name=nama):
                yield Nama("fungsi", nama, simpul.lineno)
            case ast.arg(arg=nama):
                yield Nama("argumen", nama, simpul.lineno)
            case ast.Name(id=nama, ctx=ast.Store()) | ast.Attribute(attr=nama, ctx=ast.Store()):
                yield Nama("nama", nama, simpul.lineno)


def list_nama_template(isi: str) -> Iterator[Nama]:
    """Yield the variables a template reads or names, and the names of its blocks."""
    for nomor, baris in enumerate(isi.splitlines(), start=1):
        for tanda in re.findall(r"\{\{(.*?)\}\}|\{%(.*?)%\}", baris):
            tanpa_teks = re.sub(r"\"[^\"]*\"|'[^']*'", " ", " ".join(tanda))
            for nama in re.findall(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*", tanpa_teks):
                yield Nama("template", nama, nomor)


def find_terlarang(nama: str) -> str:
    """Return the banned word in an identifier and what to say instead; empty when there is none."""
    kata = split_nama(nama)
    for baris in glosarium():
        for padanan in baris.terlarang:
            n = len(padanan)
            if any(kata[i : i + n] == padanan for i in range(len(kata) - n + 1)):
                return f"{' '.join(padanan)} → {baris.istilah.lower()}"
    return ""


def find_jamak(nama: str) -> str:
    """Return an Indonesian word with an English plural: indikators, daftar_pejabats."""
    dikenal = kata_dikenal()
    for kata in split_nama(nama):
        if kata not in dikenal and kata.endswith("s") and kata[:-1] in dikenal - KATA_TEKNIS:
            return kata
    return ""


def is_nama_kosong(nama: str) -> bool:
    """Tell whether a function's name says nothing: get_daftar, olah_data, handle_form."""
    tanpa_istilah = nama.replace("sumber_data", "")
    kata = split_nama(tanpa_istilah)
    return bool(kata) and (kata[0] in AWALAN_KOSONG or not KATA_KOSONG.isdisjoint(kata))


def kata_asing(nama: str) -> tuple[str, ...]:
    """Return the words of a class name that neither glossary nor technology knows."""
    dikenal = kata_dikenal() | KATA_TEKNIS
    return tuple(kata for kata in split_nama(nama) if kata not in dikenal)


def find_pelanggaran(pohon: ast.Module) -> Iterator[str]:
    """Yield "line name: what is wrong" for every name of a module that breaks a rule."""
    for satu in list_nama(pohon):
        if satu.nama in NAMA_DJANGO or (satu.jenis == "argumen" and satu.nama in ARGUMEN_DJANGO):
            continue
        if larangan := find_terlarang(satu.nama):
            yield f"{satu.baris} {satu.nama}: {larangan}"
        if jamak := find_jamak(satu.nama):
            yield f"{satu.baris} {satu.nama}: jamak Inggris pada {jamak}"
        if satu.jenis == "fungsi" and is_nama_kosong(satu.nama):
            yield f"{satu.baris} {satu.nama}: nama yang tidak menerangkan"
        if satu.jenis == "kelas" and (asing := kata_asing(satu.nama)):
            yield f"{satu.baris} {satu.nama}: tidak ada di glosarium: {', '.join(asing)}"


def find_pelanggaran_template(isi: str) -> Iterator[str]:
    """Yield the banned and the pluralised words among a template's variables."""
    for satu in list_nama_template(isi):
        if larangan := find_terlarang(satu.nama):
            yield f"{satu.baris} {satu.nama}: {larangan}"
        if jamak := find_jamak(satu.nama):
            yield f"{satu.baris} {satu.nama}: jamak Inggris pada {jamak}"


def names_in(berkas: Path) -> set[str]:
    """Return every identifier that a module names or reads."""
    return set(re.findall(r"[A-Za-z_][A-Za-z0-9_]*", berkas.read_text(encoding="utf-8")))
