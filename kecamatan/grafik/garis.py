"""Lines over triwulan or years, with a gap where a value is missing."""

from collections.abc import Callable, Sequence
from decimal import Decimal, localcontext
from typing import Final

from kecamatan.grafik.isi import DeretGrafik, Grafik, TabelGrafik
from kecamatan.grafik.kerangka_garis import (
    KerangkaGaris,
    build_kerangka,
    draw_kerangka,
    list_kosong,
    note_sumbu,
)
from kecamatan.grafik.lukisan import (
    KERTAS,
    LEBAR,
    PUTUS_PUTUS,
    TUA,
    UKURAN_KECIL,
    Ukuran,
    close_svg,
    draw,
    draw_keterangan,
    draw_teks,
    write_ukuran,
)
from kecamatan.grafik.sumbu import KONTEKS
from kecamatan.grafik.teks import rapikan_teks, ukur_teks
from kecamatan.grafik.uraian import describe_ujung

DERET_TERBANYAK: Final = 2
TITIK: Final = 5


def draw_garis(
    label: Sequence[str],
    daftar_deret: Sequence[DeretGrafik],
    *,
    tulis: Callable[[Decimal], str],
    judul: str,
    awalan: str,
    kepala: str = "Periode",
    lebar: int = LEBAR,
) -> Grafik:
    """Return one or two lines over the periods named by `label`.

    `tulis` writes the marks of the axis; `awalan` makes the ids and is unique on its page. The
    picture grows wider than `lebar` when its numbers need it. Raises ValueError without periods,
    with no line or more than two, and when a line has not one value for each period.
    """
    if not label or not 0 < len(daftar_deret) <= DERET_TERBANYAK:
        raise ValueError((len(label), len(daftar_deret)))
    if any(len(satu.daftar_nilai) != len(label) for satu in daftar_deret):
        raise ValueError(len(label))
    with localcontext(KONTEKS):
        kerangka = build_kerangka(label, daftar_deret, tulis, lebar)
        isi, tinggi = _draw_isi(kerangka, daftar_deret)
        uraian = _describe(kerangka, daftar_deret)
        svg = close_svg(
            isi, awalan=awalan, judul=judul, uraian=uraian, lebar=kerangka.lebar, tinggi=tinggi
        )
    return Grafik(svg, judul, uraian, _build_tabel(label, daftar_deret, kepala))


def _draw_isi(kerangka: KerangkaGaris, daftar_deret: Sequence[DeretGrafik]) -> tuple[str, int]:
    contoh = [(_draw_contoh(nomor), satu.nama) for nomor, satu in enumerate(daftar_deret)]
    isi, y = draw_keterangan(contoh, kerangka.lebar, lebar_contoh=36)
    bingkai, bawah = draw_kerangka(kerangka, daftar_deret)
    garis = "".join(_draw_deret(kerangka, nomor, s) for nomor, s in enumerate(daftar_deret))
    angka = _draw_angka(kerangka, daftar_deret)
    return isi + draw("g", bingkai + garis + angka, transform=f"translate(0 {y})"), y + bawah


def _draw_titik(nomor: int, x: Ukuran, y: Ukuran) -> str:
    """Return the marker of a line: a filled circle for the first, a white square for the second."""
    if nomor == 0:
        return draw("circle", class_="titik", cx=x, cy=y, r=TITIK, fill=TUA)
    return draw(
        "rect",
        class_="titik",
        x=x - TITIK,
        y=y - TITIK,
        width=2 * TITIK,
        height=2 * TITIK,
        fill=KERTAS,
        stroke=TUA,
        stroke_width=2,
    )


def _list_gaya(nomor: int) -> dict[str, Ukuran | str]:
    gaya: dict[str, Ukuran | str] = {"stroke": TUA, "stroke_width": 2, "fill": "none"}
    return gaya | ({"stroke_dasharray": PUTUS_PUTUS} if nomor else {})


def _draw_contoh(nomor: int) -> str:
    garis = draw("line", x1=0, y1=9, x2=36, y2=9, **_list_gaya(nomor))
    return garis + _draw_titik(nomor, 18, 9)


def _draw_deret(kerangka: KerangkaGaris, nomor: int, deret: DeretGrafik) -> str:
    """Return the line of a series in pieces, none of them across a missing value."""
    potong: list[list[tuple[Decimal, Decimal]]] = [[]]
    for urutan, satu in enumerate(deret.daftar_nilai):
        if satu.nilai is None:
            potong.append([])
        else:
            potong[-1].append((kerangka.place_x(urutan), kerangka.place_y(satu.nilai)))
    isi = "".join(
        draw(
            "polyline",
            points=" ".join(f"{write_ukuran(x)},{write_ukuran(y)}" for x, y in titik),
            **_list_gaya(nomor),
        )
        for titik in potong
        if len(titik) > 1
    )
    return isi + "".join(_draw_titik(nomor, x, y) for titik in potong for x, y in titik)


def _draw_angka(kerangka: KerangkaGaris, daftar_deret: Sequence[DeretGrafik]) -> str:
    """Return the numbers: of two at one place the higher stands above, the lower below."""
    isi = ""
    for urutan in range(len(kerangka.label)):
        ada = [
            (satu.daftar_nilai[urutan].nilai, -nomor, satu.daftar_nilai[urutan].tertulis)
            for nomor, satu in enumerate(daftar_deret)
        ]
        turun = sorted(
            ((nilai, nomor, tertulis) for nilai, nomor, tertulis in ada if nilai is not None),
            reverse=True,
        )
        for (nilai, _, tertulis), geser in zip(turun, (-11, 21), strict=False):
            isi += _draw_satu_angka(
                rapikan_teks(tertulis), kerangka.place_x(urutan), kerangka.place_y(nilai) + geser
            )
    return isi


def _draw_satu_angka(teks: str, x: Decimal, y: Decimal) -> str:
    """Return a number on a piece of paper, so that a line behind it does not strike it out."""
    lebar = ukur_teks(teks, UKURAN_KECIL, tebal=True) + 2
    kertas = draw(
        "rect", x=x - lebar / 2, y=y - 10, width=lebar, height=13, fill=KERTAS, fill_opacity="0.8"
    )
    gaya: dict[str, Ukuran | str] = {"font_size": UKURAN_KECIL, "font_weight": "bold"}
    return kertas + draw_teks(teks, x, y, text_anchor="middle", **gaya)


def _describe(kerangka: KerangkaGaris, daftar_deret: Sequence[DeretGrafik]) -> str:
    label = kerangka.label
    kalimat = [f"Grafik garis, {label[0]} sampai {label[-1]}."]
    for satu in daftar_deret:
        kalimat += describe_ujung(list(zip(label, satu.daftar_nilai, strict=True)), satu.nama)
    kalimat += list_kosong(kerangka, daftar_deret)
    return " ".join([*kalimat, note_sumbu(kerangka)]).rstrip()


def _build_tabel(
    label: Sequence[str], daftar_deret: Sequence[DeretGrafik], kepala: str
) -> TabelGrafik:
    return TabelGrafik(
        (kepala, *(satu.nama for satu in daftar_deret)),
        tuple(
            (nama, *(satu.daftar_nilai[urutan].teks for satu in daftar_deret))
            for urutan, nama in enumerate(label)
        ),
    )
