"""Puts a file in place whole or not at all."""

import os
import tempfile
from pathlib import Path


def write_utuh(tujuan: Path, isi: bytes) -> None:
    """Put the bytes at `tujuan` whole or not at all; what was there stays until then.

    Raises OSError.
    """
    nomor, nama = tempfile.mkstemp(dir=tujuan.parent, prefix=f".{tujuan.name}.")
    sementara = Path(nama)
    try:
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(isi)
            berkas.flush()
            os.fsync(berkas.fileno())
        # mkstemp makes files that only their owner reads.
        sementara.chmod(0o644)
        sementara.replace(tujuan)
    except BaseException:
        sementara.unlink(missing_ok=True)
        raise
