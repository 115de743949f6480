"""How far a realisasi has come towards the target at the end of a Renstra (A-RNJ-03)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.arah import Arah
from iku.domain.capaian import Capaian, calculate_capaian
from iku.domain.evaluasi_renja import join_tahun, join_target
from iku.domain.kebijakan import Kebijakan
from iku.domain.skala import Skala
from iku.domain.target import Target


@dataclass(frozen=True, slots=True)
class Kemajuan:
    """Target at the end, what was reached, and the one against the other in percent.

    `dijumlahkan` says that both are sums over the years. `tingkat` is None without a policy.
    """

    target: Target
    realisasi: Decimal | None
    dijumlahkan: bool
    tingkat: Capaian | None


def calculate_kemajuan(
    *,
    cara: CaraAkumulasi | None,
    arah: Arah,
    target: Mapping[int, Target],
    daftar_tahun: Sequence[int],
    lalu: Sequence[Decimal | None],
    kini: Decimal | None,
    kebijakan: Kebijakan | None,
    skala: Skala | None = None,
) -> Kemajuan:
    """Return how far `kini` is; `lalu` are the years of the Renstra before it, None not known.

    `target` are those of `daftar_tahun`. A capaian with floor and cap as in any year.
    """
    dijumlahkan = is_dijumlahkan(cara, arah)
    akhir = join_target(CaraAkumulasi.JUMLAH if dijumlahkan else None, target, daftar_tahun)
    realisasi = join_tahun(CaraAkumulasi.JUMLAH, [*lalu, kini]) if dijumlahkan else kini
    tingkat = None
    if kebijakan is not None:
        tingkat = calculate_capaian(
            arah=arah, target=akhir, realisasi=realisasi, kebijakan=kebijakan, skala=skala
        )
    return Kemajuan(akhir, realisasi, dijumlahkan, tingkat)


def is_dijumlahkan(cara: CaraAkumulasi | None, arah: Arah) -> bool:
    """Tell whether years are added up: what is added up within a year, and should be high.

    What should stay low each year is no sum: cases that are yet to come would look like progress.
    """
    return cara == CaraAkumulasi.JUMLAH and arah is not Arah.TURUN
