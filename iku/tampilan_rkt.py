"""An RKT as its page shows it: sasaran with targets, and the programs that support them."""

from dataclasses import dataclass

from iku.anggaran import CabangAnggaran, PohonAnggaran
from iku.domain.pagu import format_rupiah
from iku.domain.target import format_target
from iku.models import SasaranRenstra, TujuanRenstra
from iku.renstra import key_of_sasaran
from iku.rkt import RencanaTahun, TargetRencana


@dataclass(frozen=True)
class TargetTampil:
    """A target in words; `semula` is that of the Renstra, where it differs."""

    rencana: TargetRencana
    target: str
    semula: str


@dataclass(frozen=True)
class SasaranRkt:
    """A sasaran with its tujuan, targets, and the programs that support it."""

    tujuan: TujuanRenstra
    sasaran: SasaranRenstra
    daftar_target: tuple[TargetTampil, ...]
    daftar_program: tuple[CabangAnggaran, ...]


@dataclass(frozen=True)
class TampilanRkt:
    """The whole plan; `tanpa_sasaran` are programs that support nothing here."""

    daftar_sasaran: tuple[SasaranRkt, ...]
    tanpa_sasaran: tuple[CabangAnggaran, ...]
    jumlah: str


def build_tampilan_rkt(rencana: RencanaTahun, pohon: PohonAnggaran | None) -> TampilanRkt:
    """Return the plan with its programs in their places."""
    program = pohon.daftar_program if pohon else ()
    daftar = tuple(
        SasaranRkt(
            tujuan,
            sasaran,
            tuple(map(_build_target, rencana.list_sasaran(sasaran))),
            list_pendukung(program, sasaran),
        )
        for tujuan in rencana.daftar_tujuan
        for sasaran in tujuan.daftar_sasaran.all()
    )
    terkait = {satu.baris.pk for baris in daftar for satu in baris.daftar_program}
    sisa = tuple(satu for satu in program if satu.baris.pk not in terkait)
    return TampilanRkt(daftar, sisa, format_rupiah(pohon.jumlah) if pohon else "")


def list_pendukung(
    daftar_program: tuple[CabangAnggaran, ...], sasaran: SasaranRenstra
) -> tuple[CabangAnggaran, ...]:
    """Return the programs that support a sasaran."""
    kunci = key_of_sasaran(sasaran)
    return tuple(satu for satu in daftar_program if kunci in list_dukungan(satu))


def list_dukungan(program: CabangAnggaran) -> set[str]:
    """Return the keys of the sasaran that a program supports."""
    return {key_of_sasaran(satu) for satu in program.baris.daftar_sasaran.all()}


def _build_target(rencana: TargetRencana) -> TargetTampil:
    semula = format_target(rencana.renstra) or "belum diisi" if rencana.is_berbeda else ""
    return TargetTampil(rencana, format_target(rencana.target), semula)
