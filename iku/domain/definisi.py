"""The formula as one object: the thing that is printed, asked for and computed."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from iku.domain.besaran import is_dalam_jangkauan
from iku.domain.galat import KodeGalatRumus, RumusTidakSah
from iku.domain.pohon import Fungsi, Pohon, list_nama
from iku.domain.teks import rapikan_baris
from iku.domain.urai import NAMA_VARIABEL, parse_ekspresi


@dataclass(frozen=True, slots=True)
class Variabel:
    """One quantity of a formula.

    `kunci` is its name in the expression and keeps its meaning over the years;
    `label` is what a decree prints; `satuan` is the unit of its value ("" for a plain
    weight). With `nilai_tetap` it is a constant and is never asked for.
    """

    kunci: str
    label: str
    satuan: str = ""
    nilai_tetap: Decimal | None = None


@dataclass(frozen=True)
class Rumus:
    """Variables and an expression over them; `satuan` is the unit of the result.

    Always valid: building one with an unknown, unused, unnamed or doubled variable
    raises RumusTidakSah.
    """

    variabel: tuple[Variabel, ...]
    ekspresi: str
    satuan: str

    def __post_init__(self) -> None:
        """Refuse what could not be printed or computed. Raises RumusTidakSah."""
        for variabel in self.variabel:
            _check_variabel(variabel)
        _check_kunci(self.variabel, self.pohon)

    @cached_property
    def pohon(self) -> Pohon:
        """Tree of the expression."""
        return parse_ekspresi(self.ekspresi).pohon

    @property
    def daftar_isian(self) -> tuple[Variabel, ...]:
        """Variables whose value is asked for, in the order of definition."""
        return tuple(variabel for variabel in self.variabel if variabel.nilai_tetap is None)

    def find_variabel(self, kunci: str) -> Variabel:
        """Return the variable with this key. Raises KeyError when there is none."""
        return {variabel.kunci: variabel for variabel in self.variabel}[kunci]


def build_rumus(*, variabel: Iterable[Variabel], ekspresi: str, satuan: str) -> Rumus:
    """Build a Rumus from typed text: labels and units are cleaned, the expression is kept.

    Raises RumusTidakSah, with the position in `ekspresi` where there is one.
    """
    rapi = tuple(
        Variabel(
            kunci=satu.kunci,
            label=rapikan_baris(satu.label),
            satuan=rapikan_baris(satu.satuan),
            nilai_tetap=satu.nilai_tetap,
        )
        for satu in variabel
    )
    return Rumus(variabel=rapi, ekspresi=ekspresi, satuan=rapikan_baris(satuan))


def _check_variabel(variabel: Variabel) -> None:
    """Refuse a bad key, an empty label and an impossible constant. Raises RumusTidakSah."""
    if NAMA_VARIABEL.fullmatch(variabel.kunci) is None or variabel.kunci in set(Fungsi):
        raise RumusTidakSah(KodeGalatRumus.NAMA_TIDAK_SAH, rincian=variabel.kunci)
    if not variabel.label.strip():
        raise RumusTidakSah(KodeGalatRumus.LABEL_KOSONG, rincian=variabel.kunci)
    if variabel.nilai_tetap is not None and not is_dalam_jangkauan(variabel.nilai_tetap):
        raise RumusTidakSah(KodeGalatRumus.TETAPAN_DI_LUAR_JANGKAUAN, rincian=variabel.kunci)


def _check_kunci(daftar_variabel: tuple[Variabel, ...], pohon: Pohon) -> None:
    """Match the keys that are defined with the names that are used. Raises RumusTidakSah."""
    terdaftar: set[str] = set()
    for variabel in daftar_variabel:
        if variabel.kunci in terdaftar:
            raise RumusTidakSah(KodeGalatRumus.KUNCI_GANDA, rincian=variabel.kunci)
        terdaftar.add(variabel.kunci)
    terpakai = list_nama(pohon)
    for nama in terpakai:
        if nama.kunci not in terdaftar:
            raise RumusTidakSah(
                KodeGalatRumus.NAMA_TIDAK_DIKENAL,
                nama.posisi.mulai,
                nama.posisi.panjang,
                nama.kunci,
            )
    for kunci in (variabel.kunci for variabel in daftar_variabel):
        if kunci not in {nama.kunci for nama in terpakai}:
            raise RumusTidakSah(KodeGalatRumus.VARIABEL_TIDAK_DIPAKAI, rincian=kunci)
