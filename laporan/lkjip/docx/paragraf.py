"""Paragraphs and runs of text in Word."""

from collections.abc import Iterable
from dataclasses import dataclass

from laporan.isi.laporan import Potong
from laporan.lkjip.docx.unsur import Unsur, add_anak, unsur, unsur_teks


@dataclass(frozen=True)
class Rupa:
    """How a paragraph looks: lengths in twentieths of a point, letters in points.

    `gaya` is the id of its style, `ukuran` 0 the size of that; `nomor` are list and level.
    `garis_bawah` is a line under the whole paragraph: the bar of a fraction.
    """

    gaya: str = ""
    rata: str = ""
    ukuran: int = 0
    tebal: bool = False
    lekat: bool = False
    halaman_baru: bool = False
    nomor: tuple[int, int] | None = None
    kiri: int = 0
    gantung: int = 0
    kanan: int = 0
    sebelum: int | None = None
    sesudah: int | None = None
    garis_bawah: bool = False


def build_paragraf(rupa: Rupa, potong: Iterable[Potong] = ()) -> Unsur:
    """Return a paragraph of runs."""
    runs = [build_run(satu, rupa) for satu in potong if satu.teks]
    return unsur("p", build_sifat(rupa), *runs)


def build_polos(rupa: Rupa, teks: str) -> Unsur:
    """Return a paragraph of one run."""
    return build_paragraf(rupa, (Potong(teks),))


def build_sifat(rupa: Rupa) -> Unsur:
    """Return the properties of a paragraph, in the order in which Word wants them."""
    return unsur(
        "pPr",
        unsur("pStyle", val=rupa.gaya) if rupa.gaya else None,
        unsur("keepNext") if rupa.lekat else None,
        unsur("pageBreakBefore") if rupa.halaman_baru else None,
        _build_nomor(*rupa.nomor) if rupa.nomor else None,
        _build_garis() if rupa.garis_bawah else None,
        _build_jarak(rupa),
        _build_indentasi(rupa),
        unsur("jc", val=rupa.rata) if rupa.rata else None,
        # The mark of a paragraph: the number of a list, and the height of an empty line.
        _build_sifat_run(Potong(""), rupa),
    )


def build_run(potong: Potong, rupa: Rupa) -> Unsur:
    """Return a run; an end of line in its text is one in Word."""
    run = unsur("r", _build_sifat_run(potong, rupa))
    for nomor, baris in enumerate(potong.teks.split("\n")):
        add_anak(run, [unsur("br")] if nomor else [])
        add_anak(run, [unsur_teks(baris)])
    return run


def build_bidang(perintah: str, hasil: Iterable[Unsur], *, usang: bool = False) -> list[Unsur]:
    """Return a field with its result; a stale one is counted anew when the file is opened."""
    awal = unsur("fldChar", fldCharType="begin")
    if usang:
        awal = unsur("fldChar", fldCharType="begin", dirty="true")
    return [
        unsur("r", awal),
        unsur("r", unsur_teks(f" {perintah} ", "instrText")),
        unsur("r", unsur("fldChar", fldCharType="separate")),
        *hasil,
        unsur("r", unsur("fldChar", fldCharType="end")),
    ]


def _build_sifat_run(potong: Potong, rupa: Rupa) -> Unsur | None:
    letak = {"naik": "superscript", "turun": "subscript"}.get(potong.letak)
    sifat = unsur(
        "rPr",
        unsur("b") if potong.tebal or rupa.tebal else None,
        unsur("i") if potong.miring else None,
        unsur("sz", val=rupa.ukuran * 2) if rupa.ukuran else None,
        unsur("szCs", val=rupa.ukuran * 2) if rupa.ukuran else None,
        unsur("u", val="single") if potong.garis else None,
        unsur("vertAlign", val=letak) if letak else None,
    )
    return sifat if len(sifat) else None


def _build_nomor(daftar: int, tingkat: int) -> Unsur:
    return unsur("numPr", unsur("ilvl", val=tingkat), unsur("numId", val=daftar))


def _build_garis() -> Unsur:
    return unsur("pBdr", unsur("bottom", val="single", sz=6, space=1, color="000000"))


def _build_jarak(rupa: Rupa) -> Unsur | None:
    if rupa.sebelum is None and rupa.sesudah is None:
        return None
    jarak = {"before": rupa.sebelum, "after": rupa.sesudah}
    return unsur("spacing", **{k: nilai for k, nilai in jarak.items() if nilai is not None})


def _build_indentasi(rupa: Rupa) -> Unsur | None:
    if not (rupa.kiri or rupa.kanan or rupa.gantung):
        return None
    panjang = {"left": rupa.kiri, "right": rupa.kanan, "hanging": rupa.gantung}
    return unsur("ind", **panjang)


# An end of a cell or a section that needs a paragraph but no room.
RUPA_SISA = Rupa("IsiTabel", ukuran=1, sebelum=0, sesudah=0)
