"""Bab III: what a sasaran reached beside the money it took (A-CAP-08)."""

from collections.abc import Iterator
from typing import Final

from django.utils.text import capfirst

from iku.domain.efisiensi import (
    Efisiensi,
    IndeksEfisiensi,
    Keluaran,
    calculate_indeks,
    calculate_selisih,
)
from iku.domain.hasil_capaian import cetak_persen
from iku.domain.target import JenisTarget
from iku.enums import TingkatNomenklatur
from iku.pengukuran.anggaran import UkurBaris
from iku.pengukuran.dukungan import DukunganUkur
from iku.pengukuran.isi import UkurSasaran
from laporan.catatan_tabel import CatatanTabel
from laporan.isi.laporan import Blok
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur
from laporan.lkjip.blok.program_sasaran import TANPA_ANGGARAN, TANPA_PROGRAM, find_dukungan
from laporan.lkjip.blok.sel import sel_selisih
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.kunci import key_per_sasaran
from laporan.sel_ukur import SEL_KOSONG, sel_angka, sel_persen, sel_rupiah, sel_target, sel_teks
from laporan.susun_lembar import build_kolom
from laporan.susun_serapan import warn_serapan

TANPA_UANG: Final = "Karena itu efisiensinya tidak dapat dihitung."
TANPA_INDEKS: Final = (
    "Indeks efisiensi keluaran tidak dapat dihitung: program pendukung sasaran ini tidak memuat "
    "keluaran."
)
BERSAMA: Final = (
    "Program yang mendukung lebih dari satu sasaran dihitung utuh pada setiap sasaran: {}."
)
RUMUS_SELISIH: Final = (
    "Selisih adalah capaian dikurangi serapan, dalam poin persen. Disebut efisien hanya bila "
    "capaian paling sedikit 100% dan serapannya lebih rendah."
)
RUMUS_INDEKS: Final = (
    "E (efisiensi) = 1 − (realisasi anggaran ÷ realisasi volume) ÷ (pagu ÷ target volume), "
    "dibatasi -20% sampai 20%. NE (nilai efisiensi) = 50% + (E ÷ 20%) × 50%."
)
TINGKAT: Final[dict[bool | None, str]] = {
    True: "Efisien",
    False: "Tidak efisien",
    None: "Belum dapat dinilai",
}
KOLOM: Final = (
    build_kolom("Sasaran", 42),
    build_kolom("Capaian Kinerja", 14, rata="tengah"),
    build_kolom("Serapan Anggaran", 14, rata="tengah"),
    build_kolom("Selisih", 12, rata="tengah"),
    build_kolom("Tingkat Efisiensi", 18, rata="tengah"),
)
KOLOM_INDEKS: Final = (
    build_kolom("No", 5, rata="tengah"),
    build_kolom("Keluaran", 27),
    build_kolom("Pagu", 15, grup="Anggaran (Rp)", rata="kanan"),
    build_kolom("Realisasi", 15, grup="Anggaran (Rp)", rata="kanan"),
    build_kolom("Target", 10, grup="Volume", rata="kanan"),
    build_kolom("Realisasi", 10, grup="Volume", rata="kanan"),
    build_kolom("E", 9, rata="kanan"),
    build_kolom("NE", 9, rata="kanan"),
)


def list_efisiensi(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield the table of the sasaran and that of its outputs, or why there is no money."""
    dukungan = find_dukungan(bahan, sasaran)
    if dukungan is None or dukungan.serapan is None:
        sebab = TANPA_ANGGARAN if dukungan is None else TANPA_PROGRAM
        yield build_paragraf(f"{sebab} {TANPA_UANG}")
        return
    yield from _list_selisih(bahan, sasaran, dukungan)
    yield from _list_indeks(bahan, sasaran, dukungan)


def _list_selisih(bahan: Bahan, sasaran: UkurSasaran, dukungan: DukunganUkur) -> Iterator[Blok]:
    kunci = key_per_sasaran("tabel:efisiensi", sasaran)
    serapan = dukungan.serapan
    assert serapan is not None, "a sasaran with programs has a serapan"
    capaian = None if sasaran.rata is None else sasaran.rata.nilai
    hasil = calculate_selisih(capaian, serapan.persen, belum=serapan.belum)
    yield build_paragraf(
        "Capaian kinerja dan serapan anggaran sasaran ini disajikan pada ",
        refer(kunci),
        f". {_sebut_hasil(hasil, serapan.alasan)}",
    )
    catatan = CatatanTabel()
    belum = f"Serapan anggaran {serapan.belum}." if serapan.belum else ""
    nama = f"{sasaran.sasaran.teks}{catatan.mark(belum, warn_serapan(serapan))}"
    sel = (
        sel_teks(nama),
        sel_persen(capaian),
        sel_persen(serapan.persen),
        sel_selisih(hasil.nilai),
        sel_teks(TINGKAT[hasil.efisien]),
    )
    yield build_tabel(
        kunci,
        f"Efisiensi Penggunaan Sumber Daya Sasaran {nomor_of_ukur(bahan, sasaran)}",
        KOLOM,
        (BarisLaporan(sel),),
        catatan=(*catatan.list_bernomor(), *_list_bersama(bahan, dukungan), RUMUS_SELISIH),
    )


def _sebut_hasil(hasil: Efisiensi, alasan_serapan: str) -> str:
    """Say what it means; without money the reason that the money itself gives."""
    if hasil.nilai is None and alasan_serapan:
        return alasan_serapan
    return hasil.alasan


def _list_bersama(bahan: Bahan, dukungan: DukunganUkur) -> Iterator[str]:
    """Yield which programs also stand under another sasaran."""
    kinerja = bahan.anggaran_kinerja
    semua = kinerja.daftar_dukungan if kinerja else ()
    bersama = [
        satu.baris.nama
        for satu in dukungan.daftar_program
        if sum(any(lain.baris.pk == satu.baris.pk for lain in d.daftar_program) for d in semua) > 1
    ]
    if bersama:
        yield BERSAMA.format("; ".join(bersama))


def _list_indeks(bahan: Bahan, sasaran: UkurSasaran, dukungan: DukunganUkur) -> Iterator[Blok]:
    """Yield the index of every output; one that cannot be computed says why."""
    semua = [satu for program in dukungan.daftar_program for satu in list_keluaran(program)]
    if not semua:
        yield build_paragraf(TANPA_INDEKS)
        return
    kunci = key_per_sasaran("tabel:indeks_efisiensi", sasaran)
    nomor = nomor_of_ukur(bahan, sasaran)
    yield build_paragraf("Indeks efisiensi setiap keluaran disajikan pada ", refer(kunci), ".")
    catatan = CatatanTabel()
    baris = [
        BarisLaporan(_build_sel(urutan, satu, catatan), f"k{urutan}")
        for urutan, satu in enumerate(semua, start=1)
    ]
    bersama = calculate_indeks(list(map(_to_keluaran, semua)))
    if len(semua) > 1 and bersama.nilai is not None:
        tanda = catatan.mark(_sebut_mentah(bersama))
        awal = (SEL_KOSONG, SelUkur(f"Seluruh keluaran{tanda}"), *(SEL_KOSONG,) * 4)
        baris.append(BarisLaporan((*awal, *_sel_indeks(bersama)), "jumlah", tebal=True))
    yield build_tabel(
        kunci,
        f"Indeks Efisiensi Keluaran Sasaran {nomor}",
        KOLOM_INDEKS,
        baris,
        catatan=(*catatan.list_bernomor(), RUMUS_INDEKS),
    )


def list_keluaran(satu: UkurBaris) -> Iterator[UkurBaris]:
    """Yield the lowest rows that have an output; the hasil of a program is none."""
    bawah = [lain for anak in satu.daftar_anak for lain in list_keluaran(anak)]
    if bawah:
        yield from bawah
    elif satu.baris.tingkat != TingkatNomenklatur.PROGRAM and satu.is_berkeluaran:
        yield satu


def _build_sel(urutan: int, satu: UkurBaris, catatan: CatatanTabel) -> tuple[SelUkur, ...]:
    keluaran = _to_keluaran(satu)
    indeks = calculate_indeks([keluaran])
    belum = f"Realisasi anggaran {satu.belum}." if satu.belum else ""
    belum = belum if indeks.nilai is not None else ""
    tanda = catatan.mark(indeks.alasan, belum, _sebut_mentah(indeks))
    return (
        SelUkur(str(urutan)),
        sel_teks(f"{capfirst(keluaran.nama)}{tanda}"),
        sel_rupiah(satu.pagu),
        sel_rupiah(satu.rupiah),
        sel_target(satu.target),
        sel_angka(satu.keluaran),
        *_sel_indeks(indeks),
    )


def _to_keluaran(satu: UkurBaris) -> Keluaran:
    target = satu.target.angka if satu.target.jenis == JenisTarget.ANGKA else None
    nama = satu.baris.indikator or satu.baris.nama
    return Keluaran(nama, satu.pagu, satu.rupiah, target, satu.keluaran)


def _sel_indeks(indeks: IndeksEfisiensi) -> tuple[SelUkur, SelUkur]:
    return sel_persen(indeks.efisiensi), sel_persen(indeks.nilai)


def _sebut_mentah(indeks: IndeksEfisiensi) -> str:
    """Say what E was before its limits; empty where they did not change it."""
    if indeks.mentah is None or indeks.mentah == indeks.efisiensi:
        return ""
    return f"E sebelum dibatasi {cetak_persen(indeks.mentah)}."
