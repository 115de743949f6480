"""A process of its own against the queue in DATABASE_URL; started by test_antrean_proses.

Usage: pekerja_antrean.py siapkan ORANG BANYAK | kerja CATATAN | gantung CATATAN | lanjut CATATAN |
layani CATATAN | minta DOKUMEN ORANG BENTUK | baca. Prints one line of JSON.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from kecamatan.enums import Peran  # noqa: E402
from kecamatan.galat import AksiDitolak  # noqa: E402
from kecamatan.models import Pengguna  # noqa: E402
from laporan.enums import BentukLaporan  # noqa: E402
from laporan.lkjip.keluaran import Keluaran  # noqa: E402
from laporan.models import Dokumen, HasilCetak, Pekerjaan  # noqa: E402
from laporan.pekerjaan import antrean, sewa  # noqa: E402
from laporan.pekerjaan import kerja as kerja_antrean  # noqa: E402
from laporan.pekerjaan.pekerja import Pekerja  # noqa: E402
from laporan.sandi_isi import to_json  # noqa: E402
from laporan.susun import susun_isi  # noqa: E402
from tests.factories import buat_pengguna  # noqa: E402
from tests.factories_dokumen import buat_kantor  # noqa: E402
from tests.factories_pekerjaan import buat_lkjip, build_pekerjaan, minta  # noqa: E402

SEWA_PENDEK = timedelta(seconds=1)
SABAR_DETIK = 60


def siapkan(orang: str, banyak: str) -> dict[str, Any]:
    """Make a report, and for each of so many people `banyak` jobs about it."""
    call_command("migrate", verbosity=0)
    kantor = buat_kantor()
    dokumen = buat_lkjip(kantor.kecamatan)
    isi = to_json(susun_isi(dokumen))
    daftar = [buat_pengguna(Peran.OPERATOR, kecamatan=kantor.kecamatan) for _ in range(int(orang))]
    for satu in daftar:
        for nomor in range(int(banyak)):
            build_pekerjaan(dokumen, satu, f"{satu.pk}-{nomor}", isi=isi)
    return {"dokumen": dokumen.pk, "orang": [satu.pk for satu in daftar]}


@contextmanager
def mencatat(catatan: str, lalu: Callable[[], None]) -> Iterator[None]:
    """Let a print add a line to a file, and do something before it ends."""

    def cetak(*_: Any, **__: Any) -> Keluaran:
        with Path(catatan).open("a", encoding="utf-8") as berkas:
            berkas.write("cetak\n")
        lalu()
        return Keluaran(b"isi", "application/pdf", 1)

    with mock.patch("laporan.pekerjaan.kerja.cetak_bentuk", cetak):
        yield


def kerja(catatan: str) -> dict[str, Any]:
    """Do what waits."""
    with mencatat(catatan, lambda: time.sleep(0.01)):
        return {"banyak": Pekerja().kerjakan_semua()}


def pendekkan_sewa() -> None:
    """Let leases end soon, so that nobody waits a minute for a dead worker."""
    sewa.LAMA_SEWA = antrean.LAMA_SEWA = SEWA_PENDEK  # type: ignore[misc]
    kerja_antrean.jaga_sewa = partial(sewa.jaga_sewa, jeda=SEWA_PENDEK / 5)


def gantung(catatan: str) -> dict[str, Any]:
    """Begin a job that never ends."""
    pendekkan_sewa()
    with mencatat(catatan, lambda: time.sleep(600)):
        return {"banyak": Pekerja().kerjakan_semua()}


def lanjut(catatan: str) -> dict[str, Any]:
    """Wait for a job, and do it."""
    pendekkan_sewa()
    pekerja, batas = Pekerja(), time.monotonic() + SABAR_DETIK
    with mencatat(catatan, lambda: None):
        while not (banyak := pekerja.kerjakan_semua()) and time.monotonic() < batas:
            time.sleep(0.1)
    return {"banyak": banyak}


def layani(catatan: str) -> dict[str, Any]:
    """Run the command of the site."""
    with mencatat(catatan, lambda: time.sleep(3)):
        call_command("kerjakan", stdout=sys.stderr)
    return {"banyak": len(Path(catatan).read_text(encoding="utf-8").splitlines())}


def minta_satu(dokumen: str, orang: str, bentuk: str) -> dict[str, Any]:
    """Ask for a print once."""
    by = Pengguna.objects.get(pk=int(orang))
    try:
        satu = minta(Dokumen.objects.get(pk=int(dokumen)), by, BentukLaporan(bentuk))
    except AksiDitolak as ditolak:
        return {"galat": ditolak.pesan}
    return {"pk": satu.pk, "galat": ""}


def baca() -> dict[str, Any]:
    """Return what became of the jobs, and how many files there are."""
    semua = Pekerjaan.objects.order_by("pk").values_list("status", "percobaan")
    return {"pekerjaan": [list(satu) for satu in semua], "hasil": HasilCetak.objects.count()}


if __name__ == "__main__":
    perintah = {
        "siapkan": siapkan,
        "kerja": kerja,
        "gantung": gantung,
        "lanjut": lanjut,
        "layani": layani,
        "minta": minta_satu,
        "baca": baca,
    }[sys.argv[1]]
    json.dump(perintah(*sys.argv[2:]), sys.stdout)
