"""What the rules of a yearly report look at."""

from dataclasses import dataclass, fields
from datetime import date

from laporan.models import Dokumen
from laporan.pemeriksaan.bahan import BahanDokumen, read_bahan_dokumen


@dataclass(frozen=True)
class BahanLkjip(BahanDokumen):
    """A report is dated in the year after the one it is about."""

    @property
    def tanggal_awal(self) -> date:
        """First day after the year."""
        return date(self.dokumen.tahun + 1, 1, 1)

    @property
    def tanggal_akhir(self) -> date:
        """Last day of the year after."""
        return date(self.dokumen.tahun + 1, 12, 31)


def read_bahan_lkjip(dokumen: Dokumen) -> BahanLkjip:
    """Read what the rules need."""
    umum = read_bahan_dokumen(dokumen)
    return BahanLkjip(**{satu.name: getattr(umum, satu.name) for satu in fields(umum)})
