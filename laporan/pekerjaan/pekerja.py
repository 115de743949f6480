"""A worker: takes job after job until it is told to stop."""

import logging
import os
import socket
import time
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from django.db import DatabaseError, InterfaceError, close_old_connections
from django.utils import timezone

from laporan.pekerjaan.antrean import ambil_pekerjaan
from laporan.pekerjaan.bersih import bersihkan
from laporan.pekerjaan.kerja import kerjakan
from laporan.pekerjaan.panggilan import buang_panggilan

JEDA: Final = timedelta(seconds=1)
JEDA_GANGGUAN: Final = timedelta(seconds=5)
TANPA_JEDA: Final = timedelta(0)
JEDA_BERSIH: Final = timedelta(hours=1)

catatan = logging.getLogger(__name__)


class Pekerja:
    """One worker; `pelaku` tells it from every other, also from itself after a restart."""

    def __init__(self) -> None:
        """Have done nothing yet."""
        self.pelaku = f"{socket.gethostname()[:60]}:{os.getpid()}:{uuid4().hex[:8]}"
        self._berhenti = False
        self._bersih_at: datetime | None = None

    def hentikan(self) -> None:
        """Finish the job at hand and begin no other."""
        self._berhenti = True

    def kerjakan_semua(self) -> int:
        """Do what waits now; return how many jobs that were."""
        banyak = 0
        while not self._berhenti and (pekerjaan := ambil_pekerjaan(self.pelaku)):
            kerjakan(pekerjaan)
            banyak += 1
        return banyak

    def layani(self) -> None:
        """Work until told to stop; a database that is away is waited for."""
        while not self._berhenti:
            close_old_connections()
            try:
                self._sapu()
                buang_panggilan()
                jeda = TANPA_JEDA if self.kerjakan_semua() else JEDA
            except (DatabaseError, InterfaceError) as galat:
                catatan.error("basis data: %s", galat)
                jeda = JEDA_GANGGUAN
            self._tunggu(jeda)

    def _sapu(self) -> None:
        """Remove what is old, now and then."""
        kini = timezone.now()
        if self._bersih_at is None or kini - self._bersih_at >= JEDA_BERSIH:
            bersihkan()
            self._bersih_at = kini

    def _tunggu(self, jeda: timedelta) -> None:
        """Sleep in short pieces, so that a signal is heard soon."""
        batas = time.monotonic() + jeda.total_seconds()
        while not self._berhenti and (sisa := batas - time.monotonic()) > 0:
            time.sleep(min(sisa, 0.2))
