"""Pages of a PK below the camat: taking indikator over, choosing rows of the budget."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from iku.actions import perjanjian_bawahan as actions
from iku.anggaran import read_anggaran
from iku.forms.perjanjian_bawahan import PilihPaguForm, TurunkanForm
from iku.models import PerjanjianKinerja
from iku.permissions import check_can_edit_daftar
from iku.views.ambil import ambil_perjanjian, remah_butir, url_wadah
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


def _halaman(satu: PerjanjianKinerja, judul: str, pengantar: str) -> Halaman:
    return Halaman(
        judul,
        "Simpan pilihan",
        url_wadah(satu),
        pengantar=pengantar,
        remah=remah_butir(satu),
        panjang=True,
    )


@require_http_methods(["GET", "POST"])
def turunkan_indikator(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Take indikator of the superior over."""
    satu = ambil_perjanjian(request, pk)
    check_can_edit_daftar(request.user, satu)
    if satu.atasan is None:
        messages.warning(request, "PK camat diisi dari Renstra, bukan dari PK atasan.")
        return redirect(url_wadah(satu))
    form = TurunkanForm(**masukan(request), perjanjian=satu)
    return answer_formulir(
        request,
        form,
        _halaman(satu, "Turunkan indikator atasan", f"Dari {satu.atasan}."),
        aksi=lambda: actions.turunkan_indikator(
            perjanjian=satu,
            daftar=list(form.cleaned_data["indikator"]),
            versi=form.cleaned_data["versi"],
            by=request.user,
        ),
        pesan="Indikator atasan diturunkan.",
        tujuan=url_wadah(satu),
    )


@require_http_methods(["GET", "POST"])
def pilih_pagu(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Choose the rows of the budget that the lampiran prints."""
    satu = ambil_perjanjian(request, pk)
    check_can_edit_daftar(request.user, satu)
    if satu.anggaran is None:
        messages.warning(request, "Pilih dulu anggarannya, di “Ubah dasar”.")
        return redirect(url_wadah(satu))
    pohon = read_anggaran(satu.anggaran)
    form = PilihPaguForm(**masukan(request), perjanjian=satu, pohon=pohon)
    return answer_formulir(
        request,
        form,
        _halaman(satu, "Pilih kegiatan dan anggaran", f"Dari {satu.anggaran}."),
        aksi=lambda: actions.pilih_pagu(
            perjanjian=satu,
            daftar=list(form.cleaned_data["baris"]),
            versi=form.cleaned_data["versi"],
            by=request.user,
        ),
        pesan="Pilihan kegiatan disimpan.",
        tujuan=url_wadah(satu),
    )
