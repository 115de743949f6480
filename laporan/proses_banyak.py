"""Does equal work for many things in several processes; one that dies takes no other with it."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Final, TypeVar

from django.db import connections

# What the work answers; it must be picklable.
Jawaban = TypeVar("Jawaban")
MATI_MENDADAK: Final = "proses berhenti mendadak (kode {kode})"
# The site that runs beside it comes first.
KERAMAHAN: Final = 10


def run_banyak(
    daftar: Sequence[int],
    kerja: Callable[[int], Jawaban],
    proses: int,
    mati: Callable[[str], Jawaban],
) -> Iterator[tuple[int, Jawaban]]:
    """Yield each of `daftar` with what `kerja` answered, in the order they are done.

    `proses` is how many run at once; with one, nothing is forked. `mati` makes the answer for one
    whose process died, from the words that say so.
    """
    if proses == 1:
        yield from ((satu, kerja(satu)) for satu in daftar)
        return
    # A connection must not be shared with a child.
    connections.close_all()
    sisa, jalan = list(reversed(daftar)), dict[int, tuple[int, BaseProcess, Connection]]()
    while sisa or jalan:
        while sisa and len(jalan) < proses:
            satu = sisa.pop()
            anak, pipa = _begin(kerja, satu)
            jalan[anak.sentinel] = (satu, anak, pipa)
        for penanda in wait(list(jalan)):
            assert isinstance(penanda, int), "a sentinel"
            satu, anak, pipa = jalan.pop(penanda)
            yield satu, _read_jawaban(anak, pipa, mati)


def _begin(kerja: Callable[[int], Any], satu: int) -> tuple[BaseProcess, Connection]:
    terima, kirim = multiprocessing.Pipe(duplex=False)
    # fork: a child starts with everything loaded.
    anak = multiprocessing.get_context("fork").Process(
        target=_run_anak, args=(kerja, satu, kirim), daemon=True
    )
    anak.start()
    kirim.close()
    return anak, terima


def _run_anak(kerja: Callable[[int], Any], satu: int, kirim: Connection) -> None:
    """Answer and leave at once: what the parent registered for its exit is not ours to do."""
    kode = 1
    os.nice(KERAMAHAN)
    try:
        kirim.send(kerja(satu))
        kode = 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(kode)


def _read_jawaban(anak: BaseProcess, pipa: Connection, mati: Callable[[str], Jawaban]) -> Jawaban:
    anak.join()
    with pipa:
        if pipa.poll():
            try:
                jawaban: Jawaban = pipa.recv()
            except EOFError:
                pass
            else:
                return jawaban
    return mati(MATI_MENDADAK.format(kode=anak.exitcode))
