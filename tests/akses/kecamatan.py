"""Routes of kecamatan and of the project itself."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kecamatan.enums import Jabatan, JenisHubungan, JenisPeraturan, Peran
from kecamatan.models import HubunganPeraturan, Kecamatan
from tests.akses import ADMIN, KELOLA, SEMUA, Rute, baca, daftar, formulir
from tests.factories import (
    buat_bidang,
    buat_desa,
    buat_masa_jabatan,
    buat_pejabat,
    buat_pengguna,
    buat_peraturan,
)

PUBLIK = frozenset({"kecamatan:masuk", "kecamatan:keluar", "kecamatan:bantuan", "sehat", "siap"})
PEMBACA = frozenset({Peran.BAPPEDA, Peran.INSPEKTORAT, Peran.ADMIN})


def kode(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the office."""
    return {"kode": kecamatan.kode}


def bidang(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make a bidang."""
    return {"pk": buat_bidang(kecamatan).pk}


def desa(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make a desa."""
    return {"pk": buat_desa(kecamatan).pk}


def pejabat(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make an official who once had a post there."""
    masa = buat_masa_jabatan(kecamatan, mulai=date(2011, 1, 3), selesai=date(2012, 1, 3))
    return {"pk": masa.pejabat_id}


def masa(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make a term of office."""
    satu = buat_masa_jabatan(kecamatan, mulai=date(2011, 1, 3), selesai=date(2012, 1, 3))
    return {"pk": satu.pk}


def kepala_daerah(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name a former head of the region."""
    masa = buat_masa_jabatan(
        None,
        pejabat=buat_pejabat(kecamatan.kabupaten, nip=""),
        jabatan=Jabatan.BUPATI,
        mulai=date(2011, 1, 3),
        selesai=date(2012, 1, 3),
    )
    return {"pk": masa.pejabat_id}


def pejabat_di(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Name the office and an official of it."""
    return {**kode(kecamatan), **pejabat(kecamatan)}


def akun(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make an account."""
    return {"pk": buat_pengguna(Peran.SEKCAM, kecamatan=kecamatan).pk}


def perda(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make a regulation of the kabupaten."""
    jenis = JenisPeraturan.PERDA_KAB
    return {"pk": buat_peraturan(kabupaten=kecamatan.kabupaten, jenis=jenis).pk}


def hubungan(kecamatan: Kecamatan) -> Mapping[str, Any]:
    """Make a relation between two regulations of the kabupaten."""
    oleh, terhadap = (perda(kecamatan)["pk"] for _ in range(2))
    jenis = JenisHubungan.MENGUBAH
    baru = HubunganPeraturan.objects.create(oleh_id=oleh, terhadap_id=terhadap, jenis=jenis)
    return {"pk": baru.pk}


# ditolak=404: an account has no other reader, so its existence is not told either.
TABEL = (
    daftar("beranda"),
    # Only outside production; it shows made-up words alone.
    daftar("galeri_komponen"),
    formulir("kecamatan:ganti_sandi", SEMUA),
    formulir("kecamatan:keluar_semua", SEMUA),
    daftar("kecamatan:profil_sendiri"),
    daftar("kecamatan:daftar_kecamatan", PEMBACA),
    baca("kecamatan:profil", kode),
    baca("kecamatan:logo", kode),
    Rute("kecamatan:ubah_profil", KELOLA, kode),
    Rute("kecamatan:unggah_logo", KELOLA, kode),
    Rute("kecamatan:hapus_logo", KELOLA, kode),
    formulir("kecamatan:setelan_kabupaten", ADMIN),
    daftar("kecamatan:logo_kabupaten"),
    formulir("kecamatan:unggah_logo_kabupaten", ADMIN),
    formulir("kecamatan:hapus_logo_kabupaten", ADMIN),
    Rute("kecamatan:tambah_bidang", KELOLA, kode),
    Rute("kecamatan:ubah_bidang", KELOLA, bidang),
    Rute("kecamatan:status_bidang", KELOLA, bidang),
    Rute("kecamatan:urut_bidang", KELOLA, bidang),
    Rute("kecamatan:hapus_bidang", KELOLA, bidang),
    Rute("kecamatan:tambah_desa", KELOLA - {Peran.SEKCAM}, kode),
    Rute("kecamatan:ubah_desa", KELOLA - {Peran.SEKCAM}, desa),
    daftar("kecamatan:daftar_pejabat"),
    baca("kecamatan:pejabat", pejabat),
    Rute("kecamatan:ubah_pejabat", KELOLA, pejabat),
    Rute("kecamatan:tambah_pejabat", KELOLA, kode),
    Rute("kecamatan:tambah_masa_jabatan", KELOLA, pejabat_di),
    Rute("kecamatan:ubah_masa_jabatan", KELOLA, masa),
    Rute("kecamatan:akhiri_masa_jabatan", KELOLA, masa),
    daftar("kecamatan:daftar_kepala_daerah"),
    formulir("kecamatan:tambah_kepala_daerah", ADMIN),
    Rute("kecamatan:tambah_masa_kepala_daerah", ADMIN, kepala_daerah, se_kabupaten=True),
    daftar("kecamatan:daftar_pengguna", ADMIN),
    formulir("kecamatan:tambah_pengguna", ADMIN),
    Rute("kecamatan:ubah_pengguna", ADMIN, akun, ditolak=404),
    Rute("kecamatan:status_pengguna", ADMIN, akun, ditolak=404),
    Rute("kecamatan:atur_ulang_sandi", ADMIN, akun, ditolak=404),
    Rute("kecamatan:buka_kunci", ADMIN, akun, ditolak=404),
    daftar("kecamatan:daftar_peraturan"),
    formulir("kecamatan:tambah_peraturan", ADMIN),
    baca("kecamatan:peraturan", perda, se_kabupaten=True),
    Rute("kecamatan:ubah_peraturan", ADMIN, perda, se_kabupaten=True),
    Rute("kecamatan:tambah_hubungan", ADMIN, perda, se_kabupaten=True),
    Rute("kecamatan:hapus_hubungan", ADMIN, hubungan, se_kabupaten=True),
    daftar("kecamatan:jejak"),
)
