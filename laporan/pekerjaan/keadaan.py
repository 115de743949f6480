"""How far a job is, in words and numbers for its page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from laporan.enums import StatusPekerjaan
from laporan.models import Pekerjaan
from laporan.pekerjaan.antrean import count_di_depan
from laporan.pekerjaan.sewa import PALING_BANYAK_PERCOBAAN

# So long nobody waits while a worker is there: it looks every second.
WAJAR_MENUNGGU: Final = timedelta(minutes=2)
TANPA_PEKERJA: Final = (
    "Belum ada pekerja yang mengambilnya. Bila tetap begini, beri tahu admin bahwa pekerja antrean "
    "tidak berjalan."
)


@dataclass(frozen=True)
class KeadaanPekerjaan:
    """`kalimat` says how far it is; `langkah` of `jumlah` for the bar, both 0 while unknown.

    `tanda` changes whenever any of it does, so that a page asks without being drawn anew.
    """

    kalimat: str
    langkah: int
    jumlah: int
    belum_selesai: bool

    @property
    def tanda(self) -> str:
        """What a page tells that it shows already."""
        return f"{self.langkah}/{self.jumlah} {self.kalimat}"


def read_keadaan(pekerjaan: Pekerjaan, kini: datetime) -> KeadaanPekerjaan:
    """Return what the page of a job says at that moment."""
    return KeadaanPekerjaan(
        kalimat=_KALIMAT[StatusPekerjaan(pekerjaan.status)](pekerjaan, kini),
        langkah=pekerjaan.langkah,
        jumlah=pekerjaan.jumlah_langkah,
        belum_selesai=pekerjaan.is_belum_selesai,
    )


def _sebut_menunggu(pekerjaan: Pekerjaan, kini: datetime) -> str:
    if pekerjaan.percobaan:
        return (
            f"Terhenti di tengah jalan dan akan dicoba lagi (percobaan {pekerjaan.percobaan + 1} "
            f"dari {PALING_BANYAK_PERCOBAAN})."
        )
    di_depan = count_di_depan(pekerjaan)
    if di_depan:
        return f"Menunggu giliran: {di_depan} pekerjaan di depannya."
    if kini - pekerjaan.dibuat_at > WAJAR_MENUNGGU:
        return TANPA_PEKERJA
    return "Menunggu giliran: berikutnya."


def _sebut_berjalan(pekerjaan: Pekerjaan, _kini: datetime) -> str:
    if not pekerjaan.jumlah_langkah:
        return "Sedang disiapkan."
    langkah = f"Langkah {pekerjaan.langkah} dari {pekerjaan.jumlah_langkah}"
    return f"{langkah}: {pekerjaan.pesan}" if pekerjaan.pesan else f"{langkah}."


def _sebut_selesai(pekerjaan: Pekerjaan, _kini: datetime) -> str:
    if pekerjaan.hasil_id is None:
        return "Selesai, tetapi berkasnya sudah dibersihkan. Minta cetakan lagi bila perlu."
    return "Selesai. Berkasnya siap diunduh."


_KALIMAT: Final[dict[StatusPekerjaan, Callable[[Pekerjaan, datetime], str]]] = {
    StatusPekerjaan.MENUNGGU: _sebut_menunggu,
    StatusPekerjaan.BERJALAN: _sebut_berjalan,
    StatusPekerjaan.SELESAI: _sebut_selesai,
    StatusPekerjaan.GAGAL: lambda pekerjaan, _kini: f"Gagal. {pekerjaan.galat}",
    StatusPekerjaan.DIBATALKAN: lambda _pekerjaan, _kini: "Dibatalkan.",
}
