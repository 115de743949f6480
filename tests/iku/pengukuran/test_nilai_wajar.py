"""Figures below zero are refused where nothing can be, and more than the whole is warned of."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from iku.actions.realisasi import IsianAnggaran, IsianBagian, simpan_realisasi
from iku.domain.nilai_wajar import NEGATIF
from iku.models import NilaiVariabel, Pengukuran, RealisasiBaris, RealisasiLampau
from iku.pengukuran.isi import read_isi
from iku.pengukuran.kelengkapan import list_kekurangan
from kecamatan.galat import AksiDitolak
from tests.iku.pengukuran.bantu import alamat, nilai, pertama, sel

pytestmark = pytest.mark.django_db


def test_a_part_and_a_whole_are_never_below_zero(klien: Client, pengukuran: Pengukuran) -> None:
    satu = pertama(pengukuran)
    isian = {**nilai(satu, "pembilang", "", "5"), **nilai(satu, "penyebut", "", "-10")}
    response = klien.post(alamat(pengukuran), isian)
    assert response.status_code == 200
    assert NEGATIF in response.content.decode()
    assert not NilaiVariabel.objects.exists()


def test_no_way_around_the_page_stores_a_negative_count(pengukuran: Pengukuran) -> None:
    isian = {pertama(pengukuran).pk: IsianBagian(nilai={"penyebut": (None, Decimal(-10))})}
    with pytest.raises(AksiDitolak, match="kurang dari nol"):
        simpan_realisasi(pengukuran=pengukuran, isian=isian, by=pengukuran.dibuat_by)
    assert not NilaiVariabel.objects.exists()


def test_an_output_counted_in_documents_is_never_below_zero(pengukuran: Pengukuran) -> None:
    anggaran = read_isi(pengukuran).anggaran
    assert anggaran is not None
    baris = next(satu.baris for satu in anggaran.walk() if not satu.daftar_anak)
    isian = IsianAnggaran(keluaran={baris.pk: (None, Decimal(-1))})
    with pytest.raises(AksiDitolak, match="kurang dari nol"):
        simpan_realisasi(pengukuran=pengukuran, isian={}, anggaran=isian, by=pengukuran.dibuat_by)
    assert not RealisasiBaris.objects.exists()


@pytest.mark.parametrize(("is_baris", "status"), [(True, 200), (False, 302)])
def test_a_figure_of_an_earlier_year_follows_the_same_rule(
    klien: Client, pengukuran: Pengukuran, *, is_baris: bool, status: int
) -> None:
    """An output is counted; the indikator is a percentage, which may be a change."""
    assert pengukuran.anggaran is not None
    kode = f"i{pertama(pengukuran).indikator_id}"
    if is_baris:
        kode = f"b{pengukuran.anggaran.daftar_baris.get(kode='7.01.02.2.01').pk}"
    isian = {**sel(f"angka-{kode}", "", "-3"), **sel(f"sumber-{kode}", "", "LKjIP 2020")}
    response = klien.post(reverse("iku:realisasi_lampau", args=[2020]), isian)
    assert response.status_code == status
    assert (NEGATIF in response.content.decode()) is is_baris
    assert RealisasiLampau.objects.exists() is not is_baris


@pytest.mark.parametrize(("pembilang", "banyak"), [(15, 1), (10, 0)])
def test_more_than_the_whole_is_warned_of_and_stops_nobody(
    pengukuran: Pengukuran, pembilang: int, banyak: int
) -> None:
    satu = pertama(pengukuran)
    isian = IsianBagian(
        nilai={"pembilang": (None, Decimal(pembilang)), "penyebut": (None, Decimal(10))},
        cara=("", "rasio"),
    )
    simpan_realisasi(pengukuran=pengukuran, isian={satu.pk: isian}, by=pengukuran.dibuat_by)
    kurang = [
        lain
        for lain in list_kekurangan(read_isi(pengukuran), {})
        if lain.bagian.pk == satu.pk and "melebihi penyebut" in lain.pesan
    ]
    assert [(lain.wajib, "150%" in lain.pesan) for lain in kurang] == [(False, True)] * banyak
