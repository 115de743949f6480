"""Commands that print yearly reports: one, and all of a kabupaten."""

import io
import os
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from laporan import cari_cetak_laporan
from laporan.isi import IsiDokumen
from laporan.lkjip import keluaran
from laporan.lkjip.keluaran import Keluaran
from laporan.models import Dokumen, HasilCetak
from laporan.pekerjaan.antrean import ambil_pekerjaan
from laporan.pekerjaan.kerja import kerjakan
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.proses_banyak import run_banyak
from tests.factories import buat_kecamatan
from tests.factories_dokumen import Kantor, buat_draf, buat_kantor
from tests.factories_pekerjaan import (
    TAHUN,
    buat_lkjip,
    buat_resmi,
    cetak_palsu,
    minta,
    pencetak_palsu,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _pencetak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cari_cetak_laporan, "cetak_bentuk", cetak_palsu)


def cetak(keluar: Path, jenis: str = "lkjip", **pilihan: Any) -> str:
    layar = io.StringIO()
    pilihan = {"kecamatan": "sumberjambe", "tahun": TAHUN, "keluar": keluar, **pilihan}
    call_command("cetak", jenis, stdout=layar, **pilihan)
    return layar.getvalue()


def cetak_kabupaten(ke: Path, **pilihan: Any) -> str:
    layar = io.StringIO()
    pilihan = {"kabupaten": "jember", "tahun": TAHUN, "ke": ke, "proses": 1, **pilihan}
    call_command("cetak_kabupaten", "lkjip", stdout=layar, **pilihan)
    return layar.getvalue()


@pytest.mark.parametrize("bentuk", ["pdf", "docx", "xlsx"])
def test_a_report_comes_in_every_kind_of_file(
    dokumen: Dokumen, tmp_path: Path, bentuk: str
) -> None:
    keluar = tmp_path / "laporan.bin"
    assert "Laporan Kinerja (LKjIP) Kecamatan Sumberjambe 2026 (Draf)" in cetak(
        keluar, format=bentuk
    )
    assert keluar.read_bytes().startswith(f"{bentuk} ".encode())


def test_there_is_no_archive_copy_of_a_draft(dokumen: Dokumen, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="dibuat sesudah laporan ditetapkan"):
        cetak(tmp_path / "laporan.bin", format="arsip")
    assert not list(tmp_path.iterdir())


def test_the_name_of_the_file_says_its_kind(dokumen: Dokumen, tmp_path: Path) -> None:
    for nama, awal in (("a.docx", b"docx"), ("a.xlsx", b"xlsx"), ("a.zip", b"pdf")):
        cetak(tmp_path / nama)
        assert (tmp_path / nama).read_bytes().startswith(awal)


def test_the_official_pdf_is_served_and_other_files_come_from_frozen_words(
    kantor: Kantor, dokumen: Dokumen, tmp_path: Path
) -> None:
    resmi = buat_resmi(dokumen, kantor)
    keluar = tmp_path / "laporan"
    assert "resmi" in cetak(keluar, format="pdf")
    assert keluar.read_bytes() == bytes(resmi.pdf or b"")
    cetak(keluar, format="docx")
    assert keluar.read_bytes().endswith(b"resmi")


def test_a_file_made_by_a_job_is_taken(
    kantor: Kantor, dokumen: Dokumen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    minta(dokumen, kantor.operator)
    pekerjaan = ambil_pekerjaan("uji")
    assert pekerjaan is not None
    with pencetak_palsu():
        kerjakan(pekerjaan)
    monkeypatch.setattr(cari_cetak_laporan, "cetak_bentuk", lambda *_, **__: pytest.fail("printed"))
    cetak(tmp_path / "a.pdf")


@pytest.mark.parametrize(
    ("jenis", "pilihan", "pesan"),
    [
        ("lkjip", {"triwulan": 1}, "--triwulan hanya untuk"),
        ("lkjip", {"tahun": 2011}, "belum dibuat"),
        ("lkjip", {"versi": 3}, "versi perubahan-3 belum dibuat"),
        ("lkjip", {"jabatan": "camat"}, "--jabatan hanya untuk"),
        ("lkjip", {"kecamatan": "atlantis"}, "Kecamatan atlantis tidak ada"),
        ("sk-iku", {"format": "docx"}, "hanya untuk lkjip"),
        ("capaian", {"format": "arsip", "triwulan": 1}, "hanya untuk lkjip"),
    ],
)
def test_options_of_another_kind_are_refused(
    kantor: Kantor, tmp_path: Path, jenis: str, pilihan: dict[str, Any], pesan: str
) -> None:
    buat_draf(kantor)
    with pytest.raises(CommandError, match=pesan):
        cetak(tmp_path / "a", jenis, **pilihan)


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        ("--versi=kedua", "tulis awal, atau perubahan-1"),
        ("--tahun=99999999999999999999", "antara 2000 dan 2100"),
    ],
)
def test_what_is_no_version_or_year_is_said_in_words(
    dokumen: Dokumen, tmp_path: Path, pilihan: str, pesan: str
) -> None:
    semua = ["--kecamatan=sumberjambe", f"--tahun={TAHUN}", f"--keluar={tmp_path / 'a'}", pilihan]
    with pytest.raises(CommandError, match=pesan):
        call_command("cetak", "lkjip", *semua)


def test_a_file_that_cannot_be_written_is_said_in_words(dokumen: Dokumen, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="foldernya tidak ada"):
        cetak(tmp_path / "tidak-ada" / "a.pdf")
    with pytest.raises(CommandError, match="dipakai sebuah folder"):
        cetak(tmp_path)


@pytest.fixture
def tiga(kantor: Kantor, dokumen: Dokumen) -> list[Dokumen]:
    """Three offices with a report, and one without."""
    panti = buat_lkjip(buat_kantor("Panti", "35.09.14").kecamatan)
    arjasa = buat_lkjip(buat_kantor("Arjasa", "35.09.25").kecamatan)
    buat_kecamatan("Kencong", kode="35.09.01")
    return [dokumen, panti, arjasa]


def test_all_reports_of_a_kabupaten_are_printed(tiga: list[Dokumen], tmp_path: Path) -> None:
    layar = cetak_kabupaten(tmp_path)
    assert {satu.name for satu in tmp_path.iterdir()} == {
        f"lkjip-{nama}-{TAHUN}-draf.pdf" for nama in ("sumberjambe", "panti", "arjasa")
    }
    assert f"[{'#' * 24}] 3/3 " in layar
    assert "3 laporan tercetak (0 dari simpanan), 0 gagal, 1 belum dibuat." in layar
    (kencong,) = [baris for baris in layar.splitlines() if "Kencong" in baris]
    assert kencong.split() == ["Kecamatan", "Kencong", "belum", "dibuat"]
    (panti,) = [baris for baris in layar.splitlines() if f"lkjip-panti-{TAHUN}-draf.pdf" in baris]
    assert panti.split()[:4] == ["Kecamatan", "Panti", "dicetak", "Draf"]


def test_a_second_run_takes_what_did_not_change_from_the_store(
    tiga: list[Dokumen], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cetak_kabupaten(tmp_path)
    semula = {satu.name: satu.read_bytes() for satu in tmp_path.iterdir()}
    (tmp_path / f"lkjip-panti-{TAHUN}-draf.pdf").unlink()
    monkeypatch.setattr(cari_cetak_laporan, "cetak_bentuk", lambda *_, **__: pytest.fail("printed"))
    assert "3 laporan tercetak (3 dari simpanan), 0 gagal" in cetak_kabupaten(tmp_path)
    assert {satu.name: satu.read_bytes() for satu in tmp_path.iterdir()} == semula
    # The store is the one of the queue: nobody waits for a job on the page either.
    assert HasilCetak.objects.count() == 3


def test_what_cannot_be_written_is_said_in_words(tiga: list[Dokumen], tmp_path: Path) -> None:
    (tmp_path / f"lkjip-panti-{TAHUN}-draf.pdf").mkdir()
    with pytest.raises(CommandError, match="Kecamatan Panti: berkas tidak dapat ditulis: "):
        cetak_kabupaten(tmp_path)


def test_the_archive_copy_of_a_draft_is_refused_one_by_one(
    tiga: list[Dokumen], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cari_cetak_laporan, "cetak_bentuk", keluaran.cetak_bentuk)
    with pytest.raises(CommandError, match="sesudah laporan ditetapkan"):
        cetak_kabupaten(tmp_path, format="arsip")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("galat", "pesan"),
    [
        (CetakGagal(AlasanGagal.WAKTU), AlasanGagal.WAKTU.value),
        (ZeroDivisionError(), "kesalahan pada sistem"),
    ],
)
def test_one_that_fails_is_named_and_stops_no_other(
    tiga: list[Dokumen],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    galat: Exception,
    pesan: str,
) -> None:
    def rusak(isi: IsiDokumen, *argumen: Any, **pilihan: Any) -> Keluaran:
        if "Panti" in isi.judul_berkas:
            raise galat
        return cetak_palsu(isi, *argumen, **pilihan)

    monkeypatch.setattr(cari_cetak_laporan, "cetak_bentuk", rusak)
    with pytest.raises(CommandError, match=f"Kecamatan Panti: {pesan}"):
        cetak_kabupaten(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        ({"kabupaten": "atlantis"}, "Kabupaten atlantis tidak ada"),
        ({"ke": Path("/tidak/ada")}, "Folder /tidak/ada tidak ada"),
        ({"kabupaten": "atlantis"}, "Yang ada: jember"),
        ({"tahun": 2011}, "Belum ada laporan tahun 2011"),
    ],
)
def test_what_is_not_there_is_said(
    kantor: Kantor, tmp_path: Path, pilihan: dict[str, Any], pesan: str
) -> None:
    with pytest.raises(CommandError, match=pesan):
        cetak_kabupaten(**{"ke": tmp_path, **pilihan})


@pytest.mark.parametrize(
    ("pilihan", "pesan"),
    [
        ("--proses=0", "antara 1 dan 32"),
        ("--proses=99999", "antara 1 dan 32"),
        ("--tahun=21", "antara 2000 dan 2100"),
        ("--tahun=1999", "antara 2000 dan 2100"),
        ("--format=odt", "--format"),
    ],
)
def test_arguments_that_cannot_be_meant_are_refused(
    kantor: Kantor, tmp_path: Path, pilihan: str, pesan: str
) -> None:
    semua = ["--kabupaten=jember", f"--tahun={TAHUN}", f"--ke={tmp_path}", pilihan]
    with pytest.raises(CommandError, match=pesan):
        call_command("cetak_kabupaten", "lkjip", *semua)


@pytest.mark.django_db(transaction=True)
def test_several_processes_do_all_and_one_that_dies_takes_no_other_with_it(
    tmp_path: Path,
) -> None:
    def kerja(satu: int) -> str:
        if satu == 3:
            os._exit(9)
        (tmp_path / str(satu)).write_text(str(os.getpid()))
        return "gagal" if satu == 2 else ""

    hasil = dict(run_banyak([1, 2, 3, 4, 5], kerja, 2, str))
    assert hasil == {1: "", 2: "gagal", 3: "proses berhenti mendadak (kode 9)", 4: "", 5: ""}
    pelaku = {berkas.read_text() for berkas in tmp_path.iterdir()}
    assert len(pelaku) == 4
    assert str(os.getpid()) not in pelaku
