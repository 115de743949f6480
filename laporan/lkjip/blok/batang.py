"""Bars that fit on their page: too many of them are several pictures."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from kecamatan.grafik import BatangCapaian, Grafik, draw_batang_capaian
from laporan.isi.laporan import Gambar, Potong
from laporan.lkjip.blok.kalimat import refer

# What an A4 page holds between its margins beside a caption, in the units of a drawing.
TINGGI_TERTINGGI: Final = 850
_KOTAK: Final = re.compile(r'viewBox="0 0 [\d.]+ ([\d.]+)"')


def list_gambar(
    kunci: str, judul: str, daftar: Sequence[BatangCapaian], *, awalan: str, **rupa: Any
) -> tuple[Gambar, ...]:
    """Return the bars as pictures of about equally many, each low enough for a page.

    The first has the key, those after it "-2", "-3"; `rupa` goes to draw_batang_capaian.
    """
    banyak = 1
    while True:
        bagian = _share(daftar, banyak)
        grafik = [
            draw_batang_capaian(satu, judul=judul, awalan=f"{awalan}{_akhiran(nomor)}", **rupa)
            for nomor, satu in enumerate(bagian, 1)
        ]
        if banyak == len(daftar) or max(map(_find_tinggi, grafik)) <= TINGGI_TERTINGGI:
            break
        banyak += 1
    return tuple(
        Gambar(
            f"{kunci}{_akhiran(nomor)}",
            "",
            judul if banyak == 1 else f"{judul} (bagian {nomor} dari {banyak})",
            satu.svg,
            satu.uraian,
        )
        for nomor, satu in enumerate(grafik, 1)
    )


def sebut_gambar(daftar: Sequence[Gambar]) -> tuple[str | Potong, ...]:
    """Return the reference to one picture, or to the first and the last of several."""
    if len(daftar) == 1:
        return (refer(daftar[0].kunci),)
    return (refer(daftar[0].kunci), " sampai dengan ", refer(daftar[-1].kunci))


def _akhiran(nomor: int) -> str:
    return "" if nomor == 1 else f"-{nomor}"


def _share(daftar: Sequence[BatangCapaian], banyak: int) -> list[Sequence[BatangCapaian]]:
    """Return so many neighbouring parts whose lengths differ by one at most."""
    batas = [len(daftar) * nomor // banyak for nomor in range(banyak + 1)]
    return [daftar[awal:akhir] for awal, akhir in pairwise(batas)]


def _find_tinggi(grafik: Grafik) -> Decimal:
    cocok = _KOTAK.search(grafik.svg)
    assert cocok is not None, "every drawing says its size"
    return Decimal(cocok[1])
