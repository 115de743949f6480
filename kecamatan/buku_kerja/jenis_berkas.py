"""Says by its first bytes what a file really is, whatever its name claims."""

from typing import Final

from kecamatan.buku_kerja.isi import BukuDitolak

SIMPAN: Final = "Buka di Excel, lalu Simpan sebagai .xlsx."
KOSONG: Final = "Berkasnya kosong."
BERSANDI: Final = (
    "Berkas ini dikunci dengan kata sandi. Hapus kata sandinya di Excel, lalu simpan lagi."
)
XLS: Final = f"Berkas ini Excel lama (.xls). {SIMPAN}"
HTML: Final = f"Berkas ini halaman web atau XML, bukan buku kerja Excel. {SIMPAN}"
CSV: Final = f"Berkas ini teks (CSV), bukan buku kerja Excel. {SIMPAN}"
PDF: Final = "Berkas ini PDF. Unggah buku kerja Excel (.xlsx)."
LAIN: Final = f"Berkas ini bukan buku kerja Excel. {SIMPAN}"

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The name of the stream in which Excel keeps an encrypted workbook.
_BERSANDI: Final = "EncryptedPackage".encode("utf-16-le")
_BOM: Final = b"\xef\xbb\xbf"
_CONTOH: Final = 4096


def check_jenis_berkas(isi: bytes) -> None:
    """Raise BukuDitolak with what to do instead unless the file begins as a zip archive does."""
    if not isi:
        raise BukuDitolak(KOSONG)
    if isi.startswith(b"PK\x03\x04"):
        return
    if isi.startswith(_OLE):
        raise BukuDitolak(BERSANDI if is_bersandi(isi) else XLS)
    awal = isi[:_CONTOH].removeprefix(_BOM).lstrip()
    if awal.startswith(b"%PDF-"):
        raise BukuDitolak(PDF)
    if awal.startswith(b"<"):
        raise BukuDitolak(HTML)
    raise BukuDitolak(CSV if _is_teks(awal) else LAIN)


def is_bersandi(isi: bytes) -> bool:
    """Say whether this is an Office file locked with a password, which is no zip archive."""
    return isi.startswith(_OLE) and _BERSANDI in isi


def _is_teks(awal: bytes) -> bool:
    """Say whether these bytes are lines of cells."""
    return b"\0" not in awal and any(tanda in awal for tanda in (b",", b";", b"\t"))
