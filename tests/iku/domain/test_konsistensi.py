"""Checks on a daftar IKU; most cases are faults of the five sample documents."""

from dataclasses import replace

import pytest

from iku.domain.ejaan import EJAAN, correct_ejaan, find_salah_eja
from iku.domain.konsistensi import (
    ATURAN,
    KodeTemuan,
    PeriksaDaftar,
    PeriksaIku,
    Tingkat,
    periksa_daftar,
)
from iku.domain.rumus import Variabel, build_rumus, rumus_nilai, rumus_persentase, rumus_skm

KOORDINASI = PeriksaIku(
    kunci="iku-1",
    nama="Persentase hasil koordinasi pemerintahan yang ditindaklanjuti",
    satuan="%",
    rumus=rumus_persentase(
        pembilang="Jumlah hasil koordinasi pemerintahan yang ditindaklanjuti",
        penyebut="Jumlah koordinasi pemerintahan yang dilaksanakan",
    ),
    rumus_teks="",
    sumber_data="Laporan hasil rapat koordinasi",
    penanggung_jawab=("Seksi Pemerintahan",),
    sasaran="Meningkatnya koordinasi penyelenggaraan pemerintahan",
)
SKM = replace(
    KOORDINASI,
    kunci="iku-2",
    nama="Nilai Survei Kepuasan Masyarakat",
    satuan="nilai",
    rumus=rumus_skm(),
    sasaran="Meningkatnya kepuasan masyarakat",
)


def periksa(*daftar_iku, tujuan=()):
    return periksa_daftar(PeriksaDaftar(daftar_iku, tujuan))


def kode(*daftar_iku, tujuan=()):
    return [temuan.kode for temuan in periksa(*daftar_iku, tujuan=tujuan)]


def test_good_daftar_has_no_findings():
    assert periksa(KOORDINASI, SKM, tujuan=("Indeks Reformasi Birokrasi",)) == ()


def test_empty_daftar_has_no_findings():
    assert periksa() == ()


@pytest.mark.parametrize(
    ("ubah", "ditemukan"),
    [
        ({"rumus": None}, KodeTemuan.TANPA_RUMUS),
        ({"rumus": None, "rumus_teks": "  "}, KodeTemuan.TANPA_RUMUS),
        ({"satuan": " "}, KodeTemuan.TANPA_SATUAN),
        ({"penanggung_jawab": ()}, KodeTemuan.TANPA_PENANGGUNG_JAWAB),
        ({"penanggung_jawab": (" ",)}, KodeTemuan.TANPA_PENANGGUNG_JAWAB),
        ({"sumber_data": ""}, KodeTemuan.TANPA_SUMBER_DATA),
    ],
)
def test_missing_part_is_an_error_on_that_iku(ubah, ditemukan):
    (temuan,) = periksa(SKM, replace(KOORDINASI, **ubah))
    assert (temuan.kode, temuan.tingkat, temuan.objek) == (ditemukan, Tingkat.GALAT, "iku-1")
    assert KOORDINASI.nama in temuan.pesan


def test_definition_in_words_stands_for_a_formula():
    iku = replace(KOORDINASI, rumus=None, rumus_teks="Dihitung dari hasil yang ditindaklanjuti")
    assert periksa(iku) == ()


def test_same_words_above_and_below_are_an_error():
    rumus = rumus_persentase(
        pembilang="Jumlah hasil yang ditindaklanjuti", penyebut="jumlah  Hasil yang ditindaklanjuti"
    )
    (temuan,) = periksa(replace(KOORDINASI, rumus=rumus))
    assert (temuan.kode, temuan.tingkat) == (KodeTemuan.PEMBILANG_SAMA_PENYEBUT, Tingkat.GALAT)


def test_same_words_joined_by_another_sign_are_not_the_same():
    variabel = (Variabel("a", "yang ditindaklanjuti"), Variabel("b", "lainnya"))
    rumus = build_rumus(variabel=variabel, ekspresi="(a - b) / (a + b) * 100%", satuan="%")
    assert periksa(replace(KOORDINASI, rumus=rumus)) == ()


def test_formula_that_repeats_the_name_without_a_source_is_a_warning():
    iku = replace(
        SKM, nama="Nilai IKM Kecamatan", rumus=rumus_nilai("Nilai IKM", "nilai"), sumber_data=""
    )
    assert kode(iku) == [KodeTemuan.TANPA_SUMBER_DATA, KodeTemuan.RUMUS_MENGULANG_NAMA]


def test_formula_that_is_the_whole_name_repeats_it_too():
    iku = replace(SKM, nama="Nilai IKM", rumus=rumus_nilai("Nilai IKM", "nilai"), sumber_data="")
    assert kode(iku) == [KodeTemuan.TANPA_SUMBER_DATA, KodeTemuan.RUMUS_MENGULANG_NAMA]


def test_formula_of_two_things_is_no_echo_though_the_name_has_all_their_words():
    rumus = rumus_persentase(pembilang="Desa mandiri", penyebut="Seluruh desa")
    iku = replace(
        KOORDINASI, nama="Persentase desa mandiri dari seluruh desa", rumus=rumus, sumber_data=""
    )
    assert kode(iku) == [KodeTemuan.TANPA_SUMBER_DATA]


def test_formula_not_yet_given_repeats_nothing():
    iku = replace(SKM, rumus=None, rumus_teks="", sumber_data="")
    assert kode(iku) == [KodeTemuan.TANPA_RUMUS, KodeTemuan.TANPA_SUMBER_DATA]


def test_formula_that_repeats_the_name_is_fine_with_a_source():
    iku = replace(SKM, nama="Nilai IKM Kecamatan", rumus=rumus_nilai("Nilai IKM", "nilai"))
    assert periksa(iku) == ()


def test_formula_that_says_more_than_the_name_is_no_echo():
    iku = replace(SKM, rumus=rumus_nilai("Nilai dari e-SUKMA", "nilai"), sumber_data="")
    assert kode(iku) == [KodeTemuan.TANPA_SUMBER_DATA]


@pytest.mark.parametrize("kata", ["ditindaklanjuti", "diselesaikan", "tepat waktu"])
def test_decisive_word_missing_in_the_formula_is_a_warning(kata):
    rumus = rumus_persentase(pembilang="Jumlah hasil", penyebut="Jumlah semua")
    (temuan,) = periksa(replace(KOORDINASI, nama=f"Persentase hasil yang {kata}", rumus=rumus))
    assert (temuan.kode, temuan.tingkat) == (
        KodeTemuan.KATA_HILANG_DI_RUMUS,
        Tingkat.PERINGATAN,
    )
    assert f'"{kata}"' in temuan.pesan


def test_misspelt_decisive_word_still_counts():
    iku = replace(KOORDINASI, nama="Persentase hasil koordinasi yang ditinjaulanjuti")
    assert kode(iku) == [KodeTemuan.EJAAN]


@pytest.mark.parametrize(
    "nama", ["Nilai Survei Kepuasan Masyarakat", "nilai survey  kepuasan masyarakat."]
)
def test_same_name_twice_is_an_error_on_the_second(nama):
    kembar = replace(SKM, kunci="iku-3", nama=nama)
    (temuan,) = [satu for satu in periksa(SKM, kembar) if satu.kode is not KodeTemuan.EJAAN]
    assert (temuan.kode, temuan.tingkat, temuan.objek) == (
        KodeTemuan.NAMA_GANDA,
        Tingkat.GALAT,
        "iku-3",
    )


def test_unnamed_drafts_are_not_doubles_of_each_other():
    kosong = replace(SKM, nama=" ")
    assert KodeTemuan.NAMA_GANDA not in kode(kosong, replace(kosong, kunci="iku-3"))


@pytest.mark.parametrize(
    ("nama", "tujuan"),
    [
        ("Nilai Survei Kepuasan Masyarakat", "Nilai Survei Kepuasan Masyarakat"),
        ("Nilai IKM Kecamatan", "IKM"),
        ("Hasil Survei Kepuasan Masyarakat (SKM) pada bidang pelayanan publik", "Nilai SKM"),
        ("Indeks Kepuasan Masyarakat", "Survei Kepuasan Masyarakat"),
    ],
)
def test_indikator_tujuan_that_measures_the_same_is_a_warning(nama, tujuan):
    (temuan,) = periksa(replace(SKM, nama=nama), tujuan=("Indeks Reformasi Birokrasi", tujuan))
    assert (temuan.kode, temuan.tingkat, temuan.objek) == (
        KodeTemuan.SAMA_DENGAN_INDIKATOR_TUJUAN,
        Tingkat.PERINGATAN,
        "iku-2",
    )


@pytest.mark.parametrize("satuan", ["%", "Persen", " persen "])
def test_survey_in_percent_is_a_warning(satuan):
    (temuan,) = periksa(replace(SKM, satuan=satuan))
    assert (temuan.kode, temuan.tingkat) == (KodeTemuan.SKM_DALAM_PERSEN, Tingkat.PERINGATAN)


@pytest.mark.parametrize(
    ("ubah", "bagian"),
    [
        ({"nama": "Prosentase hasil yang ditindaklanjuti"}, "nama indikator"),
        ({"sasaran": "Prosentase"}, "kinerja utama"),
        ({"rumus_teks": "Prosentase"}, "rumus"),
        ({"sumber_data": "Prosentase"}, "sumber data"),
        ({"penanggung_jawab": ("Seksi A", "Prosentase")}, "penanggung jawab"),
    ],
)
def test_slip_is_found_in_every_printed_text_with_the_right_spelling(ubah, bagian):
    (temuan,) = periksa(replace(KOORDINASI, **ubah))
    assert (temuan.kode, temuan.tingkat) == (KodeTemuan.EJAAN, Tingkat.PERINGATAN)
    assert temuan.pesan == f'"Prosentase" pada {bagian}: ejaan yang benar "Persentase".'


def test_slip_in_a_label_of_the_formula_is_found():
    rumus = rumus_persentase(
        pembilang="Jumlah ditindaklanjuti", penyebut="Jumlah laporan masyarat yg masuk"
    )
    pesan = [temuan.pesan for temuan in periksa(replace(KOORDINASI, rumus=rumus))]
    assert pesan == [
        '"masyarat" pada rumus: ejaan yang benar "masyarakat".',
        '"yg" pada rumus: ejaan yang benar "yang".',
    ]


def test_slip_in_an_indikator_tujuan_belongs_to_the_daftar():
    (temuan,) = periksa(KOORDINASI, tujuan=("Prosentase desa mandiri",))
    assert (temuan.kode, temuan.objek) == (KodeTemuan.EJAAN, "")


@pytest.mark.parametrize(
    ("teks", "benar"),
    [
        ("prosentase", "persentase"),
        ("PROSENTASE", "PERSENTASE"),
        ("yang ditinjaulanjuti", "yang ditindaklanjuti"),
        ("3 Nopember", "3 November"),
        ("Perbub Jember", "Perbup Jember"),
        ("masyarat", "masyarakat"),
        ("Tramtibum", "Trantibum"),
        ("Sasaran Startegis", "Sasaran Strategis"),
        ("Survey", "Survei"),
        ("RPKDesa", "RKPDesa"),
        ("hasil koordinasi di tindaklanjuti", "hasil koordinasi ditindaklanjuti"),
    ],
)
def test_known_slip_is_put_right_in_its_own_case(teks, benar):
    assert correct_ejaan(teks) == benar
    assert len(find_salah_eja(teks)) == 1


@pytest.mark.parametrize(
    "teks",
    ["persentase", "surveyor", "masyarakat", "menindaklanjuti", "perintah", "bidang", "November"],
)
def test_right_words_are_left_alone(teks):
    assert find_salah_eja(teks) == ()


def test_slip_is_reported_once_per_text():
    assert len(find_salah_eja("prosentase dan prosentase")) == 1


def test_right_spellings_hold_no_slip_themselves():
    assert [benar for benar in EJAAN.values() if find_salah_eja(benar)] == []


@pytest.mark.parametrize(("isi", "harapan"), [(("", " "), ["iku-1"]), (("", "98"), [])])
def test_an_extra_column_that_is_empty_throughout_is_a_warning(isi, harapan):
    daftar = [
        replace(iku, tambahan=(("TARGET", teks),))
        for iku, teks in zip((KOORDINASI, SKM), isi, strict=True)
    ]
    temuan = [satu for satu in periksa(*daftar) if satu.kode is KodeTemuan.KOLOM_TAMBAHAN_KOSONG]
    assert [satu.objek for satu in temuan] == harapan
    assert all("Kolom “TARGET” belum diisi." in satu.pesan for satu in temuan)


@pytest.mark.parametrize(
    ("judul", "banyak"),
    [("TARGET 2027", 1), ("TARGET 2028", 0), ("TARGET", 0), ("TARGET 2027-2028", 0)],
)
def test_a_heading_that_names_only_another_year_is_a_warning(judul, banyak):
    temuan = periksa_daftar(PeriksaDaftar((SKM,), (), (judul,), range(2028, 2030)))
    assert [satu.kode for satu in temuan] == banyak * [KodeTemuan.TAHUN_JUDUL_LAIN]


def test_errors_come_before_warnings():
    tingkat = [t.tingkat for t in periksa(replace(SKM, nama="Survey", satuan=""), KOORDINASI)]
    assert tingkat == [Tingkat.GALAT, Tingkat.PERINGATAN]


def test_every_rule_finds_something_and_every_code_is_found():
    rusak = PeriksaIku("x", "Prosentase IKM yang ditinjaulanjuti", "", None, "", "", ())
    gema = replace(rusak, rumus=rumus_nilai("IKM", "%"), satuan="%")
    tetap = replace(KOORDINASI, rumus=rumus_persentase(pembilang="A", penyebut="A"))
    rusak = replace(rusak, tambahan=(("TARGET", ""),))
    daftar = PeriksaDaftar((rusak, gema, tetap), ("IKM",), ("TARGET 2027",), range(2028, 2029))
    assert all(list(aturan(daftar)) for aturan in ATURAN)
    assert {temuan.kode for temuan in periksa_daftar(daftar)} == set(KodeTemuan)
