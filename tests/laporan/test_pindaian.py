"""Scans: judged by content, stored under our own name, never in place of the frozen text."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak
from kecamatan.unggahan.jenis import BerkasDitolak
from laporan.actions.pindaian import unggah_pindaian
from laporan.models import Dokumen, Pindaian, SalinanDokumen
from laporan.periksa_pindaian import check_pindaian
from tests.factories import buat_pengguna
from tests.factories_dokumen import Kantor, buat_ditetapkan, buat_diverifikasi, buat_kantor
from tests.kecamatan.buku_kerja.rakitan import rakit
from tests.kecamatan.unggahan.rakitan import buat_gambar, buat_pdf


def test_scan_is_a_pdf_or_a_picture_and_no_workbook() -> None:
    with pytest.raises(BerkasDitolak, match=r"Berkas harus PDF, PNG, atau JPEG\."):
        check_pindaian(rakit(), nama="sk.xlsx")


def test_print_of_the_site_itself_is_no_scan() -> None:
    cetakan = buat_pdf(lambda pdf: pdf.add_metadata({"/Producer": "WeasyPrint 70.0"}))
    with pytest.raises(BerkasDitolak, match="belum bertanda tangan"):
        check_pindaian(cetakan, nama="sk.pdf")


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def kantor(db: None) -> Kantor:
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    return buat_ditetapkan(kantor)


def unggah(dokumen: Dokumen, kantor: Kantor, isi: bytes, nama: str = "sk.pdf") -> Pindaian:
    berkas = SimpleUploadedFile(nama, isi, content_type="application/x-palsu")
    return unggah_pindaian(dokumen=dokumen, berkas=berkas, by=kantor.operator)


def berkas_di(media: Path) -> list[Path]:
    return [satu for satu in media.rglob("*") if satu.is_file()]


def test_scan_is_kept_beside_the_frozen_text(media: Path, kantor: Kantor, dokumen: Dokumen) -> None:
    resmi = SalinanDokumen.objects.get(dokumen=dokumen, pdf__isnull=False)
    sidik_resmi = resmi.pdf_sidik
    isi = buat_pdf(halaman=3)
    pindaian = unggah(dokumen, kantor, isi, "../SK bertanda tangan.pdf")
    (berkas,) = berkas_di(media)
    assert berkas.read_bytes() == isi
    assert "SK" not in berkas.name
    assert len(berkas.stem) == 32
    assert (pindaian.nama_asli, pindaian.halaman) == ("SK bertanda tangan.pdf", 3)
    assert (pindaian.sidik, pindaian.ukuran) == (hashlib.sha256(isi).hexdigest(), len(isi))
    assert pindaian.diunggah_by == kantor.operator
    resmi.refresh_from_db()
    assert resmi.pdf_sidik == sidik_resmi
    assert len(PdfReader(berkas).pages) == 3
    assert Jejak.objects.about(dokumen).filter(peristiwa="pindaian_diunggah").count() == 1


def test_same_file_is_kept_once(media: Path, kantor: Kantor, dokumen: Dokumen) -> None:
    unggah(dokumen, kantor, buat_gambar(), "a.png")
    with pytest.raises(AksiDitolak, match="sudah diunggah"):
        unggah(dokumen, kantor, buat_gambar(), "b.png")
    assert len(berkas_di(media)) == Pindaian.objects.count() == 1


def test_refused_file_leaves_no_trace(media: Path, kantor: Kantor, dokumen: Dokumen) -> None:
    with pytest.raises(AksiDitolak, match="PDF, PNG, atau JPEG"):
        unggah(dokumen, kantor, b"<html>", "sk.pdf")
    assert not berkas_di(media)
    assert not Pindaian.objects.exists()


def test_failed_transaction_takes_the_file_away(
    media: Path, kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_args: object, **_kwargs: object) -> None:
        assert berkas_di(media), "the file is written before the trail"
        raise RuntimeError("basis data mati")

    monkeypatch.setattr("laporan.actions.pindaian.record_jejak", gagal)
    with pytest.raises(RuntimeError):
        unggah(dokumen, kantor, buat_pdf())
    assert not berkas_di(media)
    assert not Pindaian.objects.exists()


def test_full_disk_is_told_and_leaves_no_stump(
    media: Path, kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_args: object) -> None:
        assert berkas_di(media), "the file is there before it is full"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.files.locks.lock", penuh)
    with pytest.raises(AksiDitolak, match="penyimpanan berkas penuh"):
        unggah(dokumen, kantor, buat_gambar(), "sk.png")
    assert not berkas_di(media)
    assert not Pindaian.objects.exists()


def test_media_folder_that_is_a_file_is_told(
    media: Path, settings: Any, kantor: Kantor, dokumen: Dokumen
) -> None:
    settings.MEDIA_ROOT = media / "berkas"
    (media / "berkas").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(AksiDitolak, match="tidak dapat ditulis"):
        unggah(dokumen, kantor, buat_gambar(), "sk.png")


def test_document_that_is_not_enacted_takes_no_scan(media: Path, kantor: Kantor) -> None:
    with pytest.raises(PermissionDenied):
        unggah(buat_diverifikasi(kantor), kantor, buat_pdf())
    assert not berkas_di(media)


@pytest.mark.parametrize("peran", [Peran.BIDANG, Peran.CAMAT, Peran.BAPPEDA, Peran.ADMIN])
def test_only_staff_who_keep_the_papers_upload(
    peran: Peran, media: Path, kantor: Kantor, dokumen: Dokumen
) -> None:
    berkas = SimpleUploadedFile("a.pdf", buat_pdf())
    with pytest.raises(PermissionDenied):
        unggah_pindaian(
            dokumen=dokumen, berkas=berkas, by=buat_pengguna(peran, kecamatan=kantor.kecamatan)
        )
    assert not berkas_di(media)
