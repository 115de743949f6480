"""What a template says it is on its hidden sheet, so that a file of another office is refused."""

from collections.abc import Mapping
from typing import Final

from iku.models import WadahKecamatan
from kecamatan.buku_kerja import BukuDitolak, BukuKerja

JENIS: Final[Mapping[str, str]] = {
    "anggaran": "anggaran",
    "renstra": "target Renstra",
    "realisasi": "realisasi",
}
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


def check_tanda(buku: BukuKerja, milik: Mapping[str, str]) -> None:
    """Raise BukuDitolak unless the book was written for the kind, office and time in `milik`."""
    tanda = buku.tanda
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
        asal = tanda.get("masa", "")[:40] or "waktu lain"
        sebutan = f"tahun {asal}" if asal.isdecimal() else asal
        raise BukuDitolak(f"Berkas ini untuk {sebutan}, bukan {milik['masa']}.")
