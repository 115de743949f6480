"""Checks on the columns that the layout adds to every IKU, such as a target of one year."""

import re
from collections.abc import Iterator
from typing import Final

from iku.domain.periksa import KodeTemuan, PeriksaDaftar, Temuan, Tingkat

OBJEK_FORMAT: Final = "format:cetak"
_TAHUN: Final = re.compile(r"\b20[0-9]{2}\b")


def check_kolom_terisi(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find extra columns that would be printed empty from top to bottom."""
    if not daftar.daftar_iku:
        return
    terisi = {judul for iku in daftar.daftar_iku for judul, teks in iku.tambahan if teks.strip()}
    pertama = daftar.daftar_iku[0]
    for judul, _ in pertama.tambahan:
        if judul not in terisi:
            pesan = f"Kolom “{judul}” belum diisi."
            yield Temuan(KodeTemuan.KOLOM_TAMBAHAN_KOSONG, Tingkat.PERINGATAN, pertama.kunci, pesan)


def check_tahun_judul(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find headings that name only years outside those of the daftar; none without its years."""
    for judul in daftar.daftar_judul if daftar.masa else ():
        tahun = [int(satu) for satu in _TAHUN.findall(judul)]
        if tahun and not set(tahun) & set(daftar.masa):
            pesan = (
                f"Judul kolom “{judul}” menyebut tahun lain. Pilih format lain, atau minta admin "
                "menulis {tahun} di judulnya."
            )
            yield Temuan(KodeTemuan.TAHUN_JUDUL_LAIN, Tingkat.PERINGATAN, OBJEK_FORMAT, pesan)
