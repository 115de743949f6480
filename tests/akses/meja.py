"""Routes of checking what is measured: the panel of moves, one number, the desk, the ranking."""

from collections.abc import Mapping
from typing import Any

from iku.models import Pengukuran
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan
from tests.akses import ADMIN, Rute, baca, daftar, formulir
from tests.factories_ukur import TAHUN, build_pengukuran

PEMBACA = frozenset(Peran) - ADMIN
PEMBACA_KABUPATEN = frozenset({Peran.BAPPEDA, Peran.INSPEKTORAT})
# Those who move figures; Inspektorat only reads.
PELAKU = PEMBACA - {Peran.INSPEKTORAT}
DITOLAK = frozenset({409})


def _pengukuran(kecamatan: Kecamatan) -> Pengukuran:
    ada = Pengukuran.objects.filter(kecamatan=kecamatan).first()
    return ada or build_pengukuran(kecamatan)


def pengukuran(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a triwulan of the office."""
    return {"pk": _pengukuran(kecamatan).pk}


def bagian(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name one bagian of it."""
    satu = _pengukuran(kecamatan).daftar_bagian.first()
    assert satu is not None
    return {"pk": satu.pk}


def triwulan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a triwulan of the kabupaten of the office; the office plays no part."""
    _pengukuran(kecamatan)
    return {"tahun": TAHUN, "triwulan": 1}


TABEL = (
    # Without a button nothing is moved.
    Rute("iku:alihkan_ukur", PELAKU, pengukuran, buta=ADMIN, berhasil_post=DITOLAK),
    baca("iku:bagian", bagian, PEMBACA, buta=ADMIN),
    Rute(
        "iku:komentar_bagian",
        PELAKU,
        bagian,
        buta=ADMIN,
        menerima_get=False,
        berhasil_post=DITOLAK,
    ),
    daftar("iku:meja", PEMBACA_KABUPATEN),
    formulir(
        "iku:terima_meja",
        frozenset({Peran.BAPPEDA}),
        menerima_get=False,
    ),
    daftar("iku:pengingat", PEMBACA_KABUPATEN, objek=triwulan),
    daftar("iku:pengingat_teks", PEMBACA_KABUPATEN, objek=triwulan),
    daftar("iku:rekap", PEMBACA_KABUPATEN, objek=triwulan),
    daftar("iku:rekap_xlsx", PEMBACA_KABUPATEN, objek=triwulan),
)
