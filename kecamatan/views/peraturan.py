"""The register of regulations: read by all, its own part kept by the admin."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.actions.peraturan import (
    add_hubungan,
    add_peraturan,
    change_peraturan,
    delete_hubungan,
)
from kecamatan.enums import Peran
from kecamatan.forms.peraturan import (
    FormulirHubungan,
    FormulirPeraturan,
    FormulirTambahPeraturan,
)
from kecamatan.forms.saring import FormulirSaringPeraturan
from kecamatan.http import PenggunaRequest
from kecamatan.models import HubunganPeraturan, Peraturan
from kecamatan.models.peraturan import PeraturanQuerySet
from kecamatan.permissions import can_edit_peraturan, check_can_edit_peraturan, check_peran
from kecamatan.views.formulir import Halaman, answer_formulir, masukan

DIBACA_ATAU_DIKIRIM = ["GET", "HEAD", "POST"]
PER_HALAMAN = 40


def _terlihat(request: PenggunaRequest) -> PeraturanQuerySet:
    return Peraturan.objects.visible_to(request.user).with_status(timezone.localdate())


@require_safe
def daftar_peraturan(request: PenggunaRequest) -> HttpResponse:
    """List the register in the order of the hierarchy."""
    saringan = FormulirSaringPeraturan(request.GET)
    isian = saringan.isian
    daftar = _terlihat(request).by_hierarchy()
    if cari := isian.get("cari"):
        daftar = daftar.filter(
            Q(judul__icontains=cari) | Q(nomor__icontains=cari) | Q(sebutan__icontains=cari)
        )
    for nama in ("jenis", "status"):
        if nama in isian:
            daftar = daftar.filter(**{nama: isian[nama]})
    konteks = {
        "saringan": saringan,
        "halaman": Paginator(daftar, PER_HALAMAN).get_page(request.GET.get("page")),
        "kueri": request.GET,
        "boleh_tambah": request.user.peran == Peran.ADMIN,
    }
    return render(request, "kecamatan/daftar_peraturan.html", konteks)


@require_safe
def peraturan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show one regulation with what changed it and what it changed."""
    satu = get_object_or_404(_terlihat(request), pk=pk)
    terlihat = Peraturan.objects.visible_to(request.user)
    konteks = {
        "peraturan": satu,
        "daftar_perubahan": satu.daftar_perubahan.filter(oleh__in=terlihat).select_related(
            "oleh", "terhadap"
        ),
        "daftar_akibat": satu.daftar_akibat.filter(terhadap__in=terlihat).select_related(
            "oleh", "terhadap"
        ),
        "boleh_ubah": can_edit_peraturan(request.user, satu),
    }
    return render(request, "kecamatan/peraturan.html", konteks)


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def tambah_peraturan(request: PenggunaRequest) -> HttpResponse:
    """Add a regulation of the kabupaten."""
    check_peran(request.user, Peran.ADMIN)
    kabupaten = request.user.kabupaten_pengguna
    url = reverse("kecamatan:daftar_peraturan")
    formulir = FormulirTambahPeraturan(**masukan(request), instance=Peraturan(kabupaten=kabupaten))
    halaman = Halaman(
        judul="Tambah peraturan daerah",
        utama="Tambah peraturan",
        url_batal=url,
        pengantar=f"Peraturan {kabupaten} yang dirujuk dokumen kecamatan.",
        remah=(("Peraturan", url),),
        draf="peraturan-baru",
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Peraturan sudah ditambahkan.",
        tujuan=url,
        aksi=lambda: add_peraturan(kabupaten, isian=formulir.isian_lengkap, by=request.user),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def ubah_peraturan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Edit a regulation of the kabupaten."""
    satu = _fetch_milik(request, pk)
    formulir = FormulirPeraturan(**masukan(request), instance=satu)
    halaman = _halaman(satu, "Ubah peraturan", "Simpan peraturan")
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Peraturan sudah disimpan.",
        tujuan=halaman.url_batal,
        aksi=lambda: change_peraturan(
            satu,
            isian=formulir.isian_lengkap,
            versi=formulir.cleaned_data["versi"],
            by=request.user,
        ),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def tambah_hubungan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Record what the regulation changes or revokes, or by what it is."""
    satu = _fetch_milik(request, pk)
    formulir = FormulirHubungan(masukan(request).get("data"), peraturan=satu, admin=request.user)
    halaman = _halaman(satu, "Tambah hubungan", "Simpan hubungan")
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Hubungan sudah dicatat.",
        tujuan=halaman.url_batal,
        aksi=lambda: add_hubungan(**formulir.hubungan, by=request.user),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def hapus_hubungan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Take back a relation recorded by mistake."""
    terlihat = HubunganPeraturan.objects.filter(
        terhadap__in=Peraturan.objects.visible_to(request.user)
    )
    hubungan = get_object_or_404(terlihat.select_related("terhadap", "oleh"), pk=pk)
    check_can_edit_peraturan(request.user, hubungan.terhadap)
    if request.method == "POST":
        delete_hubungan(hubungan, by=request.user)
    return redirect("kecamatan:peraturan", pk=hubungan.terhadap_id)


def _fetch_milik(request: PenggunaRequest, pk: int) -> Peraturan:
    """Return a regulation of the admin's kabupaten, or answer 404 or 403."""
    terlihat = Peraturan.objects.visible_to(request.user).select_related("kabupaten")
    satu = get_object_or_404(terlihat.defer("kabupaten__logo"), pk=pk)
    check_can_edit_peraturan(request.user, satu)
    return satu


def _halaman(satu: Peraturan, judul: str, utama: str) -> Halaman:
    url = reverse("kecamatan:peraturan", args=[satu.pk])
    return Halaman(
        judul=judul,
        utama=utama,
        url_batal=url,
        pengantar=str(satu),
        remah=(("Peraturan", reverse("kecamatan:daftar_peraturan")), (satu.pengenal, url)),
    )
