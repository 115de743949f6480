"""The axis: from values to places, in exact decimals."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import Final

# Charts are computed in it whatever the context of the caller: the same values, the same text.
KONTEKS: Final = Context(prec=60, rounding=ROUND_HALF_UP)
NOL: Final = Decimal(0)
_LANGKAH_BULAT: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True)
class Sumbu:
    """From `bawah` to `atas`, `atas` above `bawah`, with a mark every `langkah`."""

    bawah: Decimal
    atas: Decimal
    langkah: Decimal

    def place(self, nilai: Decimal, panjang: Decimal) -> Decimal:
        """Return how far from `bawah` a value lies on an axis so long; never outside of it."""
        dalam = min(max(nilai, self.bawah), self.atas)
        return (dalam - self.bawah) * panjang / (self.atas - self.bawah)

    def list_tanda(self) -> list[Decimal]:
        """Return the marks from below."""
        jumlah = int((self.atas - self.bawah) / self.langkah)
        return [self.bawah + self.langkah * nomor for nomor in range(jumlah + 1)]


def build_sumbu(daftar: Sequence[Decimal], *, jumlah: int = 4, dari_nol: bool = False) -> Sumbu:
    """Return an axis with round marks, about `jumlah` of them, that holds all values.

    It begins at 0 when that leaves at least half of the height to the differences, or when
    `dari_nol`: a bar has its length from 0. Without values it goes from 0 to 1.
    """
    bawah, atas = min(daftar, default=NOL), max(daftar, default=NOL)
    if dari_nol or bawah == atas or _is_dekat_nol(bawah, atas):
        bawah, atas = min(bawah, NOL), max(atas, NOL)
    if bawah == atas:
        return Sumbu(NOL, Decimal(1), Decimal(1))
    langkah = _bulatkan_langkah((atas - bawah) / jumlah)
    return Sumbu(
        (bawah / langkah).to_integral_value(ROUND_FLOOR) * langkah,
        (atas / langkah).to_integral_value(ROUND_CEILING) * langkah,
        langkah,
    )


def _is_dekat_nol(bawah: Decimal, atas: Decimal) -> bool:
    return (bawah >= 0 and bawah * 2 <= atas) or (atas <= 0 and atas * 2 >= bawah)


def _bulatkan_langkah(langkah: Decimal) -> Decimal:
    """Return 1, 2, 2.5 or 5 times a power of ten, not below the step."""
    puluhan = Decimal(1).scaleb(langkah.adjusted())
    return next(satu * puluhan for satu in _LANGKAH_BULAT if satu * puluhan >= langkah)
