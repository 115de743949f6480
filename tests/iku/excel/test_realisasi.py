"""A triwulan out to Excel and back: what a file may change, and what it never does."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from django.http import HttpResponse
from django.utils import timezone

from iku.models import BagianUkur, Pengukuran
from iku.pengukuran.isi import read_isi
from kecamatan.enums import Peran
from kecamatan.models import Jejak
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_ukur import build_izin, build_pengukuran
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
    isi_sel,
    terapkan,
    titipan_of,
    ubah_buku,
    unggah,
)
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


def test_the_workbook_is_named_after_office_year_and_triwulan(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    jawaban = klien.get(url_ukur(pengukuran, "unduh_realisasi"))
    assert "realisasi-sumberjambe-2021-triwulan-1.xlsx" in jawaban["Content-Disposition"]
    tanda = dict(buka_buku(unduh_ukur(klien, pengukuran))["_sakip"].iter_rows(values_only=True))
    assert tanda["masa"] == "triwulan I 2021"
    versi = {int(kunci[6:]) for kunci in tanda if kunci.startswith("versi:")}
    assert versi == set(pengukuran.daftar_bagian.values_list("pk", flat=True))


def test_only_the_cells_to_fill_in_are_unlocked(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    buku = buka_buku(unduh_ukur(klien, pengukuran))
    indikator, anggaran = buku["Indikator"], buku["Anggaran"]
    assert indikator.protection.sheet
    assert anggaran.protection.sheet
    buka = {
        sel.coordinate
        for baris in indikator.iter_rows()
        for sel in baris
        if not sel.protection.locked
    }
    assert {f"H{PEMBILANG}", f"K{PEMBILANG}", f"H{PENYEBUT}", f"N{PEMBILANG}"} <= buka
    assert not {f"K{PENYEBUT}", f"G{PEMBILANG}", f"D{PEMBILANG}", "H5"} & buka
    assert not anggaran[f"F{KEGIATAN}"].protection.locked
    assert anggaran["F6"].protection.locked


def test_a_reader_takes_it_out_with_every_cell_locked_and_brings_nothing_back(
    pengukuran: Pengukuran,
) -> None:
    camat = buka_klien(buat_pengguna(Peran.CAMAT, kecamatan=pengukuran.kecamatan))
    isi = unduh_ukur(camat, pengukuran)
    assert all(sel.protection.locked for baris in buka_buku(isi)["Indikator"].rows for sel in baris)
    assert unggah(camat, url_ukur(pengukuran), isi).status_code == 403


def test_a_sheet_prints_on_folio_with_its_headings_on_every_page(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    lembar = buka_buku(unduh_ukur(klien, pengukuran))["Indikator"]
    assert (lembar.page_setup.paperSize, lembar.print_title_rows) == (14, "$5:$5")
    assert lembar.print_area == "'Indikator'!$A$1:$N$9"


ISIAN: Mapping[str, Mapping[str, Any]] = {
    "Indikator": {
        f"H{PEMBILANG}": Decimal(45),
        f"H{PENYEBUT}": "50",
        f"N{PEMBILANG}": "Rasio",
        f"K{PEMBILANG}": "Loket ditambah\n- dua petugas",
        f"I{PEMBILANG_2}": "ya",
        f"J{PEMBILANG_2}": "Survei triwulan II",
    },
    "Anggaran": {
        f"F{KEGIATAN}": Decimal("1250000.5"),
        f"I{KEGIATAN}": Decimal(3),
        f"J{KEGIATAN}": "jumlah",
        "F8": "Rp 700.000",
        "F10": 0,
    },
}


def _isi_lewat_excel(klien: KlienKetat, satu: Pengukuran) -> HttpResponse:
    isi = unduh_ukur(klien, satu)
    for lembar, sel in ISIAN.items():
        isi = isi_sel(isi, lembar, sel)
    return terapkan(klien, url_ukur(satu), isi)


def _isi_lewat_layar(klien: KlienKetat, satu: Pengukuran) -> None:
    pertama, kedua = satu.daftar_bagian.filter(indikator__isnull=False)
    assert satu.anggaran is not None
    kegiatan, lain, terakhir = (
        satu.anggaran.daftar_baris.get(nama=nama).pk
        for nama in ("Koordinasi Pemerintahan", "Urusan Lain", "Penegakan Peraturan")
    )
    for rute, isian in (
        (
            "isi_realisasi",
            {
                f"nilai-{pertama.pk}-pembilang": "45",
                f"nilai-{pertama.pk}-penyebut": "50",
                f"cara-{pertama.pk}": "rasio",
                f"penyebab-{pertama.pk}": "Loket ditambah\n- dua petugas",
                f"tidak_diukur-{kedua.pk}": "on",
                f"alasan_tidak_diukur-{kedua.pk}": "Survei triwulan II",
            },
        ),
        (
            "isi_realisasi_anggaran",
            {
                f"rupiah-{kegiatan}": "1.250.000,5",
                f"keluaran-{kegiatan}": "3",
                f"cara-{kegiatan}": "jumlah",
                f"rupiah-{lain}": "Rp 700.000",
                f"rupiah-{terakhir}": "0",
            },
        ),
    ):
        semula = {f"semula-{nama}": "" for nama in isian}
        assert klien.post(url_ukur(satu, rute), semula | isian).status_code == 302


def _angka(satu: Pengukuran) -> tuple[object, ...]:
    isi = read_isi(Pengukuran.objects.get(pk=satu.pk))
    assert isi.anggaran is not None
    return (
        [
            (b.hitungan.status, b.realisasi, b.capaian, b.kelas, b.cara, b.bagian.penyebab)
            for b in isi.daftar_indikator
        ],
        [(b.bagian.tidak_diukur, b.bagian.alasan_tidak_diukur) for b in isi.daftar_indikator],
        [(b.rupiah_kini, b.keluaran, b.cara, b.serapan) for b in isi.anggaran.walk()],
        isi.rata,
        isi.anggaran.serapan,
    )


def test_figures_of_a_file_are_those_typed_in_the_browser(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    _isi_lewat_excel(klien, pengukuran)
    lain = build_pengukuran(buat_kecamatan("Panti"), banyak=2)
    build_izin(lain, timezone.localdate())
    _isi_lewat_layar(buka_klien(lain.dibuat_by), lain)
    assert _angka(pengukuran) == _angka(lain)
    assert list_nilai(pengukuran) == [("pembilang", 45), ("penyebut", 50)]


def test_each_bagian_gets_one_line_in_the_trail(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    _isi_lewat_excel(klien, pengukuran)
    jejak = Jejak.objects.filter(peristiwa="realisasi_disimpan")
    assert sorted(satu.objek_id for satu in jejak) == sorted(
        pengukuran.daftar_bagian.values_list("pk", flat=True)
    )


def test_the_same_file_twice_has_one_effect(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": 45})
    titipan = titipan_of(unggah(klien, url_ukur(pengukuran), isi))
    for _ in range(2):
        klien.post(url_ukur(pengukuran), {"titipan": titipan})
    assert Jejak.objects.filter(peristiwa="realisasi_disimpan").count() == 1
    jawaban = unggah(klien, url_ukur(pengukuran), isi)
    assert "Tidak ada yang berubah" in jawaban.content.decode()


def test_a_file_as_it_went_out_changes_nothing(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    _isi_lewat_excel(klien, pengukuran)
    BagianUkur.objects.filter(indikator__isnull=False).update(hambatan="  1) a\n   2) b ")
    jawaban = unggah(klien, url_ukur(pengukuran), unduh_ukur(klien, pengukuran))
    assert "Tidak ada yang berubah" in jawaban.content.decode()


def test_an_empty_cell_is_not_zero(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": 0})
    terapkan(klien, url_ukur(pengukuran), isi)
    assert list_nilai(pengukuran) == [("pembilang", 0)]


def test_a_cell_that_is_emptied_waits_for_a_tick(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    bagian = simpan_nilai(pengukuran, "pembilang", None, 45)
    isi = isi_sel(
        unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": None, f"H{PENYEBUT}": 50}
    )
    jawaban = unggah(klien, url_ukur(pengukuran), isi)
    halaman = jawaban.content.decode()
    nama = f"Indikator:nilai-{bagian.pk}-pembilang"
    assert "Dikosongkan" in halaman
    assert f'value="{nama}"' in halaman
    klien.post(url_ukur(pengukuran), {"titipan": titipan_of(jawaban)})
    assert list_nilai(pengukuran) == [("pembilang", 45), ("penyebut", 50)]
    titipan = titipan_of(unggah(klien, url_ukur(pengukuran), isi))
    sisa = klien.post(url_ukur(pengukuran), {"titipan": titipan}).content.decode()
    assert "menunggu dicentang" in sisa
    klien.post(url_ukur(pengukuran), {"titipan": titipan, "setuju": nama})
    assert list_nilai(pengukuran) == [("penyebut", 50)]


def test_a_cell_changed_since_the_download_shows_both_and_waits_for_a_tick(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    simpan_nilai(pengukuran, "pembilang", None, 45)
    isi = isi_sel(
        unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": 47, f"H{PENYEBUT}": 50}
    )
    bagian = simpan_nilai(pengukuran, "pembilang", 45, 46)
    jawaban = unggah(klien, url_ukur(pengukuran), isi)
    halaman = jawaban.content.decode()
    assert "Diubah di dua tempat" in halaman
    assert "<del>46</del>" in halaman
    assert "<ins>47</ins>" in halaman
    assert "Saat berkas diunduh: 45" in halaman
    klien.post(url_ukur(pengukuran), {"titipan": titipan_of(jawaban)})
    assert list_nilai(pengukuran) == [("pembilang", 46), ("penyebut", 50)]
    setuju = f"Indikator:nilai-{bagian.pk}-pembilang"
    titipan = titipan_of(unggah(klien, url_ukur(pengukuran), isi))
    klien.post(url_ukur(pengukuran), {"titipan": titipan, "setuju": setuju})
    assert list_nilai(pengukuran) == [("pembilang", 47), ("penyebut", 50)]


def test_a_cell_that_the_file_leaves_keeps_what_was_saved_since(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", {f"H{PENYEBUT}": 50})
    simpan_nilai(pengukuran, "pembilang", None, 46)
    terapkan(klien, url_ukur(pengukuran), isi)
    assert list_nilai(pengukuran) == [("pembilang", 46), ("penyebut", 50)]


def test_what_is_saved_after_the_preview_is_not_overwritten(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": 47})
    titipan = titipan_of(unggah(klien, url_ukur(pengukuran), isi))
    simpan_nilai(pengukuran, "pembilang", None, 46)
    jawaban = klien.post(url_ukur(pengukuran), {"titipan": titipan})
    assert jawaban.status_code == 409
    assert "<del>46</del>" in jawaban.content.decode()
    assert list_nilai(pengukuran) == [("pembilang", 46)]


def test_a_cell_shown_as_percent_is_read_as_it_is_seen(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    bagian = pengukuran.daftar_bagian.filter(indikator__isnull=False).first()
    assert bagian is not None
    # Without an IKU the indikator is one number in its satuan.
    BagianUkur.objects.filter(pk=bagian.pk).update(iku=None)
    isi = unduh_ukur(klien, pengukuran)
    assert buka_buku(isi)["Indikator"][f"F{PEMBILANG}"].value == "%"

    def persen(lembar: Any) -> None:
        lembar[f"H{PEMBILANG}"] = 0.985
        lembar[f"H{PEMBILANG}"].number_format = "0.00%"

    terapkan(klien, url_ukur(pengukuran), ubah_buku(isi, "Indikator", persen))
    assert [angka for _, angka in list_nilai(pengukuran)] == [Decimal("98.5")]


def test_a_number_typed_as_text_is_read_the_indonesian_way(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", {f"H{PEMBILANG}": "1.098,5"})
    terapkan(klien, url_ukur(pengukuran), isi)
    assert list_nilai(pengukuran) == [("pembilang", Decimal("1098.5"))]


def test_a_mark_with_figures_is_refused(pengukuran: Pengukuran, klien: KlienKetat) -> None:
    sel = {f"H{PEMBILANG}": 45, f"I{PEMBILANG}": "ya", f"J{PEMBILANG}": "Belum ada data"}
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", sel)
    halaman = unggah(klien, url_ukur(pengukuran), isi).content.decode()
    assert f"Lembar Indikator sel I{PEMBILANG}: Masih ada angkanya" in halaman


def test_one_tick_takes_a_mark_away_with_its_reason(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    _isi_lewat_excel(klien, pengukuran)
    bagian = pengukuran.daftar_bagian.get(tidak_diukur=True)
    sel = {f"I{PEMBILANG_2}": None, f"J{PEMBILANG_2}": None, f"H{PEMBILANG_2}": 3}
    isi = isi_sel(unduh_ukur(klien, pengukuran), "Indikator", sel)
    jawaban = unggah(klien, url_ukur(pengukuran), isi)
    assert jawaban.content.decode().count('name="setuju"') == 1
    # Without the tick the figure would stand beside the mark.
    tanpa = klien.post(url_ukur(pengukuran), {"titipan": titipan_of(jawaban)})
    assert "ditandai tidak diukur" in tanpa.content.decode()
    klien.post(
        url_ukur(pengukuran),
        {"titipan": titipan_of(tanpa), "setuju": f"Indikator:tidak_diukur-{bagian.pk}"},
    )
    bagian.refresh_from_db()
    assert (bagian.tidak_diukur, bagian.alasan_tidak_diukur) == (False, "")
    assert ("pembilang", 3) in list_nilai(pengukuran)


def test_the_triwulan_before_stands_beside_the_cells_to_fill_in(
    pengukuran: Pengukuran, klien: KlienKetat
) -> None:
    _isi_lewat_excel(klien, pengukuran)
    kedua = build_pengukuran(pengukuran.kecamatan, triwulan=2)
    build_izin(kedua, timezone.localdate())
    buku = buka_buku(unduh_ukur(klien, kedua))
    lembar, anggaran = buku["Indikator"], buku["Anggaran"]
    assert [lembar[f"G{nomor}"].value for nomor in (PEMBILANG, PENYEBUT)] == [45, 50]
    assert lembar[f"H{PEMBILANG}"].value is None
    assert anggaran[f"E{KEGIATAN}"].value == 1250000.5
    assert anggaran[f"G{KEGIATAN}"].value == "laporan"
