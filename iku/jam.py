"""The moment at which figures are filled in and move.

The sample data is measured on days long past, each step on its own day; everything else happens
now. The audit trail does not ask here: it always has the real moment.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_SAAT: ContextVar[datetime | None] = ContextVar("saat", default=None)


def find_saat() -> datetime:
    """Return the moment: now, or that of `set_saat`."""
    return _SAAT.get() or timezone.now()


def find_hari_ini() -> date:
    """Return the day of that moment where the office is."""
    return timezone.localdate(find_saat())


@contextmanager
def set_saat(saat: datetime) -> Iterator[None]:
    """Let everything inside happen at `saat`; only the loader of the sample data does this."""
    semula = _SAAT.set(saat)
    try:
        yield
    finally:
        _SAAT.reset(semula)
