"""Prints that the person asked for: under way, and those of the last day."""

from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from kecamatan.models import Pengguna
from laporan.beranda.tugas import Tugas
from laporan.enums import STATUS_BELUM_SELESAI, StatusPekerjaan
from laporan.models import SEBUTAN_LEWAT_DOKUMEN, Pekerjaan

LAMA_DIUMUMKAN = timedelta(days=1)
PETUNJUK = {
    StatusPekerjaan.SELESAI: "Berkasnya siap diunduh.",
    StatusPekerjaan.GAGAL: "Buka untuk membaca sebabnya.",
}


def tugas_cetakan(pengguna: Pengguna) -> tuple[Tugas, ...]:
    """Return one line for each; nothing of those that the person took back."""
    sejak = timezone.now() - LAMA_DIUMUMKAN
    daftar = (
        Pekerjaan.objects.visible_to(pengguna)
        .filter(
            Q(status__in=STATUS_BELUM_SELESAI) | Q(status__in=PETUNJUK, selesai_at__gte=sejak),
            pemohon=pengguna,
        )
        .select_related(*SEBUTAN_LEWAT_DOKUMEN)
        .defer("isi", "dokumen__kecamatan__logo")
    )
    return tuple(
        Tugas(
            str(satu),
            reverse("laporan:pekerjaan", args=[satu.pk]),
            PETUNJUK.get(StatusPekerjaan(satu.status), ""),
            satu.status,
            satu.get_status_display(),
        )
        for satu in daftar
    )
