"""One's own password and sessions."""

from django.contrib import messages
from django.contrib.auth import logout, update_session_auth_hash
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kecamatan.actions.akun import change_sandi, end_sesi_lain
from kecamatan.forms.masuk import FormulirGantiSandi
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, masukan, show_formulir

DIBACA_ATAU_DIKIRIM = ["GET", "HEAD", "POST"]
SALAH = "sandi_lama_salah"
PALING_BANYAK_SALAH = 5


@require_http_methods(DIBACA_ATAU_DIKIRIM)
@sensitive_post_parameters("old_password", "new_password1", "new_password2")
def ganti_sandi(request: PenggunaRequest) -> HttpResponse:
    """Change one's password; the other sessions end, this one goes on."""
    wajib = request.user.wajib_ganti_sandi
    formulir = FormulirGantiSandi(request.user, masukan(request).get("data"))
    if request.method == "POST" and formulir.is_valid():
        pengguna = change_sandi(by=request.user, baru=formulir.cleaned_data["new_password1"])
        update_session_auth_hash(request, pengguna)
        request.session.pop(SALAH, None)
        messages.success(request, "Kata sandi sudah diganti. Sesi lain sudah diakhiri.")
        return redirect("beranda")
    if _is_batas_tebakan(request, formulir):
        logout(request)
        messages.error(request, "Kata sandi sekarang terlalu sering salah. Silakan masuk lagi.")
        return redirect("kecamatan:masuk")
    return _show_ganti_sandi(request, formulir, wajib=wajib)


def _is_batas_tebakan(request: PenggunaRequest, formulir: FormulirGantiSandi) -> bool:
    """Count wrong old passwords of this session: who found it open must not guess without end."""
    if not formulir.has_error("old_password", "password_incorrect"):
        return False
    salah = request.session.get(SALAH, 0) + 1
    request.session[SALAH] = salah
    return bool(salah >= PALING_BANYAK_SALAH)


def _show_ganti_sandi(
    request: PenggunaRequest, formulir: FormulirGantiSandi, *, wajib: bool
) -> HttpResponse:
    halaman = Halaman(
        judul="Kata sandi",
        utama="Simpan kata sandi baru",
        url_batal="" if wajib else reverse("beranda"),
        template="kecamatan/ganti_sandi.html",
        konteks={"wajib": wajib},
    )
    return show_formulir(request, formulir, halaman)


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def keluar_semua(request: PenggunaRequest) -> HttpResponse:
    """End every other session of this account."""
    if request.method == "POST":
        pengguna = end_sesi_lain(by=request.user)
        update_session_auth_hash(request, pengguna)
        messages.success(request, "Semua sesi lain akun Anda sudah diakhiri.")
        return redirect("kecamatan:ganti_sandi")
    return render(request, "kecamatan/keluar_semua.html")
