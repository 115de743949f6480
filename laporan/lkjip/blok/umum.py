"""Parts that stand in every report: its lists, and the signature."""

from collections.abc import Callable, Iterator
from typing import Literal

from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok, BlokDaftar, BlokTtd
from laporan.lkjip.bahan import Bahan
from laporan.susun_umum import build_tanda_tangan, build_tempat_tanggal

SusunDaftar = Callable[[Bahan, UkurSasaran | None], Iterator[Blok]]


def susun_daftar_otomatis(dari: Literal["isi", "tabel", "gambar"]) -> SusunDaftar:
    """Return what builds the list of one thing."""

    def susun(_bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
        yield BlokDaftar(dari)

    return susun


def susun_ttd(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the camat's signature under place and date of the document."""
    dokumen = bahan.dokumen
    yield BlokTtd(
        build_tempat_tanggal(dokumen), build_tanda_tangan(dokumen.penandatangan, bahan.kecamatan)
    )
