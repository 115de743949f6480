"""The desk of Bappeda and Inspektorat: every kecamatan in every triwulan of a year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from django.db.models import Max, Min, QuerySet
from django.utils import timezone

from iku.alur_ukur import STATUS_TERKIRIM, AksiRealisasi, StatusRealisasi
from iku.models import (
    BagianUkur,
    IzinIsi,
    LangkahUkur,
    Pengukuran,
    PeriodePengukuran,
    TahunKinerja,
)
from iku.pengukuran.hitung_status import count_bagian
from iku.terbuka import KeadaanPeriode, find_keadaan, is_izin_berlaku, is_terlambat
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.tanggal import format_tanggal


class KeadaanMeja(StrEnum):
    """Where a kecamatan stands with one triwulan, as the desk counts and filters it."""

    BELUM_WAKTUNYA = "belum_waktunya"
    BELUM_MENGIRIM = "belum_mengirim"
    TERLAMBAT = "terlambat"
    MENUNGGU = "dikirim"
    DIKEMBALIKAN = "dikembalikan"
    DITERIMA = "diterima"
    # No state of a triwulan: what is asked of its figures.
    BERBEDA = "berbeda"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL[self]

    @property
    def kode(self) -> str:
        """The code of its badge."""
        return _LENCANA.get(self, self.value)


_LABEL: Mapping[KeadaanMeja, str] = {
    KeadaanMeja.BELUM_WAKTUNYA: "Belum waktunya",
    KeadaanMeja.BELUM_MENGIRIM: "Belum mengirim",
    KeadaanMeja.TERLAMBAT: "Terlambat",
    KeadaanMeja.MENUNGGU: "Menunggu diperiksa",
    KeadaanMeja.DIKEMBALIKAN: "Dikembalikan",
    KeadaanMeja.DITERIMA: "Diterima",
    KeadaanMeja.BERBEDA: "Berbeda dari yang dikirim atau diterima",
}
_LENCANA: Mapping[KeadaanMeja, str] = {
    KeadaanMeja.BELUM_WAKTUNYA: "belum_bisa",
    KeadaanMeja.BELUM_MENGIRIM: "perlu_diisi",
}
# Work of Bappeda or of an office that stays until it is done, whatever triwulan has begun since.
LINTAS_TAHUN = (KeadaanMeja.MENUNGGU, KeadaanMeja.DIKEMBALIKAN)
# Those that the desk reminds.
BELUM_KIRIM = (KeadaanMeja.BELUM_MENGIRIM, KeadaanMeja.TERLAMBAT)


@dataclass(frozen=True)
class SelMeja:
    """One kecamatan in one triwulan. `pengukuran` is a key, None when it was never begun."""

    kecamatan: Kecamatan
    periode: PeriodePengukuran
    hari_ini: date
    pengukuran: int | None = None
    hitung: Mapping[StatusRealisasi, int] = field(default_factory=dict)
    dikirim_at: datetime | None = None
    daftar_izin: tuple[IzinIsi, ...] = ()

    @property
    def banyak(self) -> int:
        """How many bagian there are."""
        return sum(self.hitung.values())

    @property
    def terkirim(self) -> int:
        """How many of them Bappeda has."""
        return sum(self.hitung.get(satu, 0) for satu in STATUS_TERKIRIM)

    @cached_property
    def keadaan(self) -> KeadaanMeja:
        """The one word for the whole triwulan: what is still to be done by whom."""
        kembali = self.hitung.get(StatusRealisasi.DIKEMBALIKAN, 0)
        if self.pengukuran is None or self.terkirim + kembali < self.banyak or not self.banyak:
            return self._keadaan_belum()
        if kembali:
            return KeadaanMeja.DIKEMBALIKAN
        menunggu = self.hitung.get(StatusRealisasi.DIKIRIM, 0)
        return KeadaanMeja.MENUNGGU if menunggu else KeadaanMeja.DITERIMA

    @property
    def is_dikirim_terlambat(self) -> bool:
        """Say whether all is sent, but was so after the period."""
        if self.dikirim_at is None or self.keadaan in BELUM_KIRIM:
            return False
        return is_terlambat(self.periode, self.hari_ini, timezone.localdate(self.dikirim_at))

    @property
    def keterangan(self) -> str:
        """How much of it is sent, and until when leave was given."""
        kata = [f"{self.terkirim} dari {self.banyak} dikirim"] if self.pengukuran else []
        if self.is_dikirim_terlambat:
            kata.append("dikirim terlambat")
        if self.sampai is not None:
            kata.append(f"izin sampai {format_tanggal(self.sampai)}")
        return "; ".join(kata)

    @property
    def sampai(self) -> date | None:
        """The last day of the leave in force; None without any."""
        berlaku = [s.sampai for s in self.daftar_izin if is_izin_berlaku(s, self.hari_ini)]
        return max(berlaku, default=None)

    def _keadaan_belum(self) -> KeadaanMeja:
        if is_terlambat(self.periode, self.hari_ini):
            return KeadaanMeja.TERLAMBAT
        if find_keadaan(self.periode, self.hari_ini) is KeadaanPeriode.BELUM:
            return KeadaanMeja.BELUM_WAKTUNYA
        return KeadaanMeja.BELUM_MENGIRIM


@dataclass(frozen=True)
class BarisMeja:
    """One kecamatan with a cell for each triwulan."""

    kecamatan: Kecamatan
    daftar_sel: tuple[SelMeja, ...]


@dataclass(frozen=True)
class MejaTahun:
    """A year of the whole kabupaten."""

    tahun_kinerja: TahunKinerja
    daftar_periode: tuple[PeriodePengukuran, ...]
    daftar_baris: tuple[BarisMeja, ...]

    def list_sel(self, triwulan: int | None, cari: str = "") -> list[SelMeja]:
        """Return the cells of one triwulan, or of all, of the kecamatan whose name holds `cari`."""
        return [
            sel
            for baris in self.saring(cari)
            for sel in baris.daftar_sel
            if triwulan in {None, sel.periode.triwulan}
        ]

    def saring(self, cari: str) -> tuple[BarisMeja, ...]:
        """Return the kecamatan whose name or code holds `cari`."""
        kata = cari.strip().casefold()
        return tuple(
            satu
            for satu in self.daftar_baris
            if kata in f"{satu.kecamatan.kode} {satu.kecamatan.nama}".casefold()
        )


def hitung_meja(daftar: Iterable[SelMeja]) -> dict[KeadaanMeja, int]:
    """Return how many bagian wait and were given back, and how many kecamatan did not send."""
    semua: Counter[StatusRealisasi] = Counter()
    keadaan: Counter[KeadaanMeja] = Counter()
    for satu in daftar:
        semua.update(satu.hitung)
        keadaan[satu.keadaan] += 1
    return {
        KeadaanMeja.MENUNGGU: semua[StatusRealisasi.DIKIRIM],
        KeadaanMeja.DIKEMBALIKAN: semua[StatusRealisasi.DIKEMBALIKAN],
        KeadaanMeja.BELUM_MENGIRIM: keadaan[KeadaanMeja.BELUM_MENGIRIM],
        KeadaanMeja.TERLAMBAT: keadaan[KeadaanMeja.TERLAMBAT],
        KeadaanMeja.DITERIMA: semua[StatusRealisasi.DITERIMA],
    }


def find_tahun(pengguna: Pengguna, tahun: int | None, hari_ini: date) -> TahunKinerja | None:
    """Return the year that is asked for, else the newest of which a period has begun.

    Triwulan IV is judged in the year after, which may be open already with nothing in it. Before
    any period it is this year, else the newest.
    """
    terlihat = TahunKinerja.objects.visible_to(pengguna).order_by("-tahun")
    semua: dict[int, TahunKinerja] = {satu.tahun: satu for satu in terlihat}
    if tahun is not None:
        return semua.get(tahun)
    mulai = PeriodePengukuran.objects.filter(tahun_kinerja__in=terlihat, dibuka__lte=hari_ini)
    berjalan = mulai.aggregate(Max("tahun_kinerja__tahun"))["tahun_kinerja__tahun__max"]
    terpilih = semua.get(berjalan) or semua.get(hari_ini.year)
    return terpilih or next(iter(semua.values()), None)


def choose_triwulan(daftar: Sequence[PeriodePengukuran], hari_ini: date) -> int | None:
    """Return the newest triwulan whose period has begun; None while none has."""
    mulai = [satu.triwulan for satu in daftar if satu.dibuka <= hari_ini]
    return max(mulai, default=None)


def read_meja(pengguna: Pengguna, tahun_kinerja: TahunKinerja, hari_ini: date) -> MejaTahun:
    """Return the year of every kecamatan the user may see, in a constant number of queries."""
    periode = tuple(tahun_kinerja.daftar_periode.select_related("tahun_kinerja"))
    milik = Pengukuran.objects.visible_to(pengguna).filter(periode__tahun_kinerja=tahun_kinerja)
    kunci = {
        (kecamatan, di): pk for pk, kecamatan, di in milik.values_list("pk", "kecamatan", "periode")
    }
    dalam = {"pengukuran__in": milik}
    hitung = count_bagian(BagianUkur.objects.filter(**dalam), "pengukuran")
    kirim = _map_kirim(milik)
    izin: dict[int, list[IzinIsi]] = defaultdict(list)
    for satu in IzinIsi.objects.filter(**dalam, dicabut_at__isnull=True, sampai__gte=hari_ini):
        izin[satu.pengukuran_id].append(satu)

    def sel(kecamatan: Kecamatan, di: PeriodePengukuran) -> SelMeja:
        pk = kunci.get((kecamatan.pk, di.pk))
        if pk is None:
            return SelMeja(kecamatan, di, hari_ini)
        return SelMeja(
            kecamatan, di, hari_ini, pk, hitung.get((pk,), {}), kirim.get(pk), tuple(izin[pk])
        )

    semua = Kecamatan.objects.visible_to(pengguna).order_by("kode").defer("logo")
    baris = tuple(BarisMeja(satu, tuple(sel(satu, di) for di in periode)) for satu in semua)
    return MejaTahun(tahun_kinerja, periode, baris)


def _map_kirim(milik: QuerySet[Pengukuran]) -> dict[int, datetime]:
    """Return when the last bagian of each triwulan was sent for the first time.

    What Bappeda gave back is sent again after the period without having been late.
    """
    pertama = (
        LangkahUkur.objects.filter(bagian__pengukuran__in=milik, aksi=AksiRealisasi.KIRIM)
        .order_by()
        .values_list("bagian__pengukuran", "bagian")
        .annotate(Min("dibuat_at"))
    )
    hasil: dict[int, datetime] = {}
    for pengukuran, _, pada in pertama:
        hasil[pengukuran] = max(pada, hasil.get(pengukuran, pada))
    return hasil
