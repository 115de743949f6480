"""The page of one part: what the system writes in it, its text, and saving while one types."""

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from iku.views.simpan_otomatis import is_otomatis
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from laporan.actions.naskah import simpan_naskah
from laporan.enums import StatusNaskah
from laporan.forms.naskah import NaskahForm, VersiNaskahForm
from laporan.lkjip.narasi.awal import usul_naskah
from laporan.lkjip.narasi.periksa import Pengetahuan
from laporan.models import LaporanKinerja, NaskahBagian
from laporan.permissions_naskah import check_can_tulis
from laporan.views.ambil_lkjip import (
    ambil_kerangka,
    ambil_laporan,
    ambil_naskah,
    build_bahan,
    url_bagian,
)
from laporan.views.naskah_bentrok import answer_naskah_bentrok, build_bentrok
from laporan.views.naskah_konteks import build_konteks
from laporan.views.naskah_tanda import list_tanda, render_tanda


@require_safe
def lkjip_bagian(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """Show a part with everything that is done about it."""
    laporan = ambil_laporan(request, pk)
    konteks = build_konteks(request, laporan, kunci)
    return render(request, "laporan/lkjip_bagian.html", konteks)


@require_POST
def simpan(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """Store the text; the page that saves by itself gets its answer as JSON."""
    laporan = ambil_laporan(request, pk)
    naskah = ambil_naskah(laporan, kunci)
    ambil_kerangka(laporan, kunci)
    check_can_tulis(request.user, laporan, naskah)
    form = NaskahForm(request.POST)
    if not form.is_valid():
        raise AksiDitolak("Kiriman terpotong di jalan, jadi tidak ada yang disimpan.")
    if is_otomatis(request):
        return _answer_otomatis(request, laporan, kunci, form)
    try:
        _simpan(request, laporan, kunci, form)
    except BentrokVersi as galat:
        return answer_naskah_bentrok(request, laporan, kunci, form, galat)
    messages.success(request, "Naskah disimpan.")
    return redirect(url_bagian(laporan, kunci))


def _simpan(
    request: PenggunaRequest, laporan: LaporanKinerja, kunci: str, form: NaskahForm
) -> NaskahBagian:
    return simpan_naskah(
        laporan=laporan,
        kunci=kunci,
        isi=form.cleaned_data["isi"],
        versi=form.cleaned_data["versi"],
        by=request.user,
    )


def _answer_otomatis(
    request: PenggunaRequest, laporan: LaporanKinerja, kunci: str, form: NaskahForm
) -> JsonResponse:
    """Store the text and return its marks; or say who was quicker, with his text, or why not."""
    try:
        naskah = _simpan(request, laporan, kunci, form)
    except BentrokVersi as galat:
        return JsonResponse(build_bentrok(request, form, galat))
    except AksiDitolak as galat:
        return JsonResponse({"keadaan": "ditolak", "pesan": galat.pesan})
    tahu = Pengetahuan(build_bahan(laporan))
    return JsonResponse(
        {
            "keadaan": "tersimpan",
            "versi": naskah.versi,
            "pukul": f"{timezone.localtime():%H.%M}",
            "html": render_tanda(list_tanda(tahu, kunci, naskah.isi)),
            **_render_keadaan(naskah),
        }
    )


def _render_keadaan(naskah: NaskahBagian) -> dict[str, str]:
    """Return what the page says beside the text about how far it is."""
    konteks = {"naskah": naskah, "status": StatusNaskah(naskah.status)}
    return {
        "lencana": render_to_string("laporan/_lencana_naskah.html", konteks),
        "keadaan_naskah": render_to_string("laporan/_keadaan_naskah.html", konteks),
        "banyak_versi": f"{naskah.daftar_versi.count()} versi naskah",
    }


@require_POST
def mulai(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """Begin an empty text with the words that the data of the year give."""
    laporan = ambil_laporan(request, pk)
    ambil_kerangka(laporan, kunci)
    naskah = ambil_naskah(laporan, kunci)
    check_can_tulis(request.user, laporan, naskah)
    form = VersiNaskahForm(request.POST)
    if naskah is not None and naskah.isi:
        raise AksiDitolak("Bagian ini sudah ada naskahnya.")
    usul = usul_naskah(build_bahan(laporan), kunci)
    if not form.is_valid() or not usul:
        raise AksiDitolak("Data tahun ini belum cukup untuk memulai bagian ini.")
    versi = form.cleaned_data["versi"]
    simpan_naskah(laporan=laporan, kunci=kunci, isi=usul, versi=versi, by=request.user)
    messages.success(request, "Naskah dimulai dari data. Baca dan lengkapi dengan penjelasan Anda.")
    return redirect(url_bagian(laporan, kunci))
