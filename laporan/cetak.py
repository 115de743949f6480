"""From payload to PDF: the same payload always gives the same bytes."""

import hashlib
import logging
from base64 import b64decode

from django.template.loader import render_to_string

from laporan.batas_naskah import check_ukuran
from laporan.hasil_pdf import HasilPdf
from laporan.isi import IsiDokumen
from laporan.lkjip.cetak import cetak_laporan
from laporan.pencetak import PilihanPdf, Tugas, cetak_html
from laporan.sandi_isi import sidik, to_json
from laporan.tampilan_cetak import ALAMAT_LOGO, build_tampilan

TEMPLAT = "cetak/dokumen.html"
PANJANG_PENGENAL = 32

__all__ = ["HasilPdf", "cetak_pdf", "susun_html", "susun_tugas"]

catatan = logging.getLogger(__name__)


def susun_html(isi: IsiDokumen, *, draf: bool) -> str:
    """Return the print HTML of a payload; with `draf` every page says so."""
    return render_to_string(TEMPLAT, {"t": build_tampilan(isi, draf=draf)})


def susun_tugas(isi: IsiDokumen, *, draf: bool) -> Tugas:
    """Return the job for the renderer."""
    aset = {ALAMAT_LOGO: ("image/png", b64decode(isi.kop.logo))} if isi.kop.logo else {}
    pengenal = sidik(f"{to_json(isi)}{draf}")[:PANJANG_PENGENAL]
    return Tugas(susun_html(isi, draf=draf), aset, PilihanPdf(pengenal))


def cetak_pdf(isi: IsiDokumen, *, draf: bool) -> HasilPdf:
    """Print a payload. Raises CetakGagal."""
    if isi.laporan is not None:
        return cetak_laporan(isi, draf=draf)
    check_ukuran(isi)
    hasil = cetak_html(susun_tugas(isi, draf=draf))
    for peringatan in hasil.peringatan:
        catatan.warning("pencetak: %s", peringatan)
    return HasilPdf(
        hasil.pdf, hasil.halaman, hashlib.sha256(hasil.pdf).hexdigest(), hasil.peringatan
    )
