"""Bab I, II and the lampiran of the three sample offices: the facts of the seed, not its slips.

Facts are typed from the sample report itself (seed 002), corrected as fixtures/CATATAN.md says.
"""

import re

import pytest

from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.enums import JenisDokumen
from laporan.isi.laporan import Blok, BlokSalinan, Gambar, Paragraf, Tabel, TabelIku
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.lampiran import list_belum_resmi
from laporan.lkjip.nomor import TIDAK_ADA, walk
from laporan.lkjip.susun import susun_laporan
from laporan.models import Dokumen, LaporanKinerja, SalinanDokumen
from tests.laporan import fakta_rencana as fakta
from tests.laporan.lkjip.bahan_contoh import (
    find_tabel,
    list_kalimat,
    list_kunci,
    list_rujukan,
    list_sel,
    list_teks,
    susun,
)

SUMBERSARI, SUMBERJAMBE, PANTI = "35.09.21", "35.09.31", "35.09.14"
TAHUN = {SUMBERSARI: 2021, SUMBERJAMBE: 2022, PANTI: 2025}
BAB_1 = ("kedudukan", "tugas", "fungsi", "susunan_organisasi", "bagan_organisasi")
BAB_2 = (
    "visi_misi", "tujuan_sasaran", "target_renstra", "strategi_kebijakan", "rkt_sasaran",
    "rkt_program", "perjanjian", "perjanjian_program", "iku",
)  # fmt: skip
LAMPIRAN = (
    "lampiran_renstra", "lampiran_rkt", "lampiran_perjanjian", "lampiran_iku", "penghargaan",
)  # fmt: skip
SEMUA = (*BAB_1, *BAB_2, *LAMPIRAN)
# The ten rows of the lampiran of the PK, as the seed prints them, and their sum.
PAGU_PK = (
    14418000, 8988452581, 1121949700, 274557500, 2743174000, 400681000, 0, 299774500, 506803500,
    114120000,
)  # fmt: skip


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]
setiap_kantor = pytest.mark.parametrize("kode", [SUMBERSARI, SUMBERJAMBE, PANTI])


def _bahan(kode: str = SUMBERSARI) -> Bahan:
    """Return the material of the report of a sample office, read anew."""
    kecamatan = Kecamatan.objects.get(kode=kode)
    milik = Dokumen.objects.filter(kecamatan=kecamatan, jenis=JenisDokumen.LKJIP)
    dokumen = milik.first() or buat_dokumen_lkjip(
        kecamatan=kecamatan,
        tahun=TAHUN[kode],
        by=Pengguna.objects.get(kecamatan=kecamatan, peran="operator"),
    )
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    return Bahan(laporan, dokumen)


def _susun_semua(bahan: Bahan, daftar: tuple[str, ...] = SEMUA) -> list[Blok]:
    return [satu for kode in daftar for satu in susun(bahan, kode)]


def _gabung(daftar: list[Blok] | tuple[Blok, ...]) -> str:
    return "\n".join(list_teks(daftar))


def test_bab_1_says_what_the_office_is_and_by_which_regulation() -> None:
    kalimat = list_kalimat(susun(_bahan(), "kedudukan"))
    assert kalimat[0].endswith("diatur dengan Peraturan Bupati Jember Nomor 61 Tahun 2016.")
    assert kalimat[1].startswith(
        "Kecamatan Sumbersari merupakan unsur perangkat daerah Kabupaten Jember yang dipimpin oleh "
        "Camat."
    )


def test_bab_1_has_both_tugas_and_all_six_fungsi() -> None:
    bahan = _bahan()
    pengantar, *tugas = list_kalimat(susun(bahan, "tugas"))
    assert pengantar == "Kecamatan Sumbersari mempunyai tugas:"
    assert [satu.split("(")[0].strip() for satu in tugas] == [
        "Melaksanakan sebagian kewenangan Pemerintahan yang dilimpahkan oleh Bupati untuk "
        "menangani Sebagian urusan Pemerintahan Kabupaten Jember",
        "Pelimpahan Kewenangan Bupati kepada Camat sebagaimana dimaksud ditetapkan dengan "
        "Peraturan Bupati Nomor 50 Tahun 2012",
    ]
    _, *fungsi = list_kalimat(susun(bahan, "fungsi"))
    assert len(fungsi) == 6
    assert fungsi[-1] == "Melaksanakan Pembinaan Penyelenggaraan Pemerintahan Kelurahan"


def test_bab_1_lists_camat_sekretaris_with_two_subbagian_and_four_seksi() -> None:
    assert list_kalimat(susun(_bahan(), "susunan_organisasi")) == [
        "Susunan organisasi Kecamatan Sumbersari terdiri atas:",
        "Camat",
        "Sekretaris Kecamatan, membawahi:",
        "Sub Bagian Umum dan Kepegawaian",
        "Sub Bagian Perencanaan dan Keuangan",
        "Seksi Pemerintahan",
        "Seksi Pemberdayaan Masyarakat dan Kesejahteraan Sosial",
        "Seksi Ketentraman dan Ketertiban Umum",
        "Seksi Pelayanan Umum",
    ]


def test_the_chart_says_the_same_as_the_list_with_the_camat_of_the_year() -> None:
    bahan = _bahan()
    kalimat, gambar = susun(bahan, "bagan_organisasi")
    assert isinstance(gambar, Gambar)
    assert list_rujukan([kalimat]) == [gambar.kunci]
    assert "pada 31 Desember 2021" in list_kalimat([kalimat])[0]
    assert "Camat (Drs. Iswandi, M.Si.)" in gambar.uraian
    for satu in list_kalimat(susun(bahan, "susunan_organisasi"))[3:]:
        assert satu in gambar.uraian
    assert gambar.svg.startswith("<svg")


def test_one_who_heads_a_unit_stands_in_its_box_and_bidang_named_after_posts_are_no_units() -> None:
    gambar = susun(_bahan(PANTI), "bagan_organisasi")[1]
    assert isinstance(gambar, Gambar)
    assert "Seksi Ketentraman dan Ketertiban Umum (Kasi Trantib Panti (contoh))" in gambar.uraian
    assert gambar.uraian.count("Sekretaris Kecamatan") == 1
    assert "Sekcam" not in gambar.uraian
    assert gambar.svg.count('class="kotak"') == 6


def test_bab_2_has_visi_three_misi_and_the_sasaran_of_the_kabupaten() -> None:
    kalimat = list_kalimat(susun(_bahan(), "visi_misi"))
    assert "visi pembangunan Kabupaten Jember 2016-2021" in kalimat[0]
    assert kalimat[1] == (
        "“Jember Bersatu Menuju Masyarakat Makmur, Sejahtera, Berkeadilan, dan Mandiri”"
    )
    assert kalimat[2] == "Visi itu diwujudkan melalui 3 (tiga) misi:"
    assert kalimat[3] == fakta.RKT_RPJMD[0]
    assert "mendukung 1 (satu) sasaran Kabupaten Jember" in kalimat[6]
    for satu in fakta.RKT_RPJMD[1:]:
        assert satu in kalimat[7]


def test_bab_2_counts_tujuan_and_sasaran_as_it_lists_them() -> None:
    kalimat = list_kalimat(susun(_bahan(), "tujuan_sasaran"))
    assert kalimat[0].endswith("memuat 2 (dua) tujuan dengan 3 (tiga) sasaran:")
    assert sum(satu.startswith("Tujuan: ") for satu in kalimat) == 2
    assert [satu for satu in kalimat if satu.startswith("Sasaran: ")] == [
        f"Sasaran: {satu[0]}." for satu in fakta.RENSTRA
    ]


def test_bab_2_has_strategi_kebijakan_and_program_of_each_sasaran() -> None:
    teks = _gabung(susun(_bahan(), "strategi_kebijakan"))
    for _, _, _, *rincian in fakta.RENSTRA:
        for satu in (isi for daftar in rincian for isi in daftar):
            assert satu in teks


def test_every_target_of_six_years_is_there_with_its_number() -> None:
    tabel = find_tabel(susun(_bahan(), "target_renstra"), "tabel-target-renstra")
    assert [kolom.judul for kolom in tabel.tabel.kolom][4:] == [
        str(tahun) for tahun in range(2016, 2022)
    ]
    target = [tuple(satu.removesuffix("%") for satu in baris[2]) for baris in fakta.RENSTRA]
    assert [baris[4:] for baris in list_sel(tabel)] == target
    assert [baris[4:] for baris in tabel.angka] == target
    assert [baris[3] for baris in list_sel(tabel)] == ["nilai", "%", "%"]


def test_the_rkt_counts_its_programs_and_kegiatan_and_adds_up() -> None:
    bahan = _bahan()
    sasaran = find_tabel(susun(bahan, "rkt_sasaran"), "tabel-rkt-sasaran")
    assert [baris[3] for baris in list_sel(sasaran)] == ["90", "100%", "100%"]
    assert len(sasaran.catatan) == 1
    assert sasaran.catatan[0].endswith("(100).")
    blok = susun(bahan, "rkt_program")
    assert "2 (dua) program dengan 3 (tiga) kegiatan" in list_kalimat(blok)[0]
    tabel = find_tabel(blok, "tabel-rkt-program")
    assert [baris[2] for baris in list_sel(tabel)] == ["1", "", "3", "", "", ""]
    assert [baris[3:] for baris in list_sel(tabel) if baris[0].count(".") == 2] == [
        (
            "Jumlah pelayanan administrasi kependudukan dan pelayanan umum yang diproses",
            "13.000 Berkas",
            "400.681.000",
        ),
        ("Jumlah RT/RW yang dibina", "742 orang", "2.743.174.000"),
        ("Jumlah peserta rakor rutin", "95 orang", "144.120.000"),
    ]
    assert tabel.angka[-1][-1] == "3287975000"
    assert tabel.angka[1][4] == "13000"


def test_the_pk_says_its_date_targets_and_what_was_planned_otherwise() -> None:
    blok = susun(_bahan(), "perjanjian")
    kalimat = list_kalimat(blok)
    assert kalimat[0] == (
        "Perjanjian Kinerja Kecamatan Sumbersari Tahun 2021 antara Camat Sumbersari dan Bupati "
        "Jember ditetapkan pada tanggal 1 November 2021."
    )
    assert "2 (dua) sasaran strategis dengan 2 (dua) indikator kinerja" in kalimat[1]
    tabel = find_tabel(blok, "tabel-pk-sasaran")
    assert [baris[3] for baris in list_sel(tabel)] == ["B (80)", "98%"]
    assert [baris[3] for baris in tabel.angka] == ["80", "98"]
    assert [satu[-14:] for satu in tabel.catatan] == ["RKT 2021 (90).", "T 2021 (100%)."]


def test_the_money_of_the_pk_stands_under_its_five_programs_and_adds_up() -> None:
    blok = susun(_bahan(), "perjanjian_program")
    assert "5 (lima) program dan 10 (sepuluh) kegiatan" in list_kalimat(blok)[0]
    assert "Rp14.463.930.781" in list_kalimat(blok)[0]
    tabel = find_tabel(blok, "tabel-pk-program")
    baris = list(zip(tabel.tabel.baris, tabel.angka, strict=True))
    assert [int(angka[2]) for satu, angka in baris if not satu.tebal] == list(PAGU_PK)
    program = [int(angka[2]) for satu, angka in baris if satu.tebal]
    assert len(program) == 6
    assert sum(program[:-1]) == program[-1] == sum(PAGU_PK) == 14463930781
    assert {satu.sel[3] for satu, _ in baris[:-1]} == {"APBD"}


def test_the_iku_of_a_later_year_is_shown_as_what_it_is() -> None:
    blok = susun(_bahan(), "iku")
    kalimat = list_kalimat(blok)
    assert kalimat[0].endswith(
        "berlaku pada tahun 2021 belum tercatat. Sebagai rujukan disajikan yang tercatat "
        "sesudahnya."
    )
    assert "Tahun 2022 belum ditetapkan" in kalimat[1]
    (tabel,) = [satu for satu in blok if isinstance(satu, TabelIku)]
    assert tabel.judul.endswith("Tahun 2022")
    skm, koordinasi = [iku for s in tabel.formulir.daftar_sasaran for iku in s.daftar_iku]
    assert skm.sumber_data == "Dokumen SKM"
    assert koordinasi.rumus is not None
    assert tabel.formulir.kepala == ()


def test_a_decree_is_named_by_number_and_date() -> None:
    kalimat = list_kalimat(susun(_bahan(SUMBERJAMBE), "iku"))
    assert kalimat == [
        "Indikator Kinerja Utama Kecamatan Sumberjambe Tahun 2022 ditetapkan dengan Keputusan "
        "Camat Sumberjambe Nomor 065/08/35.09.31/2022 tanggal 3 Januari 2022 dan memuat 4 (empat) "
        "indikator, sebagaimana disajikan pada [tabel-iku]."
    ]


def test_only_enacted_documents_are_bound_in_and_the_others_are_named() -> None:
    bahan = _bahan()
    for kode in ("lampiran_renstra", "lampiran_rkt"):
        (alasan,) = list_kalimat(susun(bahan, kode))
        assert alasan.startswith("Dokumen ini belum ditetapkan: ")
    assert list_kalimat(susun(bahan, "lampiran_iku")) == [
        "Indikator Kinerja Utama Kecamatan Sumbersari tahun 2021 belum tercatat, jadi belum dapat "
        "dilampirkan."
    ]
    (pk,) = susun(bahan, "lampiran_perjanjian")
    salinan = SalinanDokumen.objects.resmi().get(dokumen__perjanjian=bahan.perjanjian)
    assert pk == BlokSalinan(
        salinan.pk,
        salinan.sidik_isi,
        salinan.pdf_sidik,
        "Perjanjian Kinerja Kecamatan Sumbersari 2021",
        salinan.pdf_halaman,
    )
    assert list_belum_resmi(bahan) == (
        "Renstra Kecamatan Sumbersari 2016-2021",
        "RKT Kecamatan Sumbersari 2021",
        "Indikator Kinerja Utama Kecamatan Sumbersari tahun 2021",
    )


def test_a_year_whose_documents_are_all_enacted_binds_in_four_copies() -> None:
    bahan = _bahan(SUMBERJAMBE)
    blok = _susun_semua(bahan, LAMPIRAN[:4])
    assert [satu.judul for satu in blok if isinstance(satu, BlokSalinan)] == [
        "Renstra Kecamatan Sumberjambe 2021-2026",
        "RKT Kecamatan Sumberjambe 2022",
        "Perjanjian Kinerja Kecamatan Sumberjambe 2022",
        "Keputusan Camat tentang IKU Kecamatan Sumberjambe 2022",
    ]
    assert list_belum_resmi(bahan) == ()


@setiap_kantor
def test_no_slip_of_the_seed_is_printed(kode: str) -> None:
    teks = _gabung(_susun_semua(_bahan(kode)))
    cacat = (
        r"Sum(pal|per|mer)sari|Sumber Sari|[Pp]rosentase|[Pp]resentase|[Ss]urvey|Perbub|20121|"
        r"Nopember|Q[ao]nun|Kepala Kecamatan|35\.09\.03|Rp\. |72[.,]1 ?%|sebagai kewenangan"
    )
    assert re.findall(cacat, teks) == []


@setiap_kantor
def test_nothing_is_empty_and_every_number_is_that_of_its_cell(kode: str) -> None:
    blok = _susun_semua(_bahan(kode))
    for tabel in (satu for satu in blok if isinstance(satu, Tabel)):
        assert tabel.tabel.baris, tabel.kunci
        lebar = {len(tabel.tabel.kolom)}
        assert {len(satu.sel) for satu in tabel.tabel.baris} == lebar
        assert {len(satu) for satu in tabel.angka} == lebar
        for satu, angka in zip(tabel.tabel.baris, tabel.angka, strict=True):
            for teks, nilai in zip(satu.sel, angka, strict=True):
                assert not nilai or nilai.replace(".", ",") in teks.replace(".", "")
    assert all(teks.strip() for teks in list_kalimat(blok))


@setiap_kantor
def test_every_key_is_used_once_and_every_reference_is_found(kode: str) -> None:
    bahan = _bahan(kode)
    kunci = list_kunci(_susun_semua(bahan))
    assert len(set(kunci)) == len(kunci)
    bagian = {satu.kunci for satu in bahan.daftar_bagian}
    assert bagian.isdisjoint(kunci)
    semua = [satu for bag in walk(susun_laporan(bahan).bagian) for satu in bag.blok]
    rujukan = [
        potong.teks
        for satu in semua
        if isinstance(satu, Paragraf)
        for potong in satu.isi
        if potong.rujuk
    ]
    assert len(rujukan) >= 6
    assert TIDAK_ADA not in rujukan


@setiap_kantor
def test_the_same_material_gives_the_same_blocks(kode: str) -> None:
    assert _susun_semua(_bahan(kode)) == _susun_semua(_bahan(kode))
