"""A budget on PostgreSQL while a document that prints it is enacted."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from iku.actions.anggaran import simpan_baris
from iku.models import Anggaran, BarisAnggaran
from kecamatan.galat import AksiDitolak, BentrokVersi
from laporan.actions import alur
from laporan.enums import Aksi, StatusDokumen
from laporan.models import Dokumen
from laporan.susun import susun_isi
from tests.factories_dokumen import buat_kantor, pencetak_pura_pura, segar
from tests.factories_laporan import jalankan, salinan_resmi
from tests.factories_perjanjian import buat_draf_perjanjian, siapkan_rencana
from tests.konkurensi.serentak import SABAR_DETIK, mulai, tunggu_macet

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_what_is_printed_is_what_is_locked_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    kantor = buat_kantor()
    anggaran = siapkan_rencana(kantor)
    dokumen = buat_draf_perjanjian(kantor)
    for aksi in (Aksi.AJUKAN, Aksi.VERIFIKASI):
        dokumen = segar(jalankan(aksi, dokumen, kantor))
    tengah, lanjut = threading.Event(), threading.Event()
    panggilan: list[Dokumen] = []

    def susun_lambat(satu: Dokumen) -> Any:
        panggilan.append(satu)
        # The first is for the PDF, before anything is locked.
        if len(panggilan) == 2:
            tengah.set()
            assert lanjut.wait(SABAR_DETIK)
        return susun_isi(satu)

    monkeypatch.setattr(alur, "susun_isi", susun_lambat)
    versi = Anggaran.objects.get(pk=anggaran.pk).versi
    with pencetak_pura_pura(), ThreadPoolExecutor(2) as kolam:
        tetapkan = mulai(
            kolam,
            lambda: alur.tetapkan(dokumen=dokumen, versi=dokumen.versi, by=kantor.pemimpin),
        )
        assert tengah.wait(SABAR_DETIK)
        tulis = mulai(
            kolam,
            lambda: simpan_baris(anggaran=anggaran, daftar=[], versi=versi, by=kantor.operator),
        )
        assert tunggu_macet(tulis), "the grid must wait for the enactment"
        lanjut.set()
        assert tetapkan.result().status == StatusDokumen.DITETAPKAN
        assert isinstance(tulis.exception(), AksiDitolak | BentrokVersi)
    assert BarisAnggaran.objects.count() == 5
    assert "Rp3.143.855.000,50" in salinan_resmi(segar(dokumen)).isi
