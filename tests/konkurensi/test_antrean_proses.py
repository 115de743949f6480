"""The queue with real processes, on either database: shared, killed, told to stop."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from laporan.pencetak.galat import AlasanGagal
from tests.basis_siap import KOSONG, BasisSiap
from tests.sumber import AKAR

pytestmark = pytest.mark.django_db(transaction=True)

SABAR_DETIK = 120
BERKAS_SQLITE = "antrean.sqlite3"


class Proses:
    """Processes that work on one database."""

    def __init__(self, folder: Path) -> None:
        self._semua: list[subprocess.Popen[str]] = []
        self.catatan = folder / "catatan"
        self.catatan.touch()
        self.lingkungan = {
            **os.environ,
            "DATABASE_URL": _url(folder),
            "SAKIP_MODE": "uji",
            # Or else a process would do itself what it asks for.
            "SAKIP_ANTREAN": "pekerja",
            "DJANGO_SETTINGS_MODULE": "sakip.settings",
            "PYTHONPATH": str(AKAR),
            "SAKIP_MEDIA": str(folder),
        }

    def mulai(self, *argumen: Any) -> "subprocess.Popen[str]":
        """Start one in the background."""
        satu = subprocess.Popen(
            [sys.executable, "-m", "tests.konkurensi.pekerja_antrean", *map(str, argumen)],
            cwd=AKAR,
            env=self.lingkungan,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._semua.append(satu)
        return satu

    def jalankan(self, *daftar: tuple[Any, ...]) -> list[dict[str, Any]]:
        """Run all at once; return what each printed."""
        return [self.baca(satu) for satu in [self.mulai(*argumen) for argumen in daftar]]

    def baca(self, proses: "subprocess.Popen[str]") -> dict[str, Any]:
        """Wait for one; return what it printed."""
        keluaran, _ = proses.communicate(timeout=SABAR_DETIK)
        assert proses.returncode == 0
        hasil: dict[str, Any] = json.loads(keluaran)
        return hasil

    def bersihkan(self) -> None:
        """Leave none behind, whatever the test did."""
        for satu in self._semua:
            satu.kill()
            satu.communicate()

    def tunggu_cetak(self, banyak: int) -> None:
        """Wait until so many prints have begun."""
        batas = time.monotonic() + SABAR_DETIK
        while self.count_cetak() < banyak:
            assert time.monotonic() < batas, "no print has begun"
            time.sleep(0.05)

    def count_cetak(self) -> int:
        """Return how many prints have begun."""
        return len(self.catatan.read_text(encoding="utf-8").splitlines())


def _url(folder: Path) -> str:
    """Return the address of the test database; that of SQLite is a file of its own."""
    if connection.vendor == "sqlite":
        return f"sqlite:///{folder / BERKAS_SQLITE}"
    awal, _, _ = os.environ["DATABASE_URL"].rpartition("/")
    return f"{awal}/{connection.settings_dict['NAME']}"


@pytest.fixture
def proses(tmp_path: Path, basis_siap: BasisSiap) -> Iterator[Proses]:
    if connection.vendor == "sqlite":
        shutil.copyfile(basis_siap.siapkan(KOSONG), tmp_path / BERKAS_SQLITE)
    satu = Proses(tmp_path)
    yield satu
    satu.bersihkan()


def test_four_workers_do_each_job_once(proses: Proses) -> None:
    proses.jalankan(("siapkan", 6, 2))
    hasil = proses.jalankan(*[("kerja", proses.catatan)] * 4)
    # A worker leaves when all that wait belong to people who have one running.
    sisa = proses.jalankan(("kerja", proses.catatan))
    assert sum(satu["banyak"] for satu in [*hasil, *sisa]) == 12
    assert proses.count_cetak() == 12
    (akhir,) = proses.jalankan(("baca",))
    assert akhir == {"pekerjaan": [["selesai", 1]] * 12, "hasil": 12}


def test_the_job_of_a_killed_worker_is_done_once_by_the_next(proses: Proses) -> None:
    proses.jalankan(("siapkan", 1, 1))
    korban = proses.mulai("gantung", proses.catatan)
    proses.tunggu_cetak(1)
    # While its worker lives, nobody else takes the job, however long it lasts.
    time.sleep(2)
    (sebelum,) = proses.jalankan(("kerja", proses.catatan))
    assert sebelum == {"banyak": 0}
    os.kill(korban.pid, signal.SIGKILL)
    korban.communicate(timeout=SABAR_DETIK)
    assert korban.returncode == -signal.SIGKILL
    assert proses.jalankan(("lanjut", proses.catatan)) == [{"banyak": 1}]
    (akhir,) = proses.jalankan(("baca",))
    assert akhir == {"pekerjaan": [["selesai", 2]], "hasil": 1}
    assert proses.count_cetak() == 2


def test_a_worker_that_is_told_to_stop_ends_its_job_first(proses: Proses) -> None:
    proses.jalankan(("siapkan", 2, 2))
    pekerja = proses.mulai("layani", proses.catatan)
    proses.tunggu_cetak(1)
    pekerja.send_signal(signal.SIGTERM)
    assert proses.baca(pekerja) == {"banyak": 1}
    (akhir,) = proses.jalankan(("baca",))
    assert akhir["hasil"] == 1
    assert sorted(status for status, _ in akhir["pekerjaan"]) == ["menunggu"] * 3 + ["selesai"]


def test_of_many_requests_at_once_one_job_per_file_and_two_per_person(proses: Proses) -> None:
    (awal,) = proses.jalankan(("siapkan", 3, 0))
    satu, dua, tiga = awal["orang"]
    sama = proses.jalankan(
        *[("minta", awal["dokumen"], orang, "pdf") for orang in (satu, dua, satu)]
    )
    assert len({hasil["pk"] for hasil in sama}) == 1
    beda = proses.jalankan(
        *[("minta", awal["dokumen"], tiga, bentuk) for bentuk in ("docx", "xlsx", "arsip")]
    )
    assert sorted(bool(hasil["galat"]) for hasil in beda) == [False, False, True]


def test_a_job_that_kills_its_renderer_is_tried_three_times_and_stops_no_other(
    proses: Proses,
) -> None:
    proses.jalankan(("siapkan", 2, 1))
    (hasil,) = proses.jalankan(("racun",))
    assert hasil == {"banyak": 4, "galat": AlasanGagal.MATI.value}
    (akhir,) = proses.jalankan(("baca",))
    assert akhir == {"pekerjaan": [["gagal", 3], ["selesai", 1]], "hasil": 1}


def test_thirty_people_who_ask_for_one_print_at_once_get_one_job(proses: Proses) -> None:
    (awal,) = proses.jalankan(("siapkan", 30, 0))
    hasil, kerja = proses.jalankan(("serbu", awal["dokumen"], 30), ("lanjut", proses.catatan))
    # Led to the job, or given the file when the worker was done before they asked.
    assert hasil["banyak"] == 30
    assert set(hasil["jawaban"]) <= {200, 302}
    assert hasil["sehat"] == [200]
    assert kerja == {"banyak": 1}
    assert proses.count_cetak() == 1
    assert proses.jalankan(("penuhi", awal["dokumen"])) == [{"jawaban": [302, 302, 429, 302, 302]}]
    (akhir,) = proses.jalankan(("baca",))
    assert akhir == {"pekerjaan": [["selesai", 1]] + [["menunggu", 0]] * 3, "hasil": 1}
