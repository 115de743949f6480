"""The rows of the desk: single figures, oldest sending first, with what they come to."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, Pengukuran, TahunKinerja
from iku.pengukuran.anggaran import UkurAnggaran, read_anggaran_banyak
from iku.pengukuran.antrean import annotate_dikirim, annotate_sejak
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.beda_segel import BedaSegel, find_beda, read_segel
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.kelengkapan import map_bukti
from iku.pengukuran.meja import LINTAS_TAHUN, KeadaanMeja
from iku.pengukuran.salinan import salin_anggaran, salin_indikator, seal_isi
from kecamatan.models import Pengguna


@dataclass(frozen=True)
class BarisAntrean:
    """One figure with what it comes to; `dikirim_at` None when the camat never sent it.

    `sidik` seals what is shown; `beda` says how it differs from what its last step sealed.
    """

    bagian: BagianUkur
    target: str
    realisasi: str
    capaian: str
    predikat: str
    dikirim_at: datetime | None
    sejak: datetime | None
    sidik: str
    beda: BedaSegel | None


def list_antrean(
    pengguna: Pengguna,
    tahun_kinerja: TahunKinerja | None,
    status: Collection[StatusRealisasi],
    *,
    triwulan: int | None,
    cari: str,
) -> QuerySet[BagianUkur]:
    """Return the figures in these states, by the time they were sent.

    `tahun_kinerja` None stands for every year that is not closed, `triwulan` None for all four.
    """
    bagian = _list_bagian(pengguna, tahun_kinerja, triwulan, cari).filter(status__in=status)
    urut = (F("dikirim_at").asc(nulls_last=True), "pengukuran", "urutan", "pk")
    return (
        annotate_sejak(annotate_dikirim(bagian))
        .select_related("pengukuran__kecamatan", "pengukuran__periode__tahun_kinerja", "janji")
        .defer("pengukuran__kecamatan__logo")
        .order_by(*urut)
    )


def count_lintas(
    pengguna: Pengguna, *, triwulan: int | None = None, cari: str = ""
) -> dict[KeadaanMeja, int]:
    """Return how many figures wait and were given back in every year that is not closed."""
    hitung = {satu.name: Count("pk", filter=Q(status=satu.value)) for satu in LINTAS_TAHUN}
    banyak = _list_bagian(pengguna, None, triwulan, cari).aggregate(**hitung)
    return {satu: banyak[satu.name] for satu in LINTAS_TAHUN}


def _list_bagian(
    pengguna: Pengguna, tahun_kinerja: TahunKinerja | None, triwulan: int | None, cari: str
) -> QuerySet[BagianUkur]:
    milik = Pengukuran.objects.visible_to(pengguna).filter(
        Q(kecamatan__nama__icontains=cari) | Q(kecamatan__kode__icontains=cari)
    )
    if tahun_kinerja is None:
        milik = milik.filter(periode__tahun_kinerja__ditutup_at__isnull=True)
    else:
        milik = milik.filter(periode__tahun_kinerja=tahun_kinerja)
    if triwulan is not None:
        milik = milik.filter(periode__triwulan=triwulan)
    return BagianUkur.objects.filter(pengukuran__in=milik)


def read_antrean(daftar: Sequence[BagianUkur]) -> list[BarisAntrean]:
    """Return one page of them with their figures, in a constant number of queries."""
    pengukuran: dict[int, Pengukuran] = {satu.pengukuran_id: satu.pengukuran for satu in daftar}
    semua = list(pengukuran.values())
    indikator = read_indikator(semua) if semua else {}
    angka = {satu.bagian.pk: satu for milik in indikator.values() for satu in milik}
    beranggaran = [satu.pengukuran for satu in daftar if satu.is_anggaran]
    anggaran = read_anggaran_banyak(beranggaran) if beranggaran else {}
    semua_pk = [satu.pk for satu in daftar]
    bukti, segel = map_bukti(semua_pk), read_segel(semua_pk)
    hasil = []
    for satu in daftar:
        tulisan: _Tulisan = TANPA_ANGGARAN
        isi: dict[str, Any] = {}
        milik = bukti.get(satu.pk, ())
        if not satu.is_anggaran:
            tulisan, isi = _sebut_indikator(angka[satu.pk]), salin_indikator(angka[satu.pk], milik)
        elif satu.pengukuran_id in anggaran:
            uang = anggaran[satu.pengukuran_id]
            tulisan, isi = _sebut_anggaran(uang), salin_anggaran(uang, milik)
        hasil.append(
            BarisAntrean(
                satu,
                *tulisan,
                dikirim_at=getattr(satu, "dikirim_at", None),
                sejak=getattr(satu, "sejak", None),
                sidik=seal_isi(isi)[1],
                beda=find_beda(satu, segel.get(satu.pk), isi),
            )
        )
    return hasil


# Target, realisasi, capaian and predikat in words.
_Tulisan = tuple[str, str, str, str]
TANPA_ANGGARAN: _Tulisan = ("", "", "-", "serapan")


def _sebut_anggaran(anggaran: UkurAnggaran) -> _Tulisan:
    return (*anggaran.serapan_tertulis, "serapan")


def _sebut_indikator(ukur: UkurIndikator) -> _Tulisan:
    predikat = ukur.kelas.label if ukur.kelas else ukur.capaian.status.label
    return (ukur.target_tertulis, ukur.realisasi_tertulis, ukur.capaian_tertulis, predikat)
