"""Makers of daftar IKU for tests, with words of the sample documents."""

from typing import Any

from iku.actions.daftar import buat_daftar as _buat_daftar
from iku.enums import JenisRumus, SumberKolom
from iku.models import (
    DaftarIku,
    FormatIku,
    Iku,
    Indikator,
    IndikatorTujuan,
    KolomFormat,
    PenanggungJawab,
    Sasaran,
    Tujuan,
)
from iku.rumus import IsianRumus, build_variabel, variabel_for
from kecamatan.enums import Peran
from kecamatan.models import Kabupaten, Kecamatan, Pengguna
from tests.factories import buat_bidang, buat_kabupaten, buat_kecamatan, buat_pengguna

KOLOM_JEMBER = (
    (SumberKolom.NOMOR, "NO"),
    (SumberKolom.SASARAN, "KINERJA UTAMA"),
    (SumberKolom.INDIKATOR, "INDIKATOR KINERJA UTAMA"),
    (SumberKolom.RUMUS, "FORMULASI PERHITUNGAN DAN PENJELASAN"),
    (SumberKolom.PENANGGUNG_JAWAB, "BIDANG PENANGGUNG JAWAB"),
    (SumberKolom.SUMBER_DATA, "SUMBER DATA"),
)
ISIAN_KOORDINASI = IsianRumus(
    satuan="%",
    pembilang="Jumlah Hasil Koordinasi penyelenggaraan pemerintahan yang ditindaklanjuti",
    penyebut="Jumlah Koordinasi penyelenggaraan pemerintahan yang dilaksanakan",
    satuan_pembilang="hasil",
    satuan_penyebut="koordinasi",
)


def buat_format(
    kabupaten: Kabupaten | None = None, *, tambahan: str = "", **isian: Any
) -> FormatIku:
    """Make Jember's six columns; `tambahan` names a seventh that is filled per indikator."""
    kabupaten = kabupaten or buat_kabupaten()
    isian.setdefault("nama", f"Format Uji {FormatIku.objects.count() + 1}")
    format_iku = FormatIku.objects.create(kabupaten=kabupaten, **isian)
    kolom = [*KOLOM_JEMBER, *([(SumberKolom.TAMBAHAN, tambahan)] if tambahan else [])]
    for urutan, (sumber, judul) in enumerate(kolom, start=1):
        KolomFormat.objects.create(format=format_iku, urutan=urutan, sumber=sumber, judul=judul)
    return format_iku


def buat_operator(kecamatan: Kecamatan) -> Pengguna:
    """Return the operator of a kecamatan, made when there is none."""
    ada = Pengguna.objects.filter(kecamatan=kecamatan, peran=Peran.OPERATOR).first()
    return ada or buat_pengguna(Peran.OPERATOR, kecamatan=kecamatan)


def buat_daftar(
    kecamatan: Kecamatan | None = None, *, tahun: int = 2022, **isian: Any
) -> DaftarIku:
    """Make an empty open set."""
    kecamatan = kecamatan or buat_kecamatan()
    isian.setdefault("format", buat_format(kecamatan.kabupaten))
    return _buat_daftar(kecamatan=kecamatan, tahun=tahun, by=buat_operator(kecamatan), **isian)


def buat_tujuan(daftar: DaftarIku, teks: str = "Meningkatkan tata kelola yang baik") -> Tujuan:
    """Make a tujuan with one indikator."""
    tujuan = Tujuan.objects.create(
        daftar=daftar, teks=teks, urutan=daftar.daftar_tujuan.count() + 1
    )
    IndikatorTujuan.objects.create(tujuan=tujuan, urutan=1, teks="Nilai Survei Kepuasan Masyarakat")
    return tujuan


def buat_sasaran(daftar: DaftarIku, teks: str = "", **isian: Any) -> Sasaran:
    """Make a sasaran at the end."""
    urutan = daftar.daftar_sasaran.count() + 1
    bawaan = {"teks": teks or f"Meningkatnya koordinasi pemerintahan {urutan}", "urutan": urutan}
    return Sasaran.objects.create(daftar=daftar, **bawaan | isian)


def buat_iku(
    sasaran: Sasaran,
    nama: str = "Persentase hasil koordinasi penyelenggaraan pemerintahan yang ditindaklanjuti",
    *,
    rumus: IsianRumus = ISIAN_KOORDINASI,
    **isian: Any,
) -> Iku:
    """Make a complete indikator: formula, owner, source."""
    kecamatan = sasaran.daftar.kecamatan
    jenis = isian.setdefault("jenis_rumus", JenisRumus.PERSENTASE)
    tersimpan = variabel_for(jenis, rumus)
    bawaan = {
        "indikator": isian.pop("indikator", None) or Indikator.objects.create(kecamatan=kecamatan),
        "urutan": sasaran.daftar_iku.count() + 1,
        "satuan": "%",
        "ekspresi": tersimpan.ekspresi,
        "sumber_data": "Hasil rapat koordinasi bidang Pemerintahan",
    }
    iku = Iku.objects.create(sasaran=sasaran, nama=nama, **bawaan | isian)
    for variabel in build_variabel(iku, tersimpan.variabel):
        variabel.save()
    bidang = kecamatan.daftar_bidang.first() or buat_bidang(kecamatan, "Seksi Pemerintahan")
    PenanggungJawab.objects.create(iku=iku, bidang=bidang, urutan=1)
    return iku


def buat_daftar_terisi(
    kecamatan: Kecamatan | None = None, *, banyak: int = 1, **isian: Any
) -> DaftarIku:
    """Make a set with a tujuan, a sasaran and `banyak` indikator."""
    daftar = buat_daftar(kecamatan, **isian)
    sasaran = buat_sasaran(daftar, tujuan=buat_tujuan(daftar))
    for nomor in range(banyak):
        buat_iku(sasaran, f"Persentase hasil koordinasi ke-{nomor + 1}")
    return daftar
