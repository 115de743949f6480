"""Makes the drafts of plans, each with its wadah."""

from datetime import date

from django.db import transaction

from iku.actions.perjanjian import buat_perjanjian
from iku.actions.perjanjian_bawahan import buat_perjanjian_bawahan
from iku.actions.rencana_aksi import buat_rencana_aksi
from iku.actions.renstra import buat_renstra, pilih_rpjmd
from iku.actions.rkt import buat_rkt
from iku.models import PerjanjianKinerja, Rpjmd, WadahKecamatan
from kecamatan.enums import Jabatan
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from laporan.actions.buat import check_belum_ada, insert_dokumen, salin_dokumen
from laporan.actions.kunci import check_kecamatan
from laporan.enums import JenisDokumen
from laporan.models import Dokumen
from laporan.penandatangan import find_penandatangan
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


@transaction.atomic
def salin_dokumen_renstra(
    *, sumber: Dokumen, tahun: int, tahun_akhir: int, rpjmd: Rpjmd | None, by: Pengguna
) -> Dokumen:
    """Make the Renstra of another period from an earlier one, following the RPJMD chosen."""
    dokumen = salin_dokumen(sumber=sumber, tahun=tahun, tahun_akhir=tahun_akhir, by=by)
    renstra = dokumen.renstra
    assert renstra is not None, "constraint dokumen_satu_wadah"
    if rpjmd is not None and rpjmd.pk != renstra.rpjmd_id:
        pilih_rpjmd(renstra=renstra, rpjmd=rpjmd, versi=renstra.versi, by=by)
        dokumen.refresh_from_db()
    return dokumen


@transaction.atomic
def buat_dokumen_rkt(*, kecamatan: Kecamatan, tahun: int, by: Pengguna) -> Dokumen:
    """Make the RKT of a year from its Renstra. Raises AksiDitolak without one."""
    check_boleh(kecamatan, JenisDokumen.RKT, tahun, by)
    rkt = buat_rkt(kecamatan=kecamatan, tahun=tahun, by=by)
    return wrap_wadah(rkt, JenisDokumen.RKT, by)


@transaction.atomic
def buat_dokumen_perjanjian(*, kecamatan: Kecamatan, tahun: int, by: Pengguna) -> Dokumen:
    """Make the PK of the camat for a year, filled from its plans."""
    check_boleh(kecamatan, JenisDokumen.PERJANJIAN, tahun, by)
    perjanjian = buat_perjanjian(kecamatan=kecamatan, tahun=tahun, by=by)
    return wrap_wadah(perjanjian, JenisDokumen.PERJANJIAN, by)


@transaction.atomic
def buat_dokumen_bawahan(
    *, atasan: PerjanjianKinerja, pihak_pertama: MasaJabatan, by: Pengguna
) -> Dokumen:
    """Make the PK of one who works under the first side of `atasan`, signed by `pihak_pertama`.

    Raises AksiDitolak for somebody of another office, and for a second PK of the post.
    """
    check_can_buat_dokumen(by)
    check_kecamatan(by, atasan.kecamatan_id)
    if pihak_pertama.kecamatan_id != atasan.kecamatan_id:
        raise AksiDitolak("Pejabat itu bukan pejabat kecamatan ini.", isian="pihak_pertama")
    perjanjian = buat_perjanjian_bawahan(
        atasan=atasan,
        jabatan=Jabatan(pihak_pertama.jabatan),
        bidang=pihak_pertama.bidang,
        pihak_kedua=find_penandatangan(atasan, date(atasan.tahun, 1, 1)),
        by=by,
    )
    dokumen = wrap_wadah(perjanjian, JenisDokumen.PERJANJIAN_BAWAHAN, by)
    dokumen.penandatangan = pihak_pertama
    dokumen.save(update_fields=["penandatangan"])
    return dokumen


@transaction.atomic
def buat_dokumen_rencana_aksi(*, perjanjian: PerjanjianKinerja, by: Pengguna) -> Dokumen:
    """Make the rencana aksi of a PK. Raises AksiDitolak when its post has one for the year."""
    check_can_buat_dokumen(by)
    check_kecamatan(by, perjanjian.kecamatan_id)
    rencana = buat_rencana_aksi(perjanjian=perjanjian, by=by)
    return wrap_wadah(rencana, JenisDokumen.RENCANA_AKSI, by)


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
