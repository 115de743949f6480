"""What grids and files hand to the actions that store figures: only the cells that change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

# What a cell held when the page was opened, and what it shall hold; None is empty.
Sel = tuple[Decimal | None, Decimal | None]


@dataclass(frozen=True)
class IsianBagian:
    """What was changed in one bagian: variables by key, words by column, and the cara."""

    nilai: Mapping[str, Sel] = field(default_factory=dict)
    uraian: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)
    cara: tuple[str, str] | None = None


@dataclass(frozen=True)
class IsianAnggaran:
    """What was changed in the budget: money, output and cara by key of the row."""

    rupiah: Mapping[int, Sel] = field(default_factory=dict)
    keluaran: Mapping[int, Sel] = field(default_factory=dict)
    cara: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    uraian: Mapping[str, tuple[Any, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class IsianLampau:
    """What changed of one indikator or one row of the budget (`kunci_baris`)."""

    sebutan: str
    indikator_id: int | None = None
    kunci_baris: str = ""
    kolom: Mapping[str, Sel | tuple[str, str]] = field(default_factory=dict)
