"""The child: one job under limits, then the end of the process."""

import os
import socket

from weasyprint.text.fonts import FontConfiguration

from laporan.pencetak.batas import batasi
from laporan.pencetak.bingkai import kirim_gagal, kirim_hasil
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.pencetak.lukis import lukis
from laporan.pencetak.pesan import Tugas


def kerjakan(soket: socket.socket, tugas: Tugas, huruf: FontConfiguration) -> None:
    """Render, answer, and leave without running anything of the parent's."""
    try:
        batasi(tugas.batas)
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
