"""What the templates of a piece show."""

from dataclasses import dataclass

from laporan.isi import IsiDokumen
from laporan.lkjip.cetak.konteks import Konteks
from laporan.tabel_cetak import Tabel
from laporan.tampilan_cetak import CAP_DRAF

# What stands on the cover besides the blank between title and office, in millimetres.
TINGGI_SAMPUL = 160


@dataclass(frozen=True)
class TampilanPotongan:
    """The context of templates/cetak/laporan/potongan.html; `tabel` is the table of IKU in it."""

    konteks: Konteks
    tabel: Tabel | None = None

    @property
    def isi(self) -> IsiDokumen:
        """The payload."""
        return self.konteks.isi

    @property
    def famili(self) -> str:
        """The font family."""
        return self.konteks.famili

    @property
    def draf(self) -> bool:
        """Say whether every page is marked as a draft."""
        return self.konteks.draf

    @property
    def cap_draf(self) -> str:
        """What a draft says in words."""
        return CAP_DRAF

    @property
    def ukuran_lembar(self) -> int:
        """Font size of tables in points; each table of a report has its own, this is the usual."""
        return self.isi.halaman.ukuran_huruf - 1

    @property
    def sela_sampul(self) -> int:
        """Millimetres between title and office on the cover, so that it fills its paper."""
        halaman = self.isi.halaman
        return max(halaman.tinggi - halaman.tepi_atas - halaman.tepi_bawah - TINGGI_SAMPUL, 20)
