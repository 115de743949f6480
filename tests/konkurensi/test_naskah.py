"""Several people writing a report at once on PostgreSQL: side by side, at one part, and closing."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest

from iku.actions.wadah import tutup_wadah
from kecamatan.galat import AksiDitolak, BentrokVersi
from laporan.actions import naskah as aksi_naskah
from laporan.actions.naskah import simpan_naskah
from laporan.models import LaporanKinerja, NaskahBagian
from tests.factories import buat_kecamatan
from tests.factories_naskah import KUNCI, laporan_of, operator_of
from tests.konkurensi.serentak import SABAR_DETIK, mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]
LAMBAT = "<p>Lambat</p>"


@pytest.fixture
def laporan() -> LaporanKinerja:
    """Make the report of one office."""
    return laporan_of(buat_kecamatan("Panti"))


def _simpan(laporan: LaporanKinerja, isi: str, kunci: str = KUNCI) -> NaskahBagian:
    return simpan_naskah(laporan=laporan, kunci=kunci, isi=isi, versi=0, by=operator_of(laporan))


@contextmanager
def _tahan(monkeypatch: pytest.MonkeyPatch, laporan: LaporanKinerja) -> Iterator[Any]:
    """Hold a writer who has locked his part and not yet written; let go at the end."""
    sampai, lanjut, asli = threading.Event(), threading.Event(), aksi_naskah.clean_naskah

    def tahan(html: str) -> str:
        if html == LAMBAT:
            sampai.set()
            lanjut.wait(SABAR_DETIK)
        return asli(html)

    monkeypatch.setattr(aksi_naskah, "clean_naskah", tahan)
    with ThreadPoolExecutor(1) as kolam:
        penulis = mulai(kolam, lambda: _simpan(laporan, LAMBAT))
        assert sampai.wait(SABAR_DETIK)
        try:
            yield penulis
        finally:
            lanjut.set()


def test_nobody_waits_for_who_writes_in_another_part(
    monkeypatch: pytest.MonkeyPatch, laporan: LaporanKinerja
) -> None:
    with ThreadPoolExecutor(1) as kolam, _tahan(monkeypatch, laporan) as penulis:
        lain = mulai(kolam, lambda: _simpan(laporan, "<p>Cepat</p>", "isu-strategis"))
        assert lain.result(SABAR_DETIK).versi == 1
        assert not penulis.done()
    assert penulis.exception() is None
    assert NaskahBagian.objects.filter(laporan=laporan).count() == 2


def test_of_two_who_begin_one_part_the_second_sees_the_text_of_the_first(
    monkeypatch: pytest.MonkeyPatch, laporan: LaporanKinerja
) -> None:
    with ThreadPoolExecutor(1) as kolam:
        with _tahan(monkeypatch, laporan):
            kedua = mulai(kolam, lambda: _simpan(laporan, "<p>Cepat</p>"))
            assert tunggu_macet(kedua), "the second must wait for the first"
        galat = kedua.exception(SABAR_DETIK)
    assert isinstance(galat, BentrokVersi)
    assert NaskahBagian.objects.get(laporan=laporan).isi == LAMBAT


def test_who_closes_the_report_waits_for_the_text_that_is_being_stored(
    monkeypatch: pytest.MonkeyPatch, laporan: LaporanKinerja
) -> None:
    by = operator_of(laporan)
    with ThreadPoolExecutor(1) as kolam:
        with _tahan(monkeypatch, laporan):
            penutup = mulai(kolam, lambda: tutup_wadah(wadah=laporan, by=by))
            assert tunggu_macet(penutup), "closing must wait for the writer"
        assert penutup.exception(SABAR_DETIK) is None
    assert NaskahBagian.objects.get(laporan=laporan).isi == LAMBAT
    with pytest.raises(AksiDitolak):
        _simpan(laporan, "<p>Terlambat</p>", "isu-strategis")
