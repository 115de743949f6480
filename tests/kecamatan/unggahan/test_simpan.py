"""Stored bytes: under a random name, and gone again when what they belong to fails."""

import re
from pathlib import Path

import pytest
from django.core.files.storage import FileSystemStorage
from django.utils import timezone

from kecamatan.galat import AksiDitolak
from kecamatan.unggahan.simpan import drop_bila_gagal, store_path, write_berkas


def test_name_is_random_below_the_year_with_our_suffix() -> None:
    satu, dua = (store_path("bukti/%Y/", ".xlsx") for _ in range(2))
    assert re.fullmatch(rf"bukti/{timezone.localdate().year}/[0-9a-f]{{32}}\.xlsx", satu)
    assert satu != dua


def test_bytes_are_kept_when_all_goes_well(tmp_path: Path) -> None:
    storage = FileSystemStorage(tmp_path)
    with drop_bila_gagal(storage, "a/x.pdf"):
        assert write_berkas(storage, "a/x.pdf", b"isi") == "a/x.pdf"
    assert (tmp_path / "a" / "x.pdf").read_bytes() == b"isi"


def test_bytes_are_gone_when_what_follows_fails(tmp_path: Path) -> None:
    storage = FileSystemStorage(tmp_path)

    def simpan() -> None:
        with drop_bila_gagal(storage, "x.pdf"):
            write_berkas(storage, "x.pdf", b"isi")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        simpan()
    assert list(tmp_path.iterdir()) == []


def test_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(AksiDitolak, match="tidak dapat ditulis"):
        write_berkas(FileSystemStorage(tmp_path / "berkas"), "x.pdf", b"isi")


def test_a_name_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    storage = FileSystemStorage(tmp_path / "berkas")
    with pytest.raises(Exception, match="Detected path traversal"):
        write_berkas(storage, "../x.pdf", b"isi")
    assert list(tmp_path.rglob("*")) == []
