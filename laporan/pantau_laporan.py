"""The yearly reports of every kecamatan of a kabupaten in one year, read in as many queries."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.urls import reverse

from kecamatan.enums import PERAN_PEMBACA_KABUPATEN
from kecamatan.models import Jejak, Kecamatan, Pengguna
from laporan.alur import peristiwa_of
from laporan.enums import Aksi, JenisDokumen, StatusDokumen
from laporan.keadaan_laporan import (
    BarisLaporan,
    KeadaanLaporan,
    KeadaanReviu,
    is_terlambat,
    judge_keadaan,
    judge_reviu,
    tanggal_of,
)
from laporan.models import SEBUTAN, BatasLaporan, Dokumen, PermintaanPerbaikan, SalinanDokumen
from laporan.pantau import choose_terkini

TERLAMBAT: Final = "terlambat"
# Where the moment of a state stands; of the others the trail knows it.
KOLOM_SEJAK: Final = {
    StatusDokumen.DRAF: "dibuat_at",
    StatusDokumen.DIAJUKAN: "diajukan_at",
    StatusDokumen.DIVERIFIKASI: "diverifikasi_at",
    StatusDokumen.DITETAPKAN: "ditetapkan_at",
}


@dataclass(frozen=True)
class PantauanLaporan:
    """Every kecamatan of the user with its report for `tahun`, and until when it was due."""

    tahun: int
    batas: BatasLaporan | None
    semua: tuple[BarisLaporan, ...]

    def hitung(self) -> tuple[tuple[KeadaanLaporan, int], ...]:
        """Return how many are in each state that occurs, in the order of the states."""
        hitungan = Counter(baris.keadaan for baris in self.semua)
        return tuple((satu, hitungan[satu]) for satu in KeadaanLaporan if hitungan[satu])

    def hitung_reviu(self) -> tuple[tuple[KeadaanReviu, int], ...]:
        """Return the same of the review."""
        hitungan = Counter(baris.reviu for baris in self.semua)
        return tuple((satu, hitungan[satu]) for satu in KeadaanReviu if hitungan[satu])

    @property
    def jumlah_terlambat(self) -> int:
        """How many came late or are late."""
        return sum(baris.terlambat for baris in self.semua)

    def saring(self, *, cari: str, keadaan: str, reviu: str) -> tuple[BarisLaporan, ...]:
        """Return those whose name or code holds `cari`, in that state and state of review."""
        kata = cari.strip().casefold()
        return tuple(
            baris
            for baris in self.semua
            if kata in f"{baris.kode} {baris.nama}".casefold()
            and (baris.terlambat if keadaan == TERLAMBAT else keadaan in {"", baris.keadaan})
            and reviu in {"", baris.reviu}
        )


def build_pantau_laporan(pengguna: Pengguna, *, tahun: int, hari_ini: date) -> PantauanLaporan:
    """Return where the report of every kecamatan that the user may see stands."""
    per_kantor: defaultdict[int, list[Dokumen]] = defaultdict(list)
    for satu in _list_dokumen(pengguna, tahun):
        per_kantor[satu.kecamatan_id].append(satu)
    batas = BatasLaporan.objects.visible_to(pengguna).filter(tahun=tahun).first()
    sejak = _read_sejak(satu for daftar in per_kantor.values() for satu in daftar)
    kantor = Kecamatan.objects.visible_to(pengguna).order_by("kode").defer("logo")
    baris = (_build(satu, per_kantor[satu.pk], batas, sejak, hari_ini) for satu in kantor)
    return PantauanLaporan(tahun, batas, tuple(baris))


def list_urut(pengguna: Pengguna, tahun: int) -> list[Dokumen]:
    """Return the report that counts of every kecamatan that has one, by the code of the office."""
    per_kantor: defaultdict[int, list[Dokumen]] = defaultdict(list)
    for satu in _terlihat(pengguna, tahun).order_by("kecamatan__kode", "pk"):
        per_kantor[satu.kecamatan_id].append(satu)
    terkini = (choose_terkini(daftar) for daftar in per_kantor.values())
    return [satu for satu in terkini if satu is not None]


def _terlihat(pengguna: Pengguna, tahun: int) -> QuerySet[Dokumen]:
    terlihat = Dokumen.objects.visible_to(pengguna).filter(jenis=JenisDokumen.LKJIP, tahun=tahun)
    return terlihat.select_related(*SEBUTAN).defer("kecamatan__logo")


def _list_dokumen(pengguna: Pengguna, tahun: int) -> QuerySet[Dokumen]:
    """Return the reports of a year with their reviews, requests and open remarks, oldest first."""
    diajukan = SalinanDokumen.objects.filter(dokumen=OuterRef("pk"), aksi=Aksi.AJUKAN)
    permintaan = PermintaanPerbaikan.objects.order_by("-dibuat_at", "-pk")
    return (
        _terlihat(pengguna, tahun)
        .select_related("reviu", *SEBUTAN)
        .prefetch_related(Prefetch("daftar_permintaan_perbaikan", permintaan))
        .annotate(
            diajukan_pk=Subquery(diajukan.order_by("-nomor").values("pk")[:1]),
            jumlah_komentar=Count(
                "laporan__daftar_komentar",
                filter=Q(laporan__daftar_komentar__selesai_at__isnull=True),
            ),
        )
        .order_by("pk")
    )


def _read_sejak(daftar: Iterable[Dokumen]) -> dict[int, datetime]:
    """Return when each came into its state, of those whose row does not say it."""
    dicari = {
        satu.pk: peristiwa_of(StatusDokumen(satu.status))
        for satu in daftar
        if satu.status not in KOLOM_SEJAK
    }
    catatan = Jejak.objects.filter(
        objek_jenis=Dokumen._meta.label_lower,
        objek_id__in=dicari,
        peristiwa__in=set(dicari.values()),
    )
    return {
        pk: waktu
        for pk, peristiwa, waktu in catatan.order_by("nomor").values_list(
            "objek_id", "peristiwa", "waktu"
        )
        if dicari[pk] == peristiwa
    }


def _build(
    kantor: Kecamatan,
    daftar: list[Dokumen],
    batas: BatasLaporan | None,
    sejak: dict[int, datetime],
    hari_ini: date,
) -> BarisLaporan:
    satu = choose_terkini(daftar)
    susulan = _find_susulan(satu, daftar)
    dikirim = min(
        (tanggal for lain in daftar if (tanggal := tanggal_of(lain.ditetapkan_at))), default=None
    )
    diminta = _find_permintaan(satu)
    # A correction answers what was asked of the version before it.
    asal = next((lain for lain in daftar if satu and lain.pk == satu.menggantikan_id), None)
    dijawab = (
        satu if satu and satu.is_resmi and diminta is None and _find_permintaan(asal) else None
    )
    reviu = judge_reviu(satu)
    return BarisLaporan(
        kode=kantor.kode,
        nama=kantor.nama,
        dokumen=satu,
        susulan=susulan,
        keadaan=judge_keadaan(satu, susulan, diminta),
        sejak=_find_sejak(satu, sejak),
        dikirim=dikirim,
        terlambat=is_terlambat(batas, dikirim, hari_ini),
        reviu=reviu,
        direviu=satu.reviu.tanggal if satu and reviu is KeadaanReviu.TERBIT else None,
        permintaan=diminta or _find_permintaan(asal),
        dijawab=tanggal_of(dijawab.ditetapkan_at) if dijawab else None,
        komentar=getattr(satu, "jumlah_komentar", 0),
    )


def _find_susulan(satu: Dokumen | None, daftar: list[Dokumen]) -> Dokumen | None:
    """Return a correction on its way of the report in force."""
    if satu is None or satu.status != StatusDokumen.DITETAPKAN:
        return None
    return next((lain for lain in daftar if lain.menggantikan_id == satu.pk), None)


def _find_permintaan(satu: Dokumen | None) -> PermintaanPerbaikan | None:
    """Return what was asked of a report last."""
    return None if satu is None else next(iter(satu.daftar_permintaan_perbaikan.all()), None)


def _find_sejak(satu: Dokumen | None, sejak: dict[int, datetime]) -> datetime | None:
    if satu is None:
        return None
    kolom = KOLOM_SEJAK.get(StatusDokumen(satu.status))
    return getattr(satu, kolom) if kolom else sejak.get(satu.pk)


@dataclass(frozen=True)
class Tetangga:
    """The way from one report to those of the kecamatan before and after it."""

    sebelum: Dokumen | None
    sesudah: Dokumen | None
    nomor: int
    jumlah: int
    url_daftar: str


def build_tetangga(pengguna: Pengguna, dokumen: Dokumen) -> Tetangga | None:
    """Return the reports of the kecamatan beside that of `dokumen` in the same year.

    None for those who read those of one office only, and for other kinds of document.
    """
    if pengguna.peran not in PERAN_PEMBACA_KABUPATEN or dokumen.jenis != JenisDokumen.LKJIP:
        return None
    semua = list_urut(pengguna, dokumen.tahun)
    tempat = next(i for i, satu in enumerate(semua) if satu.kecamatan_id == dokumen.kecamatan_id)
    return Tetangga(
        sebelum=semua[tempat - 1] if tempat else None,
        sesudah=semua[tempat + 1] if tempat + 1 < len(semua) else None,
        nomor=tempat + 1,
        jumlah=len(semua),
        url_daftar=f"{reverse('laporan:pantau_laporan')}?tahun={dokumen.tahun}",
    )
