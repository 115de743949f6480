"""Numbers of parts, tables and pictures, and the references that name them.

A table is "3.2": the second of the third bab; before Bab I it has a plain number, in lampiran 2
it is "L2.1". References (`Potong.rujuk`) are written last, when everything has its number.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from laporan.isi.laporan import (
    Bagian,
    Blok,
    ButirDaftar,
    Daftar,
    Foto,
    Gambar,
    Paragraf,
    Potong,
    Tabel,
    TabelIku,
)

Bertabel = Tabel | TabelIku
Bergambar = Gambar | Foto
ANGKA_ROMAWI: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
TIDAK_ADA: Final = "(rujukan tidak ditemukan)"


def romawi(angka: int) -> str:
    """Return a number of at least 1 in Roman capitals."""
    hasil = ""
    for nilai, huruf in ANGKA_ROMAWI:
        banyak, angka = divmod(angka, nilai)
        hasil += huruf * banyak
    return hasil


def read_romawi(tulisan: str) -> int | None:
    """Return the number that Roman letters write, in capitals or not; None for any other word."""
    angka, sisa = 0, tulisan.upper()
    for nilai, huruf in ANGKA_ROMAWI:
        while sisa.startswith(huruf):
            angka, sisa = angka + nilai, sisa.removeprefix(huruf)
    # Only as it is written here: neither "IIII" nor "VX".
    return angka if angka and not sisa and romawi(angka) == tulisan.upper() else None


@dataclass
class _Penghitung:
    """Counts tables and pictures of one bab, and remembers what everything is called."""

    sebutan: dict[str, str]
    awalan: str = ""
    tabel: int = 0
    gambar: int = 0
    bersebut: set[str] = field(default_factory=set)

    def number_tabel(self, kunci: str) -> str:
        self.tabel += 1
        return self._remember("Tabel", kunci, self.tabel)

    def number_gambar(self, kunci: str) -> str:
        self.gambar += 1
        return self._remember("Gambar", kunci, self.gambar)

    def _remember(self, kata: str, kunci: str, angka: int) -> str:
        nomor = f"{self.awalan}{angka}"
        self.sebutan[kunci] = f"{kata} {nomor}"
        return nomor


def number_bagian(daftar: tuple[Bagian, ...]) -> tuple[Bagian, ...]:
    """Return the parts with numbered tables and pictures, and references in words."""
    sebutan: dict[str, str] = {}
    bernomor = tuple(_number_atas(daftar, sebutan))
    return tuple(_write_rujukan(satu, sebutan) for satu in bernomor)


def walk(daftar: tuple[Bagian, ...]) -> Iterator[Bagian]:
    """Yield every part in printed order."""
    for satu in daftar:
        yield satu
        yield from walk(satu.anak)


def _number_atas(daftar: tuple[Bagian, ...], sebutan: dict[str, str]) -> Iterator[Bagian]:
    """Count anew in each bab and lampiran; everything before Bab I counts on."""
    depan = _Penghitung(sebutan)
    bab = lampiran = 0
    for satu in daftar:
        if satu.letak == "depan":
            yield _number_satu(satu, depan)
        elif satu.letak == "lampiran":
            lampiran += 1
            yield _number_satu(satu, _Penghitung(sebutan, f"L{lampiran}."))
        else:
            bab += 1
            yield _number_satu(satu, _Penghitung(sebutan, f"{bab}."))


def _number_satu(bagian: Bagian, hitung: _Penghitung) -> Bagian:
    hitung.sebutan[bagian.kunci] = sebut_bagian(bagian)
    return replace(
        bagian,
        blok=tuple(_number_blok(satu, hitung) for satu in bagian.blok),
        anak=tuple(_number_satu(satu, hitung) for satu in bagian.anak),
    )


def sebut_bagian(bagian: Bagian) -> str:
    """Return what references call a part."""
    if not bagian.nomor:
        return bagian.judul
    if bagian.letak == "lampiran" or bagian.nomor.startswith("BAB"):
        return bagian.nomor.replace("BAB", "Bab")
    return f"bagian {bagian.nomor.rstrip('.')} {bagian.judul}"


def _number_blok(blok: Blok, hitung: _Penghitung) -> Blok:
    if isinstance(blok, Tabel | TabelIku):
        return replace(blok, nomor=hitung.number_tabel(blok.kunci)) if blok.judul else blok
    if isinstance(blok, Gambar | Foto):
        return replace(blok, nomor=hitung.number_gambar(blok.kunci))
    return blok


def _write_rujukan(bagian: Bagian, sebutan: Mapping[str, str]) -> Bagian:
    return replace(
        bagian,
        blok=tuple(_write_blok(satu, sebutan) for satu in bagian.blok),
        anak=tuple(_write_rujukan(satu, sebutan) for satu in bagian.anak),
    )


def _write_blok(blok: Blok, sebutan: Mapping[str, str]) -> Blok:
    if isinstance(blok, Paragraf):
        return replace(blok, isi=_write_potong(blok.isi, sebutan))
    if isinstance(blok, Daftar):
        return _write_daftar(blok, sebutan)
    return blok


def _write_daftar(daftar: Daftar, sebutan: Mapping[str, str]) -> Daftar:
    return replace(
        daftar,
        butir=tuple(
            ButirDaftar(
                _write_potong(satu.isi, sebutan),
                tuple(_write_daftar(anak, sebutan) for anak in satu.anak),
            )
            for satu in daftar.butir
        ),
    )


def _write_potong(isi: tuple[Potong, ...], sebutan: Mapping[str, str]) -> tuple[Potong, ...]:
    return tuple(
        replace(satu, teks=sebutan.get(satu.rujuk, TIDAK_ADA)) if satu.rujuk else satu
        for satu in isi
    )
