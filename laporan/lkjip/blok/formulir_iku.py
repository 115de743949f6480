"""Bab II: the Indikator Kinerja Utama with their formulas, and the decree that sets them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from iku.berlaku import choose_terdekat
from iku.models import DaftarIku
from iku.pengukuran.isi import UkurSasaran
from iku.rekap import build_rekap
from kecamatan.tanggal import format_tanggal
from laporan.enums import JenisDokumen
from laporan.isi import Formulir
from laporan.isi.laporan import Blok, TabelIku
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.hitungan import write_banyak
from laporan.lkjip.blok.kalimat import build_paragraf, refer
from laporan.lkjip.blok.resmi import find_dokumen, sebut_status
from laporan.models import Dokumen
from laporan.nomor import format_nomor
from laporan.setelan import ambil_setelan
from laporan.susun_formulir import build_formulir

KUNCI: Final = "tabel-iku"


def susun_iku(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield which decree sets the IKU, and the IKU as a table.

    An office that has none for the year shows the next ones, and says so.
    """
    daftar = bahan.daftar_iku or _find_berikut(bahan)
    if bahan.daftar_iku is None:
        lanjutan = "" if daftar is None else " Sebagai rujukan disajikan yang tercatat sesudahnya."
        yield build_paragraf(
            f"Indikator Kinerja Utama {bahan.kecamatan} yang berlaku pada tahun {bahan.tahun} "
            f"belum tercatat.{lanjutan}"
        )
    if daftar is None:
        return
    formulir = _build_formulir(bahan, daftar)
    banyak = sum(len(satu.daftar_iku) for satu in formulir.daftar_sasaran)
    if not banyak:
        yield build_paragraf(f"{_sebut(daftar)} belum memuat indikator.")
        return
    yield build_paragraf(
        f"{_sebut(daftar)} {_write_penetapan(bahan, find_dokumen('daftar_iku', daftar))} dan "
        f"memuat {write_banyak(banyak, 'indikator')}, sebagaimana disajikan pada ",
        refer(KUNCI),
        ".",
    )
    judul = f"Indikator Kinerja Utama {bahan.kecamatan} Tahun {daftar.masa}"
    yield TabelIku(KUNCI, "", judul, formulir)


def _sebut(daftar: DaftarIku) -> str:
    return f"Indikator Kinerja Utama {daftar.kecamatan} Tahun {daftar.masa}"


def _find_berikut(bahan: Bahan) -> DaftarIku | None:
    """Return the IKU of the nearest later year."""
    milik = DaftarIku.objects.tanpa_dicabut().filter(
        kecamatan=bahan.kecamatan, tahun__gt=bahan.tahun
    )
    return choose_terdekat(milik)


def _build_formulir(bahan: Bahan, daftar: DaftarIku) -> Formulir:
    """Return the form without titles and head block: the report has said those already."""
    formulir = build_formulir(build_rekap(daftar), bahan.kecamatan, "")
    return replace(formulir, judul_kepala=(), kepala=(), judul_tabel=())


def _write_penetapan(bahan: Bahan, dokumen: Dokumen | None) -> str:
    """Say by which document the IKU are set: number and date of the decree, or its state."""
    if dokumen is None:
        return "belum memiliki dokumen"
    if not dokumen.is_resmi or dokumen.tanggal is None:
        return f"belum ditetapkan, masih berstatus {sebut_status(dokumen)},"
    tanggal = format_tanggal(dokumen.tanggal)
    if not dokumen.is_keputusan:
        return f"ditetapkan pada tanggal {tanggal}"
    setelan = ambil_setelan(bahan.kecamatan.kabupaten, JenisDokumen.SK_IKU)
    nomor = format_nomor(dokumen, setelan.pola_nomor)
    return (
        f"ditetapkan dengan Keputusan Camat {bahan.kecamatan.nama} Nomor {nomor} tanggal {tanggal}"
    )
