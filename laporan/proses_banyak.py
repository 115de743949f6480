"""Does equal work for many things in several processes; one that dies takes no other with it."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Final

from django.db import connections

# What one piece of work answers: why it failed, or nothing.
Kerja = Callable[[int], str]
MATI_MENDADAK: Final = "proses berhenti mendadak (kode {kode})"


def run_banyak(daftar: Sequence[int], kerja: Kerja, proses: int) -> Iterator[tuple[int, str]]:
    """Yield each of `daftar` with what `kerja` answered, in the order they are done.

    `proses` is how many run at once; with one, nothing is forked.
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
            yield satu, _read_jawaban(anak, pipa)


def _begin(kerja: Kerja, satu: int) -> tuple[BaseProcess, Connection]:
    terima, kirim = multiprocessing.Pipe(duplex=False)
    # fork: a child starts with everything loaded.
    anak = multiprocessing.get_context("fork").Process(
        target=_run_anak, args=(kerja, satu, kirim), daemon=True
    )
    anak.start()
    kirim.close()
    return anak, terima


def _run_anak(kerja: Kerja, satu: int, kirim: Connection) -> None:
    """Answer and leave at once: what the parent registered for its exit is not ours to do."""
    kode = 1
    try:
        kirim.send(kerja(satu))
        kode = 0
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(kode)


def _read_jawaban(anak: BaseProcess, pipa: Connection) -> str:
    anak.join()
    with pipa:
        if pipa.poll():
            try:
                return str(pipa.recv())
            except EOFError:
                pass
    return MATI_MENDADAK.format(kode=anak.exitcode)
