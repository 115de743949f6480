"""What the rules of plans look at beside the document: the Renstra and the budget it rests on."""

from dataclasses import dataclass
from typing import Any

from iku.anggaran import CabangAnggaran, PohonAnggaran, find_anggaran, read_anggaran
from iku.models import Anggaran, PerjanjianKinerja, Renstra, Rkt
from laporan.pemeriksaan.bahan import BahanDokumen


@dataclass(frozen=True)
class BahanRencana(BahanDokumen):
    """A plan of one year. `daftar_baris` are the rows of the budget that it prints."""

    renstra: Renstra | None
    anggaran: Anggaran | None
    anggaran_terbaru: Anggaran | None
    pohon: PohonAnggaran | None
    daftar_baris: tuple[CabangAnggaran, ...]


def read_dasar(wadah: Rkt | PerjanjianKinerja) -> dict[str, Any]:
    """Return the fields of BahanRencana that do not depend on what is printed."""
    return {
        "renstra": wadah.renstra,
        "anggaran": wadah.anggaran,
        "anggaran_terbaru": find_anggaran(wadah.kecamatan_id, wadah.tahun),
        "pohon": read_anggaran(wadah.anggaran) if wadah.anggaran else None,
    }
