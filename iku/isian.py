"""What forms hand to actions about one indikator and about one column of a layout."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from iku.models import KolomFormat
from iku.rumus import RumusTersimpan
from kecamatan.models import Bidang


@dataclass(frozen=True)
class IsianIku:
    """Everything a form says about one indikator.

    `kolom` are the columns of the row, `daftar_bidang` the owners in print order, `tambahan` the
    texts of extra columns; an empty text clears the column.
    """

    kolom: Mapping[str, Any]
    rumus: RumusTersimpan = field(default_factory=RumusTersimpan)
    daftar_bidang: tuple[Bidang, ...] = ()
    tambahan: Mapping[KolomFormat, str] = field(default_factory=dict)


@dataclass(frozen=True)
class IsianKolom:
    """One column as typed; `pk` is None for a new one."""

    pk: int | None
    isian: Mapping[str, Any]
