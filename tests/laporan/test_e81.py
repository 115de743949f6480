"""Form E.81: fifteen columns of pairs, years of a Renstra together, and nothing unknown as 0."""

from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from iku.enums import JenisAnggaran
from iku.models import (
    Anggaran,
    BagianUkur,
    CaraUkur,
    DukunganSasaran,
    NilaiVariabel,
    RealisasiBaris,
    RealisasiLampau,
    Renstra,
    SasaranRenstra,
)
from laporan.cetak_ukur import cetak_pdf_ukur, write_buku_ukur
from laporan.enums import Huruf, JenisDokumen, Kertas
from laporan.isi_ukur import BarisUkur, PasanganSel
from laporan.models import SetelanCetak
from tests.basis_data import tanpa_pemicu
from tests.laporan.baca_pdf import buka, rapat, teks_halaman
from tests.laporan.e81_contoh import build_berlampau, cari, faktor, susun
from tests.laporan.ukur_contoh import (
    NAMA,
    PENYEBAB,
    SASARAN,
    TAHUN,
    ContohUkur,
)

pytestmark = pytest.mark.django_db
TIDAK_ADA = ("-", "-")


@pytest.fixture
def contoh() -> ContohUkur:
    return build_berlampau()


def pasangan(baris: BarisUkur) -> dict[int, tuple[str, str]]:
    """Return kinerja and money by the number of the column."""
    hasil = {}
    for nomor, satu in enumerate(baris.sel, start=1):
        if isinstance(satu, PasanganSel):
            hasil[nomor] = (satu.kinerja.teks, satu.rupiah.teks)
    return hasil


def test_it_has_the_fifteen_columns_of_the_form_ten_of_them_pairs(contoh: ContohUkur) -> None:
    tabel = susun(contoh).daftar_tabel[0]
    assert [satu.berpasangan for satu in tabel.kolom] == [False] * 4 + [True] * 10 + [False]
    assert tabel.bernomor
    assert {len(baris.sel) for baris in tabel.baris} == {15}


def test_an_indikator_that_is_summed_is_summed_over_the_years(contoh: ContohUkur) -> None:
    baris = cari(susun(contoh), NAMA[1])
    assert (baris.sel[0].teks, baris.sel[1].teks) == ("1", SASARAN[0])
    assert baris.sel[3].teks.startswith(f"{NAMA[1]} (pengaduan) *")
    # Six years of 10, five years of 4, and 1 + 0 + 2 in this one.
    assert {nomor: kinerja for nomor, (kinerja, _) in pasangan(baris).items()} == {
        5: "60", 6: "20", 7: "10", 8: "1", 9: "0", 10: "2", 11: "", 12: "3", 13: "23", 14: "38,33%",
    }  # fmt: skip


def test_of_a_percentage_the_last_figure_counts(contoh: ContohUkur) -> None:
    angka = pasangan(cari(susun(contoh), NAMA[0]))
    assert [angka[nomor][0] for nomor in (5, 6, 12, 13, 14)] == [
        "80", "90", "98,67", "98,67", "123,33%",
    ]  # fmt: skip


def test_an_indikator_has_no_money_and_a_triwulan_to_come_is_empty(contoh: ContohUkur) -> None:
    angka = pasangan(cari(susun(contoh), NAMA[0]))
    assert angka[11] == ("", "")
    assert {rupiah for nomor, (_, rupiah) in angka.items() if nomor != 11} == {"-"}


def test_what_the_renstra_does_not_plan_is_not_known(contoh: ContohUkur) -> None:
    angka = pasangan(cari(susun(contoh), NAMA[2]))
    assert angka[5] == angka[6] == angka[14] == TIDAK_ADA
    assert angka[13][0] == "B (85,13)"


def test_a_year_that_is_not_recorded_leaves_the_sum_unknown(contoh: ContohUkur) -> None:
    RealisasiLampau.objects.filter(tahun=2018).delete()
    isi = susun(contoh)
    angka = pasangan(cari(isi, NAMA[1]))
    assert (angka[6][0], angka[12][0], angka[13][0], angka[14][0]) == ("-", "3", "-", "-")
    uang = pasangan(cari(isi, "7.01.01.2.01.0002"))
    assert (uang[6], uang[13]) == (TIDAK_ADA, TIDAK_ADA)


def test_output_and_money_of_a_row_stand_in_pairs(contoh: ContohUkur) -> None:
    angka = pasangan(cari(susun(contoh), "7.01.01.2.01.0002"))
    assert angka[5] == angka[14] == TIDAK_ADA
    assert angka[6] == ("60", "5.000.000")
    assert angka[7] == ("12", "1.250.700.001")
    assert angka[8] == ("3", "300.000.001")
    assert angka[12] == ("9", "900.000.003")
    assert angka[13] == ("69", "905.000.003")


def test_the_hasil_of_a_program_stands_beside_the_sum_of_its_money(contoh: ContohUkur) -> None:
    program = contoh.pengukuran.anggaran.daftar_baris.get(kode="7.01.01")
    for triwulan, hasil in ((1, 90), (3, 95)):
        RealisasiBaris.objects.create(
            bagian=contoh.anggaran(triwulan),
            baris=program,
            keluaran=Decimal(hasil),
            diisi_by=contoh.kantor.operator,
        )
    CaraUkur.objects.create(
        kecamatan=contoh.kantor.kecamatan, tahun=TAHUN, kunci_baris="7.01.01", cara="nilai_akhir"
    )
    angka = pasangan(cari(susun(contoh), "7.01.01 Program"))
    assert [angka[kolom][0] for kolom in (8, 9, 10, 12)] == ["90", "-", "95", "95"]
    assert angka[12][1] == "6.150.000.045"


def test_money_of_earlier_years_adds_up_to_the_program(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    program = pasangan(cari(isi, "7.01.01 Program"))
    # Six sub kegiatan of a million in each of five years.
    assert program[6] == ("-", "30.000.000")
    assert program[13] == ("-", "6.180.000.045")
    jumlah = isi.daftar_tabel[0].baris[-1]
    assert jumlah.tebal
    assert pasangan(jumlah)[6][1] == "-", "the other programs have no earlier years"
    assert pasangan(jumlah)[12][1] == "14.850.000.345"


def test_money_not_filled_in_is_no_zero(contoh: ContohUkur) -> None:
    angka = pasangan(cari(susun(contoh), "7.01.03.2.02.0001"))
    assert angka[9] == TIDAK_ADA
    assert angka[12] == ("-", "600.000.030")


def test_output_without_a_way_to_join_triwulan_is_told(contoh: ContohUkur) -> None:
    catatan = susun(contoh).daftar_tabel[0].catatan
    assert any("Cara menggabungkan keluaran belum dipilih pada 1 baris" in satu for satu in catatan)


def test_programs_stand_with_the_sasaran_they_support(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    assert cari(isi, "7.01.01 Program").sel[1].teks == SASARAN[0]
    assert cari(isi, "7.01.02 Program").sel[1].teks == "(belum dikaitkan dengan sasaran)"


def test_a_program_of_two_sasaran_counts_once(contoh: ContohUkur) -> None:
    sasaran = SasaranRenstra.objects.get()
    kedua = SasaranRenstra.objects.create(tujuan=sasaran.tujuan, urutan=2, teks=SASARAN[1])
    baris = Anggaran.objects.get().daftar_baris.get(kode="7.01.01")
    DukunganSasaran.objects.create(baris=baris, sasaran=kedua)
    semua = [
        satu
        for satu in susun(contoh).daftar_tabel[0].baris
        if "7.01.01 Program" in satu.sel[2].teks
    ]
    assert len(semua) == 2
    assert "sudah disebut di atas" in semua[1].sel[2].teks
    assert set(pasangan(semua[1]).values()) == {TIDAK_ADA}


def test_without_a_renstra_its_columns_are_not_known(contoh: ContohUkur) -> None:
    with tanpa_pemicu():
        DukunganSasaran.objects.all().delete()
        SasaranRenstra.objects.all().delete()
        Renstra.objects.all().delete()
    isi = susun(contoh)
    assert "belum ada" in dict(isi.kepala)["Renstra"]
    angka = pasangan(cari(isi, NAMA[1]))
    assert [angka[nomor][0] for nomor in (5, 6, 12, 13, 14)] == ["-", "-", "3", "-", "-"]


def test_the_unit_in_charge_is_named(contoh: ContohUkur) -> None:
    assert cari(susun(contoh), NAMA[0]).sel[14].teks == "Seksi Pemerintahan"
    assert cari(susun(contoh), "7.01.01.2.01.0002").sel[14].teks == "-"


def test_the_footer_says_mean_predikat_and_factors(contoh: ContohUkur) -> None:
    BagianUkur.objects.filter(pk=contoh.anggaran().pk).update(hambatan="Lelang terlambat.")
    isi = faktor(susun(contoh))
    assert isi["Rata-rata capaian kinerja"] == "115,56%"
    assert isi["Predikat kinerja"] == "SANGAT BAIK"
    assert isi["Serapan anggaran"] == "74,21%"
    assert isi["Faktor pendorong"] == f"{NAMA[0]}: {PENYEBAB}"
    assert isi["Faktor penghambat"].splitlines() == [
        f"{NAMA[0]}: Undangan rapat terlambat diterima desa.",
        "Anggaran: Lelang terlambat.",
    ]
    assert "Memantau tindak lanjut" in isi["Tindak lanjut"]


def test_the_cause_of_a_missed_target_hinders(contoh: ContohUkur) -> None:
    NilaiVariabel.objects.filter(bagian__urutan=1, kunci="pembilang").update(angka=1)
    isi = faktor(susun(contoh))
    assert isi["Faktor pendorong"] == "Belum ditulis."
    assert PENYEBAB in isi["Faktor penghambat"]


def test_it_says_which_version_of_the_budget_it_is_about(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    assert dict(isi.kepala)["Anggaran"] == "DPA, versi 1"
    assert not any("PERUBAHAN" in baris for baris in isi.judul)
    with tanpa_pemicu():
        Anggaran.objects.update(jenis=JenisAnggaran.DPPA, revisi=1, nomor="900/7/2021")
    isi = susun(contoh)
    assert dict(isi.kepala)["Anggaran"] == "DPPA (perubahan), versi 2, nomor 900/7/2021"
    assert isi.judul[1] == "EVALUASI TERHADAP HASIL RENJA PERUBAHAN PERANGKAT DAERAH"
    assert isi.judul_berkas.startswith("E.81 Perubahan triwulan III")


@pytest.mark.parametrize("kertas", [Kertas.F4, Kertas.A4])
def test_no_figure_is_broken_on_paper(contoh: ContohUkur, kertas: Kertas) -> None:
    SetelanCetak.objects.create(
        kabupaten=contoh.kantor.kecamatan.kabupaten,
        jenis=JenisDokumen.RENCANA_AKSI,
        kertas=kertas,
        huruf=Huruf.BOOKMAN,
    )
    isi = susun(contoh)
    pdf = cetak_pdf_ukur(isi)
    teks = "\n".join(satu.extract_text() for satu in buka(pdf).pages)
    for baris in isi.daftar_tabel[0].baris:
        for satu in baris.sel:
            if isinstance(satu, PasanganSel):
                assert satu.rupiah.teks in teks
                assert satu.kinerja.teks in teks
    halaman = buka(pdf).pages[0].mediabox
    assert halaman.width > halaman.height
    tabel = [satu for satu in teks_halaman(pdf) if rapat("7.01.0") in satu]
    assert len(tabel) > 1
    for satu in tabel:
        assert rapat("Unit penanggung jawab") in satu


def test_the_workbook_has_kinerja_and_money_side_by_side(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    lembar = load_workbook(BytesIO(write_buku_ukur(isi)))["E.81"]
    tabel = isi.daftar_tabel[0]
    awal = lembar.max_row - len(tabel.baris) + 1
    judul = [sel.value for sel in lembar[awal - 2]]
    assert len(judul) == 25
    # The numbers that the notes speak of.
    nomor_kolom = [sel.value for sel in lembar[awal - 1]]
    assert nomor_kolom == [1, 2, 3, 4, *(nomor for nomor in range(5, 15) for _ in "KR"), 15]
    assert judul[22] == "Tingkat capaian Renstra (K)"
    assert judul[4:6] == [
        "Target Renstra pada akhir periode (K)",
        "Target Renstra pada akhir periode (Rp)",
    ]
    for nomor, baris in enumerate(tabel.baris, start=awal):
        semua = [satu for potong in baris.sel for satu in potong.daftar_isi]
        for ada, satu in zip(lembar[nomor], semua, strict=True):
            assert (ada.value if ada.value is not None else "") == (
                satu.teks if satu.angka is None else pytest.approx(float(satu.angka))
            )
