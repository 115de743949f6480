"""Error pages in plain Indonesian."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.template.defaultfilters import filesizeformat
from django.template.loader import render_to_string
from django.utils.formats import number_format

from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.permintaan import nomor_permintaan
from kecamatan.unggahan.simpan import PENUH
from kecamatan.unggahan.unggah import UnggahanPenuh

PANJANG_TULISAN = 15


@login_not_required
def csrf_ditolak(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Explain a missing or old form token; the typed text stays one Back away."""
    return render(request, "403_csrf.html", status=403)


def permintaan_buruk(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that makes no sense; one that is only too much is told the limit."""
    return render(request, "400.html", {"sebab": _sebut_batas(exception)}, status=400)


def _sebut_batas(galat: Exception) -> str:
    """Name the limit that a request went over, of the site or its disk; empty for other faults."""
    if isinstance(galat, TooManyFieldsSent):
        batas = number_format(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS, force_grouping=True)
        return f"Kiriman ini berisi lebih dari {batas} isian. Kirim sebagian, atau lewat Excel."
    if isinstance(galat, TooManyFilesSent):
        batas = number_format(settings.DATA_UPLOAD_MAX_NUMBER_FILES)
        return f"Kiriman ini berisi lebih dari {batas} berkas. Unggah sedikit demi sedikit."
    if isinstance(galat, RequestDataTooBig):
        batas = filesizeformat(settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
        return f"Isian yang dikirim lebih besar dari {batas}. Kirim sebagian dulu."
    if isinstance(galat, UnggahanPenuh):
        return f"{PENUH} Beri tahu admin, lalu kirim lagi; yang tadi belum disimpan."
    return ""


def dilarang(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a missing right; an attempt to write without it goes into the trail."""
    if request.method == "POST" and isinstance(request.user, Pengguna):
        _record_penolakan(request.user, request.path)
    konteks = {"alasan": str(exception), "diketik": list_diketik(request.POST)}
    return render(request, "403.html", konteks, status=403)


def list_diketik(post: QueryDict) -> list[str]:
    """Return the texts somebody typed into a form that was refused, so that none is lost.

    Choices, numbers and anything secret are left out: only what is work to type again.
    """
    rahasia = ("sandi", "password", "csrf")
    return [
        nilai
        for nama, daftar in post.lists()
        if not any(kata in nama for kata in rahasia)
        for nilai in daftar
        if len(nilai) >= PANJANG_TULISAN
    ]


@transaction.atomic
def _record_penolakan(pengguna: Pengguna, alamat: str) -> None:
    record_jejak(
        "akses_ditolak",
        objek=pengguna,
        by=pengguna,
        alasan=alamat,
        kecamatan=pengguna.kecamatan,
        kabupaten=pengguna.kabupaten,
    )


def tidak_ditemukan(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that does not exist, or not for this person: the same words for both."""
    return render(request, "404.html", status=404)


def rusak(request: HttpRequest) -> HttpResponse:
    """Answer our own fault without touching the database or the request."""
    isi = render_to_string("500.html", {"id_galat": nomor_permintaan.get()})
    return HttpResponse(isi, status=500)
