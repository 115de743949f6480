"""Answers what collided: a stale form or refused action with 409, a busy database with 503."""

import logging
from collections.abc import Callable

from django.core.exceptions import FieldDoesNotExist
from django.db import OperationalError, models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.permintaan import nomor_permintaan

catatan = logging.getLogger(__name__)

BUKAN_ISIAN = frozenset({"csrfmiddlewaretoken", "versi"})


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
            return render(request, "409_ditolak.html", {"pesan": galat.pesan}, status=409)
        if not isinstance(galat, BentrokVersi):
            return None
        konteks = {"beda": _susun_beda(request, galat.tersimpan), "alamat": request.path}
        return render(request, "409.html", konteks, status=409)


def _jawab_sibuk(galat: OperationalError) -> HttpResponse:
    """Ask to try again; the page needs no database, which may be what is down."""
    catatan.error("basis data: %s", galat)
    isi = render_to_string("500.html", {"id_galat": nomor_permintaan.get(), "sibuk": True})
    return HttpResponse(isi, status=503, headers={"Retry-After": "30"})


def _susun_beda(request: HttpRequest, tersimpan: models.Model) -> list[dict[str, str]]:
    """Return label, typed text and stored text of every submitted field."""
    beda = []
    for nama in request.POST:
        if nama in BUKAN_ISIAN:
            continue
        label, nilai = _nilai_tersimpan(tersimpan, nama)
        anda = ", ".join(request.POST.getlist(nama)).replace("\r\n", "\n")
        beda.append({"label": label, "isian_anda": anda, "tersimpan": nilai})
    return beda


def _nilai_tersimpan(tersimpan: models.Model, nama: str) -> tuple[str, str]:
    try:
        field = tersimpan._meta.get_field(nama)
    except FieldDoesNotExist:
        return nama, ""
    if isinstance(field, models.ManyToOneRel):
        # Sentences typed one per line and kept as rows, such as tugas and fungsi.
        butir = field.related_model._default_manager.filter(**{field.field.name: tersimpan})
        label = str(field.related_model._meta.verbose_name).capitalize()
        return label, "\n".join(str(satu) for satu in butir)
    if not isinstance(field, models.Field) or field.many_to_many:
        return str(getattr(field, "verbose_name", nama)), ""
    nilai = field.value_from_object(tersimpan)
    return str(field.verbose_name).capitalize(), "" if nilai is None else str(nilai)
