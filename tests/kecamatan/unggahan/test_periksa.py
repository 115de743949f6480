"""What is accepted as a file is told by its content, whatever its name."""

import hashlib
from collections.abc import Callable

import pytest

from kecamatan.unggahan.jenis import BerkasDitolak, JenisBerkas, describe_jenis, find_mime
from kecamatan.unggahan.periksa import UKURAN_PALING_BESAR, check_berkas
from tests.kecamatan.buku_kerja.rakitan import rakit, sel
from tests.kecamatan.unggahan.rakitan import buat_gambar, buat_pdf

SEMUA = r"Berkas harus PDF, PNG, JPEG, atau Excel \(\.xlsx\)\."


def assert_ditolak(isi: bytes, pesan: str = SEMUA, *, nama: str = "bukti.pdf") -> None:
    with pytest.raises(BerkasDitolak, match=pesan):
        check_berkas(isi, nama=nama)


@pytest.mark.parametrize(
    ("buat", "akhiran", "mime"),
    [
        (buat_pdf, ".pdf", "application/pdf"),
        (buat_gambar, ".png", "image/png"),
        (lambda: buat_gambar("JPEG"), ".jpg", "image/jpeg"),
        (
            lambda: rakit(sel("A1", "<v>1</v>")),
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
    ],
)
@pytest.mark.parametrize("nama", ["bukti.pdf", "bukti.exe", ""])
def test_kind_is_told_by_content_and_not_by_name(
    buat: Callable[[], bytes], akhiran: str, mime: str, nama: str
) -> None:
    hasil = check_berkas(buat(), nama=nama)
    assert (hasil.akhiran, hasil.jenis_mime) == (akhiran, mime)
    assert hasil.sidik == hashlib.sha256(hasil.isi).hexdigest()


def test_empty_file_is_refused() -> None:
    assert_ditolak(b"", "kosong")


def test_file_of_ten_megabytes_and_a_byte_is_refused() -> None:
    assert_ditolak(b"%PDF-" + b"0" * (UKURAN_PALING_BESAR - 4), "lebih besar dari 10 MB")


def test_file_of_ten_megabytes_is_judged_by_its_content() -> None:
    assert_ditolak(b"%PDF-" + b"0" * (UKURAN_PALING_BESAR - 5), "rusak")


def test_svg_is_refused() -> None:
    assert_ditolak(b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")


def test_web_page_is_refused() -> None:
    assert_ditolak(b"<html><script>1</script></html>")


def test_gif_that_is_a_web_page_too_is_refused() -> None:
    assert_ditolak(b"GIF89a/*<html>*/=1;<script>alert(1)</script>")


def test_bmp_that_is_a_web_page_too_is_refused() -> None:
    assert_ditolak(buat_gambar("BMP") + b"<script>alert(1)</script>")


def test_web_page_before_a_pdf_is_refused() -> None:
    assert_ditolak(b"<script>alert(1)</script>" + buat_pdf())


def test_program_with_another_name_is_refused() -> None:
    assert_ditolak(b"MZ\x90\x00" + b"\0" * 64)


def test_program_of_linux_is_refused() -> None:
    assert_ditolak(b"\x7fELF" + b"\0" * 64)


def test_mht_is_refused() -> None:
    assert_ditolak(b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html>")


def test_old_excel_is_refused() -> None:
    assert_ditolak(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_locked_workbook_is_told_to_be_locked() -> None:
    kepala = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99
    assert_ditolak(kepala + "EncryptedPackage".encode("utf-16-le"), "dikunci dengan kata sandi")


def test_renaming_is_told_not_to_be_enough_and_the_name_is_cleaned() -> None:
    with pytest.raises(BerkasDitolak) as galat:
        check_berkas(b"<html>", nama="../\u202esurat.pdf")
    assert str(galat.value).endswith(
        "Isi surat.pdf bukan seperti namanya; mengganti nama berkas tidak cukup."
    )


def test_kind_that_is_not_asked_for_is_refused() -> None:
    with pytest.raises(BerkasDitolak, match=r"Berkas harus PDF atau PNG\."):
        check_berkas(buat_gambar("JPEG"), nama="a.jpg", diterima=(JenisBerkas.PNG, JenisBerkas.PDF))


def test_kinds_are_named_in_one_order() -> None:
    tiga = {JenisBerkas.JPEG, JenisBerkas.PDF, JenisBerkas.PNG}
    assert describe_jenis(tiga) == "PDF, PNG, atau JPEG"


@pytest.mark.parametrize("nama", ["", "a", "bukti/2026/a.html", "a.svg"])
def test_stored_name_with_another_suffix_is_served_as_mere_bytes(nama: str) -> None:
    assert find_mime(nama) == "application/octet-stream"
