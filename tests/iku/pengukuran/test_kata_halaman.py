"""Words on the pages of a triwulan: said once, told apart, and the same for the same thing."""

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN
from iku.pengukuran.isi import read_isi
from iku.pengukuran.kelengkapan import list_kurang_indikator
from kecamatan.enums import Peran
from tests.factories_ukur import build_kebijakan
from tests.iku.pengukuran.dunia_dasbor import build_dunia

pytestmark = pytest.mark.django_db


def test_a_scale_is_called_a_scale_once() -> None:
    satu = DAFTAR_SKALA_CAPAIAN["jember"]
    assert satu.sebutan == "skala empat kelas Kabupaten Jember"
    assert replace(satu, nama="Jember").sebutan == "skala Jember"
    assert replace(satu, nama="Skala").sebutan == "skala Skala"


def test_what_one_box_lacks_is_said_without_its_name_again() -> None:
    isi = read_isi(build_dunia().mulai(1))
    pesan = {next(list_kurang_indikator(satu, ())).pesan for satu in isi.daftar_indikator}
    assert pesan == {"Realisasi triwulan ini belum diisi."}


def test_a_predikat_has_one_colour_and_the_basis_says_what_it_is(client: Client) -> None:
    dunia = build_dunia()
    satu = dunia.mulai(1, skm=80, tunggu=11)
    client.force_login(dunia.pembaca(Peran.OPERATOR))
    halaman = client.get(reverse("iku:pengukuran", args=[satu.pk])).content.decode()
    assert halaman.count('<span class="lencana lencana--info">BAIK</span>') >= 2
    assert ">BAIK</span>" not in halaman.replace('lencana--info">BAIK</span>', "")
    bagian = satu.daftar_bagian.get(indikator=dunia.indikator["skm"])
    build_kebijakan(satu.periode.tahun_kinerja, dasar="Laporan Kinerja 2021")
    telusur = client.get(reverse("iku:bagian", args=[bagian.pk])).content.decode()
    assert "<dt>Dasar peraturan</dt><dd>tidak ada</dd>" in telusur
    assert "<dt>Dasar lain</dt><dd>Laporan Kinerja 2021</dd>" in telusur
