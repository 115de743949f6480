"""The RPJMD: read by everybody of the kabupaten, kept by its admin."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions import rpjmd as actions
from iku.forms.rpjmd import FormulirPerubahanRpjmd, FormulirRpjmd, FormulirTambahRpjmd
from iku.models import Rpjmd
from iku.permissions import (
    can_edit_rpjmd,
    check_can_buat_rpjmd,
    check_can_edit_wadah,
    sebab_tertutup,
)
from iku.views.ambil import remah_butir, url_wadah
from kecamatan.enums import Peran
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan

ANAK = (
    "daftar_tujuan__daftar_indikator",
    "daftar_tujuan__daftar_sasaran__daftar_indikator",
)


def _ambil(request: PenggunaRequest, pk: int) -> Rpjmd:
    terlihat = Rpjmd.objects.visible_to(request.user).select_related("kabupaten", "mengubah")
    return get_object_or_404(terlihat, pk=pk)


@require_safe
def daftar_rpjmd(request: PenggunaRequest) -> HttpResponse:
    """List the periods with their Perubahan."""
    konteks = {
        "daftar": Rpjmd.objects.visible_to(request.user).select_related("kabupaten"),
        "boleh_tambah": request.user.peran == Peran.ADMIN,
    }
    return render(request, "iku/daftar_rpjmd.html", konteks)


@require_safe
def rpjmd(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show one RPJMD whole."""
    satu = _ambil(request, pk)
    konteks = {
        "rpjmd": satu,
        "daftar_misi": satu.daftar_misi.prefetch_related(*ANAK),
        "boleh_ubah": can_edit_rpjmd(request.user, satu),
        "sebab": sebab_tertutup(satu),
        "pengganti": Rpjmd.objects.filter(mengubah=satu).first(),
    }
    return render(request, "iku/rpjmd.html", konteks)


@require_http_methods(["GET", "POST"])
def tambah_rpjmd(request: PenggunaRequest) -> HttpResponse:
    """Make a new period."""
    check_can_buat_rpjmd(request.user)
    form = FormulirTambahRpjmd(**masukan(request))
    form.instance.kabupaten = request.user.kabupaten_pengguna
    url = reverse("iku:daftar_rpjmd")
    return answer_formulir(
        request,
        form,
        Halaman("Tambah RPJMD", "Simpan", url, remah=(("RPJMD", url),), draf="rpjmd-baru"),
        aksi=lambda: actions.buat_rpjmd(isian=form.isian, by=request.user),
        pesan="RPJMD dibuat. Tambahkan misinya.",
        tujuan=url,
    )


@require_http_methods(["GET", "POST"])
def ubah_rpjmd(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Change years, visi and legal basis."""
    satu = _ambil(request, pk)
    check_can_edit_wadah(request.user, satu)
    form = FormulirRpjmd(**masukan(request), instance=satu)
    return answer_formulir(
        request,
        form,
        _halaman(satu, "Ubah RPJMD", "Simpan"),
        aksi=lambda: actions.ubah_rpjmd(
            rpjmd=satu, isian=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="RPJMD disimpan.",
        tujuan=url_wadah(satu),
    )


@require_http_methods(["GET", "POST"])
def perubahan_rpjmd(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Make the Perubahan, with its reason."""
    satu = _ambil(request, pk)
    check_can_edit_wadah(request.user, satu)
    form = FormulirPerubahanRpjmd(request.POST or None)
    return answer_formulir(
        request,
        form,
        _halaman(satu, "Buat perubahan RPJMD", "Buat perubahan"),
        aksi=lambda: actions.buat_perubahan_rpjmd(
            rpjmd=satu, alasan=form.cleaned_data["alasan"], by=request.user
        ),
        pesan="RPJMD Perubahan dibuat dengan kalimat yang sama; ubah yang berbeda.",
        tujuan=reverse("iku:daftar_rpjmd"),
    )


def _halaman(rpjmd: Rpjmd, judul: str, utama: str) -> Halaman:
    return Halaman(
        judul,
        utama,
        url_wadah(rpjmd),
        pengantar=f"{rpjmd}.",
        remah=remah_butir(rpjmd),
        draf=f"rpjmd:{rpjmd.pk}",
    )
