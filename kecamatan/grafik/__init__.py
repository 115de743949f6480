"""Charts as SVG text, the same for the page and for the PDF. Knows no Django but in `html`."""

from kecamatan.grafik.bagan import KotakBagan, draw_bagan
from kecamatan.grafik.capaian import draw_batang_capaian
from kecamatan.grafik.garis import draw_garis
from kecamatan.grafik.isi import (
    BatangCapaian,
    DeretGrafik,
    Grafik,
    NilaiGrafik,
    PasanganBatang,
    TabelGrafik,
)
from kecamatan.grafik.pasangan import draw_pasangan_batang

__all__ = [
    "BatangCapaian",
    "DeretGrafik",
    "Grafik",
    "KotakBagan",
    "NilaiGrafik",
    "PasanganBatang",
    "TabelGrafik",
    "draw_bagan",
    "draw_batang_capaian",
    "draw_garis",
    "draw_pasangan_batang",
]
