"""Reading a budget as a tree whose sums are computed, and which version counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from iku.domain.kode_nomenklatur import URUTAN_TINGKAT, Tingkat
from iku.domain.pagu import BarisPagu, TemuanPagu, calculate_pagu, check_pagu, sum_rupiah
from iku.domain.target import format_target
from iku.models import Anggaran, BarisAnggaran


@dataclass(frozen=True)
class CabangAnggaran:
    """A row with the rows below it; `pagu` is its own, or the sum of what is below."""

    baris: BarisAnggaran
    pagu: Decimal | None
    daftar_anak: tuple["CabangAnggaran", ...]

    @property
    def target(self) -> str:
        """The target in words."""
        return format_target(self.baris.to_target(self.baris.satuan))

    @property
    def sumber_dana(self) -> tuple[str, ...]:
        """The sources of funds of the row, or of those below it, each once."""
        anak = (sumber for satu in self.daftar_anak for sumber in satu.sumber_dana)
        return tuple(dict.fromkeys(filter(None, (self.baris.sumber_dana, *anak))))

    def walk(self) -> Iterator["CabangAnggaran"]:
        """Yield the row and everything below, in printed order."""
        yield self
        for anak in self.daftar_anak:
            yield from anak.walk()


@dataclass(frozen=True)
class PohonAnggaran:
    """A budget as a tree; `jumlah` is None while nothing has a figure."""

    daftar_program: tuple[CabangAnggaran, ...]
    jumlah: Decimal | None
    temuan: tuple[TemuanPagu, ...]

    def walk(self) -> Iterator[CabangAnggaran]:
        """Yield every row in printed order."""
        for program in self.daftar_program:
            yield from program.walk()

    def list_tingkat(self, tingkat: str) -> tuple[CabangAnggaran, ...]:
        """Return the rows of one level, or where a branch ends above it, its last row."""
        return tuple(
            satu
            for satu in self.walk()
            if satu.baris.tingkat == tingkat
            or (
                not satu.daftar_anak
                and URUTAN_TINGKAT[satu.baris.tingkat] < URUTAN_TINGKAT[tingkat]
            )
        )


def read_anggaran(anggaran: Anggaran) -> PohonAnggaran:
    """Return the tree of a budget, in two queries."""
    baris = list(anggaran.daftar_baris.prefetch_related("daftar_sasaran"))
    return build_pohon_anggaran(baris)


def build_pohon_anggaran(baris: Sequence[BarisAnggaran]) -> PohonAnggaran:
    """Return the tree of rows already read."""
    pagu = [_to_pagu(satu) for satu in baris]
    jumlah = calculate_pagu(pagu)
    anak: dict[int | None, list[BarisAnggaran]] = {}
    for satu in sorted(baris, key=lambda satu: (satu.urutan, satu.pk or 0)):
        anak.setdefault(satu.induk_id, []).append(satu)

    def build(satu: BarisAnggaran) -> CabangAnggaran:
        cabang = tuple(map(build, anak.get(satu.pk, [])))
        return CabangAnggaran(satu, jumlah[satu.pk], cabang)

    program = tuple(map(build, anak.get(None, [])))
    return PohonAnggaran(program, sum_rupiah(satu.pagu for satu in program), check_pagu(pagu))


def _to_pagu(satu: BarisAnggaran) -> BarisPagu:
    return BarisPagu(
        kunci=satu.pk,
        induk=satu.induk_id,
        pagu=satu.pagu,
        urutan=satu.urutan,
        kode=satu.kode,
        nama=satu.nama,
        tingkat=Tingkat(satu.tingkat),
    )


def find_anggaran(kecamatan_id: int, tahun: int) -> Anggaran | None:
    """Return the newest version for a year."""
    return Anggaran.objects.filter(kecamatan=kecamatan_id, tahun=tahun).first()


def find_anggaran_berlaku(kecamatan_id: int, tahun: int, hari_ini: date) -> Anggaran | None:
    """Return the version in force on a day: the newest that is not dated after it.

    A version without a date counts from the day it was made. While every version is dated later
    it is the first one: what is spent before the paper is signed is spent from that.
    """
    semua = list(Anggaran.objects.filter(kecamatan=kecamatan_id, tahun=tahun))
    berlaku = (satu for satu in semua if satu.tanggal is None or satu.tanggal <= hari_ini)
    return next(berlaku, semua[-1] if semua else None)


def find_anggaran_sejak(kecamatan_id: int, tahun: int) -> Anggaran | None:
    """Return the newest version of the nearest year, that year or later; None without any."""
    semua = Anggaran.objects.filter(kecamatan=kecamatan_id, tahun__gte=tahun)
    terdekat = semua.order_by("tahun").values_list("tahun", flat=True).first()
    return None if terdekat is None else find_anggaran(kecamatan_id, terdekat)
