"""Desa and kelurahan of a kecamatan."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kecamatan.actions.desa import add_desa, change_desa
from kecamatan.forms.organisasi import FormulirDesa, FormulirTambahDesa
from kecamatan.http import PenggunaRequest
from kecamatan.models import Desa, Kecamatan
from kecamatan.permissions import check_can_edit_desa
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from kecamatan.views.profil import fetch_kecamatan


def _halaman(judul: str, utama: str, kecamatan: Kecamatan) -> Halaman:
    url = reverse("kecamatan:profil", args=[kecamatan.kode])
    return Halaman(
        judul=judul, utama=utama, url_batal=f"{url}#desa", remah=((f"Profil {kecamatan}", url),)
    )


@require_http_methods(["GET", "HEAD", "POST"])
def tambah_desa(request: PenggunaRequest, kode: str) -> HttpResponse:
    """Add a desa or kelurahan."""
    kecamatan = fetch_kecamatan(request, kode)
    check_can_edit_desa(request.user, kecamatan)
    formulir = FormulirTambahDesa(**masukan(request), instance=Desa(kecamatan=kecamatan))
    halaman = _halaman("Tambah desa/kelurahan", "Tambah desa/kelurahan", kecamatan)
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Desa/kelurahan sudah ditambahkan.",
        tujuan=halaman.url_batal,
        aksi=lambda: add_desa(kecamatan, isian=formulir.isian, by=request.user),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def ubah_desa(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Edit a desa or kelurahan."""
    terlihat = Desa.objects.filter(kecamatan__in=Kecamatan.objects.visible_to(request.user))
    desa = get_object_or_404(terlihat.select_related("kecamatan__kabupaten"), pk=pk)
    check_can_edit_desa(request.user, desa.kecamatan)
    formulir = FormulirDesa(**masukan(request), instance=desa)
    halaman = _halaman(f"Ubah {desa}", "Simpan", desa.kecamatan)
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Desa/kelurahan sudah disimpan.",
        tujuan=halaman.url_batal,
        aksi=lambda: change_desa(
            desa, isian=formulir.isian, versi=formulir.cleaned_data["versi"], by=request.user
        ),
    )
