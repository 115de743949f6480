"""Menimbang, Memperhatikan, diktum and tembusan of a decree."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.bilangan import read_bilangan
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from laporan.actions import ubah as actions
from laporan.diktum import label_butir
from laporan.enums import BagianButir
from laporan.forms.butir import (
    ButirFormSet,
    baca_operasi,
    build_formset,
    terapkan,
    typed_teks,
)
from laporan.models import Dokumen
from laporan.permissions import check_can_edit_dokumen
from laporan.views.ambil import ambil_dokumen
from laporan.views.bagian import build_bagian
from laporan.views.bentrok import answer_butir_bentrok

# The page always has a row: a form without any was cut on its way, and would delete everything.
TIDAK_LENGKAP = "Isian tidak terkirim lengkap. Muat ulang halamannya, lalu simpan lagi."


@require_http_methods(["GET", "POST"])
def ubah_butir(request: PenggunaRequest, pk: int, bagian: str) -> HttpResponse:
    """Edit one list of sentences; row buttons rearrange what is typed without saving."""
    dokumen = ambil_dokumen(request, pk)
    if bagian not in BagianButir.values or not dokumen.is_keputusan:
        raise Http404
    check_can_edit_dokumen(request.user, dokumen)
    if request.method == "GET":
        teks = [butir.teks for butir in dokumen.daftar_butir.filter(bagian=bagian)]
        return _halaman(request, dokumen, bagian, build_formset(teks), dokumen.versi)
    formset = ButirFormSet(request.POST, prefix="butir")
    if not formset.forms:
        raise AksiDitolak(TIDAK_LENGKAP)
    if operasi := baca_operasi(request.POST):
        formset = build_formset(terapkan(operasi, typed_teks(formset)))
    elif formset.is_valid():
        return _simpan(request, dokumen, bagian, formset)
    return _halaman(request, dokumen, bagian, formset, request.POST.get("versi", ""))


def _simpan(request: PenggunaRequest, dokumen: Dokumen, bagian: str, formset: Any) -> HttpResponse:
    versi = read_bilangan(request.POST.get("versi"))
    jenis = BagianButir(bagian)
    teks = [isi for isi in (satu.strip() for satu in typed_teks(formset)) if isi]
    try:
        actions.simpan_butir(
            dokumen=dokumen, versi=versi, bagian=jenis, butir=teks, by=request.user
        )
    except AksiDitolak as ditolak:
        messages.error(request, ditolak.pesan)
        return _halaman(request, dokumen, bagian, formset, versi)
    except BentrokVersi:
        return answer_butir_bentrok(request, dokumen, jenis, teks)
    messages.success(request, f"{jenis.label} disimpan.")
    return redirect("laporan:dokumen", dokumen.pk)


def _halaman(
    request: PenggunaRequest, dokumen: Dokumen, bagian: str, formset: Any, versi: int | str
) -> HttpResponse:
    konteks = {
        "dokumen": dokumen,
        "formset": formset,
        "baris": [
            (form, label_butir(BagianButir(bagian), nomor))
            for nomor, form in enumerate(formset.forms, start=1)
        ],
        "judul": BagianButir(bagian).label,
        "bagian_kini": bagian,
        "versi": versi,
        "bagian": build_bagian(dokumen, bagian),
    }
    return render(request, "laporan/ubah_butir.html", konteks)
