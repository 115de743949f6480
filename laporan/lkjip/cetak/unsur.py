"""One heading or block of a report as print HTML, and what it asks of its page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from kecamatan.grafik.html import to_html_terlukis
from laporan.cetak_naskah import gabung
from laporan.isi.laporan import (
    Bagian,
    Blok,
    BlokDaftar,
    BlokReviu,
    BlokSalinan,
    BlokTtd,
    Daftar,
    Foto,
    Gambar,
    Paragraf,
    Rumus,
    SubJudul,
    Tabel,
    TabelIku,
)
from laporan.lkjip.cetak.alamat import taut
from laporan.lkjip.cetak.konteks import Konteks
from laporan.lkjip.cetak.tabel import cetak_tabel, cetak_tabel_iku, susun_tabel_iku
from laporan.lkjip.cetak.teks import daftar_html, paragraf_html, rumus_html
from laporan.tabel_cetak import Tabel as TabelFormulir

TINGKAT_TERDALAM = 6


@dataclass(frozen=True)
class Unsur:
    """A heading or block. A heading (`judul`) goes where the block after it goes.

    `foto` are the fingerprints of its pictures. A block with `iku` or `salinan` is a piece of its
    own; `otomatis` marks a list that can be printed only when all pages are known.
    """

    html: SafeString
    mendatar: bool = False
    judul: bool = False
    foto: tuple[str, ...] = ()
    iku: TabelFormulir | None = None
    salinan: BlokSalinan | None = None
    otomatis: bool = False


def build_judul(bagian: Bagian) -> Unsur:
    """Return the heading of a part."""
    if bagian.tingkat == 1:
        baris = [satu.upper() for satu in (bagian.nomor, bagian.judul) if satu]
        isi = render_to_string("cetak/laporan/judul.html", {"kunci": bagian.kunci, "baris": baris})
        return Unsur(isi, mendatar=bagian.mendatar, judul=True)
    tag = f"h{min(bagian.tingkat, TINGKAT_TERDALAM)}"
    isi = format_html(
        '<{} id="{}" class="judul-bagian"><span class="nomor">{}</span> <span>{}</span></{}>',
        tag,
        bagian.kunci,
        bagian.nomor,
        bagian.judul,
        tag,
    )
    return Unsur(isi, mendatar=bagian.mendatar, judul=True)


def build_unsur(blok: Blok, bagian: Bagian, konteks: Konteks) -> Unsur:
    """Return one block of a part."""
    return _PEMBUAT[type(blok)](blok, bagian, konteks)


def _paragraf(blok: Paragraf, bagian: Bagian, konteks: Konteks) -> Unsur:
    return Unsur(paragraf_html(blok, konteks), bagian.mendatar)


def _subjudul(blok: SubJudul, bagian: Bagian, konteks: Konteks) -> Unsur:
    tag = f"h{min(bagian.tingkat + 1, TINGKAT_TERDALAM)}"
    isi = format_html('<{} class="subjudul">{}</{}>', tag, blok.teks, tag)
    return Unsur(isi, bagian.mendatar, judul=True)


def _daftar(blok: Daftar, bagian: Bagian, konteks: Konteks) -> Unsur:
    return Unsur(daftar_html(blok, konteks), bagian.mendatar)


def _rumus(blok: Rumus, bagian: Bagian, konteks: Konteks) -> Unsur:
    return Unsur(rumus_html(blok), bagian.mendatar)


def _tabel(blok: Tabel, bagian: Bagian, konteks: Konteks) -> Unsur:
    hasil = cetak_tabel(blok, konteks, mendatar=bagian.mendatar)
    return Unsur(hasil.html, hasil.mendatar)


def _tabel_iku(blok: TabelIku, bagian: Bagian, konteks: Konteks) -> Unsur:
    tabel = susun_tabel_iku(blok, konteks)
    return Unsur(cetak_tabel_iku(blok, tabel, konteks), mendatar=True, iku=tabel)


def _gambar(blok: Gambar, bagian: Bagian, konteks: Konteks) -> Unsur:
    lukisan = to_html_terlukis(blok.svg, blok.uraian or blok.judul)
    return Unsur(_gambar_html(blok, lukisan), bagian.mendatar)


def _foto(blok: Foto, bagian: Bagian, konteks: Konteks) -> Unsur:
    lukisan = format_html(
        '<img src="{}" alt="{}">', alamat_foto(blok.sidik), blok.uraian or blok.judul
    )
    return Unsur(_gambar_html(blok, lukisan), bagian.mendatar, foto=(blok.sidik,))


def _gambar_html(blok: Gambar | Foto, lukisan: SafeString) -> SafeString:
    return render_to_string("cetak/laporan/gambar.html", {"blok": blok, "lukisan": lukisan})


def alamat_foto(sidik: str) -> str:
    """Return the address under which the renderer is given a picture."""
    return f"aset:foto-{sidik}"


def _ttd(blok: BlokTtd, bagian: Bagian, konteks: Konteks) -> Unsur:
    isi = render_to_string("cetak/laporan/ttd.html", {"blok": blok})
    return Unsur(isi, bagian.mendatar)


def _reviu(blok: BlokReviu, bagian: Bagian, konteks: Konteks) -> Unsur:
    isi = render_to_string("cetak/laporan/reviu.html", {"blok": blok})
    return Unsur(isi, bagian.mendatar)


def _daftar_otomatis(blok: BlokDaftar, bagian: Bagian, konteks: Konteks) -> Unsur:
    entri = [(taut(satu.kunci), satu) for satu in konteks.daftar.get(blok.dari, ())]
    isi = render_to_string("cetak/laporan/daftar.html", {"dari": blok.dari, "entri": entri})
    return Unsur(isi, bagian.mendatar, otomatis=True)


def _salinan(blok: BlokSalinan, bagian: Bagian, konteks: Konteks) -> Unsur:
    return Unsur(gabung(()), salinan=blok)


def build_judul_salinan(daftar: list[BlokSalinan]) -> Unsur:
    """Return what the title page says of the documents bound in behind it."""
    baris = format_html_join("", "<p>{}</p>", ((satu.judul,) for satu in daftar))
    return Unsur(format_html('<div class="judul-salinan">{}</div>', baris))


_PEMBUAT: Final[dict[type, Callable[[Any, Bagian, Konteks], Unsur]]] = {
    Paragraf: _paragraf,
    SubJudul: _subjudul,
    Daftar: _daftar,
    Rumus: _rumus,
    Tabel: _tabel,
    TabelIku: _tabel_iku,
    Gambar: _gambar,
    Foto: _foto,
    BlokTtd: _ttd,
    BlokReviu: _reviu,
    BlokDaftar: _daftar_otomatis,
    BlokSalinan: _salinan,
}
