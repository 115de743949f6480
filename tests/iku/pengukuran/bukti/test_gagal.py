"""A fault at any step of an upload leaves neither rows nor files behind."""

from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection

from iku.actions.bukti import ganti_bukti
from iku.models import BagianUkur, Bukti
from iku.pengukuran.kelengkapan import map_bukti
from kecamatan.galat import AksiDitolak
from tests.factories_bukti import (
    berkas_di,
    build_berkas,
    build_bukti,
    build_terbuka,
    indikator_of,
    unggah,
)
from tests.kecamatan.unggahan.rakitan import buat_gambar, buat_pdf


@pytest.mark.parametrize("ke", [1, 2])
def test_a_failure_at_any_file_takes_all_of_them_away(
    ke: int, media: Path, bagian: BagianUkur, monkeypatch: pytest.MonkeyPatch
) -> None:
    asli, panggilan = Bukti.save, []

    def gagal(self: Bukti, **kwargs: Any) -> None:
        panggilan.append(self)
        assert len(berkas_di(media)) == len(panggilan), "the file is written before its row"
        if len(panggilan) == ke:
            raise RuntimeError("basis data mati")
        asli(self, **kwargs)

    monkeypatch.setattr(Bukti, "save", gagal)
    with pytest.raises(RuntimeError):
        unggah(bagian, buat_pdf(), buat_gambar())
    assert not berkas_di(media)
    assert not Bukti.objects.exists()


def _jejak_mati(monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("jejak mati")

    monkeypatch.setattr("iku.actions.bukti.record_jejak", gagal)


def test_a_failing_trail_takes_the_files_away(
    media: Path, bagian: BagianUkur, monkeypatch: pytest.MonkeyPatch
) -> None:
    _jejak_mati(monkeypatch)
    with pytest.raises(RuntimeError):
        unggah(bagian, buat_pdf(), buat_gambar())
    assert not berkas_di(media)
    assert not Bukti.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_failing_commit_takes_the_files_away(
    media: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bagian = indikator_of(build_terbuka())

    def gagal() -> None:
        assert berkas_di(media), "the file is written before the commit"
        raise OperationalError("sambungan putus")

    monkeypatch.setattr(connection, "_commit", gagal)
    with pytest.raises(OperationalError):
        unggah(bagian, buat_pdf())
    monkeypatch.undo()
    assert not berkas_di(media)
    assert not Bukti.objects.exists()


def test_a_failing_replacement_keeps_the_old_file(
    media: Path, bagian: BagianUkur, monkeypatch: pytest.MonkeyPatch
) -> None:
    lama = build_bukti(bagian)
    _jejak_mati(monkeypatch)
    with pytest.raises(RuntimeError):
        ganti_bukti(bukti=lama, berkas=build_berkas(buat_gambar()), by=lama.diunggah_by)
    assert [satu.name for satu in berkas_di(media)] == [Path(lama.berkas.name).name]
    assert map_bukti([bagian.pk]) == {bagian.pk: [lama]}


def test_a_full_disk_is_told_and_leaves_no_stump(
    media: Path, bagian: BagianUkur, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(*_args: object) -> None:
        assert berkas_di(media), "the file is there before it is full"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("django.core.files.locks.lock", penuh)
    with pytest.raises(AksiDitolak, match="penyimpanan berkas penuh"):
        unggah(bagian, buat_pdf())
    assert not berkas_di(media)
