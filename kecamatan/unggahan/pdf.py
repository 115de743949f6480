"""Has an uploaded PDF looked through by a process of its own, which may be slow, grow or die."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Final

from kecamatan.unggahan.anak_pdf import TERLALU_RUMIT, IsiPdf, PdfDitolak

NASKAH: Final = Path(__file__).with_name("anak_pdf.py")
DETIK_MENUNGGU: Final = 6


def read_pdf(isi: bytes) -> IsiPdf:
    """Return the pages of a quiet PDF. Raises PdfDitolak, also when the check runs over.

    A PDF can be written so that reading it takes minutes or gigabytes; the limits are the child's.
    """
    try:
        # -I: neither the environment nor the folder of the script decides what is imported.
        hasil = subprocess.run(
            [sys.executable, "-I", str(NASKAH)],
            input=isi,
            capture_output=True,
            timeout=DETIK_MENUNGGU,
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as galat:
        raise PdfDitolak(TERLALU_RUMIT) from galat
    jawaban = json.loads(hasil.stdout)
    if "pesan" in jawaban:
        raise PdfDitolak(jawaban["pesan"])
    return IsiPdf(**jawaban["isi"])
