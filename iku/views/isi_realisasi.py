"""The page where the indikator of a triwulan are filled in; the server computes while one types."""

from typing import Any

from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from iku.actions.realisasi import simpan_realisasi
from iku.domain.akumulasi import CaraAkumulasi
from iku.forms.kisi_ukur import list_sumber
from iku.forms.realisasi import KisiRealisasiForm
from iku.models import Pengukuran
from iku.pengukuran.pengembalian import read_pengembalian
from iku.permissions_ukur import check_can_isi
from iku.tampilan_ukur import build_indikator_tampil, sebut_waktu
from iku.terbuka import sebab_tertutup_ukur
from iku.views.ambil_ukur import ambil_pengukuran
from iku.views.simpan_otomatis import is_otomatis, simpan_otomatis
from iku.views.simpan_tombol import simpan_tombol
from kecamatan.http import PenggunaRequest


def _build_form(
    request: PenggunaRequest, satu: Pengukuran, data: QueryDict | None = None
) -> KisiRealisasiForm:
    """Return the grid over what is stored now."""
    return KisiRealisasiForm(data, daftar=list_sumber(satu, request.user))


@require_http_methods(["GET", "POST"])
def isi_realisasi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the grid, save what changed of it, or answer the page that saves by itself."""
    satu = ambil_pengukuran(request, pk)
    check_can_isi(request.user, satu)
    form = _build_form(request, satu, request.POST if request.method == "POST" else None)
    if is_otomatis(request):
        return _answer_otomatis(request, satu, form)
    jawaban = simpan_tombol(
        request,
        satu,
        form,
        segar=lambda: _build_form(request, satu),
        simpan=lambda kecuali: _simpan(request, satu, form, kecuali),
    )
    return jawaban or render(request, "iku/isi_realisasi.html", _konteks(satu, form))


def _simpan(
    request: PenggunaRequest,
    satu: Pengukuran,
    form: KisiRealisasiForm,
    kecuali: frozenset[str],
) -> list[Any]:
    return list(simpan_realisasi(pengukuran=satu, isian=form.build_isian(kecuali), by=request.user))


def _answer_otomatis(
    request: PenggunaRequest, satu: Pengukuran, form: KisiRealisasiForm
) -> JsonResponse:
    """Store what can be stored; return the state of each cell and the figures that follow."""
    hasil = simpan_otomatis(
        form,
        lambda: _build_form(request, satu),
        lambda kecuali: _simpan(request, satu, form, kecuali),
    )
    assert isinstance(hasil.segar, KisiRealisasiForm), "it was built here"
    tampil = {
        f"hasil-{sumber.pk}": render_to_string(
            "iku/_hasil_ukur.html", {"satu": build_indikator_tampil(sumber.ukur)}
        )
        for sumber in hasil.segar.daftar
        if any(form.is_dikirim(f"{nama}-{sumber.pk}") for nama in ("cara", "tidak_diukur"))
        or any(
            form.is_dikirim(nama) for nama in form.fields if nama.startswith(f"nilai-{sumber.pk}-")
        )
    }
    return JsonResponse(hasil.to_json(form) | {"hasil": tampil})


def _konteks(satu: Pengukuran, form: KisiRealisasiForm) -> dict[str, Any]:
    hari_ini, izin = timezone.localdate(), list(satu.daftar_izin.all())
    kembali = read_pengembalian(satu, hari_ini)
    semua = [
        (kelompok, build_indikator_tampil(kelompok.sumber.ukur), kembali.get(kelompok.sumber.pk))
        for kelompok in form.list_kelompok()
    ]
    # What the person can fill in stands first; the rest is folded away, unless it is everything.
    terbuka = [satu for satu in semua if not satu[0].sumber.sebab] or semua
    return {
        "pengukuran": satu,
        "formulir": form,
        "daftar_kelompok": terbuka,
        "daftar_tertutup": [satu for satu in semua if satu not in terbuka],
        "ada_isian": bool(form.fields),
        "daftar_cara": tuple(CaraAkumulasi),
        "waktu": sebut_waktu(satu, izin, hari_ini),
        "sebab": sebab_tertutup_ukur(satu, hari_ini, izin),
        "ada_anggaran": satu.anggaran_id is not None,
        "tahun_lalu": satu.tahun - 1,
    }
