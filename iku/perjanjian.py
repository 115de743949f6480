"""Reading a Perjanjian Kinerja: its promises beside what is planned, and the money behind them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from django.db.models import QuerySet

from iku.anggaran import CabangAnggaran, read_anggaran
from iku.berlaku import choose_berlaku, choose_terdekat
from iku.domain.pagu import sum_rupiah
from iku.domain.target import Target, format_target
from iku.models import IndikatorPerjanjian, PerjanjianKinerja, SasaranPerjanjian
from iku.models.target import columns_of
from iku.rkt import AsalTarget, find_asal
from kecamatan.enums import Jabatan


@dataclass(frozen=True)
class Janji:
    """An indikator with the target promised, and the one planned (None: in no plan)."""

    indikator: IndikatorPerjanjian
    target: Target
    asal: AsalTarget | None

    @property
    def tertulis(self) -> str:
        """The target in words; empty while not set."""
        return format_target(self.target)

    @property
    def rencana(self) -> str:
        """The planned target in words."""
        return format_target(self.asal.target) if self.asal else ""

    @property
    def is_berbeda(self) -> bool:
        """Say whether another target is promised than planned."""
        return self.asal is not None and columns_of(self.target) != columns_of(self.asal.target)


@dataclass(frozen=True)
class JanjiSasaran:
    """A sasaran with its promises."""

    sasaran: SasaranPerjanjian
    daftar_janji: tuple[Janji, ...]


@dataclass(frozen=True)
class PaguTercetak:
    """The rows of the budget that the lampiran prints, and their sum."""

    daftar_baris: tuple[CabangAnggaran, ...]
    jumlah: Decimal | None


def list_sejabatan(perjanjian: PerjanjianKinerja, tahun: int) -> QuerySet[PerjanjianKinerja]:
    """Return the PK of the same post for a year, the newest correction first."""
    semua: QuerySet[PerjanjianKinerja] = PerjanjianKinerja.objects.filter(
        kecamatan=perjanjian.kecamatan_id,
        tahun=tahun,
        jabatan=perjanjian.jabatan,
        bidang=perjanjian.bidang_id,
    )
    return semua


def read_janji(perjanjian: PerjanjianKinerja) -> tuple[JanjiSasaran, ...]:
    """Return the promises, each beside the plan of the year as it is now."""
    asal = find_asal(perjanjian.kecamatan_id, perjanjian.tahun)
    daftar = perjanjian.daftar_sasaran.prefetch_related(
        "daftar_indikator__indikator", "daftar_indikator__mendukung"
    )
    return tuple(
        JanjiSasaran(
            sasaran,
            tuple(
                Janji(satu, satu.to_target(satu.satuan), asal.get(satu.indikator_id))
                for satu in sasaran.daftar_indikator.all()
            ),
        )
        for sasaran in daftar
    )


def list_berbeda(daftar: Iterable[PerjanjianKinerja]) -> list[Janji]:
    """Return the promises of several PK that are not what is planned, in the order of the PK.

    The plan of an office and year is read once, however many PK rest on it.
    """
    urutan = {satu.pk: nomor for nomor, satu in enumerate(daftar)}
    semua = IndikatorPerjanjian.objects.filter(sasaran__perjanjian__in=urutan).select_related(
        "indikator",
        "sasaran__perjanjian__bidang",
    )
    baca_asal = cache(find_asal)
    berbeda = []
    for satu in semua.order_by("sasaran__urutan", "sasaran_id", "urutan", "pk"):
        pk = satu.sasaran.perjanjian
        asal = baca_asal(pk.kecamatan_id, pk.tahun).get(satu.indikator_id)
        janji = Janji(satu, satu.to_target(satu.satuan), asal)
        if janji.is_berbeda:
            berbeda.append(janji)
    return sorted(berbeda, key=lambda janji: urutan[janji.indikator.sasaran.perjanjian_id])


def read_pagu(perjanjian: PerjanjianKinerja) -> PaguTercetak:
    """Return the rows of the level that is printed: of the whole budget, or those chosen."""
    if perjanjian.anggaran is None:
        return PaguTercetak((), None)
    pohon = read_anggaran(perjanjian.anggaran)
    dipilih = set(perjanjian.daftar_pagu.values_list("pk", flat=True))
    if dipilih:
        baris = tuple(satu for satu in pohon.walk() if satu.baris.pk in dipilih)
    else:
        baris = pohon.list_tingkat(perjanjian.tingkat_anggaran)
    return PaguTercetak(baris, sum_rupiah(satu.pagu for satu in baris))


def find_perjanjian_camat(kecamatan_id: int, tahun: int) -> PerjanjianKinerja | None:
    """Return the PK of the camat for a year: the newest that was enacted, else the newest draft."""
    milik = PerjanjianKinerja.objects.tanpa_dicabut().filter(
        kecamatan=kecamatan_id, tahun=tahun, jabatan=Jabatan.CAMAT
    )
    milik = milik.select_related("anggaran__kecamatan")
    return choose_berlaku(milik)


def find_perjanjian_sejak(kecamatan_id: int, tahun: int) -> PerjanjianKinerja | None:
    """Return the PK of the camat nearest to a year, of that year or later; None without any.

    What was not measured in `tahun` is recorded for the indikator that were promised next.
    """
    milik = PerjanjianKinerja.objects.tanpa_dicabut().filter(
        kecamatan=kecamatan_id, tahun__gte=tahun, jabatan=Jabatan.CAMAT
    )
    return choose_terdekat(milik)


def list_tahun_berperjanjian(kecamatan_id: int) -> frozenset[int]:
    """Return the years for which the camat has an enacted PK."""
    milik = PerjanjianKinerja.objects.tanpa_dicabut().filter(
        kecamatan=kecamatan_id, jabatan=Jabatan.CAMAT, dikunci_at__isnull=False
    )
    return frozenset(milik.order_by().values_list("tahun", flat=True))


def read_tertulis(perjanjian: PerjanjianKinerja) -> dict[int, str]:
    """Return the promised targets in words by identity of indikator."""
    janji = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian)
    return {satu.indikator_id: format_target(satu.to_target(satu.satuan)) for satu in janji}
