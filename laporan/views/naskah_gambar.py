"""Pictures of a part: upload, shown to readers of the report, order, removal."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kecamatan.http import PenggunaRequest
from kecamatan.unggahan.jenis import find_mime
from kecamatan.unggahan.respons import build_respons
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from laporan.actions import gambar_naskah as actions
from laporan.forms.naskah import GambarForm
from laporan.keutuhan import take_gambar
from laporan.models import GambarNaskah, LaporanKinerja
from laporan.permissions_naskah import check_can_tulis
from laporan.views.ambil_lkjip import (
    ambil_kerangka,
    ambil_laporan,
    ambil_naskah,
    read_judul,
    remah_laporan,
    url_bagian,
)


@require_http_methods(["GET", "POST"])
def unggah(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """Add a picture to a part."""
    laporan = ambil_laporan(request, pk)
    kerangka = ambil_kerangka(laporan, kunci)
    check_can_tulis(request.user, laporan, ambil_naskah(laporan, kunci))
    form, url = GambarForm(**masukan(request)), url_bagian(laporan, kunci)
    return answer_formulir(
        request,
        form,
        Halaman(
            "Tambah gambar",
            "Simpan gambar",
            url,
            pengantar="Gambar dicetak sesudah naskah bagian ini, dengan nomor dan keterangannya.",
            remah=(*remah_laporan(laporan), (read_judul(laporan, kerangka, kunci), url)),
        ),
        aksi=lambda: actions.simpan_gambar(
            laporan=laporan, kunci=kunci, by=request.user, **form.cleaned_data
        ),
        pesan="Gambar disimpan.",
        tujuan=url_bagian(laporan, kunci, "gambar"),
    )


@require_safe
def gambar(request: PenggunaRequest, pk: int, sidik: str) -> HttpResponse:
    """Serve a picture of a report to those who may see it."""
    laporan = ambil_laporan(request, pk)
    satu = GambarNaskah.objects.filter(laporan=laporan, sidik=sidik).first()
    if satu is None:
        raise Http404
    try:
        isi = take_gambar(satu)
    except (OSError, ValueError):
        # Missing, a folder, unreadable, or without a name: the command periksa_berkas says which.
        raise Http404 from None
    return build_respons(isi, satu.nama_asli, find_mime(str(satu.berkas.name)), inline=True)


@require_http_methods(["GET", "POST"])
def hapus(request: PenggunaRequest, gambar_pk: int) -> HttpResponse:
    """Ask, then take a picture out of its part."""
    satu = _ambil_gambar(request, gambar_pk)
    url = url_bagian(satu.laporan, satu.kunci, "gambar")
    return answer_formulir(
        request,
        forms.Form(request.POST if request.method == "POST" else None),
        Halaman(
            "Hapus gambar",
            "Hapus gambar",
            url,
            pengantar=f"“{satu.judul}” tidak lagi dicetak di bagian ini.",
            remah=remah_laporan(satu.laporan),
        ),
        aksi=lambda: _hapus(satu, request),
        pesan="Gambar dihapus.",
        tujuan=url,
    )


def _hapus(satu: GambarNaskah, request: PenggunaRequest) -> bool:
    """Run the action; True, for it makes nothing that could be shown."""
    actions.hapus_gambar(gambar=satu, by=request.user)
    return True


@require_POST
def geser(request: PenggunaRequest, gambar_pk: int) -> HttpResponse:
    """Move a picture up or down among those of its part."""
    satu = _ambil_gambar(request, gambar_pk)
    actions.geser_gambar(gambar=satu, naik=request.POST.get("arah") != "turun", by=request.user)
    messages.success(request, "Urutan gambar disimpan.")
    return redirect(url_bagian(satu.laporan, satu.kunci, "gambar"))


def _ambil_gambar(request: PenggunaRequest, pk: int) -> GambarNaskah:
    """Return a picture of a part in which the person writes, or 404."""
    terlihat = LaporanKinerja.objects.visible_to(request.user)
    milik = GambarNaskah.objects.filter(laporan__in=terlihat)
    lengkap = milik.select_related("laporan__kecamatan__kabupaten", "laporan__dokumen")
    satu = get_object_or_404(lengkap, pk=pk)
    check_can_tulis(request.user, satu.laporan, ambil_naskah(satu.laporan, satu.kunci))
    return satu
