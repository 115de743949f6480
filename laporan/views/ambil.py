"""Fetches a document narrowed to the user, with what every page of it shows."""

from django.shortcuts import get_object_or_404

from kecamatan.http import PenggunaRequest
from laporan.models import Dokumen


def ambil_dokumen(request: PenggunaRequest, pk: int) -> Dokumen:
    """Return the document or 404, also for strangers: existence is not disclosed."""
    terlihat = Dokumen.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten",
        "daftar_iku__format",
        "renstra__rpjmd",
        "rkt__renstra__kecamatan",
        "rkt__anggaran__kecamatan",
        "perjanjian__renstra__kecamatan",
        "perjanjian__anggaran__kecamatan",
        "perjanjian__pihak_kedua__pejabat",
        "perjanjian__atasan",
        "perjanjian__bidang",
        "rencana_aksi__perjanjian__kecamatan",
        "rencana_aksi__perjanjian__bidang",
        "penandatangan__pejabat",
        "penandatangan__bidang",
        "menggantikan",
        "digantikan_oleh",
        "diajukan_by",
        "diverifikasi_by",
        "ditetapkan_by",
    )
    return get_object_or_404(terlihat, pk=pk)
