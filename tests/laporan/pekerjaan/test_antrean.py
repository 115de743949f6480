"""Whose turn it is, and what becomes of jobs whose worker died."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from kecamatan.models import Pengguna
from laporan.enums import BentukLaporan, StatusPekerjaan
from laporan.lkjip.keluaran import Keluaran
from laporan.models import Dokumen, HasilCetak, KerangkaLaporan, Pekerjaan
from laporan.pekerjaan.antrean import ambil_pekerjaan, count_di_depan
from laporan.pekerjaan.kerja import kerjakan
from laporan.pekerjaan.sewa import (
    LAMA_SEWA,
    PALING_BANYAK_PERCOBAAN,
    SewaHilang,
    lepas_kedaluwarsa,
    perpanjang,
    selesaikan,
)
from laporan.sandi_isi import from_json
from tests.factories_dokumen import Kantor
from tests.factories_pekerjaan import BENTUK_DRAF, cetak_palsu, minta, pencetak_palsu

pytestmark = pytest.mark.django_db


def ambil(pelaku: str = "uji") -> Pekerjaan:
    pekerjaan = ambil_pekerjaan(pelaku)
    assert pekerjaan is not None
    return pekerjaan


def lewatkan(pekerjaan: Pekerjaan) -> None:
    """Let the lease of a running job end."""
    lalu = timezone.now() - timedelta(seconds=1)
    Pekerjaan.objects.filter(pk=pekerjaan.pk).update(sewa_sampai=lalu)


def cetak_palsu_of(pekerjaan: Pekerjaan) -> Keluaran:
    """Return the file that the job would give."""
    return cetak_palsu(
        from_json(pekerjaan.isi), BentukLaporan(pekerjaan.bentuk), draf=pekerjaan.draf
    )


def urut(*pemohon: Pengguna, dokumen: Dokumen) -> None:
    """Ask in this order, each time for something else."""
    sudah = dict.fromkeys(pemohon, 0)
    awal = timezone.now() - timedelta(minutes=10)
    for nomor, satu in enumerate(pemohon):
        sudah[satu] += 1
        if nomor == len(BENTUK_DRAF):
            # The same kinds again, of other words.
            KerangkaLaporan.objects.get().daftar_bagian.update(judul="Pembukaan")
        pekerjaan = minta(dokumen, satu, BENTUK_DRAF[nomor % len(BENTUK_DRAF)])
        waktu = awal + timedelta(seconds=nomor)
        Pekerjaan.objects.filter(pk=pekerjaan.pk).update(dibuat_at=waktu)


def test_an_empty_queue_gives_nothing() -> None:
    assert ambil_pekerjaan("uji") is None


def test_a_job_taken_has_its_worker_and_lease(kantor: Kantor, dokumen: Dokumen) -> None:
    minta(dokumen, kantor.operator)
    pekerjaan = ambil("mesin-a")
    assert (pekerjaan.status, pekerjaan.pelaku, pekerjaan.percobaan) == ("berjalan", "mesin-a", 1)
    assert pekerjaan.sewa_sampai is not None
    assert pekerjaan.sewa_sampai > timezone.now()
    assert ambil_pekerjaan("mesin-b") is None


def test_who_waited_longest_is_next_but_nobody_twice_while_others_wait(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    a, b, c = kantor.operator, kantor.sekcam, kantor.pemimpin
    urut(a, a, b, c, dokumen=dokumen)
    assert [ambil(nama).pemohon for nama in "123"] == [a, b, c]
    # The second of A waits for his first, although a worker is free.
    assert ambil_pekerjaan("4") is None


def test_the_second_of_a_person_comes_when_the_first_is_done(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    urut(kantor.operator, kantor.operator, dokumen=dokumen)
    pertama = ambil()
    selesaikan(pertama, cetak_palsu_of(pertama))
    assert ambil().bentuk == BentukLaporan.DOCX


def test_the_database_itself_keeps_one_running_per_person(kantor: Kantor, dokumen: Dokumen) -> None:
    urut(kantor.operator, kantor.operator, dokumen=dokumen)
    ambil()
    with pytest.raises(IntegrityError), transaction.atomic():
        Pekerjaan.objects.filter(status=StatusPekerjaan.MENUNGGU).update(
            status=StatusPekerjaan.BERJALAN, pelaku="lain", sewa_sampai=timezone.now()
        )


def test_the_database_itself_keeps_one_unfinished_job_for_the_same(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    pekerjaan = minta(dokumen, kantor.operator)
    pekerjaan.pk, pekerjaan.pemohon = None, kantor.sekcam
    with pytest.raises(IntegrityError), transaction.atomic():
        pekerjaan.save(force_insert=True)


def test_how_many_are_in_front_is_told(kantor: Kantor, dokumen: Dokumen) -> None:
    urut(kantor.operator, kantor.sekcam, kantor.pemimpin, dokumen=dokumen)
    semua = Pekerjaan.objects.order_by("dibuat_at")
    assert [count_di_depan(satu) for satu in semua] == [0, 1, 2]


def test_a_job_whose_lease_ended_is_done_by_the_next_worker_once(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    minta(dokumen, kantor.operator)
    lama = ambil("mati")
    lewatkan(lama)
    baru = ambil("berikutnya")
    assert (baru.pk, baru.percobaan) == (lama.pk, 2)
    with pencetak_palsu():
        assert kerjakan(baru)
        # The first was only slow: what it made is thrown away.
        assert not kerjakan(lama)
    assert HasilCetak.objects.count() == 1
    baru.refresh_from_db()
    assert (baru.status, baru.percobaan) == (StatusPekerjaan.SELESAI, 2)


def test_a_slow_worker_changes_nothing_of_its_successor(kantor: Kantor, dokumen: Dokumen) -> None:
    minta(dokumen, kantor.operator)
    lama = ambil("lambat")
    lewatkan(lama)
    baru = ambil("lambat")
    assert baru.pelaku == lama.pelaku, "even one that took it twice"
    for ubah in (lambda: perpanjang(lama), lambda: selesaikan(lama, cetak_palsu_of(lama))):
        with pytest.raises(SewaHilang):
            ubah()
    assert not HasilCetak.objects.exists()
    perpanjang(baru)


def test_a_lease_that_is_renewed_does_not_end(kantor: Kantor, dokumen: Dokumen) -> None:
    minta(dokumen, kantor.operator)
    pekerjaan = ambil()
    lewatkan(pekerjaan)
    perpanjang(pekerjaan)
    assert lepas_kedaluwarsa() == 0
    pekerjaan.refresh_from_db()
    assert pekerjaan.sewa_sampai is not None
    assert pekerjaan.sewa_sampai > timezone.now() + LAMA_SEWA / 2


def test_after_three_workers_died_it_fails_with_words(kantor: Kantor, dokumen: Dokumen) -> None:
    pekerjaan = minta(dokumen, kantor.operator)
    for _ in range(PALING_BANYAK_PERCOBAAN):
        lewatkan(ambil())
    assert ambil_pekerjaan("uji") is None
    pekerjaan.refresh_from_db()
    assert (pekerjaan.status, pekerjaan.percobaan) == (StatusPekerjaan.GAGAL, 3)
    assert "3 kali" in pekerjaan.galat
    # It can be asked for again.
    assert minta(dokumen, kantor.operator) != pekerjaan
