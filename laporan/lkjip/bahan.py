"""What a yearly report is made of: the year as it was measured, and the plans it follows.

Every block reads from here, so no two parts of a report can look at different rows.
"""

from dataclasses import dataclass
from functools import cached_property

from iku.models import Anggaran, DaftarIku, PerjanjianKinerja, Renstra, Rkt, TujuanRenstra
from iku.pengukuran.dasar import find_daftar_iku
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran, read_isi
from iku.renstra import find_renstra, read_tujuan
from iku.rkt import RencanaTahun, find_rkt, read_rkt
from kecamatan.models import Kecamatan
from laporan.models import BagianKerangka, Dokumen, LaporanKinerja


@dataclass(frozen=True)
class Bahan:
    """The material of one report; everything is read once, when it is first asked for."""

    laporan: LaporanKinerja
    dokumen: Dokumen

    @property
    def kecamatan(self) -> Kecamatan:
        """The office."""
        return self.laporan.kecamatan

    @property
    def tahun(self) -> int:
        """The year that is reported on."""
        return self.laporan.tahun

    @cached_property
    def daftar_bagian(self) -> tuple[BagianKerangka, ...]:
        """The parts of the outline, in its order."""
        return tuple(self.laporan.kerangka.daftar_bagian.all())

    @cached_property
    def isi(self) -> IsiPengukuran:
        """The year as it was measured, up to the triwulan that the report follows."""
        return read_isi(self.laporan.pengukuran)

    @property
    def daftar_sasaran(self) -> tuple[UkurSasaran, ...]:
        """The sasaran of the PK with their indikator, in its order."""
        return self.isi.daftar_sasaran

    @property
    def perjanjian(self) -> PerjanjianKinerja:
        """The PK that the year was measured against."""
        return self.laporan.pengukuran.perjanjian

    @property
    def anggaran(self) -> Anggaran | None:
        """The version of the budget that the year was measured against."""
        return self.laporan.pengukuran.anggaran

    @cached_property
    def renstra(self) -> Renstra | None:
        """The Renstra that covers the year."""
        return find_renstra(self.kecamatan.pk, self.tahun)

    @cached_property
    def rkt(self) -> Rkt | None:
        """The RKT of the year."""
        return find_rkt(self.kecamatan.pk, self.tahun)

    @cached_property
    def daftar_tujuan(self) -> tuple[TujuanRenstra, ...]:
        """The tujuan of the Renstra with everything under them; none without a Renstra."""
        return () if self.renstra is None else tuple(read_tujuan(self.renstra))

    @cached_property
    def rencana(self) -> RencanaTahun | None:
        """What the RKT plans; None without an RKT."""
        return None if self.rkt is None else read_rkt(self.rkt)

    @cached_property
    def daftar_iku(self) -> DaftarIku | None:
        """The IKU in force in the year."""
        return find_daftar_iku(self.kecamatan.pk, self.tahun)
