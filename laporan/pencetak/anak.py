"""The child: one job under limits, then the end of the process."""

import gc
import os
import socket

from weasyprint.text.fonts import FontConfiguration

from laporan.pencetak.batas import batasi
from laporan.pencetak.bingkai import kirim_gagal, kirim_hasil
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.pencetak.lukis import lukis
from laporan.pencetak.pesan import Tugas

AMBANG_SAMPAH = (100_000, 50, 100)


def kerjakan(soket: socket.socket, tugas: Tugas, huruf: FontConfiguration) -> None:
    """Render, answer, and leave without running anything of the parent's."""
    try:
        batasi(tugas.batas)
        # The process ends with the job: looking for garbage seldom is time won, not memory lost.
        gc.set_threshold(*AMBANG_SAMPAH)
        _jawab(soket, tugas, huruf)
    finally:
        os._exit(0)


def _jawab(soket: socket.socket, tugas: Tugas, huruf: FontConfiguration) -> None:
    """Send the file, or why there is none."""
    try:
        kirim_hasil(soket, lukis(tugas, huruf))
    except MemoryError:
        kirim_gagal(soket, CetakGagal(AlasanGagal.MEMORI))
    except BaseException as galat:
        # Whatever the library raises is a failed print and nothing more; a refused address
        # comes as a BaseException.
        rincian = f"{type(galat).__name__}: {galat}"[:500]
        kirim_gagal(soket, CetakGagal(AlasanGagal.GALAT, rincian))
