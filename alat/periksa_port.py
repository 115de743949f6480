"""Stops with plain words if the port of `make demo` is not a number or is already in use."""

import socket
import sys


def read_port(teks: str) -> int:
    """Return the port number. Exits when it is not one an ordinary user can open."""
    if not teks.isascii() or not teks.isdigit() or not 1024 <= int(teks) <= 65535:
        sys.exit(f"PORT harus bilangan 1024 sampai 65535, bukan {teks!r}. (PORT must be a number.)")
    return int(teks)


def main(port: int) -> None:
    """Try to open the port for a moment, the same way the server will."""
    with socket.socket() as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind(("127.0.0.1", port))
        except OSError:
            sys.exit(
                f"Port {port} sudah dipakai program lain. "
                f"Pilih port lain: make demo PORT={port + 1}\n"
                f"(Port {port} is in use. Choose another: make demo PORT={port + 1})"
            )


if __name__ == "__main__":
    main(read_port(sys.argv[1]))
