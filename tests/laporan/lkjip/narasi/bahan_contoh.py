"""The reports of the sample offices, as their texts are written against."""

from kecamatan.models import Pengguna
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.lkjip.bahan import Bahan
from laporan.models import Dokumen, LaporanKinerja


def build_dokumen(nama: str, tahun: int) -> Dokumen:
    """Return the report of a sample office as it was begun: without its texts and amounts."""
    oleh = Pengguna.objects.get(username=f"operator.{nama}")
    ada = Dokumen.objects.filter(kecamatan=oleh.kecamatan, jenis="lkjip").first()
    if ada is not None:
        assert ada.laporan is not None
        ada.laporan.daftar_naskah.all().delete()
        ada.laporan.daftar_belanja.all().delete()
        return ada
    assert oleh.kecamatan is not None
    return buat_dokumen_lkjip(kecamatan=oleh.kecamatan, tahun=tahun, by=oleh)


def build_bahan(nama: str, tahun: int) -> Bahan:
    """Return its material."""
    dokumen = build_dokumen(nama, tahun)
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    return Bahan(laporan, dokumen)


def sumbersari() -> Bahan:
    """Return the report that the sample narratives are from: 90,13% and 102,04%."""
    return build_bahan("sumbersari", 2021)


def panti() -> Bahan:
    """Return a year with everything odd: not filled in, falling, ranges."""
    return build_bahan("panti", 2025)


def key_of_sasaran(bahan: Bahan, nomor: int) -> str:
    """Return the second half of a key for the sasaran with a number."""
    (satu, *_) = bahan.daftar_sasaran[nomor - 1].daftar_indikator
    return f"i{satu.janji.indikator_id}"
