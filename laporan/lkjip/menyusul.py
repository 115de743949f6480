"""What of a report may follow after it was submitted."""

from dataclasses import replace

from laporan.isi.laporan import Bagian, Blok, BlokReviu, BlokTtd, Laporan


def strip_laporan(laporan: Laporan) -> Laporan:
    """Return the tree without signatures, statement of review and the year on the cover."""
    return replace(
        laporan,
        sampul=replace(laporan.sampul, tahun=""),
        bagian=tuple(map(_strip, laporan.bagian)),
    )


def _strip(bagian: Bagian) -> Bagian:
    blok: tuple[Blok, ...] = tuple(
        satu for satu in bagian.blok if not isinstance(satu, BlokReviu | BlokTtd)
    )
    return replace(bagian, blok=blok, anak=tuple(map(_strip, bagian.anak)))
