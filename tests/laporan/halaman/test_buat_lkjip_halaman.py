"""A yearly report made in the browser: of a year that was measured, once."""

from datetime import date

import pytest
from django.urls import reverse

from laporan.beranda.tahunan import tugas_tahunan
from laporan.enums import JenisDokumen, StatusDokumen
from laporan.forms.rencana import list_tahun_terukur
from laporan.models import Dokumen
from tests.factories_dokumen import Kantor
from tests.factories_lkjip import build_lkjip, muat_kerangka
from tests.factories_ukur import TAHUN, build_pengukuran
from tests.laporan.halaman.baca import isi_of
from tests.laporan.halaman.conftest import Masuk

pytestmark = pytest.mark.django_db
ALAMAT = "/dokumen/baru/lkjip/"


def test_the_list_of_documents_offers_a_report(kantor: Kantor, masuk: Masuk) -> None:
    isi = isi_of(masuk(kantor.operator).get(reverse("laporan:daftar_dokumen")))
    assert "Buat Laporan Kinerja (LKjIP)" in isi
    assert ALAMAT in isi


def test_only_measured_years_are_offered(kantor: Kantor, masuk: Masuk) -> None:
    muat_kerangka()
    klien = masuk(kantor.operator)
    assert f'value="{TAHUN}"' not in isi_of(klien.get(ALAMAT))
    build_pengukuran(kantor.kecamatan)
    assert f'value="{TAHUN}"' in isi_of(klien.get(ALAMAT))
    salah = klien.post(ALAMAT, {"tahun": TAHUN + 1, "sumber": ""})
    assert "Tahun ini belum diukur" in isi_of(salah)
    assert not Dokumen.objects.filter(jenis=JenisDokumen.LKJIP).exists()
    response = klien.post(ALAMAT, {"tahun": TAHUN, "sumber": ""})
    dokumen = Dokumen.objects.get(jenis=JenisDokumen.LKJIP)
    assert response.status_code == 302
    assert response.headers["Location"] == reverse("laporan:dokumen", args=[dokumen.pk])
    assert dokumen.laporan is not None
    assert dokumen.laporan.kerangka.kunci == "jember"


def test_a_year_that_has_its_report_is_not_offered_again(kantor: Kantor) -> None:
    build_lkjip(kantor.kecamatan, TAHUN)
    assert list_tahun_terukur(kantor.kecamatan) == []
    build_pengukuran(kantor.kecamatan, TAHUN - 1)
    assert list_tahun_terukur(kantor.kecamatan) == [TAHUN - 1]


def test_home_offers_the_report_of_last_year_once_its_pk_was_in_force(kantor: Kantor) -> None:
    pk = Dokumen(
        kecamatan=kantor.kecamatan,
        jenis=JenisDokumen.PERJANJIAN,
        tahun=TAHUN,
        status=StatusDokumen.DRAF,
        perjanjian=build_pengukuran(kantor.kecamatan).perjanjian,
    )
    kini = date(TAHUN + 1, 1, 10)
    judul = f"Laporan Kinerja {TAHUN}"
    assert judul not in [satu.judul for satu in tugas_tahunan([pk], kini)]
    pk.status = StatusDokumen.DITETAPKAN
    (satu,) = [satu for satu in tugas_tahunan([pk], kini) if satu.judul == judul]
    assert satu.url == f"{ALAMAT}?tahun={TAHUN}"
    ada = build_lkjip(kantor.kecamatan, TAHUN)
    (satu,) = [satu for satu in tugas_tahunan([pk, ada], kini) if satu.judul == judul]
    assert satu.label == "Draf"
