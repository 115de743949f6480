"""The home page tells people which parts of a report were given to them."""

import pytest

from laporan.actions.atur_naskah import atur_status, tunjuk_pemilik
from laporan.beranda.laporan import tugas_naskah
from laporan.enums import StatusDokumen
from laporan.models import NaskahBagian
from tests.factories_naskah import KUNCI, tulis
from tests.laporan.penulisan.conftest import Kerja

pytestmark = pytest.mark.django_db


def tunjuk(kerja: Kerja, *daftar_kunci: str) -> None:
    for kunci in daftar_kunci:
        tunjuk_pemilik(laporan=kerja.laporan, kunci=kunci, pemilik=kerja.kasi, by=kerja.operator)


def test_the_owner_of_parts_finds_them_until_they_are_ready(kerja: Kerja) -> None:
    assert tugas_naskah(kerja.kasi) == ()
    tunjuk(kerja, KUNCI, "maksud-tujuan")
    (satu,) = tugas_naskah(kerja.kasi)
    assert satu.judul.startswith("Tulis bagian Anda di Laporan Kinerja (LKjIP) Kecamatan Panti")
    assert satu.url == f"/lkjip/{kerja.laporan.pk}/"
    assert satu.petunjuk == "2 bagian belum ditandai siap."
    assert tugas_naskah(kerja.operator) == ()
    naskah = tulis(kerja.laporan, by=kerja.kasi)
    atur_status(laporan=kerja.laporan, kunci=KUNCI, siap=True, versi=naskah.versi, by=kerja.kasi)
    (satu,) = tugas_naskah(kerja.kasi)
    assert satu.petunjuk == "1 bagian belum ditandai siap."
    NaskahBagian.objects.filter(kunci="maksud-tujuan").update(status="siap")
    assert tugas_naskah(kerja.kasi) == ()


def test_a_report_under_review_asks_nobody_to_write(kerja: Kerja) -> None:
    tunjuk(kerja, KUNCI)
    dokumen = kerja.laporan.dokumen
    type(dokumen).objects.filter(pk=dokumen.pk).update(status=StatusDokumen.DIAJUKAN)
    assert tugas_naskah(kerja.kasi) == ()
