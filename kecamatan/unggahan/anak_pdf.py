"""Looks through an uploaded PDF for anything that acts, hides a file, or never ends.

Runs as a script of its own, without the site: it may import nothing of ours.
"""

import io
import json
import logging
import re
import resource
import sys
import zipfile
from dataclasses import asdict, dataclass
from time import monotonic
from typing import Any, Final

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

SIMPUL_PALING_BANYAK: Final = 100_000
HALAMAN_PALING_BANYAK: Final = 500
DETIK_PALING_LAMA: Final = 1.0

PANJANG_EKOR: Final = 2048
GANTI: Final = "Cetak ke PDF yang baru, atau pindai dokumennya."
TERLALU_RUMIT: Final = f"PDF terlalu rumit untuk diperiksa. {GANTI}"
PDF_RUSAK: Final = "PDF rusak atau tidak dapat dibaca."
DETIK_PROSESOR: Final = 3
MEMORI_PALING_BANYAK: Final = 512 * 1024 * 1024

PEMBUAT_PALING_PANJANG: Final = 200
# What follows the last startxref of a whole file; some programs pad it.
EKOR: Final = re.compile(rb"startxref\s+\d+\s+%%EOF[\0\s]*")
# The start of a page or a script, which no PDF has before its first objects.
PANJANG_KEPALA: Final = 1024
KEPALA_ASING: Final = re.compile(rb"<(?:!doctype|html|head|body|script|svg|iframe|\?php)", re.I)
BERMUKA_DUA: Final = f"PDF ini sekaligus berkas jenis lain. {GANTI}"

# Keys of a dictionary that make a viewer do something, or carry something beside the pages.
KUNCI_TERLARANG: Final = {
    "/JavaScript": "perintah JavaScript",
    "/JS": "perintah JavaScript",
    "/AA": "perintah otomatis",
    "/EmbeddedFiles": "berkas lampiran",
    "/EF": "berkas lampiran",
    "/AF": "berkas lampiran",
    "/XFA": "formulir dinamis",
    "/RichMedia": "media",
}
AKSI_TERLARANG: Final = frozenset(
    {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/GoToE", "/GoToR", "/Rendition"}
)
# Where a link may lead: office programs write no other kind.
TAUTAN_BIASA: Final = re.compile(r"\s*(?:https?|mailto|tel):", re.I)
TAUTAN_ASING: Final = f"PDF berisi tautan yang bukan ke situs web atau surel. {GANTI}"


class PdfDitolak(Exception):
    """The PDF cannot be kept; the text says why in plain Indonesian."""


@dataclass(frozen=True)
class IsiPdf:
    """What is told of a quiet PDF: how many pages, and the program that says it made it."""

    halaman: int
    pembuat: str


def check_pdf(isi: bytes) -> IsiPdf:
    """Return what a PDF that only shows pages says of itself. Raises PdfDitolak.

    Content streams are never unpacked, so that a small file cannot become a huge one.
    """
    # Without it near the end a reader goes through the whole file, byte by byte, to mend it.
    if b"startxref" not in isi[-PANJANG_EKOR:]:
        raise PdfDitolak(PDF_RUSAK)
    _check_satu_muka(isi)
    try:
        return _periksa(isi)
    except PdfDitolak:
        raise
    except Exception as galat:
        # pypdf raises errors of many kinds on a broken file, and all mean the same to a person.
        raise PdfDitolak(PDF_RUSAK) from galat


def _check_satu_muka(isi: bytes) -> None:
    """Refuse a file that another program would take for a page of the web or an archive."""
    if KEPALA_ASING.search(isi[:PANJANG_KEPALA]):
        raise PdfDitolak(BERMUKA_DUA)
    # An archive is read from its end; the PDF may lie in the archive's comment.
    ekor = isi[isi.rfind(b"startxref") :]
    if not EKOR.fullmatch(ekor) or zipfile.is_zipfile(io.BytesIO(isi)):
        raise PdfDitolak(BERMUKA_DUA)


def _periksa(isi: bytes) -> IsiPdf:
    # Slips that pypdf mends by itself are no concern of the log.
    logging.getLogger("pypdf").setLevel(logging.ERROR)
    pembaca = PdfReader(io.BytesIO(isi), strict=False)
    if pembaca.is_encrypted:
        raise PdfDitolak("PDF terkunci kata sandi. Simpan lagi tanpa kata sandi.")
    akar = pembaca.trailer["/Root"].get_object()
    if not isinstance(akar, DictionaryObject):
        raise PdfDitolak(PDF_RUSAK)
    _check_pembuka(akar)
    _check_isi(akar)
    halaman = _count(akar.raw_get("/Pages"))
    if not 0 < halaman <= HALAMAN_PALING_BANYAK:
        raise PdfDitolak("PDF tidak berisi halaman, atau terlalu banyak halaman.")
    keterangan = pembaca.metadata
    pembuat = "" if keterangan is None else str(keterangan.get("/Producer", ""))
    return IsiPdf(halaman, pembuat[:PEMBUAT_PALING_PANJANG])


def _check_pembuka(akar: DictionaryObject) -> None:
    """Refuse an action on opening; a bare view of a page, which scanners write, is none."""
    pembuka = akar.get("/OpenAction")
    if pembuka is not None and not isinstance(pembuka.get_object(), ArrayObject):
        raise PdfDitolak(f"PDF berisi perintah otomatis saat dibuka. {GANTI}")


def _check_isi(akar: DictionaryObject) -> None:
    """Walk every object reachable from the root once, without recursion."""
    batas = monotonic() + DETIK_PALING_LAMA
    antrean: list[Any] = [akar]
    terlihat: set[tuple[int, int]] = set()
    jumlah = 0
    while antrean:
        jumlah += 1
        if jumlah > SIMPUL_PALING_BANYAK or monotonic() > batas:
            raise PdfDitolak(TERLALU_RUMIT)
        benda = antrean.pop()
        if isinstance(benda, IndirectObject):
            if (benda.idnum, benda.generation) in terlihat:
                continue
            terlihat.add((benda.idnum, benda.generation))
            benda = benda.get_object()
        antrean.extend(_list_anak(benda))


def _list_anak(benda: Any) -> list[Any]:
    """Return the parts of an object; refuse a dictionary that acts or carries files."""
    if isinstance(benda, DictionaryObject):
        _check_kamus(benda)
        return [benda.raw_get(kunci) for kunci in benda]
    return list(list.__iter__(benda)) if isinstance(benda, ArrayObject) else []


def _check_kamus(kamus: DictionaryObject) -> None:
    for kunci in kamus:
        if kunci in KUNCI_TERLARANG:
            raise PdfDitolak(f"PDF berisi {KUNCI_TERLARANG[kunci]}. {GANTI}")
    if "/S" in kamus and str(kamus.get("/S")) in AKSI_TERLARANG:
        raise PdfDitolak(f"PDF berisi perintah. {GANTI}")
    if "/URI" in kamus:
        _check_tautan(kamus["/URI"])
    if str(kamus.get("/Type")) == "/EmbeddedFile" or str(kamus.get("/Subtype")) == "/RichMedia":
        raise PdfDitolak(f"PDF berisi berkas lampiran. {GANTI}")


def _check_tautan(tujuan: Any) -> None:
    """Refuse a link that runs a script or opens a file; the base of links is one as well."""
    if isinstance(tujuan, DictionaryObject):
        tujuan = tujuan.get("/Base", "http:")
    teks = tujuan.decode("latin-1") if isinstance(tujuan, bytes) else str(tujuan)
    if not TAUTAN_BIASA.match(teks):
        raise PdfDitolak(TAUTAN_ASING)


def _count(akar_halaman: Any) -> int:
    """Count the leaves of the page tree; a tree that bites its tail is refused."""
    antrean, terlihat, jumlah = [akar_halaman], set(), 0
    while antrean:
        simpul = antrean.pop()
        if isinstance(simpul, IndirectObject):
            if simpul.idnum in terlihat:
                raise PdfDitolak("Susunan halaman PDF berputar.")
            terlihat.add(simpul.idnum)
            simpul = simpul.get_object()
        anak = simpul.get("/Kids") if isinstance(simpul, DictionaryObject) else None
        if anak is None:
            jumlah += 1
        else:
            antrean.extend(list.__iter__(anak.get_object()))
        if jumlah > HALAMAN_PALING_BANYAK:
            break
    return jumlah


def main() -> None:
    """Judge the PDF on standard input under limits of this process; print one line of JSON."""
    resource.setrlimit(resource.RLIMIT_CPU, (DETIK_PROSESOR, DETIK_PROSESOR))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORI_PALING_BANYAK, MEMORI_PALING_BANYAK))
    jawaban: dict[str, Any]
    try:
        jawaban = {"isi": asdict(check_pdf(sys.stdin.buffer.read()))}
    except PdfDitolak as ditolak:
        jawaban = {"pesan": str(ditolak)}
    json.dump(jawaban, sys.stdout)


if __name__ == "__main__":
    main()
