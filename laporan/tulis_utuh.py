"""Puts a file in place whole or not at all."""

import errno
import os
import tempfile
from pathlib import Path
from typing import Final

SEBAB: Final = {
    errno.ENOENT: "foldernya tidak ada",
    errno.ENOTDIR: "foldernya tidak ada",
    errno.EISDIR: "nama itu dipakai sebuah folder",
    errno.EACCES: "tidak ada izin menulis",
    errno.EPERM: "tidak ada izin menulis",
    errno.EROFS: "tempatnya hanya dapat dibaca",
    errno.ENOSPC: "ruang penyimpanan habis",
    errno.EDQUOT: "jatah ruang penyimpanan habis",
    errno.EFBIG: "berkasnya melampaui batas ukuran di sana",
    errno.EIO: "perangkat penyimpanannya bermasalah",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}


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


def sebut_galat_tulis(galat: OSError) -> str:
    """Say in words why a file could not be written."""
    return SEBAB.get(galat.errno or 0, galat.strerror or str(galat))
