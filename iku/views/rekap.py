"""The ranking of the kecamatan in one triwulan, on a page and in Excel."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from iku.excel.rekap import build_buku_rekap
from iku.models import PeriodePengukuran
from iku.pengukuran.rekap import read_rekap
from iku.views.ambil_ukur import ambil_periode
from kecamatan.enums import PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran
from kecamatan.unggahan.jenis import JenisBerkas
from kecamatan.unggahan.respons import build_respons


@require_safe
def rekap(request: PenggunaRequest, tahun: int, triwulan: int) -> HttpResponse:
    """Rank the kecamatan by mean capaian, with every indikator below."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    periode = ambil_periode(request, tahun, triwulan)
    semua = PeriodePengukuran.objects.filter(tahun_kinerja=periode.tahun_kinerja_id)
    konteks = {
        "rekap": read_rekap(request.user, periode),
        "periode": periode,
        "tahun": tahun,
        "daftar_periode": semua,
    }
    return render(request, "iku/rekap.html", konteks)


@require_safe
def rekap_xlsx(request: PenggunaRequest, tahun: int, triwulan: int) -> HttpResponse:
    """Hand out the same as a workbook."""
    check_peran(request.user, *PERAN_PEMBACA_KABUPATEN)
    periode = ambil_periode(request, tahun, triwulan)
    tempat = request.user.tempat_label
    isi = build_buku_rekap(read_rekap(request.user, periode), tempat)
    nama = f"rekap-capaian-{slugify(tempat)}-{tahun}-triwulan-{triwulan}.xlsx"
    return build_respons(isi, nama, JenisBerkas.XLSX.mime, inline=False)
