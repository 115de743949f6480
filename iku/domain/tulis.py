"""Writing a formula on one line, with as few parentheses as reading it back allows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from iku.domain.definisi import Rumus, Variabel
from iku.domain.gaya import GAYA_KUNCI, GayaTulis
from iku.domain.pohon import (
    Angka,
    Biner,
    Nama,
    Negatif,
    Operasi,
    Panggil,
    Pohon,
    SeratusPersen,
)
from iku.domain.tulis_angka import format_angka, is_tepat

MAKS_DESIMAL_TETAP: Final = 4

PRIORITAS: Final = {Operasi.TAMBAH: 1, Operasi.KURANG: 1, Operasi.KALI: 2, Operasi.BAGI: 2}


def tulis_pohon(
    pohon: Pohon, gaya: GayaTulis = GAYA_KUNCI, nama: Callable[[str], str] = str
) -> str:
    """Write a tree on one line; `nama` turns a key into what stands for it.

    With the default style and keys, `parse_ekspresi` of the result is an equal tree.
    """
    return _Penulis(gaya, nama).tulis(pohon)


def tulis_dengan_label(rumus: Rumus, gaya: GayaTulis, bagian: Pohon | None = None) -> str:
    """Write the formula, or the part `bagian` of it, with labels in place of keys."""
    label = {variabel.kunci: tulis_label(variabel) for variabel in rumus.variabel}
    return tulis_pohon(bagian or rumus.pohon, gaya, label.__getitem__)


def tulis_label(variabel: Variabel) -> str:
    """Return what a decree prints for a variable: its label, after its number if constant.

    A constant such as 3 prints as "3 dokumen administrasi pemerintahan desa". One that
    four decimals cannot hold, such as the weight 1/9, prints by its label alone: a
    rounded number in a decree would not be the number that is used.
    """
    tetap = variabel.nilai_tetap
    if tetap is None or not is_tepat(tetap, MAKS_DESIMAL_TETAP):
        return variabel.label
    return f"{format_angka(tetap)} {variabel.label}"


@dataclass(frozen=True, slots=True)
class _Penulis:
    """One style and one way of naming variables, applied to a whole tree."""

    gaya: GayaTulis
    nama: Callable[[str], str]

    def tulis(self, pohon: Pohon) -> str:
        """Write one node with everything under it."""
        match pohon:
            case Angka(nilai):
                return format_angka(nilai)
            case SeratusPersen():
                return self.gaya.seratus_persen
            case Nama(kunci):
                return self.nama(kunci)
            case Negatif(isi):
                return self.gaya.minus + self._apit(isi, isinstance(isi, Biner | Negatif))
            case Panggil(fungsi, argumen):
                return self.gaya.fungsi[fungsi].format(
                    self.gaya.pemisah.join(map(self.tulis, argumen))
                )
            case Biner():
                return self._tulis_biner(pohon)

    def _tulis_biner(self, biner: Biner) -> str:
        """Write both operands and the sign between them."""
        kiri = self._apit(biner.kiri, self._is_lemah(biner.kiri, PRIORITAS[biner.operasi]))
        kanan = self._apit(biner.kanan, self._needs_kurung_kanan(biner))
        return kiri + self.gaya.operasi[biner.operasi] + kanan

    def _needs_kurung_kanan(self, biner: Biner) -> bool:
        """Tell whether the right operand would be read otherwise: from equal priority on."""
        if isinstance(biner.kanan, Negatif):
            return True
        if self.gaya.kurungi_kanan and isinstance(biner.kanan, Biner):
            return True
        return self._is_lemah(biner.kanan, PRIORITAS[biner.operasi] + 1)

    def _is_lemah(self, operan: Pohon, batas: int) -> bool:
        """Tell whether an operand binds less than `batas`, or is a division to set apart."""
        if not isinstance(operan, Biner):
            return False
        if self.gaya.kurungi_bagi and operan.operasi is Operasi.BAGI:
            return True
        return PRIORITAS[operan.operasi] < batas

    def _apit(self, pohon: Pohon, perlu: bool) -> str:
        """Write a node, inside parentheses if `perlu`."""
        tulisan = self.tulis(pohon)
        return self.gaya.kurung.format(tulisan) if perlu else tulisan
