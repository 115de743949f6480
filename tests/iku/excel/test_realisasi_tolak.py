"""What a file of a triwulan is refused for, by its cell, and whose rows it fills."""

from typing import Any

import pytest

from iku.domain.nilai_wajar import NEGATIF
from iku.models import PenanggungJawab, Pengukuran, RealisasiBaris
from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from tests.factories import buat_bidang, buat_kecamatan, buat_pengguna
from tests.factories_ukur import build_pengukuran
from tests.iku.excel.bantu import (
    KEGIATAN,
    PEMBILANG,
    PEMBILANG_2,
    PENYEBUT,
    buka_buku,
    list_nilai,
    simpan_nilai,
    unduh_ukur,
    url_ukur,
)
from tests.iku.excel_bantu import (
    buka_klien,
    ganti_mentah,
    isi_sel,
    terapkan,
    titipan_of,
    ubah_buku,
    unggah,
)
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("lembar", "alamat", "nilai", "pesan"),
    [
        ("Indikator", f"H{PEMBILANG}", "45 orang", ""),
        ("Indikator", f"H{PEMBILANG}", "45%", ""),
        ("Indikator", f"H{PEMBILANG}", -45, NEGATIF),
        ("Indikator", f"H{PEMBILANG}", "#DIV/0!", ""),
        ("Indikator", f"F{PEMBILANG}", "berkas", "di situs, berkas di berkas ini"),
        ("Indikator", f"I{PEMBILANG}", "mungkin", "Tulis ya, atau kosongkan."),
        ("Indikator", f"I{PEMBILANG}", "ya", ""),
        ("Indikator", f"N{PEMBILANG}", "Semaunya", ""),
        ("Indikator", f"K{PENYEBUT}", "Loket", "baris pertama indikatornya"),
        ("Indikator", f"D{PEMBILANG}", "Indikator lain", "tidak cocok dengan kunci"),
        ("Indikator", f"A{PENYEBUT}", "9:x", "tidak ada pada triwulan ini"),
        ("Indikator", f"A{PENYEBUT}", None, ""),
        ("Anggaran", "F6", 5, "dihitung dari rincian di bawahnya"),
        ("Anggaran", "I8", 5, "tidak diisi di berkas ini"),
        ("Anggaran", f"F{KEGIATAN}", "banyak", ""),
    ],
)
def test_what_is_wrong_is_named_by_its_cell_and_nothing_is_saved(
    pengukuran: Pengukuran, klien: KlienKetat, lembar: str, alamat: str, nilai: Any, pesan: str
) -> None:
    isi = unduh_ukur(klien, pengukuran)
    isi = isi_sel(isi, "Indikator", {f"H{PENYEBUT}": 50, f"H{PEMBILANG_2}": 1})
    isi = isi_sel(isi, lembar, {alamat: nilai})
    jawaban = unggah(klien, url_ukur(pengukuran), isi)
    halaman = jawaban.content.decode()
    kolom = alamat[0] if alamat[0] != "A" else "D"
    letak = "J" if nilai == "ya" else kolom
    assert f"Lembar {lembar} sel {letak}{alamat[1:]}: " in halaman
    assert pesan in halaman
    assert titipan_of(jawaban) == ""
    assert list_nilai(pengukuran) == []


def test_a_formula_is_refused_with_its_planted_value(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": 7531})
    isi = ganti_mentah(isi, "<v>7531</v>", "<f>10/20</f><v>98.5</v>")
    halaman = unggah(klien, url_ukur(pengukuran), isi).content.decode()
    assert f"Lembar Indikator sel H{PEMBILANG}: Berisi rumus" in halaman
    assert list_nilai(pengukuran) == []


def test_a_figure_merged_over_two_variables_is_refused(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": 45})
    letak = f"H{PEMBILANG}:H{PENYEBUT}"
    isi = ubah_buku(isi, "Indikator", lambda lembar: lembar.merge_cells(letak))
    halaman = unggah(klien, url_ukur(pengukuran), isi).content.decode()
    for baris in (PEMBILANG, PENYEBUT):
        assert f"Lembar Indikator sel H{baris}: Digabung dengan sel lain ({letak})" in halaman
    assert list_nilai(pengukuran) == []


@pytest.mark.parametrize(
    ("lain", "pesan"),
    [
        ("kecamatan", "milik Kecamatan Panti, bukan Kecamatan Sumberjambe"),
        ("triwulan", "untuk triwulan II 2021, bukan triwulan I 2021"),
        ("skema", "templat yang lama"),
        ("ulang", "dibuat ulang"),
        ("asing", "bukan templat dari halaman ini"),
        ("judul", "kolom Triwulan ini tidak ditemukan"),
    ],
)
def test_a_file_of_something_else_is_refused_in_words(
    pengukuran: Pengukuran, klien: KlienKetat, lain: str, pesan: str
) -> None:
    jawaban = unggah(klien, url_ukur(pengukuran), _buat_lain(pengukuran, klien, lain))
    assert pesan in jawaban.content.decode()
    assert titipan_of(jawaban) == ""


def _buat_lain(pengukuran: Pengukuran, klien: KlienKetat, lain: str) -> bytes:
    if lain == "kecamatan":
        panti = build_pengukuran(buat_kecamatan("Panti"))
        return unduh_ukur(buka_klien(panti.dibuat_by), panti)
    if lain == "triwulan":
        return unduh_ukur(klien, build_pengukuran(pengukuran.kecamatan, triwulan=2))
    isi = unduh_ukur(klien, pengukuran)
    if lain == "judul":
        return isi_sel(isi, "Indikator", {"H5": "x"})
    if lain == "asing":
        return ubah_buku(isi, "_sakip", lambda lembar: lembar.delete_rows(1, 99))
    kunci = {"skema": "skema", "ulang": "pengukuran"}[lain]
    (baris,) = (sel.row for sel in buka_buku(isi)["_sakip"]["A"] if sel.value == kunci)
    return isi_sel(isi, "_sakip", {f"B{baris}": "99999"})


def _kasi(pengukuran: Pengukuran) -> Pengguna:
    bidang = buat_bidang(pengukuran.kecamatan, "Seksi Pelayanan")
    bagian = pengukuran.daftar_bagian.filter(iku__isnull=False).first()
    assert bagian is not None
    assert bagian.iku is not None
    PenanggungJawab.objects.create(iku=bagian.iku, bidang=bidang, urutan=1)
    return buat_pengguna(Peran.BIDANG, kecamatan=pengukuran.kecamatan, bidang=bidang)


def test_a_kasi_fills_in_his_own_rows_only(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    kasi = buka_klien(_kasi(pengukuran))
    lembar = buka_buku(unduh_ukur(kasi, pengukuran))["Indikator"]
    assert not lembar[f"H{PEMBILANG}"].protection.locked
    assert lembar[f"H{PEMBILANG_2}"].protection.locked
    isi = unduh_ukur(klien, pengukuran)
    luar = unggah(
        kasi, url_ukur(pengukuran), isi_sel(isi, "Indikator", {f"H{PEMBILANG_2}": 4})
    ).content.decode()
    assert f"sel H{PEMBILANG_2}: " in luar
    assert "bukan milik bidang Anda" in luar
    terapkan(kasi, url_ukur(pengukuran), isi_sel(isi, "Indikator", {f"H{PEMBILANG}": 5}))
    assert list_nilai(pengukuran) == [("pembilang", 5)]


def test_figures_under_review_are_refused_by_cell(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Anggaran", {f"F{KEGIATAN}": 4})
    pengukuran.daftar_bagian.filter(indikator__isnull=True).update(status="diajukan")
    halaman = unggah(klien, url_ukur(pengukuran), isi).content.decode()
    assert f"Lembar Anggaran sel F{KEGIATAN}: Sedang diperiksa sekcam" in halaman
    assert not RealisasiBaris.objects.exists()


def test_rows_that_are_taken_out_or_moved_change_nothing_else(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    simpan_nilai(pengukuran, "pembilang", None, 45)

    def ubah(lembar: Any) -> None:
        lembar.delete_rows(PEMBILANG, 1)
        lembar[f"H{PEMBILANG}"] = 50

    isi = ubah_buku(unduh_ukur(klien, pengukuran), "Indikator", ubah)
    jawaban = unggah(klien, url_ukur(pengukuran), isi)
    assert "Tidak disebut" in jawaban.content.decode()
    klien.post(url_ukur(pengukuran), {"titipan": titipan_of(jawaban)})
    assert list_nilai(pengukuran) == [("pembilang", 45), ("penyebut", 50)]


def test_the_file_comes_back_with_its_errors_beside_the_rows(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    sel = {f"H{PEMBILANG}": "banyak", f"H{PENYEBUT}": "50", f"K{PEMBILANG}": "Loket"}
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", sel)
    halaman = unggah(klien, url_ukur(pengukuran), isi).content.decode()
    assert "Hanya yang salah" in halaman
    salah = halaman.partition('name="salah" value="')[2].partition('"')[0]
    jawaban = klien.post(url_ukur(pengukuran), {"salah": salah})
    assert "kesalahan-realisasi-" in jawaban["Content-Disposition"]
    lembar = buka_buku(jawaban.content)["Indikator"]
    assert lembar["O5"].value == "Kesalahan"
    assert lembar[f"O{PEMBILANG}"].value.startswith("Triwulan ini: ")
    assert lembar[f"O{PENYEBUT}"].value is None
    assert [lembar[f"H{nomor}"].value for nomor in (PEMBILANG, PENYEBUT)] == ["banyak", 50]
    betul = isi_sel(jawaban.content, "Indikator", {f"H{PEMBILANG}": 45})
    terapkan(klien, url_ukur(pengukuran), betul)
    assert list_nilai(pengukuran) == [("pembilang", 45), ("penyebut", 50)]
