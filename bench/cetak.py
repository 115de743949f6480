"""How long a decree takes: through our renderer, and by WeasyPrint alone on the same HTML.

`python -m bench.cetak [NUMBER_OF_RUNS]`; the goal is a ratio of at most 1.15, warm.
"""

import os
import statistics
import time
from collections.abc import Callable

import django

from bench.basis_data import read_kali

KALI = 15
DOKUMEN = ("sumberjambe_2022", "panti_2025")


def ukur(daftar_kerja: list[Callable[[], object]], kali: int) -> list[tuple[float, float]]:
    """Return median and best of each work in milliseconds.

    The works take turns, so that other load on the machine slows them alike; the first two rounds
    are not counted.
    """
    lama: list[list[float]] = [[] for _ in daftar_kerja]
    for _ in range(kali + 2):
        for catatan, kerja in zip(lama, daftar_kerja, strict=True):
            mulai = time.perf_counter()
            kerja()
            catatan.append((time.perf_counter() - mulai) * 1000)
    return [(statistics.median(catatan[2:]), min(catatan[2:])) for catatan in lama]


def ukur_dokumen(nama: str, kali: int) -> None:
    """Print the medians of one sample document and their ratios."""
    from weasyprint import HTML

    from laporan.cetak import susun_tugas
    from laporan.pencetak import cetak_html
    from tests.laporan.isi_contoh import contoh

    isi = contoh(nama)
    tugas = susun_tugas(isi, draf=False)
    daftar = {
        "WeasyPrint saja": lambda: HTML(string=tugas.html).write_pdf(
            pdf_variant=tugas.pilihan.ragam
        ),
        "pencetak, HTML yang sama": lambda: cetak_html(tugas),
        "payload sampai PDF": lambda: cetak_html(susun_tugas(isi, draf=False)),
    }
    hasil = ukur(list(daftar.values()), kali)
    print(f"{nama}, {kali} kali: median (tercepat), perbandingan")
    for sebutan, (tengah, tercepat) in zip(daftar, hasil, strict=True):
        banding = f"× {tengah / hasil[0][0]:.2f} (× {tercepat / hasil[0][1]:.2f})"
        print(f"  {sebutan:26}{tengah:6.0f} ms ({tercepat:.0f} ms)  {banding}")


def main() -> None:
    """Measure every sample decree."""
    os.environ.setdefault("SAKIP_MODE", "pengembangan")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip.settings")
    django.setup()
    kali = read_kali(KALI)
    for nama in DOKUMEN:
        ukur_dokumen(nama, kali)


if __name__ == "__main__":
    main()
