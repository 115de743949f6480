"""Leave to fill in after the period: the year at a glance, and one triwulan of one office."""

from typing import Any, Final

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions import izin_isi as actions
from iku.forms.tahun_kinerja import IzinForm
from iku.izin_isi import list_izin, read_izin, sebab_tanpa_izin
from iku.models import IzinIsi, Pengukuran
from iku.permissions import can_atur_pengukuran, check_can_atur_pengukuran, check_can_ubah_tahun
from iku.terbuka import sebab_tahun_ditutup
from iku.views.tahun_kinerja import ambil_tahun, remah_tahun
from kecamatan.enums import PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran
from kecamatan.views.formulir import Halaman, answer_formulir, masukan

SERTA: Final = ("kecamatan", "periode__tahun_kinerja__kabupaten")


@require_safe
def daftar_izin(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show every kecamatan with its four triwulan, and where an izin runs."""
    satu = ambil_tahun(request, pk)
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    semua = list_izin(satu, timezone.localdate())
    konteks = {
        "tahun_kinerja": satu,
        "daftar_baris": [baris for baris in semua if baris.is_dimulai],
        "belum_mulai": ", ".join(baris.kecamatan.nama for baris in semua if not baris.is_dimulai),
        "boleh_ubah": can_atur_pengukuran(request.user, satu.kabupaten_id) and not satu.is_ditutup,
        "sebab": sebab_tahun_ditutup(satu),
    }
    return render(request, "iku/daftar_izin.html", konteks)


@require_http_methods(["GET", "POST"])
def beri_izin(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the izin of one triwulan of one office, and give one."""
    satu = _ambil_pengukuran(request, pk)
    tahun_kinerja = satu.periode.tahun_kinerja
    check_can_atur_pengukuran(request.user, tahun_kinerja)
    form = IzinForm(**masukan(request))
    url = reverse("iku:daftar_izin", args=[tahun_kinerja.pk])
    return answer_formulir(
        request,
        form,
        Halaman(
            f"Izin triwulan {satu.nama_triwulan} {satu.kecamatan}",
            "Beri izin",
            url,
            remah=(*remah_tahun(tahun_kinerja), ("Izin mengisi", url)),
            template="iku/izin_isi.html",
            konteks=_konteks_izin(satu),
        ),
        aksi=lambda: actions.beri_izin(pengukuran=satu, **form.isian, by=request.user),
        pesan="Izin diberikan.",
        tujuan=reverse("iku:beri_izin", args=[satu.pk]),
    )


@require_http_methods(["GET", "POST"])
def cabut_izin(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Ask, then end an izin."""
    terlihat = IzinIsi.objects.filter(pengukuran__in=Pengukuran.objects.visible_to(request.user))
    izin = get_object_or_404(terlihat.select_related(*(f"pengukuran__{x}" for x in SERTA)), pk=pk)
    check_can_ubah_tahun(request.user, izin.pengukuran.periode.tahun_kinerja)
    form = forms.Form(**masukan(request))
    url = reverse("iku:beri_izin", args=[izin.pengukuran_id])
    return answer_formulir(
        request,
        form,
        Halaman(
            "Cabut izin",
            "Cabut izin",
            url,
            remah=(*remah_tahun(izin.pengukuran.periode.tahun_kinerja), ("Izin", url)),
            template="iku/cabut_izin.html",
            konteks={"izin": izin},
        ),
        aksi=lambda: actions.cabut_izin(izin=izin, by=request.user),
        pesan="Izin dicabut.",
        tujuan=url,
    )


def _ambil_pengukuran(request: PenggunaRequest, pk: int) -> Pengukuran:
    terlihat = Pengukuran.objects.visible_to(request.user).select_related(*SERTA)
    satu: Pengukuran = get_object_or_404(terlihat, pk=pk)
    return satu


def _konteks_izin(satu: Pengukuran) -> dict[str, Any]:
    hari_ini = timezone.localdate()
    return {
        "pengukuran": satu,
        "daftar_izin": read_izin(satu, hari_ini),
        "sebab": sebab_tanpa_izin(satu, hari_ini),
        "boleh_cabut": not satu.periode.tahun_kinerja.is_ditutup,
    }
