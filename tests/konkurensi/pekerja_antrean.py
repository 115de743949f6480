"""A process of its own against the queue in DATABASE_URL; started by test_antrean_proses.

Usage: pekerja_antrean.py siapkan ORANG BANYAK | kerja CATATAN | gantung CATATAN | lanjut CATATAN |
layani CATATAN | racun | serbu DOKUMEN BANYAK | penuhi DOKUMEN | minta DOKUMEN ORANG BENTUK | baca.
Prints one line of JSON.
"""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connections, transaction  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402
from django.urls import reverse  # noqa: E402

from kecamatan.enums import Peran  # noqa: E402
from kecamatan.galat import AksiDitolak  # noqa: E402
from kecamatan.jejak import record_jejak  # noqa: E402
from kecamatan.models import Pengguna  # noqa: E402
from laporan.enums import BentukLaporan  # noqa: E402
from laporan.lkjip.keluaran import Keluaran  # noqa: E402
from laporan.models import Dokumen, HasilCetak, KerangkaLaporan, Pekerjaan  # noqa: E402
from laporan.pekerjaan import antrean, sewa  # noqa: E402
from laporan.pekerjaan import kerja as kerja_antrean  # noqa: E402
from laporan.pekerjaan.pekerja import Pekerja  # noqa: E402
from laporan.pencetak.klien import cetak_html  # noqa: E402
from laporan.pencetak.pesan import Tugas  # noqa: E402
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


def racun() -> dict[str, Any]:
    """Do what waits, of which the first kills its renderer whenever it is printed."""
    korban = Pekerjaan.objects.order_by("dibuat_at", "pk")[0]

    def cetak(pekerjaan: Pekerjaan) -> Keluaran:
        if pekerjaan.pk == korban.pk:
            # A real process that dies at once, with the parent that should have watched it.
            with mock.patch("sys.executable", "/bin/false"):
                cetak_html(Tugas(html="<p>racun"))
        return Keluaran(b"isi", "application/pdf", 1)

    with mock.patch("laporan.pekerjaan.kerja._cetak", cetak):
        banyak = Pekerja().kerjakan_semua()
    korban.refresh_from_db()
    return {"banyak": banyak, "galat": korban.galat}


def list_orang(banyak: int) -> list[Pengguna]:
    """Return so many operators of the office."""
    return list(Pengguna.objects.filter(peran=Peran.OPERATOR).order_by("pk")[:banyak])


def buat_klien(orang: Pengguna) -> Client:
    """Return a browser in which somebody is logged in."""
    klien = Client(raise_request_exception=False)
    klien.force_login(orang)
    return klien


def serbu(dokumen: str, banyak: str) -> dict[str, Any]:
    """Ask for the same print as so many people at once, through the site, which stays up."""
    setup_test_environment()
    url = reverse("laporan:cetak_lkjip", args=[Dokumen.objects.get(pk=int(dokumen)).wadah.pk])
    klien = [buat_klien(satu) for satu in list_orang(int(banyak))]
    palang = threading.Barrier(len(klien) + 1)

    def minta_cetak(satu: Client) -> int:
        palang.wait(SABAR_DETIK)
        try:
            return int(satu.post(url, {"bentuk": "pdf"}).status_code)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(klien)) as kolam:
        tugas = [kolam.submit(minta_cetak, satu) for satu in klien]
        palang.wait(SABAR_DETIK)
        sehat = [int(Client().get("/sehat/").status_code) for _ in range(5)]
        jawaban = [satu.result(SABAR_DETIK) for satu in tugas]
    return {"jawaban": sorted(set(jawaban)), "banyak": len(jawaban), "sehat": sorted(set(sehat))}


def penuhi(dokumen: str) -> dict[str, Any]:
    """Ask for more than one person may, then as somebody else."""
    setup_test_environment()
    url = reverse("laporan:cetak_lkjip", args=[Dokumen.objects.get(pk=int(dokumen)).wadah.pk])
    satu, dua = (buat_klien(orang) for orang in list_orang(2))
    # The PDF of the words as they were is made already; that of others is not.
    daftar = [
        (satu, "docx", "Lama"), (satu, "xlsx", "Lama"), (satu, "pdf", "Baru"),
        (satu, "docx", "Lama"), (dua, "pdf", "Baru"),
    ]  # fmt: skip
    jawaban = []
    for klien, bentuk, judul in daftar:
        ganti_judul(judul)
        jawaban.append(klien.post(url, {"bentuk": bentuk}).status_code)
    return {"jawaban": jawaban}


def ganti_judul(judul: str) -> None:
    """Let every report say something else, with a line in the trail as every change has."""
    kerangka = KerangkaLaporan.objects.get()
    with transaction.atomic():
        kerangka.daftar_bagian.update(judul=judul)
        record_jejak("uji", objek=kerangka, by=None)


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
        "racun": racun,
        "serbu": serbu,
        "penuhi": penuhi,
        "minta": minta_satu,
        "baca": baca,
    }[sys.argv[1]]
    json.dump(perintah(*sys.argv[2:]), sys.stdout)
