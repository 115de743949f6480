"""Bab III: what will be done for a sasaran next, with or without money."""

from collections.abc import Iterator
from typing import Final

from iku.pengukuran.isi import UkurSasaran
from laporan.enums import BentukPerbaikan
from laporan.isi.laporan import Blok
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.kunci import key_of_ukur, key_per_sasaran
from laporan.sel_ukur import sel_teks
from laporan.susun_lembar import build_kolom

BELUM_DITULIS: Final = "Rencana aksi perbaikan sasaran ini belum ditulis."
KOLOM: Final = (
    build_kolom("No", 5, rata="tengah"),
    build_kolom("Bentuk", 18, gabung=True),
    build_kolom("Rencana Aksi", 41),
    build_kolom("Penanggung Jawab", 20),
    build_kolom("Waktu", 16),
)


def list_rencana_perbaikan(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield the table, policies without money first, or that nothing was written yet."""
    semua = bahan.perbaikan.get(key_of_ukur(sasaran), ())
    if not semua:
        yield build_paragraf(BELUM_DITULIS)
        return
    kunci = key_per_sasaran("tabel:perbaikan", sasaran)
    nomor = nomor_of_ukur(bahan, sasaran)
    yield build_paragraf(
        f"Rencana aksi perbaikan sasaran {nomor} disajikan pada ", refer(kunci), "."
    )
    # The values of the choice, not their names, would put money first.
    urut = sorted(semua, key=lambda satu: satu.bentuk == BentukPerbaikan.ANGGARAN)
    yield build_tabel(
        kunci,
        f"Rencana Aksi Perbaikan Sasaran {nomor}",
        KOLOM,
        (
            BarisLaporan(
                (
                    SelUkur(str(urutan)),
                    sel_teks(satu.get_bentuk_display()),
                    sel_teks(satu.teks),
                    sel_teks(satu.penanggung_jawab),
                    sel_teks(satu.tenggat),
                ),
                satu.bentuk,
            )
            for urutan, satu in enumerate(urut, start=1)
        ),
    )
