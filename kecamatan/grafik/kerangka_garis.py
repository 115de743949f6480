"""The frame of a line chart: marks of the axis, periods, and what is missing below them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kecamatan.grafik.isi import KOSONG, DeretGrafik, list_ada
from kecamatan.grafik.lukisan import (
    GARIS,
    GARIS_TIPIS,
    REDUP,
    UKURAN_KECIL,
    Ukuran,
    draw,
    draw_paragraf,
    draw_teks,
    grow_lebar,
)
from kecamatan.grafik.sumbu import NOL, Sumbu, build_sumbu
from kecamatan.grafik.teks import rapikan_teks, ukur_teks
from kecamatan.grafik.uraian import describe_kosong

TINGGI: Final = 170
# Above and below the marks, for the numbers of the highest and the lowest point.
TEPI: Final = 26
BAWAH: Final = TINGGI + 2 * TEPI + 2
JARAK: Final = 10


@dataclass(frozen=True)
class KerangkaGaris:
    """Where values and periods lie; `kiri` is the width of the marks of the axis."""

    label: tuple[str, ...]
    sumbu: Sumbu
    tanda: tuple[tuple[Decimal, str], ...]
    kiri: Decimal
    lebar: int

    @property
    def petak(self) -> Decimal:
        """Return the width of one period."""
        return (self.lebar - self.kiri) / len(self.label)

    def place_x(self, urutan: int) -> Decimal:
        """Return the middle of a period."""
        return self.kiri + self.petak * urutan + self.petak / 2

    def place_y(self, nilai: Decimal) -> Decimal:
        """Return the height of a value, from above."""
        return TEPI + TINGGI - self.sumbu.place(nilai, Decimal(TINGGI))


def build_kerangka(
    label: Sequence[str],
    daftar_deret: Sequence[DeretGrafik],
    tulis: Callable[[Decimal], str],
    lebar: int,
) -> KerangkaGaris:
    """Return a frame in which every number has room; without numbers it has no marks."""
    semua = list_ada(nilai for satu in daftar_deret for nilai in satu.daftar_nilai)
    sumbu = build_sumbu(semua)
    daftar_tanda = sumbu.list_tanda() if semua else []
    tanda = tuple((satu, rapikan_teks(tulis(satu))) for satu in daftar_tanda)
    kiri = max((ukur_teks(kata, UKURAN_KECIL) for _, kata in tanda), default=NOL) + JARAK
    terlebar = max(
        ukur_teks(rapikan_teks(nilai.tertulis), UKURAN_KECIL, tebal=True)
        for satu in daftar_deret
        for nilai in satu.daftar_nilai
    )
    perlu = kiri + (terlebar + JARAK) * len(label)
    return KerangkaGaris(tuple(label), sumbu, tanda, kiri, grow_lebar(lebar, perlu))


def draw_kerangka(kerangka: KerangkaGaris, daftar_deret: Sequence[DeretGrafik]) -> tuple[str, int]:
    """Return everything around the lines, and its height."""
    isi = "".join(_draw_tanda(kerangka, nilai, kata) for nilai, kata in kerangka.tanda)
    y = BAWAH
    for urutan in range(len(kerangka.label)):
        kolom, bawah = _draw_kolom(kerangka, daftar_deret, urutan)
        isi += kolom
        y = max(y, bawah)
    for kata in [*list_kosong(kerangka, daftar_deret), note_sumbu(kerangka)]:
        teks, tinggi = draw_paragraf(
            kata, 0, y + 4, lebar=Decimal(kerangka.lebar), ukuran=UKURAN_KECIL, fill=REDUP
        )
        isi += teks
        y += tinggi + 4 if tinggi else 0
    return isi, y + 4


def list_kosong(kerangka: KerangkaGaris, daftar_deret: Sequence[DeretGrafik]) -> list[str]:
    """Return for each line which of its values are missing, and why."""
    return [
        kata
        for satu in daftar_deret
        for kata in describe_kosong(
            list(zip(kerangka.label, satu.daftar_nilai, strict=True)), satu.nama
        )
    ]


def note_sumbu(kerangka: KerangkaGaris) -> str:
    """Return the warning that an axis leaves 0 out, so that differences look larger."""
    if not kerangka.tanda or any(nilai == NOL for nilai, _ in kerangka.tanda):
        return ""
    return f"Sumbu tegak mulai dari {kerangka.tanda[0][1]}, bukan dari 0."


def _draw_tanda(kerangka: KerangkaGaris, nilai: Decimal, kata: str) -> str:
    y = kerangka.place_y(nilai)
    garis = draw(
        "line",
        x1=kerangka.kiri,
        y1=y,
        x2=kerangka.lebar,
        y2=y,
        stroke=GARIS_TIPIS if nilai != NOL and nilai != kerangka.sumbu.bawah else GARIS,
    )
    gaya: dict[str, Ukuran | str] = {"font_size": UKURAN_KECIL, "fill": REDUP}
    return garis + draw_teks(kata, kerangka.kiri - 6, y + 4, text_anchor="end", **gaya)


def _draw_kolom(
    kerangka: KerangkaGaris, daftar_deret: Sequence[DeretGrafik], urutan: int
) -> tuple[str, int]:
    """Return the name of a period, and a dash below it when a line has no value there."""
    x = kerangka.place_x(urutan)
    isi, tinggi = draw_paragraf(
        kerangka.label[urutan], x, BAWAH, lebar=kerangka.petak - JARAK, text_anchor="middle"
    )
    y = BAWAH + tinggi
    if all(satu.daftar_nilai[urutan].nilai is not None for satu in daftar_deret):
        return isi, y
    return isi + draw_teks(KOSONG, x, y + 12, text_anchor="middle", fill=REDUP), y + 15
