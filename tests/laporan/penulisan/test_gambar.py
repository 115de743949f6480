"""Pictures of a part: what is kept of them, their order, and their files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from kecamatan.galat import AksiDitolak
from laporan.actions.gambar_naskah import geser_gambar, hapus_gambar, simpan_gambar
from laporan.keutuhan import find_beda, take_gambar
from laporan.models import GambarNaskah
from tests.factories_naskah import KUNCI, gambar_bita
from tests.laporan.penulisan.conftest import Kerja

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings: Settings, tmp_path: Path) -> Iterator[Path]:
    """Keep the files of a test apart."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def simpan(kerja: Kerja, isi: bytes = b"", *, judul: str = "Musrenbang") -> GambarNaskah:
    return simpan_gambar(
        laporan=kerja.laporan,
        kunci=KUNCI,
        berkas=ContentFile(isi or gambar_bita(), "foto.png"),
        judul=judul,
        uraian="Warga duduk melingkar.",
        by=kerja.operator,
    )


def berkas(media: Path) -> list[Path]:
    return [satu for satu in media.rglob("*") if satu.is_file()]


def test_a_picture_is_made_anew_and_measured(kerja: Kerja, media: Path) -> None:
    kiriman = gambar_bita(60, 40) + b"ekor yang tidak terlihat"
    gambar = simpan(kerja, kiriman)
    assert (gambar.lebar, gambar.tinggi, gambar.urutan) == (60, 40, 1)
    assert b"ekor" not in take_gambar(gambar)
    assert len(berkas(media)) == 1
    assert list(find_beda()) == []


@pytest.mark.parametrize(
    ("isi", "pesan"), [(b"%PDF-1.7", "PNG atau JPEG"), (b"", "pilih|kosong|PNG")]
)
def test_what_is_no_picture_is_refused(kerja: Kerja, media: Path, isi: bytes, pesan: str) -> None:
    with pytest.raises(AksiDitolak, match=f"(?i){pesan}"):
        simpan_gambar(
            laporan=kerja.laporan,
            kunci=KUNCI,
            berkas=ContentFile(isi, "foto.png"),
            judul="Musrenbang",
            uraian="Warga.",
            by=kerja.operator,
        )
    assert berkas(media) == []


def test_more_than_25_million_dots_are_refused(kerja: Kerja, media: Path) -> None:
    with pytest.raises(AksiDitolak, match="25 juta titik"):
        simpan(kerja, gambar_bita(5001, 5000))
    assert berkas(media) == []


def test_caption_and_description_are_needed(kerja: Kerja, media: Path) -> None:
    with pytest.raises(AksiDitolak):
        simpan(kerja, judul="")
    assert berkas(media) == []


def test_the_same_picture_stands_once_in_a_part(kerja: Kerja) -> None:
    simpan(kerja)
    with pytest.raises(AksiDitolak, match="sudah ada"):
        simpan(kerja)


def test_neighbours_change_places(kerja: Kerja) -> None:
    for warna in ("red", "green", "blue"):
        simpan(kerja, gambar_bita(warna=warna), judul=warna)
    biru = GambarNaskah.objects.get(judul="blue")
    geser_gambar(gambar=biru, naik=True, by=kerja.operator)
    geser_gambar(gambar=biru, naik=True, by=kerja.operator)
    geser_gambar(gambar=biru, naik=True, by=kerja.operator)
    assert list(GambarNaskah.objects.values_list("judul", flat=True)) == ["blue", "red", "green"]


def test_the_file_goes_with_the_last_row_that_shows_it(
    kerja: Kerja,
    media: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    gambar = simpan(kerja)
    salinan = GambarNaskah.objects.get(pk=gambar.pk)
    salinan.pk, salinan._state.adding, salinan.kunci = None, True, "isu-strategis"
    salinan.save()
    with django_capture_on_commit_callbacks(execute=True):
        hapus_gambar(gambar=gambar, by=kerja.operator)
    assert len(berkas(media)) == 1
    with django_capture_on_commit_callbacks(execute=True):
        hapus_gambar(gambar=salinan, by=kerja.operator)
    assert berkas(media) == []


def test_others_add_no_picture(kerja: Kerja, media: Path) -> None:
    with pytest.raises(PermissionDenied):
        simpan_gambar(
            laporan=kerja.laporan,
            kunci=KUNCI,
            berkas=ContentFile(gambar_bita(), "foto.png"),
            judul="a",
            uraian="b",
            by=kerja.kasi,
        )
    assert berkas(media) == []
