"""Excel in and out of a budget and of the targets of a Renstra: file, preview, applied whole."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions.anggaran import simpan_baris
from iku.actions.renstra import simpan_target
from iku.excel import anggaran as excel_anggaran
from iku.excel import renstra as excel_renstra
from iku.excel.bacaan import TabelBacaan
from iku.excel.titipan import Titipan, TitipanDitolak, pack_titipan, unpack_titipan
from iku.forms.excel import JENIS, UnggahExcelForm
from iku.models import WadahKecamatan
from iku.permissions import check_can_edit_daftar
from iku.views.ambil import ambil_anggaran, ambil_renstra, remah_butir, url_wadah
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, Remah, masukan, show_formulir

TITIPAN = "titipan"
SAMA = "Tidak ada yang berubah: isi berkas sama dengan yang tersimpan."
BERUBAH_LAGI = (
    "Sejak pratinjau dibuat, isinya diubah orang lain, jadi belum ada yang disimpan. Berkas Anda "
    "tidak hilang: di bawah ini perbandingannya dengan isi yang sekarang."
)


@dataclass(frozen=True)
class JalurExcel:
    """How one wadah goes through Excel: read, compared, stored."""

    wadah: WadahKecamatan
    judul: str
    rute: str
    remah: tuple[Remah, ...]
    baca: Callable[[bytes], TabelBacaan]
    usulkan: Callable[[TabelBacaan], Any]
    simpan: Callable[[Any, int], object]


@require_safe
def unduh_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Hand out the filled template of a budget."""
    satu = ambil_anggaran(request, pk)
    return _answer_berkas(excel_anggaran.build_buku(satu), satu, "anggaran")


@require_safe
def unduh_target(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Hand out the filled template of the targets of a Renstra."""
    satu = ambil_renstra(request, pk)
    return _answer_berkas(excel_renstra.build_buku(satu), satu, "target-renstra")


@require_http_methods(["GET", "POST"])
def unggah_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Upload a budget, look at what it changes, and apply it whole."""
    satu = ambil_anggaran(request, pk)
    check_can_edit_daftar(request.user, satu)
    jalur = JalurExcel(
        wadah=satu,
        judul="Unggah anggaran dari Excel",
        rute="iku:unduh_anggaran",
        remah=(
            ("Program dan anggaran", reverse("iku:daftar_anggaran")),
            (f"{satu.sebutan} {satu.tahun}", url_wadah(satu)),
        ),
        baca=lambda isi: excel_anggaran.read_tabel(isi, satu),
        usulkan=lambda tabel: excel_anggaran.build_usulan(satu, tabel),
        simpan=lambda usulan, versi: simpan_baris(
            anggaran=satu, daftar=usulan.daftar_isian, versi=versi, by=request.user
        ),
    )
    return _answer_unggahan(request, jalur)


@require_http_methods(["GET", "POST"])
def unggah_target(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Upload the targets of a Renstra, look at what they change, and apply them whole."""
    satu = ambil_renstra(request, pk)
    check_can_edit_daftar(request.user, satu)
    jalur = JalurExcel(
        wadah=satu,
        judul="Unggah target dari Excel",
        rute="iku:unduh_target",
        remah=remah_butir(satu),
        baca=lambda isi: excel_renstra.read_tabel(isi, satu),
        usulkan=lambda tabel: excel_renstra.build_usulan(satu, tabel),
        simpan=lambda usulan, versi: simpan_target(
            renstra=satu, isian=usulan.isian, versi=versi, by=request.user
        ),
    )
    return _answer_unggahan(request, jalur)


def _answer_berkas(isi: bytes, wadah: WadahKecamatan, awalan: str) -> HttpResponse:
    """Answer a workbook under a name that says office and year."""
    nama = f"{awalan}-{slugify(wadah.kecamatan.nama)}-{wadah.masa}.xlsx"
    respons = HttpResponse(isi, content_type=JENIS)
    respons.headers["Content-Disposition"] = content_disposition_header(True, nama) or "attachment"
    respons.headers["X-Content-Type-Options"] = "nosniff"
    respons.headers["Cache-Control"] = "private, no-store"
    return respons


def _answer_unggahan(request: PenggunaRequest, jalur: JalurExcel) -> HttpResponse:
    """Ask for a file, show what it changes, or apply what was shown."""
    if TITIPAN in request.POST:
        return _answer_terapkan(request, jalur)
    form = UnggahExcelForm(**masukan(request), baca=jalur.baca)
    if request.method == "POST" and form.is_valid():
        return _show_pratinjau(request, jalur, form.cleaned_data["berkas"])
    return _show_unggah(request, jalur, form)


def _answer_terapkan(request: PenggunaRequest, jalur: JalurExcel) -> HttpResponse:
    """Store what the preview showed, unless it would now do something else."""
    try:
        titipan = unpack_titipan(request.POST[TITIPAN], jalur.wadah, request.user)
    except TitipanDitolak as galat:
        messages.error(request, galat.pesan)
        return redirect(request.path)
    usulan = jalur.usulkan(titipan.tabel)
    if usulan.pratinjau.is_salah:
        return _show_pratinjau(request, jalur, titipan.tabel)
    if usulan.pratinjau.is_sama:
        messages.info(request, SAMA)
        return redirect(url_wadah(jalur.wadah))
    return _apply(request, jalur, titipan, usulan)


def _apply(
    request: PenggunaRequest, jalur: JalurExcel, titipan: Titipan, usulan: Any
) -> HttpResponse:
    try:
        jalur.simpan(usulan, titipan.versi)
    except BentrokVersi as galat:
        # The same table against what is stored now: nothing has to be uploaded again.
        jalur.wadah.versi = galat.tersimpan.versi  # type: ignore[attr-defined]
        messages.warning(request, BERUBAH_LAGI)
        return _show_pratinjau(request, jalur, titipan.tabel, status=409)
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
        return _show_pratinjau(request, jalur, titipan.tabel)
    messages.success(request, "Isi berkas Excel disimpan.")
    return redirect(url_wadah(jalur.wadah))


def _show_pratinjau(
    request: PenggunaRequest, jalur: JalurExcel, tabel: TabelBacaan, *, status: int = 200
) -> HttpResponse:
    pratinjau = jalur.usulkan(tabel).pratinjau
    boleh = not (pratinjau.is_salah or pratinjau.is_sama)
    konteks = {
        "halaman": Halaman(jalur.judul, "Terapkan", url_wadah(jalur.wadah), remah=jalur.remah),
        "pratinjau": pratinjau,
        "titipan": pack_titipan(jalur.wadah, tabel, request.user) if boleh else "",
        "lembar": tabel.lembar,
    }
    return render(request, "iku/pratinjau_excel.html", konteks, status=status)


def _show_unggah(
    request: PenggunaRequest, jalur: JalurExcel, form: UnggahExcelForm
) -> HttpResponse:
    halaman = Halaman(
        jalur.judul,
        "Unggah dan periksa",
        url_wadah(jalur.wadah),
        pengantar=f"{jalur.wadah}. Belum ada yang disimpan sebelum Anda melihat perubahannya.",
        remah=jalur.remah,
        template="iku/unggah_excel.html",
        konteks={"url_templat": reverse(jalur.rute, args=[jalur.wadah.pk])},
    )
    return show_formulir(request, form, halaman)
