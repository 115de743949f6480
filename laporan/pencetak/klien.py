"""The side of the site: starts the warm parent when first needed and speaks with it."""

import atexit
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from laporan.pencetak.bingkai import Putus, kirim_tugas, terima_hasil
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from laporan.pencetak.pesan import HasilRender, Tugas

AKAR = Path(__file__).resolve().parents[2]
# Only what finding programs, libraries and fonts needs: no secrets, no database address.
LINGKUNGAN = ("PATH", "HOME", "LD_LIBRARY_PATH", "FONTCONFIG_PATH")
ATUR_HURUF = str(Path(__file__).with_name("huruf.conf"))
DETIK_MULAI = 20


class Pencetak:
    """One warm parent of this process; one job at a time, safe for threads and forks."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._kunci = threading.Lock()
        self._proses: subprocess.Popen[bytes] | None = None
        self._soket: socket.socket | None = None

    def cetak(self, tugas: Tugas) -> HasilRender:
        """Print one job. Raises CetakGagal; the site goes on whatever happened."""
        with self._giliran(tugas.batas.detik_antre):
            try:
                return self._minta(tugas)
            except (Putus, ConnectionError):
                # The parent itself died, between jobs or killed from outside: a new one, once.
                self._hentikan()
            try:
                return self._minta(tugas)
            except (Putus, ConnectionError) as galat:
                self._hentikan()
                raise CetakGagal(AlasanGagal.MATI, "induk pencetak mati dua kali") from galat

    def tutup(self) -> None:
        """End the parent."""
        with self._kunci:
            self._hentikan()

    def lupakan(self) -> None:
        """Let go of what belongs to the process this one was forked from."""
        self._kunci = threading.Lock()
        if self._soket is not None:
            self._soket.close()
        if self._proses is not None:
            # Not our child: it must not be waited for, nor missed when the object goes away.
            self._proses.returncode = 0
        self._soket = self._proses = None

    @property
    def pid(self) -> int | None:
        """Process number of the parent; None before the first job."""
        return self._proses.pid if self._proses else None

    @contextmanager
    def _giliran(self, detik: int) -> Iterator[None]:
        """Wait for the turn. Raises CetakGagal when it does not come."""
        kunci = self._kunci
        if not kunci.acquire(timeout=detik):
            raise CetakGagal(AlasanGagal.SIBUK)
        try:
            yield
        finally:
            kunci.release()

    def _minta(self, tugas: Tugas) -> HasilRender:
        """Send the job and wait for the answer."""
        soket = self._soket or self._mulai()
        soket.settimeout(tugas.batas.detik + DETIK_MULAI)
        try:
            kirim_tugas(soket, tugas)
            return terima_hasil(soket)
        except (TimeoutError, ValueError) as galat:
            self._hentikan()
            raise CetakGagal(AlasanGagal.WAKTU, f"induk pencetak diam: {galat}") from galat

    def _mulai(self) -> socket.socket:
        """Start the parent."""
        milik_kita, milik_induk = socket.socketpair()
        with milik_induk:
            self._proses = subprocess.Popen(
                [sys.executable, "-m", "laporan.pencetak", str(milik_induk.fileno())],
                cwd=AKAR,
                env=_susun_lingkungan(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[milik_induk.fileno()],
                start_new_session=True,
            )
        self._soket = milik_kita
        return milik_kita

    def _hentikan(self) -> None:
        """End the parent if there is one; it leaves by itself when the socket closes."""
        soket, proses = self._soket, self._proses
        self._soket = self._proses = None
        if soket is not None:
            soket.close()
        if proses is not None:
            try:
                proses.wait(timeout=1)
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait()


def _susun_lingkungan() -> dict[str, str]:
    """Return the environment of the parent; a fixed hash seed keeps output reproducible."""
    dibawa = {nama: os.environ[nama] for nama in LINGKUNGAN if nama in os.environ}
    return {
        **dibawa,
        "FONTCONFIG_FILE": ATUR_HURUF,
        "LANG": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


_PENCETAK = Pencetak()
os.register_at_fork(after_in_child=_PENCETAK.lupakan)
atexit.register(_PENCETAK.tutup)


def cetak_html(tugas: Tugas) -> HasilRender:
    """Print one job with the parent of this process. Raises CetakGagal."""
    return _PENCETAK.cetak(tugas)
