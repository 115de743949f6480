"""The history of a document for pages, read from the audit trail."""

from dataclasses import dataclass
from datetime import datetime

from kecamatan.models import Jejak
from laporan.enums import StatusDokumen
from laporan.models import Dokumen

URAIAN = {
    "dokumen_dibuat": "Draf dibuat",
    "dokumen_disalin": "Draf disalin dari dokumen lain",
    "dokumen_perubahan_dibuat": "Draf perubahan dibuat",
    "dokumen_identitas_diubah": "Identitas diubah",
    "dokumen_nomor_diisi": "Nomor dan tanggal diisi",
    "dokumen_butir_disimpan": "Naskah diubah",
    "dokumen_mengingat_disimpan": "Dasar hukum diubah",
    "dokumen_dikonfirmasi": "Butir salinan dikonfirmasi",
    "dokumen_diajukan": "Diajukan untuk diperiksa",
    "dokumen_dikembalikan": "Dikembalikan",
    "dokumen_diverifikasi": "Diverifikasi",
    "dokumen_ditetapkan": "Ditetapkan",
    "dokumen_digantikan": "Digantikan dokumen baru",
    "dokumen_dicabut": "Dicabut",
    "pindaian_diunggah": "Pindaian bertanda tangan diunggah",
}
KODE = {
    "dokumen_diajukan": "diajukan",
    "dokumen_dikembalikan": "dikembalikan",
    "dokumen_diverifikasi": "diverifikasi",
    "dokumen_ditetapkan": "ditetapkan",
    "dokumen_digantikan": "digantikan",
    "dokumen_dicabut": "dicabut",
}


@dataclass(frozen=True)
class Kejadian:
    """One line of the history for komponen/linimasa.html."""

    waktu: datetime
    pelaku: str
    uraian: str
    catatan: str
    kode: str
    url: str = ""


def build_riwayat(dokumen: Dokumen) -> list[Kejadian]:
    """Return what happened to the document, newest first."""
    return [
        Kejadian(
            baris.waktu,
            baris.nama_pengguna,
            URAIAN.get(baris.peristiwa, baris.peristiwa.replace("_", " ").capitalize()),
            baris.alasan,
            KODE.get(baris.peristiwa, ""),
        )
        for baris in Jejak.objects.about(dokumen).order_by("-nomor")
    ]


def catatan_kembali(dokumen: Dokumen, riwayat: list[Kejadian]) -> Kejadian | None:
    """Return the last return with its note while the document waits to be mended."""
    if dokumen.status != StatusDokumen.DIKEMBALIKAN:
        return None
    return next((k for k in riwayat if k.kode == "dikembalikan"), None)
