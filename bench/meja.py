"""How the desk of Bappeda grows: 31 kecamatan x 6 indikator x 4 triwulan, then years, a province.

`python -m bench.meja [NUMBER_OF_RUNS]`; the tables live in a test database that is dropped.
"""

import time

from bench.basis_data import basis_data, read_kali
from bench.halaman import ukur

KALI = 7
TAHUN = 2021
# Years of one kabupaten, then kabupaten of a province: 20 x 31 kecamatan.
LANGKAH_TAHUN = (1, 5)
KABUPATEN_PROVINSI = 20


def cetak_tabel(kali: int) -> None:
    """Measure the pages at each size and print a line for every one."""
    from django.test import Client
    from django.urls import reverse

    from bench.data_ukur import buat_kabupaten, ukur_tahun

    kabupaten, bappeda = buat_kabupaten(0)
    klien = Client()
    klien.force_login(bappeda)
    halaman = {
        "meja": f"{reverse('iku:meja')}?tahun={TAHUN}&triwulan=4",
        "rekap": reverse("iku:rekap", args=[TAHUN, 4]),
    }
    print(f"{'isi':<28}{'halaman':<9}{'kueri':>6}{'median ms':>11}", flush=True)

    def catat(isi: str) -> None:
        for nama, url in halaman.items():
            kueri, lama = ukur(klien, url, kali)
            print(f"{isi:<28}{nama:<9}{kueri:>6}{lama:>11.1f}", flush=True)

    sudah = 0
    for banyak in LANGKAH_TAHUN:
        for nomor in range(sudah, banyak):
            ukur_tahun(kabupaten, bappeda, TAHUN - nomor)
        sudah = banyak
        catat(f"1 kabupaten, {banyak} tahun")
    mulai = time.perf_counter()
    for nomor in range(1, KABUPATEN_PROVINSI):
        lain, pemeriksa = buat_kabupaten(nomor)
        ukur_tahun(lain, pemeriksa, TAHUN)
    print(f"(provinsi diisi dalam {time.perf_counter() - mulai:.0f} detik)", flush=True)
    catat(f"{KABUPATEN_PROVINSI} kabupaten")


if __name__ == "__main__":
    with basis_data():
        cetak_tabel(read_kali(KALI))
