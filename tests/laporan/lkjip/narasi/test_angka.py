"""Figures that a text may take: as the tables print them, each with where it is from."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kecamatan.models import Pengguna
from laporan.isi.laporan import Foto, Paragraf, Potong
from laporan.lkjip.narasi import read_narasi
from laporan.lkjip.narasi.angka import list_angka
from laporan.lkjip.narasi.urai import HILANG
from laporan.models import BelanjaJenis, GambarNaskah, NaskahBagian
from tests.laporan.lkjip.bahan_contoh import find_tabel, list_sel, susun
from tests.laporan.lkjip.narasi.bahan_contoh import build_bahan, key_of_sasaran, panti, sumbersari

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]


def test_angka_indikator_seperti_tabel() -> None:
    """Target, realisasi, capaian, predikat, the years."""
    bahan = sumbersari()
    skm, rekomendasi = key_of_sasaran(bahan, 1), key_of_sasaran(bahan, 2)
    angka = list_angka(bahan)
    assert {
        jenis: (angka[f"{jenis}:{skm}"].teks, angka[f"{jenis}:{rekomendasi}"].teks)
        for jenis in ("target", "realisasi", "capaian", "predikat", "lalu", "akhir", "kemajuan")
    } == {
        "target": ("B (80)", "98%"),
        "realisasi": ("C (72,1)", "100%"),
        "capaian": ("90,13%", "102,04%"),
        "predikat": ("BAIK", "SANGAT BAIK"),
        "lalu": ("C (72,1)", "100%"),
        "akhir": ("100", "100%"),
        "kemajuan": ("72,10%", "100,00%"),
    }
    satu = angka[f"capaian:{skm}"]
    assert "72,1 ÷ 80 × 100% = 90,125%; diisi Operator Sumbersari (contoh), 10 " in satu.sumber
    assert satu.sumber.endswith("; diperiksa Bappeda")
    ukur = bahan.isi.daftar_indikator[0]
    assert satu.alamat == f"/pengukuran/bagian/{ukur.bagian.pk}/"


def test_progress_in_a_text_is_that_of_the_table_also_where_less_is_better() -> None:
    arah = set()
    for bahan in (sumbersari(), panti()):
        angka = list_angka(bahan)
        for nomor, sasaran in enumerate(bahan.daftar_sasaran, start=1):
            tabel = find_tabel(susun(bahan, "banding_renstra", nomor), "tabel:banding_renstra@")
            pokok = [satu.janji.indikator_id for satu in sasaran.daftar_indikator]
            tertulis = [angka[f"kemajuan:i{satu}"].teks for satu in pokok]
            assert tertulis == [satu[5] for satu in list_sel(tabel)]
            arah |= {satu.janji.arah for satu in sasaran.daftar_indikator}
    assert "turun" in arah


@pytest.mark.parametrize(
    ("kunci", "teks"),
    [
        ("rata:kantor", "96,08%"),
        ("predikat:kantor", "BAIK"),
        ("banyak:sasaran", "2"),
        ("terbilang:indikator", "2 (dua)"),
        ("terbilang:indikator:tercapai", "1 (satu)"),
        ("banyak:indikator:belum", "1"),
        ("banyak:indikator:tidak-terukur", "0"),
        ("banyak:indikator:kelas:sangat-baik", "1"),
        ("pagu:total", "Rp7.765.851.650"),
        ("realisasi:total", "Rp4.812.808.843"),
        ("serapan:total", "61,97%"),
        ("sisa:total", "Rp2.953.042.807"),
        ("pagu:program:7.01.05", "Rp123.120.000"),
        ("terbilang:program", "5 (lima)"),
    ],
)
def test_angka_kantor_dan_anggaran(kunci: str, teks: str) -> None:
    """The office, counts, and money: what is missing is said, and is no zero."""
    assert list_angka(sumbersari())[kunci].teks == teks


def test_sasaran_dan_yang_belum_ada() -> None:
    """Of Panti one indikator has no figure: it says "-", and is counted as not measured."""
    bahan = panti()
    angka = list_angka(bahan)
    assert angka["banyak:indikator:tidak-terukur"].teks == "1"
    kosong = [satu for satu in bahan.isi.daftar_indikator if satu.capaian.dipakai is None]
    (satu,) = (f"i{x.janji.indikator_id}" for x in kosong)
    assert (angka[f"capaian:{satu}"].teks, angka[f"realisasi:{satu}"].teks) == ("-", "-")
    dua = key_of_sasaran(bahan, 2)
    assert angka[f"serapan:sasaran:{dua}"].teks == "92,00%"
    assert angka[f"rata:sasaran:{dua}"].teks == "50,54%"


def test_jenis_belanja_dengan_bagiannya() -> None:
    """Shares are of all pagu; a realisasi that is not there is not zero."""
    bahan = sumbersari()
    BelanjaJenis.objects.create(laporan=bahan.laporan, jenis="pegawai", pagu=Decimal(300))
    BelanjaJenis.objects.create(laporan=bahan.laporan, jenis="modal", pagu=100, realisasi=50)
    angka = list_angka(bahan)
    assert angka["bagian:belanja:pegawai"].teks == "75,00%"
    assert angka["realisasi:belanja:pegawai"].teks == "-"
    assert angka["serapan:belanja:modal"].teks == "50,00%"


def test_banyaknya_kueri_tetap() -> None:
    """Nine indikator cost as many queries as two."""
    kueri = []
    for nama, tahun in (("sumbersari", 2021), ("panti", 2025)):
        bahan = build_bahan(nama, tahun)
        with CaptureQueriesContext(connection) as semua:
            list_angka(bahan)
        kueri.append(len(semua))
    assert kueri[1] <= kueri[0], kueri


def test_naskah_memuat_angka_hari_ini() -> None:
    """Bound figures say what the data say; the used ones are listed once, with their source."""
    bahan = sumbersari()
    oleh = Pengguna.objects.get(username="operator.sumbersari")
    NaskahBagian.objects.create(
        laporan=bahan.laporan,
        kunci="evaluasi",
        isi='<p>Rata-rata <span data-angka="rata:kantor">1%</span> atau '
        '<span data-angka="rata:kantor">1%</span>, <span data-angka="hilang:x">7</span></p>',
        diubah_by=oleh,
    )
    GambarNaskah.objects.create(
        laporan=bahan.laporan, kunci="evaluasi", urutan=1, judul="Rapat", uraian="Orang rapat",
        berkas="laporan/2021/a.png", nama_asli="a.png", sidik="a" * 64, ukuran=1, lebar=20,
        tinggi=10, diunggah_by=oleh,
    )  # fmt: skip
    narasi = read_narasi(bahan)
    paragraf, foto = narasi.list_blok("evaluasi")
    assert isinstance(paragraf, Paragraf)
    assert [satu.teks for satu in paragraf.isi if satu.angka] == [
        "96,08%",
        "96,08%",
        f"7 {HILANG}",
    ]
    assert isinstance(foto, Foto)
    assert (foto.judul, foto.mime, foto.lebar) == ("Rapat", "image/png", 20)
    assert [(satu.kunci, satu.teks) for satu in narasi.list_angka()] == [("rata:kantor", "96,08%")]
    assert narasi.list_blok("tidak-ada") == ()
    assert Potong("Rata-rata ") in paragraf.isi
