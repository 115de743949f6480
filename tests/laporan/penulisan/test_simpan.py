"""Storing texts: versions, collisions, and who may write when."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from iku.actions.wadah import kunci_wadah, tutup_wadah
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak
from laporan.actions.atur_naskah import tunjuk_pemilik
from laporan.actions.naskah import SEKALI_DUDUK, pulihkan_versi, simpan_naskah
from laporan.enums import StatusNaskah
from laporan.lkjip.kunci import key_of_ukur
from laporan.models import NaskahBagian, VersiNaskah
from laporan.views.ambil_lkjip import build_bahan
from tests.factories_naskah import KUNCI, tulis
from tests.laporan.penulisan.conftest import Kerja

pytestmark = pytest.mark.django_db


def daftar_versi() -> list[tuple[int, str]]:
    return list(VersiNaskah.objects.order_by("nomor").values_list("nomor", "isi"))


def lama_sekali(nomor: int) -> None:
    """Let a version have begun before the sitting that counts."""
    awal = timezone.now() - SEKALI_DUDUK - timedelta(seconds=1)
    VersiNaskah.objects.filter(nomor=nomor).update(dibuat_at=awal)


def test_saves_of_one_sitting_are_one_version_and_one_line_of_the_trail(kerja: Kerja) -> None:
    for teks in ("<p>Satu</p>", "<p>Satu dua</p>", "<p>Satu dua tiga</p>"):
        naskah = tulis(kerja.laporan, teks, by=kerja.operator)
    assert daftar_versi() == [(1, "<p>Satu dua tiga</p>")]
    assert Jejak.objects.filter(peristiwa="naskah_ditulis").count() == 1
    assert (naskah.versi, naskah.status) == (3, StatusNaskah.DITULIS)


def test_a_new_version_begins_after_a_quarter_of_an_hour(kerja: Kerja) -> None:
    tulis(kerja.laporan, "<p>Satu</p>", by=kerja.operator)
    lama_sekali(1)
    tulis(kerja.laporan, "<p>Dua</p>", by=kerja.operator)
    assert daftar_versi() == [(1, "<p>Satu</p>"), (2, "<p>Dua</p>")]


def test_a_new_version_begins_when_somebody_else_writes(kerja: Kerja) -> None:
    tunjuk_pemilik(laporan=kerja.laporan, kunci=KUNCI, pemilik=kerja.kasi, by=kerja.operator)
    tulis(kerja.laporan, "<p>Satu</p>", by=kerja.operator)
    tulis(kerja.laporan, "<p>Dua</p>", by=kerja.kasi)
    tulis(kerja.laporan, "<p>Tiga</p>", by=kerja.operator)
    assert [isi for _, isi in daftar_versi()] == ["<p>Satu</p>", "<p>Dua</p>", "<p>Tiga</p>"]


def test_an_older_page_does_not_overwrite_a_newer_text(kerja: Kerja) -> None:
    tulis(kerja.laporan, "<p>Baru</p>", by=kerja.operator)
    with pytest.raises(BentrokVersi) as galat:
        simpan_naskah(
            laporan=kerja.laporan, kunci=KUNCI, isi="<p>Lama</p>", versi=0, by=kerja.operator
        )
    tersimpan = galat.value.tersimpan
    assert isinstance(tersimpan, NaskahBagian)
    assert tersimpan.isi == "<p>Baru</p>"
    assert daftar_versi() == [(1, "<p>Baru</p>")]


def test_the_same_words_from_an_older_page_collide_with_nothing(kerja: Kerja) -> None:
    tulis(kerja.laporan, "<p>Sama</p>", by=kerja.operator)
    naskah = simpan_naskah(
        laporan=kerja.laporan, kunci=KUNCI, isi="<p>Sama</p>", versi=0, by=kerja.operator
    )
    assert naskah.versi == 1


def test_two_parts_are_written_side_by_side_and_the_report_keeps_its_version(kerja: Kerja) -> None:
    tulis(kerja.laporan, "<p>A</p>", by=kerja.operator)
    tulis(kerja.laporan, "<p>B</p>", by=kerja.operator, kunci="isu-strategis")
    semula = kerja.laporan.versi
    kerja.laporan.refresh_from_db()
    assert kerja.laporan.versi == semula
    assert NaskahBagian.objects.filter(laporan=kerja.laporan).count() == 2


@pytest.mark.parametrize("kunci", ["tidak-ada", "bab-1", "sasaran", "latar-belakang@i1"])
def test_no_text_stands_in_a_part_that_is_none(kerja: Kerja, kunci: str) -> None:
    with pytest.raises(AksiDitolak, match="tidak ada di laporan"):
        tulis(kerja.laporan, by=kerja.operator, kunci=kunci)
    assert not NaskahBagian.objects.exists()


def test_a_repeated_part_has_a_text_for_each_sasaran_of_the_year(kerja: Kerja) -> None:
    sasaran = build_bahan(kerja.laporan).daftar_sasaran[0]
    naskah = tulis(kerja.laporan, by=kerja.operator, kunci=f"sasaran@{key_of_ukur(sasaran)}")
    assert naskah.isi == "<p>Naskah.</p>"
    with pytest.raises(AksiDitolak, match="tidak ada di laporan"):
        tulis(kerja.laporan, by=kerja.operator, kunci="sasaran@i999999")


@pytest.mark.parametrize("peran", [Peran.BIDANG, Peran.SEKCAM, Peran.CAMAT, Peran.BAPPEDA])
def test_only_operator_and_owner_write(kerja: Kerja, peran: Peran) -> None:
    with pytest.raises(PermissionDenied):
        tulis(kerja.laporan, by=kerja.orang[peran])


@pytest.mark.parametrize("tutup", [tutup_wadah, kunci_wadah])
def test_nothing_is_written_while_the_report_is_closed(kerja: Kerja, tutup: object) -> None:
    tutup(wadah=kerja.laporan, by=kerja.operator)  # type: ignore[operator]
    with pytest.raises(AksiDitolak):
        tulis(kerja.laporan, by=kerja.operator)
    assert not NaskahBagian.objects.exists()


def test_a_copied_text_stays_as_its_first_version(kerja: Kerja) -> None:
    NaskahBagian.objects.create(
        laporan=kerja.laporan,
        kunci=KUNCI,
        isi="<p>Tahun lalu</p>",
        diubah_by=kerja.kasi,
        perlu_konfirmasi=True,
    )
    naskah = tulis(kerja.laporan, "<p>Tahun ini</p>", by=kerja.operator)
    assert daftar_versi() == [(1, "<p>Tahun lalu</p>"), (2, "<p>Tahun ini</p>")]
    assert not naskah.perlu_konfirmasi


def test_an_earlier_version_comes_back_as_a_new_one(kerja: Kerja) -> None:
    tulis(kerja.laporan, "<p>Satu</p>", by=kerja.operator)
    lama_sekali(1)
    naskah = tulis(kerja.laporan, "<p>Dua</p>", by=kerja.operator)
    pulih = pulihkan_versi(
        laporan=kerja.laporan, kunci=KUNCI, nomor=1, versi=naskah.versi, by=kerja.operator
    )
    assert pulih.isi == "<p>Satu</p>"
    assert [isi for _, isi in daftar_versi()] == ["<p>Satu</p>", "<p>Dua</p>", "<p>Satu</p>"]
    with pytest.raises(AksiDitolak, match="sudah sama"):
        pulihkan_versi(
            laporan=kerja.laporan, kunci=KUNCI, nomor=1, versi=pulih.versi, by=kerja.operator
        )
