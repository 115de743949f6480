"""Terms of office of an official."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kecamatan.actions.masa_jabatan import (
    add_masa_jabatan,
    change_masa_jabatan,
    end_masa_jabatan,
)
from kecamatan.forms.kepala_daerah import FormulirMasaKepalaDaerah
from kecamatan.forms.pejabat import FormulirAkhiriMasa, FormulirMasa, FormulirTambahMasa
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kabupaten, Kecamatan, MasaJabatan, Pejabat
from kecamatan.permissions import check_can_edit_masa_jabatan
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from kecamatan.views.pejabat import fetch_pejabat
from kecamatan.views.profil import fetch_kecamatan_dikelola

DIBACA_ATAU_DIKIRIM = ["GET", "HEAD", "POST"]


def _fetch_masa(request: PenggunaRequest, pk: int) -> MasaJabatan:
    """Return a term the user keeps, or answer 404 or 403."""
    terlihat = MasaJabatan.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten", "pejabat__kabupaten", "bidang"
    )
    masa = get_object_or_404(terlihat, pk=pk)
    check_can_edit_masa_jabatan(request.user, masa)
    return masa


def _tempat(masa: MasaJabatan) -> Kecamatan | Kabupaten:
    """Return where the term is held: who leads the kabupaten has no kecamatan."""
    return masa.kecamatan or masa.pejabat.kabupaten


def _formulir_ubah(
    request: PenggunaRequest, masa: MasaJabatan
) -> FormulirMasa | FormulirMasaKepalaDaerah:
    """Return the form of a term, with the posts and bidang of its office."""
    if masa.kecamatan is None:
        return FormulirMasaKepalaDaerah(**masukan(request), instance=masa)
    return FormulirMasa(**masukan(request), instance=masa, kecamatan=masa.kecamatan)


def _halaman(judul: str, utama: str, pejabat: Pejabat, pengantar: str) -> Halaman:
    url = reverse("kecamatan:pejabat", args=[pejabat.pk])
    return Halaman(
        judul=judul,
        utama=utama,
        url_batal=url,
        pengantar=pengantar,
        remah=(("Pejabat", reverse("kecamatan:daftar_pejabat")), (str(pejabat), url)),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def tambah_masa_jabatan(request: PenggunaRequest, kode: str, pk: int) -> HttpResponse:
    """Add a term in `kode` for a known official."""
    kecamatan = fetch_kecamatan_dikelola(request, kode)
    pejabat = fetch_pejabat(request, pk)
    formulir = FormulirTambahMasa(**masukan(request), kecamatan=kecamatan)
    halaman = _halaman(
        "Tambah masa jabatan", "Simpan masa jabatan", pejabat, f"{pejabat} di {kecamatan}."
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Masa jabatan sudah ditambahkan.",
        tujuan=halaman.url_batal,
        aksi=lambda: add_masa_jabatan(
            pejabat,
            kecamatan=kecamatan,
            isian=formulir.masa,
            by=request.user,
            akhiri_sebelumnya=formulir.cleaned_data["akhiri_sebelumnya"],
        ),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def ubah_masa_jabatan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Edit a term."""
    masa = _fetch_masa(request, pk)
    formulir = _formulir_ubah(request, masa)
    siapa = f"{masa.pejabat} di {_tempat(masa)}."
    halaman = _halaman("Ubah masa jabatan", "Simpan masa jabatan", masa.pejabat, siapa)
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Masa jabatan sudah disimpan.",
        tujuan=halaman.url_batal,
        aksi=lambda: change_masa_jabatan(
            masa, isian=formulir.isian, versi=formulir.cleaned_data["versi"], by=request.user
        ),
    )


@require_http_methods(DIBACA_ATAU_DIKIRIM)
def akhiri_masa_jabatan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Set the last day of a term."""
    masa = _fetch_masa(request, pk)
    formulir = FormulirAkhiriMasa(**masukan(request), instance=masa)
    siapa = f"{masa}, {_tempat(masa)}."
    halaman = _halaman("Akhiri masa jabatan", "Akhiri masa jabatan", masa.pejabat, siapa)
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Masa jabatan sudah diakhiri.",
        tujuan=halaman.url_batal,
        aksi=lambda: end_masa_jabatan(
            masa,
            selesai=formulir.cleaned_data["selesai"],
            versi=formulir.cleaned_data["versi"],
            by=request.user,
        ),
    )
