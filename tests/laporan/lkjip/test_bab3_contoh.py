"""Bab III of the three sample offices: the figures of the seed, without its misprints."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from laporan.enums import BentukPerbaikan
from laporan.isi.laporan import Gambar, Rumus
from laporan.lkjip.kunci import key_of_ukur
from laporan.models import RencanaPerbaikan, StandarBanding
from tests.laporan.contoh_terukur import baca_pengukuran
from tests.laporan.lkjip.bahan_contoh import (
    PER_SASARAN,
    build_bahan,
    find_tabel,
    list_kalimat,
    list_kunci,
    list_rujukan,
    list_sel,
    list_teks,
    susun,
    susun_semua,
)

SUMBERSARI, SUMBERJAMBE, PANTI = "35.09.21", "35.09.31", "35.09.14"
SKM = "Nilai Survei Kepuasan Masyarakat (SKM) pada bidang Pelayanan Publik"


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]


def _bahan(kode: str = SUMBERSARI) -> Any:
    return build_bahan(baca_pengukuran(kode, 4))


def test_sumbersari_reached_90_13_and_102_04_which_is_96_08() -> None:
    blok = susun(_bahan(), "pengukuran")
    baris = [satu[3:] for satu in list_sel(find_tabel(blok, "tabel:pengukuran"))]
    assert baris == [
        ("B (80)", "C (72,1)", "90,13%", "BAIK"),
        ("", "", "90,13%", "BAIK"),
        ("98%", "100%", "102,04%", "SANGAT BAIK"),
        ("", "", "102,04%", "SANGAT BAIK"),
        ("", "", "96,08%", "BAIK"),
    ]
    assert list_kalimat(blok) == [
        "Pada tahun 2021 diukur 2 (dua) indikator dari 2 (dua) sasaran: 1 (satu) mencapai atau "
        "melampaui target dan 1 (satu) belum. Hasil pengukuran disajikan pada [tabel:pengukuran]."
    ]


def test_numbers_of_cells_are_kept_beside_their_words() -> None:
    tabel = find_tabel(susun(_bahan(), "pengukuran"), "tabel:pengukuran")
    assert tabel.angka[0] == ("", "", "", "80", "72.1", "90.13", "")


def test_both_formulas_and_the_scale_of_jember_are_printed() -> None:
    blok = susun(_bahan(), "cara_mengukur")
    assert [(x.atas, x.bawah, x.kanan) for x in blok if isinstance(x, Rumus)] == [
        ("Realisasi", "Target", "× 100%"),
        ("(2 × Target) − Realisasi", "Target", "× 100%"),
    ]
    assert list_sel(find_tabel(blok, "tabel:skala")) == [
        ("1", "Lebih dari 100%", "SANGAT BAIK"),
        ("2", "76% s.d. 100%", "BAIK"),
        ("3", "55% s.d. 75%", "CUKUP"),
        ("4", "Kurang dari 55%", "KURANG"),
    ]


def test_only_rules_that_were_used_are_printed() -> None:
    sumbersari = " ".join(list_kalimat(susun(_bahan(), "cara_mengukur")))
    panti = " ".join(list_kalimat(susun(_bahan(PANTI), "cara_mengukur")))
    for aturan in ("Target 0", "Target berupa rentang", "Semakin rendah semakin baik"):
        assert aturan not in sumbersari
        assert aturan in panti
    assert "Capaian paling tinggi: tidak dibatasi." in sumbersari


def test_the_year_before_is_2020_with_where_it_is_from() -> None:
    tabel = find_tabel(susun(_bahan(), "banding_tahun"), "tabel:banding_tahun@")
    assert [satu.judul for satu in tabel.tabel.kolom][3:] == [
        "Target 2021", "2020", "2021", "Naik/Turun",
    ]  # fmt: skip
    assert [satu[3:] for satu in list_sel(tabel)] == [("B (80)", "C (72,1)", "C (72,1)", "tetap")]
    assert "realisasi 2020: Laporan SKM Bappeda tahun 2021" in tabel.sumber


def test_two_years_make_a_picture_with_words() -> None:
    (gambar,) = [x for x in susun(_bahan(), "grafik_tren") if isinstance(x, Gambar)]
    assert gambar.judul == f"{SKM} (nilai): Tahun 2020 sampai 2021"
    assert gambar.svg.startswith("<svg")
    assert "C (72,1)" in gambar.uraian


def test_72_1_of_the_100_at_the_end_of_the_renstra_is_72_10() -> None:
    tabel = find_tabel(susun(_bahan(), "banding_renstra"), "tabel:banding_renstra@")
    assert tabel.tabel.kolom[3].judul == "Target Akhir Renstra (2021)"
    assert [satu[3:] for satu in list_sel(tabel)] == [("100", "C (72,1)", "72,10%")]


def test_without_a_standard_one_sentence_says_so() -> None:
    blok = susun(_bahan(), "banding_standar")
    assert len(blok) == 1
    assert "tidak tersedia" in list_kalimat(blok)[0]


def test_a_standard_is_compared_and_its_source_is_named() -> None:
    bahan = _bahan()
    indikator = bahan.daftar_sasaran[0].daftar_indikator[0].janji.indikator_id
    for tingkat, nilai in (("nasional", "87.42"), ("provinsi", "70")):
        StandarBanding.objects.create(
            laporan=bahan.laporan, indikator_id=indikator, tingkat=tingkat, nilai=nilai, sumber="X"
        )
    tabel = find_tabel(susun(bahan, "banding_standar"), "tabel:banding_standar@")
    assert [satu[2:] for satu in list_sel(tabel)] == [
        ("C (72,1)", "Nasional", "B (87,42)", "-15,32", "X"),
        ("C (72,1)", "Provinsi", "C (70)", "+2,10", "X"),
    ]


def test_the_mean_of_a_sasaran_is_a_sentence() -> None:
    assert list_kalimat(susun(_bahan(), "rata_sasaran")) == [
        "Rata-rata capaian sasaran ini 90,13% dengan predikat BAIK, dihitung dari 1 (satu) "
        "indikator."
    ]


def test_the_capaian_is_computed_step_by_step() -> None:
    kalimat = list_kalimat(susun(_bahan(), "target_realisasi"))
    assert f"Perhitungan {SKM}:" in kalimat
    assert "72,1 ÷ 80 × 100% = 90,125%" in kalimat


def test_a_formula_is_printed_with_its_variables() -> None:
    kalimat = list_kalimat(susun(_bahan(PANTI), "target_realisasi", 3))
    assert "(26 kegiatan ÷ 30 kegiatan) × 100%" in kalimat


def test_a_list_written_at_the_years_end_alone_stands_without_its_triwulan() -> None:
    kalimat = list_kalimat(susun(_bahan(), "penyebab"))
    letak = kalimat.index("Hambatan")
    assert kalimat[letak + 1] == "Terbatasnya sarana dan prasarana yang tersedia;"
    assert not any(satu.startswith("Triwulan") for satu in kalimat)
    assert kalimat[0] == "Penyebab belum tercapai"


def test_what_nobody_wrote_is_said() -> None:
    kalimat = list_kalimat(susun(_bahan(), "penyebab", 2))
    assert kalimat[0] == "Pendorong keberhasilan"
    letak = kalimat.index("Hambatan")
    assert kalimat[letak + 1] == (
        "Tidak ada yang dicatat pada pengukuran tahun 2021 sampai triwulan IV."
    )


def test_equal_sentences_stand_once_with_all_their_triwulan() -> None:
    kalimat = list_kalimat(susun(_bahan(PANTI), "penyebab", 3))
    tentang = [satu for satu in kalimat if "kalender kegiatan desa" in satu]
    assert tentang == ["Triwulan III dan IV: Fasilitasi mengikuti kalender kegiatan desa (contoh)."]


def test_several_indikator_are_told_apart_and_say_whether_they_were_reached() -> None:
    kalimat = list_kalimat(susun(_bahan(PANTI), "penyebab", 2))
    assert "Indeks Kepuasan Masyarakat (target tercapai):" in kalimat
    assert "Indeks Kepuasan Masyarakat: tidak ditulis." in kalimat


def test_below_100_nothing_is_efficient_and_more_than_the_pagu_is_said() -> None:
    blok = susun(_bahan(), "efisiensi")
    tabel = find_tabel(blok, "tabel:efisiensi@")
    assert list_sel(tabel)[0][1:4] == ("90,13%", "100,74%", "-10,61")
    assert list_sel(tabel)[0][4] == "Tidak efisien"
    assert list_kalimat(blok)[0].endswith(
        "Capaian 90,13% belum 100%, jadi tidak dapat disebut efisien."
    )
    assert "*1) Realisasi melebihi pagu sebesar Rp22.867.980." in tabel.catatan
    indeks = list_sel(find_tabel(blok, "tabel:indeks_efisiensi@"))
    assert [satu[6:] for satu in indeks] == [
        ("0,08%", "50,21%"), ("-15,77%", "10,57%"), ("-7,84%", "30,39%"),
    ]  # fmt: skip


def test_a_sasaran_that_was_reached_with_less_money_is_efficient() -> None:
    tabel = find_tabel(susun(_bahan(PANTI), "efisiensi", 3), "tabel:efisiensi@")
    assert list_sel(tabel)[0][1:4] == ("101,96%", "95,00%", "+6,96")
    assert list_sel(tabel)[0][4] == "Efisien"


def test_money_that_is_not_whole_makes_nothing_efficient() -> None:
    tabel = find_tabel(susun(_bahan(PANTI), "efisiensi", 1), "tabel:efisiensi@")
    assert list_sel(tabel)[0][4] == "Belum dapat dinilai"


def test_12_000_of_13_000_berkas_is_92_31() -> None:
    blok = susun(_bahan(), "program_pendukung")
    keluaran = [satu for satu in list_sel(find_tabel(blok, "tabel:program")) if "Berkas" in satu[2]]
    assert [satu[2:] for satu in keluaran] == [("13.000 Berkas", "12.000 Berkas", "92,31%")]
    assert "didukung 1 (satu) program dan 2 (dua) kegiatan." in list_kalimat(blok)[0]


def test_nothing_of_the_misprints_of_the_seed_is_printed() -> None:
    teks = "\n".join(list_teks(susun_semua(_bahan())))
    for cacat in ("72%", "72 %", "NIHIL", "Nihil", "2019", "Qanun", "Summersari", "Sumpalsari"):
        assert cacat not in teks
    # Two columns of years are those of an older report.
    assert "2018" not in teks
    # What the office knows only of the whole year is whole.
    assert "belum lengkap" not in teks


def test_panti_says_what_could_not_be_measured_and_why() -> None:
    blok = susun(_bahan(PANTI), "pengukuran")
    (kalimat,) = list_kalimat(blok)
    assert (
        "6 (enam) mencapai atau melampaui target, 2 (dua) belum, dan 1 (satu) tidak dapat "
        "dihitung capaiannya. Sebabnya: Realisasi triwulan IV belum diisi." in kalimat
    )
    tabel = find_tabel(blok, "tabel:pengukuran")
    isi = {satu[0]: satu[3:] for satu in list_sel(tabel) if satu[0]}
    assert isi["2.2"] == ("0 kasus", "1 kasus", "0,00%", "KURANG")
    assert isi["4.1"] == ("90%", "-", "-", "-")
    assert isi["4.2"] == ("12 kasus", "11 kasus", "108,33%", "SANGAT BAIK")
    assert isi["5.1"] == ("BB (70,01)", "BB (71,2)", "101,70%", "SANGAT BAIK")
    assert "*1) Angka triwulan III: triwulan IV belum diisi." in tabel.catatan


def test_a_year_that_nobody_recorded_is_a_dash_with_its_note() -> None:
    bahan = _bahan(PANTI)
    tabel = find_tabel(susun(bahan, "banding_tahun"), "tabel:banding_tahun@")
    assert [satu[4:] for satu in list_sel(tabel)] == [("-", "4 dokumen", "-")]
    assert tabel.catatan == (
        "*1) Realisasi tahun 2024 tidak tercatat, jadi tidak dapat dibandingkan.",
    )
    assert susun(bahan, "grafik_tren") == ()


def test_what_adds_up_over_the_years_is_compared_with_the_sum_of_the_renstra() -> None:
    tabel = find_tabel(susun(_bahan(PANTI), "banding_renstra"), "tabel:banding_renstra@")
    assert list_sel(tabel)[0][3:] == ("24 dokumen", "4 dokumen", "16,67%")
    assert tabel.catatan == ("*1) Target dan realisasi dijumlahkan sejak tahun 2025.",)


def test_cases_that_are_yet_to_come_are_no_progress() -> None:
    tabel = find_tabel(susun(_bahan(PANTI), "banding_renstra", 4), "tabel:banding_renstra@")
    assert list_sel(tabel)[1][3:] == ("5 kasus", "11 kasus", "0,00%")
    assert "*2) Tingkat kemajuan sebelum dibatasi -20,00%." in tabel.catatan


def test_what_will_be_done_is_a_table_of_its_sasaran_alone() -> None:
    bahan = _bahan()
    kunci = key_of_ukur(bahan.daftar_sasaran[0])
    for urutan, (milik, bentuk, teks) in enumerate(
        (
            (kunci, BentukPerbaikan.ANGGARAN, "Menambah loket"),
            (kunci, BentukPerbaikan.NON_ANGGARAN, "Piket loket"),
            ("", BentukPerbaikan.ANGGARAN, "Untuk seluruh kantor"),
        )
    ):
        RencanaPerbaikan.objects.create(
            laporan=bahan.laporan, kunci=milik, urutan=urutan, bentuk=bentuk, teks=teks,
            penanggung_jawab="Kasi Pelayanan", tenggat="Juni 2022",
        )  # fmt: skip
    tabel = find_tabel(susun(bahan, "rencana_perbaikan"), "tabel:perbaikan@")
    assert list_sel(tabel) == [
        ("1", "Kebijakan non anggaran", "Piket loket", "Kasi Pelayanan", "Juni 2022"),
        ("2", "Kebijakan anggaran", "Menambah loket", "Kasi Pelayanan", "Juni 2022"),
    ]
    assert "belum ditulis" in list_kalimat(susun(bahan, "rencana_perbaikan", 2))[0]


@pytest.mark.parametrize("kode", [SUMBERSARI, SUMBERJAMBE, PANTI])
def test_keys_are_unique_and_every_reference_has_its_table(kode: str) -> None:
    blok = susun_semua(_bahan(kode))
    kunci = list_kunci(blok)
    assert len(kunci) == len(set(kunci))
    assert set(list_rujukan(blok)) == set(kunci)


def test_a_sasaran_more_costs_no_query() -> None:
    bahan = _bahan(PANTI)
    for kode in PER_SASARAN:
        susun(bahan, kode, 1)
    with CaptureQueriesContext(connection) as kueri:
        for nomor in range(2, len(bahan.daftar_sasaran) + 1):
            for kode in PER_SASARAN:
                susun(bahan, kode, nomor)
    assert [satu["sql"] for satu in kueri] == []
