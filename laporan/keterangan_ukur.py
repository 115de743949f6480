"""What a printed figure is explained with: why it is missing, and what was written about it."""

from collections.abc import Iterable, Iterator

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.arah import Arah
from iku.domain.capaian import find_batas
from iku.domain.kebijakan import DasarRata
from iku.domain.langkah import JenisLangkah
from iku.domain.rata_capaian import RataCapaian
from iku.domain.rumus import StatusHitungan
from iku.domain.target import Target
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models import BagianUkur
from iku.pengukuran.hitung import UkurIndikator, evaluate_bagian
from iku.pengukuran.isi import IsiPengukuran
from laporan.isi_ukur import SelUkur
from laporan.nomor_ukur import list_bernomor
from laporan.sel_ukur import SEL_TIDAK_ADA, TIDAK_DIUKUR, sel_nilai, sel_target

# The table, or the sheet, of that name.
LIHAT_PENJELASAN = "Lihat tabel Penjelasan."
TIDAK_IKUT = "Tidak ikut rata-rata"
BELUM_SELESAI = (
    "Semakin rendah semakin baik, dan realisasinya bertambah sampai akhir tahun: capaian terhadap "
    "target setahun masih akan turun bila ada tambahan."
)
TANPA_CAPAIAN = "Belum ada indikator yang capaiannya dapat dihitung."


def sel_triwulan(ukur: UkurIndikator, bagian: BagianUkur | None) -> SelUkur:
    """Return the figure of one triwulan alone: "-" when not filled in, words when not measured."""
    if bagian is None:
        return SEL_TIDAK_ADA
    if bagian.tidak_diukur:
        return SelUkur(TIDAK_DIUKUR)
    return sel_nilai(evaluate_bagian(bagian).hasil, ukur.skala)


def write_keterangan(ukur: UkurIndikator) -> str:
    """Return what is missing of an indikator and why, a line for each thing."""
    return "\n".join(_list_keterangan(ukur))


def write_rata(rata: RataCapaian | None) -> str:
    """Return how a mean came about."""
    if rata is None:
        return ""
    if rata.nilai is None:
        return TANPA_CAPAIAN
    return "\n".join(satu.tulisan for satu in rata.langkah if satu.jenis == JenisLangkah.HITUNG)


def list_tidak_ikut(isi: IsiPengukuran) -> Iterator[str]:
    """Yield what the means leave out: each indikator with its reason, then whole sasaran.

    A sasaran is left out of the mean of the office only where that is a mean of sasaran.
    """
    if isi.versi_kebijakan is None:
        return
    for nomor, ukur in list_bernomor(isi):
        if ukur.capaian.dipakai is None:
            sebab = ukur.capaian.alasan or ukur.capaian.status.label
            yield f"{TIDAK_IKUT}: {nomor} {ukur.janji.nama} ({sebab.removesuffix('.')})."
    if isi.versi_kebijakan.to_kebijakan().dasar_rata != DasarRata.SASARAN:
        return
    for letak, sasaran in enumerate(isi.daftar_sasaran, start=1):
        if sasaran.rata is not None and sasaran.rata.nilai is None:
            yield f"{TIDAK_IKUT} kecamatan: sasaran {letak}. {TANPA_CAPAIAN}"


def write_belum_selesai(ukur: UkurIndikator) -> str:
    """Return that a sum which should stay low is not over yet; empty where it says nothing."""
    bertambah = ukur.cara in {CaraAkumulasi.JUMLAH, CaraAkumulasi.KUMULATIF}
    turun = Arah(ukur.janji.arah) is Arah.TURUN
    belum = len(ukur.daftar_triwulan) < len(NAMA_TRIWULAN)
    return BELUM_SELESAI if belum and turun and bertambah and ukur.capaian.dipakai else ""


def sel_target_tahun(ukur: UkurIndikator, *, bersatuan: bool = False) -> SelUkur:
    """Return the target of the year, with the number that a predikat is measured against."""
    return _sel_target(ukur, ukur.target, bersatuan=bersatuan)


def sel_target_berjalan(ukur: UkurIndikator) -> SelUkur:
    """Return what is planned up to this triwulan; "-" without such a plan."""
    return (
        SEL_TIDAK_ADA if ukur.target_berjalan is None else _sel_target(ukur, ukur.target_berjalan)
    )


def _sel_target(ukur: UkurIndikator, target: Target, *, bersatuan: bool = False) -> SelUkur:
    batas = find_batas(target, Arah(ukur.janji.arah), ukur.skala)
    return sel_target(target, batas, bersatuan=bersatuan)


def label_teks(label: str, teks: str) -> str:
    """Return typed text behind its label; one of several lines begins on a line of its own."""
    inti = teks.strip()
    return f"{label}:\n{inti}" if "\n" in inti else f"{label}: {inti}"


def _list_keterangan(ukur: UkurIndikator) -> Iterator[str]:
    yield from _list_kosong(ukur.daftar_triwulan)
    if ukur.capaian.dipakai is None:
        yield ukur.capaian.alasan or ukur.capaian.status.label
    if ukur.gabungan is not None:
        yield from ukur.gabungan.peringatan
    if any(list_tulisan(ukur.bagian)):
        yield LIHAT_PENJELASAN


def list_tulisan(bagian: BagianUkur) -> Iterator[str]:
    """Yield what was written: the cause, the hindrance, what will be done."""
    semua = (
        ("Penyebab", bagian.penyebab),
        ("Hambatan", bagian.hambatan),
        ("Rencana tindak lanjut", bagian.rencana),
    )
    for label, teks in semua:
        if teks.strip():
            yield label_teks(label, teks)


def _list_kosong(daftar: Iterable[BagianUkur | None]) -> Iterator[str]:
    """Yield why a triwulan has no figure of its own."""
    for nama, bagian in zip(NAMA_TRIWULAN, daftar, strict=False):
        if bagian is None:
            yield f"Triwulan {nama} belum diukur."
        elif bagian.tidak_diukur:
            yield f"Triwulan {nama} tidak diukur: {bagian.alasan_tidak_diukur}"
        elif evaluate_bagian(bagian).status != StatusHitungan.DIHITUNG:
            yield f"Triwulan {nama}: {evaluate_bagian(bagian).alasan}"
