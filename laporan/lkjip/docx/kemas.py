"""The file around the text: what it says about itself, and the same bytes for the same report."""

import io
import zipfile
from datetime import datetime
from typing import Final

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from laporan.isi import IsiDokumen
from laporan.lkjip.docx.gaya import BAHASA

WAKTU_TETAP: Final = (1980, 1, 1, 0, 0, 0)
_TANGGAL: Final = ("dcterms:created", "dcterms:modified")


def set_sifat(dokumen: Document, isi: IsiDokumen, *, draf: bool) -> None:
    """Write title, author, language and date; the sample picture of the empty file goes."""
    sifat = dokumen.core_properties
    sifat.title = f"DRAF – {isi.judul_berkas}" if draf else isi.judul_berkas
    sifat.author = sifat.last_modified_by = isi.penulis
    sifat.language = BAHASA
    sifat.comments = sifat.keywords = sifat.subject = ""
    akar = sifat._element
    for nama in _TANGGAL:
        for satu in akar.findall(qn(nama)):
            akar.remove(satu)
    if isi.tanggal_iso:
        sifat.created = sifat.modified = datetime.fromisoformat(isi.tanggal_iso)
    hubungan = dokumen.part.package.rels
    for kunci in [k for k, v in hubungan.items() if v.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del hubungan[kunci]


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
