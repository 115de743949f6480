"""The budget of a triwulan as its pages show it: money, output and serapan in words."""

from dataclasses import dataclass
from decimal import Decimal

from iku.domain.besaran import join_satuan
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.kode_nomenklatur import URUTAN_TINGKAT
from iku.domain.pagu import format_rupiah, sum_rupiah
from iku.domain.serapan import SEKALIGUS, Serapan
from iku.domain.target import format_target
from iku.domain.tulis_angka import format_angka
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris
from iku.pengukuran.keadaan import KODE_STATUS
from iku.tampilan_ukur import LangkahTampil, list_langkah


@dataclass(frozen=True)
class SerapanTampil:
    """Money in words: pagu, spent so far, percent, left, what is wrong with it, what it lacks."""

    pagu: str
    rupiah: str
    persen: str
    sisa: str
    alasan: str
    peringatan: str
    belum: str
    langkah: tuple[LangkahTampil, ...]


def build_serapan(serapan: Serapan, pagu: Decimal | None, rupiah: Decimal | None) -> SerapanTampil:
    """Return a serapan for the page."""
    return SerapanTampil(
        format_rupiah(pagu),
        format_rupiah(rupiah),
        "" if serapan.persen is None else cetak_persen(serapan.persen),
        format_rupiah(serapan.sisa),
        serapan.alasan,
        serapan.peringatan,
        serapan.belum,
        list_langkah(serapan.langkah),
    )


@dataclass(frozen=True)
class BarisAnggaranUkur:
    """One row: `takik` is how deep it stands, `lalu` what the triwulan before spent together."""

    ukur: UkurBaris
    takik: int
    serapan: SerapanTampil
    kini: str
    lalu: str
    target: str
    keluaran: str


@dataclass(frozen=True)
class AnggaranTampil:
    """The rows and their sum."""

    ukur: UkurAnggaran
    daftar_baris: tuple[BarisAnggaranUkur, ...]
    jumlah: SerapanTampil
    jumlah_kini: str

    @property
    def sekaligus(self) -> str:
        """That the year stands in its last triwulan; empty where it does not."""
        return SEKALIGUS if self.ukur.sekaligus else ""

    @property
    def kode_status(self) -> str:
        """The badge of its state."""
        return KODE_STATUS[self.ukur.bagian.status]


def build_anggaran_tampil(satu: UkurAnggaran) -> AnggaranTampil:
    """Return the budget with its sums in words."""
    program = satu.daftar_program
    return AnggaranTampil(
        satu,
        tuple(map(build_baris, satu.walk())),
        build_serapan(
            satu.serapan,
            sum_rupiah(baris.pagu for baris in program),
            sum_rupiah(baris.rupiah for baris in program),
        ),
        format_rupiah(sum_rupiah(baris.rupiah_kini for baris in program)),
    )


def build_baris(satu: UkurBaris) -> BarisAnggaranUkur:
    """Return one row in words."""
    keluaran = "" if satu.keluaran is None else format_angka(satu.keluaran)
    return BarisAnggaranUkur(
        satu,
        URUTAN_TINGKAT[satu.baris.tingkat],
        build_serapan(satu.serapan, satu.pagu, satu.rupiah),
        format_rupiah(satu.rupiah_kini),
        format_rupiah(sum_rupiah(satu.daftar_rupiah[:-1])),
        format_target(satu.target),
        join_satuan(keluaran, satu.baris.satuan) if keluaran else "",
    )
