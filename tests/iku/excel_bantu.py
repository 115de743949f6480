"""Opens templates as Excel would, changes cells, and uploads them."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import openpyxl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from kecamatan.models import Pengguna
from tests.klien import KlienKetat

TITIPAN = re.compile(r'name="titipan" value="([^"]+)"')


def buka_klien(pengguna: Pengguna) -> KlienKetat:
    """Return a client with a session of that account."""
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def ubah_buku(isi: bytes, lembar: str, ubah: Callable[[Any], object]) -> bytes:
    """Return the workbook after `ubah(sheet)`, saved by another program than ours."""
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    ubah(buku[lembar])
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def isi_sel(isi: bytes, lembar: str, sel: Mapping[str, Any]) -> bytes:
    """Return the workbook with these cells set."""

    def ubah(milik: Any) -> None:
        for alamat, nilai in sel.items():
            milik[alamat] = nilai
            if isinstance(nilai, Decimal | int):
                milik[alamat].number_format = "General"

    return ubah_buku(isi, lembar, ubah)


def ganti_mentah(isi: bytes, lama: str, baru: str) -> bytes:
    """Return the workbook with the raw text of its first sheet changed."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(keluar, "w") as tujuan:
        for nama in asal.namelist():
            teks = asal.read(nama)
            if nama == "xl/worksheets/sheet1.xml":
                assert lama.encode() in teks, lama
                teks = teks.replace(lama.encode(), baru.encode())
            tujuan.writestr(nama, teks)
    return keluar.getvalue()


def unggah(klien: KlienKetat, url: str, isi: bytes) -> HttpResponse:
    """Post a file to the upload page."""
    jawaban: HttpResponse = klien.post(url, {"berkas": SimpleUploadedFile("a.xlsx", isi)})
    return jawaban


def titipan_of(jawaban: HttpResponse) -> str:
    """Return the signed field of a preview page, empty when it cannot be applied."""
    cocok = TITIPAN.search(jawaban.content.decode())
    return cocok[1] if cocok else ""


def terapkan(klien: KlienKetat, url: str, isi: bytes) -> HttpResponse:
    """Upload a file and press "Terapkan"."""
    halaman = unggah(klien, url, isi)
    titipan = titipan_of(halaman)
    assert titipan, halaman.content.decode()
    jawaban: HttpResponse = klien.post(url, {"titipan": titipan}, follow=True)
    return jawaban
