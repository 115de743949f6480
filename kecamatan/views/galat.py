"""Error pages in plain Indonesian."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from kecamatan.permintaan import nomor_permintaan


@login_not_required
def csrf_ditolak(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Explain a missing or old form token; the typed text stays one Back away."""
    return render(request, "403_csrf.html", status=403)


def permintaan_buruk(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that makes no sense."""
    return render(request, "400.html", status=400)


def dilarang(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a missing right."""
    return render(request, "403.html", {"alasan": str(exception)}, status=403)


def tidak_ditemukan(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that does not exist, or not for this person: the same words for both."""
    return render(request, "404.html", status=404)


def rusak(request: HttpRequest) -> HttpResponse:
    """Answer our own fault without touching the database or the request."""
    isi = render_to_string("500.html", {"id_galat": nomor_permintaan.get()})
    return HttpResponse(isi, status=500)
