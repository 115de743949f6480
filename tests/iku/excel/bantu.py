"""Takes a triwulan out to Excel, and says what is stored of it."""

import io
from decimal import Decimal
from typing import Any

import openpyxl
from django.http import HttpResponse
from django.urls import reverse

from iku.actions.realisasi import IsianBagian, simpan_realisasi
from iku.models import BagianUkur, NilaiVariabel, Pengukuran
from tests.klien import KlienKetat

# The first rows below the headings: two variables of each of two indikator, and a kegiatan.
PEMBILANG, PENYEBUT, PEMBILANG_2 = 6, 7, 8
KEGIATAN = 7


def url_ukur(satu: Pengukuran, rute: str = "unggah_realisasi") -> str:
    """Return the address of a page of a triwulan."""
    return reverse(f"iku:{rute}", args=[satu.pk])


def unduh_ukur(klien: KlienKetat, satu: Pengukuran) -> bytes:
    """Return the workbook as it goes out."""
    jawaban: HttpResponse = klien.get(url_ukur(satu, "unduh_realisasi"))
    assert jawaban.status_code == 200
    return b"".join(jawaban) if jawaban.streaming else jawaban.content


def list_nilai(satu: Pengukuran) -> list[tuple[str, Decimal]]:
    """Return key and figure of every variable that is stored."""
    semua = NilaiVariabel.objects.filter(bagian__pengukuran=satu).order_by("bagian__urutan")
    return [(kunci, angka.normalize()) for kunci, angka in semua.values_list("kunci", "angka")]


def simpan_nilai(satu: Pengukuran, kunci: str, semula: int | None, baru: int | None) -> BagianUkur:
    """Store one variable of the first indikator, as a page would."""
    bagian = satu.daftar_bagian.filter(indikator__isnull=False).first()
    assert bagian is not None
    sel = tuple(None if angka is None else Decimal(angka) for angka in (semula, baru))
    isian = IsianBagian(nilai={kunci: (sel[0], sel[1])})
    simpan_realisasi(pengukuran=satu, isian={bagian.pk: isian}, by=satu.dibuat_by)
    return bagian


def buka_buku(isi: bytes) -> Any:
    """Open a workbook as another program would."""
    return openpyxl.load_workbook(io.BytesIO(isi))
