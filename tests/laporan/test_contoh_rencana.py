"""Every fact of the plans of the sample documents, and that invented ones say they are."""

from collections.abc import Iterator

import pytest

from iku.domain.arah import Arah
from iku.domain.target import JenisTarget, TandaTarget
from iku.models import (
    Anggaran,
    Iku,
    IndikatorPerjanjian,
    IndikatorSasaranRenstra,
    Kebijakan,
    PerjanjianKinerja,
    ProgramPendukung,
    Renstra,
    Rkt,
    Strategi,
    TargetSasaranRenstra,
)
from iku.rkt import read_rkt
from kecamatan.models import MasaJabatan
from laporan.enums import JenisDokumen, StatusDokumen
from laporan.isi import IsiDokumen
from laporan.lembar_cetak import build_tabel_lembar
from laporan.models import Dokumen
from laporan.periksa import periksa_dokumen
from laporan.susun import susun_isi
from laporan.susun_e81 import susun_e81
from tests.laporan import fakta_rencana as fakta
from tests.laporan.contoh_terukur import baca_anggaran, baca_pengukuran

SUMBERSARI, SUMBERJAMBE, PANTI = "35.09.21", "35.09.31", "35.09.14"
KARANGAN = (SUMBERJAMBE, PANTI)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("contoh")]


def _dokumen(kode: str, jenis: JenisDokumen) -> Dokumen:
    return Dokumen.objects.get(kecamatan__kode=kode, jenis=jenis)


def _isi(kode: str, jenis: JenisDokumen) -> IsiDokumen:
    return susun_isi(_dokumen(kode, jenis))


def _tabel(isi: IsiDokumen, nomor: int) -> list[tuple[str, ...]]:
    assert isi.lembar is not None
    return [baris.sel for baris in isi.lembar.daftar_tabel[nomor].baris]


def _naskah(teks: tuple[str, ...]) -> str:
    if len(teks) == 1:
        return teks[0]
    return "\n".join(f"{nomor}. {satu}" for nomor, satu in enumerate(teks, start=1))


def test_the_matrix_of_the_renstra_has_every_yearly_target() -> None:
    baris = _tabel(_isi(SUMBERSARI, JenisDokumen.RENSTRA), 0)
    harapan = [
        (f"{nomor}.", sasaran, indikator, *target, *map(_naskah, cara))
        for nomor, (sasaran, indikator, target, *cara) in enumerate(fakta.RENSTRA, start=1)
    ]
    assert [(satu[0], *satu[3:]) for satu in baris] == harapan


def test_the_matrix_has_fourteen_numbered_columns() -> None:
    lembar = _isi(SUMBERSARI, JenisDokumen.RENSTRA).lembar
    assert lembar is not None
    (tabel,) = lembar.daftar_tabel
    assert (len(tabel.kolom), tabel.bernomor) == (14, True)


def test_the_rkt_has_both_tables_with_targets_and_money() -> None:
    isi = _isi(SUMBERSARI, JenisDokumen.RKT)
    assert _tabel(isi, 0) == [fakta.RKT_RPJMD]
    *baris, jumlah = _tabel(isi, 1)
    assert tuple(satu[4:] for satu in baris) == fakta.RKT
    assert jumlah[-1] == "3.287.975.000"


def test_the_rkt_says_why_a_target_is_not_that_of_the_renstra() -> None:
    rkt = Rkt.objects.get(kecamatan__kode=SUMBERSARI)
    (beda,) = [satu for satu in read_rkt(rkt).daftar_target if satu.is_berbeda]
    assert beda.alasan.startswith("RKT 2021 mencetak 90; Renstra mencetak 100")


def test_the_pk_has_its_targets_and_ten_lines_with_their_sum() -> None:
    isi = _isi(SUMBERSARI, JenisDokumen.PERJANJIAN)
    assert tuple(_tabel(isi, 0)) == fakta.PERJANJIAN
    *baris, jumlah = _tabel(isi, 1)
    assert tuple(satu[1:3] for satu in baris) == fakta.SEPULUH_BARIS
    assert [satu[0] for satu in baris] == [f"{nomor}." for nomor in range(1, 11)]
    assert {satu[3] for satu in baris} == {"APBD"}
    assert jumlah == ("", "Jumlah", "Rp14.463.930.781", "")


def test_the_pk_is_signed_by_bupati_and_camat_on_the_day_it_prints() -> None:
    isi = _isi(SUMBERSARI, JenisDokumen.PERJANJIAN)
    sisi = ("sebutan", "jabatan", "nama", "pangkat", "nip")
    pihak = tuple(tuple(getattr(satu, nama) for nama in sisi) for satu in isi.penanda_tangan)
    assert pihak == fakta.PIHAK
    assert isi.lembar is not None
    assert isi.lembar.tempat_tanggal == "Jember, 1 November 2021"
    bupati = MasaJabatan.objects.get(jabatan="bupati")
    assert (bupati.kecamatan, str(bupati.mulai)) == (None, "2021-02-26")


def test_every_program_supports_a_sasaran() -> None:
    for anggaran in Anggaran.objects.all():
        for program in anggaran.daftar_baris.filter(induk=None):
            assert program.daftar_sasaran.exists(), program


def test_only_what_has_a_day_is_enacted_and_one_pk_is_left_to_practise() -> None:
    bukan_iku = Dokumen.objects.filter(daftar_iku=None, laporan=None)
    status = {(satu.kecamatan.kode, str(satu.wadah)): satu.status for satu in bukan_iku}
    draf = {kunci for kunci, satu in status.items() if satu == StatusDokumen.DRAF}
    assert set(status.values()) == {StatusDokumen.DRAF, StatusDokumen.DITETAPKAN}
    assert sorted(draf) == [
        (PANTI, "PK Kepala Seksi Ketentraman dan Ketertiban Umum Kecamatan Panti 2025"),
        (SUMBERSARI, "RKT Kecamatan Sumbersari 2021"),
        (SUMBERSARI, "Renstra Kecamatan Sumbersari 2016-2021"),
        (SUMBERJAMBE, "PK Sekretaris Kecamatan Sumberjambe 2022"),
    ]
    assert len(status) == 12
    assert not any("Kecamatan Kecamatan" in str(satu) for satu in bukan_iku)


def test_the_pk_to_practise_with_has_nothing_that_stops_it() -> None:
    temuan = periksa_dokumen(_dokumen(PANTI, JenisDokumen.PERJANJIAN_BAWAHAN))
    assert [satu for satu in temuan if satu.tingkat == "galat"] == []


def _target() -> Iterator[tuple[str, str, str]]:
    for satu in TargetSasaranRenstra.objects.select_related("indikator"):
        yield satu.jenis, satu.tanda, satu.indikator.satuan


def test_the_samples_have_every_kind_of_target_and_every_direction() -> None:
    target = set(_target())
    assert {jenis for jenis, _, _ in target} == set(JenisTarget) - {JenisTarget.KOSONG}
    assert {TandaTarget.MINIMAL, TandaTarget.MAKSIMAL} <= {tanda for _, tanda, _ in target}
    assert {"%", "nilai", "indeks", "dokumen", "hari", "kasus"} == {satuan for *_, satuan in target}
    arah = set(IndikatorSasaranRenstra.objects.values_list("arah", flat=True))
    assert arah == set(Arah)
    predikat = TargetSasaranRenstra.objects.filter(jenis=JenisTarget.PREDIKAT)
    assert not predikat.filter(angka=None).exists()
    assert IndikatorPerjanjian.objects.filter(jenis=JenisTarget.PREDIKAT, angka=None).exists()


def test_an_outer_year_is_not_set_in_both_invented_renstra() -> None:
    for renstra in Renstra.objects.filter(kecamatan__kode__in=KARANGAN):
        tanpa = IndikatorSasaranRenstra.objects.filter(sasaran__tujuan__renstra=renstra).exclude(
            daftar_target__tahun=renstra.tahun_akhir
        )
        assert tanpa.count() == 1


@pytest.mark.parametrize(("kode", "tahun"), [(SUMBERJAMBE, 2022), (PANTI, 2025)])
def test_invented_plans_measure_the_iku_of_the_real_decree(kode: str, tahun: int) -> None:
    iku = Iku.objects.filter(sasaran__daftar__kecamatan__kode=kode, sasaran__daftar__tahun=tahun)
    milik = {(satu.indikator_id, satu.nama, satu.sasaran.teks) for satu in iku}
    renstra = IndikatorSasaranRenstra.objects.filter(sasaran__tujuan__renstra__kecamatan__kode=kode)
    direncanakan = {(satu.indikator_id, satu.nama, satu.sasaran.teks): satu for satu in renstra}
    assert milik <= direncanakan.keys()
    assert all("(contoh)" in nama for _, nama, _ in direncanakan.keys() - milik)


@pytest.mark.parametrize("kode", KARANGAN)
def test_invented_figures_say_so_where_a_person_looks(kode: str) -> None:
    for model in (Strategi, Kebijakan, ProgramPendukung):
        for satu in model.objects.filter(sasaran__tujuan__renstra__kecamatan__kode=kode):
            assert satu.teks.endswith("(contoh)")
    for anggaran in Anggaran.objects.filter(kecamatan__kode=kode):
        assert anggaran.nomor.startswith("CONTOH")
    for dokumen in Dokumen.objects.filter(kecamatan__kode=kode, perjanjian__isnull=False):
        *baris, _ = _tabel(susun_isi(dokumen), 1)
        assert {satu[3] for satu in baris} == {"APBD (contoh)"}
    for perjanjian in PerjanjianKinerja.objects.filter(kecamatan__kode=kode, atasan__isnull=False):
        penandatangan = Dokumen.objects.get(perjanjian=perjanjian).penandatangan
        assert penandatangan is not None
        assert "(contoh)" in penandatangan.pejabat.nama
        assert penandatangan.pejabat.nip == ""


def test_sumberjambe_has_a_second_version_of_its_budget() -> None:
    versi = Anggaran.objects.filter(kecamatan__kode=SUMBERJAMBE).order_by("revisi")
    assert [(satu.jenis, satu.revisi, satu.is_terkunci) for satu in versi] == [
        ("dpa", 0, True),
        ("dppa", 1, True),
    ]
    perjanjian = PerjanjianKinerja.objects.get(kecamatan__kode=SUMBERJAMBE, jabatan="camat")
    assert perjanjian.anggaran == versi[0]


def test_an_rkt_without_rpjmd_says_so_and_breaks_inside_a_long_sasaran() -> None:
    lembar = _isi(SUMBERJAMBE, JenisDokumen.RKT).lembar
    assert lembar is not None
    rpjmd, opd = lembar.daftar_tabel
    assert [baris.sel for baris in rpjmd.baris] == [("–",) * 5]
    daftar_kelompok = build_tabel_lembar(opd, ()).daftar_kelompok
    assert max(len(satu.daftar_baris) for satu in daftar_kelompok) == 4
    assert len({baris.kunci for baris in opd.baris}) == len(opd.baris)


def test_the_lampiran_below_the_camat_names_the_post_on_its_own_line() -> None:
    dokumen = Dokumen.objects.get(kecamatan__kode=PANTI, perjanjian__jabatan="kasi")
    lembar = susun_isi(dokumen).lembar
    assert lembar is not None
    assert lembar.judul == (
        "PERJANJIAN KINERJA TAHUN 2025",
        "KEPALA SEKSI KETENTRAMAN DAN KETERTIBAN UMUM",
        "KECAMATAN PANTI KABUPATEN JEMBER",
    )


def test_the_rencana_aksi_shows_four_ways_in_which_triwulan_make_a_year() -> None:
    dokumen = _dokumen(SUMBERJAMBE, JenisDokumen.RENCANA_AKSI)
    assert dokumen.status == "ditetapkan"
    rencana_aksi = dokumen.rencana_aksi
    assert rencana_aksi is not None
    cara = {satu.cara for satu in rencana_aksi.daftar_indikator.all()}
    assert cara == {"nilai_akhir", "rata_rata", "rasio", "kumulatif"}
    assert periksa_dokumen(dokumen) == ()


def test_form_e81_of_sumbersari_has_programs_under_their_sasaran_and_no_false_sum() -> None:
    baris = susun_e81(baca_pengukuran(SUMBERSARI, 4)).daftar_tabel[0].baris
    program = [satu for satu in baris if " Program " in satu.sel[2].teks]
    assert [f"{satu.sel[0].teks} {satu.sel[2].teks[:7]}".strip() for satu in program] == [
        "1 7.01.02", "2 7.01.02", "2 7.01.03", "2 7.01.04", "2 7.01.05", "7.01.01",
    ]  # fmt: skip
    assert program[-1].sel[1].teks == "(mendukung sasaran Renstra di luar PK)"
    berkas = next(satu for satu in baris if satu.sel[2].teks.startswith("7.01.02.2.02"))
    assert berkas.sel[11].daftar_isi[0].teks == "12.000"


def test_each_triwulan_of_sumberjambe_is_measured_against_the_budget_of_its_day() -> None:
    anggaran = [baca_anggaran(SUMBERJAMBE, nomor) for nomor in (1, 2, 3, 4)]
    assert [satu.pagu for satu in anggaran] == [2826150000] * 2 + [2797150000] * 2
    assert anggaran[0].serapan_tertulis[2] == "23,46%"
