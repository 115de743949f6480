"""Races between evidence and handing in on PostgreSQL, with a control without the lock."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError

from iku.actions import bukti as aksi_bukti
from iku.actions.alur_ukur import ajukan
from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, Bukti, LangkahUkur
from kecamatan.galat import AksiDitolak, BentrokVersi
from tests.factories_bukti import berkas_di, build_bukti, indikator_of
from tests.iku.pengukuran.isi_uji import build_meja
from tests.konkurensi.serentak import SABAR_DETIK, mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def media(settings: Any, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def bagian() -> BagianUkur:
    """An indikator that can be handed in."""
    return indikator_of(build_meja(banyak=1).pengukuran)


def _ajukan(bagian: BagianUkur) -> Callable[[], Any]:
    pengukuran, pilihan = bagian.pengukuran, {bagian.pk: bagian.versi}
    return lambda: ajukan(pengukuran=pengukuran, pilihan=pilihan, by=pengukuran.dibuat_by)


@contextmanager
def _tahan_unggahan(monkeypatch: pytest.MonkeyPatch, bagian: BagianUkur) -> Iterator[Any]:
    """Hold an upload when it was judged open and is not yet written; let go at the end."""
    sampai, lanjut, asli = threading.Event(), threading.Event(), aksi_bukti._check_kembar

    def tahan(*argumen: Any) -> None:
        sampai.set()
        lanjut.wait(SABAR_DETIK)
        asli(*argumen)

    monkeypatch.setattr(aksi_bukti, "_check_kembar", tahan)
    with ThreadPoolExecutor(1) as kolam:
        unggahan = mulai(kolam, lambda: build_bukti(bagian))
        assert sampai.wait(SABAR_DETIK)
        try:
            yield unggahan
        finally:
            lanjut.set()


def test_evidence_that_is_being_stored_is_not_handed_in_unseen(
    monkeypatch: pytest.MonkeyPatch, bagian: BagianUkur
) -> None:
    with ThreadPoolExecutor(1) as kolam:
        with _tahan_unggahan(monkeypatch, bagian) as unggahan:
            tugas = mulai(kolam, _ajukan(bagian))
            assert tunggu_macet(tugas), "handing in must wait for the evidence"
        assert isinstance(tugas.exception(), BentrokVersi)
    assert unggahan.exception() is None
    bagian.refresh_from_db()
    assert (bagian.status, Bukti.objects.count()) == (StatusRealisasi.DRAF, 1)
    assert not LangkahUkur.objects.exists()


def test_without_the_lock_only_the_trigger_would_stop_evidence_of_what_was_handed_in(
    monkeypatch: pytest.MonkeyPatch, bagian: BagianUkur, media: Path
) -> None:
    monkeypatch.setattr(aksi_bukti, "lock_baris", lambda model, pk, versi: model.objects.get(pk=pk))
    with _tahan_unggahan(monkeypatch, bagian) as unggahan:
        _ajukan(bagian)()
        assert LangkahUkur.objects.count() == 1
    assert isinstance(unggahan.exception(), IntegrityError)
    bagian.refresh_from_db()
    assert (bagian.status, Bukti.objects.count()) == (StatusRealisasi.DIAJUKAN, 0)
    assert berkas_di(media) == []


def test_evidence_that_comes_after_handing_in_is_refused_and_leaves_no_file(
    bagian: BagianUkur, media: Path
) -> None:
    _ajukan(bagian)()
    with pytest.raises(AksiDitolak):
        build_bukti(bagian)
    assert not Bukti.objects.exists()
    assert berkas_di(media) == []
