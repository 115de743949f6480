"""The command prints what is measured, and says in a sentence what it cannot."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from openpyxl import load_workbook
from pypdf import PdfReader

from iku.alur_ukur import StatusRealisasi
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from tests.laporan.ukur_contoh import ContohUkur, build_contoh, kirim_semua

pytestmark = pytest.mark.django_db


@pytest.fixture
def contoh() -> ContohUkur:
    return build_contoh()


@pytest.fixture
def keluar(tmp_path: Path) -> Path:
    return tmp_path / "hasil.pdf"


def cetak(keluar: Path, jenis: str = "capaian", **pilihan: Any) -> str:
    layar = io.StringIO()
    bawaan = {"kecamatan": "sumbersari", "tahun": 2021, "triwulan": 3, "keluar": keluar}
    call_command("cetak", jenis, stdout=layar, **bawaan | pilihan)
    return layar.getvalue()


@pytest.mark.parametrize(
    ("jenis", "judul"),
    [("capaian", "PENGUKURAN CAPAIAN KINERJA"), ("e81", "FORMULIR E.81")],
)
def test_a_draft_is_printed_and_says_so(
    jenis: str, judul: str, contoh: ContohUkur, keluar: Path
) -> None:
    assert "(DRAF, belum dikirim ke Bappeda)" in cetak(keluar, jenis)
    teks = PdfReader(keluar).pages[0].extract_text()
    assert judul in teks
    assert "DRAF" in teks


def test_accepted_figures_are_told_to_be_final(contoh: ContohUkur, keluar: Path) -> None:
    kirim_semua(contoh, StatusRealisasi.DITERIMA)
    layar = cetak(keluar.with_suffix(".xlsx"))
    assert "Capaian kinerja triwulan III Kecamatan Sumbersari 2021" in layar
    assert "(angka diterima Bappeda)" in layar
    assert load_workbook(keluar.with_suffix(".xlsx")).sheetnames[0] == "Capaian"


def test_the_kind_of_file_that_is_asked_for_counts_whatever_its_name(
    contoh: ContohUkur, keluar: Path
) -> None:
    cetak(keluar, "e81", format="xlsx")
    assert load_workbook(io.BytesIO(keluar.read_bytes())).sheetnames == [
        "E.81",
        "Faktor",
        "Cara menghitung",
        "Predikat",
    ]


@pytest.mark.parametrize(
    ("jenis", "pilihan", "pesan"),
    [
        ("capaian", {"triwulan": 4}, "Pengukuran triwulan IV .* tahun 2021 belum dimulai"),
        ("e81", {"tahun": 2030}, "tahun 2030 belum dimulai"),
        ("capaian", {"kecamatan": "hantu"}, "Kecamatan hantu tidak ada"),
        ("capaian", {"triwulan": None}, "Tambahkan --triwulan"),
        ("capaian", {"versi": 0}, "hanya untuk dokumen"),
        ("e81", {"jabatan": "kasi"}, "hanya untuk dokumen"),
        ("rkt", {}, "hanya untuk capaian dan e81"),
        ("rkt", {"triwulan": None, "format": "xlsx"}, "hanya untuk capaian dan e81"),
    ],
)
def test_what_cannot_be_printed_is_said_plainly(
    jenis: str, pilihan: dict[str, Any], pesan: str, contoh: ContohUkur, keluar: Path
) -> None:
    with pytest.raises(CommandError, match=pesan):
        cetak(keluar, jenis, **pilihan)
    assert not keluar.exists()


def test_a_printer_that_fails_keeps_what_was_there(
    contoh: ContohUkur, keluar: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_args: object, **_kwargs: object) -> None:
        raise CetakGagal(AlasanGagal.MEMORI)

    keluar.write_bytes(b"lama")
    monkeypatch.setattr("laporan.cetak_ukur.cetak_html", gagal)
    with pytest.raises(CommandError, match="memori"):
        cetak(keluar)
    assert keluar.read_bytes() == b"lama"
