"""Pictures are made anew: what is seen stays, what travels with it goes."""

import io
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from kecamatan.unggahan.jenis import BerkasDitolak
from kecamatan.unggahan.periksa import IsiBerkas, check_berkas
from tests.kecamatan.unggahan.rakitan import buat_gambar, zip_palsu


def periksa(isi: bytes) -> IsiBerkas:
    return check_berkas(isi, nama="foto.png")


def assert_ditolak(isi: bytes, pesan: str) -> None:
    with pytest.raises(BerkasDitolak, match=pesan):
        periksa(isi)


def test_png_cut_off_is_refused() -> None:
    assert_ditolak(buat_gambar()[:40], "rusak")


def test_jpeg_that_is_only_a_header_is_refused() -> None:
    assert_ditolak(b"\xff\xd8\xff\xe0", "rusak")


def test_picture_of_more_than_25_million_dots_is_refused() -> None:
    assert_ditolak(buat_gambar(ukuran=(5001, 5000)), "25 juta")


def test_small_file_that_unfolds_to_400_million_dots_is_refused() -> None:
    kecil = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(kecil, "PNG")
    assert len(kecil.getvalue()) < 200_000
    assert_ditolak(kecil.getvalue(), "25 juta")


def test_picture_is_made_anew_so_that_tail_and_exif_are_gone() -> None:
    exif = Image.Exif()
    exif[0x010E] = "rahasia-lokasi"
    jpeg = buat_gambar("JPEG", exif=exif) + zip_palsu() + b"<script>alert(1)</script>"
    hasil = periksa(jpeg)
    assert (hasil.akhiran, hasil.halaman) == (".jpg", 1)
    for jejak in (b"script", b"rahasia", b"PK\x03\x04"):
        assert jejak in jpeg or jejak == b"rahasia"
        assert jejak not in hasil.isi
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert gambar.size == (20, 30)
        assert not gambar.getexif()


@pytest.mark.parametrize("mode", ["I;16", "LA", "RGBA", "P", "1", "L", "RGB"])
def test_writing_survives_every_kind_of_png(mode: str) -> None:
    hasil = periksa(buat_tulisan(mode))
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        kelabu = gambar.convert("L")
        assert (gambar.format, gambar.mode in {"L", "RGB"}) == ("PNG", True)
    assert kelabu.getpixel((1, 1)) == 255, "paper is white"
    assert kelabu.getpixel((10, 10)) == 0, "ink is black"


def test_wide_grey_keeps_its_shades() -> None:
    tampung = io.BytesIO()
    Image.new("I;16", (4, 4), 32768).save(tampung, "PNG")
    with Image.open(io.BytesIO(periksa(tampung.getvalue()).isi)) as gambar:
        assert gambar.getpixel((0, 0)) in {127, 128}


def buat_tulisan(mode: str) -> bytes:
    """Return a PNG with a black square on white paper, or on nothing where the mode can do that."""
    putih: Any = {"I;16": 65535, "LA": (0, 0), "RGBA": (0, 0, 0, 0), "P": 1}.get(
        mode, 1 if mode == "1" else "white"
    )
    hitam: Any = {"LA": (0, 255), "RGBA": (0, 0, 0, 255)}.get(mode, 0)
    gambar = Image.new(mode, (20, 20), putih)
    pilihan: dict[str, Any] = {}
    if mode == "P":
        gambar.putpalette([0, 0, 0, 0, 0, 0])
        pilihan["transparency"] = 1
    for i in range(5, 15):
        for j in range(5, 15):
            gambar.putpixel((i, j), hitam)
    tampung = io.BytesIO()
    gambar.save(tampung, "PNG", **pilihan)
    return tampung.getvalue()


def test_picture_of_a_phone_with_several_frames_is_kept_as_jpeg() -> None:
    tampung = io.BytesIO()
    satu = Image.new("RGB", (20, 30), "white")
    satu.save(tampung, "MPO", save_all=True, append_images=[Image.new("RGB", (20, 30), "red")])
    hasil = periksa(tampung.getvalue())
    assert hasil.akhiran == ".jpg"
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert (gambar.format, gambar.getpixel((0, 0))) == ("JPEG", (255, 255, 255))


@pytest.mark.parametrize("jenis", ["PNG", "JPEG"])
def test_profile_and_comments_are_dropped(jenis: str) -> None:
    rahasia = b"rahasia-di-profil"
    pilihan: dict[str, Any] = {"icc_profile": rahasia}
    if jenis == "JPEG":
        pilihan["comment"] = rahasia
    else:
        pilihan["pnginfo"] = PngInfo()
        pilihan["pnginfo"].add_text("Comment", rahasia.decode())
    hasil = periksa(buat_gambar(jenis, **pilihan))
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        gambar.load()
        assert not {"icc_profile", "exif", "comment", "Comment"} & set(gambar.info)
    assert rahasia not in hasil.isi


def test_picture_taken_sideways_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    hasil = periksa(buat_gambar("JPEG", exif=exif))
    with Image.open(io.BytesIO(hasil.isi)) as gambar:
        assert gambar.size == (30, 20)
