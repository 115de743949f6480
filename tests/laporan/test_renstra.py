"""The Renstra as a document: matrix, checks, the same states as a decree, its Perubahan."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from iku.actions.renstra import simpan_target
from iku.domain.target import JenisTarget, Target
from iku.models import (
    IndikatorSasaranRenstra,
    Renstra,
    Rpjmd,
    SasaranRenstra,
    Strategi,
    TargetSasaranRenstra,
    TujuanRenstra,
)
from iku.renstra import key_of
from kecamatan.galat import AksiDitolak
from laporan.actions.buat import buat_perubahan, salin_dokumen
from laporan.actions.rencana import buat_dokumen_renstra, salin_dokumen_renstra
from laporan.actions.ubah import hapus_draf, konfirmasi
from laporan.enums import StatusDokumen
from laporan.konfirmasi import build_butir_salinan
from laporan.models import Dokumen
from laporan.pemeriksaan import KodeDokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from tests.factories_dokumen import Kantor, buat_kantor, segar
from tests.factories_laporan import salinan_resmi, tetapkan_semua
from tests.factories_renstra import buat_dokumen_renstra as buat_draf_renstra
from tests.factories_renstra import tambah_indikator

pytestmark = pytest.mark.django_db


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def draf(kantor: Kantor) -> Dokumen:
    """A whole Renstra, dated and signed."""
    dokumen = buat_draf_renstra(kantor.kecamatan)
    dokumen.tanggal, dokumen.penandatangan = date(2021, 1, 4), kantor.camat
    dokumen.save()
    return segar(dokumen)


def _kode(dokumen: Dokumen) -> list[str]:
    return [satu.kode for satu in periksa_dokumen(dokumen) if satu.tingkat == "galat"]


def _nyatakan_sesuai(dokumen: Dokumen, kantor: Kantor) -> None:
    kunci = [b.kunci for kelompok in build_butir_salinan(dokumen) for b in kelompok.daftar_butir]
    konfirmasi(dokumen=dokumen, kunci=kunci, by=kantor.operator)


def test_the_matrix_has_a_row_for_each_indikator_and_merges_what_they_share(
    draf: Dokumen,
) -> None:
    tambah_indikator(SasaranRenstra.objects.get(), "Persentase berkas tepat waktu", angka=95)
    lembar = susun_isi(draf).lembar
    assert lembar is not None
    (tabel,) = lembar.daftar_tabel
    judul = [kolom.judul for kolom in tabel.kolom]
    assert judul[:5] == ["No.", "Tujuan", "Indikator Tujuan", "Sasaran", "Indikator Sasaran"]
    assert judul[5:11] == ["2016", "2017", "2018", "2019", "2020", "2021"]
    assert judul[11:] == ["Strategi", "Kebijakan", "Program"]
    satu, dua = tabel.baris
    assert satu.kelompok == dua.kelompok
    assert satu.sel[5:11] == ("80",) * 6
    assert dua.sel[5:11] == ("95%",) * 6
    assert [k.gabung for k in tabel.kolom] == [True] * 4 + [False] * 7 + [True] * 3


def test_a_known_baseline_has_a_column(draf: Dokumen, kantor: Kantor) -> None:
    indikator = IndikatorSasaranRenstra.objects.get()
    isian = {(key_of(indikator), 2015): Target(JenisTarget.PREDIKAT, label="B")}
    simpan_target(renstra=Renstra.objects.get(), isian=isian, versi=1, by=kantor.operator)
    lembar = susun_isi(segar(draf)).lembar
    assert lembar is not None
    assert lembar.daftar_tabel[0].kolom[5].judul == "Kondisi Awal 2015"
    assert lembar.daftar_tabel[0].baris[0].sel[5] == "B"


def test_a_whole_renstra_has_no_findings_that_stop_it(draf: Dokumen) -> None:
    assert _kode(draf) == []


Ubah = Callable[[], object]
KASUS: list[tuple[Ubah, KodeDokumen, str]] = [
    (lambda: TujuanRenstra.objects.all().delete(), KodeDokumen.TANPA_TUJUAN, "galat"),
    (lambda: SasaranRenstra.objects.all().delete(), KodeDokumen.TUJUAN_TANPA_SASARAN, "galat"),
    (
        lambda: IndikatorSasaranRenstra.objects.all().delete(),
        KodeDokumen.SASARAN_TANPA_INDIKATOR,
        "galat",
    ),
    (lambda: TargetSasaranRenstra.objects.all().delete(), KodeDokumen.TANPA_TARGET, "galat"),
    (
        lambda: TargetSasaranRenstra.objects.filter(tahun=2018).delete(),
        KodeDokumen.TARGET_TAHUN_KOSONG,
        "peringatan",
    ),
    (
        lambda: Renstra.objects.update(rpjmd=None),
        KodeDokumen.RPJMD_BELUM_DIPILIH,
        "peringatan",
    ),
    (
        lambda: Renstra.objects.update(tahun_akhir=2020),
        KodeDokumen.MASA_RPJMD_LAIN,
        "peringatan",
    ),
    (
        lambda: TujuanRenstra.objects.update(mendukung=None),
        KodeDokumen.TUJUAN_TANPA_RPJMD,
        "peringatan",
    ),
    (
        lambda: Renstra.objects.update(rpjmd=_rpjmd_lain()),
        KodeDokumen.TUJUAN_RPJMD_LAIN,
        "peringatan",
    ),
    (lambda: Strategi.objects.all().delete(), KodeDokumen.SASARAN_TANPA_CARA, "peringatan"),
]


def _rpjmd_lain() -> Rpjmd:
    return Rpjmd.objects.create(
        kabupaten=Rpjmd.objects.get().kabupaten, tahun=2021, tahun_akhir=2026, visi="Lain"
    )


@pytest.mark.parametrize(("ubah", "kode", "tingkat"), KASUS)
def test_what_hangs_in_the_air_is_found(
    draf: Dokumen, ubah: Ubah, kode: KodeDokumen, tingkat: str
) -> None:
    assert kode not in {satu.kode for satu in periksa_dokumen(draf)}
    ubah()
    temuan = {satu.kode: satu.tingkat for satu in periksa_dokumen(segar(draf))}
    assert temuan.get(kode) == tingkat


def test_a_kecamatan_named_wrongly_is_found(draf: Dokumen, kantor: Kantor) -> None:
    buat_kantor("Panti", "35.09.14")
    SasaranRenstra.objects.update(teks="Meningkatnya pelayanan Kecamatan Panti")
    assert "kecamatan_lain" in [satu.kode for satu in periksa_dokumen(draf)]


def test_it_is_enacted_as_a_decree_is_and_then_locked(draf: Dokumen, kantor: Kantor) -> None:
    resmi = segar(tetapkan_semua(draf, kantor))
    assert resmi.status == StatusDokumen.DITETAPKAN
    assert Renstra.objects.get().is_terkunci
    assert "Nilai SKM bidang pelayanan publik" in salinan_resmi(resmi).isi


def test_a_perubahan_leaves_the_old_one_as_it_was(draf: Dokumen, kantor: Kantor) -> None:
    lama = segar(tetapkan_semua(draf, kantor))
    baru = buat_perubahan(dokumen=lama, alasan="RPJMD berubah", by=kantor.operator)
    assert str(baru) == f"Renstra Perubahan ke-1 {kantor.kecamatan} 2016-2021"
    assert "belum_dikonfirmasi" in _kode(baru)
    _nyatakan_sesuai(baru, kantor)
    baru = segar(baru)
    baru.tanggal, baru.penandatangan = date(2021, 6, 1), kantor.camat
    baru.save()
    indikator = IndikatorSasaranRenstra.objects.get(sasaran__tujuan__renstra=baru.renstra)
    isian = {(key_of(indikator), 2021): Target(JenisTarget.ANGKA, angka=Decimal(90))}
    simpan_target(renstra=baru.wadah, isian=isian, versi=baru.wadah.versi, by=kantor.operator)
    isi_lama = salinan_resmi(lama).isi
    tetapkan_semua(segar(baru), kantor)
    assert segar(lama).status == StatusDokumen.DIGANTIKAN
    assert salinan_resmi(lama).isi == isi_lama
    assert "PERUBAHAN" in salinan_resmi(baru).isi


def test_an_office_has_one_renstra_for_its_first_year(draf: Dokumen, kantor: Kantor) -> None:
    with pytest.raises(AksiDitolak, match="sudah ada"):
        buat_dokumen_renstra(
            kecamatan=kantor.kecamatan, tahun=2016, tahun_akhir=2020, rpjmd=None, by=kantor.operator
        )


def test_the_next_period_starts_as_a_copy(draf: Dokumen, kantor: Kantor) -> None:
    baru = salin_dokumen(sumber=draf, tahun=2021, tahun_akhir=2026, by=kantor.operator)
    assert baru.masa == "2021-2026"
    assert [kelompok.judul for kelompok in build_butir_salinan(baru)] == [
        "Tujuan",
        "Indikator tujuan",
        "Sasaran",
        "Indikator sasaran",
        "Strategi",
        "Kebijakan",
        "Program",
    ]


def test_a_dropped_draft_takes_its_renstra_along(draf: Dokumen, kantor: Kantor) -> None:
    hapus_draf(dokumen=draf, by=kantor.operator)
    assert not Renstra.objects.exists()


def test_a_copy_follows_the_rpjmd_that_was_chosen_for_it(draf: Dokumen, kantor: Kantor) -> None:
    lain = _rpjmd_lain()
    baru = salin_dokumen_renstra(
        sumber=draf, tahun=2021, tahun_akhir=2026, rpjmd=lain, by=kantor.operator
    )
    assert baru.renstra is not None
    assert baru.renstra.rpjmd == lain
    kode = {satu.kode for satu in periksa_dokumen(baru)}
    assert KodeDokumen.TUJUAN_RPJMD_LAIN in kode


def test_each_sentence_is_asked_for_by_its_name(draf: Dokumen, kantor: Kantor) -> None:
    client = Client()
    client.force_login(kantor.operator)
    sasaran = SasaranRenstra.objects.get()
    for jenis, induk, label in (
        ("sasaran-renstra", sasaran.tujuan_id, "Sasaran"),
        ("strategi", sasaran.pk, "Strategi"),
        ("kebijakan", sasaran.pk, "Kebijakan"),
        ("program", sasaran.pk, "Program"),
    ):
        jawaban = client.get(reverse("iku:tambah_butir", args=[jenis, induk]))
        assert jawaban.context["formulir"].fields["teks"].label == label
