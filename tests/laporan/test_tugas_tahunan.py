"""What an office is offered to draw up each year, and in which order."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from laporan.actions.rencana import buat_dokumen_perjanjian, buat_dokumen_renstra, buat_dokumen_rkt
from laporan.beranda.tahunan import tugas_tahunan
from laporan.beranda.tugas import Tugas
from laporan.enums import StatusDokumen
from laporan.models import Dokumen
from tests.factories_dokumen import Kantor, buat_draf, buat_kantor
from tests.factories_laporan import buat_dokumen_di
from tests.klien import KlienKetat
from tests.laporan.halaman.baca import isi_of

pytestmark = pytest.mark.django_db
MARET = date(2026, 3, 2)


@pytest.fixture
def kantor() -> Kantor:
    """Make the office of these tests."""
    return buat_kantor()


def tugas(hari_ini: date = MARET) -> dict[str, Tugas]:
    """Return the tasks of every document there is, by title, in order."""
    return {satu.judul: satu for satu in tugas_tahunan(list(Dokumen.objects.all()), hari_ini)}


def test_an_empty_office_begins_with_renstra_and_iku() -> None:
    semua = tugas()
    assert list(semua) == [
        "Renstra yang mencakup tahun 2026",
        "Keputusan Camat tentang IKU 2026",
    ]
    renstra, iku = semua.values()
    assert renstra.url == "/dokumen/baru/renstra/"
    assert iku.url == "/dokumen/baru/?tahun=2026"
    assert {satu.label for satu in semua.values()} == {"Belum dibuat"}


def test_an_iku_alone_is_enough_for_a_pk_but_not_for_an_rkt(kantor: Kantor) -> None:
    buat_draf(kantor, tahun=2026)
    semua = tugas()
    assert list(semua)[1:] == ["Keputusan Camat tentang IKU 2026", "Perjanjian Kinerja 2026"]
    pk = semua["Perjanjian Kinerja 2026"]
    assert pk.url == "/dokumen/baru/perjanjian-kinerja/?tahun=2026"


def test_a_renstra_brings_rkt_and_pk_of_each_year_it_covers(kantor: Kantor) -> None:
    buat_dokumen_renstra(
        kecamatan=kantor.kecamatan, tahun=2022, tahun_akhir=2026, rpjmd=None, by=kantor.operator
    )
    assert list(tugas()) == [
        "Keputusan Camat tentang IKU 2026",
        "RKT 2026",
        "Perjanjian Kinerja 2026",
    ]
    # From October the next year is planned as well; no Renstra covers it.
    assert list(tugas(date(2026, 10, 1))) == [
        "Renstra yang mencakup tahun 2027",
        "Keputusan Camat tentang IKU 2026",
        "RKT 2026",
        "Perjanjian Kinerja 2026",
        "Keputusan Camat tentang IKU 2027",
    ]


def test_what_there_is_of_an_earlier_year_is_offered_as_a_copy(kantor: Kantor) -> None:
    isian = {"kecamatan": kantor.kecamatan, "by": kantor.operator}
    renstra = buat_dokumen_renstra(tahun=2021, tahun_akhir=2025, rpjmd=None, **isian)
    rkt = buat_dokumen_rkt(tahun=2025, **isian)
    pk = buat_dokumen_perjanjian(tahun=2025, **isian)
    kini = tugas()
    assert kini["Renstra yang mencakup tahun 2026"].url == (
        f"/dokumen/baru/renstra/?sumber={renstra.pk}"
    )
    assert "RKT 2026" not in kini
    buat_dokumen_renstra(tahun=2026, tahun_akhir=2030, rpjmd=None, **isian)
    semua = tugas()
    assert semua["RKT 2026"].url == f"/dokumen/baru/rkt/?tahun=2026&sumber={rkt.pk}"
    janji = semua["Perjanjian Kinerja 2026"]
    assert janji.url == f"/dokumen/baru/perjanjian-kinerja/?tahun=2026&sumber={pk.pk}"
    assert janji.petunjuk == "Salin dari tahun 2025, lalu periksa setiap butir."


def test_the_address_of_a_copy_fills_in_the_form(kantor: Kantor) -> None:
    isian = {"kecamatan": kantor.kecamatan, "by": kantor.operator}
    buat_dokumen_renstra(tahun=2021, tahun_akhir=2026, rpjmd=None, **isian)
    buat_dokumen_rkt(tahun=2025, **isian)
    alamat = tugas()["RKT 2026"].url
    klien = KlienKetat()
    klien.force_login(kantor.operator)
    formulir = klien.get(alamat).context["formulir"]
    isi = {nama: formulir[nama].value() for nama in formulir.fields}
    assert klien.post(alamat, isi).status_code == 302
    assert Dokumen.objects.filter(jenis="rkt", tahun=2026).exists()


def test_what_is_made_is_linked_with_how_far_it_has_come(kantor: Kantor) -> None:
    dokumen = buat_dokumen_di(StatusDokumen.DITETAPKAN, kantor, tahun=2026)
    iku = tugas()["Keputusan Camat tentang IKU 2026"]
    assert iku.url == reverse("laporan:dokumen", args=[dokumen.pk])
    assert (iku.kode, iku.label) == ("selesai", "Ditetapkan")


def test_the_home_page_of_an_operator_shows_them(kantor: Kantor) -> None:
    tahun = timezone.localdate().year
    buat_draf(kantor, tahun=tahun)
    klien = KlienKetat()
    klien.force_login(kantor.operator)
    isi = isi_of(klien.get("/"))
    assert f"Perjanjian Kinerja {tahun}" in isi
    assert f"Renstra yang mencakup tahun {tahun}" in isi
