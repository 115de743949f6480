"""What the queue costs: jobs per second, whose turn it is, and pages beside a busy worker.

`python -m bench.antrean`, or the same after `alat/postgres_uji.py python`; printing is pretended by
computing for 50 ms. On SQLite the tables live in a file that is removed, on PostgreSQL in a test
database that is dropped.
"""

import statistics
import subprocess
import sys
import time
from typing import Any

import django

from bench.basis_data import basis_data

ORANG = 20
PER_ORANG = 2
LAMA_CETAK_DETIK = 0.05
PEKERJA = (1, 2)
HALAMAN = 60


def cetak_sibuk(*_: Any, **__: Any) -> Any:
    """Keep a processor busy as long as a small print does."""
    from laporan.lkjip.keluaran import Keluaran

    batas = time.monotonic() + LAMA_CETAK_DETIK
    while time.monotonic() < batas:
        pass
    return Keluaran(b"%PDF" * 1000, "application/pdf", 1)


def kerja() -> None:
    """Be a worker until nothing waits."""
    from unittest import mock

    from laporan.models import Pekerjaan
    from laporan.pekerjaan.pekerja import Pekerja

    pekerja = Pekerja()
    with mock.patch("laporan.pekerjaan.kerja.cetak_bentuk", cetak_sibuk):
        while Pekerjaan.objects.belum_selesai().exists():
            if not pekerja.kerjakan_semua():
                time.sleep(0.02)


def isi_antrean(nama: str, kali: int = 1) -> int:
    """Let each person in turn ask for as much as one may, `kali` times; return how many jobs."""
    from kecamatan.models import Pengguna
    from laporan.models import Dokumen, Pekerjaan
    from laporan.sandi_isi import to_json
    from laporan.susun import susun_isi
    from tests.factories_pekerjaan import build_pekerjaan

    dokumen = Dokumen.objects.get(jenis="lkjip")
    isi = to_json(susun_isi(dokumen))
    for by in Pengguna.objects.filter(username__startswith="orang-").order_by("pk"):
        for nomor in range(PER_ORANG * kali):
            build_pekerjaan(dokumen, by, f"{nama}-{by.pk}-{nomor}", isi=isi)
    return Pekerjaan.objects.belum_selesai().count()


def siapkan() -> None:
    """Make an office, its report and its people."""
    from kecamatan.enums import Peran
    from tests.factories import buat_pengguna
    from tests.factories_dokumen import buat_kantor
    from tests.factories_pekerjaan import buat_lkjip

    kantor = buat_kantor()
    buat_lkjip(kantor.kecamatan)
    for nomor in range(ORANG):
        buat_pengguna(Peran.OPERATOR, kecamatan=kantor.kecamatan, username=f"orang-{nomor}")


def ukur_laju(pekerja: int) -> None:
    """Print jobs per second of so many workers, and whose job was begun when."""
    from laporan.models import HasilCetak, Pekerjaan

    Pekerjaan.objects.all().delete()
    HasilCetak.objects.all().delete()
    banyak = isi_antrean(f"laju-{pekerja}")
    proses = [_begin() for _ in range(pekerja)]
    for satu in proses:
        satu.wait()
    semua = list(Pekerjaan.objects.order_by("mulai_at").select_related("pemohon"))
    mulai, selesai = semua[0].mulai_at, max(satu.selesai_at for satu in semua if satu.selesai_at)
    assert mulai is not None
    laju = banyak / (selesai - mulai).total_seconds()
    urutan = "".join(chr(ord("a") + int(satu.pemohon.username[6:])) for satu in semua)
    print(f"{pekerja} pekerja: {laju:5.1f} pekerjaan/detik, {HasilCetak.objects.count()} berkas")
    print(f"  giliran, satu huruf satu orang: {urutan}")


def ukur_halaman() -> None:
    """Print the times of a page alone, and while two workers are busy."""
    from django.test import Client
    from django.urls import reverse

    from kecamatan.models import Pengguna
    from laporan.models import Pekerjaan

    klien = Client()
    klien.force_login(
        Pengguna.objects.get(username="orang-0"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    url = reverse("laporan:daftar_pekerjaan")
    _print_lama("halaman tanpa pekerja", klien, url)
    Pekerjaan.objects.all().delete()
    isi_antrean("halaman", kali=4)
    proses = [_begin() for _ in range(max(PEKERJA))]
    while not Pekerjaan.objects.filter(status="berjalan").exists():
        time.sleep(0.02)
    _print_lama(f"halaman di samping {max(PEKERJA)} pekerja", klien, url)
    for satu in proses:
        satu.wait()


def _print_lama(judul: str, klien: Any, url: str) -> None:
    lama = []
    for _ in range(HALAMAN):
        mulai = time.perf_counter()
        assert klien.get(url).status_code == 200
        lama.append((time.perf_counter() - mulai) * 1000)
    p95 = statistics.quantiles(lama, n=20)[-1]
    print(f"{judul}: median {statistics.median(lama):.1f} ms, p95 {p95:.1f} ms")


def _begin() -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "bench.antrean", "kerja"])


def main() -> None:
    """Measure on the database in DATABASE_URL; its tables must be ours to fill."""
    from django.db import connection

    siapkan()
    print(f"basis data: {connection.vendor}, {ORANG} orang")
    for pekerja in PEKERJA:
        ukur_laju(pekerja)
    ukur_halaman()


if __name__ == "__main__":
    if sys.argv[1:] == ["kerja"]:
        # The database and the mode are those of the process that began us.
        django.setup()
        kerja()
    else:
        with basis_data():
            main()
