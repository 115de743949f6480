"""Sample objects for the review of reports, and for their outlines."""

from collections.abc import Mapping
from typing import Any, Final

from kecamatan.models import Kecamatan
from laporan.enums import StatusDokumen
from tests.factories_lkjip import build_lkjip_di, cari_lkjip, format_of, jawab_semua, kerangka_of

Argumen = Mapping[str, Any]
TANPA_HALAMAN_KERANGKA: Final = frozenset(
    {
        "laporan:pilih_kerangka",
        "laporan:atur_bagian",
        "laporan:salin_format_reviu",
        "laporan:atur_butir_reviu",
    }
)


def argumen_reviu(kecamatan: Kecamatan) -> dict[str, list[Argumen]]:
    """Return a report under review, one that was enacted, and an outline of the kabupaten."""
    resmi = build_lkjip_di(StatusDokumen.DITETAPKAN, kecamatan)
    diajukan = cari_lkjip(kecamatan, StatusDokumen.DIAJUKAN)
    jawab_semua(diajukan)
    kerangka = kerangka_of(kecamatan)
    milik: Argumen = {"pk": kerangka.pk}
    bagian: list[Argumen] = [
        {**milik, "bagian_pk": satu.pk}
        for satu in kerangka.daftar_bagian.filter(kunci__in=("bab-1", "sasaran"))
    ]
    satu: list[Argumen] = [{"pk": diajukan.pk}]
    butir: list[Argumen] = [{"kunci": format_of(kecamatan).daftar_butir.all()[1].kunci}]
    return {
        "laporan:reviu": [*satu, {"pk": resmi.pk}],
        "laporan:isi_reviu": satu,
        "laporan:terbitkan_reviu": satu,
        "laporan:minta_perbaikan": [{"pk": resmi.pk}],
        "laporan:kerangka": [milik],
        "laporan:pilih_kerangka": [milik],
        "laporan:tambah_bagian": [milik],
        "laporan:ubah_bagian": bagian,
        "laporan:atur_bagian": bagian,
        "laporan:ubah_butir_reviu": butir,
        "laporan:atur_butir_reviu": butir,
        "laporan:pantau_laporan_xlsx": [{"tahun": resmi.tahun}],
        "laporan:batas_laporan": [{"tahun": resmi.tahun}],
        "laporan:kelompok_reviu": [{"nomor": 1}],
    }
