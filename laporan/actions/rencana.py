"""Makes the drafts of plans, each with its wadah."""

from django.db import transaction

from iku.actions.renstra import buat_renstra
from iku.models import Rpjmd, WadahKecamatan
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.buat import check_belum_ada, insert_dokumen
from laporan.actions.kunci import check_kecamatan
from laporan.enums import JenisDokumen
from laporan.models import Dokumen
from laporan.permissions import check_can_buat_dokumen


@transaction.atomic
def buat_dokumen_renstra(
    *, kecamatan: Kecamatan, tahun: int, tahun_akhir: int, rpjmd: Rpjmd | None, by: Pengguna
) -> Dokumen:
    """Make an empty Renstra. Raises AksiDitolak for a first year that has one."""
    check_boleh(kecamatan, JenisDokumen.RENSTRA, tahun, by)
    renstra = buat_renstra(
        kecamatan=kecamatan, tahun=tahun, tahun_akhir=tahun_akhir, rpjmd=rpjmd, by=by
    )
    return wrap_wadah(renstra, JenisDokumen.RENSTRA, by)


def check_boleh(kecamatan: Kecamatan, jenis: JenisDokumen, tahun: int, by: Pengguna) -> None:
    """Refuse others than operators of the office, and a year that has such a document."""
    check_can_buat_dokumen(by)
    check_kecamatan(by, kecamatan.pk)
    check_belum_ada(kecamatan, jenis, tahun)


def wrap_wadah(wadah: WadahKecamatan, jenis: JenisDokumen, by: Pengguna) -> Dokumen:
    """Make the document around a new wadah."""
    dokumen = insert_dokumen(wadah, jenis, by)
    record_jejak("dokumen_dibuat", objek=dokumen, by=by, kecamatan=wadah.kecamatan)
    return dokumen
