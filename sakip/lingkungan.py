"""Reads settings from the environment and fails loudly on anything it cannot read."""

import os
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

YA = frozenset({"1", "ya", "true", "on"})
TIDAK = frozenset({"0", "tidak", "false", "off", ""})


def env_teks(nama: str, bawaan: str | None = None) -> str:
    """Return the variable; `<nama>_FILE` may name a file that holds it (for secrets)."""
    berkas = os.environ.get(f"{nama}_FILE")
    if berkas:
        return Path(berkas).read_text(encoding="utf-8").strip()
    nilai = os.environ.get(nama, bawaan)
    if nilai is None:
        raise ImproperlyConfigured(f"Variabel lingkungan {nama} wajib diisi.")
    return nilai


def env_bool(nama: str, *, bawaan: bool) -> bool:
    """Return the variable as a boolean; any spelling but the listed ones is refused."""
    nilai = os.environ.get(nama)
    if nilai is None:
        return bawaan
    if nilai.lower() in YA:
        return True
    if nilai.lower() in TIDAK:
        return False
    raise ImproperlyConfigured(f"{nama} harus 1 atau 0, bukan {nilai!r}.")


def env_int(nama: str, bawaan: int) -> int:
    """Return the variable as a whole number."""
    nilai = os.environ.get(nama, str(bawaan))
    if not nilai.isascii() or not nilai.isdigit():
        raise ImproperlyConfigured(f"{nama} harus bilangan bulat, bukan {nilai!r}.")
    return int(nilai)


def env_daftar(nama: str, bawaan: str = "") -> list[str]:
    """Return the comma separated variable as a list without empty items."""
    return [bagian.strip() for bagian in os.environ.get(nama, bawaan).split(",") if bagian.strip()]
