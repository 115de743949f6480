"""The history of a bagian: every step with the figures of that moment, and what changed since."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.utils import timezone

from iku.alur_ukur import AksiRealisasi, StatusRealisasi
from iku.models import BagianUkur, LangkahUkur, Pengukuran
from kecamatan.bacaan_jejak import Perubahan
from kecamatan.tanggal import format_tanggal

KINI: Final = "kini"
# Event of a step in words; the label of an action is what its button says.
URAIAN: Final[Mapping[str, str]] = {
    AksiRealisasi.AJUKAN: "Diajukan ke sekcam",
    AksiRealisasi.VERIFIKASI: "Diverifikasi",
    AksiRealisasi.KIRIM: "Disetujui dan dikirim ke Bappeda",
    AksiRealisasi.TERIMA: "Diterima",
    AksiRealisasi.KEMBALIKAN: "Dikembalikan",
    AksiRealisasi.BUKA_KEMBALI: "Dibuka kembali",
    AksiRealisasi.KOMENTAR: "Komentar",
}
TIDAK_SIAP: Final = "Tidak ada yang siap untuk “{}” sekarang."
_LABEL: Final[Mapping[str, str]] = {
    "indikator": "Indikator",
    "target": "Target",
    "rumus": "Rumus",
    "cara": "Cara menggabungkan triwulan",
    "tidak_diukur": "Tidak diukur",
    "hasil": "Realisasi triwulan ini",
    "realisasi": "Realisasi sampai triwulan ini",
    "capaian": "Capaian",
    "alasan": "Sebab tidak ada capaian",
    "predikat": "Predikat",
    "kebijakan": "Kebijakan",
    "serapan": "Serapan (%)",
    "penyebab": "Penyebab",
    "hambatan": "Hambatan",
    "rencana": "Rencana tindak lanjut",
}
_LABEL_BARIS: Final[Mapping[str, str]] = {
    "pagu": "pagu",
    "rupiah": "rupiah",
    "keluaran": "keluaran",
    "rupiah_tahun": "rupiah sampai triwulan ini",
    "keluaran_tahun": "keluaran sampai triwulan ini",
}


@dataclass(frozen=True)
class KejadianUkur:
    """One step or comment; `daftar_isi` are the figures it keeps."""

    langkah: LangkahUkur
    uraian: str
    pelaku: str
    waktu: datetime
    daftar_isi: tuple[tuple[str, str], ...]
    utuh: bool

    @property
    def kode(self) -> str:
        """The colour of its mark."""
        return "" if self.langkah.aksi == AksiRealisasi.KOMENTAR else str(self.langkah.ke)


@dataclass(frozen=True)
class BandingUkur:
    """Two states of the figures and what differs; `kunci` name them in the address."""

    judul_lama: str
    judul_baru: str
    kunci_lama: str
    kunci_baru: str
    daftar_perubahan: tuple[Perubahan, ...]


def read_riwayat(bagian: BagianUkur) -> list[KejadianUkur]:
    """Return every step of a bagian, newest first."""
    semua = bagian.daftar_langkah.select_related("dibuat_by").order_by("-pk")
    return [
        KejadianUkur(
            langkah=satu,
            uraian=URAIAN[satu.aksi],
            pelaku=f"{satu.dibuat_by.nama} ({satu.dibuat_by.get_peran_display()})",
            waktu=satu.dibuat_at,
            daftar_isi=tuple(flatten_isi(_baca(satu)).items()),
            utuh=is_utuh(satu),
        )
        for satu in semua
    ]


def is_utuh(langkah: LangkahUkur) -> bool:
    """Say whether the figures of a step are still those it sealed."""
    if not langkah.sidik_isi:
        return True
    return hashlib.sha256(langkah.isi.encode()).hexdigest() == langkah.sidik_isi


def build_banding(
    riwayat: Sequence[KejadianUkur], kini: Mapping[str, Any], *, lama: str = "", baru: str = ""
) -> BandingUkur | None:
    """Compare two states; None while there is nothing to compare with.

    `lama` and `baru` are the key of a step or KINI; what names none becomes what is asked most:
    the sending before this one, and now.
    """
    berisi = {str(satu.langkah.pk): satu for satu in riwayat if satu.langkah.isi}
    awal = berisi.get(lama) or _find_awal(list(berisi.values()))
    if awal is None:
        return None
    akhir = berisi.get(baru)
    isi_akhir = _baca(akhir.langkah) if akhir else kini
    return BandingUkur(
        judul_lama=_sebut(awal),
        judul_baru=_sebut(akhir) if akhir else "Sekarang",
        kunci_lama=str(awal.langkah.pk),
        kunci_baru=str(akhir.langkah.pk) if akhir else KINI,
        daftar_perubahan=tuple(compare_isi(_baca(awal.langkah), isi_akhir)),
    )


def compare_isi(lama: Mapping[str, Any], baru: Mapping[str, Any]) -> Iterable[Perubahan]:
    """Yield every figure and sentence that differs."""
    kiri, kanan = flatten_isi(lama), flatten_isi(baru)
    for label in dict.fromkeys((*kiri, *kanan)):
        if kiri.get(label, "") != kanan.get(label, ""):
            yield Perubahan(label, kiri.get(label, ""), kanan.get(label, ""))


def flatten_isi(isi: Mapping[str, Any]) -> dict[str, str]:
    """Return the figures of a step by their names on a page; what is empty is left out."""
    hasil: dict[str, str] = {}
    for satu in isi.get("nilai", ()):
        hasil[satu["label"]] = satu["angka"]
    for satu in isi.get("baris", ()):
        for kunci, label in _LABEL_BARIS.items():
            hasil[f"{satu['nama']}: {label}"] = satu[kunci]
    for kunci, label in _LABEL.items():
        hasil[label] = str(isi.get(kunci, ""))
    bukti = [satu["nama"] for satu in isi.get("bukti", ())]
    hasil["Bukti dukung"] = "\n".join(bukti)
    return {label: nilai for label, nilai in hasil.items() if nilai}


def _find_awal(berisi: Sequence[KejadianUkur]) -> KejadianUkur | None:
    """Return the sending before the present one, else what was last given back.

    `berisi` are the steps with figures, newest first.
    """
    kirim = [satu for satu in berisi if satu.langkah.aksi == AksiRealisasi.KIRIM]
    terkirim = bool(berisi) and berisi[0].langkah.ke in {
        StatusRealisasi.DIKIRIM,
        StatusRealisasi.DITERIMA,
    }
    lalu = kirim[1:] if terkirim else kirim
    if lalu:
        return lalu[0]
    kembali = (satu for satu in berisi if satu.langkah.ke == StatusRealisasi.DIKEMBALIKAN)
    return next(kembali, berisi[-1] if berisi else None)


def _baca(langkah: LangkahUkur) -> dict[str, Any]:
    isi: dict[str, Any] = json.loads(langkah.isi) if langkah.isi else {}
    return isi


def _sebut(satu: KejadianUkur) -> str:
    return f"{satu.uraian}, {satu.pelaku}"


def write_sudah(pengukuran: Pengukuran, aksi: AksiRealisasi, terlihat: Mapping[int, int]) -> str:
    """Say who made a move before, when nothing is left for it.

    `terlihat` are the versions that the person saw; only what has changed since then counts.
    """
    kini = dict(pengukuran.daftar_bagian.values_list("pk", "versi"))
    berubah = [pk for pk, versi in terlihat.items() if kini.get(pk, versi) != versi]
    langkah = LangkahUkur.objects.filter(bagian__in=berubah, aksi=aksi).select_related("dibuat_by")
    satu = langkah.order_by("pk").last()
    if satu is None:
        return TIDAK_SIAP.format(aksi.label)
    uraian = URAIAN[aksi]
    waktu = timezone.localtime(satu.dibuat_at)
    return (
        f"Sudah {uraian[:1].lower()}{uraian[1:]} pada {format_tanggal(waktu.date())} pukul "
        f"{waktu:%H.%M} WIB oleh {satu.dibuat_by.nama}."
    )
