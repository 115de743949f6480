"""The text a part begins with, worded from the data of the year."""

from collections.abc import Callable, Mapping
from typing import Final

from iku.pengukuran.isi import UkurSasaran
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.kunci import key_of_ukur, split_kunci
from laporan.lkjip.narasi import awal_hasil, awal_rencana, awal_sasaran, awal_umum
from laporan.lkjip.narasi.awal_tulis import Penulis
from laporan.lkjip.narasi.bersih import clean_naskah

# By the key of a part in the outlines that come with the system (fixtures/kerangka.toml).
BAGIAN: Final[Mapping[str, Callable[[Penulis], str]]] = {
    "kata-pengantar": awal_umum.tulis_kata_pengantar,
    "ikhtisar": awal_hasil.tulis_ikhtisar,
    "latar-belakang": awal_umum.tulis_latar_belakang,
    "maksud-tujuan": awal_umum.tulis_maksud_tujuan,
    "organisasi": awal_umum.tulis_organisasi,
    "isu-strategis": awal_umum.tulis_isu,
    "renstra": awal_rencana.tulis_renstra,
    "rkt": awal_rencana.tulis_rkt,
    "perjanjian": awal_rencana.tulis_perjanjian,
    "iku": awal_rencana.tulis_iku,
    "pengukuran": awal_hasil.tulis_pengukuran,
    "capaian": awal_hasil.tulis_pengukuran,
    "evaluasi": awal_hasil.tulis_evaluasi,
    "keuangan": awal_hasil.tulis_keuangan,
    "anggaran": awal_hasil.tulis_anggaran,
    "anggaran-program": awal_hasil.tulis_anggaran_program,
    "bab-4": awal_hasil.tulis_penutup,
}
PER_SASARAN: Final[Mapping[str, Callable[[Penulis, UkurSasaran], str]]] = {
    "sasaran": awal_sasaran.tulis_sasaran,
    "target-realisasi": awal_sasaran.tulis_target_realisasi,
    "banding-tahun": awal_sasaran.tulis_banding_tahun,
    "banding-renstra": awal_sasaran.tulis_banding_renstra,
    "banding-standar": awal_sasaran.tulis_banding_standar,
    "penyebab": awal_sasaran.tulis_penyebab,
    "efisiensi": awal_sasaran.tulis_efisiensi,
    "program-pendukung": awal_sasaran.tulis_program,
}


def usul_naskah(bahan: Bahan, kunci: str) -> str:
    """Return clean HTML for a part, by its key; empty when there is nothing to say.

    Parts of an outline that a kabupaten made itself begin empty.
    """
    return usul_dengan(Penulis(bahan), kunci)


def usul_dengan(penulis: Penulis, kunci: str) -> str:
    """Return the text of one part of several: the figures are read once for all."""
    return clean_naskah(_tulis(penulis, kunci))


def _tulis(penulis: Penulis, kunci: str) -> str:
    bagian, milik = split_kunci(kunci)
    if not milik:
        tulis = BAGIAN.get(bagian)
        return tulis(penulis) if tulis else ""
    sasaran = next(
        (satu for satu in penulis.bahan.daftar_sasaran if key_of_ukur(satu) == milik), None
    )
    tulis_sasaran = PER_SASARAN.get(bagian)
    return tulis_sasaran(penulis, sasaran) if tulis_sasaran and sasaran else ""
