"""The rows of the table of money by sasaran: each with its programs, and those without one."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from iku.domain.pagu import sum_rupiah
from iku.domain.serapan import Serapan, calculate_serapan
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris, sebut_belum
from iku.pengukuran.dukungan import DI_LUAR_PK, TANPA_SASARAN, AnggaranKinerja
from laporan.catatan_tabel import CatatanTabel
from laporan.isi_ukur import SelUkur
from laporan.lkjip.blok.tabel import BarisLaporan
from laporan.lkjip.blok.uang import count_bagian
from laporan.sel_ukur import SEL_KOSONG, sel_persen, sel_rupiah, sel_teks
from laporan.susun_serapan import warn_serapan

TANPA_PROGRAM = "Tidak ada program dalam anggaran yang dikaitkan dengan sasaran ini."


def list_baris_dukungan(
    kinerja: AnggaranKinerja, anggaran: UkurAnggaran, catatan: CatatanTabel
) -> Iterator[BarisLaporan]:
    """Yield each sasaran above its programs, then what supports none, and all money."""
    rumpun: list[tuple[str, str, tuple[UkurBaris, ...]]] = [
        (str(letak), satu.sasaran.sasaran.teks, satu.daftar_program)
        for letak, satu in enumerate(kinerja.daftar_dukungan, start=1)
    ]
    lain = ((DI_LUAR_PK, kinerja.luar), (TANPA_SASARAN, kinerja.lepas))
    rumpun += [("", f"Program yang {kata}", daftar) for kata, daftar in lain if daftar]
    for letak, (nomor, nama, daftar) in enumerate(rumpun, start=1):
        catatan_nama = "" if daftar else TANPA_PROGRAM
        sel = (SelUkur(nomor), sel_teks(f"{nama}{catatan.mark(catatan_nama)}"))
        angka = _list_jumlah(daftar, anggaran)
        yield BarisLaporan((*sel, *angka), f"s{letak}", tebal=True)
        for program in daftar:
            yield _baris_program(program, anggaran, catatan, f"s{letak}")
    seluruh = _list_angka(anggaran.pagu, anggaran.rupiah, anggaran.serapan, anggaran)
    label = SelUkur("Seluruh anggaran")
    yield BarisLaporan((SEL_KOSONG, label, *seluruh), "jumlah", tebal=True)


def list_catatan_dukungan(kinerja: AnggaranKinerja) -> Iterator[str]:
    """Yield which programs are counted more than once, so that nobody adds up the shares."""
    hitung: dict[str, int] = {}
    for dukungan in kinerja.daftar_dukungan:
        for program in dukungan.daftar_program:
            hitung[program.baris.nama] = hitung.get(program.baris.nama, 0) + 1
    for nama, banyak in hitung.items():
        if banyak > 1:
            yield (
                f"{nama} mendukung {banyak} sasaran dan dihitung penuh pada masing-masing, jadi "
                "jumlah proporsi sasaran lebih dari bagian seluruh anggarannya."
            )


def _baris_program(
    program: UkurBaris, anggaran: UkurAnggaran, catatan: CatatanTabel, kelompok: str
) -> BarisLaporan:
    nama = f"{program.baris.nama}{catatan.mark(warn_serapan(program.serapan))}"
    angka = _list_angka(program.pagu, program.rupiah, program.serapan, anggaran)
    return BarisLaporan((SEL_KOSONG, sel_teks(nama), *angka), kelompok)


def _list_jumlah(daftar: Iterable[UkurBaris], anggaran: UkurAnggaran) -> tuple[SelUkur, ...]:
    """Return the sums of some programs; "-" for none, which is no zero."""
    semua = tuple(daftar)
    pagu = sum_rupiah(satu.pagu for satu in semua)
    rupiah = sum_rupiah(satu.rupiah for satu in semua)
    serapan = calculate_serapan(pagu, rupiah, belum=sebut_belum(semua))
    return _list_angka(pagu, rupiah, serapan, anggaran)


def _list_angka(
    pagu: Decimal | None, rupiah: Decimal | None, serapan: Serapan, anggaran: UkurAnggaran
) -> tuple[SelUkur, ...]:
    """Return pagu, its share of the whole budget, realisasi and what part of the pagu that is."""
    return (
        sel_rupiah(pagu),
        sel_persen(count_bagian(pagu, anggaran.pagu)),
        sel_rupiah(rupiah),
        sel_persen(serapan.persen),
    )
