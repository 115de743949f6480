"""Which file may replace a budget, and what pressing "Terapkan" does when and for whom."""

from dataclasses import replace
from decimal import Decimal

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from iku.actions.anggaran import simpan_baris
from iku.actions.wadah import kunci_wadah
from iku.anggaran import read_anggaran
from iku.excel.anggaran import build_buku, list_tersimpan
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran, BarisAnggaran
from kecamatan.enums import Peran
from kecamatan.models import Jejak, Pengguna
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_anggaran import BARIS, buat_anggaran, buat_anggaran_kosong
from tests.factories_perjanjian import buat_perjanjian_kosong
from tests.iku.excel_bantu import (
    buka_klien,
    isi_sel,
    terapkan,
    titipan_of,
    ubah_buku,
    unggah,
)
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db
LEMBAR = "Anggaran"
# The first row below the headings of the template.
AWAL = 6


@pytest.fixture
def anggaran() -> Anggaran:
    return buat_anggaran()


@pytest.fixture
def klien(anggaran: Anggaran) -> KlienKetat:
    return buka_klien(_operator(anggaran))


def _operator(anggaran: Anggaran) -> Pengguna:
    return Pengguna.objects.filter(kecamatan=anggaran.kecamatan, peran=Peran.OPERATOR).first() or (
        buat_pengguna(Peran.OPERATOR, kecamatan=anggaran.kecamatan)
    )


def _url(anggaran: Anggaran) -> str:
    return reverse("iku:unggah_anggaran", args=[anggaran.pk])


def _tabel(anggaran: Anggaran) -> list[IsianBaris]:
    return list_tersimpan(read_anggaran(Anggaran.objects.get(pk=anggaran.pk)))


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ("kecamatan", "milik Kecamatan Panti, bukan Kecamatan Sumberjambe"),
        ("tahun", "untuk tahun 2020, bukan 2021"),
        ("asing", "bukan templat dari halaman ini"),
        ("kosong", "Tabelnya kosong"),
        ("kolom", "kolom Pagu (Rp) tidak ditemukan"),
        ("ganda", "kolom Nama ada dua kali"),
        ("judul", "Tabelnya tidak ditemukan"),
        ("csv", "CSV"),
        ("besar", "5 MB"),
    ],
)
def test_a_file_that_is_not_this_budget_is_refused(
    anggaran: Anggaran, klien: KlienKetat, lain: str, pesan: str
) -> None:
    isi = build_buku(anggaran)
    if lain == "kecamatan":
        isi = build_buku(buat_anggaran(buat_kecamatan("Panti")))
    elif lain == "tahun":
        isi = build_buku(buat_anggaran_kosong(anggaran.kecamatan, 2020))
    elif lain == "asing":
        isi = ubah_buku(isi, "_sakip", lambda lembar: lembar.delete_rows(1, 9))
    elif lain == "kosong":
        isi = ubah_buku(isi, LEMBAR, lambda lembar: lembar.delete_rows(AWAL, 99))
    elif lain in {"kolom", "ganda"}:
        isi = isi_sel(isi, LEMBAR, {f"G{AWAL - 1}": "x" if lain == "kolom" else "nama"})
        isi = isi if lain == "kolom" else isi_sel(isi, LEMBAR, {f"I{AWAL - 1}": "Pagu"})
    elif lain == "judul":
        isi = ubah_buku(isi, LEMBAR, lambda lembar: lembar.delete_rows(AWAL - 1, 1))
    else:
        isi = b"a;b;c" if lain == "csv" else b"PK\x03\x04" + b"0" * (5 * 1024 * 1024 + 1)
    jawaban = unggah(klien, _url(anggaran), isi)
    assert jawaban.status_code == 200
    assert pesan in jawaban.content.decode()
    assert titipan_of(jawaban) == ""


def test_a_file_of_the_same_year_fits_its_next_version(anggaran: Anggaran) -> None:
    isi = build_buku(anggaran)
    baru = Anggaran.objects.create(kecamatan=anggaran.kecamatan, tahun=2021, revisi=1)
    klien = buka_klien(_operator(anggaran))
    terapkan(klien, _url(baru), isi)
    assert [satu.nama for satu in _tabel(baru)] == [satu.nama for satu in _tabel(anggaran)]


def test_what_somebody_saved_meanwhile_is_not_overwritten_and_the_file_is_not_lost(
    anggaran: Anggaran, klien: KlienKetat
) -> None:
    isi = isi_sel(build_buku(anggaran), LEMBAR, {f"G{AWAL + 4}": Decimal(7)})
    titipan = titipan_of(unggah(klien, _url(anggaran), isi))
    tabel = _tabel(anggaran)
    lain = [*tabel[:2], replace(tabel[2], pagu=Decimal(3)), *tabel[3:]]
    segar = Anggaran.objects.get(pk=anggaran.pk)
    simpan_baris(anggaran=segar, daftar=lain, versi=segar.versi, by=_operator(anggaran))
    jawaban = klien.post(_url(anggaran), {"titipan": titipan})
    assert jawaban.status_code == 409
    halaman = jawaban.content.decode()
    assert "diubah orang lain" in halaman
    assert "3</del>" in halaman
    assert _tabel(anggaran)[4].pagu == 0
    klien.post(_url(anggaran), {"titipan": titipan_of(jawaban)})
    kini = _tabel(anggaran)
    assert (kini[2].pagu, kini[4].pagu) == (Decimal("400681000.50"), Decimal(7))


def test_pressing_apply_twice_saves_once(anggaran: Anggaran, klien: KlienKetat) -> None:
    isi = isi_sel(build_buku(anggaran), LEMBAR, {f"G{AWAL + 4}": Decimal(7)})
    titipan = titipan_of(unggah(klien, _url(anggaran), isi))
    klien.post(_url(anggaran), {"titipan": titipan})
    jejak = Jejak.objects.count()
    jawaban = klien.post(_url(anggaran), {"titipan": titipan}, follow=True)
    assert "Tidak ada yang berubah" in jawaban.content.decode()
    assert Jejak.objects.count() == jejak


def test_the_signed_table_serves_one_person_one_budget_and_one_hour(
    anggaran: Anggaran, klien: KlienKetat
) -> None:
    isi = isi_sel(build_buku(anggaran), LEMBAR, {f"G{AWAL + 4}": Decimal(7)})
    titipan = titipan_of(unggah(klien, _url(anggaran), isi))
    rekan = buka_klien(buat_pengguna(Peran.OPERATOR, kecamatan=anggaran.kecamatan))
    lain = buat_anggaran_kosong(anggaran.kecamatan, 2022)
    for satu, url, nilai in (
        (rekan, _url(anggaran), titipan),
        (klien, _url(lain), titipan),
        (klien, _url(anggaran), f"{titipan}x"),
        (klien, _url(anggaran), ""),
    ):
        jawaban = satu.post(url, {"titipan": nilai}, follow=True)
        assert "tidak sah lagi" in jawaban.content.decode()
    with time_machine.travel(timezone.now() + timezone.timedelta(minutes=61), tick=False):
        segar = buka_klien(_operator(anggaran))
        jawaban = segar.post(_url(anggaran), {"titipan": titipan}, follow=True)
        assert "lebih dari satu jam" in jawaban.content.decode()
    assert _tabel(anggaran)[4].pagu == 0


def test_a_locked_budget_can_be_taken_but_not_replaced(anggaran: Anggaran) -> None:
    operator = _operator(anggaran)
    isi = build_buku(anggaran)
    kunci_wadah(wadah=anggaran, by=operator)
    klien = buka_klien(operator)
    assert klien.get(reverse("iku:unduh_anggaran", args=[anggaran.pk])).status_code == 200
    assert unggah(klien, _url(anggaran), isi).status_code == 403
    halaman = klien.get(reverse("iku:anggaran", args=[anggaran.pk])).content.decode()
    assert "Unduh Excel" in halaman
    assert "Unggah Excel" not in halaman


def test_a_row_that_a_pk_prints_is_not_deleted(anggaran: Anggaran, klien: KlienKetat) -> None:
    perjanjian = buat_perjanjian_kosong(anggaran.kecamatan)
    perjanjian.daftar_pagu.add(BarisAnggaran.objects.get(nama="Urusan Lain"))
    isi = isi_sel(
        build_buku(anggaran), LEMBAR, dict.fromkeys(f"{huruf}{AWAL + 2}" for huruf in "ABCG")
    )
    halaman = terapkan(klien, _url(anggaran), isi).content.decode()
    assert "dicetak pada sebuah Perjanjian Kinerja" in halaman
    assert len(_tabel(anggaran)) == len(BARIS)
