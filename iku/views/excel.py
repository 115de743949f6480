"""Excel in and out of a budget and of the targets of a Renstra: file, preview, applied whole."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions.anggaran import simpan_baris
from iku.actions.renstra import simpan_target
from iku.excel import anggaran as excel_anggaran
from iku.excel import renstra as excel_renstra
from iku.excel.bacaan import TabelBacaan
from iku.models import WadahKecamatan
from iku.permissions import check_can_edit_daftar
from iku.views.ambil import ambil_anggaran, ambil_renstra, remah_butir, url_wadah
from iku.views.jalur_excel import JalurExcel, answer_berkas, answer_unggahan
from kecamatan.http import PenggunaRequest


@require_safe
def unduh_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Hand out the filled template of a budget."""
    satu = ambil_anggaran(request, pk)
    return answer_berkas(excel_anggaran.build_buku(satu), _sebut_berkas(satu, "anggaran"))


@require_safe
def unduh_target(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Hand out the filled template of the targets of a Renstra."""
    satu = ambil_renstra(request, pk)
    return answer_berkas(excel_renstra.build_buku(satu), _sebut_berkas(satu, "target-renstra"))


@require_http_methods(["GET", "POST"])
def unggah_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Upload a budget, look at what it changes, and apply it whole."""
    satu = ambil_anggaran(request, pk)
    check_can_edit_daftar(request.user, satu)
    jalur = JalurExcel(
        pokok=satu,
        judul="Unggah anggaran dari Excel",
        sebutan=str(satu),
        url_kembali=url_wadah(satu),
        url_templat=reverse("iku:unduh_anggaran", args=[pk]),
        remah=(
            ("Program dan anggaran", reverse("iku:daftar_anggaran")),
            (f"{satu.sebutan} {satu.tahun}", url_wadah(satu)),
        ),
        baca=lambda isi: excel_anggaran.read_tabel(isi, satu),
        buka=TabelBacaan.of_titipan,
        usulkan=lambda tabel, _: excel_anggaran.build_usulan(satu, tabel),
        acuan=lambda _: satu.versi,
        simpan=lambda usulan, versi: simpan_baris(
            anggaran=satu, daftar=usulan.daftar_isian, versi=versi, by=request.user
        ),
    )
    return answer_unggahan(request, jalur)


@require_http_methods(["GET", "POST"])
def unggah_target(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Upload the targets of a Renstra, look at what they change, and apply them whole."""
    satu = ambil_renstra(request, pk)
    check_can_edit_daftar(request.user, satu)
    jalur = JalurExcel(
        pokok=satu,
        judul="Unggah target dari Excel",
        sebutan=str(satu),
        url_kembali=url_wadah(satu),
        url_templat=reverse("iku:unduh_target", args=[pk]),
        remah=remah_butir(satu),
        baca=lambda isi: excel_renstra.read_tabel(isi, satu),
        buka=TabelBacaan.of_titipan,
        usulkan=lambda tabel, _: excel_renstra.build_usulan(satu, tabel),
        acuan=lambda _: satu.versi,
        simpan=lambda usulan, versi: simpan_target(
            renstra=satu, isian=usulan.isian, versi=versi, by=request.user
        ),
    )
    return answer_unggahan(request, jalur)


def _sebut_berkas(wadah: WadahKecamatan, awalan: str) -> str:
    """Return a name that says office and year."""
    return f"{awalan}-{slugify(wadah.kecamatan.nama)}-{wadah.masa}.xlsx"
