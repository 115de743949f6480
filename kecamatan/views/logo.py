"""Logos: served, uploaded and taken away."""

import hashlib

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.actions.profil import set_logo
from kecamatan.enums import Peran
from kecamatan.forms.profil import FormulirLogo
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kabupaten, Kecamatan
from kecamatan.permissions import check_peran
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from kecamatan.views.profil import fetch_kecamatan_dikelola

PENGGANTI = "gambar/lambang.svg"


@require_safe
def logo(request: PenggunaRequest, kode: str) -> HttpResponseBase:
    """Serve the logo of a kecamatan, or of its kabupaten when it has none."""
    terlihat = Kecamatan.objects.visible_to(request.user).select_related("kabupaten")
    kecamatan = get_object_or_404(terlihat, kode=kode)
    return _answer_logo(kecamatan.logo or kecamatan.kabupaten.logo, nama=f"logo-{kode}")


@require_safe
def logo_kabupaten(request: PenggunaRequest) -> HttpResponseBase:
    """Serve the logo of the user's kabupaten."""
    kabupaten = Kabupaten.objects.get(pk=request.user.kabupaten_pengguna.pk)
    return _answer_logo(kabupaten.logo, nama=f"logo-{kabupaten.slug}")


def _answer_logo(isi: bytes | memoryview | None, *, nama: str) -> HttpResponseBase:
    """Answer the picture as nothing but a picture; without one lead to the neutral mark."""
    if not isi:
        return HttpResponseRedirect(static(PENGGANTI))
    return HttpResponse(
        bytes(isi),
        content_type="image/png",
        headers={
            "Content-Disposition": f'inline; filename="{nama}.png"',
            "Content-Security-Policy": "default-src 'none'",
            "Cache-Control": "private, no-cache",
            "ETag": f'"{hashlib.sha256(isi).hexdigest()}"',
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def unggah_logo(request: PenggunaRequest, kode: str) -> HttpResponse:
    """Upload the logo of a kecamatan."""
    kecamatan = fetch_kecamatan_dikelola(request, kode)
    return _answer_unggahan(request, kecamatan, reverse("kecamatan:profil", args=[kode]))


@require_http_methods(["GET", "HEAD", "POST"])
def unggah_logo_kabupaten(request: PenggunaRequest) -> HttpResponse:
    """Upload the logo of the kabupaten."""
    check_peran(request.user, Peran.ADMIN)
    kabupaten = request.user.kabupaten_pengguna
    return _answer_unggahan(request, kabupaten, reverse("kecamatan:setelan_kabupaten"))


def _answer_unggahan(
    request: PenggunaRequest, pemilik: Kecamatan | Kabupaten, url: str
) -> HttpResponse:
    """Store the picture and go back to `url`, or show the form."""
    formulir = FormulirLogo(**masukan(request))
    halaman = Halaman(
        judul=f"Logo {pemilik}",
        utama="Unggah logo",
        url_batal=url,
        pengantar="Pakai lambang resmi yang berhak dipakai kantor Anda.",
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Logo sudah disimpan.",
        tujuan=url,
        aksi=lambda: set_logo(pemilik, logo=formulir.cleaned_data["logo"], by=request.user),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def hapus_logo(request: PenggunaRequest, kode: str) -> HttpResponse:
    """Take the logo of a kecamatan away."""
    kecamatan = fetch_kecamatan_dikelola(request, kode)
    if request.method == "POST":
        set_logo(kecamatan, logo=None, by=request.user)
        messages.success(request, "Logo sudah dihapus.")
    return redirect("kecamatan:profil", kode=kode)


@require_http_methods(["GET", "HEAD", "POST"])
def hapus_logo_kabupaten(request: PenggunaRequest) -> HttpResponse:
    """Take the logo of the kabupaten away."""
    check_peran(request.user, Peran.ADMIN)
    if request.method == "POST":
        set_logo(request.user.kabupaten_pengguna, logo=None, by=request.user)
        messages.success(request, "Logo sudah dihapus.")
    return redirect("kecamatan:setelan_kabupaten")
