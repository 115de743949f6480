"""A report as any of its files: the one door to PDF, Word, workbook and archive copy."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kecamatan.galat import AksiDitolak
from laporan.enums import BentukLaporan
from laporan.isi import IsiDokumen
from laporan.lkjip.cetak import Lapor, cetak_arsip, cetak_laporan, find_halaman
from laporan.lkjip.docx import tulis_docx
from laporan.lkjip.xlsx import tulis_xlsx
from laporan.sandi_isi import to_json

ARSIP_HANYA_RESMI: Final = "Salinan untuk arsip dibuat sesudah laporan ditetapkan."
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


def check_bentuk(bentuk: BentukLaporan, *, draf: bool) -> None:
    """Refuse the archive copy of a draft: AksiDitolak."""
    if draf and bentuk == BentukLaporan.ARSIP:
        raise AksiDitolak(ARSIP_HANYA_RESMI)


def cetak_bentuk(
    isi: IsiDokumen, bentuk: BentukLaporan, *, draf: bool, lapor: Lapor | None = None
) -> Keluaran:
    """Make one file of a report; with `draf` its pages say so.

    Raises CetakGagal, and AksiDitolak as check_bentuk does.
    """
    check_bentuk(bentuk, draf=draf)
    return _PEMBUAT[bentuk](isi, draf, lapor)


def _cetak_pdf(isi: IsiDokumen, draf: bool, lapor: Lapor | None) -> Keluaran:
    hasil = cetak_laporan(isi, draf=draf, lapor=lapor)
    return Keluaran(hasil.pdf, MIME[BentukLaporan.PDF], hasil.halaman)


def _cetak_arsip(isi: IsiDokumen, _draf: bool, lapor: Lapor | None) -> Keluaran:
    """Bind the workbook and the words themselves into the copy: whoever opens it has the data."""
    lampiran = {
        "laporan.xlsx": (tulis_xlsx(isi), MIME[BentukLaporan.XLSX]),
        "laporan.json": (to_json(isi).encode(), "application/json"),
    }
    hasil = cetak_arsip(isi, lampiran, lapor=lapor)
    return Keluaran(hasil.pdf, MIME[BentukLaporan.ARSIP], hasil.halaman)


def _tulis_docx(isi: IsiDokumen, draf: bool, lapor: Lapor | None) -> Keluaran:
    """Fill the contents with the pages of the PDF, whose pieces are kept, so it costs little."""
    halaman = find_halaman(isi, draf=draf, lapor=lapor)
    return Keluaran(tulis_docx(isi, draf=draf, halaman=halaman), MIME[BentukLaporan.DOCX])


def _tulis_xlsx(isi: IsiDokumen, _draf: bool, _lapor: Lapor | None) -> Keluaran:
    return Keluaran(tulis_xlsx(isi), MIME[BentukLaporan.XLSX])


_PEMBUAT: Final[dict[BentukLaporan, Callable[[IsiDokumen, bool, Lapor | None], Keluaran]]] = {
    BentukLaporan.PDF: _cetak_pdf,
    BentukLaporan.ARSIP: _cetak_arsip,
    BentukLaporan.DOCX: _tulis_docx,
    BentukLaporan.XLSX: _tulis_xlsx,
}
