"""Races on figures of a triwulan on PostgreSQL, each with a control without its guard."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from iku.actions import alur_ukur, realisasi
from iku.actions.alur_ukur import ajukan
from iku.actions.pengukuran import mulai_pengukuran
from iku.actions.realisasi import IsianBagian, simpan_realisasi
from iku.alur_ukur import StatusRealisasi
from iku.galat_ukur import BentrokSel
from iku.models import BagianUkur, CaraUkur, LangkahUkur, NilaiVariabel, Pengukuran, TahunKinerja
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak
from tests.factories_ukur import build_bappeda, build_izin, build_pengukuran
from tests.konkurensi.serentak import SABAR_DETIK, jalankan, mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

# Ten indikator with two variables each: a cell for each of them.
PENULIS, BANYAK = 20, 10


def _buat(banyak: int = 1) -> Pengukuran:
    pengukuran = build_pengukuran(banyak=banyak)
    build_izin(pengukuran, timezone.localdate())
    return pengukuran


def _indikator(pengukuran: Pengukuran) -> list[BagianUkur]:
    return list(pengukuran.daftar_bagian.filter(indikator__isnull=False))


def _tulis(
    bagian: BagianUkur, kunci: str, angka: int, semula: int | None = None
) -> Callable[[], Any]:
    pengukuran = bagian.pengukuran
    lama = None if semula is None else Decimal(semula)
    return lambda: simpan_realisasi(
        pengukuran=pengukuran,
        isian={bagian.pk: IsianBagian(nilai={kunci: (lama, Decimal(angka))})},
        by=pengukuran.dibuat_by,
    )


def _isi(pengukuran: Pengukuran) -> BagianUkur:
    """Fill in the only indikator, ready to be handed in."""
    (bagian,) = _indikator(pengukuran)
    isian = IsianBagian(
        nilai={"pembilang": (None, Decimal(45)), "penyebut": (None, Decimal(50))},
        cara=("", "rasio"),
    )
    simpan_realisasi(pengukuran=pengukuran, isian={bagian.pk: isian}, by=pengukuran.dibuat_by)
    bagian.refresh_from_db()
    return bagian


def test_twenty_people_on_different_cells_lose_nothing() -> None:
    pengukuran = _buat(BANYAK)
    tugas = [
        _tulis(bagian, kunci, nomor)
        for nomor, bagian in enumerate(_indikator(pengukuran), start=1)
        for kunci in ("pembilang", "penyebut")
    ]
    assert len(tugas) == PENULIS
    hasil = jalankan(*tugas)
    assert [satu for satu in hasil if isinstance(satu, BaseException)] == []
    assert NilaiVariabel.objects.count() == PENULIS
    assert Jejak.objects.filter(peristiwa="realisasi_disimpan").count() == PENULIS


def test_of_twenty_people_on_one_cell_one_wins_and_the_others_see_both_values() -> None:
    (bagian,) = _indikator(_buat())
    hasil = jalankan(*[_tulis(bagian, "pembilang", nomor) for nomor in range(1, PENULIS + 1)])
    kalah = [satu for satu in hasil if isinstance(satu, BentrokSel)]
    assert len(kalah) == PENULIS - 1
    tersimpan = f"{NilaiVariabel.objects.get().angka:.0f}"
    assert {satu.daftar[0].tersimpan for satu in kalah} == {tersimpan}
    assert len({satu.daftar[0].isian_anda for satu in kalah}) == PENULIS - 1


def test_a_value_would_be_lost_without_the_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    (bagian,) = _indikator(_buat())
    _tulis(bagian, "pembilang", 5)()
    palang, asli = threading.Barrier(2), realisasi._check_boleh

    def bersama(*argumen: Any) -> None:
        palang.wait(SABAR_DETIK)
        asli(*argumen)

    monkeypatch.setattr(realisasi, "lock_kantor", lambda _: None)
    monkeypatch.setattr(realisasi, "lock_baris", lambda model, pk, versi: model.objects.get(pk=pk))
    monkeypatch.setattr(realisasi, "_lock_bagian", lambda satu: list(satu.daftar_bagian.all()))
    monkeypatch.setattr(realisasi, "_check_boleh", bersama)
    hasil = jalankan(*[_tulis(bagian, "pembilang", angka, semula=5) for angka in (1, 2)])
    # Both are told that they saved; one value is gone without a word.
    assert [type(satu) for satu in hasil] == [list, list]
    assert NilaiVariabel.objects.get().angka in {1, 2}


def test_double_click_starts_one_triwulan() -> None:
    contoh = build_pengukuran()
    periode = contoh.periode.tahun_kinerja.daftar_periode.get(triwulan=2)
    operator = contoh.dibuat_by

    def klik() -> Any:
        return mulai_pengukuran(kecamatan=contoh.kecamatan, periode=periode, by=operator)

    hasil = jalankan(*[klik] * 4)
    assert sum(isinstance(satu, Pengukuran) for satu in hasil) == 1
    assert sum(isinstance(satu, AksiDitolak) for satu in hasil) == 3
    assert Pengukuran.objects.filter(periode=periode).count() == 1


def test_double_click_hands_in_once() -> None:
    pengukuran = _buat()
    bagian = _isi(pengukuran)

    def klik() -> Any:
        return ajukan(
            pengukuran=pengukuran, pilihan={bagian.pk: bagian.versi}, by=pengukuran.dibuat_by
        )

    hasil = jalankan(*[klik] * 4)
    assert sum(isinstance(satu, list) for satu in hasil) == 1
    assert sum(isinstance(satu, BentrokVersi) for satu in hasil) == 3
    assert LangkahUkur.objects.count() == 1


def test_double_click_would_hand_in_twice_without_the_lock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pengukuran = _buat()
    bagian = _isi(pengukuran)
    palang, asli = threading.Barrier(2), alur_ukur._pindah

    def bersama(*argumen: Any) -> None:
        palang.wait(SABAR_DETIK)
        asli(*argumen)

    def lepas(pengukuran: Pengukuran, pilihan: Any) -> list[BagianUkur]:
        return list(pengukuran.daftar_bagian.filter(pk__in=pilihan))

    monkeypatch.setattr(alur_ukur, "lock_kantor", lambda _: None)
    monkeypatch.setattr(alur_ukur, "lock_baris", lambda model, pk, versi: model.objects.get(pk=pk))
    monkeypatch.setattr(alur_ukur, "_lock_bagian", lepas)
    monkeypatch.setattr(alur_ukur, "_pindah", bersama)

    def klik() -> Any:
        return ajukan(
            pengukuran=pengukuran, pilihan={bagian.pk: bagian.versi}, by=pengukuran.dibuat_by
        )

    hasil = jalankan(klik, klik)
    assert sum(isinstance(satu, list) for satu in hasil) == 2
    assert LangkahUkur.objects.count() == 2


def test_a_figure_that_is_being_saved_is_not_handed_in_unseen() -> None:
    pengukuran = _buat()
    bagian = _isi(pengukuran)
    ubah = IsianBagian(nilai={"pembilang": (Decimal(45), Decimal(1))})
    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            simpan_realisasi(
                pengukuran=pengukuran, isian={bagian.pk: ubah}, by=pengukuran.dibuat_by
            )
            tugas = mulai(
                kolam,
                lambda: ajukan(
                    pengukuran=pengukuran,
                    pilihan={bagian.pk: bagian.versi},
                    by=pengukuran.dibuat_by,
                ),
            )
            assert tunggu_macet(tugas), "handing in must wait for who saves"
        assert isinstance(tugas.exception(), BentrokVersi)
    bagian.refresh_from_db()
    assert bagian.status == StatusRealisasi.DRAF


def test_no_figure_is_saved_after_its_year_was_closed() -> None:
    pengukuran = _buat()
    (bagian,) = _indikator(pengukuran)
    tahun = pengukuran.periode.tahun_kinerja
    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            # What closing does first; the figure is on its way meanwhile.
            TahunKinerja.objects.select_for_update(no_key=True).get(pk=tahun.pk)
            tugas = mulai(kolam, _tulis(bagian, "pembilang", 45))
            assert tunggu_macet(tugas), "the figure must wait for the closing"
            TahunKinerja.objects.filter(pk=tahun.pk).update(
                ditutup_at=timezone.now(),
                ditutup_by=build_bappeda(pengukuran.kecamatan.kabupaten),
            )
        galat = tugas.exception()
        assert isinstance(galat, IntegrityError | AksiDitolak)
        assert "sudah ditutup" in str(galat)
    assert NilaiVariabel.objects.count() == 0


def _dua_triwulan() -> list[BagianUkur]:
    """Return the same indikator in two open triwulan, its cara chosen."""
    pertama = _buat()
    _isi(pertama)
    kedua = build_pengukuran(pertama.kecamatan, triwulan=2)
    build_izin(kedua, timezone.localdate())
    return [_indikator(pertama)[0], _indikator(kedua)[0]]


def _pilih_cara(bagian: BagianUkur, cara: str) -> Callable[[], Any]:
    return lambda: simpan_realisasi(
        pengukuran=bagian.pengukuran,
        isian={bagian.pk: IsianBagian(cara=("rasio", cara))},
        by=bagian.pengukuran.dibuat_by,
    )


def test_of_two_triwulan_that_change_one_cara_the_second_sees_both() -> None:
    satu, dua = _dua_triwulan()
    hasil = jalankan(_pilih_cara(satu, "nilai_akhir"), _pilih_cara(dua, "kumulatif"))
    (kalah,) = [satu for satu in hasil if isinstance(satu, BentrokSel)]
    assert kalah.daftar[0].tersimpan == CaraUkur.objects.get().get_cara_display()


def test_two_changes_of_one_cara_would_fail_without_the_lock_of_the_office(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    satu, dua = _dua_triwulan()
    palang, asli = threading.Barrier(2), realisasi._check_boleh

    def bersama(*argumen: Any) -> None:
        palang.wait(SABAR_DETIK)
        asli(*argumen)

    monkeypatch.setattr(realisasi, "lock_kantor", lambda _: None)
    monkeypatch.setattr(realisasi, "_check_boleh", bersama)
    hasil = jalankan(_pilih_cara(satu, "nilai_akhir"), _pilih_cara(dua, "kumulatif"))
    # Neither is shown the value of the other: the trigger of each waits for the bagian that the
    # other holds, so one of them gets an error page.
    assert sorted(type(satu).__name__ for satu in hasil) == ["OperationalError", "list"]


def test_no_cara_changes_behind_a_triwulan_that_is_being_handed_in() -> None:
    satu, dua = _dua_triwulan()
    pengukuran = satu.pengukuran
    with ThreadPoolExecutor(1) as kolam:
        with transaction.atomic():
            ajukan(pengukuran=pengukuran, pilihan={satu.pk: satu.versi}, by=pengukuran.dibuat_by)
            tugas = mulai(kolam, _pilih_cara(dua, "nilai_akhir"))
            assert tunggu_macet(tugas), "the cara must wait for who hands in"
        assert isinstance(tugas.exception(), AksiDitolak)
    assert CaraUkur.objects.get().cara == "rasio"
