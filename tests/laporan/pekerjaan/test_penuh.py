"""A disk that is full, for real: the process may write files only up to a size."""

import io
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.urls import reverse
from PIL import Image
from pytest_django import Settings

from kecamatan.galat import AksiDitolak
from kecamatan.unggahan.simpan import PENUH
from laporan import cari_cetak_laporan
from laporan.actions import pekerjaan as aksi
from laporan.actions.gambar_naskah import simpan_gambar
from laporan.isi import IsiDokumen
from laporan.lkjip.keluaran import Keluaran
from laporan.models import Dokumen, GambarNaskah, LaporanKinerja, Pekerjaan
from tests.factories import buat_kecamatan
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_naskah import KUNCI, laporan_of, operator_of
from tests.factories_pekerjaan import TAHUN, buat_lkjip, cetak_palsu, minta
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db
BATAS = 256 * 1024
BESAR = b"x" * (2 * BATAS)


@contextmanager
def cakram_penuh(batas: int = BATAS) -> Iterator[None]:
    """Let no file grow beyond so many bytes; Python ignores the signal and gets EFBIG."""
    lunak, keras = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (batas, keras))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (lunak, keras))


def gambar_besar() -> bytes:
    """Return a picture of noise, which no compression makes small."""
    wadah = io.BytesIO()
    Image.effect_noise((700, 700), 100).save(wadah, "PNG")
    assert len(wadah.getvalue()) > BATAS
    return wadah.getvalue()


@pytest.fixture
def media(settings: Settings, tmp_path: Path) -> Path:
    """Keep the files of a test apart."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def laporan() -> LaporanKinerja:
    return laporan_of(buat_kecamatan("Panti"))


def berkas(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file()]


def simpan(laporan: LaporanKinerja) -> GambarNaskah:
    return simpan_gambar(
        laporan=laporan,
        kunci=KUNCI,
        berkas=ContentFile(gambar_besar(), "foto.png"),
        judul="Musrenbang",
        uraian="Warga duduk melingkar.",
        by=operator_of(laporan),
    )


def test_a_picture_that_does_not_fit_is_told_and_leaves_no_stump(
    media: Path, laporan: LaporanKinerja
) -> None:
    with cakram_penuh(), pytest.raises(AksiDitolak, match="penyimpanan berkas penuh"):
        simpan(laporan)
    assert berkas(media) == []
    assert not GambarNaskah.objects.exists()
    simpan(laporan)
    assert len(berkas(media)) == 1


@pytest.mark.parametrize("tempat", ["save_isi", "_record"])
def test_a_fault_after_the_picture_was_written_takes_it_away(
    media: Path, laporan: LaporanKinerja, monkeypatch: pytest.MonkeyPatch, tempat: str
) -> None:
    def gagal(*_: object, **__: object) -> None:
        assert berkas(media), "the file is written before"
        raise RuntimeError("basis data mati")

    monkeypatch.setattr(f"laporan.actions.gambar_naskah.{tempat}", gagal)
    with pytest.raises(RuntimeError):
        simpan(laporan)
    assert berkas(media) == []
    assert not GambarNaskah.objects.exists()


def kirim(laporan: LaporanKinerja, isi: bytes) -> Any:
    """Send a picture through the site."""
    klien = KlienKetat()
    klien.force_login(operator_of(laporan))
    foto = SimpleUploadedFile("foto.png", isi, "image/png")
    isian = {"berkas": foto, "judul": "Musrenbang desa", "uraian": "Warga duduk melingkar."}
    return klien.post(reverse("laporan:unggah_gambar", args=[laporan.pk, KUNCI]), isian)


def test_the_form_says_so_and_keeps_what_was_typed(media: Path, laporan: LaporanKinerja) -> None:
    isi = gambar_besar()
    with cakram_penuh():
        jawaban = kirim(laporan, isi)
    halaman = jawaban.content.decode()
    assert (jawaban.status_code, PENUH in halaman) == (200, True)
    assert "Warga duduk melingkar." in halaman


@pytest.mark.parametrize("folder", ["", "tidak-ada"])
def test_a_large_file_that_cannot_even_be_put_aside_is_told(
    media: Path, laporan: LaporanKinerja, settings: Settings, tmp_path: Path, folder: str
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / folder
    with cakram_penuh():
        jawaban = kirim(laporan, b"\x89PNG" + b"x" * (3 * 1024 * 1024))
    assert jawaban.status_code == 400
    assert PENUH in jawaban.content.decode()
    assert berkas(tmp_path) == []


@pytest.fixture
def dokumen(kantor: Kantor, monkeypatch: pytest.MonkeyPatch) -> Dokumen:
    def cetak(isi: IsiDokumen, *argumen: Any, **pilihan: Any) -> Keluaran:
        if "Sumberjambe" in isi.judul_berkas:
            return Keluaran(BESAR, "application/pdf", 1)
        return cetak_palsu(isi, *argumen, **pilihan)

    monkeypatch.setattr(cari_cetak_laporan, "cetak_bentuk", cetak)
    return buat_lkjip(kantor.kecamatan)


def test_a_print_that_does_not_fit_is_told_and_keeps_what_was_there(
    dokumen: Dokumen, tmp_path: Path
) -> None:
    keluar = tmp_path / "a.pdf"
    keluar.write_bytes(b"lama")
    pilihan = {"kecamatan": "sumberjambe", "tahun": TAHUN, "keluar": keluar}
    with cakram_penuh(), pytest.raises(CommandError, match=r"a\.pdf tidak dapat ditulis: berkasny"):
        call_command("cetak", "lkjip", **pilihan)
    assert {satu.name: satu.read_bytes() for satu in tmp_path.iterdir()} == {"a.pdf": b"lama"}
    call_command("cetak", "lkjip", stdout=io.StringIO(), **pilihan)
    assert keluar.read_bytes() == BESAR


def test_one_of_many_that_does_not_fit_is_named_and_stops_no_other(
    dokumen: Dokumen, tmp_path: Path
) -> None:
    buat_lkjip(buat_kantor("Panti", "35.09.14").kecamatan)
    pilihan = {"kabupaten": "jember", "tahun": TAHUN, "ke": tmp_path, "proses": 1}
    lama = tmp_path / f"lkjip-sumberjambe-{TAHUN}-draf.pdf"
    lama.write_bytes(b"lama")
    with cakram_penuh(), pytest.raises(CommandError, match="Sumberjambe: berkas tidak dapat"):
        call_command("cetak_kabupaten", "lkjip", stdout=io.StringIO(), **pilihan)
    assert lama.read_bytes() == b"lama"
    assert {satu.name for satu in tmp_path.iterdir()} == {
        lama.name,
        f"lkjip-panti-{TAHUN}-draf.pdf",
    }


@pytest.mark.django_db(transaction=True)
def test_a_fault_after_a_job_was_put_on_the_queue_leaves_none_and_calls_nobody(
    dokumen: Dokumen, kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    dipanggil: list[bool] = []

    def gagal() -> None:
        assert Pekerjaan.objects.exists(), "the job is there before the commit"
        raise OperationalError("sambungan putus")

    monkeypatch.setattr(aksi, "panggil_pekerja", lambda: dipanggil.append(True))
    with monkeypatch.context() as sementara:
        sementara.setattr(connection, "_commit", gagal)
        with pytest.raises(OperationalError):
            minta(dokumen, kantor.operator)
    assert not Pekerjaan.objects.exists()
    assert dipanggil == []
    minta(dokumen, kantor.operator)
    assert dipanggil == [True]
