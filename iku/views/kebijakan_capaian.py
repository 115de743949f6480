"""Setting the policy of capaian of a year; it is read on the page of the year."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from iku.actions.kebijakan_capaian import tetapkan_kebijakan as tetapkan
from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN
from iku.domain.skala_capaian import MetodeBatas
from iku.forms.kebijakan_capaian import KebijakanForm, find_skala
from iku.kebijakan_capaian import ISIAN, list_beda, list_bentuk
from iku.models import KebijakanCapaian, TahunKinerja
from iku.permissions import check_can_ubah_tahun
from iku.views.tahun_kinerja import ambil_tahun, remah_tahun, url_tahun
from kecamatan.forms.dasar import run_aksi
from kecamatan.galat import BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, masukan, show_formulir


@require_http_methods(["GET", "POST"])
def tetapkan_kebijakan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type a new version; the button of a ready scale fills that in and stores nothing."""
    satu = ambil_tahun(request, pk)
    check_can_ubah_tahun(request.user, satu)
    form = _build_form(request, satu)
    if form.is_bound and form.is_valid():
        try:
            baru = run_aksi(
                form,
                lambda: tetapkan(
                    tahun_kinerja=satu,
                    isian=form.isian,
                    nomor=form.cleaned_data["nomor"],
                    by=request.user,
                ),
            )
        except BentrokVersi as galat:
            return _answer_basi(request, form, galat)
        if baru is not None:
            messages.success(request, f"Kebijakan capaian versi {baru.nomor} berlaku.")
            return redirect(url_tahun(satu))
    return show_formulir(request, form, _halaman(satu, form))


def _build_form(request: PenggunaRequest, satu: TahunKinerja) -> KebijakanForm:
    """Return the form; not bound, with everything that was typed, when a ready scale is taken."""
    if skala := find_skala(request.POST.get("pakai_skala", "")):
        diketik = request.POST.dict()
        return KebijakanForm(tahun_kinerja=satu, by=request.user, skala=skala, diketik=diketik)
    return KebijakanForm(**masukan(request), tahun_kinerja=satu, by=request.user)


def _halaman(satu: TahunKinerja, form: KebijakanForm) -> Halaman:
    judul = f"{'Ubah' if form.berlaku else 'Tetapkan'} kebijakan capaian {satu.tahun}"
    return Halaman(
        judul,
        "Tetapkan kebijakan",
        url_tahun(satu),
        remah=remah_tahun(satu),
        draf=f"kebijakan-capaian:{satu.pk}",
        panjang=True,
        template="iku/ubah_kebijakan.html",
        konteks={
            "daftar_bentuk": list_bentuk(),
            "daftar_skala": DAFTAR_SKALA_CAPAIAN.items(),
            "daftar_metode": tuple(MetodeBatas),
            "daftar_contoh": form.list_contoh(),
        },
    )


def _answer_basi(
    request: PenggunaRequest, form: KebijakanForm, galat: BentrokVersi
) -> HttpResponse:
    """Show what was typed beside the version that somebody else set, class by class."""
    tersimpan = galat.tersimpan
    assert isinstance(tersimpan, KebijakanCapaian), "only versions are compared here"
    isian = form.isian
    diketik = KebijakanCapaian(
        tahun_kinerja=tersimpan.tahun_kinerja, **{nama: isian[nama] for nama in ISIAN}
    )
    beda = [
        {"label": kini.label, "isian_anda": anda.teks, "tersimpan": kini.teks}
        for kini, anda in list_beda(tersimpan, diketik).values()
    ]
    alasan = {"label": "Alasan", "isian_anda": isian["alasan"], "tersimpan": tersimpan.alasan}
    konteks = {"beda": [*beda, alasan], "alamat": request.path}
    return render(request, "409.html", konteks, status=409)
