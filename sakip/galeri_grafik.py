"""Sample charts of the gallery: whole, with missing values, and beyond their limits."""

from decimal import Decimal

from iku.domain.tulis_angka import format_angka, format_rupiah
from kecamatan.grafik import (
    BatangCapaian,
    DeretGrafik,
    Grafik,
    NilaiGrafik,
    PasanganBatang,
    draw_batang_capaian,
    draw_garis,
    draw_pasangan_batang,
)

BELUM = NilaiGrafik(None)


def draw_contoh() -> list[Grafik]:
    """Return one chart of each kind."""
    return [_draw_capaian(), _draw_pagu(), _draw_beda_satuan(), _draw_triwulan()]


def _persen(teks: str) -> NilaiGrafik:
    return NilaiGrafik(Decimal(teks), f"{format_angka(Decimal(teks), 2)}%")


def _angka(teks: str) -> NilaiGrafik:
    return NilaiGrafik(Decimal(teks), format_angka(Decimal(teks)))


def _rupiah(teks: str) -> NilaiGrafik:
    return NilaiGrafik(Decimal(teks), format_rupiah(Decimal(teks)))


def _draw_capaian() -> Grafik:
    return draw_batang_capaian(
        [
            BatangCapaian("Nilai survei kepuasan masyarakat", _persen("90.125"), "Sangat tinggi"),
            BatangCapaian(
                "Persentase hasil koordinasi pemberdayaan masyarakat desa dan kelurahan yang"
                " ditindaklanjuti oleh perangkat daerah terkait dalam tahun berjalan",
                _persen("64.5"),
                "Sedang",
            ),
            BatangCapaian("Persentase gangguan ketenteraman yang ditangani", BELUM),
            BatangCapaian("Jumlah desa dengan laporan tepat waktu", _persen("996.22")),
        ],
        judul="Capaian indikator kinerja utama 2025 (contoh)",
        awalan="contoh-capaian",
    )


def _draw_pagu() -> Grafik:
    return draw_pasangan_batang(
        [
            PasanganBatang(
                "Program penunjang urusan pemerintahan daerah",
                _rupiah("14463930781"),
                _rupiah("11865322120"),
            ),
            PasanganBatang(
                "Program pemberdayaan masyarakat desa dan kelurahan",
                _rupiah("3273221529"),
                NilaiGrafik(None, alasan="realisasi triwulan IV belum diisi"),
            ),
        ],
        nama=("Pagu", "Realisasi"),
        judul="Pagu dan realisasi anggaran 2025 (contoh)",
        awalan="contoh-pagu",
        kepala="Program",
    )


def _draw_beda_satuan() -> Grafik:
    return draw_pasangan_batang(
        [
            PasanganBatang("Nilai SKM (indeks)", _angka("83.5"), _angka("84.25")),
            PasanganBatang("Laporan tepat waktu (dokumen)", _angka("12"), _angka("9")),
        ],
        nama=("Target", "Realisasi"),
        judul="Target dan realisasi 2025 (contoh)",
        awalan="contoh-target",
        sumbu_bersama=False,
    )


def _draw_triwulan() -> Grafik:
    return draw_garis(
        ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"],
        [
            DeretGrafik("Target", tuple(map(_angka, ("80", "82", "84", "86")))),
            DeretGrafik("Realisasi", (_angka("81.25"), _angka("81.5"), BELUM, _angka("85"))),
        ],
        tulis=format_angka,
        judul="Nilai SKM tiap triwulan 2025 (contoh)",
        awalan="contoh-triwulan",
        kepala="Triwulan",
    )
