"""How `make demo` serves the site: this machine only, two workers, quiet."""

import os
import sys

bind = f"127.0.0.1:{os.environ['PORT']}"
workers = 2
timeout = 60
loglevel = "warning"


def when_ready(server: object) -> None:
    """Say where the site is as the last line on the screen, once the port is really ours."""
    sys.stdout.write(f"\nSitus berjalan di http://{bind} (hentikan dengan Ctrl+C)\n")
    sys.stdout.flush()
