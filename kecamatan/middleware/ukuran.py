"""Refuses a request that carries more than the site takes before any of it is read."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

# Read and thrown away so that the browser, still sending, gets to see the answer.
DIBUANG: Final = 1024 * 1024
DIBUANG_PALING_BANYAK: Final = 64 * DIBUANG


def batasi_ukuran(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Answer 413 with a page; Django itself counts everything but the files."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if _read_ukuran(request) <= settings.PERMINTAAN_PALING_BESAR:
            return get_response(request)
        _buang(request)
        return render(request, "413.html", status=413)

    return middleware


def _read_ukuran(request: HttpRequest) -> int:
    panjang = request.META.get("CONTENT_LENGTH") or "0"
    return int(panjang) if panjang.isascii() and panjang.isdigit() else 0


def _buang(request: HttpRequest) -> None:
    for _ in range(DIBUANG_PALING_BANYAK // DIBUANG):
        if not request.read(DIBUANG):
            return
