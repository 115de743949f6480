"""Commands: printing without a browser, and the picture of the flow."""

import hashlib
import io
import os
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from pypdf import PdfReader

from iku.alur_ukur import PERALIHAN_REALISASI
from kecamatan.models import Kabupaten
from laporan.actions.alur import tetapkan
from laporan.actions.buat import buat_perubahan
from laporan.enums import PERALIHAN
from laporan.models import SalinanDokumen
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.tulis_utuh import write_utuh
from tests.factories import buat_kecamatan
from tests.factories_dokumen import Kantor, buat_diverifikasi, buat_draf, buat_kantor

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def keluar(tmp_path: Path) -> Path:
    return tmp_path / "hasil.pdf"


def cetak(keluar: Path, jenis: str = "sk-iku", **pilihan: Any) -> str:
    layar = io.StringIO()
    pilihan = {"kecamatan": "sumberjambe", "tahun": 2026, "keluar": keluar, **pilihan}
    call_command("cetak", jenis, stdout=layar, **pilihan)
    return layar.getvalue()


def teks(berkas: Path) -> str:
    return " ".join(" ".join(h.extract_text() for h in PdfReader(berkas).pages).split())


def test_draft_is_printed_and_says_so(kantor: Kantor, keluar: Path) -> None:
    buat_draf(kantor)
    assert "Draf" in cetak(keluar)
    isi = teks(keluar)
    assert "DRAF" in isi
    assert "KEPUTUSAN CAMAT SUMBERJAMBE" in isi


def test_enacted_document_is_served_byte_for_byte(kantor: Kantor, keluar: Path) -> None:
    dokumen = buat_diverifikasi(kantor)
    tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin)
    resmi = SalinanDokumen.objects.get(dokumen=dokumen, pdf__isnull=False)
    assert "resmi" in cetak(keluar)
    assert keluar.read_bytes() == bytes(resmi.pdf or b"")
    assert hashlib.sha256(keluar.read_bytes()).hexdigest() == resmi.pdf_sidik
    assert len(PdfReader(keluar).pages) == resmi.pdf_halaman
    assert "DRAF" not in teks(keluar)
    cetak(keluar, "iku")
    formulir = teks(keluar)
    assert formulir.startswith("PETIKAN LAMPIRAN KEPUTUSAN CAMAT")
    assert "MEMUTUSKAN" not in formulir
    assert "Jember, 5 Januari 2026" in formulir
    assert "DRAF" not in formulir
    buat_perubahan(dokumen=dokumen, alasan="Keliru", by=kantor.operator)
    assert "resmi" in cetak(keluar), "a correction under way is not in force yet"


def test_form_alone_prefers_a_document_of_that_kind(kantor: Kantor, keluar: Path) -> None:
    buat_draf(kantor, jenis="iku")
    assert "Formulir IKU" in cetak(keluar, "iku")
    with pytest.raises(CommandError, match=r"Keputusan Camat tentang IKU .* belum dibuat"):
        cetak(keluar)


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        ({"kecamatan": "hantu"}, "Kecamatan hantu tidak ada"),
        ({"kabupaten": "lumajang"}, "tidak ada di kabupaten lumajang"),
        ({"tahun": 2030}, "tahun 2030 belum dibuat"),
    ],
)
def test_what_is_not_there_is_said_plainly(
    pilihan: dict[str, Any], pesan: str, kantor: Kantor, keluar: Path
) -> None:
    buat_draf(kantor)
    with pytest.raises(CommandError, match=pesan):
        cetak(keluar, **pilihan)
    assert not keluar.exists()


def test_name_in_two_kabupaten_needs_the_kabupaten(kantor: Kantor, keluar: Path) -> None:
    buat_draf(kantor)
    lumajang = Kabupaten.objects.create(
        kode="35.08", slug="lumajang", nama="Lumajang", tempat_penetapan="Lumajang"
    )
    buat_kecamatan("Sumberjambe", kabupaten=lumajang, kode="35.08.99")
    with pytest.raises(CommandError, match="lumajang, jember"):
        cetak(keluar)
    assert cetak(keluar, kabupaten="jember")


def test_renderer_failure_keeps_what_was_there(
    kantor: Kantor, keluar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_args: object, **_kwargs: object) -> None:
        raise CetakGagal(AlasanGagal.MEMORI)

    buat_draf(kantor)
    keluar.write_bytes(b"lama")
    monkeypatch.setattr("laporan.cari_cetak.cetak_pdf", gagal)
    with pytest.raises(CommandError, match="memori"):
        cetak(keluar)
    assert keluar.read_bytes() == b"lama"


def test_half_written_file_never_appears(
    tmp_path: Path, keluar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keluar.write_bytes(b"lama")

    def penuh(_nomor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises(OSError, match="No space"):
        write_utuh(keluar, b"baru" * 1000)
    assert keluar.read_bytes() == b"lama"
    assert list(tmp_path.iterdir()) == [keluar]


def test_folder_that_is_not_there_is_said_plainly(kantor: Kantor, tmp_path: Path) -> None:
    buat_draf(kantor)
    with pytest.raises(CommandError, match="tidak dapat ditulis"):
        cetak(tmp_path / "tidak" / "ada.pdf")


def test_page_of_the_flow_is_in_step_with_the_table() -> None:
    call_command("gambar_alur", periksa=True)


def test_page_of_the_flow_out_of_step_is_found(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.BASE_DIR = tmp_path
    (tmp_path / "docs").mkdir()
    with pytest.raises(CommandError, match="ketinggalan"):
        call_command("gambar_alur", periksa=True)
    call_command("gambar_alur")
    call_command("gambar_alur", periksa=True)
    (tmp_path / "docs" / "alur.md").write_text("lain", encoding="utf-8")
    with pytest.raises(CommandError, match="ketinggalan"):
        call_command("gambar_alur", periksa=True)


def test_every_move_of_the_table_is_in_the_picture() -> None:
    from laporan.alur import render_diagram

    diagram = render_diagram()
    for aksi, peralihan in PERALIHAN.items():
        for dari in peralihan.dari:
            assert f"{dari.value} --> {peralihan.ke.value}: {aksi.value}" in diagram
    assert diagram.count("-->") == 1 + 2 + sum(len(p.dari) for p in PERALIHAN.values())


def test_every_move_of_a_figure_is_in_the_picture_and_the_table() -> None:
    from laporan.alur import render_diagram_ukur, render_tabel_ukur

    diagram, tabel = render_diagram_ukur(), render_tabel_ukur()
    banyak = 0
    for aksi, peralihan in PERALIHAN_REALISASI.items():
        for dari, peran in peralihan.oleh.items():
            oleh = ", ".join(satu.label for satu in peran)
            assert f"{dari.value} --> {peralihan.ke.value}: {aksi.value} ({oleh})" in diagram
            assert f"| {aksi.label} | {dari.label} | {peralihan.ke.label} | {oleh} |" in tabel
            banyak += 1
    assert (diagram.count("-->"), tabel.count("\n")) == (banyak + 1, banyak + 1)
