"""Bytes that are no longer what was enacted or uploaded are neither served nor passed over."""

import io
import json
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from kecamatan.models import Jejak
from laporan.actions.pindaian import unggah_pindaian
from laporan.keutuhan import PESAN_PDF, PESAN_PINDAIAN, find_beda
from laporan.models import Dokumen, Pindaian, SalinanDokumen
from laporan.sandi_isi import sidik
from tests.basis_data import tanpa_pemicu
from tests.factories_dokumen import Kantor, buat_ditetapkan, buat_kantor
from tests.factories_laporan import gambar_png, salinan_resmi
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    return buat_ditetapkan(kantor)


@pytest.fixture
def pindaian(kantor: Kantor, dokumen: Dokumen) -> Pindaian:
    berkas = SimpleUploadedFile("sk.png", gambar_png())
    return unggah_pindaian(dokumen=dokumen, berkas=berkas, by=kantor.operator)


def ubah_salinan(dokumen: Dokumen, **isian: Any) -> None:
    with tanpa_pemicu():
        SalinanDokumen.objects.filter(pk=salinan_resmi(dokumen).pk).update(**isian)


def periksa() -> tuple[str, str, int]:
    """Run the command and return what it printed, what it complained of, and its exit code."""
    keluar, galat = io.StringIO(), io.StringIO()
    try:
        call_command("periksa_berkas", stdout=keluar, stderr=galat)
    except SystemExit as akhir:
        return keluar.getvalue(), galat.getvalue(), int(akhir.code or 0)
    return keluar.getvalue(), galat.getvalue(), 0


def masuk(client: KlienKetat, kantor: Kantor) -> KlienKetat:
    client.force_login(kantor.operator)
    return client


def test_pdf_with_another_seal_is_not_served(
    kantor: Kantor, dokumen: Dokumen, client: KlienKetat, caplog: pytest.LogCaptureFixture
) -> None:
    ubah_salinan(dokumen, pdf=b"%PDF-1.7 palsu")
    with caplog.at_level(logging.ERROR):
        response = masuk(client, kantor).get(f"/dokumen/{dokumen.pk}/dokumen.pdf")
    assert response.status_code == 409
    assert PESAN_PDF in response.content.decode()
    assert b"palsu" not in response.content
    assert any("tidak cocok" in satu.getMessage() for satu in caplog.records)


def test_pdf_with_another_seal_is_not_printed_by_the_command(
    dokumen: Dokumen, tmp_path: Path
) -> None:
    ubah_salinan(dokumen, pdf=b"%PDF-1.7 palsu")
    keluar = tmp_path / "hasil.pdf"
    with pytest.raises(CommandError, match="jangan dipakai"):
        call_command("cetak", "sk-iku", kecamatan="sumberjambe", tahun=2026, keluar=keluar)
    assert not keluar.exists()


def test_scan_with_another_seal_is_not_served(
    kantor: Kantor, dokumen: Dokumen, pindaian: Pindaian, client: KlienKetat
) -> None:
    Path(pindaian.berkas.path).write_bytes(b"lain")
    alamat = f"/dokumen/{dokumen.pk}/pindaian/{pindaian.pk}/"
    response = masuk(client, kantor).get(alamat)
    assert response.status_code == 409
    assert PESAN_PINDAIAN in response.content.decode()


@pytest.mark.parametrize("folder", [True, False])
def test_scan_that_cannot_be_read_is_not_found(
    folder: bool, kantor: Kantor, dokumen: Dokumen, pindaian: Pindaian, client: KlienKetat
) -> None:
    jalan = Path(pindaian.berkas.path)
    jalan.unlink()
    if folder:
        jalan.mkdir()
    alamat = f"/dokumen/{dokumen.pk}/pindaian/{pindaian.pk}/"
    assert masuk(client, kantor).get(alamat).status_code == 404


def test_trail_of_the_enactment_names_the_seals(dokumen: Dokumen) -> None:
    baris = Jejak.objects.about(dokumen).get(peristiwa="dokumen_ditetapkan")
    perubahan, resmi = json.loads(baris.perubahan), salinan_resmi(dokumen)
    assert perubahan["pdf_sidik"] == ["", resmi.pdf_sidik]
    assert perubahan["sidik_isi"] == ["", resmi.sidik_isi]


def test_command_finds_nothing_where_all_is_whole(dokumen: Dokumen, pindaian: Pindaian) -> None:
    assert periksa() == ("Utuh: 3 salinan, 1 pindaian, 0 gambar naskah, 0 bukti dukung.\n", "", 0)


def _ganti_isi(dokumen: Dokumen, _pindaian: Pindaian) -> None:
    ubah_salinan(dokumen, isi="{}")


def _ganti_isi_dan_sidik(dokumen: Dokumen, _pindaian: Pindaian) -> None:
    ubah_salinan(dokumen, isi="{}", sidik_isi=sidik("{}"))


def _ganti_pdf(dokumen: Dokumen, _pindaian: Pindaian) -> None:
    ubah_salinan(dokumen, pdf=b"lain")


def _ganti_pdf_dan_sidik(dokumen: Dokumen, _pindaian: Pindaian) -> None:
    ubah_salinan(dokumen, pdf=b"lain", pdf_sidik=sidik("lain"))


def _hapus_salinan(dokumen: Dokumen, _pindaian: Pindaian) -> None:
    with tanpa_pemicu():
        salinan_resmi(dokumen).delete()


def _hapus_berkas(_dokumen: Dokumen, pindaian: Pindaian) -> None:
    Path(pindaian.berkas.path).unlink()


def _potong_berkas(_dokumen: Dokumen, pindaian: Pindaian) -> None:
    jalan = Path(pindaian.berkas.path)
    jalan.write_bytes(jalan.read_bytes()[:-1])


def _ganti_berkas_dan_sidik(_dokumen: Dokumen, pindaian: Pindaian) -> None:
    Path(pindaian.berkas.path).write_bytes(b"lain")
    with tanpa_pemicu():
        Pindaian.objects.filter(pk=pindaian.pk).update(sidik=sidik("lain"), ukuran=4)


def _tambah_berkas(_dokumen: Dokumen, pindaian: Pindaian) -> None:
    sisa = Path(pindaian.berkas.path).with_name("sisa.pdf")
    sisa.write_bytes(b"sisa")
    os.utime(sisa, (0, 0))


RUSAK: dict[str, tuple[Callable[[Dokumen, Pindaian], None], list[str]]] = {
    "isi": (_ganti_isi, ["isi tidak cocok"]),
    "isi dan sidik": (_ganti_isi_dan_sidik, ["sidik_isi tidak sama dengan yang dicatat jejak"]),
    "pdf": (_ganti_pdf, ["PDF tidak cocok"]),
    "pdf dan sidik": (_ganti_pdf_dan_sidik, ["pdf_sidik tidak sama dengan yang dicatat jejak"]),
    "salinan hilang": (_hapus_salinan, ["salinan resminya tidak ada"]),
    "berkas hilang": (_hapus_berkas, ["tidak ada atau tidak terbaca"]),
    "berkas terpotong": (_potong_berkas, ["byte, seharusnya", "berkas tidak cocok"]),
    "berkas tanpa baris": (_tambah_berkas, ["sisa.pdf: berkas tanpa baris di basis data"]),
    "berkas dan sidik": (_ganti_berkas_dan_sidik, ["sidiknya tidak dicatat jejak"]),
}


@pytest.mark.parametrize("nama", RUSAK)
def test_command_names_every_difference(nama: str, dokumen: Dokumen, pindaian: Pindaian) -> None:
    rusak, harus = RUSAK[nama]
    rusak(dokumen, pindaian)
    beda = list(find_beda())
    assert len(beda) == len(harus)
    assert all(kata in satu for kata, satu in zip(harus, beda, strict=True))
    keluar, galat, kode = periksa()
    assert (keluar, kode) == ("", 1)
    assert all(satu in galat for satu in beda)
