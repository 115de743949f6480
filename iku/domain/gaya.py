"""Ways of writing a formula on one line: for typing, for reading, for a screen reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from iku.domain.pohon import Fungsi, Operasi


@dataclass(frozen=True, slots=True)
class GayaTulis:
    """Words and signs of one way of writing.

    `kurungi_bagi` sets a division inside a sum apart, as its bar does on paper;
    `kurungi_kanan` every right operand, for listeners who take words as they come.
    """

    operasi: Mapping[Operasi, str]
    minus: str
    kurung: str
    pemisah: str
    seratus_persen: str
    fungsi: Mapping[Fungsi, str]
    kurungi_bagi: bool = False
    kurungi_kanan: bool = False


GAYA_KUNCI: Final = GayaTulis(
    operasi={operasi: f" {operasi} " for operasi in Operasi},
    minus="-",
    kurung="({})",
    pemisah="; ",
    seratus_persen="100%",
    fungsi={fungsi: f"{fungsi}({{}})" for fungsi in Fungsi},
)
GAYA_BARIS: Final = GayaTulis(
    operasi={
        Operasi.TAMBAH: " + ",
        Operasi.KURANG: " − ",
        Operasi.KALI: " × ",
        Operasi.BAGI: " ÷ ",
    },
    minus="−",
    kurung="({})",
    pemisah="; ",
    seratus_persen="100%",
    fungsi={
        Fungsi.JUMLAH: "jumlah ({})",
        Fungsi.RATA: "rata-rata ({})",
        Fungsi.MIN: "nilai terendah ({})",
        Fungsi.MAKS: "nilai tertinggi ({})",
    },
    kurungi_bagi=True,
)
GAYA_EJA: Final = GayaTulis(
    operasi={
        Operasi.TAMBAH: " ditambah ",
        Operasi.KURANG: " dikurangi ",
        Operasi.KALI: " dikali ",
        Operasi.BAGI: " dibagi ",
    },
    minus="minus ",
    kurung="buka kurung {} tutup kurung",
    pemisah="; ",
    seratus_persen="100 persen",
    fungsi={
        Fungsi.JUMLAH: "jumlah dari buka kurung {} tutup kurung",
        Fungsi.RATA: "rata-rata dari buka kurung {} tutup kurung",
        Fungsi.MIN: "nilai terendah dari buka kurung {} tutup kurung",
        Fungsi.MAKS: "nilai tertinggi dari buka kurung {} tutup kurung",
    },
    kurungi_kanan=True,
)
