"""The pohon kinerja as PDF: a nested list with lines, so that it is read in order by any reader."""

from base64 import b64decode
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils import timezone

from iku.pohon import PohonKinerja
from kecamatan.tanggal import format_tanggal
from laporan.enums import Huruf, JenisDokumen
from laporan.famili import FAMILI
from laporan.isi import Halaman, Kop
from laporan.pencetak import PilihanPdf, Tugas, cetak_html
from laporan.sandi_isi import sidik
from laporan.setelan import ambil_setelan
from laporan.susun_umum import build_halaman, build_kop
from laporan.tampilan_cetak import ALAMAT_LOGO

TEMPLAT = "cetak/pohon.html"
PANJANG_PENGENAL = 32


@dataclass(frozen=True)
class KertasPohon:
    """Paper and letterhead, as the style sheet of all prints reads them."""

    halaman: Halaman
    kop: Kop
    judul_berkas: str


@dataclass(frozen=True)
class TampilanPohon:
    """The context of templates/cetak/pohon.html."""

    isi: KertasPohon
    pohon: PohonKinerja
    famili: str
    alamat_logo: str
    dicetak: str
    draf: bool = False

    @property
    def ukuran_lembar(self) -> int:
        """Font size of tables in points, which the style sheet of all prints asks for."""
        return self.isi.halaman.ukuran_huruf - 1


def build_tampilan_pohon(pohon: PohonKinerja) -> TampilanPohon:
    """Return the view of a tree, on the paper of the kabupaten's plans."""
    kecamatan = pohon.kecamatan
    halaman = build_halaman(ambil_setelan(kecamatan.kabupaten, JenisDokumen.RENSTRA))
    kop = build_kop(kecamatan)
    return TampilanPohon(
        isi=KertasPohon(halaman, kop, f"Pohon Kinerja {kecamatan} {pohon.tahun}"),
        pohon=pohon,
        famili=FAMILI[Huruf(halaman.huruf)],
        alamat_logo=ALAMAT_LOGO if kop.logo else "",
        dicetak=format_tanggal(timezone.localdate()),
    )


def cetak_pohon(pohon: PohonKinerja) -> bytes:
    """Print a tree as it is now. Raises CetakGagal."""
    tampilan = build_tampilan_pohon(pohon)
    html = render_to_string(TEMPLAT, {"t": tampilan})
    kop = tampilan.isi.kop
    aset = {ALAMAT_LOGO: ("image/png", b64decode(kop.logo))} if kop.logo else {}
    return cetak_html(Tugas(html, aset, PilihanPdf(sidik(html)[:PANJANG_PENGENAL]))).pdf
