"""A triwulan III with everything that is odd: falling, predikat, unmeasured, too much money."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils import timezone

from iku.alur_ukur import AksiRealisasi, StatusRealisasi
from iku.domain.target import Target, parse_target
from iku.isian_anggaran import IsianBaris
from iku.models import (
    BagianUkur,
    CaraUkur,
    DukunganSasaran,
    IndikatorAksi,
    IndikatorPerjanjian,
    LangkahUkur,
    NilaiVariabel,
    Pengukuran,
    PerjanjianKinerja,
    RealisasiBaris,
    RealisasiLampau,
    RencanaAksi,
    Renstra,
    SasaranPerjanjian,
    SasaranRenstra,
    TujuanRenstra,
)
from kecamatan.enums import Peran
from tests.factories import buat_pengguna
from tests.factories_anggaran import buat_anggaran
from tests.factories_dokumen import Kantor, buat_kantor
from tests.factories_iku import buat_daftar, buat_iku, buat_sasaran
from tests.factories_renstra import buat_renstra_kosong, tambah_indikator
from tests.factories_ukur import TAHUN, build_kebijakan, build_tahun_kinerja

SASARAN = (
    "Meningkatnya kualitas koordinasi penyelenggaraan pemerintahan di wilayah kecamatan",
    "Meningkatnya kualitas pelayanan publik kecamatan",
)
NAMA = (
    "Persentase rekomendasi hasil koordinasi bidang pemerintahan yang ditindaklanjuti",
    "Jumlah pengaduan masyarakat yang tidak selesai ditangani",
    "Nilai Survei Kepuasan Masyarakat",
    "Persentase desa yang menyusun APBDes tepat waktu",
)
PENYEBAB = "Rapat koordinasi dilaksanakan tiap bulan bersama Forkopimcam dan semua kepala desa."
RENCANA = "1. Menambah petugas pengaduan.\n2. Memantau tindak lanjut tiap pekan."


@dataclass
class ContohUkur:
    """The office with its triwulan III, and the measurings before it."""

    kantor: Kantor
    pengukuran: Pengukuran
    daftar: Mapping[int, Pengukuran] = field(default_factory=dict)

    def bagian(self, letak: int, triwulan: int = 3) -> BagianUkur:
        """Return an indikator of a triwulan by its place."""
        return self.daftar[triwulan].daftar_bagian.get(urutan=letak + 1)

    def anggaran(self, triwulan: int = 3) -> BagianUkur:
        """Return the budget of a triwulan."""
        return self.daftar[triwulan].daftar_bagian.get(indikator__isnull=True)


def list_baris() -> tuple[IsianBaris, ...]:
    """Return a budget of three levels and 25 rows."""
    baris = []
    for program in range(1, 4):
        kode = f"7.01.0{program}"
        nama = f"Program Penyelenggaraan Pemerintahan dan Pelayanan Publik bagian {program}"
        baris.append(IsianBaris("program", nama, kode))
        for kegiatan in range(1, 3):
            sub = f"{kode}.2.0{kegiatan}"
            baris.append(IsianBaris("kegiatan", f"Koordinasi Kegiatan {program}.{kegiatan}", sub))
            banyak = 3 if (program, kegiatan) != (3, 2) else 1
            for nomor in range(1, banyak + 1):
                baris.append(
                    IsianBaris(
                        "sub_kegiatan",
                        f"Peningkatan Efektivitas Kegiatan {program}.{kegiatan}.{nomor}",
                        f"{sub}.000{nomor}",
                        indikator="Jumlah laporan hasil koordinasi",
                        satuan="laporan",
                        target=parse_target("12", "laporan"),
                        pagu=Decimal(1_250_500_000 + nomor * 100_000 + program),
                        sumber_dana="APBD",
                    )
                )
    return tuple(baris)


def build_contoh() -> ContohUkur:
    """Return the office with three triwulan filled in, nothing handed in yet."""
    kantor = buat_kantor("Sumbersari", "35.09.20")
    kecamatan = kantor.kecamatan
    tahun = build_tahun_kinerja(kecamatan.kabupaten, TAHUN)
    build_kebijakan(tahun, batas=120, dasar="Surat Edaran Bappeda Nomor 050/12/2021")
    perjanjian = _build_perjanjian(kantor)
    rencana = _build_rencana(perjanjian)
    contoh = ContohUkur(kantor, Pengukuran(), {})
    semua = {}
    for triwulan in (1, 2, 3):
        semua[triwulan] = _build_pengukuran(kantor, perjanjian, rencana, triwulan)
    contoh = ContohUkur(kantor, semua[3], semua)
    _fill_indikator(contoh)
    _fill_anggaran(contoh)
    return contoh


def _target(teks: str, satuan: str) -> Target:
    return parse_target(teks, satuan)


def _build_perjanjian(kantor: Kantor) -> PerjanjianKinerja:
    kecamatan = kantor.kecamatan
    daftar = buat_daftar(kecamatan, tahun=TAHUN)
    atas, bawah = (buat_sasaran(daftar, teks) for teks in SASARAN)
    iku = [
        buat_iku(atas, NAMA[0]),
        buat_iku(atas, NAMA[1], satuan="pengaduan", jenis_rumus="verbal"),
        buat_iku(bawah, NAMA[2], satuan="nilai", jenis_rumus="verbal"),
        buat_iku(bawah, NAMA[3]),
    ]
    perjanjian = PerjanjianKinerja.objects.create(
        kecamatan=kecamatan, tahun=TAHUN, anggaran=buat_anggaran(kecamatan, TAHUN, list_baris())
    )
    sasaran = [
        SasaranPerjanjian.objects.create(perjanjian=perjanjian, urutan=urutan, teks=teks)
        for urutan, teks in enumerate(SASARAN, start=1)
    ]
    isian = (
        (0, "naik", "", {"jenis": "angka", "angka": Decimal(80)}),
        (0, "turun", "", {"jenis": "angka", "angka": Decimal(10)}),
        (1, "naik", "skm", {"jenis": "predikat", "label": "B"}),
        (1, "naik", "", {"jenis": "angka", "angka": Decimal(100)}),
    )
    for urutan, (satu, (induk, arah, skala, target)) in enumerate(zip(iku, isian, strict=True), 1):
        IndikatorPerjanjian.objects.create(
            sasaran=sasaran[induk],
            urutan=urutan,
            indikator=satu.indikator,
            nama=satu.nama,
            satuan=satu.satuan,
            arah=arah,
            skala=skala,
            **target,
        )
    PerjanjianKinerja.objects.filter(pk=perjanjian.pk).update(
        dibuka=False, dikunci_at=timezone.now()
    )
    perjanjian.refresh_from_db()
    return perjanjian


def _build_rencana(perjanjian: PerjanjianKinerja) -> RencanaAksi:
    """Return a rencana aksi that plans the first indikator and the falling one."""
    rencana = RencanaAksi.objects.create(
        kecamatan=perjanjian.kecamatan, tahun=perjanjian.tahun, perjanjian=perjanjian
    )
    janji = list(IndikatorPerjanjian.objects.order_by("sasaran__urutan", "urutan"))
    isian = (
        {"cara": "rasio"}
        | {f"pembilang_{n}": Decimal(18 + n) for n in range(1, 5)}
        | {f"penyebut_{n}": Decimal(25) for n in range(1, 5)},
        {"cara": "jumlah"} | {f"angka_{n}": Decimal("2.5") for n in range(1, 5)},
    )
    for urutan, (satu, nilai) in enumerate(zip(janji, isian, strict=False), start=1):
        IndikatorAksi.objects.create(rencana_aksi=rencana, urutan=urutan, indikator=satu, **nilai)
    return rencana


def _build_pengukuran(
    kantor: Kantor, perjanjian: PerjanjianKinerja, rencana: RencanaAksi, triwulan: int
) -> Pengukuran:
    tahun = build_tahun_kinerja(kantor.kecamatan.kabupaten, TAHUN)
    satu = Pengukuran.objects.create(
        kecamatan=kantor.kecamatan,
        periode=tahun.daftar_periode.get(triwulan=triwulan),
        perjanjian=perjanjian,
        anggaran=perjanjian.anggaran,
        rencana_aksi=rencana,
        dibuat_by=kantor.operator,
    )
    semua = IndikatorPerjanjian.objects.order_by("sasaran__urutan", "urutan")
    for urutan, janji in enumerate(semua, start=1):
        BagianUkur.objects.create(
            pengukuran=satu,
            urutan=urutan,
            indikator=janji.indikator,
            janji=janji,
            iku=janji.indikator.daftar_iku.first(),
        )
    BagianUkur.objects.create(pengukuran=satu, urutan=99)
    return satu


def isi_nilai(bagian: BagianUkur, by: object, **nilai: int | str) -> None:
    """Fill in the variables of a bagian."""
    for kunci, angka in nilai.items():
        NilaiVariabel.objects.create(bagian=bagian, kunci=kunci, angka=Decimal(angka), diisi_by=by)


def _fill_indikator(contoh: ContohUkur) -> None:
    by = contoh.kantor.operator
    for triwulan, (atas, keluhan, skm) in enumerate(
        ((24, 1, "82.455"), (25, 0, "84.1"), (25, 2, "85.125")), start=1
    ):
        isi_nilai(contoh.bagian(0, triwulan), by, pembilang=atas, penyebut=25)
        isi_nilai(contoh.bagian(1, triwulan), by, nilai=keluhan)
        isi_nilai(contoh.bagian(2, triwulan), by, nilai=skm)
        belum = contoh.bagian(3, triwulan)
        belum.tidak_diukur = triwulan < 3
        belum.alasan_tidak_diukur = "APBDes disusun akhir tahun" if triwulan < 3 else ""
        belum.save()
    indikator = contoh.bagian(2).indikator
    CaraUkur.objects.create(
        kecamatan=contoh.kantor.kecamatan, tahun=TAHUN, indikator=indikator, cara="nilai_akhir"
    )
    tulis = contoh.bagian(0)
    tulis.penyebab, tulis.rencana = PENYEBAB, RENCANA
    tulis.hambatan = "Undangan rapat terlambat diterima desa."
    tulis.save()


def _fill_anggaran(contoh: ContohUkur) -> None:
    """Spend in every row but the last, and more than its pagu in the first."""
    daun = list(contoh.pengukuran.anggaran.daftar_baris.filter(daftar_anak__isnull=True))
    for triwulan in (1, 2, 3):
        bagian = contoh.anggaran(triwulan)
        for nomor, baris in enumerate(daun):
            if (triwulan, nomor) == (2, len(daun) - 1):
                continue
            rupiah = Decimal(550_000_000 if nomor == 0 else 300_000_000 + nomor)
            RealisasiBaris.objects.create(
                bagian=bagian,
                baris=baris,
                rupiah=rupiah,
                keluaran=Decimal(3) if nomor else None,
                diisi_by=contoh.kantor.operator,
            )
    for baris in daun[:-1]:
        CaraUkur.objects.create(
            kecamatan=contoh.kantor.kecamatan, tahun=TAHUN, kunci_baris=baris.kode, cara="jumlah"
        )


def kirim_semua(
    contoh: ContohUkur, status: StatusRealisasi, pada: date = date(2021, 10, 8)
) -> None:
    """Put every bagian where Bappeda has it, with the step that says when."""
    by = buat_pengguna(Peran.CAMAT, kecamatan=contoh.kantor.kecamatan)
    waktu = timezone.make_aware(timezone.datetime(pada.year, pada.month, pada.day, 9))
    aksi = [AksiRealisasi.KIRIM]
    if status == StatusRealisasi.DITERIMA:
        aksi.append(AksiRealisasi.TERIMA)
    for bagian in BagianUkur.objects.filter(pengukuran__in=contoh.daftar.values()):
        for satu in aksi:
            LangkahUkur.objects.create(
                bagian=bagian,
                aksi=satu,
                dari=bagian.status,
                ke=status,
                isi="{}",
                sidik_isi="0" * 64,
                dibuat_at=waktu,
                dibuat_by=by,
            )
        BagianUkur.objects.filter(pk=bagian.pk).update(status=status)


TAHUN_LAMPAU = range(2016, TAHUN)


def add_renstra(contoh: ContohUkur) -> Renstra:
    """Give the office a Renstra 2016-2021 with its first sasaran, which the first program serves.

    It plans 80 % for the first indikator and 10 pengaduan a year for the falling one.
    """
    renstra = buat_renstra_kosong(contoh.kantor.kecamatan)
    tujuan = TujuanRenstra.objects.create(renstra=renstra, urutan=1, teks="Pemerintahan yang baik")
    sasaran = SasaranRenstra.objects.create(tujuan=tujuan, urutan=1, teks=SASARAN[0])
    for letak, angka in enumerate((80, 10)):
        satuan = ("%", "pengaduan")[letak]
        indikator = contoh.bagian(letak).indikator
        tambah_indikator(sasaran, NAMA[letak], indikator, satuan=satuan, angka=angka)
    program = contoh.pengukuran.anggaran.daftar_baris.get(kode="7.01.01")
    DukunganSasaran.objects.create(baris=program, sasaran=sasaran)
    return renstra


def add_lampau(contoh: ContohUkur) -> None:
    """Record the years before: 4 pengaduan a year, 90 % in 2020, and all money of program 1."""
    kecamatan = contoh.kantor.kecamatan
    daun = contoh.pengukuran.anggaran.daftar_baris.filter(
        kode__startswith="7.01.01", daftar_anak__isnull=True
    )
    for tahun in TAHUN_LAMPAU:
        RealisasiLampau.objects.create(
            kecamatan=kecamatan,
            tahun=tahun,
            indikator=contoh.bagian(1).indikator,
            angka=Decimal(4),
            sumber="LKjIP",
        )
        for baris in daun:
            RealisasiLampau.objects.create(
                kecamatan=kecamatan,
                tahun=tahun,
                kunci_baris=baris.kode,
                angka=Decimal(12),
                rupiah=Decimal(1_000_000),
                sumber="LRA",
            )
    RealisasiLampau.objects.create(
        kecamatan=kecamatan,
        tahun=TAHUN - 1,
        indikator=contoh.bagian(0).indikator,
        angka=Decimal(90),
        sumber="LKjIP 2020",
    )


def read_kembali(contoh: ContohUkur) -> Pengukuran:
    """Return the measuring as a page fetches it."""
    terambil = Pengukuran.objects.select_related(
        "kecamatan__kabupaten", "periode__tahun_kinerja", "perjanjian__kecamatan"
    )
    satu: Pengukuran = terambil.get(pk=contoh.pengukuran.pk)
    return satu
