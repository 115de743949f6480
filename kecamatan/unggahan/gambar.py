"""Makes an uploaded picture anew: only what can be seen of it is kept."""

import io
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from kecamatan.unggahan.jenis import BerkasDitolak, JenisBerkas

PIKSEL_PALING_BANYAK: Final = 25_000_000
TERLALU_BESAR: Final = "Gambar terlalu besar, paling besar 25 juta titik."
# Pillow's modes of one wide channel: the largest value that stands for white.
PUTIH_LEBAR: Final = {"I;16": 65535, "I;16B": 65535, "I;16L": 65535, "I": 65535, "F": 1}


def rewrite_gambar(isi: bytes) -> tuple[bytes, JenisBerkas]:
    """Decode and encode the picture: whatever else the file carried is gone.

    Raises BerkasDitolak.
    """
    try:
        with Image.open(io.BytesIO(isi), formats=("PNG", "JPEG")) as gambar:
            if gambar.width * gambar.height > PIKSEL_PALING_BANYAK:
                raise BerkasDitolak(TERLALU_BESAR)
            # Phones put several pictures into one JPEG, which Pillow calls MPO; the first is kept.
            jenis = JenisBerkas.PNG if gambar.format == "PNG" else JenisBerkas.JPEG
            polos = _flatten(ImageOps.exif_transpose(gambar))
    except Image.DecompressionBombError as galat:
        raise BerkasDitolak(TERLALU_BESAR) from galat
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as galat:
        raise BerkasDitolak("Gambar rusak atau tidak dapat dibaca.") from galat
    hasil = io.BytesIO()
    pilihan = {"quality": 88} if jenis is JenisBerkas.JPEG else {"optimize": False}
    # Colour profile, EXIF and comments travel in `info` and would be written again.
    polos.info.clear()
    polos.save(hasil, format=jenis.sebutan, icc_profile=None, exif=b"", **pilihan)
    return hasil.getvalue(), jenis


def read_ukuran(isi: bytes) -> tuple[int, int]:
    """Return width and height in pixels of a picture that `rewrite_gambar` made."""
    with Image.open(io.BytesIO(isi), formats=("PNG", "JPEG")) as gambar:
        return gambar.width, gambar.height


def _flatten(gambar: Image.Image) -> Image.Image:
    """Return the picture in 8 bits on white paper, so that nothing written is lost.

    Pillow itself cuts wide greys off at 255 and drops transparency, leaving white or black sheets.
    """
    if gambar.mode in PUTIH_LEBAR:
        skala = 255 / PUTIH_LEBAR[gambar.mode]
        return gambar.convert("F").point(lambda nilai: nilai * skala + 0).convert("L")
    if gambar.has_transparency_data:
        tembus = gambar.convert("RGBA")
        kertas = Image.new("RGBA", tembus.size, "white")
        return Image.alpha_composite(kertas, tembus).convert("RGB")
    return gambar.convert("L" if gambar.mode in {"1", "L"} else "RGB")
