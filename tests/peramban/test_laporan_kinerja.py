"""A yearly report from the measured year to its corrected version, by all who take part."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from kecamatan.models import Pengguna
from laporan.models import NaskahBagian, VersiNaskah
from tests.laporan.baca_pdf import rapat
from tests.laporan.lkjip.baca_laporan import baris_daftar, teks_berlabel
from tests.peramban.langkah_laporan import (
    SEBUTAN,
    TAHUN,
    alihkan,
    buat_laporan,
    buka_bagian,
    buka_dokumen,
    buka_isi,
    buka_tugas,
    cetak,
    editor,
    isi_tanggal,
    jawab_reviu,
    ketik,
    pekerja_cetak,
    siapkan_tahun_terukur,
    sisipkan_angka,
    terbitkan,
    tunggu_tersimpan,
    tunjuk,
)
from tests.peramban.layar import Layar
from tests.peramban.situs import Situs

LATAR, MAKSUD, PENUTUP = "Latar Belakang", "Maksud dan Tujuan", "Penutup"
IKHTISAR = "Ikhtisar Eksekutif"
TULISAN_OPERATOR = "Laporan ini disusun bersama semua seksi."
TULISAN_KASI = "Seksi Pelayanan Umum mencatat kunjungan warga setiap hari."
TULISAN_SEKCAM = "Tindak lanjutnya dipantau sekcam setiap triwulan."
TAMBAHAN_KASI = " Rekapnya ditandatangani kasi."
TAMBAHAN_OPERATOR = " Rekapnya dikirim tiap bulan."
KELIRU = "Rata-rata capaian kinerja kecamatan tahun 2022 sebesar 55,55 persen."
INSPEKTUR = "Siti Rahmawati, S.E."
CATATAN = "Sebutkan siapa yang menyusun laporan ini."
DAFTAR = ("DAFTAR ISI", "DAFTAR TABEL", "DAFTAR GAMBAR")
# Enacting prints within the request; on a busy machine that takes its time.
SABAR_MS = 60_000
# Of three sasaran alone there are more headings and tables.
BARIS_DAFTAR = 40
PERBAIKAN = "Penyusunnya tim kecamatan."


@dataclass(frozen=True)
class Kantor:
    """The people, each in a browser of his own."""

    operator: Layar
    kasi: Layar
    sekcam: Layar
    camat: Layar
    bappeda: Layar
    inspektorat: Layar


@pytest.fixture
def kantor(situs: Situs, buka: Callable[..., Layar]) -> Iterator[Kantor]:
    """Give the office its measured year without a report, and a worker for its prints."""
    siapkan_tahun_terukur()
    orang = [buka(f"{peran}.sumberjambe") for peran in ("operator", "bidang", "sekcam", "camat")]
    kabupaten = [buka("bappeda.jember"), buka("inspektorat.jember")]
    for layar in (*orang, *kabupaten):
        layar.page.on("dialog", lambda dialog: dialog.accept())
        layar.page.set_default_timeout(SABAR_MS)
        layar.buka("/")
    expect.set_options(timeout=SABAR_MS)
    with pekerja_cetak():
        yield Kantor(*orang, *kabupaten)
    expect.set_options(timeout=None)


def test_a_report_goes_from_the_measured_year_to_its_corrected_version(kantor: Kantor) -> None:
    buat_laporan(kantor.operator)
    bagi_tugas(kantor)
    tulis_bersama(kantor)
    operator_melihat_pertentangan(kantor.operator)
    dua_orang_di_satu_bagian(kantor)
    bagian_siap(kantor)
    ajukan_dan_verifikasi(kantor)
    reviu(kantor.inspektorat)
    periksa_draf(kantor.camat)
    tetapkan(kantor.camat)
    bappeda_meminta_perbaikan(kantor.bappeda)
    operator_memperbaiki(kantor)
    bappeda_melihat_bedanya(kantor.bappeda)


def bagi_tugas(kantor: Kantor) -> None:
    """The operator says who writes what."""
    for judul, username in ((MAKSUD, "bidang.sumberjambe"), (PENUTUP, "sekcam.sumberjambe")):
        tunjuk(kantor.operator, judul, Pengguna.objects.get(username=username))


def tulis_bersama(kantor: Kantor) -> None:
    """Three people have three parts open at once, type, and each text is kept."""
    tugas = (
        (kantor.operator, LATAR, TULISAN_OPERATOR),
        (kantor.kasi, MAKSUD, TULISAN_KASI),
        (kantor.sekcam, PENUTUP, TULISAN_SEKCAM),
    )
    for layar, judul, _ in tugas:
        buka_isi(layar)
        buka_bagian(layar, judul)
        expect(editor(layar)).to_be_visible()
    for layar, _, teks in tugas:
        ketik(layar, teks)
    for layar, _, teks in tugas:
        tunggu_tersimpan(layar)
        assert layar.temukan_pelanggaran() == []
        layar.page.reload()
        expect(editor(layar)).to_have_text(teks)
    penulis = NaskahBagian.objects.filter(laporan__tahun=TAHUN, laporan__kecamatan__kode="35.09.31")
    assert len(set(penulis.exclude(isi="").values_list("diubah_by", flat=True))) == 3


def operator_melihat_pertentangan(operator: Layar) -> None:
    """A figure against the data is marked; bound to the data it is right and says where from."""
    ketik(operator, f" {KELIRU}")
    tanda = operator.page.locator("[data-tanda]")
    expect(tanda.locator('[data-jenis="beda"]')).to_contain_text("55,55")
    tanda.get_by_role("button", name="Ganti dengan").first.click()
    expect(tanda).not_to_contain_text("55,55")
    expect(editor(operator).locator(".angka-hidup")).to_have_attribute(
        "title", re.compile("^Dari data: .")
    )
    ketik(operator, " Serapan anggarannya ")
    serapan = sisipkan_angka(operator, "serapan")
    expect(serapan).not_to_be_empty()
    tunggu_tersimpan(operator)


def dua_orang_di_satu_bagian(kantor: Kantor) -> None:
    """Of two people in one part the second is told and chooses; both texts are kept."""
    operator, kasi = kantor.operator, kantor.kasi
    buka_isi(operator)
    buka_bagian(operator, MAKSUD)
    expect(editor(operator)).to_have_text(TULISAN_KASI)
    ketik(kasi, TAMBAHAN_KASI)
    tunggu_tersimpan(kasi)
    ketik(operator, TAMBAHAN_OPERATOR)
    bentrok = operator.page.locator("[data-bentrok]")
    expect(bentrok).to_contain_text("sudah mengubah bagian ini")
    expect(bentrok.locator("del").first).to_contain_text("ditandatangani")
    expect(bentrok.locator("ins").first).to_contain_text("dikirim")
    assert operator.temukan_pelanggaran() == []
    operator.tombol("Simpan naskah saya").click()
    expect(bentrok).to_be_empty()
    tunggu_tersimpan(operator)
    milik = VersiNaskah.objects.filter(naskah__laporan__tahun=TAHUN, naskah__kunci="maksud-tujuan")
    semua = list(milik.order_by("nomor").values_list("isi", flat=True))
    assert TAMBAHAN_KASI.strip() in semua[-2]
    assert TAMBAHAN_OPERATOR.strip() in semua[-1]


def bagian_siap(kantor: Kantor) -> None:
    """Each says of his part that it is ready; what is empty begins with the data."""
    operator = kantor.operator
    for judul in (IKHTISAR, LATAR):
        buka_isi(operator)
        buka_bagian(operator, judul)
        if judul == IKHTISAR:
            operator.tekan("Mulai dari data")
        operator.tekan("Tandai siap")
    for layar in (kantor.kasi, kantor.sekcam):
        layar.page.reload()
        layar.tekan("Tandai siap")
        expect(editor(layar)).to_have_count(0)
        layar.ikuti("Semua bagian laporan")
    assert "4 dari" in kantor.sekcam.isi_halaman
    assert kantor.sekcam.temukan_pelanggaran() == []


def ajukan_dan_verifikasi(kantor: Kantor) -> None:
    """The operator submits, after which nobody writes; the sekcam verifies."""
    operator, sekcam = kantor.operator, kantor.sekcam
    buka_dokumen(operator)
    assert operator.temukan_pelanggaran() == []
    alihkan(operator, "Ajukan untuk diperiksa", "Ajukan", "Dokumen diajukan.")
    kantor.kasi.page.reload()
    expect(kantor.kasi.page.locator(".spanduk").first).to_contain_text("diperiksa")
    buka_tugas(sekcam, SEBUTAN)
    alihkan(sekcam, "Verifikasi", "Verifikasi", "Dokumen diverifikasi.")


def reviu(inspektorat: Layar) -> None:
    """The Inspektorat sees what the data answer, answers itself, and issues its statement."""
    buka_tugas(inspektorat, "Reviu ")
    assert "Sistem: ya" in inspektorat.isi_halaman
    assert inspektorat.temukan_pelanggaran() == []
    jawab_reviu(inspektorat)
    terbitkan(inspektorat, INSPEKTUR)
    assert inspektorat.temukan_pelanggaran() == []


def periksa_draf(camat: Layar) -> None:
    """The camat prints what he is going to sign; a second print comes from the store."""
    buka_tugas(camat, SEBUTAN)
    periksa_cetakan(cetak(camat), draf=True)
    camat.page.go_back()
    with camat.page.expect_download() as unduhan:
        camat.tombol("Cetak PDF").click()
    assert unduhan.value.suggested_filename.endswith(".pdf")


def periksa_cetakan(pdf: bytes, *, draf: bool) -> None:
    """The statement is bound in, every text is there, the contents name the true pages."""
    halaman = teks_berlabel(pdf)
    utuh = "".join(halaman.values())
    tulisan = (TULISAN_OPERATOR, TULISAN_KASI, TAMBAHAN_OPERATOR, TULISAN_SEKCAM, INSPEKTUR)
    for kata in ("PERNYATAAN TELAH DIREVIU", *tulisan):
        assert rapat(kata) in utuh, kata
    assert rapat("55,55") not in utuh
    assert ("DRAF" in utuh) is draf
    daftar = [satu for judul in DAFTAR for satu in baris_daftar(pdf, judul)]
    assert len(daftar) > BARIS_DAFTAR
    for judul, label in daftar:
        assert rapat(judul) in halaman[label], judul


def tetapkan(camat: Layar) -> None:
    """The camat enacts, and the official file is the same report without DRAF."""
    alihkan(camat, "Tetapkan", "Tetapkan", "Dokumen ditetapkan.")
    assert camat.temukan_pelanggaran() == []
    resmi = camat.page.get_by_role("link", name="PDF resmi").get_attribute("href")
    periksa_cetakan(camat.page.context.request.get(str(resmi)).body(), draf=False)


def bappeda_meminta_perbaikan(bappeda: Layar) -> None:
    """Bappeda finds the report among those of all kecamatan, reads it, asks for a correction."""
    bappeda.buka(f"/pantau/?tahun={TAHUN}&jenis=lkjip")
    assert bappeda.temukan_pelanggaran() == []
    bappeda.ikuti("Ditetapkan LKjIP Sumberjambe")
    buka_baca = bappeda.page.get_by_role("link", name="Buka isi laporan")
    expect(buka_baca).to_be_visible()
    bappeda.ikuti("Minta perbaikan")
    bappeda.isi("Apa yang perlu diperbaiki?", CATATAN)
    bappeda.tekan("Minta perbaikan")
    assert CATATAN in bappeda.isi_halaman


def operator_memperbaiki(kantor: Kantor) -> None:
    """The operator reads the note, corrects one text in a new version, and it is enacted too."""
    operator = kantor.operator
    buka_tugas(operator, "Perbaiki ")
    assert CATATAN in operator.isi_halaman
    operator.ikuti("Buat perubahan atas dokumen ini")
    operator.isi("Alasan perubahan", CATATAN)
    operator.tekan("Buat draf perubahan")
    isi_tanggal(operator, f"{TAHUN + 1}-03-20")
    operator.ikuti("Tulis laporan")
    buka_bagian(operator, LATAR)
    operator.tekan("Buka lagi")
    ketik(operator, f" {PERBAIKAN}")
    tunggu_tersimpan(operator)
    operator.tekan("Tandai siap")
    operator.ikuti("Semua bagian laporan")
    operator.ikuti("Halaman dokumen")
    alihkan(operator, "Ajukan untuk diperiksa", "Ajukan", "Dokumen diajukan.")
    buka_tugas(kantor.sekcam, SEBUTAN)
    alihkan(kantor.sekcam, "Verifikasi", "Verifikasi", "Dokumen diverifikasi.")
    reviu(kantor.inspektorat)
    buka_tugas(kantor.camat, SEBUTAN)
    alihkan(kantor.camat, "Tetapkan", "Tetapkan", "Dokumen ditetapkan.")


def bappeda_melihat_bedanya(bappeda: Layar) -> None:
    """Bappeda follows the corrected version and reads what became different, and only that."""
    bappeda.page.reload()
    bappeda.ikuti("Lihat yang berubah")
    beda = bappeda.page.locator(".perbandingan")
    expect(beda.locator("ins")).to_contain_text([PERBAIKAN])
    expect(beda).to_contain_text(LATAR)
    expect(beda).not_to_contain_text(TULISAN_KASI)
    assert bappeda.temukan_pelanggaran() == []
