"""What the consistency checks look at, and what they report."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from iku.domain.ejaan import correct_ejaan
from iku.domain.rumus import Rumus
from iku.domain.teks import rapikan_baris
from iku.domain.tulis import tulis_label

_BUKAN_HURUF: Final = re.compile(r"[^\w%]+")
_SKM: Final = re.compile(r"\b(?:skm|ikm|(?:survei|indeks) kepuasan masyarakat)\b")


class Tingkat(StrEnum):
    """GALAT stops enactment; PERINGATAN asks for a second look."""

    GALAT = "galat"
    PERINGATAN = "peringatan"


class KodeTemuan(StrEnum):
    """What was found."""

    TANPA_RUMUS = "tanpa_rumus"
    TANPA_SATUAN = "tanpa_satuan"
    TANPA_PENANGGUNG_JAWAB = "tanpa_penanggung_jawab"
    TANPA_SUMBER_DATA = "tanpa_sumber_data"
    PEMBILANG_SAMA_PENYEBUT = "pembilang_sama_penyebut"
    RUMUS_MENGULANG_NAMA = "rumus_mengulang_nama"
    KATA_HILANG_DI_RUMUS = "kata_hilang_di_rumus"
    EJAAN = "ejaan"
    NAMA_GANDA = "nama_ganda"
    SAMA_DENGAN_INDIKATOR_TUJUAN = "sama_dengan_indikator_tujuan"
    SKM_DALAM_PERSEN = "skm_dalam_persen"
    KOLOM_TAMBAHAN_KOSONG = "kolom_tambahan_kosong"
    TAHUN_JUDUL_LAIN = "tahun_judul_lain"


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding; `objek` is the kunci of the IKU, "" for the daftar as a whole.

    `kode` is a KodeTemuan here; documents report findings of their own in the same shape.
    """

    kode: StrEnum
    tingkat: Tingkat
    objek: str
    pesan: str


@dataclass(frozen=True, slots=True)
class PeriksaIku:
    """One IKU as it stands in the daftar; `rumus_teks` is a definition in words.

    `tambahan` are heading and text of the columns that the layout adds.
    """

    kunci: str
    nama: str
    satuan: str
    rumus: Rumus | None
    rumus_teks: str
    sumber_data: str
    penanggung_jawab: tuple[str, ...]
    sasaran: str = ""
    tambahan: tuple[tuple[str, str], ...] = ()

    @property
    def daftar_label(self) -> tuple[str, ...]:
        """Labels printed in the formula; none without a formula."""
        return tuple(map(tulis_label, self.rumus.variabel)) if self.rumus else ()

    @property
    def uraian_rumus(self) -> str:
        """Everything said about the computation: labels and definition."""
        return " ".join((*self.daftar_label, self.rumus_teks)).strip()


@dataclass(frozen=True, slots=True)
class PeriksaDaftar:
    """The IKU of one decree or form, with the names of the indikator tujuan above them.

    `daftar_judul` are the headings of the printed table, `masa` its years.
    """

    daftar_iku: tuple[PeriksaIku, ...]
    daftar_indikator_tujuan: tuple[str, ...] = ()
    daftar_judul: tuple[str, ...] = ()
    masa: range = range(0)


def samakan(teks: str) -> str:
    """Return `teks` for comparison: right spelling, lower case, words without punctuation."""
    benar = correct_ejaan(rapikan_baris(teks))
    return _BUKAN_HURUF.sub(" ", benar).casefold().strip()


def is_skm(nama: str) -> bool:
    """Tell whether an indikator is the public satisfaction survey under one of its names."""
    return _SKM.search(samakan(nama)) is not None
