"""Bidang of a kecamatan: add, rename, order, switch off, delete."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kecamatan.actions.bidang import (
    add_bidang,
    change_bidang,
    delete_bidang,
    move_bidang,
    set_bidang_aktif,
)
from kecamatan.forms.organisasi import FormulirBidang, FormulirTambahBidang
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.models import Bidang, Kecamatan
from kecamatan.permissions import check_can_edit_profil
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from kecamatan.views.profil import fetch_kecamatan_dikelola

DIBACA_ATAU_DIKIRIM = ["GET", "HEAD", "POST"]
LANGKAH = {"naik": -1, "turun": 1}


def _fetch_bidang(request: PenggunaRequest, pk: int) -> Bidang:
    """Return a bidang the user keeps, or answer 404 or 403."""
    terlihat = Bidang.objects.visible_to(request.user).select_related("kecamatan__kabupaten")
    bidang = get_object_or_404(terlihat.defer("kecamatan__logo"), pk=pk)
    check_can_edit_profil(request.user, bidang.kecamatan)
    return bidang


def _url_profil(kecamatan: Kecamatan) -> str:
    return reverse("kecamatan:profil", args=[kecamatan.kode]) + "#bidang"


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def tambah_bidang(request: PenggunaRequest, kode: str) -> HttpResponse:
    """Add a bidang."""
    kecamatan = fetch_kecamatan_dikelola(request, kode)
    url = _url_profil(kecamatan)
    formulir = FormulirTambahBidang(**masukan(request))
    halaman = Halaman(
        judul="Tambah bidang",
        utama="Tambah bidang",
        url_batal=url,
        pengantar="Tulis seperti dicetak pada kolom penanggung jawab, mis. Seksi Pelayanan Umum.",
        remah=((f"Profil {kecamatan}", url),),
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Bidang sudah ditambahkan.",
        tujuan=url,
        aksi=lambda: add_bidang(kecamatan, nama=formulir.cleaned_data["nama"], by=request.user),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def ubah_bidang(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Rename a bidang."""
    bidang = _fetch_bidang(request, pk)
    url = _url_profil(bidang.kecamatan)
    formulir = FormulirBidang(**masukan(request), instance=bidang)
    halaman = Halaman(
        judul="Ubah bidang",
        utama="Simpan bidang",
        url_batal=url,
        pengantar="Dokumen yang sudah ditetapkan tetap memakai nama yang lama.",
        template="kecamatan/ubah_bidang.html",
        konteks={"bidang": bidang},
        remah=((f"Profil {bidang.kecamatan}", url),),
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Bidang sudah disimpan.",
        tujuan=url,
        aksi=lambda: change_bidang(bidang, by=request.user, **formulir.cleaned_data),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def status_bidang(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Switch a bidang off or on again."""
    bidang = _fetch_bidang(request, pk)
    if request.method == "POST":
        aktif = not bidang.aktif
        set_bidang_aktif(bidang, aktif=aktif, by=request.user)
        messages.success(request, f"{bidang} {'dipakai lagi' if aktif else 'dinonaktifkan'}.")
    return redirect(_url_profil(bidang.kecamatan))


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def hapus_bidang(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Delete a bidang that nothing uses."""
    bidang = _fetch_bidang(request, pk)
    if request.method == "POST":
        try:
            delete_bidang(bidang, by=request.user)
            messages.success(request, f"{bidang} sudah dihapus.")
        except AksiDitolak as galat:
            messages.error(request, galat.pesan)
    return redirect(_url_profil(bidang.kecamatan))


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def urut_bidang(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Move a bidang one place up or down."""
    bidang = _fetch_bidang(request, pk)
    langkah = LANGKAH.get(request.POST.get("arah", ""), 0)
    if request.method == "POST" and langkah:
        move_bidang(bidang, langkah=langkah, by=request.user)
    return redirect(_url_profil(bidang.kecamatan))
