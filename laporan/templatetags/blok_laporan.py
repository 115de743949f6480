"""Blocks of a yearly report for pages: tables laid out as the prints do, drawings as they are."""

from django import template
from django.utils.safestring import SafeString

from kecamatan.grafik.html import svg_html
from laporan.enums import Huruf, JenisDokumen
from laporan.famili import FAMILI
from laporan.isi.laporan import Gambar, Tabel, TabelIku
from laporan.lembar_cetak import TabelLembarCetak, build_tabel_lembar
from laporan.models import SetelanCetak
from laporan.susun_umum import build_halaman
from laporan.tabel_cetak import Tabel as TabelCetak
from laporan.tabel_cetak import build_tabel

register = template.Library()


@register.filter
def tabel_halaman(blok: Tabel) -> TabelLembarCetak:
    """Return a table with its merged cells; on a page the browser finds the widths."""
    return build_tabel_lembar(blok.tabel, ())


@register.filter
def tabel_iku_halaman(blok: TabelIku) -> TabelCetak:
    """Return the table of IKU with its formulas; paper and letters do not matter on a page."""
    halaman = build_halaman(SetelanCetak(jenis=JenisDokumen.LKJIP))
    return build_tabel(blok.formulir, FAMILI[Huruf.BOOKMAN], halaman)


@register.filter
def svg_halaman(blok: Gambar) -> SafeString:
    """Return the drawing itself."""
    return svg_html(blok.svg)
