"""The site as browsers reach it: a server in this process over one SQLite file with sample data."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connection
from django.test.testcases import LiveServerThread
from django.test.utils import override_settings

from kecamatan.models import Pengguna
from tests.basis_siap import CONTOH, BasisSiap, pindah, salin_sqlite
from tests.factories import SANDI_UJI

BACKEND = "django.contrib.auth.backends.ModelBackend"


class Situs:
    """A running site; `pulihkan` puts the sample data, or others that were kept, back."""

    def __init__(self, alamat: str, basis: Path) -> None:
        """Keep where it listens and the file it works on, which holds the samples now."""
        self.alamat, self._basis = alamat, basis
        self.simpan(CONTOH)

    @property
    def nama_host(self) -> str:
        """The host without the port, as cookies name it."""
        return str(urlsplit(self.alamat).hostname)

    def simpan(self, nama: str) -> None:
        """Keep the data as they are now under a name."""
        connection.close()
        salin_sqlite(self._basis, self._basis.with_name(nama)).close()

    def pulihkan(self, nama: str = CONTOH) -> None:
        """Copy what was kept over whatever the last test left."""
        connection.close()
        salin_sqlite(self._basis.with_name(nama), self._basis).close()

    def buat_sesi(self, username: str) -> str:
        """Return the key of a new session of that account, for tests that are not about login."""
        pengguna = Pengguna.objects.get(username=username)
        sesi = SessionStore()
        sesi[SESSION_KEY] = str(pengguna.pk)
        sesi[BACKEND_SESSION_KEY] = BACKEND
        sesi[HASH_SESSION_KEY] = pengguna.get_session_auth_hash()
        sesi.save()
        return str(sesi.session_key)


@contextmanager
def jalankan_situs(map_kerja: Path, siap: BasisSiap) -> Iterator[Situs]:
    """Serve the site from its own file, whatever database the other tests use.

    A database in memory would be one connection shared by all threads of the server, and two
    requests at once would meet inside one transaction.
    """
    basis = map_kerja / "situs.sqlite3"
    salin_sqlite(siap.siapkan(CONTOH), basis).close()
    shutil.copytree(siap.berkas, map_kerja / "berkas")
    with (
        pindah(str(basis)),
        override_settings(MEDIA_ROOT=map_kerja / "berkas", MEDIA_URL="/berkas-uji/"),
    ):
        Pengguna.objects.update(password=make_password(SANDI_UJI))
        utas = LiveServerThread("127.0.0.1", StaticFilesHandler)
        utas.daemon = True
        utas.start()
        utas.is_ready.wait()
        if utas.error:
            raise utas.error
        try:
            yield Situs(f"http://127.0.0.1:{utas.port}", basis)
        finally:
            utas.terminate()
            connection.close()
