"""Formulas an ordinary user builds by picking a kind and typing labels.

Keys are fixed, not made from labels: rewording a label keeps the identity of the number.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from iku.domain.definisi import Rumus, Variabel, build_rumus
from iku.domain.desimal import cut_tetapan

JUMLAH_UNSUR_SKM: Final = 9
SATUAN_PERSEN: Final = "%"


def rumus_persentase(
    *,
    pembilang: str | tuple[str, ...],
    penyebut: str,
    pengali_penyebut: tuple[Decimal, str] | None = None,
    satuan_pembilang: str = "",
    satuan_penyebut: str = "",
) -> Rumus:
    """Build "pembilang / penyebut x 100%", result on the 0-100 scale.

    Several labels in `pembilang` are added; `pengali_penyebut` multiplies the
    denominator by a labelled constant, as (3, "dokumen administrasi pemerintahan desa").
    Keys: pembilang (or pembilang_1, pembilang_2, ...), penyebut, pengali.
    Raises RumusTidakSah for an empty label.
    """
    daftar_label = (pembilang,) if isinstance(pembilang, str) else pembilang
    daftar_kunci = _number_kunci("pembilang", len(daftar_label))
    variabel = [
        Variabel(kunci, label, satuan_pembilang)
        for kunci, label in zip(daftar_kunci, daftar_label, strict=True)
    ]
    variabel.append(Variabel("penyebut", penyebut, satuan_penyebut))
    atas, bawah = " + ".join(daftar_kunci), "penyebut"
    if len(daftar_kunci) > 1:
        atas = f"({atas})"
    if pengali_penyebut:
        nilai, label = pengali_penyebut
        variabel.append(Variabel("pengali", label, nilai_tetap=nilai))
        bawah = "(penyebut * pengali)"
    return build_rumus(variabel=variabel, ekspresi=f"{atas} / {bawah} * 100%", satuan=SATUAN_PERSEN)


def rumus_skm(
    *,
    persepsi: str = "Total dari nilai persepsi per unsur",
    penimbang: str = "nilai penimbang",
    terisi: str = "Total unsur yang terisi",
    jumlah_unsur: int = JUMLAH_UNSUR_SKM,
    nilai_penimbang: Decimal | None = None,
    satuan: str = "nilai",
) -> Rumus:
    """Build the survey index of PermenPANRB 14/2017, converted to the 25-100 scale by 25.

    nilai_persepsi is the sum of all answers (1 to 4) over all unsur; unsur_terisi is
    the number of questionnaires that answered each unsur. The weight is exactly
    1/jumlah_unsur unless `nilai_penimbang` gives the rounded one a kabupaten uses
    (0,11 or 0,111). Keys: nilai_persepsi, nilai_penimbang, unsur_terisi.
    Raises RumusTidakSah for an empty label.
    """
    if nilai_penimbang is None:
        # The evaluator finds 1/9 back in it; 0,11 would turn a perfect survey into 99
        # (PermenPANRB 14/2017).
        nilai_penimbang = cut_tetapan(Fraction(1, jumlah_unsur))
    return build_rumus(
        variabel=(
            Variabel("nilai_persepsi", persepsi, "nilai"),
            Variabel("nilai_penimbang", penimbang, nilai_tetap=nilai_penimbang),
            Variabel("unsur_terisi", terisi, "responden"),
        ),
        ekspresi="nilai_persepsi * nilai_penimbang / unsur_terisi * 25",
        satuan=satuan,
    )


def rumus_nilai(label: str, satuan: str) -> Rumus:
    """Build a value measured elsewhere, or a count of documents; its key is nilai.

    Raises RumusTidakSah for an empty label.
    """
    return build_rumus(
        variabel=(Variabel("nilai", label, satuan),), ekspresi="nilai", satuan=satuan
    )


def _number_kunci(kunci: str, banyak: int) -> tuple[str, ...]:
    """Return the key alone for one label, numbered keys for more."""
    if banyak == 1:
        return (kunci,)
    return tuple(f"{kunci}_{urutan}" for urutan in range(1, banyak + 1))
