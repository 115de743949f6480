"""LibreOffice opens the Word file, and lays out what the PDF says on the paper of the PDF."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from laporan.isi import IsiDokumen
from laporan.lkjip.cetak import cetak_laporan, find_halaman
from laporan.lkjip.docx import tulis_docx
from laporan.lkjip.docx.daftar_isi import sebut_judul
from laporan.lkjip.nomor import walk
from tests.laporan.baca_pdf import buka, rapat
from tests.laporan.lkjip.baca_docx import open_docx
from tests.laporan.lkjip.baca_laporan import baris_daftar
from tests.laporan.lkjip.laporan_contoh import isi_lengkap

SOFFICE = shutil.which("soffice")
BATAS_DETIK = 180
KEPALA_PANJANG = rapat("Kolom 1 Kolom 2 Kolom 3 Kolom 4 Kolom 5")
BARIS_DAFTAR = re.compile(r"^(.+?)\.{3,} ?(\w+)$", re.MULTILINE)
ANGKA = re.compile(r"\d+(?:[.,]\d+)*")

pytestmark = [pytest.mark.django_db, pytest.mark.naskah]


class Cetakan:
    """One report as PDF, as Word file, and as LibreOffice prints that."""

    def __init__(self, folder: Path) -> None:
        self.isi: IsiDokumen = isi_lengkap()
        self.pdf = cetak_laporan(self.isi, draf=False).pdf
        self.docx = tulis_docx(self.isi, draf=False, halaman=find_halaman(self.isi, draf=False))
        self.kantor = _convert(self.docx, folder) if SOFFICE else b""

    def list_teks(self) -> list[str]:
        """Return the words of the pages that LibreOffice printed."""
        return [halaman.extract_text() for halaman in buka(self.kantor).pages]


def _convert(berkas: bytes, folder: Path) -> bytes:
    """Return the PDF that LibreOffice makes of a Word file, in a profile of its own."""
    asal = folder / "laporan.docx"
    asal.write_bytes(berkas)
    assert SOFFICE is not None
    subprocess.run(
        [
            SOFFICE, f"-env:UserInstallation=file://{folder}/profil", "--headless",
            "--convert-to", "pdf", "--outdir", folder, asal,
        ],
        check=True, capture_output=True, timeout=BATAS_DETIK,
    )  # fmt: skip
    return asal.with_suffix(".pdf").read_bytes()


@pytest.fixture(scope="module")
def cetakan(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Cetakan]:
    """Print and convert once."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield Cetakan(tmp_path_factory.mktemp("kantor"))
        transaction.set_rollback(True)


perlu_kantor = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not on this machine")


def test_word_file_says_the_headings_and_lists_of_the_pdf(cetakan: Cetakan) -> None:
    assert cetakan.isi.laporan is not None
    judul = [sebut_judul(satu) for satu in walk(cetakan.isi.laporan.bagian)]
    tercetak = rapat("".join(halaman.extract_text() for halaman in buka(cetakan.pdf).pages))
    assert all(rapat(satu) in tercetak for satu in judul)
    for gaya, nama in (("toc", "DAFTAR ISI"), ("table of figures", "DAFTAR TABEL")):
        di_word = [
            tuple(satu.text.rsplit("\t", 1))
            for satu in open_docx(cetakan.docx).paragraphs
            if satu.style.name.startswith(gaya) and not satu.text.startswith("Gambar")
        ]
        di_pdf = baris_daftar(cetakan.pdf, nama)
        assert [(rapat(a), b) for a, b in di_word] == [(rapat(a), b) for a, b in di_pdf]


def test_tables_of_the_word_file_have_the_numbers_of_the_pdf(cetakan: Cetakan) -> None:
    sel = (
        sel.text
        for tabel in open_docx(cetakan.docx).tables
        for baris in tabel.rows
        for sel in baris.cells
    )
    di_word = {angka for teks in sel for angka in ANGKA.findall(teks)}
    di_pdf = {
        angka for hal in buka(cetakan.pdf).pages for angka in ANGKA.findall(hal.extract_text())
    }
    assert len(di_word) > 100
    assert di_word <= di_pdf


@perlu_kantor
def test_contents_show_their_pages_before_fields_are_counted(cetakan: Cetakan) -> None:
    daftar = {rapat(a): b for teks in cetakan.list_teks() for a, b in BARIS_DAFTAR.findall(teks)}
    di_pdf = [
        (rapat(a), b)
        for nama in ("DAFTAR ISI", "DAFTAR TABEL", "DAFTAR GAMBAR")
        for a, b in baris_daftar(cetakan.pdf, nama)
    ]
    assert di_pdf
    assert [(a, daftar.get(a)) for a, _ in di_pdf] == di_pdf


@perlu_kantor
def test_feet_count_in_roman_then_from_one_to_the_end(cetakan: Cetakan) -> None:
    sampul, *lain = cetakan.list_teks()
    assert f"{cetakan.isi.judul_berkas} |" not in sampul
    kaki = [re.search(r"Tahun 2025 \| (\w+)", teks) for teks in lain]
    label = [satu[1] if satu else "" for satu in kaki]
    angka = [satu for satu in label if satu.isdigit()]
    assert label == [*("i", "ii", "iii", "iv", "v")[: len(label) - len(angka)], *angka]
    assert angka == [str(nomor) for nomor in range(1, len(angka) + 1)]


@perlu_kantor
def test_heads_come_again_and_wide_tables_are_turned(cetakan: Cetakan) -> None:
    semua = [rapat(teks) for teks in cetakan.list_teks()]
    bertabel = [teks for teks in semua if "isi1.5isi2.1" in teks or "isi70.1" in teks]
    assert len(bertabel) == 2
    assert all(KEPALA_PANJANG in teks for teks in bertabel)
    mendatar = {
        "Kolom12" in teks
        for teks, halaman in zip(semua, buka(cetakan.kantor).pages, strict=True)
        if halaman.mediabox.width > halaman.mediabox.height
    }
    assert True in mendatar


@perlu_kantor
def test_no_page_is_empty(cetakan: Cetakan) -> None:
    kaki = re.compile(r"Laporan Kinerja Kecamatan Panti Tahun 2025 \| \w+")
    isi = [rapat(kaki.sub("", teks)) for teks in cetakan.list_teks()]
    assert all(isi)
    assert not [a for a, b in pairwise(isi) if a == b]
