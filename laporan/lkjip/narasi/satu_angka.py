"""One figure that a text may take, and the words that say where figures are from."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.urls import reverse
from django.utils import timezone

from iku.alur_ukur import StatusRealisasi
from iku.domain.langkah import JenisLangkah, Langkah
from iku.domain.terbilang import terbilang
from iku.models import BagianUkur
from kecamatan.tanggal import format_tanggal

TIDAK_ADA: Final = "-"


@dataclass(frozen=True)
class Angka:
    """A figure; `kelompok` groups the choices, `alamat` is the page where it can be traced.

    `nilai` is the number that `teks` rounds, None of words and where there is none.
    """

    kunci: str
    label: str
    teks: str
    kelompok: str
    sumber: str
    alamat: str = ""
    nilai: Decimal | None = None

    @property
    def is_ada(self) -> bool:
        """Say whether there is anything to print."""
        return self.teks != TIDAK_ADA


def build_hitungan(
    kunci: str, label: str, banyak: int, kelompok: str, sumber: str, alamat: str
) -> tuple[Angka, Angka]:
    """Return a count as digits, and as digits and words: "2", "2 (dua)"."""
    nilai = Decimal(banyak)
    return (
        Angka(f"banyak:{kunci}", label, str(banyak), kelompok, sumber, alamat, nilai),
        Angka(
            f"terbilang:{kunci}",
            f"{label}, dengan huruf",
            f"{banyak} ({terbilang(banyak)})",
            kelompok,
            sumber,
            alamat,
            nilai,
        ),
    )


def address_of_bagian(bagian: BagianUkur) -> str:
    """Return the page that traces a figure."""
    return reverse("iku:bagian", args=[bagian.pk])


def write_hitungan(daftar: tuple[Langkah, ...]) -> str:
    """Return the arithmetic of a figure in one line; empty without any."""
    return "; ".join(satu.tulisan for satu in daftar if satu.jenis is JenisLangkah.HITUNG)


def sebut_pengisian(bagian: BagianUkur) -> str:
    """Say who filled a figure in and when, and how far it is accepted."""
    status = StatusRealisasi(bagian.status).sebutan
    nilai = list(bagian.daftar_nilai.all())
    if not nilai:
        return f"belum diisi; {status}"
    akhir = max(nilai, key=lambda satu: satu.diisi_at)
    pada = format_tanggal(timezone.localtime(akhir.diisi_at).date())
    return f"diisi {akhir.diisi_by.nama}, {pada}; {status}"
