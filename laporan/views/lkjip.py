"""The outline of a yearly report with the state of every part."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from iku.permissions import sebab_tertutup
from kecamatan.http import PenggunaRequest
from laporan.lkjip.penulisan.kerja import read_kerja
from laporan.lkjip.susun import susun_laporan
from laporan.views.ambil_lkjip import ambil_laporan, build_bahan, remah_laporan


@require_safe
def lkjip(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the outline: what is written, by whom, what is still open."""
    laporan = ambil_laporan(request, pk)
    bahan = build_bahan(laporan)
    konteks = {
        "laporan": laporan,
        "kerja": read_kerja(bahan, susun_laporan(bahan).bagian),
        "sebab": sebab_tertutup(laporan),
        "remah": remah_laporan(laporan)[:1],
    }
    return render(request, "laporan/lkjip.html", konteks)
