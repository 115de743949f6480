"""Makers of documents for tests: through the real actions, with a pretended printer."""

import hashlib
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from unittest import mock

from iku.models import FormatIku
from kecamatan.enums import JenisPeraturan, Peran
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna, Peraturan
from laporan.actions.alur import ajukan, tetapkan, verifikasi
from laporan.actions.buat import buat_dokumen
from laporan.actions.ubah import isi_nomor
from laporan.cetak import HasilPdf
from laporan.enums import JenisDokumen
from laporan.isi import IsiDokumen
from laporan.models import Dokumen, SetelanCetak
from laporan.sandi_isi import to_json
from tests.factories import (
    buat_kabupaten,
    buat_kecamatan,
    buat_masa_jabatan,
    buat_pejabat,
    buat_pengguna,
    buat_peraturan,
)
from tests.factories_iku import buat_format, buat_iku, buat_sasaran, buat_tujuan

TAHUN = 2026
TANGGAL = date(2026, 1, 5)

# One grey dot: an office whose letterhead is complete.
LOGO_UJI = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)


@dataclass
class Kantor:
    """One kecamatan with everybody a decree needs."""

    kecamatan: Kecamatan
    format: FormatIku
    camat: MasaJabatan
    operator: Pengguna
    sekcam: Pengguna
    pemimpin: Pengguna


def buat_kantor(nama: str = "Sumberjambe", kode: str = "35.09.31") -> Kantor:
    """Make an office of Jember with a signatory, a legal basis, and an account per role."""
    kabupaten = buat_kabupaten()
    kecamatan = buat_kecamatan(nama, kabupaten=kabupaten, kode=kode, logo=LOGO_UJI)
    SetelanCetak.objects.get_or_create(
        kabupaten=kabupaten,
        jenis=JenisDokumen.SK_IKU,
        defaults={"klasifikasi_bawaan": "000.8.6.3"},
    )
    if not Peraturan.objects.exists():
        buat_peraturan(
            jenis=JenisPeraturan.PERPRES,
            sebutan="Peraturan Presiden",
            nomor="29",
            nomor_urut=29,
            tahun=2014,
            judul="Sistem Akuntabilitas Kinerja Instansi Pemerintah",
        )
    pejabat = buat_pejabat(
        kabupaten, nama="Hery Setiawan", gelar_depan="Drs.", gelar_belakang="M.Si."
    )
    return Kantor(
        kecamatan=kecamatan,
        format=buat_format(kabupaten),
        camat=buat_masa_jabatan(kecamatan, pejabat=pejabat),
        operator=buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan),
        sekcam=buat_pengguna(Peran.SEKCAM, kecamatan=kecamatan),
        pemimpin=buat_pengguna(Peran.CAMAT, kecamatan=kecamatan),
    )


def buat_draf(
    kantor: Kantor, *, tahun: int = TAHUN, jenis: str = JenisDokumen.SK_IKU, banyak: int = 1
) -> Dokumen:
    """Make a draft in which nothing is missing but number and date."""
    dokumen = buat_dokumen(
        kecamatan=kantor.kecamatan,
        jenis=jenis,
        tahun=tahun,
        format=kantor.format,
        by=kantor.operator,
    )
    daftar = dokumen.daftar_iku
    sasaran = buat_sasaran(daftar, tujuan=buat_tujuan(daftar))
    for nomor in range(banyak):
        buat_iku(sasaran, f"Persentase hasil koordinasi ke-{nomor + 1} yang ditindaklanjuti")
    return dokumen


def beri_nomor(
    dokumen: Dokumen, kantor: Kantor, *, urut: int | None = 7, tanggal: date = TANGGAL
) -> Dokumen:
    """Give number and date."""
    return isi_nomor(
        dokumen=dokumen,
        versi=segar(dokumen).versi,
        nomor_urut=urut,
        lebar=3,
        tanggal=tanggal,
        by=kantor.operator,
    )


def buat_diajukan(kantor: Kantor, *, draf: Dokumen | None = None) -> Dokumen:
    """Make a document that waits for the sekcam, with number and date."""
    dokumen = beri_nomor(draf or buat_draf(kantor), kantor)
    return ajukan(dokumen=dokumen, versi=dokumen.versi, by=kantor.operator)


def buat_diverifikasi(kantor: Kantor, *, draf: Dokumen | None = None) -> Dokumen:
    """Make a document that waits for the camat."""
    dokumen = buat_diajukan(kantor, draf=draf)
    return verifikasi(dokumen=dokumen, versi=dokumen.versi, by=kantor.sekcam)


def buat_ditetapkan(kantor: Kantor, *, draf: Dokumen | None = None) -> Dokumen:
    """Make an enacted document, with pretended PDF bytes."""
    dokumen = buat_diverifikasi(kantor, draf=draf)
    with pencetak_pura_pura():
        return tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin)


def segar(dokumen: Dokumen) -> Dokumen:
    """Return the document as the database has it."""
    return Dokumen.objects.get(pk=dokumen.pk)


@contextmanager
def pencetak_pura_pura() -> Iterator[list[IsiDokumen]]:
    """Let enactment store bytes made from the payload alone; yield what was asked to be printed."""
    diminta: list[IsiDokumen] = []

    def cetak(isi: IsiDokumen, *, draf: bool) -> HasilPdf:
        assert not draf, "official bytes carry no watermark"
        diminta.append(isi)
        pdf = b"%PDF-1.7 " + to_json(isi).encode()
        return HasilPdf(pdf, 2, hashlib.sha256(pdf).hexdigest())

    with mock.patch("laporan.actions.alur.cetak_pdf", cetak):
        yield diminta
