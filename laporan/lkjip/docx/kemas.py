"""The file around the text: what it says about itself, and the same bytes for the same report."""

import io
import zipfile
from datetime import datetime
from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from kecamatan.buku_kerja.teks_aman import clean_xml
from laporan.isi import IsiDokumen
from laporan.lkjip.docx.gaya import BAHASA

WAKTU_TETAP: Final = (1980, 1, 1, 0, 0, 0)
CARA_WORD: Final = "15"
_TANGGAL: Final = ("dcterms:created", "dcterms:modified")


def set_sifat(dokumen: Document, isi: IsiDokumen, *, draf: bool) -> None:
    """Write title, author, language and date; the sample picture of the empty file goes."""
    sifat = dokumen.core_properties
    judul = clean_xml(isi.judul_berkas)
    sifat.title = f"DRAF – {judul}" if draf else judul
    sifat.author = sifat.last_modified_by = clean_xml(isi.penulis)
    sifat.language = BAHASA
    sifat.comments = sifat.keywords = sifat.subject = ""
    akar = sifat._element
    for nama in _TANGGAL:
        for satu in akar.findall(qn(nama)):
            akar.remove(satu)
    if isi.tanggal_iso:
        sifat.created = sifat.modified = datetime.fromisoformat(isi.tanggal_iso)
    _set_setelan(dokumen)
    hubungan = dokumen.part.package.rels
    for kunci in [k for k, v in hubungan.items() if v.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del hubungan[kunci]


def _set_setelan(dokumen: Document) -> None:
    """Let Word lay the file out as of 2013, not as a file of an older version."""
    setelan = dokumen.settings.element
    for satu in setelan.iter(qn("w:compatSetting")):
        if satu.get(qn("w:name")) == "compatibilityMode":
            satu.set(qn("w:val"), CARA_WORD)
    for satu in setelan.iter(qn("w:themeFontLang")):
        satu.set(qn("w:val"), BAHASA)


def pack(dokumen: Document) -> bytes:
    """Return the file; every part carries the same time, so that only words make a difference."""
    mentah, keluar = io.BytesIO(), io.BytesIO()
    dokumen.save(mentah)
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(keluar, "w") as arsip:
        for satu in asal.infolist():
            kepala = zipfile.ZipInfo(satu.filename, WAKTU_TETAP)
            kepala.compress_type = zipfile.ZIP_DEFLATED
            arsip.writestr(kepala, asal.read(satu))
    return keluar.getvalue()
