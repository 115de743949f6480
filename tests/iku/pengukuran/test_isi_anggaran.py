"""The page where the budget of a triwulan is typed, and figures of years before."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from iku.actions.realisasi import IsianAnggaran, simpan_realisasi
from iku.forms.realisasi_lampau import TANPA_SUMBER
from iku.isian_anggaran import IsianBaris
from iku.models import (
    CaraUkur,
    Pengukuran,
    PerjanjianKinerja,
    RealisasiBaris,
    RealisasiLampau,
)
from iku.perjanjian import find_perjanjian_sejak
from tests.factories import buat_kecamatan
from tests.factories_anggaran import buat_anggaran
from tests.factories_ukur import build_izin, build_pengukuran, build_perjanjian
from tests.iku.pengukuran.bantu import alamat, kirim_otomatis, pertama, sel
from tests.kueri import count_queries

pytestmark = pytest.mark.django_db
RUTE = "isi_realisasi_anggaran"
KUMULATIF = "?ketik=kumulatif"


def baris(pengukuran: Pengukuran, kode: str = "7.01.02.2.01") -> int:
    assert pengukuran.anggaran is not None
    return pengukuran.anggaran.daftar_baris.get(kode=kode).pk


def test_money_output_and_cara_of_a_row_are_saved(klien: Client, pengukuran: Pengukuran) -> None:
    pk = baris(pengukuran)
    isian = {
        **sel(f"rupiah-{pk}", "", "Rp 1.250.000"),
        **sel(f"keluaran-{pk}", "", "3"),
        **sel(f"cara-{pk}", "", "jumlah"),
    }
    assert klien.post(alamat(pengukuran, RUTE), isian).status_code == 302
    satu = RealisasiBaris.objects.get()
    assert (satu.rupiah, satu.keluaran) == (Decimal(1250000), Decimal(3))
    assert CaraUkur.objects.get().kunci_baris == "7.01.02.2.01"


def test_money_in_a_box_of_output_is_refused(klien: Client, pengukuran: Pengukuran) -> None:
    pk = baris(pengukuran)
    response = klien.post(alamat(pengukuran, RUTE), sel(f"keluaran-{pk}", "", "Rp 3"))
    assert response.status_code == 200
    assert not RealisasiBaris.objects.exists()


def _triwulan_dua(klien: Client, pengukuran: Pengukuran) -> tuple[Pengukuran, int]:
    pk = baris(pengukuran)
    simpan_realisasi(
        pengukuran=pengukuran,
        isian={},
        anggaran=IsianAnggaran(rupiah={pk: (None, Decimal(1000))}),
        by=pengukuran.dibuat_by,
    )
    kedua = build_pengukuran(pengukuran.kecamatan, triwulan=2)
    build_izin(kedua, timezone.localdate())
    return kedua, pk


def test_a_cumulative_figure_is_stored_as_that_of_the_triwulan(
    klien: Client, pengukuran: Pengukuran
) -> None:
    kedua, pk = _triwulan_dua(klien, pengukuran)
    url = alamat(kedua, RUTE) + KUMULATIF
    assert klien.post(url, sel(f"rupiah-{pk}", "", "1.750")).status_code == 302
    assert RealisasiBaris.objects.get(bagian__pengukuran=kedua).rupiah == Decimal(750)
    assert 'value="1.750"' in klien.get(url).content.decode()
    assert 'value="750"' in klien.get(alamat(kedua, RUTE)).content.decode()


def test_a_cumulative_figure_below_the_earlier_sum_is_refused_in_words(
    klien: Client, pengukuran: Pengukuran
) -> None:
    kedua, pk = _triwulan_dua(klien, pengukuran)
    response = klien.post(alamat(kedua, RUTE) + KUMULATIF, sel(f"rupiah-{pk}", "", "900"))
    assert "Kumulatif ini kurang dari Rp1.000" in response.content.decode()
    assert not RealisasiBaris.objects.filter(bagian__pengukuran=kedua).exists()


def test_two_people_on_one_row_see_both_amounts(klien: Client, pengukuran: Pengukuran) -> None:
    pk = baris(pengukuran)
    klien.post(alamat(pengukuran, RUTE), sel(f"rupiah-{pk}", "", "1.000"))
    response = klien.post(alamat(pengukuran, RUTE), sel(f"rupiah-{pk}", "", "2.000"))
    assert response.status_code == 409
    (beda,) = response.context["beda"]
    assert (beda.isian_anda, beda.tersimpan) == ("2.000", "1.000")


def test_a_cumulative_figure_sent_again_over_that_of_another_is_still_cumulative(
    klien: Client, pengukuran: Pengukuran
) -> None:
    kedua, pk = _triwulan_dua(klien, pengukuran)
    url = alamat(kedua, RUTE) + KUMULATIF
    klien.post(url, sel(f"rupiah-{pk}", "", "1.500"))
    bentrok = klien.post(url, sel(f"rupiah-{pk}", "", "1.750"))
    assert bentrok.status_code == 409
    ulang = {satu["nama"]: satu["nilai"] for satu in bentrok.context["kirim_ulang"]}
    klien.post(bentrok.context["url_kirim"], ulang)
    assert RealisasiBaris.objects.get(bagian__pengukuran=kedua).rupiah == Decimal(750)


def test_sums_of_the_rows_above_come_from_the_server(klien: Client, pengukuran: Pengukuran) -> None:
    assert pengukuran.anggaran is not None
    pk, program = baris(pengukuran), baris(pengukuran, "7.01.02")
    isian = sel(f"rupiah-{pk}", "", "2.743.174.001")
    hasil = kirim_otomatis(klien, alamat(pengukuran, RUTE), isian)["hasil"]
    assert hasil[f"kini-{program}"] == "Rp2.743.174.001"
    assert hasil["kini-jumlah"] == "Rp2.743.174.001"
    assert "melebihi pagu sebesar Rp1" in hasil[f"hasil-{pk}"]


def test_a_form_of_more_than_a_thousand_fields_is_taken_and_costs_no_more_queries(
    client: Client,
) -> None:
    kueri = []
    for jumlah, tahun in ((2, 2021), (290, 2022)):
        kecamatan = buat_kecamatan(f"Kecamatan {tahun}")
        daftar = [IsianBaris("program", "Program", "7.01.02")]
        daftar += [
            IsianBaris("kegiatan", f"Kegiatan {n}", satuan="laporan", pagu=Decimal(10))
            for n in range(jumlah)
        ]
        buat_anggaran(kecamatan, tahun, tuple(daftar))
        pengukuran = build_pengukuran(kecamatan, tahun)
        build_izin(pengukuran, timezone.localdate())
        client.force_login(pengukuran.dibuat_by)
        client.get(alamat(pengukuran, RUTE))
        kueri.append(count_queries(client, alamat(pengukuran, RUTE)))
    assert kueri[0] == kueri[1]
    isian: dict[str, str] = {}
    ujung = pengukuran.anggaran.daftar_baris.filter(induk__isnull=False)
    for pk in ujung.values_list("pk", flat=True):
        isian |= {**sel(f"rupiah-{pk}", "", "1"), **sel(f"keluaran-{pk}", "", "2")}
    assert len(isian) > 1000
    assert client.post(alamat(pengukuran, RUTE), isian).status_code == 302
    assert RealisasiBaris.objects.filter(keluaran=2, rupiah=1).count() == 290


def test_a_figure_of_a_year_before_needs_its_source(klien: Client, pengukuran: Pengukuran) -> None:
    url = reverse("iku:realisasi_lampau", args=[2020])
    kode = f"i{pertama(pengukuran).indikator_id}"
    angka = sel(f"angka-{kode}", "", "82,5%")
    assert TANPA_SUMBER in klien.post(url, angka).content.decode()
    isian = {**angka, **sel(f"sumber-{kode}", "", "LKjIP 2020")}
    assert klien.post(url, isian).status_code == 302
    satu = RealisasiLampau.objects.get()
    assert (satu.tahun, satu.angka, satu.sumber) == (2020, Decimal("82.5"), "LKjIP 2020")
    isi = klien.get(alamat(pengukuran)).content.decode()
    assert "Realisasi 2020: 82,5% (LKjIP 2020)" in isi
    kosong = {**sel(f"angka-{kode}", "82,5", ""), **sel(f"sumber-{kode}", "LKjIP 2020", "")}
    assert klien.post(url, kosong).status_code == 302
    assert not RealisasiLampau.objects.exists()


def test_two_people_on_one_past_figure_see_both(klien: Client, pengukuran: Pengukuran) -> None:
    url = reverse("iku:realisasi_lampau", args=[2020])
    kode = f"b{baris(pengukuran)}"
    sumber = sel(f"sumber-{kode}", "", "LRA 2020")
    klien.post(url, {**sel(f"rupiah-{kode}", "", "1.000"), **sumber})
    response = klien.post(url, {**sel(f"rupiah-{kode}", "", "2.000"), **sumber})
    assert response.status_code == 409
    assert RealisasiLampau.objects.get().rupiah == Decimal(1000)


def test_a_draft_of_a_pk_decides_nothing_about_years_before(
    klien: Client, pengukuran: Pengukuran
) -> None:
    draf = PerjanjianKinerja.objects.create(kecamatan=pengukuran.kecamatan, tahun=2020)
    nanti = build_perjanjian(pengukuran.kecamatan, 2022)
    assert find_perjanjian_sejak(pengukuran.kecamatan_id, 2020) == pengukuran.perjanjian
    assert find_perjanjian_sejak(pengukuran.kecamatan_id, 2022) == nanti
    isi = klien.get(reverse("iku:realisasi_lampau", args=[2020])).content.decode()
    assert f'name="angka-i{pertama(pengukuran).indikator_id}"' in isi
    assert not draf.is_terkunci
