"""How much text one document may hold: beyond that, printing it would stall the site for all."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any, Final

from laporan.isi import IsiDokumen, Laporan
from laporan.isi.laporan import Tabel
from laporan.isi_ukur import CetakUkur
from laporan.lkjip.nomor import walk
from laporan.pencetak.galat import AlasanGagal, CetakGagal

# A decree of forty pages with long explanations has about 120,000.
HURUF_PALING_BANYAK: Final = 200_000
# A report is printed piece by piece; four hundred pages with their charts have about so many.
HURUF_LAPORAN: Final = 3_000_000
BARIS_TABEL: Final = 2_000


def check_ukuran(isi: IsiDokumen | CetakUkur) -> None:
    """Raise CetakGagal when the words of a document are too many to lay out; costs next to nothing.

    The logo is no text and has a limit of its own.
    """
    tanpa_logo = replace(isi, kop=replace(isi.kop, logo=""))
    banyak = sum(map(len, _walk_teks(asdict(tanpa_logo))))
    laporan = isi.laporan if isinstance(isi, IsiDokumen) else None
    if banyak > (HURUF_PALING_BANYAK if laporan is None else HURUF_LAPORAN):
        raise CetakGagal(AlasanGagal.TERLALU_BESAR, f"{banyak} huruf")
    if laporan is not None:
        _check_tabel(laporan)


def _check_tabel(laporan: Laporan) -> None:
    """Raise CetakGagal for a table that would keep the renderer busy beyond its limits."""
    for bagian in walk(laporan.bagian):
        for blok in bagian.blok:
            if isinstance(blok, Tabel) and len(blok.tabel.baris) > BARIS_TABEL:
                baris = len(blok.tabel.baris)
                raise CetakGagal(AlasanGagal.TERLALU_BESAR, f"{blok.kunci}: {baris} baris")


def _walk_teks(nilai: Any) -> Iterator[str]:
    """Yield every text in nested values."""
    if isinstance(nilai, str):
        yield nilai
    elif isinstance(nilai, dict):
        for satu in nilai.values():
            yield from _walk_teks(satu)
    elif isinstance(nilai, list | tuple):
        for satu in nilai:
            yield from _walk_teks(satu)
