"""A logo as the site stores it: checked, decoded and written anew as a small PNG."""

import warnings
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

# Named on purpose: Pillow tries dozens of decoders otherwise, each with its own past.
FORMAT_DITERIMA = ("PNG", "JPEG")
PIKSEL_PALING_BANYAK = 25_000_000
SISI_PALING_PANJANG = 600


class LogoTidakSah(ValueError):
    """A file that cannot become a logo; the message says why in plain Indonesian."""


def reencode_logo(isi: bytes) -> bytes:
    """Return the picture as PNG of at most 600 px a side.

    Writing it anew drops whatever else the file carried: scripts, archives, place and time.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _write_png(_open_gambar(isi))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise LogoTidakSah("Gambar terlalu besar; paling banyak 25 juta piksel.") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as galat:
        if isinstance(galat, LogoTidakSah):
            raise
        raise LogoTidakSah("Berkas ini bukan gambar PNG atau JPEG yang utuh.") from None


def _open_gambar(isi: bytes) -> Image.Image:
    gambar: Image.Image = Image.open(BytesIO(isi), formats=FORMAT_DITERIMA)
    if gambar.width * gambar.height > PIKSEL_PALING_BANYAK:
        raise LogoTidakSah("Gambar terlalu besar; paling banyak 25 juta piksel.")
    gambar.load()
    return gambar


def _write_png(gambar: Image.Image) -> bytes:
    tegak = ImageOps.exif_transpose(gambar).convert("RGBA")
    tegak.thumbnail((SISI_PALING_PANJANG, SISI_PALING_PANJANG))
    keluar = BytesIO()
    tegak.save(keluar, format="PNG", optimize=True)
    return keluar.getvalue()
