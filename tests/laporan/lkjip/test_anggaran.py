"""The money of a report: shares, sums, and what they leave out."""

import pytest

from iku.models import DukunganSasaran
from laporan.enums import StatusAngka
from laporan.isi.laporan import Blok, Gambar
from laporan.lkjip.blok import anggaran
from laporan.lkjip.blok.belanja_jenis import KOSONG
from laporan.lkjip.blok.uang import STATUS, TANPA_ANGGARAN
from laporan.models import LaporanKinerja
from tests.laporan.lkjip.laporan_uang import (
    LaporanContoh,
    add_belanja,
    build_laporan,
    tabel_of,
    teks_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def contoh() -> LaporanContoh:
    return build_laporan()


def susun_jenis(contoh: LaporanContoh) -> list[Blok]:
    return list(anggaran.susun_anggaran_jenis(contoh.bahan, None))


def test_spending_by_jenis_has_shares_of_the_whole(contoh: LaporanContoh) -> None:
    add_belanja(
        contoh.laporan,
        pegawai=(9_971_300_660, None),
        barang_jasa=(7_284_670_350, None),
        modal=(481_181_300, None),
    )
    daftar = susun_jenis(contoh)
    assert "sebesar Rp17.737.152.310, terdiri atas Belanja Operasi Rp17.255.971.010 (97,29%)" in (
        teks_of(daftar)
    )
    tabel = tabel_of(daftar)
    assert [satu.sel for satu in tabel.tabel.baris] == [
        ("Belanja Operasi", "17.255.971.010", "97,29%"),
        ("Belanja Pegawai", "9.971.300.660", "56,22%"),
        ("Belanja Barang dan Jasa", "7.284.670.350", "41,07%"),
        ("Belanja Modal", "481.181.300", "2,71%"),
        ("Jumlah", "17.737.152.310", "100,00%"),
    ]
    assert [satu.tebal for satu in tabel.tabel.baris] == [True, False, False, True, True]
    assert tabel.angka[3] == ("", "481181300", "2.71")


def test_a_sum_of_realisasi_stands_only_where_all_of_it_is_known(contoh: LaporanContoh) -> None:
    add_belanja(contoh.laporan, pegawai=(100, 90), barang_jasa=(100, None), modal=(50, 60))
    tabel = tabel_of(susun_jenis(contoh))
    akhir = {satu.sel[0]: satu.sel[3:] for satu in tabel.tabel.baris}
    assert akhir["Belanja Pegawai"] == ("90", "90,00%")
    assert akhir["Belanja Operasi"] == akhir["Jumlah"] == ("-", "-")
    assert akhir["Belanja Modal *1)"] == ("60", "120,00%")
    assert "*1) Realisasi melebihi pagu sebesar Rp10." in tabel.catatan
    assert (
        "Realisasi Belanja Barang dan Jasa belum diisi, jadi jumlahnya belum dihitung."
        in tabel.catatan
    )


def test_a_sum_that_is_not_the_pagu_of_the_programs_is_told(contoh: LaporanContoh) -> None:
    isi = contoh.bahan.isi.anggaran
    assert isi is not None
    assert isi.pagu is not None
    add_belanja(contoh.laporan, pegawai=(500, None), barang_jasa=(int(isi.pagu), None))
    (kalimat,) = [s for s in tabel_of(susun_jenis(contoh)).catatan if "menurut program" in s]
    assert "lebih besar Rp500 daripada pagu" in kalimat
    assert kalimat.endswith("Selisih itu sama besar dengan Belanja Pegawai.")


def test_an_equal_sum_is_not_talked_about(contoh: LaporanContoh) -> None:
    isi = contoh.bahan.isi.anggaran
    assert isi is not None
    add_belanja(contoh.laporan, modal=(int(isi.pagu or 0), None))
    assert not [s for s in tabel_of(susun_jenis(contoh)).catatan if "menurut program" in s]


def test_without_any_jenis_the_report_says_so(contoh: LaporanContoh) -> None:
    assert teks_of(susun_jenis(contoh)) == KOSONG


def test_programs_have_roman_numbers_their_sums_and_warnings(contoh: LaporanContoh) -> None:
    daftar = list(anggaran.susun_anggaran_program(contoh.bahan, None))
    tabel = tabel_of(daftar)
    isi = contoh.bahan.isi.anggaran
    assert isi is not None
    nomor = [satu.sel[0] for satu in tabel.tabel.baris]
    assert nomor == ["I", "1", "2", "II", "1", "2", "III", "1", "2", ""]
    jumlah = tabel.tabel.baris[-1]
    assert jumlah.tebal
    assert jumlah.sel[1].startswith("Jumlah")
    assert tabel.angka[-1][2:4] == (str(isi.pagu), str(isi.rupiah))
    assert tabel.sumber == "DPA Tahun 2021"
    assert any("belum diisi pada 1 dari" in satu for satu in tabel.catatan)
    assert f"menurut {tabel.sumber}" in teks_of(daftar)


@pytest.mark.parametrize("status", list(StatusAngka))
def test_the_status_of_the_figures_is_the_one_that_was_chosen(
    contoh: LaporanContoh, status: StatusAngka
) -> None:
    LaporanKinerja.objects.update(status_angka=status)
    catatan = tabel_of(list(anggaran.susun_anggaran_program(contoh.bahan, None))).catatan
    assert [satu for satu in catatan if satu in STATUS.values()] == [STATUS[status]]


def test_money_of_each_sasaran_and_of_none(contoh: LaporanContoh) -> None:
    tabel = tabel_of(list(anggaran.susun_anggaran_sasaran(contoh.bahan, None)))
    tebal = [satu.sel[1] for satu in tabel.tabel.baris if satu.tebal]
    assert len(tebal) == 4
    assert tebal[1].endswith("*1)")
    assert any("Tidak ada program" in satu for satu in tabel.catatan)
    assert tebal[2] == "Program yang belum dikaitkan dengan sasaran"
    assert tebal[3] == "Seluruh anggaran"
    persen = [satu.sel[3] for satu in tabel.tabel.baris if satu.tebal]
    assert persen[1] == "-"
    assert persen[3] == "100,00%"


def test_a_program_of_two_sasaran_is_told(contoh: LaporanContoh) -> None:
    satu = DukunganSasaran.objects.get()
    kedua = contoh.bahan.daftar_sasaran[1].sasaran.teks
    sasaran = satu.sasaran
    lain = type(sasaran).objects.create(tujuan=sasaran.tujuan, urutan=2, teks=kedua)
    DukunganSasaran.objects.create(baris=satu.baris, sasaran=lain)
    catatan = tabel_of(list(anggaran.susun_anggaran_sasaran(contoh.bahan, None))).catatan
    assert [s for s in catatan if "mendukung 2 sasaran" in s and satu.baris.nama in s]


def test_the_chart_has_a_bar_for_each_program(contoh: LaporanContoh) -> None:
    (grafik,) = anggaran.susun_grafik_serapan(contoh.bahan, None)
    assert isinstance(grafik, Gambar)
    assert grafik.svg.startswith("<svg")
    assert "3 batang" in grafik.uraian


def test_a_year_measured_without_a_budget_says_so(contoh: LaporanContoh) -> None:
    bahan = contoh.bahan
    bahan.__dict__["isi"] = bahan.isi.only({satu.bagian.pk for satu in bahan.isi.daftar_indikator})
    assert teks_of(list(anggaran.susun_anggaran_program(bahan, None))) == TANPA_ANGGARAN
    assert teks_of(list(anggaran.susun_anggaran_sasaran(bahan, None))) == TANPA_ANGGARAN
    assert not list(anggaran.susun_grafik_serapan(bahan, None))
