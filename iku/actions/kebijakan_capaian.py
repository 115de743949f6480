"""Setting the policy of capaian: always a new version, never a change of the one before."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from iku.actions.kunci import clean_isi, lock_tahun
from iku.kebijakan_capaian import ISIAN, find_versi_berlaku, list_beda
from iku.models import KebijakanCapaian, TahunKinerja
from iku.permissions import check_can_atur_pengukuran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna, Peraturan


@transaction.atomic
def tetapkan_kebijakan(
    *,
    tahun_kinerja: TahunKinerja,
    isian: Mapping[str, Any],
    nomor: int,
    by: Pengguna,
) -> KebijakanCapaian:
    """Add the version after `nomor` (0: the first), which is the one the person saw.

    `isian` holds the columns of iku.kebijakan_capaian.ISIAN and `alasan`. Raises BentrokVersi when
    somebody set another version since, AksiDitolak in a closed year, for a scale with a hole or an
    overlap, without a reason, and when nothing differs.
    """
    check_can_atur_pengukuran(by, tahun_kinerja)
    terkunci = lock_tahun(tahun_kinerja)
    lama = find_versi_berlaku(terkunci)
    if lama is not None and lama.nomor != nomor:
        raise BentrokVersi(lama)
    baru = KebijakanCapaian(
        tahun_kinerja=terkunci,
        nomor=lama.nomor + 1 if lama else 1,
        alasan=str(isian["alasan"]).strip(),
        dibuat_by=by,
        **{nama: isian[nama] for nama in ISIAN},
    )
    _check_isi(baru, by)
    beda = list_beda(lama, baru)
    if lama is not None and not beda:
        raise AksiDitolak("Tidak ada yang berubah dari kebijakan yang berlaku.")
    _insert(baru, by, {nama: (satu.teks, lain.teks) for nama, (satu, lain) in beda.items()})
    return baru


@transaction.atomic
def salin_kebijakan(*, tahun_kinerja: TahunKinerja, by: Pengguna) -> KebijakanCapaian | None:
    """Start a year with the policy of the nearest year before; None without a readable one."""
    terkunci = lock_tahun(tahun_kinerja)
    lama = (
        KebijakanCapaian.objects.filter(
            tahun_kinerja__kabupaten=terkunci.kabupaten_id,
            tahun_kinerja__tahun__lt=terkunci.tahun,
        )
        .select_related("tahun_kinerja", "peraturan")
        .order_by("-tahun_kinerja__tahun", "-nomor")
        .first()
    )
    if lama is None or not lama.is_terbaca or terkunci.daftar_kebijakan.exists():
        return None
    asal = f"{lama.tahun_kinerja.tahun}, versi {lama.nomor}"
    baru = KebijakanCapaian(
        tahun_kinerja=terkunci,
        nomor=1,
        alasan=f"Disalin dari kebijakan tahun {asal}.",
        dibuat_by=by,
        **{nama: getattr(lama, nama) for nama in ISIAN},
    )
    _insert(baru, by, {"disalin_dari": ("", asal)})
    return baru


def _check_isi(baru: KebijakanCapaian, by: Pengguna) -> None:
    """Refuse what could not be computed with; raise AksiDitolak with the words."""
    if baru.nomor > 1 and not baru.alasan:
        raise AksiDitolak("Tulis alasan perubahan kebijakan.", isian="alasan")
    clean_isi(baru)
    if baru.peraturan_id is not None:
        terlihat = Peraturan.objects.visible_to(by).filter(pk=baru.peraturan_id)
        if not terlihat.exists():
            raise AksiDitolak("Peraturan ini tidak ada dalam daftar.", isian="peraturan")


def _insert(baru: KebijakanCapaian, by: Pengguna, perubahan: dict[str, tuple[str, str]]) -> None:
    """Insert a version and record it in words; two at once cannot both be the next."""
    try:
        with transaction.atomic():
            baru.save(force_insert=True)
    except IntegrityError as galat:
        raise AksiDitolak("Kebijakan baru saja diubah orang lain. Muat ulang halaman.") from galat
    record_jejak(
        "kebijakan_capaian_ditetapkan",
        objek=baru,
        by=by,
        kabupaten=baru.tahun_kinerja.kabupaten,
        perubahan=perubahan,
        alasan=baru.alasan,
    )
