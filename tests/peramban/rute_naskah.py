"""Sample objects for the pages on which a yearly report is written."""

from collections.abc import Mapping
from typing import Any

from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.atur_naskah import atur_status
from laporan.models import LaporanKinerja
from tests.factories_lkjip import buat_laporan
from tests.factories_naskah import KUNCI, KUNCI_OTOMATIS, gambar_of, komentar_of, operator_of, tulis

Argumen = Mapping[str, Any]
TANPA_HALAMAN_NASKAH = frozenset(
    {
        "laporan:simpan_naskah",
        "laporan:mulai_naskah",
        "laporan:status_naskah",
        "laporan:pemilik_naskah",
        "laporan:komentar_naskah",
        "laporan:selesai_komentar",
        "laporan:pulihkan_naskah",
        "laporan:gambar_naskah",
        "laporan:geser_gambar",
    }
)


def argumen_naskah(kecamatan: Kecamatan, tahun: int) -> dict[str, list[Argumen]]:
    """Return a report with a part being written, one that is ready, one made by the system."""
    laporan = buat_laporan(kecamatan, tahun).wadah
    assert isinstance(laporan, LaporanKinerja)
    operator = operator_of(laporan)
    sekcam = Pengguna.objects.filter(kecamatan=kecamatan, peran=Peran.SEKCAM).first()
    siap = tulis(laporan, "<p>Maksud laporan ini.</p>", by=operator, kunci="maksud-tujuan")
    atur_status(laporan=laporan, kunci=siap.kunci, siap=True, versi=siap.versi, by=operator)
    tulis(laporan, "<p>Latar <strong>belakang</strong> laporan.</p>", by=operator)
    komentar = komentar_of(laporan, sekcam)
    gambar_of(laporan)
    gambar = gambar_of(laporan, 2)
    bagian: list[Argumen] = [
        {"pk": laporan.pk, "kunci": kunci} for kunci in (KUNCI, siap.kunci, KUNCI_OTOMATIS)
    ]
    return {
        "laporan:lkjip": [{"pk": laporan.pk}],
        **{
            f"laporan:{nama}": bagian
            for nama in (
                "lkjip_bagian", "simpan_naskah", "mulai_naskah", "status_naskah",
                "pemilik_naskah", "komentar_naskah", "versi_naskah",
            )
        },
        "laporan:unggah_gambar": bagian[:1],
        "laporan:pulihkan_naskah": [{**bagian[0], "nomor": 1}],
        "laporan:selesai_komentar": [{"komentar_pk": komentar.pk}],
        "laporan:gambar_naskah": [{"pk": laporan.pk, "sidik": gambar.sidik}],
        "laporan:hapus_gambar": [{"gambar_pk": gambar.pk}],
        "laporan:geser_gambar": [{"gambar_pk": gambar.pk}],
    }  # fmt: skip
