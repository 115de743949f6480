"""Answers what collided: a stale form or refused action with 409, a busy database with 503."""

import logging
from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.permintaan import nomor_permintaan
from kecamatan.views.galat import list_diketik

catatan = logging.getLogger(__name__)

BUKAN_ISIAN = frozenset({"csrfmiddlewaretoken", "versi"})
RAHASIA = ("password", "sandi")


class jawab_bentrok:
    """Middleware with an exception hook; Django wants a class for that."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next layer."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, galat: Exception) -> HttpResponse | None:
        """Render 409 for BentrokVersi and AksiDitolak, 503 for a lock that was not to be had."""
        if isinstance(galat, OperationalError):
            return _jawab_sibuk(galat)
        if isinstance(galat, AksiDitolak):
            ditolak = {"pesan": galat.pesan, "diketik": list_diketik(request.POST)}
            return render(request, "409_ditolak.html", ditolak, status=409)
        if not isinstance(galat, BentrokVersi):
            return None
        konteks = {"diketik": _list_diketik(request), "alamat": request.path}
        return render(request, "409.html", konteks, status=409)


def _jawab_sibuk(galat: OperationalError) -> HttpResponse:
    """Ask to try again; the page needs no database, which may be what is down."""
    catatan.error("basis data: %s", galat)
    isi = render_to_string("500.html", {"id_galat": nomor_permintaan.get(), "sibuk": True})
    return HttpResponse(isi, status=503, headers={"Retry-After": "30"})


def _list_diketik(request: HttpRequest) -> list[dict[str, str]]:
    """Return name and text of what was typed, and never what is stored.

    The names come from outside: a column asked for by its name would be shown to anybody. Views
    that know their form show both texts themselves.
    """
    return [
        {"label": nama, "isian_anda": ", ".join(daftar).replace("\r\n", "\n")}
        for nama, daftar in request.POST.lists()
        if nama not in BUKAN_ISIAN and not any(kata in nama for kata in RAHASIA)
    ]
