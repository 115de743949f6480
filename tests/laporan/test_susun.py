"""The payload says what the rows say, in words that are ready for print."""

from datetime import date
from typing import Any

import pytest
from django.test.utils import CaptureQueriesContext

from iku.models import Iku
from iku.rumus import IsianRumus
from kecamatan.models import ButirFungsi, ButirTugas, Kecamatan
from kecamatan.tanggal import format_tanggal
from laporan.enums import BagianButir, FrasaPerubahan
from laporan.models import Dokumen, SetelanCetak
from laporan.nomor import CELAH, format_nomor
from laporan.periksa import periksa_dokumen
from laporan.sandi_isi import from_json, to_json
from laporan.susun import susun_isi
from laporan.susun_iku import lepas_keputusan
from tests.factories import buat_masa_jabatan, buat_peraturan
from tests.factories_dokumen import Kantor, beri_nomor, buat_draf, buat_kantor, segar
from tests.factories_iku import buat_iku

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    return beri_nomor(buat_draf(kantor), kantor)


def test_decree_carries_every_part(kantor: Kantor, dokumen: Dokumen) -> None:
    isi = susun_isi(segar(dokumen))
    keputusan = isi.keputusan
    assert keputusan is not None
    assert isi.jenis == "sk-iku"
    assert keputusan.judul == ("KEPUTUSAN CAMAT SUMBERJAMBE", "KABUPATEN JEMBER")
    assert keputusan.nomor == "000.8.6.3/007/35.09.31/2026"
    judul = "INDIKATOR KINERJA UTAMA KECAMATAN SUMBERJAMBE KABUPATEN JEMBER TAHUN 2026"
    assert keputusan.tentang == (judul,)
    assert keputusan.menetapkan == f"KEPUTUSAN CAMAT SUMBERJAMBE TENTANG {judul}"
    assert keputusan.penetap == "CAMAT SUMBERJAMBE"
    assert [satu.label for satu in keputusan.diktum] == ["KESATU", "KEDUA", "KETIGA", "KEEMPAT"]
    assert (keputusan.tempat, keputusan.tanggal) == ("Jember", "5 Januari 2026")
    assert isi.kepala_lampiran is not None
    assert isi.kepala_lampiran.nomor == keputusan.nomor
    assert isi.kepala_lampiran.tanggal == "5 Januari 2026"
    assert isi.formulir.tempat_tanggal == ""
    assert isi.tanggal_iso == "2026-01-05"
    assert isi.tanda_tangan is not None
    assert isi.tanda_tangan.jabatan == "CAMAT SUMBERJAMBE"
    assert isi.tanda_tangan.nama == "Drs. HERY SETIAWAN, M.Si."
    assert isi.tanda_tangan.pangkat == "Pembina"
    assert isi.tanda_tangan.nip == kantor.camat.pejabat.nip_cetak


def test_payload_survives_its_own_json(dokumen: Dokumen) -> None:
    isi = susun_isi(dokumen)
    assert from_json(to_json(isi)) == isi


@pytest.mark.parametrize(
    ("sifat", "jabatan"),
    [
        ("plt", "Plt. CAMAT SUMBERJAMBE"),
        ("plh", "Plh. CAMAT SUMBERJAMBE"),
        ("pj", "Pj. CAMAT SUMBERJAMBE"),
        ("definitif", "CAMAT SUMBERJAMBE"),
    ],
)
def test_acting_signatory_says_so(
    sifat: str, jabatan: str, kantor: Kantor, dokumen: Dokumen
) -> None:
    dokumen.penandatangan = buat_masa_jabatan(kantor.kecamatan, sifat=sifat, mulai=date(2021, 1, 1))
    tanda_tangan = susun_isi(dokumen).tanda_tangan
    assert tanda_tangan is not None
    assert tanda_tangan.jabatan == jabatan


def test_blank_number_and_day_leave_visible_gaps(dokumen: Dokumen) -> None:
    dokumen.nomor_urut = None
    dokumen.tanggal, dokumen.bulan = None, date(2022, 1, 1)
    keputusan = susun_isi(dokumen).keputusan
    assert keputusan is not None
    assert keputusan.nomor == f"000.8.6.3/{CELAH}/35.09.31/2026"
    assert keputusan.tanggal == f"{CELAH}Januari 2022"
    assert CELAH.strip(" ") == CELAH, "ordinary blanks would collapse in print"
    dokumen.bulan = None
    keputusan = susun_isi(dokumen).keputusan
    assert keputusan is not None
    assert keputusan.tanggal.strip("\u00a0") == ""


@pytest.mark.parametrize(
    ("pola", "nomor"),
    [
        ("{klasifikasi}/{urut}/{kode}/{tahun}", "065/08/35.09.31/2022"),
        ("{klasifikasi}/{urut}/{tahun}", "065/08/2022"),
        ("188.45/{urut}/{kode}/{tahun}", "188.45/08/35.09.31/2022"),
    ],
)
def test_number_follows_the_pattern_of_the_kabupaten(pola: str, nomor: str) -> None:
    dokumen = Dokumen(
        nomor_klasifikasi="065",
        nomor_urut=8,
        nomor_lebar=2,
        nomor_kode="35.09.31",
        nomor_tahun=2022,
    )
    assert format_nomor(dokumen, pola) == nomor


@pytest.mark.parametrize(
    ("tanggal", "teks"),
    [
        (date(2022, 1, 3), "3 Januari 2022"),
        (date(2025, 2, 10), "10 Februari 2025"),
        (date(2020, 8, 31), "31 Agustus 2020"),
        (date(2021, 11, 1), "1 November 2021"),
    ],
)
def test_dates_are_in_words_without_leading_zero(tanggal: date, teks: str) -> None:
    assert format_tanggal(tanggal) == teks


def test_citation_names_the_amendment(dokumen: Dokumen) -> None:
    uu = buat_peraturan(
        jenis=30, sebutan="Undang-Undang", nomor="23", tahun=2014, judul="Pemerintahan Daerah"
    )
    ubah = buat_peraturan(jenis=30, sebutan="Undang-Undang", nomor="6", tahun=2023)
    dokumen.daftar_mengingat.create(peraturan=uu, pengubah=ubah, frasa=FrasaPerubahan.BEBERAPA)
    keputusan = susun_isi(dokumen).keputusan
    assert keputusan is not None
    assert keputusan.mengingat[0] == (
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, sebagaimana telah beberapa "
        "kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023"
    )


def test_head_block_prints_what_the_layout_asks_for(kantor: Kantor, dokumen: Dokumen) -> None:
    ButirTugas.objects.create(kecamatan=kantor.kecamatan, urutan=1, teks="Melaksanakan tugas")
    for urutan, teks in enumerate(("Fungsi satu", "Fungsi dua"), start=1):
        ButirFungsi.objects.create(kecamatan=kantor.kecamatan, urutan=urutan, teks=teks)
    kepala = susun_isi(segar(dokumen)).formulir.kepala
    assert [(baris.label, baris.butir) for baris in kepala] == [
        ("Instansi", ("Kecamatan Sumberjambe",)),
        ("Tugas", ("Melaksanakan tugas",)),
        ("Fungsi", ("Fungsi satu", "Fungsi dua")),
        ("Tujuan", ("Meningkatkan tata kelola yang baik",)),
        ("Indikator Tujuan", ("Nilai Survei Kepuasan Masyarakat",)),
    ]
    for nama in ("instansi", "tugas", "fungsi", "tujuan", "indikator_tujuan"):
        setattr(kantor.format, f"tampil_{nama}", False)
    kantor.format.save()
    assert susun_isi(segar(dokumen)).formulir.kepala == ()


def test_titles_take_names_and_year_from_the_data(kantor: Kantor, dokumen: Dokumen) -> None:
    kantor.format.judul_tabel = (
        "INDIKATOR KINERJA UTAMA\r\n"
        "KECAMATAN {KECAMATAN} KABUPATEN {KABUPATEN}\n\n"
        "Kecamatan {kecamatan} Kabupaten {kabupaten} {tahun} {lain}"
    )
    kantor.format.save()
    assert susun_isi(segar(dokumen)).formulir.judul_tabel == (
        "INDIKATOR KINERJA UTAMA",
        "KECAMATAN SUMBERJAMBE KABUPATEN JEMBER",
        "Kecamatan Sumberjambe Kabupaten Jember 2026 {lain}",
    )


def test_logo_is_the_office_s_else_the_kabupaten_s_else_none(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    Kecamatan.objects.filter(pk=kantor.kecamatan.pk).update(logo=None)
    assert susun_isi(segar(dokumen)).kop.logo == ""
    kantor.kecamatan.kabupaten.logo = b"kabupaten"
    kantor.kecamatan.kabupaten.save()
    assert susun_isi(segar(dokumen)).kop.logo == "a2FidXBhdGVu"
    kantor.kecamatan.logo = b"kecamatan"
    kantor.kecamatan.save()
    assert susun_isi(segar(dokumen)).kop.logo == "a2VjYW1hdGFu"


def test_indikator_carries_formula_owner_and_source(dokumen: Dokumen) -> None:
    (iku,) = susun_isi(dokumen).formulir.daftar_sasaran[0].daftar_iku
    assert iku.rumus is not None
    assert iku.rumus.ekspresi == "pembilang / penyebut * 100%"
    assert [satu.satuan for satu in iku.rumus.variabel] == ["hasil", "koordinasi"]
    assert iku.daftar_penanggung_jawab == ("Seksi Pemerintahan",)
    assert iku.sumber_data == "Hasil rapat koordinasi bidang Pemerintahan"
    assert iku.kode == str(Iku.objects.get().indikator.kode)


def test_constant_of_a_formula_is_plain_text(dokumen: Dokumen) -> None:
    from decimal import Decimal

    sasaran = dokumen.daftar_iku.daftar_sasaran.get()
    buat_iku(
        sasaran,
        "Nilai SKM",
        jenis_rumus="skm",
        satuan="nilai",
        rumus=IsianRumus(
            satuan="nilai",
            persepsi="Total nilai persepsi per unsur",
            penimbang="nilai penimbang",
            terisi="Total unsur terisi",
            nilai_penimbang=Decimal("0.11"),
        ),
    )
    _, iku = susun_isi(dokumen).formulir.daftar_sasaran[0].daftar_iku
    assert iku.rumus is not None
    assert [satu.nilai_tetap for satu in iku.rumus.variabel] == [None, "0.11", None]


def test_bare_form_has_place_and_date_above_the_signature(kantor: Kantor) -> None:
    isi = susun_isi(beri_nomor(buat_draf(kantor, jenis="iku"), kantor))
    assert isi.jenis == "iku"
    assert isi.keputusan is None
    assert isi.kepala_lampiran is None
    assert isi.formulir.tempat_tanggal == "Jember, 5 Januari 2026"


def test_form_taken_out_of_a_decree_keeps_its_table(dokumen: Dokumen) -> None:
    isi = susun_isi(dokumen)
    lepas = lepas_keputusan(isi)
    assert (lepas.jenis, lepas.keputusan) == ("iku", None)
    assert lepas.kepala_lampiran == isi.kepala_lampiran
    assert lepas.judul_berkas.startswith("Petikan Lampiran: ")
    assert lepas.formulir.tempat_tanggal == "Jember, 5 Januari 2026"
    assert lepas.formulir.daftar_sasaran == isi.formulir.daftar_sasaran
    assert lepas_keputusan(lepas) is lepas


def test_paper_and_font_come_from_the_settings_of_the_kabupaten(dokumen: Dokumen) -> None:
    SetelanCetak.objects.filter(jenis="sk-iku").update(
        kertas="210x297", huruf="arial", ukuran_huruf=12, tepi_kiri=35
    )
    halaman = susun_isi(dokumen).halaman
    assert (halaman.lebar, halaman.tinggi, halaman.tepi_kiri) == (210, 297, 35)
    assert (halaman.huruf, halaman.ukuran_huruf) == ("arial", 12)


@pytest.mark.parametrize("fungsi", [susun_isi, periksa_dokumen])
def test_queries_do_not_grow_with_the_document(
    fungsi: Any, kantor: Kantor, dokumen: Dokumen
) -> None:
    from django.db import connection

    def hitung() -> int:
        baru = segar(dokumen)
        with CaptureQueriesContext(
            connection,
        ) as catatan:
            fungsi(baru)
        return len(catatan)

    sedikit = hitung()
    sasaran = dokumen.daftar_iku.daftar_sasaran.get()
    for nomor in range(10):
        buat_iku(sasaran, f"Persentase hasil koordinasi lain {nomor}")
        dokumen.daftar_butir.create(bagian=BagianButir.TEMBUSAN, urutan=nomor, teks="Bupati")
        dokumen.daftar_mengingat.create(peraturan=buat_peraturan())
    assert hitung() == sedikit
