"""The notes that rows of form E.81 need: what a figure does not say, and why one is missing."""

from collections.abc import Iterator, Mapping

from iku.domain.arah import Arah
from iku.domain.target import JenisTarget, Target
from iku.models import Renstra
from iku.pengukuran.anggaran import UkurBaris
from iku.pengukuran.hitung import UkurIndikator
from laporan.angka_renstra import TURUN, AngkaRenstra
from laporan.keterangan_ukur import write_belum_selesai

DI_LUAR_RENSTRA = "Kolom 5: indikator ini tidak ada di Renstra."
TIDAK_LENGKAP = "Kolom 5: target sebagian tahun Renstra belum diisi, jadi tidak dapat dijumlahkan."
TANPA_KELUARAN = "Kolom 12: keluaran belum diisi."


def list_catatan_indikator(
    ukur: UkurIndikator,
    angka: AngkaRenstra,
    renstra: Renstra | None,
    target: Mapping[int, Target] | None,
) -> Iterator[str]:
    """Yield the notes of an indikator; `target` are those of the Renstra, None without any."""
    if renstra is not None and angka.target.jenis == JenisTarget.KOSONG:
        yield _sebut_tanpa_target(renstra, target)
    yield from angka.list_tahun_lama()
    yield from angka.list_tanpa_tingkat()
    if angka.tingkat is not None and Arah(ukur.janji.arah) is Arah.TURUN:
        yield TURUN
    yield write_belum_selesai(ukur)


def list_catatan_keluaran(satu: UkurBaris, angka: AngkaRenstra) -> Iterator[str]:
    """Yield the notes of the output of a row of the budget."""
    diisi = any(isian and isian.keluaran is not None for isian in satu.daftar_triwulan)
    if satu.target.jenis != JenisTarget.KOSONG and not diisi:
        yield TANPA_KELUARAN
    yield from angka.list_tahun_lama()


def _sebut_tanpa_target(renstra: Renstra, target: Mapping[int, Target] | None) -> str:
    """Say why column 5 is empty."""
    if target is None:
        return DI_LUAR_RENSTRA
    tahun = renstra.daftar_tahun[-1]
    akhir = target.get(tahun)
    if akhir is None or akhir.jenis == JenisTarget.KOSONG:
        return f"Kolom 5: Renstra tidak memuat target tahun {tahun}."
    return TIDAK_LENGKAP
