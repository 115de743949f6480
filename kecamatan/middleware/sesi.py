"""Ends sessions that were idle too long or are too old."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

MULAI = "sesi_mulai"
TERAKHIR = "sesi_terakhir"
# Writing the session on every request would cost a write; once a minute is exact enough.
SELANG_CATAT_DETIK = 60


def batasi_sesi(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Log out after the idle or absolute limit; the next page is the login with its reason."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            _check_batas(request)
        return get_response(request)

    return middleware


def _check_batas(request: HttpRequest) -> None:
    kini = int(time.time())
    mulai = request.session.setdefault(MULAI, kini)
    terakhir = request.session.setdefault(TERAKHIR, kini)
    diam = kini - terakhir > settings.SESSION_IDLE_DETIK
    if diam or kini - mulai > settings.SESSION_PALING_LAMA_DETIK:
        logout(request)
    elif kini - terakhir > SELANG_CATAT_DETIK:
        request.session[TERAKHIR] = kini
