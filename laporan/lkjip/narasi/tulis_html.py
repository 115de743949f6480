"""Writes paragraphs and lists as the one clean HTML that is stored."""

from collections.abc import Iterable
from html import escape

from laporan.isi.laporan import Blok, Daftar, Paragraf, Potong


def tulis_html(daftar: Iterable[Blok]) -> str:
    """Return the HTML of paragraphs and lists; other blocks are not written by people."""
    return "".join(_tulis_blok(satu) for satu in daftar)


def _tulis_blok(blok: Blok) -> str:
    if isinstance(blok, Paragraf):
        isi = f"<p>{tulis_potong(blok.isi)}</p>"
        return f"<blockquote>{isi}</blockquote>" if blok.kutipan else isi
    return _tulis_daftar(blok) if isinstance(blok, Daftar) else ""


def _tulis_daftar(daftar: Daftar) -> str:
    tag = "ul" if daftar.gaya == "bulat" else "ol"
    butir = "".join(
        f"<li>{tulis_potong(satu.isi)}{''.join(map(_tulis_daftar, satu.anak))}</li>"
        for satu in daftar.butir
    )
    return f"<{tag}>{butir}</{tag}>"


def tulis_potong(daftar: Iterable[Potong]) -> str:
    """Return runs as HTML; tags within each other in one fixed order."""
    return "".join(map(_tulis_satu, daftar))


def _tulis_satu(potong: Potong) -> str:
    html = escape(potong.teks, quote=False).replace("\n", "<br>")
    if potong.angka:
        html = f'<span data-angka="{potong.angka}">{html}</span>'
    elif potong.rujuk:
        html = f'<span data-rujuk="{potong.rujuk}">{html}</span>'
    if potong.letak:
        html = _bungkus("sup" if potong.letak == "naik" else "sub", html)
    for dipakai, tag in ((potong.garis, "u"), (potong.miring, "em"), (potong.tebal, "strong")):
        html = _bungkus(tag, html) if dipakai else html
    return html


def _bungkus(tag: str, html: str) -> str:
    return f"<{tag}>{html}</{tag}>"
