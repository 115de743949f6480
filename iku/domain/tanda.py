"""Signs people type instead of + - * /, and the note that says how each was read."""

from dataclasses import dataclass
from typing import Final

from iku.domain.leksem import JenisLeksem, Leksem
from iku.domain.pohon import Operasi, Posisi

# ":" divides, as taught in Indonesian schools; the grammar has no other use for it.
# The long dashes are what Word makes of a minus.
BENTUK_LAIN: Final = {
    "×": Operasi.KALI,
    "·": Operasi.KALI,
    "⋅": Operasi.KALI,
    "÷": Operasi.BAGI,
    ":": Operasi.BAGI,
    "−": Operasi.KURANG,
    "–": Operasi.KURANG,
}
HURUF_KALI: Final = frozenset("xX")
TANDA_MENGEJUTKAN: Final = HURUF_KALI | {":"}
# As the printed formula shows them.
_CETAK: Final = {Operasi.KALI: "×", Operasi.BAGI: "÷", Operasi.KURANG: "−"}


@dataclass(frozen=True, slots=True)
class Normalisasi:
    """A sign that was read as another one; shown to the writer, never silent."""

    tertulis: str
    dibaca: Operasi
    posisi: Posisi

    @property
    def is_mengejutkan(self) -> bool:
        """Say whether a writer may have meant something else: × and ÷ are what our help shows."""
        return self.tertulis in TANDA_MENGEJUTKAN

    @property
    def pesan(self) -> str:
        """Sentence for the writer: 'Posisi 3: ":" dibaca sebagai "÷".'."""
        dibaca = _CETAK.get(self.dibaca, self.dibaca)
        return f'Posisi {self.posisi.mulai}: "{self.tertulis}" dibaca sebagai "{dibaca}".'

    def __str__(self) -> str:
        """Return the same sentence."""
        return self.pesan


def read_operator(leksem: Leksem) -> Operasi | None:
    """Return the sum this piece stands for in a place where only a sign is due, else None.

    There a lone "x" can only mean times: two values never stand side by side.
    """
    if leksem.jenis is JenisLeksem.NAMA:
        return Operasi.KALI if leksem.isi in HURUF_KALI else None
    if leksem.jenis is not JenisLeksem.OPERATOR:
        return None
    return BENTUK_LAIN.get(leksem.isi) or Operasi(leksem.isi)
