"""The rencana aksi: what protects it, its actions, and two people at once."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, transaction

from iku.actions.butir import hapus_butir
from iku.actions.rencana_aksi import samakan_rencana_aksi, simpan_triwulan
from iku.actions.wadah import kunci_wadah
from iku.domain.akumulasi import CaraAkumulasi, Triwulan
from iku.models import (
    ButirAksi,
    IndikatorAksi,
    IndikatorPerjanjian,
    RencanaAksi,
)
from iku.rencana_aksi import list_kurang, read_rencana_aksi
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak
from laporan.models import Dokumen
from tests.factories_aksi import buat_draf_aksi, empat, isi_triwulan, rencana_of, tambah_janji
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_perjanjian import buat_draf_perjanjian, siapkan_rencana

pytestmark = pytest.mark.django_db
RASIO, JUMLAH = CaraAkumulasi.RASIO, CaraAkumulasi.JUMLAH


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def draf(kantor: Kantor) -> Dokumen:
    """A rencana aksi whose PK is still a draft."""
    siapkan_rencana(kantor)
    return buat_draf_aksi(kantor, buat_draf_perjanjian(kantor))


@pytest.fixture
def rencana(draf: Dokumen) -> RencanaAksi:
    return rencana_of(draf)


def _baris() -> IndikatorAksi:
    return IndikatorAksi.objects.get()


# Database ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "kolom",
    [
        {"cara": "", "angka_1": 1, "angka_3": None, "angka_4": None},
        {"cara": "rasio"},
        {"cara": "jumlah", "pembilang_1": 1},
        {"cara": "jumlah", "penyebut_4": 0},
        {"cara": "rata", "angka_1": 1},
    ],
)
def test_numbers_that_the_cara_does_not_read_are_refused(
    rencana: RencanaAksi, kolom: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError, match="indikator_aksi_triwulan_utuh"), transaction.atomic():
        rencana.daftar_indikator.update(**kolom)


def test_nothing_set_is_not_zero(rencana: RencanaAksi) -> None:
    assert _baris().list_triwulan()[0] == Triwulan(None, None, None)
    (sasaran,) = read_rencana_aksi(rencana)
    assert sasaran.daftar_rincian[0].daftar_tertulis == ("", "", "78", "80")


def test_an_indikator_stands_there_once(rencana: RencanaAksi) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        IndikatorAksi.objects.create(rencana_aksi=rencana, indikator=_baris().indikator, urutan=2)


def test_a_pk_has_one_of_each_revisi(rencana: RencanaAksi) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        RencanaAksi.objects.create(
            kecamatan=rencana.kecamatan, tahun=rencana.tahun, perjanjian=rencana.perjanjian
        )


def test_what_is_enacted_never_changes(rencana: RencanaAksi, kantor: Kantor) -> None:
    kunci_wadah(wadah=rencana, by=kantor.operator)
    ubah = (
        lambda: RencanaAksi.objects.update(tahun=2022),
        lambda: IndikatorAksi.objects.update(angka_4=1),
        lambda: ButirAksi.objects.update(teks="x"),
        lambda: ButirAksi.objects.all().delete(),
        lambda: ButirAksi.objects.create(indikator=_baris(), urutan=2, teks="x"),
    )
    for satu in ubah:
        with pytest.raises(DatabaseError, match="sudah ditetapkan"), transaction.atomic():
            satu()


# Actions ----------------------------------------------------------------------


def test_a_ratio_is_kept_in_its_two_parts(
    draf: Dokumen, rencana: RencanaAksi, kantor: Kantor
) -> None:
    IndikatorPerjanjian.objects.update(satuan="%")
    pecahan = tuple(Triwulan(pembilang=Decimal(4), penyebut=Decimal(5)) for _ in range(4))
    isi_triwulan(draf, kantor, pecahan, "rasio")
    assert (_baris().pembilang_1, _baris().penyebut_1, _baris().angka_4) == (4, 5, None)
    (sasaran,) = read_rencana_aksi(rencana)
    (rincian,) = sasaran.daftar_rincian
    assert (rincian.daftar_tertulis[0], rincian.setahun) == ("4/5", "80%")
    assert rincian.daftar_selisih == ()


def test_the_trail_says_what_changed_and_the_same_again_says_nothing(
    draf: Dokumen, kantor: Kantor
) -> None:
    sebelum = Jejak.objects.filter(peristiwa="rencana_aksi_triwulan_disimpan").count()
    isi_triwulan(draf, kantor, empat(None, None, 78, 80))
    semua = Jejak.objects.filter(peristiwa="rencana_aksi_triwulan_disimpan")
    assert semua.count() == sebelum
    isi_triwulan(draf, kantor, empat(None, None, 0, 80))
    assert "Nilai akhir: –; –; 0; 80" in semua.latest("pk").perubahan


def test_of_two_people_the_second_is_told(rencana: RencanaAksi, kantor: Kantor) -> None:
    isian = {_baris().pk: (CaraAkumulasi.NILAI_AKHIR, empat(None, None, None, 80))}
    simpan_triwulan(rencana=rencana, isian=isian, versi=rencana.versi, by=kantor.operator)
    with pytest.raises(BentrokVersi):
        simpan_triwulan(rencana=rencana, isian=isian, versi=rencana.versi, by=kantor.operator)
    with pytest.raises(BentrokVersi):
        samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)


def test_a_grid_of_other_indikator_is_refused(rencana: RencanaAksi, kantor: Kantor) -> None:
    isian = {_baris().pk: (None, empat(None, None, None, None))}
    IndikatorAksi.objects.create(
        rencana_aksi=rencana, indikator=tambah_janji("Nilai SAKIP"), urutan=2
    )
    with pytest.raises(AksiDitolak, match="berubah sejak halaman ini dibuka"):
        simpan_triwulan(rencana=rencana, isian=isian, versi=rencana.versi, by=kantor.operator)


def test_only_the_operator_of_the_office_writes(rencana: RencanaAksi, kantor: Kantor) -> None:
    for by in (kantor.sekcam, buat_kantor("Panti", "35.09.14").operator):
        with pytest.raises(PermissionDenied):
            simpan_triwulan(rencana=rencana, isian={}, versi=rencana.versi, by=by)
        with pytest.raises(PermissionDenied):
            samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=by)


def test_a_new_promise_is_taken_over_and_the_rest_stays(
    rencana: RencanaAksi, kantor: Kantor
) -> None:
    janji = tambah_janji("Nilai SAKIP")
    assert list(list_kurang(rencana)) == [janji]
    samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)
    assert [str(satu) for satu in rencana.daftar_indikator.all()] == [
        "Nilai SKM bidang pelayanan publik",
        "Nilai SAKIP",
    ]
    assert ButirAksi.objects.count() == 1
    assert not list_kurang(rencana).exists()


def test_the_order_is_that_of_the_pk(rencana: RencanaAksi, kantor: Kantor) -> None:
    janji = tambah_janji("Nilai SAKIP")
    samakan_rencana_aksi(rencana=rencana, versi=rencana.versi, by=kantor.operator)
    IndikatorPerjanjian.objects.filter(pk=janji.pk).update(urutan=0)
    (sasaran,) = read_rencana_aksi(rencana)
    assert sasaran.daftar_rincian[0].indikator == janji


def test_a_promise_goes_only_after_its_row_here(rencana: RencanaAksi, kantor: Kantor) -> None:
    janji, by = _baris().indikator, kantor.operator
    with pytest.raises(AksiDitolak, match="Nilai SKM"):
        hapus_butir(butir=janji, versi=janji.versi, by=by)
    hapus_butir(butir=_baris(), versi=_baris().versi, by=by)
    hapus_butir(butir=janji, versi=janji.versi, by=by)
    assert not ButirAksi.objects.exists()
