"""Starting a triwulan, and letting it follow newer plans."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from iku.actions.pengukuran import list_usang, mulai_pengukuran, samakan_pengukuran
from iku.alur_ukur import StatusRealisasi
from iku.models import (
    Anggaran,
    BagianUkur,
    BarisAnggaran,
    IndikatorPerjanjian,
    NilaiVariabel,
    PerjanjianKinerja,
    RealisasiBaris,
    TahunKinerja,
)
from iku.pengukuran.milik import list_milik
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Kecamatan, Pengguna
from tests.factories import buat_bidang, buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_ukur import (
    build_bappeda,
    build_pengukuran,
    build_perjanjian,
    build_tahun_kinerja,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecamatan() -> Kecamatan:
    return buat_kecamatan("Sumbersari")


@pytest.fixture
def operator(kecamatan: Kecamatan) -> Pengguna:
    return buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan)


def test_a_triwulan_has_a_bagian_for_each_indikator_and_one_for_the_budget(
    kecamatan: Kecamatan, operator: Pengguna
) -> None:
    build_perjanjian(kecamatan, banyak=3)
    periode = build_tahun_kinerja(kecamatan.kabupaten).daftar_periode.get(triwulan=1)
    pengukuran = mulai_pengukuran(kecamatan=kecamatan, periode=periode, by=operator)
    daftar = list(pengukuran.daftar_bagian.all())
    assert [satu.is_anggaran for satu in daftar] == [False, False, False, True]
    assert all(satu.iku is not None for satu in daftar[:3])
    assert pengukuran.anggaran is not None
    assert Anggaran.objects.get(pk=pengukuran.anggaran.pk).is_terkunci


def test_nothing_is_measured_against_a_draft(kecamatan: Kecamatan, operator: Pengguna) -> None:
    periode = build_tahun_kinerja(kecamatan.kabupaten).daftar_periode.get(triwulan=1)
    PerjanjianKinerja.objects.create(kecamatan=kecamatan, tahun=2021)
    with pytest.raises(AksiDitolak, match="belum ditetapkan"):
        mulai_pengukuran(kecamatan=kecamatan, periode=periode, by=operator)


def test_a_period_of_another_kabupaten_is_refused(kecamatan: Kecamatan, operator: Pengguna) -> None:
    build_perjanjian(kecamatan)
    lain = buat_kabupaten("35.08")
    periode = build_tahun_kinerja(lain).daftar_periode.get(triwulan=1)
    with pytest.raises(PermissionDenied):
        mulai_pengukuran(kecamatan=kecamatan, periode=periode, by=operator)


def test_a_closed_year_is_not_begun(kecamatan: Kecamatan, operator: Pengguna) -> None:
    build_perjanjian(kecamatan)
    tahun = build_tahun_kinerja(kecamatan.kabupaten)
    bappeda = build_bappeda(kecamatan.kabupaten)
    TahunKinerja.objects.filter(pk=tahun.pk).update(ditutup_at=timezone.now(), ditutup_by=bappeda)
    periode = tahun.daftar_periode.select_related("tahun_kinerja").get(triwulan=1)
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        mulai_pengukuran(kecamatan=kecamatan, periode=periode, by=operator)


def _perubahan(lama: PerjanjianKinerja, angka: int) -> PerjanjianKinerja:
    """Enact a PK Perubahan with another target for the first indikator and none for the rest."""
    baru = PerjanjianKinerja.objects.create(
        kecamatan=lama.kecamatan, tahun=lama.tahun, revisi=1, anggaran=lama.anggaran
    )
    asal = lama.daftar_sasaran.order_by("urutan")[0]
    janji = asal.daftar_indikator.order_by("urutan")[0]
    sasaran = baru.daftar_sasaran.create(urutan=1, teks=asal.teks)
    IndikatorPerjanjian.objects.create(
        sasaran=sasaran,
        urutan=1,
        indikator=janji.indikator,
        nama=janji.nama,
        satuan=janji.satuan,
        jenis="angka",
        angka=Decimal(angka),
    )
    PerjanjianKinerja.objects.filter(pk=baru.pk).update(dibuka=False, dikunci_at=timezone.now())
    baru.refresh_from_db()
    return baru


def test_open_bagian_follow_the_newer_pk_and_sent_ones_keep_theirs() -> None:
    pengukuran = build_pengukuran(banyak=3)
    pertama, kedua, ketiga = pengukuran.daftar_bagian.filter(indikator__isnull=False)
    NilaiVariabel.objects.create(
        bagian=ketiga, kunci="pembilang", angka=1, diisi_by=pengukuran.dibuat_by
    )
    BagianUkur.objects.filter(pk=kedua.pk).update(status=StatusRealisasi.DIKIRIM)
    baru = _perubahan(pengukuran.perjanjian, 90)
    assert any("Perubahan" in satu for satu in list_usang(pengukuran))
    samakan_pengukuran(pengukuran=pengukuran, versi=1, by=pengukuran.dibuat_by)
    pengukuran.refresh_from_db()
    assert pengukuran.perjanjian_id == baru.pk
    pertama.refresh_from_db()
    assert pertama.janji is not None
    assert pertama.janji.angka == 90
    kedua.refresh_from_db()
    assert kedua.janji is not None
    assert kedua.janji.sasaran.perjanjian_id != baru.pk
    # What has figures is never taken away.
    assert BagianUkur.objects.filter(pk=ketiga.pk).exists()


def test_an_untouched_indikator_that_is_promised_no_more_goes() -> None:
    pengukuran = build_pengukuran(banyak=2)
    _perubahan(pengukuran.perjanjian, 90)
    samakan_pengukuran(pengukuran=pengukuran, versi=1, by=pengukuran.dibuat_by)
    assert pengukuran.daftar_bagian.filter(indikator__isnull=False).count() == 1


def test_money_follows_its_row_into_a_newer_budget() -> None:
    pengukuran = build_pengukuran()
    bagian = pengukuran.daftar_bagian.get(indikator__isnull=True)
    baris = BarisAnggaran.objects.get(anggaran=pengukuran.anggaran, nama="Urusan Lain")
    satu = RealisasiBaris.objects.create(
        bagian=bagian, baris=baris, rupiah=10, diisi_by=pengukuran.dibuat_by
    )
    Anggaran.objects.filter(pk=pengukuran.anggaran_id).update(revisi=0)
    baru = Anggaran.objects.create(kecamatan=pengukuran.kecamatan, tahun=2021, revisi=1)
    for asal in BarisAnggaran.objects.filter(anggaran=pengukuran.anggaran, induk=None):
        induk = BarisAnggaran.objects.create(
            anggaran=baru, tingkat=asal.tingkat, kode=asal.kode, nama=asal.nama, urutan=asal.urutan
        )
        for anak in asal.daftar_anak.all():
            BarisAnggaran.objects.create(
                anggaran=baru,
                induk=induk,
                tingkat=anak.tingkat,
                kode=anak.kode,
                nama=anak.nama,
                pagu=anak.pagu,
                urutan=anak.urutan,
            )
    samakan_pengukuran(pengukuran=pengukuran, versi=1, by=pengukuran.dibuat_by)
    satu.refresh_from_db()
    assert satu.baris.anggaran_id == baru.pk
    assert satu.baris.nama == "Urusan Lain"


def test_money_whose_row_is_gone_is_not_dropped_in_silence() -> None:
    pengukuran = build_pengukuran()
    bagian = pengukuran.daftar_bagian.get(indikator__isnull=True)
    baris = BarisAnggaran.objects.get(anggaran=pengukuran.anggaran, nama="Urusan Lain")
    RealisasiBaris.objects.create(
        bagian=bagian, baris=baris, rupiah=10, diisi_by=pengukuran.dibuat_by
    )
    Anggaran.objects.filter(pk=pengukuran.anggaran_id).update(revisi=0)
    Anggaran.objects.create(kecamatan=pengukuran.kecamatan, tahun=2021, revisi=1)
    with pytest.raises(AksiDitolak, match="Urusan Lain sudah punya realisasi"):
        samakan_pengukuran(pengukuran=pengukuran, versi=1, by=pengukuran.dibuat_by)


def test_a_kasi_has_the_indikator_of_his_bidang_and_no_budget(kecamatan: Kecamatan) -> None:
    pengukuran = build_pengukuran(kecamatan, banyak=2)
    bidang = buat_bidang(kecamatan, "Seksi Pelayanan Umum")
    kasi = buat_pengguna(Peran.BIDANG, kecamatan=kecamatan, bidang=bidang)
    pertama = pengukuran.daftar_bagian.filter(indikator__isnull=False)[0]
    assert list_milik(kasi, pengukuran) == frozenset()
    assert pertama.iku is not None
    pertama.iku.daftar_penanggung_jawab.create(bidang=bidang, urutan=9)
    assert list_milik(kasi, pengukuran) == {pertama.pk}


def test_an_operator_of_another_office_has_nothing(kecamatan: Kecamatan) -> None:
    pengukuran = build_pengukuran(kecamatan)
    lain = buat_kecamatan("Panti", kode="35.09.08")
    asing = buat_pengguna(Peran.OPERATOR, kecamatan=lain)
    assert list_milik(asing, pengukuran) == frozenset()
    with pytest.raises(PermissionDenied):
        samakan_pengukuran(pengukuran=pengukuran, versi=1, by=asing)
