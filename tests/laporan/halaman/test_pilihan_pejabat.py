"""Choices of officials say which bidang they head, in as many queries for many as for one."""

import pytest

from laporan.models import Dokumen
from tests.factories_dokumen import Kantor
from tests.factories_perjanjian import buat_draf_perjanjian, buat_kasi, siapkan_rencana
from tests.kueri import assert_queries_constant
from tests.laporan.halaman.baca import isi_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db
ALAMAT = "/dokumen/baru/perjanjian-bawahan/"


@pytest.fixture
def perjanjian(kantor: Kantor) -> Dokumen:
    """Make the PK of the camat."""
    siapkan_rencana(kantor)
    return buat_draf_perjanjian(kantor)


def test_the_head_of_a_seksi_is_offered_with_it(
    kantor: Kantor, masuk: Masuk, perjanjian: Dokumen
) -> None:
    buat_kasi(kantor.kecamatan, "Seksi Pelayanan Umum")
    isi = isi_of(masuk(kantor.operator).get(ALAMAT))
    assert "Siti Aminah, S.Sos. (Kepala Seksi Pelayanan Umum, 02/01/2020 sampai sekarang)" in isi


def test_the_bupati_is_offered_to_the_pk_of_the_camat(
    kantor: Kantor, masuk: Masuk, perjanjian: Dokumen
) -> None:
    isi = isi_of(masuk(kantor.operator).get(f"/perjanjian/{perjanjian.wadah.pk}/dasar/"))
    assert "Pihak kedua (Bupati)" in isi
    assert "(Bupati, 17/02/2016 sampai sekarang)" in isi


def test_many_heads_cost_no_more_than_one(
    kantor: Kantor, masuk: Masuk, perjanjian: Dokumen
) -> None:
    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            nomor = kantor.kecamatan.daftar_bidang.count()
            buat_kasi(kantor.kecamatan, f"Seksi {nomor}")

    assert_queries_constant(masuk(kantor.operator), ALAMAT, tambah, banyak=20)
