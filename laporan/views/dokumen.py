"""One document: where it stands, what is missing, what to do next."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kecamatan.http import PenggunaRequest
from kecamatan.models import Pengguna
from laporan.enums import JenisDokumen
from laporan.models import Dokumen, PermintaanPerbaikan
from laporan.nomor import format_nomor, format_tanggal_dokumen
from laporan.pantau_laporan import build_tetangga
from laporan.periksa import periksa_dokumen
from laporan.permissions import (
    can_edit_dokumen,
    can_hapus_draf,
    can_isi_nomor,
    can_ubah_resmi,
    can_unggah_pindaian,
)
from laporan.ragam import ragam_of
from laporan.riwayat import banding_perubahan, banding_terakhir, build_riwayat, catatan_kembali
from laporan.rujukan import build_temuan
from laporan.setelan import ambil_setelan
from laporan.tahapan import build_langkah, build_tombol
from laporan.views.ambil import ambil_dokumen
from laporan.views.bagian import build_bagian

RIWAYAT_DI_HALAMAN = 5


@require_safe
def dokumen(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the document's overview."""
    satu = ambil_dokumen(request, pk)
    salinan = satu.daftar_salinan.resmi().defer("pdf", "isi").first()
    riwayat = build_riwayat(satu)
    pengganti: Dokumen | None = getattr(satu, "digantikan_oleh", None)
    konteks = {
        "dokumen": satu,
        "langkah": build_langkah(satu),
        "tombol": build_tombol(request.user, satu),
        "temuan": [] if satu.is_resmi else build_temuan(satu, periksa_dokumen(satu), request.user),
        "nomor": format_nomor(satu, _pola(satu)),
        "tanggal": format_tanggal_dokumen(satu),
        "bagian": build_bagian(satu),
        "salinan": salinan,
        "daftar_pindaian": satu.daftar_pindaian.select_related("diunggah_by"),
        "riwayat": riwayat[:RIWAYAT_DI_HALAMAN],
        "url_banding": banding_terakhir(satu),
        "pengganti": pengganti,
        "url_perubahan": banding_perubahan(satu),
        "url_banding_pengganti": banding_perubahan(pengganti) if pengganti else "",
        "catatan_kembali": catatan_kembali(satu, riwayat),
        "tetangga": build_tetangga(request.user, satu),
        "daftar_permintaan": satu.daftar_permintaan_perbaikan.select_related("dibuat_by"),
        "daftar_dijawab": _list_dijawab(satu),
    }
    konteks |= {"ragam": ragam_of(satu), **ragam_of(satu).konteks(satu)}
    return render(request, "laporan/dokumen.html", konteks | _hak(request.user, satu))


def _list_dijawab(satu: Dokumen) -> QuerySet[PermintaanPerbaikan]:
    """Return what was asked of the document that this one corrects."""
    semua = PermintaanPerbaikan.objects.filter(dokumen=satu.menggantikan_id)
    return semua.select_related("dibuat_by")


def _hak(pengguna: Pengguna, satu: Dokumen) -> dict[str, bool]:
    """Return what this person may do with the document now."""
    return {
        "dapat_ubah": can_edit_dokumen(pengguna, satu),
        "dapat_isi_nomor": can_isi_nomor(pengguna, satu),
        "dapat_unggah": can_unggah_pindaian(pengguna, satu),
        "dapat_hapus": can_hapus_draf(pengguna, satu),
        "dapat_ganti": can_ubah_resmi(pengguna, satu),
    }


def _pola(satu: Dokumen) -> str:
    return ambil_setelan(satu.kecamatan.kabupaten, JenisDokumen(satu.jenis)).pola_nomor


@require_safe
def temuan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show what the checks find now; pages with htmx refresh the list from here."""
    satu = ambil_dokumen(request, pk)
    konteks = {"dokumen": satu, "temuan": build_temuan(satu, periksa_dokumen(satu), request.user)}
    nama = "laporan/_temuan.html" if request.htmx else "laporan/temuan.html"
    return render(request, nama, konteks)
