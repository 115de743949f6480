"""Bab III: target, realisasi and capaian of one sasaran, with the sums written out."""

from collections.abc import Iterator
from typing import Final

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.hasil_capaian import cetak_persen, is_dibatasi
from iku.domain.pohon import Nama
from iku.pengukuran.hitung import KEBIJAKAN_BELUM, UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.catatan_tabel import CatatanTabel
from laporan.isi.laporan import Blok, Potong
from laporan.isi_ukur import SelUkur
from laporan.keterangan_ukur import (
    TANPA_CAPAIAN,
    sebut_sebab,
    sel_target_tahun,
    write_belum_selesai,
)
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.kalimat import (
    build_daftar,
    build_paragraf,
    refer,
)
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur
from laporan.lkjip.blok.sel import sel_realisasi
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.kunci import key_per_sasaran
from laporan.sel_ukur import sel_persen, sel_teks
from laporan.susun_capaian import sel_kelas
from laporan.susun_lembar import build_kolom

KOLOM: Final = (
    build_kolom("No", 6, rata="tengah"),
    build_kolom("Indikator Kinerja", 42),
    build_kolom("Target", 13, rata="tengah"),
    build_kolom("Realisasi", 14, rata="tengah"),
    build_kolom("Capaian", 12, rata="tengah"),
    build_kolom("Predikat", 13, rata="tengah"),
)
# The year is the last figure that was typed: nothing was put together.
CARA_TERAKHIR: Final = frozenset({CaraAkumulasi.NILAI_AKHIR, CaraAkumulasi.KUMULATIF})


def sel_ukur(ukur: UkurIndikator) -> tuple[SelUkur, ...]:
    """Return target, realisasi, capaian and predikat of an indikator."""
    return (
        sel_target_tahun(ukur, bersatuan=True),
        sel_realisasi(ukur, ukur.realisasi),
        sel_persen(ukur.capaian.dipakai),
        sel_kelas(ukur.kelas),
    )


def list_catatan_ukur(ukur: UkurIndikator) -> Iterator[str]:
    """Yield what a reader of the figures must know of them."""
    if ukur.gabungan is not None:
        yield from ukur.gabungan.peringatan
    yield write_belum_selesai(ukur)
    capaian = ukur.capaian
    if is_dibatasi(capaian) and capaian.mentah is not None:
        yield f"Capaian sebelum dibatasi {cetak_persen(capaian.mentah)}."


def list_rata_sasaran(sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield one paragraph: the mean with its predikat, or why there is none."""
    rata, kelas = sasaran.rata, sasaran.kelas
    if rata is None:
        tahun = sasaran.daftar_indikator[0].bagian.pengukuran.tahun
        yield build_paragraf(f"Rata-rata capaian tidak ada. {KEBIJAKAN_BELUM.format(tahun)}")
        return
    if rata.nilai is None:
        yield build_paragraf(f"Rata-rata capaian sasaran ini tidak ada. {TANPA_CAPAIAN}")
        return
    yield build_paragraf(
        "Rata-rata capaian sasaran ini ",
        Potong(cetak_persen(rata.nilai), tebal=True),
        *((" dengan predikat ", Potong(kelas.label, tebal=True)) if kelas else ()),
        f", dihitung dari {write_banyak(rata.banyak, 'indikator')}.",
        *(f" Tidak ikut dihitung: {satu}." for satu in _list_tidak_ikut(sasaran)),
    )


def _list_tidak_ikut(sasaran: UkurSasaran) -> Iterator[str]:
    """Yield each indikator that is not in the mean, with its reason."""
    for ukur in sasaran.daftar_indikator:
        if ukur.capaian.dipakai is None:
            yield f"{ukur.janji.nama} ({sebut_sebab(ukur.capaian).removesuffix('.')})"


def list_target_realisasi(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield the table of a sasaran, then the sum of each indikator step by step."""
    kunci = key_per_sasaran("tabel:target_realisasi", sasaran)
    nomor = nomor_of_ukur(bahan, sasaran)
    yield build_paragraf(
        f"Target dan realisasi sasaran {nomor} tahun {bahan.tahun} disajikan pada ",
        refer(kunci),
        ".",
    )
    catatan = CatatanTabel()
    baris = tuple(
        BarisLaporan(
            (
                SelUkur(str(urutan)),
                sel_teks(f"{ukur.janji.nama}{catatan.mark(*_list_catatan(ukur))}"),
                *sel_ukur(ukur),
            ),
            f"i{urutan}",
        )
        for urutan, ukur in enumerate(sasaran.daftar_indikator, start=1)
    )
    yield build_tabel(
        kunci,
        f"Target dan Realisasi Sasaran {nomor} Tahun {bahan.tahun}",
        KOLOM,
        baris,
        catatan=catatan.list_bernomor(),
    )
    for ukur in sasaran.daftar_indikator:
        yield from _list_hitungan(ukur)


def _list_catatan(ukur: UkurIndikator) -> Iterator[str]:
    """Yield also why there is no capaian: this table stands alone."""
    yield from list_catatan_ukur(ukur)
    if ukur.capaian.dipakai is None:
        yield sebut_sebab(ukur.capaian)


def _list_hitungan(ukur: UkurIndikator) -> Iterator[Blok]:
    """Yield the sum of the realisasi where there is one, and that of the capaian."""
    langkah = ukur.capaian.langkah if ukur.capaian.dipakai is not None else ()
    gabungan = ukur.gabungan
    if gabungan is not None and _is_dihitung(ukur):
        langkah = (*gabungan.langkah, *langkah)
    if langkah:
        yield build_paragraf("Perhitungan ", Potong(ukur.janji.nama, miring=True), ":")
        yield build_daftar("bulat", (satu.tulisan for satu in langkah))


def _is_dihitung(ukur: UkurIndikator) -> bool:
    """Tell whether the realisasi is more than one typed number."""
    return ukur.cara not in CARA_TERAKHIR or not isinstance(ukur.rumus.pohon, Nama)
