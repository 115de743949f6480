"""Proof that a page costs as many queries with many rows as with one."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def count_queries(client: Client, alamat: str) -> int:
    """Return how many queries the page takes; the page must answer 200."""
    with CaptureQueriesContext(connection) as kueri:
        assert client.get(alamat).status_code == 200
    return len(kueri)


def assert_queries_constant(
    client: Client, alamat: str, tambah: Callable[[int], object], *, banyak: int = 100
) -> None:
    """Compare the page at one row and at `banyak`; `tambah(n)` makes n more rows."""
    tambah(1)
    # The first visit writes session stamps and fills caches; the second is what a user pays.
    count_queries(client, alamat)
    satu = count_queries(client, alamat)
    tambah(banyak - 1)
    semua = count_queries(client, alamat)
    assert semua == satu, f"{alamat}: {satu} kueri pada 1 baris, {semua} pada {banyak} baris"
