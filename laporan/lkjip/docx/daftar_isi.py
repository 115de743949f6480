"""Contents and lists of tables and pictures: fields of Word that are filled already."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from laporan.isi.laporan import Bagian, Foto, Gambar, Tabel, TabelIku
from laporan.lkjip.docx.gaya import TINGKAT_DAFTAR_ISI
from laporan.lkjip.docx.paragraf import Rupa, build_bidang, build_paragraf, build_polos
from laporan.lkjip.docx.penanda import Penanda
from laporan.lkjip.docx.unsur import Unsur, add_anak, unsur, unsur_teks
from laporan.lkjip.nomor import walk

_PERINTAH: Final = {
    "isi": 'TOC \\o "1-3" \\h \\z \\u',
    "tabel": 'TOC \\h \\z \\c "Tabel"',
    "gambar": 'TOC \\h \\z \\c "Gambar"',
}
# Between an entry and its page where no dot fits: "2021" and "18" are not "202118". A right indent
# would do it in Word alone: LibreOffice hides what stands behind it.
SELA: Final = "\N{NO-BREAK SPACE}" * 2


@dataclass(frozen=True)
class Entri:
    """A line of a list: what it names, in the style of its level."""

    kunci: str
    teks: str
    gaya: str


def sebut_judul(bagian: Bagian, sela: str = " ") -> str:
    """Return number and heading of a part, those of the highest level in capitals as in the PDF."""
    teks = sela.join(filter(None, (bagian.nomor, bagian.judul)))
    return teks.upper() if bagian.tingkat == 1 else teks


def list_entri(
    dari: Literal["isi", "tabel", "gambar"], daftar: tuple[Bagian, ...]
) -> Iterator[Entri]:
    """Yield the entries of a list in the order of the report."""
    for bagian in walk(daftar):
        if dari == "isi":
            if bagian.tingkat <= TINGKAT_DAFTAR_ISI:
                yield Entri(bagian.kunci, sebut_judul(bagian), f"TOC{bagian.tingkat}")
            continue
        yield from _list_bernomor(dari, bagian)


def _list_bernomor(dari: Literal["tabel", "gambar"], bagian: Bagian) -> Iterator[Entri]:
    jenis, kata = ((Tabel, TabelIku), "Tabel") if dari == "tabel" else ((Gambar, Foto), "Gambar")
    for satu in bagian.blok:
        if isinstance(satu, jenis) and satu.nomor:
            yield Entri(satu.kunci, f"{kata} {satu.nomor} {satu.judul}", "TableofFigures")


def build_daftar_isi(
    dari: Literal["isi", "tabel", "gambar"], daftar: tuple[Bagian, ...], penanda: Penanda
) -> list[Unsur]:
    """Return the paragraphs of a list: one field over all of them, a sentence without entries.

    Without known pages Word counts them when the file is opened.
    """
    semua = list(list_entri(dari, daftar))
    paragraf = [build_paragraf(Rupa(satu.gaya)) for satu in semua]
    for satu, tempat in zip(semua, paragraf, strict=True):
        add_anak(tempat, [_build_tautan(satu, penanda)])
    if not paragraf:
        return [build_polos(Rupa(), f"Tidak ada {dari} dalam laporan ini.")]
    buka = build_bidang(_PERINTAH[dari], (), usang=not penanda.berhalaman)
    tutup = buka.pop()
    for letak, satu in enumerate(buka, 1):
        paragraf[0].insert(letak, satu)
    paragraf[-1].append(tutup)
    return paragraf


def _build_tautan(entri: Entri, penanda: Penanda) -> Unsur:
    nama = penanda.name(entri.kunci)
    halaman = unsur("r", unsur_teks(penanda.sebut_halaman(entri.kunci)))
    return unsur(
        "hyperlink",
        unsur("r", unsur_teks(f"{entri.teks}{SELA}")),
        unsur("r", unsur("tab")),
        *build_bidang(f"PAGEREF {nama} \\h", [halaman]),
        anchor=nama,
        history=1,
    )
