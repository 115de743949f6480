"""Where the yearly report of one kecamatan stands, as Bappeda and Inspektorat ask for it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.utils import timezone

from laporan.enums import STATUS_DIREVIU, StatusDokumen
from laporan.models import BatasLaporan, Dokumen, PermintaanPerbaikan


class KeadaanLaporan(StrEnum):
    """How far a report is, from nothing to sent; the value is also the colour of its badge."""

    BELUM = "belum"
    DRAF = "draf"
    DIKEMBALIKAN = "dikembalikan"
    DIAJUKAN = "diajukan"
    DIVERIFIKASI = "diverifikasi"
    DITETAPKAN = "ditetapkan"
    DIMINTA = "perlu_diperbaiki"
    DIPERBAIKI = "menunggu"
    DICABUT = "dicabut"

    @property
    def label(self) -> str:
        """The state in words."""
        return _LABEL[self]


_LABEL = {
    KeadaanLaporan.BELUM: "Belum dibuat",
    KeadaanLaporan.DRAF: "Sedang disusun",
    KeadaanLaporan.DIKEMBALIKAN: "Dikembalikan camat atau sekcam",
    KeadaanLaporan.DIAJUKAN: "Diajukan",
    KeadaanLaporan.DIVERIFIKASI: "Diverifikasi",
    KeadaanLaporan.DITETAPKAN: "Ditetapkan",
    KeadaanLaporan.DIMINTA: "Diminta perbaikan",
    KeadaanLaporan.DIPERBAIKI: "Sedang diperbaiki",
    KeadaanLaporan.DICABUT: "Dicabut",
}


class KeadaanReviu(StrEnum):
    """Whether the Inspektorat has looked at a report; the value is also the colour of its badge."""

    BELUM = "belum_bisa"
    MENUNGGU = "perlu_diisi"
    DIMULAI = "berjalan"
    TERBIT = "selesai"
    TANPA = "tidak_wajib"

    @property
    def label(self) -> str:
        """The state in words."""
        return _LABEL_REVIU[self]


_LABEL_REVIU = {
    KeadaanReviu.BELUM: "Belum dapat direviu",
    KeadaanReviu.MENUNGGU: "Menunggu reviu",
    KeadaanReviu.DIMULAI: "Sedang direviu",
    KeadaanReviu.TERBIT: "Pernyataan terbit",
    KeadaanReviu.TANPA: "Ditetapkan tanpa reviu",
}


@dataclass(frozen=True)
class BarisLaporan:
    """The report of one kecamatan in one year: what counts, and a correction on its way.

    `dikirim` is the day on which the first version was enacted; None while none was.
    """

    kode: str
    nama: str
    dokumen: Dokumen | None
    susulan: Dokumen | None
    keadaan: KeadaanLaporan
    sejak: datetime | None
    dikirim: date | None
    terlambat: bool
    reviu: KeadaanReviu
    direviu: date | None
    permintaan: PermintaanPerbaikan | None
    dijawab: date | None
    komentar: int

    @property
    def keterangan(self) -> str:
        """What else is known, in words: the correction in force, one on its way, the request."""
        return "; ".join(filter(None, (self._sebut_revisi(), self._sebut_susulan())))

    def _sebut_revisi(self) -> str:
        sebutan = self.dokumen.sebutan_revisi.strip() if self.dokumen else ""
        return f"{sebutan} menjawab permintaan" if sebutan and self.dijawab else sebutan

    def _sebut_susulan(self) -> str:
        if self.susulan is None:
            return ""
        sebutan = self.susulan.sebutan_revisi.strip() or "Perubahan"
        return f"{sebutan}: {self.susulan.get_status_display().lower()}"


def judge_keadaan(
    dokumen: Dokumen | None, susulan: Dokumen | None, permintaan: PermintaanPerbaikan | None
) -> KeadaanLaporan:
    """Return how far a report is; `permintaan` is what was asked of `dokumen` last."""
    if dokumen is None:
        return KeadaanLaporan.BELUM
    if dokumen.status != StatusDokumen.DITETAPKAN:
        return KeadaanLaporan(dokumen.status)
    if susulan is not None:
        return KeadaanLaporan.DIPERBAIKI
    return KeadaanLaporan.DITETAPKAN if permintaan is None else KeadaanLaporan.DIMINTA


def judge_reviu(dokumen: Dokumen | None) -> KeadaanReviu:
    """Return what the Inspektorat has done; `dokumen` is annotated with `diajukan_pk`."""
    if dokumen is None or not (dokumen.is_resmi or dokumen.status in STATUS_DIREVIU):
        return KeadaanReviu.BELUM
    reviu = getattr(dokumen, "reviu", None)
    diajukan = getattr(dokumen, "diajukan_pk", None)
    if reviu and reviu.diterbitkan_at is not None and reviu.salinan_id == diajukan:
        return KeadaanReviu.TERBIT
    if dokumen.is_resmi:
        return KeadaanReviu.TANPA
    return KeadaanReviu.MENUNGGU if reviu is None else KeadaanReviu.DIMULAI


def is_terlambat(batas: BatasLaporan | None, dikirim: date | None, hari_ini: date) -> bool:
    """Say whether a report came, or still is to come, after its day; never without a deadline."""
    return batas is not None and (dikirim or hari_ini) > batas.paling_lambat


def tanggal_of(waktu: datetime | None) -> date | None:
    """Return the day of a moment in the office's time zone."""
    return None if waktu is None else timezone.localdate(waktu)
