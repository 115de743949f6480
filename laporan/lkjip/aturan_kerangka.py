"""What an outline must hold to: the rules of its parts, judged without a report."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from laporan.enums import Pengulangan
from laporan.lkjip.katalog import KATALOG
from laporan.models import BagianKerangka
from laporan.pola import has_isian

ISIAN_SASARAN: Final = ("nomor", "sasaran")


@dataclass(frozen=True)
class SalahKerangka:
    """What a part cannot be; `isian` is the field that mends it."""

    bagian: BagianKerangka
    isian: str
    pesan: str


def list_salah(daftar: Iterable[BagianKerangka]) -> Iterator[SalahKerangka]:
    """Yield what is wrong with the parts of one outline, in their order."""
    menurut_pk = {satu.pk: satu for satu in daftar}
    kunci: set[str] = set()
    for satu in menurut_pk.values():
        atasan = list_atasan(satu, menurut_pk)
        dalam_ulang = any(induk.ulang == Pengulangan.SASARAN for induk in atasan)
        if satu.kunci in kunci:
            yield SalahKerangka(satu, "judul", f"Ada dua bagian dengan kunci “{satu.kunci}”.")
        kunci.add(satu.kunci)
        if satu.induk_id is not None and (not atasan or atasan[-1].induk_id is not None):
            yield SalahKerangka(
                satu, "induk", f"Induk bagian “{satu.judul}” tidak ada di kerangka ini."
            )
        if satu.ulang == Pengulangan.SASARAN and dalam_ulang:
            yield SalahKerangka(
                satu,
                "ulang",
                f"“{satu.judul}” sudah diulang bersama induknya; pilih sekali saja.",
            )
        elif satu.ulang != Pengulangan.SASARAN and not dalam_ulang:
            yield from _list_tak_tertempat(satu)


def list_atasan(
    bagian: BagianKerangka, menurut_pk: Mapping[int, BagianKerangka]
) -> list[BagianKerangka]:
    """Return the parts that one stands in, the nearest first; a circle is walked once."""
    hasil: list[BagianKerangka] = []
    induk = menurut_pk.get(bagian.induk_id or 0)
    while induk is not None and induk not in hasil:
        hasil.append(induk)
        induk = menurut_pk.get(induk.induk_id or 0)
    return hasil


def list_blok_tersisih(bagian: BagianKerangka) -> list[str]:
    """Return the names of the blocks that only a part repeated for each sasaran can print."""
    jenis = (KATALOG[kode] for kode in bagian.blok if kode in KATALOG)
    return [satu.nama for satu in jenis if satu.per_sasaran]


def _list_tak_tertempat(bagian: BagianKerangka) -> Iterator[SalahKerangka]:
    """Yield what needs a sasaran in a part that is about none."""
    if tersisih := list_blok_tersisih(bagian):
        yield SalahKerangka(
            bagian,
            "ulang",
            f"“{tersisih[0]}” hanya dapat dicetak di bagian yang diulang untuk setiap sasaran; "
            f"bagian “{bagian.judul}” tidak diulang.",
        )
    for nama in ISIAN_SASARAN:
        if has_isian(bagian.judul, nama):
            yield SalahKerangka(
                bagian,
                "judul",
                f"{{{nama}}} hanya dapat diisi di bagian yang diulang untuk setiap sasaran; "
                f"bagian “{bagian.judul}” tidak diulang.",
            )
