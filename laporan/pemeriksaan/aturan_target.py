"""A check on one target, whatever plan it stands in."""

from collections.abc import Iterator

from iku.domain.konsistensi import Temuan
from iku.domain.target import Target, format_target
from laporan.pemeriksaan.kode import KodeDokumen, build_peringatan

PERSEN_PENUH = 100


def check_wajar(sebutan: str, objek: str, target: Target) -> Iterator[Temuan]:
    """Find a percentage above one hundred, and anything below zero: mostly a slip of the comma."""
    nilai = [satu for satu in (target.angka, target.angka_atas) if satu is not None]
    if any(satu < 0 for satu in nilai):
        sebab = "kurang dari nol"
    elif target.satuan == "%" and any(satu > PERSEN_PENUH for satu in nilai):
        sebab = "lebih dari 100%"
    else:
        return
    yield build_peringatan(
        KodeDokumen.TARGET_TIDAK_WAJAR,
        objek,
        f"Target {sebutan} {format_target(target)}, {sebab}; periksa komanya.",
    )
