"""Which of several wadah of an office counts as the plan in force."""

from collections.abc import Iterable
from typing import TypeVar

from iku.models import WadahKecamatan

W = TypeVar("W", bound=WadahKecamatan)


def choose_terdekat(daftar: Iterable[W]) -> W | None:
    """Return that of the earliest year with an enacted one, else with a draft; the newest of it."""
    return min(
        daftar, key=lambda satu: (not satu.is_terkunci, satu.tahun, -satu.revisi), default=None
    )


def choose_berlaku(daftar: Iterable[W]) -> W | None:
    """Return the one that was enacted, else the newest draft; of several the newest."""
    return min(
        daftar, key=lambda satu: (not satu.is_terkunci, -satu.tahun, -satu.revisi), default=None
    )
