"""New plans: Renstra and what follows from it."""

from collections.abc import Callable, Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kecamatan.forms.dasar import run_aksi
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.views.formulir import Halaman, masukan, show_formulir
from laporan.actions import rencana as actions
from laporan.actions.buat import salin_dokumen
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.enums import JenisDokumen
from laporan.forms.rencana import (
    FormulirBawahan,
    FormulirLaporan,
    FormulirPerjanjian,
    FormulirRencanaAksi,
    FormulirRenstra,
    FormulirRkt,
    RencanaForm,
)
from laporan.models import Dokumen
from laporan.permissions import check_can_buat_dokumen

Buat = Callable[[Mapping[str, Any], Kecamatan, Pengguna], Dokumen]


def _buat_renstra(isi: Mapping[str, Any], kecamatan: Kecamatan, by: Pengguna) -> Dokumen:
    masa = {"tahun": isi["tahun"], "tahun_akhir": isi["tahun_akhir"]}
    if isi["sumber"]:
        return actions.salin_dokumen_renstra(
            sumber=isi["sumber"], rpjmd=isi["rpjmd"], by=by, **masa
        )
    return actions.buat_dokumen_renstra(kecamatan=kecamatan, rpjmd=isi["rpjmd"], by=by, **masa)


def _tahunan(buat_baru: Callable[..., Dokumen]) -> Buat:
    """Return how a plan of one year is made: copied from a source, else by `buat_baru`."""

    def buat(isi: Mapping[str, Any], kecamatan: Kecamatan, by: Pengguna) -> Dokumen:
        if isi["sumber"]:
            return salin_dokumen(sumber=isi["sumber"], tahun=isi["tahun"], by=by)
        return buat_baru(kecamatan=kecamatan, tahun=isi["tahun"], by=by)

    return buat


def _buat_bawahan(isi: Mapping[str, Any], _kecamatan: Kecamatan, by: Pengguna) -> Dokumen:
    if isi["sumber"]:
        return salin_dokumen(sumber=isi["sumber"], tahun=isi["tahun"], by=by)
    return actions.buat_dokumen_bawahan(
        atasan=isi["atasan"], pihak_pertama=isi["pihak_pertama"], by=by
    )


def _buat_rencana_aksi(isi: Mapping[str, Any], _kecamatan: Kecamatan, by: Pengguna) -> Dokumen:
    perjanjian = isi["perjanjian"]
    if isi["sumber"]:
        return salin_dokumen(sumber=isi["sumber"], tahun=perjanjian.tahun, by=by)
    return actions.buat_dokumen_rencana_aksi(perjanjian=perjanjian, by=by)


# Address word -> form, action, and what the page says first.
PEMBUAT: dict[str, tuple[type[RencanaForm], Buat, str]] = {
    JenisDokumen.RENSTRA.value: (
        FormulirRenstra,
        _buat_renstra,
        "Rencana lima atau enam tahun: tujuan, sasaran, indikator, dan target tiap tahun.",
    ),
    JenisDokumen.RKT.value: (
        FormulirRkt,
        _tahunan(actions.buat_dokumen_rkt),
        "Rencana satu tahun. Targetnya dari Renstra, anggarannya dari versi anggaran terbaru.",
    ),
    JenisDokumen.PERJANJIAN.value: (
        FormulirPerjanjian,
        _tahunan(actions.buat_dokumen_perjanjian),
        "Perjanjian camat dengan Bupati. Sasaran dan target diambil dari RKT atau Renstra tahun "
        "itu; bila belum ada, dari IKU.",
    ),
    JenisDokumen.PERJANJIAN_BAWAHAN.value: (
        FormulirBawahan,
        _buat_bawahan,
        "Perjanjian sekcam, kepala seksi, atau kepala subbagian dengan atasannya.",
    ),
    JenisDokumen.RENCANA_AKSI.value: (
        FormulirRencanaAksi,
        _buat_rencana_aksi,
        "Rincian satu Perjanjian Kinerja: target tiap triwulan, aksi, dan penanggung jawabnya.",
    ),
    JenisDokumen.LKJIP.value: (
        FormulirLaporan,
        _tahunan(buat_dokumen_lkjip),
        "Laporan setahun. Angkanya diambil dari pengukuran triwulan, susunannya dari kerangka "
        "kabupaten.",
    ),
}


@require_http_methods(["GET", "POST"])
def buat_rencana(request: PenggunaRequest, jenis: str) -> HttpResponse:
    """Make the draft of one kind of plan."""
    check_can_buat_dokumen(request.user)
    if jenis not in PEMBUAT:
        raise Http404
    kelas, buat, pengantar = PEMBUAT[jenis]
    kecamatan = request.user.kecamatan
    assert kecamatan is not None, "check_can_buat_dokumen admits kecamatan roles only"
    form = kelas(**masukan(request), kecamatan=kecamatan, initial=_awal(request))
    if request.method == "POST" and form.is_valid():
        dokumen = run_aksi(form, lambda: buat(form.cleaned_data, kecamatan, request.user))
        if dokumen:
            return redirect("laporan:dokumen", dokumen.pk)
    return show_formulir(request, form, _halaman(JenisDokumen(jenis), pengantar))


def _awal(request: PenggunaRequest) -> dict[str, str]:
    """Return what the address of the page says to start with."""
    isian = ("tahun", "sumber", "atasan", "perjanjian")
    return {nama: str(request.GET[nama])[:9] for nama in isian if nama in request.GET}


def _halaman(jenis: JenisDokumen, pengantar: str) -> Halaman:
    url = reverse("laporan:daftar_dokumen")
    return Halaman(
        f"Buat {jenis.label}", "Buat draf", url, pengantar=pengantar, remah=(("Dokumen", url),)
    )
