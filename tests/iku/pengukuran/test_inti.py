"""A triwulan from figures to acceptance, and what is refused on the way."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError
from django.utils import timezone

from iku.actions.alur_ukur import ajukan, kembalikan, kirim, terima, verifikasi
from iku.actions.realisasi import IsianAnggaran, IsianBagian, simpan_realisasi
from iku.alur_ukur import StatusRealisasi
from iku.galat_ukur import BentrokSel
from iku.models import BagianUkur, LangkahUkur, NilaiVariabel, Pengukuran
from iku.pengukuran.hitung import write_capaian
from iku.pengukuran.isi import read_isi
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from tests.factories import buat_pengguna
from tests.factories_ukur import build_bappeda, build_izin, build_pengukuran


def _isi_semua(pengukuran: Pengukuran) -> None:
    by = pengukuran.dibuat_by
    isian = {
        satu.pk: IsianBagian(
            nilai={
                "pembilang": (None, Decimal(45)),
                "penyebut": (None, Decimal(50)),
            },
            cara=("", "rasio"),
        )
        for satu in pengukuran.daftar_bagian.filter(indikator__isnull=False)
    }
    isi = read_isi(pengukuran)
    assert isi.anggaran is not None
    rupiah = {
        satu.baris.pk: (None, Decimal(1000)) for satu in isi.anggaran.walk() if not satu.daftar_anak
    }
    simpan_realisasi(
        pengukuran=pengukuran, isian=isian, anggaran=IsianAnggaran(rupiah=rupiah), by=by
    )


def _pilih(pengukuran: Pengukuran) -> dict[int, int]:
    return dict(pengukuran.daftar_bagian.values_list("pk", "versi"))


@pytest.fixture
def pengukuran(db: None) -> Pengukuran:
    satu = build_pengukuran(banyak=2)
    build_izin(satu, timezone.localdate())
    return satu


def test_capaian_is_computed_from_the_variables(pengukuran: Pengukuran) -> None:
    _isi_semua(pengukuran)
    isi = read_isi(pengukuran)
    assert [write_capaian(satu.capaian) for satu in isi.daftar_indikator] == ["112,50%"] * 2
    assert isi.kelas is not None
    assert isi.kelas.label == "SANGAT BAIK"


def test_a_triwulan_goes_from_operator_to_bappeda(pengukuran: Pengukuran) -> None:
    _isi_semua(pengukuran)
    kecamatan = pengukuran.kecamatan
    sekcam = buat_pengguna(Peran.SEKCAM, kecamatan=kecamatan)
    camat = buat_pengguna(Peran.CAMAT, kecamatan=kecamatan)
    bappeda = build_bappeda(kecamatan.kabupaten)
    ajukan(pengukuran=pengukuran, pilihan=_pilih(pengukuran), by=pengukuran.dibuat_by)
    verifikasi(pengukuran=pengukuran, pilihan=_pilih(pengukuran), by=sekcam)
    kirim(pengukuran=pengukuran, pilihan=_pilih(pengukuran), by=camat)
    terima(pengukuran=pengukuran, pilihan=_pilih(pengukuran), by=bappeda)
    status = set(pengukuran.daftar_bagian.values_list("status", flat=True))
    assert status == {StatusRealisasi.DITERIMA}
    assert LangkahUkur.objects.filter(bagian__pengukuran=pengukuran).count() == 12


def test_figures_under_review_stay_in_the_database(pengukuran: Pengukuran) -> None:
    _isi_semua(pengukuran)
    ajukan(pengukuran=pengukuran, pilihan=_pilih(pengukuran), by=pengukuran.dibuat_by)
    with pytest.raises(IntegrityError, match="sedang diperiksa"):
        NilaiVariabel.objects.update(angka=1)


def test_an_empty_indikator_is_not_handed_in(pengukuran: Pengukuran) -> None:
    with pytest.raises(AksiDitolak, match="belum diisi"):
        ajukan(pengukuran=pengukuran, pilihan=_pilih(pengukuran), by=pengukuran.dibuat_by)


def test_the_second_of_two_people_on_one_cell_is_told(pengukuran: Pengukuran) -> None:
    bagian = pengukuran.daftar_bagian.filter(indikator__isnull=False).first()
    assert bagian is not None
    by = pengukuran.dibuat_by
    simpan_realisasi(
        pengukuran=pengukuran,
        isian={bagian.pk: IsianBagian(nilai={"pembilang": (None, Decimal(45))})},
        by=by,
    )
    with pytest.raises(BentrokSel) as bentrok:
        simpan_realisasi(
            pengukuran=pengukuran,
            isian={bagian.pk: IsianBagian(nilai={"pembilang": (None, Decimal(46))})},
            by=by,
        )
    (sel,) = bentrok.value.daftar
    assert (sel.isian_anda, sel.tersimpan) == ("46", "45")


def test_two_people_on_different_cells_lose_nothing(pengukuran: Pengukuran) -> None:
    bagian = pengukuran.daftar_bagian.filter(indikator__isnull=False).first()
    assert bagian is not None
    for kunci in ("pembilang", "penyebut"):
        simpan_realisasi(
            pengukuran=pengukuran,
            isian={bagian.pk: IsianBagian(nilai={kunci: (None, Decimal(45))})},
            by=pengukuran.dibuat_by,
        )
    assert bagian.daftar_nilai.count() == 2


def test_who_verifies_vouches_for_the_version_that_he_saw(pengukuran: Pengukuran) -> None:
    _isi_semua(pengukuran)
    lama = _pilih(pengukuran)
    ajukan(pengukuran=pengukuran, pilihan=lama, by=pengukuran.dibuat_by)
    sekcam = buat_pengguna(Peran.SEKCAM, kecamatan=pengukuran.kecamatan)
    with pytest.raises(BentrokVersi):
        verifikasi(pengukuran=pengukuran, pilihan=lama, by=sekcam)


def test_bappeda_says_until_when_a_figure_may_be_mended(pengukuran: Pengukuran) -> None:
    _isi_semua(pengukuran)
    BagianUkur.objects.update(status=StatusRealisasi.DIKIRIM)
    bappeda = build_bappeda(pengukuran.kecamatan.kabupaten)
    with pytest.raises(AksiDitolak, match="Tanggal itu sudah lewat"):
        kembalikan(
            pengukuran=pengukuran,
            pilihan=_pilih(pengukuran),
            catatan="Lampirkan laporan SKM",
            sampai=date(2021, 1, 1),
            by=bappeda,
        )
