"""31 real reports on the queue: how long with one worker and with two, and pages meanwhile.

`python -m bench.sibuk [situs]`, or the same after `alat/postgres_uji.py python`; with `situs` only
the pages are measured. The sample of Sumbersari
is printed under 31 names, so that nothing is served from store. The site is gunicorn as in the
demo, the workers are `manage.py kerjakan`. Goals on two cores: two workers close to twice as fast
as one; the p95 of a page at most twice that without work; a second print under 50 ms.
"""

import io
import os
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from typing import Any

from bench.basis_data import basis_data

KECAMATAN = 31
PEKERJA = (1, 2)
HALAMAN = 80
JEDA_DETIK = 0.1
PORT = 8197
SITUS = f"http://127.0.0.1:{PORT}"
ASLI = "Sumbersari"
AKUN = "operator.sumbersari"


class Peramban:
    """A person at the site, who logs in once."""

    def __init__(self) -> None:
        """Have no cookie yet."""
        self._kue = CookieJar()
        self._buka = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._kue)).open

    def masuk(self, sandi: str) -> None:
        """Log in."""
        self.ambil("/masuk/")
        self.kirim("/masuk/", {"username": AKUN, "password": sandi})

    def ambil(self, alamat: str) -> bytes:
        """Return a page."""
        with self._buka(SITUS + alamat, timeout=60) as respons:
            isi: bytes = respons.read()
        return isi

    def kirim(self, alamat: str, isian: dict[str, str]) -> bytes:
        """Send a form."""
        token = next(satu.value for satu in self._kue if "csrf" in satu.name)
        data = urllib.parse.urlencode(isian | {"csrfmiddlewaretoken": token or ""}).encode()
        with self._buka(SITUS + alamat, data, timeout=60) as respons:
            isi: bytes = respons.read()
        return isi


def isi_antrean() -> None:
    """Ask for 31 reports, each by another person and under another name."""
    from kecamatan.enums import Peran
    from kecamatan.models import Kecamatan, Pengguna
    from laporan.models import Dokumen, HasilCetak, Pekerjaan, PotonganCetak
    from laporan.sandi_isi import to_json
    from laporan.susun import susun_isi
    from tests.factories import buat_pengguna
    from tests.factories_pekerjaan import build_pekerjaan

    for model in (Pekerjaan, HasilCetak, PotonganCetak):
        model.objects.all().delete()
    dokumen = Dokumen.objects.get(jenis="lkjip", kecamatan__slug=ASLI.lower())
    isi = to_json(susun_isi(dokumen))
    kantor = Kecamatan.objects.get(pk=dokumen.kecamatan_id)
    for nomor in range(KECAMATAN):
        nama = f"bench-{nomor}"
        by = Pengguna.objects.filter(username=nama).first() or buat_pengguna(
            Peran.OPERATOR, kecamatan=kantor, username=nama
        )
        # As many letters as the real name, so that every report has the same pages.
        build_pekerjaan(dokumen, by, nama, isi=isi.replace(ASLI, f"Sumbers{nomor:03}"))


@contextmanager
def jalankan(*perintah: str, banyak: int = 1) -> Iterator[None]:
    """Run a command beside us, as often as asked."""
    proses = [subprocess.Popen(perintah, stdout=subprocess.DEVNULL) for _ in range(banyak)]
    try:
        yield
    finally:
        for satu in proses:
            satu.terminate()
        for satu in proses:
            satu.wait()


def pekerja(banyak: int) -> Any:
    """Run workers as a server does."""
    return jalankan(sys.executable, "manage.py", "kerjakan", "--verbosity", "0", banyak=banyak)


def tunggu_selesai() -> float:
    """Return how many seconds lay between the first beginning and the last end."""
    from laporan.models import Pekerjaan

    while Pekerjaan.objects.belum_selesai().exists():
        time.sleep(0.2)
    semua = list(Pekerjaan.objects.all())
    gagal = [satu.galat for satu in semua if satu.hasil_id is None]
    assert not gagal, gagal
    mulai = min(satu.mulai_at for satu in semua if satu.mulai_at)
    return (max(satu.selesai_at for satu in semua if satu.selesai_at) - mulai).total_seconds()


def ukur_laju() -> None:
    """Print how long 31 reports take with one worker and with two."""
    lama = {}
    for banyak in PEKERJA:
        isi_antrean()
        with pekerja(banyak):
            lama[banyak] = tunggu_selesai()
        print(f"{KECAMATAN} laporan, {banyak} pekerja: {lama[banyak]:.1f} detik", flush=True)
    print(f"  dua pekerja {lama[1] / lama[2]:.2f} kali secepat satu")


def ukur_halaman(orang: Peramban, alamat: str) -> float:
    """Return the p95 in milliseconds of a page asked for at a steady pace."""
    lama = []
    for _ in range(HALAMAN):
        mulai = time.perf_counter()
        orang.ambil(alamat)
        lama.append((time.perf_counter() - mulai) * 1000)
        time.sleep(JEDA_DETIK)
    p95 = statistics.quantiles(lama, n=20)[-1]
    print(f"  {alamat}: median {statistics.median(lama):.0f} ms, p95 {p95:.0f} ms", flush=True)
    return p95


def ukur_situs() -> None:
    """Print the times of pages alone and beside workers, and of a second print."""
    from laporan.models import Dokumen, Pekerjaan

    dokumen = Dokumen.objects.get(jenis="lkjip", kecamatan__slug=ASLI.lower())
    laporan = f"/lkjip/{dokumen.laporan_id}/"
    orang = Peramban()
    _tunggu_situs(orang)
    orang.masuk(_sandi())
    daftar = ("/", laporan)
    print("tanpa pekerjaan")
    sendiri = {alamat: ukur_halaman(orang, alamat) for alamat in daftar}
    for banyak in PEKERJA:
        isi_antrean()
        with pekerja(banyak):
            while not Pekerjaan.objects.filter(status="berjalan").exists():
                time.sleep(0.1)
            print(f"di samping {banyak} pekerja yang mencetak")
            for alamat in daftar:
                kali = ukur_halaman(orang, alamat) / sendiri[alamat]
                sisa = Pekerjaan.objects.belum_selesai().count()
                print(f"    × {kali:.2f}; masih {sisa} laporan", flush=True)
            Pekerjaan.objects.filter(status="menunggu").delete()
            tunggu_selesai()
    ukur_kedua(orang, f"{laporan}cetak/")


def ukur_kedua(orang: Peramban, alamat: str) -> None:
    """Print how long the answer takes when the file is in the store."""
    with pekerja(1):
        orang.kirim(alamat, {"bentuk": "pdf"})
        tunggu_selesai()
    lama = []
    for _ in range(20):
        mulai = time.perf_counter()
        berkas = orang.kirim(alamat, {"bentuk": "pdf"})
        lama.append((time.perf_counter() - mulai) * 1000)
        assert berkas.startswith(b"%PDF")
    print(f"cetakan kedua lewat situs: median {statistics.median(lama):.0f} ms", flush=True)


def _sandi() -> str:
    """Give the account of the demo a password for this run."""
    from kecamatan.models import Pengguna
    from tests.factories import SANDI_UJI

    satu = Pengguna.objects.get(username=AKUN)
    satu.set_password(SANDI_UJI)
    satu.save(update_fields=["password"])
    return SANDI_UJI


def _tunggu_situs(orang: Peramban) -> None:
    for _ in range(100):
        try:
            orang.ambil("/masuk/")
        except urllib.error.URLError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("the site does not answer")


def main() -> None:
    """Measure on the database in DATABASE_URL; its tables must be ours to fill."""
    from django.core.management import call_command
    from django.db import connection

    call_command("muat_contoh", stdout=io.StringIO())
    print(f"basis data: {connection.vendor}, {os.cpu_count()} inti")
    if "situs" not in sys.argv:
        ukur_laju()
    situs = ("-m", "gunicorn", "sakip.wsgi", "--bind", f"127.0.0.1:{PORT}", "--workers", "2")
    with jalankan(sys.executable, *situs, "--log-level", "error"):
        ukur_situs()


if __name__ == "__main__":
    with basis_data():
        main()
