"""How much the list pages cost: queries and median time with one row and with a hundred.

`python -m bench.halaman [NUMBER_OF_RUNS]`; the tables live in a test database that is dropped.
"""

import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bench.basis_data import basis_data, read_kali

if TYPE_CHECKING:
    from django.test import Client

    from tests.factories_dokumen import Kantor

KALI = 15
BANYAK = 100
# A kabupaten of East Java has at most 31 kecamatan.
BANYAK_KECAMATAN = 31
TAHUN_AWAL = 2000

Halaman = tuple[str, "Client", str, Callable[[int], None], int]


def ukur(klien: "Client", url: str, kali: int) -> tuple[int, float]:
    """Return the number of queries and the median in milliseconds; the first visit is left out."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    assert klien.get(url).status_code == 200, url
    with CaptureQueriesContext(connection) as kueri:
        klien.get(url)
        # Later requests empty the log.
        banyak_kueri = len(kueri)
    lama = []
    for _ in range(kali):
        mulai = time.perf_counter()
        klien.get(url)
        lama.append((time.perf_counter() - mulai) * 1000)
    return banyak_kueri, statistics.median(lama)


def tambah_dokumen(kantor: "Kantor", banyak: int) -> None:
    """Insert drafts of as many years."""
    from laporan.models import Dokumen
    from tests.factories_iku import buat_daftar

    for _ in range(banyak):
        tahun = TAHUN_AWAL + kantor.kecamatan.daftar_dokumen.count()
        daftar = buat_daftar(kantor.kecamatan, tahun=tahun, format=kantor.format)
        Dokumen.objects.create(
            kecamatan=kantor.kecamatan,
            jenis="sk-iku",
            tahun=tahun,
            daftar_iku=daftar,
            penandatangan=kantor.camat,
            dibuat_by=kantor.operator,
        )


def tambah_kecamatan(banyak: int) -> None:
    """Make offices, each with its decree of this year."""
    from django.utils import timezone

    from kecamatan.models import Kecamatan
    from tests.factories import buat_kecamatan
    from tests.factories_dokumen import buat_draf
    from tests.factories_laporan import kantor_of

    for _ in range(banyak):
        nomor = Kecamatan.objects.count()
        kecamatan = buat_kecamatan(f"Uji {nomor}", kode=f"35.09.{99 - nomor:02}")
        buat_draf(kantor_of(kecamatan), tahun=timezone.localdate().year)


def tambah_peraturan(banyak: int) -> None:
    """Insert regulations."""
    from tests.factories import buat_peraturan

    for _ in range(banyak):
        buat_peraturan()


def tambah_pejabat(kantor: "Kantor", banyak: int) -> None:
    """Insert officials, each once in office for a day."""
    from kecamatan.models import MasaJabatan
    from tests.factories import buat_masa_jabatan

    for _ in range(banyak):
        hari = date(1970, 1, 1) + timedelta(days=MasaJabatan.objects.count())
        buat_masa_jabatan(kantor.kecamatan, mulai=hari, selesai=hari)


def susun_halaman() -> list[Halaman]:
    """Return name, client, address, maker of rows and how many of each page."""
    from django.test import Client
    from django.urls import reverse

    from iku.models import Sasaran
    from kecamatan.enums import Peran
    from tests.factories import buat_pengguna
    from tests.factories_dokumen import buat_draf, buat_kantor
    from tests.factories_iku import buat_iku

    kantor = buat_kantor()
    dokumen = buat_draf(kantor, tahun=2100, banyak=0)
    sasaran = Sasaran.objects.get(daftar=dokumen.daftar_iku)
    operator, bappeda = Client(), Client()
    operator.force_login(kantor.operator)
    bappeda.force_login(buat_pengguna(Peran.BAPPEDA))

    def tambah_iku(banyak: int) -> None:
        for nomor in range(banyak):
            buat_iku(sasaran, f"Persentase hasil koordinasi ke-{nomor}")

    url_iku = reverse("iku:daftar", args=[dokumen.daftar_iku_id])
    return [
        ("dokumen", operator, "/dokumen/", lambda n: tambah_dokumen(kantor, n), BANYAK - 1),
        ("pejabat", operator, "/pejabat/", lambda n: tambah_pejabat(kantor, n), BANYAK),
        ("peraturan", operator, "/peraturan/", tambah_peraturan, BANYAK),
        ("daftar IKU", operator, url_iku, tambah_iku, BANYAK),
        ("pantau", bappeda, "/pantau/", tambah_kecamatan, BANYAK_KECAMATAN),
    ]


def cetak_tabel(kali: int) -> None:
    """Measure every page and print one line for it."""
    print(f"{'halaman':<12}{'baris':>7}{'kueri':>7}{'median ms':>11}")
    for nama, klien, url, tambah, banyak in susun_halaman():
        sudah = 0
        for baris in (1, banyak):
            tambah(baris - sudah)
            sudah = baris
            kueri, lama = ukur(klien, url, kali)
            print(f"{nama:<12}{baris:>7}{kueri:>7}{lama:>11.1f}")


if __name__ == "__main__":
    with basis_data():
        cetak_tabel(read_kali(KALI))
