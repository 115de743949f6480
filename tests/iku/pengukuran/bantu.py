"""Sends cells as the pages of figures do."""

from typing import Any

from django.test import Client
from django.urls import reverse

from iku.models import BagianUkur, Pengukuran


def sel(nama: str, semula: str, baru: str) -> dict[str, str]:
    """Return one cell; an unticked or empty box is sent without its name, as browsers do."""
    return {f"semula-{nama}": semula, **({nama: baru} if baru else {})}


def nilai(satu: BagianUkur, kunci: str, semula: str, baru: str) -> dict[str, str]:
    """Return the cell of a variable."""
    return sel(f"nilai-{satu.pk}-{kunci}", semula, baru)


def pertama(pengukuran: Pengukuran) -> BagianUkur:
    """Return the first indikator of a triwulan."""
    satu = pengukuran.daftar_bagian.filter(indikator__isnull=False).first()
    assert satu is not None
    return satu


def alamat(pengukuran: Pengukuran, rute: str = "isi_realisasi") -> str:
    """Return the address of a page of a triwulan."""
    return reverse(f"iku:{rute}", args=[pengukuran.pk])


def kirim_otomatis(klien: Client, alamat: str, isian: dict[str, str]) -> dict[str, Any]:
    """Send cells as the page does while somebody types, and return what it is told."""
    response = klien.post(alamat, isian, headers={"X-Simpan": "otomatis"})
    assert response.status_code == 200
    hasil: dict[str, Any] = response.json()
    return hasil
