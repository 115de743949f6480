"""Many measured years at once, in bulk: what the desk of Bappeda is measured on."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kecamatan.models import Kabupaten, Kecamatan, Pengguna

# A kabupaten of East Java has at most 31 kecamatan; one province has some 600.
PER_KABUPATEN, INDIKATOR, KEGIATAN = 31, 6, 10
KELAS: list[dict[str, Any]] = [
    {"label": "SANGAT BAIK", "bawah": "100", "bawah_termasuk": False, "atas": None},
    {"label": "BAIK", "bawah": "76", "bawah_termasuk": True, "atas": "100"},
    {"label": "CUKUP", "bawah": "55", "bawah_termasuk": True, "atas": "75"},
    {"label": "KURANG", "bawah": None, "bawah_termasuk": True, "atas": "55"},
]


def buat_kabupaten(nomor: int) -> "tuple[Kabupaten, Pengguna]":
    """Return a kabupaten with 31 kecamatan, an operator each, and its Bappeda."""
    from kecamatan.enums import Peran
    from kecamatan.models import Kabupaten, Kecamatan, Pengguna

    kode = f"{35 + nomor // 90}.{nomor % 90 + 10}"
    kabupaten = Kabupaten.objects.create(
        kode=kode, slug=f"uji-{nomor}", nama=f"Uji {nomor}", tempat_penetapan="Uji"
    )
    semua = Kecamatan.objects.bulk_create(
        Kecamatan(kabupaten=kabupaten, kode=f"{kode}.{i:02}", slug=f"kec-{i}", nama=f"Kec {i:02}")
        for i in range(1, PER_KABUPATEN + 1)
    )
    Pengguna.objects.bulk_create(
        Pengguna(
            username=f"op-{nomor}-{satu.kode}",
            nama="Operator",
            peran=Peran.OPERATOR,
            kecamatan=satu,
        )
        for satu in semua
    )
    bappeda = Pengguna.objects.create(
        username=f"bappeda-{nomor}", nama="Bappeda", peran=Peran.BAPPEDA, kabupaten=kabupaten
    )
    return kabupaten, bappeda


def ukur_tahun(kabupaten: "Kabupaten", bappeda: "Pengguna", tahun: int) -> None:
    """Fill in four triwulan of a year for every kecamatan of a kabupaten, sent to Bappeda."""
    from iku.models import KebijakanCapaian, PeriodePengukuran, TahunKinerja

    satu = TahunKinerja.objects.create(kabupaten=kabupaten, tahun=tahun)
    buka = (date(tahun, 4, 1), date(tahun, 7, 1), date(tahun, 10, 1), date(tahun + 1, 1, 1))
    periode = [
        PeriodePengukuran.objects.create(
            tahun_kinerja=satu, triwulan=i, dibuka=hari, ditutup=hari.replace(day=10)
        )
        for i, hari in enumerate(buka, start=1)
    ]
    KebijakanCapaian.objects.create(
        tahun_kinerja=satu,
        nomor=1,
        bentuk_turun="selisih",
        lantai=Decimal(0),
        urutan_batas="sebelum",
        di_luar_target="kosong",
        dasar_rata="sasaran",
        nama_skala="Uji",
        daftar_kelas=[
            {"atas_termasuk": k["label"] != "KURANG", "tertulis": "", **k} for k in KELAS
        ],
        metode_batas="batas_bawah",
        dibuat_by=bappeda,
    )
    for kecamatan in kabupaten.daftar_kecamatan.all():
        _ukur_kecamatan(kecamatan, tahun, periode)


def _ukur_kecamatan(kecamatan: "Kecamatan", tahun: int, periode: list[Any]) -> None:
    from iku.models import CaraUkur, NilaiVariabel, Pengukuran, RealisasiBaris

    operator = kecamatan.daftar_pengguna.get(peran="operator")
    janji, anggaran = _buat_rencana(kecamatan, tahun)
    CaraUkur.objects.bulk_create(
        CaraUkur(kecamatan=kecamatan, tahun=tahun, indikator=satu.indikator, cara="rasio")
        for satu in janji
    )
    baris = list(anggaran.daftar_baris.filter(induk__isnull=False))
    for satu in periode:
        pengukuran = Pengukuran.objects.create(
            kecamatan=kecamatan,
            periode=satu,
            perjanjian=janji[0].sasaran.perjanjian,
            anggaran=anggaran,
            dibuat_by=operator,
        )
        bagian = list(_buat_bagian(pengukuran, janji))
        NilaiVariabel.objects.bulk_create(
            NilaiVariabel(bagian=b, kunci=kunci, angka=angka, diisi_by=operator)
            for b in bagian[:-1]
            for kunci, angka in (("pembilang", 45 + b.urutan), ("penyebut", 50))
        )
        RealisasiBaris.objects.bulk_create(
            RealisasiBaris(bagian=bagian[-1], baris=b, rupiah=1000, diisi_by=operator)
            for b in baris
        )
        pengukuran.daftar_bagian.update(status="dikirim")


def _buat_bagian(pengukuran: Any, janji: list[Any]) -> Iterator[Any]:
    from iku.models import BagianUkur, Iku

    iku = {
        satu.indikator_id: satu
        for satu in Iku.objects.filter(indikator__in=[j.indikator for j in janji])
    }
    yield from BagianUkur.objects.bulk_create(
        [
            *(
                BagianUkur(
                    pengukuran=pengukuran,
                    urutan=i,
                    indikator=satu.indikator,
                    janji=satu,
                    iku=iku[satu.indikator_id],
                )
                for i, satu in enumerate(janji, start=1)
            ),
            BagianUkur(pengukuran=pengukuran, urutan=1000),
        ]
    )


def _buat_rencana(kecamatan: "Kecamatan", tahun: int) -> tuple[list[Any], Any]:
    """Return the promises of an enacted PK, each with an IKU, and the budget."""
    from django.utils import timezone

    from iku.models import (
        Anggaran,
        BarisAnggaran,
        IndikatorPerjanjian,
        PerjanjianKinerja,
        SasaranPerjanjian,
    )
    from tests.factories_iku import buat_daftar_terisi

    daftar = buat_daftar_terisi(kecamatan, tahun=tahun, banyak=INDIKATOR)
    anggaran = Anggaran.objects.create(kecamatan=kecamatan, tahun=tahun)
    program = BarisAnggaran.objects.create(
        anggaran=anggaran, tingkat="program", kode="7.01.02", nama="Program", urutan=0
    )
    BarisAnggaran.objects.bulk_create(
        BarisAnggaran(
            anggaran=anggaran,
            induk=program,
            tingkat="kegiatan",
            kode=f"7.01.02.2.{i:02}",
            nama=f"Kegiatan {i}",
            pagu=5000,
            urutan=i,
        )
        for i in range(1, KEGIATAN + 1)
    )
    perjanjian = PerjanjianKinerja.objects.create(
        kecamatan=kecamatan, tahun=tahun, anggaran=anggaran
    )
    asal = daftar.daftar_sasaran.get()
    sasaran = SasaranPerjanjian.objects.create(perjanjian=perjanjian, urutan=1, teks=asal.teks)
    janji = IndikatorPerjanjian.objects.bulk_create(
        IndikatorPerjanjian(
            sasaran=sasaran,
            urutan=satu.urutan,
            indikator=satu.indikator,
            nama=satu.nama,
            satuan=satu.satuan,
            jenis="angka",
            angka=Decimal(80),
        )
        for satu in asal.daftar_iku.select_related("indikator")
    )
    PerjanjianKinerja.objects.filter(pk=perjanjian.pk).update(
        dibuka=False, dikunci_at=timezone.now()
    )
    return janji, anggaran
