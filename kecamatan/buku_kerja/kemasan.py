"""What a workbook may carry that is kept as it came: nothing but itself, read by all alike."""

import io
import zipfile
from itertools import pairwise
from typing import Final

from kecamatan.buku_kerja.arsip import ANEH, Arsip
from kecamatan.buku_kerja.isi import BukuDitolak
from kecamatan.buku_kerja.urai_xml import Atribut, Pengurai

RUJUK_LUAR: Final = (
    "Berkas mengambil isi dari berkas atau situs lain. Salin tabelnya saja ke berkas baru, lalu "
    "simpan sebagai .xlsx."
)
_AKHIRAN_WAJAR: Final = frozenset(
    {".xml", ".rels", ".vml", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf",
     ".wmf"}
)  # fmt: skip
_PENGATURAN_CETAK: Final = "xl/printersettings/"
# The end record of an archive without comment.
_AKHIR, _PANJANG_AKHIR = b"PK\5\6", 22
_PANJANG_KEPALA: Final = 30
# A part whose length was not known when it began is followed by its sizes.
_PALING_PANJANG_SUSULAN: Final = 24
_TAUTAN: Final = "hyperlink"


def check_kemasan(isi: bytes, arsip: Arsip) -> None:
    """Refuse a workbook that another program may read otherwise, or that fetches when it is opened.

    `arsip` is the judged archive of these bytes. Raises BukuDitolak.
    """
    _check_rapat(isi)
    for nama in sorted(arsip.nama):
        _check_bagian(arsip, nama)


def _check_rapat(isi: bytes) -> None:
    """Refuse an archive with room for a second file: before, between or after its parts."""
    akhir = isi[-_PANJANG_AKHIR:]
    if not akhir.startswith(_AKHIR) or not akhir.endswith(b"\0\0"):
        raise BukuDitolak(ANEH)
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        daftar = sorted(arsip.infolist(), key=lambda satu: satu.header_offset)
        letak = [*(satu.header_offset for satu in daftar), arsip.start_dir]
    if letak[0] != 0:
        raise BukuDitolak(ANEH)
    for satu, (awal, berikut) in zip(daftar, pairwise(letak), strict=True):
        kepala = isi[awal : awal + _PANJANG_KEPALA]
        panjang_nama = int.from_bytes(kepala[26:28], "little")
        panjang_tambahan = int.from_bytes(kepala[28:30], "little")
        habis = awal + _PANJANG_KEPALA + panjang_nama + panjang_tambahan + satu.compress_size
        boleh = _PALING_PANJANG_SUSULAN if satu.flag_bits & 0x8 else 0
        if not 0 <= berikut - habis <= boleh:
            raise BukuDitolak(ANEH)


def _check_bagian(arsip: Arsip, nama: str) -> None:
    """Refuse a part that is broken, of an unknown kind, or leads out of the archive."""
    isi = arsip.read(nama)
    if nama.endswith("/") and not isi:
        return
    akhiran = f".{nama.rpartition('.')[2].lower()}"
    is_cetak = akhiran == ".bin" and nama.lower().startswith(_PENGATURAN_CETAK)
    if akhiran not in _AKHIRAN_WAJAR and not is_cetak:
        raise BukuDitolak(ANEH)
    if akhiran == ".rels":
        Pengurai(buka=_check_hubungan).walk(arsip.read_xml(nama))


def _check_hubungan(nama: str, atribut: Atribut) -> None:
    """Refuse what is fetched; a link waits until somebody clicks it."""
    is_luar = nama == "Relationship" and atribut.get("TargetMode") == "External"
    if is_luar and atribut.get("Type", "").rpartition("/")[2] != _TAUTAN:
        raise BukuDitolak(RUJUK_LUAR)
