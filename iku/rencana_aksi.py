"""Reading a rencana aksi: every indikator of its PK with triwulan, year and aksi."""

from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet

from iku.domain.akumulasi import CaraAkumulasi, Triwulan
from iku.domain.skala import DAFTAR_SKALA
from iku.domain.target import Target, format_target
from iku.domain.triwulan import check_triwulan, format_tahunan
from iku.domain.tulis_triwulan import format_triwulan
from iku.models import (
    ButirAksi,
    IndikatorAksi,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    RencanaAksi,
    SasaranPerjanjian,
)
from iku.perjanjian import list_sejabatan


@dataclass(frozen=True)
class RincianAksi:
    """An indikator: the target that the PK has for the year, its triwulan, and what is done."""

    baris: IndikatorAksi
    target: Target
    triwulan: tuple[Triwulan, ...]
    daftar_aksi: tuple[ButirAksi, ...]

    @property
    def indikator(self) -> IndikatorPerjanjian:
        """The promise it is about."""
        return self.baris.indikator

    @property
    def cara(self) -> CaraAkumulasi | None:
        """How the triwulan make the year; None while not chosen."""
        return CaraAkumulasi(self.baris.cara) if self.baris.cara else None

    @property
    def tertulis(self) -> str:
        """The target of the year in words; empty while not set."""
        return format_target(self.target)

    @property
    def daftar_tertulis(self) -> tuple[str, ...]:
        """The triwulan in words."""
        return tuple(format_triwulan(satu, self.indikator.satuan) for satu in self.triwulan)

    @property
    def setahun(self) -> str:
        """What the triwulan make in the year, in words; empty while that is not known."""
        return format_tahunan(self.cara, self.triwulan, self.target) if self.cara else ""

    @property
    def is_terisi(self) -> bool:
        """Say whether a cara is chosen and some triwulan is set."""
        cara = self.cara
        return cara is not None and any(satu.is_terisi(cara) for satu in self.triwulan)

    @property
    def daftar_selisih(self) -> tuple[str, ...]:
        """How the triwulan disagree with the year, in words; nothing while no cara is chosen."""
        if self.cara is None:
            return ()
        skala = DAFTAR_SKALA.get(self.indikator.skala)
        return check_triwulan(self.cara, self.triwulan, self.target, skala)


@dataclass(frozen=True)
class SasaranAksi:
    """A sasaran of the PK with its indikator."""

    sasaran: SasaranPerjanjian
    daftar_rincian: tuple[RincianAksi, ...]


def read_rencana_aksi(rencana: RencanaAksi) -> tuple[SasaranAksi, ...]:
    """Return everything planned, in the order of the PK as it is now, in three queries."""
    baris = (
        rencana.daftar_indikator.select_related("indikator__sasaran", "indikator__indikator")
        .prefetch_related("daftar_aksi__bidang", "daftar_aksi__baris")
        .order_by("indikator__sasaran__urutan", "indikator__sasaran", "indikator__urutan", "pk")
    )
    return tuple(
        SasaranAksi(sasaran, tuple(map(_read_satu, anggota)))
        for sasaran, anggota in groupby(baris, key=lambda satu: satu.indikator.sasaran)
    )


def _read_satu(baris: IndikatorAksi) -> RincianAksi:
    janji = baris.indikator
    return RincianAksi(
        baris, janji.to_target(janji.satuan), baris.list_triwulan(), tuple(baris.daftar_aksi.all())
    )


def list_kurang(rencana: RencanaAksi) -> QuerySet[IndikatorPerjanjian]:
    """Return the promises of its PK that the rencana aksi does not have."""
    ada = rencana.daftar_indikator.values("indikator")
    janji = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=rencana.perjanjian_id)
    return janji.exclude(pk__in=ada).order_by("sasaran__urutan", "urutan", "pk")


def find_terbaru(rencana: RencanaAksi) -> PerjanjianKinerja:
    """Return the newest PK of its post and year: its own, unless a PK Perubahan came since."""
    terbaru = list_sejabatan(rencana.perjanjian, rencana.tahun).first()
    return terbaru or rencana.perjanjian


def has_anggaran_lain(rencana: RencanaAksi) -> bool:
    """Say whether an aksi spends from another budget than its PK prints."""
    milik = ButirAksi.objects.filter(indikator__rencana_aksi=rencana, baris__isnull=False)
    return milik.exclude(baris__anggaran=rencana.perjanjian.anggaran_id).exists()


def find_rencana_aksi(perjanjian: PerjanjianKinerja, tahun: int) -> RencanaAksi | None:
    """Return the newest rencana aksi of a post for a year, whichever of its PK it follows."""
    sejabatan = list_sejabatan(perjanjian, tahun).values("pk")
    milik = RencanaAksi.objects.filter(perjanjian__in=sejabatan)
    terbaru: RencanaAksi | None = milik.select_related("kecamatan", "perjanjian__bidang").first()
    return terbaru


def find_rencana_resmi(perjanjian: PerjanjianKinerja, tahun: int) -> RencanaAksi | None:
    """Return the newest enacted rencana aksi of a post for a year; a draft never hides it."""
    sejabatan = list_sejabatan(perjanjian, tahun).values("pk")
    milik = RencanaAksi.objects.tanpa_dicabut().filter(
        perjanjian__in=sejabatan, dikunci_at__isnull=False
    )
    terbaru: RencanaAksi | None = milik.select_related("kecamatan", "perjanjian__bidang").first()
    return terbaru
