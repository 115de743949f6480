"""Excel workbooks: judged and read cell by cell, and written. Knows nothing of what they hold."""

from kecamatan.buku_kerja.baca import read_buku
from kecamatan.buku_kerja.isi import BukuDitolak, BukuKerja, LembarBuku, SelBuku
from kecamatan.buku_kerja.tabel import TabelBuku, find_tabel
from kecamatan.buku_kerja.tulis import (
    JenisKolom,
    KolomTulis,
    LembarTulis,
    SelTulis,
    TautanTulis,
    write_buku,
)

__all__ = [
    "BukuDitolak",
    "BukuKerja",
    "JenisKolom",
    "KolomTulis",
    "LembarBuku",
    "LembarTulis",
    "SelBuku",
    "SelTulis",
    "TabelBuku",
    "TautanTulis",
    "find_tabel",
    "read_buku",
    "write_buku",
]
