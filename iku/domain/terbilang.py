"""Numbers in Indonesian words, for decrees: 1.001.000 is "satu juta seribu"."""

from typing import Final

# fmt: off
_SATUAN: Final = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
)
# fmt: on
_KELOMPOK: Final = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")


def terbilang(n: int) -> str:
    """Spell a whole number in words: 4 is "empat", 1000 is "seribu", -2 is "minus dua".

    Raises ValueError from 10^18 on, where no agreed words exist.
    """
    if abs(n) >= 10**18:
        raise ValueError(n)
    if n < 0:
        return f"minus {terbilang(-n)}"
    return " ".join(_spell_kelompok(n)) or _SATUAN[0]


def _spell_kelompok(n: int) -> list[str]:
    """Spell each group of three digits followed by its group word, from the largest down."""
    kata: list[str] = []
    for pangkat in range(len(_KELOMPOK) - 1, -1, -1):
        ratusan = n // 1000**pangkat % 1000
        if pangkat == 1 and ratusan == 1:
            kata.append("seribu")
        elif ratusan:
            kata += [*_spell_ratusan(ratusan), *filter(None, [_KELOMPOK[pangkat]])]
    return kata


def _spell_ratusan(n: int) -> list[str]:
    """Spell 1 to 999."""
    ratus, sisa = divmod(n, 100)
    kata = [] if ratus == 0 else ["seratus"] if ratus == 1 else [_SATUAN[ratus], "ratus"]
    return kata + (_spell_puluhan(sisa) if sisa else [])


def _spell_puluhan(n: int) -> list[str]:
    """Spell 1 to 99; eleven to nineteen have their own word, "belas"."""
    if n < 12:
        return [_SATUAN[n]]
    if n < 20:
        return [_SATUAN[n - 10], "belas"]
    puluh, satuan = divmod(n, 10)
    return [_SATUAN[puluh], "puluh"] + ([_SATUAN[satuan]] if satuan else [])
