"""The one door between a chart and a template: the only module here that knows Django."""

import re
from typing import Final

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from kecamatan.grafik.isi import Grafik

PEMBUKA_SVG: Final = re.compile(r"(<svg\b[^>]*>)(?:\s*<title\b[^>]*>.*?</title>)?", re.DOTALL)


def to_html(grafik: Grafik) -> SafeString:
    """Return the SVG of a chart for a template, which must not write its numbers anew."""
    return svg_html(grafik.svg)


def svg_html(svg: str) -> SafeString:
    """Return a drawing that was kept as text, as in the tree of a report.

    Safe because the words in it were escaped when it was drawn, and only this package draws.
    """
    return mark_safe(svg)


def to_html_terlukis(svg: str, uraian: str) -> SafeString:
    """Return a chart that was drawn before and kept as text, spoken by `uraian`.

    Safe for the same reason: what is kept was drawn by this package.
    """
    judul = f"<title>{escape(uraian)}</title>"
    return mark_safe(PEMBUKA_SVG.sub(lambda cocok: f"{cocok[1]}{judul}", svg, count=1))
