"""A formula on paper: division becomes a real fraction, its bar stands for parentheses."""

from dataclasses import dataclass
from typing import Final

from iku.domain.definisi import Rumus
from iku.domain.gaya import GAYA_BARIS, GAYA_EJA
from iku.domain.pohon import (
    Angka,
    Biner,
    Fungsi,
    Nama,
    Negatif,
    Operasi,
    Panggil,
    Pohon,
    SeratusPersen,
)
from iku.domain.susunan import Baris, Kurung, Operator, Pecahan, Susunan, Teks, has_pecahan
from iku.domain.tulis import PRIORITAS, tulis_dengan_label, tulis_label
from iku.domain.tulis_angka import format_angka

__all__ = [
    "Baris",
    "Kurung",
    "Operator",
    "Pecahan",
    "Susunan",
    "Teks",
    "eja",
    "has_pecahan",
    "susun_cetak",
    "tulis_baris",
]

_TANDA: Final = {Operasi.TAMBAH: "+", Operasi.KURANG: "−", Operasi.KALI: "×"}
_NAMA_FUNGSI: Final = {
    Fungsi.JUMLAH: "jumlah",
    Fungsi.RATA: "rata-rata",
    Fungsi.MIN: "nilai terendah",
    Fungsi.MAKS: "nilai tertinggi",
}


def susun_cetak(rumus: Rumus) -> Susunan:
    """Lay the formula out for print, labels in place of keys."""
    label = {variabel.kunci: tulis_label(variabel) for variabel in rumus.variabel}
    return _Penyusun(label).susun(rumus.pohon)


def eja(rumus: Rumus) -> str:
    """Spell the formula for a screen reader: "Jumlah A dibagi Jumlah B dikali 100 persen".

    Parentheses are spoken wherever a listener could join the words otherwise.
    """
    return tulis_dengan_label(rumus, GAYA_EJA)


def tulis_baris(rumus: Rumus) -> str:
    """Write the formula on one line: "(Jumlah A ÷ Jumlah B) × 100%"."""
    return tulis_dengan_label(rumus, GAYA_BARIS)


@dataclass(frozen=True, slots=True)
class _Penyusun:
    """Labels by key, and the layout of each kind of node."""

    label: dict[str, str]

    def susun(self, pohon: Pohon) -> Susunan:
        """Lay out one node with everything under it."""
        match pohon:
            case Angka(nilai):
                return Teks(format_angka(nilai))
            case SeratusPersen():
                return Teks("100%")
            case Nama(kunci):
                return Teks(self.label[kunci])
            case Negatif(isi):
                return Baris((Operator("−"), self._apit(isi, _is_deret(isi))))
            case Panggil(fungsi, argumen):
                return self._susun_fungsi(fungsi, argumen)
            case Biner(Operasi.BAGI, kiri, kanan):
                return Pecahan(self._susun_sisi(kiri), self._susun_sisi(kanan))
            case Biner():
                return self._susun_deret(pohon)

    def _susun_deret(self, biner: Biner) -> Baris:
        """Put operands and signs side by side; "(a + b) + c" is one row of five parts."""
        kiri = self._apit(biner.kiri, _is_lemah(biner.kiri, biner.operasi))
        kanan = self._apit(biner.kanan, _needs_kurung_kanan(biner))
        return Baris((*_buka_baris(kiri), Operator(_TANDA[biner.operasi]), *_buka_baris(kanan)))

    def _susun_fungsi(self, fungsi: Fungsi, argumen: tuple[Pohon, ...]) -> Baris:
        """Put the name of the function before its arguments in parentheses."""
        bagian: list[Susunan] = []
        for satu in argumen:
            bagian += [*([Operator(";")] if bagian else []), *_buka_baris(self.susun(satu))]
        isi = bagian[0] if len(bagian) == 1 else Baris(tuple(bagian))
        return Baris((Teks(_NAMA_FUNGSI[fungsi]), Kurung(isi)))

    def _susun_sisi(self, pohon: Pohon) -> Susunan:
        """Lay out what stands over or under a bar.

        A fraction there goes into parentheses: two bars of one length do not say which is the
        main one.
        """
        return self._apit(pohon, isinstance(pohon, Biner) and pohon.operasi is Operasi.BAGI)

    def _apit(self, pohon: Pohon, perlu: bool) -> Susunan:
        """Lay out a node, inside parentheses if `perlu`."""
        susunan = self.susun(pohon)
        return Kurung(susunan) if perlu else susunan


def _is_deret(pohon: Pohon) -> bool:
    """Tell whether a node prints as several parts that a sign in front must enclose."""
    if isinstance(pohon, Biner):
        return pohon.operasi is not Operasi.BAGI
    return isinstance(pohon, Negatif)


def _is_lemah(pohon: Pohon, operasi: Operasi) -> bool:
    """Tell whether a node is a row that binds less than `operasi`; a fraction never is."""
    if not isinstance(pohon, Biner) or pohon.operasi is Operasi.BAGI:
        return False
    return PRIORITAS[pohon.operasi] < PRIORITAS[operasi]


def _needs_kurung_kanan(biner: Biner) -> bool:
    """Tell whether the right operand changes its meaning, or looks wrong, without parentheses."""
    kanan = biner.kanan
    if isinstance(kanan, Negatif):
        return True
    if biner.operasi is Operasi.KURANG and isinstance(kanan, Biner):
        return kanan.operasi in {Operasi.TAMBAH, Operasi.KURANG}
    return _is_lemah(kanan, biner.operasi)


def _buka_baris(susunan: Susunan) -> tuple[Susunan, ...]:
    """Return the parts of a row, or the one part that it is."""
    return susunan.bagian if isinstance(susunan, Baris) else (susunan,)
