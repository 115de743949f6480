"""Checks on the legal basis."""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from laporan.mengingat import RiwayatPeraturan
from laporan.pemeriksaan.bahan import Bahan
from laporan.pemeriksaan.kode import KodeDokumen, build_galat, build_peringatan

TANPA_RIWAYAT = RiwayatPeraturan()


def check_mengingat_ada(bahan: Bahan) -> Iterator[Temuan]:
    """Find a decree without legal basis."""
    if bahan.dokumen.is_keputusan and not bahan.mengingat:
        yield build_galat(
            KodeDokumen.MENGINGAT_KOSONG, "mengingat:", "Dasar hukum (Mengingat) belum dipilih."
        )


def check_peraturan_berlaku(bahan: Bahan) -> Iterator[Temuan]:
    """Find regulations that were revoked by the date of the document."""
    for butir in bahan.mengingat:
        pencabut = bahan.riwayat.get(butir.peraturan_id, TANPA_RIWAYAT).pencabut
        if pencabut:
            yield build_peringatan(
                KodeDokumen.PERATURAN_DICABUT,
                f"mengingat:{butir.pk}",
                f"{butir.peraturan.pengenal} sudah dicabut dengan {pencabut[-1].pengenal}.",
            )


def check_perubahan_disebut(bahan: Bahan) -> Iterator[Temuan]:
    """Find amended regulations cited without their last amendment."""
    for butir in bahan.mengingat:
        riwayat = bahan.riwayat.get(butir.peraturan_id, TANPA_RIWAYAT)
        if riwayat.pencabut or not riwayat.pengubah:
            continue
        terakhir = riwayat.pengubah[-1]
        catatan = "" if terakhir.terverifikasi else " (menurut catatan yang belum dicocokkan)"
        if butir.pengubah_id != terakhir.pk:
            yield build_peringatan(
                KodeDokumen.PERUBAHAN_TIDAK_DISEBUT,
                f"mengingat:{butir.pk}",
                f"{butir.peraturan.pengenal} terakhir diubah dengan {terakhir.pengenal}"
                f"{catatan}, yang belum disebut.",
            )


def check_peraturan_diperiksa(bahan: Bahan) -> Iterator[Temuan]:
    """Find citations nobody compared with the official text yet."""
    for butir in bahan.mengingat:
        for peraturan in (butir.peraturan, butir.pengubah):
            if peraturan is not None and not peraturan.terverifikasi:
                yield build_peringatan(
                    KodeDokumen.PERATURAN_BELUM_DIPERIKSA,
                    f"mengingat:{butir.pk}",
                    f"{peraturan.pengenal} belum dicocokkan dengan naskah resminya.",
                )
