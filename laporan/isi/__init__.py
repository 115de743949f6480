"""What documents print, as plain data: one module for each kind of part."""

from laporan.isi.dokumen import SKEMA, IsiDokumen, JenisIsi
from laporan.isi.formulir import (
    BarisKepala,
    Formulir,
    IsiIku,
    IsiRumus,
    IsiSasaran,
    IsiVariabel,
    Kolom,
)
from laporan.isi.keputusan import Diktum, KepalaLampiran, Keputusan
from laporan.isi.laporan import Laporan
from laporan.isi.lembar import BarisLembar, KolomLembar, Lembar, TabelLembar
from laporan.isi.pernyataan import BarisPihak, Pernyataan
from laporan.isi.umum import Halaman, Kop, Pihak, TandaTangan

__all__ = [
    "SKEMA",
    "BarisKepala",
    "BarisLembar",
    "BarisPihak",
    "Diktum",
    "Formulir",
    "Halaman",
    "IsiDokumen",
    "IsiIku",
    "IsiRumus",
    "IsiSasaran",
    "IsiVariabel",
    "JenisIsi",
    "KepalaLampiran",
    "Keputusan",
    "Kolom",
    "KolomLembar",
    "Kop",
    "Laporan",
    "Lembar",
    "Pernyataan",
    "Pihak",
    "TabelLembar",
    "TandaTangan",
]
