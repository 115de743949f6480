"""Signatures in Word."""

from dataclasses import replace
from typing import Final

from laporan.isi import TandaTangan
from laporan.isi.laporan import Potong
from laporan.lkjip.docx.paragraf import Rupa, build_paragraf, build_polos
from laporan.lkjip.docx.unsur import Unsur

PERSEN_KIRI: Final = 52
RUANG_TANDA_TANGAN: Final = 1100


def build_ttd(tempat_tanggal: str, tanda_tangan: TandaTangan | None, lebar: int) -> list[Unsur]:
    """Return the lines of one signature, which stay on one page; `lebar` is that of the text."""
    rupa = Rupa(rata="left", kiri=lebar * PERSEN_KIRI // 100, sebelum=0, sesudah=0, lekat=True)
    baris = [build_polos(replace(rupa, sebelum=240), tempat_tanggal)] if tempat_tanggal else []
    if tanda_tangan is None:
        return baris
    baris.append(build_polos(replace(rupa, sesudah=RUANG_TANDA_TANGAN), f"{tanda_tangan.jabatan},"))
    nip = f"NIP. {tanda_tangan.nip}" if tanda_tangan.nip else ""
    bawah = [teks for teks in (tanda_tangan.pangkat, nip) if teks]
    nama = Potong(tanda_tangan.nama, tebal=True, garis=True)
    baris.append(build_paragraf(replace(rupa, lekat=bool(bawah)), (nama,)))
    for nomor, teks in enumerate(bawah, 1):
        baris.append(build_polos(replace(rupa, lekat=nomor < len(bawah)), teks))
    return baris
