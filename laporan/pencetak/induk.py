"""The parent: forks a child for each job, watches it, and outlives whatever it does."""

import gc
import os
import select
import signal
import socket
import time
from contextlib import suppress

from weasyprint.text.fonts import FontConfiguration

from laporan.pencetak.anak import kerjakan
from laporan.pencetak.bingkai import (
    Putus,
    kirim_gagal,
    kirim_hasil,
    terima_hasil,
    terima_tugas,
)
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.pencetak.lukis import siapkan
from laporan.pencetak.pesan import HasilRender, Tugas


def layani(soket: socket.socket) -> None:
    """Do job after job until the client closes its end."""
    huruf = siapkan()
    # Objects that live for ever are not looked at again, so their pages stay shared.
    gc.freeze()
    while True:
        try:
            tugas = terima_tugas(soket)
            _kerjakan_di_anak(soket, tugas, huruf)
        except (Putus, ConnectionError, _KlienPergi):
            return


def _kerjakan_di_anak(soket: socket.socket, tugas: Tugas, huruf: FontConfiguration) -> None:
    """Fork, wait, and pass on what came of it."""
    milik_induk, milik_anak = socket.socketpair()
    pid = os.fork()
    if not pid:
        os.setsid()
        soket.close()
        milik_induk.close()
        kerjakan(milik_anak, tugas, huruf)
    milik_anak.close()
    try:
        with milik_induk:
            hasil = _tunggu(soket, milik_induk, tugas)
    except CetakGagal as gagal:
        _akhiri(pid)
        kirim_gagal(soket, gagal)
    except (Putus, ConnectionError, ValueError):
        kirim_gagal(soket, _kenali_kematian(_akhiri(pid)))
    except BaseException:
        _akhiri(pid)
        raise
    else:
        _akhiri(pid)
        kirim_hasil(soket, hasil)


class _KlienPergi(Exception):
    """Nobody waits for the answer any more."""


def _tunggu(klien: socket.socket, anak: socket.socket, tugas: Tugas) -> HasilRender:
    """Receive from the child before the deadline.

    Raises CetakGagal, Putus when the child died, _KlienPergi when the client did.
    """
    tenggat = time.monotonic() + tugas.batas.detik
    siap, _, _ = select.select([klien, anak], [], [], tugas.batas.detik)
    if klien in siap:
        # Jobs come one at a time: while one is under way, only the end of the client is news.
        raise _KlienPergi
    if not siap:
        raise CetakGagal(AlasanGagal.WAKTU, "batas waktu")
    try:
        anak.settimeout(max(tenggat - time.monotonic(), 1))
        return terima_hasil(anak)
    except TimeoutError as galat:
        raise CetakGagal(AlasanGagal.WAKTU, "batas waktu saat menerima") from galat


def _akhiri(pid: int) -> int:
    """Kill what may be left of the child's group and return its wait status."""
    for bunuh in (os.killpg, os.kill):
        # A child that died by itself keeps its own status: SIGKILL does not change it any more.
        with suppress(ProcessLookupError):
            bunuh(pid, signal.SIGKILL)
    return os.waitpid(pid, 0)[1]


def _kenali_kematian(status: int) -> CetakGagal:
    """Say why a child left without an answer."""
    if not os.WIFSIGNALED(status):
        return CetakGagal(AlasanGagal.MATI, f"status {status}")
    sinyal = signal.Signals(os.WTERMSIG(status))
    alasan = {signal.SIGXCPU: AlasanGagal.WAKTU, signal.SIGKILL: AlasanGagal.MEMORI}
    return CetakGagal(alasan.get(sinyal, AlasanGagal.MATI), f"dihentikan {sinyal.name}")
