"""The two prints of measuring, and the two kinds of file they come in."""

from collections.abc import Callable

from django.db.models import TextChoices
from django.utils.text import slugify

from iku.models import Pengukuran
from laporan.cetak_ukur import cetak_pdf_ukur, write_buku_ukur
from laporan.isi_ukur import CetakUkur
from laporan.susun_capaian import susun_capaian
from laporan.susun_e81 import susun_e81


class JenisCetakUkur(TextChoices):
    """What is printed; the value is also the word after `manage.py cetak`."""

    CAPAIAN = "capaian", "Capaian kinerja triwulan"
    E81 = "e81", "Formulir E.81"


class BentukCetak(TextChoices):
    """The kind of file; the value is also its extension."""

    PDF = "pdf", "PDF"
    XLSX = "xlsx", "Excel"

    @property
    def jenis_isi(self) -> str:
        """Its media type."""
        return _JENIS_ISI[self]


_JENIS_ISI = {
    BentukCetak.PDF: "application/pdf",
    BentukCetak.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_SUSUN: dict[JenisCetakUkur, Callable[[Pengukuran], CetakUkur]] = {
    JenisCetakUkur.CAPAIAN: susun_capaian,
    JenisCetakUkur.E81: susun_e81,
}
_TULIS: dict[BentukCetak, Callable[[CetakUkur], bytes]] = {
    BentukCetak.PDF: cetak_pdf_ukur,
    BentukCetak.XLSX: write_buku_ukur,
}


def susun_ukur(pengukuran: Pengukuran, jenis: JenisCetakUkur) -> CetakUkur:
    """Return every word and number of a print."""
    return _SUSUN[jenis](pengukuran)


def write_ukur(isi: CetakUkur, bentuk: BentukCetak) -> bytes:
    """Return the file. Raises CetakGagal."""
    return _TULIS[bentuk](isi)


def nama_berkas_ukur(
    pengukuran: Pengukuran, jenis: JenisCetakUkur, bentuk: BentukCetak, *, draf: bool
) -> str:
    """Return e.g. "capaian-sumbersari-2021-tw3.pdf"; a draft says so in its name."""
    kecamatan = slugify(pengukuran.kecamatan.nama)
    akhir = "-draf" if draf else ""
    return f"{jenis}-{kecamatan}-{pengukuran.tahun}-tw{pengukuran.triwulan}{akhir}.{bentuk}"
