"""Runs functions in threads with a connection each, and waits on what the database does."""

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from django.db import connection, connections

SABAR_DETIK = 20


def jalankan(*fungsi: Callable[[], Any]) -> list[Any]:
    """Run all at once; return what each returned or raised, in order."""
    with ThreadPoolExecutor(len(fungsi)) as kolam:
        return [_hasil(satu) for satu in [kolam.submit(_sendiri, f) for f in fungsi]]


def mulai(kolam: ThreadPoolExecutor, fungsi: Callable[[], Any]) -> Future[Any]:
    """Start one in the background."""
    return kolam.submit(_sendiri, fungsi)


def tunggu_macet(tugas: Future[Any]) -> bool:
    """Wait until some session waits for a lock (True), or the task is done without waiting."""
    batas = time.monotonic() + SABAR_DETIK
    while time.monotonic() < batas and not tugas.done():
        with connection.cursor() as kursor:
            # Inside a transaction the view would else show its first answer for ever.
            kursor.execute("SELECT pg_stat_clear_snapshot()")
            kursor.execute(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND wait_event_type = 'Lock'"
            )
            baris = kursor.fetchone()
        if baris and baris[0]:
            return True
        time.sleep(0.01)
    return False


def _sendiri(fungsi: Callable[[], Any]) -> Any:
    try:
        return fungsi()
    finally:
        # A connection left open would keep the test database from being dropped.
        connections.close_all()


def _hasil(tugas: Future[Any]) -> Any:
    with suppress(BaseException):
        return tugas.result(timeout=SABAR_DETIK * 3)
    return tugas.exception()
