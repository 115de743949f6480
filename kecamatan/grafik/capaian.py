"""Bars of capaian beside the line of 100%."""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from typing import Final

from kecamatan.grafik.isi import KOSONG, BatangCapaian, Grafik, TabelGrafik, list_ada
from kecamatan.grafik.lukisan import (
    GARIS,
    KERTAS,
    LEBAR,
    PUTUS_PUTUS,
    REDUP,
    TINTA,
    TUA,
    UKURAN,
    UKURAN_KECIL,
    Ukuran,
    close_svg,
    draw,
    draw_keterangan,
    draw_paragraf,
    grow_lebar,
)
from kecamatan.grafik.sumbu import KONTEKS, NOL, Sumbu, build_sumbu
from kecamatan.grafik.teks import rapikan_teks, ukur_teks
from kecamatan.grafik.uraian import describe_kosong, describe_ujung

SERATUS: Final = Decimal(100)
BATAS_BIASA: Final = Decimal(200)
TINGGI: Final = 22
JARAK: Final = 16
# Room of the bar with the value and the predikat beside it.
TINGGI_ZONA: Final = 34
# So many lines of a name: those of indikator are long.
BARIS_LABEL: Final = 6
# At most this part of the width is for values.
BAGIAN_KOLOM: Final = Decimal("0.4")


def draw_batang_capaian(
    daftar: Sequence[BatangCapaian],
    *,
    judul: str,
    awalan: str,
    batas: Decimal = BATAS_BIASA,
    kepala: tuple[str, str, str] = ("Indikator", "Capaian", "Predikat"),
    lebar: int = LEBAR,
    seluruh: Sequence[BatangCapaian] = (),
) -> Grafik:
    """Return bars of capaian in percent. `awalan` makes the ids; it is unique on its page.

    `seluruh` are the bars of all pictures where this is one of several: equal capaian are equally
    long in each of them.

    A bar beyond `batas` is broken off there and says its true number. Raises ValueError without
    bars and for a limit not above 100.
    """
    if not daftar or batas <= SERATUS:
        raise ValueError((len(daftar), batas))
    with localcontext(KONTEKS):
        semua = seluruh or daftar
        kolom = _find_lebar_angka(semua)
        lebar = grow_lebar(lebar, kolom / BAGIAN_KOLOM)
        kolom = max(kolom, _find_lebar_predikat(semua, lebar))
        isi, tinggi = _draw_isi(daftar, _build_sumbu(semua, batas), batas, lebar, kolom)
        uraian = _describe(daftar, batas)
        svg = close_svg(isi, awalan=awalan, judul=judul, uraian=uraian, lebar=lebar, tinggi=tinggi)
    baris = tuple((satu.label, satu.capaian.teks, satu.predikat or KOSONG) for satu in daftar)
    return Grafik(svg, judul, uraian, TabelGrafik(kepala, baris))


def _build_sumbu(daftar: Sequence[BatangCapaian], batas: Decimal) -> Sumbu:
    """Return an axis with 0 and 100 on it that ends at the limit when a bar reaches beyond."""
    nilai = list_ada(satu.capaian for satu in daftar)
    sumbu = build_sumbu(
        [min(max(satu, -batas), batas) for satu in [*nilai, SERATUS]], dari_nol=True
    )
    if max(nilai, default=NOL) > batas:
        return Sumbu(sumbu.bawah, batas, sumbu.langkah)
    return sumbu


def _draw_isi(
    daftar: Sequence[BatangCapaian], sumbu: Sumbu, batas: Decimal, lebar: int, lebar_kolom: Decimal
) -> tuple[str, int]:
    panjang = lebar - lebar_kolom - 12
    isi, y = draw_keterangan(
        [(_draw_garis_seratus(Decimal(12), 0, 18), "garis 100%")], lebar, lebar_contoh=24
    )
    for satu in daftar:
        label, tinggi = draw_paragraf(satu.label, 0, y, lebar=Decimal(lebar), maks=BARIS_LABEL)
        y += tinggi + 4
        isi += label + _draw_baris(satu, sumbu, batas, lebar, panjang, y)
        isi += _draw_kolom(satu, lebar, lebar_kolom, y)
        y += TINGGI_ZONA + JARAK
    return isi, y - JARAK


def _find_lebar_angka(daftar: Sequence[BatangCapaian]) -> Decimal:
    """Return the width of the widest number."""
    return max(ukur_teks(rapikan_teks(s.capaian.tertulis), UKURAN, tebal=True) for s in daftar)


def _find_lebar_predikat(daftar: Sequence[BatangCapaian], lebar: int) -> Decimal:
    """Return the width of the widest predikat, or the most there is for it."""
    terlebar = max(ukur_teks(rapikan_teks(satu.predikat), UKURAN_KECIL) for satu in daftar)
    return min(terlebar, lebar * BAGIAN_KOLOM)


def _draw_baris(
    satu: BatangCapaian, sumbu: Sumbu, batas: Decimal, lebar: int, panjang: Decimal, y: int
) -> str:
    """Return the bar with its line of 100%, or why there is none."""
    nol = sumbu.place(NOL, panjang)
    dasar = draw("line", x1=nol, y1=y - 4, x2=nol, y2=y + TINGGI + 4, stroke=GARIS)
    nilai = satu.capaian.nilai
    if nilai is None:
        teks, _ = draw_paragraf(
            satu.capaian.teks, nol + 8, y, lebar=lebar - nol - 8, maks=2, fill=REDUP
        )
        return dasar + teks
    ujung = sumbu.place(nilai, panjang)
    batang = draw(
        "rect",
        class_="batang",
        x=min(nol, ujung),
        y=y,
        width=abs(ujung - nol),
        height=TINGGI,
        fill=TUA,
    )
    if abs(nilai) > batas:
        batang += _draw_putus(ujung, -1 if ujung > nol else 1, y)
    seratus = _draw_garis_seratus(sumbu.place(SERATUS, panjang), y - 4, y + TINGGI + 4)
    return batang + dasar + seratus


def _draw_garis_seratus(x: Decimal, y1: int, y2: int) -> str:
    """Return the line of 100%, white around so that it shows on a bar."""
    letak: dict[str, Ukuran | str] = {"x1": x, "y1": y1, "x2": x, "y2": y2}
    alas = draw("line", **letak, stroke=KERTAS, stroke_width=5)
    return alas + draw("line", **letak, stroke=TINTA, stroke_width=2, stroke_dasharray=PUTUS_PUTUS)


def _draw_putus(ujung: Decimal, arah: int, y: int) -> str:
    """Return the break near the end of a bar that goes on."""
    isi = ""
    for jarak in (12, 20):
        x = ujung + arah * jarak
        bawah, atas = y + TINGGI + 3, y - 3
        isi += draw("line", x1=x - 4, y1=bawah, x2=x + 4, y2=atas, stroke=KERTAS, stroke_width=4)
    return draw("g", isi, class_="putus")


def _draw_kolom(satu: BatangCapaian, lebar: int, lebar_kolom: Decimal, y: int) -> str:
    """Return value and predikat at the right edge."""
    isi, tinggi = draw_paragraf(
        satu.capaian.tertulis,
        lebar,
        y,
        lebar=lebar_kolom,
        maks=1,
        text_anchor="end",
        font_weight="bold",
    )
    predikat, _ = draw_paragraf(
        satu.predikat,
        lebar,
        y + tinggi,
        lebar=lebar_kolom,
        maks=1,
        ukuran=UKURAN_KECIL,
        text_anchor="end",
        fill=REDUP,
    )
    return isi + predikat


def _describe(daftar: Sequence[BatangCapaian], batas: Decimal) -> str:
    semua = [(satu.label, satu.capaian) for satu in daftar]
    kalimat = [f"Grafik batang mendatar, {len(daftar)} batang, dengan garis 100%."]
    kalimat += describe_ujung(semua) + describe_kosong(semua)
    nilai = list_ada(satu.capaian for satu in daftar)
    if any(abs(satu) > batas for satu in nilai):
        kalimat.append(f"Batang yang lebih panjang daripada {batas.normalize():f}% dipotong.")
    return " ".join(kalimat)
