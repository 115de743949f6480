"""Bab III of offices where something is odd or missing: no Renstra, no policy, no budget."""

from decimal import Decimal

import pytest

from iku.models import BagianUkur, Pengukuran, RealisasiLampau
from kecamatan.enums import Peran
from laporan.isi.laporan import Gambar, Rumus, Tabel
from laporan.lkjip.narasi.awal import usul_naskah
from laporan.lkjip.narasi.urai import teks_polos
from tests.factories import buat_pengguna
from tests.factories_ukur import build_kebijakan, build_pengukuran, build_tahun_kinerja
from tests.laporan.lkjip.bahan_contoh import (
    build_bahan,
    find_tabel,
    list_kalimat,
    list_kunci,
    list_rujukan,
    list_sel,
    susun,
    susun_semua,
)
from tests.laporan.ukur_contoh import (
    ContohUkur,
    add_lampau,
    add_renstra,
    build_contoh,
    isi_nilai,
    read_kembali,
)

pytestmark = pytest.mark.django_db

KEBIJAKAN_BELUM = "Kebijakan capaian tahun 2021 belum ditetapkan Bappeda, atau tidak terbaca."


def _setahun(**nilai: int) -> Pengukuran:
    """Return a triwulan IV of one indikator, measured at the end of the year only."""
    pengukuran = build_pengukuran(triwulan=4)
    pengukuran.kecamatan.daftar_cara_ukur.create(
        tahun=2021, indikator=pengukuran.daftar_bagian.first().indikator, cara="nilai_akhir"
    )
    if nilai:
        by = buat_pengguna(Peran.OPERATOR, kecamatan=pengukuran.kecamatan)
        isi_nilai(pengukuran.daftar_bagian.first(), by, **nilai)
    return pengukuran


@pytest.fixture
def contoh() -> ContohUkur:
    """Return the office with its triwulan III."""
    return build_contoh()


def test_everything_can_be_written_of_an_unfinished_year(contoh: ContohUkur) -> None:
    blok = susun_semua(build_bahan(read_kembali(contoh)))
    kunci = list_kunci(blok)
    assert len(kunci) == len(set(kunci))
    assert set(list_rujukan(blok)) == set(kunci)


def test_a_cap_is_said_in_words_and_what_was_cut_off_is_noted(contoh: ContohUkur) -> None:
    bahan = build_bahan(read_kembali(contoh))
    aturan = list_kalimat(susun(bahan, "cara_mengukur"))
    assert any(satu.startswith("Capaian paling tinggi: 120%. ") for satu in aturan)
    assert any("Surat Edaran Bappeda Nomor 050/12/2021" in satu for satu in aturan)
    tabel = find_tabel(susun(bahan, "pengukuran"), "tabel:pengukuran")
    assert any("Capaian sebelum dibatasi" in satu for satu in tabel.catatan)
    assert list_sel(tabel)[0][5] == "120,00%"


def test_a_falling_indikator_of_an_unfinished_year_says_that_it_may_still_fall(
    contoh: ContohUkur,
) -> None:
    tabel = find_tabel(susun(build_bahan(read_kembali(contoh)), "pengukuran"), "tabel:pengukuran")
    assert any("masih akan turun" in satu for satu in tabel.catatan)


def test_a_policy_of_the_ratio_is_printed_as_the_ratio(contoh: ContohUkur) -> None:
    tahun = build_tahun_kinerja(contoh.kantor.kecamatan.kabupaten)
    build_kebijakan(tahun, bentuk_turun="banding")
    blok = susun(build_bahan(read_kembali(contoh)), "cara_mengukur")
    assert [(x.atas, x.bawah) for x in blok if isinstance(x, Rumus)] == [
        ("Realisasi", "Target"),
        ("Target", "Realisasi"),
    ]


def test_a_part_of_a_year_is_compared_with_no_whole_one(contoh: ContohUkur) -> None:
    add_lampau(contoh)
    tabel = find_tabel(
        susun(build_bahan(read_kembali(contoh)), "banding_tahun"), "tabel:banding_tahun@"
    )
    assert [satu[-1] for satu in list_sel(tabel)] == ["-", "-"]
    assert [satu[-3] for satu in list_sel(tabel)] == ["90%", "4 pengaduan"]
    assert any("2021 baru sampai triwulan III" in satu for satu in tabel.catatan)


def test_as_many_years_are_compared_as_the_report_asks_for() -> None:
    pengukuran = _setahun(pembilang=9, penyebut=10)
    indikator = pengukuran.daftar_bagian.first().indikator
    for tahun, angka in ((2018, 70), (2020, 84)):
        RealisasiLampau.objects.create(
            kecamatan=pengukuran.kecamatan, tahun=tahun, indikator=indikator,
            angka=Decimal(angka), sumber=f"LKjIP {tahun}.",
        )  # fmt: skip
    bahan = build_bahan(pengukuran, tahun_banding=3)
    tabel = find_tabel(susun(bahan, "banding_tahun"), "tabel:banding_tahun@")
    assert list_sel(tabel)[0][3:] == ("80%", "70%", "-", "84%", "90%", "naik 6")
    assert tabel.catatan == (
        "*1) Realisasi tahun 2019 tidak tercatat, jadi tidak dapat dibandingkan.",
    )
    assert tabel.sumber == (
        "pengukuran 2021 sampai triwulan IV; realisasi 2018: LKjIP 2018; realisasi 2020: LKjIP 2020"
    )
    (gambar,) = [x for x in susun(bahan, "grafik_tren") if isinstance(x, Gambar)]
    assert "Tahun 2018 sampai 2021" in gambar.judul


def test_a_year_that_was_measured_here_also_says_its_capaian() -> None:
    kini = _setahun(pembilang=9, penyebut=10)
    indikator = kini.daftar_bagian.first().indikator
    lalu = build_pengukuran(kini.kecamatan, 2020, 4)
    bagian = lalu.daftar_bagian.first()
    BagianUkur.objects.filter(pk=bagian.pk).update(indikator=indikator)
    kini.kecamatan.daftar_cara_ukur.create(tahun=2020, indikator=indikator, cara="nilai_akhir")
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kini.kecamatan)
    isi_nilai(bagian, by, pembilang=6, penyebut=10)
    blok = susun(build_bahan(kini), "banding_tahun")
    assert list_sel(find_tabel(blok, "tabel:banding_tahun@"))[0][-1] == "naik 30"
    assert list_kalimat(blok)[-1].endswith(": 2020 75,00%, 2021 112,50%.")


def test_without_a_renstra_one_sentence_says_so(contoh: ContohUkur) -> None:
    blok = susun(build_bahan(read_kembali(contoh)), "banding_renstra")
    assert len(blok) == 1
    assert list_kalimat(blok)[0].startswith("Tidak ada Renstra yang meliputi tahun 2021")


def test_an_indikator_that_the_renstra_does_not_know_has_no_target(contoh: ContohUkur) -> None:
    add_renstra(contoh)
    bahan = build_bahan(read_kembali(contoh))
    tabel = find_tabel(susun(bahan, "banding_renstra", 2), "tabel:banding_renstra@")
    assert [(satu[3], satu[5]) for satu in list_sel(tabel)] == [("-", "-"), ("-", "-")]
    assert tabel.catatan[0] == "*1) Indikator ini tidak ada di Renstra 2016-2021."


def test_without_a_policy_there_is_no_capaian_and_no_invented_rule() -> None:
    pengukuran = _setahun(pembilang=9, penyebut=10)
    # The newest version cannot be read, and no older one stands in for it.
    build_kebijakan(build_tahun_kinerja(pengukuran.kecamatan.kabupaten), daftar_kelas=[])
    blok = susun_semua(build_bahan(pengukuran))
    kalimat = list_kalimat(blok)
    assert not [satu for satu in blok if isinstance(satu, Rumus | Gambar)]
    assert any(satu.startswith(KEBIJAKAN_BELUM) for satu in kalimat)
    baris = list_sel(find_tabel(blok, "tabel:pengukuran"))
    assert baris[0][3:] == ("80%", "90%", "-", "-")
    assert f"Rata-rata capaian tidak ada. {KEBIJAKAN_BELUM}" in kalimat


def test_an_unmeasured_year_has_no_zero_anywhere() -> None:
    bahan = build_bahan(_setahun())
    blok = susun_semua(bahan)
    baris = list_sel(find_tabel(blok, "tabel:pengukuran"))
    assert baris[0][3:] == ("80%", "-", "-", "-")
    assert not [satu for satu in blok if isinstance(satu, Gambar)]
    (kalimat,) = list_kalimat(susun(bahan, "rata_sasaran"))
    assert kalimat.startswith("Rata-rata capaian sasaran ini tidak ada.")


def test_a_first_triwulan_is_not_called_a_span() -> None:
    kalimat = list_kalimat(susun(build_bahan(build_pengukuran()), "cara_mengukur"))
    assert any("realisasi adalah angka triwulan I. Angka" in satu for satu in kalimat)


def test_first_texts_praise_nothing_that_was_not_measured() -> None:
    pengukuran = _setahun()
    kunci = f"penyebab@i{pengukuran.daftar_bagian.first().indikator_id}"
    teks = teks_polos(usul_naskah(build_bahan(pengukuran), kunci))
    assert teks.startswith("Penyebabnya diuraikan setelah realisasi sasaran ini lengkap")


def test_without_a_budget_the_reason_is_said_and_no_table_is_printed() -> None:
    pengukuran = _setahun(pembilang=9, penyebut=10)
    Pengukuran.objects.filter(pk=pengukuran.pk).update(anggaran=None)
    pengukuran.refresh_from_db()
    bahan = build_bahan(pengukuran)
    for kode in ("efisiensi", "program_pendukung"):
        blok = susun(bahan, kode)
        assert not [satu for satu in blok if isinstance(satu, Tabel)]
        assert list_kalimat(blok)[0].startswith("Pengukuran ini tidak mempunyai anggaran.")


def test_a_sasaran_that_no_program_supports_says_so() -> None:
    bahan = build_bahan(_setahun(pembilang=9, penyebut=10))
    for kode in ("efisiensi", "program_pendukung"):
        (kalimat,) = list_kalimat(susun(bahan, kode))
        assert kalimat.startswith("Tidak ada program dalam anggaran yang dikaitkan")


def test_output_of_an_unfinished_year_is_not_computed_from_gaps(contoh: ContohUkur) -> None:
    add_renstra(contoh)
    blok = susun(build_bahan(read_kembali(contoh)), "efisiensi")
    tabel = find_tabel(blok, "tabel:indeks_efisiensi@")
    assert list_sel(tabel)[0][5:] == ("-", "-", "-")
    assert tabel.catatan[0].startswith("*1) Indeks belum dapat dihitung: realisasi volume")
