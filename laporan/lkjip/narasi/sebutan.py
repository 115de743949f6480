"""Which figures a sentence names, and where: looked for once, however many numbers stand in it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_UKURAN: Final = (
    ("sisa", r"\b(?:sisa|tidak terserap|silpa)(?: anggaran| dana| pagu)?\b"),
    ("serapan", r"\b(?:serapan|penyerapan|terserap)(?: anggaran| dana| belanja)?\b"),
    ("kemajuan", r"\btingkat kemajuan\b"),
    ("akhir", r"\btarget akhir\b"),
    ("target", r"\btarget(?:nya)?\b"),
    ("realisasi", r"\b(?:realisasi|terealisasi)\w*(?: anggaran| belanja| keuangan)?\b"),
    ("capaian", r"\b(?:capaian|pencapaian|ketercapaian)\w*\b"),
    ("pagu", r"\b(?:anggaran|pagu|alokasi|mengalokasikan|dialokasikan|dana)\b"),
)
_SEBUTAN: Final = tuple((jenis, re.compile(pola, re.IGNORECASE)) for jenis, pola in _UKURAN)
_UANG = re.compile(
    r"\b(?:anggaran|belanja|pagu|apbd|serapan|penyerapan|terserap|dana)\b", re.IGNORECASE
)
# Figures of others, and of a part of the year, are none of those that are known here.
_ORANG_LAIN = re.compile(
    r"\b(?:nasional|provinsi|standar|tingkat kabupaten|rata-rata kabupaten|triwulan|semester"
    r"|skala|kelas|rentang|kriteria|dana desa|apbdes|swadaya|pajak|retribusi|pendapatan)\b",
    re.IGNORECASE,
)
TAHUN = re.compile(r"\btahun (20[0-9]{2})\b", re.IGNORECASE)
_TAHUN_LALU = re.compile(r"\btahun (?:sebelumnya|lalu)\b", re.IGNORECASE)
_KANTOR = re.compile(r"\b(?:rata-rata|kecamatan|instansi|organisasi)\b", re.IGNORECASE)
_BAGIAN = re.compile(r"\b(?:proporsi|porsi|bagian|komposisi)\b", re.IGNORECASE)

_KINERJA: Final = frozenset({"capaian", "target", "kemajuan", "akhir"})
# The year before the one of the report, whichever that is.
_TAHUN_LALU_INI: Final = -1


@dataclass(frozen=True)
class Sebutan:
    """A sentence, read once; places are where a word ends."""

    teks: str

    @cached_property
    def ada_uang(self) -> bool:
        """Say whether it speaks of the budget."""
        return bool(self._uang)

    @cached_property
    def ada_bagian(self) -> bool:
        """Say whether it speaks of shares."""
        return _BAGIAN.search(self.teks) is not None

    @cached_property
    def ada_orang_lain(self) -> bool:
        """Say whether it speaks of figures that are not ours."""
        return _ORANG_LAIN.search(self.teks) is not None

    @cached_property
    def ada_kantor(self) -> bool:
        """Say whether it speaks of the whole office."""
        return _KANTOR.search(self.teks) is not None

    def find_jenis(self, sampai: int) -> str:
        """Return the kind of figure that is named last before a place; empty for none."""
        letak = bisect_right(self._jenis, sampai, key=lambda satu: satu[0])
        return self._jenis[letak - 1][2] if letak else ""

    def is_beruang(self, sampai: int) -> bool:
        """Tell whether the budget stands nearer before a place than anything of performance."""
        uang = _last(self._uang, sampai)
        return uang > 0 and uang > _last(self._kinerja, sampai)

    def find_tahun(self, sampai: int, tahun_ini: int) -> int:
        """Return the year that is named last before a place; this one without any."""
        letak = bisect_right(self._tahun, sampai, key=lambda satu: satu[0])
        tahun = self._tahun[letak - 1][1] if letak else tahun_ini
        return tahun_ini - 1 if tahun == _TAHUN_LALU_INI else tahun

    @cached_property
    def _jenis(self) -> list[tuple[int, int, str]]:
        """The kinds by place; of two at one place the one that is listed first comes last."""
        return sorted(
            (cocok.end(), -urutan, jenis)
            for urutan, (jenis, pola) in enumerate(_SEBUTAN)
            for cocok in pola.finditer(self.teks)
        )

    @cached_property
    def _uang(self) -> list[int]:
        return [cocok.end() for cocok in _UANG.finditer(self.teks)]

    @cached_property
    def _kinerja(self) -> list[int]:
        return [letak for letak, _, jenis in self._jenis if jenis in _KINERJA]

    @cached_property
    def _tahun(self) -> list[tuple[int, int]]:
        tahun = [(cocok.end(), int(cocok[1])) for cocok in TAHUN.finditer(self.teks)]
        lalu = [(cocok.end(), _TAHUN_LALU_INI) for cocok in _TAHUN_LALU.finditer(self.teks)]
        return sorted((*tahun, *lalu))


def _last(letak: Sequence[int], sampai: int) -> int:
    """Return the last place up to there; 0 for none."""
    ke = bisect_right(letak, sampai)
    return letak[ke - 1] if ke else 0
