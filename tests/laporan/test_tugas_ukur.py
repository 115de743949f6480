"""What the home page says about measuring."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kecamatan.enums import Peran
from laporan.beranda import build_tugas
from tests.factories_ukur import pindah_status
from tests.iku.pengukuran.isi_uji import Meja, build_meja

pytestmark = pytest.mark.django_db


@pytest.fixture
def meja() -> Meja:
    return build_meja()


def _judul(meja: Meja, peran: Peran, kelompok: str) -> list[str]:
    semua = build_tugas(meja.orang[peran], hari_ini=timezone.localdate())
    return [t.judul for satu in semua if satu.judul == kelompok for t in satu.daftar_tugas]


@pytest.mark.parametrize(
    ("peran", "status"), [(Peran.SEKCAM, "diajukan"), (Peran.CAMAT, "diverifikasi")]
)
def test_a_triwulan_that_waits_is_named_to_who_it_waits_for(
    client: Client, meja: Meja, peran: Peran, status: str
) -> None:
    kelompok = "Menunggu persetujuan Anda"
    assert _judul(meja, peran, kelompok) == []
    meja.pengukuran.daftar_bagian.update(status=status)
    assert _judul(meja, peran, kelompok) == ["Triwulan I tahun 2021: 3 angka"]
    client.force_login(meja.orang[peran])
    alamat = reverse("iku:alihkan_ukur", args=[meja.pengukuran.pk])
    assert alamat in client.get("/").content.decode()


def test_what_others_have_before_them_is_named_with_whom_it_waits_for(meja: Meja) -> None:
    kelompok = "Sedang diperiksa orang lain"
    assert _judul(meja, Peran.OPERATOR, kelompok) == []
    meja.pengukuran.daftar_bagian.filter(indikator=None).update(status="diajukan")
    meja.pengukuran.daftar_bagian.exclude(indikator=None).update(status="dikirim")
    semua = build_tugas(meja.orang[Peran.OPERATOR], hari_ini=timezone.localdate())
    (satu,) = next(k.daftar_tugas for k in semua if k.judul == kelompok)
    assert satu.judul == str(meja.pengukuran)
    assert satu.url == reverse("iku:pengukuran", args=[meja.pengukuran.pk])
    assert set(satu.petunjuk.rstrip(".").split(" dan ")) == {
        "1 menunggu sekcam",
        "2 diperiksa Bappeda",
    }
    assert satu.label == "Menunggu sekcam"
    # The sekcam has one of them before himself.
    assert _judul(meja, Peran.SEKCAM, "Menunggu persetujuan Anda") != []
    pindah_status(meja.pengukuran.daftar_bagian.exclude(indikator=None), "diterima")
    assert _judul(meja, Peran.SEKCAM, kelompok) == []


def test_bappeda_is_told_what_stands_on_the_desk(client: Client, meja: Meja) -> None:
    client.force_login(meja.orang[Peran.BAPPEDA])
    kelompok = "Pengukuran kinerja"
    assert "1 kecamatan terlambat mengirim" in _judul(meja, Peran.BAPPEDA, kelompok)
    meja.pengukuran.daftar_bagian.update(status="dikirim")
    isi = _judul(meja, Peran.BAPPEDA, kelompok)
    # Kecamatan are counted in the newest triwulan that has begun, what waits in all of them.
    assert "3 angka menunggu diperiksa" in isi
    assert "tahun=0&amp;triwulan=0&amp;status=dikirim" in client.get("/").content.decode()
