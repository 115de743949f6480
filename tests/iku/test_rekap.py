"""Reading a daftar IKU."""

import pytest
from pytest_django import DjangoAssertNumQueries

from iku.enums import CaraSebut
from iku.models import DaftarIku
from iku.rekap import build_rekap
from tests.factories_iku import buat_daftar_terisi, buat_iku, buat_sasaran

pytestmark = pytest.mark.django_db

JUMLAH_KUERI = 9


@pytest.mark.parametrize("banyak", [1, 100])
def test_the_number_of_queries_does_not_grow_with_the_set(
    banyak: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    pk = buat_daftar_terisi(banyak=banyak).pk
    daftar = DaftarIku.objects.get(pk=pk)
    with django_assert_num_queries(JUMLAH_KUERI):
        rekap = build_rekap(daftar)
        assert [iku.rumus.satuan for iku in rekap.daftar_iku if iku.rumus] == ["%"] * banyak


def test_sasaran_and_indikator_come_in_their_order() -> None:
    daftar = buat_daftar_terisi()
    kedua = buat_sasaran(daftar, "Kedua")
    buat_iku(kedua, "Ketiga", urutan=3)
    buat_iku(kedua, "Pertama", urutan=1)
    daftar.daftar_sasaran.filter(pk=kedua.pk).update(urutan=0)
    rekap = build_rekap(daftar)
    assert rekap.daftar_sasaran[0].teks == "Kedua"
    assert [iku.nama for iku in rekap.daftar_iku][:2] == ["Pertama", "Ketiga"]


@pytest.mark.parametrize(
    ("cara", "sebutan", "satu_per_satu"),
    [
        (CaraSebut.DAFTAR, "", ("Seksi Pemerintahan",)),
        (CaraSebut.SEBUTAN, "Seluruh seksi", ()),
        (CaraSebut.SEBUTAN_DAN_DAFTAR, "Seluruh seksi", ("Seksi Pemerintahan",)),
    ],
)
def test_owners_are_printed_as_chosen(
    cara: CaraSebut, sebutan: str, satu_per_satu: tuple[str, ...]
) -> None:
    daftar = buat_daftar_terisi()
    daftar.daftar_sasaran.get().daftar_iku.update(
        cara_sebut=cara, sebutan_penanggung_jawab="Seluruh seksi"
    )
    iku = build_rekap(daftar).daftar_iku[0]
    assert (iku.sebutan_cetak, iku.penanggung_jawab_cetak) == (sebutan, satu_per_satu)
