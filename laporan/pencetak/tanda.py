"""Tags of the PDF that WeasyPrint leaves out: formulas, artifacts, scope of headings.

WeasyPrint 70 has no hook per box, so two of its functions are wrapped. The version is pinned with
its hash and a test reads the tags back, so an upgrade cannot lose them silently.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags
from weasyprint.pdf.stream import Stream

# Boxes and objects of a library without types.
Kotak = Any
Objek = Any


def pasang_tanda() -> None:
    """Wrap the two functions; once per process."""
    bangun_asli = tags._build_box_tree
    tandai_asli = Stream.marked

    def bangun(kotak: Kotak, induk: Objek, *sisa: Any) -> Iterator[Objek]:
        if isinstance(kotak, boxes.MarginBox) or _is_hiasan(kotak):
            _lepas_sel(kotak)
            return
        for elemen in bangun_asli(kotak, induk, *sisa):
            _tandai_rumus(kotak, induk, elemen)
            _tandai_judul_kolom(kotak, elemen)
            yield elemen

    def tandai(aliran: Stream, kotak: Kotak, tanda: str) -> AbstractContextManager[None]:
        if kotak.element is None or _is_hiasan(kotak):
            lukisan: AbstractContextManager[None] = aliran.artifact()
            return lukisan
        asli: AbstractContextManager[None] = tandai_asli(aliran, kotak, tanda)
        return asli

    tags._build_box_tree = bangun
    Stream.marked = tandai


def _is_hiasan(kotak: Kotak) -> bool:
    """Tell whether a box is decoration: the DRAF mark on every page."""
    elemen = kotak.element
    return elemen is not None and elemen.get("aria-hidden") == "true"


def _lepas_sel(kotak: Kotak) -> None:
    """Give cells that are drawn without a tag something to note their headings on."""
    for turunan in kotak.descendants():
        if isinstance(turunan, boxes.TableCellBox):
            turunan.mark = {"A": {}}


def _tandai_rumus(kotak: Kotak, induk: Objek, elemen: Objek) -> None:
    """Make a Formula, spoken by its label, of an element with role math."""
    asal = getattr(kotak, "element", None)
    if asal is None or asal.get("role") != "math" or "Alt" in induk:
        return
    elemen["S"] = "/Formula"
    elemen["Alt"] = pydyf.String(asal.get("aria-label", ""))


def _tandai_judul_kolom(kotak: Kotak, elemen: Objek) -> None:
    """Name the headings of every cell by its place in the grid.

    WeasyPrint counts cells from the left, which is wrong under headings that span rows.
    """
    if elemen["S"] != "/Table" or not kotak.is_table_wrapper:
        return
    sel = [satu for satu in kotak.descendants() if _is_sel_bertanda(satu)]
    judul = [satu for satu in sel if satu.element_tag == "th"]
    for satu in sel:
        if satu.element_tag == "td":
            satu.mark["A"]["Headers"] = pydyf.Array(
                satu_judul.mark["ID"] for satu_judul in judul if _is_sekolom(satu_judul, satu)
            )


def _is_sel_bertanda(kotak: Kotak) -> bool:
    """Tell whether a box is a table cell that has a tag of its own."""
    return (
        kotak.element_tag in {"th", "td"}
        and isinstance(kotak, boxes.TableCellBox)
        and ("S" in kotak.mark)
    )


def _is_sekolom(satu: Kotak, lain: Kotak) -> bool:
    """Tell whether two cells share a column."""
    return bool(
        satu.grid_x < lain.grid_x + lain.colspan and lain.grid_x < satu.grid_x + satu.colspan
    )


def lengkapi_tanda(dokumen: object, pdf: Objek, *, awalan: str = "") -> None:
    """Say of every heading cell that it heads a column: readers expect it beside the ids.

    The ids begin with `awalan`, so that those of several files can stand in one, and are listed.
    """
    daftar = []
    for objek in pdf.objects:
        if isinstance(objek, pydyf.Dictionary) and objek.get("S") == "/TH":
            objek["A"]["Scope"] = "/Column"
            if "ID" in objek:
                # The cells below hold this very string.
                objek["ID"].string = f"{awalan}{objek['ID'].string}"
                daftar.append(objek)
    if daftar:
        _pasang_nama(pdf, daftar)


def _pasang_nama(pdf: Objek, daftar: list[Objek]) -> None:
    """List the elements that have an id, sorted as readers search them."""
    urut = sorted(daftar, key=lambda satu: satu["ID"].string)
    nama = pydyf.Array(nilai for satu in urut for nilai in (satu["ID"], satu.reference))
    batas = pydyf.Array([urut[0]["ID"], urut[-1]["ID"]])
    anak = pydyf.Dictionary({"Names": nama, "Limits": batas})
    pdf.add_object(anak)
    pohon = pydyf.Dictionary({"Kids": pydyf.Array([anak.reference])})
    pdf.add_object(pohon)
    for objek in pdf.objects:
        if isinstance(objek, pydyf.Dictionary) and objek.get("Type") == "/StructTreeRoot":
            objek["IDTree"] = pohon.reference
