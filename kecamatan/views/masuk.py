"""Logging in and out, and what a locked pair of name and address is told."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth import login, logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kecamatan.akun_demo import SANDI_DEMO, daftar_akun_demo
from kecamatan.forms.masuk import FormulirMasuk

# Too Many Requests.
TERLALU_SERING = 429


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters("password")
@login_not_required
def masuk(request: HttpRequest) -> HttpResponse:
    """Log in; the session key is new from then on."""
    lanjut = _tujuan_aman(request)
    if request.user.is_authenticated:
        return _pergi(lanjut)
    formulir = FormulirMasuk(request, data=request.POST or None)
    if request.method == "POST" and formulir.is_valid():
        login(request, formulir.get_user())
        return _pergi(lanjut)
    akun = daftar_akun_demo()
    konteks = {
        "formulir": formulir,
        "lanjut": lanjut,
        "akun_demo": akun,
        "sandi_demo": SANDI_DEMO if akun else "",
    }
    return render(request, "kecamatan/masuk.html", konteks)


@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def keluar(request: HttpRequest) -> HttpResponse:
    """Log out on POST; a GET, such as the way back after a lost session, changes nothing."""
    if request.method != "POST":
        return redirect(settings.LOGIN_REDIRECT_URL)
    logout(request)
    return redirect(settings.LOGOUT_REDIRECT_URL)


def terkunci(
    request: HttpRequest,
    response: HttpResponse | None = None,
    credentials: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Explain the lock; the words are the same whether the account exists or not."""
    menit = round(settings.AXES_COOLOFF_TIME * 60)
    konteks = {"menit": menit, "batas": settings.AXES_FAILURE_LIMIT}
    return render(request, "kecamatan/terkunci.html", konteks, status=TERLALU_SERING)


def _pergi(lanjut: str) -> HttpResponse:
    """Lead to a checked address as it is: `redirect` would take a word for the name of a route."""
    return HttpResponseRedirect(lanjut or resolve_url(settings.LOGIN_REDIRECT_URL))


def _tujuan_aman(request: HttpRequest) -> str:
    """Return `next` when it leads to a page of this site; else nothing."""
    lanjut = request.POST.get("next", request.GET.get("next", ""))
    aman = lanjut.startswith("/") and url_has_allowed_host_and_scheme(
        lanjut, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    beranda = (resolve_url(settings.LOGIN_REDIRECT_URL), reverse("kecamatan:masuk"))
    return lanjut if aman and lanjut not in beranda else ""
