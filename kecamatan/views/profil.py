"""The list of kecamatan and the profile of one."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.actions.profil import change_profil
from kecamatan.enums import PERAN_KABUPATEN
from kecamatan.forms.profil import FormulirProfil
from kecamatan.forms.saring import FormulirSaringKecamatan
from kecamatan.http import PenggunaRequest
from kecamatan.kelengkapan import SYARAT, annotate_kelengkapan
from kecamatan.models import Kecamatan, MasaJabatan
from kecamatan.permissions import (
    can_edit_desa,
    can_edit_profil,
    check_can_edit_profil,
    check_peran,
)
from kecamatan.views.formulir import Halaman, answer_formulir, masukan

PER_HALAMAN = 40


@require_safe
def daftar_kecamatan(request: PenggunaRequest) -> HttpResponse:
    """List the kecamatan of the user's kabupaten."""
    check_peran(request.user, *PERAN_KABUPATEN)
    saringan = FormulirSaringKecamatan(request.GET, pengguna=request.user)
    terlihat = Kecamatan.objects.visible_to(request.user).select_related("kabupaten")
    daftar = annotate_kelengkapan(terlihat, hari_ini=timezone.localdate())
    daftar = daftar.defer("logo", "kabupaten__logo")
    isian = saringan.isian
    if cari := isian.get("cari"):
        daftar = daftar.filter(Q(nama__icontains=cari) | Q(kode__contains=cari))
    if lengkap := isian.get("lengkap"):
        daftar = daftar.filter(**SYARAT[lengkap])
    halaman = Paginator(daftar, PER_HALAMAN).get_page(request.GET.get("page"))
    konteks = {"saringan": saringan, "halaman": halaman, "kueri": request.GET}
    return render(request, "kecamatan/daftar_kecamatan.html", konteks)


@require_safe
def profil_sendiri(request: PenggunaRequest) -> HttpResponse:
    """Lead to the user's own kecamatan; a user of the kabupaten has all of them."""
    if request.user.kecamatan is None:
        return redirect("kecamatan:daftar_kecamatan")
    return redirect("kecamatan:profil", kode=request.user.kecamatan.kode)


@require_safe
def profil(request: PenggunaRequest, kode: str) -> HttpResponse:
    """Show what is known about an office."""
    kecamatan = fetch_kecamatan(request, kode)
    menjabat = MasaJabatan.objects.filter(kecamatan=kecamatan).on_date(timezone.localdate())
    konteks = {
        "kecamatan": kecamatan,
        "daftar_bidang": kecamatan.daftar_bidang.all(),
        "daftar_desa": kecamatan.daftar_desa.all(),
        "daftar_tugas": kecamatan.daftar_tugas.all(),
        "daftar_fungsi": kecamatan.daftar_fungsi.all(),
        "menjabat": menjabat.with_sebutan().order_by("jabatan", "mulai"),
        "ada_logo": Kecamatan.objects.filter(pk=kecamatan.pk, logo__isnull=False).exists(),
        "boleh_ubah": can_edit_profil(request.user, kecamatan),
        "boleh_ubah_desa": can_edit_desa(request.user, kecamatan),
    }
    return render(request, "kecamatan/profil.html", konteks)


@require_http_methods(["GET", "HEAD", "POST"])
def ubah_profil(request: PenggunaRequest, kode: str) -> HttpResponse:
    """Edit letterhead, address, codes, tugas and fungsi."""
    kecamatan = fetch_kecamatan(request, kode)
    check_can_edit_profil(request.user, kecamatan)
    url = reverse("kecamatan:profil", args=[kode])
    formulir = FormulirProfil(**masukan(request), instance=kecamatan)
    halaman = Halaman(
        judul=f"Ubah profil {kecamatan}",
        utama="Simpan profil",
        url_batal=url,
        pengantar="Dipakai pada kop, nomor, dan kepala formulir dokumen yang dibuat sesudah ini.",
        remah=((f"Profil {kecamatan}", url),),
        draf=f"profil-{kecamatan.pk}",
        panjang=True,
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        aksi=lambda: _save_profil(formulir, kecamatan, request),
        pesan="Profil sudah disimpan.",
        tujuan=url,
    )


def _save_profil(
    formulir: FormulirProfil, kecamatan: Kecamatan, request: PenggunaRequest
) -> Kecamatan:
    isian = formulir.isian
    return change_profil(
        kecamatan,
        tugas=isian.pop("daftar_tugas"),
        fungsi=isian.pop("daftar_fungsi"),
        isian=isian,
        versi=formulir.cleaned_data["versi"],
        by=request.user,
    )


def fetch_kecamatan(request: PenggunaRequest, kode: str) -> Kecamatan:
    """Return a kecamatan the user may see, or answer 404."""
    terlihat = Kecamatan.objects.visible_to(request.user).select_related("kabupaten")
    return get_object_or_404(terlihat.defer("logo", "kabupaten__logo"), kode=kode)


def fetch_kecamatan_dikelola(request: PenggunaRequest, kode: str) -> Kecamatan:
    """Return a kecamatan the user keeps, or answer 404 or 403."""
    kecamatan = fetch_kecamatan(request, kode)
    check_can_edit_profil(request.user, kecamatan)
    return kecamatan
