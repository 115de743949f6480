"""How long a report of about 40 pages takes: in pieces, and by WeasyPrint alone on the same HTML.

`python -m bench.lkjip [NUMBER_OF_RUNS]`; the goal is a ratio of at most 1.15 for the first print.
WeasyPrint alone gets all pieces in one text; it makes no contents with pages, no feet, no links
between parts. Runs within a transaction that is rolled back: no piece is kept.
"""

import os
import re
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

import django

from bench.basis_data import read_kali

KALI = 5
BARIS = 820
ISI_BADAN = re.compile(r"<body>(.*)</body>", re.DOTALL)


def main() -> None:
    """Measure first print, second print, and a print with one changed part."""
    os.environ.setdefault("SAKIP_MODE", "uji")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
    django.setup()
    from django.db import transaction
    from django.test.utils import setup_databases

    setup_databases(verbosity=0, interactive=False)
    kali = read_kali(KALI)
    with transaction.atomic():
        ukur(kali)
        transaction.set_rollback(True)


def ukur(kali: int) -> None:
    """Print the medians in milliseconds; the first round is not counted."""
    from laporan.lkjip.cetak import cetak_laporan
    from laporan.models import PotonganCetak
    from tests.laporan.lkjip.laporan_contoh import isi_lengkap

    isi = isi_lengkap(baris=BARIS)
    berubah = change_ikhtisar(isi)
    satu_html = join_potongan(isi)

    def pertama() -> None:
        PotonganCetak.objects.all().delete()
        cetak_laporan(isi, draf=False)

    def ubah() -> None:
        sebelum = set(PotonganCetak.objects.values_list("pk", flat=True))
        cetak_laporan(berubah, draf=False)
        PotonganCetak.objects.exclude(pk__in=sebelum).delete()

    daftar: dict[str, Callable[[], object]] = {
        "WeasyPrint saja, satu HTML": lambda: print_sekaligus(satu_html),
        "cetakan pertama": pertama,
        "cetakan kedua": lambda: cetak_laporan(isi, draf=False),
        "satu bagian berubah": ubah,
    }
    lama: dict[str, list[float]] = {nama: [] for nama in daftar}
    for _ in range(kali + 1):
        for nama, kerja in daftar.items():
            mulai = time.perf_counter()
            kerja()
            lama[nama].append((time.perf_counter() - mulai) * 1000)
    tengah = {nama: statistics.median(catatan[1:]) for nama, catatan in lama.items()}
    dasar = tengah["WeasyPrint saja, satu HTML"]
    print(f"{cetak_laporan(isi, draf=False).halaman} halaman, {kali} kali: median, perbandingan")
    for nama, milidetik in tengah.items():
        tercepat = min(lama[nama][1:])
        print(f"  {nama:28}{milidetik:6.0f} ms ({tercepat:.0f} ms)  × {milidetik / dasar:.2f}")


def change_ikhtisar(isi: object) -> object:
    """Return the report with other words in one part."""
    from tests.laporan.lkjip.laporan_contoh import alinea

    bagian = tuple(
        replace(satu, blok=(alinea("Lain.", 6),)) if satu.kunci == "ikhtisar" else satu
        for satu in isi.laporan.bagian
    )
    return replace(isi, laporan=replace(isi.laporan, bagian=bagian))


def join_potongan(isi: object) -> str:
    """Return all pieces of a report as one HTML text."""
    from laporan.lkjip.cetak.cetak import build_konteks, cut_laporan

    html = [satu.html for satu in cut_laporan(build_konteks(isi, draf=False))]
    badan = "".join(f'<div class="halaman-baru">{ISI_BADAN.search(satu)[1]}</div>' for satu in html)
    return ISI_BADAN.sub(lambda _: f"<body>{badan}</body>", html[-1])


def print_sekaligus(html: str) -> bytes:
    """Print one text with the library alone; links to other parts are as they are."""
    from weasyprint import HTML

    pdf: bytes = HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    return pdf


if __name__ == "__main__":
    main()
