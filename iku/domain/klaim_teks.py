"""What a sentence claims of a target: reached, passed, not reached, risen, of which predikat.

Wishes and conditions claim nothing: "agar target tercapai", "bila capaian di atas target".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.angka_teks import AngkaTeks, SatuanTeks, find_angka_teks
from iku.domain.terbilang import terbilang


class JenisKlaim(StrEnum):
    """What is claimed."""

    DI_ATAS = "di_atas"
    TERCAPAI = "tercapai"
    BELUM = "belum"
    NAIK = "naik"
    TURUN = "turun"
    PREDIKAT = "predikat"


@dataclass(frozen=True, slots=True)
class Klaim:
    """A claim from `awal` up to `akhir` of a sentence; `label` is that of a predikat.

    `banyak` is how many it is claimed of ("2 indikator di atas target"), `semua` whether of all.
    """

    awal: int
    akhir: int
    jenis: JenisKlaim
    label: str = ""
    banyak: AngkaTeks | None = None
    semua: bool = False


_POLA: Final = (
    (JenisKlaim.DI_ATAS, r"\b(?:di ?atas|melampaui|melebihi)(?: dari| nilai| angka)? target\b"),
    (
        JenisKlaim.BELUM,
        r"\b(?:di ?bawah|kurang dari) target\b"
        r"|\b(?:belum|tidak|gagal)(?: dapat| bisa| sepenuhnya)?"
        r" (?:tercapai|berhasil|mencapai target|memenuhi target)\b"
        r"|\b(?:dinyatakan|ber?kat[ea]gori|kategori|dikategorikan|adalah) gagal\b",
    ),
    (
        JenisKlaim.TERCAPAI,
        r"\b(?:tercapai|mencapai target|memenuhi target)\b"
        r"|\b(?:adalah|dinyatakan|ber?kat[ea]gori|kategori|dikategorikan|tergolong|telah|sudah)"
        r" berhasil\b(?! (?:guna|me|di|ber)\w*)",
    ),
    (JenisKlaim.NAIK, r"\b(?:meningkat|naik)\b"),
    (JenisKlaim.TURUN, r"\b(?:menurun|turun)\b"),
)
_SUSUNAN = tuple((jenis, re.compile(pola, re.IGNORECASE)) for jenis, pola in _POLA)
_HARAPAN = re.compile(
    r"\b(?:agar|supaya|akan|diharapkan|harapan|untuk|guna|jika|apabila|bila|bilamana|dapat|bisa"
    r"|harus|perlu|upaya|berupaya|mendukung|demi|semakin|apakah|makna|bahwa tidak|bukan)\b",
    re.IGNORECASE,
)
_TIDAK = re.compile(r"\b(?:belum|tidak|bukan|tanpa)(?: \w+){0,2} $", re.IGNORECASE)
_BENDA = re.compile(r"\b(?:target|sasaran|indikator|kinerja|capaian)", re.IGNORECASE)
_BANDING = re.compile(
    r"\b(?:dibanding\w*|tahun (?:sebelumnya|lalu)|dari tahun|sejak tahun)\b", re.IGNORECASE
)
_BENDA_UKUR = re.compile(r"\b(?:capaian|realisasi|nilai|indeks)\w*\b", re.IGNORECASE)
_SEMUA = re.compile(r"\b(?:semua|seluruh|keseluruhan)(?: \w+)? (?:indikator|sasaran|target)", re.I)
_BENDA_HITUNG = re.compile(r"(?:\s?\([a-z ]+\))?\s(?:indikator|sasaran)\b", re.IGNORECASE)
_KATA_BILANGAN: Final = {terbilang(angka): angka for angka in range(1, 21)}
_BILANGAN = re.compile(
    rf"\b(?P<kata>{'|'.join(sorted(_KATA_BILANGAN, key=len, reverse=True))})"
    r"(?=\s(?:indikator|sasaran)\b)",
    re.IGNORECASE,
)
# How far before a claim a wish, and a count, still belong to it.
JARAK_HARAPAN: Final = 60
JARAK_BANYAK: Final = 100
_PEMBUKA: Final = (
    r"\b(?:ber)?(?:predikat|kat[ea]gori)|\b(?:tergolong|dikategorikan|dikatagorikan|kriteria"
    r"|klasifikasi|berpredikat|kelas)"
)
_ISI: Final = r"(?:\s(?:nilai|kinerja|yang|dalam|capaian|sebagai|adalah|kategori|predikat|kelas))*"


def find_klaim(kalimat: str, daftar_label: Sequence[str]) -> tuple[Klaim, ...]:
    """Return what a sentence claims, in order; `daftar_label` are the predikat that are known."""
    semua = sorted(_list(kalimat, daftar_label), key=lambda satu: (satu.awal, -satu.akhir))
    hasil: list[Klaim] = []
    for satu in semua:
        if not hasil or satu.awal >= hasil[-1].akhir:
            hasil.append(satu)
    return tuple(hasil)


def _list(kalimat: str, daftar_label: Sequence[str]) -> Iterator[Klaim]:
    angka = sorted((*find_angka_teks(kalimat), *_list_bilangan(kalimat)), key=lambda x: x.awal)
    semua = _SEMUA.search(kalimat) is not None
    for jenis, pola in _SUSUNAN:
        for cocok in pola.finditer(kalimat):
            if _is_klaim(kalimat, cocok, jenis):
                banyak = _find_banyak(kalimat, angka, cocok.start())
                yield Klaim(*cocok.span(), jenis, banyak=banyak, semua=semua)
    for cocok in _compile_label(daftar_label).finditer(kalimat) if daftar_label else ():
        if not _is_harapan(kalimat, cocok.start()):
            banyak = _find_banyak(kalimat, angka, cocok.start())
            yield Klaim(
                *cocok.span(), JenisKlaim.PREDIKAT, cocok["label"], banyak=banyak, semua=semua
            )


def _list_bilangan(kalimat: str) -> Iterator[AngkaTeks]:
    """Yield counts written in words alone: "tiga indikator"."""
    for cocok in _BILANGAN.finditer(kalimat):
        nilai = Decimal(_KATA_BILANGAN[cocok["kata"].lower()])
        yield AngkaTeks(*cocok.span(), cocok[0], nilai, 0, SatuanTeks.POLOS)


def _compile_label(daftar_label: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of a predikat; "SANGAT BAIK" is looked for before "BAIK"."""
    terpanjang = sorted(daftar_label, key=len, reverse=True)
    label = "|".join(r"\s".join(map(re.escape, satu.split())) for satu in terpanjang)
    return re.compile(rf"(?:{_PEMBUKA}){_ISI}\s*[:“\"'*(]*\s*(?P<label>{label})\b", re.IGNORECASE)


def _is_klaim(kalimat: str, cocok: re.Match[str], jenis: JenisKlaim) -> bool:
    if _is_harapan(kalimat, cocok.start()):
        return False
    sebelum = kalimat[: cocok.start()]
    if jenis != JenisKlaim.BELUM and _TIDAK.search(sebelum):
        return False
    if jenis in {JenisKlaim.NAIK, JenisKlaim.TURUN}:
        return bool(_BANDING.search(kalimat) and _BENDA_UKUR.search(sebelum))
    return _BENDA.search(kalimat) is not None


def _is_harapan(kalimat: str, awal: int) -> bool:
    """Tell whether a wish or a condition stands shortly before."""
    return _HARAPAN.search(kalimat, max(0, awal - JARAK_HARAPAN), awal) is not None


def _find_banyak(kalimat: str, angka: Sequence[AngkaTeks], awal: int) -> AngkaTeks | None:
    """Return the last count of indikator or sasaran before a claim; None without any."""
    for satu in reversed(angka):
        if satu.akhir > awal or awal - satu.akhir > JARAK_BANYAK:
            continue
        if _BENDA_HITUNG.match(kalimat, satu.akhir):
            return satu
    return None
