"""What a yearly report is made of: the year as it was measured, and the plans it follows.

Every block reads from here, so no two parts of a report can look at different rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from iku.domain.target import Target
from iku.models import Anggaran, DaftarIku, PerjanjianKinerja, Renstra, Rkt, TujuanRenstra
from iku.pengukuran.angka_tahun import TahunTerbaca, read_tahun
from iku.pengukuran.dasar import find_daftar_iku
from iku.pengukuran.dukungan import AnggaranKinerja, read_anggaran_kinerja
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran, read_isi
from iku.renstra import find_renstra, map_target, read_tujuan
from iku.rkt import RencanaTahun, find_rkt, read_rkt
from kecamatan.models import Kecamatan
from laporan.models import (
    BagianKerangka,
    Dokumen,
    LaporanKinerja,
    RencanaPerbaikan,
    StandarBanding,
)


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
    def target_renstra(self) -> Mapping[int, Mapping[int, Target]]:
        """The targets of the Renstra by identity of indikator and year."""
        return map_target(self.daftar_tujuan)

    @cached_property
    def tahun_terbaca(self) -> TahunTerbaca:
        """What is known of the years before: those compared with, and those of the Renstra."""
        awal = self.tahun - self.laporan.tahun_banding
        if self.renstra is not None:
            awal = min(awal, self.renstra.tahun)
        return read_tahun(self.kecamatan.pk, range(awal, self.tahun))

    @cached_property
    def anggaran_kinerja(self) -> AnggaranKinerja | None:
        """Every sasaran with the programs that support it; None without a budget."""
        return read_anggaran_kinerja(self.isi)

    @cached_property
    def standar(self) -> Mapping[int, Sequence[StandarBanding]]:
        """The figures of others by identity of indikator."""
        hasil: dict[int, list[StandarBanding]] = {}
        for satu in self.laporan.daftar_standar.all():
            hasil.setdefault(satu.indikator_id, []).append(satu)
        return hasil

    @cached_property
    def perbaikan(self) -> Mapping[str, Sequence[RencanaPerbaikan]]:
        """What will be done next, by the key of the sasaran; empty for the whole office."""
        hasil: dict[str, list[RencanaPerbaikan]] = {}
        for satu in self.laporan.daftar_perbaikan.all():
            hasil.setdefault(satu.kunci, []).append(satu)
        return hasil

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
