"""Tables of Word: heads that come again on every page, fixed widths, merged cells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from docx.oxml.ns import qn

from laporan.kepala_tabel import KepalaKolom
from laporan.lembar_cetak import BarisLembarCetak, TabelLembarCetak
from laporan.lkjip.docx.baca_html import read_html
from laporan.lkjip.docx.blok import Tempat, build_blok
from laporan.lkjip.docx.paragraf import RUPA_SISA, Rupa, build_paragraf, build_polos
from laporan.lkjip.docx.penomoran import Penomoran
from laporan.lkjip.docx.unsur import Unsur, unsur
from laporan.tabel_cetak import Tabel

RATA: Final = {"kiri": "left", "tengah": "center", "kanan": "right"}
KELAS_NOMOR: Final = "kolom-nomor"
WARNA_KEPALA: Final = "ECECEC"
TEPI_SEL: Final = 70
TEPI_TEGAK: Final = 30


@dataclass(frozen=True)
class SelDocx:
    """One cell: its HTML, columns it spans, and "" or how it is merged with rows below or above.

    `lekat` keeps it on the page of the row below.
    """

    html: str
    rata: str
    lintas: int = 1
    gabung: str = ""
    tebal: bool = False
    lekat: bool = False


@dataclass(frozen=True)
class TabelDocx:
    """A table laid out: widths of columns in percent, letters in points.

    `utuh` keeps each row on one page.
    """

    lebar: tuple[str, ...]
    ukuran: int
    kepala: tuple[tuple[KepalaKolom, ...], ...]
    nomor: tuple[int, ...]
    baris: tuple[tuple[SelDocx, ...], ...]
    utuh: bool


def from_lembar(tabel: TabelLembarCetak, ukuran: int) -> TabelDocx:
    """Return a table of a sheet for Word."""
    return TabelDocx(
        lebar=tabel.lebar,
        ukuran=ukuran,
        kepala=tabel.kepala,
        nomor=tabel.nomor,
        baris=tuple(
            tuple(_list_sel_lembar(baris, lekat=baris is not kelompok.daftar_baris[-1]))
            for kelompok in tabel.daftar_kelompok
            for baris in kelompok.daftar_baris
        ),
        utuh=True,
    )


def _list_sel_lembar(baris: BarisLembarCetak, *, lekat: bool) -> Iterable[SelDocx]:
    for satu in baris.sel:
        if satu.lintas:
            gabung = _sebut_gabung(satu.gabung)
            yield SelDocx(satu.isi, RATA[satu.rata], satu.lintas, gabung, baris.tebal, lekat)


def from_iku(tabel: Tabel) -> TabelDocx:
    """Return the table of IKU for Word; its rows are long and may go on over the page."""
    return TabelDocx(
        lebar=tabel.lebar,
        ukuran=tabel.ukuran,
        kepala=tabel.kepala,
        nomor=(),
        baris=tuple(
            tuple(
                SelDocx(sel.isi, _find_rata(sel.kelas), 1, _sebut_gabung(sel.gabung))
                for sel in baris.sel
            )
            for kelompok in tabel.kelompok
            for baris in kelompok.baris
        ),
        utuh=False,
    )


def _find_rata(kelas: str) -> str:
    """Return where the words of a column of the IKU form stand, as the style of the PDF has it."""
    return "center" if kelas.startswith(KELAS_NOMOR) else "left"


def _sebut_gabung(gabung: int) -> str:
    """Return Word's name for a cell that spans so many rows, 0 where one above covers it."""
    if gabung == 0:
        return "continue"
    return "restart" if gabung > 1 else ""


def build_tabel_docx(tabel: TabelDocx, lebar: int, penomoran: Penomoran) -> Unsur:
    """Return the table as wide as `lebar`."""
    daftar_lebar = share_lebar(tabel.lebar, lebar)
    return unsur(
        "tbl",
        _build_sifat(sum(daftar_lebar)),
        unsur("tblGrid", *(unsur("gridCol", w=satu) for satu in daftar_lebar)),
        *_list_kepala(tabel, daftar_lebar),
        *(_build_baris(tabel, satu, daftar_lebar, penomoran) for satu in tabel.baris),
    )


def stick(tabel: Unsur, baris: int = -1) -> Unsur:
    """Keep a row on the page of what follows, the last one on that of a signature; return all."""
    for paragraf in tabel[baris].iter(qn("w:p")):
        paragraf.get_or_add_pPr().get_or_add_keepNext()
    return tabel


def share_lebar(persen: Sequence[str], lebar: int) -> list[int]:
    """Return widths for shares as CSS writes them: hundredths of a percent are whole numbers."""
    return [lebar * int(satu.replace(".", "")) // 10_000 for satu in persen]


def _build_sifat(lebar: int) -> Unsur:
    garis = (
        unsur(sisi, val="single", sz=6, space=0, color="000000")
        for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    tepi = {"top": TEPI_TEGAK, "left": TEPI_SEL, "bottom": TEPI_TEGAK, "right": TEPI_SEL}
    return unsur(
        "tblPr",
        unsur("tblW", w=lebar, type="dxa"),
        unsur("tblBorders", *garis),
        unsur("tblLayout", type="fixed"),
        unsur("tblCellMar", *(unsur(sisi, w=satu, type="dxa") for sisi, satu in tepi.items())),
        unsur("tblLook", val="0020", firstRow=1),
    )


def _list_kepala(tabel: TabelDocx, daftar_lebar: list[int]) -> Iterable[Unsur]:
    """Yield the rows of headings; one that spans both rows goes on in the second."""
    rupa = Rupa("IsiTabel", rata="center", ukuran=tabel.ukuran, tebal=True, lekat=True)
    tertutup: dict[int, bool] = {}
    for baris in tabel.kepala:
        sel, antre = [], list(baris)
        letak = 0
        while letak < len(daftar_lebar):
            if tertutup.pop(letak, False):
                sel.append(_build_sel_kepala("", rupa, daftar_lebar[letak], 1, "continue"))
                letak += 1
                continue
            satu = antre.pop(0)
            gabung = "restart" if satu.tinggi > 1 else ""
            luas = sum(daftar_lebar[letak : letak + satu.lebar])
            sel.append(_build_sel_kepala(satu.judul, rupa, luas, satu.lebar, gabung))
            tertutup[letak] = satu.tinggi > 1
            letak += satu.lebar
        yield _build_tr(sel, kepala=True, utuh=True)
    if tabel.nomor:
        biasa = replace(rupa, tebal=False)
        nomor = zip(tabel.nomor, daftar_lebar, strict=True)
        yield _build_tr(
            [_build_sel_kepala(str(n), biasa, luas, 1, "") for n, luas in nomor],
            kepala=True,
            utuh=True,
        )


def _build_sel_kepala(teks: str, rupa: Rupa, luas: int, lintas: int, gabung: str) -> Unsur:
    sifat = build_sifat_sel(luas, lintas, gabung, warna=WARNA_KEPALA if rupa.tebal else "")
    sifat.append(unsur("vAlign", val="center"))
    return unsur("tc", sifat, build_polos(rupa, teks))


def build_sifat_sel(luas: int, lintas: int = 1, gabung: str = "", *, warna: str = "") -> Unsur:
    """Return the properties of a cell in the order in which Word wants them."""
    return unsur(
        "tcPr",
        unsur("tcW", w=luas, type="dxa"),
        unsur("gridSpan", val=lintas) if lintas > 1 else None,
        unsur("vMerge", val=gabung) if gabung else None,
        unsur("shd", val="clear", color="auto", fill=warna) if warna else None,
    )


def _build_baris(
    tabel: TabelDocx, baris: tuple[SelDocx, ...], daftar_lebar: list[int], penomoran: Penomoran
) -> Unsur:
    letak, sel = 0, []
    for satu in baris:
        luas = sum(daftar_lebar[letak : letak + satu.lintas])
        letak += satu.lintas
        rupa = Rupa(
            "IsiTabel",
            rata=satu.rata,
            ukuran=tabel.ukuran,
            tebal=satu.tebal,
            lekat=satu.lekat,
        )
        tempat = Tempat(rupa, luas - 2 * TEPI_SEL)
        isi = [] if satu.gabung == "continue" else read_html(satu.html)
        sifat = build_sifat_sel(luas, satu.lintas, satu.gabung)
        sel.append(unsur("tc", sifat, *close_sel(build_blok(isi, tempat, penomoran))))
    return _build_tr(sel, kepala=False, utuh=tabel.utuh)


def close_sel(isi: list[Unsur]) -> list[Unsur]:
    """Return what a cell holds; Word takes a file for broken whose cell ends without paragraph."""
    if isi and isi[-1].tag.endswith("}p"):
        return isi
    return [*isi, build_paragraf(RUPA_SISA if isi else Rupa("IsiTabel"))]


def _build_tr(sel: Iterable[Unsur], *, kepala: bool, utuh: bool) -> Unsur:
    sifat = unsur(
        "trPr", unsur("cantSplit") if utuh else None, unsur("tblHeader") if kepala else None
    )
    return unsur("tr", sifat, *sel)
