"""Row locks and the lock of the trail never wait for each other in a circle."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import transaction

from kecamatan.actions.pejabat import add_pejabat
from kecamatan.enums import Jabatan, Peran, SifatJabatan
from kecamatan.jejak import record_jejak
from kecamatan.models import Jejak, Kecamatan, Pejabat
from kecamatan.ubah import lock_baris
from tests.factories import buat_kecamatan, buat_pengguna
from tests.konkurensi.serentak import mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@transaction.atomic
def catat(kecamatan: Kecamatan) -> None:
    record_jejak("profil_diubah", objek=kecamatan, by=None, kecamatan=kecamatan)


def test_a_line_about_an_office_does_not_wait_for_who_edits_that_office() -> None:
    kecamatan = buat_kecamatan("Panti")
    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            lock_baris(Kecamatan, pk=kecamatan.pk, versi=None)
            pencatat = mulai(kolam, lambda: catat(kecamatan))
            assert not tunggu_macet(pencatat)
            catat(kecamatan)
        pencatat.result()
    assert Jejak.objects.count() == 2


def test_such_a_line_would_wait_for_a_lock_of_the_key() -> None:
    kecamatan = buat_kecamatan("Panti")
    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            Kecamatan.objects.select_for_update().get(pk=kecamatan.pk)
            pencatat = mulai(kolam, lambda: catat(kecamatan))
            assert tunggu_macet(pencatat)
        pencatat.result()


def test_who_waits_to_add_an_official_does_not_hold_the_trail() -> None:
    kecamatan = buat_kecamatan("Panti")
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan)
    isian = {"nama": "Hery Setiawan", "nip": "196601131992031007"}
    masa = {"jabatan": Jabatan.CAMAT, "sifat": SifatJabatan.DEFINITIF, "mulai": date(2022, 1, 1)}
    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            lock_baris(Kecamatan, pk=kecamatan.pk, versi=None)
            penambah = mulai(
                kolam,
                lambda: add_pejabat(
                    kecamatan, isian=isian, masa=masa, akhiri_sebelumnya=False, by=by
                ),
            )
            assert tunggu_macet(penambah)
            catat(kecamatan)
        assert penambah.result() == Pejabat.objects.get()
