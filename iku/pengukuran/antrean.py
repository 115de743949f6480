"""What waits for a person, oldest first: the queue behind "berikutnya"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import DateTimeField, Max, Q, QuerySet

from iku.alur_ukur import AksiRealisasi, StatusRealisasi
from iku.models import BagianUkur, Pengukuran
from kecamatan.enums import Peran
from kecamatan.models import Pengguna

MENUNGGU: Final[Mapping[str, StatusRealisasi]] = {
    Peran.SEKCAM: StatusRealisasi.DIAJUKAN,
    Peran.CAMAT: StatusRealisasi.DIVERIFIKASI,
    Peran.BAPPEDA: StatusRealisasi.DIKIRIM,
}


@dataclass(frozen=True)
class Antrean:
    """Where one bagian stands among those that wait; neighbours are None at the ends."""

    banyak: int
    sebelumnya: int | None
    berikutnya: int | None


def annotate_dikirim(bagian: QuerySet[BagianUkur]) -> QuerySet[BagianUkur]:
    """Add `dikirim_at`: when the camat sent it last; None when he never did."""
    return bagian.annotate(
        dikirim_at=Max(
            "daftar_langkah__dibuat_at",
            filter=Q(daftar_langkah__aksi=AksiRealisasi.KIRIM),
            output_field=DateTimeField(),
        )
    )


def annotate_sejak(bagian: QuerySet[BagianUkur]) -> QuerySet[BagianUkur]:
    """Add `sejak`: when it came where it stands; None for a draft that never moved."""
    return bagian.annotate(
        sejak=Max(
            "daftar_langkah__dibuat_at", filter=~Q(daftar_langkah__aksi=AksiRealisasi.KOMENTAR)
        )
    )


def list_menunggu(pengguna: Pengguna) -> QuerySet[BagianUkur]:
    """Return what waits for this role, oldest first; nothing for those who only read or fill in."""
    status = MENUNGGU.get(pengguna.peran)
    if status is None:
        return BagianUkur.objects.none()
    terlihat = BagianUkur.objects.filter(
        status=status,
        pengukuran__in=Pengukuran.objects.visible_to(pengguna),
        pengukuran__periode__tahun_kinerja__ditutup_at__isnull=True,
    )
    urut: tuple[str, ...] = ("sejak", "pengukuran", "urutan", "pk")
    return annotate_sejak(terlihat).order_by(*urut)


def find_antrean(pengguna: Pengguna, bagian: BagianUkur) -> Antrean:
    """Return the neighbours of a bagian; one that does not wait is followed by the first."""
    semua = list(list_menunggu(pengguna).values_list("pk", flat=True))
    if bagian.pk not in semua:
        return Antrean(len(semua), None, semua[0] if semua else None)
    letak = semua.index(bagian.pk)
    return Antrean(
        banyak=len(semua),
        sebelumnya=semua[letak - 1] if letak else None,
        berikutnya=semua[letak + 1] if letak + 1 < len(semua) else None,
    )
