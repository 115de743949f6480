"""One indikator over the years."""

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from iku.models import DaftarIku, Indikator
from iku.tampilan import build_sejarah
from kecamatan.http import PenggunaRequest


@require_GET
def sejarah_indikator(request: PenggunaRequest, kode: uuid.UUID) -> HttpResponse:
    """Show wording, formula and satuan of every year, each against the year before."""
    terlihat = DaftarIku.objects.visible_to(request.user)
    daftar_indikator = Indikator.objects.filter(
        kecamatan__in=terlihat.values("kecamatan"), daftar_iku__isnull=False
    )
    indikator = get_object_or_404(
        daftar_indikator.select_related("kecamatan").distinct(), kode=kode
    )
    konteks = {"indikator": indikator, "sejarah": build_sejarah(indikator)}
    return render(request, "iku/sejarah.html", konteks)
