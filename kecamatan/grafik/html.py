"""The one door between a chart and a template: the only module here that knows Django."""

from django.utils.safestring import SafeString, mark_safe

from kecamatan.grafik.isi import Grafik


def to_html(grafik: Grafik) -> SafeString:
    """Return the SVG of a chart for a template, which must not write its numbers anew."""
    return svg_html(grafik.svg)


def svg_html(svg: str) -> SafeString:
    """Return a drawing that was kept as text, as in the tree of a report.

    Safe because the words in it were escaped when it was drawn, and only this package draws.
    """
    return mark_safe(svg)
