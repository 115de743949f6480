"""Bappeda's and Inspektorat's desk of yearly reports: who sent, who is late, what was asked."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.enums import PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran
from kecamatan.unggahan.jenis import JenisBerkas
from kecamatan.unggahan.respons import build_respons
from kecamatan.views.formulir import Halaman, answer_formulir
from laporan.actions.batas import tetapkan_batas_laporan
from laporan.buku_pantau_laporan import build_buku_pantau
from laporan.forms.pantau_laporan import BatasLaporanForm, SaringLaporanForm
from laporan.models import BatasLaporan
from laporan.pantau_laporan import PantauanLaporan, build_pantau_laporan
from laporan.permissions import can_atur_reviu, check_can_atur_reviu

JUDUL = "Laporan Kinerja kecamatan"
PENGANTAR = "Laporan yang ditetapkan sesudah tanggal ini ditandai terlambat."
TAHUN_WAJAR = range(2000, 2101)


@require_safe
def pantau_laporan(request: PenggunaRequest) -> HttpResponse:
    """List every kecamatan with the state of its report, of the review and of what was asked."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    bawaan: dict[str, Any] = {"tahun": timezone.localdate().year - 1}
    saring = SaringLaporanForm(bawaan | {n: nilai for n, nilai in request.GET.items() if nilai})
    isi: dict[str, Any] = saring.cleaned_data if saring.is_valid() else {}
    tahun = isi.get("tahun") or bawaan["tahun"]
    pantauan = _build(request, tahun)
    dicari = {nama: isi.get(nama, "") for nama in ("cari", "keadaan", "reviu")}
    konteks = {
        "saring": saring,
        "tahun": tahun,  # by default last year: a report is written after its year
        "pantauan": pantauan,
        "daftar_baris": pantauan.saring(**dicari),
        "tersaring": any(request.GET.get(nama) for nama in saring.fields),
        "dapat_atur": can_atur_reviu(request.user),
    }
    return render(request, "laporan/pantau_laporan.html", konteks)


def _build(request: PenggunaRequest, tahun: int) -> PantauanLaporan:
    return build_pantau_laporan(request.user, tahun=tahun, hari_ini=timezone.localdate())


@require_safe
def pantau_laporan_xlsx(request: PenggunaRequest, tahun: int) -> HttpResponse:
    """Hand out the same as a workbook."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    _check_tahun(tahun)
    tempat = request.user.tempat_label
    isi = build_buku_pantau(_build(request, tahun), tempat)
    nama = f"laporan-kinerja-{slugify(tempat)}-{tahun}.xlsx"
    return build_respons(isi, nama, JenisBerkas.XLSX.mime, inline=False)


@require_http_methods(["GET", "POST"])
def batas_laporan(request: PenggunaRequest, tahun: int) -> HttpResponse:
    """Set until when the reports of a year are due."""
    check_can_atur_reviu(request.user)
    _check_tahun(tahun)
    ada = BatasLaporan.objects.visible_to(request.user).filter(tahun=tahun).first()
    form = BatasLaporanForm(request.POST or None, instance=ada or BatasLaporan(tahun=tahun))
    url = f"{reverse('laporan:pantau_laporan')}?tahun={tahun}"
    return answer_formulir(
        request,
        form,
        Halaman(f"Batas Laporan Kinerja tahun {tahun}", "Simpan", url, PENGANTAR, ((JUDUL, url),)),
        aksi=lambda: tetapkan_batas_laporan(
            tahun=tahun,
            paling_lambat=form.cleaned_data["paling_lambat"],
            versi=form.cleaned_data["versi"],
            by=request.user,
        ),
        pesan=f"Batas laporan tahun {tahun} disimpan.",
        tujuan=url,
    )


def _check_tahun(tahun: int) -> None:
    if tahun not in TAHUN_WAJAR:
        raise Http404
