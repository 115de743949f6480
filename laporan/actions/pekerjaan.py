"""Asking for long work, and taking the request back.

Neither is in the jejak: printing changes nothing, like opening a page.
"""

from django.db import IntegrityError, transaction

from kecamatan.galat import AksiDitolak
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris
from laporan.enums import StatusPekerjaan
from laporan.models import Pekerjaan
from laporan.pekerjaan.antrean import BERJALAN_PER_ORANG, MENUNGGU_PER_ORANG
from laporan.pekerjaan.bahan import BahanCetak, find_berkas
from laporan.pekerjaan.panggilan import panggil_pekerja
from laporan.permissions import check_can_batalkan_pekerjaan

PESAN_PENUH = (
    "Dua cetakan Anda masih dikerjakan atau menunggu. Tunggu sampai salah satunya selesai, lalu "
    "minta lagi."
)
PESAN_BERULANG = (
    "Cetakan ini sedang diminta banyak orang dan selalu gagal. Coba lagi sebentar lagi."
)
PALING_BANYAK_COBA = 3


class AntreanPenuh(AksiDitolak):
    """The person has as many unfinished jobs as one person may have."""


@transaction.atomic
def minta_cetak(*, bahan: BahanCetak, by: Pengguna) -> Pekerjaan:
    """Put a print on the queue, or return the job that makes the very same or has just made it.

    Raises AntreanPenuh. Who may read a document may print it: the page has narrowed to that.
    """
    # All requests of one person, one after the other: else two at once would both be the last.
    lock_baris(Pengguna, pk=by.pk, versi=None)
    # In this order: a job and its file come to their end together.
    ada = _find_sama(bahan) or _find_selesai(bahan)
    if ada is not None:
        return ada
    if by.daftar_pekerjaan.belum_selesai().count() >= BERJALAN_PER_ORANG + MENUNGGU_PER_ORANG:
        raise AntreanPenuh(PESAN_PENUH)
    return _begin(bahan, by)


def _begin(bahan: BahanCetak, by: Pengguna) -> Pekerjaan:
    """Insert the job. Of many requests at once one inserts it, the others are given that one.

    It may have ended before they look: then its file is there, or it failed and is begun again.
    """
    for _ in range(PALING_BANYAK_COBA):
        try:
            with transaction.atomic():
                baru = Pekerjaan.objects.create(
                    kunci=bahan.kunci,
                    keadaan=bahan.keadaan,
                    pemohon=by,
                    dokumen=bahan.dokumen,
                    bentuk=bahan.bentuk,
                    isi=bahan.isi,
                    draf=bahan.draf,
                    nama_berkas=bahan.nama_berkas,
                )
        except IntegrityError:
            if (ada := _find_sama(bahan) or _find_selesai(bahan)) is not None:
                return ada
        else:
            transaction.on_commit(panggil_pekerja)
            return baru
    raise AksiDitolak(PESAN_BERULANG)


def _find_sama(bahan: BahanCetak) -> Pekerjaan | None:
    return Pekerjaan.objects.belum_selesai().filter(kunci=bahan.kunci).first()


def _find_selesai(bahan: BahanCetak) -> Pekerjaan | None:
    """Return the job whose file was stored after the page had looked for it."""
    if find_berkas(bahan) is None:
        return None
    return Pekerjaan.objects.filter(kunci=bahan.kunci, hasil__isnull=False).first()


@transaction.atomic
def batalkan_pekerjaan(*, pekerjaan: Pekerjaan, by: Pengguna) -> None:
    """Take a request back; a worker that is at it stops at its next step.

    Raises PermissionDenied for somebody else's, AksiDitolak when it has ended.
    """
    check_can_batalkan_pekerjaan(by, pekerjaan)
    milik = Pekerjaan.objects.belum_selesai().filter(pk=pekerjaan.pk)
    if not milik.akhiri(StatusPekerjaan.DIBATALKAN):
        raise AksiDitolak("Pekerjaan ini sudah berakhir, jadi tidak dapat dibatalkan.")
