"""What a triwulan still lacks: figures, causes, evidence, and the bagian where it is mended."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from iku.domain.capaian import is_tercapai
from iku.domain.nilai_wajar import exceeds_seluruh
from iku.domain.rumus import StatusHitungan
from iku.domain.target import JenisTarget
from iku.domain.tulis_angka import format_angka, round_persen
from iku.models import BagianUkur, Bukti
from iku.pemilik import key_of_baris
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris
from iku.pengukuran.bukti import read_bukti
from iku.pengukuran.hitung import CARA_BELUM, UkurIndikator
from iku.pengukuran.isi import IsiPengukuran

# So many rows without a figure are named; a budget may have hundreds.
_SEBUT_BARIS = 3
LEBIH = "Pembilang melebihi penyebut, jadi hasilnya {}%. Periksa lagi angkanya."
MINUS = "Hasilnya {}, kurang dari nol. Periksa lagi tandanya."


@dataclass(frozen=True)
class Kekurangan:
    """One thing that is missing; `wajib` stops it from being handed in.

    `url` is the page where it is mended when that is not the page of figures.
    """

    bagian: BagianUkur
    pesan: str
    wajib: bool = True
    url: str = ""


@dataclass(frozen=True)
class Berbukti:
    """How many figures of a bagian have evidence of their own or for the whole bagian."""

    angka: int
    berbukti: int

    @property
    def tertulis(self) -> str:
        """In words."""
        if not self.angka:
            return "Belum ada angka yang perlu bukti"
        return f"{self.berbukti} dari {self.angka} angka berbukti"

    @property
    def is_lengkap(self) -> bool:
        """Say whether every figure has evidence."""
        return self.berbukti == self.angka


def list_kekurangan(
    isi: IsiPengukuran, bukti: Mapping[int, Iterable[Bukti]]
) -> tuple[Kekurangan, ...]:
    """Return everything missing in a triwulan, in the order of its page."""
    hasil = [
        satu
        for indikator in isi.daftar_indikator
        for satu in list_kurang_indikator(indikator, bukti.get(indikator.bagian.pk, ()))
    ]
    if isi.anggaran is not None:
        milik = bukti.get(isi.anggaran.bagian.pk, ())
        hasil += list_kurang_anggaran(isi.anggaran, milik)
    return tuple(hasil)


def list_kurang_indikator(satu: UkurIndikator, bukti: Iterable[Bukti]) -> Iterator[Kekurangan]:
    """Yield what an indikator lacks."""
    bagian = satu.bagian
    if bagian.tidak_diukur:
        return
    if satu.hitungan.status != StatusHitungan.DIHITUNG:
        yield Kekurangan(bagian, _sebut_belum(satu))
    yield from _list_janggal(satu)
    if satu.cara is None:
        yield Kekurangan(bagian, CARA_BELUM)
    if is_tercapai(satu.capaian) is False and not bagian.penyebab.strip():
        yield Kekurangan(bagian, "Target belum tercapai; tulis penyebabnya.")
    yield from _list_bukti(bagian, count_bukti(satu, bukti))


def _sebut_belum(satu: UkurIndikator) -> str:
    """Say why there is no figure; where one box is asked for, it has the name of the indikator."""
    tunggal = len(satu.rumus.daftar_isian) == 1
    if tunggal and satu.hitungan.status == StatusHitungan.BELUM_LENGKAP:
        return "Realisasi triwulan ini belum diisi."
    return satu.hitungan.alasan


def _list_janggal(satu: UkurIndikator) -> Iterator[Kekurangan]:
    """Yield figures that can be but seldom are: somebody should look at them again."""
    hasil = satu.hitungan.hasil
    if hasil is None:
        return
    tertulis = format_angka(round_persen(hasil))
    if exceeds_seluruh(satu.rumus, hasil):
        yield Kekurangan(bagian=satu.bagian, pesan=LEBIH.format(tertulis), wajib=False)
    if hasil < 0:
        yield Kekurangan(bagian=satu.bagian, pesan=MINUS.format(tertulis), wajib=False)


def count_bukti(satu: UkurIndikator, bukti: Iterable[Bukti]) -> Berbukti:
    """Count the figures filled in and those with evidence; evidence of the whole counts for all."""
    terisi = {nilai.kunci for nilai in satu.bagian.daftar_nilai.all()}
    ada = {berkas.kunci for berkas in bukti}
    return Berbukti(len(terisi), len(terisi) if "" in ada else len(terisi & ada))


def count_bukti_anggaran(anggaran: UkurAnggaran, bukti: Iterable[Bukti]) -> Berbukti:
    """Count the rows on which money was spent and those with evidence.

    Evidence of a row counts for the rows below it, that of the whole budget for all.
    """
    ada = {berkas.kunci for berkas in bukti}
    daftar = [
        berbukti
        for program in anggaran.daftar_program
        for berbukti in _walk_bukti(program, ada, berbukti="" in ada)
    ]
    return Berbukti(len(daftar), sum(daftar))


def _walk_bukti(baris: UkurBaris, ada: Collection[str], *, berbukti: bool) -> Iterator[bool]:
    """Yield for every last row with money in this triwulan whether it has evidence."""
    berbukti = berbukti or key_of_baris(baris.baris) in ada
    for anak in baris.daftar_anak:
        yield from _walk_bukti(anak, ada, berbukti=berbukti)
    if not baris.daftar_anak and (baris.rupiah_kini or 0) > 0:
        yield berbukti


def map_bukti(daftar_bagian: Iterable[int]) -> dict[int, list[Bukti]]:
    """Return the evidence in force of many bagian: not replaced, not taken back."""
    return read_bukti(daftar_bagian)


def list_kurang_anggaran(anggaran: UkurAnggaran, bukti: Iterable[Bukti]) -> Iterator[Kekurangan]:
    """Yield what the budget lacks."""
    kosong = [
        str(satu.baris)
        for satu in anggaran.walk()
        if not satu.daftar_anak and satu.rupiah_kini is None
    ]
    if kosong:
        yield Kekurangan(
            anggaran.bagian,
            f"Realisasi {_sebut_baris(kosong)} belum diisi; tulis 0 bila memang tidak ada.",
        )
    tanpa = [str(satu.baris) for satu in anggaran.walk() if _is_tanpa_keluaran(satu)]
    if tanpa:
        yield Kekurangan(
            anggaran.bagian,
            f"Hasil atau keluaran {_sebut_baris(tanpa)} belum diisi, padahal bertarget. Tulis 0 "
            "bila memang tidak ada; kosongkan bila tidak diukur triwulan ini.",
            wajib=False,
        )
    yield from _list_bukti(anggaran.bagian, count_bukti_anggaran(anggaran, bukti))


def _is_tanpa_keluaran(satu: UkurBaris) -> bool:
    """Say whether a row with a target has no output now.

    That stops nothing: a row has no mark for what is measured in another triwulan only.
    """
    ada = satu.kini is not None and satu.kini.keluaran is not None
    return satu.target.jenis is not JenisTarget.KOSONG and not ada


def _sebut_baris(nama: Sequence[str]) -> str:
    """Name the first rows, and say how many more there are."""
    lain = len(nama) - _SEBUT_BARIS
    akhir = f"; dan {lain} baris lain" if lain > 0 else ""
    return "; ".join(nama[:_SEBUT_BARIS]) + akhir


def _list_bukti(bagian: BagianUkur, hitung: Berbukti) -> Iterator[Kekurangan]:
    if not hitung.is_lengkap:
        url = reverse("iku:unggah_bukti", args=[bagian.pk])
        yield Kekurangan(bagian, f"{hitung.tertulis}.", wajib=False, url=url)
