"""Gives every request a number that the trail and the error pages carry."""

import uuid
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from kecamatan.permintaan import nomor_permintaan


def beri_nomor_permintaan(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Set the number for the time of the request and echo it in a header."""

    def middleware(request: HttpRequest) -> HttpResponse:
        nomor = uuid.uuid4().hex
        tanda = nomor_permintaan.set(nomor)
        try:
            response = get_response(request)
        finally:
            nomor_permintaan.reset(tanda)
        response.headers["X-Permintaan"] = nomor
        return response

    return middleware
