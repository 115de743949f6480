"""Draws formulas and texts on pages as the decree prints them."""

from dataclasses import dataclass

from django import template
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
    tulis_baris,
)
from iku.domain.naskah import Blok, Daftar, Paragraf, nomor_butir, parse_naskah
from iku.domain.rumus import Rumus

register = template.Library()

# A longer run of words must be able to wrap; a short one ("× 100%") stays beside the bar.
FAKTOR_PALING_PANJANG = 14


@dataclass(frozen=True)
class Sel:
    """One cell beside the others: a fraction, or text; `kelas` is the cell's CSS class."""

    kelas: str
    isi: SafeString
    bawah: SafeString | None = None


@register.inclusion_tag("iku/_rumus.html")
def gambar_rumus(rumus: Rumus) -> dict[str, object]:
    """Draw a formula with real fractions; a screen reader hears one sentence."""
    susunan = susun_cetak(rumus)
    if not has_pecahan(susunan):
        return {"dibaca": eja(rumus), "teks": tulis_baris(rumus)}
    return {"dibaca": eja(rumus), "daftar_sel": _build_sel(susunan)}


@register.simple_tag
def naskah(teks: str) -> SafeString:
    """Show text with its paragraphs and lists."""
    return format_html_join("", "{}", ((_draw_blok(blok),) for blok in parse_naskah(teks)))


@register.filter
def kelompok_grup(daftar_kolom: object) -> list[dict[str, object]]:
    """Group neighbouring columns that share a heading, for a table head of two rows."""
    kelompok: list[dict[str, object]] = []
    for kolom in list(daftar_kolom):  # type: ignore[call-overload]
        terakhir = kelompok[-1] if kelompok else None
        if kolom.grup and terakhir and terakhir["grup"] == kolom.grup:
            isi = terakhir["daftar_kolom"]
            assert isinstance(isi, list)
            isi.append(kolom)
        else:
            kelompok.append({"grup": kolom.grup, "daftar_kolom": [kolom]})
    return kelompok


def _build_sel(susunan: Susunan) -> list[Sel]:
    """Cut the top row into cells: each fraction one, the text between them one."""
    bagian = susunan.bagian if isinstance(susunan, Baris) else (susunan,)
    daftar: list[Sel] = []
    deret: list[Susunan] = []
    for satu in bagian:
        if isinstance(satu, Pecahan):
            daftar += _sel_teks(deret)
            daftar.append(Sel("pecahan", _draw(satu.atas), _draw(satu.bawah)))
            deret = []
        else:
            deret.append(satu)
    return daftar + _sel_teks(deret)


def _sel_teks(deret: list[Susunan]) -> list[Sel]:
    if not deret:
        return []
    isi = _draw(Baris(tuple(deret)))
    kelas = "faktor" if len(isi) <= FAKTOR_PALING_PANJANG else "nama"
    return [Sel(kelas, isi)]


def _draw(susunan: Susunan) -> SafeString:
    """Draw a part within a line."""
    match susunan:
        case Teks(isi):
            return format_html("{}", isi)
        case Operator(tanda):
            return format_html(" {} ", tanda)
        case Baris(bagian):
            return format_html_join("", "{}", ((_draw(satu),) for satu in bagian))
        case Kurung(isi):
            return format_html("({})", _draw(isi))
        case Pecahan(atas, bawah):
            return format_html(
                '<span class="pecahan-dalam"><span class="atas">{}</span>'
                '<span class="bawah">{}</span></span>',
                _draw(atas),
                _draw(bawah),
            )


def _draw_blok(blok: Blok) -> SafeString:
    if isinstance(blok, Paragraf):
        return format_html("<p>{}</p>", blok.teks)
    return _draw_daftar(blok)


def _draw_daftar(daftar: Daftar) -> SafeString:
    butir = format_html_join(
        "",
        '<li><span class="naskah__nomor">{}</span><div>{}{}</div></li>',
        (
            (
                nomor_butir(daftar.gaya, nomor),
                satu.teks,
                format_html_join("", "{}", ((_draw_daftar(anak),) for anak in satu.anak)),
            )
            for nomor, satu in enumerate(daftar.butir, start=1)
        ),
    )
    return format_html('<ul class="naskah">{}</ul>', butir)
