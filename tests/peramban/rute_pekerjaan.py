"""Sample jobs on the queue, one in each state."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils import timezone

from kecamatan.models import Kecamatan, Pengguna
from laporan.enums import StatusPekerjaan
from tests.factories_pekerjaan import buat_lkjip, build_hasil, build_pekerjaan

# A year of which neither the sample data nor other tests know anything.
TAHUN: Final = 2016


def argumen_pekerjaan(kecamatan: Kecamatan) -> dict[str, list[Mapping[str, Any]]]:
    """Return the report of Panti, and prints of it that the operator asked for."""
    dokumen, kini = buat_lkjip(kecamatan, TAHUN), timezone.now()
    operator = Pengguna.objects.get(username="operator.panti")
    akhir: dict[str, Any] = {"selesai_at": kini}
    jalan = {"pelaku": "uji", "sewa_sampai": kini, "langkah": 2, "jumlah_langkah": 5}
    per_status: dict[str, dict[str, Any]] = {
        StatusPekerjaan.MENUNGGU: {},
        StatusPekerjaan.BERJALAN: jalan | {"pesan": "BAB III"},
        StatusPekerjaan.SELESAI: akhir | {"hasil": build_hasil(dokumen, "laporan")},
        StatusPekerjaan.GAGAL: akhir | {"galat": "Foto 3 hilang."},
    }
    semua: list[Mapping[str, Any]] = [
        {"pk": build_pekerjaan(dokumen, operator, status, status=status, **isian).pk}
        for status, isian in per_status.items()
    ]
    return {
        "laporan:cetak_lkjip": [{"pk": dokumen.wadah.pk}],
        "laporan:pekerjaan": semua,
        "laporan:hasil_pekerjaan": semua,
        "laporan:batal_pekerjaan": semua,
    }
