"""A report as any of its files: the one door to PDF, Word, workbook and archive copy."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kecamatan.galat import AksiDitolak
from laporan.enums import BentukLaporan
from laporan.isi import IsiDokumen
from laporan.lkjip.cetak import Lapor, cetak_arsip, cetak_laporan
from laporan.lkjip.docx import tulis_docx
from laporan.lkjip.xlsx import tulis_xlsx
from laporan.sandi_isi import to_json

ARSIP_DRAF: Final = "Salinan arsip dibuat dari laporan yang sudah ditetapkan."
MIME: Final = {
    BentukLaporan.PDF: "application/pdf",
    BentukLaporan.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    BentukLaporan.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    BentukLaporan.ARSIP: "application/pdf",
}


@dataclass(frozen=True)
class Keluaran:
    """A finished file; `halaman` is None where nobody has counted them."""

    berkas: bytes
    mime: str
    halaman: int | None = None


def cetak_bentuk(
    isi: IsiDokumen, bentuk: BentukLaporan, *, draf: bool, lapor: Lapor | None = None
) -> Keluaran:
    """Make one file of a report; with `draf` its pages say so. Raises CetakGagal."""
    return _PEMBUAT[bentuk](isi, draf, lapor)


def _cetak_pdf(isi: IsiDokumen, draf: bool, lapor: Lapor | None) -> Keluaran:
    hasil = cetak_laporan(isi, draf=draf, lapor=lapor)
    return Keluaran(hasil.pdf, MIME[BentukLaporan.PDF], hasil.halaman)


def _cetak_arsip(isi: IsiDokumen, draf: bool, lapor: Lapor | None) -> Keluaran:
    """Make the archive copy with its tables as a workbook and its content as data."""
    if draf:
        raise AksiDitolak(ARSIP_DRAF)
    berkas = {
        "tabel.xlsx": (tulis_xlsx(isi), MIME[BentukLaporan.XLSX]),
        "isi.json": (to_json(isi).encode(), "application/json"),
    }
    hasil = cetak_arsip(isi, berkas, lapor=lapor)
    return Keluaran(hasil.pdf, MIME[BentukLaporan.ARSIP], hasil.halaman)


def _tulis_docx(isi: IsiDokumen, draf: bool, _lapor: Lapor | None) -> Keluaran:
    return Keluaran(tulis_docx(isi, draf=draf), MIME[BentukLaporan.DOCX])


def _tulis_xlsx(isi: IsiDokumen, _draf: bool, _lapor: Lapor | None) -> Keluaran:
    return Keluaran(tulis_xlsx(isi), MIME[BentukLaporan.XLSX])


_PEMBUAT: Final[dict[BentukLaporan, Callable[[IsiDokumen, bool, Lapor | None], Keluaran]]] = {
    BentukLaporan.PDF: _cetak_pdf,
    BentukLaporan.ARSIP: _cetak_arsip,
    BentukLaporan.DOCX: _tulis_docx,
    BentukLaporan.XLSX: _tulis_xlsx,
}
