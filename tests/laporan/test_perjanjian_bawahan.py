"""A PK below the camat: it takes over indikator of the superior and a part of his budget."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from iku.actions.perjanjian_bawahan import (
    buat_perjanjian_bawahan,
    pilih_pagu,
    turunkan_indikator,
)
from iku.enums import JenisAnggaran
from iku.models import Anggaran, BarisAnggaran, IndikatorPerjanjian, PerjanjianKinerja
from iku.perjanjian import read_janji, read_pagu
from kecamatan.enums import Jabatan
from kecamatan.galat import AksiDitolak
from kecamatan.models import MasaJabatan
from laporan.actions.buat import buat_perubahan, salin_dokumen
from laporan.actions.rencana import buat_dokumen_bawahan, buat_dokumen_perjanjian
from laporan.cari_cetak import TidakDitemukan, find_dokumen
from laporan.models import Dokumen
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from tests.factories import buat_masa_jabatan
from tests.factories_dokumen import Kantor, buat_kantor, segar
from tests.factories_laporan import tetapkan_semua
from tests.factories_perjanjian import (
    beri_tanggal,
    buat_draf_perjanjian,
    buat_kasi,
    siapkan_rencana,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def atasan(kantor: Kantor) -> Dokumen:
    siapkan_rencana(kantor)
    return tetapkan_semua(buat_draf_perjanjian(kantor), kantor)


@pytest.fixture
def kasi(kantor: Kantor) -> MasaJabatan:
    return buat_kasi(kantor.kecamatan)


@pytest.fixture
def draf(atasan: Dokumen, kasi: MasaJabatan, kantor: Kantor) -> Dokumen:
    """The PK of a head of seksi with one indikator and one kegiatan."""
    dokumen = buat_dokumen_bawahan(atasan=_pk(atasan), pihak_pertama=kasi, by=kantor.operator)
    _turunkan(dokumen, kantor)
    baris = BarisAnggaran.objects.filter(kode="7.01.02.2.01")
    pk = _pk(segar(dokumen))
    pilih_pagu(perjanjian=pk, daftar=list(baris), versi=pk.versi, by=kantor.operator)
    return beri_tanggal(segar(dokumen), kantor, date(2021, 1, 26))


def _pk(dokumen: Dokumen) -> PerjanjianKinerja:
    assert dokumen.perjanjian is not None
    return dokumen.perjanjian


def _turunkan(dokumen: Dokumen, kantor: Kantor) -> None:
    pk = _pk(segar(dokumen))
    atas = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=pk.atasan)
    turunkan_indikator(perjanjian=pk, daftar=list(atas), versi=pk.versi, by=kantor.operator)


def test_it_says_which_indikator_of_the_superior_each_supports(draf: Dokumen) -> None:
    (sasaran,) = read_janji(_pk(draf))
    (janji,) = sasaran.daftar_janji
    assert janji.indikator.mendukung is not None
    assert janji.indikator.mendukung.sasaran.perjanjian == _pk(draf).atasan
    assert janji.tertulis == "80"
    assert periksa_dokumen(draf) == ()


def test_the_camat_is_the_other_side_and_only_the_chosen_rows_are_printed(
    draf: Dokumen, kantor: Kantor
) -> None:
    isi = susun_isi(draf)
    assert [pihak.jabatan for pihak in isi.penanda_tangan] == [
        "CAMAT SUMBERJAMBE",
        "KEPALA SEKSI PELAYANAN UMUM KECAMATAN SUMBERJAMBE",
    ]
    assert read_pagu(_pk(draf)).jumlah == 2743174000
    assert isi.lembar is not None
    assert "KEPALA SEKSI SEKSI" not in str(isi)


def test_it_is_enacted_beside_that_of_the_camat_and_of_other_posts(
    draf: Dokumen, atasan: Dokumen, kantor: Kantor
) -> None:
    sekcam = buat_masa_jabatan(kantor.kecamatan, jabatan="sekcam")
    lain = buat_dokumen_bawahan(atasan=_pk(atasan), pihak_pertama=sekcam, by=kantor.operator)
    _turunkan(lain, kantor)
    tetapkan_semua(beri_tanggal(segar(lain), kantor), kantor)
    tetapkan_semua(draf, kantor)
    assert Dokumen.objects.filter(status="ditetapkan").count() == 3


def test_a_post_has_one_pk_a_year(draf: Dokumen, kasi: MasaJabatan, kantor: Kantor) -> None:
    atasan = _pk(draf).atasan
    assert atasan is not None
    with pytest.raises(AksiDitolak, match="sudah ada"):
        buat_dokumen_bawahan(atasan=atasan, pihak_pertama=kasi, by=kantor.operator)


def test_nobody_of_another_office_signs(atasan: Dokumen, kantor: Kantor) -> None:
    lain = buat_kantor("Panti", "35.09.14")
    with pytest.raises(AksiDitolak, match="bukan pejabat kecamatan ini"):
        buat_dokumen_bawahan(
            atasan=_pk(atasan), pihak_pertama=buat_kasi(lain.kecamatan), by=kantor.operator
        )


def test_a_row_and_the_one_above_it_are_not_both_chosen(draf: Dokumen, kantor: Kantor) -> None:
    pk = _pk(segar(draf))
    baris = BarisAnggaran.objects.filter(kode__in=["7.01.02", "7.01.02.2.01"])
    with pytest.raises(AksiDitolak, match="sudah termasuk dalam “Program Pelayanan Publik”"):
        pilih_pagu(perjanjian=pk, daftar=list(baris), versi=pk.versi, by=kantor.operator)


def test_an_indikator_that_supports_nothing_is_told(draf: Dokumen) -> None:
    IndikatorPerjanjian.objects.filter(sasaran__perjanjian=_pk(draf)).update(mendukung=None)
    assert [satu.kode for satu in periksa_dokumen(segar(draf))] == [KodeDokumen.TANPA_DUKUNGAN]


def test_a_superior_who_has_not_signed_yet_is_told(kantor: Kantor, kasi: MasaJabatan) -> None:
    siapkan_rencana(kantor)
    atas = buat_draf_perjanjian(kantor)
    dokumen = buat_dokumen_bawahan(atasan=_pk(atas), pihak_pertama=kasi, by=kantor.operator)
    kode = {satu.kode for satu in periksa_dokumen(segar(dokumen))}
    assert KodeDokumen.ATASAN_BELUM_DITETAPKAN in kode


def test_a_copy_stands_under_the_pk_of_its_own_year(draf: Dokumen, kantor: Kantor) -> None:
    with pytest.raises(AksiDitolak, match="Buat PK atasan dulu"):
        salin_dokumen(sumber=draf, tahun=2020, by=kantor.operator)
    atas = buat_dokumen_perjanjian(kecamatan=kantor.kecamatan, tahun=2020, by=kantor.operator)
    baru = salin_dokumen(sumber=draf, tahun=2020, by=kantor.operator)
    assert _pk(baru).atasan == _pk(atas)
    (satu,) = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=_pk(baru))
    assert satu.mendukung is not None
    assert satu.mendukung.sasaran.perjanjian == _pk(atas)
    assert not _pk(baru).daftar_pagu.exists()


def test_the_command_asks_whose_pk_is_meant(draf: Dokumen, atasan: Dokumen, kantor: Kantor) -> None:
    with pytest.raises(TidakDitemukan, match="belum dibuat"):
        find_dokumen(kantor.kecamatan, "perjanjian-bawahan", 2021, jabatan="lurah")
    assert find_dokumen(kantor.kecamatan, "perjanjian-bawahan", 2021) == draf
    sekcam = buat_masa_jabatan(kantor.kecamatan, jabatan="sekcam")
    lain = buat_dokumen_bawahan(atasan=_pk(atasan), pihak_pertama=sekcam, by=kantor.operator)
    with pytest.raises(TidakDitemukan, match="kepala-seksi-pelayanan-umum, sekretaris-kecamatan"):
        find_dokumen(kantor.kecamatan, "perjanjian-bawahan", 2021)
    satu = find_dokumen(
        kantor.kecamatan, "perjanjian-bawahan", 2021, jabatan="Sekretaris Kecamatan"
    )
    assert satu == lain


def test_the_whole_budget_is_not_printed_unseen(draf: Dokumen, kantor: Kantor) -> None:
    pk = _pk(segar(draf))
    pilih_pagu(perjanjian=pk, daftar=[], versi=pk.versi, by=kantor.operator)
    assert [satu.kode for satu in periksa_dokumen(segar(draf))] == [KodeDokumen.PAGU_BELUM_DIPILIH]


def test_money_is_not_counted_twice(draf: Dokumen) -> None:
    program = BarisAnggaran.objects.get(kode="7.01.02")
    _pk(draf).daftar_pilihan.create(baris=program)
    temuan = {satu.kode: satu.tingkat for satu in periksa_dokumen(segar(draf))}
    assert temuan[KodeDokumen.PAGU_BERTUMPUK] == "galat"


def test_a_superior_with_a_newer_pk_is_told(draf: Dokumen, atasan: Dokumen, kantor: Kantor) -> None:
    buat_perubahan(dokumen=segar(atasan), alasan="DPPA", by=kantor.operator)
    kode = {satu.kode for satu in periksa_dokumen(segar(draf))}
    assert KodeDokumen.ATASAN_BUKAN_TERBARU in kode


def test_nobody_stands_under_his_equal(draf: Dokumen, kantor: Kantor) -> None:
    sekcam = buat_masa_jabatan(kantor.kecamatan, jabatan="sekcam")
    with pytest.raises(AksiDitolak, match="tidak berada di bawah Kepala Seksi"):
        buat_dokumen_bawahan(atasan=_pk(draf), pihak_pertama=sekcam, by=kantor.operator)


def test_another_budget_drops_the_rows_chosen_from_the_old_one(
    draf: Dokumen, kantor: Kantor
) -> None:
    lain = Anggaran.objects.create(
        kecamatan=kantor.kecamatan, tahun=2021, revisi=1, jenis=JenisAnggaran.DPPA
    )
    satu = _pk(segar(draf))
    client = Client()
    client.force_login(kantor.operator)
    url = reverse("iku:atur_perjanjian", args=[satu.pk])
    isian = {
        "versi": satu.versi,
        "pihak_kedua": satu.pihak_kedua_id or "",
        "renstra": satu.renstra_id or "",
        "anggaran": lain.pk,
        "tingkat_anggaran": satu.tingkat_anggaran,
    }
    assert client.post(url, isian).status_code == 302
    satu = PerjanjianKinerja.objects.get(pk=satu.pk)
    assert satu.anggaran == lain
    assert not satu.daftar_pagu.exists()


def test_an_operator_of_another_office_makes_nothing(atasan: Dokumen, kasi: MasaJabatan) -> None:
    asing = buat_kantor("Panti", "35.09.14").operator
    with pytest.raises(PermissionDenied):
        buat_perjanjian_bawahan(
            atasan=_pk(atasan), jabatan=Jabatan.KASI, bidang=kasi.bidang, pihak_kedua=None, by=asing
        )
