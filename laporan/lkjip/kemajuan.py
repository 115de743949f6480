"""The years of an indikator as tables and texts of a report both say them."""

from decimal import Decimal

from iku.domain.arah import Arah
from iku.domain.kemajuan import Kemajuan, calculate_kemajuan
from iku.models import Renstra
from iku.pengukuran.hitung import UkurIndikator
from laporan.lkjip.bahan import Bahan


def find_setahun(bahan: Bahan, tahun: int, ukur: UkurIndikator) -> Decimal | None:
    """Return the figure of a whole year before; that of a part of one stands for no year."""
    satu = bahan.tahun_terbaca.choose(tahun, ukur.janji.indikator_id)
    return satu.angka if satu is not None and satu.setahun else None


def read_kemajuan(bahan: Bahan, renstra: Renstra, ukur: UkurIndikator) -> Kemajuan:
    """Return how far an indikator has come towards the end of the Renstra (A-RNJ-03)."""
    return calculate_kemajuan(
        cara=ukur.cara,
        arah=Arah(ukur.janji.arah),
        target=bahan.target_renstra.get(ukur.janji.indikator_id, {}),
        daftar_tahun=renstra.daftar_tahun,
        lalu=[find_setahun(bahan, tahun, ukur) for tahun in range(renstra.tahun, bahan.tahun)],
        kini=ukur.realisasi,
        kebijakan=ukur.kebijakan,
        skala=ukur.skala,
    )
