"""Dashboards of measuring: of one kecamatan, and of all of a kabupaten."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from iku.domain.triwulan import NAMA_TRIWULAN
from iku.forms.dasbor import PilihDasborForm, SaringDasborForm, SaringTrenForm
from iku.models import TahunKinerja
from iku.pengukuran.dasbor import Dasbor, read_dasbor
from iku.pengukuran.dasbor_kabupaten import read_dasbor_kabupaten
from iku.tampilan_dasbor import TampilanDasbor
from iku.tampilan_dasbor_kabupaten import TampilanKabupaten
from kecamatan.enums import PERAN_PEMBACA, PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan
from kecamatan.permissions import check_peran

TAHUN_PERTAMA, TAHUN_TERAKHIR = 2000, 2100


@require_safe
def dasbor_sendiri(request: PenggunaRequest) -> HttpResponse:
    """Lead to the newest year that has begun: of the own office, else of the kabupaten."""
    check_peran(request.user, *PERAN_PEMBACA)
    kini = timezone.localdate().year
    terlihat = TahunKinerja.objects.visible_to(request.user).filter(tahun__lte=kini)
    tahun = terlihat.values_list("tahun", flat=True).order_by("-tahun").first() or kini
    if request.user.peran in PERAN_PEMBACA_KABUPATEN:
        return redirect("iku:dasbor_kabupaten", tahun)
    return redirect("iku:dasbor", tahun)


@require_safe
def dasbor(request: PenggunaRequest, tahun: int) -> HttpResponse:
    """Show one kecamatan in one year: the own, or that named in the address."""
    check_peran(request.user, *PERAN_PEMBACA)
    check_tahun(tahun)
    slug = request.GET.get("kecamatan", "")
    if not slug and request.user.peran in PERAN_PEMBACA_KABUPATEN:
        return redirect("iku:dasbor_kabupaten", tahun)
    kecamatan = _ambil_kecamatan(request, slug)
    hasil = read_dasbor(kecamatan, tahun, **PilihDasborForm(request.GET).isian)
    konteks = {
        "kecamatan": kecamatan,
        "tahun": tahun,
        "daftar_tahun": list_tahun(request),
        "kueri": f"?kecamatan={kecamatan.slug}" if slug else "",
        "tampilan": None if hasil is None else TampilanDasbor(hasil),
        "saring": None,
        "saring_tren": None,
        **_build_formulir(request, kecamatan, hasil),
    }
    return render(request, "iku/dasbor.html", konteks)


def check_tahun(tahun: int) -> None:
    """Raise Http404 for a year that no office measures."""
    if not TAHUN_PERTAMA <= tahun <= TAHUN_TERAKHIR:
        raise Http404


def list_tahun(request: PenggunaRequest) -> list[int]:
    """Return the years that are measured in the kabupaten, newest first."""
    terlihat = TahunKinerja.objects.visible_to(request.user)
    return list(terlihat.order_by("-tahun").values_list("tahun", flat=True))


def _ambil_kecamatan(request: PenggunaRequest, slug: str) -> Kecamatan:
    """Return the kecamatan of that name, or the own one; 404 for those of strangers."""
    terlihat = Kecamatan.objects.visible_to(request.user).select_related("kabupaten")
    cari = {"slug": slug} if slug else {"pk": request.user.kecamatan_id}
    kecamatan: Kecamatan = get_object_or_404(terlihat.defer("logo", "kabupaten__logo"), **cari)
    return kecamatan


def _build_formulir(
    request: PenggunaRequest, kecamatan: Kecamatan, hasil: Dasbor | None
) -> dict[str, Any]:
    """Return the two forms of the page, filled in with what it shows."""
    sekabupaten = request.user.peran in PERAN_PEMBACA_KABUPATEN
    terlihat = Kecamatan.objects.visible_to(request.user).order_by("nama")
    daftar_kecamatan = list(terlihat.values_list("slug", "nama")) if sekabupaten else []
    isian: dict[str, Any] = {"kecamatan": kecamatan.slug if sekabupaten else ""}
    daftar_triwulan: list[tuple[int, str]] = []
    if hasil is not None:
        isian["triwulan"] = hasil.isi.pengukuran.triwulan
        daftar_triwulan = [(s.triwulan, s.nama_triwulan) for s in hasil.daftar_pengukuran]
    saring = SaringDasborForm(
        isian, daftar_kecamatan=daftar_kecamatan, daftar_triwulan=daftar_triwulan
    )
    formulir: dict[str, Any] = {"saring": saring if saring.fields else None}
    if hasil is not None and hasil.tren is not None:
        isian["indikator"] = hasil.tren.satu.bagian.indikator_id
        semua = [(s.bagian.indikator_id or 0, s.janji.nama) for s in hasil.isi.daftar_indikator]
        formulir["saring_tren"] = SaringTrenForm(isian, daftar_indikator=semua)
    return formulir


@require_safe
def dasbor_kabupaten(request: PenggunaRequest, tahun: int) -> HttpResponse:
    """Show every kecamatan of the kabupaten in one year."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    check_tahun(tahun)
    triwulan = PilihDasborForm(request.GET).isian["triwulan"]
    hasil = read_dasbor_kabupaten(request.user, tahun, triwulan=triwulan)
    konteks = {
        "tahun": tahun,
        "daftar_tahun": list_tahun(request),
        "tampilan": None if hasil is None else TampilanKabupaten(hasil),
        "saring": None,
    }
    if hasil is not None:
        konteks["saring"] = SaringDasborForm(
            {"triwulan": hasil.rekap.periode.triwulan},
            daftar_kecamatan=(),
            daftar_triwulan=list(enumerate(NAMA_TRIWULAN, start=1)),
        )
    return render(request, "iku/dasbor_kabupaten.html", konteks)
