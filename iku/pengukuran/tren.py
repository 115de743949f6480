"""One indikator through the four triwulan of a year, and through the years before it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from iku.domain.capaian import StatusCapaian
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.grafik_ukur import build_nilai, build_realisasi, build_target
from iku.models import IndikatorAksi, Pengukuran, RealisasiLampau
from iku.pengukuran.angka_tahun import PerTriwulan, choose_angka_tahun
from iku.pengukuran.baca import find_target_berjalan
from iku.pengukuran.hitung import UkurIndikator
from kecamatan.grafik import NilaiGrafik

BELUM_MULAI: Final = "belum dimulai"
BELUM_TERCATAT: Final = "tidak tercatat"
TANPA_RENCANA: Final = "tidak ada di rencana aksi"
TANPA_TARGET: Final = "target tidak tercatat"
TAHUN_KE_BELAKANG: Final = 3

Per = Mapping[int, Sequence[UkurIndikator]]


@dataclass(frozen=True)
class TitikTren:
    """A triwulan or a year: what was reached beside what was planned.

    `bagian` is the key of what was measured; None for a figure that was not measured here.
    """

    label: str
    realisasi: NilaiGrafik
    target: NilaiGrafik
    bagian: int | None = None
    sumber: str = ""


@dataclass(frozen=True)
class Tren:
    """The course of one indikator."""

    satu: UkurIndikator
    daftar_triwulan: tuple[TitikTren, ...]
    daftar_tahun: tuple[TitikTren, ...]


def read_tren(satu: UkurIndikator, semua: Sequence[Pengukuran], per: Per) -> Tren:
    """Return the course of an indikator of a measuring, in two queries.

    `semua` are the measurings of its kecamatan in the years that are shown, `per` their indikator
    by key.
    """
    sendiri = _list_sendiri(satu, semua, per)
    tahun = satu.bagian.pengukuran.tahun
    rentang = range(tahun - TAHUN_KE_BELAKANG, tahun + 1)
    lampau = {
        milik.tahun: milik
        for milik in RealisasiLampau.objects.filter(
            kecamatan=satu.bagian.pengukuran.kecamatan_id,
            indikator=satu.bagian.indikator_id,
            tahun__in=rentang,
            angka__isnull=False,
        )
    }
    return Tren(
        satu,
        _list_triwulan(satu, sendiri.get(tahun, {}), _find_aksi(satu)),
        tuple(
            build_titik_tahun(nomor, satu, sendiri.get(nomor, {}), lampau.get(nomor))
            for nomor in rentang
        ),
    )


def _list_sendiri(
    satu: UkurIndikator, semua: Iterable[Pengukuran], per: Per
) -> dict[int, dict[int, UkurIndikator]]:
    """Return the same indikator by year and triwulan."""
    hasil: dict[int, dict[int, UkurIndikator]] = {}
    for pengukuran in semua:
        for lain in per[pengukuran.pk]:
            if lain.bagian.indikator_id == satu.bagian.indikator_id:
                hasil.setdefault(pengukuran.tahun, {})[pengukuran.triwulan] = lain
    return hasil


def _find_aksi(satu: UkurIndikator) -> IndikatorAksi | None:
    """Return the plan of the year; for a triwulan that has not begun nothing else says it."""
    return (
        IndikatorAksi.objects.filter(
            rencana_aksi=satu.bagian.pengukuran.rencana_aksi_id,
            indikator__indikator=satu.bagian.indikator_id,
        )
        .select_related("indikator")
        .first()
    )


def _list_triwulan(
    satu: UkurIndikator, milik: Mapping[int, UkurIndikator], aksi: IndikatorAksi | None
) -> tuple[TitikTren, ...]:
    hasil = []
    for nomor, nama in enumerate(NAMA_TRIWULAN, start=1):
        lain = milik.get(nomor)
        rencana = find_target_berjalan(aksi, satu.target, nomor)
        hasil.append(
            TitikTren(
                f"TW {nama}",
                _build_triwulan(lain),
                build_target(lain.target_berjalan if lain else rencana, TANPA_RENCANA),
                None if lain is None else lain.bagian.pk,
            )
        )
    return tuple(hasil)


def _build_triwulan(satu: UkurIndikator | None) -> NilaiGrafik:
    """Return the year so far at one triwulan; a figure of an earlier one is not repeated."""
    if satu is None:
        return NilaiGrafik(None, alasan=BELUM_MULAI)
    if not satu.is_berangka:
        diam = satu.bagian.tidak_diukur
        status = StatusCapaian.TIDAK_DIUKUR if diam else StatusCapaian.BELUM_DIISI
        return NilaiGrafik(None, alasan=status.label.lower())
    return build_realisasi(satu)


def build_titik_tahun(
    tahun: int, kini: UkurIndikator, milik: PerTriwulan, lampau: RealisasiLampau | None
) -> TitikTren:
    """Return one year; of one that is not over, how far it has come."""
    angka = choose_angka_tahun(tahun, milik, lampau)
    if angka is not None and (satu := angka.ukur) is not None:
        nama = satu.bagian.pengukuran.nama_triwulan
        label = str(tahun) if angka.setahun else f"{tahun} (TW {nama})"
        target = build_target(satu.target, TANPA_TARGET)
        return TitikTren(label, build_realisasi(satu), target, satu.bagian.pk, satu.asal)
    terakhir = milik[max(milik)] if milik else None
    target = build_target(terakhir.target if terakhir else None, TANPA_TARGET)
    if angka is not None:
        nilai = build_nilai(angka.angka, kini.write_nilai(angka.angka), BELUM_TERCATAT)
        return TitikTren(str(tahun), nilai, target, sumber=angka.sumber)
    if terakhir is None:
        return TitikTren(str(tahun), NilaiGrafik(None, alasan=BELUM_TERCATAT), target)
    return TitikTren(str(tahun), build_realisasi(terakhir), target, terakhir.bagian.pk)
