"""Buttons of a part: owner, state, remarks."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from laporan.actions.atur_naskah import atur_status, tunjuk_pemilik
from laporan.actions.komentar_naskah import selesaikan_komentar, tulis_komentar
from laporan.forms.naskah import KomentarForm, PemilikForm, StatusForm
from laporan.models import KomentarNaskah, LaporanKinerja
from laporan.permissions_naskah import (
    check_can_komentar,
    check_can_selesaikan,
    check_can_tulis,
    check_can_tunjuk,
)
from laporan.views.ambil_lkjip import ambil_kerangka, ambil_laporan, ambil_naskah, url_bagian


def _galat(form: forms.Form) -> str:
    """Return what is wrong with a small form in one line."""
    return " ".join(str(pesan) for daftar in form.errors.values() for pesan in daftar)


@require_POST
def pemilik(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """Say whose part it is."""
    laporan = ambil_laporan(request, pk)
    ambil_kerangka(laporan, kunci)
    check_can_tunjuk(request.user, laporan)
    form = PemilikForm(request.POST, laporan=laporan)
    if not form.is_valid():
        raise AksiDitolak(_galat(form))
    pilihan = form.cleaned_data["pemilik"]
    tunjuk_pemilik(laporan=laporan, kunci=kunci, pemilik=pilihan, by=request.user)
    messages.success(request, f"Bagian ini ditulis {pilihan or 'operator'}.")
    return redirect(url_bagian(laporan, kunci))


@require_POST
def status(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """Mark the part as ready, or open it again."""
    laporan = ambil_laporan(request, pk)
    ambil_kerangka(laporan, kunci)
    check_can_tulis(request.user, laporan, ambil_naskah(laporan, kunci))
    form = StatusForm(request.POST)
    if not form.is_valid():
        raise AksiDitolak("Kiriman terpotong di jalan, jadi tidak ada yang disimpan.")
    siap, versi = form.cleaned_data["siap"], form.cleaned_data["versi"]
    try:
        atur_status(laporan=laporan, kunci=kunci, siap=siap, versi=versi, by=request.user)
    except BentrokVersi:
        messages.error(request, "Naskahnya baru saja diubah. Baca dulu, lalu tandai siap.")
    else:
        kata = "ditandai siap" if siap else "dibuka lagi"
        messages.success(request, f"Bagian ini {kata}.")
    return redirect(url_bagian(laporan, kunci))


@require_POST
def komentar(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """Add a remark."""
    laporan = ambil_laporan(request, pk)
    ambil_kerangka(laporan, kunci)
    check_can_komentar(request.user, laporan)
    form = KomentarForm(request.POST)
    if not form.is_valid():
        raise AksiDitolak(_galat(form))
    tulis_komentar(laporan=laporan, kunci=kunci, teks=form.cleaned_data["teks"], by=request.user)
    messages.success(request, "Komentar disimpan.")
    return redirect(url_bagian(laporan, kunci, "komentar"))


@require_POST
def selesai(request: PenggunaRequest, komentar_pk: int) -> HttpResponse:
    """Mark a remark as dealt with."""
    terlihat = LaporanKinerja.objects.visible_to(request.user)
    milik = KomentarNaskah.objects.filter(laporan__in=terlihat)
    satu = get_object_or_404(milik.select_related("laporan__kecamatan"), pk=komentar_pk)
    check_can_selesaikan(request.user, satu, ambil_naskah(satu.laporan, satu.kunci))
    selesaikan_komentar(komentar=satu, by=request.user)
    messages.success(request, "Komentar ditandai selesai.")
    return redirect(url_bagian(satu.laporan, satu.kunci, "komentar"))
