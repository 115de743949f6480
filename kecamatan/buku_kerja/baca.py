"""Reads a workbook whose archive was judged; whatever goes wrong, the answer is BukuDitolak.

openpyxl is not asked: it turns raw texts into numbers before anybody can look at them (1e400 is
inf, 1_000 is 1000, a shared text of index -1 is the last one), and stops at the first odd cell.
"""

import posixpath
from collections.abc import Iterator
from typing import Final, NamedTuple

from kecamatan.buku_kerja import batas
from kecamatan.buku_kerja.arsip import ANEH, TERLALU_BESAR, Arsip, refuse_rusak
from kecamatan.buku_kerja.baca_lembar import read_lembar
from kecamatan.buku_kerja.gaya import GAYA_KOSONG, GayaBuku, read_gaya
from kecamatan.buku_kerja.isi import LEMBAR_TANDA, BukuDitolak, BukuKerja, LembarBuku
from kecamatan.buku_kerja.nilai_sel import KonteksBuku
from kecamatan.buku_kerja.teks_bersama import read_teks_bersama
from kecamatan.buku_kerja.urai_xml import Atribut, Pengurai

TANPA_LEMBAR: Final = "Berkas ini tidak punya lembar kerja."
TERLALU_BANYAK_LEMBAR: Final = (
    f"Lembarnya terlalu banyak, paling banyak {batas.LEMBAR_PALING_BANYAK}."
)
_BUKU: Final = "officeDocument"
_LEMBAR: Final = "worksheet"
_NAMA_PALING_PANJANG: Final = 31


def read_buku(isi: bytes) -> BukuKerja:
    """Return what a workbook holds. Raises BukuDitolak for every file that cannot be trusted."""
    if len(isi) > batas.UKURAN_PALING_BESAR:
        raise BukuDitolak(TERLALU_BESAR)
    with refuse_rusak():
        return _read(Arsip(isi))


def list_lembar(arsip: Arsip) -> tuple[str, ...]:
    """Return the names of the sheets of a workbook whose cells nobody reads. Raises BukuDitolak."""
    letak = _find_buku(arsip)
    daftar = tuple(_iter_lembar(_read_susunan(arsip, letak), _read_hubungan(arsip, letak)))
    tujuan = {satu.tujuan for satu in daftar}
    if not daftar:
        raise BukuDitolak(TANPA_LEMBAR)
    if len(tujuan) < len(daftar) or not tujuan <= arsip.nama:
        raise BukuDitolak(ANEH)
    return tuple(satu.nama for satu in daftar)


def _read(arsip: Arsip) -> BukuKerja:
    letak = _find_buku(arsip)
    hubungan = _read_hubungan(arsip, letak)
    susunan = _read_susunan(arsip, letak)
    if len(susunan.daftar_lembar) > batas.LEMBAR_PALING_BANYAK:
        raise BukuDitolak(TERLALU_BANYAK_LEMBAR)
    konteks = KonteksBuku(
        daftar_teks=_read_teks(arsip, hubungan),
        gaya=_read_gaya(arsip, hubungan),
        sejak_1904=susunan.sejak_1904,
    )
    daftar: list[LembarBuku] = []
    sisa = batas.ELEMEN_PALING_BANYAK
    for satu in _iter_lembar(susunan, hubungan):
        hasil = read_lembar(satu.nama, arsip.read_xml(satu.tujuan), konteks, sisa)
        sisa -= hasil.jumlah
        gabungan = tuple(hasil.gabungan)
        daftar.append(LembarBuku(satu.nama, satu.tersembunyi, hasil.isi, gabungan))
    return _build(daftar)


def _read_susunan(arsip: Arsip, letak: str) -> "_PembacaBuku":
    pembaca = _PembacaBuku()
    Pengurai(buka=pembaca.buka).walk(arsip.read_xml(letak))
    return pembaca


def _iter_lembar(
    susunan: "_PembacaBuku", hubungan: dict[str, tuple[str, str]]
) -> Iterator["_Lembar"]:
    """Yield the sheets of cells in order; a sheet that is only a chart holds none."""
    for atribut in susunan.daftar_lembar:
        jenis, tujuan = hubungan.get(atribut.get("id", ""), ("", ""))
        if jenis == _LEMBAR:
            nama = atribut.get("name", "")[:_NAMA_PALING_PANJANG]
            yield _Lembar(nama, atribut.get("state", "visible") != "visible", tujuan)


def _build(daftar: list[LembarBuku]) -> BukuKerja:
    """Return the book, with what its hidden sheet says apart from the others."""
    lain = tuple(satu for satu in daftar if satu.nama != LEMBAR_TANDA)
    if not lain:
        raise BukuDitolak(TANPA_LEMBAR)
    tanda = {
        str(sel[0].nilai): str(sel[1].nilai)
        for satu in daftar
        if satu.nama == LEMBAR_TANDA
        for _, sel in satu.list_baris()
        if len(sel) > 1
    }
    return BukuKerja(tanda, lain)


def _find_buku(arsip: Arsip) -> str:
    """Return the part that lists the sheets."""
    akar = _read_hubungan(arsip, "")
    calon = [tujuan for jenis, tujuan in akar.values() if jenis == _BUKU]
    if len(calon) != 1:
        raise BukuDitolak(ANEH)
    return calon[0]


def _read_hubungan(arsip: Arsip, milik: str) -> dict[str, tuple[str, str]]:
    """Return id -> (kind, part) of what a part refers to; nothing outside the archive."""
    map_milik, nama = posixpath.split(milik)
    letak = posixpath.join(map_milik, "_rels", f"{nama}.rels")
    hasil: dict[str, tuple[str, str]] = {}

    def buka(elemen: str, atribut: Atribut) -> None:
        if elemen != "Relationship" or atribut.get("TargetMode") == "External":
            return
        jenis = atribut.get("Type", "").rpartition("/")[2]
        tujuan = posixpath.normpath(posixpath.join("/", map_milik, atribut.get("Target", "")))
        hasil[atribut.get("Id", "")] = (jenis, tujuan.lstrip("/"))

    Pengurai(buka=buka).walk(arsip.read_xml(letak))
    return hasil


def _find_bagian(hubungan: dict[str, tuple[str, str]], jenis: str) -> str:
    return next((tujuan for nama, tujuan in hubungan.values() if nama == jenis), "")


def _read_teks(arsip: Arsip, hubungan: dict[str, tuple[str, str]]) -> tuple[str, ...]:
    letak = _find_bagian(hubungan, "sharedStrings")
    return read_teks_bersama(arsip.read_xml(letak)) if letak else ()


def _read_gaya(arsip: Arsip, hubungan: dict[str, tuple[str, str]]) -> GayaBuku:
    letak = _find_bagian(hubungan, "styles")
    return read_gaya(arsip.read_xml(letak)) if letak else GAYA_KOSONG


class _Lembar(NamedTuple):
    nama: str
    tersembunyi: bool
    tujuan: str


class _PembacaBuku:
    """Keeps the sheets of a book in order, and where its calendar begins."""

    def __init__(self) -> None:
        self.daftar_lembar: list[Atribut] = []
        self.sejak_1904 = False

    def buka(self, nama: str, atribut: Atribut) -> None:
        if nama == "sheet":
            self.daftar_lembar.append(dict(atribut))
        elif nama == "workbookPr":
            self.sejak_1904 = atribut.get("date1904", "0") in {"1", "true"}
