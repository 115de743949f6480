"""The request type of views behind login: `user` is a Pengguna, `htmx` is set."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from kecamatan.models import Pengguna


class PenggunaRequest(HttpRequest):
    """A request of somebody who is logged in (LoginRequiredMiddleware guarantees it)."""

    user: Pengguna
    htmx: HtmxDetails
