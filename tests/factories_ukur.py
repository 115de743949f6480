"""Makers of measuring for tests: a year with its periods, and what one office measures in it."""

import hashlib
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from iku.models import (
    Anggaran,
    BagianUkur,
    DaftarIku,
    IndikatorPerjanjian,
    IzinIsi,
    KebijakanCapaian,
    LangkahUkur,
    Pengukuran,
    PeriodePengukuran,
    PerjanjianKinerja,
    SasaranPerjanjian,
    TahunKinerja,
)
from kecamatan.enums import Peran
from kecamatan.models import Kabupaten, Kecamatan, Pengguna
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_anggaran import buat_anggaran
from tests.factories_iku import buat_daftar_terisi

TAHUN = 2021


def build_bappeda(kabupaten: Kabupaten) -> Pengguna:
    """Return the Bappeda account of a kabupaten, made when there is none."""
    ada = Pengguna.objects.filter(kabupaten=kabupaten, peran=Peran.BAPPEDA).first()
    return ada or buat_pengguna(Peran.BAPPEDA, kabupaten=kabupaten)


def build_tahun_kinerja(kabupaten: Kabupaten | None = None, tahun: int = TAHUN) -> TahunKinerja:
    """Return an open year with four periods and its first policy, made when it is not there.

    Triwulan I is filled in from 1 to 10 April, triwulan IV from 1 to 10 January after.
    """
    kabupaten = kabupaten or buat_kabupaten()
    ada = TahunKinerja.objects.filter(kabupaten=kabupaten, tahun=tahun).first()
    if ada is not None:
        return ada
    satu = TahunKinerja.objects.create(kabupaten=kabupaten, tahun=tahun)
    buka = (date(tahun, 4, 1), date(tahun, 7, 1), date(tahun, 10, 1), date(tahun + 1, 1, 1))
    for triwulan, dibuka in enumerate(buka, start=1):
        PeriodePengukuran.objects.create(
            tahun_kinerja=satu, triwulan=triwulan, dibuka=dibuka, ditutup=dibuka.replace(day=10)
        )
    build_kebijakan(satu)
    return satu


def build_kebijakan(tahun_kinerja: TahunKinerja, **isian: Any) -> KebijakanCapaian:
    """Return the next version of the policy: the rules and the scale printed in Jember."""
    bawaan: dict[str, Any] = {
        "nomor": tahun_kinerja.daftar_kebijakan.count() + 1,
        "bentuk_turun": "selisih",
        "lantai": Decimal(0),
        "urutan_batas": "sebelum",
        "di_luar_target": "kosong",
        "dasar_rata": "sasaran",
        "nama_skala": "Jember",
        "daftar_kelas": [
            _kelas("SANGAT BAIK", "100", None, bawah_termasuk=False),
            _kelas("BAIK", "76", "100"),
            _kelas("CUKUP", "55", "75"),
            _kelas("KURANG", None, "55", atas_termasuk=False),
        ],
        "metode_batas": "batas_bawah",
        "alasan": "Uji",
        "dibuat_by": build_bappeda(tahun_kinerja.kabupaten),
    }
    return KebijakanCapaian.objects.create(tahun_kinerja=tahun_kinerja, **bawaan | isian)


def _kelas(
    label: str,
    bawah: str | None,
    atas: str | None,
    *,
    bawah_termasuk: bool = True,
    atas_termasuk: bool = True,
) -> dict[str, Any]:
    return {
        "label": label,
        "bawah": bawah,
        "bawah_termasuk": bawah_termasuk,
        "atas": atas,
        "atas_termasuk": atas_termasuk,
        "tertulis": "",
    }


def build_perjanjian(
    kecamatan: Kecamatan, tahun: int = TAHUN, banyak: int = 1
) -> PerjanjianKinerja:
    """Return the enacted PK of the camat: `banyak` indikator with an IKU, 80 % each, a budget.

    Each IKU is a percentage: its formula has two variables.
    """
    daftar = DaftarIku.objects.filter(kecamatan=kecamatan, tahun=tahun).first()
    daftar = daftar or buat_daftar_terisi(kecamatan, tahun=tahun, banyak=banyak)
    anggaran = Anggaran.objects.filter(kecamatan=kecamatan, tahun=tahun).first()
    perjanjian = PerjanjianKinerja.objects.create(
        kecamatan=kecamatan, tahun=tahun, anggaran=anggaran or buat_anggaran(kecamatan, tahun)
    )
    for asal in daftar.daftar_sasaran.all():
        sasaran = SasaranPerjanjian.objects.create(
            perjanjian=perjanjian, urutan=asal.urutan, teks=asal.teks
        )
        for iku in asal.daftar_iku.all():
            IndikatorPerjanjian.objects.create(
                sasaran=sasaran,
                urutan=iku.urutan,
                indikator=iku.indikator,
                nama=iku.nama,
                satuan=iku.satuan,
                jenis="angka",
                angka=Decimal(80),
            )
    PerjanjianKinerja.objects.filter(pk=perjanjian.pk).update(
        dibuka=False, dikunci_at=timezone.now()
    )
    perjanjian.refresh_from_db()
    return perjanjian


def build_pengukuran(
    kecamatan: Kecamatan | None = None, tahun: int = TAHUN, triwulan: int = 1, banyak: int = 1
) -> Pengukuran:
    """Return an empty measuring: `banyak` indikator of the PK, and the budget last."""
    kecamatan = kecamatan or buat_kecamatan()
    periode = build_tahun_kinerja(kecamatan.kabupaten, tahun).daftar_periode.get(triwulan=triwulan)
    perjanjian = PerjanjianKinerja.objects.filter(kecamatan=kecamatan, tahun=tahun).first()
    perjanjian = perjanjian or build_perjanjian(kecamatan, tahun, banyak)
    operator = Pengguna.objects.filter(kecamatan=kecamatan, peran=Peran.OPERATOR).first()
    pengukuran = Pengukuran.objects.create(
        kecamatan=kecamatan,
        periode=periode,
        perjanjian=perjanjian,
        anggaran=perjanjian.anggaran,
        dibuat_by=operator or buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan),
    )
    semua = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian)
    urutan = 0
    for urutan, janji in enumerate(semua.order_by("sasaran__urutan", "urutan"), start=1):
        iku = janji.indikator.daftar_iku.filter(sasaran__daftar__tahun=tahun).first()
        BagianUkur.objects.create(
            pengukuran=pengukuran, urutan=urutan, indikator=janji.indikator, janji=janji, iku=iku
        )
    BagianUkur.objects.create(pengukuran=pengukuran, urutan=urutan + 1)
    return pengukuran


def pindah_status(daftar: QuerySet[BagianUkur], status: str) -> int:
    """Put bagian into a state with the step that the databases ask for; return how many.

    The step has no figures worth reading.
    """
    semua = list(daftar.select_related("pengukuran"))
    for satu in semua:
        LangkahUkur.objects.create(
            bagian=satu,
            aksi="ajukan",
            dari=satu.status,
            ke=status,
            isi="{}",
            sidik_isi=hashlib.sha256(b"{}").hexdigest(),
            dibuat_by=satu.pengukuran.dibuat_by,
        )
    return BagianUkur.objects.filter(pk__in=[satu.pk for satu in semua]).update(status=status)


def build_izin(pengukuran: Pengukuran, sampai: date, **isian: Any) -> IzinIsi:
    """Return Bappeda's leave to fill in after the period."""
    bappeda = build_bappeda(pengukuran.kecamatan.kabupaten)
    bawaan = {"alasan": "Jaringan kantor putus", "dibuat_by": bappeda}
    return IzinIsi.objects.create(pengukuran=pengukuran, sampai=sampai, **bawaan | isian)
