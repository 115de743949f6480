"""Running text of a report as print HTML: paragraphs, lists, formulas. Every word is escaped."""

from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from iku.domain.cetak import Baris, Operator, Pecahan, Teks
from iku.domain.naskah import GayaDaftar, nomor_butir
from laporan.cetak_naskah import gabung, susunan_html, teks_html
from laporan.isi.laporan import ButirDaftar, Daftar, Paragraf, Potong, Rumus
from laporan.lkjip.cetak.alamat import taut
from laporan.lkjip.cetak.konteks import Konteks

GAYA: Final = {
    "bulat": GayaDaftar.BULAT,
    "angka": GayaDaftar.ANGKA,
    "huruf": GayaDaftar.HURUF,
}
TAG_LETAK: Final = {"naik": "sup", "turun": "sub"}


def paragraf_html(paragraf: Paragraf, konteks: Konteks) -> SafeString:
    """Return one paragraph."""
    kelas = f"alinea rata-{paragraf.rata}"
    tag = "blockquote" if paragraf.kutipan else "div"
    return format_html(
        '<{}><p class="{}">{}</p></{}>', tag, kelas, potong_html(paragraf.isi, konteks), tag
    )


def potong_html(daftar: tuple[Potong, ...], konteks: Konteks) -> SafeString:
    """Return runs of text in their styles; a reference leads to what it names."""
    return gabung(_potong_html(satu, konteks) for satu in daftar)


def _potong_html(potong: Potong, konteks: Konteks) -> SafeString:
    # A link holds nothing but words: every box inside it would become a link of its own.
    if potong.rujuk in konteks.dikenal:
        isi = format_html('<a class="rujukan" href="{}">{}</a>', taut(potong.rujuk), potong.teks)
    else:
        isi = teks_html(potong.teks)
    gaya = ((potong.tebal, "b"), (potong.miring, "i"), (potong.garis, "u"))
    tag = [nama for berlaku, nama in gaya if berlaku]
    if potong.letak:
        tag.append(TAG_LETAK[potong.letak])
    for nama in tag:
        isi = format_html("<{}>{}</{}>", nama, isi, nama)
    return isi


def daftar_html(daftar: Daftar, konteks: Konteks) -> SafeString:
    """Return a list with the lists under its items, marked as all prints mark them."""
    gaya = GAYA[daftar.gaya]
    nomor = [nomor_butir(gaya, i) for i in range(1, len(daftar.butir) + 1)]
    isi = (_butir_html(satu, konteks) for satu in daftar.butir)
    return format_html(
        '<ol class="daftar nomor-{}">{}</ol>',
        max(map(len, nomor), default=0),
        format_html_join("", '<li data-nomor="{}">{}</li>', zip(nomor, isi, strict=True)),
    )


def _butir_html(butir: ButirDaftar, konteks: Konteks) -> SafeString:
    anak = gabung(daftar_html(satu, konteks) for satu in butir.anak)
    return format_html("{}{}", potong_html(butir.isi, konteks), anak)


def rumus_html(rumus: Rumus) -> SafeString:
    """Return a formula with its fraction, spoken in words."""
    susunan = Baris(
        (
            *((Teks(rumus.kiri), Operator("=")) if rumus.kiri else ()),
            Pecahan(Teks(rumus.atas), Teks(rumus.bawah)),
            *((Teks(rumus.kanan),) if rumus.kanan else ()),
        )
    )
    kiri = f"{rumus.kiri} sama dengan " if rumus.kiri else ""
    return format_html(
        '<div class="rumus" role="math" aria-label="{}">{}</div>',
        f"{kiri}{rumus.atas} dibagi {rumus.bawah} {rumus.kanan}".strip(),
        susunan_html(susunan),
    )
