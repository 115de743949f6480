"""How `make demo` serves the site: this machine only, two workers, quiet."""

import os
import subprocess
import sys

bind = f"127.0.0.1:{os.environ['PORT']}"
workers = 2
timeout = 60
loglevel = "warning"


# The worker of the queue lives and dies with the site.
_pekerja: list["subprocess.Popen[bytes]"] = []
SABAR_DETIK = 10


def when_ready(server: object) -> None:
    """Start the worker, and say where the site is as the last line on the screen."""
    perintah = [sys.executable, "manage.py", "kerjakan", "--verbosity", "0"]
    # In a session of its own: Ctrl+C is for the site, which then stops its worker.
    _pekerja.append(subprocess.Popen(perintah, stdout=subprocess.DEVNULL, start_new_session=True))
    sys.stdout.write(f"\nSitus berjalan di http://{bind} (hentikan dengan Ctrl+C)\n")
    sys.stdout.flush()


def on_exit(server: object) -> None:
    """Let the worker end its job, but do not wait for ever."""
    for satu in _pekerja:
        satu.terminate()
        try:
            satu.wait(SABAR_DETIK)
        except subprocess.TimeoutExpired:
            satu.kill()
