"""Money beside performance: which programs of the budget support a sasaran of the PK."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from iku.domain.pagu import sum_rupiah
from iku.domain.serapan import Serapan, calculate_serapan
from iku.models import DukunganSasaran
from iku.pengukuran.anggaran import UkurBaris, sebut_belum
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran
from iku.renstra import key_of_kalimat, key_of_sasaran

# What stands where the sasaran of a program would.
DI_LUAR_PK = "mendukung sasaran Renstra di luar PK"
TANPA_SASARAN = "belum dikaitkan dengan sasaran"


@dataclass(frozen=True)
class DukunganUkur:
    """A sasaran with the programs that support it; a program may support several."""

    sasaran: UkurSasaran
    daftar_program: tuple[UkurBaris, ...]

    @cached_property
    def serapan(self) -> Serapan | None:
        """The money of its programs, None without any; of a sum, not a mean of percentages."""
        if not self.daftar_program:
            return None
        return calculate_serapan(
            sum_rupiah(satu.pagu for satu in self.daftar_program),
            sum_rupiah(satu.rupiah for satu in self.daftar_program),
            belum=sebut_belum(self.daftar_program),
        )


@dataclass(frozen=True)
class AnggaranKinerja:
    """Every sasaran with its programs.

    `luar` are those that support a sasaran of the Renstra which the PK does not promise, `lepas`
    those that nobody linked to any.
    """

    daftar_dukungan: tuple[DukunganUkur, ...]
    luar: tuple[UkurBaris, ...]
    lepas: tuple[UkurBaris, ...]


def read_anggaran_kinerja(isi: IsiPengukuran) -> AnggaranKinerja | None:
    """Return sasaran and programs of a triwulan, in two queries; None without a budget."""
    if isi.anggaran is None:
        return None
    program = isi.anggaran.daftar_program
    didukung = _read_dukungan(satu.baris.pk for satu in program)
    daftar = tuple(
        DukunganUkur(
            sasaran,
            tuple(satu for satu in program if _list_kunci(sasaran) & didukung[satu.baris.pk]),
        )
        for sasaran in isi.daftar_sasaran
    )
    terkait = {satu.baris.pk for dukungan in daftar for satu in dukungan.daftar_program}
    sisa = [satu for satu in program if satu.baris.pk not in terkait]
    return AnggaranKinerja(
        daftar,
        luar=tuple(satu for satu in sisa if didukung[satu.baris.pk]),
        lepas=tuple(satu for satu in sisa if not didukung[satu.baris.pk]),
    )


def _read_dukungan(daftar_baris: Iterable[int]) -> Mapping[int, set[str | int]]:
    """Return what names the sasaran that each program supports."""
    hasil: dict[int, set[str | int]] = {pk: set() for pk in daftar_baris}
    kaitan = DukunganSasaran.objects.filter(baris__in=tuple(hasil)).select_related("sasaran")
    for satu in kaitan.prefetch_related("sasaran__daftar_indikator"):
        milik = hasil[satu.baris_id]
        milik.add(key_of_sasaran(satu.sasaran))
        milik.update(indikator.indikator_id for indikator in satu.sasaran.daftar_indikator.all())
    return hasil


def _list_kunci(sasaran: UkurSasaran) -> set[str | int]:
    """Return what names a sasaran of the PK: its words, and the identities of its indikator.

    The words of a PK may differ from those of the Renstra; its indikator are then the link.
    """
    return {
        key_of_kalimat(sasaran.sasaran.teks),
        *(satu.janji.indikator_id for satu in sasaran.daftar_indikator),
    }
