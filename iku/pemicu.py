"""The triggers of this app: a set of IKU that an enacted document carries never changes."""

from typing import Final

from kecamatan.pemicu import Pemicu, build_anak_terkunci, build_terkunci

PESAN: Final = "IKU yang sudah ditetapkan tidak dapat diubah"
TERKUNCI: Final = "{i}.dikunci_at IS NOT NULL"

LEWAT_DAFTAR: Final = "SELECT i.dikunci_at FROM iku_daftariku i WHERE i.id = {kunci}"
LEWAT_TUJUAN: Final = (
    "SELECT i.dikunci_at FROM iku_daftariku i JOIN iku_tujuan t ON t.daftar_id = i.id "
    "WHERE t.id = {kunci}"
)
LEWAT_SASARAN: Final = (
    "SELECT i.dikunci_at FROM iku_daftariku i JOIN iku_sasaran s ON s.daftar_id = i.id "
    "WHERE s.id = {kunci}"
)
LEWAT_IKU: Final = (
    "SELECT i.dikunci_at FROM iku_daftariku i JOIN iku_sasaran s ON s.daftar_id = i.id "
    "JOIN iku_iku k ON k.sasaran_id = s.id WHERE k.id = {kunci}"
)
ANAK: Final = (
    ("iku_tujuan", "daftar_id", LEWAT_DAFTAR),
    ("iku_indikatortujuan", "tujuan_id", LEWAT_TUJUAN),
    ("iku_sasaran", "daftar_id", LEWAT_DAFTAR),
    ("iku_iku", "sasaran_id", LEWAT_SASARAN),
    ("iku_variabelrumus", "iku_id", LEWAT_IKU),
    ("iku_penanggungjawab", "iku_id", LEWAT_IKU),
    ("iku_isiantambahan", "iku_id", LEWAT_IKU),
)


def build_pemicu(vendor: str) -> tuple[Pemicu, ...]:
    """Return the triggers for `sqlite` or `postgresql`."""
    daftar = build_terkunci(
        "iku_daftariku",
        syarat="OLD.dikunci_at IS NOT NULL",
        boleh="1 = 0",
        pesan=PESAN,
        vendor=vendor,
    )
    anak = (
        pemicu
        for tabel, kunci, induk in ANAK
        for pemicu in build_anak_terkunci(
            tabel, kunci=kunci, induk=induk, syarat=TERKUNCI, pesan=PESAN, vendor=vendor
        )
    )
    return (*daftar, *anak)
