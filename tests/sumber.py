"""The project's own files, as the tests about the repository look at them."""

import ast
from collections.abc import Iterator
from pathlib import Path

AKAR = Path(__file__).resolve().parent.parent
APLIKASI = ("kecamatan", "iku", "laporan")
PAKET = ("sakip", *APLIKASI)

AKHIRAN_TEKS = {
    ".css", ".example", ".html", ".in", ".js", ".json", ".md", ".py", ".sh", ".svg", ".toml",
    ".txt", ".yml", ".yaml", "",
}  # fmt: skip
FOLDER_BUATAN = {
    ".git", ".uji-siap", ".venv", "__pycache__", "berkas", "node_modules", "statik_terkumpul",
}  # fmt: skip


def python_files(*daftar_paket: str) -> list[Path]:
    """Return the modules of these packages that people wrote; migrations are mostly generated."""
    return sorted(
        berkas
        for paket in daftar_paket
        for berkas in (AKAR / paket).rglob("*.py")
        if "migrations" not in berkas.parts and "__pycache__" not in berkas.parts
    )


def source_files() -> Iterator[Path]:
    """Yield every text file of the project but what tools made and what others wrote."""
    for berkas in sorted(AKAR.rglob("*")):
        bagian = berkas.relative_to(AKAR).parts
        if FOLDER_BUATAN & set(bagian) or any(nama.endswith("_cache") for nama in bagian):
            continue
        if bagian[:2] == ("static", "vendor") or bagian[0] in {".hypothesis", ".kunci-demo"}:
            continue
        if berkas.is_file() and berkas.suffix in AKHIRAN_TEKS:
            yield berkas


def template_files() -> dict[str, Path]:
    """Return template name -> file, over the project's folder and each app's."""
    daftar_folder = [AKAR / "templates", *(AKAR / paket / "templates" for paket in APLIKASI)]
    return {
        berkas.relative_to(folder).as_posix(): berkas
        for folder in daftar_folder
        for berkas in sorted(folder.rglob("*"))
        if berkas.is_file()
    }


def tree(berkas: Path) -> ast.Module:
    """Return the syntax tree of one module."""
    return ast.parse(berkas.read_text(encoding="utf-8"))


def name(berkas: Path) -> str:
    """Return the path as people write it."""
    return berkas.relative_to(AKAR).as_posix()


def functions(berkas: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function and method of one module."""
    for simpul in ast.walk(tree(berkas)):
        if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef):
            yield simpul


def length(fungsi: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the number of lines of a function, without its decorators."""
    return (fungsi.end_lineno or fungsi.lineno) - fungsi.lineno + 1


def imported_modules(berkas: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports, anywhere in it."""
    for simpul in ast.walk(tree(berkas)):
        if isinstance(simpul, ast.Import):
            yield from (nama.name for nama in simpul.names)
        elif isinstance(simpul, ast.ImportFrom):
            yield simpul.module or ""
