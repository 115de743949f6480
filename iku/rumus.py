"""Turns what an ordinary user typed into a stored formula, and a stored formula into a Rumus."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from iku.domain.pola import JUMLAH_UNSUR_SKM
from iku.domain.rumus import (
    Rumus,
    Variabel,
    build_rumus,
    rumus_nilai,
    rumus_persentase,
    rumus_skm,
)
from iku.enums import JenisRumus
from iku.models import Iku, VariabelRumus

KUNCI_PENIMBANG: Final = "nilai_penimbang"
UNSUR_PALING_BANYAK: Final = 40


@dataclass(frozen=True)
class IsianRumus:
    """What was typed for a formula; each kind reads only its own fields.

    In `pembilang` a line that starts with + adds a further label; other line breaks are blanks.
    """

    satuan: str = ""
    pembilang: str = ""
    penyebut: str = ""
    satuan_pembilang: str = ""
    satuan_penyebut: str = ""
    pengali: Decimal | None = None
    label_pengali: str = ""
    persepsi: str = ""
    penimbang: str = ""
    terisi: str = ""
    jumlah_unsur: int = JUMLAH_UNSUR_SKM
    nilai_penimbang: Decimal | None = None
    label: str = ""
    ekspresi: str = ""
    variabel: tuple[Variabel, ...] = ()


@dataclass(frozen=True)
class RumusTersimpan:
    """The columns of a formula: variables in order, and the expression; both empty when none."""

    variabel: tuple[Variabel, ...] = ()
    ekspresi: str = ""


def susun_rumus(jenis: str, isian: IsianRumus) -> Rumus | None:
    """Build the formula of kind `jenis`; None when it is verbal. Raises RumusTidakSah."""
    match jenis:
        case JenisRumus.PERSENTASE:
            return _susun_persentase(isian)
        case JenisRumus.SKM:
            return _susun_skm(isian)
        case JenisRumus.NILAI | JenisRumus.CACAH:
            return rumus_nilai(isian.label, isian.satuan)
        case JenisRumus.EKSPRESI:
            return build_rumus(
                variabel=isian.variabel, ekspresi=isian.ekspresi, satuan=isian.satuan
            )
        case _:
            return None


def variabel_for(jenis: str, isian: IsianRumus) -> RumusTersimpan:
    """Return what is stored for a formula of kind `jenis`. Raises RumusTidakSah."""
    rumus = susun_rumus(jenis, isian)
    if rumus is None:
        return RumusTersimpan()
    return RumusTersimpan(rumus.variabel, rumus.ekspresi)


def rumus_of(iku: Iku) -> Rumus | None:
    """Return the formula of `iku`; None when it is verbal or not yet given.

    Reads `daftar_variabel`, prefetched in lists.
    """
    if not iku.ekspresi:
        return None
    return Rumus(
        variabel=tuple(map(_read_variabel, iku.daftar_variabel.all())),
        ekspresi=iku.ekspresi,
        satuan=iku.satuan,
    )


def build_variabel(iku: Iku, variabel: Iterable[Variabel]) -> list[VariabelRumus]:
    """Return unsaved rows for the variables of `iku`, in print order."""
    return [
        VariabelRumus(
            iku=iku,
            urutan=urutan,
            kunci=satu.kunci,
            label=satu.label,
            satuan=satu.satuan,
            nilai_tetap=to_tersimpan(satu.nilai_tetap),
        )
        for urutan, satu in enumerate(variabel, start=1)
    ]


def to_tersimpan(nilai: Decimal | None) -> str:
    """Return a constant as the column keeps it: every digit, no exponent; empty for none."""
    return "" if nilai is None else format(nilai, "f")


def find_jumlah_unsur(penimbang: Decimal) -> int | None:
    """Return n when a weight is exactly 1/n, None when it is a rounded weight such as 0,11."""
    for unsur in range(1, UNSUR_PALING_BANYAK + 1):
        tepat = rumus_skm(jumlah_unsur=unsur).find_variabel(KUNCI_PENIMBANG).nilai_tetap
        if tepat == penimbang:
            return unsur
    return None


def _read_variabel(baris: VariabelRumus) -> Variabel:
    tetap = Decimal(baris.nilai_tetap) if baris.nilai_tetap else None
    return Variabel(baris.kunci, baris.label, baris.satuan, tetap)


def _susun_persentase(isian: IsianRumus) -> Rumus:
    pengali = None if isian.pengali is None else (isian.pengali, isian.label_pengali)
    return rumus_persentase(
        pembilang=split_pembilang(isian.pembilang),
        penyebut=isian.penyebut,
        pengali_penyebut=pengali,
        satuan_pembilang=isian.satuan_pembilang,
        satuan_penyebut=isian.satuan_penyebut,
    )


def _susun_skm(isian: IsianRumus) -> Rumus:
    return rumus_skm(
        persepsi=isian.persepsi,
        penimbang=isian.penimbang,
        terisi=isian.terisi,
        jumlah_unsur=isian.jumlah_unsur,
        nilai_penimbang=isian.nilai_penimbang,
        satuan=isian.satuan,
    )


def split_pembilang(teks: str) -> tuple[str, ...]:
    """Split a numerator at the lines that start with +, as people write a sum."""
    daftar: list[str] = []
    for baris in teks.splitlines():
        bersih = baris.strip()
        if bersih.startswith("+") and daftar:
            daftar.append(bersih[1:].strip())
        elif daftar:
            daftar[-1] = f"{daftar[-1]} {bersih}".strip()
        else:
            daftar.append(bersih)
    return tuple(daftar) or ("",)
