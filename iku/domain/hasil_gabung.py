"""What several triwulan make together: one figure with the way it came, or why there is none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from iku.domain.definisi import Rumus, Variabel
from iku.domain.hasil_capaian import StatusCapaian
from iku.domain.langkah import Langkah


@dataclass(frozen=True, slots=True)
class UkurTriwulan:
    """What was typed for one triwulan: a value for each variable of its formula, by key.

    `rumus` is the formula of that triwulan where it may differ from the one of the last.
    """

    nilai: Mapping[str, Decimal | None] = field(default_factory=dict)
    diukur: bool = True
    rumus: Rumus | None = None


@dataclass(frozen=True, slots=True)
class Gabungan:
    """One figure for all triwulan that are given; None unless `status` is DIHITUNG.

    `asal` says in a few words which triwulan it is of ("angka triwulan III") where that is not
    the last one given; `peringatan` say it, and what else a reader must know, in sentences.
    """

    status: StatusCapaian
    hasil: Decimal | None = None
    alasan: str = ""
    langkah: tuple[Langkah, ...] = field(default=(), repr=False)
    peringatan: tuple[str, ...] = ()
    asal: str = ""


@dataclass(frozen=True, slots=True)
class TriwulanTerisi:
    """One triwulan with every value, and the formula that was asked for in it."""

    nama: str
    rumus: Rumus
    nilai: Mapping[str, Decimal]


class TanpaHasil(Exception):
    """There is no figure; `gabungan` says why."""

    def __init__(self, status: StatusCapaian, alasan: str, langkah: Sequence[Langkah] = ()) -> None:
        """Keep the outcome."""
        super().__init__(alasan)
        self.gabungan = Gabungan(status, alasan=alasan, langkah=tuple(langkah))


def is_serumus(satu: Rumus, lain: Rumus) -> bool:
    """Tell whether two formulas ask for the same quantities and join them the same way."""
    return satu.pohon == lain.pohon and set(map(_name, satu.variabel)) == set(
        map(_name, lain.variabel)
    )


def _name(satu: Variabel) -> tuple[str, str, str, Decimal | None]:
    """Return what a variable means; capitals and blanks of its words do not matter."""
    label = " ".join(satu.label.casefold().split())
    return satu.kunci, label, satu.satuan.casefold(), satu.nilai_tetap
