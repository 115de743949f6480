"""Makers of rows for tests: plain functions with real names, every argument optional."""

from datetime import date
from typing import Any

from django.db import models

from kecamatan.enums import PERAN_KECAMATAN, Golongan, Jabatan, JenisPeraturan, Peran
from kecamatan.models import (
    Bidang,
    Desa,
    Kabupaten,
    Kecamatan,
    MasaJabatan,
    Pejabat,
    Pengguna,
    Peraturan,
)

# Passes every rule of the site; no account outside tests has it.
SANDI_UJI = "rembulan-tidur-siang-77"
NAMA_KABUPATEN = {"35.09": "Jember", "35.08": "Lumajang", "35.11": "Bondowoso"}


def _urutan(model: type[models.Model]) -> int:
    """Return 1 for the first row of a table, 2 for the second: unique and repeatable."""
    return model._default_manager.count() + 1


def buat_kabupaten(kode: str = "35.09", **isian: Any) -> Kabupaten:
    """Return the kabupaten with this code, made when it is not there yet."""
    nama = NAMA_KABUPATEN.get(kode, f"Uji {kode}")
    bawaan = {"slug": nama.lower().replace(" ", "-").replace(".", "-"), "nama": nama}
    bawaan |= {"tempat_penetapan": nama}
    return Kabupaten.objects.get_or_create(kode=kode, defaults=bawaan | isian)[0]


def buat_kecamatan(
    nama: str = "Sumberjambe", *, kabupaten: Kabupaten | None = None, **isian: Any
) -> Kecamatan:
    """Make a kecamatan, of Jember unless told."""
    kabupaten = kabupaten or buat_kabupaten()
    bawaan = {"slug": nama.lower().replace(" ", "-")}
    bawaan["kode"] = f"{kabupaten.kode}.{_urutan(Kecamatan) % 100:02}"
    return Kecamatan.objects.create(kabupaten=kabupaten, nama=nama, **bawaan | isian)


def buat_bidang(kecamatan: Kecamatan, nama: str = "", **isian: Any) -> Bidang:
    """Make a bidang."""
    nomor = _urutan(Bidang)
    isian.setdefault("urutan", nomor)
    return Bidang.objects.create(kecamatan=kecamatan, nama=nama or f"Seksi Uji {nomor}", **isian)


def buat_desa(kecamatan: Kecamatan, nama: str = "", **isian: Any) -> Desa:
    """Make a desa."""
    return Desa.objects.create(
        kecamatan=kecamatan, nama=nama or f"Desa Uji {_urutan(Desa)}", **isian
    )


def buat_pengguna(
    peran: Peran = Peran.OPERATOR,
    *,
    kecamatan: Kecamatan | None = None,
    kabupaten: Kabupaten | None = None,
    sandi: str | None = None,
    **isian: Any,
) -> Pengguna:
    """Make an account; only with `sandi` can it log in through the form (else `force_login`)."""
    if peran in PERAN_KECAMATAN:
        tempat: dict[str, Any] = {"kecamatan": kecamatan or buat_kecamatan()}
    else:
        tempat = {"kabupaten": kabupaten or buat_kabupaten()}
    nomor = _urutan(Pengguna)
    bawaan = {"username": f"{peran}.{nomor}", "nama": f"{Peran(peran).label} {nomor}"}
    pengguna = Pengguna(peran=peran, **tempat | bawaan | isian)
    if sandi is None:
        pengguna.set_unusable_password()
    else:
        pengguna.set_password(sandi)
    pengguna.save()
    return pengguna


def buat_para_pengguna(kecamatan: Kecamatan) -> dict[Peran, Pengguna]:
    """Make one account of every role around one kecamatan and its kabupaten."""
    return {
        peran: buat_pengguna(peran, kecamatan=kecamatan, kabupaten=kecamatan.kabupaten)
        for peran in Peran
    }


def buat_pejabat(kabupaten: Kabupaten | None = None, **isian: Any) -> Pejabat:
    """Make an official with a valid NIP of his own."""
    nomor = _urutan(Pejabat)
    bawaan = {
        "nama": f"Pejabat Uji {nomor}",
        "gelar_belakang": "S.Sos.",
        "golongan": Golongan.IV_A,
        "nip": f"19700101199503{1 + nomor // 1000}{nomor % 1000:03}",
    }
    return Pejabat.objects.create(kabupaten=kabupaten or buat_kabupaten(), **bawaan | isian)


def buat_masa_jabatan(
    kecamatan: Kecamatan | None, *, pejabat: Pejabat | None = None, **isian: Any
) -> MasaJabatan:
    """Make a term of office, of a definitive camat since 2020 unless told."""
    kabupaten = kecamatan.kabupaten if kecamatan else None
    bawaan = {"jabatan": Jabatan.CAMAT, "mulai": date(2020, 1, 2)}
    return MasaJabatan.objects.create(
        pejabat=pejabat or buat_pejabat(kabupaten), kecamatan=kecamatan, **bawaan | isian
    )


def buat_peraturan(**isian: Any) -> Peraturan:
    """Make a regulation, national unless `kabupaten` is given."""
    nomor = _urutan(Peraturan)
    bawaan = {
        "jenis": JenisPeraturan.PP,
        "sebutan": "Peraturan Pemerintah",
        "nomor": str(nomor),
        "nomor_urut": nomor,
        "tahun": 2018,
        "judul": f"Pokok Uji {nomor}",
        "terverifikasi": True,
        "dasar_iku": True,
    }
    return Peraturan.objects.create(**bawaan | isian)
