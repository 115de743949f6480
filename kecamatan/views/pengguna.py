"""Accounts, for the admin of a kabupaten."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.actions.pengguna import (
    add_pengguna,
    change_pengguna,
    reset_sandi,
    set_pengguna_aktif,
    unlock_pengguna,
)
from kecamatan.enums import Peran
from kecamatan.forms.dasar import run_aksi
from kecamatan.forms.pengguna import FormulirPengguna, FormulirTambahPengguna
from kecamatan.forms.saring import FormulirSaringPengguna
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.permissions import check_peran
from kecamatan.views.formulir import Halaman, answer_formulir, masukan, show_formulir

DIBACA_ATAU_DIKIRIM = ["GET", "HEAD", "POST"]
PER_HALAMAN = 40


def _fetch_pengguna(request: PenggunaRequest, pk: int) -> Pengguna:
    """Return an account of the admin's kabupaten, or answer 404; nobody else sees any."""
    satu: Pengguna = get_object_or_404(Pengguna.objects.visible_to(request.user), pk=pk)
    return satu


@require_safe
def daftar_pengguna(request: PenggunaRequest) -> HttpResponse:
    """List the accounts of the kabupaten and its kecamatan."""
    check_peran(request.user, Peran.ADMIN)
    saringan = FormulirSaringPengguna(request.GET, pengguna=request.user)
    isian = saringan.isian
    daftar = Pengguna.objects.visible_to(request.user)
    if cari := isian.get("cari"):
        daftar = daftar.filter(Q(nama__icontains=cari) | Q(username__icontains=cari))
    if peran := isian.get("peran"):
        daftar = daftar.filter(peran=peran)
    if kecamatan := isian.get("kecamatan"):
        daftar = daftar.filter(kecamatan=kecamatan)
    halaman = Paginator(daftar, PER_HALAMAN).get_page(request.GET.get("page"))
    konteks = {"saringan": saringan, "halaman": halaman, "kueri": request.GET}
    return render(request, "kecamatan/daftar_pengguna.html", konteks)


@require_http_methods(DIBACA_ATAU_DIKIRIM)
@never_cache
def tambah_pengguna(request: PenggunaRequest) -> HttpResponse:
    """Make an account; its temporary password is shown this once."""
    check_peran(request.user, Peran.ADMIN)
    kantor = Kecamatan.objects.visible_to(request.user).defer("logo")
    awal = {"kecamatan": kantor.filter(kode=request.GET.get("kecamatan", "")).first()}
    formulir = FormulirTambahPengguna(**masukan(request), initial=awal, admin=request.user)
    if request.method == "POST" and formulir.is_valid():
        hasil = run_aksi(formulir, lambda: add_pengguna(isian=formulir.isian, by=request.user))
        if hasil is not None:
            return _show_sandi(request, *hasil)
    url = reverse("kecamatan:daftar_pengguna")
    halaman = Halaman(
        judul="Tambah pengguna",
        utama="Tambah pengguna",
        url_batal=url,
        pengantar="Kata sandi sementara dibuat sistem dan ditampilkan satu kali sesudah disimpan.",
        remah=(("Pengguna", url),),
        draf="pengguna-baru",
    )
    return show_formulir(request, formulir, halaman)


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def ubah_pengguna(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Edit name, role and office."""
    satu = _fetch_pengguna(request, pk)
    url = reverse("kecamatan:daftar_pengguna")
    formulir = FormulirPengguna(**masukan(request), instance=satu, admin=request.user)
    halaman = Halaman(
        judul=f"Ubah {satu.nama}",
        utama="Simpan pengguna",
        url_batal=url,
        pengantar="Bila peran atau kecamatan berubah, pengguna harus masuk lagi.",
        remah=(("Pengguna", url),),
        template="kecamatan/ubah_pengguna.html",
        konteks={"satu": satu, "diri_sendiri": satu.pk == request.user.pk},
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Pengguna sudah disimpan.",
        tujuan=url,
        aksi=lambda: change_pengguna(
            satu, isian=formulir.isian, versi=formulir.cleaned_data["versi"], by=request.user
        ),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def status_pengguna(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Shut an account out, or let it in again."""
    satu = _fetch_pengguna(request, pk)
    if request.method == "POST":
        aktif = not satu.is_active
        try:
            set_pengguna_aktif(satu, aktif=aktif, by=request.user)
            kata = "diaktifkan lagi" if aktif else "dinonaktifkan"
            messages.success(request, f"{satu.nama} sudah {kata}.")
        except AksiDitolak as galat:
            messages.error(request, galat.pesan)
    return redirect("kecamatan:ubah_pengguna", pk=pk)


@require_http_methods(DIBACA_ATAU_DIKIRIM)
@never_cache
def atur_ulang_sandi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Give an account a temporary password, shown this once."""
    satu = _fetch_pengguna(request, pk)
    if request.method != "POST":
        return redirect("kecamatan:ubah_pengguna", pk=pk)
    return _show_sandi(request, satu, reset_sandi(satu, by=request.user))


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def buka_kunci(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Let an account try again that was locked after wrong passwords."""
    satu = _fetch_pengguna(request, pk)
    if request.method == "POST":
        unlock_pengguna(satu, by=request.user)
        messages.success(request, f"{satu.nama} dapat mencoba masuk lagi.")
    return redirect("kecamatan:ubah_pengguna", pk=pk)


def _show_sandi(request: PenggunaRequest, satu: Pengguna, sandi: str) -> HttpResponse:
    """Show the password in the answer itself, so that it is kept neither in session nor in log."""
    return render(request, "kecamatan/sandi_sementara.html", {"satu": satu, "sandi": sandi})
