"""Bab I: what the office is, does, and how it is organised."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from iku.pengukuran.isi import UkurSasaran
from kecamatan.grafik import KotakBagan, draw_bagan
from kecamatan.models import Peraturan
from kecamatan.posisi import sebut_kepala_daerah
from kecamatan.tanggal import format_tanggal
from laporan.isi.laporan import Blok, ButirDaftar, Gambar
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_butir, build_daftar, build_paragraf, refer
from laporan.lkjip.blok.susunan import read_susunan

KUNCI_BAGAN: Final = "gambar-bagan-organisasi"
# What the title of a regulation on the organisation of kecamatan has.
KATA_DASAR: Final = ("susunan organisasi", "kecamatan")


def susun_kedudukan(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield what the office is, under whom it stands, and which regulation says so."""
    kecamatan, kabupaten = bahan.kecamatan, bahan.kecamatan.kabupaten
    dasar = _find_dasar(bahan)
    if dasar is not None:
        yield build_paragraf(
            f"Kedudukan, tugas, fungsi, dan susunan organisasi {kecamatan} diatur dengan "
            f"{dasar.pengenal}."
        )
    yield build_paragraf(
        f"{kecamatan} merupakan unsur perangkat daerah {kabupaten} yang dipimpin oleh Camat. Camat "
        f"berkedudukan di bawah dan bertanggung jawab kepada {sebut_kepala_daerah(kabupaten)} "
        "melalui sekretaris daerah."
    )


def susun_tugas(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the tugas of the office."""
    yield from _list_butir(bahan, "tugas", bahan.kecamatan.daftar_tugas.all())


def susun_fungsi(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the fungsi of the office."""
    yield from _list_butir(bahan, "fungsi", bahan.kecamatan.daftar_fungsi.all())


def susun_susunan_organisasi(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the posts and units of the office as a list."""
    susunan = read_susunan(bahan.kecamatan, _find_hari(bahan))
    if not susunan.is_tercatat:
        yield build_paragraf(f"Susunan organisasi {bahan.kecamatan} belum tercatat.")
        return
    yield build_paragraf(f"Susunan organisasi {bahan.kecamatan} terdiri atas:")
    semua = [build_butir("Camat")]
    if susunan.sekretaris is not None:
        semua.append(_butir_sekretaris(susunan.sekretaris))
    semua += [build_butir(satu.jabatan) for satu in susunan.camat.daftar_bawahan]
    yield build_daftar("huruf", semua)


def susun_bagan_organisasi(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the chart of the office with those who held its posts at the end of the year."""
    hari, kecamatan = _find_hari(bahan), bahan.kecamatan
    susunan = read_susunan(kecamatan, hari)
    if not susunan.is_tercatat:
        yield build_paragraf(
            f"Bagan organisasi belum dapat digambar karena satuan kerja di {kecamatan} belum "
            "tercatat."
        )
        return
    judul = f"Bagan Organisasi {kecamatan}"
    grafik = draw_bagan(
        susunan.camat, pembantu=susunan.sekretaris, judul=judul, awalan="bagan-organisasi"
    )
    yield build_paragraf(
        f"Bagan organisasi {kecamatan} dengan pejabatnya pada {format_tanggal(hari)} disajikan "
        "pada ",
        refer(KUNCI_BAGAN),
        ".",
    )
    yield Gambar(KUNCI_BAGAN, "", judul, grafik.svg, grafik.uraian)


def _find_dasar(bahan: Bahan) -> Peraturan | None:
    """Return the newest regulation on the organisation of kecamatan in force in the year."""
    milik = Peraturan.objects.filter(
        kabupaten=bahan.kecamatan.kabupaten_id, tahun__lte=bahan.tahun
    ).tanpa_dicabut(_find_hari(bahan))
    for kata in KATA_DASAR:
        milik = milik.filter(judul__icontains=kata)
    return milik.order_by("-tahun", "-nomor_urut", "-pk").first()


def _find_hari(bahan: Bahan) -> date:
    """Return the last day of the year that is reported on."""
    return date(bahan.tahun, 12, 31)


def _list_butir(bahan: Bahan, kata: str, daftar: Iterable[object]) -> Iterator[Blok]:
    """Yield a list of sentences with its opening, or that there is none."""
    teks = [str(satu) for satu in daftar]
    if not teks:
        yield build_paragraf(f"{kata.capitalize()} {bahan.kecamatan} belum tercatat.")
        return
    yield build_paragraf(f"{bahan.kecamatan} mempunyai {kata}:")
    yield build_daftar("huruf", teks)


def _butir_sekretaris(sekretaris: KotakBagan) -> ButirDaftar:
    """Return the sekretaris with the subbagian."""
    bawahan = sekretaris.daftar_bawahan
    if not bawahan:
        return build_butir("Sekretaris Kecamatan")
    daftar = build_daftar("angka", (satu.jabatan for satu in bawahan))
    return build_butir("Sekretaris Kecamatan, membawahi:", daftar)
