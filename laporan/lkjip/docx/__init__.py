"""A report as a Word file: the working copy of what the PDF records."""

from collections.abc import Mapping

from laporan.isi import IsiDokumen
from laporan.lkjip.docx.kemas import pack, set_sifat
from laporan.lkjip.docx.konteks import Konteks
from laporan.lkjip.docx.penulis import Penulis
from laporan.lkjip.docx.sampul import write_sampul


def tulis_docx(isi: IsiDokumen, *, draf: bool, halaman: Mapping[str, str] | None = None) -> bytes:
    """Return the file; the same report always gives the same bytes.

    `halaman` is the printed label of the page on which the PDF has a part, table or picture, by
    its key; without it Word counts when it opens the file. Raises ValueError for a payload that is
    no report, GambarHilang and SalinanHilang for what it names and nobody has.
    """
    if isi.laporan is None:
        raise ValueError(isi.jenis)
    konteks = Konteks(isi, isi.laporan, halaman, draf=draf)
    write_sampul(konteks)
    penulis = Penulis(konteks)
    for bagian in isi.laporan.bagian:
        penulis.write(bagian)
    konteks.seksi.close()
    set_sifat(konteks.dokumen, isi, draf=draf)
    return pack(konteks.dokumen)
