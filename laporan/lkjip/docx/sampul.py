"""The cover in Word."""

from dataclasses import replace
from typing import Final

from laporan.lkjip.docx.gambar import LOGO_SAMPUL
from laporan.lkjip.docx.konteks import Konteks
from laporan.lkjip.docx.paragraf import Rupa, build_paragraf, build_polos

UKURAN_JUDUL: Final = 20
UKURAN_KANTOR: Final = 16
JARAK_ATAS: Final = 1600
# The line under the title.
LEBAR_GARIS: Final = 3400


def write_sampul(konteks: Konteks) -> None:
    """Write logo, title, office and year."""
    sampul = konteks.laporan.sampul
    konteks.add([konteks.gambar.build_logo(konteks.isi.kop.logo, LOGO_SAMPUL)])
    judul = Rupa(rata="center", tebal=True, ukuran=UKURAN_JUDUL, sebelum=0, sesudah=60)
    kantor = replace(judul, ukuran=UKURAN_KANTOR)
    for nomor, teks in enumerate(sampul.judul):
        konteks.add([build_polos(judul if nomor else replace(judul, sebelum=JARAK_ATAS), teks)])
    tepi = (konteks.lebar - LEBAR_GARIS) // 2
    konteks.add([build_paragraf(Rupa(ukuran=1, kiri=tepi, kanan=tepi, garis_bawah=True))])
    jarak = max(konteks.tinggi // 2 - JARAK_ATAS, 0)
    for nomor, teks in enumerate((*sampul.kantor, sampul.tahun)):
        konteks.add([build_polos(kantor if nomor else replace(kantor, sebelum=jarak), teks)])
