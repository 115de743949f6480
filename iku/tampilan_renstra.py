"""A Renstra as its page shows it: every indikator with its targets in words."""

from dataclasses import dataclass

from iku.domain.skala import DAFTAR_SKALA
from iku.domain.target import Target, format_target
from iku.models import Renstra, SasaranRenstra, TujuanRenstra
from iku.renstra import IndikatorRenstra, read_target, read_tujuan


@dataclass(frozen=True)
class TargetTahunan:
    """One year's target in words; empty while not set."""

    judul: str
    target: str


@dataclass(frozen=True)
class PohonIndikator:
    """An indikator with its targets; `skala` in words."""

    indikator: IndikatorRenstra
    skala: str
    daftar_target: tuple[TargetTahunan, ...]

    @property
    def ada_target(self) -> bool:
        """Say whether any year has one."""
        return any(satu.target for satu in self.daftar_target)


@dataclass(frozen=True)
class PohonSasaran:
    """A sasaran with its indikator."""

    sasaran: SasaranRenstra
    daftar_indikator: tuple[PohonIndikator, ...]


@dataclass(frozen=True)
class PohonTujuan:
    """A tujuan with its indikator and sasaran."""

    tujuan: TujuanRenstra
    daftar_indikator: tuple[PohonIndikator, ...]
    daftar_sasaran: tuple[PohonSasaran, ...]


def build_pohon(renstra: Renstra) -> tuple[PohonTujuan, ...]:
    """Return the whole Renstra, in a constant number of queries."""
    return tuple(_build_tujuan(satu, renstra) for satu in read_tujuan(renstra))


def _build_tujuan(tujuan: TujuanRenstra, renstra: Renstra) -> PohonTujuan:
    return PohonTujuan(
        tujuan,
        tuple(_build_indikator(satu, renstra) for satu in tujuan.daftar_indikator.all()),
        tuple(
            PohonSasaran(
                sasaran,
                tuple(_build_indikator(satu, renstra) for satu in sasaran.daftar_indikator.all()),
            )
            for sasaran in tujuan.daftar_sasaran.all()
        ),
    )


def _build_indikator(indikator: IndikatorRenstra, renstra: Renstra) -> PohonIndikator:
    tersimpan = read_target(indikator)
    tahun = (renstra.tahun_dasar, *renstra.daftar_tahun)
    skala = DAFTAR_SKALA.get(indikator.skala)
    return PohonIndikator(
        indikator,
        skala.nama if skala else "",
        tuple(
            TargetTahunan(
                f"Kondisi awal {satu}" if satu == renstra.tahun_dasar else str(satu),
                format_target(tersimpan.get(satu, Target())),
            )
            for satu in tahun
        ),
    )
