"""What the first texts are written with: bound figures, names, citations, paragraphs, lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Final

from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from kecamatan.models import Peraturan
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi.angka import Angka, list_angka

SISTEM: Final = ("Peraturan Presiden", "29", 2014)
PETUNJUK: Final = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "53",
    2014,
)
PENETAPAN_IKU: Final = (
    "Peraturan Menteri Negara Pendayagunaan Aparatur Negara",
    "PER/09/M.PAN/5/2007",
    2007,
)


@dataclass(frozen=True)
class Penulis:
    """The material of one report with its figures."""

    bahan: Bahan

    @cached_property
    def angka(self) -> dict[str, Angka]:
        """Every figure by key."""
        return list_angka(self.bahan)

    @cached_property
    def kecamatan(self) -> str:
        """The office, as HTML."""
        return escape(str(self.bahan.kecamatan), quote=False)

    @property
    def tahun(self) -> int:
        """The year that is reported on."""
        return self.bahan.tahun

    @cached_property
    def peraturan(self) -> dict[tuple[str, str, int], Peraturan]:
        """The national regulations that the register has, by kind, number and year."""
        semua = Peraturan.objects.filter(kabupaten=None)
        return {(satu.sebutan, satu.nomor, satu.tahun): satu for satu in semua}

    def sebut(self, kunci: tuple[str, str, int], *, lengkap: bool = False) -> str:
        """Return a regulation as it is cited; empty for one that the register does not have."""
        satu = self.peraturan.get(kunci)
        if satu is None:
            return ""
        return escape(str(satu) if lengkap else satu.pengenal, quote=False)

    def has(self, kunci: str) -> bool:
        """Say whether a figure has anything to print."""
        satu = self.angka.get(kunci)
        return satu is not None and satu.is_ada

    def ikat(self, kunci: str) -> str:
        """Return a figure bound to the data. Raises KeyError for one that is not known."""
        teks = escape(self.angka[kunci].teks, quote=False)
        return f'<span data-angka="{kunci}">{teks}</span>'

    def banyak(self, kunci: str) -> int:
        """Return a count."""
        nilai = self.angka[f"banyak:{kunci}"].nilai
        assert nilai is not None, "counts have a value"
        return int(nilai)


def key_of(satu: UkurIndikator) -> str:
    """Return the key of an indikator."""
    return f"i{satu.janji.indikator_id}"


def name_of(satu: UkurIndikator) -> str:
    """Return the wording of an indikator as HTML, without a dot at its end."""
    return polos(satu.janji.nama)


def name_of_sasaran(satu: UkurSasaran) -> str:
    """Return the wording of a sasaran as HTML, without a dot at its end."""
    return polos(satu.sasaran.teks)


def polos(teks: str) -> str:
    """Return words from the data as HTML on one line, without a dot at the end."""
    return escape(" ".join(teks.split()).rstrip(" .;"), quote=False)


def paragraf(*kalimat: str) -> str:
    """Return sentences as a paragraph; empty ones are left out, and so is a paragraph of none."""
    isi = " ".join(filter(None, kalimat))
    return f"<p>{isi}</p>" if isi else ""


def rinci(butir: Sequence[str]) -> list[str]:
    """Return items with their stops: a semicolon after each, a dot after the last."""
    return [*(f"{satu};" for satu in butir[:-1]), *(f"{satu}." for satu in butir[-1:])]


def daftar(butir: Iterable[str], *, bernomor: bool = False) -> str:
    """Return a list; nothing for none."""
    isi = "".join(f"<li>{satu}</li>" for satu in butir)
    tag = "ol" if bernomor else "ul"
    return f"<{tag}>{isi}</{tag}>" if isi else ""
