"""What the writers of one Word file share: the file, its numbers, its pages."""

from collections.abc import Iterable, Mapping

from docx import Document
from docx.oxml.ns import qn

from laporan.enums import Huruf
from laporan.famili import FAMILI
from laporan.isi import IsiDokumen
from laporan.isi.laporan import Laporan
from laporan.lkjip.docx.baca_html import read_html
from laporan.lkjip.docx.blok import Tempat, build_blok, tempat_teks
from laporan.lkjip.docx.gambar import PenulisGambar
from laporan.lkjip.docx.gaya import set_gaya
from laporan.lkjip.docx.keterangan import PenulisKeterangan
from laporan.lkjip.docx.penanda import Penanda
from laporan.lkjip.docx.penomoran import Penomoran
from laporan.lkjip.docx.seksi import PengaturSeksi, Seksi
from laporan.lkjip.docx.unsur import Unsur, lebar_bersih, to_twip
from laporan.tampilan_cetak import CAP_DRAF


class Konteks:
    """One Word file while it is written."""

    def __init__(
        self, isi: IsiDokumen, laporan: Laporan, halaman: Mapping[str, str] | None, *, draf: bool
    ) -> None:
        """Open an empty file in the styles and on the paper of the report."""
        self.isi, self.laporan = isi, laporan
        self.famili = FAMILI[Huruf(isi.halaman.huruf)]
        self.dokumen = Document()
        set_gaya(self.dokumen, isi.halaman, lebar_bersih(isi.halaman, mendatar=False))
        self.penomoran = Penomoran(self.dokumen)
        self.penanda = Penanda(laporan.bagian, halaman)
        self.keterangan = PenulisKeterangan(self.penanda)
        self.gambar = PenulisGambar(self.dokumen)
        cap = CAP_DRAF if draf else ""
        self.seksi = PengaturSeksi(self.dokumen, isi.halaman, isi.judul_berkas, cap)
        self._badan = self.dokumen.element.body

    @property
    def lebar(self) -> int:
        """Width between the margins of the page that is being written."""
        return lebar_bersih(self.isi.halaman, mendatar=self.seksi.kini.mendatar)

    @property
    def tinggi(self) -> int:
        """Height between the margins of that page."""
        halaman = self.isi.halaman
        if self.seksi.kini.mendatar:
            return to_twip(halaman.lebar - halaman.tepi_kiri - halaman.tepi_kanan)
        return to_twip(halaman.tinggi - halaman.tepi_atas - halaman.tepi_bawah)

    def turn(self, *, mendatar: bool) -> bool:
        """Go on in pages that are turned or upright; say whether a new page began."""
        return self.seksi.enter(Seksi(self.seksi.kini.ruang, mendatar))

    def add(self, daftar: Iterable[Unsur]) -> None:
        """Put elements at the end of the text."""
        akhir = self._badan.find(qn("w:sectPr"))
        for satu in daftar:
            if akhir is None:
                self._badan.append(satu)
            else:
                akhir.addprevious(satu)

    def add_html(self, html: str, tempat: Tempat | None = None) -> None:
        """Put print HTML at the end of the text."""
        tujuan = tempat or tempat_teks(self.lebar)
        self.add(build_blok(read_html(html), tujuan, self.penomoran))
