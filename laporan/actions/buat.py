"""Makes drafts: from the standard wording, from an earlier year, as a correction."""

from django.db import IntegrityError, transaction

from iku.actions.daftar import buat_daftar
from iku.models import FormatIku, WadahKecamatan
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.isi_awal import (
    fill_bawaan,
    fill_salinan,
    insert_pencabutan,
    susun_identitas,
)
from laporan.actions.kunci import check_kecamatan, lock_dokumen
from laporan.enums import JENIS_PER_JABATAN, JenisDokumen, StatusDokumen
from laporan.models import WADAH_JENIS, Dokumen
from laporan.permissions import STATUS_DAPAT_DIGANTI, check_can_buat_dokumen
from laporan.ragam import ragam_of
from laporan.setelan import ambil_setelan


@transaction.atomic
def buat_dokumen(
    *,
    kecamatan: Kecamatan,
    jenis: str,
    tahun: int,
    tahun_akhir: int | None = None,
    format: FormatIku,
    by: Pengguna,
) -> Dokumen:
    """Make a draft in the standard wording, around an empty set of IKU.

    Raises AksiDitolak when the office already has IKU for that year.
    """
    check_can_buat_dokumen(by)
    check_kecamatan(by, kecamatan.pk)
    check_belum_ada(kecamatan, jenis, tahun)
    daftar = buat_daftar(
        kecamatan=kecamatan, tahun=tahun, tahun_akhir=tahun_akhir, format=format, by=by
    )
    dokumen = insert_dokumen(daftar, jenis, by)
    if dokumen.is_keputusan:
        fill_bawaan(dokumen)
    record_jejak("dokumen_dibuat", objek=dokumen, by=by, kecamatan=kecamatan)
    return dokumen


@transaction.atomic
def salin_dokumen(
    *, sumber: Dokumen, tahun: int, tahun_akhir: int | None = None, by: Pengguna
) -> Dokumen:
    """Make the draft of another year from `sumber`; every item waits to be confirmed.

    Number and date start empty, citations are brought up to date, the year named in sentences
    becomes the new one. Raises AksiDitolak when the office already has IKU for that year.
    """
    check_can_buat_dokumen(by)
    check_kecamatan(by, sumber.kecamatan_id)
    check_belum_ada(sumber.kecamatan, sumber.jenis, tahun)
    wadah = ragam_of(sumber).salin(
        sumber=sumber.wadah, tahun=tahun, tahun_akhir=tahun_akhir, revisi=0, by=by
    )
    dokumen = insert_dokumen(wadah, sumber.jenis, by, sumber=sumber)
    fill_salinan(dokumen, sumber)
    record_jejak(
        "dokumen_disalin",
        objek=dokumen,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return dokumen


@transaction.atomic
def buat_perubahan(*, dokumen: Dokumen, alasan: str, by: Pengguna) -> Dokumen:
    """Make the draft of a new document for the same year that will replace an enacted one.

    A diktum that revokes the old decree is proposed. Raises AksiDitolak without a reason, and
    when a correction is already under way.
    """
    check_can_buat_dokumen(by)
    check_kecamatan(by, dokumen.kecamatan_id)
    lama = lock_dokumen(dokumen)
    _check_dapat_diganti(lama, alasan)
    asal = lama.wadah
    wadah = ragam_of(lama).salin(
        sumber=asal,
        tahun=asal.tahun,
        tahun_akhir=asal.tahun_akhir,
        revisi=asal.revisi + 1,
        by=by,
    )
    alasan = alasan.strip()
    baru = insert_dokumen(wadah, lama.jenis, by, sumber=lama, menggantikan=lama, alasan=alasan)
    fill_salinan(baru, lama)
    if baru.is_keputusan and lama.status == StatusDokumen.DITETAPKAN:
        insert_pencabutan(baru, lama)
    record_jejak(
        "dokumen_perubahan_dibuat",
        objek=baru,
        by=by,
        kecamatan=lama.kecamatan,
        perubahan={"menggantikan": ("", str(lama))},
        alasan=alasan,
    )
    return baru


def check_belum_ada(kecamatan: Kecamatan, jenis: str, tahun: int) -> None:
    """Raise AksiDitolak when the office has a document with such content for the year."""
    if jenis in JENIS_PER_JABATAN:
        # Whoever makes the wadah looks: only its post may not have one yet.
        return
    isi = WADAH_JENIS[JenisDokumen(jenis)]
    sejenis = [
        satu
        for satu, kolom in WADAH_JENIS.items()
        if kolom == isi and satu not in JENIS_PER_JABATAN
    ]
    daftar = Dokumen.objects.filter(kecamatan=kecamatan, tahun=tahun, jenis__in=sejenis)
    ada = daftar.order_by("-pk").first()
    if ada is not None:
        status = ada.get_status_display().lower()
        raise AksiDitolak(
            f"{JenisDokumen(ada.jenis).label} tahun {tahun} sudah ada ({status}). Buka dokumen "
            "itu; yang sudah ditetapkan diperbaiki dengan membuat perubahan."
        )


def _check_dapat_diganti(lama: Dokumen, alasan: str) -> None:
    if not alasan.strip():
        raise AksiDitolak("Tuliskan alasan perubahannya.")
    if lama.status not in STATUS_DAPAT_DIGANTI:
        raise AksiDitolak("Perubahan hanya dibuat dari dokumen yang sudah ditetapkan.")
    if Dokumen.objects.filter(menggantikan=lama).exists():
        raise AksiDitolak("Perubahan atas dokumen ini sudah disusun.")


def insert_dokumen(
    wadah: WadahKecamatan,
    jenis: str,
    by: Pengguna,
    *,
    sumber: Dokumen | None = None,
    menggantikan: Dokumen | None = None,
    alasan: str = "",
) -> Dokumen:
    """Insert the row with its identity; a second click is told so."""
    setelan = ambil_setelan(wadah.kecamatan.kabupaten, JenisDokumen(jenis))
    dokumen = Dokumen(
        kecamatan=wadah.kecamatan,
        jenis=jenis,
        tahun=wadah.tahun,
        **{WADAH_JENIS[JenisDokumen(jenis)]: wadah},
        menggantikan=menggantikan,
        alasan_perubahan=alasan,
        dibuat_by=by,
        **susun_identitas(wadah, jenis, setelan, sumber),
    )
    try:
        with transaction.atomic():
            dokumen.save(force_insert=True)
    except IntegrityError as galat:
        raise AksiDitolak("Dokumen ini sudah dibuat.") from galat
    return dokumen
