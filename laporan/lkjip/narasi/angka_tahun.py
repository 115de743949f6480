"""The years of each indikator: the one before, and how far the Renstra is."""

from dataclasses import dataclass
from decimal import Decimal

from iku.domain.evaluasi_renja import join_target
from iku.domain.target import TARGET_KOSONG, Target
from iku.pengukuran.angka_tahun import TahunTerbaca
from iku.pengukuran.hitung import UkurIndikator
from laporan.angka_renstra import AngkaRenstra
from laporan.lkjip.bahan import Bahan


@dataclass(frozen=True)
class AngkaIndikator:
    """Last year's realisasi, the target at the end of the Renstra, and the progress in percent."""

    lalu: Decimal | None
    akhir: Target
    tingkat: Decimal | None


def read_angka_tahun(bahan: Bahan, satu: UkurIndikator) -> AngkaIndikator:
    """Return the years of an indikator, by the rules of form E.81."""
    renstra, pokok = bahan.renstra, satu.janji.indikator_id
    awal = min(renstra.tahun, bahan.tahun - 1) if renstra else bahan.tahun - 1
    tahun = range(awal, bahan.tahun)
    lalu = [_find_setahun(bahan.tahun_terbaca, nomor, pokok) for nomor in tahun]
    akhir = TARGET_KOSONG
    if renstra is not None:
        target = bahan.target_renstra.get(pokok, {})
        akhir = join_target(satu.cara, target, renstra.daftar_tahun)
    angka = AngkaRenstra(
        cara=satu.cara,
        daftar_tahun=tahun,
        lalu=lalu,
        tahun=bahan.tahun,
        kini=satu.realisasi,
        berenstra=renstra is not None,
        target=akhir,
    )
    return AngkaIndikator(lalu[-1], akhir, angka.tingkat)


def _find_setahun(terbaca: TahunTerbaca, tahun: int, pokok: int) -> Decimal | None:
    """Return the figure of a whole year; that of a part of one stands for no year."""
    angka = terbaca.choose(tahun, pokok)
    return angka.angka if angka is not None and angka.setahun else None
