"""Ikhtisar, obstacles and conclusion: every word of them from the figures."""

import pytest

from iku.models import BagianUkur, NilaiVariabel
from laporan.lkjip.blok import ringkasan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.tulisan_triwulan import split_kalimat
from laporan.models import RencanaPerbaikan
from tests.laporan.lkjip.laporan_uang import LaporanContoh, build_laporan, teks_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def contoh() -> LaporanContoh:
    return build_laporan()


def test_the_ikhtisar_names_predikat_mean_and_counts(contoh: LaporanContoh) -> None:
    teks = teks_of(list(ringkasan.susun_ikhtisar(contoh.bahan, None)))
    for satu in contoh.bahan.daftar_sasaran:
        assert satu.sasaran.teks in teks
    assert "Dari 4 (empat) indikator, " in teks
    assert "belum dapat dihitung" in teks
    assert "belum lengkap: 1 dari" in teks
    assert "belum diaudit BPK" in teks


def test_a_sasaran_without_a_mean_has_no_predikat(contoh: LaporanContoh) -> None:
    kedua = contoh.contoh.bagian(2).indikator_id
    NilaiVariabel.objects.filter(bagian__indikator=kedua).delete()
    bahan = contoh.bahan
    assert [bool(s.rata and s.rata.nilai) for s in bahan.daftar_sasaran] == [True, False]
    _, satu, dua, *_ = teks_of(list(ringkasan.susun_ikhtisar(bahan, None))).splitlines()
    assert "mendapat predikat" in satu
    assert "mendapat predikat" not in dua
    assert "rata-rata capaian belum dapat dihitung" in dua


def test_obstacles_and_steps_are_those_of_the_triwulan_each_once(contoh: LaporanContoh) -> None:
    lama = contoh.contoh.bagian(0, 1)
    lama.hambatan = "1. Undangan rapat terlambat diterima desa;\n2. Petugas hanya satu."
    lama.save()
    uang = contoh.contoh.anggaran(2)
    uang.hambatan = "Pencairan terlambat."
    uang.save()
    daftar = teks_of(list(ringkasan.susun_kendala(contoh.bahan, None))).splitlines()
    assert daftar[1:4] == [
        "Undangan rapat terlambat diterima desa;",
        "Petugas hanya satu;",
        "Pencairan terlambat.",
    ]
    assert daftar[5:] == ["Menambah petugas pengaduan;", "Memantau tindak lanjut tiap pekan."]


def test_nothing_written_is_said_and_not_invented(contoh: LaporanContoh) -> None:
    BagianUkur.objects.update(penyebab="", hambatan="", rencana="")
    assert teks_of(list(ringkasan.susun_kendala(contoh.bahan, None))).splitlines() == [
        ringkasan.TANPA_HAMBATAN,
        ringkasan.TANPA_LANGKAH,
    ]
    assert ringkasan.TANPA_RENCANA in teks_of(list(ringkasan.susun_penutup(contoh.bahan, None)))


def test_the_conclusion_counts_and_takes_the_steps_of_the_report(contoh: LaporanContoh) -> None:
    bahan = contoh.bahan
    assert bahan.isi.kelas is not None
    for urutan, kunci in enumerate(("i1", "i2"), start=1):
        RencanaPerbaikan.objects.create(
            laporan=bahan.laporan,
            kunci=kunci,
            urutan=urutan,
            bentuk="anggaran",
            teks="Mengusulkan tambahan pagu.",
        )
    RencanaPerbaikan.objects.create(
        laporan=bahan.laporan, kunci="", urutan=1, bentuk="non_anggaran", teks="Rapat tiap pekan."
    )
    teks = teks_of(list(ringkasan.susun_penutup(contoh.bahan, None)))
    assert teks.index("Rapat tiap pekan;") < teks.index("Mengusulkan tambahan pagu.")
    assert f"dengan predikat {bahan.isi.kelas.label}." in teks
    assert "pada 2 (dua) sasaran" in teks
    assert teks.count("Mengusulkan tambahan pagu.") == 1
    assert "Menambah petugas pengaduan" not in teks
    assert "rencana tahun 2022." in teks


def test_counts_are_written_in_figures_and_words() -> None:
    assert write_banyak(2, "indikator") == "2 (dua) indikator"


def test_sentences_of_a_typed_text_stand_alone() -> None:
    assert list(split_kalimat("Pembuka:\n1. Satu;\n  a. anak,\n2. Dua.")) == [
        "Pembuka:",
        "Satu",
        "anak",
        "Dua",
    ]
