"""The bars on the home page of an office: its last triwulan, at a cost that does not grow."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kecamatan.enums import PERAN_KECAMATAN, Peran
from laporan.beranda.capaian import PanelCapaian, build_panel_capaian
from tests.factories import buat_kecamatan
from tests.factories_ukur import TAHUN
from tests.iku.pengukuran.dunia_dasbor import DuniaDasbor, build_dunia, build_setahun

pytestmark = pytest.mark.django_db
BATAS_KUERI = 9
MASIH_DRAF = "Rata-rata capaian 105,00% (SANGAT BAIK) dari 2 dari 4 indikator; masih draf."


def _baca(dunia: DuniaDasbor) -> PanelCapaian:
    panel = build_panel_capaian(dunia.pembaca(Peran.CAMAT))
    assert panel is not None
    return panel


def test_it_shows_the_last_triwulan_with_a_figure() -> None:
    panel = _baca(build_setahun())
    assert panel.rata == MASIH_DRAF
    assert panel.grafik is not None
    assert panel.grafik.judul == f"Capaian {TAHUN} sampai triwulan III"
    assert panel.grafik.tabel.baris[2][1] == "- (tidak diukur)"


def test_a_triwulan_without_figures_has_no_mean() -> None:
    dunia = build_dunia()
    dunia.mulai(1)
    assert _baca(dunia).rata == "Rata-rata capaian belum dapat dihitung."


def test_an_office_that_never_measured_has_no_panel() -> None:
    assert build_panel_capaian(build_dunia().pembaca(Peran.CAMAT)) is None


def test_another_office_is_not_seen() -> None:
    build_setahun()
    sendiri = build_dunia(buat_kecamatan("Sumberjambe"))
    assert build_panel_capaian(sendiri.pembaca(Peran.OPERATOR)) is None


@pytest.mark.parametrize("peran", [Peran.BAPPEDA, Peran.INSPEKTORAT, Peran.ADMIN])
def test_those_without_an_office_have_no_panel(peran: Peran) -> None:
    assert build_panel_capaian(build_setahun().pembaca(peran)) is None


def test_it_costs_the_same_for_one_triwulan_and_for_four() -> None:
    satu, setahun = build_dunia(), build_setahun(buat_kecamatan("Sumberjambe"))
    satu.mulai(1, skm=70)
    banyak = []
    for dunia in (satu, setahun):
        camat = dunia.pembaca(Peran.CAMAT)
        with CaptureQueriesContext(connection) as kueri:
            build_panel_capaian(camat)
        banyak.append(len(kueri))
    assert banyak[0] == banyak[1] <= BATAS_KUERI


@pytest.mark.parametrize("peran", PERAN_KECAMATAN)
def test_the_home_page_leads_to_the_dashboard(client: Client, peran: Peran) -> None:
    dunia = build_setahun()
    client.force_login(dunia.pembaca(peran))
    isi = client.get(reverse("beranda")).content.decode()
    assert reverse("iku:dasbor", args=[TAHUN]) in isi
    assert MASIH_DRAF in isi
