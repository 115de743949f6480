"""Figures decided on as they were seen; figures that are others since: both are said."""

from datetime import timedelta
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iku.actions.alur_ukur import (
    buka_kembali,
    terima,
)
from iku.actions.realisasi import IsianBagian, simpan_realisasi
from iku.alur_ukur import StatusRealisasi
from iku.models import (
    Pengukuran,
)
from kecamatan.enums import Peran
from tests.factories import buat_kecamatan
from tests.iku.pengukuran.bantu import pertama
from tests.iku.pengukuran.isi_uji import Meja, build_meja
from tests.kueri import count_queries

pytestmark = pytest.mark.django_db
BESOK = timezone.localdate() + timedelta(days=1)


def _ubah_angka(pengukuran: Pengukuran, baru: int) -> None:
    for bagian in pengukuran.daftar_bagian.filter(indikator__isnull=False):
        semula = bagian.daftar_nilai.get(kunci="pembilang").angka
        simpan_realisasi(
            pengukuran=pengukuran,
            isian={bagian.pk: IsianBagian(nilai={"pembilang": (semula, Decimal(baru))})},
            by=pengukuran.dibuat_by,
        )


def _berubah_sesudahnya() -> tuple[Meja, Meja]:
    """Return triwulan I, opened again and mended, and II whose sum rests on it, sent before."""
    meja = build_meja()
    meja.sampai_diterima()
    kedua = meja.triwulan_kedua()
    kedua.sampai_bappeda()
    buka_kembali(
        pengukuran=meja.pengukuran,
        pilihan=meja.pilih(),
        catatan="Salah ketik",
        sampai=BESOK,
        by=meja.orang[Peran.BAPPEDA],
    )
    return meja, kedua


@pytest.mark.parametrize("cara", ["panel", "meja"])
def test_bappeda_accepts_only_the_sum_it_saw(client: Client, cara: str) -> None:
    meja, kedua = _berubah_sesudahnya()
    client.force_login(meja.orang[Peran.BAPPEDA])
    terlihat = kedua.terlihat()
    _ubah_angka(meja.pengukuran, 10)
    data = {"aksi": "terima", "pilih": list(kedua.pilih()), **terlihat}
    rute = reverse("iku:terima_meja")
    if cara == "panel":
        rute = reverse("iku:alihkan_ukur", args=[kedua.pengukuran.pk])
    respons = client.post(rute, data)
    assert respons.status_code == 409
    assert "capaian 75,00%" in respons.content.decode()
    assert len(respons.context["beda"]) == 2
    status = kedua.pengukuran.daftar_bagian.values_list("status", flat=True)
    assert set(status) == {StatusRealisasi.DIKIRIM}
    segar = {"aksi": "terima", "pilih": list(kedua.pilih()), **kedua.terlihat()}
    assert client.post(rute, segar).status_code == 302


def test_the_pages_carry_what_they_show(client: Client) -> None:
    meja = build_meja()
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    halaman = (
        reverse("iku:alihkan_ukur", args=[meja.pengukuran.pk]),
        f"{reverse('iku:meja')}?triwulan=1&tahun=2021",
    )
    for satu in halaman:
        isi = client.get(satu).content.decode()
        for nama, nilai in meja.terlihat().items():
            assert f'name="{nama}" value="{nilai}"' in isi


def _periksa() -> tuple[int, str]:
    keluar, galat = StringIO(), StringIO()
    try:
        call_command("periksa_ukur", stdout=keluar, stderr=galat)
    except SystemExit as berhenti:
        return int(str(berhenti.code)), galat.getvalue()
    return 0, keluar.getvalue()


def test_a_figure_that_changed_after_it_was_accepted_says_so_with_both_values(
    client: Client,
) -> None:
    meja, kedua = _berubah_sesudahnya()
    bappeda = meja.orang[Peran.BAPPEDA]
    terima(pengukuran=kedua.pengukuran, pilihan=kedua.pilih(), by=bappeda)
    assert _periksa() == (0, "Sama: 3 bagian yang diperiksa atau diterima.\n")
    client.force_login(bappeda)
    berbeda = f"{reverse('iku:meja')}?tahun=2021&triwulan=2&status=berbeda"
    assert client.get(berbeda).context["daftar_angka"] == []
    _ubah_angka(meja.pengukuran, 10)
    telusur = client.get(reverse("iku:bagian", args=[pertama(kedua.pengukuran).pk]))
    isi = telusur.content.decode()
    assert "Berbeda dari yang diterima" in isi
    beda = {
        satu.label: (satu.lama, satu.baru) for satu in telusur.context["t"].beda.daftar_perubahan
    }
    assert beda["Capaian"] == ("118,75%", "75,00%")
    ringkasan = client.get(reverse("iku:pengukuran", args=[kedua.pengukuran.pk]))
    assert "Capaian 118,75% menjadi 75,00%" in ringkasan.content.decode()
    assert [x.bagian.pk for x in client.get(berbeda).context["daftar_angka"]] == [
        satu.pk for satu in kedua.pengukuran.daftar_bagian.filter(indikator__isnull=False)
    ]
    diterima = client.get(f"{reverse('iku:meja')}?tahun=2021&triwulan=2&status=diterima")
    assert "Capaian 118,75% menjadi 75,00%" in diterima.content.decode()
    kode, kata = _periksa()
    assert kode == 1
    assert kata.count("Capaian 118,75% menjadi 75,00%") == 2
    assert kata.endswith("2 perbedaan. Lihat sebabnya di halaman telusur tiap angka.\n")


def test_a_state_without_its_step_is_found() -> None:
    meja = build_meja(banyak=1)
    meja.pengukuran.daftar_bagian.update(status=StatusRealisasi.DITERIMA)
    kode, kata = _periksa()
    assert kode == 1
    assert "Diterima, tetapi tidak ada langkahnya" in kata


def test_more_differences_cost_no_more_queries(client: Client) -> None:
    url = f"{reverse('iku:meja')}?tahun=2021&triwulan=0&status=berbeda"
    meja = build_meja()
    client.force_login(meja.orang[Peran.BAPPEDA])
    meja.sampai_diterima()
    count_queries(client, url)
    sedikit = count_queries(client, url)
    for nama, kode in (("Panti", "35.09.08"), ("Arjasa", "35.09.12")):
        lain = build_meja(buat_kecamatan(nama, kode=kode))
        lain.sampai_diterima()
    assert count_queries(client, url) == sedikit
