"""Logos: what is taken, what is stored, how it is served."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from kecamatan.actions.profil import set_logo
from kecamatan.enums import Peran
from kecamatan.logo import LogoTidakSah, reencode_logo
from kecamatan.models import Jejak, Kecamatan
from tests.factories import buat_kecamatan, buat_pengguna


def gambar(
    format_berkas: str = "PNG", ukuran: tuple[int, int] = (80, 40), mode: str = "RGB"
) -> bytes:
    """Return a picture file."""
    keluar = BytesIO()
    Image.new(mode, ukuran, 1 if mode == "1" else "#0a489f").save(keluar, format=format_berkas)
    return keluar.getvalue()


def arsip() -> bytes:
    """Return a ZIP file with a page in it."""
    keluar = BytesIO()
    with ZipFile(keluar, "w") as berkas:
        berkas.writestr("index.html", "<script>alert(1)</script>")
    return keluar.getvalue()


@pytest.mark.parametrize("format_berkas", ["PNG", "JPEG"])
def test_a_picture_becomes_a_png_of_at_most_600_pixels(format_berkas: str) -> None:
    hasil = Image.open(BytesIO(reencode_logo(gambar(format_berkas, (1800, 900)))))
    assert (hasil.format, hasil.size) == ("PNG", (600, 300))


def test_a_small_picture_is_not_blown_up() -> None:
    assert Image.open(BytesIO(reencode_logo(gambar()))).size == (80, 40)


def test_what_hides_behind_a_picture_is_dropped() -> None:
    for ekor in (b"<script>alert(1)</script>", arsip()):
        hasil = reencode_logo(gambar() + ekor)
        assert b"script" not in hasil
        assert b"PK\x03\x04" not in hasil


def test_text_inside_a_picture_is_dropped() -> None:
    keluar = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "lokasi rahasia"
    Image.new("RGB", (9, 9)).save(keluar, format="JPEG", exif=exif)
    assert b"lokasi rahasia" in keluar.getvalue()
    assert b"lokasi rahasia" not in reencode_logo(keluar.getvalue())


@pytest.mark.parametrize(
    "isi",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", id="svg"),
        pytest.param(b"GIF89a<html><script>alert(1)</script>", id="html as gif"),
        pytest.param(gambar("GIF"), id="gif"),
        pytest.param(gambar("BMP"), id="bmp"),
        pytest.param(gambar("TIFF"), id="tiff"),
        pytest.param(gambar()[:60], id="cut png"),
        pytest.param(gambar("JPEG")[:200], id="cut jpeg"),
        pytest.param(arsip(), id="zip"),
        pytest.param(b"MZ\x90\x00" + b"\x00" * 64, id="exe"),
        pytest.param(b"%PDF-1.7\n", id="pdf"),
        pytest.param(gambar(ukuran=(5100, 5000), mode="1"), id="25.5 million pixels"),
        pytest.param(gambar(ukuran=(10000, 10000), mode="1"), id="Pillow warns"),
        pytest.param(gambar(ukuran=(14000, 14000), mode="1"), id="Pillow refuses"),
    ],
)
def test_anything_else_is_refused(isi: bytes) -> None:
    with pytest.raises(LogoTidakSah):
        reencode_logo(isi)


@pytest.fixture
def kecamatan(db: None) -> Kecamatan:
    """Make the office."""
    return buat_kecamatan("Sumberjambe")


@pytest.fixture
def operator(client: Client, kecamatan: Kecamatan) -> Client:
    """Log the operator in."""
    client.force_login(buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan))
    return client


def unggah(client: Client, kecamatan: Kecamatan, isi: bytes, nama: str = "logo.png") -> Any:
    """Send a file."""
    alamat = reverse("kecamatan:unggah_logo", args=[kecamatan.kode])
    return client.post(alamat, {"logo": SimpleUploadedFile(nama, isi, "image/png")})


def test_an_uploaded_logo_is_served_as_a_picture_and_nothing_else(
    operator: Client, kecamatan: Kecamatan
) -> None:
    assert unggah(operator, kecamatan, gambar()).status_code == 302
    response = operator.get(reverse("kecamatan:logo", args=[kecamatan.kode]))
    assert Image.open(BytesIO(response.content)).size == (80, 40)
    assert response["Content-Type"] == "image/png"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'"
    assert response["Cache-Control"] == "private, no-cache"
    assert response["Content-Disposition"] == f'inline; filename="logo-{kecamatan.kode}.png"'
    assert '"logo": ["***", "***"]' in Jejak.objects.get().perubahan


def test_a_bad_file_is_a_form_error_and_keeps_the_old_logo(
    operator: Client, kecamatan: Kecamatan
) -> None:
    unggah(operator, kecamatan, gambar())
    for isi in (b"<svg/>", b"", gambar() + b"x" * (5 * 1024 * 1024)):
        response = unggah(operator, kecamatan, isi, "a\r\nSet-Cookie: x=1.png")
        assert "logo" in response.context["formulir"].errors
    kecamatan.refresh_from_db()
    assert kecamatan.logo


def test_without_a_logo_the_neutral_mark_stands_in(operator: Client, kecamatan: Kecamatan) -> None:
    alamat = reverse("kecamatan:logo", args=[kecamatan.kode])
    assert operator.get(alamat).url.endswith("gambar/lambang.svg")
    unggah(operator, kecamatan, gambar())
    assert operator.get(alamat).status_code == 200
    operator.post(reverse("kecamatan:hapus_logo", args=[kecamatan.kode]))
    assert operator.get(alamat).url.endswith("gambar/lambang.svg")


def test_the_logo_of_the_kabupaten_stands_in_for_a_missing_one(
    client: Client, kecamatan: Kecamatan
) -> None:
    client.force_login(buat_pengguna(Peran.ADMIN, kabupaten=kecamatan.kabupaten))
    berkas = SimpleUploadedFile("logo.png", gambar(ukuran=(30, 30)), "image/png")
    client.post(reverse("kecamatan:unggah_logo_kabupaten"), {"logo": berkas})
    response = client.get(reverse("kecamatan:logo", args=[kecamatan.kode]))
    assert Image.open(BytesIO(response.content)).size == (30, 30)
    assert client.get("/kabupaten/logo/").content == response.content
    client.post(reverse("kecamatan:hapus_logo_kabupaten"))
    assert client.get("/kabupaten/logo/").status_code == 302


def test_a_logo_is_recorded_in_the_place_it_belongs_to(kecamatan: Kecamatan) -> None:
    kabupaten = kecamatan.kabupaten
    admin = buat_pengguna(Peran.ADMIN, kabupaten=kabupaten)
    set_logo(kecamatan, logo=gambar(), by=admin)
    set_logo(kabupaten, logo=gambar(), by=admin)
    tempat = [(satu.kecamatan, satu.kabupaten) for satu in Jejak.objects.order_by("nomor")]
    assert tempat == [(kecamatan, None), (None, kabupaten)]
