"""Enacted documents bound in, and awards."""

from collections.abc import Iterable, Iterator
from typing import Final

from iku.pengukuran.isi import UkurSasaran
from kecamatan.tanggal import format_tanggal
from laporan.isi.laporan import Blok, BlokSalinan
from laporan.isi_ukur import SelUkur
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.resmi import NAMA_LAMPIRAN, DokumenTerlampir, list_terlampir
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.models import Penghargaan
from laporan.sel_ukur import sel_teks
from laporan.susun_lembar import build_kolom

KUNCI_PENGHARGAAN: Final = "tabel-penghargaan"
KOLOM_PENGHARGAAN: Final = (
    build_kolom("No.", 5, rata="tengah"),
    build_kolom("Penghargaan", 45),
    build_kolom("Pemberi", 30),
    build_kolom("Tanggal", 20),
)


def list_belum_resmi(bahan: Bahan) -> tuple[str, ...]:
    """Return what the lampiran of the outline names but cannot bind in: not enacted, or no plan.

    While there is any, the report would promise copies that are not there.
    """
    kode = (satu for bagian in bahan.daftar_bagian for satu in bagian.blok)
    semua = (satu for k in kode if k in NAMA_LAMPIRAN for satu in list_terlampir(bahan, k))
    return tuple(dict.fromkeys(satu.sebutan for satu in semua if satu.salinan is None))


def susun_lampiran_renstra(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the Renstra that covers the year."""
    yield from map(_build_blok, list_terlampir(bahan, "lampiran_renstra"))


def susun_lampiran_rkt(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the RKT of the year."""
    yield from map(_build_blok, list_terlampir(bahan, "lampiran_rkt"))


def susun_lampiran_perjanjian(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield every PK of the camat for the year, corrections last."""
    yield from map(_build_blok, list_terlampir(bahan, "lampiran_perjanjian"))


def susun_lampiran_iku(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the decree about the IKU in force in the year."""
    yield from map(_build_blok, list_terlampir(bahan, "lampiran_iku"))


def susun_penghargaan(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the awards of the year as a table, or that there were none."""
    daftar = list(bahan.laporan.daftar_penghargaan.all())
    if not daftar:
        yield build_paragraf(
            f"Tidak ada penghargaan yang tercatat untuk {bahan.kecamatan} selama tahun "
            f"{bahan.tahun}."
        )
        return
    yield build_paragraf(
        f"Penghargaan yang diraih {bahan.kecamatan} selama tahun {bahan.tahun} disajikan pada ",
        refer(KUNCI_PENGHARGAAN),
        ".",
    )
    judul = f"Penghargaan yang Diraih {bahan.kecamatan} Tahun {bahan.tahun}"
    yield build_tabel(KUNCI_PENGHARGAAN, judul, KOLOM_PENGHARGAAN, _list_baris(daftar))


def _build_blok(terlampir: DokumenTerlampir) -> Blok:
    """Return the official copy, or why there is none."""
    salinan = terlampir.salinan
    if salinan is None:
        return build_paragraf(terlampir.alasan)
    return BlokSalinan(
        salinan.pk,
        salinan.sidik_isi,
        salinan.pdf_sidik,
        terlampir.sebutan,
        salinan.pdf_halaman or 0,
    )


def _list_baris(daftar: Iterable[Penghargaan]) -> Iterator[BarisLaporan]:
    for nomor, satu in enumerate(daftar, start=1):
        tanggal = format_tanggal(satu.tanggal) if satu.tanggal else ""
        sel = (f"{nomor}.", satu.nama, satu.pemberi)
        yield BarisLaporan((*map(SelUkur, sel), sel_teks(tanggal)))
