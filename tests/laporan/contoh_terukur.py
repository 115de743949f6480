"""Reads what the sample offices measured."""

from iku.domain.langkah import JenisLangkah, Langkah
from iku.models import Pengukuran
from iku.pengukuran.anggaran import UkurAnggaran
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import IsiPengukuran, read_isi
from laporan.contoh.daftar_iku import find_indikator


def baca_pengukuran(kode: str, triwulan: int) -> Pengukuran:
    """Return a triwulan of a sample office."""
    return Pengukuran.objects.select_related("periode__tahun_kinerja", "kecamatan").get(
        kecamatan__kode=kode, periode__triwulan=triwulan
    )


def baca_isi(kode: str, triwulan: int = 4) -> IsiPengukuran:
    """Return it as the pages show it."""
    return read_isi(baca_pengukuran(kode, triwulan))


def baca_ukur(kode: str, kunci: str, triwulan: int = 4) -> UkurIndikator:
    """Return one indikator of it, by its name in the samples."""
    isi = baca_isi(kode, triwulan)
    milik = find_indikator(isi.pengukuran.kecamatan, kunci).pk
    (satu,) = [satu for satu in isi.daftar_indikator if satu.bagian.indikator_id == milik]
    return satu


def baca_anggaran(kode: str, triwulan: int = 4) -> UkurAnggaran:
    """Return its budget."""
    anggaran = baca_isi(kode, triwulan).anggaran
    assert anggaran is not None
    return anggaran


def list_tulisan(langkah: tuple[Langkah, ...], jenis: JenisLangkah) -> list[str]:
    """Return the words of the steps of one kind."""
    return [satu.tulisan for satu in langkah if satu.jenis == jenis]


def sebut_predikat(satu: UkurIndikator) -> str:
    """Return the class it falls into."""
    assert satu.kelas is not None
    return satu.kelas.label
