"""Which measured values are no slip of the keyboard (A-RMS-07): below zero, and above the whole."""

from decimal import Decimal
from typing import Final

from iku.domain.definisi import Rumus, Variabel
from iku.domain.pohon import Biner, Operasi, Pohon, SeratusPersen, list_nama, list_simpul

SATUAN_PERSEN: Final = frozenset({"%", "persen", "prosen", "persentase", "prosentase"})
SATUAN_RUPIAH: Final = frozenset({"rp", "rp.", "rupiah"})
# Things are counted from zero up; a change may be one downwards, and degrees go below zero.
_BERTANDA: Final = SATUAN_PERSEN | {
    "poin",
    "poin persen",
    "persen poin",
    "poin persentase",
    "derajat",
    "derajat celsius",
    "°c",
}
NEGATIF: Final = "Angka ini tidak boleh kurang dari nol; tulis tanpa tanda minus."
_SERATUS: Final = Decimal(100)


def is_satuan_bertanda(satuan: str) -> bool:
    """Say whether a figure in this satuan may be below zero."""
    return " ".join(satuan.lower().split()) in _BERTANDA


def allows_negatif(rumus: Rumus, variabel: Variabel) -> bool:
    """Say whether a variable may be below zero: by its satuan, and never in a ratio of two.

    Two slips in a ratio would cancel out: -5 of -10 is a half as well.
    """
    if not is_satuan_bertanda(variabel.satuan):
        return False
    diisi = {satu.kunci for satu in rumus.daftar_isian}
    return not any(
        variabel.kunci in _list_kunci(simpul) and _list_kunci(simpul.kanan) & diisi
        for simpul in list_simpul(rumus.pohon)
        if isinstance(simpul, Biner) and simpul.operasi is Operasi.BAGI
    )


def exceeds_seluruh(rumus: Rumus, hasil: Decimal | None) -> bool:
    """Say whether a percentage of the form "part / whole x 100%" is more than the whole.

    Where something is subtracted it may be a growth, which has no whole.
    """
    if hasil is None or hasil <= _SERATUS:
        return False
    simpul = list_simpul(rumus.pohon)
    operasi = [satu.operasi for satu in simpul if isinstance(satu, Biner)]
    berpersen = any(isinstance(satu, SeratusPersen) for satu in simpul)
    return berpersen and operasi.count(Operasi.BAGI) == 1 and Operasi.KURANG not in operasi


def _list_kunci(pohon: Pohon) -> set[str]:
    return {nama.kunci for nama in list_nama(pohon)}
