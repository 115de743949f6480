"""Races on PostgreSQL, each with a control that shows the race is real without its guard."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from iku.models import DaftarIku, Iku
from kecamatan import jejak
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import record_jejak
from kecamatan.models import Jejak, Kecamatan
from kecamatan.rantai import find_kerusakan
from laporan.actions import alur, ubah
from laporan.enums import BagianButir, StatusDokumen
from laporan.models import Dokumen, SalinanDokumen
from laporan.sandi_isi import from_json
from laporan.susun import susun_isi
from tests.factories_dokumen import (
    TANGGAL,
    beri_nomor,
    buat_diverifikasi,
    buat_draf,
    buat_kantor,
    pencetak_pura_pura,
    segar,
)
from tests.konkurensi.serentak import SABAR_DETIK, jalankan, mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

PENULIS, BARIS = 8, 12


def catat(kecamatan: Kecamatan, banyak: int = 1) -> None:
    for _ in range(banyak):
        with transaction.atomic():
            record_jejak("profil_diubah", objek=kecamatan, by=None, kecamatan=kecamatan)


def bersama_sebelum_segel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two writers read the end of the chain before either of them writes."""
    asli, palang = jejak.calculate_sidik, threading.Barrier(2)

    def segel(baris: Jejak) -> str:
        palang.wait(SABAR_DETIK)
        return asli(baris)

    monkeypatch.setattr(jejak, "calculate_sidik", segel)


def test_parallel_writers_make_one_chain() -> None:
    kecamatan = buat_kantor().kecamatan
    sebelum = Jejak.objects.count()
    hasil = jalankan(*[lambda: catat(kecamatan, BARIS)] * PENULIS)
    assert hasil == [None] * PENULIS
    assert Jejak.objects.count() == sebelum + PENULIS * BARIS
    assert list(find_kerusakan()) == []


def test_chain_would_fork_without_its_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    kecamatan = buat_kantor().kecamatan
    monkeypatch.setattr(jejak, "_lock_rantai", lambda: None)
    bersama_sebelum_segel(monkeypatch)
    hasil = jalankan(lambda: catat(kecamatan), lambda: catat(kecamatan))
    assert sorted(type(satu).__name__ for satu in hasil) == ["IntegrityError", "NoneType"]


def test_double_click_makes_one_transition() -> None:
    kantor = buat_kantor()
    dokumen = buat_diverifikasi(kantor)

    def klik() -> Any:
        return alur.tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin).status

    with pencetak_pura_pura():
        hasil = jalankan(*[klik] * 4)
    assert hasil.count(StatusDokumen.DITETAPKAN) == 1
    ditolak = [satu for satu in hasil if isinstance(satu, AksiDitolak)]
    assert len(ditolak) == 3
    assert all("Sudah ditetapkan oleh" in satu.pesan for satu in ditolak)
    assert Jejak.objects.filter(peristiwa="dokumen_ditetapkan").count() == 1
    assert SalinanDokumen.objects.filter(pdf__isnull=False).count() == 1


def test_two_people_saving_one_draft_lose_nothing() -> None:
    kantor = buat_kantor()
    dokumen = buat_draf(kantor)

    def simpan(teks: str) -> Callable[[], Any]:
        return lambda: (
            ubah.simpan_butir(
                dokumen=dokumen,
                versi=1,
                bagian=BagianButir.DIKTUM,
                butir=[teks],
                by=kantor.operator,
            ).versi
        )

    hasil = jalankan(simpan("Satu"), simpan("Dua"))
    assert hasil.count(2) == 1
    assert sum(isinstance(satu, BentrokVersi) for satu in hasil) == 1
    menang = ("Satu", "Dua")[hasil.index(2)]
    assert [b.teks for b in dokumen.daftar_butir.filter(bagian="diktum")] == [menang]


def test_edit_during_submission_waits_and_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    kantor = buat_kantor()
    dokumen = beri_nomor(buat_draf(kantor), kantor)
    tengah, lanjut = threading.Event(), threading.Event()
    asli = susun_isi

    def susun_lambat(satu: Dokumen) -> Any:
        tengah.set()
        assert lanjut.wait(SABAR_DETIK)
        return asli(satu)

    monkeypatch.setattr(alur, "susun_isi", susun_lambat)
    with ThreadPoolExecutor(2) as kolam:
        ajukan = mulai(
            kolam,
            lambda: alur.ajukan(dokumen=dokumen, versi=dokumen.versi, by=kantor.operator),
        )
        assert tengah.wait(SABAR_DETIK)
        sunting = mulai(
            kolam,
            lambda: ubah.simpan_butir(
                dokumen=dokumen,
                versi=dokumen.versi,
                bagian=BagianButir.DIKTUM,
                butir=["Menyusup"],
                by=kantor.operator,
            ),
        )
        assert tunggu_macet(sunting), "the edit must wait for the submission"
        lanjut.set()
        ajukan.result()
        assert isinstance(sunting.exception(), AksiDitolak)
    salinan = SalinanDokumen.objects.get(dokumen=dokumen)
    assert from_json(salinan.isi) == asli(segar(dokumen))


def test_one_number_is_given_to_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    kantor = buat_kantor()
    daftar = [buat_draf(kantor, tahun=tahun) for tahun in (2025, 2026)]
    Dokumen.objects.update(nomor_tahun=2026)
    palang = threading.Barrier(2)
    monkeypatch.setattr(ubah, "_check_nomor_bebas", lambda _d: palang.wait(SABAR_DETIK))

    def beri(dokumen: Dokumen) -> Callable[[], Any]:
        return lambda: (
            ubah.isi_nomor(
                dokumen=dokumen, versi=1, nomor_urut=7, lebar=1, tanggal=TANGGAL, by=kantor.operator
            ).nomor_urut
        )

    hasil = jalankan(*map(beri, daftar))
    assert hasil.count(7) == 1
    assert sum(isinstance(satu, AksiDitolak) for satu in hasil) == 1


def kunci_lalu_tulis(daftar: DaftarIku) -> Any:
    """Lock a set and hold back the commit until a writer has tried; return what he got."""

    def tulis() -> int:
        return Iku.objects.filter(sasaran__daftar=daftar).update(satuan="menyusup")

    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            DaftarIku.objects.filter(pk=daftar.pk).update(dibuka=False, dikunci_at=timezone.now())
            penulis = mulai(kolam, tulis)
            tunggu_macet(penulis)
        return penulis.exception() or penulis.result()


def test_no_write_commits_behind_the_lock() -> None:
    daftar = buat_draf(buat_kantor()).daftar_iku
    hasil = kunci_lalu_tulis(daftar)
    assert isinstance(hasil, IntegrityError)
    assert "tidak dapat diubah" in str(hasil)
    assert Iku.objects.get().satuan == "%"


def test_a_write_would_commit_behind_the_lock_without_for_share() -> None:
    daftar = buat_draf(buat_kantor()).daftar_iku
    with connection.cursor() as kursor:
        kursor.execute("SELECT pg_get_functiondef('iku_iku_anak_update_update'::regproc)")
        (asli,) = kursor.fetchone() or ("",)
        assert "FOR SHARE OF i" in asli
        kursor.execute(asli.replace("FOR SHARE OF i", ""))
    try:
        assert kunci_lalu_tulis(daftar) == 1
        assert Iku.objects.get().satuan == "menyusup"
    finally:
        with connection.cursor() as kursor:
            kursor.execute(asli)


def test_a_write_that_came_first_is_in_before_the_lock() -> None:
    kantor = buat_kantor()
    dokumen = beri_nomor(buat_draf(kantor), kantor)
    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            Iku.objects.update(sumber_data="Sempat ditulis")
            ajukan = mulai(
                kolam,
                lambda: alur.ajukan(dokumen=dokumen, versi=dokumen.versi, by=kantor.operator),
            )
            assert tunggu_macet(ajukan), "the submission must wait for the write"
        ajukan.result()
    isi = from_json(SalinanDokumen.objects.get(dokumen=dokumen).isi)
    assert isi.formulir.daftar_sasaran[0].daftar_iku[0].sumber_data == "Sempat ditulis"


def test_many_documents_enacted_at_once_keep_one_chain() -> None:
    kantor = [
        buat_kantor(nama, f"35.09.{10 + nomor}")
        for nomor, nama in enumerate(("Panti", "Silo", "Mayang", "Kalisat"))
    ]
    siap = [buat_diverifikasi(satu) for satu in kantor]

    def tetapkan(i: int) -> Callable[[], Any]:
        return lambda: (
            alur.tetapkan(dokumen=siap[i], versi=siap[i].versi, by=kantor[i].pemimpin).status
        )

    with pencetak_pura_pura():
        hasil = jalankan(*(tetapkan(i) for i in range(len(siap))))
    assert hasil == [StatusDokumen.DITETAPKAN] * len(siap)
    assert list(find_kerusakan()) == []
    assert {d.tanggal for d in Dokumen.objects.all()} == {date(2026, 1, 5)}
