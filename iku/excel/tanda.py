"""What a template says it is on its hidden sheet, so that a file of another office is refused."""

from collections.abc import Mapping
from typing import Final

from iku.models import WadahKecamatan
from kecamatan.buku_kerja import BukuDitolak, BukuKerja

JENIS: Final[Mapping[str, str]] = {"anggaran": "anggaran", "renstra": "target Renstra"}
BUKAN_TEMPLAT: Final = (
    "Berkas ini bukan templat dari halaman ini. Unduh dulu Excel-nya, isi berkas itu, lalu unggah."
)


def build_tanda(wadah: WadahKecamatan) -> dict[str, str]:
    """Return kind, office and year of a wadah."""
    return {
        "aplikasi": "SAKIP Kecamatan",
        "jenis": wadah.PERISTIWA,
        "kecamatan": wadah.kecamatan.kode,
        "nama": str(wadah.kecamatan),
        "masa": wadah.masa,
    }


def check_tanda(buku: BukuKerja, wadah: WadahKecamatan) -> None:
    """Raise BukuDitolak unless the book was written for this kind, office and year."""
    milik, tanda = build_tanda(wadah), buku.tanda
    if tanda.get("aplikasi") != milik["aplikasi"] or tanda.get("jenis") not in JENIS:
        raise BukuDitolak(BUKAN_TEMPLAT)
    if tanda["jenis"] != milik["jenis"]:
        raise BukuDitolak(
            f"Berkas ini templat {JENIS[tanda['jenis']]}, bukan {JENIS[milik['jenis']]}."
        )
    if tanda.get("kecamatan") != milik["kecamatan"]:
        asal = tanda.get("nama", "")[:80] or "kecamatan lain"
        raise BukuDitolak(f"Berkas ini milik {asal}, bukan {milik['nama']}.")
    if tanda.get("masa") != milik["masa"]:
        asal = tanda.get("masa", "")[:20] or "lain"
        raise BukuDitolak(f"Berkas ini untuk tahun {asal}, bukan {milik['masa']}.")
