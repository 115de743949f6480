"""Ready scales of capaian, to begin from; an office chooses and may change its own (A-CAP-09)."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from iku.domain.skala_capaian import KelasCapaian, MetodeBatas, SkalaCapaian


def _kelas(label: str, bawah: str, atas: str, tertulis: str = "") -> KelasCapaian:
    """Build a class from bounds as "76", ">100" or "<55"; empty is open."""
    return KelasCapaian(
        label=label,
        bawah=Decimal(bawah.removeprefix(">")) if bawah else None,
        bawah_termasuk=bool(bawah) and not bawah.startswith(">"),
        atas=Decimal(atas.removeprefix("<")) if atas else None,
        atas_termasuk=bool(atas) and not atas.startswith("<"),
        tertulis=tertulis,
    )


SKALA_JEMBER: Final = SkalaCapaian(
    nama="Skala empat kelas Kabupaten Jember",
    sumber="Laporan kinerja kecamatan di Kabupaten Jember tahun 2021",
    metode=MetodeBatas.BATAS_BAWAH,
    daftar_kelas=(
        _kelas("Sangat Baik", ">100", ""),
        _kelas("Baik", "76", "100"),
        _kelas("Cukup", "55", "75"),
        _kelas("Kurang", "", "<55"),
    ),
)
# Above 100 stays in the top class, although the table prints 100 as its upper bound.
SKALA_PERMENDAGRI: Final = SkalaCapaian(
    nama="Skala lima kelas Permendagri 86/2017",
    sumber="Permendagri 86/2017 (evaluasi Renja dan RKPD)",
    metode=MetodeBatas.BATAS_BAWAH,
    daftar_kelas=(
        _kelas("Sangat Tinggi", "91", "", "91% s.d. 100%, dan di atasnya"),
        _kelas("Tinggi", "76", "90"),
        _kelas("Sedang", "66", "75"),
        _kelas("Rendah", "51", "65"),
        _kelas("Sangat Rendah", "", "50"),
    ),
)
SKALA_LAN: Final = SkalaCapaian(
    nama="Skala empat kelas LAKIP lama",
    sumber="Pedoman LAKIP lama (LAN); naskahnya belum diperiksa",
    metode=MetodeBatas.BATAS_BAWAH,
    daftar_kelas=(
        _kelas("Sangat Berhasil", "85", ""),
        _kelas("Berhasil", "70", "<85"),
        _kelas("Cukup Berhasil", "55", "<70"),
        _kelas("Kurang Berhasil", "", "<55"),
    ),
    terverifikasi=False,
)
SKALA_DASBOR: Final = SkalaCapaian(
    nama="Contoh lain: lima kelas dengan pita 95–105",
    sumber="Dasbor kinerja sebuah kabupaten; bukan peraturan",
    metode=MetodeBatas.BATAS_BAWAH,
    daftar_kelas=(
        _kelas("Melampaui", ">105", ""),
        _kelas("Tercapai", "95", "105"),
        _kelas("Mendekati", "80", "94.99"),
        _kelas("Perlu Perhatian", "60", "79.99"),
        _kelas("Kritis", "", "59.99"),
    ),
)
DAFTAR_SKALA_CAPAIAN: Final[Mapping[str, SkalaCapaian]] = {
    "jember": SKALA_JEMBER,
    "permendagri": SKALA_PERMENDAGRI,
    "lan": SKALA_LAN,
    "dasbor": SKALA_DASBOR,
}
