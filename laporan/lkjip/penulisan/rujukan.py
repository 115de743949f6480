"""What a text can point at: tables, pictures and parts of the report with their numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from laporan.isi.laporan import Bagian, Foto, Gambar, Tabel, TabelIku
from laporan.lkjip.nomor import sebut_bagian, walk


@dataclass(frozen=True)
class Rujukan:
    """Something to point at: its key, what texts call it, its title, and the group it is in."""

    kunci: str
    teks: str
    judul: str
    kelompok: str


def list_rujukan(daftar: tuple[Bagian, ...]) -> tuple[Rujukan, ...]:
    """Return everything that has a name to be called by: tables, then pictures, then parts."""
    semua = [rujukan for bagian in walk(daftar) for rujukan in _list_bagian(bagian)]
    urutan = ("Tabel", "Gambar", "Bagian")
    return tuple(sorted(semua, key=lambda satu: urutan.index(satu.kelompok)))


def _list_bagian(bagian: Bagian) -> Iterator[Rujukan]:
    if bagian.nomor:
        yield Rujukan(bagian.kunci, sebut_bagian(bagian), bagian.judul, "Bagian")
    for blok in bagian.blok:
        if isinstance(blok, Tabel | TabelIku) and blok.nomor:
            yield Rujukan(blok.kunci, f"Tabel {blok.nomor}", blok.judul, "Tabel")
        elif isinstance(blok, Gambar | Foto) and blok.nomor:
            yield Rujukan(blok.kunci, f"Gambar {blok.nomor}", blok.judul, "Gambar")
