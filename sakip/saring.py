"""Stops what no page of the site ever sends before session and account are looked up."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

# Asked by the proxy and by monitors: they must answer while the database is down.
TANPA_SESI = frozenset({"/sehat/", "/siap/"})


def saring_permintaan(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse NUL in an address, and forget cookies that this site cannot have given out.

    PostgreSQL stores no NUL and answers one with an error.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        kueri = request.META.get("QUERY_STRING", "")
        if "\0" in request.path or "\0" in kueri or "%00" in kueri:
            raise BadRequest("NUL")
        for nama in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME):
            nilai = request.COOKIES.get(nama, "")
            if not (nilai.isascii() and nilai.isalnum()):
                request.COOKIES.pop(nama, None)
        if request.path_info in TANPA_SESI:
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
        return get_response(request)

    return middleware
