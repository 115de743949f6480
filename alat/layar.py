"""Takes every picture of the user's guide from a fresh demo site, so that they stay true.

Usage: .venv/bin/python -m alat.layar [name ...]   (no name: all pictures)
"""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Final
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import sync_playwright

from alat.adegan import potret_semua
from alat.potret import AKAR, FOLDER, Situs

DETIK_MULAI: Final = 30
ARGUMEN_PERAMBAN: Final = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]


def siapkan_lingkungan(folder: str, port: int) -> dict[str, str]:
    """Return the environment of a demo that keeps everything in `folder`."""
    return os.environ | {
        "SAKIP_MODE": "demo",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SAKIP_HTTPS": "0",
        "DATABASE_URL": f"sqlite:///{folder}/basisdata.sqlite3",
        "SAKIP_MEDIA": f"{folder}/berkas",
        "PORT": str(port),
    }


def cari_port() -> int:
    """Return a port that is free now."""
    with socket.socket() as soket:
        soket.bind(("127.0.0.1", 0))
        port: int = soket.getsockname()[1]
    return port


@contextmanager
def jalankan_demo() -> Iterator[str]:
    """Run a demo with fresh sample data and give its address; nothing of it stays."""
    with TemporaryDirectory(prefix="sakip-layar-") as folder:
        port = cari_port()
        lingkungan = siapkan_lingkungan(folder, port)
        for perintah in ("migrate -v0", "collectstatic -v0 --noinput", "muat_contoh"):
            manage = [sys.executable, "manage.py", *perintah.split()]
            subprocess.run(manage, cwd=AKAR, env=lingkungan, check=True, stdout=subprocess.DEVNULL)
        server = [sys.executable, "-m", "gunicorn", "sakip.wsgi"]
        proses = subprocess.Popen(
            [*server, "--config", "alat/gunicorn_demo.py"],
            cwd=AKAR,
            env=lingkungan,
            stdout=subprocess.DEVNULL,
        )
        try:
            alamat = f"http://127.0.0.1:{port}"
            tunggu(f"{alamat}/siap/")
            yield alamat
        finally:
            proses.terminate()
            proses.wait(timeout=DETIK_MULAI)


def tunggu(alamat: str) -> None:
    """Wait until the site answers. Exits when it never does."""
    batas = time.monotonic() + DETIK_MULAI
    while time.monotonic() < batas:
        try:
            with urlopen(alamat, timeout=5):
                return
        except URLError:
            time.sleep(0.2)
    sys.exit("Situs demo tidak mau menyala.")


def main(pilihan: frozenset[str]) -> None:
    """Take the pictures; with names only those, though the whole way is still gone."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("SAKIP_CHROMIUM") or shutil.which("chromium")
    with jalankan_demo() as alamat, sync_playwright() as mesin:
        peramban = mesin.chromium.launch(executable_path=chromium, args=ARGUMEN_PERAMBAN)
        potret_semua(Situs(peramban, alamat, pilihan))
        peramban.close()


if __name__ == "__main__":
    main(frozenset(sys.argv[1:]))
