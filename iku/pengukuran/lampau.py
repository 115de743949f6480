"""The figures of the year before, beside which this year's are typed, and when they stay."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from iku.alur_ukur import STATUS_DAPAT_DIISI
from iku.models import BagianUkur, Pengukuran
from iku.pengukuran.angka_tahun import read_tahun
from iku.pengukuran.hitung import nilai_of
from kecamatan.models import Kecamatan


@dataclass(frozen=True)
class LampauUkur:
    """Of one indikator: variables of the same triwulan a year ago, and the figure of that year.

    `sumber` says where the figure of the year is from.
    """

    nilai: Mapping[str, Decimal] = field(default_factory=dict)
    setahun: Decimal | None = None
    sumber: str = ""


LAMPAU_KOSONG = LampauUkur()


def read_lampau(pengukuran: Pengukuran) -> dict[int, LampauUkur]:
    """Return the year before by identity of indikator."""
    tahun = pengukuran.tahun - 1
    terbaca = read_tahun(pengukuran.kecamatan_id, (tahun,))
    hasil: dict[int, LampauUkur] = {}
    for _, indikator in terbaca.daftar_kunci:
        sama = terbaca.find_terukur(tahun, indikator).get(pengukuran.triwulan)
        angka = terbaca.choose(tahun, indikator)
        hasil[indikator] = LampauUkur(
            nilai_of(sama.bagian if sama else None),
            angka.angka if angka else None,
            angka.sumber if angka else "",
        )
    return hasil


def sebab_lampau_tertutup(kecamatan: Kecamatan, tahun: int) -> str:
    """Say why nothing can be recorded for a year: it is measured here, or a closed year prints it.

    Empty while something can.
    """
    milik = Pengukuran.objects.filter(kecamatan=kecamatan)
    if milik.filter(periode__tahun_kinerja__tahun=tahun).exists():
        return f"Tahun {tahun} diukur di sini, jadi angkanya diambil dari pengukurannya."
    tutup = milik.filter(
        periode__tahun_kinerja__tahun__gt=tahun,
        periode__tahun_kinerja__ditutup_at__isnull=False,
    )
    lain = tutup.values_list("periode__tahun_kinerja__tahun", flat=True).first()
    if lain is None:
        return ""
    return f"Tahun {lain} sudah ditutup dan cetakannya memuat angka {tahun}, jadi angka ini tetap."


def sebab_lampau_tetap(kecamatan: Kecamatan, tahun: int) -> str:
    """Say why what is recorded stays: a later year with figures sent or accepted prints it."""
    terkirim = BagianUkur.objects.filter(
        pengukuran__kecamatan=kecamatan, pengukuran__periode__tahun_kinerja__tahun__gt=tahun
    ).exclude(status__in=STATUS_DAPAT_DIISI)
    lain = terkirim.values_list("pengukuran__periode__tahun_kinerja__tahun", flat=True).first()
    if lain is None:
        return ""
    return (
        f"pengukuran {lain} sudah diajukan atau diterima, jadi yang sudah tercatat tidak dapat "
        "diubah; yang masih kosong dapat dilengkapi."
    )
