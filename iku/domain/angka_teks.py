"""Numbers in a sentence as officers write them: "82.04%", "Rp. 14.418.000,-", "B (80%)", "2 (dua)".

Years, dates, numbers of laws, tables and lists are no figures: they are not found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.terbilang import terbilang


class SatuanTeks(StrEnum):
    """What is written around a number."""

    POLOS = ""
    PERSEN = "%"
    RUPIAH = "Rp"


@dataclass(frozen=True, slots=True)
class AngkaTeks:
    """A number from `awal` up to `akhir` of a text; `desimal` is how many decimals were typed.

    `label` is the predikat before it, `huruf` its words in brackets; empty without.
    """

    awal: int
    akhir: int
    tulisan: str
    nilai: Decimal
    desimal: int
    satuan: SatuanTeks
    label: str = ""
    huruf: str = ""

    @property
    def is_huruf_lain(self) -> bool:
        """Say whether the words in brackets are those of another number: "2 (tiga)"."""
        bulat = self.nilai == self.nilai.to_integral_value() and self.nilai < 10**15
        return bool(self.huruf) and bulat and terbilang(int(self.nilai)) != self.huruf


_BULAN: Final = (
    "Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November"
    "|Nopember|Desember"
)
_LIPAT: Final = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
_KATA_ANGKA: Final = frozenset(
    [
        "nol",
        "satu",
        "dua",
        "tiga",
        "empat",
        "lima",
        "enam",
        "tujuh",
        "delapan",
        "sembilan",
        "sepuluh",
        "sebelas",
        "belas",
        "puluh",
        "seratus",
        "ratus",
        "seribu",
        "ribu",
        "juta",
        "miliar",
        "triliun",
    ]
)
_ANGKA = re.compile(
    r"(?<![\w.,/–-])(?P<rp>Rp\.?\s{0,3})?(?P<angka>[0-9][0-9.,]{0,40}[0-9]|[0-9])"
    r"(?:,-)?(?P<persen>\s?(?:%|persen\b))?(?P<lipat>\s(?:ribu|juta|miliar|milyar|triliun)\b)?"
    r"(?![\w/]|[-–][0-9])",
    re.IGNORECASE,
)
_HURUF = re.compile(r"\s?\((?P<huruf>[a-z ]{3,120})\)", re.IGNORECASE)
_LABEL = re.compile(r"\b(?P<label>AA|A|BB|B|CC|C|D)\s?\($")
# What a number behind these words names, and does not measure.
_BUKAN_NILAI = re.compile(
    r"\b(?:nomor|no|pasal|ayat|huruf|angka|butir|bab|tabel|gambar|grafik|lampiran|bagian|halaman"
    r"|hal|hlm|sasaran|tujuan|misi|triwulan|tw|semester|ke|tahap|poin|nip|nik|rt|rw|versi|kode"
    r"|pukul|jam|tahun|th|tanggal|tgl|telepon|strategis|program|kegiatan)\s?[.:(-]*\s?$",
    re.IGNORECASE,
)
_BUKAN_SESUDAH = re.compile(
    rf"\s?(?:{_BULAN}|(?:halaman|lembar|eksemplar|tahun|bulan|pekan|minggu|hari|jam|menit)\b)",
    re.IGNORECASE,
)
_NOMOR_DAFTAR = re.compile(r"(?:^|\n)[ \t(]*$")
_RIBUAN = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?"
)
_BIASA = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


def find_angka_teks(teks: str) -> tuple[AngkaTeks, ...]:
    """Return the figures of a text in order."""
    return tuple(_list(teks))


def _list(teks: str) -> Iterator[AngkaTeks]:
    for cocok in _ANGKA.finditer(teks):
        persen, rupiah = bool(cocok["persen"]), bool(cocok["rp"])
        terbaca = _read(cocok["angka"], persen=persen)
        if terbaca is None or (not rupiah and _is_bukan_nilai(teks, cocok)):
            continue
        nilai, desimal = terbaca
        if lipat := _LIPAT.get((cocok["lipat"] or "").strip().lower()):
            nilai, desimal = nilai.scaleb(lipat), desimal - lipat
        satuan = SatuanTeks.PERSEN if persen else SatuanTeks.RUPIAH if rupiah else SatuanTeks.POLOS
        label = _LABEL.search(teks, max(0, cocok.start() - 8), cocok.start())
        yield AngkaTeks(
            cocok.start(), cocok.end(), cocok[0], nilai, desimal, satuan,
            label["label"] if label else "", _find_huruf(teks, cocok.end()),
        )  # fmt: skip


def _is_bukan_nilai(teks: str, cocok: re.Match[str]) -> bool:
    """Tell whether a number is a name: a year, a date, of a law, of a table, of a list."""
    sebelum = teks[max(0, cocok.start() - 24) : cocok.start()]
    if _BUKAN_NILAI.search(sebelum) or _BUKAN_SESUDAH.match(teks, cocok.end()):
        return True
    if cocok["persen"]:
        return False
    di_awal = _NOMOR_DAFTAR.search(teks, max(0, cocok.start() - 12), cocok.start())
    if di_awal and teks[cocok.end() : cocok.end() + 1] in {".", ")"}:
        return True
    polos = cocok["angka"]
    return not cocok["lipat"] and len(polos) == 4 and polos.isdigit() and "1900" <= polos <= "2100"


def _read(tulisan: str, *, persen: bool) -> tuple[Decimal, int] | None:
    """Return a number and its decimals, in Indonesian or English spelling; None for a code.

    A dot before three digits groups thousands, but in a percentage: "90.125%".
    """
    if tulisan.startswith("0") and len(tulisan) > 1 and tulisan[1] not in ".,":
        return None
    if _RIBUAN.fullmatch(tulisan) and not (persen and tulisan.count(".") == 1):
        bulat, _, pecahan = _split_pecahan(tulisan)
        polos = bulat.replace(".", "").replace(",", "")
        return Decimal(f"{polos}.{pecahan}" if pecahan else polos), len(pecahan)
    if not _BIASA.fullmatch(tulisan):
        return None
    bulat, _, pecahan = tulisan.replace(",", ".").partition(".")
    return Decimal(f"{bulat}.{pecahan}" if pecahan else bulat), len(pecahan)


def _split_pecahan(tulisan: str) -> tuple[str, str, str]:
    """Split at what stands last and differs from what groups."""
    kelompok = next(huruf for huruf in tulisan if huruf in ".,")
    return tulisan.partition("," if kelompok == "." else ".")


def _find_huruf(teks: str, akhir: int) -> str:
    """Return the words of a number in brackets behind it; empty for other words."""
    cocok = _HURUF.match(teks, akhir)
    if cocok is None:
        return ""
    kata = [satu for satu in cocok["huruf"].lower().split() if satu != "rupiah"]
    return " ".join(kata) if kata and all(satu in _KATA_ANGKA for satu in kata) else ""
