"""The history of a document for pages, read from the audit trail."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.urls import reverse

from iku.models import Iku, IndikatorTujuan, Sasaran, Tujuan
from kecamatan.models import Jejak
from laporan.enums import Aksi, StatusDokumen
from laporan.models import Dokumen, SalinanDokumen

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
    "reviu_disimpan": "Jawaban reviu disimpan",
    "pernyataan_reviu_terbit": "Pernyataan telah direviu terbit",
    "perbaikan_diminta": "Bappeda meminta perbaikan",
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
            _uraikan(baris),
            baris.alasan,
            KODE.get(baris.peristiwa, ""),
        )
        for baris in Jejak.objects.filter(_tentang(dokumen)).order_by("-nomor")
    ]


def _uraikan(baris: Jejak) -> str:
    if baris.objek_jenis.startswith("iku."):
        kata = baris.peristiwa.replace("_", " ").replace("iku ", "indikator ").capitalize()
        return f"{kata}: {baris.objek_label}"
    return URAIAN.get(baris.peristiwa, baris.peristiwa.replace("_", " ").capitalize())


def _tentang(dokumen: Dokumen) -> Q:
    """Return the condition for lines about the document and about what stands in its set."""
    daftar = dokumen.daftar_iku_id
    isi: dict[str, Any] = {
        "iku.iku": Iku.objects.filter(sasaran__daftar=daftar),
        "iku.sasaran": Sasaran.objects.filter(daftar=daftar),
        "iku.tujuan": Tujuan.objects.filter(daftar=daftar),
        "iku.indikatortujuan": IndikatorTujuan.objects.filter(tujuan__daftar=daftar),
    }
    semua = Q(objek_jenis=dokumen._meta.label_lower, objek_id=dokumen.pk)
    for jenis, baris in isi.items():
        semua |= Q(objek_jenis=jenis, objek_id__in=baris.values("pk"))
    return semua


def catatan_kembali(dokumen: Dokumen, riwayat: list[Kejadian]) -> Kejadian | None:
    """Return the last return with its note while the document waits to be mended."""
    if dokumen.status != StatusDokumen.DIKEMBALIKAN:
        return None
    return next((k for k in riwayat if k.kode == "dikembalikan"), None)


def banding_terakhir(dokumen: Dokumen) -> str:
    """Return the address that shows what changed since the words were last submitted, or "".

    While they are open: the last copy against the present text. While they are checked: what was
    submitted before against what was submitted now.
    """
    diajukan = list(
        dokumen.daftar_salinan.filter(aksi=Aksi.AJUKAN)
        .order_by("-nomor")
        .values_list("pk", flat=True)[:2]
    )
    alamat = reverse("laporan:banding", args=[dokumen.pk])
    if dokumen.is_dapat_diubah and diajukan:
        return f"{alamat}?lama={diajukan[0]}&baru=kini"
    if len(diajukan) == 2:
        return f"{alamat}?lama={diajukan[1]}&baru={diajukan[0]}"
    return ""


def banding_perubahan(dokumen: Dokumen) -> str:
    """Return the address that shows what a correction changed in the enacted document, or "".

    The last words submitted stand for a correction that is not enacted yet.
    """
    if dokumen.menggantikan_id is None:
        return ""
    lama = SalinanDokumen.objects.resmi().filter(dokumen=dokumen.menggantikan_id)
    baru = dokumen.daftar_salinan.order_by("-nomor")
    pasangan = [daftar.values_list("pk", flat=True).first() for daftar in (lama, baru)]
    if pasangan[0] is None:
        return ""
    kini = pasangan[1] if dokumen.is_resmi else "kini"
    return f"{reverse('laporan:banding', args=[dokumen.pk])}?lama={pasangan[0]}&baru={kini}"
