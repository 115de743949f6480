"""Whether the figures of a print may still change, in words, and the day it is signed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Max, Min, Q
from django.utils import timezone

from iku.alur_ukur import STATUS_TERKIRIM, AksiRealisasi, StatusRealisasi
from iku.models import BagianUkur, LangkahUkur, Pengukuran, PeriodePengukuran
from iku.terbuka import is_terlambat
from kecamatan.tanggal import format_tanggal

BELUM_DIKIRIM = "DRAF, belum dikirim ke Bappeda"
BELUM_SEMUA = "DRAF, belum semua dikirim ke Bappeda"
BELUM_DITERIMA = "DRAF, belum diterima Bappeda"
DIKEMBALIKAN = "DRAF, ada yang dikembalikan untuk diperbaiki"
SEBELUMNYA_BELUM = "DRAF, angka periode sebelumnya belum diterima Bappeda"
SEMENTARA = "Angka masih sementara."
BERLAKU = "angka diterima Bappeda"
DITUTUP = "tahun ditutup, angka tidak berubah lagi"
TRIWULAN_SEBELUM, TAHUN_SEBELUM = "Triwulan sebelumnya", "Tahun sebelumnya"
_BELUM: Final = "belum dikirim"
# What a state is called here: who holds it before it was sent does not matter to a reader.
_SEBUTAN: Final[Mapping[StatusRealisasi, str]] = {
    StatusRealisasi.DIKEMBALIKAN: "dikembalikan",
    StatusRealisasi.DRAF: _BELUM,
    StatusRealisasi.DIAJUKAN: _BELUM,
    StatusRealisasi.DIVERIFIKASI: _BELUM,
    StatusRealisasi.DIKIRIM: "diperiksa Bappeda",
    StatusRealisasi.DITERIMA: "diterima Bappeda",
}
Hitung = Counter[StatusRealisasi]


@dataclass(frozen=True)
class StatusAngka:
    """How many bagian of this triwulan stand where, and of what is printed beside it.

    `sebelum` are earlier triwulan and years that may still change, each with its name. Days are
    None while not everything was sent, or accepted; `pertama` is when everything had been sent
    once, whatever was returned since.
    """

    periode: PeriodePengukuran
    kini: Hitung
    sebelum: tuple[tuple[str, Hitung], ...]
    dikirim_pada: date | None
    diterima_pada: date | None
    pertama: date | None
    ditutup_pada: date | None

    @property
    def cap(self) -> str:
        """What every page of a print says while a figure may change; empty once none may."""
        if self.ditutup_pada is not None:
            return ""
        if self.kini[StatusRealisasi.DIKEMBALIKAN]:
            return DIKEMBALIKAN
        if not self._is_terkirim:
            ada = any(self.kini[satu] for satu in STATUS_TERKIRIM)
            return BELUM_SEMUA if ada else BELUM_DIKIRIM
        if not _is_diterima(self.kini):
            return BELUM_DITERIMA
        tetap = all(_is_diterima(hitung) for _, hitung in self.sebelum)
        return "" if tetap else SEBELUMNYA_BELUM

    @property
    def sifat(self) -> str:
        """What the figures are, for whoever asked for the print."""
        return self.cap or (DITUTUP if self.ditutup_pada else BERLAKU)

    @property
    def tertulis(self) -> str:
        """The state in sentences."""
        return " ".join(self._list_kalimat())

    @property
    def tanggal(self) -> date | None:
        """The day of the signature: when the camat sent the last of it; None on a draft.

        What a closed year never saw sent is of the day it was closed.
        """
        return self.dikirim_pada if self._is_terkirim else self.ditutup_pada

    @property
    def _is_terkirim(self) -> bool:
        terkirim = sum(self.kini[satu] for satu in STATUS_TERKIRIM)
        return bool(terkirim) and terkirim == self.kini.total()

    def _list_kalimat(self) -> Iterator[str]:
        if self._is_terkirim:
            diterima = f", diterima Bappeda{_pada(self.diterima_pada)}"
            akhir = diterima if _is_diterima(self.kini) else ""
            yield f"Dikirim ke Bappeda{_pada(self.dikirim_pada)}{akhir}."
        if self.pertama and is_terlambat(self.periode, self.pertama):
            yield (
                f"Terlambat: pertama kali dikirim lengkap{_pada(self.pertama)}, batasnya"
                f"{_pada(self.periode.ditutup)}."
            )
        if not _is_diterima(self.kini):
            yield _tulis_hitung("Triwulan ini", self.kini)
        for nama, hitung in self.sebelum:
            if not _is_diterima(hitung):
                yield _tulis_hitung(nama, hitung)
        if self.ditutup_pada is not None:
            tahun = self.periode.tahun_kinerja.tahun
            yield f"Tahun {tahun} ditutup{_pada(self.ditutup_pada)}, angkanya tidak berubah lagi."
        elif self.cap:
            yield SEMENTARA


def read_status(pengukuran: Pengukuran, lampau: Sequence[int] = ()) -> StatusAngka:
    """Return the state of every figure of the year up to this triwulan.

    `lampau` are measurings of earlier years, by key, whose figures are printed as well; those of a
    closed year stay as they are and are not told.
    """
    tahun = pengukuran.periode.tahun_kinerja
    terbuka = Q(pengukuran__periode__tahun_kinerja__ditutup_at__isnull=True)
    triwulan = Q(
        pengukuran__kecamatan=pengukuran.kecamatan_id,
        pengukuran__periode__tahun_kinerja=tahun.pk,
        pengukuran__periode__triwulan__lt=pengukuran.triwulan,
    )
    kini = _count(Q(pengukuran=pengukuran.pk))
    kirim = _read_langkah(pengukuran, AksiRealisasi.KIRIM)
    terima = _read_langkah(pengukuran, AksiRealisasi.TERIMA)
    lengkap = kini.total() == len(kirim)
    return StatusAngka(
        periode=pengukuran.periode,
        kini=kini,
        sebelum=(
            (TRIWULAN_SEBELUM, _count(triwulan & terbuka)),
            (TAHUN_SEBELUM, _count(Q(pengukuran__in=lampau) & terbuka)),
        ),
        dikirim_pada=max((akhir for _, akhir in kirim), default=None),
        diterima_pada=max((akhir for _, akhir in terima), default=None),
        pertama=max((awal for awal, _ in kirim), default=None) if lengkap else None,
        ditutup_pada=timezone.localdate(tahun.ditutup_at) if tahun.ditutup_at else None,
    )


def _count(syarat: Q) -> Hitung:
    semua = BagianUkur.objects.filter(syarat).values_list("status", flat=True)
    return Counter(map(StatusRealisasi, semua))


def _read_langkah(pengukuran: Pengukuran, aksi: AksiRealisasi) -> list[tuple[date, date]]:
    """Return the first and the last day of such a step for each bagian that had one."""
    milik = LangkahUkur.objects.filter(bagian__pengukuran=pengukuran.pk, aksi=aksi)
    per_bagian = (
        milik.order_by().values("bagian").annotate(awal=Min("dibuat_at"), akhir=Max("dibuat_at"))
    )
    return [
        (timezone.localdate(awal), timezone.localdate(akhir))
        for awal, akhir in per_bagian.values_list("awal", "akhir")
    ]


def _is_diterima(hitung: Hitung) -> bool:
    return hitung[StatusRealisasi.DITERIMA] == hitung.total()


def _tulis_hitung(nama: str, hitung: Hitung) -> str:
    """Write how many bagian stand where: "Triwulan ini (10 bagian): 1 dikembalikan, 9 …"."""
    banyak: Counter[str] = Counter()
    for status, sebutan in _SEBUTAN.items():
        banyak[sebutan] += hitung[status]
    isi = ", ".join(f"{jumlah} {sebutan}" for sebutan, jumlah in banyak.items() if jumlah)
    return f"{nama} ({hitung.total()} bagian): {isi}."


def _pada(tanggal: date | None) -> str:
    return "" if tanggal is None else f" {format_tanggal(tanggal)}"
