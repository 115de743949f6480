"""The triggers of this app: what an enacted document carries never changes.

Every table stands under its wadah by a chain of foreign keys. A migration installs the triggers of
one wadah, named in full, so that it keeps meaning what it meant.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from iku.pemicu_ukur import build_pemicu_ukur
from kecamatan.pemicu import Pemicu, build_anak_terkunci, build_terkunci

TERKUNCI: Final = "{i}.dikunci_at IS NOT NULL"
# A table and its column that leads one step towards the wadah.
Langkah = tuple[str, str]


@dataclass(frozen=True)
class WadahTerkunci:
    """A table of wadah, what its refusal says, and the tables under it.

    Each of `anak` is a table with the chain to the wadah, its own step first.
    """

    tabel: str
    pesan: str
    anak: tuple[tuple[Langkah, ...], ...]


TUJUAN: Final = ("iku_tujuan", "daftar_id")
SASARAN: Final = ("iku_sasaran", "daftar_id")
IKU: Final = ("iku_iku", "sasaran_id")
DAFTAR_IKU: Final = WadahTerkunci(
    "iku_daftariku",
    "IKU yang sudah ditetapkan tidak dapat diubah",
    (
        (TUJUAN,),
        (("iku_indikatortujuan", "tujuan_id"), TUJUAN),
        (SASARAN,),
        (IKU, SASARAN),
        (("iku_variabelrumus", "iku_id"), IKU, SASARAN),
        (("iku_penanggungjawab", "iku_id"), IKU, SASARAN),
        (("iku_isiantambahan", "iku_id"), IKU, SASARAN),
    ),
)
TUJUAN_RENSTRA: Final = ("iku_tujuanrenstra", "renstra_id")
SASARAN_RENSTRA: Final = ("iku_sasaranrenstra", "tujuan_id")
INDIKATOR_TUJUAN_RENSTRA: Final = ("iku_indikatortujuanrenstra", "tujuan_id")
INDIKATOR_SASARAN_RENSTRA: Final = ("iku_indikatorsasaranrenstra", "sasaran_id")
RENSTRA: Final = WadahTerkunci(
    "iku_renstra",
    "Renstra yang sudah ditetapkan tidak dapat diubah",
    (
        (TUJUAN_RENSTRA,),
        (INDIKATOR_TUJUAN_RENSTRA, TUJUAN_RENSTRA),
        (("iku_targettujuanrenstra", "indikator_id"), INDIKATOR_TUJUAN_RENSTRA, TUJUAN_RENSTRA),
        (SASARAN_RENSTRA, TUJUAN_RENSTRA),
        (INDIKATOR_SASARAN_RENSTRA, SASARAN_RENSTRA, TUJUAN_RENSTRA),
        (
            ("iku_targetsasaranrenstra", "indikator_id"),
            INDIKATOR_SASARAN_RENSTRA,
            SASARAN_RENSTRA,
            TUJUAN_RENSTRA,
        ),
        (("iku_strategi", "sasaran_id"), SASARAN_RENSTRA, TUJUAN_RENSTRA),
        (("iku_kebijakan", "sasaran_id"), SASARAN_RENSTRA, TUJUAN_RENSTRA),
        (("iku_programpendukung", "sasaran_id"), SASARAN_RENSTRA, TUJUAN_RENSTRA),
    ),
)


BARIS_ANGGARAN: Final = ("iku_barisanggaran", "anggaran_id")
ANGGARAN: Final = WadahTerkunci(
    "iku_anggaran",
    "anggaran yang sudah ditetapkan tidak dapat diubah",
    (
        (BARIS_ANGGARAN,),
        (("iku_dukungansasaran", "baris_id"), BARIS_ANGGARAN),
    ),
)


RKT: Final = WadahTerkunci(
    "iku_rkt", "RKT yang sudah ditetapkan tidak dapat diubah", ((("iku_targetrkt", "rkt_id"),),)
)
SASARAN_PERJANJIAN: Final = ("iku_sasaranperjanjian", "perjanjian_id")
PERJANJIAN: Final = WadahTerkunci(
    "iku_perjanjiankinerja",
    "Perjanjian Kinerja yang sudah ditetapkan tidak dapat diubah",
    (
        (SASARAN_PERJANJIAN,),
        (("iku_indikatorperjanjian", "sasaran_id"), SASARAN_PERJANJIAN),
        (("iku_paguperjanjian", "perjanjian_id"),),
    ),
)
INDIKATOR_AKSI: Final = ("iku_indikatoraksi", "rencana_aksi_id")
RENCANA_AKSI: Final = WadahTerkunci(
    "iku_rencanaaksi",
    "Rencana Aksi yang sudah ditetapkan tidak dapat diubah",
    ((INDIKATOR_AKSI,), (("iku_butiraksi", "indikator_id"), INDIKATOR_AKSI)),
)


def build_pemicu(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of the daftar IKU for `sqlite` or `postgresql`."""
    return build_pemicu_wadah(DAFTAR_IKU, vendor)


def build_pemicu_renstra(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of the Renstra."""
    return build_pemicu_wadah(RENSTRA, vendor)


def build_pemicu_anggaran(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of the budget."""
    return build_pemicu_wadah(ANGGARAN, vendor)


def build_pemicu_perjanjian(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of the RKT and of the Perjanjian Kinerja."""
    return (*build_pemicu_wadah(RKT, vendor), *build_pemicu_wadah(PERJANJIAN, vendor))


def build_pemicu_rencana_aksi(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers of the rencana aksi."""
    return build_pemicu_wadah(RENCANA_AKSI, vendor)


SEMUA_PEMICU: Final[tuple[Callable[[str], tuple[Pemicu, ...]], ...]] = (
    build_pemicu,
    build_pemicu_renstra,
    build_pemicu_anggaran,
    build_pemicu_perjanjian,
    build_pemicu_rencana_aksi,
    build_pemicu_ukur,
)


def build_pemicu_wadah(wadah: WadahTerkunci, vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers that keep one kind of wadah, and what stands in it, once it is locked."""
    sendiri = build_terkunci(
        wadah.tabel,
        syarat="OLD.dikunci_at IS NOT NULL",
        boleh="1 = 0",
        pesan=wadah.pesan,
        vendor=vendor,
    )
    anak = (
        pemicu
        for (tabel, kunci), *atas in wadah.anak
        for pemicu in build_anak_terkunci(
            tabel,
            kunci=kunci,
            induk=_lewat(wadah.tabel, atas),
            syarat=TERKUNCI,
            pesan=wadah.pesan,
            vendor=vendor,
        )
    )
    return (*sendiri, *anak)


def _lewat(wadah: str, atas: list[Langkah]) -> str:
    """Return the query for the wadah of a row, by the keys of the tables between them."""
    sambungan, sebelum = "", "i"
    for nomor, (tabel, kunci) in enumerate(reversed(atas)):
        sambungan += f" JOIN {tabel} j{nomor} ON j{nomor}.{kunci} = {sebelum}.id"
        sebelum = f"j{nomor}"
    return f"SELECT i.dikunci_at FROM {wadah} i{sambungan} WHERE {sebelum}.id = {{kunci}}"
