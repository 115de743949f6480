"""Layouts of the IKU form, kept by the admin of the kabupaten."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from iku.actions import format as actions
from iku.forms.butir import VersiForm
from iku.forms.format import FormatForm, KolomFormSet
from iku.models import FormatIku
from iku.permissions import check_can_edit_format
from iku.pola_format import DAFTAR_POLA, PolaFormat, find_pola
from iku.rekap import build_format
from kecamatan.enums import Peran
from kecamatan.forms.dasar import run_aksi
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran

AWALAN = "kolom"


@require_GET
def daftar_format(request: PenggunaRequest) -> HttpResponse:
    """List the layouts of the kabupaten with the head of their tables."""
    check_peran(request.user, Peran.ADMIN)
    terlihat = FormatIku.objects.visible_to(request.user).prefetch_related("daftar_kolom")
    daftar = [(satu, build_format(satu)) for satu in terlihat]
    return render(request, "iku/daftar_format.html", {"daftar": daftar, "daftar_pola": DAFTAR_POLA})


@require_http_methods(["GET", "POST"])
def tambah_format(request: PenggunaRequest) -> HttpResponse:
    """Add a layout, from a preset or empty."""
    check_peran(request.user, Peran.ADMIN)
    pola = find_pola(request.GET.get("pola", ""))
    form = FormatForm(request.POST or None, initial=pola.isian if pola else None)
    kolom = KolomFormSet(request.POST or None, prefix=AWALAN, initial=_kolom_awal(pola))
    if request.method == "POST" and all((form.is_valid(), kolom.is_valid())):
        baru = run_aksi(
            form,
            lambda: actions.tambah_format(
                kabupaten=request.user.kabupaten_pengguna,
                isian=form.isian,
                daftar_kolom=kolom.build_isian(),
                by=request.user,
            ),
        )
        if baru:
            messages.success(request, "Format IKU ditambahkan.")
            return redirect("iku:daftar_format")
    return _halaman(request, form, kolom, "Tambah format IKU")


@require_http_methods(["GET", "POST"])
def ubah_format(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Change a layout and its columns."""
    format_iku = _ambil_format(request, pk)
    form = FormatForm(request.POST or None, instance=format_iku)
    kolom = KolomFormSet(request.POST or None, prefix=AWALAN, format_iku=format_iku)
    if request.method == "POST" and all((form.is_valid(), kolom.is_valid())):
        disimpan = run_aksi(
            form,
            lambda: actions.ubah_format(
                format_iku=format_iku,
                isian=form.isian,
                daftar_kolom=kolom.build_isian(),
                versi=form.cleaned_data["versi"],
                by=request.user,
            ),
        )
        if disimpan:
            messages.success(request, "Format IKU disimpan.")
            return redirect("iku:daftar_format")
    return _halaman(request, form, kolom, "Ubah format IKU", format_iku)


@require_http_methods(["GET", "POST"])
def hapus_format(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Ask, then delete an unused layout or take a used one off the choices."""
    format_iku = _ambil_format(request, pk)
    form = VersiForm(request.POST or None, initial={"versi": format_iku.versi})
    if request.method == "POST" and form.is_valid():
        try:
            dihapus = actions.hapus_format(
                format_iku=format_iku, versi=form.cleaned_data["versi"], by=request.user
            )
        except AksiDitolak as galat:
            messages.error(request, galat.pesan)
        else:
            kata = "dihapus" if dihapus else "tidak dapat dipilih lagi, karena masih dipakai"
            messages.success(request, f"Format {format_iku.nama} {kata}.")
        return redirect("iku:daftar_format")
    konteks = {"format_iku": format_iku, "formulir": form}
    return render(request, "iku/hapus_format.html", konteks)


def _ambil_format(request: PenggunaRequest, pk: int) -> FormatIku:
    format_iku = get_object_or_404(FormatIku.objects.visible_to(request.user), pk=pk)
    check_can_edit_format(request.user, format_iku)
    return format_iku


def _kolom_awal(pola: PolaFormat | None) -> list[dict[str, object]] | None:
    return pola.isian_kolom if pola else None


def _halaman(
    request: PenggunaRequest,
    form: FormatForm,
    kolom: object,
    judul: str,
    format_iku: FormatIku | None = None,
) -> HttpResponse:
    konteks = {"formulir": form, "formset": kolom, "judul": judul, "format_iku": format_iku}
    if format_iku:
        konteks["rekap"] = build_format(format_iku)
    return render(request, "iku/format.html", konteks)
