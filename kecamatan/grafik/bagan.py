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
KOLOM_UNIT: Final = 4
KOLOM_BAWAHAN: Final = 2
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
    tinggi = _measure(puncak, LEBAR_KOTAK)
    isi = _draw_kotak(puncak, tengah - LEBAR_KOTAK // 2, 1, LEBAR_KOTAK, tinggi, isian=MUDA)
    atas = bawah = 1 + tinggi
    if pembantu is not None:
        samping, bawah = _draw_pembantu(pembantu, tengah, lebar, atas + TANGGA)
        isi += samping
    if puncak.daftar_bawahan:
        ruas = bawah + TANGGA
        isi += _draw_garis(tengah, atas, tengah, ruas)
        barisan, bawah = _draw_barisan(puncak.daftar_bawahan, 1, lebar - 2, tengah, ruas)
        isi += barisan
    elif pembantu is not None:
        isi += _draw_garis(tengah, atas, tengah, _find_tengah(pembantu, tengah, lebar, atas))
    return isi, bawah + 1


def _find_tengah(pembantu: KotakBagan, tengah: int, lebar: int, atas: int) -> int:
    """Return the height at which the line to the assistant leaves the trunk."""
    selebar = min(LEBAR_KOTAK, lebar - tengah - SELA)
    return atas + TANGGA + _measure(pembantu, selebar) // 2


def _draw_pembantu(pembantu: KotakBagan, tengah: int, lebar: int, atas: int) -> tuple[str, int]:
    """Return the box right of the trunk with those below it, and where they end."""
    kiri = tengah + SELA
    ruang = lebar - 1 - kiri
    selebar = min(LEBAR_KOTAK, ruang)
    x = kiri + (ruang - selebar) // 2
    tinggi = _measure(pembantu, selebar)
    isi = _draw_garis(tengah, atas + tinggi // 2, x, atas + tinggi // 2)
    isi += _draw_kotak(pembantu, x, atas, selebar, tinggi)
    bawah = atas + tinggi
    if pembantu.daftar_bawahan:
        poros = x + selebar // 2
        isi += _draw_garis(poros, bawah, poros, bawah + TANGGA)
        barisan, bawah = _draw_barisan(
            pembantu.daftar_bawahan, kiri, ruang, poros, bawah + TANGGA, terbanyak=KOLOM_BAWAHAN
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
    terbanyak: int = KOLOM_UNIT,
) -> tuple[str, int]:
    """Return boxes in rows of about equal length under a line, and where they end.

    The line comes down at `poros`; further rows hang on a line along the left edge.
    """
    banyak_baris = -(-len(daftar) // terbanyak)
    kolom = -(-len(daftar) // banyak_baris)
    rel = kiri
    if banyak_baris > 1:
        kiri, ruang = kiri + SELA, ruang - SELA
    selebar = min(LEBAR_KOTAK, (ruang - SELA * (kolom - 1)) // kolom)
    isi, y, rel_atas = "", atas, atas
    for mulai in range(0, len(daftar), kolom):
        baris = daftar[mulai : mulai + kolom]
        panjang = selebar * len(baris) + SELA * (len(baris) - 1)
        awal = kiri + (ruang - panjang) // 2
        letak = [awal + nomor * (selebar + SELA) for nomor in range(len(baris))]
        ujung = [*(x + selebar // 2 for x in letak), rel if banyak_baris > 1 else poros]
        if mulai == 0:
            ujung.append(poros)
        isi += _draw_garis(min(ujung), y, max(ujung), y)
        tinggi = max(_measure(satu, selebar) for satu in baris)
        for satu, x in zip(baris, letak, strict=True):
            isi += _draw_garis(x + selebar // 2, y, x + selebar // 2, y + TANGGA)
            isi += _draw_kotak(satu, x, y + TANGGA, selebar, tinggi)
        rel_bawah, y = y, y + TANGGA + tinggi + TANGGA
    if banyak_baris > 1:
        isi += _draw_garis(rel, rel_atas, rel, rel_bawah)
    return isi, y - TANGGA


def _measure(kotak: KotakBagan, lebar: int) -> int:
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
    longgar = tinggi - _measure(kotak, lebar)
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
    bawahan = (*((pembantu,) if pembantu else ()), *puncak.daftar_bawahan)
    yield f"{puncak.sebutan} memimpin."
    for induk, daftar in (
        (puncak, bawahan),
        (pembantu, pembantu.daftar_bawahan if pembantu else ()),
    ):
        if induk is not None and daftar:
            yield f"Di bawah {induk.jabatan}: {'; '.join(satu.sebutan for satu in daftar)}."


def _list_baris(puncak: KotakBagan, pembantu: KotakBagan | None) -> Iterator[tuple[str, str, str]]:
    """Yield every box with the post above it, in printed order."""
    yield puncak.jabatan, puncak.nama or KOSONG, KOSONG
    for satu in (*((pembantu,) if pembantu else ()), *puncak.daftar_bawahan):
        yield satu.jabatan, satu.nama or KOSONG, puncak.jabatan
        for anak in satu.daftar_bawahan:
            yield anak.jabatan, anak.nama or KOSONG, satu.jabatan
