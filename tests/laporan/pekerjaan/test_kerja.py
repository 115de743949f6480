"""Doing one job: how far it is, what is stored, and what becomes of failures."""

import hashlib
import threading
from datetime import timedelta
from typing import Any

import pytest
from django.db import OperationalError

from kecamatan.galat import AksiDitolak
from laporan.actions.pekerjaan import batalkan_pekerjaan
from laporan.enums import StatusPekerjaan
from laporan.isi import IsiDokumen
from laporan.lkjip.keluaran import Keluaran
from laporan.models import Dokumen, HasilCetak, Pekerjaan
from laporan.models.pekerjaan import PekerjaanQuerySet
from laporan.pekerjaan import kerja, sewa
from laporan.pekerjaan.antrean import ambil_pekerjaan
from laporan.pekerjaan.kerja import PESAN_RUSAK, kerjakan
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from tests.factories_dokumen import Kantor
from tests.factories_pekerjaan import minta, pencetak_palsu

pytestmark = pytest.mark.django_db


@pytest.fixture
def pekerjaan(kantor: Kantor, dokumen: Dokumen) -> Pekerjaan:
    minta(dokumen, kantor.operator)
    satu = ambil_pekerjaan("uji")
    assert satu is not None
    return satu


def list_utas() -> list[threading.Thread]:
    """Return the threads that renew a lease at this moment."""
    return [satu for satu in threading.enumerate() if satu.name == sewa.NAMA_UTAS]


def gagal_dengan(monkeypatch: pytest.MonkeyPatch, galat: Exception) -> None:
    """Let every print fail."""

    def cetak(*_: Any, **__: Any) -> Keluaran:
        raise galat

    monkeypatch.setattr(kerja, "cetak_bentuk", cetak)


def test_the_file_is_stored_with_its_seal(pekerjaan: Pekerjaan) -> None:
    with pencetak_palsu():
        assert kerjakan(pekerjaan)
    pekerjaan.refresh_from_db()
    hasil = pekerjaan.hasil
    assert hasil is not None
    berkas = bytes(hasil.berkas)
    assert hasil.sidik_berkas == hashlib.sha256(berkas).hexdigest()
    assert (hasil.ukuran, hasil.halaman, hasil.kunci) == (len(berkas), 3, pekerjaan.kunci)
    assert (pekerjaan.status, pekerjaan.isi, pekerjaan.pelaku) == ("selesai", "", "")
    assert pekerjaan.selesai_at is not None


def test_each_piece_is_told_and_renews_the_lease(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    terlihat = []

    def cetak(isi: IsiDokumen, bentuk: str, *, draf: bool, lapor: Any) -> Keluaran:
        sebelum = pekerjaan.sewa_sampai
        for nomor in range(3):
            lapor(nomor, 3, f"Bab {nomor}" + "x" * 300)
            kini = Pekerjaan.objects.get(pk=pekerjaan.pk)
            assert kini.sewa_sampai is not None
            assert sebelum is not None
            assert kini.sewa_sampai > sebelum
            terlihat.append((kini.langkah, kini.jumlah_langkah, kini.pesan[:5], len(kini.pesan)))
        return Keluaran(b"x", "application/pdf", 1)

    monkeypatch.setattr(kerja, "cetak_bentuk", cetak)
    assert kerjakan(pekerjaan)
    assert terlihat == [(n, 3, f"Bab {n}", 200) for n in range(3)]


def test_words_that_cannot_be_printed_fail_at_once(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    gagal_dengan(monkeypatch, CetakGagal(AlasanGagal.MEMORI))
    assert not kerjakan(pekerjaan)
    pekerjaan.refresh_from_db()
    assert (pekerjaan.status, pekerjaan.galat) == ("gagal", AlasanGagal.MEMORI.value)


def test_a_refusal_is_told_in_its_words(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    gagal_dengan(monkeypatch, AksiDitolak("Foto 3 hilang."))
    assert not kerjakan(pekerjaan)
    pekerjaan.refresh_from_db()
    assert (pekerjaan.status, pekerjaan.galat) == ("gagal", "Foto 3 hilang.")


@pytest.mark.parametrize(
    ("galat", "pesan"),
    [
        (OSError(28, "No space left on device"), PESAN_RUSAK),
        (CetakGagal(AlasanGagal.MATI), AlasanGagal.MATI.value),
    ],
)
def test_what_may_go_well_later_is_tried_three_times(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch, galat: Exception, pesan: str
) -> None:
    gagal_dengan(monkeypatch, galat)
    kini: Pekerjaan | None = pekerjaan
    for _ in range(3):
        assert kini is not None
        assert not kerjakan(kini)
        kini = ambil_pekerjaan("uji")
    assert kini is None
    pekerjaan.refresh_from_db()
    assert (pekerjaan.status, pekerjaan.percobaan, pekerjaan.galat) == ("gagal", 3, pesan)
    assert not HasilCetak.objects.exists()


def test_a_job_that_failed_once_can_still_end_well(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as sementara:
        gagal_dengan(sementara, OSError(28, "No space left on device"))
        assert not kerjakan(pekerjaan)
    lagi = ambil_pekerjaan("uji")
    assert lagi is not None
    with pencetak_palsu():
        assert kerjakan(lagi)


def test_a_job_that_was_taken_back_stops_at_its_next_piece(
    pekerjaan: Pekerjaan, kantor: Kantor, monkeypatch: pytest.MonkeyPatch
) -> None:
    langkah = []

    def cetak(isi: IsiDokumen, bentuk: str, *, draf: bool, lapor: Any) -> Keluaran:
        for nomor in range(9):
            lapor(nomor, 9, "Bab")
            langkah.append(nomor)
            if nomor == 2:
                batalkan_pekerjaan(pekerjaan=pekerjaan, by=kantor.operator)
        return Keluaran(b"x", "application/pdf", 1)

    monkeypatch.setattr(kerja, "cetak_bentuk", cetak)
    assert not kerjakan(pekerjaan)
    assert langkah == [0, 1, 2]
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == StatusPekerjaan.DIBATALKAN
    assert not HasilCetak.objects.exists()


def test_file_and_end_are_stored_together_or_not_at_all(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PekerjaanQuerySet, "akhiri", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        sewa.selesaikan(pekerjaan, Keluaran(b"x", "application/pdf", 1))
    assert not HasilCetak.objects.exists()
    pekerjaan.refresh_from_db()
    assert pekerjaan.status == StatusPekerjaan.BERJALAN


def test_the_lease_is_renewed_while_one_piece_takes_long(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    diperpanjang = threading.Event()
    kali: list[int] = []

    def perpanjang(_pekerjaan: Pekerjaan) -> None:
        kali.append(1)
        if len(kali) == 1:
            raise OperationalError("the database is away for a moment")
        diperpanjang.set()

    monkeypatch.setattr(sewa, "perpanjang", perpanjang)
    with sewa.jaga_sewa(pekerjaan, jeda=timedelta(milliseconds=10)):
        assert diperpanjang.wait(20)
    assert list_utas() == [], "it ends with the block"


def test_a_job_that_hangs_is_given_up(
    pekerjaan: Pekerjaan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sewa, "PALING_LAMA", -sewa.PALING_LAMA)
    monkeypatch.setattr(sewa, "perpanjang", lambda _: pytest.fail("renewed"))
    with sewa.jaga_sewa(pekerjaan, jeda=timedelta(milliseconds=1)):
        for utas in list_utas():
            utas.join(20)
        assert list_utas() == []
