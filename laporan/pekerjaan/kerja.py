"""Does one job: prints, says how far it is, and stores what came out."""

import logging
from typing import Final

from kecamatan.galat import AksiDitolak
from laporan.enums import BentukLaporan
from laporan.lkjip.keluaran import Keluaran, cetak_bentuk
from laporan.models import Pekerjaan
from laporan.pekerjaan.sewa import (
    SewaHilang,
    gagalkan,
    jaga_sewa,
    perpanjang,
    selesaikan,
    ulangi,
)
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.sandi_isi import from_json

# What may go well the next time; anything else about the words themselves will not.
SEMENTARA: Final = frozenset({AlasanGagal.SIBUK, AlasanGagal.MATI})
PESAN_RUSAK: Final = "Berkas tidak dapat dibuat karena kesalahan pada sistem. Hubungi admin."
PANJANG_PESAN: Final = 200

catatan = logging.getLogger(__name__)


def kerjakan(pekerjaan: Pekerjaan) -> bool:
    """Do a job that `ambil_pekerjaan` gave; say whether its file was stored.

    Whatever goes wrong with the job is noted in its row. Raises DatabaseError when that cannot be
    written; its lease then ends by itself.
    """
    try:
        with jaga_sewa(pekerjaan):
            keluaran = _cetak(pekerjaan)
        selesaikan(pekerjaan, keluaran)
    except SewaHilang:
        catatan.warning("pekerjaan %s diambil pekerja lain atau dibatalkan", pekerjaan.pk)
    except CetakGagal as gagal:
        catatan.warning("pekerjaan %s: %s", pekerjaan.pk, gagal)
        (ulangi if gagal.alasan in SEMENTARA else gagalkan)(pekerjaan, gagal.pesan)
    except AksiDitolak as ditolak:
        gagalkan(pekerjaan, ditolak.pesan)
    except Exception:
        catatan.exception("pekerjaan %s", pekerjaan.pk)
        ulangi(pekerjaan, PESAN_RUSAK)
    else:
        return True
    return False


def _cetak(pekerjaan: Pekerjaan) -> Keluaran:
    def lapor(selesai: int, semua: int, pesan: str) -> None:
        perpanjang(
            pekerjaan,
            langkah=min(selesai, semua),
            jumlah_langkah=semua,
            pesan=pesan[:PANJANG_PESAN],
        )

    return cetak_bentuk(
        from_json(pekerjaan.isi),
        BentukLaporan(pekerjaan.bentuk),
        draf=pekerjaan.draf,
        lapor=lapor,
    )
