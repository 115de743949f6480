"""Numbers, names and claims in sentences as officers write them."""

from decimal import Decimal

import pytest

from iku.domain.angka_teks import SatuanTeks, find_angka_teks
from iku.domain.kalimat_teks import MAKS_KALIMAT, split_kalimat
from iku.domain.klaim_teks import find_klaim
from iku.domain.nama_teks import find_nama

PERSEN, RUPIAH, POLOS = SatuanTeks.PERSEN, SatuanTeks.RUPIAH, SatuanTeks.POLOS
LABEL = ("SANGAT BAIK", "BAIK", "CUKUP", "KURANG")


@pytest.mark.parametrize(
    ("kalimat", "angka"),
    [
        ("sebesar Rp 14.463.930.781 (82.04%)", [("14463930781", RUPIAH), ("82.04", PERSEN)]),
        ("adalah sebesar Rp17.737.152.310 yang", [("17737152310", RUPIAH)]),
        ("Rp. 9.971.300.660,-", [("9971300660", RUPIAH)]),
        ("Rp. 00", []),
        ("sebesar 72 %, sehingga", [("72", PERSEN)]),
        ("sebesar 78.54 % atau", [("78.54", PERSEN)]),
        ("naik 90.125%", [("90.125", PERSEN)]),
        ("B (72,1%)", [("72.1", PERSEN)]),
        ("sebanyak 2 (dua) indikator", [("2", POLOS)]),
        ("13.000 berkas dari 12.000 berkas", [("13000", POLOS), ("12000", POLOS)]),
        ("1,234,567.50 rupiah", [("1234567.50", POLOS)]),
        ("pagu Rp2,7 miliar", [("2700000000", RUPIAH)]),
        ("98 persen", [("98", PERSEN)]),
        # Names, not figures.
        ("tahun 2021", []),
        ("Januari 2022 dan 2023", []),
        ("Renstra 2016-2021", []),
        ("sampai dengan 31 Desember 2021", []),
        ("Peraturan Presiden Nomor 29 Tahun 2014", []),
        ("Undang-Undang No. 28 tahun 1999", []),
        ("TAP MPR RI. No. XI / MPR / 1998", []),
        ("PER/09/M.PAN/5/2007", []),
        ("Pasal 3 ayat (1)", []),
        ("Tabel 3.1 dan Gambar 2", []),
        ("kode 7.01.02.2.01.0002", []),
        ("1. Terbatasnya sarana\n2) Terbatasnya SDM", []),
        ("Sasaran 1 dan Tujuan 2", []),
        ("pada triwulan 3", []),
        ("NIP 196601131992031007", []),
        ("setebal 40 halaman", []),
        ("pukul 08.00", []),
        ("ditindaklanjuti dalam 1 tahun", []),
        ("Covid-19", []),
        ("tanggal 03/01/2022", []),
    ],
)
def test_angka_dalam_kalimat(kalimat: str, angka: list[tuple[str, SatuanTeks]]) -> None:
    """What is a figure, its value, and its satuan."""
    ada = [(satu.nilai, satu.satuan) for satu in find_angka_teks(kalimat)]
    assert ada == [(Decimal(nilai), satuan) for nilai, satuan in angka]


@pytest.mark.parametrize(
    ("kalimat", "lain"),
    [
        ("sebanyak 2 (dua) indikator", False),
        ("sebanyak 2 (tiga) indikator", True),
        ("Rp1.500 (seribu lima ratus rupiah)", False),
        ("4 (empat puluh) orang", True),
        ("2 (contoh) indikator", False),
        ("72,1 (tujuh puluh) persen", False),
    ],
)
def test_angka_dan_huruf(kalimat: str, *, lain: bool) -> None:
    """Digits and words in brackets say the same; other words are no number."""
    (satu,) = find_angka_teks(kalimat)
    assert satu.is_huruf_lain is lain


def test_letak_dan_predikat() -> None:
    """A number knows where it stands, its decimals, and the predikat before it."""
    kalimat = "target B (80%) dan realisasi C (72,10)"
    satu, dua = find_angka_teks(kalimat)
    assert kalimat[satu.awal : satu.akhir] == satu.tulisan == "80%"
    assert (satu.label, dua.label, dua.desimal) == ("B", "C", 2)


def test_kalimat() -> None:
    """Lines end sentences; abbreviations and numbers of a list do not."""
    teks = "Sesuai UU No. 28 tahun 1999. Camat Drs. Iswandi hadir.\n1. Butir satu\nBaris"
    semua = list(split_kalimat(teks))
    assert [satu.teks.strip() for satu in semua] == [
        "Sesuai UU No. 28 tahun 1999.",
        "Camat Drs. Iswandi hadir.",
        "1. Butir satu",
        "Baris",
    ]
    assert all(teks[satu.awal :].startswith(satu.teks) for satu in semua)


def test_kalimat_tanpa_akhir_dipotong() -> None:
    """A text without any dot is looked at in pieces; no letter is lost, no word is cut."""
    teks = "kata " * 5_000
    semua = list(split_kalimat(teks))
    assert max(len(satu.teks) for satu in semua) <= MAKS_KALIMAT
    assert "".join(satu.teks for satu in semua).split() == teks.split()
    assert max(len(satu.teks) for satu in split_kalimat("x" * 5_000)) == MAKS_KALIMAT


NAMA = {
    "a": "Nilai Survei Kepuasan Masyarakat (SKM) pada bidang Pelayanan Publik",
    "b": "Persentase Rekomendasi hasil koordinasi bidang Pemerintahan yang ditindaklanjuti",
    "c": "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik",
    "d": "Program Penyelenggaraan Urusan Pemerintahan Umum",
}


@pytest.mark.parametrize(
    ("kalimat", "kunci"),
    [
        ("Hasil Survey Kepuasan Masyarakat mencapai 90%", "a"),
        ("capaian SKM sebesar 90%", "a"),
        ("Prosentase rekomendasi hasil koordinasi naik", "b"),
        ("Program penyelenggaraan urusan pemerintahan umum terserap", "d"),
        ("kepuasan masyarakat meningkat", ""),
        ("program pemerintahan", ""),
    ],
)
def test_nama_yang_dimaksud(kalimat: str, kunci: str) -> None:
    """Names are known by three words in a row or by their abbreviation, in either spelling."""
    assert find_nama(kalimat, NAMA) == kunci


@pytest.mark.parametrize(
    ("kalimat", "klaim"),
    [
        ("sebanyak 2 (dua) indikator capaian diatas target", [("di_atas", "", 2)]),
        ("Realisasi indikator melampaui target.", [("di_atas", "", None)]),
        ("Tiga indikator melampaui target.", [("di_atas", "", 3)]),
        ("Dua belas indikator telah mencapai target.", [("tercapai", "", 12)]),
        ("Target indikator ini telah tercapai.", [("tercapai", "", None)]),
        ("Target indikator ini belum tercapai.", [("belum", "", None)]),
        ("pencapaian sasaran tersebut adalah berhasil", [("tercapai", "", None)]),
        ("pencapaian sasaran berkatagori berhasil", [("tercapai", "", None)]),
        ("capaian kinerja di bawah target", [("belum", "", None)]),
        ("mendapat predikat nilai Baik", [("predikat", "Baik", None)]),
        ("capaian tergolong “Sangat Baik”", [("predikat", "Sangat Baik", None)]),
        ("sebanyak 2 (dua) indikator dalam kategori baik", [("predikat", "baik", 2)]),
        ("nilainya meningkat dibandingkan tahun 2020", [("naik", "", None)]),
        ("realisasi tahun 2021 menurun dari tahun 2020", [("turun", "", None)]),
        # Wishes, conditions, and words that only look alike.
        ("agar target tercapai", []),
        ("guna mendukung tercapainya target", []),
        ("Bilamana capaian di atas target, maka", []),
        ("berdaya guna, berhasil guna, bersih", []),
        ("kecamatan telah berhasil meningkatkan koordinasi indikator", []),
        ("Sasaran: Meningkatnya kualitas pelayanan", []),
        ("pelayanan telah dilaksanakan dengan baik", []),
        ("tata kelola pemerintahan yang baik", []),
        ("kesadaran masyarakat meningkat", []),
        ("tingkat keberhasilan pencapaian sasaran", []),
        ("hujan tidak melampaui target", []),
    ],
)
def test_klaim(kalimat: str, klaim: list[tuple[str, str, int | None]]) -> None:
    """What a sentence claims, and of how many."""
    ada = [
        (satu.jenis.value, satu.label, int(satu.banyak.nilai) if satu.banyak else None)
        for satu in find_klaim(kalimat, LABEL)
    ]
    assert ada == klaim


def test_klaim_tentang_semua() -> None:
    """All of them is another claim than one of them."""
    (satu,) = find_klaim("Seluruh indikator telah mencapai target.", LABEL)
    assert satu.semua
    (satu,) = find_klaim("Indikator ini telah mencapai target.", LABEL)
    assert not satu.semua
