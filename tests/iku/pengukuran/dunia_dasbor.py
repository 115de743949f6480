"""An office with a whole year: rising, falling, not measured, and without a target."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.utils import timezone

from iku.models import (
    CaraUkur,
    DukunganSasaran,
    Indikator,
    IndikatorAksi,
    IndikatorPerjanjian,
    NilaiVariabel,
    Pengukuran,
    PerjanjianKinerja,
    RealisasiBaris,
    RencanaAksi,
    SasaranPerjanjian,
    SasaranRenstra,
)
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, Pengguna
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_anggaran import buat_anggaran
from tests.factories_iku import buat_operator
from tests.factories_renstra import buat_renstra
from tests.factories_ukur import TAHUN, build_pengukuran, build_tahun_kinerja

SKM, TUNGGU, PATEN, DESA = "Nilai SKM", "Waktu tunggu", "Desa tertib", "Desa mandiri"
PAGU = Decimal("3143855000.50")


@dataclass
class DuniaDasbor:
    """The office, its indikator by name, and its triwulan."""

    kecamatan: Kecamatan
    perjanjian: PerjanjianKinerja
    rencana: RencanaAksi | None
    indikator: dict[str, Indikator] = field(default_factory=dict)
    daftar_pengukuran: list[Pengukuran] = field(default_factory=list)

    def pembaca(self, peran: Peran) -> Pengguna:
        """Return an account of that role around the office."""
        if peran in {Peran.BAPPEDA, Peran.INSPEKTORAT, Peran.ADMIN}:
            return buat_pengguna(peran, kabupaten=self.kecamatan.kabupaten)
        return buat_pengguna(peran, kecamatan=self.kecamatan)

    def mulai(self, triwulan: int, **angka: int | None) -> Pengukuran:
        """Begin a triwulan with those figures; None is "not measured", a missing name empty."""
        pengukuran = build_pengukuran(self.kecamatan, triwulan=triwulan)
        if self.rencana is not None:
            Pengukuran.objects.filter(pk=pengukuran.pk).update(rencana_aksi=self.rencana)
        for kunci, nilai in angka.items():
            bagian = pengukuran.daftar_bagian.get(indikator=self.indikator[kunci])
            if nilai is None:
                bagian.tidak_diukur, bagian.alasan_tidak_diukur = True, "Survei semester II"
                bagian.save()
            else:
                NilaiVariabel.objects.create(
                    bagian=bagian, kunci="nilai", angka=nilai, diisi_by=pengukuran.dibuat_by
                )
        self.daftar_pengukuran.append(pengukuran)
        return pengukuran

    def belanja(self, pengukuran: Pengukuran, kode: str, rupiah: int) -> None:
        """Spend on one row of the budget in a triwulan."""
        assert pengukuran.anggaran is not None
        RealisasiBaris.objects.create(
            bagian=pengukuran.daftar_bagian.get(indikator=None),
            baris=pengukuran.anggaran.daftar_baris.get(kode=kode),
            rupiah=rupiah,
            diisi_by=pengukuran.dibuat_by,
        )


def build_dunia(
    kecamatan: Kecamatan | None = None, *, rencana: bool = True, anggaran: bool = True
) -> DuniaDasbor:
    """Return an office whose PK has two sasaran; the first is supported by a program."""
    kecamatan = kecamatan or buat_kecamatan("Panti")
    buat_operator(kecamatan)
    build_tahun_kinerja(kecamatan.kabupaten)
    renstra = buat_renstra(kecamatan)
    sasaran = SasaranRenstra.objects.get(tujuan__renstra=renstra)
    perjanjian = PerjanjianKinerja.objects.create(
        kecamatan=kecamatan,
        tahun=TAHUN,
        renstra=renstra,
        anggaran=buat_anggaran(kecamatan, TAHUN) if anggaran else None,
    )
    if perjanjian.anggaran is not None:
        program = perjanjian.anggaran.daftar_baris.get(kode="7.01.02")
        DukunganSasaran.objects.create(baris=program, sasaran=sasaran)
    dunia = DuniaDasbor(kecamatan, perjanjian, None)
    layanan = SasaranPerjanjian.objects.create(
        perjanjian=perjanjian, urutan=1, teks="meningkatnya  kualitas pelayanan"
    )
    desa = SasaranPerjanjian.objects.create(
        perjanjian=perjanjian, urutan=2, teks="Meningkatnya kemandirian desa"
    )
    _janji(dunia, layanan, "skm", nama=SKM, satuan="nilai", jenis="angka", angka=80)
    turun = {"arah": "turun", "jenis": "angka", "angka": 10}
    _janji(dunia, layanan, "tunggu", nama=TUNGGU, satuan="menit", **turun)
    _janji(dunia, desa, "tertib", nama=PATEN, satuan="%", jenis="angka", angka=90)
    _janji(dunia, desa, "mandiri", nama=DESA, satuan="desa")
    if rencana:
        dunia.rencana = _build_rencana(perjanjian)
    PerjanjianKinerja.objects.filter(pk=perjanjian.pk).update(
        dibuka=False, dikunci_at=timezone.now()
    )
    return dunia


def _janji(dunia: DuniaDasbor, sasaran: SasaranPerjanjian, kunci: str, **isian: Any) -> None:
    indikator = Indikator.objects.create(kecamatan=dunia.kecamatan)
    dunia.indikator[kunci] = indikator
    urutan = sasaran.daftar_indikator.count() + 1
    IndikatorPerjanjian.objects.create(sasaran=sasaran, urutan=urutan, indikator=indikator, **isian)
    CaraUkur.objects.create(
        kecamatan=dunia.kecamatan, tahun=TAHUN, indikator=indikator, cara="nilai_akhir"
    )


def _build_rencana(perjanjian: PerjanjianKinerja) -> RencanaAksi:
    """Plan the Nilai SKM alone: 70, 74, 78, 80."""
    rencana = RencanaAksi.objects.create(
        kecamatan=perjanjian.kecamatan, tahun=perjanjian.tahun, perjanjian=perjanjian
    )
    janji = IndikatorPerjanjian.objects.get(sasaran__perjanjian=perjanjian, nama=SKM)
    IndikatorAksi.objects.create(
        rencana_aksi=rencana,
        urutan=1,
        indikator=janji,
        cara="nilai_akhir",
        angka_1=70,
        angka_2=74,
        angka_3=78,
        angka_4=80,
    )
    return rencana


def build_setahun(kecamatan: Kecamatan | None = None, **isian: Any) -> DuniaDasbor:
    """Return four triwulan: the third without a survey, the last opened and still empty."""
    dunia = build_dunia(kecamatan, **isian)
    pertama = dunia.mulai(1, skm=70, tunggu=12, tertib=None)
    kedua = dunia.mulai(2, skm=75, tunggu=9, tertib=None)
    ketiga = dunia.mulai(3, skm=72, tunggu=8, tertib=None, mandiri=3)
    dunia.mulai(4)
    if dunia.perjanjian.anggaran is not None:
        for satu in (pertama, kedua, ketiga):
            dunia.belanja(satu, "7.01.02.2.01", 600_000_000)
    return dunia
