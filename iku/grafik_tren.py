"""The chart of one indikator through triwulan or years."""

from collections.abc import Sequence

from iku.domain.tulis_angka import format_angka
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.tren import TitikTren
from kecamatan.grafik import DeretGrafik, Grafik, draw_garis


def draw_tren(
    daftar: Sequence[TitikTren], nama: tuple[str, str], judul: str, awalan: str, kepala: str
) -> Grafik | None:
    """Return realisasi, and what was planned where anything was; None without any realisasi."""
    if all(satu.realisasi.nilai is None for satu in daftar):
        return None
    deret = [DeretGrafik(nama[0], tuple(satu.realisasi for satu in daftar))]
    if any(satu.target.nilai is not None for satu in daftar):
        deret.append(DeretGrafik(nama[1], tuple(satu.target for satu in daftar)))
    label = [satu.label for satu in daftar]
    return draw_garis(label, deret, tulis=format_angka, judul=judul, awalan=awalan, kepala=kepala)


def name_bersatuan(satu: UkurIndikator) -> str:
    """Return the wording of an indikator with its satuan."""
    return f"{satu.janji.nama} ({satu.satuan})" if satu.satuan else satu.janji.nama
