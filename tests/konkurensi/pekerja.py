"""A process of its own against the database in DATABASE_URL; started by test_sqlite.

Usage: pekerja.py siapkan | jejak BANYAK | tetapkan PK VERSI | ukur BANYAK |
realisasi BAGIAN KUNCI BANYAK LANGKAH | sel BAGIAN | siapkan_bukti | unggah BAGIAN |
ajukan BAGIAN VERSI | bukti BAGIAN. Prints one line of JSON.
"""

import json
import sys
from decimal import Decimal
from typing import Any

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from iku.actions.alur_ukur import ajukan  # noqa: E402
from iku.actions.realisasi import simpan_realisasi  # noqa: E402
from iku.galat_ukur import BentrokSel  # noqa: E402
from iku.isian_realisasi import IsianBagian  # noqa: E402
from iku.models import BagianUkur, NilaiVariabel  # noqa: E402
from kecamatan.enums import Peran  # noqa: E402
from kecamatan.galat import AksiDitolak, BentrokVersi  # noqa: E402
from kecamatan.jejak import record_jejak  # noqa: E402
from kecamatan.models import Kecamatan, Pengguna  # noqa: E402
from laporan.actions.alur import tetapkan  # noqa: E402
from laporan.models import Dokumen  # noqa: E402
from tests.factories_bukti import build_bukti  # noqa: E402
from tests.factories_dokumen import (  # noqa: E402
    buat_diverifikasi,
    buat_kantor,
    pencetak_pura_pura,
)
from tests.factories_ukur import build_izin, build_pengukuran  # noqa: E402
from tests.iku.pengukuran.isi_uji import build_meja  # noqa: E402


def siapkan() -> dict[str, Any]:
    """Make the tables and a document that waits for the camat."""
    call_command("migrate", verbosity=0)
    dokumen = buat_diverifikasi(buat_kantor())
    return {"pk": dokumen.pk, "versi": dokumen.versi}


def catat(banyak: str) -> dict[str, Any]:
    """Append lines to the trail, each in a transaction of its own."""
    kecamatan = Kecamatan.objects.get()
    for _ in range(int(banyak)):
        with transaction.atomic():
            record_jejak("profil_diubah", objek=kecamatan, by=None, kecamatan=kecamatan)
    return {"galat": ""}


def klik(pk: str, versi: str) -> dict[str, Any]:
    """Enact once."""
    camat = Pengguna.objects.get(peran=Peran.CAMAT)
    try:
        with pencetak_pura_pura():
            tetapkan(dokumen=Dokumen.objects.get(pk=int(pk)), versi=int(versi), by=camat)
    except AksiDitolak as ditolak:
        return {"galat": ditolak.pesan}
    return {"galat": ""}


def siapkan_ukur(banyak: str) -> dict[str, Any]:
    """Make a triwulan with so many indikator, open today."""
    pengukuran = build_pengukuran(Kecamatan.objects.get(), banyak=int(banyak))
    build_izin(pengukuran, timezone.localdate())
    bagian = pengukuran.daftar_bagian.filter(indikator__isnull=False)
    return {"bagian": list(bagian.values_list("pk", flat=True))}


def tambah(bagian: str, kunci: str, banyak: str, langkah: str) -> dict[str, Any]:
    """Add `langkah` to a cell so often, reading it anew; say how often it had changed since."""
    satu = BagianUkur.objects.select_related("pengukuran__dibuat_by").get(pk=int(bagian))
    bentrok = 0
    for _ in range(int(banyak)):
        while True:
            ada = NilaiVariabel.objects.filter(bagian=satu, kunci=kunci).first()
            sel = (ada.angka if ada else None, (ada.angka if ada else 0) + Decimal(langkah))
            try:
                simpan_realisasi(
                    pengukuran=satu.pengukuran,
                    isian={satu.pk: IsianBagian(nilai={kunci: sel})},
                    by=satu.pengukuran.dibuat_by,
                )
            except BentrokSel:
                bentrok += 1
                continue
            break
    return {"bentrok": bentrok}


def baca_sel(bagian: str) -> dict[str, Any]:
    """Return the cells of a bagian."""
    milik = NilaiVariabel.objects.filter(bagian=int(bagian))
    return {satu.kunci: int(satu.angka) for satu in milik}


def unggah(bagian: str) -> dict[str, Any]:
    """Upload evidence of a bagian once."""
    satu = BagianUkur.objects.select_related("pengukuran__dibuat_by").get(pk=int(bagian))
    try:
        build_bukti(satu)
    except AksiDitolak as ditolak:
        return {"galat": ditolak.pesan}
    return {"galat": ""}


def ajukan_ukur(bagian: str, versi: str) -> dict[str, Any]:
    """Hand in a bagian as somebody saw it who knows nothing of the evidence."""
    satu = BagianUkur.objects.select_related("pengukuran__dibuat_by").get(pk=int(bagian))
    pilihan, by = {satu.pk: int(versi)}, satu.pengukuran.dibuat_by
    try:
        ajukan(pengukuran=satu.pengukuran, pilihan=pilihan, by=by)
    except BentrokVersi:
        return {"galat": "bentrok"}
    return {"galat": ""}


def siapkan_bukti() -> dict[str, Any]:
    """Make another triwulan, whose indikator can be handed in."""
    pengukuran = build_meja(Kecamatan.objects.get(), banyak=1, triwulan=2).pengukuran
    bagian = pengukuran.daftar_bagian.get(indikator__isnull=False)
    return {"bagian": bagian.pk, "versi": bagian.versi}


def baca_bukti(bagian: str) -> dict[str, Any]:
    """Return the state of a bagian, and how many pieces of evidence it has."""
    satu = BagianUkur.objects.get(pk=int(bagian))
    return {"status": satu.status, "bukti": satu.daftar_bukti.count()}


if __name__ == "__main__":
    perintah = {
        "siapkan": siapkan,
        "jejak": catat,
        "tetapkan": klik,
        "ukur": siapkan_ukur,
        "realisasi": tambah,
        "sel": baca_sel,
        "siapkan_bukti": siapkan_bukti,
        "unggah": unggah,
        "ajukan": ajukan_ukur,
        "bukti": baca_bukti,
    }[sys.argv[1]]
    json.dump(perintah(*sys.argv[2:]), sys.stdout)
