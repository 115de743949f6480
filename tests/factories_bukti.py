"""Makers of evidence for tests."""

from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from iku.actions.bukti import unggah_bukti
from iku.isian_bukti import IsianBukti
from iku.models import BagianUkur, Bukti, Pengukuran
from tests.factories_ukur import build_izin, build_pengukuran
from tests.kecamatan.unggahan.rakitan import buat_pdf


def build_terbuka(banyak: int = 1, **isian: Any) -> Pengukuran:
    """Return a triwulan that can be filled in today."""
    pengukuran = build_pengukuran(banyak=banyak, **isian)
    build_izin(pengukuran, timezone.localdate())
    return pengukuran


def indikator_of(pengukuran: Pengukuran) -> BagianUkur:
    """Return its first indikator."""
    return pengukuran.daftar_bagian.filter(indikator__isnull=False)[0]


def anggaran_of(pengukuran: Pengukuran) -> BagianUkur:
    """Return its budget."""
    return pengukuran.daftar_bagian.get(indikator__isnull=True)


def build_berkas(isi: bytes | None = None, nama: str = "laporan.pdf") -> SimpleUploadedFile:
    """Return an upload with a media type that nobody should believe; a PDF of two pages."""
    return SimpleUploadedFile(nama, buat_pdf() if isi is None else isi, "application/x-palsu")


def build_bukti(
    bagian: BagianUkur, isi: bytes | None = None, nama: str = "laporan.pdf", **isian: Any
) -> Bukti:
    """Return evidence that the operator uploaded; its file is stored."""
    (bukti,) = unggah_bukti(
        bagian=bagian,
        daftar_berkas=[build_berkas(isi, nama)],
        isian=IsianBukti(**isian),
        by=bagian.pengukuran.dibuat_by,
    )
    return bukti


def unggah(bagian: BagianUkur, *isi: bytes, **isian: Any) -> list[Bukti]:
    """Upload several files at once as the operator: berkas-1.pdf, berkas-2.pdf, whatever is in."""
    daftar = [build_berkas(satu, f"berkas-{nomor}.pdf") for nomor, satu in enumerate(isi, start=1)]
    by = bagian.pengukuran.dibuat_by
    return unggah_bukti(bagian=bagian, daftar_berkas=daftar, isian=IsianBukti(**isian), by=by)


def berkas_di(media: Path) -> list[Path]:
    """Return every file below the folder of uploads."""
    return [satu for satu in media.rglob("*") if satu.is_file()]


def build_baris_bukti(bagian: BagianUkur, **isian: Any) -> Bukti:
    """Return a row of evidence whose file does not exist."""
    bawaan = {
        "berkas": "bukti/2021/tidak-ada.pdf",
        "nama": "laporan.pdf",
        "jenis_mime": "application/pdf",
        "ukuran": 1000,
        "halaman": 5,
        "sidik": "0" * 64,
        "diunggah_by": bagian.pengukuran.dibuat_by,
    }
    return Bukti.objects.create(bagian=bagian, **bawaan | isian)
