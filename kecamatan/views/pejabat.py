"""Officials: list, detail, add, edit."""

from django.core.paginator import Paginator
from django.db.models import Prefetch, QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.actions.pejabat import add_pejabat, change_pejabat
from kecamatan.forms.pejabat import FormulirPejabat, FormulirTambahMasa, FormulirTambahPejabat
from kecamatan.forms.saring import FormulirSaringPejabat
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan, MasaJabatan, Pejabat
from kecamatan.permissions import (
    can_edit_masa_jabatan,
    can_edit_pejabat,
    can_edit_profil,
    check_can_edit_pejabat,
)
from kecamatan.posisi import sebut_kepala_daerah
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from kecamatan.views.kabupaten import fetch_kabupaten
from kecamatan.views.profil import fetch_kecamatan_dikelola

PER_HALAMAN = 40


def _with_masa(request: PenggunaRequest, daftar: QuerySet[Pejabat]) -> QuerySet[Pejabat]:
    """Add `masa_terlihat`, the terms this user may see."""
    masa = MasaJabatan.objects.visible_to(request.user).select_related("kecamatan", "bidang")
    daftar = daftar.select_related("kabupaten").defer("kabupaten__logo")
    return daftar.prefetch_related(
        Prefetch("daftar_masa_jabatan", masa.defer("kecamatan__logo"), to_attr="masa_terlihat")
    )


@require_safe
def daftar_pejabat(request: PenggunaRequest) -> HttpResponse:
    """List officials with their posts; the NIP is masked."""
    saringan = FormulirSaringPejabat(request.GET, pengguna=request.user)
    isian = saringan.isian
    masa = MasaJabatan.objects.visible_to(request.user)
    if kecamatan := isian.get("kecamatan"):
        masa = masa.filter(kecamatan=kecamatan)
    if jabatan := isian.get("jabatan"):
        masa = masa.filter(jabatan=jabatan)
    daftar = Pejabat.objects.visible_to(request.user)
    if kecamatan or jabatan:
        daftar = daftar.filter(pk__in=masa.values("pejabat"))
    if cari := isian.get("cari"):
        daftar = daftar.filter(nama__icontains=cari)
    halaman = Paginator(_with_masa(request, daftar), PER_HALAMAN).get_page(request.GET.get("page"))
    tempat = kecamatan or request.user.kecamatan
    konteks = {
        "saringan": saringan,
        "halaman": halaman,
        "kueri": request.GET,
        "tempat_tambah": tempat if tempat and can_edit_profil(request.user, tempat) else None,
        "kepala_daerah": sebut_kepala_daerah(fetch_kabupaten(request)),
    }
    return render(request, "kecamatan/daftar_pejabat.html", konteks)


@require_safe
def pejabat(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show one official; only those who keep the record see the whole NIP."""
    satu = fetch_pejabat(request, pk)
    masa = MasaJabatan.objects.visible_to(request.user).filter(pejabat=satu)
    daftar_masa = [
        (baris, can_edit_masa_jabatan(request.user, baris))
        for baris in masa.select_related("kecamatan__kabupaten", "bidang", "pejabat__kabupaten")
    ]
    konteks = {
        "pejabat": satu,
        "daftar_masa": daftar_masa,
        "boleh_ubah": can_edit_pejabat(request.user, satu),
        "tempat_tambah": [
            baris.kecamatan for baris, boleh in daftar_masa if boleh and baris.kecamatan
        ][:1],
    }
    return render(request, "kecamatan/pejabat.html", konteks)


@require_http_methods(["GET", "HEAD", "POST"])
def tambah_pejabat(request: PenggunaRequest, kode: str) -> HttpResponse:
    """Add an official with the first term of office here."""
    kecamatan = fetch_kecamatan_dikelola(request, kode)
    formulir = FormulirTambahPejabat(**masukan(request))
    formulir_masa = FormulirTambahMasa(**masukan(request), kecamatan=kecamatan)
    return answer_formulir(
        request,
        formulir,
        _halaman_tambah(kecamatan, formulir, formulir_masa),
        serta=[formulir_masa],
        pesan="Pejabat sudah ditambahkan.",
        tujuan=reverse("kecamatan:daftar_pejabat"),
        aksi=lambda: add_pejabat(
            kecamatan,
            isian=formulir.isian,
            masa=formulir_masa.masa,
            akhiri_sebelumnya=formulir_masa.cleaned_data["akhiri_sebelumnya"],
            by=request.user,
        ),
    )


def _halaman_tambah(
    kecamatan: Kecamatan, formulir: FormulirTambahPejabat, formulir_masa: FormulirTambahMasa
) -> Halaman:
    url = reverse("kecamatan:daftar_pejabat")
    semua = [formulir, formulir_masa]
    return Halaman(
        judul="Tambah pejabat",
        utama="Simpan pejabat",
        url_batal=url,
        pengantar=f"Pejabat {kecamatan} yang namanya dicetak pada dokumen.",
        remah=(("Pejabat", url),),
        draf=f"pejabat-baru-{kecamatan.pk}",
        panjang=True,
        template="kecamatan/tambah_pejabat.html",
        konteks={"formulir_masa": formulir_masa, "semua_formulir": semua},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ubah_pejabat(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Edit name, titles, NIP and pangkat."""
    satu = fetch_pejabat(request, pk)
    check_can_edit_pejabat(request.user, satu)
    formulir = FormulirPejabat(**masukan(request), instance=satu)
    halaman = _halaman_ubah(satu)
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Pejabat sudah disimpan.",
        tujuan=halaman.url_batal,
        aksi=lambda: change_pejabat(
            satu,
            isian=formulir.isian,
            versi=formulir.cleaned_data["versi"],
            kecamatan=request.user.kecamatan,
            by=request.user,
        ),
    )


def _halaman_ubah(satu: Pejabat) -> Halaman:
    url = reverse("kecamatan:pejabat", args=[satu.pk])
    return Halaman(
        judul=f"Ubah {satu}",
        utama="Simpan pejabat",
        url_batal=url,
        pengantar="Dokumen yang sudah ditetapkan tetap memakai keterangan yang lama.",
        remah=(("Pejabat", reverse("kecamatan:daftar_pejabat")), (str(satu), url)),
        draf=f"pejabat-{satu.pk}",
    )


def fetch_pejabat(request: PenggunaRequest, pk: int) -> Pejabat:
    """Return an official the user may see, or answer 404."""
    terlihat = Pejabat.objects.visible_to(request.user).select_related("kabupaten")
    return get_object_or_404(terlihat.defer("kabupaten__logo"), pk=pk)
