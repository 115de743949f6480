"""Who confirms a copied item sees all of it."""

import pytest

from iku.models import Iku
from laporan.actions.buat import salin_dokumen
from tests.factories_dokumen import Kantor, buat_draf
from tests.laporan.halaman.baca import alamat, isi_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db


def test_an_indikator_is_shown_with_formula_owner_and_source(kantor: Kantor, masuk: Masuk) -> None:
    baru = salin_dokumen(sumber=buat_draf(kantor), tahun=2027, by=kantor.operator)
    iku = Iku.objects.get(sasaran__daftar=baru.daftar_iku)
    isi = isi_of(masuk(kantor.operator).get(alamat("konfirmasi", baru)))
    for kata in (iku.nama, iku.sumber_data, *(v.label for v in iku.daftar_variabel.all())):
        assert kata in isi
    for bidang in iku.daftar_bidang.all():
        assert bidang.nama in isi
    assert f"/iku/iku/{iku.pk}/ubah/" in isi


def test_every_waiting_item_is_on_the_page_once(kantor: Kantor, masuk: Masuk) -> None:
    baru = salin_dokumen(sumber=buat_draf(kantor), tahun=2027, by=kantor.operator)
    halaman = masuk(kantor.operator).get(alamat("konfirmasi", baru))
    kunci = [b.kunci for kelompok in halaman.context["daftar"] for b in kelompok.daftar_butir]
    assert len(kunci) == len(set(kunci))
    masuk(kantor.operator).post(alamat("konfirmasi", baru), {"kunci": kunci})
    halaman = masuk(kantor.operator).get(alamat("konfirmasi", baru))
    assert halaman.context["daftar"] == []
