"""A rencana aksi after its PK: corrected, made the same, copied to another year."""

from datetime import date
from decimal import Decimal

import pytest

from iku.actions.rencana_aksi import samakan_rencana_aksi
from iku.models import (
    BarisAnggaran,
    ButirAksi,
    IndikatorAksi,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    TargetSasaranRenstra,
)
from iku.rencana_aksi import read_rencana_aksi
from kecamatan.galat import AksiDitolak
from laporan.actions.buat import buat_perubahan, salin_dokumen
from laporan.actions.rencana import (
    buat_dokumen_perjanjian,
    buat_dokumen_rencana_aksi,
)
from laporan.actions.ubah import konfirmasi
from laporan.enums import StatusDokumen
from laporan.isi import Lembar
from laporan.konfirmasi import build_butir_salinan
from laporan.models import Dokumen
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from tests.basis_data import tanpa_pemicu
from tests.factories_aksi import (
    buat_draf_aksi,
    buat_pk,
    empat,
    isi_triwulan,
    rencana_of,
)
from tests.factories_dokumen import Kantor, buat_kantor, segar
from tests.factories_laporan import salinan_resmi, tetapkan_semua
from tests.factories_perjanjian import (
    beri_tanggal,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def pk(kantor: Kantor) -> Dokumen:
    return buat_pk(kantor)


@pytest.fixture
def draf(kantor: Kantor, pk: Dokumen) -> Dokumen:
    return buat_draf_aksi(kantor, pk)


def _pk(dokumen: Dokumen) -> PerjanjianKinerja:
    assert dokumen.perjanjian is not None
    return dokumen.perjanjian


def _lembar(dokumen: Dokumen) -> Lembar:
    lembar = susun_isi(segar(dokumen)).lembar
    assert lembar is not None
    return lembar


def _kode(dokumen: Dokumen) -> dict[str, str]:
    return {satu.kode: satu.tingkat for satu in periksa_dokumen(segar(dokumen))}


def _lengkapi(dokumen: Dokumen, kantor: Kantor, tanggal: date) -> Dokumen:
    """Confirm the copied items and give a date."""
    kunci = [b.kunci for kel in build_butir_salinan(dokumen) for b in kel.daftar_butir]
    konfirmasi(dokumen=dokumen, kunci=kunci, by=kantor.operator)
    return beri_tanggal(segar(dokumen), kantor, tanggal)


def _perubahan_pk(pk: Dokumen, kantor: Kantor, angka: int) -> Dokumen:
    """Enact a PK Perubahan with another target."""
    baru = buat_perubahan(dokumen=pk, alasan="Prioritas berubah", by=kantor.operator)
    IndikatorPerjanjian.objects.filter(sasaran__perjanjian=_pk(baru)).update(
        angka=angka, alasan="Anggaran berkurang"
    )
    PerjanjianKinerja.objects.filter(pk=_pk(baru).pk).update(alasan_hukum="strategi")
    return segar(tetapkan_semua(_lengkapi(baru, kantor, date(2021, 10, 1)), kantor))


def test_an_enacted_one_keeps_its_words_when_the_pk_is_corrected(
    draf: Dokumen, pk: Dokumen, kantor: Kantor
) -> None:
    resmi = segar(tetapkan_semua(draf, kantor))
    isi = salinan_resmi(resmi).isi
    _perubahan_pk(pk, kantor, 78)
    assert salinan_resmi(segar(resmi)).isi == isi
    assert rencana_of(resmi).perjanjian == _pk(pk)


def test_a_perubahan_follows_the_new_pk_and_keeps_its_numbers(
    draf: Dokumen, pk: Dokumen, kantor: Kantor
) -> None:
    lama = segar(tetapkan_semua(draf, kantor))
    pk_baru = _perubahan_pk(pk, kantor, 78)
    baru = buat_perubahan(dokumen=lama, alasan="PK berubah", by=kantor.operator)
    assert str(baru) == f"Rencana Aksi Perubahan ke-1 {kantor.kecamatan} 2021"
    (sasaran,) = read_rencana_aksi(rencana_of(baru))
    (rincian,) = sasaran.daftar_rincian
    assert rencana_of(baru).perjanjian == _pk(pk_baru)
    assert rincian.indikator.sasaran.perjanjian == _pk(pk_baru)
    assert (rincian.tertulis, rincian.daftar_tertulis[-2:]) == ("78", ("78", "80"))
    assert [satu.teks for satu in rincian.daftar_aksi] == [
        "Melaksanakan survei kepuasan masyarakat"
    ]
    baru = _lengkapi(baru, kantor, date(2021, 10, 4))
    assert _kode(baru) == {KodeDokumen.TRIWULAN_TIDAK_SELARAS: "galat"}
    isi_triwulan(baru, kantor, empat(None, None, 75, 78))
    tetapkan_semua(segar(baru), kantor)
    assert segar(lama).status == StatusDokumen.DIGANTIKAN
    assert _lembar(baru).judul[0] == "RENCANA AKSI PERUBAHAN TAHUN 2021"


def test_a_perubahan_has_the_indikator_that_are_promised_now(
    draf: Dokumen, pk: Dokumen, kantor: Kantor
) -> None:
    lama = segar(tetapkan_semua(draf, kantor))
    pk_baru = buat_perubahan(dokumen=pk, alasan="Prioritas berubah", by=kantor.operator)
    (satu,) = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=_pk(pk_baru))
    satu.indikator = type(satu.indikator).objects.create(kecamatan=kantor.kecamatan)
    satu.nama = "Nilai SAKIP"
    satu.save()
    baru = buat_perubahan(dokumen=lama, alasan="PK berubah", by=kantor.operator)
    (baris,) = rencana_of(baru).daftar_indikator.all()
    assert (str(baris), baris.cara, baris.daftar_aksi.count()) == ("Nilai SAKIP", "", 0)


def test_a_draft_is_made_the_same_as_a_newer_pk(draf: Dokumen, pk: Dokumen, kantor: Kantor) -> None:
    pk_baru = _perubahan_pk(pk, kantor, 78)
    assert _kode(draf)[KodeDokumen.PERJANJIAN_BUKAN_TERBARU] == "peringatan"
    rencana = rencana_of(draf)
    samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)
    assert rencana_of(draf).perjanjian == _pk(pk_baru)
    assert _kode(draf) == {KodeDokumen.TRIWULAN_TIDAK_SELARAS: "galat"}


def test_another_year_needs_a_pk_of_its_own(draf: Dokumen, kantor: Kantor) -> None:
    with pytest.raises(AksiDitolak, match="PK Camat tahun 2020 belum ada"):
        salin_dokumen(sumber=draf, tahun=2020, by=kantor.operator)


@pytest.mark.parametrize(("angka", "triwulan"), [(80, ("78", "80")), (75, ("", ""))])
def test_another_year_keeps_cara_and_aksi_and_numbers_that_still_agree(
    draf: Dokumen, kantor: Kantor, angka: int, triwulan: tuple[str, str]
) -> None:
    with tanpa_pemicu():
        TargetSasaranRenstra.objects.filter(tahun=2020).update(angka=Decimal(angka))
    atas = buat_dokumen_perjanjian(kecamatan=kantor.kecamatan, tahun=2020, by=kantor.operator)
    ButirAksi.objects.update(baris=BarisAnggaran.objects.get(kode="7.01.02.2.01"))
    baru = salin_dokumen(sumber=segar(draf), tahun=2020, by=kantor.operator)
    (sasaran,) = read_rencana_aksi(rencana_of(baru))
    (rincian,) = sasaran.daftar_rincian
    assert rencana_of(baru).perjanjian == _pk(atas)
    assert rincian.baris.cara == "nilai_akhir"
    assert rincian.daftar_tertulis[-2:] == triwulan
    assert rincian.baris.perlu_konfirmasi
    (aksi,) = rincian.daftar_aksi
    assert (aksi.waktu, aksi.perlu_konfirmasi, aksi.baris) == ("I, II", True, None)


def test_a_cara_that_does_not_fit_the_new_year_is_asked_again(
    draf: Dokumen, kantor: Kantor
) -> None:
    IndikatorAksi.objects.update(cara="jumlah", angka_1=20, angka_2=20, angka_3=20, angka_4=20)
    buat_dokumen_perjanjian(kecamatan=kantor.kecamatan, tahun=2020, by=kantor.operator)
    baru = salin_dokumen(sumber=segar(draf), tahun=2020, by=kantor.operator)
    baris = rencana_of(baru).daftar_indikator.get()
    assert (baris.cara, baris.angka_1) == ("", None)


def test_a_post_has_one_a_year_whichever_pk_it_follows(
    draf: Dokumen, pk: Dokumen, kantor: Kantor
) -> None:
    pk_baru = _perubahan_pk(pk, kantor, 78)
    for satu in (pk, pk_baru):
        with pytest.raises(AksiDitolak, match="sudah ada"):
            buat_dokumen_rencana_aksi(perjanjian=_pk(satu), by=kantor.operator)
    with pytest.raises(AksiDitolak, match="sudah ada"):
        salin_dokumen(sumber=segar(draf), tahun=2021, by=kantor.operator)
