"""Every constraint of measuring refuses by itself: in Python with words, in the database always."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from iku.models import (
    BagianUkur,
    Bukti,
    CaraUkur,
    IzinIsi,
    KebijakanCapaian,
    LangkahUkur,
    NilaiVariabel,
    Pengukuran,
    PeriodePengukuran,
    RealisasiBaris,
    RealisasiLampau,
    TahunKinerja,
)
from tests.factories_ukur import build_bappeda, build_pengukuran

pytestmark = pytest.mark.django_db


class Isi:
    """A measuring with its parts, by the names the cases use."""

    def __init__(self) -> None:
        """Make one indikator and the budget of triwulan I."""
        self.pengukuran = build_pengukuran()
        self.indikator, self.anggaran = self.pengukuran.daftar_bagian.all()
        self.tahun = self.pengukuran.periode.tahun_kinerja
        self.by = build_bappeda(self.tahun.kabupaten)
        self.baris = self.pengukuran.anggaran.daftar_baris.latest("pk")

    def kebijakan(self, **ubah: Any) -> KebijakanCapaian:
        """Return the policy in force as a row that is not saved, changed by `ubah`."""
        satu = self.tahun.daftar_kebijakan.get()
        satu.pk = None
        satu._state.adding = True
        for nama, nilai in ubah.items():
            setattr(satu, nama, nilai)
        return satu

    def bukti(self, **ubah: Any) -> Bukti:
        """Return a file of two pages that is not saved."""
        bawaan = {
            "bagian": self.indikator,
            "berkas": "bukti.pdf",
            "nama": "bukti.pdf",
            "jenis_mime": "application/pdf",
            "ukuran": 9,
            "halaman": 2,
            "sidik": "a" * 64,
            "diunggah_by": self.by,
        }
        return Bukti(**bawaan | ubah)

    def langkah(self, **ubah: Any) -> LangkahUkur:
        """Return a step that is not saved."""
        bawaan = {
            "bagian": self.indikator,
            "aksi": "ajukan",
            "dari": "draf",
            "ke": "diajukan",
            "sidik_isi": "a" * 64,
            "dibuat_by": self.by,
        }
        return LangkahUkur(**bawaan | ubah)

    def bagian(self, **ubah: Any) -> BagianUkur:
        """Return the same indikator in triwulan II, not saved."""
        lain = build_pengukuran(self.pengukuran.kecamatan, triwulan=2)
        lain.daftar_bagian.all().delete()
        bawaan = {
            "pengukuran": lain,
            "urutan": 1,
            "indikator": self.indikator.indikator,
            "janji": self.indikator.janji,
        }
        return BagianUkur(**bawaan | ubah)

    def milik(self, **ubah: Any) -> dict[str, Any]:
        """Return office, year and indikator as CaraUkur and RealisasiLampau name them."""
        bawaan = {
            "kecamatan": self.pengukuran.kecamatan,
            "tahun": 2020,
            "indikator": self.indikator.indikator,
        }
        return bawaan | ubah


def _kedua(model: type[models.Model], isian: dict[str, Any]) -> models.Model:
    """Save a row and return another that says the same."""
    model._default_manager.create(**isian)
    return model(**isian)


Kasus = tuple[str, Callable[[Isi], models.Model]]
DAFTAR_KASUS: tuple[Kasus, ...] = (
    ("tahun_kinerja_satu_kali", lambda x: TahunKinerja(kabupaten=x.tahun.kabupaten, tahun=2021)),
    ("tahun_kinerja_wajar", lambda x: TahunKinerja(kabupaten=x.tahun.kabupaten, tahun=1999)),
    ("tahun_kinerja_wajar", lambda x: TahunKinerja(kabupaten=x.tahun.kabupaten, tahun=2101)),
    (
        "tahun_kinerja_ditutup_berpasangan",
        lambda x: TahunKinerja(kabupaten=x.tahun.kabupaten, tahun=2030, ditutup_at=timezone.now()),
    ),
    (
        "tahun_kinerja_ditutup_berpasangan",
        lambda x: TahunKinerja(kabupaten=x.tahun.kabupaten, tahun=2030, ditutup_by=x.by),
    ),
    (
        "periode_satu_per_triwulan",
        lambda x: PeriodePengukuran(
            tahun_kinerja=x.tahun, triwulan=1, dibuka=date(2021, 4, 1), ditutup=date(2021, 4, 1)
        ),
    ),
    (
        "periode_triwulan_ada",
        lambda x: PeriodePengukuran(
            tahun_kinerja=x.tahun, triwulan=5, dibuka=date(2021, 4, 1), ditutup=date(2021, 4, 1)
        ),
    ),
    (
        "periode_ditutup_sesudah_dibuka",
        lambda x: PeriodePengukuran(
            tahun_kinerja=TahunKinerja.objects.create(kabupaten=x.tahun.kabupaten, tahun=2030),
            triwulan=1,
            dibuka=date(2021, 4, 2),
            ditutup=date(2021, 4, 1),
        ),
    ),
    (
        "izin_isi_beralasan",
        lambda x: IzinIsi(pengukuran=x.pengukuran, sampai=date(2021, 5, 1), dibuat_by=x.by),
    ),
    (
        "izin_isi_dicabut_berpasangan",
        lambda x: IzinIsi(
            pengukuran=x.pengukuran,
            sampai=date(2021, 5, 1),
            alasan="Banjir",
            dibuat_by=x.by,
            dicabut_at=timezone.now(),
        ),
    ),
    ("kebijakan_capaian_nomor_unik", lambda x: x.kebijakan()),
    ("kebijakan_capaian_beralasan", lambda x: x.kebijakan(nomor=2, alasan="")),
    (
        "pengukuran_satu_per_periode",
        lambda x: Pengukuran(
            kecamatan=x.pengukuran.kecamatan,
            periode=x.pengukuran.periode,
            perjanjian=x.pengukuran.perjanjian,
            dibuat_by=x.by,
        ),
    ),
    ("bagian_ukur_satu_per_indikator", lambda x: x.bagian(pengukuran=x.pengukuran)),
    (
        "bagian_ukur_satu_anggaran",
        lambda x: BagianUkur(pengukuran=x.pengukuran, urutan=9),
    ),
    ("bagian_ukur_indikator_berjanji", lambda x: x.bagian(janji=None)),
    ("bagian_ukur_indikator_berjanji", lambda x: x.bagian(indikator=None)),
    ("bagian_ukur_tidak_diukur_beralasan", lambda x: x.bagian(tidak_diukur=True)),
    ("bagian_ukur_tidak_diukur_beralasan", lambda x: x.bagian(alasan_tidak_diukur="Belum")),
    (
        "bagian_ukur_tidak_diukur_beralasan",
        lambda x: x.bagian(
            indikator=None, janji=None, tidak_diukur=True, alasan_tidak_diukur="Belum"
        ),
    ),
    (
        "nilai_variabel_satu_kali",
        lambda x: _kedua(
            NilaiVariabel,
            {"bagian": x.indikator, "kunci": "pembilang", "angka": 1, "diisi_by": x.by},
        ),
    ),
    (
        "realisasi_baris_satu_kali",
        lambda x: _kedua(
            RealisasiBaris,
            {"bagian": x.anggaran, "baris": x.baris, "rupiah": 1, "diisi_by": x.by},
        ),
    ),
    (
        "realisasi_baris_terisi",
        lambda x: RealisasiBaris(bagian=x.anggaran, baris=x.baris, diisi_by=x.by),
    ),
    ("cara_ukur_satu_per_indikator", lambda x: _kedua(CaraUkur, x.milik(cara="jumlah"))),
    (
        "cara_ukur_satu_per_baris",
        lambda x: _kedua(CaraUkur, x.milik(indikator=None, kunci_baris="7.01", cara="jumlah")),
    ),
    ("cara_ukur_satu_pokok", lambda x: CaraUkur(**x.milik(kunci_baris="7.01", cara="jumlah"))),
    ("cara_ukur_satu_pokok", lambda x: CaraUkur(**x.milik(indikator=None, cara="jumlah"))),
    (
        "realisasi_lampau_satu_per_indikator",
        lambda x: _kedua(RealisasiLampau, x.milik(angka=1, sumber="LKjIP")),
    ),
    (
        "realisasi_lampau_satu_per_baris",
        lambda x: _kedua(
            RealisasiLampau, x.milik(indikator=None, kunci_baris="7", rupiah=1, sumber="LKjIP")
        ),
    ),
    (
        "realisasi_lampau_satu_pokok",
        lambda x: RealisasiLampau(**x.milik(angka=1, rupiah=1, sumber="LKjIP")),
    ),
    (
        "realisasi_lampau_satu_pokok",
        lambda x: RealisasiLampau(**x.milik(indikator=None, angka=1, sumber="LKjIP")),
    ),
    ("realisasi_lampau_terisi", lambda x: RealisasiLampau(**x.milik(sumber="LKjIP"))),
    ("langkah_ukur_bercatatan", lambda x: x.langkah(aksi="kembalikan")),
    ("langkah_ukur_bercatatan", lambda x: x.langkah(aksi="buka_kembali")),
    ("langkah_ukur_bercatatan", lambda x: x.langkah(aksi="komentar", sidik_isi="")),
    ("langkah_ukur_bersidik", lambda x: x.langkah(sidik_isi="")),
    ("bukti_dicabut_berpasangan", lambda x: x.bukti(dicabut_at=timezone.now())),
    ("bukti_halaman_ada", lambda x: x.bukti(halaman_rujukan=3)),
    ("bukti_halaman_ada", lambda x: x.bukti(halaman_rujukan=0)),
)
DAFTAR_MODEL = (
    BagianUkur,
    Bukti,
    CaraUkur,
    IzinIsi,
    KebijakanCapaian,
    LangkahUkur,
    NilaiVariabel,
    Pengukuran,
    PeriodePengukuran,
    RealisasiBaris,
    RealisasiLampau,
    TahunKinerja,
)


def test_every_constraint_of_measuring_has_a_case() -> None:
    ada = {satu.name for model in DAFTAR_MODEL for satu in model._meta.constraints}
    assert ada == {nama for nama, _ in DAFTAR_KASUS}


@pytest.mark.parametrize(("nama", "buat"), DAFTAR_KASUS)
def test_the_database_keeps_the_rule(nama: str, buat: Callable[[Isi], models.Model]) -> None:
    baris = buat(Isi())
    model = type(baris)
    (aturan,) = (satu for satu in model._meta.constraints if satu.name == nama)
    with pytest.raises(ValidationError) as galat:
        aturan.validate(model, baris)
    assert galat.value.messages == [aturan.violation_error_message]
    with pytest.raises(IntegrityError), transaction.atomic():
        baris.save(force_insert=True)


@pytest.mark.parametrize(
    "buat",
    [
        lambda x: x.bagian(),
        lambda x: x.bagian(tidak_diukur=True, alasan_tidak_diukur="Survei setahun sekali"),
        lambda x: x.kebijakan(nomor=2, alasan="Rapat"),
        lambda x: x.langkah(aksi="komentar", catatan="Bagus", sidik_isi=""),
        lambda x: x.bukti(halaman_rujukan=2),
        lambda x: RealisasiBaris(bagian=x.anggaran, baris=x.baris, rupiah=0, diisi_by=x.by),
        lambda x: RealisasiLampau(**x.milik(angka=0, sumber="LKjIP")),
        lambda x: CaraUkur(**x.milik(cara="jumlah")),
    ],
)
def test_what_keeps_every_rule_is_saved(buat: Callable[[Isi], models.Model]) -> None:
    baris = buat(Isi())
    baris.validate_constraints()
    baris.save(force_insert=True)
    assert baris.pk
