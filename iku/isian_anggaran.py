"""What a grid or a file hands to the action that stores a budget: the whole table, in order."""

from dataclasses import dataclass, field
from decimal import Decimal

from iku.domain.target import Target


@dataclass(frozen=True)
class IsianBaris:
    """One row as typed; `pk` is None for a new one.

    `tingkat` and `kode` may both be given: they agree, for forms see to it. What stands above a
    row is not typed: `link_induk` finds it by the code, else by the order of the rows.
    """

    tingkat: str
    nama: str
    kode: str = ""
    indikator: str = ""
    satuan: str = ""
    target: Target = field(default_factory=Target)
    pagu: Decimal | None = None
    sumber_dana: str = ""
    pk: int | None = None
