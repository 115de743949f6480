"""Pages of the outlines of a kabupaten."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kecamatan.bilangan import read_bilangan
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir
from laporan.actions import kerangka as actions
from laporan.forms.kerangka import BagianForm, SalinKerangkaForm
from laporan.lkjip.baris_kerangka import list_baris_kerangka
from laporan.models import BagianKerangka, KerangkaLaporan
from laporan.permissions import (
    can_ubah_kerangka,
    check_can_lihat_kerangka,
    check_can_ubah_kerangka,
    is_kerangka_sendiri,
)

JUDUL = "Kerangka laporan"


@require_safe
def daftar_kerangka(request: PenggunaRequest) -> HttpResponse:
    """List the outlines of the kabupaten and the common ones."""
    check_can_lihat_kerangka(request.user)
    daftar = KerangkaLaporan.objects.visible_to(request.user).select_related("kabupaten")
    konteks = {"daftar": daftar, "dapat_ubah": can_ubah_kerangka(request.user)}
    return render(request, "laporan/daftar_kerangka.html", konteks)


@require_http_methods(["GET", "POST"])
def salin_kerangka(request: PenggunaRequest) -> HttpResponse:
    """Copy an outline into an own one."""
    check_can_ubah_kerangka(request.user)
    url = reverse("laporan:daftar_kerangka")
    form = SalinKerangkaForm(
        request.POST or None, sumber=KerangkaLaporan.objects.visible_to(request.user)
    )
    return answer_formulir(
        request,
        form,
        Halaman("Buat kerangka sendiri", "Salin", url, remah=((JUDUL, url),)),
        aksi=lambda: actions.salin_kerangka(
            sumber=form.cleaned_data["sumber"], nama=form.cleaned_data["nama"], by=request.user
        ),
        pesan="Kerangka disalin. Ubah bagian-bagiannya di bawah ini.",
        tujuan=lambda baru: reverse("laporan:kerangka", args=[baru.pk]),
    )


@require_safe
def kerangka(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the parts of an outline; an own one can be changed."""
    satu = _ambil(request, pk)
    check_can_lihat_kerangka(request.user)
    konteks = {
        "kerangka": satu,
        "daftar_baris": list_baris_kerangka(satu),
        "dapat_ubah": is_kerangka_sendiri(request.user, satu) and can_ubah_kerangka(request.user),
    }
    return render(request, "laporan/kerangka.html", konteks)


def _ambil(request: PenggunaRequest, pk: int) -> KerangkaLaporan:
    return get_object_or_404(KerangkaLaporan.objects.visible_to(request.user), pk=pk)


@require_POST
def pilih_kerangka(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Let new reports start with this outline."""
    satu = _ambil(request, pk)
    check_can_ubah_kerangka(request.user)
    actions.pilih_bawaan(kerangka=satu, by=request.user)
    messages.success(request, "Laporan baru memakai kerangka ini.")
    return redirect("laporan:daftar_kerangka")


@require_http_methods(["GET", "POST"])
def tambah_bagian(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add a part."""
    satu = _ambil(request, pk)
    check_can_ubah_kerangka(request.user)
    return _answer_bagian(request, satu, None)


@require_http_methods(["GET", "POST"])
def ubah_bagian(request: PenggunaRequest, pk: int, bagian_pk: int) -> HttpResponse:
    """Change a part."""
    satu = _ambil(request, pk)
    check_can_ubah_kerangka(request.user)
    return _answer_bagian(request, satu, get_object_or_404(satu.daftar_bagian, pk=bagian_pk))


def _answer_bagian(
    request: PenggunaRequest, satu: KerangkaLaporan, bagian: BagianKerangka | None
) -> HttpResponse:
    form = BagianForm(
        request.POST or None, kerangka=satu, instance=bagian or BagianKerangka(kerangka=satu)
    )
    return answer_formulir(
        request,
        form,
        _halaman_bagian(satu, bagian),
        aksi=lambda: actions.simpan_bagian(
            kerangka=satu,
            bagian=bagian,
            versi=form.cleaned_data["versi"],
            isian=form.to_isian(),
            by=request.user,
        ),
        pesan="Bagian disimpan.",
        tujuan=reverse("laporan:kerangka", args=[satu.pk]),
    )


def _halaman_bagian(satu: KerangkaLaporan, bagian: BagianKerangka | None) -> Halaman:
    url = reverse("laporan:kerangka", args=[satu.pk])
    return Halaman(
        f"Ubah bagian “{bagian}”" if bagian else "Tambah bagian",
        "Simpan",
        url,
        remah=((JUDUL, reverse("laporan:daftar_kerangka")), (str(satu), url)),
        draf=f"kerangka-{satu.pk}-{bagian.pk if bagian else 'baru'}",
    )


@require_POST
def atur_bagian(request: PenggunaRequest, pk: int, bagian_pk: int) -> HttpResponse:
    """Move a part up or down, or take it out."""
    satu = _ambil(request, pk)
    check_can_ubah_kerangka(request.user)
    bagian = get_object_or_404(satu.daftar_bagian, pk=bagian_pk)
    versi = read_bilangan(request.POST.get("versi"))
    if request.POST.get("aksi") == "hapus":
        actions.hapus_bagian(kerangka=satu, bagian=bagian, versi=versi, by=request.user)
        messages.success(request, f"Bagian “{bagian.judul}” dihapus dari kerangka.")
    else:
        naik = request.POST.get("aksi") == "naik"
        actions.geser_bagian(kerangka=satu, bagian=bagian, naik=naik, versi=versi, by=request.user)
    return redirect("laporan:kerangka", pk)
