"""Yearly reports for tests of the queue: of one part without blocks, printed by nobody."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.actions.pekerjaan import minta_cetak
from laporan.enums import Aksi, BentukLaporan
from laporan.isi import IsiDokumen
from laporan.lkjip.cetak import Lapor
from laporan.lkjip.keluaran import Keluaran
from laporan.lkjip.kerangka import KUNCI_UMUM
from laporan.models import Dokumen, HasilCetak, KerangkaLaporan, Pekerjaan, SalinanDokumen
from laporan.pekerjaan.bahan import build_bahan
from laporan.sandi_isi import sidik, to_json
from laporan.susun import susun_isi
from tests.factories_dokumen import Kantor
from tests.factories_laporan import kantor_of
from tests.factories_ukur import build_pengukuran

TAHUN = 2026
PIECES = ("Sampul", "BAB I", "BAB II")
# An archive copy is made of enacted reports only.
BENTUK_DRAF = (BentukLaporan.PDF, BentukLaporan.DOCX, BentukLaporan.XLSX)


def buat_kerangka() -> KerangkaLaporan:
    """Return an outline of one part in which nothing is written."""
    kerangka, baru = KerangkaLaporan.objects.get_or_create(
        kunci=KUNCI_UMUM, defaults={"nama": "Kerangka uji"}
    )
    if baru:
        kerangka.daftar_bagian.create(
            kunci="bab-1", urutan=1, letak="batang", judul="Pendahuluan {tahun}", penomoran="bab"
        )
    return kerangka


def buat_lkjip(kecamatan: Kecamatan, tahun: int = TAHUN) -> Dokumen:
    """Return the report of an office, made with what it rests on when there is none."""
    ada = Dokumen.objects.filter(kecamatan=kecamatan, jenis="lkjip", tahun=tahun).first()
    if ada is not None:
        return ada
    buat_kerangka()
    kantor = kantor_of(kecamatan)
    build_pengukuran(kecamatan, tahun)
    return buat_dokumen_lkjip(kecamatan=kecamatan, tahun=tahun, by=kantor.operator)


def minta(dokumen: Dokumen, by: Pengguna, bentuk: BentukLaporan = BentukLaporan.PDF) -> Pekerjaan:
    """Ask for a print of the document as it is now."""
    return minta_cetak(bahan=build_bahan(dokumen, bentuk), by=by)


def cetak_palsu(
    isi: IsiDokumen, bentuk: BentukLaporan, *, draf: bool, lapor: Lapor | None = None
) -> Keluaran:
    """Pretend to print: three pieces, and bytes that say what was asked for."""
    for nomor, nama in enumerate(PIECES):
        if lapor is not None:
            lapor(nomor, len(PIECES), nama)
    teks = f"{bentuk} {isi.judul_berkas} {'draf' if draf else 'resmi'}"
    return Keluaran(teks.encode(), "application/pdf", len(PIECES))


@contextmanager
def pencetak_palsu() -> Iterator[mock.Mock]:
    """Let jobs be printed by `cetak_palsu`; yields what counts the prints."""
    with mock.patch("laporan.pekerjaan.kerja.cetak_bentuk", side_effect=cetak_palsu) as cetak:
        yield cetak


def buat_resmi(dokumen: Dokumen, kantor: Kantor, **isian: Any) -> SalinanDokumen:
    """Store the official copy that enacting makes, without the way there."""
    teks, pdf = to_json(susun_isi(dokumen)), b"%PDF resmi"
    bawaan = {
        "nomor": 1,
        "aksi": Aksi.TETAPKAN,
        "isi": teks,
        "sidik_isi": sidik(teks),
        "pdf": pdf,
        "pdf_sidik": hashlib.sha256(pdf).hexdigest(),
        "pdf_halaman": 1,
        "dibuat_by": kantor.pemimpin,
    }
    return SalinanDokumen.objects.create(dokumen=dokumen, **bawaan | isian)


def build_pekerjaan(dokumen: Dokumen, by: Pengguna, nama: str, **isian: Any) -> Pekerjaan:
    """Insert a job called `nama` as it is, without asking for anything."""
    bawaan: dict[str, Any] = {
        "kunci": nama,
        "keadaan": nama,
        "pemohon": by,
        "dokumen": dokumen,
        "bentuk": BentukLaporan.PDF,
        "draf": True,
        "nama_berkas": f"{nama}.pdf",
    }
    return Pekerjaan.objects.create(**bawaan | isian)


def build_hasil(dokumen: Dokumen, nama: str) -> HasilCetak:
    """Insert a file of the store."""
    berkas = nama.encode()
    return HasilCetak.objects.create(
        dokumen=dokumen,
        kunci=nama,
        keadaan=nama,
        bentuk=BentukLaporan.PDF,
        berkas=berkas,
        sidik_berkas=hashlib.sha256(berkas).hexdigest(),
        mime="application/pdf",
        ukuran=len(berkas),
        nama_berkas=f"{nama}.pdf",
    )
