"""Compares files of evidence with the SHA-256 that were noted when they were uploaded."""

from typing import Final

from iku.models import Bukti
from kecamatan.models import Jejak
from kecamatan.unggahan.keutuhan import SumberBerkas, take_berkas

PESAN_BUKTI: Final = "Berkas bukti tidak cocok dengan sidiknya; jangan dipakai, hubungi admin."
PERISTIWA: Final = ("bukti_diunggah", "bukti_diganti")


def take_bukti(bukti: Bukti) -> bytes:
    """Return the bytes of evidence.

    Raises OSError or ValueError when there is no such file, AksiDitolak when it is not what was
    uploaded.
    """
    return take_berkas(
        bukti.berkas, sidik=bukti.sidik, sebutan=f"bukti {bukti.pk}", pesan=PESAN_BUKTI
    )


def sumber_bukti() -> SumberBerkas:
    """Return the rows whose files are compared; replaced and taken back ones are kept as well."""
    return SumberBerkas(
        baris=Bukti.objects.select_related(
            "bagian__janji", "bagian__pengukuran__kecamatan", "bagian__pengukuran__periode"
        ).select_related("bagian__pengukuran__periode__tahun_kinerja"),
        sebut=lambda bukti: f"{bukti.bagian.pengukuran}, {bukti.bagian}, {bukti}",
        is_tercatat=_is_tercatat,
    )


def _is_tercatat(bukti: Bukti) -> bool:
    """Say whether the trail of its bagian has the seal."""
    tercatat = Jejak.objects.about(bukti.bagian).filter(peristiwa__in=PERISTIWA)
    return tercatat.filter(perubahan__contains=bukti.sidik).exists()
