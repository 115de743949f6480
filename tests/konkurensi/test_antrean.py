"""Races on the queue on PostgreSQL, each with a control without its guard."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.actions import pekerjaan as aksi
from laporan.actions.pekerjaan import AntreanPenuh
from laporan.enums import BentukLaporan
from laporan.lkjip.keluaran import Keluaran
from laporan.models import Dokumen, HasilCetak, Pekerjaan
from laporan.pekerjaan import antrean
from laporan.pekerjaan.antrean import ambil_pekerjaan
from laporan.pekerjaan.sewa import SewaHilang, selesaikan
from tests.factories import buat_pengguna
from tests.factories_dokumen import buat_kantor
from tests.factories_pekerjaan import BENTUK_DRAF, buat_lkjip, build_pekerjaan, minta
from tests.konkurensi.serentak import SABAR_DETIK, jalankan, mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

PEKERJA = 8


@pytest.fixture
def dokumen() -> Dokumen:
    return buat_lkjip(buat_kantor().kecamatan)


def buat_orang(dokumen: Dokumen, banyak: int) -> list[Pengguna]:
    return [buat_pengguna(Peran.OPERATOR, kecamatan=dokumen.kecamatan) for _ in range(banyak)]


def ambil(nama: object) -> Callable[[], Any]:
    def satu() -> int | None:
        pekerjaan = ambil_pekerjaan(f"pekerja-{nama}")
        return pekerjaan and pekerjaan.pk

    return satu


def minta_sekarang(dokumen: Dokumen, by: Pengguna, bentuk: BentukLaporan) -> Callable[[], Any]:
    return lambda: minta(dokumen, by, bentuk).pk


def test_eight_workers_take_eight_different_jobs(dokumen: Dokumen) -> None:
    for nomor, satu in enumerate(buat_orang(dokumen, PEKERJA)):
        build_pekerjaan(dokumen, satu, f"k{nomor}")
    hasil = jalankan(*[ambil(nomor) for nomor in range(PEKERJA)])
    assert set(hasil) == set(Pekerjaan.objects.values_list("pk", flat=True))
    assert set(Pekerjaan.objects.values_list("percobaan", flat=True)) == {1}


def test_of_one_person_one_runs_although_many_workers_are_free(dokumen: Dokumen) -> None:
    (satu,) = buat_orang(dokumen, 1)
    for nomor in range(4):
        build_pekerjaan(dokumen, satu, f"k{nomor}")
    hasil = jalankan(*[ambil(nomor) for nomor in range(4)])
    assert sorted(str(type(pk)) for pk in hasil if pk) == [str(int)]
    assert hasil.count(None) == 3
    assert Pekerjaan.objects.filter(status="berjalan").count() == 1


def test_two_of_one_person_would_collide_without_looking_again(
    dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    (satu,) = buat_orang(dokumen, 1)
    for nomor in range(2):
        build_pekerjaan(dokumen, satu, f"k{nomor}")
    palang, asli = threading.Barrier(2), antrean._begin

    def bersama(pk: int, pelaku: str) -> bool:
        palang.wait(SABAR_DETIK)
        return asli(pk, pelaku)

    def sekali(nama: str) -> Callable[[], Any]:
        def satu_kali() -> bool:
            with transaction.atomic():
                pk = antrean._lock_berikut()
                assert pk is not None
                return bersama(pk, nama)

        return satu_kali

    hasil = jalankan(sekali("a"), sekali("b"))
    assert sorted(type(satu).__name__ for satu in hasil) == ["IntegrityError", "bool"]
    assert any(isinstance(satu, IntegrityError) for satu in hasil)


def test_a_worker_does_not_wait_for_a_row_that_another_is_taking(dokumen: Dokumen) -> None:
    satu, dua = buat_orang(dokumen, 2)
    pertama = build_pekerjaan(dokumen, satu, "k1")
    kedua = build_pekerjaan(dokumen, dua, "k2")
    with ThreadPoolExecutor(1) as kolam, transaction.atomic():
        Pekerjaan.objects.select_for_update().get(pk=pertama.pk)
        tugas = mulai(kolam, ambil("cepat"))
        assert not tunggu_macet(tugas), "it must go past the locked row"
        assert tugas.result() == kedua.pk


def test_a_slow_worker_and_its_successor_store_one_file(dokumen: Dokumen) -> None:
    (satu,) = buat_orang(dokumen, 1)
    build_pekerjaan(dokumen, satu, "k")
    lama = ambil_pekerjaan("lambat")
    assert lama is not None
    Pekerjaan.objects.update(sewa_sampai="2020-01-01T00:00:00Z")
    baru = ambil_pekerjaan("cepat")
    assert baru is not None
    hasil = jalankan(
        *[
            lambda satu=satu: selesaikan(satu, Keluaran(satu.pelaku.encode(), "x"))
            for satu in (lama, baru)
        ]
    )
    assert [type(satu) for satu in hasil] == [SewaHilang, type(None)]
    assert bytes(HasilCetak.objects.get().berkas) == b"cepat"


def test_the_same_file_asked_for_by_many_at_once_is_one_job(dokumen: Dokumen) -> None:
    orang = buat_orang(dokumen, 6)
    hasil = jalankan(*[minta_sekarang(dokumen, satu, BentukLaporan.PDF) for satu in orang])
    assert set(hasil) == {Pekerjaan.objects.get().pk}


def test_many_requests_of_one_person_at_once_leave_two(dokumen: Dokumen) -> None:
    (satu,) = buat_orang(dokumen, 1)
    hasil = jalankan(*[minta_sekarang(dokumen, satu, bentuk) for bentuk in BENTUK_DRAF])
    assert sum(isinstance(pk, int) for pk in hasil) == 2
    assert sum(isinstance(pk, AntreanPenuh) for pk in hasil) == 1


def test_more_would_pass_without_the_lock_of_the_person(
    dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    (satu,) = buat_orang(dokumen, 1)
    palang, asli = threading.Barrier(len(BENTUK_DRAF)), aksi._find_sama

    def bersama(bahan: Any) -> Any:
        palang.wait(SABAR_DETIK)
        return asli(bahan)

    monkeypatch.setattr(aksi, "_find_sama", bersama)
    monkeypatch.setattr(aksi, "lock_baris", lambda *_, **__: None)
    hasil = jalankan(*[minta_sekarang(dokumen, satu, bentuk) for bentuk in BENTUK_DRAF])
    assert sum(isinstance(pk, int) for pk in hasil) > 2
