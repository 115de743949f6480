"""The Perjanjian Kinerja as a document: both sides, promises beside the plan, money, Perubahan."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from iku.actions.anggaran import salin_anggaran
from iku.actions.perjanjian import ambil_rencana, atur_perjanjian
from iku.actions.renstra import salin_renstra
from iku.models import (
    Anggaran,
    BarisAnggaran,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    Renstra,
    SasaranPerjanjian,
    SasaranRenstra,
    TargetSasaranRenstra,
)
from iku.perjanjian import list_berbeda, read_janji
from kecamatan.galat import AksiDitolak
from kecamatan.models import MasaJabatan
from laporan.actions.buat import buat_perubahan, salin_dokumen
from laporan.actions.rencana import buat_dokumen_perjanjian
from laporan.actions.ubah import konfirmasi
from laporan.enums import StatusDokumen
from laporan.isi import Lembar
from laporan.konfirmasi import build_butir_salinan
from laporan.models import Dokumen
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from tests.basis_data import tanpa_pemicu
from tests.factories_dokumen import Kantor, beri_nomor, buat_draf, buat_kantor, segar
from tests.factories_laporan import kantor_of, salinan_resmi, tetapkan_semua
from tests.factories_perjanjian import (
    TANGGAL,
    beri_tanggal,
    buat_draf_perjanjian,
    kaitkan_semua,
    siapkan_rencana,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def draf(kantor: Kantor) -> Dokumen:
    siapkan_rencana(kantor)
    return buat_draf_perjanjian(kantor)


def _lembar(dokumen: Dokumen) -> Lembar:
    lembar = susun_isi(segar(dokumen)).lembar
    assert lembar is not None
    return lembar


def _kode(dokumen: Dokumen) -> dict[str, str]:
    return {satu.kode: satu.tingkat for satu in periksa_dokumen(segar(dokumen))}


def _pk(dokumen: Dokumen) -> PerjanjianKinerja:
    assert dokumen.perjanjian is not None
    return dokumen.perjanjian


def test_it_starts_with_the_sasaran_and_targets_of_the_plan(draf: Dokumen) -> None:
    (sasaran,) = read_janji(_pk(draf))
    (janji,) = sasaran.daftar_janji
    assert sasaran.sasaran.teks == "Meningkatnya kualitas pelayanan"
    assert (janji.tertulis, janji.is_berbeda) == ("80", False)
    assert periksa_dokumen(draf) == ()


def test_the_statement_names_both_sides_and_the_superior_signs_on_the_left(draf: Dokumen) -> None:
    isi = susun_isi(draf)
    assert isi.pernyataan is not None
    assert [satu.jabatan for satu in isi.pernyataan.daftar_pihak] == [
        "Camat Sumberjambe Kabupaten Jember",
        "Bupati Jember",
    ]
    kiri, kanan = isi.penanda_tangan
    assert (kiri.sebutan, kiri.jabatan, kiri.nip) == ("Pihak Kedua", "BUPATI JEMBER", "")
    assert (kanan.sebutan, kanan.jabatan) == ("Pihak Pertama", "CAMAT SUMBERJAMBE")
    assert kanan.nip.startswith("NIP") or kanan.nip


def test_the_lampiran_has_targets_and_the_money_with_its_exact_sum(draf: Dokumen) -> None:
    janji, pagu = _lembar(draf).daftar_tabel
    assert janji.baris[0].sel == (
        "1.",
        "Meningkatnya kualitas pelayanan",
        "Nilai SKM bidang pelayanan publik",
        "80",
    )
    assert [baris.sel[1:3] for baris in pagu.baris] == [
        ("Program Pelayanan Publik", "Rp3.143.855.000,50"),
        ("Program Ketertiban", "Rp0"),
        ("Jumlah", "Rp3.143.855.000,50"),
    ]


def test_the_budget_is_printed_as_deep_as_chosen(draf: Dokumen) -> None:
    PerjanjianKinerja.objects.update(tingkat_anggaran="kegiatan")
    pagu = _lembar(draf).daftar_tabel[1]
    assert [baris.sel[1] for baris in pagu.baris] == [
        "Koordinasi Pemerintahan",
        "Urusan Lain",
        "Penegakan Peraturan",
        "Jumlah",
    ]


def _iku_lain() -> None:
    dokumen = Dokumen.objects.get(jenis="perjanjian-kinerja")
    kantor = kantor_of(dokumen.kecamatan)
    tetapkan_semua(
        beri_nomor(buat_draf(kantor, tahun=2021), kantor, tanggal=date(2021, 1, 5)), kantor
    )


def _isi(**kolom: object) -> Callable[[], object]:
    return lambda: PerjanjianKinerja.objects.update(**kolom)


def _janji(**kolom: object) -> Callable[[], object]:
    return lambda: IndikatorPerjanjian.objects.update(**kolom)


Ubah = Callable[[], object]
KASUS: list[tuple[Ubah, KodeDokumen, str]] = [
    (_isi(pihak_kedua=None), KodeDokumen.PIHAK_KEDUA_KOSONG, "galat"),
    (
        lambda: MasaJabatan.objects.filter(jabatan="bupati").update(selesai=date(2021, 1, 1)),
        KodeDokumen.PIHAK_KEDUA_TIDAK_MENJABAT,
        "galat",
    ),
    (
        lambda: PerjanjianKinerja.objects.update(
            pihak_kedua=MasaJabatan.objects.get(jabatan="camat")
        ),
        KodeDokumen.PIHAK_SAMA,
        "galat",
    ),
    (
        lambda: SasaranPerjanjian.objects.all().delete(),
        KodeDokumen.TANPA_INDIKATOR,
        "galat",
    ),
    (
        lambda: SasaranPerjanjian.objects.create(
            perjanjian=PerjanjianKinerja.objects.get(), urutan=9, teks="Sepi"
        ),
        KodeDokumen.SASARAN_TANPA_INDIKATOR,
        "galat",
    ),
    (_janji(jenis="kosong", angka=None), KodeDokumen.TANPA_TARGET, "galat"),
    (_janji(angka=85), KodeDokumen.TARGET_LAIN_TANPA_ALASAN, "galat"),
    (
        _janji(angka=85, alasan="Survei diperluas"),
        KodeDokumen.TARGET_LAIN_DARI_RENCANA,
        "peringatan",
    ),
    (
        lambda: TargetSasaranRenstra.objects.all().delete(),
        KodeDokumen.TARGET_LAIN_TANPA_ALASAN,
        "galat",
    ),
    (
        lambda: IndikatorPerjanjian.objects.update(indikator=_indikator_baru()),
        KodeDokumen.INDIKATOR_DI_LUAR_RENCANA,
        "peringatan",
    ),
    (_iku_lain, KodeDokumen.IKU_TIDAK_DIPERJANJIKAN, "peringatan"),
    (
        lambda: Anggaran.objects.update(jenis="rencana"),
        KodeDokumen.ANGGARAN_MASIH_RENCANA,
        "peringatan",
    ),
    (_isi(revisi=1), KodeDokumen.ALASAN_HUKUM_KOSONG, "galat"),
    (_janji(satuan="%", angka=150), KodeDokumen.TARGET_TIDAK_WAJAR, "peringatan"),
    (_janji(angka=-5), KodeDokumen.TARGET_TIDAK_WAJAR, "peringatan"),
    (
        lambda: Anggaran.objects.update(tanggal=date(2020, 12, 24)),
        KodeDokumen.PERJANJIAN_TERLAMBAT,
        "peringatan",
    ),
]


def _indikator_baru() -> int:
    satu = IndikatorPerjanjian.objects.get()
    return type(satu.indikator).objects.create(kecamatan=satu.indikator.kecamatan).pk


@pytest.mark.parametrize(("ubah", "kode", "tingkat"), KASUS)
def test_what_is_wrong_with_a_promise_is_found(
    draf: Dokumen, ubah: Ubah, kode: KodeDokumen, tingkat: str
) -> None:
    assert kode not in _kode(draf)
    with tanpa_pemicu():
        ubah()
    assert _kode(draf).get(kode) == tingkat


def test_the_last_day_of_the_month_after_the_dpa_is_still_in_time(draf: Dokumen) -> None:
    Anggaran.objects.update(tanggal=date(2020, 12, 25))
    assert KodeDokumen.PERJANJIAN_TERLAMBAT not in _kode(draf)


def test_a_renstra_perubahan_changes_nothing_in_an_enacted_pk_but_is_shown(
    draf: Dokumen, kantor: Kantor
) -> None:
    resmi = segar(tetapkan_semua(draf, kantor))
    isi = salinan_resmi(resmi).isi
    lama = Renstra.objects.get()
    baru = salin_renstra(
        sumber=lama, tahun=lama.tahun, tahun_akhir=lama.tahun_akhir, revisi=1, by=kantor.operator
    )
    assert not list_berbeda([_pk(resmi)])
    target = TargetSasaranRenstra.objects.filter(indikator__sasaran__tujuan__renstra=baru)
    target.filter(tahun=2021).update(angka=Decimal(99))
    Renstra.objects.filter(pk=baru.pk).update(dibuka=False, dikunci_at=timezone.now())
    assert salinan_resmi(segar(resmi)).isi == isi
    (sasaran,) = read_janji(_pk(segar(resmi)))
    (janji,) = sasaran.daftar_janji
    assert (janji.tertulis, janji.rencana, janji.is_berbeda) == ("80", "99", True)
    assert janji.asal is not None
    assert janji.asal.sumber == "Renstra Perubahan ke-1 2016-2021"
    assert [satu.rencana for satu in list_berbeda([_pk(resmi)])] == ["99"]


def test_programs_of_a_locked_budget_support_the_same_words_of_a_newer_renstra(
    draf: Dokumen, kantor: Kantor
) -> None:
    lama = Renstra.objects.get()
    tetapkan_semua(draf, kantor)
    baru = salin_renstra(
        sumber=lama, tahun=lama.tahun, tahun_akhir=lama.tahun_akhir, revisi=1, by=kantor.operator
    )
    Renstra.objects.filter(pk=baru.pk).update(dibuka=False, dikunci_at=timezone.now())
    perubahan = buat_perubahan(dokumen=segar(draf), alasan="Renstra", by=kantor.operator)
    assert _pk(perubahan).renstra == baru
    assert KodeDokumen.PROGRAM_TANPA_SASARAN not in _kode(perubahan)
    with tanpa_pemicu():
        SasaranRenstra.objects.filter(tujuan__renstra=baru).update(teks="Kalimat lain")
    assert _kode(perubahan)[KodeDokumen.PROGRAM_TANPA_SASARAN] == "peringatan"


def test_a_pk_perubahan_stands_before_and_after_side_by_side(draf: Dokumen, kantor: Kantor) -> None:
    lama = segar(tetapkan_semua(draf, kantor))
    asal = Anggaran.objects.get()
    dppa = salin_anggaran(
        sumber=asal,
        tahun=2021,
        isian={"jenis": "dppa", "nomor": "", "tanggal": date(2021, 9, 20)},
        by=kantor.operator,
    )
    dppa.daftar_baris.filter(kode="7.01.02.2.01").update(pagu=Decimal(2500000000))
    BarisAnggaran.objects.filter(anggaran=dppa).update(perlu_konfirmasi=False)
    kaitkan_semua(dppa, kantor)
    baru = buat_perubahan(dokumen=lama, alasan="Anggaran berkurang", by=kantor.operator)
    assert str(baru) == f"Perjanjian Kinerja Perubahan ke-1 {kantor.kecamatan} 2021"
    assert _pk(baru).anggaran == dppa
    assert KodeDokumen.ALASAN_HUKUM_KOSONG in _kode(baru)
    _lengkapi(baru, kantor)
    IndikatorPerjanjian.objects.filter(sasaran__perjanjian=_pk(baru)).update(
        angka=78, alasan="Anggaran survei berkurang"
    )
    janji, pagu = _lembar(baru).daftar_tabel
    assert janji.baris[0].sel[-2:] == ("80", "78")
    assert [kolom.judul for kolom in pagu.kolom][2:4] == ["Semula", "Menjadi"]
    assert pagu.baris[0].sel[2:4] == ("Rp3.143.855.000,50", "Rp2.900.681.000,50")
    isi_lama = salinan_resmi(lama).isi
    resmi = tetapkan_semua(segar(baru), kantor)
    assert segar(lama).status == StatusDokumen.DIGANTIKAN
    assert salinan_resmi(lama).isi == isi_lama
    assert "PERJANJIAN KINERJA PERUBAHAN TAHUN 2021" in salinan_resmi(resmi).isi


def _lengkapi(dokumen: Dokumen, kantor: Kantor) -> None:
    """Confirm the copied items, give date and legal reason."""
    kunci = [b.kunci for kel in build_butir_salinan(dokumen) for b in kel.daftar_butir]
    konfirmasi(dokumen=dokumen, kunci=kunci, by=kantor.operator)
    beri_tanggal(segar(dokumen), kantor, date(2021, 10, 1))
    pk = _pk(segar(dokumen))
    atur_perjanjian(
        perjanjian=pk, isian={"alasan_hukum": "strategi"}, versi=pk.versi, by=kantor.operator
    )


def test_a_promise_that_was_dropped_is_told_in_the_perubahan(draf: Dokumen, kantor: Kantor) -> None:
    lama = segar(tetapkan_semua(draf, kantor))
    baru = buat_perubahan(dokumen=lama, alasan="Prioritas berubah", by=kantor.operator)
    SasaranPerjanjian.objects.filter(perjanjian=_pk(baru)).delete()
    assert _lembar(baru).daftar_tabel[0].baris[-1].sel == (
        "",
        "Meningkatnya kualitas pelayanan",
        "Nilai SKM bidang pelayanan publik",
        "80",
        "tidak dilanjutkan",
    )


def test_another_year_takes_the_targets_planned_for_it(draf: Dokumen, kantor: Kantor) -> None:
    with tanpa_pemicu():
        TargetSasaranRenstra.objects.filter(tahun=2020).update(angka=Decimal(75))
    baru = salin_dokumen(sumber=draf, tahun=2020, by=kantor.operator)
    (sasaran,) = read_janji(_pk(baru))
    assert [satu.tertulis for satu in sasaran.daftar_janji] == ["75"]
    assert _pk(baru).anggaran is None


def test_taking_the_plan_anew_drops_what_was_typed(draf: Dokumen, kantor: Kantor) -> None:
    IndikatorPerjanjian.objects.update(angka=85, nama="Diketik")
    pk = _pk(segar(draf))
    ambil_rencana(perjanjian=pk, versi=pk.versi, by=kantor.operator)
    (sasaran,) = read_janji(_pk(segar(draf)))
    assert [satu.tertulis for satu in sasaran.daftar_janji] == ["80"]


def test_a_year_has_one_pk_of_the_camat(draf: Dokumen, kantor: Kantor) -> None:
    with pytest.raises(AksiDitolak, match="sudah ada"):
        buat_dokumen_perjanjian(kecamatan=kantor.kecamatan, tahun=2021, by=kantor.operator)


def test_without_a_renstra_it_starts_with_the_iku_of_the_year(kantor: Kantor) -> None:
    tetapkan_semua(beri_nomor(buat_draf(kantor), kantor), kantor)
    dokumen = buat_dokumen_perjanjian(kecamatan=kantor.kecamatan, tahun=2026, by=kantor.operator)
    (sasaran,) = read_janji(_pk(dokumen))
    assert len(sasaran.daftar_janji) == 1
    assert sasaran.daftar_janji[0].tertulis == ""


def test_only_the_superior_stands_on_the_other_side(draf: Dokumen, kantor: Kantor) -> None:
    lain = buat_kantor("Panti", "35.09.14")
    pk = _pk(segar(draf))
    with pytest.raises(AksiDitolak, match="bukan atasan"):
        atur_perjanjian(
            perjanjian=pk, isian={"pihak_kedua": lain.camat}, versi=pk.versi, by=kantor.operator
        )


def test_a_correction_is_not_older_than_what_it_corrects(draf: Dokumen, kantor: Kantor) -> None:
    lama = segar(tetapkan_semua(draf, kantor))
    baru = buat_perubahan(dokumen=lama, alasan="Prioritas berubah", by=kantor.operator)
    beri_tanggal(segar(baru), kantor, TANGGAL - timedelta(days=1))
    assert _kode(baru)[KodeDokumen.TANGGAL_MENDAHULUI] == "galat"
    beri_tanggal(segar(baru), kantor, TANGGAL)
    assert KodeDokumen.TANGGAL_MENDAHULUI not in _kode(baru)
