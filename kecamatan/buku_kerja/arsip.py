"""The zip archive around a workbook: judged by its directory, then while it is inflated."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Final

from kecamatan.buku_kerja import batas
from kecamatan.buku_kerja.isi import BukuDitolak
from kecamatan.buku_kerja.jenis_berkas import LAIN, SIMPAN, check_jenis_berkas

RUSAK: Final = "Berkas tidak dapat dibaca; mungkin rusak. Buka di Excel, lalu simpan lagi."
TERLALU_BESAR: Final = "Berkas terlalu besar; paling besar 5 MB."
MENGEMBANG: Final = "Isi berkas terlalu besar setelah dibuka. Salin tabelnya saja ke berkas baru."
ANEH: Final = "Susunan berkas tidak wajar, jadi tidak dibaca. Salin tabelnya ke berkas baru."
XML_ANEH: Final = "Berkas memuat perintah XML yang tidak boleh ada, jadi tidak dibaca."
XLSB: Final = f"Berkas ini buku kerja biner (.xlsb). {SIMPAN}"
ODS: Final = "Berkas ini OpenDocument (.ods). Buka di LibreOffice, lalu Simpan sebagai .xlsx."

# Parts by name, and what a sentence calls them.
_BAGIAN_AKTIF: Final[Mapping[str, str]] = {
    "vbaproject": "makro",
    "vbadata": "makro",
    "/macrosheets/": "makro",
    "/dialogsheets/": "makro",
    "/externallinks/": "tautan ke buku kerja lain",
    "/embeddings/": "objek tertanam",
    "/activex/": "kontrol ActiveX",
    "/ctrlprops/": "kontrol formulir",
    "/connections": "sambungan data",
    "/querytables/": "tabel kueri",
    "customui/": "menu buatan",
}
# The same by what the table of contents calls them; a part may have any name.
_JENIS_AKTIF: Final[Mapping[str, str]] = {
    "macroenabled": "makro",
    "vbaproject": "makro",
    "macrosheet": "makro",
    "dialogsheet": "makro",
    "externallink": "tautan ke buku kerja lain",
    "oleobject": "objek tertanam",
    "activex": "kontrol ActiveX",
    "controlproperties": "kontrol formulir",
    "connections+xml": "sambungan data",
    "querytable": "tabel kueri",
}
_DAFTAR_ISI: Final = "[Content_Types].xml"
_LARANGAN = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_SANDI = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']+)", re.IGNORECASE)
_AKHIRAN_XML: Final = (".xml", ".rels", ".vml")
_BOM: Final = b"\xef\xbb\xbf"


@contextmanager
def refuse_rusak() -> Iterator[None]:
    """Make a refusal of whatever a crafted file makes of its reader: no server error for it."""
    try:
        yield
    except BukuDitolak:
        raise
    except Exception as galat:
        raise BukuDitolak(RUSAK) from galat


class Arsip:
    """The parts of a judged archive, inflated on demand."""

    def __init__(self, isi: bytes) -> None:
        """Judge the archive whole; how large it may be says who reads it. Raises BukuDitolak."""
        check_jenis_berkas(isi)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(isi))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as galat:
            raise BukuDitolak(RUSAK) from galat
        _check_direktori(self._zip.infolist())
        self.nama = frozenset(satu.filename for satu in self._zip.infolist())
        self._check_jenis()
        for nama in sorted(self.nama):
            if nama.lower().endswith(_AKHIRAN_XML):
                self.read_xml(nama)
        self._check_daftar_isi()

    def read(self, nama: str) -> bytes:
        """Return a part, inflated. Raises BukuDitolak for one that is missing or broken."""
        try:
            with self._zip.open(nama) as aliran:
                # One byte more than the directory may promise: it is not believed.
                isi = aliran.read(batas.ANGGOTA_PALING_BESAR + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as galat:
            raise BukuDitolak(RUSAK) from galat
        except (RuntimeError, NotImplementedError, ValueError) as galat:
            raise BukuDitolak(ANEH) from galat
        if len(isi) > batas.ANGGOTA_PALING_BESAR:
            raise BukuDitolak(MENGEMBANG)
        return isi

    def read_xml(self, nama: str) -> bytes:
        """Return a part that is XML in UTF-8 without DOCTYPE or ENTITY. Raises BukuDitolak."""
        isi = self.read(nama).removeprefix(_BOM)
        sandi = _SANDI.match(isi[:200])
        is_utf8 = sandi is None or sandi[1].lower() in {b"utf-8", b"utf8", b"us-ascii"}
        if b"\0" in isi or isi.startswith((b"\xff\xfe", b"\xfe\xff")) or not is_utf8:
            raise BukuDitolak(XML_ANEH)
        if _LARANGAN.search(isi):
            raise BukuDitolak(XML_ANEH)
        return isi

    def _check_jenis(self) -> None:
        """Tell a workbook from what else comes as a zip archive."""
        if "mimetype" in self.nama and b"opendocument" in self.read("mimetype"):
            raise BukuDitolak(ODS)
        if "xl/workbook.bin" in self.nama:
            raise BukuDitolak(XLSB)
        if _DAFTAR_ISI not in self.nama:
            raise BukuDitolak(LAIN)
        for nama in self.nama:
            _check_aktif(f"/{nama.lower()}", _BAGIAN_AKTIF)

    def _check_daftar_isi(self) -> None:
        _check_aktif(self.read_xml(_DAFTAR_ISI).decode("utf-8", "replace").lower(), _JENIS_AKTIF)


def _check_aktif(teks: str, larangan: Mapping[str, str]) -> None:
    for tanda, sebutan in larangan.items():
        if tanda in teks:
            raise BukuDitolak(
                f"Berkas memuat {sebutan}. Salin tabelnya saja ke berkas baru, "
                "lalu simpan sebagai .xlsx."
            )


def _check_direktori(daftar: Sequence[zipfile.ZipInfo]) -> None:
    """Refuse by what the directory says. Raises BukuDitolak."""
    if len(daftar) > batas.ANGGOTA_PALING_BANYAK:
        raise BukuDitolak(ANEH)
    nama = [satu.filename.lower() for satu in daftar]
    if len(set(nama)) < len(nama) or any(map(_is_nama_aneh, daftar)):
        raise BukuDitolak(ANEH)
    besar = max((satu.file_size for satu in daftar), default=0)
    if besar > batas.ANGGOTA_PALING_BESAR:
        raise BukuDitolak(MENGEMBANG)
    if sum(satu.file_size for satu in daftar) > batas.SELURUHNYA_PALING_BESAR:
        raise BukuDitolak(MENGEMBANG)
    for satu in daftar:
        nisbah = satu.file_size / max(satu.compress_size, 1)
        if satu.file_size > batas.NISBAH_MULAI and nisbah > batas.NISBAH_PALING_BESAR:
            raise BukuDitolak(MENGEMBANG)


def _is_nama_aneh(satu: zipfile.ZipInfo) -> bool:
    """Say whether a part is encrypted, oddly packed, or has a name that leads elsewhere."""
    # orig_filename: zipfile itself cuts a name at its first NUL.
    nama = satu.orig_filename
    jalan = nama.split("/")
    return (
        bool(satu.flag_bits & 0x1)
        or satu.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
        or nama.startswith("/")
        or "\\" in nama
        or ":" in nama
        or ".." in jalan
        or not nama.isprintable()
    )
