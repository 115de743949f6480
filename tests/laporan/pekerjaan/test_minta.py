"""Asking for a print: one job for the same, two for a person, none for what is there."""

from datetime import date
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from laporan.actions import pekerjaan as aksi
from laporan.actions.pekerjaan import AntreanPenuh, batalkan_pekerjaan, minta_cetak
from laporan.enums import BentukLaporan, StatusPekerjaan
from laporan.isi import IsiDokumen
from laporan.models import Dokumen, HasilCetak, KerangkaLaporan, Pekerjaan
from laporan.pekerjaan.antrean import ambil_pekerjaan
from laporan.pekerjaan.bahan import build_bahan, find_berkas, find_terakhir
from laporan.pekerjaan.kerja import kerjakan
from laporan.pekerjaan.versi_program import AKAR, list_berkas
from laporan.sandi_isi import from_json
from laporan.susun import susun_isi
from tests.factories import buat_pengguna
from tests.factories_dokumen import Kantor
from tests.factories_pekerjaan import buat_resmi, minta, pencetak_palsu

pytestmark = pytest.mark.django_db
BERPENGARUH = {".py", ".html", ".css", ".conf"}


def ubah_isi() -> None:
    """Let the report say something else."""
    KerangkaLaporan.objects.get().daftar_bagian.update(judul="Pembukaan")


def kerjakan_satu() -> None:
    """Do the next job with a pretended printer."""
    pekerjaan = ambil_pekerjaan("uji")
    assert pekerjaan is not None
    with pencetak_palsu():
        assert kerjakan(pekerjaan)


def test_the_same_print_is_one_job_whoever_asks(kantor: Kantor, dokumen: Dokumen) -> None:
    pertama = minta(dokumen, kantor.operator)
    assert minta(dokumen, kantor.operator) == minta(dokumen, kantor.sekcam) == pertama
    assert Pekerjaan.objects.get().pemohon == kantor.operator
    assert from_json(pertama.isi) == susun_isi(dokumen)
    assert pertama.draf


def test_who_is_overtaken_while_asking_gets_the_job_of_the_other(
    kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    pertama = minta(dokumen, kantor.operator)
    # It is there, but was not when this person looked.
    monkeypatch.setattr(aksi, "_find_sama", mock.Mock(side_effect=[None, pertama]))
    assert minta(dokumen, kantor.sekcam) == pertama
    assert Pekerjaan.objects.count() == 1


def test_another_kind_of_file_or_other_words_are_another_job(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    pertama = minta(dokumen, kantor.operator)
    word = minta(dokumen, kantor.sekcam, BentukLaporan.DOCX)
    ubah_isi()
    baru = minta(dokumen, kantor.pemimpin)
    assert len({pertama.kunci, word.kunci, baru.kunci}) == 3
    assert Pekerjaan.objects.count() == 3


def test_another_program_is_another_job(
    kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    pertama = minta(dokumen, kantor.operator)
    monkeypatch.setattr("laporan.pekerjaan.bahan.read_versi_program", lambda: "lain")
    assert minta(dokumen, kantor.operator) != pertama


def test_a_person_has_two_unfinished_jobs_at_most(kantor: Kantor, dokumen: Dokumen) -> None:
    minta(dokumen, kantor.operator)
    assert ambil_pekerjaan("uji") is not None
    minta(dokumen, kantor.operator, BentukLaporan.DOCX)
    with pytest.raises(AntreanPenuh, match="Dua cetakan Anda masih dikerjakan"):
        minta(dokumen, kantor.operator, BentukLaporan.XLSX)
    # What is under way already is still answered, and others have their own share.
    assert minta(dokumen, kantor.operator).status == StatusPekerjaan.BERJALAN
    minta(dokumen, kantor.sekcam, BentukLaporan.XLSX)
    assert Pekerjaan.objects.count() == 3


def test_a_job_may_be_asked_for_again_when_one_has_ended(kantor: Kantor, dokumen: Dokumen) -> None:
    for bentuk in (BentukLaporan.PDF, BentukLaporan.DOCX):
        minta(dokumen, kantor.operator, bentuk)
    kerjakan_satu()
    minta(dokumen, kantor.operator, BentukLaporan.XLSX)
    assert Pekerjaan.objects.belum_selesai().count() == 2


def test_what_was_made_is_served_from_the_store(kantor: Kantor, dokumen: Dokumen) -> None:
    bahan = build_bahan(dokumen, BentukLaporan.PDF)
    assert find_berkas(bahan) is None
    minta(dokumen, kantor.operator)
    kerjakan_satu()
    siap = find_berkas(build_bahan(dokumen, BentukLaporan.PDF))
    assert siap is not None
    assert siap.berkas.endswith(b"draf")
    assert siap.nama == "lkjip-sumberjambe-2026-draf.pdf"
    assert find_berkas(build_bahan(dokumen, BentukLaporan.DOCX)) is None
    ubah_isi()
    assert find_berkas(build_bahan(dokumen, BentukLaporan.PDF)) is None


def test_while_nothing_is_written_a_file_is_served_without_composing_the_report(
    kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    minta(dokumen, kantor.operator)
    kerjakan_satu()
    with monkeypatch.context() as tanpa_susun:
        tanpa_susun.setattr("laporan.pekerjaan.bahan.susun_isi", mock.Mock(side_effect=OSError))
        siap = find_terakhir(dokumen, BentukLaporan.PDF)
    assert siap is not None
    assert siap.berkas.endswith(b"draf")
    assert find_terakhir(dokumen, BentukLaporan.DOCX) is None
    with transaction.atomic():
        record_jejak("uji", objek=kantor.kecamatan, by=kantor.operator)
    # Something was written: the words are composed, and found to be the same as before.
    assert find_terakhir(dokumen, BentukLaporan.PDF) is None
    assert find_berkas(build_bahan(dokumen, BentukLaporan.PDF)) == siap
    assert find_terakhir(dokumen, BentukLaporan.PDF) == siap


@pytest.mark.parametrize(
    ("nama", "lain"),
    [("find_hari_ini", date(2031, 1, 1)), ("read_versi_program", "lain")],
    ids=["next day", "next program"],
)
def test_a_file_of_another_day_or_program_is_not_served_unseen(
    kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch, nama: str, lain: object
) -> None:
    minta(dokumen, kantor.operator)
    kerjakan_satu()
    monkeypatch.setattr(f"laporan.pekerjaan.bahan.{nama}", lambda: lain)
    assert find_terakhir(dokumen, BentukLaporan.PDF) is None


def test_a_damaged_file_is_not_served_unseen(kantor: Kantor, dokumen: Dokumen) -> None:
    minta(dokumen, kantor.operator)
    kerjakan_satu()
    HasilCetak.objects.update(berkas=b"lain")
    assert find_terakhir(dokumen, BentukLaporan.PDF) is None


def test_words_found_while_somebody_writes_are_noted_under_the_state_before(
    kantor: Kantor, dokumen: Dokumen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def susun_dan_tulis(dokumen: Dokumen) -> IsiDokumen:
        with transaction.atomic():
            record_jejak("uji", objek=kantor.kecamatan, by=kantor.operator)
        return susun_isi(dokumen)

    monkeypatch.setattr("laporan.pekerjaan.bahan.susun_isi", susun_dan_tulis)
    minta(dokumen, kantor.operator)
    kerjakan_satu()
    assert find_terakhir(dokumen, BentukLaporan.PDF) is None


def test_a_stored_file_that_changed_is_made_anew(kantor: Kantor, dokumen: Dokumen) -> None:
    minta(dokumen, kantor.operator)
    kerjakan_satu()
    HasilCetak.objects.update(berkas=b"lain")
    assert find_berkas(build_bahan(dokumen, BentukLaporan.PDF)) is None
    minta(dokumen, kantor.operator)
    kerjakan_satu()
    assert find_berkas(build_bahan(dokumen, BentukLaporan.PDF)) is not None
    assert HasilCetak.objects.count() == 1


def test_an_enacted_report_is_served_byte_for_byte_and_made_from_its_frozen_words(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    resmi = buat_resmi(dokumen, kantor)
    ubah_isi()
    siap = find_berkas(build_bahan(dokumen, BentukLaporan.PDF))
    assert siap is not None
    assert siap.berkas == bytes(resmi.pdf or b"")
    word = minta(dokumen, kantor.operator, BentukLaporan.DOCX)
    assert (word.isi, word.draf) == (resmi.isi, False)


def test_official_bytes_that_changed_are_refused(kantor: Kantor, dokumen: Dokumen) -> None:
    buat_resmi(dokumen, kantor, pdf_sidik="0" * 64)
    with pytest.raises(AksiDitolak, match="tidak cocok"):
        find_berkas(build_bahan(dokumen, BentukLaporan.PDF))


def test_workers_are_called_when_the_request_is_stored_and_not_before(
    kantor: Kantor,
    dokumen: Dokumen,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dipanggil: list[int] = []
    monkeypatch.setattr("laporan.actions.pekerjaan.panggil_pekerja", lambda: dipanggil.append(1))
    with django_capture_on_commit_callbacks(execute=True):
        minta(dokumen, kantor.operator)
        assert dipanggil == []
    assert dipanggil == [1]
    with django_capture_on_commit_callbacks(execute=True):
        minta(dokumen, kantor.operator)
    assert dipanggil == [1], "nothing new is waiting"


def test_a_request_that_fails_late_leaves_no_job_and_calls_nobody(
    kantor: Kantor, dokumen: Dokumen, django_capture_on_commit_callbacks: Any
) -> None:
    def minta_lalu_gagal() -> None:
        with transaction.atomic():
            minta(dokumen, kantor.operator)
            raise ZeroDivisionError

    with (
        django_capture_on_commit_callbacks() as panggilan,
        pytest.raises(ZeroDivisionError),
    ):
        minta_lalu_gagal()
    assert panggilan == []
    assert not Pekerjaan.objects.exists()


def test_who_asked_may_take_it_back(kantor: Kantor, dokumen: Dokumen) -> None:
    pekerjaan = minta(dokumen, kantor.operator)
    with pytest.raises(PermissionDenied):
        batalkan_pekerjaan(pekerjaan=pekerjaan, by=kantor.sekcam)
    batalkan_pekerjaan(pekerjaan=pekerjaan, by=kantor.operator)
    pekerjaan.refresh_from_db()
    assert (pekerjaan.status, pekerjaan.isi) == (StatusPekerjaan.DIBATALKAN, "")
    assert ambil_pekerjaan("uji") is None
    with pytest.raises(AksiDitolak, match="sudah berakhir"):
        batalkan_pekerjaan(pekerjaan=pekerjaan, by=kantor.operator)


@pytest.mark.parametrize(
    "folder", ["laporan/lkjip", "laporan/pencetak", "kecamatan/grafik", "templates/cetak"]
)
def test_every_file_that_decides_how_a_report_looks_is_part_of_the_version(folder: str) -> None:
    dibaca = set(list_berkas())
    milik = [satu for satu in (AKAR / folder).rglob("*.*") if satu.suffix in BERPENGARUH]
    assert milik
    assert dibaca.issuperset(milik)


def test_a_file_that_was_stored_after_the_page_looked_for_it_is_not_made_again(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    bahan = build_bahan(dokumen, BentukLaporan.PDF)
    assert find_berkas(bahan) is None
    pekerjaan = minta(dokumen, kantor.operator)
    kerjakan_satu()
    lain = buat_pengguna(Peran.OPERATOR, kecamatan=dokumen.kecamatan)
    assert minta_cetak(bahan=bahan, by=lain) == pekerjaan
    assert Pekerjaan.objects.count() == 1
    # One that was spoiled in the store is made anew.
    HasilCetak.objects.update(sidik_berkas="0" * 64)
    assert minta_cetak(bahan=bahan, by=lain) != pekerjaan
