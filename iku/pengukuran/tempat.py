"""Where an indikator stands in a triwulan: its sasaran in the PK in force, and its order.

A bagian under review or accepted keeps the promise it was measured against, of an older PK. Its
place is nevertheless that in the PK in force: one sasaran is one, however its parts were reviewed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from iku.models import BagianUkur, IndikatorPerjanjian, SasaranPerjanjian
from iku.renstra import key_of_sasaran

# Of the sasaran, then of the indikator in it; what is in the PK no more comes last.
Urutan = tuple[int, int, int, int, int]
_TERAKHIR = 1_000_000


@dataclass(frozen=True)
class TempatJanji:
    """A sasaran, and the order of an indikator in the whole PK."""

    sasaran: SasaranPerjanjian
    urutan: Urutan


@dataclass
class _Isi:
    """One PK: its indikator by identity, its sasaran by their words."""

    janji: dict[int, IndikatorPerjanjian] = field(default_factory=dict)
    sasaran: dict[str, SasaranPerjanjian] = field(default_factory=dict)


class PetaTempat:
    """The places in some PK; asks the database once, when it is made."""

    def __init__(self, daftar_perjanjian: Iterable[int]) -> None:
        """Read every promise of the PK with these keys."""
        self._isi: Mapping[int, _Isi] = defaultdict(_Isi)
        milik = IndikatorPerjanjian.objects.filter(
            sasaran__perjanjian__in=tuple(daftar_perjanjian)
        ).select_related("sasaran")
        for satu in milik:
            isi = self._isi[satu.sasaran.perjanjian_id]
            isi.janji[satu.indikator_id] = satu
            isi.sasaran.setdefault(key_of_sasaran(satu.sasaran), satu.sasaran)

    def find(self, bagian: BagianUkur) -> TempatJanji:
        """Return the place of a bagian in the PK its triwulan is measured against now."""
        assert bagian.janji is not None, "constraint bagian_ukur_indikator_berjanji"
        isi = self._isi[bagian.pengukuran.perjanjian_id]
        janji = isi.janji.get(bagian.indikator_id or 0)
        if janji is not None:
            return TempatJanji(janji.sasaran, _urut(janji.sasaran, janji))
        lama = bagian.janji.sasaran
        sasaran = isi.sasaran.get(key_of_sasaran(lama))
        if sasaran is not None:
            return TempatJanji(sasaran, (*_letak(sasaran), _TERAKHIR, bagian.urutan, bagian.pk))
        return TempatJanji(lama, (_TERAKHIR, lama.pk, 0, bagian.urutan, bagian.pk))


def _letak(sasaran: SasaranPerjanjian) -> tuple[int, int]:
    return (sasaran.urutan, sasaran.pk)


def _urut(sasaran: SasaranPerjanjian, janji: IndikatorPerjanjian) -> Urutan:
    return (*_letak(sasaran), janji.urutan, janji.pk, 0)
