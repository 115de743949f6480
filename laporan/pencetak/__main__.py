"""The warm parent: imports the renderer once, then forks a child for each job.

Started as `python -m laporan.pencetak NUMBER`, the number of the socket to its client.
"""

import socket
import sys

from laporan.pencetak.bingkai import kirim_gagal
from laporan.pencetak.galat import AlasanGagal, CetakGagal


def main() -> None:
    """Serve jobs until the client is gone."""
    with socket.socket(fileno=int(sys.argv[1])) as soket:
        try:
            # Imported here: a machine without the system libraries must answer, not just die.
            from laporan.pencetak.induk import layani
        except Exception as galat:
            kirim_gagal(soket, CetakGagal(AlasanGagal.GALAT, f"tidak dapat mulai: {galat!r}"))
            return
        layani(soket)


if __name__ == "__main__":
    main()
