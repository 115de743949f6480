"""The RKT as a document: its two tables, its checks, and what it takes from Renstra and budget."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from iku.actions.rkt import simpan_target_rkt
from iku.domain.pagu import parse_rupiah, sum_rupiah
from iku.domain.target import JenisTarget, Target
from iku.models import (
    Anggaran,
    BarisAnggaran,
    DukunganSasaran,
    IndikatorSasaranRenstra,
    IndikatorSasaranRpjmd,
    Renstra,
    Rkt,
    SasaranRenstra,
    SasaranRpjmd,
    TargetSasaranRenstra,
    TujuanRenstra,
)
from kecamatan.galat import AksiDitolak
from laporan.actions.buat import buat_perubahan, salin_dokumen
from laporan.actions.rencana import buat_dokumen_rkt
from laporan.models import Dokumen
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from tests.basis_data import tanpa_pemicu
from tests.factories_anggaran import buat_anggaran_kosong
from tests.factories_dokumen import Kantor, buat_kantor, segar
from tests.factories_laporan import salinan_resmi, tetapkan_semua
from tests.factories_perjanjian import buat_draf_rkt, siapkan_rencana

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def draf(kantor: Kantor) -> Dokumen:
    siapkan_rencana(kantor)
    return buat_draf_rkt(kantor)


def test_it_prints_the_part_of_the_rpjmd_and_that_of_the_office(draf: Dokumen) -> None:
    lembar = susun_isi(draf).lembar
    assert lembar is not None
    rpjmd, opd = lembar.daftar_tabel
    (baris,) = rpjmd.baris
    assert baris.sel[0] == "Melaksanakan Reformasi Birokrasi dan Pelayanan Publik"
    assert opd.baris[0].sel[:5] == (
        "Meningkatkan kualitas pelayanan publik",
        "Nilai SKM",
        "Meningkatnya kualitas pelayanan",
        "Nilai SKM bidang pelayanan publik",
        "80",
    )
    assert opd.baris[0].sel[8:] == (
        "Koordinasi Pemerintahan",
        "Jumlah laporan koordinasi",
        "",
        "2.743.174.000",
    )
    jumlah = opd.baris[-1]
    assert (jumlah.sel[0], jumlah.sel[-1], jumlah.tebal) == ("Jumlah", "3.143.855.000,50", True)


def test_a_whole_rkt_is_clean(draf: Dokumen) -> None:
    assert periksa_dokumen(draf) == ()


def _kosongkan() -> None:
    BarisAnggaran.objects.filter(induk__isnull=False).delete()
    BarisAnggaran.objects.all().delete()


def _anggaran_baru() -> None:
    Anggaran.objects.create(
        kecamatan=Anggaran.objects.get().kecamatan, tahun=2021, revisi=1, jenis="dppa"
    )


Ubah = Callable[[], object]
KASUS: list[tuple[Ubah, KodeDokumen, str]] = [
    (
        lambda: Renstra.objects.filter(pk__gt=0).update(dikunci_at=None, dibuka=True),
        KodeDokumen.RENSTRA_BELUM_DITETAPKAN,
        "peringatan",
    ),
    (
        lambda: Rkt.objects.update(anggaran=None),
        KodeDokumen.ANGGARAN_BELUM_DIPILIH,
        "galat",
    ),
    (_kosongkan, KodeDokumen.ANGGARAN_KOSONG, "galat"),
    (_anggaran_baru, KodeDokumen.ANGGARAN_BUKAN_TERBARU, "peringatan"),
    (
        lambda: DukunganSasaran.objects.all().delete(),
        KodeDokumen.PROGRAM_TANPA_SASARAN,
        "galat",
    ),
    (
        lambda: BarisAnggaran.objects.filter(kode="7.01.02.2.01").update(pagu=None),
        KodeDokumen.PAGU_KOSONG,
        "galat",
    ),
    (
        lambda: BarisAnggaran.objects.filter(kode="7.01.02").update(pagu=1),
        KodeDokumen.PAGU_BUKAN_JUMLAH,
        "peringatan",
    ),
]


@pytest.mark.parametrize(("ubah", "kode", "tingkat"), KASUS, ids=[k[1].value for k in KASUS])
def test_what_is_wrong_with_the_plan_is_found(
    draf: Dokumen, ubah: Ubah, kode: KodeDokumen, tingkat: str
) -> None:
    assert kode not in {satu.kode for satu in periksa_dokumen(draf)}
    with tanpa_pemicu():
        ubah()
    temuan = {satu.kode: satu.tingkat for satu in periksa_dokumen(segar(draf))}
    assert temuan.get(kode) == tingkat


def test_an_unset_target_stops_it(kantor: Kantor) -> None:
    siapkan_rencana(kantor)
    rkt = buat_draf_rkt(kantor)
    indikator = IndikatorSasaranRenstra.objects.get()
    _simpan(rkt, indikator, Target(JenisTarget.KOSONG), "Menunggu survei", kantor)
    assert [satu.kode for satu in periksa_dokumen(segar(rkt))] == ["tanpa_target"]


def _simpan(
    dokumen: Dokumen,
    indikator: IndikatorSasaranRenstra,
    target: Target,
    alasan: str,
    kantor: Kantor,
) -> None:
    assert dokumen.rkt is not None
    simpan_target_rkt(
        rkt=dokumen.rkt,
        isian={indikator.pk: (target, alasan)},
        versi=dokumen.rkt.versi,
        by=kantor.operator,
    )


def test_another_target_than_the_renstra_needs_a_reason_and_is_told(
    draf: Dokumen, kantor: Kantor
) -> None:
    indikator = IndikatorSasaranRenstra.objects.get()
    lain = Target(JenisTarget.ANGKA, angka=Decimal(85))
    with pytest.raises(AksiDitolak, match="berbeda dari Renstra"):
        _simpan(draf, indikator, lain, " ", kantor)
    _simpan(draf, indikator, lain, "Survei diperluas", kantor)
    (temuan,) = periksa_dokumen(segar(draf))
    assert temuan.kode == KodeDokumen.TARGET_LAIN_DARI_RENCANA
    assert "85, di Renstra 80: Survei diperluas" in temuan.pesan


def test_an_enacted_rkt_locks_its_budget_and_a_change_of_the_renstra_changes_nothing(
    draf: Dokumen, kantor: Kantor
) -> None:
    resmi = tetapkan_semua(draf, kantor)
    isi = salinan_resmi(resmi).isi
    assert Anggaran.objects.get().is_terkunci
    with tanpa_pemicu():
        TargetSasaranRenstra.objects.update(angka=Decimal(99))
    assert salinan_resmi(segar(resmi)).isi == isi


def test_it_needs_a_renstra_of_its_year(kantor: Kantor) -> None:
    with pytest.raises(AksiDitolak, match="Renstra yang mencakup tahun 2021 belum ada"):
        buat_dokumen_rkt(kecamatan=kantor.kecamatan, tahun=2021, by=kantor.operator)


def test_the_next_year_follows_the_renstra_and_its_own_budget(
    draf: Dokumen, kantor: Kantor
) -> None:
    indikator = IndikatorSasaranRenstra.objects.get()
    lain = Target(JenisTarget.ANGKA, angka=Decimal(85))
    _simpan(draf, indikator, lain, "Survei diperluas", kantor)
    lalu = buat_anggaran_kosong(kantor.kecamatan, 2020)
    baru = salin_dokumen(sumber=segar(draf), tahun=2020, by=kantor.operator)
    assert baru.rkt is not None
    assert baru.rkt.anggaran == lalu
    assert not baru.rkt.daftar_target.exists()


def test_a_perubahan_keeps_the_targets_of_its_year(draf: Dokumen, kantor: Kantor) -> None:
    indikator = IndikatorSasaranRenstra.objects.get()
    lain = Target(JenisTarget.ANGKA, angka=Decimal(85))
    _simpan(draf, indikator, lain, "Survei diperluas", kantor)
    lama = tetapkan_semua(segar(draf), kantor)
    baru = buat_perubahan(dokumen=lama, alasan="DPPA terbit", by=kantor.operator)
    assert baru.rkt is not None
    assert [satu.angka for satu in baru.rkt.daftar_target.all()] == [Decimal(85)]
    assert "RKT PERUBAHAN" in str(susun_isi(baru).lembar).replace("(RKT) ", "RKT ")


def test_money_of_a_program_for_two_sasaran_stands_once(draf: Dokumen) -> None:
    tujuan = SasaranRenstra.objects.get().tujuan
    with tanpa_pemicu():
        kedua = SasaranRenstra.objects.create(tujuan=tujuan, urutan=2, teks="Sasaran kedua")
    for program in BarisAnggaran.objects.filter(induk=None):
        program.daftar_dukungan.create(sasaran=kedua)
    lembar = susun_isi(segar(draf)).lembar
    assert lembar is not None
    *baris, jumlah = lembar.daftar_tabel[1].baris
    pagu = [parse_rupiah(satu.sel[-1]) for satu in baris if satu.sel[-1] not in {"", "–"}]
    assert sum_rupiah(pagu) == parse_rupiah(jumlah.sel[-1])
    ulang = [satu for satu in baris if satu.sel[2] == "Sasaran kedua"]
    assert [satu.sel[5] for satu in ulang] == ["Program Pelayanan Publik", "Program Ketertiban"]
    assert {satu.sel[8] for satu in ulang} == {"(kegiatan dan anggarannya sudah disebut di atas)"}


def test_its_size_does_not_change_how_often_the_database_is_asked(draf: Dokumen) -> None:
    def count() -> int:
        satu = segar(draf)
        with CaptureQueriesContext(connection) as kueri:
            susun_isi(satu)
        return len(kueri)

    semula = count()
    atas = SasaranRpjmd.objects.get()
    renstra = Renstra.objects.get()
    with tanpa_pemicu():
        for nomor in range(2, 7):
            lain = SasaranRpjmd.objects.create(tujuan=atas.tujuan, urutan=nomor, teks=f"S{nomor}")
            IndikatorSasaranRpjmd.objects.create(sasaran=lain, urutan=1, teks=f"I{nomor}")
            tujuan = TujuanRenstra.objects.create(
                renstra=renstra, urutan=nomor, teks=f"T{nomor}", mendukung=lain
            )
            SasaranRenstra.objects.create(tujuan=tujuan, urutan=1, teks=f"Sasaran {nomor}")
    assert count() == semula
