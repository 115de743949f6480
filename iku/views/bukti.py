"""Evidence of figures: upload, checked download, a newer version, taking back."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions import bukti as actions
from iku.forms.bukti import GantiBuktiForm, UnggahBuktiForm
from iku.keutuhan_bukti import take_bukti
from iku.models import BagianUkur, Bukti, Pengukuran
from iku.pengukuran.bukti import list_untuk, read_isi_bukti, sebab_tanpa_bukti
from iku.permissions_ukur import check_can_isi
from iku.views.ambil_ukur import ambil_bagian
from kecamatan.http import PenggunaRequest
from kecamatan.unggahan.respons import build_respons
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


@require_http_methods(["GET", "POST"])
def unggah_bukti(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the evidence of a bagian and take more; `?untuk=` names the figure that it is for."""
    bagian = ambil_bagian(request, pk)
    check_can_isi(request.user, bagian.pengukuran)
    form = UnggahBuktiForm(
        **masukan(request),
        daftar_untuk=list_untuk(bagian),
        dipilih=request.GET.get("untuk", ""),
    )
    konteks = _konteks(request, bagian) | {"isi_bukti": read_isi_bukti(bagian)}
    return answer_formulir(
        request,
        form,
        Halaman("Bukti dukung", "Unggah", "", template="iku/unggah_bukti.html", konteks=konteks),
        aksi=lambda: actions.unggah_bukti(
            bagian=bagian,
            daftar_berkas=form.cleaned_data["berkas"],
            isian=form.isian,
            by=request.user,
        ),
        pesan="Bukti disimpan.",
        tujuan=lambda _: _url(bagian, form.isian.kunci),
    )


@require_safe
def bukti(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Serve a file, also an earlier version, to those who may see its figure."""
    satu = _ambil_bukti(request, pk)
    try:
        isi = take_bukti(satu)
    except (OSError, ValueError):
        # Missing, a folder, unreadable, or without a name: the command periksa_berkas says which.
        raise Http404 from None
    return build_respons(isi, satu.nama, satu.jenis_mime, inline=True, berbingkai=True)


@require_http_methods(["GET", "POST"])
def ganti_bukti(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Take a newer file in place of one; the older stays readable."""
    satu = _ambil_bukti(request, pk)
    check_can_isi(request.user, satu.bagian.pengukuran)
    form = GantiBuktiForm(**masukan(request), initial={"keterangan": satu.keterangan})
    konteks = _konteks(request, satu.bagian) | {"bukti": satu}
    template = "iku/ganti_bukti.html"
    return answer_formulir(
        request,
        form,
        Halaman("Ganti bukti", "Ganti", _url(satu.bagian), template=template, konteks=konteks),
        aksi=lambda: actions.ganti_bukti(bukti=satu, by=request.user, **form.cleaned_data),
        pesan="Bukti diganti. Versi sebelumnya tetap dapat dibuka.",
        tujuan=_url(satu.bagian),
    )


@require_http_methods(["GET", "POST"])
def cabut_bukti(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Ask, then take evidence back."""
    satu = _ambil_bukti(request, pk)
    check_can_isi(request.user, satu.bagian.pengukuran)
    form = forms.Form(request.POST if request.method == "POST" else None)
    konteks = _konteks(request, satu.bagian) | {"bukti": satu}
    template = "iku/cabut_bukti.html"
    return answer_formulir(
        request,
        form,
        Halaman(
            "Cabut bukti", "Cabut bukti", _url(satu.bagian), template=template, konteks=konteks
        ),
        aksi=lambda: actions.cabut_bukti(bukti=satu, by=request.user),
        pesan="Bukti dicabut.",
        tujuan=_url(satu.bagian),
    )


def _ambil_bukti(request: PenggunaRequest, pk: int) -> Bukti:
    """Return evidence of a figure that the user may see, or 404."""
    milik = Bukti.objects.filter(bagian__pengukuran__in=Pengukuran.objects.visible_to(request.user))
    satu: Bukti = get_object_or_404(
        milik.select_related(
            "bagian__pengukuran__kecamatan__kabupaten",
            "bagian__pengukuran__periode__tahun_kinerja",
            "bagian__janji",
            "bagian__iku",
        ),
        pk=pk,
    )
    return satu


def _konteks(request: PenggunaRequest, bagian: BagianUkur) -> dict[str, Any]:
    sebab = sebab_tanpa_bukti(bagian, request.user)
    return {"bagian": bagian, "sebab": sebab, "boleh": not sebab}


def _url(bagian: BagianUkur, untuk: str = "") -> str:
    """Return the page of the evidence of a bagian, with a figure chosen."""
    kueri = f"?{urlencode({'untuk': untuk})}" if untuk else ""
    return f"{reverse('iku:unggah_bukti', args=[bagian.pk])}{kueri}"
