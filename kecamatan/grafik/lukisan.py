"""Writes SVG: elements, words, colours. Every number and every word of a chart passes here.

Only presentation attributes: the content security policy of the pages refuses styles. Text is
placed by its base line, the one way that browsers and the printer share.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from kecamatan.grafik.sumbu import KONTEKS
from kecamatan.grafik.teks import rapikan_teks, ukur_teks, wrap

# Colours of static/css/token.css; dark and light keep apart in black and white.
TINTA: Final = "#1c2230"
REDUP: Final = "#4a5263"
GARIS: Final = "#747d8c"
GARIS_TIPIS: Final = "#d8dde6"
TUA: Final = "#0a489f"
MUDA: Final = "#d3e4f8"
KERTAS: Final = "#ffffff"

HURUF: Final = "Liberation Sans, Arial, sans-serif"
# On a narrow phone nearly a pixel for each: its words keep their size.
LEBAR: Final = 380
LEBAR_TERKECIL: Final = 280
UKURAN: Final = 14
UKURAN_KECIL: Final = 12
TINGGI_BARIS: Final = 18
TINGGI_BARIS_KECIL: Final = 15
PUTUS_PUTUS: Final = "6 4"

Ukuran = Decimal | int
_SERATUS: Final = Decimal("0.01")
_AWALAN: Final = re.compile(r"[a-z][a-z0-9-]*")


def write_ukuran(nilai: Ukuran) -> str:
    """Write a coordinate with a point and at most two decimals, in every language."""
    bulat = Decimal(nilai).quantize(_SERATUS, ROUND_HALF_UP, context=KONTEKS)
    return f"{bulat:f}".rstrip("0").rstrip(".") if bulat else "0"


def draw(nama: str, isi: str = "", /, **atribut: Ukuran | str) -> str:
    """Return one element; `isi` is markup, `fill_opacity` becomes fill-opacity."""
    daftar = "".join(
        f" {kunci.rstrip('_').replace('_', '-')}={_write_atribut(nilai)}"
        for kunci, nilai in atribut.items()
    )
    return f"<{nama}{daftar}>{isi}</{nama}>" if isi else f"<{nama}{daftar}/>"


def draw_teks(teks: str, x: Ukuran, y: Ukuran, **atribut: Ukuran | str) -> str:
    """Return words on one line, escaped."""
    return draw("text", escape(teks), x=x, y=y, **atribut)


def draw_paragraf(
    teks: str,
    x: Ukuran,
    y: Ukuran,
    *,
    lebar: Decimal,
    maks: int = 3,
    ukuran: int = UKURAN,
    **atribut: Ukuran | str,
) -> tuple[str, int]:
    """Return words on several lines below `y`, and their height.

    What is shortened says itself in full when pointed at.
    """
    tinggi = TINGGI_BARIS if ukuran == UKURAN else TINGGI_BARIS_KECIL
    rapi = rapikan_teks(teks)
    daftar = wrap(rapi, ukuran, lebar, maks, tebal=atribut.get("font_weight") == "bold")
    isi = "".join(
        draw_teks(satu, x, y + tinggi * nomor - tinggi // 4, font_size=ukuran, **atribut)
        for nomor, satu in enumerate(daftar, start=1)
    )
    return _keep_utuh(isi, " ".join(daftar), rapi), tinggi * len(daftar)


def draw_keterangan(
    daftar: Sequence[tuple[str, str]], lebar: int, *, lebar_contoh: int
) -> tuple[str, int]:
    """Return a legend of samples, drawn for (0, 0), with their words, and its height."""
    isi, x, y = "", Decimal(0), 0
    for contoh, kata in daftar:
        lebar_kata = Decimal(lebar - lebar_contoh - 8)
        rapi = rapikan_teks(kata)
        tampak = " ".join(wrap(rapi, UKURAN, lebar_kata, 1))
        panjang = lebar_contoh + 8 + ukur_teks(tampak, UKURAN)
        if x and x + panjang > lebar:
            x, y = Decimal(0), y + TINGGI_BARIS + 2
        tempat = f"translate({write_ukuran(x)} {write_ukuran(y)})"
        teks = _keep_utuh(draw_teks(tampak, lebar_contoh + 8, 14), tampak, rapi)
        isi += draw("g", contoh + teks, transform=tempat)
        x += panjang + 20
    return isi, y + TINGGI_BARIS + 8


def grow_lebar(lebar: int, perlu: Decimal) -> int:
    """Return the width of a picture that has room for its numbers: those are never shortened."""
    return max(lebar, int(perlu.to_integral_value(ROUND_CEILING)))


def close_svg(isi: str, *, awalan: str, judul: str, uraian: str, lebar: int, tinggi: Ukuran) -> str:
    """Return the whole picture, named by its title and described by its sentences.

    Raises ValueError for a prefix that gives no valid id and for a picture too narrow for words.
    """
    if not _AWALAN.fullmatch(awalan):
        raise ValueError(f"awalan {awalan!r}")
    if lebar < LEBAR_TERKECIL:
        raise ValueError(f"lebar {lebar}")
    kepala = draw("title", escape(rapikan_teks(judul)), id=f"{awalan}-judul")
    kepala += draw("desc", escape(rapikan_teks(uraian)), id=f"{awalan}-uraian")
    return draw(
        "svg",
        kepala + draw("rect", width=lebar, height=tinggi, fill=KERTAS) + isi,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby=f"{awalan}-judul {awalan}-uraian",
        viewBox=f"0 0 {write_ukuran(lebar)} {write_ukuran(tinggi)}",
        width=lebar,
        height=tinggi,
        font_family=HURUF,
        font_size=UKURAN,
        fill=TINTA,
    )


def _keep_utuh(isi: str, tampak: str, utuh: str) -> str:
    """Name words that were shortened or cut by all of them."""
    return isi if tampak == utuh else draw("g", draw("title", escape(utuh)) + isi)


def _write_atribut(nilai: Ukuran | str) -> str:
    return quoteattr(nilai) if isinstance(nilai, str) else f'"{write_ukuran(nilai)}"'
