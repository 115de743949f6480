"""The copy for the archive: PDF/A-3b with the workbook and the data in it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, Literal

from laporan.enums import Huruf
from laporan.hasil_pdf import HasilPdf
from laporan.isi import IsiDokumen
from laporan.lkjip.cetak.cetak import RAGAM_ARSIP, Lapor, PencetakLaporan
from laporan.lkjip.cetak.jilid import Lampir

# The workbook holds the data of the report, the payload is what the report was made from.
HUBUNGAN: Final[dict[str, Literal["Data", "Source"]]] = {"application/json": "Source"}
URAIAN: Final = {"Data": "Data laporan", "Source": "Isi laporan"}


def cetak_arsip(
    isi: IsiDokumen,
    lampiran_berkas: Mapping[str, tuple[bytes, str]],
    *,
    lapor: Lapor | None = None,
) -> HasilPdf:
    """Print an enacted report for the archive, with files by name: bytes and media type.

    Letters are those of the Liberation fonts: Bookman's are of a kind that archives may refuse.
    Raises CetakGagal.
    """
    if isi.halaman.huruf == Huruf.BOOKMAN:
        isi = replace(isi, halaman=replace(isi.halaman, huruf=Huruf.TIMES.value))
    lampiran = tuple(
        _build_lampir(nama, berkas, mime) for nama, (berkas, mime) in lampiran_berkas.items()
    )
    return PencetakLaporan(isi, draf=False, ragam=RAGAM_ARSIP, lapor=lapor).cetak(lampiran)


def _build_lampir(nama: str, berkas: bytes, mime: str) -> Lampir:
    hubungan = HUBUNGAN.get(mime, "Data")
    return Lampir(nama, berkas, mime, hubungan, URAIAN[hubungan])
