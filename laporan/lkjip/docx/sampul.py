"""The cover in Word."""

from base64 import b64decode
from dataclasses import replace
from typing import Final

from laporan.lkjip.docx.konteks import Konteks
from laporan.lkjip.docx.paragraf import Rupa, build_polos

# Widths and heights in twentieths of a point.
LEBAR_LOGO, TINGGI_LOGO = 1400, 1680
UKURAN_JUDUL: Final = 20
UKURAN_KANTOR: Final = 16
JARAK_ATAS: Final = 1600


def write_sampul(konteks: Konteks) -> None:
    """Write logo, title, office and year."""
    sampul, logo = konteks.laporan.sampul, konteks.isi.kop.logo
    if logo:
        gambar = konteks.gambar.build(b64decode(logo), LEBAR_LOGO, TINGGI_LOGO, "Logo kabupaten")
        konteks.add([gambar])
    judul = Rupa(rata="center", tebal=True, ukuran=UKURAN_JUDUL, sebelum=0, sesudah=60)
    kantor = replace(judul, ukuran=UKURAN_KANTOR)
    for nomor, teks in enumerate(sampul.judul):
        konteks.add([build_polos(judul if nomor else replace(judul, sebelum=JARAK_ATAS), teks)])
    jarak = max(konteks.tinggi // 2 - JARAK_ATAS, 0)
    for nomor, teks in enumerate((*sampul.kantor, sampul.tahun)):
        konteks.add([build_polos(kantor if nomor else replace(kantor, sebelum=jarak), teks)])
