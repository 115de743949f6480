"""Limits that the kernel keeps for one child."""

import ctypes
import resource
import signal

from laporan.pencetak.pesan import MB, Batas

UKURAN_BERKAS = 200 * MB
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None)


def batasi(batas: Batas) -> None:
    """Limit the calling process; it dies with its parent."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (batas.memori_mb * MB, batas.memori_mb * MB))
    # One second between the limits: the first kills with SIGXCPU, which says why.
    resource.setrlimit(resource.RLIMIT_CPU, (batas.detik_cpu, batas.detik_cpu + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (UKURAN_BERKAS, UKURAN_BERKAS))
