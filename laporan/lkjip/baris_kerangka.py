"""An outline as pages list it: each part with its depth and the names of its blocks."""

from dataclasses import dataclass

from laporan.lkjip.katalog import KATALOG
from laporan.models import BagianKerangka, KerangkaLaporan


@dataclass(frozen=True)
class BarisKerangka:
    """One part; `tingkat` counts from 0."""

    bagian: BagianKerangka
    tingkat: int
    daftar_isi: tuple[str, ...]


def list_baris_kerangka(kerangka: KerangkaLaporan) -> list[BarisKerangka]:
    """Return the parts as they are printed."""
    tingkat: dict[int | None, int] = {None: -1}
    hasil = []
    for satu in kerangka.daftar_bagian.order_by("urutan", "pk"):
        tingkat[satu.pk] = tingkat[satu.induk_id] + 1
        isi = tuple(KATALOG[kode].nama for kode in satu.blok if kode in KATALOG)
        hasil.append(BarisKerangka(satu, tingkat[satu.pk], isi))
    return hasil
