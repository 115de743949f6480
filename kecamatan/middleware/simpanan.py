"""Keeps pages of people who are logged in out of every cache, the browser's own included."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse


def larang_simpan(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Without this, Back shows the pages of whoever logged out before on a shared computer."""

    def middleware(request: HttpRequest) -> HttpResponse:
        # Asked before the view, which may log out.
        masuk = request.user.is_authenticated
        response = get_response(request)
        if masuk:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return middleware
