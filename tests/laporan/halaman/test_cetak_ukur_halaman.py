"""The prints of measuring as they are served, and to whom."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from iku.models import Pengukuran
from kecamatan.enums import Peran
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_ukur import build_bappeda, build_pengukuran
from tests.laporan.baca_pdf import teks_halaman
from tests.laporan.halaman.baca import isi_of, pesan_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def pengukuran() -> Pengukuran:
    return build_pengukuran(buat_kecamatan("Panti"))


def alamat(pengukuran: Pengukuran, jenis: str = "capaian", bentuk: str = "pdf") -> str:
    return reverse("laporan:cetak_pengukuran", args=[pengukuran.pk, jenis, bentuk])


@pytest.mark.parametrize("jenis", ["capaian", "e81"])
def test_a_pdf_opens_in_the_browser_and_says_it_is_a_draft(
    jenis: str, pengukuran: Pengukuran, masuk: Masuk
) -> None:
    response = masuk(pengukuran.dibuat_by).get(alamat(pengukuran, jenis))
    assert response["Content-Type"] == "application/pdf"
    nama = f"{jenis}-panti-2021-tw1-draf.pdf"
    assert response["Content-Disposition"] == f'inline; filename="{nama}"'
    assert "no-store" in response["Cache-Control"]
    assert all("DRAF" in teks for teks in teks_halaman(response.content))


def test_both_come_as_files_when_asked(pengukuran: Pengukuran, masuk: Masuk) -> None:
    klien = masuk(build_bappeda(pengukuran.kecamatan.kabupaten))
    pdf = klien.get(f"{alamat(pengukuran)}?unduh=1")
    assert pdf["Content-Disposition"].startswith("attachment")
    buku = klien.get(alamat(pengukuran, "e81", "xlsx"))
    assert buku["Content-Disposition"] == 'attachment; filename="e81-panti-2021-tw1-draf.xlsx"'
    lembar = load_workbook(BytesIO(buku.content)).sheetnames
    assert lembar == ["E.81", "Faktor", "Cara menghitung", "Predikat"]


@pytest.mark.parametrize(("jenis", "bentuk"), [("lain", "pdf"), ("capaian", "docx")])
def test_other_prints_and_files_are_not_there(
    jenis: str, bentuk: str, pengukuran: Pengukuran, masuk: Masuk
) -> None:
    klien = masuk(pengukuran.dibuat_by)
    assert klien.get(alamat(pengukuran, jenis, bentuk)).status_code == 404


def test_a_stranger_learns_nothing_of_it(pengukuran: Pengukuran, masuk: Masuk) -> None:
    tetangga = buat_pengguna(Peran.OPERATOR, kecamatan=buat_kecamatan("Sukorambi"))
    admin = buat_pengguna(Peran.ADMIN, kabupaten=pengukuran.kecamatan.kabupaten)
    for orang in (tetangga, admin):
        for bentuk in ("pdf", "xlsx"):
            assert masuk(orang).get(alamat(pengukuran, bentuk=bentuk)).status_code == 404


def test_a_printer_that_fails_is_told(
    pengukuran: Pengukuran, masuk: Masuk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_args: object, **_kwargs: object) -> None:
        raise CetakGagal(AlasanGagal.WAKTU)

    monkeypatch.setattr("laporan.cetak_ukur.cetak_html", gagal)
    response = masuk(pengukuran.dibuat_by).get(alamat(pengukuran), follow=True)
    assert pesan_of(response)[0].startswith("PDF belum dapat dibuat:")
    assert response.redirect_chain[-1][0] == reverse("iku:pengukuran", args=[pengukuran.pk])


def test_the_page_of_a_triwulan_leads_to_all_four_prints(
    pengukuran: Pengukuran, masuk: Masuk
) -> None:
    halaman = isi_of(masuk(pengukuran.dibuat_by).get(f"/pengukuran/{pengukuran.pk}/"))
    for jenis in ("capaian", "e81"):
        for bentuk in ("pdf", "xlsx"):
            assert f'href="{alamat(pengukuran, jenis, bentuk)}"' in halaman
