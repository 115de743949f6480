"""A yearly report written, submitted and enacted at once on PostgreSQL, with controls."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from laporan.actions import alur as aksi_alur
from laporan.actions import kerangka as aksi_kerangka
from laporan.actions import naskah as aksi_naskah
from laporan.actions.alur import ajukan
from laporan.actions.format_reviu import salin_format_reviu, ubah_pernyataan
from laporan.actions.kerangka import geser_bagian, pilih_bawaan, salin_kerangka
from laporan.actions.naskah import simpan_naskah
from laporan.actions.reviu import simpan_reviu, terbitkan_pernyataan
from laporan.enums import Aksi, JawabanReviu, StatusDokumen
from laporan.models import Dokumen, FormatReviu, KerangkaLaporan, LaporanKinerja, NaskahBagian
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_dokumen import segar
from tests.factories_laporan import jalankan as langkah
from tests.factories_laporan import kantor_of, tulis_yang_kosong
from tests.factories_lkjip import (
    TANDA_TANGAN,
    build_lkjip,
    build_lkjip_di,
    format_of,
    jawab_semua,
    kerangka_of,
    nomor_diajukan,
)
from tests.factories_naskah import KUNCI
from tests.konkurensi.serentak import SABAR_DETIK, jalankan, mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
BARU = "<p>Kalimat yang baru disimpan.</p>"


@contextmanager
def tertahan(
    monkeypatch: pytest.MonkeyPatch, modul: Any, nama: str, kerja: Callable[[], Any]
) -> Iterator[Any]:
    """Start `kerja` and hold it where it calls `modul.nama`; let go at the end."""
    sampai, lanjut, asli = threading.Event(), threading.Event(), getattr(modul, nama)

    def tahan(*isi: Any, **kata: Any) -> Any:
        if not sampai.is_set():
            sampai.set()
            lanjut.wait(SABAR_DETIK)
        return asli(*isi, **kata)

    with monkeypatch.context() as sementara, ThreadPoolExecutor(1) as kolam:
        sementara.setattr(modul, nama, tahan)
        tugas = mulai(kolam, kerja)
        assert sampai.wait(SABAR_DETIK), tugas.exception(0)
        try:
            yield tugas
        finally:
            lanjut.set()


def tulis(dokumen: Dokumen, isi: str = BARU) -> NaskahBagian:
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja)
    ada = laporan.daftar_naskah.filter(kunci=KUNCI).first()
    versi = ada.versi if ada else 0
    return simpan_naskah(laporan=laporan, kunci=KUNCI, isi=isi, versi=versi, by=dokumen.dibuat_by)


def buat_siap() -> Dokumen:
    """Return a draft that can be submitted."""
    dokumen = build_lkjip(buat_kecamatan())
    tulis_yang_kosong(dokumen, dokumen.dibuat_by)
    return dokumen


def ajukan_kini(dokumen: Dokumen) -> Dokumen:
    kini = segar(dokumen)
    return ajukan(dokumen=kini, versi=kini.versi, by=kini.dibuat_by)


def beku(dokumen: Dokumen) -> str:
    """Return the words of the last copy."""
    salinan = dokumen.daftar_salinan.order_by("-nomor").first()
    assert salinan is not None
    return salinan.isi


def tersimpan(dokumen: Dokumen) -> bool:
    return NaskahBagian.objects.filter(laporan__dokumen=dokumen, isi=BARU).exists()


def test_who_submits_waits_for_the_text_that_is_being_stored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dokumen = buat_siap()
    with ThreadPoolExecutor(1) as kolam:
        with tertahan(monkeypatch, aksi_naskah, "clean_naskah", lambda: tulis(dokumen)):
            pengaju = mulai(kolam, lambda: ajukan_kini(dokumen))
            assert tunggu_macet(pengaju)
        assert pengaju.exception(SABAR_DETIK) is None
    assert tersimpan(dokumen)
    assert "Kalimat yang baru disimpan." in beku(dokumen)


def test_no_text_lands_once_the_words_are_being_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    dokumen = buat_siap()
    with ThreadPoolExecutor(1) as kolam:
        with tertahan(monkeypatch, aksi_alur, "simpan_salinan", lambda: ajukan_kini(dokumen)):
            penulis = mulai(kolam, lambda: tulis(dokumen))
            assert tunggu_macet(penulis)
        assert isinstance(penulis.exception(SABAR_DETIK), AksiDitolak)
    assert segar(dokumen).status == StatusDokumen.DIAJUKAN
    assert not tersimpan(dokumen)
    assert "Kalimat yang baru disimpan." not in beku(dokumen)


def test_without_the_shared_lock_a_text_would_land_beside_the_frozen_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dokumen = buat_siap()
    monkeypatch.setattr(aksi_naskah, "hold_laporan", lambda laporan: laporan)
    with ThreadPoolExecutor(1) as kolam:
        with tertahan(monkeypatch, aksi_alur, "simpan_salinan", lambda: ajukan_kini(dokumen)):
            penulis = mulai(kolam, lambda: tulis(dokumen))
            tunggu_macet(penulis)
        penulis.exception(SABAR_DETIK)
    assert tersimpan(dokumen)
    assert "Kalimat yang baru disimpan." not in beku(dokumen)


def test_of_two_who_change_one_outline_the_second_is_told() -> None:
    kerangka = kerangka_of(buat_kecamatan())
    bappeda = buat_pengguna(Peran.BAPPEDA, kabupaten=kerangka.kabupaten)
    bagian = kerangka.daftar_bagian.filter(induk=None)[0]
    judul = sorted(kerangka.daftar_bagian.values_list("judul", flat=True))

    def geser() -> Any:
        return geser_bagian(
            kerangka=kerangka, bagian=bagian, naik=False, versi=kerangka.versi, by=bappeda
        )

    hasil = jalankan(geser, geser)
    assert sorted(type(satu).__name__ for satu in hasil) == ["BentrokVersi", "NoneType"]
    kerangka.refresh_from_db()
    assert sorted(kerangka.daftar_bagian.values_list("judul", flat=True)) == judul
    assert bagian != kerangka.daftar_bagian.filter(induk=None)[0]


def dua_kerangka() -> list[KerangkaLaporan]:
    """Return two outlines of a kabupaten that chose a third."""
    asal = kerangka_of(buat_kecamatan())
    by = buat_pengguna(Peran.BAPPEDA, kabupaten=asal.kabupaten)
    return [salin_kerangka(sumber=asal, nama=nama, by=by) for nama in ("Kesatu", "Kedua")]


def pilih(kerangka: KerangkaLaporan) -> Callable[[], Any]:
    by = buat_pengguna(Peran.BAPPEDA, kabupaten=kerangka.kabupaten)
    return lambda: pilih_bawaan(kerangka=kerangka, by=by)


def test_two_who_choose_another_outline_each_leave_one_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    satu, dua = dua_kerangka()
    with ThreadPoolExecutor(1) as kolam:
        with tertahan(monkeypatch, aksi_kerangka, "record_jejak", pilih(satu)) as pertama:
            kedua = mulai(kolam, pilih(dua))
            assert tunggu_macet(kedua)
        assert pertama.exception(SABAR_DETIK) is None
        assert kedua.exception(SABAR_DETIK) is None
    assert KerangkaLaporan.objects.get(kabupaten=satu.kabupaten, bawaan=True) == dua


def test_of_two_who_answer_one_review_the_second_is_told() -> None:
    dokumen = build_lkjip_di(StatusDokumen.DIAJUKAN, buat_kecamatan())
    butir = FormatReviu.objects.get().daftar_butir.all()[0]

    def jawab(catatan: str) -> Callable[[], Any]:
        by = buat_pengguna(Peran.INSPEKTORAT, kabupaten=dokumen.kecamatan.kabupaten)
        jawaban = {butir.pk: (JawabanReviu.TIDAK, catatan)}
        return lambda: simpan_reviu(dokumen=dokumen, versi=None, jawaban=jawaban, by=by)

    hasil = jalankan(jawab("Kesatu."), jawab("Kedua."))
    assert sorted(type(satu).__name__ for satu in hasil) == ["BentrokVersi", "Reviu"]
    pemenang = "Kesatu." if isinstance(hasil[1], BentrokVersi) else "Kedua."
    isian = dokumen.reviu.daftar_isian.get()
    assert isian.catatan == pemenang


def test_of_two_who_change_the_form_of_review_the_second_is_told() -> None:
    kecamatan = buat_kecamatan()
    lama = format_of(kecamatan)

    def namai(nama: str) -> Callable[[], Any]:
        by = buat_pengguna(Peran.BAPPEDA, kabupaten=kecamatan.kabupaten)
        isian = {
            kolom: getattr(lama, kolom) for kolom in ("wajib", "judul", "paragraf", "catatan_tidak")
        }
        return lambda: ubah_pernyataan(versi=lama.versi, isian=isian | {"nama": nama}, by=by)

    hasil = jalankan(namai("Format A"), namai("Format B"))
    assert sorted(type(satu).__name__ for satu in hasil) == ["BentrokVersi", "FormatReviu"]
    versi = FormatReviu.objects.filter(kabupaten=kecamatan.kabupaten).values_list("versi")
    assert sorted(versi) == [(lama.versi,), (lama.versi + 1,)]


def test_of_two_who_begin_an_own_form_of_review_the_second_is_told() -> None:
    kecamatan = buat_kecamatan()
    build_lkjip(kecamatan)

    def salin() -> Callable[[], Any]:
        by = buat_pengguna(Peran.BAPPEDA, kabupaten=kecamatan.kabupaten)
        return lambda: salin_format_reviu(by=by)

    hasil = jalankan(salin(), salin())
    assert sorted(type(satu).__name__ for satu in hasil) == ["AksiDitolak", "FormatReviu"]


def test_a_statement_waits_for_the_return_and_is_not_about_what_came_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dokumen = build_lkjip_di(StatusDokumen.DIAJUKAN, buat_kecamatan())
    kantor = kantor_of(dokumen.kecamatan)
    reviu, salinan = jawab_semua(dokumen), nomor_diajukan(dokumen)
    inspektorat = buat_pengguna(Peran.INSPEKTORAT, kabupaten=dokumen.kecamatan.kabupaten)
    kini = langkah(Aksi.KEMBALIKAN, dokumen, kantor)
    assert kini.status == StatusDokumen.DIKEMBALIKAN

    def terbit() -> Any:
        return terbitkan_pernyataan(
            dokumen=dokumen,
            versi=reviu.versi,
            salinan=salinan,
            penandatangan=TANDA_TANGAN,
            by=inspektorat,
        )

    with ThreadPoolExecutor(1) as kolam:
        with tertahan(monkeypatch, aksi_alur, "simpan_salinan", lambda: ajukan_kini(dokumen)):
            penerbit = mulai(kolam, terbit)
            assert tunggu_macet(penerbit)
        galat = penerbit.exception(SABAR_DETIK)
    assert isinstance(galat, AksiDitolak), galat
    assert "diajukan lagi" in galat.pesan
    reviu.refresh_from_db()
    assert reviu.diterbitkan_at is None
