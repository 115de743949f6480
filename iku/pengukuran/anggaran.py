"""The budget of a triwulan: money spent and output of each row, the year so far, and serapan."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import F

from iku.anggaran import CabangAnggaran, PohonAnggaran, build_pohon_anggaran
from iku.domain.akumulasi import CaraAkumulasi, Triwulan, calculate_tahunan
from iku.domain.besaran import join_satuan
from iku.domain.pagu import format_rupiah, sum_rupiah
from iku.domain.serapan import Serapan, calculate_serapan, is_setahun_sekaligus
from iku.domain.target import Target
from iku.domain.teks import join_kata
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.domain.tulis_angka import format_angka
from iku.models import BagianUkur, BarisAnggaran, CaraUkur, Pengukuran, RealisasiBaris
from iku.pemilik import key_of_baris


@dataclass(frozen=True)
class UkurBaris:
    """A row of the budget with the rows below it.

    `daftar_triwulan` are its own figures up to this triwulan, None where nothing was filled in.
    Money of a row with rows below is their sum, of what is filled in: `belum` says what is not.
    `sekaligus` says that the whole budget was recorded once, at the end of the year.
    """

    baris: BarisAnggaran
    pagu: Decimal | None
    daftar_triwulan: tuple[RealisasiBaris | None, ...]
    cara: CaraAkumulasi | None
    daftar_anak: tuple["UkurBaris", ...]
    sekaligus: bool = False

    @property
    def kini(self) -> RealisasiBaris | None:
        """What this triwulan says."""
        return self.daftar_triwulan[-1]

    @cached_property
    def daftar_rupiah(self) -> tuple[Decimal | None, ...]:
        """Money of each triwulan alone: its own, or the sum of what is below."""
        if not self.daftar_anak:
            return tuple(satu.rupiah if satu else None for satu in self.daftar_triwulan)
        return tuple(
            sum_rupiah(anak.daftar_rupiah[nomor] for anak in self.daftar_anak)
            for nomor in range(len(self.daftar_triwulan))
        )

    @property
    def rupiah_kini(self) -> Decimal | None:
        """Money of this triwulan alone."""
        return self.daftar_rupiah[-1]

    @cached_property
    def rupiah(self) -> Decimal | None:
        """Money of the year so far; None while nothing is filled in."""
        return sum_rupiah(self.daftar_rupiah)

    @property
    def daftar_kosong(self) -> tuple[str, ...]:
        """The triwulan that lack money of their own, of a row without rows below."""
        if self.sekaligus:
            return () if self.rupiah_kini is not None else NAMA_TRIWULAN[-1:]
        pasangan = zip(NAMA_TRIWULAN, self.daftar_rupiah, strict=False)
        return tuple(nama for nama, rupiah in pasangan if rupiah is None)

    @cached_property
    def belum(self) -> str:
        """What the money of the year so far lacks, in a few words; empty when it is whole."""
        if self.daftar_anak:
            return sebut_belum(self.daftar_anak)
        if not self.daftar_kosong:
            return ""
        return f"belum lengkap: triwulan {join_kata(self.daftar_kosong)} belum diisi"

    @cached_property
    def serapan(self) -> Serapan:
        """Money of the year so far against the pagu."""
        return calculate_serapan(self.pagu, self.rupiah, belum=self.belum)

    @property
    def serapan_tertulis(self) -> str:
        """The serapan as it is printed; "-" when there is none."""
        return self.serapan.tertulis or "-"

    @property
    def keluaran_kini_tertulis(self) -> str:
        """The output of this triwulan alone with its satuan; empty when not filled in."""
        if self.kini is None or self.kini.keluaran is None:
            return ""
        return join_satuan(format_angka(self.kini.keluaran), self.baris.satuan)

    @property
    def is_berkeluaran(self) -> bool:
        """Say whether the row has an output to fill in: a target in words, or a figure already.

        Rows with rows below have one too: the hasil of a program is no sum of what is under it.
        """
        ada = self.kini is not None and self.kini.keluaran is not None
        return ada or bool(self.baris.satuan or self.baris.indikator)

    @property
    def target(self) -> Target:
        """The output that is planned for the year."""
        return self.baris.to_target(self.baris.satuan)

    @cached_property
    def keluaran(self) -> Decimal | None:
        """The output of the year so far; None when not known: a sum needs every triwulan."""
        if self.cara is None:
            return None
        semua = [Triwulan(satu.keluaran if satu else None) for satu in self.daftar_triwulan]
        return calculate_tahunan(self.cara, semua)

    def walk(self) -> Iterator["UkurBaris"]:
        """Yield the row and everything below, in printed order."""
        yield self
        for anak in self.daftar_anak:
            yield from anak.walk()


@dataclass(frozen=True)
class UkurAnggaran:
    """The budget of a triwulan as a tree."""

    bagian: BagianUkur
    daftar_program: tuple[UkurBaris, ...]
    sekaligus: bool = False

    def walk(self) -> Iterator[UkurBaris]:
        """Yield every row in printed order."""
        for program in self.daftar_program:
            yield from program.walk()

    @cached_property
    def serapan(self) -> Serapan:
        """All money of the year so far against all pagu."""
        return calculate_serapan(self.pagu, self.rupiah, belum=sebut_belum(self.daftar_program))

    @property
    def pagu(self) -> Decimal | None:
        """All pagu; None while none is set."""
        return sum_rupiah(satu.pagu for satu in self.daftar_program)

    @property
    def rupiah(self) -> Decimal | None:
        """All money of the year so far; None while nothing is filled in."""
        return sum_rupiah(satu.rupiah for satu in self.daftar_program)

    @property
    def serapan_tertulis(self) -> tuple[str, str, str]:
        """Pagu, realisasi and serapan as they are printed; empty or "-" where there is none."""
        return (
            format_rupiah(self.pagu), format_rupiah(self.rupiah), self.serapan.tertulis or "-"
        )  # fmt: skip


def sebut_belum(daftar: Iterable[UkurBaris]) -> str:
    """Say of how many rows money is missing, among those without rows below; empty of none."""
    ujung = [satu for baris in daftar for satu in baris.walk() if not satu.daftar_anak]
    kosong = [satu for satu in ujung if satu.daftar_kosong]
    return f"belum lengkap: {len(kosong)} dari {len(ujung)} baris" if kosong else ""


def read_ukur_anggaran(pengukuran: Pengukuran) -> UkurAnggaran | None:
    """Return the budget of a triwulan; None when the measuring has none."""
    return read_anggaran_banyak([pengukuran]).get(pengukuran.pk)


def read_anggaran_banyak(daftar: Sequence[Pengukuran]) -> dict[int, UkurAnggaran]:
    """Return the budget of each measuring that has one, by key; the queries do not depend on them.

    They need `periode__tahun_kinerja`. Rows of earlier triwulan are found by what names a row in
    every version of the budget.
    """
    bahan = _read_bahan(daftar)
    return {
        satu.pk: _build(satu, bahan)
        for satu in daftar
        if satu.pk in bahan.bagian and satu.anggaran_id is not None
    }


# Kecamatan and year.
_Tempat = tuple[int, int]
# By name of the row, then by triwulan.
_Realisasi = Mapping[str, Mapping[int, RealisasiBaris]]
_TANPA_REALISASI: Mapping[str, Mapping[int, RealisasiBaris]] = {}


@dataclass(frozen=True)
class _BahanAnggaran:
    """What budgets are put together from; `cara` also by name of the row."""

    bagian: Mapping[int, BagianUkur]
    pohon: Mapping[int, PohonAnggaran]
    cara: Mapping[tuple[_Tempat, str], CaraAkumulasi]
    realisasi: Mapping[_Tempat, _Realisasi]


def _build(pengukuran: Pengukuran, bahan: _BahanAnggaran) -> UkurAnggaran:
    bagian = bahan.bagian[pengukuran.pk]
    bagian.pengukuran = pengukuran
    tempat = (pengukuran.kecamatan_id, pengukuran.tahun)
    per_baris = bahan.realisasi.get(tempat, _TANPA_REALISASI)

    def list_triwulan(cabang: CabangAnggaran) -> tuple[RealisasiBaris | None, ...]:
        milik = per_baris.get(key_of_baris(cabang.baris), {})
        return tuple(milik.get(nomor) for nomor in range(1, pengukuran.triwulan + 1))

    def build(cabang: CabangAnggaran) -> UkurBaris:
        return UkurBaris(
            cabang.baris,
            cabang.pagu,
            list_triwulan(cabang),
            bahan.cara.get((tempat, key_of_baris(cabang.baris))),
            tuple(map(build, cabang.daftar_anak)),
            sekaligus,
        )

    assert pengukuran.anggaran_id is not None, "only measurings with a budget are built"
    pohon = bahan.pohon[pengukuran.anggaran_id]
    semua = (satu for program in pohon.daftar_program for satu in program.walk())
    sekaligus = is_setahun_sekaligus(
        [satu.rupiah if satu else None for satu in list_triwulan(cabang)]
        for cabang in semua
        if not cabang.daftar_anak
    )
    return UkurAnggaran(bagian, tuple(map(build, pohon.daftar_program)), sekaligus)


def _read_bahan(daftar: Sequence[Pengukuran]) -> _BahanAnggaran:
    kecamatan = {satu.kecamatan_id for satu in daftar}
    tahun = {satu.tahun for satu in daftar}
    bagian = BagianUkur.objects.filter(
        pengukuran__in=[satu.pk for satu in daftar], indikator__isnull=True
    )
    cara = CaraUkur.objects.filter(kecamatan__in=kecamatan, tahun__in=tahun, indikator__isnull=True)
    return _BahanAnggaran(
        bagian={satu.pengukuran_id: satu for satu in bagian},
        pohon=_read_pohon({satu.anggaran_id for satu in daftar} - {None}),
        cara={
            ((satu.kecamatan_id, satu.tahun), satu.kunci_baris): CaraAkumulasi(satu.cara)
            for satu in cara
        },
        realisasi=_read_realisasi(kecamatan, {satu.periode.tahun_kinerja_id for satu in daftar}),
    )


def _read_pohon(daftar_anggaran: Collection[int | None]) -> dict[int, PohonAnggaran]:
    per_anggaran: dict[int, list[BarisAnggaran]] = {pk: [] for pk in daftar_anggaran if pk}
    for satu in BarisAnggaran.objects.filter(anggaran__in=per_anggaran):
        per_anggaran[satu.anggaran_id].append(satu)
    return {pk: build_pohon_anggaran(baris) for pk, baris in per_anggaran.items()}


def _read_realisasi(
    kecamatan: Collection[int], tahun_kinerja: Collection[int]
) -> dict[_Tempat, dict[str, dict[int, RealisasiBaris]]]:
    """Return what was filled in, by kecamatan and year, name of the row, and triwulan."""
    semua = (
        RealisasiBaris.objects.filter(
            bagian__pengukuran__kecamatan__in=kecamatan,
            bagian__pengukuran__periode__tahun_kinerja__in=tahun_kinerja,
        )
        .select_related("diisi_by")
        .annotate(
            kode_baris=F("baris__kode"),
            nama_baris=F("baris__nama"),
            kecamatan_baris=F("bagian__pengukuran__kecamatan"),
            tahun_baris=F("bagian__pengukuran__periode__tahun_kinerja__tahun"),
            triwulan_baris=F("bagian__pengukuran__periode__triwulan"),
        )
    )
    hasil: dict[_Tempat, dict[str, dict[int, RealisasiBaris]]]
    hasil = defaultdict(lambda: defaultdict(dict))
    for satu in semua:
        kunci = satu.kode_baris or satu.nama_baris
        tempat = (satu.kecamatan_baris, satu.tahun_baris)
        hasil[tempat][kunci][satu.triwulan_baris] = satu
    return hasil
