"""The triggers of this app: an enacted document never changes, its copies and scans even less."""

from collections.abc import Callable
from typing import Final

from iku.pemicu import WadahTerkunci, build_pemicu_wadah
from kecamatan.pemicu import Pemicu, build_anak_terkunci, build_hanya_tambah, build_terkunci

PESAN_FORMAT: Final = "versi format reviu tidak dapat diubah"
PESAN: Final = "dokumen yang sudah ditetapkan tidak dapat diubah"
RESMI: Final = "('ditetapkan', 'digantikan', 'dicabut')"
KOLOM_TETAP: Final = (
    "id", "kecamatan_id", "jenis", "tahun", "menggantikan_id",
    "alasan_perubahan", "nomor_klasifikasi", "nomor_urut", "nomor_lebar", "nomor_kode",
    "nomor_tahun", "tentang", "tempat", "tanggal", "bulan", "penandatangan_id", "dibuat_at",
    "dibuat_by_id", "diajukan_at", "diajukan_by_id", "diverifikasi_at", "diverifikasi_by_id",
    "ditetapkan_at", "ditetapkan_by_id",
)  # fmt: skip
KOLOM_WADAH: Final = (
    "daftar_iku_id", "renstra_id", "rkt_id", "perjanjian_id", "rencana_aksi_id", "laporan_id",
)  # fmt: skip
NASKAH: Final = ("laporan_naskahbagian", "laporan_id")
LAPORAN: Final = WadahTerkunci(
    "laporan_laporankinerja",
    "Laporan Kinerja yang sudah ditetapkan tidak dapat diubah",
    (
        (NASKAH,),
        (("laporan_versinaskah", "naskah_id"), NASKAH),
        (("laporan_gambarnaskah", "laporan_id"),),
        (("laporan_belanjajenis", "laporan_id"),),
        (("laporan_standarbanding", "laporan_id"),),
        (("laporan_rencanaperbaikan", "laporan_id"),),
        (("laporan_penghargaan", "laporan_id"),),
    ),
)
INDUK_REVIU: Final = (
    "SELECT i.status FROM laporan_dokumen i JOIN laporan_reviu j ON j.dokumen_id = i.id"
    " WHERE j.id = {kunci}"
)
INDUK: Final = "SELECT i.status FROM laporan_dokumen i WHERE i.id = {kunci}"


def build_pemicu(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers for `sqlite` or `postgresql` as they are now."""
    return (
        *_build(vendor, KOLOM_WADAH),
        *build_pemicu_laporan(vendor),
        *build_pemicu_reviu(vendor),
        *build_pemicu_format_reviu(vendor),
    )


def build_pemicu_laporan(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of the yearly report and of what people wrote in it."""
    return build_pemicu_wadah(LAPORAN, vendor)


def build_pemicu_for(*kolom_wadah: str) -> Callable[[str], tuple[Pemicu, ...]]:
    """Return a builder for a table of documents that has just these columns of wadah.

    Migrations name them, for the table grows by one with each kind of content.
    """
    return lambda vendor: _build(vendor, kolom_wadah)


def _build(vendor: str, kolom_wadah: tuple[str, ...]) -> tuple[Pemicu, ...]:
    sama = "IS NOT DISTINCT FROM" if vendor == "postgresql" else "IS"
    tetap = " AND ".join(
        f"NEW.{kolom} {sama} OLD.{kolom}" for kolom in (*KOLOM_TETAP, *kolom_wadah)
    )
    dokumen = build_terkunci(
        "laporan_dokumen",
        syarat=f"OLD.status IN {RESMI}",
        boleh=f"OLD.status = 'ditetapkan' AND NEW.status IN ('digantikan', 'dicabut') AND {tetap}",
        pesan=PESAN,
        vendor=vendor,
    )
    anak = (
        pemicu
        for tabel in ("laporan_butirdokumen", "laporan_butirmengingat")
        for pemicu in _build_anak(tabel, "dokumen_id", INDUK, vendor)
    )
    return (
        *dokumen,
        *anak,
        *build_hanya_tambah("laporan_salinandokumen", "salinan tidak dapat diubah", vendor),
        *build_hanya_tambah("laporan_pindaian", "pindaian tidak dapat diubah", vendor),
    )


def build_pemicu_reviu(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of the review of an enacted report, and of what Bappeda asked."""
    return (
        *_build_anak("laporan_reviu", "dokumen_id", INDUK, vendor),
        *_build_anak("laporan_isianreviu", "reviu_id", INDUK_REVIU, vendor),
        *build_hanya_tambah(
            "laporan_permintaanperbaikan", "permintaan perbaikan tidak dapat diubah", vendor
        ),
    )


def build_pemicu_format_reviu(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers that keep every version of a form of review as it is."""
    return (
        *build_hanya_tambah("laporan_formatreviu", PESAN_FORMAT, vendor),
        *build_hanya_tambah("laporan_butirreviu", PESAN_FORMAT, vendor),
    )


def _build_anak(tabel: str, kunci: str, induk: str, vendor: str) -> tuple[Pemicu, ...]:
    return build_anak_terkunci(
        tabel,
        kunci=kunci,
        induk=induk,
        syarat=f"{{i}}.status IN {RESMI}",
        pesan=PESAN,
        vendor=vendor,
    )
