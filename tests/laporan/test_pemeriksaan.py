"""Every rule of the checks, as a table: what is done to a whole decree, and what is said."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
import time_machine

from iku.domain.konsistensi import Tingkat
from iku.models import FormatIku, Iku, Sasaran
from kecamatan.enums import JenisHubungan
from kecamatan.models import (
    HubunganPeraturan,
    Kabupaten,
    Kecamatan,
    MasaJabatan,
    Peraturan,
)
from laporan.actions.buat import buat_perubahan, salin_dokumen
from laporan.enums import BagianButir
from laporan.models import Dokumen
from laporan.pemeriksaan import ATURAN, KODE_MENYUSUL, KodeDokumen
from laporan.periksa import periksa_dokumen
from tests.factories import buat_kecamatan, buat_masa_jabatan, buat_peraturan
from tests.factories_dokumen import (
    Kantor,
    beri_nomor,
    buat_ditetapkan,
    buat_draf,
    buat_kantor,
    segar,
)
from tests.laporan.test_perjanjian import KASUS as KASUS_PERJANJIAN
from tests.laporan.test_rencana_aksi import KASUS as KASUS_AKSI
from tests.laporan.test_renstra import KASUS as KASUS_RENSTRA
from tests.laporan.test_rkt import KASUS as KASUS_RKT

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def sesudah_semua_dokumen() -> Iterator[None]:
    """Judge on a day after every date of the cases: only one rule looks at the calendar."""
    with time_machine.travel(date(2028, 6, 1)):
        yield


GALAT, PERINGATAN = Tingkat.GALAT, Tingkat.PERINGATAN


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    return beri_nomor(buat_draf(kantor), kantor)


def isi(**isian: object) -> Callable[[Dokumen], None]:
    """Return a change of columns."""
    return lambda dokumen: Dokumen.objects.filter(pk=dokumen.pk).update(**isian)  # type: ignore[func-returns-value,return-value]


def kosongkan(bagian: BagianButir) -> Callable[[Dokumen], None]:
    return lambda dokumen: dokumen.daftar_butir.filter(bagian=bagian).delete()  # type: ignore[func-returns-value,return-value]


def tulis(bagian: BagianButir, teks: str) -> Callable[[Dokumen], None]:
    """Return a change that adds a sentence."""

    def ubah(dokumen: Dokumen) -> None:
        dokumen.daftar_butir.create(bagian=bagian, urutan=99, teks=teks)

    return ubah


def tulis_iku(**isian: str) -> Callable[[Dokumen], None]:
    return lambda dokumen: Iku.objects.update(**isian)  # type: ignore[func-returns-value,return-value]


def kutip(
    jenis: str = "", sejak: date | None = None, *, terverifikasi: bool = True
) -> Callable[[Dokumen], None]:
    """Return a change that cites a regulation, to which a newer one did something since."""

    def ubah(dokumen: Dokumen) -> None:
        lama = buat_peraturan(nomor="13", tahun=2006, terverifikasi=terverifikasi)
        dokumen.daftar_mengingat.create(peraturan=lama)
        if jenis:
            baru = buat_peraturan(nomor="77", tahun=sejak.year if sejak else 2026)
            HubunganPeraturan.objects.create(
                oleh=baru, terhadap=lama, jenis=jenis, berlaku_sejak=sejak
            )

    return ubah


def ganti_camat(**isian: object) -> Callable[[Dokumen], None]:
    return lambda dokumen: MasaJabatan.objects.update(**isian)  # type: ignore[func-returns-value,return-value]


def camat_asing(dokumen: Dokumen) -> None:
    asing = buat_masa_jabatan(buat_kecamatan("Panti", kode="35.09.14"))
    Dokumen.objects.filter(pk=dokumen.pk).update(penandatangan=asing)


def kode_asing(dokumen: Dokumen) -> None:
    buat_kecamatan("Sumberbaru", kode="35.09.03")
    Dokumen.objects.filter(pk=dokumen.pk).update(nomor_kode="35.09.03")


def kode_dipinjam(dokumen: Dokumen) -> None:
    """Let the office call the code of another its own."""
    kode_asing(dokumen)
    Kecamatan.objects.filter(pk=dokumen.kecamatan_id).update(kode_surat="35.09.03")


def sebut(bagian: BagianButir, teks: str) -> Callable[[Dokumen], None]:
    """Return a change that names another kecamatan, which exists."""

    def ubah(dokumen: Dokumen) -> None:
        buat_kecamatan("Panti", kode="35.09.14")
        tulis(bagian, teks)(dokumen)

    return ubah


KASUS: list[tuple[str, Callable[[Dokumen], None], KodeDokumen, Tingkat, str, str]] = [
    ("judul kosong", isi(tentang=" "), KodeDokumen.TENTANG_KOSONG, GALAT,
     "identitas:tentang", "Judul"),
    ("tempat kosong", isi(tempat=""), KodeDokumen.TEMPAT_KOSONG, GALAT,
     "identitas:tempat", "Tempat"),
    ("nomor kosong", isi(nomor_urut=None), KodeDokumen.NOMOR_KOSONG, GALAT,
     "identitas:nomor", "Nomor urut"),
    ("klasifikasi kosong", isi(nomor_klasifikasi=""), KodeDokumen.KLASIFIKASI_KOSONG, PERINGATAN,
     "identitas:nomor_klasifikasi", "klasifikasi"),
    ("tahun nomor kosong", isi(nomor_tahun=None), KodeDokumen.NOMOR_TAHUN_LAIN, GALAT,
     "identitas:nomor_tahun", "Tahun pada nomor"),
    ("tahun nomor lain", isi(nomor_tahun=2025), KodeDokumen.NOMOR_TAHUN_LAIN, PERINGATAN,
     "identitas:nomor_tahun", "bertahun 2025, tetapi tanggalnya 5 Januari 2026"),
    ("kode kecamatan lain", kode_asing, KodeDokumen.KODE_WILAYAH_SALAH, GALAT,
     "identitas:nomor_kode", "35.09.03 pada nomor Keputusan adalah kode Kecamatan Sumberbaru; "
     "kode Kecamatan Sumberjambe adalah 35.09.31"),
    ("kode dipinjam", kode_dipinjam, KodeDokumen.KODE_WILAYAH_SALAH, GALAT,
     "identitas:nomor_kode", "35.09.03 pada nomor Keputusan adalah kode Kecamatan Sumberbaru; "
     "kode Kecamatan Sumberjambe adalah 35.09.31"),
    ("kode tak dikenal", isi(nomor_kode="99"), KodeDokumen.KODE_WILAYAH_SALAH, GALAT,
     "identitas:nomor_kode", "99 pada nomor Keputusan tidak dikenal"),
    ("kode kosong", isi(nomor_kode=""), KodeDokumen.KODE_WILAYAH_SALAH, GALAT,
     "identitas:nomor_kode", "belum diisi"),
    ("tanggal kosong", isi(tanggal=None), KodeDokumen.TANGGAL_KOSONG, GALAT,
     "identitas:tanggal", "Tanggal"),
    ("tanggal terlalu awal", isi(tanggal=date(2025, 10, 31), nomor_tahun=2025),
     KodeDokumen.TANGGAL_DI_LUAR_TAHUN,
     GALAT, "identitas:tanggal", "1 November 2025 sampai 31 Desember 2026"),
    ("tanggal terlalu akhir", isi(tanggal=date(2027, 1, 1), nomor_tahun=2027),
     KodeDokumen.TANGGAL_DI_LUAR_TAHUN,
     GALAT, "identitas:tanggal", "1 Januari 2027"),
    ("penandatangan kosong", isi(penandatangan=None), KodeDokumen.PENANDATANGAN_KOSONG, GALAT,
     "identitas:penandatangan", "Penandatangan"),
    ("penandatangan kecamatan lain", camat_asing, KodeDokumen.PENANDATANGAN_KECAMATAN_LAIN, GALAT,
     "identitas:penandatangan", "tidak menjabat di Kecamatan Sumberjambe"),
    ("penandatangan belum menjabat", ganti_camat(mulai=date(2026, 1, 6)),
     KodeDokumen.PENANDATANGAN_TIDAK_MENJABAT, GALAT, "identitas:penandatangan",
     "tidak menjabat Camat pada 5 Januari 2026"),
    ("penandatangan sudah selesai", ganti_camat(selesai=date(2026, 1, 4)),
     KodeDokumen.PENANDATANGAN_TIDAK_MENJABAT, GALAT, "identitas:penandatangan", "5 Januari 2026"),
    ("menimbang kosong", kosongkan(BagianButir.MENIMBANG), KodeDokumen.MENIMBANG_KOSONG, GALAT,
     "butir:menimbang", "Menimbang belum"),
    ("menimbang tanpa bahwa", tulis(BagianButir.MENIMBANG, "Untuk itu"),
     KodeDokumen.MENIMBANG_TANPA_BAHWA, PERINGATAN, "butir:menimbang", "butir 4"),
    ("mengingat kosong", lambda d: d.daftar_mengingat.all().delete(), KodeDokumen.MENGINGAT_KOSONG,
     GALAT, "mengingat:", "Mengingat"),
    ("diktum kosong", kosongkan(BagianButir.DIKTUM), KodeDokumen.DIKTUM_KOSONG, GALAT,
     "butir:diktum", "Diktum belum"),
    ("peraturan dicabut", kutip(JenisHubungan.MENCABUT, date(2020, 12, 30)),
     KodeDokumen.PERATURAN_DICABUT, PERINGATAN, "mengingat:",
     "Nomor 13 Tahun 2006 sudah dicabut dengan Peraturan Pemerintah Nomor 77 Tahun 2020"),
    ("perubahan tidak disebut", kutip(JenisHubungan.MENGUBAH, date(2019, 1, 1)),
     KodeDokumen.PERUBAHAN_TIDAK_DISEBUT, PERINGATAN, "mengingat:", "terakhir diubah dengan"),
    ("peraturan belum diperiksa", kutip(terverifikasi=False),
     KodeDokumen.PERATURAN_BELUM_DIPERIKSA, PERINGATAN, "mengingat:", "naskah resminya"),
    ("huruf tanpa bentuk cetak", tulis(BagianButir.DIKTUM, "Keputusan ꦗꦮ berlaku"),
     KodeDokumen.HURUF_TIDAK_TERCETAK, GALAT, "butir:diktum", "“ꦗ” (U+A997), “ꦮ” (U+A9AE)"),
    ("satuan tanpa bentuk cetak", tulis_iku(satuan="文"),
     KodeDokumen.HURUF_TIDAK_TERCETAK, GALAT, "iku:", "“文” (U+6587)"),
    ("camat lain dalam diktum", sebut(BagianButir.DIKTUM, "Keputusan Camat Panti ini berlaku"),
     KodeDokumen.KECAMATAN_LAIN, GALAT, "butir:diktum", "menyebut Camat Panti"),
    ("kecamatan lain dalam tembusan", sebut(BagianButir.TEMBUSAN, "kecamatan panti"),
     KodeDokumen.KECAMATAN_LAIN, PERINGATAN, "butir:tembusan", "kecamatan panti"),
    ("tahun lain dalam diktum", tulis(BagianButir.DIKTUM, "berlaku tahun 2024"),
     KodeDokumen.TAHUN_LAIN, PERINGATAN, "butir:diktum", "menyebut tahun 2024"),
    ("tahun lain dalam penjelasan", tulis_iku(penjelasan="direncanakan pada tahun 2024"),
     KodeDokumen.TAHUN_LAIN, PERINGATAN, "iku:", "menyebut tahun 2024"),
    ("ejaan diktum", tulis(BagianButir.DIKTUM, "prosentase"), KodeDokumen.EJAAN_NASKAH, PERINGATAN,
     "butir:diktum", "persentase"),
    ("tanpa indikator", lambda d: Sasaran.objects.all().delete(), KodeDokumen.TANPA_INDIKATOR,
     GALAT, "sasaran:", "Belum ada indikator"),
    ("sasaran tanpa indikator",
     lambda d: Sasaran.objects.create(daftar=d.daftar_iku, urutan=9, teks="Sepi"),
     KodeDokumen.SASARAN_TANPA_INDIKATOR, GALAT, "sasaran:", "Sepi"),
]  # fmt: skip


def test_whole_decree_is_clean(dokumen: Dokumen) -> None:
    assert periksa_dokumen(dokumen) == ()


@pytest.mark.parametrize(
    ("ubah", "kode", "tingkat", "objek", "pesan"),
    [kasus[1:] for kasus in KASUS],
    ids=[kasus[0] for kasus in KASUS],
)
def test_rule_finds(
    ubah: Callable[[Dokumen], None],
    kode: KodeDokumen,
    tingkat: Tingkat,
    objek: str,
    pesan: str,
    dokumen: Dokumen,
) -> None:
    ubah(dokumen)
    (temuan,) = periksa_dokumen(segar(dokumen))
    assert (temuan.kode, temuan.tingkat) == (kode, tingkat)
    assert temuan.objek.startswith(objek)
    assert pesan in temuan.pesan


WAJAR: list[tuple[str, Callable[[Dokumen], None]]] = [
    ("peraturan dicabut sesudah tanggalnya", kutip(JenisHubungan.MENCABUT, date(2026, 1, 6))),
    ("diubah tahun ini, tanggalnya tidak diketahui", kutip(JenisHubungan.MENGUBAH)),
    ("hari pertama jendela", isi(tanggal=date(2025, 11, 1), nomor_tahun=2025)),
    ("hari terakhir tahun", isi(tanggal=date(2026, 12, 31))),
    ("tahun peraturan", tulis(BagianButir.DIKTUM, "Peraturan Bupati Nomor 61 Tahun 2016")),
    ("masa yang memuat tahun ini", tulis(BagianButir.DIKTUM, "RPJMD Tahun 2025-2029")),
    ("nama desa yang juga nama kecamatan", sebut(BagianButir.DIKTUM, "Desa Panti")),
    ("nama sendiri", tulis(BagianButir.DIKTUM, "Kecamatan Sumberjambe dan CAMAT SUMBERJAMBE")),
]


@pytest.mark.parametrize("ubah", [k[1] for k in WAJAR], ids=[k[0] for k in WAJAR])
def test_rule_lets_pass(ubah: Callable[[Dokumen], None], dokumen: Dokumen) -> None:
    ubah(dokumen)
    assert periksa_dokumen(segar(dokumen)) == ()


def test_findings_about_the_iku_are_passed_on_with_their_object(dokumen: Dokumen) -> None:
    Iku.objects.update(sumber_data="")
    (temuan,) = periksa_dokumen(segar(dokumen))
    assert temuan.kode == "tanpa_sumber_data"
    assert temuan.objek == f"iku:{Iku.objects.get().pk}"


def test_copied_items_are_counted_until_confirmed(kantor: Kantor) -> None:
    baru = salin_dokumen(sumber=buat_draf(kantor), tahun=2027, by=kantor.operator)
    (temuan,) = [t for t in periksa_dokumen(baru) if t.objek == "konfirmasi:"]
    jumlah = 7 + Peraturan.objects.count() + 4
    assert temuan.pesan.startswith(f"{jumlah} butir")
    assert temuan.tingkat == GALAT


def test_document_in_force_must_be_corrected_not_doubled(kantor: Kantor) -> None:
    lama = buat_ditetapkan(kantor)
    baru = buat_perubahan(dokumen=lama, alasan="Keliru", by=kantor.operator)
    Dokumen.objects.filter(pk=baru.pk).update(menggantikan=None)
    kode = {t.kode: t.tingkat for t in periksa_dokumen(segar(baru))}
    assert kode[KodeDokumen.MASIH_ADA_YANG_BERLAKU] == GALAT


def test_overlapping_periods_are_pointed_out(kantor: Kantor) -> None:
    draf = buat_draf(kantor, tahun=2025)
    draf.daftar_iku.tahun_akhir = 2029
    draf.daftar_iku.save(update_fields=["tahun_akhir"])
    buat_ditetapkan(kantor, draf=draf)
    temuan = periksa_dokumen(beri_nomor(buat_draf(kantor), kantor, urut=8))
    assert [t.kode for t in temuan] == [KodeDokumen.MASA_BERTUMPUK]


def test_signatory_without_date_must_serve_some_day_of_the_year(kantor: Kantor) -> None:
    dokumen = buat_draf(kantor)
    MasaJabatan.objects.update(selesai=date(2025, 10, 31))
    assert KodeDokumen.PENANDATANGAN_TIDAK_MENJABAT in {
        t.kode for t in periksa_dokumen(segar(dokumen))
    }
    MasaJabatan.objects.update(selesai=date(2025, 11, 1))
    assert KodeDokumen.PENANDATANGAN_TIDAK_MENJABAT not in {
        t.kode for t in periksa_dokumen(segar(dokumen))
    }


def test_month_alone_is_judged_like_a_date(dokumen: Dokumen) -> None:
    isi(tanggal=None, bulan=date(2025, 1, 1))(dokumen)
    pesan = {t.kode: t.pesan for t in periksa_dokumen(segar(dokumen))}
    assert set(pesan) == {KodeDokumen.TANGGAL_KOSONG, KodeDokumen.TANGGAL_DI_LUAR_TAHUN}
    assert "1 Januari 2025" in pesan[KodeDokumen.TANGGAL_DI_LUAR_TAHUN]


def test_bare_form_is_not_asked_for_what_only_a_decree_has(kantor: Kantor) -> None:
    assert periksa_dokumen(beri_nomor(buat_draf(kantor, jenis="iku"), kantor)) == ()


def test_what_stops_the_enactment_comes_first(dokumen: Dokumen) -> None:
    tulis(BagianButir.DIKTUM, "prosentase")(dokumen)
    Iku.objects.update(satuan="")
    assert [t.tingkat for t in periksa_dokumen(segar(dokumen))] == [GALAT, PERINGATAN]


def test_date_that_has_not_come_is_pointed_out(kantor: Kantor) -> None:
    dokumen = beri_nomor(buat_draf(kantor), kantor)
    with time_machine.travel(date(2026, 1, 4)):
        assert [t.kode for t in periksa_dokumen(dokumen)] == [KodeDokumen.TANGGAL_BELUM_TIBA]
    with time_machine.travel(date(2026, 1, 5)):
        assert periksa_dokumen(dokumen) == ()


def test_letterhead_without_logo_is_pointed_out(kantor: Kantor) -> None:
    Kecamatan.objects.update(logo=None)
    temuan = periksa_dokumen(beri_nomor(buat_draf(kantor), kantor))
    assert [t.kode for t in temuan] == [KodeDokumen.LOGO_KOSONG]
    Kabupaten.objects.update(logo=b"logo")
    assert periksa_dokumen(Dokumen.objects.get()) == ()


def test_tujuan_that_the_layout_leaves_out_is_pointed_out(kantor: Kantor) -> None:
    dokumen = beri_nomor(buat_draf(kantor), kantor)
    FormatIku.objects.update(tampil_tujuan=False)
    temuan = periksa_dokumen(Dokumen.objects.get(pk=dokumen.pk))
    assert [t.kode for t in temuan] == [KodeDokumen.TUJUAN_TIDAK_TERCETAK]


def test_every_code_is_found_by_some_case() -> None:
    diuji = {kasus[2] for kasus in KASUS} | {
        KodeDokumen.BELUM_DIKONFIRMASI,
        KodeDokumen.MASIH_ADA_YANG_BERLAKU,
        KodeDokumen.MASA_BERTUMPUK,
        KodeDokumen.TANGGAL_BELUM_TIBA,
        KodeDokumen.LOGO_KOSONG,
        KodeDokumen.TUJUAN_TIDAK_TERCETAK,
        KodeDokumen.PENANDATANGAN_TANPA_NIP,
        *(kasus[1] for kasus in KASUS_RENSTRA),
        *(kasus[1] for kasus in KASUS_RKT),
        *(kasus[1] for kasus in KASUS_PERJANJIAN),
        *(kasus[1] for kasus in KASUS_AKSI),
        # Below the camat: tests/laporan/test_perjanjian_bawahan.py.
        KodeDokumen.TANPA_DUKUNGAN,
        KodeDokumen.ATASAN_BELUM_DITETAPKAN,
        KodeDokumen.ATASAN_BUKAN_TERBARU,
        KodeDokumen.PAGU_BELUM_DIPILIH,
        KodeDokumen.PAGU_BERTUMPUK,
        # Of a rencana aksi: tests/laporan/test_rencana_aksi.py.
        KodeDokumen.AKSI_ANGGARAN_LAIN,
        # Of a correction: tests/laporan/test_perjanjian.py.
        KodeDokumen.TANGGAL_MENDAHULUI,
        # Of a yearly report: tests/laporan/lkjip/test_periksa_lkjip.py.
        KodeDokumen.BAGIAN_KOSONG,
        KodeDokumen.NASKAH_KOSONG,
        KodeDokumen.NASKAH_BERTENTANGAN,
        KodeDokumen.NASKAH_BELUM_SIAP,
        KodeDokumen.UKUR_BELUM_DITERIMA,
        KodeDokumen.LAMPIRAN_BELUM_DITETAPKAN,
        # Its outline: tests/laporan/lkjip/test_kerangka.py.
        KodeDokumen.KERANGKA_SALAH,
        # Its review: tests/laporan/lkjip/test_reviu.py.
        KodeDokumen.BELUM_DIREVIU,
    }
    assert diuji == set(KodeDokumen)
    assert set(KodeDokumen) > KODE_MENYUSUL
    assert len(set(ATURAN)) == len(ATURAN)


def test_signatory_without_nip_is_pointed_out(kantor: Kantor, dokumen: Dokumen) -> None:
    kantor.camat.pejabat.nip = ""
    kantor.camat.pejabat.save(update_fields=["nip"])
    (temuan,) = periksa_dokumen(segar(dokumen))
    assert (temuan.kode, temuan.tingkat) == (KodeDokumen.PENANDATANGAN_TANPA_NIP, PERINGATAN)
