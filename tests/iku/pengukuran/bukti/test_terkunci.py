"""Who changes evidence and when: nobody after handing in, neither by a page nor by SQL."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from iku.actions.alur_ukur import ajukan
from iku.actions.bukti import cabut_bukti, ganti_bukti, unggah_bukti
from iku.alur_ukur import STATUS_DAPAT_DIISI, StatusRealisasi
from iku.isian_bukti import IsianBukti
from iku.models import BagianUkur, Bukti, LangkahUkur
from iku.pengukuran.kelengkapan import map_bukti
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_bukti import (
    anggaran_of,
    berkas_di,
    build_baris_bukti,
    build_berkas,
    build_bukti,
)
from tests.factories_ukur import pindah_status
from tests.kecamatan.unggahan.rakitan import buat_gambar

TERKUNCI = [satu for satu in StatusRealisasi if satu not in STATUS_DAPAT_DIISI]


def _unggah(bukti: Bukti, by: Any) -> None:
    berkas = [build_berkas(buat_gambar())]
    unggah_bukti(bagian=bukti.bagian, daftar_berkas=berkas, isian=IsianBukti(), by=by)


def _ganti(bukti: Bukti, by: Any) -> None:
    ganti_bukti(bukti=bukti, berkas=build_berkas(buat_gambar()), by=by)


def _cabut(bukti: Bukti, by: Any) -> None:
    cabut_bukti(bukti=bukti, by=by)


Tindakan = Callable[[Bukti, Any], None]
SEMUA = pytest.mark.parametrize("tindakan", [_unggah, _ganti, _cabut])


@SEMUA
@pytest.mark.parametrize("status", TERKUNCI)
def test_nothing_is_added_replaced_or_taken_back_after_handing_in(
    tindakan: Tindakan, status: str, media: Path, bagian: BagianUkur
) -> None:
    bukti = build_bukti(bagian)
    BagianUkur.objects.filter(pk=bagian.pk).update(status=status)
    with pytest.raises(AksiDitolak, match=r"[Ss]edang|[Ss]udah diterima"):
        tindakan(Bukti.objects.get(), bagian.pengukuran.dibuat_by)
    assert len(berkas_di(media)) == Bukti.objects.filter(dicabut_at=None).count() == 1
    assert map_bukti([bagian.pk]) == {bagian.pk: [bukti]}


@SEMUA
def test_a_page_opened_before_handing_in_is_too_late(
    tindakan: Tindakan, media: Path, bagian: BagianUkur
) -> None:
    bukti = build_bukti(bagian)
    assert bukti.bagian.status == StatusRealisasi.DRAF
    BagianUkur.objects.filter(pk=bagian.pk).update(status=StatusRealisasi.DIKIRIM)
    with pytest.raises(AksiDitolak, match="diperiksa Bappeda"):
        tindakan(bukti, bagian.pengukuran.dibuat_by)
    assert len(berkas_di(media)) == 1


@pytest.mark.parametrize("status", TERKUNCI)
def test_the_database_takes_no_evidence_after_handing_in(status: str, bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    BagianUkur.objects.filter(pk=bagian.pk).update(status=status)
    by = bagian.pengukuran.dibuat_by
    with pytest.raises(IntegrityError, match="sedang diperiksa"), transaction.atomic():
        build_baris_bukti(bagian)
    cabut = {"dicabut_at": timezone.now(), "dicabut_by": by}
    with pytest.raises(IntegrityError), transaction.atomic():
        Bukti.objects.filter(pk=bukti.pk).update(**cabut)
    with pytest.raises(IntegrityError), transaction.atomic():
        Bukti.objects.filter(pk=bukti.pk)._raw_delete(using="default")


@pytest.mark.parametrize(
    "isian", [{"sidik": "1" * 64}, {"berkas": "lain.pdf"}, {"kunci": "x"}, {"halaman_rujukan": 1}]
)
def test_the_database_keeps_evidence_as_it_was_uploaded(
    isian: dict[str, Any], bagian: BagianUkur
) -> None:
    build_bukti(bagian)
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        Bukti.objects.update(**isian)


def test_a_return_lets_a_newer_version_follow_and_keeps_the_old_seal(bagian: BagianUkur) -> None:
    lama, by = build_bukti(bagian), bagian.pengukuran.dibuat_by
    BagianUkur.objects.filter(pk=bagian.pk).update(status=StatusRealisasi.DIKIRIM)
    pindah_status(BagianUkur.objects.filter(pk=bagian.pk), StatusRealisasi.DIKEMBALIKAN)
    baru = ganti_bukti(bukti=lama, berkas=build_berkas(buat_gambar()), by=by)
    assert Bukti.objects.get(pk=lama.pk).sidik == lama.sidik
    assert map_bukti([bagian.pk]) == {bagian.pk: [baru]}


def test_who_hands_in_vouches_for_the_evidence_that_he_saw(bagian: BagianUkur) -> None:
    terlihat = {bagian.pk: bagian.versi}
    build_bukti(bagian)
    with pytest.raises(BentrokVersi):
        ajukan(pengukuran=bagian.pengukuran, pilihan=terlihat, by=bagian.pengukuran.dibuat_by)
    assert not LangkahUkur.objects.exists()


@SEMUA
def test_after_the_period_nothing_is_changed(tindakan: Tindakan, bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    bagian.pengukuran.daftar_izin.update(
        dicabut_at=timezone.now(), dicabut_by=bagian.pengukuran.dibuat_by
    )
    with pytest.raises(AksiDitolak, match="mintalah izin"):
        tindakan(Bukti.objects.get(pk=bukti.pk), bagian.pengukuran.dibuat_by)


@SEMUA
def test_a_kasi_changes_no_evidence_of_others(tindakan: Tindakan, bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    kasi = buat_pengguna(Peran.BIDANG, kecamatan=bagian.pengukuran.kecamatan)
    with pytest.raises(AksiDitolak, match="bukan milik bidang Anda"):
        tindakan(bukti, kasi)


def test_a_kasi_adds_evidence_to_his_own_indikator(bagian: BagianUkur) -> None:
    assert bagian.iku is not None
    penanggung = bagian.iku.daftar_penanggung_jawab.first()
    assert penanggung is not None
    kasi = buat_pengguna(
        Peran.BIDANG, kecamatan=bagian.pengukuran.kecamatan, bidang=penanggung.bidang
    )
    (bukti,) = unggah_bukti(
        bagian=bagian, daftar_berkas=[build_berkas()], isian=IsianBukti(), by=kasi
    )
    assert bukti.diunggah_by == kasi
    anggaran = anggaran_of(bagian.pengukuran)
    with pytest.raises(AksiDitolak, match="bukan milik bidang Anda"):
        unggah_bukti(bagian=anggaran, daftar_berkas=[build_berkas()], isian=IsianBukti(), by=kasi)


@SEMUA
@pytest.mark.parametrize("peran", [Peran.SEKCAM, Peran.CAMAT, Peran.BAPPEDA, Peran.ADMIN])
def test_readers_change_no_evidence(tindakan: Tindakan, peran: Peran, bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    kecamatan = bagian.pengukuran.kecamatan
    by = buat_pengguna(peran, kecamatan=kecamatan, kabupaten=kecamatan.kabupaten)
    with pytest.raises(PermissionDenied):
        tindakan(bukti, by)


@SEMUA
def test_the_operator_next_door_changes_nothing(tindakan: Tindakan, bagian: BagianUkur) -> None:
    bukti = build_bukti(bagian)
    with pytest.raises(PermissionDenied):
        tindakan(bukti, buat_pengguna(Peran.OPERATOR, kecamatan=buat_kecamatan("Panti")))


def test_a_closed_year_takes_no_evidence(bagian: BagianUkur) -> None:
    tahun = bagian.pengukuran.periode.tahun_kinerja
    by = bagian.pengukuran.dibuat_by
    type(tahun).objects.filter(pk=tahun.pk).update(ditutup_at=timezone.now(), ditutup_by=by)
    segar = BagianUkur.objects.get(pk=bagian.pk)
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        build_bukti(segar)
