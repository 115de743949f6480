"""Who leads the kabupaten, term after term: read by everybody there, kept by its admin."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.actions.kepala_daerah import add_kepala_daerah, add_masa_kepala_daerah
from kecamatan.forms.kepala_daerah import (
    FormulirKepalaDaerah,
    FormulirTambahMasaKepalaDaerah,
)
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kabupaten, MasaJabatan, Pejabat
from kecamatan.permissions import can_edit_kepala_daerah, check_can_edit_kepala_daerah
from kecamatan.posisi import sebut_kepala_daerah
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from kecamatan.views.kabupaten import fetch_kabupaten
from kecamatan.views.pejabat import fetch_pejabat


@require_safe
def daftar_kepala_daerah(request: PenggunaRequest) -> HttpResponse:
    """List the terms of those who lead the kabupaten, newest first."""
    kabupaten = fetch_kabupaten(request)
    daftar = MasaJabatan.objects.visible_to(request.user).kepala_daerah_of(kabupaten.pk)
    hari_ini = timezone.localdate()
    konteks = {
        "kabupaten": kabupaten,
        "sebutan": sebut_kepala_daerah(kabupaten),
        "daftar_masa": [(masa, masa.runs_on(hari_ini)) for masa in daftar],
        "boleh_ubah": can_edit_kepala_daerah(request.user, kabupaten.pk),
    }
    return render(request, "kecamatan/daftar_kepala_daerah.html", konteks)


@require_http_methods(["GET", "HEAD", "POST"])
def tambah_kepala_daerah(request: PenggunaRequest) -> HttpResponse:
    """Add a head of the region with the first term."""
    kabupaten = fetch_kabupaten(request)
    check_can_edit_kepala_daerah(request.user, kabupaten.pk)
    formulir = FormulirKepalaDaerah(**masukan(request))
    formulir_masa = FormulirTambahMasaKepalaDaerah(**masukan(request))
    return answer_formulir(
        request,
        formulir,
        _halaman_tambah(kabupaten, formulir, formulir_masa),
        serta=[formulir_masa],
        pesan=f"{sebut_kepala_daerah(kabupaten)} sudah ditambahkan.",
        tujuan=reverse("kecamatan:daftar_kepala_daerah"),
        aksi=lambda: add_kepala_daerah(
            kabupaten,
            isian=formulir.isian,
            masa=formulir_masa.masa,
            akhiri_sebelumnya=formulir_masa.cleaned_data["akhiri_sebelumnya"],
            by=request.user,
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def tambah_masa_kepala_daerah(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add a further term to somebody known."""
    pejabat = fetch_pejabat(request, pk)
    check_can_edit_kepala_daerah(request.user, pejabat.kabupaten_id)
    formulir = FormulirTambahMasaKepalaDaerah(**masukan(request))
    url = reverse("kecamatan:daftar_kepala_daerah")
    sebutan = sebut_kepala_daerah(pejabat.kabupaten)
    halaman = Halaman(
        judul=f"Tambah masa jabatan {sebutan}",
        utama="Simpan masa jabatan",
        url_batal=url,
        pengantar=f"{pejabat}, {sebutan} {pejabat.kabupaten.nama}.",
        remah=((f"{sebutan} {pejabat.kabupaten.nama}", url),),
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Masa jabatan sudah ditambahkan.",
        tujuan=url,
        aksi=lambda: _tambah_masa(pejabat, formulir, request),
    )


def _tambah_masa(
    pejabat: Pejabat, formulir: FormulirTambahMasaKepalaDaerah, request: PenggunaRequest
) -> MasaJabatan:
    return add_masa_kepala_daerah(
        pejabat,
        masa=formulir.masa,
        akhiri_sebelumnya=formulir.cleaned_data["akhiri_sebelumnya"],
        by=request.user,
    )


def _halaman_tambah(
    kabupaten: Kabupaten,
    formulir: FormulirKepalaDaerah,
    formulir_masa: FormulirTambahMasaKepalaDaerah,
) -> Halaman:
    url = reverse("kecamatan:daftar_kepala_daerah")
    sebutan = sebut_kepala_daerah(kabupaten)
    return Halaman(
        judul=f"Tambah {sebutan}",
        utama="Simpan",
        url_batal=url,
        pengantar=f"{sebutan} {kabupaten.nama}, pihak kedua Perjanjian Kinerja camat. "
        "Tanpa NIP; untuk Pj. yang PNS, NIP diisi kemudian di halaman orangnya.",
        remah=((f"{sebutan} {kabupaten.nama}", url),),
        draf=f"kepala-daerah-baru-{kabupaten.pk}",
        panjang=True,
        template="kecamatan/tambah_pejabat.html",
        konteks={"formulir_masa": formulir_masa, "semua_formulir": [formulir, formulir_masa]},
    )
