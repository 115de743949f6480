"""Leads an account with a temporary password to the page where it chooses its own."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

BEBAS = ("kecamatan:ganti_sandi", "kecamatan:keluar", "kecamatan:bantuan")


def wajibkan_ganti_sandi(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer every other page with the way to the password page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        wajib = request.user.is_authenticated and request.user.wajib_ganti_sandi
        if wajib and request.path not in {reverse(nama) for nama in BEBAS}:
            return redirect("kecamatan:ganti_sandi")
        return get_response(request)

    return middleware
