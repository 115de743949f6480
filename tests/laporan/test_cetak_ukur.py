"""The print of capaian: what is missing stays missing, and paper and workbook say the same."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, IndikatorAksi, IndikatorPerjanjian, KebijakanCapaian
from iku.pengukuran.isi import read_isi
from kecamatan.models import MasaJabatan
from laporan.cetak_ukur import cetak_pdf_ukur, write_buku_ukur
from laporan.isi_ukur import BarisUkur, CetakUkur, SelUkur, TabelUkur
from laporan.keterangan_ukur import write_belum_selesai
from laporan.pencetak.galat import CetakGagal
from laporan.susun_capaian import susun_capaian
from tests.basis_data import tanpa_pemicu
from tests.factories import buat_kecamatan
from tests.factories_ukur import build_pengukuran, pindah_status
from tests.laporan.baca_pdf import buka, rapat, tanda, teks_halaman
from tests.laporan.ukur_contoh import (
    NAMA,
    PENYEBAB,
    RENCANA,
    ContohUkur,
    build_contoh,
    kirim_semua,
    read_kembali,
)

SETAHUN = "Capaian terhadap target: setahun"
SEBELUM = "Capaian terhadap target: setahun, sebelum dibatasi"
BERJALAN = "Capaian terhadap target: s.d. TW III"
pytestmark = pytest.mark.django_db


@pytest.fixture
def contoh() -> ContohUkur:
    return build_contoh()


def susun(contoh: ContohUkur) -> CetakUkur:
    return susun_capaian(read_kembali(contoh))


def tabel(isi: CetakUkur, nama: str) -> TabelUkur:
    (satu,) = (satu for satu in isi.daftar_tabel if satu.nama == nama)
    return satu


def sel(isi: CetakUkur, baris: int) -> dict[str, str]:
    """Return a row of the table of capaian by heading."""
    satu = tabel(isi, "Capaian")
    judul = [kolom.daftar_judul[0] for kolom in satu.kolom]
    return dict(zip(judul, (teks.teks for teks in satu.baris[baris].sel), strict=True))


def cari(isi: CetakUkur, nama: str, kata: str) -> BarisUkur:
    """Return the first row of a table with a word in one of its cells."""
    return next(
        satu for satu in tabel(isi, nama).baris if any(kata in potong.teks for potong in satu.sel)
    )


def test_each_figure_of_an_indikator_is_printed(contoh: ContohUkur) -> None:
    baris = sel(susun(contoh), 0)
    assert baris["No"] == "1.1"
    assert baris["Indikator Kinerja"] == NAMA[0]
    assert (baris["Satuan"], baris["Arah"]) == ("%", "Semakin tinggi semakin baik")
    assert (baris["Target: setahun"], baris["Target: s.d. TW III"]) == ("80", "80")
    triwulan = [baris[f"Realisasi: TW {nama}"] for nama in ("I", "II", "III")]
    assert triwulan == ["96", "100", "100"]
    # 74 of 75, not the mean of the three percentages.
    assert baris["Realisasi: s.d. TW III"] == "98,67"
    assert baris["Predikat"] == "SANGAT BAIK"


def test_a_capped_capaian_is_printed_beside_what_it_was(contoh: ContohUkur) -> None:
    baris = sel(susun(contoh), 0)
    assert (baris[SEBELUM], baris[SETAHUN]) == ("123,33%", "120,00%")


def test_capaian_so_far_stands_beside_that_of_the_year(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    # 74 of 75 against 60 of 75, three complaints against seven and a half.
    assert [sel(isi, baris)[BERJALAN] for baris in range(3)] == ["120,00%", "120,00%", "120,00%"]
    assert sel(isi, 0)["Target: s.d. TW III"] == "80"
    assert cari(isi, "Capaian", "Rata-rata sasaran 2").sel[11].teks == "-"
    assert cari(isi, "Capaian", "Rata-rata kecamatan").sel[11].teks == "120,00%"


def test_without_any_plan_there_is_no_column_of_capaian_so_far(contoh: ContohUkur) -> None:
    IndikatorAksi.objects.all().delete()
    assert BERJALAN not in sel(susun(contoh), 0)


def test_a_falling_sum_before_the_year_is_over_is_marked(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    assert sel(isi, 1)["Indikator Kinerja"] == f"{NAMA[1]} *1)"
    catatan = tabel(isi, "Capaian").catatan[0]
    assert catatan.startswith("*1) Semakin rendah semakin baik, dan realisasinya bertambah")
    assert sel(isi, 0)["Indikator Kinerja"] == NAMA[0]


def test_a_falling_sum_of_a_whole_year_is_not_marked(contoh: ContohUkur) -> None:
    turun = read_isi(read_kembali(contoh)).daftar_indikator[1]
    assert write_belum_selesai(turun)
    setahun = replace(turun, daftar_triwulan=(None, *turun.daftar_triwulan))
    assert write_belum_selesai(setahun) == ""


def test_rules_for_a_target_of_zero_are_told_for_each_direction(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    aturan = {baris.sel[0].teks: baris.sel[1].teks for baris in tabel(isi, "Cara menghitung").baris}
    naik = aturan["Target 0, semakin tinggi semakin baik"]
    assert "Realisasi 0: tidak ditargetkan" in naik
    assert "Tidak diberi capaian" in naik
    turun = aturan["Target 0, semakin rendah semakin baik atau tepat"]
    assert turun == "Realisasi 0 = 100%, lebih dari 0 = 0%."
    assert "Predikat ditentukan dari nilai yang tercetak." in tabel(isi, "Predikat").catatan[0]


def test_a_predikat_and_a_sign_are_numbers_in_the_workbook(contoh: ContohUkur) -> None:
    with tanpa_pemicu():
        IndikatorPerjanjian.objects.filter(nama=NAMA[0]).update(tanda="≥")
    lembar = baca_buku(susun(contoh))["Capaian"]
    isi = {
        (satu.value, satu.number_format)
        for baris in lembar.iter_rows()
        for satu in baris
        if satu.data_type == "n" and satu.value is not None
    }
    assert {(80, '"≥ "#,##0'), (76.61, '"B ("#,##0.00")"'), (85.13, '"B ("#,##0.00")"')} <= isi


def test_one_column_is_enough_where_nothing_is_capped(contoh: ContohUkur) -> None:
    with tanpa_pemicu():
        KebijakanCapaian.objects.update(batas=None)
    judul = [kolom.daftar_judul[0] for kolom in tabel(susun(contoh), "Capaian").kolom]
    assert SETAHUN in judul
    assert not any("dibatasi" in satu for satu in judul)


def test_a_falling_indikator_and_a_predikat_are_measured_their_own_way(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    turun, predikat = sel(isi, 1), sel(isi, 3)
    assert (turun["Realisasi: TW II"], turun["Realisasi: s.d. TW III"]) == ("0", "3")
    assert turun[SEBELUM] == "170,00%"
    assert (predikat["Target: setahun"], predikat["Realisasi: s.d. TW III"]) == (
        "B (76,61)",
        "B (85,13)",
    )


def test_unmeasured_unfilled_and_zero_are_three_things(contoh: ContohUkur) -> None:
    baris = sel(susun(contoh), 4)
    assert baris["Realisasi: TW I"] == "tidak diukur"
    assert baris["Realisasi: TW III"] == "-"
    assert baris[SETAHUN] == baris["Predikat"] == "-"
    assert "Triwulan I tidak diukur: APBDes disusun akhir tahun" in baris["Keterangan"]
    assert "belum diisi" in baris["Keterangan"]
    assert "0" not in {baris["Realisasi: s.d. TW III"], baris["Target: s.d. TW III"]}


def test_means_name_what_they_leave_out(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    sasaran = cari(isi, "Capaian", "Rata-rata sasaran 2")
    kantor = cari(isi, "Capaian", "Rata-rata kecamatan")
    assert [satu.teks for satu in sasaran.sel[-3:-1]] == ["111,12%", "SANGAT BAIK"]
    assert kantor.sel[-3].teks == "115,56%"
    # Across the whole width below the table: in a narrow cell the list is taller than a page.
    catatan = tabel(isi, "Capaian").catatan
    assert (
        catatan[-1]
        == f"Tidak ikut rata-rata: 2.2 {NAMA[3]} (Cara menggabungkan triwulan belum dipilih)."
    )
    assert not any("Tidak ikut" in satu.sel[-1].teks for satu in tabel(isi, "Capaian").baris)
    assert kantor.tebal


def test_what_was_written_stands_below_with_the_number_of_its_indikator(
    contoh: ContohUkur,
) -> None:
    isi = susun(contoh)
    (baris,) = tabel(isi, "Penjelasan").baris
    assert [satu.teks for satu in baris.sel] == [
        "1.1",
        NAMA[0],
        PENYEBAB,
        "Undangan rapat terlambat diterima desa.",
        RENCANA,
    ]
    assert "Lihat tabel Penjelasan." in sel(isi, 0)["Keterangan"]
    BagianUkur.objects.update(penyebab="", hambatan="", rencana="")
    kosong = susun(contoh)
    assert "Penjelasan" not in [satu.nama for satu in kosong.daftar_tabel]
    assert sel(kosong, 0)["Keterangan"] == ""


def test_money_beyond_its_pagu_is_marked_and_told_below(contoh: ContohUkur) -> None:
    anggaran = tabel(susun(contoh), "Anggaran")
    lebih = cari(susun(contoh), "Anggaran", "7.01.01.2.01.0001")
    assert lebih.sel[1].teks.endswith("1.1.1 *1)")
    assert [satu.teks for satu in lebih.sel[-3:]] == ["1.650.000.000", "131,94%", "-399.399.999"]
    assert anggaran.catatan[0] == "*1) Realisasi melebihi pagu sebesar Rp399.399.999."
    assert len(anggaran.baris) == 25 + 1


def test_money_not_filled_in_is_no_zero(contoh: ContohUkur) -> None:
    kosong = cari(susun(contoh), "Anggaran", "7.01.03.2.02.0001")
    assert [satu.teks for satu in kosong.sel[3:6]] == ["300.000.015", "-", "300.000.015"]
    catatan = tabel(susun(contoh), "Anggaran").catatan
    assert any("triwulan II belum diisi pada 1 dari 16 baris" in satu for satu in catatan)


def test_the_rules_in_force_are_printed_with_the_figures(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    aturan = {baris.sel[0].teks: baris.sel[1].teks for baris in tabel(isi, "Cara menghitung").baris}
    assert aturan["Semakin tinggi semakin baik"] == "R ÷ T × 100%"
    assert aturan["Semakin rendah semakin baik"].startswith("(2T − R) ÷ T × 100%")
    assert aturan["Capaian paling tinggi"].startswith("120%")
    assert aturan["Kebijakan"].startswith("Kebijakan capaian 2021, versi 2")
    assert aturan["Dasar"] == "Surat Edaran Bappeda Nomor 050/12/2021"
    assert aturan["Gabungan triwulan: rasio"].endswith("Dipakai untuk indikator 1.1.")
    skala = tabel(isi, "Predikat")
    assert [satu.sel[1].teks for satu in skala.baris][1] == "76% s.d. 100%"
    assert "kelas tertinggi yang batas bawahnya" in skala.catatan[1]


def test_without_a_policy_nothing_is_classed(contoh: ContohUkur) -> None:
    with tanpa_pemicu():
        KebijakanCapaian.objects.all().delete()
    isi = susun(contoh)
    assert sel(isi, 0)["Predikat"] == "-"
    assert "belum ditetapkan Bappeda" in sel(isi, 0)["Keterangan"]
    assert [satu.nama for satu in isi.daftar_tabel] == [
        "Capaian",
        "Penjelasan",
        "Anggaran",
        "Cara menghitung",
    ]


def test_the_state_of_the_figures_is_told_until_bappeda_accepts_them(contoh: ContohUkur) -> None:
    draf = susun(contoh)
    assert draf.cap == "DRAF, belum dikirim ke Bappeda"
    assert dict(draf.kepala)["Status angka"].endswith("Angka masih sementara.")
    kirim_semua(contoh, StatusRealisasi.DITERIMA)
    diterima = susun(contoh)
    assert diterima.cap == ""
    assert dict(diterima.kepala)["Status angka"] == (
        "Dikirim ke Bappeda 8 Oktober 2021, diterima Bappeda 8 Oktober 2021."
    )
    assert diterima.tempat_tanggal == "Jember, 8 Oktober 2021"


def test_a_figure_of_an_earlier_triwulan_that_was_returned_keeps_it_provisional(
    contoh: ContohUkur,
) -> None:
    kirim_semua(contoh, StatusRealisasi.DITERIMA)
    for status, sebutan in (
        (StatusRealisasi.DIKIRIM, "diperiksa Bappeda"),
        (StatusRealisasi.DIKEMBALIKAN, "dikembalikan"),
    ):
        pindah_status(BagianUkur.objects.filter(pk=contoh.bagian(0, 1).pk), status)
        isi = susun(contoh)
        assert isi.cap == "DRAF, angka periode sebelumnya belum diterima Bappeda"
        assert dict(isi.kepala)["Status angka"] == (
            "Dikirim ke Bappeda 8 Oktober 2021, diterima Bappeda 8 Oktober 2021. "
            f"Triwulan sebelumnya (10 bagian): {('1 ' + sebutan + ', 9 diterima Bappeda')}. "
            "Angka masih sementara."
        )


def test_the_camat_of_the_day_signs(contoh: ContohUkur) -> None:
    assert susun(contoh).tanda_tangan.nama == "Drs. HERY SETIAWAN, M.Si."
    MasaJabatan.objects.all().delete()
    kosong = susun(contoh).tanda_tangan
    assert (kosong.jabatan, kosong.nama.strip(".")) == ("CAMAT SUMBERSARI", "")


def test_the_pdf_says_everything_on_marked_and_tagged_pages(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    pdf = cetak_pdf_ukur(isi)
    halaman = teks_halaman(pdf)
    assert 2 <= len(halaman) <= 6
    assert all("DRAF" in satu for satu in halaman)
    semua = "".join(halaman)
    for satu in isi.daftar_tabel:
        for baris in satu.baris:
            angka = [potong.teks for potong in baris.sel if isinstance(potong, SelUkur)]
            assert all(rapat(teks) in semua for teks in angka if " " not in teks), angka
    assert rapat("PK Camat Kecamatan Sumbersari 2021") in halaman[0]
    dokumen = buka(pdf)
    assert dokumen.trailer["/Root"]["/Lang"] == "id"
    assert dokumen.metadata is not None
    assert dokumen.metadata.title == f"DRAF – {isi.judul_berkas}"
    assert b"pdfuaid" in dokumen.trailer["/Root"]["/Metadata"].get_object().get_data()
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= {str(satu["/S"]) for satu in tanda(pdf)}


def test_accepted_figures_are_printed_without_a_mark_and_always_alike(contoh: ContohUkur) -> None:
    kirim_semua(contoh, StatusRealisasi.DITERIMA)
    pdf = cetak_pdf_ukur(susun(contoh))
    assert not any("DRAF" in satu for satu in teks_halaman(pdf))
    assert cetak_pdf_ukur(susun(contoh)) == pdf


def test_a_text_longer_than_a_page_is_not_cut(contoh: ContohUkur) -> None:
    bagian = contoh.bagian(1)
    bagian.penyebab = " ".join(f"kata{nomor}" for nomor in range(1200))
    bagian.save()
    semua = "".join(teks_halaman(cetak_pdf_ukur(susun(contoh))))
    assert all(f"kata{nomor}" in semua for nomor in (0, 600, 1199))


def test_monstrous_texts_are_refused_before_they_are_laid_out(
    contoh: ContohUkur, monkeypatch: pytest.MonkeyPatch
) -> None:
    def menata(*_args: object, **_kwargs: object) -> None:
        pytest.fail("too much text was laid out")

    bagian = contoh.bagian(1)
    bagian.penyebab = "kata " * 41_000
    bagian.save()
    monkeypatch.setattr("laporan.cetak_ukur.build_tampilan_ukur", menata)
    with pytest.raises(CetakGagal, match="huruf"):
        cetak_pdf_ukur(susun(contoh))


def baca_buku(isi: CetakUkur) -> Any:
    return load_workbook(BytesIO(write_buku_ukur(isi)))


def pisah_rupa(rupa: str) -> tuple[str, str, str]:
    """Return the words before a number format, the format itself, and those behind it."""
    cocok = re.fullmatch(r'(?:"([^"]*)")?([#,0.]+)(?:"([^"]*)")?', rupa)
    assert cocok is not None, rupa
    return cocok[1] or "", cocok[2], cocok[3] or ""


def test_the_workbook_has_the_numbers_of_the_paper_as_numbers(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    buku = baca_buku(isi)
    assert buku.sheetnames == [satu.nama for satu in isi.daftar_tabel]
    banyak = 0
    for satu in isi.daftar_tabel:
        lembar = buku[satu.nama]
        awal = lembar.max_row - len(satu.baris) + 1
        for nomor, baris in enumerate(satu.baris, start=awal):
            for kolom, potong in enumerate(baris.sel, start=1):
                assert isinstance(potong, SelUkur)
                ada = lembar.cell(nomor, kolom)
                if potong.angka is None:
                    assert (ada.value or "") == potong.teks
                    continue
                banyak += 1
                assert ada.data_type == "n"
                awalan, rupa, akhiran = pisah_rupa(ada.number_format)
                desimal = len(rupa.partition(".")[2])
                tulis = f"{ada.value:,.{desimal}f}".translate(str.maketrans(",.", ".,"))
                assert awalan + tulis + akhiran == potong.teks
    assert banyak > 150


def test_the_workbook_says_above_each_table_what_it_is_and_that_it_may_change(
    contoh: ContohUkur,
) -> None:
    lembar = baca_buku(susun(contoh))["Anggaran"]
    atas = [lembar.cell(nomor, 1).value for nomor in range(1, 14)]
    assert "DRAF, belum dikirim ke Bappeda" in atas
    assert "*1) Realisasi melebihi pagu sebesar Rp399.399.999." in atas


def test_words_that_look_like_a_formula_stay_words(contoh: ContohUkur) -> None:
    bagian = contoh.bagian(1)
    bagian.tidak_diukur, bagian.alasan_tidak_diukur = False, ""
    bagian.penyebab = "=1+1"
    bagian.save()
    with tanpa_pemicu():
        bagian.janji.__class__.objects.filter(pk=bagian.janji.pk).update(nama="=CMD()")
    lembar = baca_buku(susun(contoh))["Capaian"]
    isi = [sel.value for baris in lembar.iter_rows() for sel in baris if sel.data_type == "s"]
    assert "=CMD() *1)" in isi
    assert not [sel for baris in lembar.iter_rows() for sel in baris if sel.data_type == "f"]


def test_reading_it_takes_as_many_queries_for_many_indikator_as_for_one(db: None) -> None:
    banyak = []
    for nama, jumlah in (("Panti", 1), ("Sukorambi", 7)):
        pengukuran = build_pengukuran(buat_kecamatan(nama), banyak=jumlah)
        with CaptureQueriesContext(connection) as semua:
            susun_capaian(pengukuran)
        banyak.append(len(semua))
    assert banyak[0] == banyak[1]
