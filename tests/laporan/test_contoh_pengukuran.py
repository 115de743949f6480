"""What the sample offices measured: the figures of the source, and samples in every state."""

import json
from collections import Counter
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone
from pypdf import PdfReader

from iku.anggaran import read_anggaran
from iku.domain.evaluasi_renja import calculate_tingkat
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.langkah import JenisLangkah
from iku.domain.target import JenisTarget
from iku.domain.tulis_angka import format_angka
from iku.models import (
    BagianUkur,
    Bukti,
    CaraUkur,
    IzinIsi,
    LangkahUkur,
    NilaiVariabel,
    Pengukuran,
    PerjanjianKinerja,
    RealisasiBaris,
    RealisasiLampau,
    TahunKinerja,
)
from iku.pengukuran.anggaran import UkurBaris
from iku.pengukuran.hitung import write_capaian
from iku.terbuka import is_terlambat, sebab_tertutup_ukur
from kecamatan.enums import Peran
from kecamatan.models import Jejak
from laporan.contoh.muat import load_contoh
from tests.laporan.contoh_terukur import (
    baca_anggaran,
    baca_isi,
    baca_pengukuran,
    baca_ukur,
    list_tulisan,
    sebut_predikat,
)

SUMBERSARI, SUMBERJAMBE, PANTI = "35.09.21", "35.09.31", "35.09.14"
# Printing is not what these tests are about, and takes minutes.
PER_TRIWULAN: tuple[type[Any], ...] = (
    TahunKinerja, Pengukuran, BagianUkur, NilaiVariabel, RealisasiBaris, RealisasiLampau,
    CaraUkur, LangkahUkur, IzinIsi, Bukti,
)  # fmt: skip


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]


def _baris(kode: str) -> UkurBaris:
    (satu,) = [satu for satu in baca_anggaran(SUMBERSARI).walk() if satu.baris.kode == kode]
    return satu


def test_the_skm_of_sumbersari_is_72_1_of_80_which_is_90_13_and_baik() -> None:
    skm = baca_ukur(SUMBERSARI, "skm")
    assert (skm.realisasi, skm.target_tertulis) == (Decimal("72.1"), "B (80)")
    assert skm.capaian.dipakai == Decimal("90.125")
    assert (write_capaian(skm.capaian), sebut_predikat(skm)) == ("90,13%", "BAIK")


def test_the_skm_of_sumbersari_has_mutu_c_and_says_how_it_was_measured() -> None:
    skm = baca_ukur(SUMBERSARI, "skm")
    assert skm.realisasi_tertulis == "C (72,1)"
    assert [satu.tulisan for satu in skm.capaian.langkah] == [
        "Target: B (80)",
        "Realisasi: 72,1",
        "Realisasi 72,1 termasuk C: target tidak tercapai",
        "72,1 ÷ 80 × 100% = 90,125%",
        "Hasil ≈ 90,13%",
    ]
    assert skm.gabungan is not None
    assert [satu.tulisan for satu in skm.gabungan.langkah[:2]] == [
        "Triwulan I, II, dan III tidak diukur, jadi tidak ikut dihitung.",
        "Triwulan terakhir yang terisi: triwulan IV",
    ]


def test_the_rekomendasi_of_sumbersari_are_measured_against_the_98_of_the_pk() -> None:
    satu = baca_ukur(SUMBERSARI, "rekomendasi-koordinasi")
    assert (satu.target_tertulis, satu.realisasi_tertulis) == ("98%", "100%")
    assert (write_capaian(satu.capaian), sebut_predikat(satu)) == ("102,04%", "SANGAT BAIK")


def test_the_office_reaches_the_mean_of_both_sasaran() -> None:
    isi = baca_isi(SUMBERSARI)
    assert isi.rata is not None
    assert isi.rata.nilai is not None
    assert isi.kelas is not None
    assert (format_angka(isi.rata.nilai, 2), isi.kelas.label) == ("96,08", "BAIK")


@pytest.mark.parametrize(
    ("nomor", "persen", "hitungan"),
    [
        (1, "95,65", "Rp1.186.528.863 ÷ Rp1.240.488.150 × 100%"),
        (2, "100,74", "Rp3.094.283.480 ÷ Rp3.071.415.500 × 100%"),
        (3, "6,11", "Rp168.448.500 ÷ Rp2.758.409.000 × 100%"),
        (4, "55,68", "Rp318.748.000 ÷ Rp572.419.000 × 100%"),
        (5, "36,39", "Rp44.800.000 ÷ Rp123.120.000 × 100%"),
    ],
)
def test_each_program_says_what_was_spent_and_how(nomor: int, persen: str, hitungan: str) -> None:
    serapan = baca_anggaran(SUMBERSARI).daftar_program[nomor - 1].serapan
    assert serapan.persen is not None
    assert format_angka(serapan.persen, 2) == persen
    assert list_tulisan(serapan.langkah, JenisLangkah.HITUNG)[1].startswith(hitungan)
    assert list_tulisan(serapan.langkah, JenisLangkah.HASIL) == [f"Hasil ≈ {persen}%"]


def test_only_program_ii_is_warned_of_for_spending_more_than_its_pagu() -> None:
    peringatan = [satu.serapan.peringatan for satu in baca_anggaran(SUMBERSARI).daftar_program]
    assert peringatan == ["", "Realisasi melebihi pagu sebesar Rp22.867.980.", "", "", ""]


def test_the_total_is_61_97_of_sums_and_no_mean_of_percentages() -> None:
    serapan = baca_anggaran(SUMBERSARI).serapan
    assert serapan.persen is not None
    assert format_angka(serapan.persen, 2) == "61,97"
    # The source has figures of the whole year alone: they stand in triwulan IV, and lack nothing.
    assert serapan.belum == ""
    assert baca_anggaran(SUMBERSARI).sekaligus
    assert list_tulisan(serapan.langkah, JenisLangkah.HITUNG)[1].startswith(
        "Rp4.812.808.843 ÷ Rp7.765.851.650 × 100%"
    )


def test_outputs_are_measured_anew_where_the_source_prints_another_percentage() -> None:
    """The source prints 100% for 12.000 of 13.000 berkas."""
    assert _tingkat("7.01.02.2.02") == "92,31%"
    for kode in ("7.01.02.2.01", "7.01.05.2.01"):
        assert _tingkat(kode) == "100,00%"


def _tingkat(kode: str) -> str:
    baris = _baris(kode)
    capaian = calculate_tingkat(baris.target, baris.keluaran)
    assert capaian is not None
    return cetak_persen(capaian)


def test_every_output_with_a_target_of_a_finished_sample_year_is_measured() -> None:
    semua = [s for s in baca_anggaran(SUMBERJAMBE).walk() if s.target.jenis != JenisTarget.KOSONG]
    assert {satu.baris.tingkat for satu in semua} == {"program", "kegiatan", "sub_kegiatan"}
    assert [str(satu.baris) for satu in semua if satu.keluaran is None] == []
    (berkas,) = [satu for satu in semua if satu.baris.kode == "7.01.02.2.02"]
    assert (berkas.keluaran, berkas.baris.satuan) == (8635, "berkas")


def test_a_kegiatan_on_which_nothing_was_spent_is_0_and_not_missing() -> None:
    assert _baris("7.01.03.2.01").rupiah == 0


def test_the_pk_of_sumbersari_keeps_its_own_budget_beside_the_later_one() -> None:
    perjanjian = PerjanjianKinerja.objects.get(kecamatan__kode=SUMBERSARI)
    ukur = baca_pengukuran(SUMBERSARI, 4)
    assert perjanjian.anggaran is not None
    assert ukur.anggaran is not None
    assert (perjanjian.anggaran.jenis, ukur.anggaran.jenis) == ("dpa", "dppa")
    jumlah = [read_anggaran(satu).jumlah for satu in (perjanjian.anggaran, ukur.anggaran)]
    assert jumlah == [14463930781, 7765851650]


@pytest.mark.parametrize("triwulan", [1, 2, 3])
def test_a_triwulan_of_which_the_source_says_nothing_is_empty_with_the_reason(
    triwulan: int,
) -> None:
    isi = baca_isi(SUMBERSARI, triwulan)
    for satu in isi.daftar_indikator:
        assert satu.bagian.alasan_tidak_diukur == "Laporan sumber hanya memuat angka setahun."
        assert satu.capaian.dipakai is None
    assert isi.anggaran is not None
    assert isi.anggaran.serapan.persen is None
    assert not RealisasiBaris.objects.filter(bagian__pengukuran=isi.pengukuran).exists()


def test_the_year_before_is_noted_with_where_it_was_found() -> None:
    lampau = RealisasiLampau.objects.filter(kecamatan__kode=SUMBERSARI, tahun=2020)
    assert sorted(satu.angka for satu in lampau) == [Decimal("72.1"), Decimal(100)]
    assert {satu.sumber for satu in lampau} == {
        "Laporan SKM Bappeda tahun 2021",
        "Laporan setiap seksi tahun 2021",
    }


def test_jember_has_the_formula_and_the_classes_of_the_source_in_every_year() -> None:
    for tahun in TahunKinerja.objects.all():
        (versi,) = tahun.daftar_kebijakan.all()
        assert (versi.bentuk_turun, versi.lantai, versi.batas) == ("selisih", 0, None)
        label = [satu["label"] for satu in versi.daftar_kelas]
        assert label == ["SANGAT BAIK", "BAIK", "CUKUP", "KURANG"]
        assert tahun.daftar_periode.count() == 4
    assert list(TahunKinerja.objects.values_list("tahun", flat=True)) == [2025, 2022, 2021]


DITERIMA, DIKIRIM = "diterima", "dikirim"
KEADAAN = {
    (SUMBERSARI, 1): {"draf": 3},
    (SUMBERSARI, 2): {"draf": 3},
    (SUMBERSARI, 3): {"draf": 3},
    (SUMBERSARI, 4): {DIKIRIM: 3},
    **{(SUMBERJAMBE, triwulan): {DITERIMA: 6} for triwulan in (1, 2, 3, 4)},
    (PANTI, 1): {DITERIMA: 10},
    (PANTI, 2): {DITERIMA: 10},
    (PANTI, 3): {DITERIMA: 9, "dikembalikan": 1},
    (PANTI, 4): {"draf": 3, "diajukan": 1, "diverifikasi": 1, DIKIRIM: 5},
}


def test_the_samples_stand_in_every_state() -> None:
    daftar = Pengukuran.objects.all()
    keadaan = {
        (satu.kecamatan.kode, satu.triwulan): dict(
            Counter(satu.daftar_bagian.values_list("status", flat=True))
        )
        for satu in daftar
    }
    assert keadaan == KEADAAN


def test_a_falling_indikator_reaches_more_than_100_when_it_stays_below() -> None:
    berulang = baca_ukur(PANTI, "pelanggaran-berulang")
    assert (berulang.target_tertulis, berulang.realisasi_tertulis) == ("12 kasus", "11 kasus")
    assert write_capaian(berulang.capaian) == "108,33%"
    assert [
        write_capaian(baca_ukur(SUMBERJAMBE, "waktu-pelayanan", t).capaian) for t in (3, 4)
    ] == [
        "97,78%",
        "101,67%",
    ]


def test_a_target_of_zero_is_reached_until_the_first_case() -> None:
    per_triwulan = [baca_ukur(PANTI, "aduan-terlambat", triwulan) for triwulan in (1, 2, 3, 4)]
    assert {satu.target_tertulis for satu in per_triwulan} == {"0 kasus"}
    assert [write_capaian(satu.capaian) for satu in per_triwulan] == [
        "100,00%",
        "100,00%",
        "0,00%",
        "0,00%",
    ]


def test_a_predikat_without_a_number_is_measured_against_its_lower_bound() -> None:
    sakip = baca_ukur(PANTI, "nilai-sakip")
    assert (sakip.target_tertulis, sakip.realisasi_tertulis) == ("BB", "BB (71,2)")
    assert write_capaian(sakip.capaian) == "101,70%"
    belum = baca_ukur(PANTI, "nilai-sakip", 3)
    assert belum.bagian.tidak_diukur
    assert write_capaian(belum.capaian) == "-"


def test_what_is_measured_of_the_budget_is_what_the_budget_says() -> None:
    for triwulan in (1, 2, 3):
        serapan = baca_anggaran(PANTI, triwulan).serapan.persen
        assert serapan is not None
        satu = baca_ukur(PANTI, "penyerapan-anggaran", triwulan)
        assert satu.realisasi_tertulis == f"{format_angka(serapan, 2)}%"


def test_one_triwulan_was_sent_late_with_leave_of_bappeda() -> None:
    terlambat = []
    for satu in Pengukuran.objects.all():
        kirim = LangkahUkur.objects.filter(bagian__pengukuran=satu, aksi="kirim").first()
        if kirim and is_terlambat(
            satu.periode, timezone.localdate(), timezone.localdate(kirim.dibuat_at)
        ):
            terlambat.append(satu)
    assert terlambat == [baca_pengukuran(SUMBERJAMBE, 3)]
    (izin,) = terlambat[0].daftar_izin.all()
    assert "Jaringan kantor putus" in izin.alasan


def test_one_indikator_was_given_back_by_bappeda_and_can_still_be_mended() -> None:
    (bagian,) = BagianUkur.objects.filter(status="dikembalikan")
    langkah = bagian.daftar_langkah.get(aksi="kembalikan")
    assert langkah.catatan.startswith("Samakan jumlah laporan masuk")
    izin = list(bagian.pengukuran.daftar_izin.all())
    assert sebab_tertutup_ukur(bagian, timezone.localdate(), izin) == ""


def test_what_is_left_of_panti_can_be_filled_in_now() -> None:
    pengukuran = baca_pengukuran(PANTI, 4)
    izin = list(pengukuran.daftar_izin.all())
    for bagian in pengukuran.daftar_bagian.filter(status="draf"):
        assert sebab_tertutup_ukur(bagian, timezone.localdate(), izin) == ""


def test_one_figure_went_back_to_the_operator_before_it_was_sent() -> None:
    satu = baca_ukur(SUMBERJAMBE, "koordinasi-pemberdayaan", 2).bagian
    langkah = list(satu.daftar_langkah.values_list("aksi", flat=True))
    assert langkah == ["ajukan", "kembalikan", "ajukan", "verifikasi", "kirim", "terima"]
    assert dict(satu.daftar_nilai.values_list("kunci", "angka")) == {
        "pembilang": 9,
        "penyebut": 11,
    }


def test_a_kasi_filled_in_what_is_his_own() -> None:
    bagian = baca_ukur(SUMBERJAMBE, "waktu-pelayanan", 1).bagian
    (nilai,) = bagian.daftar_nilai.all()
    assert nilai.diisi_by.peran == "bidang"


def test_figures_have_the_day_of_the_sample_and_the_trail_has_the_real_one() -> None:
    pertama = LangkahUkur.objects.earliest("dibuat_at")
    assert str(timezone.localdate(pertama.dibuat_at)) == "2022-01-11"
    jejak = Jejak.objects.filter(objek_jenis="iku.bagianukur")
    assert {timezone.localdate(satu.waktu) for satu in jejak} <= {
        timezone.localdate(),
        timezone.localdate() - timezone.timedelta(days=1),
    }


def test_invented_words_say_so() -> None:
    bagian = BagianUkur.objects.filter(pengukuran__kecamatan__kode__in=(SUMBERJAMBE, PANTI))
    teks = [
        kata
        for satu in bagian
        for kata in (satu.alasan_tidak_diukur, satu.penyebab, satu.hambatan, satu.rencana)
    ]
    milik = LangkahUkur.objects.filter(bagian__in=bagian)
    teks += milik.values_list("catatan", flat=True)
    teks += Bukti.objects.filter(bagian__in=bagian).values_list("keterangan", flat=True)
    teks += IzinIsi.objects.values_list("alasan", flat=True)
    assert all(kata.endswith("(contoh).") for kata in teks if kata)
    assert sum(map(bool, teks)) > 60


def test_figures_have_evidence_that_says_it_is_an_example() -> None:
    semua = Bukti.objects.select_related("bagian__pengukuran__kecamatan", "diunggah_by")
    assert Counter(satu.bagian.pengukuran.kecamatan.kode for satu in semua) == {
        SUMBERSARI: 1,
        SUMBERJAMBE: 3,
        PANTI: 4,
    }
    assert {satu.diunggah_by.peran for satu in semua} == {Peran.OPERATOR, Peran.BIDANG}
    for satu in semua:
        with satu.berkas.open("rb") as aliran:
            teks = PdfReader(aliran).pages[(satu.halaman_rujukan or 1) - 1].extract_text()
        assert "CONTOH" in teks
        assert timezone.localdate(satu.diunggah_at).year < 2026
    (skm,) = (satu for satu in semua if satu.bagian.pengukuran.kecamatan.kode == SUMBERSARI)
    isi = json.loads(LangkahUkur.objects.filter(bagian=skm.bagian).latest("pk").isi)
    assert skm.sidik in json.dumps(isi)


def _jumlah() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in PER_TRIWULAN}


def test_a_second_run_adds_nothing_and_changes_nothing() -> None:
    semula, versi = _jumlah(), list(BagianUkur.objects.order_by("pk").values())
    catatan = load_contoh()
    assert sum(catatan.dibuat.values()) == 0
    assert (catatan.dibiarkan["pengukuran"], catatan.dibiarkan["tahun kinerja"]) == (3, 3)
    assert _jumlah() == semula
    assert all(semula.values()), semula
    assert list(BagianUkur.objects.order_by("pk").values()) == versi


def test_no_sample_figure_differs_from_what_was_sealed() -> None:
    call_command("periksa_ukur", stdout=(keluar := StringIO()))
    assert keluar.getvalue().startswith("Sama: ")
