"""Reads charts back as browsers would, and makes values for them."""

from decimal import Decimal
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from hypothesis import strategies as st

from kecamatan.grafik import (
    BatangCapaian,
    DeretGrafik,
    Grafik,
    KotakBagan,
    NilaiGrafik,
    PasanganBatang,
    draw_bagan,
    draw_batang_capaian,
    draw_garis,
    draw_pasangan_batang,
)

NS: Final = "{http://www.w3.org/2000/svg}"

ANGKA = st.integers(-2_000_000, 2_000_000).map(lambda seribu: Decimal(seribu) / 1000)


def nilai(angka: object) -> NilaiGrafik:
    """Return a value written with its own digits and a comma; None is missing."""
    if angka is None:
        return NilaiGrafik(None)
    return NilaiGrafik(Decimal(str(angka)), str(angka).replace(".", ","))


def capaian(*daftar: object, batas: Decimal = Decimal(200)) -> Grafik:
    """Draw bars of capaian named by their number."""
    batang = [BatangCapaian(f"Indikator {n}", nilai(satu)) for n, satu in enumerate(daftar)]
    return draw_batang_capaian(batang, judul="Capaian", awalan="uji", batas=batas)


def pasangan(*daftar: tuple[object, object], sumbu_bersama: bool = True) -> Grafik:
    """Draw pairs of target and realisasi."""
    return draw_pasangan_batang(
        [PasanganBatang(f"Indikator {n}", nilai(a), nilai(b)) for n, (a, b) in enumerate(daftar)],
        nama=("Target", "Realisasi"),
        judul="Pasangan",
        awalan="uji",
        sumbu_bersama=sumbu_bersama,
    )


def garis(*daftar: tuple[object, ...]) -> Grafik:
    """Draw one or two lines."""
    return draw_garis(
        [f"TW {n}" for n, _ in enumerate(daftar[0], start=1)],
        [DeretGrafik(f"Deret {n}", tuple(map(nilai, satu))) for n, satu in enumerate(daftar)],
        tulis=str,
        judul="Garis",
        awalan="uji",
    )


def bagan(*unit: str, subbagian: tuple[str, ...] | None = ()) -> Grafik:
    """Draw an office; without `subbagian` it has no sekretaris."""
    return draw_bagan(
        KotakBagan("Camat", "Drs. Iswandi, M.Si.", tuple(map(KotakBagan, unit))),
        pembantu=None
        if subbagian is None
        else KotakBagan("Sekretaris Kecamatan", "", tuple(map(KotakBagan, subbagian))),
        judul="Bagan",
        awalan="uji",
    )


def parse(grafik: Grafik) -> Element:
    """Return the picture as a tree; fails when it is no XML."""
    return ET.fromstring(grafik.svg)


def list_batang(grafik: Grafik) -> list[Element]:
    """Return the bars from above."""
    return [satu for satu in parse(grafik).iter(f"{NS}rect") if satu.get("class") == "batang"]


def ukur(elemen: Element, nama: str) -> Decimal:
    """Return a coordinate."""
    return Decimal(elemen.attrib[nama])


def list_teks(grafik: Grafik) -> list[str]:
    """Return the words that are seen."""
    return [satu.text or "" for satu in parse(grafik).iter(f"{NS}text")]


def ujung(batang: Element) -> Decimal:
    """Return the right end of a bar that goes right, the left end of one that goes left."""
    return ukur(batang, "x") + ukur(batang, "width")
