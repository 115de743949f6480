"""The steps of a computation, as shown under "lihat hitungan"."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from iku.domain.besaran import (
    PERSEN,
    Besaran,
    hitung_fungsi,
    hitung_operasi,
    is_dalam_jangkauan,
    join_satuan,
    negate,
    tulis_besaran,
)
from iku.domain.definisi import Variabel
from iku.domain.gaya import GAYA_BARIS
from iku.domain.pohon import (
    SERATUS,
    Angka,
    Biner,
    Nama,
    Negatif,
    Operasi,
    Panggil,
    Pohon,
    SeratusPersen,
)
from iku.domain.tulis import tulis_pohon
from iku.domain.tulis_angka import format_angka, is_tepat

DESIMAL_ISIAN: Final = 10
DESIMAL_HASIL: Final = 2
_NAMA_PERSEN: Final = frozenset({"%", "persen", "persentase"})


class JenisLangkah(StrEnum):
    """What a step tells; the value is its heading."""

    DIKETAHUI = "Diketahui"
    MASUKAN = "Masukkan angkanya"
    HITUNG = "Hitung"
    HASIL = "Hasil"


@dataclass(frozen=True, slots=True)
class Langkah:
    """One line of the computation, in Indonesian numbers with units."""

    jenis: JenisLangkah
    tulisan: str


class PembagiNol(Exception):
    """A division by zero met on the way; `pembagi` is the part of the formula that was 0."""

    def __init__(self, pembagi: Pohon) -> None:
        """Keep the divisor."""
        super().__init__(pembagi)
        self.pembagi = pembagi


class Penghitung:
    """Walks a tree once, collecting a step for each sum."""

    def __init__(self, besaran: Mapping[str, Besaran]) -> None:
        """Take the value of every variable by key."""
        self._besaran = besaran
        self.langkah: list[Langkah] = []

    def hitung(self, pohon: Pohon) -> Besaran:
        """Return the value of a node. Raises PembagiNol or DiLuarJangkauan."""
        match pohon:
            case Angka(nilai):
                return Besaran(nilai)
            case SeratusPersen():
                return Besaran(SERATUS, PERSEN)
            case Nama(kunci):
                return self._besaran[kunci]
            case Negatif(isi):
                return negate(self.hitung(isi))
            case Panggil(fungsi, argumen):
                nilai_argumen = tuple(map(self.hitung, argumen))
                hasil = hitung_fungsi(fungsi, nilai_argumen)
                tulisan = GAYA_BARIS.pemisah.join(map(tulis_besaran, nilai_argumen))
                return self._catat(GAYA_BARIS.fungsi[fungsi].format(tulisan), hasil)
            case Biner():
                return self._hitung_biner(pohon)

    def _hitung_biner(self, biner: Biner) -> Besaran:
        """Compute both operands, then the sum. Raises PembagiNol or DiLuarJangkauan."""
        kiri, kanan = self.hitung(biner.kiri), self.hitung(biner.kanan)
        if biner.operasi is Operasi.BAGI and not kanan.angka:
            raise PembagiNol(biner.kanan)
        hasil = hitung_operasi(biner.operasi, kiri, kanan)
        tanda = GAYA_BARIS.operasi[biner.operasi]
        return self._catat(f"{_tulis_operan(kiri)}{tanda}{_tulis_operan(kanan)}", hasil)

    def _catat(self, uraian: str, hasil: Besaran) -> Besaran:
        """Note one step and pass its result on."""
        self.langkah.append(Langkah(JenisLangkah.HITUNG, f"{uraian} = {tulis_besaran(hasil)}"))
        return hasil


def tulis_diketahui(variabel: Variabel, nilai: Decimal | None) -> Langkah:
    """Write what is known of a variable: "Jumlah kegiatan = 45 kegiatan"."""
    if nilai is None:
        tulisan = f"{variabel.label}: belum diisi"
    elif not is_dalam_jangkauan(nilai):
        tulisan = f"{variabel.label}: di luar jangkauan"
    else:
        isian = tulis_besaran(Besaran(nilai, variabel.satuan), DESIMAL_ISIAN)
        tulisan = f"{variabel.label} = {isian}"
    return Langkah(JenisLangkah.DIKETAHUI, tulisan)


def tulis_masukan(pohon: Pohon, besaran: Mapping[str, Besaran]) -> Langkah:
    """Write the formula with values in place of labels: "(45 kegiatan ÷ 50 kegiatan) × 100%"."""
    isian = {kunci: _tulis_operan(satu) for kunci, satu in besaran.items()}
    return Langkah(JenisLangkah.MASUKAN, tulis_pohon(pohon, GAYA_BARIS, isian.__getitem__))


def tulis_hasil(hasil: Decimal, satuan: str) -> Langkah:
    """Write the result, rounded half up to two decimals, in the satuan of the formula."""
    satuan = PERSEN if satuan.casefold() in _NAMA_PERSEN else satuan
    tepat = is_tepat(hasil, DESIMAL_HASIL)
    tulisan = join_satuan(format_angka(hasil, None if tepat else DESIMAL_HASIL), satuan)
    return Langkah(JenisLangkah.HASIL, f"Hasil {'=' if tepat else '≈'} {tulisan}")


def _tulis_operan(besaran: Besaran) -> str:
    """Write a value so that a sign may stand beside it: a negative one in parentheses."""
    tulisan = tulis_besaran(besaran)
    return GAYA_BARIS.kurung.format(tulisan) if besaran.angka < 0 else tulisan
