"""The worker, its command, and what it clears away."""

import io
import os
import signal
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from laporan.enums import BentukLaporan, StatusPekerjaan
from laporan.management.commands.kerjakan import MENGALAH
from laporan.models import Dokumen, HasilCetak, Pekerjaan
from laporan.pekerjaan import panggilan, pekerja
from laporan.pekerjaan.bersih import UMUR_HASIL, UMUR_PANGGILAN, UMUR_PEKERJAAN, bersihkan
from laporan.pekerjaan.panggilan import buang_panggilan, panggil_pekerja
from laporan.pekerjaan.pekerja import Pekerja
from tests.factories_dokumen import Kantor
from tests.factories_pekerjaan import cetak_palsu, minta, pencetak_palsu

pytestmark = pytest.mark.django_db

BASIS_DATA = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def kerjakan(*argumen: str) -> str:
    """Run the command; its signal handlers must not outlive it."""
    semula = {nomor: signal.getsignal(nomor) for nomor in (signal.SIGTERM, signal.SIGINT)}
    layar = io.StringIO()
    try:
        call_command("kerjakan", *argumen, stdout=layar)
    finally:
        for nomor, penangan in semula.items():
            signal.signal(nomor, penangan)
    return layar.getvalue()


def test_once_does_what_waits_and_ends(kantor: Kantor, dokumen: Dokumen) -> None:
    minta(dokumen, kantor.operator)
    minta(dokumen, kantor.operator, BentukLaporan.DOCX)
    minta(dokumen, kantor.sekcam, BentukLaporan.XLSX)
    with pencetak_palsu() as cetak:
        assert kerjakan("--sekali").startswith("3 pekerjaan")
        assert kerjakan("--sekali").startswith("0 pekerjaan")
    assert cetak.call_count == HasilCetak.objects.count() == 3


def test_a_signal_lets_the_job_at_hand_end_and_begins_no_other(
    kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The connection of the test holds its transaction.
    monkeypatch.setattr(pekerja, "close_old_connections", lambda: None)
    minta(dokumen, kantor.operator)
    minta(dokumen, kantor.sekcam, BentukLaporan.DOCX)

    def cetak(*argumen: Any, **pilihan: Any) -> Any:
        os.kill(os.getpid(), signal.SIGTERM)
        return cetak_palsu(*argumen, **pilihan)

    mengalah: list[int] = []
    monkeypatch.setattr(os, "nice", mengalah.append)
    with pencetak_palsu() as palsu:
        palsu.side_effect = cetak
        assert "Pekerja berhenti" in kerjakan()
    assert mengalah == [MENGALAH]
    status = Pekerjaan.objects.order_by("pk").values_list("status", flat=True)
    assert list(status) == [StatusPekerjaan.SELESAI, StatusPekerjaan.MENUNGGU]


@pytest.mark.parametrize("galat", [OperationalError("gone"), InterfaceError("closed")])
def test_a_worker_outlives_a_database_that_is_away(
    monkeypatch: pytest.MonkeyPatch, galat: Exception
) -> None:
    satu, kali = Pekerja(), []

    def ambil(_pelaku: str) -> None:
        kali.append(1)
        if len(kali) == 1:
            raise galat
        satu.hentikan()

    monkeypatch.setattr(pekerja, "ambil_pekerjaan", ambil)
    monkeypatch.setattr(pekerja, "close_old_connections", lambda: None)
    monkeypatch.setattr(pekerja, "JEDA_GANGGUAN", pekerja.TANPA_JEDA)
    satu.layani()
    assert len(kali) == 2


def test_no_two_workers_have_one_name() -> None:
    assert Pekerja().pelaku != Pekerja().pelaku


def test_without_a_worker_the_request_itself_does_the_work(
    kantor: Kantor, dokumen: Dokumen, django_capture_on_commit_callbacks: Any
) -> None:
    with pencetak_palsu(), django_capture_on_commit_callbacks(execute=True):
        pekerjaan = minta(dokumen, kantor.operator)
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == StatusPekerjaan.SELESAI


def test_a_call_waits_in_the_database_until_a_worker_looks(settings: Any) -> None:
    settings.TASKS = BASIS_DATA
    panggil_pekerja()
    panggil_pekerja()
    satu = DBTaskResult.objects.first()
    assert satu is not None
    assert satu.task == panggilan.layani_antrean
    assert buang_panggilan() == 2
    assert buang_panggilan() == 0


def test_old_files_jobs_and_calls_are_cleared_away(
    kantor: Kantor, dokumen: Dokumen, settings: Any
) -> None:
    settings.TASKS = BASIS_DATA
    lama, baru = minta(dokumen, kantor.operator), minta(dokumen, kantor.sekcam, BentukLaporan.DOCX)
    with pencetak_palsu():
        kerjakan("--sekali")
    menunggu = minta(dokumen, kantor.pemimpin, BentukLaporan.XLSX)
    for _ in range(2):
        panggil_pekerja()
    kini, sedikit = timezone.now(), timedelta(minutes=1)
    Pekerjaan.objects.filter(pk=lama.pk).update(selesai_at=kini - UMUR_PEKERJAAN - sedikit)
    Pekerjaan.objects.filter(pk=menunggu.pk).update(dibuat_at=kini - 2 * UMUR_PEKERJAAN)
    HasilCetak.objects.filter(bentuk=BentukLaporan.DOCX).update(
        dibuat_at=kini - UMUR_HASIL - sedikit
    )
    panggilan_lama = DBTaskResult.objects.first()
    assert panggilan_lama is not None
    DBTaskResult.objects.filter(pk=panggilan_lama.pk).update(
        enqueued_at=kini - UMUR_PANGGILAN - sedikit, status="RUNNING"
    )
    bersihkan()
    assert set(Pekerjaan.objects.values_list("pk", flat=True)) == {baru.pk, menunggu.pk}
    assert [satu.bentuk for satu in HasilCetak.objects.all()] == [BentukLaporan.PDF]
    assert Pekerjaan.objects.get(pk=baru.pk).hasil_id is None
    assert DBTaskResult.objects.count() == 1
