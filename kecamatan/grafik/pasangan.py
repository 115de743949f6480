"""Pairs of bars: target and realisasi, pagu and realisasi, kinerja and serapan."""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from typing import Final

from kecamatan.grafik.isi import Grafik, NilaiGrafik, PasanganBatang, TabelGrafik, list_ada
from kecamatan.grafik.lukisan import (
    GARIS,
    LEBAR,
    MUDA,
    REDUP,
    TUA,
    UKURAN,
    UKURAN_KECIL,
    Ukuran,
    close_svg,
    draw,
    draw_keterangan,
    draw_paragraf,
    grow_lebar,
)
from kecamatan.grafik.sumbu import KONTEKS, NOL, Sumbu, build_sumbu
from kecamatan.grafik.teks import rapikan_teks, ukur_teks
from kecamatan.grafik.uraian import describe_kosong, describe_ujung

TINGGI: Final = 18
JARAK: Final = 16
# At most this part of the width is for values.
BAGIAN_KOLOM: Final = Decimal("0.5")
CATATAN: Final = "Panjang batang hanya dapat dibandingkan dalam satu pasangan."


def draw_pasangan_batang(
    daftar: Sequence[PasanganBatang],
    *,
    nama: tuple[str, str],
    judul: str,
    awalan: str,
    sumbu_bersama: bool = True,
    kepala: str = "Indikator",
    lebar: int = LEBAR,
) -> Grafik:
    """Return two bars per group, the first light and the second dark, named by `nama`.

    Groups measured in different satuan need `sumbu_bersama=False`: each has an axis of its own, and
    the chart says so. `awalan` makes the ids; it is unique on its page. Raises ValueError without
    groups.
    """
    if not daftar:
        raise ValueError(daftar)
    with localcontext(KONTEKS):
        kolom = _find_lebar_kolom(daftar)
        lebar = grow_lebar(lebar, kolom / BAGIAN_KOLOM)
        isi, tinggi = _draw_isi(daftar, nama, lebar, kolom, sumbu_bersama=sumbu_bersama)
        uraian = _describe(daftar, nama, sumbu_bersama=sumbu_bersama)
        svg = close_svg(isi, awalan=awalan, judul=judul, uraian=uraian, lebar=lebar, tinggi=tinggi)
    baris = tuple((satu.label, satu.pertama.teks, satu.kedua.teks) for satu in daftar)
    return Grafik(svg, judul, uraian, TabelGrafik((kepala, *nama), baris))


def _list_nilai(daftar: Sequence[PasanganBatang]) -> list[NilaiGrafik]:
    return [nilai for satu in daftar for nilai in (satu.pertama, satu.kedua)]


def _find_lebar_kolom(daftar: Sequence[PasanganBatang]) -> Decimal:
    """Return the width of the widest number."""
    tertulis = (rapikan_teks(satu.tertulis) for satu in _list_nilai(daftar))
    return max(ukur_teks(satu, UKURAN, tebal=True) for satu in tertulis)


def _draw_isi(
    daftar: Sequence[PasanganBatang],
    nama: tuple[str, str],
    lebar: int,
    kolom: Decimal,
    *,
    sumbu_bersama: bool,
) -> tuple[str, int]:
    semua = _list_nilai(daftar)
    panjang = lebar - kolom - 8
    contoh = [(_draw_contoh(warna), kata) for warna, kata in zip((MUDA, TUA), nama, strict=True)]
    isi, y = draw_keterangan(contoh, lebar, lebar_contoh=24)
    for satu in daftar:
        dibandingkan = semua if sumbu_bersama else _list_nilai([satu])
        sumbu = build_sumbu(list_ada(dibandingkan), dari_nol=True)
        label, tinggi = draw_paragraf(satu.label, 0, y, lebar=Decimal(lebar))
        isi += label
        y += tinggi + 4
        isi += _draw_dasar(sumbu.place(NOL, panjang), y)
        for nilai, warna in ((satu.pertama, MUDA), (satu.kedua, TUA)):
            isi += _draw_batang(nilai, warna, sumbu, panjang, kolom, y)
            y += TINGGI + 2
        y += JARAK
    if sumbu_bersama:
        return isi, y - JARAK
    catatan, tinggi = draw_paragraf(
        CATATAN, 0, y - 4, lebar=Decimal(lebar), ukuran=UKURAN_KECIL, fill=REDUP
    )
    return isi + catatan, y + tinggi


def _draw_contoh(warna: str) -> str:
    return draw("rect", x=1, y=2, width=22, height=14, fill=warna, stroke=TUA, stroke_width="1.5")


def _draw_dasar(x: Decimal, y: int) -> str:
    return draw("line", x1=x, y1=y - 3, x2=x, y2=y + 2 * TINGGI + 5, stroke=GARIS)


def _draw_batang(
    nilai: NilaiGrafik, warna: str, sumbu: Sumbu, panjang: Decimal, kolom: Decimal, y: int
) -> str:
    """Return a bar with its value behind it, or why there is none."""
    nol = sumbu.place(NOL, panjang)
    if nilai.nilai is None:
        sisa = panjang + kolom - nol
        return draw_paragraf(nilai.teks, nol + 8, y, lebar=sisa, maks=1, fill=REDUP)[0]
    ujung = sumbu.place(nilai.nilai, panjang)
    bentuk: dict[str, Ukuran | str] = {
        "x": min(nol, ujung),
        "y": y,
        "width": abs(ujung - nol),
        "height": TINGGI,
    }
    batang = draw("rect", class_="batang", **bentuk, fill=warna, stroke=TUA, stroke_width="1.5")
    teks, _ = draw_paragraf(
        nilai.tertulis, max(nol, ujung) + 8, y, lebar=kolom, maks=1, font_weight="bold"
    )
    return batang + teks


def _describe(
    daftar: Sequence[PasanganBatang], nama: tuple[str, str], *, sumbu_bersama: bool
) -> str:
    kalimat = [f"Grafik batang mendatar, {len(daftar)} pasang: {nama[0]} dan {nama[1]}."]
    pertama = [(satu.label, satu.pertama) for satu in daftar]
    kedua = [(satu.label, satu.kedua) for satu in daftar]
    for deret, semua in zip(nama, (pertama, kedua), strict=True):
        kalimat += describe_ujung(semua, deret) if sumbu_bersama else []
        kalimat += describe_kosong(semua, deret)
    return " ".join(kalimat if sumbu_bersama else [*kalimat, CATATAN])
