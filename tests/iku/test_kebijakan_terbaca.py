"""A version of the policy that no page wrote: said where it matters, and in nobody's way."""

from typing import Any

import pytest
from django.urls import reverse

from iku.actions.kebijakan_capaian import salin_kebijakan
from iku.domain.kebijakan import KEBIJAKAN_BAWAAN
from iku.models import KebijakanCapaian, TahunKinerja
from iku.models.kebijakan_capaian import to_tersimpan
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from tests.factories_ukur import build_bappeda, build_kebijakan, build_tahun_kinerja
from tests.iku.pengukuran.isi_uji import Meja, build_meja
from tests.iku.test_kebijakan_capaian import kirim, masuk, tetapkan

pytestmark = pytest.mark.django_db
BATAS_NAN = to_tersimpan(KEBIJAKAN_BAWAAN.skala.daftar_kelas)
BATAS_NAN[0] |= {"bawah": "NaN"}
# What the column holds only when no page wrote it.
RUSAK: tuple[Any, ...] = ("x", [], {}, [1], [[]], [{"label": 1}], BATAS_NAN)


@pytest.fixture
def meja() -> Meja:
    """A filled triwulan with its people."""
    return build_meja()


@pytest.mark.parametrize("rusak", RUSAK)
def test_classes_that_cannot_be_read_are_refused(rusak: Any) -> None:
    tahun = build_tahun_kinerja()
    with pytest.raises(AksiDitolak, match="tidak dapat dibaca"):
        tetapkan(tahun, build_bappeda(tahun.kabupaten), batas=120, daftar_kelas=rusak)
    assert tahun.daftar_kebijakan.count() == 1


@pytest.mark.parametrize("rusak", RUSAK)
def test_a_version_that_cannot_be_read_is_said_so_and_a_new_one_follows(
    meja: Meja, rusak: Any
) -> None:
    """Only a hand in the database writes such a row; it must not close every page of the year."""
    tahun = meja.pengukuran.periode.tahun_kinerja
    build_kebijakan(tahun, daftar_kelas=rusak)
    klien = masuk(meja.orang[Peran.BAPPEDA])
    bagian = min(meja.pilih())
    halaman = {
        rute: klien.get(reverse(f"iku:{rute}", args=args))
        for rute, args in (
            ("tahun_kinerja", [tahun.pk]),
            ("tetapkan_kebijakan", [tahun.pk]),
            ("pengukuran", [meja.pengukuran.pk]),
            ("bagian", [bagian]),
            ("meja", []),
            ("dasbor_kabupaten", [tahun.tahun]),
            ("rekap", [tahun.tahun, 1]),
            ("rekap_xlsx", [tahun.tahun, 1]),
        )
    }
    assert {rute: satu.status_code for rute, satu in halaman.items()} == dict.fromkeys(halaman, 200)
    for klien_lain in (klien, masuk(meja.orang[Peran.OPERATOR])):
        kode = {"kecamatan": meja.pengukuran.kecamatan.slug}
        dasbor = klien_lain.get(reverse("iku:dasbor", args=[tahun.tahun]), kode)
        assert (dasbor.status_code, klien_lain.get("/").status_code) == (200, 200)
    assert "Tidak terbaca." in halaman["tahun_kinerja"].content.decode()
    assert "tidak terbaca" in halaman["bagian"].content.decode()
    jawab = kirim(tahun, meja.orang[Peran.BAPPEDA])
    assert jawab["Location"] == reverse("iku:tahun_kinerja", args=[tahun.pk])
    assert "tidak terbaca" not in klien.get(reverse("iku:bagian", args=[bagian])).content.decode()
    assert not KebijakanCapaian.objects.get(nomor=2).is_terbaca


def test_the_next_year_does_not_copy_what_cannot_be_read() -> None:
    tahun = build_tahun_kinerja()
    bappeda = build_bappeda(tahun.kabupaten)
    build_kebijakan(tahun, daftar_kelas="x")
    lanjut = TahunKinerja.objects.create(kabupaten=tahun.kabupaten, tahun=tahun.tahun + 1)
    assert salin_kebijakan(tahun_kinerja=lanjut, by=bappeda) is None
