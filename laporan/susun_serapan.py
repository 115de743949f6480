"""The budget of a triwulan: pagu, money of each triwulan and so far, serapan, what is left."""

from collections.abc import Iterator
from decimal import Decimal

from iku.domain.pagu import sum_rupiah
from iku.domain.serapan import SEKALIGUS, Serapan, StatusSerapan
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris
from laporan.catatan_tabel import CatatanTabel
from laporan.isi import KolomLembar
from laporan.isi_ukur import BarisUkur, KolomUkur, SelUkur, TabelUkur
from laporan.keterangan_ukur import list_tulisan
from laporan.sel_ukur import SEL_KOSONG, sel_persen, sel_rupiah, sel_teks
from laporan.susun_lembar import build_kolom

# So many rows stand with the title of the table.
BARIS_AWAL = 4


def build_serapan(anggaran: UkurAnggaran, triwulan: int) -> TabelUkur:
    """Return a row for each row of the budget, and the sum."""
    catatan = CatatanTabel()
    baris = tuple(_list_baris(anggaran, catatan))
    return TabelUkur(
        "Anggaran",
        "REALISASI ANGGARAN",
        tuple(map(KolomUkur, _list_kolom(triwulan))),
        baris,
        (*catatan.list_bernomor(), *list_belum_diisi(anggaran), *list_tulisan(anggaran.bagian)),
    )


def list_belum_diisi(anggaran: UkurAnggaran) -> Iterator[str]:
    """Yield how many rows of a triwulan have no money filled in: the sums lack them.

    Triwulan that stand in the last one lack nothing; what was recorded so is said once.
    """
    if anggaran.sekaligus:
        yield SEKALIGUS
    daun = [satu for satu in anggaran.walk() if not satu.daftar_anak]
    for nama in NAMA_TRIWULAN:
        kosong = [s for s in daun if nama in s.daftar_kosong]
        if kosong:
            yield (
                f"Realisasi triwulan {nama} belum diisi pada {len(kosong)} dari {len(daun)} baris; "
                "jumlahnya belum memuat baris itu."
            )


def _list_kolom(triwulan: int) -> Iterator[KolomLembar]:
    yield build_kolom("Kode", 12)
    yield build_kolom("Program / Kegiatan / Sub Kegiatan", 34)
    yield build_kolom("Pagu (Rp)", 13, rata="kanan")
    for nama in NAMA_TRIWULAN[:triwulan]:
        yield build_kolom(f"TW {nama}", 12, grup="Realisasi (Rp)", rata="kanan")
    sampai = f"s.d. TW {NAMA_TRIWULAN[triwulan - 1]}"
    yield build_kolom(sampai, 13, grup="Realisasi (Rp)", rata="kanan")
    yield build_kolom("Serapan", 9, rata="kanan")
    yield build_kolom("Sisa (Rp)", 13, rata="kanan")


def _list_baris(anggaran: UkurAnggaran, catatan: CatatanTabel) -> Iterator[BarisUkur]:
    for nomor, (program, satu) in enumerate(_walk(anggaran)):
        nama = f"{satu.baris.nama}{catatan.mark(warn_serapan(satu.serapan))}"
        awal = (sel_teks(satu.baris.kode), sel_teks(nama))
        kanan = _list_angka(satu.pagu, satu.daftar_rupiah, satu.rupiah, satu.serapan)
        kelompok = "awal" if nomor < BARIS_AWAL else f"p{program.baris.pk}"
        yield BarisUkur(kelompok, (*awal, *kanan))
    label = SelUkur(f"Jumlah{catatan.mark(warn_serapan(anggaran.serapan))}")
    kanan = _list_angka(anggaran.pagu, sum_triwulan(anggaran), anggaran.rupiah, anggaran.serapan)
    yield BarisUkur("jumlah", (SEL_KOSONG, label, *kanan), tebal=True)


def _walk(anggaran: UkurAnggaran) -> Iterator[tuple[UkurBaris, UkurBaris]]:
    """Yield every row in printed order behind its program."""
    for program in anggaran.daftar_program:
        for satu in program.walk():
            yield program, satu


def sum_triwulan(anggaran: UkurAnggaran) -> tuple[Decimal | None, ...]:
    """Return all money of each triwulan alone; None where nothing was filled in."""
    return tuple(
        sum_rupiah(satu.daftar_rupiah[letak] for satu in anggaran.daftar_program)
        for letak in range(anggaran.bagian.pengukuran.triwulan)
    )


def _list_angka(
    pagu: Decimal | None,
    daftar_rupiah: tuple[Decimal | None, ...],
    rupiah: Decimal | None,
    serapan: Serapan,
) -> tuple[SelUkur, ...]:
    return (
        sel_rupiah(pagu),
        *map(sel_rupiah, daftar_rupiah),
        sel_rupiah(rupiah),
        sel_persen(serapan.persen),
        sel_rupiah(serapan.sisa),
    )


def warn_serapan(serapan: Serapan) -> str:
    """Return what is wrong with the money of a row: more than its pagu, or without any."""
    tanpa = serapan.alasan if serapan.status == StatusSerapan.TANPA_ANGGARAN else ""
    return serapan.peringatan or tanpa
