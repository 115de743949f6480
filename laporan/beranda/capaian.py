"""How far the year is, in a few bars on the home page of those who work in one office."""

from dataclasses import dataclass
from typing import Final

from iku.grafik_ukur import build_batang_indikator
from iku.models import Pengukuran
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.dasar import find_kebijakan
from iku.pengukuran.dasbor import find_terakhir
from iku.pengukuran.isi import IsiPengukuran, group_sasaran
from iku.pengukuran.sebut import sebut_kepastian, write_rata
from kecamatan.enums import PERAN_KECAMATAN
from kecamatan.grafik import Grafik, draw_batang_capaian
from kecamatan.models import Pengguna

# The panel is narrow: a chart so wide keeps its words at their size.
LEBAR: Final = 280


@dataclass(frozen=True)
class PanelCapaian:
    """The last triwulan with a figure; `rata` says the mean in one sentence, or that none is."""

    pengukuran: Pengukuran
    rata: str
    grafik: Grafik | None


def build_panel_capaian(pengguna: Pengguna) -> PanelCapaian | None:
    """Return the newest year that is measured, in a constant number of queries; None without."""
    if pengguna.peran not in PERAN_KECAMATAN:
        return None
    semua = list(
        Pengukuran.objects.visible_to(pengguna)
        .select_related("kecamatan", "periode__tahun_kinerja")
        .defer("kecamatan__logo")
        .order_by("-periode__tahun_kinerja__tahun", "periode__triwulan")[:4]
    )
    daftar = [satu for satu in semua if satu.tahun == semua[0].tahun]
    if not daftar:
        return None
    per = read_indikator(daftar)
    pengukuran = find_terakhir(daftar, per)
    versi = find_kebijakan(pengukuran.kecamatan, pengukuran.tahun)
    isi = IsiPengukuran(pengukuran, group_sasaran(per[pengukuran.pk], versi), None, versi)
    return PanelCapaian(pengukuran, _write_rata(isi), _draw(isi))


def _write_rata(isi: IsiPengukuran) -> str:
    kalimat = filter(None, (write_rata(isi), sebut_kepastian(isi)))
    return f"{'; '.join(kalimat) or 'Rata-rata capaian belum dapat dihitung'}."


def _draw(isi: IsiPengukuran) -> Grafik | None:
    if not isi.daftar_indikator:
        return None
    return draw_batang_capaian(
        tuple(map(build_batang_indikator, isi.daftar_indikator)),
        judul=f"Capaian {isi.pengukuran.tahun} sampai triwulan {isi.pengukuran.nama_triwulan}",
        awalan="beranda",
        lebar=LEBAR,
    )
