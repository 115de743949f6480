"""Copying a daftar IKU to the next year."""

import pytest

from iku.actions.daftar import salin_daftar
from iku.actions.wadah import buka_wadah, kunci_wadah, tutup_wadah
from iku.models import DaftarIku, Iku, IsianTambahan
from iku.rekap import build_rekap
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak
from tests.factories_iku import (
    buat_daftar,
    buat_daftar_terisi,
    buat_format,
    buat_operator,
)

pytestmark = pytest.mark.django_db


def _salin(sumber: DaftarIku, tahun: int = 2023) -> DaftarIku:
    return salin_daftar(sumber=sumber, tahun=tahun, by=buat_operator(sumber.kecamatan))


def test_a_copy_has_every_word_of_its_source() -> None:
    sumber = buat_daftar_terisi(banyak=3)
    lama, baru = build_rekap(sumber), build_rekap(_salin(sumber))
    assert [t.teks for t in baru.daftar_tujuan] == [t.teks for t in lama.daftar_tujuan]
    assert [
        (i.kode, i.nama, i.satuan, i.rumus, i.daftar_penanggung_jawab, i.sumber_data)
        for i in baru.daftar_iku
    ] == [
        (i.kode, i.nama, i.satuan, i.rumus, i.daftar_penanggung_jawab, i.sumber_data)
        for i in lama.daftar_iku
    ]
    assert baru.daftar_sasaran[0].tujuan == lama.daftar_sasaran[0].tujuan != ""
    assert baru.daftar_sasaran[0].tujuan_pk != lama.daftar_sasaran[0].tujuan_pk


def test_every_item_of_a_copy_waits_to_be_confirmed_and_the_source_does_not() -> None:
    sumber = buat_daftar_terisi(banyak=2)
    salinan = build_rekap(_salin(sumber))
    assert salinan.jumlah_perlu_konfirmasi == 1 + 1 + 1 + 2
    assert build_rekap(sumber).jumlah_perlu_konfirmasi == 0


def test_extra_columns_are_copied_to_the_copy_of_their_indikator() -> None:
    format_iku = buat_format(tambahan="KETERANGAN")
    sumber = buat_daftar_terisi(format=format_iku)
    kolom = format_iku.daftar_kolom.get(judul="KETERANGAN")
    asal = Iku.objects.get(sasaran__daftar=sumber)
    IsianTambahan.objects.create(iku=asal, kolom=kolom, teks="Triwulanan")
    salinan = build_rekap(_salin(sumber))
    assert salinan.daftar_iku[0].tambahan == ((kolom.pk, "Triwulanan"),)


def test_a_second_copy_to_the_same_year_is_refused_and_leaves_nothing() -> None:
    sumber = buat_daftar_terisi()
    _salin(sumber)
    with pytest.raises(AksiDitolak, match="IKU tahun ini sudah ada"):
        _salin(sumber)
    assert DaftarIku.objects.filter(tahun=2023).count() == 1
    assert Iku.objects.count() == 2


def test_years_out_of_order_are_refused() -> None:
    with pytest.raises(AksiDitolak, match="Tahun akhir harus sesudah tahun awal"):
        buat_daftar(tahun=2025, tahun_akhir=2025)


def test_a_closed_set_opens_again_until_it_is_locked() -> None:
    daftar = buat_daftar()
    operator = buat_operator(daftar.kecamatan)
    assert not tutup_wadah(wadah=daftar, by=operator).dibuka
    assert buka_wadah(wadah=daftar, by=operator).dibuka
    terkunci = kunci_wadah(wadah=daftar, by=operator)
    assert terkunci.is_terkunci
    assert not terkunci.dibuka
    with pytest.raises(AksiDitolak, match="sudah ditetapkan"):
        buka_wadah(wadah=daftar, by=operator)
    assert list(Jejak.objects.about(daftar).values_list("peristiwa", flat=True)) == [
        "daftar_iku_dibuat",
        "daftar_iku_ditutup",
        "daftar_iku_dibuka",
        "daftar_iku_dikunci",
    ]
