"""The chart of an office: who leads it, who assists, and the units below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kecamatan.grafik.isi import KOSONG, Grafik, TabelGrafik
from kecamatan.grafik.lukisan import (
    GARIS,
    KERTAS,
    MUDA,
    REDUP,
    TUA,
    UKURAN_KECIL,
    close_svg,
    draw,
    draw_paragraf,
)

# As wide as the text of a page, so that its words keep their size in print.
LEBAR_BAGAN: Final = 640
LEBAR_KOTAK: Final = 220
SELA: Final = 14
TANGGA: Final = 14
ISI_TEPI: Final = 8
# Room for the longest name of a unit in the narrowest box.
BARIS_TERBANYAK: Final = 12
KOLOM_TERBANYAK: Final = 4
KOLOM_SAMPING: Final = 2
KEPALA: Final = ("Jabatan atau unit", "Pejabat", "Di bawah")


@dataclass(frozen=True)
class KotakBagan:
    """A post or unit, who holds it (empty: nobody is recorded), and what is below it."""

    jabatan: str
    nama: str = ""
    daftar_bawahan: tuple["KotakBagan", ...] = ()

    @property
    def sebutan(self) -> str:
        """The post, with the name behind it."""
        return f"{self.jabatan} ({self.nama})" if self.nama else self.jabatan


def draw_bagan(
    puncak: KotakBagan,
    *,
    pembantu: KotakBagan | None = None,
    judul: str,
    awalan: str,
    lebar: int = LEBAR_BAGAN,
) -> Grafik:
    """Return the chart: who leads on top, who assists at the side, the units in rows below.

    `awalan` makes the ids; it is unique on its page.
    """
    isi, tinggi = _draw_isi(puncak, pembantu, lebar)
    uraian = " ".join(_list_kalimat(puncak, pembantu))
    svg = close_svg(isi, awalan=awalan, judul=judul, uraian=uraian, lebar=lebar, tinggi=tinggi)
    return Grafik(svg, judul, uraian, TabelGrafik(KEPALA, tuple(_list_baris(puncak, pembantu))))


def _draw_isi(puncak: KotakBagan, pembantu: KotakBagan | None, lebar: int) -> tuple[str, int]:
    """Return the drawing and its height."""
    tengah = lebar // 2
    tinggi = _find_tinggi(puncak, LEBAR_KOTAK)
    isi = _draw_kotak(puncak, tengah - LEBAR_KOTAK // 2, 1, LEBAR_KOTAK, tinggi, isian=MUDA)
    atas = bawah = 1 + tinggi
    if pembantu is not None:
        samping, bawah = _draw_pembantu(pembantu, tengah, lebar, atas)
        isi += samping
    if puncak.daftar_bawahan:
        ruas = bawah + TANGGA
        isi += _draw_garis(tengah, atas, tengah, ruas)
        barisan, bawah = _draw_barisan(puncak.daftar_bawahan, 1, lebar - 2, tengah, ruas)
        isi += barisan
    return isi, bawah + 1


def _draw_pembantu(pembantu: KotakBagan, tengah: int, lebar: int, atas: int) -> tuple[str, int]:
    """Return the box right of the trunk with those below it, and where they end."""
    kiri = tengah + SELA
    ruang = lebar - 1 - kiri
    selebar = min(LEBAR_KOTAK, ruang)
    x = kiri + (ruang - selebar) // 2
    tinggi, y = _find_tinggi(pembantu, selebar), atas + TANGGA
    isi = _draw_garis(tengah, atas, tengah, y + tinggi // 2)
    isi += _draw_garis(tengah, y + tinggi // 2, x, y + tinggi // 2)
    isi += _draw_kotak(pembantu, x, y, selebar, tinggi)
    bawah = y + tinggi
    if pembantu.daftar_bawahan:
        poros = x + selebar // 2
        isi += _draw_garis(poros, bawah, poros, bawah + TANGGA)
        barisan, bawah = _draw_barisan(
            pembantu.daftar_bawahan, kiri, ruang, poros, bawah + TANGGA, terbanyak=KOLOM_SAMPING
        )
        isi += barisan
    return isi, bawah


def _draw_barisan(
    daftar: Sequence[KotakBagan],
    kiri: int,
    ruang: int,
    poros: int,
    atas: int,
    *,
    terbanyak: int = KOLOM_TERBANYAK,
) -> tuple[str, int]:
    """Return boxes in rows under a line, and where they end.

    The line comes down at `poros`; further rows hang on a line along the left edge.
    """
    semua = _split_baris(daftar, terbanyak)
    rel = kiri
    if len(semua) > 1:
        kiri, ruang = kiri + SELA, ruang - SELA
    selebar = min(LEBAR_KOTAK, (ruang + SELA) // len(semua[0]) - SELA)
    isi, lalu, bawah = "", atas, atas
    for nomor, baris in enumerate(semua):
        y = bawah + TANGGA if nomor else atas
        awal = kiri + (ruang - (selebar + SELA) * len(baris) + SELA) // 2
        tengah = [awal + urut * (selebar + SELA) + selebar // 2 for urut in range(len(baris))]
        ujung = [*tengah, *([] if nomor else [poros]), *([rel] if len(semua) > 1 else [])]
        isi += _draw_garis(min(ujung), y, max(ujung), y) + _draw_garis(rel, lalu, rel, y)
        tinggi = max(_find_tinggi(satu, selebar) for satu in baris)
        for satu, x in zip(baris, tengah, strict=True):
            isi += _draw_garis(x, y, x, y + TANGGA)
            isi += _draw_kotak(satu, x - selebar // 2, y + TANGGA, selebar, tinggi)
        lalu, bawah = y, y + TANGGA + tinggi
    return isi, bawah


def _split_baris(daftar: Sequence[KotakBagan], terbanyak: int) -> list[Sequence[KotakBagan]]:
    """Return rows of about equal length, the last one perhaps shorter."""
    banyak_baris = -(-len(daftar) // terbanyak)
    kolom = -(-len(daftar) // banyak_baris)
    return [daftar[mulai : mulai + kolom] for mulai in range(0, len(daftar), kolom)]


def _find_tinggi(kotak: KotakBagan, lebar: int) -> int:
    """Return how high a box of that width must be for its words."""
    return _draw_kata(kotak, 0, 0, lebar)[1] + 2 * ISI_TEPI


def _draw_kotak(
    kotak: KotakBagan, x: int, y: int, lebar: int, tinggi: int, *, isian: str = KERTAS
) -> str:
    """Return a box with its words in the middle."""
    bingkai = draw(
        "rect",
        class_="kotak",
        x=x,
        y=y,
        width=lebar,
        height=tinggi,
        fill=isian,
        stroke=TUA,
        stroke_width="1.5",
    )
    longgar = tinggi - _find_tinggi(kotak, lebar)
    return bingkai + _draw_kata(kotak, x, y + ISI_TEPI + longgar // 2, lebar)[0]


def _draw_kata(kotak: KotakBagan, x: int, y: int, lebar: int) -> tuple[str, int]:
    """Return post and name from `y` down, and their height."""
    letak, muat = x + lebar // 2, Decimal(lebar - 2 * ISI_TEPI)
    isi, tinggi = draw_paragraf(
        kotak.jabatan,
        letak,
        y,
        lebar=muat,
        maks=BARIS_TERBANYAK,
        ukuran=UKURAN_KECIL,
        text_anchor="middle",
        font_weight="bold",
    )
    nama, tambah = draw_paragraf(
        kotak.nama,
        letak,
        y + tinggi,
        lebar=muat,
        maks=BARIS_TERBANYAK,
        ukuran=UKURAN_KECIL,
        text_anchor="middle",
        fill=REDUP,
    )
    return isi + nama, tinggi + tambah


def _draw_garis(x1: int, y1: int, x2: int, y2: int) -> str:
    return draw("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=GARIS, stroke_width="1.5")


def _list_kalimat(puncak: KotakBagan, pembantu: KotakBagan | None) -> Iterator[str]:
    """Yield the chart in sentences."""
    yield f"{puncak.sebutan} memimpin."
    langsung = _list_langsung(puncak, pembantu)
    for induk, daftar in ((puncak, langsung), *((s, s.daftar_bawahan) for s in langsung)):
        if daftar:
            yield f"Di bawah {induk.jabatan}: {'; '.join(satu.sebutan for satu in daftar)}."


def _list_baris(puncak: KotakBagan, pembantu: KotakBagan | None) -> Iterator[tuple[str, str, str]]:
    """Yield every box with the post above it, in printed order."""
    yield puncak.jabatan, puncak.nama or KOSONG, KOSONG
    for satu in _list_langsung(puncak, pembantu):
        yield satu.jabatan, satu.nama or KOSONG, puncak.jabatan
        for anak in satu.daftar_bawahan:
            yield anak.jabatan, anak.nama or KOSONG, satu.jabatan


def _list_langsung(puncak: KotakBagan, pembantu: KotakBagan | None) -> tuple[KotakBagan, ...]:
    """Return what stands right below the top, who assists first."""
    return puncak.daftar_bawahan if pembantu is None else (pembantu, *puncak.daftar_bawahan)
