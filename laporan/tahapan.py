"""The way of a document as pages show it: steps done, present step, buttons for this person."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from laporan.enums import PERALIHAN, Aksi, StatusDokumen
from laporan.models import Dokumen
from laporan.permissions import can_alihkan, can_minta_perbaikan, can_reviu

URUTAN = (
    StatusDokumen.DRAF,
    StatusDokumen.DIAJUKAN,
    StatusDokumen.DIVERIFIKASI,
    StatusDokumen.DITETAPKAN,
)
TEMPAT = {
    StatusDokumen.DRAF: 0,
    StatusDokumen.DIKEMBALIKAN: 0,
    StatusDokumen.DIAJUKAN: 1,
    StatusDokumen.DIVERIFIKASI: 2,
    StatusDokumen.DITETAPKAN: 4,
    StatusDokumen.DIGANTIKAN: 4,
    StatusDokumen.DICABUT: 4,
}
GILIRAN = {
    StatusDokumen.DIAJUKAN: "oleh operator",
    StatusDokumen.DIVERIFIKASI: "oleh sekcam",
    StatusDokumen.DITETAPKAN: "oleh camat",
}
KATA_TOMBOL = {
    Aksi.AJUKAN: "Ajukan untuk diperiksa",
    Aksi.VERIFIKASI: "Verifikasi",
    Aksi.TETAPKAN: "Tetapkan",
    Aksi.KEMBALIKAN: "Kembalikan dengan catatan",
    Aksi.CABUT: "Cabut",
}


@dataclass(frozen=True)
class Langkah:
    """One step for komponen/langkah.html."""

    label: str
    keadaan: str
    keterangan: str


@dataclass(frozen=True)
class Tombol:
    """A transition this person may start now; `utama` is the expected one."""

    label: str
    url: str
    utama: bool


def build_langkah(dokumen: Dokumen) -> list[Langkah]:
    """Return the four steps with who did each and when."""
    kini = TEMPAT[StatusDokumen(dokumen.status)]
    return [
        Langkah(_label(dokumen, i), _keadaan(i, kini), _keterangan(dokumen, status, i < kini))
        for i, status in enumerate(URUTAN)
    ]


def _label(dokumen: Dokumen, i: int) -> str:
    if i == 0 and dokumen.status == StatusDokumen.DIKEMBALIKAN:
        return str(StatusDokumen.DIKEMBALIKAN.label)
    return str(URUTAN[i].label)


def _keadaan(i: int, kini: int) -> str:
    if i < kini:
        return "selesai"
    return "kini" if i == kini else "nanti"


def _keterangan(dokumen: Dokumen, status: StatusDokumen, selesai: bool) -> str:
    if not selesai:
        return GILIRAN.get(status, "")
    if status == StatusDokumen.DRAF:
        return ""
    at = getattr(dokumen, f"{status.value}_at")
    by = getattr(dokumen, f"{status.value}_by")
    return f"{by}, {format_tanggal(timezone.localtime(at).date())}" if at and by else ""


def build_tombol(pengguna: Pengguna, dokumen: Dokumen) -> list[Tombol]:
    """Return the buttons of this person in the document's present state, expected one first."""
    return [*_tombol_pembaca(pengguna, dokumen), *_tombol_alur(pengguna, dokumen)]


def _tombol_pembaca(pengguna: Pengguna, dokumen: Dokumen) -> Iterator[Tombol]:
    """Yield what Inspektorat and Bappeda do with a yearly report."""
    if can_reviu(pengguna, dokumen):
        yield Tombol("Reviu", reverse("laporan:reviu", args=[dokumen.pk]), utama=True)
    if can_minta_perbaikan(pengguna, dokumen):
        url = reverse("laporan:minta_perbaikan", args=[dokumen.pk])
        yield Tombol("Minta perbaikan", url, utama=False)


def _tombol_alur(pengguna: Pengguna, dokumen: Dokumen) -> list[Tombol]:
    return [
        Tombol(
            kata,
            reverse("laporan:alihkan", args=[dokumen.pk, aksi.value]),
            utama=not PERALIHAN[aksi].wajib_catatan,
        )
        for aksi, kata in KATA_TOMBOL.items()
        if can_alihkan(pengguna, dokumen, aksi)
    ]
