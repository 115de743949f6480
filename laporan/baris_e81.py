"""The rows of form E.81: each indikator of a sasaran, then the programs that support it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.evaluasi_renja import join_tahun, join_target
from iku.domain.pagu import sum_rupiah
from iku.domain.target import TARGET_KOSONG, Target
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models import Renstra
from iku.pemilik import PemilikTahun, key_of_baris
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris
from iku.pengukuran.dukungan import DI_LUAR_PK, TANPA_SASARAN, read_anggaran_kinerja
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import IsiPengukuran, UkurSasaran
from iku.pengukuran.tahun_lalu import TahunLalu
from laporan.angka_renstra import AngkaRenstra
from laporan.catatan_e81 import list_catatan_indikator, list_catatan_keluaran
from laporan.catatan_tabel import CatatanTabel
from laporan.isi_ukur import BarisUkur, PasanganSel, SelUkur
from laporan.keterangan_ukur import sel_target_tahun, sel_triwulan
from laporan.sel_ukur import (
    PASANGAN_KOSONG,
    SEL_KOSONG,
    SEL_TIDAK_ADA,
    sel_angka,
    sel_nilai,
    sel_persen,
    sel_rupiah,
    sel_target,
    sel_teks,
)
from laporan.susun_serapan import sum_triwulan, warn_serapan

INDIKATOR_SASARAN = "(indikator sasaran)"
SUDAH_DISEBUT = "(rinciannya sudah disebut di atas)"
# So many rows of a sasaran stay on one page.
SEKELOMPOK = 2
# Columns 5 to 14.
BANYAK_PASANGAN = 10
_TIDAK_ADA = PasanganSel(SEL_TIDAK_ADA, SEL_TIDAK_ADA)
_JUMLAH = CaraAkumulasi.JUMLAH


@dataclass(frozen=True)
class BahanE81:
    """Everything the rows are made of; `target` are those of the Renstra by indikator and year."""

    isi: IsiPengukuran
    renstra: Renstra | None
    target: Mapping[int, Mapping[int, Target]]
    lalu: TahunLalu
    pemilik: PemilikTahun

    @property
    def triwulan(self) -> int:
        """The last triwulan that is printed."""
        return self.isi.pengukuran.triwulan


def list_baris_e81(bahan: BahanE81, catatan: CatatanTabel) -> Iterator[BarisUkur]:
    """Yield the rows sasaran by sasaran, programs that support none last, then the sum.

    Notes of rows go to `catatan`, their marks behind what they are about.
    """
    kinerja = read_anggaran_kinerja(bahan.isi)
    # A program may support several sasaran; its money stands with the first, so that rows add up.
    sudah: set[int] = set()
    for letak, sasaran in enumerate(bahan.isi.daftar_sasaran):
        milik = kinerja.daftar_dukungan[letak].daftar_program if kinerja else ()
        program = _list_program(bahan, milik, sudah, catatan)
        semua = (*_list_indikator(bahan, sasaran, catatan), *program)
        yield from _name_sasaran(f"{letak + 1}", sasaran.sasaran.teks, semua)
        sudah |= {satu.baris.pk for satu in milik}
    if kinerja is None or bahan.isi.anggaran is None:
        return
    for nama, sisa in ((DI_LUAR_PK, kinerja.luar), (TANPA_SASARAN, kinerja.lepas)):
        yield from _name_sasaran("", f"({nama})", tuple(_list_program(bahan, sisa, sudah, catatan)))
    yield BarisUkur("jumlah", _list_jumlah(bahan, bahan.isi.anggaran, catatan), tebal=True)


_Sel = tuple[SelUkur | PasanganSel, ...]


def _name_sasaran(nomor: str, teks: str, semua: Sequence[_Sel]) -> Iterator[BarisUkur]:
    for urutan, sel in enumerate(semua):
        kelompok = f"{nomor}{teks}-{urutan // SEKELOMPOK}"
        yield BarisUkur(kelompok, (SelUkur(nomor), sel_teks(teks), *sel))


def _list_indikator(bahan: BahanE81, sasaran: UkurSasaran, catatan: CatatanTabel) -> Iterator[_Sel]:
    for ukur in sasaran.daftar_indikator:
        pokok = ukur.janji.indikator_id
        angka = _build_angka_indikator(bahan, ukur, pokok)
        milik = list_catatan_indikator(ukur, angka, bahan.renstra, bahan.target.get(pokok))
        yield (
            SelUkur(INDIKATOR_SASARAN),
            sel_teks(f"{_sebut(ukur.janji.nama, ukur.satuan)}{catatan.mark(*milik)}"),
            *_list_pasangan_indikator(bahan, ukur, angka),
            sel_teks("\n".join(bahan.pemilik.of_indikator(pokok))),
        )


def _build_angka_indikator(bahan: BahanE81, ukur: UkurIndikator, pokok: int) -> AngkaRenstra:
    target = TARGET_KOSONG
    if bahan.renstra is not None:
        tahunan = bahan.target.get(pokok, {})
        target = join_target(ukur.cara, tahunan, bahan.renstra.daftar_tahun)
    return _build_angka(bahan, ukur.cara, pokok, ukur.realisasi, target)


def _build_angka(
    bahan: BahanE81,
    cara: CaraAkumulasi | None,
    pokok: int | str,
    kini: Decimal | None,
    target: Target = TARGET_KOSONG,
) -> AngkaRenstra:
    return AngkaRenstra(
        cara=cara,
        daftar_tahun=bahan.lalu.daftar_tahun,
        lalu=bahan.lalu.list_angka(pokok),
        tahun=bahan.isi.pengukuran.tahun,
        kini=kini,
        berenstra=bahan.renstra is not None,
        target=target,
    )


def _list_pasangan_indikator(
    bahan: BahanE81, ukur: UkurIndikator, angka: AngkaRenstra
) -> Iterator[PasanganSel]:
    kinerja = (
        sel_target(angka.target),
        sel_nilai(angka.sebelum, ukur.skala),
        sel_target_tahun(ukur),
        *(sel_triwulan(ukur, satu) for satu in ukur.daftar_triwulan),
        *_list_mendatang(bahan),
        sel_nilai(ukur.realisasi, ukur.skala),
        sel_nilai(angka.sampai, ukur.skala),
        sel_persen(angka.tingkat),
    )
    return (_pasangkan(satu, SEL_TIDAK_ADA) for satu in kinerja)


def _list_program(
    bahan: BahanE81, daftar: Sequence[UkurBaris], sudah: Collection[int], catatan: CatatanTabel
) -> Iterator[_Sel]:
    """Yield each program with everything below; of one already told its name alone."""
    for program in daftar:
        if program.baris.pk in sudah:
            nama = SelUkur(f"{program.baris} {SUDAH_DISEBUT}")
            yield (nama, SEL_TIDAK_ADA, *(_TIDAK_ADA,) * BANYAK_PASANGAN, SEL_TIDAK_ADA)
            continue
        for satu in program.walk():
            baris = satu.baris
            angka = _build_angka(bahan, satu.cara, key_of_baris(baris), satu.keluaran)
            keluaran = _sebut(baris.indikator, baris.satuan)
            yield (
                SelUkur(f"{baris}{catatan.mark(warn_serapan(satu.serapan))}"),
                sel_teks(f"{keluaran}{catatan.mark(*list_catatan_keluaran(satu, angka))}"),
                *_list_pasangan_baris(bahan, satu, angka),
                sel_teks("\n".join(bahan.pemilik.of_baris(baris))),
            )


def _list_pasangan_baris(
    bahan: BahanE81, satu: UkurBaris, angka: AngkaRenstra
) -> Iterator[PasanganSel]:
    """Yield columns 5 to 14; the Renstra has neither target nor money of a program."""
    uang = _list_uang(bahan.lalu, satu)
    yield _TIDAK_ADA
    yield PasanganSel(sel_angka(angka.sebelum), sel_rupiah(join_tahun(_JUMLAH, uang)))
    yield PasanganSel(sel_target(satu.target), sel_rupiah(satu.pagu))
    for isian, rupiah in zip(satu.daftar_triwulan, satu.daftar_rupiah, strict=True):
        keluaran = sel_angka(isian.keluaran if isian else None)
        yield PasanganSel(keluaran, sel_rupiah(rupiah))
    for _ in _list_mendatang(bahan):
        yield PASANGAN_KOSONG
    yield PasanganSel(sel_angka(satu.keluaran), sel_rupiah(satu.rupiah))
    jumlah = join_tahun(_JUMLAH, [*uang, satu.rupiah]) if angka.berenstra else None
    yield PasanganSel(sel_angka(angka.sampai), sel_rupiah(jumlah))
    yield _TIDAK_ADA


def _list_uang(lalu: TahunLalu, satu: UkurBaris) -> list[Decimal | None]:
    """Return the money of earlier years: of the row, else of everything below it."""
    sendiri = lalu.list_rupiah(key_of_baris(satu.baris))
    anak = [_list_uang(lalu, bawah) for bawah in satu.daftar_anak]
    return [
        _add(bawah) if nilai is None else nilai
        for nilai, *bawah in zip(sendiri, *anak, strict=True)
    ]


def _add(daftar: Sequence[Decimal | None]) -> Decimal | None:
    """Return a sum; None while a part of it is not known."""
    return None if None in daftar else sum_rupiah(daftar)


def _list_mendatang(bahan: BahanE81) -> tuple[SelUkur, ...]:
    """Return the empty cells of the triwulan to come."""
    return (SEL_KOSONG,) * (len(NAMA_TRIWULAN) - bahan.triwulan)


def _list_jumlah(bahan: BahanE81, anggaran: UkurAnggaran, catatan: CatatanTabel) -> _Sel:
    """Return the sum of all programs: money alone."""
    tahun = zip(*(_list_uang(bahan.lalu, satu) for satu in anggaran.daftar_program), strict=True)
    uang = [_add(satu) for satu in tahun]
    kini = anggaran.rupiah
    jumlah = join_tahun(_JUMLAH, [*uang, kini]) if bahan.renstra is not None else None
    semua = (
        SEL_TIDAK_ADA,
        sel_rupiah(join_tahun(_JUMLAH, uang)),
        sel_rupiah(anggaran.pagu),
        *map(sel_rupiah, sum_triwulan(anggaran)),
        *_list_mendatang(bahan),
        sel_rupiah(kini),
        sel_rupiah(jumlah),
        SEL_TIDAK_ADA,
    )
    label = SelUkur(f"Jumlah anggaran{catatan.mark(warn_serapan(anggaran.serapan))}")
    kiri = (SEL_KOSONG, label, SEL_KOSONG, SEL_KOSONG)
    return (*kiri, *(PasanganSel(SEL_KOSONG, satu) for satu in semua), SEL_KOSONG)


def _pasangkan(kinerja: SelUkur, rupiah: SelUkur) -> PasanganSel:
    """Return a pair; a triwulan to come stays empty in both halves."""
    return PASANGAN_KOSONG if kinerja == SEL_KOSONG else PasanganSel(kinerja, rupiah)


def _sebut(nama: str, satuan: str) -> str:
    return f"{nama} ({satuan})" if nama and satuan else nama
