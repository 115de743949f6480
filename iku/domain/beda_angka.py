"""How one figure differs from another: from year to year, or from that of others.

Readers subtract what they see, so both are taken as they are printed.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from iku.domain.arah import Arah
from iku.domain.desimal import to_desimal
from iku.domain.tulis_angka import format_angka, round_persen


@dataclass(frozen=True, slots=True)
class BedaAngka:
    """What was added, in the satuan of both figures.

    `membaik` says whether that is for the better; None where nothing changed, and where neither
    more nor less is better.
    """

    selisih: Decimal
    membaik: bool | None


def calculate_beda(lalu: Decimal, kini: Decimal, arah: Arah) -> BedaAngka:
    """Return how `kini` differs from `lalu`."""
    selisih = to_desimal(Fraction(round_persen(kini)) - Fraction(round_persen(lalu)))
    if selisih == 0 or arah is Arah.TEPAT:
        return BedaAngka(selisih, None)
    return BedaAngka(selisih, (selisih > 0) is (arah is Arah.NAIK))


def write_beda(satu: BedaAngka, arah: Arah) -> str:
    """Write "naik 7,9", "tetap", or "turun 2 (membaik)" where a lower figure is better."""
    if satu.selisih == 0:
        return "tetap"
    kata = "naik" if satu.selisih > 0 else "turun"
    tulisan = f"{kata} {format_angka(abs(satu.selisih))}"
    if arah is not Arah.TURUN:
        return tulisan
    return f"{tulisan} ({'membaik' if satu.membaik else 'memburuk'})"
