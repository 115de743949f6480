"""New documents: from scratch, from an earlier year, as a correction; and dropping a draft."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan
from laporan.actions import buat as actions
from laporan.actions import ubah
from laporan.forms.alur import AlasanForm
from laporan.forms.buat import BuatDokumenForm
from laporan.models import Dokumen
from laporan.permissions import (
    check_can_buat_dokumen,
    check_can_hapus_draf,
    check_can_ubah_resmi,
)
from laporan.views.ambil import ambil_dokumen


@require_http_methods(["GET", "POST"])
def buat_dokumen(request: PenggunaRequest) -> HttpResponse:
    """Make a draft from the standard wording or as a copy of an earlier document."""
    check_can_buat_dokumen(request.user)
    kecamatan = request.user.kecamatan
    assert kecamatan is not None, "check_can_buat_dokumen admits kecamatan roles only"
    awal = {"sumber": request.GET.get("sumber"), "tahun": timezone.localdate().year}
    if tahun := request.GET.get("tahun", "")[:4]:
        awal["tahun"] = tahun
    form = BuatDokumenForm(request.POST or None, kecamatan=kecamatan, initial=awal)
    if request.method == "POST" and form.is_valid():
        try:
            dokumen = _buat(form, kecamatan, request)
        except AksiDitolak as ditolak:
            form.add_error(None, ditolak.pesan)
        else:
            messages.success(request, "Draf dibuat. Lengkapi bagian yang masih kurang.")
            return redirect("laporan:dokumen", dokumen.pk)
    return render(request, "laporan/buat_dokumen.html", {"form": form})


def _buat(form: BuatDokumenForm, kecamatan: Kecamatan, request: PenggunaRequest) -> Dokumen:
    isi = form.cleaned_data
    tahun, akhir = isi["tahun"], isi["tahun_akhir"]
    if isi["sumber"]:
        return actions.salin_dokumen(
            sumber=isi["sumber"], tahun=tahun, tahun_akhir=akhir, by=request.user
        )
    return actions.buat_dokumen(
        kecamatan=kecamatan,
        jenis=isi["jenis"],
        tahun=tahun,
        tahun_akhir=akhir,
        format=isi["format"],
        by=request.user,
    )


@require_http_methods(["GET", "POST"])
def buat_perubahan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Start the new document that will replace an enacted one."""
    dokumen = ambil_dokumen(request, pk)
    check_can_ubah_resmi(request.user, dokumen)
    form = AlasanForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            baru = actions.buat_perubahan(
                dokumen=dokumen, alasan=form.cleaned_data["alasan"], by=request.user
            )
        except AksiDitolak as ditolak:
            form.add_error(None, ditolak.pesan)
        else:
            messages.success(request, "Draf perubahan dibuat; dokumen lama tetap berlaku.")
            return redirect("laporan:dokumen", baru.pk)
    return render(request, "laporan/buat_perubahan.html", {"form": form, "dokumen": dokumen})


@require_http_methods(["GET", "POST"])
def hapus_draf(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Drop a draft that was never submitted."""
    dokumen = ambil_dokumen(request, pk)
    check_can_hapus_draf(request.user, dokumen)
    if request.method == "POST":
        try:
            ubah.hapus_draf(dokumen=dokumen, by=request.user)
        except AksiDitolak as ditolak:
            messages.error(request, ditolak.pesan)
            return redirect("laporan:dokumen", pk)
        messages.success(request, "Draf dihapus.")
        return redirect("laporan:daftar_dokumen")
    return render(request, "laporan/hapus_draf.html", {"dokumen": dokumen})
