"""Judges an uploaded scan by its content: a quiet PDF, or a picture that is made anew."""

import hashlib
import io
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from laporan.anak_pdf import count_halaman
from laporan.periksa_pdf import PdfDitolak

UKURAN_PALING_BESAR: Final = 10 * 1024 * 1024
PIKSEL_PALING_BANYAK: Final = 25_000_000
AKHIRAN_GAMBAR: Final = {"PNG": ".png", "JPEG": ".jpg"}
# Pillow's modes of one wide channel: the largest value that stands for white.
PUTIH_LEBAR: Final = {"I;16": 65535, "I;16B": 65535, "I;16L": 65535, "I": 65535, "F": 1}


class BerkasDitolak(Exception):
    """The file cannot be kept; the text says why in plain Indonesian."""


@dataclass(frozen=True)
class IsiPindaian:
    """The bytes to store (pictures are encoded anew), their suffix, pages and SHA-256."""

    isi: bytes
    akhiran: str
    halaman: int

    @property
    def sidik(self) -> str:
        """SHA-256 of the stored bytes."""
        return hashlib.sha256(self.isi).hexdigest()


def check_pindaian(isi: bytes) -> IsiPindaian:
    """Return what may be stored. Raises BerkasDitolak."""
    if not isi:
        raise BerkasDitolak("Berkasnya kosong.")
    if len(isi) > UKURAN_PALING_BESAR:
        raise BerkasDitolak("Berkas lebih besar dari 10 MB. Pindai dengan mutu lebih rendah.")
    if isi.startswith(b"%PDF-"):
        return _check_pdf(isi)
    if isi.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return _check_gambar(isi)
    raise BerkasDitolak("Berkas harus PDF, PNG, atau JPEG.")


def _check_pdf(isi: bytes) -> IsiPindaian:
    try:
        return IsiPindaian(isi, ".pdf", count_halaman(isi))
    except PdfDitolak as ditolak:
        raise BerkasDitolak(str(ditolak)) from ditolak


def _check_gambar(isi: bytes) -> IsiPindaian:
    """Decode and encode the picture: whatever else the file carried is gone."""
    try:
        with Image.open(io.BytesIO(isi), formats=tuple(AKHIRAN_GAMBAR)) as gambar:
            if gambar.width * gambar.height > PIKSEL_PALING_BANYAK:
                raise BerkasDitolak("Gambar terlalu besar, paling besar 25 juta titik.")
            # Phones put several pictures into one JPEG, which Pillow calls MPO; the first is kept.
            jenis = "PNG" if gambar.format == "PNG" else "JPEG"
            polos = _flatten(ImageOps.exif_transpose(gambar))
    except Image.DecompressionBombError as galat:
        raise BerkasDitolak("Gambar terlalu besar, paling besar 25 juta titik.") from galat
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as galat:
        raise BerkasDitolak("Gambar rusak atau tidak dapat dibaca.") from galat
    hasil = io.BytesIO()
    pilihan = {"quality": 88} if jenis == "JPEG" else {"optimize": False}
    # Colour profile, EXIF and comments travel in `info` and would be written again.
    polos.info.clear()
    polos.save(hasil, format=jenis, icc_profile=None, exif=b"", **pilihan)
    return IsiPindaian(hasil.getvalue(), AKHIRAN_GAMBAR[jenis], 1)


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
