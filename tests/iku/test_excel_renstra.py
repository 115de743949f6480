"""The targets of a Renstra out to Excel and back, by the identity of each indikator."""

import json
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from iku.actions.renstra import salin_renstra, simpan_target
from iku.domain.target import Target, format_target, parse_target
from iku.excel import anggaran as excel_anggaran
from iku.excel.renstra import build_buku
from iku.models import Renstra
from iku.renstra import key_of, list_indikator, read_target, read_tujuan
from kecamatan.buku_kerja import read_buku
from kecamatan.enums import Peran
from kecamatan.models import Jejak, Pengguna
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_anggaran import buat_anggaran
from tests.factories_renstra import buat_renstra, tambah_indikator
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
LEMBAR = "Target"
# Rows of the template: indikator of the tujuan, of the sasaran, and one more of the sasaran.
BARIS_TUJUAN, BARIS_SASARAN, BARIS_LAIN = 6, 7, 8
# E is the baseline 2015, F is 2016.
DASAR, PERTAMA = "E", "F"


@pytest.fixture
def renstra() -> Renstra:
    renstra = buat_renstra()
    sasaran = renstra.daftar_tujuan.get().daftar_sasaran.get()
    tambah_indikator(sasaran, "Persentase desa tertib administrasi")
    return renstra


@pytest.fixture
def operator(renstra: Renstra) -> Pengguna:
    return buat_pengguna(Peran.OPERATOR, kecamatan=renstra.kecamatan)


@pytest.fixture
def klien(operator: Pengguna) -> KlienKetat:
    return buka_klien(operator)


def _url(renstra: Renstra) -> str:
    return reverse("iku:unggah_target", args=[renstra.pk])


def _target(renstra: Renstra) -> dict[tuple[str, int], str]:
    return {
        (satu.nama, tahun): format_target(target)
        for satu in list_indikator(read_tujuan(renstra))
        for tahun, target in read_target(satu).items()
    }


def test_the_download_has_a_row_for_each_indikator_and_a_column_for_each_year(
    renstra: Renstra,
) -> None:
    pembaca = buat_pengguna(Peran.BAPPEDA, kecamatan=renstra.kecamatan)
    jawaban = buka_klien(pembaca).get(reverse("iku:unduh_target", args=[renstra.pk]))
    assert jawaban.headers["Content-Disposition"] == (
        'attachment; filename="target-renstra-sumberjambe-2016-2021.xlsx"'
    )
    lembar = read_buku(jawaban.content).daftar_lembar[0]
    judul = [lembar.find(5, kolom).nilai for kolom in range(2, 12)]
    assert judul == [
        *("Jenis", "Indikator", "Satuan", "Kondisi awal 2015"),
        *(str(tahun) for tahun in range(2016, 2022)),
    ]
    baris = [lembar.find(BARIS_LAIN, kolom).nilai for kolom in range(2, 7)]
    assert baris == [
        "indikator sasaran",
        "Persentase desa tertib administrasi",
        "%",
        None,
        "80%",
    ]


def test_the_same_file_twice_changes_nothing(renstra: Renstra, klien: KlienKetat) -> None:
    for _ in range(2):
        jawaban = unggah(klien, _url(renstra), build_buku(renstra))
        assert "Tidak ada yang berubah" in jawaban.content.decode()
        assert titipan_of(jawaban) == ""
    assert not Jejak.objects.filter(peristiwa="renstra_target_disimpan").exists()


def test_targets_of_every_kind_go_round(
    renstra: Renstra, operator: Pengguna, klien: KlienKetat
) -> None:
    nilai, _, persen = list_indikator(read_tujuan(renstra))
    isian = {
        (key_of(nilai), 2015): parse_target("B"),
        (key_of(nilai), 2016): parse_target("B (80)"),
        (key_of(nilai), 2017): parse_target("80,55-90", "nilai"),
        (key_of(persen), 2015): parse_target("≥ 98,5", "%"),
        (key_of(persen), 2016): parse_target("0", "%"),
        (key_of(persen), 2017): Target(),
    }
    simpan_target(renstra=renstra, isian=isian, versi=renstra.versi, by=operator)
    semula, isi = _target(renstra), build_buku(renstra)
    for satu in list_indikator(read_tujuan(renstra)):
        satu.daftar_target.all().delete()
    jawaban = terapkan(klien, _url(renstra), isi)
    assert "Isi berkas Excel disimpan." in jawaban.content.decode()
    assert _target(renstra) == semula


def test_what_people_type_in_excel_is_read_as_on_the_page(
    renstra: Renstra, klien: KlienKetat
) -> None:
    def ubah(lembar: Any) -> None:
        lembar[f"{DASAR}{BARIS_LAIN}"] = 0.985
        lembar[f"{DASAR}{BARIS_LAIN}"].number_format = "0.0%"
        lembar[f"{PERTAMA}{BARIS_LAIN}"] = 90
        lembar[f"{PERTAMA}{BARIS_LAIN}"].number_format = "General"
        lembar[f"{DASAR}{BARIS_TUJUAN}"] = "82,5"

    isi = ubah_buku(build_buku(renstra), LEMBAR, ubah)
    halaman = unggah(klien, _url(renstra), isi).content.decode()
    for teks in ("Kondisi awal 2015", "98,5%</ins>", "80%</del>", "90%</ins>"):
        assert teks in halaman
    terapkan(klien, _url(renstra), isi)
    kini = _target(renstra)
    assert kini["Persentase desa tertib administrasi", 2015] == "98,5%"
    assert kini["Persentase desa tertib administrasi", 2016] == "90%"
    assert kini["Nilai SKM", 2015] == "82,5"
    jejak = Jejak.objects.get(peristiwa="renstra_target_disimpan")
    assert len(json.loads(jejak.perubahan)) == 3


def test_rows_may_be_sorted_left_out_and_lose_their_key(
    renstra: Renstra, klien: KlienKetat
) -> None:
    def ubah(lembar: Any) -> None:
        lembar.delete_rows(BARIS_TUJUAN)
        lembar.move_range(f"A{BARIS_TUJUAN}:K{BARIS_TUJUAN}", rows=5)
        lembar[f"A{BARIS_TUJUAN + 1}"] = None
        lembar[f"C{BARIS_TUJUAN + 1}"] = " persentase DESA  tertib administrasi"
        lembar[f"{DASAR}{BARIS_TUJUAN + 1}"] = "70"

    semula = _target(renstra)
    isi = ubah_buku(build_buku(renstra), LEMBAR, ubah)
    halaman = unggah(klien, _url(renstra), isi).content.decode()
    assert "Tidak disebut" in halaman
    terapkan(klien, _url(renstra), isi)
    kini = _target(renstra)
    assert kini.pop(("Persentase desa tertib administrasi", 2015)) == "70%"
    assert kini == semula


def test_the_identity_of_an_indikator_outlives_a_copy(renstra: Renstra, operator: Pengguna) -> None:
    isi = build_buku(renstra)
    baru = salin_renstra(sumber=renstra, tahun=2016, tahun_akhir=2021, revisi=1, by=operator)
    for satu in list_indikator(read_tujuan(baru)):
        satu.daftar_target.all().delete()
    terapkan(buka_klien(operator), _url(baru), isi)
    assert _target(baru) == _target(renstra)


SALAH = (
    (f"{DASAR}{BARIS_TUJUAN}", "sangat baik", "Tulis angka (98,5)"),
    (f"{PERTAMA}{BARIS_TUJUAN}", "Z", "bukan golongan"),
    (f"G{BARIS_TUJUAN}", "B (99)", "termasuk"),
    (f"H{BARIS_TUJUAN}", "80%", "Satuan indikator ini nilai, bukan %"),
    (f"I{BARIS_TUJUAN}", "=F6", "rumus"),
    (f"J{BARIS_TUJUAN}", True, "BENAR/SALAH"),
    (f"{DASAR}{BARIS_LAIN}", "9.5", "koma"),
    (f"{PERTAMA}{BARIS_LAIN}", "90-80", "Batas bawah"),
    (f"G{BARIS_LAIN}", "B", "hanya untuk indikator yang punya skala"),
    (f"H{BARIS_LAIN}", Decimal("1.23456"), "4 angka di belakang koma"),
    (f"I{BARIS_LAIN}", "80 orang", "bukan orang"),
    (f"J{BARIS_LAIN}", "#N/A", "#N/A"),
    (f"C{BARIS_SASARAN}", "Nama yang lain", "tidak cocok dengan kunci"),
    ("C9", "Indikator baru", "tidak ada pada Renstra ini"),
)


def test_a_file_with_many_mistakes_names_each_and_saves_nothing(
    renstra: Renstra, klien: KlienKetat
) -> None:
    semula = _target(renstra)
    isi = isi_sel(build_buku(renstra), LEMBAR, {alamat: nilai for alamat, nilai, _ in SALAH})
    jawaban = unggah(klien, _url(renstra), isi)
    pesan = sorted(jawaban.context["pratinjau"].daftar_pesan)
    diharapkan = sorted((f"Lembar Target sel {alamat}: ", teks) for alamat, _, teks in SALAH)
    assert len(pesan) == len(diharapkan)
    for satu, (letak, teks) in zip(pesan, diharapkan, strict=True):
        assert satu.startswith(letak)
        assert teks in satu
    assert titipan_of(jawaban) == ""
    assert _target(renstra) == semula


def test_the_same_indikator_twice_is_refused(renstra: Renstra, klien: KlienKetat) -> None:
    def ubah(lembar: Any) -> None:
        for kolom in "ABCD":
            lembar[f"{kolom}9"] = lembar[f"{kolom}{BARIS_LAIN}"].value

    jawaban = unggah(klien, _url(renstra), ubah_buku(build_buku(renstra), LEMBAR, ubah))
    (pesan,) = jawaban.context["pratinjau"].daftar_pesan
    assert pesan == "Lembar Target sel C9: Indikator ini sudah ada di baris lain."


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ("kecamatan", "milik Kecamatan Panti, bukan Kecamatan Sumberjambe"),
        ("jenis", "templat anggaran, bukan target Renstra"),
        ("kolom", "kolom 2018 tidak ditemukan"),
    ],
)
def test_a_file_that_is_not_of_this_renstra_is_refused(
    renstra: Renstra, klien: KlienKetat, lain: str, pesan: str
) -> None:
    isi = {
        "kecamatan": lambda: build_buku(buat_renstra(buat_kecamatan("Panti"))),
        "jenis": lambda: excel_anggaran.build_buku(buat_anggaran(renstra.kecamatan)),
        "kolom": lambda: isi_sel(build_buku(renstra), LEMBAR, {"H5": "x"}),
    }[lain]()
    assert pesan in unggah(klien, _url(renstra), isi).content.decode()


def test_targets_saved_meanwhile_are_not_overwritten_unseen(
    renstra: Renstra, operator: Pengguna, klien: KlienKetat
) -> None:
    isi = isi_sel(build_buku(renstra), LEMBAR, {f"{DASAR}{BARIS_LAIN}": "70"})
    titipan = titipan_of(unggah(klien, _url(renstra), isi))
    *_, persen = list_indikator(read_tujuan(renstra))
    lain = {(key_of(persen), 2016): parse_target("55", "%")}
    simpan_target(renstra=renstra, isian=lain, versi=renstra.versi, by=operator)
    jawaban = klien.post(_url(renstra), {"titipan": titipan})
    assert jawaban.status_code == 409
    assert "55%</del>" in jawaban.content.decode()
    assert ("Persentase desa tertib administrasi", 2015) not in _target(renstra)
    klien.post(_url(renstra), {"titipan": titipan_of(jawaban)})
    assert _target(renstra)["Persentase desa tertib administrasi", 2015] == "70%"


def test_the_links_are_on_the_page(renstra: Renstra, klien: KlienKetat) -> None:
    halaman = klien.get(reverse("iku:renstra", args=[renstra.pk])).content.decode()
    assert reverse("iku:unduh_target", args=[renstra.pk]) in halaman
    assert _url(renstra) in halaman
    kosong = klien.post(_url(renstra), {}).content.decode()
    assert "Wajib diisi." in kosong
    assert reverse("iku:unduh_target", args=[renstra.pk]) in kosong
