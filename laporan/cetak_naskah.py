"""Paragraphs, lists and formulas as print HTML; every word is escaped here."""

import re
from collections.abc import Iterable
from itertools import groupby

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from iku.domain.cetak import (
    Baris,
    Kurung,
    Operator,
    Pecahan,
    Susunan,
    Teks,
    eja,
    has_pecahan,
    susun_cetak,
)
from iku.domain.naskah import Blok, Butir, Daftar, GayaDaftar, Paragraf, nomor_butir, parse_naskah
from iku.domain.rumus import Rumus

# "PER/20/M.PAN/11/2008", "065/08/35.09.31/2022": parts with at least one number.
NOMOR_BERGARIS = re.compile(r"((?=[\w.]*[A-Z\d][\w.]*/[\w./]*\d)[\w.]{1,12}(?:/[\w.]{1,12}){1,5})")
PANJANG_TANPA_PATAH = 8
MAKS_KATA_UTUH = 24


def teks_html(teks: str) -> SafeString:
    """Return a text whose numbers with strokes, as of regulations, are not broken into lines."""
    bagian = NOMOR_BERGARIS.split(teks)
    return gabung(
        format_html('<span class="nomor-utuh">{}</span>', satu)
        if i % 2
        else format_html("{}", satu)
        for i, satu in enumerate(bagian)
    )


def naskah_html(teks: str) -> SafeString:
    """Return typed text as paragraphs and lists."""
    return gabung(blok_html(satu) for satu in parse_naskah(teks))


def blok_html(blok: Blok) -> SafeString:
    """Return one paragraph or list."""
    if isinstance(blok, Paragraf):
        return format_html("<p>{}</p>", teks_html(blok.teks))
    return _daftar_html(blok)


def daftar_html(gaya: GayaDaftar, butir: Iterable[str], akhiran: str = "") -> SafeString:
    """Return sentences as one numbered list; each may hold paragraphs and lists of its own."""
    return _ol_html(gaya, [butir_html(satu, akhiran) for satu in butir])


def butir_html(teks: str, akhiran: str = "") -> SafeString:
    """Return one sentence for a list item: bare when it is a single paragraph."""
    blok = parse_naskah(teks)
    if len(blok) == 1 and isinstance(blok[0], Paragraf):
        return format_html("{}{}", teks_html(blok[0].teks), akhiran)
    return gabung(map(blok_html, blok))


def gabung(bagian: Iterable[SafeString]) -> SafeString:
    """Join safe parts."""
    return format_html_join("", "{}", ((satu,) for satu in bagian))


def _daftar_html(daftar: Daftar) -> SafeString:
    """Return a list with the lists under its items."""
    return _ol_html(daftar.gaya, [_isi_butir(satu) for satu in daftar.butir])


def _ol_html(gaya: GayaDaftar, isi: list[SafeString]) -> SafeString:
    """Return a list; its class says how many letters the widest marker has."""
    nomor = [nomor_butir(gaya, i) for i in range(1, len(isi) + 1)]
    return format_html(
        '<ol class="nomor-{}">{}</ol>',
        max(map(len, nomor), default=0),
        format_html_join("", '<li data-nomor="{}">{}</li>', zip(nomor, isi, strict=True)),
    )


def _isi_butir(butir: Butir) -> SafeString:
    """Return the text of an item and the lists under it."""
    return format_html("{}{}", teks_html(butir.teks), gabung(map(_daftar_html, butir.anak)))


def rumus_html(rumus: Rumus) -> SafeString:
    """Return a formula with real fractions, spoken by its label."""
    kata = (kata for variabel in rumus.variabel for kata in variabel.label.split())
    return format_html(
        '<div class="rumus{}" role="math" aria-label="{}">{}</div>',
        " kata-panjang" if max(map(len, kata), default=0) > MAKS_KATA_UTUH else "",
        eja(rumus),
        susunan_html(susun_cetak(rumus)),
    )


def susunan_html(susunan: Susunan) -> SafeString:
    """Return one part of a formula; parts without a fraction flow as text and can wrap."""
    match susunan:
        case Teks(isi):
            return format_html("{}", isi)
        case Operator(tanda):
            return format_html(" {} ", tanda)
        case Pecahan(atas, bawah):
            return format_html(
                '<span class="pecahan"><span class="atas">{}</span>'
                '<span class="bawah">{}</span></span>',
                susunan_html(atas),
                susunan_html(bawah),
            )
        case Kurung(isi):
            return _kurung_html(isi)
        case Baris(bagian):
            return _baris_html(bagian)


def _kurung_html(isi: Susunan) -> SafeString:
    """Return a part in parentheses; around a fraction they are cells of their own."""
    if not has_pecahan(isi):
        return format_html("({})", susunan_html(isi))
    return _baris_html((Teks("("), isi, Teks(")")))


def _baris_html(bagian: tuple[Susunan, ...]) -> SafeString:
    """Return parts side by side: as cells when one is a fraction, else as text."""
    if not any(map(has_pecahan, bagian)):
        return gabung(map(susunan_html, bagian))
    sel = (
        ("rapat" if rapat else "sel", gabung(map(susunan_html, kumpulan)))
        for rapat, kumpulan in groupby(bagian, key=_is_rapat)
    )
    return format_html(
        '<span class="baris">{}</span>', format_html_join("", '<span class="{}">{}</span>', sel)
    )


def _is_rapat(susunan: Susunan) -> bool:
    """Tell whether a cell is so short that it must not wrap: a sign, "100%", a number."""
    match susunan:
        case Operator():
            return True
        case Teks(isi):
            return len(isi) <= PANJANG_TANPA_PATAH
        case _:
            return False
