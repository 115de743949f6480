"""One target: a number, a predikat, a range or nothing yet; number and label are kept apart.

Offices write "98%", "B (80%)", "13.000 Berkas" or "> 80" into one box. All of these are read into
the same parts and written one way. What is not set is no zero.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.angka import format_angka, parse_angka
from iku.domain.ejaan_angka import ANGKA
from iku.domain.galat import BukanAngka
from iku.domain.skala import Skala, find_golongan, find_label


class JenisTarget(StrEnum):
    """What a target is."""

    KOSONG = "kosong"
    ANGKA = "angka"
    PREDIKAT = "predikat"
    RENTANG = "rentang"


class TandaTarget(StrEnum):
    """The sign before a number: at least, more than, at most, less than."""

    TEPAT = ""
    MINIMAL = "≥"
    LEBIH = ">"
    MAKSIMAL = "≤"
    KURANG = "<"


@dataclass(frozen=True)
class Target:
    """A target in `satuan`.

    ANGKA has `angka`, perhaps with a `tanda`. RENTANG goes from `angka` to `angka_atas`, both
    included. PREDIKAT has a `label` and perhaps the number that stands for it. KOSONG has nothing.
    """

    jenis: JenisTarget = JenisTarget.KOSONG
    angka: Decimal | None = None
    angka_atas: Decimal | None = None
    label: str = ""
    tanda: TandaTarget = TandaTarget.TEPAT
    satuan: str = ""


TARGET_KOSONG: Final = Target()
MAKS_HURUF: Final = 120
MAKS_SATUAN: Final = 40
TANPA_JARAK: Final = frozenset({"%"})
# A number of these says enough by itself: nobody writes "95 nilai".
TAK_TERCETAK: Final = frozenset({"nilai", "indeks", "skor", "angka"})
# Spellings of one satuan that offices mix.
SINGKATAN: Final = {
    "org": "orang",
    "dok": "dokumen",
    "keg": "kegiatan",
    "lap": "laporan",
    "persen": "%",
    "prosen": "%",
}
# Words that say the same as a sign.
KATA_TANDA: Final = {
    "minimal": TandaTarget.MINIMAL,
    "paling sedikit": TandaTarget.MINIMAL,
    ">=": TandaTarget.MINIMAL,
    "≥": TandaTarget.MINIMAL,
    ">": TandaTarget.LEBIH,
    "maksimal": TandaTarget.MAKSIMAL,
    "paling banyak": TandaTarget.MAKSIMAL,
    "<=": TandaTarget.MAKSIMAL,
    "≤": TandaTarget.MAKSIMAL,
    "<": TandaTarget.KURANG,
}
_LABEL = r"(?P<label>[A-Za-z]{1,3})"
_SATUAN = r"(?P<satuan>%|[^\W\d_][^()<>]*)?"
_SAMPAI = r"(?:-|–|s\.?/?d\.?|sampai(?: dengan)?)"
_KOSONG = frozenset({"", "-", "–"})
_PREDIKAT = re.compile(rf"{_LABEL}(?: ?\( ?(?P<angka>{ANGKA}) ?%? ?\))?")
_RENTANG = re.compile(rf"(?P<bawah>-?{ANGKA}) ?%? ?{_SAMPAI} ?(?P<atas>-?{ANGKA}) ?{_SATUAN}")
_ANGKA = re.compile(
    rf"(?P<tanda>{'|'.join(map(re.escape, KATA_TANDA))})? ?(?P<angka>-?[0-9][0-9.,]*) ?{_SATUAN}",
    re.IGNORECASE,
)


class TargetTidakSah(ValueError):
    """A text that is no target; `pesan` says in words what to write instead."""

    def __init__(self, teks: str, pesan: str) -> None:
        """Keep the refused text and the sentence."""
        super().__init__(pesan)
        self.teks = teks
        self.pesan = pesan


def parse_target(teks: str, satuan: str = "") -> Target:
    """Read what somebody typed for an indikator measured in `satuan` (empty: any).

    A % inside a predikat is dropped: an index is no percentage. Raises TargetTidakSah for free
    text, for numbers in another spelling, and for another satuan than that of the indikator.
    """
    inti = " ".join(teks.split())
    if inti in _KOSONG:
        return TARGET_KOSONG
    if len(inti) > MAKS_HURUF:
        raise TargetTidakSah(teks, f"Target terlalu panjang, paling banyak {MAKS_HURUF} huruf.")
    if cocok := _RENTANG.fullmatch(inti):
        return _build_rentang(teks, cocok, satuan)
    if cocok := _ANGKA.fullmatch(inti):
        tanda = KATA_TANDA.get((cocok["tanda"] or "").lower(), TandaTarget.TEPAT)
        angka = _read_angka(teks, cocok["angka"])
        milik = _pick_satuan(teks, cocok["satuan"], satuan)
        return Target(JenisTarget.ANGKA, angka, tanda=tanda, satuan=milik)
    if cocok := _PREDIKAT.fullmatch(inti):
        angka_label = _read_angka(teks, cocok["angka"]) if cocok["angka"] else None
        return Target(JenisTarget.PREDIKAT, angka_label, label=cocok["label"].upper())
    raise TargetTidakSah(
        teks,
        "Tulis angka (98,5), angka dengan satuan (12 dokumen), predikat (B atau B (80)), "
        "rentang (80-90), atau kosongkan.",
    )


def format_target(target: Target) -> str:
    """Write a target the one way it is printed, empty when not set; `parse_target` reads it."""
    if target.jenis == JenisTarget.KOSONG:
        return ""
    angka = "" if target.angka is None else format_angka(target.angka)
    if target.jenis == JenisTarget.PREDIKAT:
        return f"{target.label} ({angka})" if angka else target.label
    if target.jenis == JenisTarget.RENTANG:
        assert target.angka_atas is not None, "a range has two ends"
        angka = f"{angka} s.d. {format_angka(target.angka_atas)}"
    tanda = f"{target.tanda} " if target.tanda else ""
    if not target.satuan or target.satuan.lower() in TAK_TERCETAK:
        return f"{tanda}{angka}"
    jarak = "" if target.satuan in TANPA_JARAK else " "
    return f"{tanda}{angka}{jarak}{target.satuan}"


def check_predikat(target: Target, skala: Skala) -> str:
    """Say in words how a predikat does not fit its scale; empty when it does, or is none."""
    if target.jenis != JenisTarget.PREDIKAT:
        return ""
    golongan = find_label(skala, target.label)
    if golongan is None:
        pilihan = ", ".join(satu.label for satu in skala.daftar_golongan)
        return f"{target.label} bukan golongan {skala.nama}; pilihannya {pilihan}."
    if target.angka is None:
        return ""
    nyata = find_golongan(skala, target.angka)
    if nyata is None:
        return f"Nilai {format_angka(target.angka)} di luar skala {skala.nama}."
    if nyata != golongan:
        return f"Nilai {format_angka(target.angka)} termasuk {nyata.label}, bukan {target.label}."
    return ""


def _build_rentang(teks: str, cocok: re.Match[str], satuan: str) -> Target:
    bawah, atas = _read_angka(teks, cocok["bawah"]), _read_angka(teks, cocok["atas"])
    if bawah >= atas:
        raise TargetTidakSah(
            teks, "Batas bawah rentang harus lebih kecil daripada batas atasnya, misalnya 80-90."
        )
    berpersen = "%" if "%" in cocok[0] else ""
    milik = _pick_satuan(teks, cocok["satuan"] or berpersen, satuan)
    return Target(JenisTarget.RENTANG, bawah, atas, satuan=milik)


def _read_angka(teks: str, angka: str) -> Decimal:
    try:
        return parse_angka(angka)
    except BukanAngka as galat:
        raise TargetTidakSah(teks, galat.pesan) from galat


def _pick_satuan(teks: str, diketik: str | None, milik: str) -> str:
    """Return the satuan of the indikator; what was typed must be the same, if anything was."""
    tertulis = (diketik or "").strip().rstrip(".")
    tertulis = SINGKATAN.get(tertulis.lower(), tertulis)
    if len(tertulis) > MAKS_SATUAN:
        raise TargetTidakSah(teks, f"Satuan terlalu panjang, paling banyak {MAKS_SATUAN} huruf.")
    if not milik or not tertulis:
        return milik or tertulis
    if SINGKATAN.get(milik.lower(), milik).lower() != tertulis.lower():
        raise TargetTidakSah(teks, f"Satuan indikator ini {milik}, bukan {tertulis}.")
    return milik
