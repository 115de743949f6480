"""What the page of a daftar IKU shows beside the words: findings, and the years of an indikator."""

from collections.abc import Sequence
from dataclasses import dataclass

from iku.domain.aturan_kolom import OBJEK_FORMAT
from iku.domain.cetak import tulis_baris
from iku.models import Iku, Indikator
from iku.rekap import RekapDaftar, RekapIku, RekapSasaran, build_iku, periksa, with_isi
from iku.temuan import BarisTemuan, group_temuan
from kecamatan.bacaan_jejak import Perubahan

BELUM = "belum diisi"


@dataclass(frozen=True)
class BarisIku:
    """An indikator with its findings; `daftar_tambahan` are heading and text of extra columns."""

    iku: RekapIku
    daftar_temuan: Sequence[BarisTemuan]
    daftar_tambahan: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class BarisSasaran:
    """A sasaran with its indikator."""

    sasaran: RekapSasaran
    daftar_iku: Sequence[BarisIku]


@dataclass(frozen=True)
class HalamanDaftar:
    """A set with findings in their places; `umum` are about the set as a whole."""

    rekap: RekapDaftar
    daftar_sasaran: Sequence[BarisSasaran]
    umum: Sequence[BarisTemuan]
    jumlah_galat: int


def build_tampilan(rekap: RekapDaftar, *, bertautan: bool, periksa_isi: bool) -> HalamanDaftar:
    """Put each finding beside the item it is about; none when nothing can be mended any more."""
    daftar_temuan = periksa(rekap) if periksa_isi else ()
    kelompok = group_temuan(daftar_temuan, bertautan=bertautan)
    daftar_sasaran = [
        BarisSasaran(
            sasaran,
            [
                BarisIku(iku, kelompok.get(f"iku:{iku.pk}", []), _list_tambahan(rekap, iku))
                for iku in sasaran.daftar_iku
            ],
        )
        for sasaran in rekap.daftar_sasaran
    ]
    semua = [satu for daftar in kelompok.values() for satu in daftar]
    jumlah_galat = sum(satu.tingkat == "galat" for satu in semua)
    umum = [*kelompok.get("", []), *kelompok.get(OBJEK_FORMAT, [])]
    return HalamanDaftar(rekap, daftar_sasaran, umum, jumlah_galat)


def _list_tambahan(rekap: RekapDaftar, iku: RekapIku) -> list[tuple[str, str]]:
    return [(k.judul, iku.tambahan_of(k.pk)) for k in rekap.format.daftar_tambahan]


@dataclass(frozen=True)
class BarisIndikator:
    """An indikator in one set, and what differs from the set before (None for the first)."""

    baris: Iku
    iku: RekapIku
    daftar_perubahan: Sequence[Perubahan] | None


def build_sejarah(indikator: Indikator) -> list[BarisIndikator]:
    """Return the years of an indikator, newest first, each compared with the one before."""
    urut = ("sasaran__daftar__tahun", "sasaran__daftar__revisi")
    baris = with_isi(indikator.daftar_iku.select_related("sasaran__daftar")).order_by(*urut)
    sejarah: list[BarisIndikator] = []
    sebelum: RekapIku | None = None
    for satu in baris:
        kini = build_iku(satu)
        beda = None if sebelum is None else compare_iku(sebelum, kini)
        sejarah.append(BarisIndikator(satu, kini, beda))
        sebelum = kini
    return sejarah[::-1]


def compare_iku(lama: RekapIku, baru: RekapIku) -> list[Perubahan]:
    """Return every printed word that differs between two years."""
    kiri, kanan = _describe(lama), _describe(baru)
    return [
        Perubahan(label, kiri[label] or BELUM, kanan[label] or BELUM)
        for label in kiri
        if kiri[label] != kanan[label]
    ]


def _describe(iku: RekapIku) -> dict[str, str]:
    return {
        "Nama indikator": iku.nama,
        "Satuan": iku.satuan,
        "Arah": iku.arah_label,
        "Rumus": tulis_baris(iku.rumus) if iku.rumus else iku.uraian_rumus,
        "Penjelasan": iku.penjelasan,
        "Sumber data": iku.sumber_data,
        "Penanggung jawab": ", ".join(
            filter(None, (iku.sebutan_cetak, *iku.penanggung_jawab_cetak))
        ),
    }
