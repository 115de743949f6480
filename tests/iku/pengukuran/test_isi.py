"""The page where figures are typed: what it takes, keeps, refuses and answers by itself."""

from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from iku.actions.alur_ukur import ajukan, kembalikan
from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, CaraUkur, NilaiVariabel, PenanggungJawab, Pengukuran
from kecamatan.enums import Peran
from kecamatan.tanggal import format_tanggal
from tests.factories import buat_bidang, buat_kecamatan, buat_pengguna
from tests.factories_ukur import build_bappeda, build_izin, build_pengukuran
from tests.iku.pengukuran.bantu import alamat, kirim_otomatis, nilai, pertama, sel
from tests.iku.pengukuran.isi_uji import build_meja
from tests.kueri import count_queries

pytestmark = pytest.mark.django_db
HALAMAN = "isi_realisasi"


def tersimpan() -> dict[str, Decimal]:
    return {satu.kunci: satu.angka for satu in NilaiVariabel.objects.all()}


def test_only_the_cells_that_change_are_saved(klien: Client, pengukuran: Pengukuran) -> None:
    satu = pertama(pengukuran)
    isian = {**nilai(satu, "pembilang", "", "45"), **nilai(satu, "penyebut", "", "")}
    assert klien.post(alamat(pengukuran), isian).status_code == 302
    assert tersimpan() == {"pembilang": Decimal(45)}


def test_zero_is_a_figure_and_empty_is_none(klien: Client, pengukuran: Pengukuran) -> None:
    satu = pertama(pengukuran)
    klien.post(alamat(pengukuran), nilai(satu, "pembilang", "", "0"))
    assert tersimpan() == {"pembilang": Decimal(0)}
    klien.post(alamat(pengukuran), nilai(satu, "pembilang", "0", ""))
    assert tersimpan() == {}


def test_a_wrong_number_keeps_everything_typed_and_saves_nothing(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    isian = {**nilai(satu, "pembilang", "", "98.5"), **nilai(satu, "penyebut", "", "50")}
    isi = klien.post(alamat(pengukuran), isian).content.decode()
    assert 'value="98.5"' in isi
    assert 'value="50"' in isi
    assert "98,5" in isi
    assert tersimpan() == {}


def test_the_proposed_cara_counts_only_when_it_is_sent(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    assert 'value="rasio" selected' in klien.get(alamat(pengukuran)).content.decode()
    assert not CaraUkur.objects.exists()
    klien.post(alamat(pengukuran), sel(f"cara-{satu.pk}", "", "rasio"))
    assert CaraUkur.objects.get().cara == "rasio"


def test_who_was_second_on_a_cell_sees_both_values_and_may_still_win(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    klien.post(alamat(pengukuran), nilai(satu, "pembilang", "", "45"))
    isian = {**nilai(satu, "pembilang", "", "46"), **nilai(satu, "penyebut", "", "50")}
    response = klien.post(alamat(pengukuran), isian)
    assert response.status_code == 409
    isi = response.content.decode()
    assert "45" in isi
    assert "46" in isi
    assert tersimpan() == {"pembilang": Decimal(45)}
    ulang = {satu["nama"]: satu["nilai"] for satu in response.context["kirim_ulang"]}
    assert klien.post(alamat(pengukuran), ulang).status_code == 302
    assert tersimpan() == {"pembilang": Decimal(46), "penyebut": Decimal(50)}


def test_sending_again_leaves_cells_alone_that_only_the_other_changed(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    lain = {**nilai(satu, "pembilang", "", "45"), **nilai(satu, "penyebut", "", "50")}
    klien.post(alamat(pengukuran), lain)
    isian = {**nilai(satu, "pembilang", "", "46"), **nilai(satu, "penyebut", "", "")}
    response = klien.post(alamat(pengukuran), isian)
    ulang = {satu["nama"]: satu["nilai"] for satu in response.context["kirim_ulang"]}
    klien.post(alamat(pengukuran), ulang)
    assert tersimpan() == {"pembilang": Decimal(46), "penyebut": Decimal(50)}


def test_not_measured_needs_a_reason_and_no_figures(klien: Client, pengukuran: Pengukuran) -> None:
    satu = pertama(pengukuran)
    tanda = sel(f"tidak_diukur-{satu.pk}", "", "on")
    isi = klien.post(alamat(pengukuran), tanda).content.decode()
    assert "Tulis mengapa triwulan ini tidak diukur." in isi
    alasan = sel(f"alasan_tidak_diukur-{satu.pk}", "", "Survei tahunan")
    angka = nilai(satu, "pembilang", "", "45")
    isi = klien.post(alamat(pengukuran), {**tanda, **alasan, **angka}).content.decode()
    assert "Masih ada angkanya" in isi
    assert klien.post(alamat(pengukuran), {**tanda, **alasan}).status_code == 302
    satu.refresh_from_db()
    assert (satu.tidak_diukur, satu.alasan_tidak_diukur) == (True, "Survei tahunan")


def test_taking_the_mark_away_takes_its_reason_along(klien: Client, pengukuran: Pengukuran) -> None:
    satu = pertama(pengukuran)
    BagianUkur.objects.filter(pk=satu.pk).update(tidak_diukur=True, alasan_tidak_diukur="Survei")
    isian = {
        **sel(f"tidak_diukur-{satu.pk}", "on", ""),
        **sel(f"alasan_tidak_diukur-{satu.pk}", "Survei", "Survei"),
    }
    assert klien.post(alamat(pengukuran), isian).status_code == 302
    satu.refresh_from_db()
    assert (satu.tidak_diukur, satu.alasan_tidak_diukur) == (False, "")


def test_words_of_several_lines_are_kept(klien: Client, pengukuran: Pengukuran) -> None:
    satu = pertama(pengukuran)
    klien.post(alamat(pengukuran), sel(f"hambatan-{satu.pk}", "", "Hujan\r\nBanjir"))
    satu.refresh_from_db()
    assert satu.hambatan == "Hujan\nBanjir"
    klien.post(alamat(pengukuran), sel(f"hambatan-{satu.pk}", "Hujan\r\nBanjir", "Reda"))
    satu.refresh_from_db()
    assert satu.hambatan == "Reda"


@pytest.mark.parametrize(
    ("status", "sebab"),
    [
        (StatusRealisasi.DIAJUKAN, "Sedang diperiksa sekcam"),
        (StatusRealisasi.DIKIRIM, "Sedang diperiksa Bappeda"),
        (StatusRealisasi.DITERIMA, "Sudah diterima Bappeda"),
    ],
)
def test_what_is_under_review_has_no_box_and_says_why(
    klien: Client, pengukuran: Pengukuran, status: StatusRealisasi, sebab: str
) -> None:
    satu = pertama(pengukuran)
    BagianUkur.objects.filter(pk=satu.pk).update(status=status)
    isi = klien.get(alamat(pengukuran)).content.decode()
    assert sebab in isi
    assert f'name="nilai-{satu.pk}-pembilang"' not in isi
    isi = klien.post(alamat(pengukuran), nilai(satu, "pembilang", "", "45")).content.decode()
    assert "“45” tidak disimpan" in isi
    assert tersimpan() == {}


def test_what_came_back_shows_the_newest_note_and_the_day_until_it_is_handed_in_again(
    client: Client,
) -> None:
    meja = build_meja()
    meja.sampai_bappeda()
    satu, hari_ini = pertama(meja.pengukuran), timezone.localdate()
    operator, bappeda = (meja.orang[peran] for peran in (Peran.OPERATOR, Peran.BAPPEDA))
    kembalikan(
        pengukuran=meja.pengukuran,
        pilihan={satu.pk: satu.versi},
        catatan="Rekap Maret belum ada.",
        sampai=hari_ini,
        by=bappeda,
    )
    client.force_login(operator)
    batas = f"Perbaiki paling lambat {format_tanggal(hari_ini)}"
    for rute in (HALAMAN, "pengukuran"):
        isi = client.get(alamat(meja.pengukuran, rute)).content.decode()
        assert isi.count("Rekap Maret belum ada.") == 1, rute
        assert batas in isi
    satu.refresh_from_db()
    ajukan(pengukuran=meja.pengukuran, pilihan={satu.pk: satu.versi}, by=operator)
    assert "Rekap Maret" not in client.get(alamat(meja.pengukuran)).content.decode()


def test_a_closed_period_says_how_to_go_on(client: Client) -> None:
    pengukuran = build_pengukuran()
    client.force_login(pengukuran.dibuat_by)
    isi = client.get(alamat(pengukuran)).content.decode()
    assert "mintalah izin kepada Bappeda" in isi
    assert "Simpan draf" not in isi


def test_a_kasi_fills_in_what_is_his_own_and_reads_the_rest(
    client: Client, pengukuran: Pengukuran
) -> None:
    bidang = buat_bidang(pengukuran.kecamatan, "Seksi Ketertiban")
    kasi = buat_pengguna(Peran.BIDANG, kecamatan=pengukuran.kecamatan, bidang=bidang)
    milik, lain = pengukuran.daftar_bagian.filter(indikator__isnull=False)
    PenanggungJawab.objects.filter(iku=milik.iku).update(bidang=bidang)
    client.force_login(kasi)
    isi = client.get(alamat(pengukuran)).content.decode()
    assert f'name="nilai-{milik.pk}-pembilang"' in isi
    assert f'name="nilai-{lain.pk}-pembilang"' not in isi
    assert "bukan milik bidang Anda" in isi
    client.post(alamat(pengukuran), nilai(lain, "pembilang", "", "45"))
    assert tersimpan() == {}


def test_readers_get_the_overview_but_not_the_grid(client: Client, pengukuran: Pengukuran) -> None:
    client.force_login(build_bappeda(pengukuran.kecamatan.kabupaten))
    assert client.get(alamat(pengukuran, "pengukuran")).status_code == 200
    assert client.get(alamat(pengukuran)).status_code == 403


def test_saving_while_typing_stores_the_valid_and_names_the_wrong(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    isian = {
        **nilai(satu, "pembilang", "", "45"),
        **nilai(satu, "penyebut", "", "lima"),
        **sel(f"cara-{satu.pk}", "", "rasio"),
    }
    hasil = kirim_otomatis(klien, alamat(pengukuran), isian)
    keadaan = {nama: isi["keadaan"] for nama, isi in hasil["sel"].items()}
    assert keadaan == {
        f"nilai-{satu.pk}-pembilang": "tersimpan",
        f"nilai-{satu.pk}-penyebut": "salah",
        f"cara-{satu.pk}": "tersimpan",
    }
    assert tersimpan() == {"pembilang": Decimal(45)}


def test_saving_while_typing_answers_with_the_sums_of_the_server(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    isian = {
        **nilai(satu, "pembilang", "", "45"),
        **nilai(satu, "penyebut", "", "50"),
        **sel(f"cara-{satu.pk}", "", "rasio"),
    }
    hasil = kirim_otomatis(klien, alamat(pengukuran), isian)
    (potongan,) = hasil["hasil"].values()
    assert "90%" in potongan
    assert "112,50%" in potongan
    assert "SANGAT BAIK" in potongan


def test_saving_while_typing_never_overwrites_another_persons_cell(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    klien.post(alamat(pengukuran), nilai(satu, "pembilang", "", "45"))
    isian = {**nilai(satu, "pembilang", "", "46"), **nilai(satu, "penyebut", "", "50")}
    hasil = kirim_otomatis(klien, alamat(pengukuran), isian)
    assert hasil["sel"][f"nilai-{satu.pk}-pembilang"]["keadaan"] == "bentrok"
    assert "45" in hasil["sel"][f"nilai-{satu.pk}-pembilang"]["pesan"]
    assert tersimpan() == {"pembilang": Decimal(45), "penyebut": Decimal(50)}


def test_saving_while_typing_what_was_handed_in_meanwhile_says_why_not(
    klien: Client, pengukuran: Pengukuran
) -> None:
    satu = pertama(pengukuran)
    BagianUkur.objects.filter(pk=satu.pk).update(status=StatusRealisasi.DIAJUKAN)
    hasil = kirim_otomatis(klien, alamat(pengukuran), nilai(satu, "pembilang", "", "45"))
    assert "Sedang diperiksa sekcam" in hasil["pesan"]


def test_the_grid_costs_as_many_queries_with_many_indikator(client: Client) -> None:
    banyak = []
    for jumlah in (2, 12):
        pengukuran = build_pengukuran(buat_kecamatan(f"Kantor {jumlah}"), banyak=jumlah)
        build_izin(pengukuran, timezone.localdate())
        client.force_login(pengukuran.dibuat_by)
        client.get(alamat(pengukuran))
        daftar = (count_queries(client, alamat(pengukuran, r)) for r in (HALAMAN, "pengukuran"))
        banyak.append(tuple(daftar))
    assert banyak[0] == banyak[1]


def test_figures_of_the_year_before_stand_beside_the_boxes(client: Client) -> None:
    lama = build_pengukuran(tahun=2020)
    build_izin(lama, timezone.localdate())
    client.force_login(lama.dibuat_by)
    satu = pertama(lama)
    isian = {
        **nilai(satu, "pembilang", "", "41"),
        **nilai(satu, "penyebut", "", "50"),
        **sel(f"cara-{satu.pk}", "", "rasio"),
    }
    client.post(alamat(lama), isian)
    baru = build_pengukuran(lama.kecamatan, tahun=2021)
    janji = pertama(baru).janji
    assert janji is not None
    BagianUkur.objects.filter(pk=pertama(baru).pk).update(indikator=satu.indikator)
    isi = client.get(alamat(baru)).content.decode()
    assert 'data-label="Triwulan yang sama 2020">41<' in isi
    assert "Realisasi 2020: 82% (pengukuran 2020 sampai triwulan I)" in isi
