"""The home page: what to do next, per role."""

from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kecamatan.enums import PERAN_KECAMATAN, PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from laporan.beranda import build_tugas
from laporan.beranda.capaian import build_panel_capaian
from laporan.beranda.tahun_kinerja import find_tahun_terakhir
from laporan.models import SEBUTAN, Dokumen

DOKUMEN_TERBARU = 5


@require_safe
def beranda(request: PenggunaRequest) -> HttpResponse:
    """Show tasks and the latest documents; readers of the kabupaten are led to the overview."""
    hari_ini = timezone.localdate()
    terbaru = (
        Dokumen.objects.visible_to(request.user)
        .select_related(*SEBUTAN)
        .defer("kecamatan__logo")
        .order_by(F("ditetapkan_at").desc(nulls_last=True), "-pk")[:DOKUMEN_TERBARU]
    )
    konteks = {
        "daftar_kelompok": build_tugas(request.user, hari_ini=hari_ini),
        "terbaru": terbaru,
        "capaian": build_panel_capaian(request.user),
        "pembaca": request.user.peran in PERAN_PEMBACA_KABUPATEN,
        "tahun_kinerja": find_tahun_terakhir(request.user, hari_ini)
        if request.user.peran in PERAN_KECAMATAN
        else None,
    }
    return render(request, "laporan/beranda.html", konteks)
