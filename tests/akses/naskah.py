"""Routes of the pages on which an office writes its yearly report."""

from collections.abc import Mapping
from typing import Any

from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from tests.akses import ADMIN, SEMUA, Rute, baca
from tests.factories_naskah import (
    KUNCI,
    gambar_of,
    komentar_of,
    laporan_of,
    operator_of,
    tulis,
)

OPERATOR = frozenset({Peran.OPERATOR})
PENUNJUK = frozenset({Peran.OPERATOR, Peran.SEKCAM})
PEMBACA = SEMUA - ADMIN
# A button without its version was cut on its way; nothing is stored.
TERPOTONG = frozenset({409})


def laporan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the report of the office."""
    return {"pk": laporan_of(kecamatan).pk}


def bagian(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a part of it that somebody wrote in."""
    satu = laporan_of(kecamatan)
    tulis(satu, by=operator_of(satu))
    return {"pk": satu.pk, "kunci": KUNCI}


def versi(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the first version of that text."""
    return {**bagian(kecamatan), "nomor": 1}


def sidik(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a picture by what is seen of it; its file is gone."""
    satu = laporan_of(kecamatan)
    ada = satu.daftar_gambar.first() or gambar_of(satu)
    return {"pk": satu.pk, "sidik": ada.sidik}


def gambar(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the row of a picture."""
    satu = laporan_of(kecamatan)
    return {"gambar_pk": (satu.daftar_gambar.first() or gambar_of(satu)).pk}


def komentar(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a remark of the operator."""
    return {"komentar_pk": komentar_of(laporan_of(kecamatan)).pk}


def _tombol(nama: str, objek: Any, boleh: frozenset[Peran] = OPERATOR, **isian: Any) -> Rute:
    """Return a button."""
    return Rute(nama, boleh, objek, menerima_get=False, buta=ADMIN, **isian)


def _lihat(nama: str, objek: Any, **isian: Any) -> Rute:
    """Return a page to read."""
    return baca(nama, objek, PEMBACA, buta=ADMIN, **isian)


TABEL: tuple[Rute, ...] = (
    _lihat("laporan:lkjip", laporan),
    _lihat("laporan:lkjip_bagian", bagian),
    _tombol("laporan:simpan_naskah", bagian, berhasil_post=TERPOTONG),
    _tombol("laporan:mulai_naskah", bagian, berhasil_post=TERPOTONG),
    _tombol("laporan:status_naskah", bagian, berhasil_post=TERPOTONG),
    _tombol("laporan:pemilik_naskah", bagian, PENUNJUK),
    _tombol("laporan:komentar_naskah", bagian, PEMBACA, berhasil_post=TERPOTONG),
    _tombol("laporan:selesai_komentar", komentar),
    _lihat("laporan:versi_naskah", bagian),
    _tombol("laporan:pulihkan_naskah", versi, berhasil_post=TERPOTONG),
    _lihat("laporan:gambar_naskah", sidik, berhasil=frozenset({404})),
    Rute("laporan:unggah_gambar", OPERATOR, bagian, buta=ADMIN),
    Rute("laporan:hapus_gambar", OPERATOR, gambar, buta=ADMIN),
    _tombol("laporan:geser_gambar", gambar),
)
