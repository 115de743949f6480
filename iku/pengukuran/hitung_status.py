"""How many bagian stand in each state, counted by the database in one query."""

from collections import Counter, defaultdict
from typing import Any

from django.db.models import Count, QuerySet

from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur


def count_bagian(
    bagian: QuerySet[BagianUkur], *kunci: str
) -> dict[tuple[Any, ...], Counter[StatusRealisasi]]:
    """Return the count of each state by the values of `kunci`; what has no bagian is left out."""
    hasil: dict[tuple[Any, ...], Counter[StatusRealisasi]] = defaultdict(Counter)
    baris = bagian.order_by().values_list(*kunci, "status").annotate(Count("pk"))
    for *nilai, status, banyak in baris:
        hasil[tuple(nilai)][StatusRealisasi(status)] = banyak
    return dict(hasil)
