"""Judges an uploaded file by its content; its name decides nothing."""

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from kecamatan.buku_kerja.jenis_berkas import BERSANDI, is_bersandi
from kecamatan.unggahan.anak_pdf import PdfDitolak
from kecamatan.unggahan.excel import count_lembar
from kecamatan.unggahan.gambar import rewrite_gambar
from kecamatan.unggahan.jenis import (
    BerkasDitolak,
    JenisBerkas,
    describe_jenis,
    find_jenis,
    find_jenis_nama,
)
from kecamatan.unggahan.nama import clean_nama
from kecamatan.unggahan.pdf import read_pdf

MEGABITA: Final = 1024 * 1024
UKURAN_PALING_BESAR: Final = 10 * MEGABITA
KOSONG: Final = "Berkasnya kosong."
TERLALU_BESAR: Final = (
    f"Berkas lebih besar dari {UKURAN_PALING_BESAR // MEGABITA} MB. Perkecil, atau pindai dengan "
    "mutu lebih rendah."
)


@dataclass(frozen=True)
class IsiBerkas:
    """The bytes to store (pictures are encoded anew), and what they are.

    `halaman` counts the pages; of a workbook, its sheets. `pembuat` is the program that a PDF says
    made it.
    """

    isi: bytes
    jenis: JenisBerkas
    halaman: int
    pembuat: str = ""

    @property
    def akhiran(self) -> str:
        """The suffix it is stored with."""
        return self.jenis.akhiran

    @property
    def jenis_mime(self) -> str:
        """The media type it is served as."""
        return self.jenis.mime

    @cached_property
    def sidik(self) -> str:
        """SHA-256 of the stored bytes."""
        return hashlib.sha256(self.isi).hexdigest()


def check_berkas(
    isi: bytes, *, nama: str, diterima: Collection[JenisBerkas] = tuple(JenisBerkas)
) -> IsiBerkas:
    """Return what may be stored. Raises BerkasDitolak; `nama` only helps to say why."""
    if not isi:
        raise BerkasDitolak(KOSONG)
    if len(isi) > UKURAN_PALING_BESAR:
        raise BerkasDitolak(TERLALU_BESAR)
    jenis = find_jenis(isi)
    if jenis is None or jenis not in diterima:
        raise BerkasDitolak(_explain_jenis(isi, nama, diterima))
    return _PEMERIKSA[jenis](isi)


def _explain_jenis(isi: bytes, nama: str, diterima: Collection[JenisBerkas]) -> str:
    """Say what is accepted, and to whom renamed a file, that its name does not make it so."""
    if JenisBerkas.XLSX in diterima and is_bersandi(isi):
        return BERSANDI
    pesan = f"Berkas harus {describe_jenis(diterima)}."
    bersih = clean_nama(nama)
    if find_jenis_nama(bersih) in diterima:
        return f"{pesan} Isi {bersih} bukan seperti namanya; mengganti nama berkas tidak cukup."
    return pesan


def _check_pdf(isi: bytes) -> IsiBerkas:
    try:
        hasil = read_pdf(isi)
    except PdfDitolak as ditolak:
        raise BerkasDitolak(str(ditolak)) from ditolak
    return IsiBerkas(isi, JenisBerkas.PDF, hasil.halaman, hasil.pembuat)


def _check_gambar(isi: bytes) -> IsiBerkas:
    baru, jenis = rewrite_gambar(isi)
    return IsiBerkas(baru, jenis, 1)


def _check_excel(isi: bytes) -> IsiBerkas:
    return IsiBerkas(isi, JenisBerkas.XLSX, count_lembar(isi))


_PEMERIKSA: Final[Mapping[JenisBerkas, Callable[[bytes], IsiBerkas]]] = {
    JenisBerkas.PDF: _check_pdf,
    JenisBerkas.PNG: _check_gambar,
    JenisBerkas.JPEG: _check_gambar,
    JenisBerkas.XLSX: _check_excel,
}
