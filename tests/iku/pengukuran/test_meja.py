"""The desk of Bappeda and Inspektorat: counts, queue, who is late, reminders, and the ranking."""

import re
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from types import SimpleNamespace
from typing import cast

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from iku.alur_ukur import StatusRealisasi
from iku.domain.rata_capaian import RataCapaian
from iku.models import BagianUkur, IzinIsi, PerjanjianKinerja, RealisasiBaris, TahunKinerja
from iku.pengukuran.isi import IsiPengukuran, read_isi
from iku.pengukuran.kurang_kirim import read_kurang, write_pengingat
from iku.pengukuran.meja import KeadaanMeja, SelMeja, find_tahun, read_meja
from iku.pengukuran.rekap import BarisRekap, read_isi_banyak, read_rekap, urut_peringkat
from kecamatan.enums import Peran
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_ukur import TAHUN, build_perjanjian, build_tahun_kinerja, pindah_status
from tests.iku.pengukuran.isi_uji import Meja, build_meja, isi_semua
from tests.kueri import count_queries

pytestmark = pytest.mark.django_db
PERTENGAHAN = date(2021, 4, 5)


@pytest.fixture
def meja() -> Meja:
    return build_meja()


def _sel(meja: Meja, hari: date, triwulan: int = 1) -> SelMeja:
    tahun = meja.pengukuran.periode.tahun_kinerja
    isi = read_meja(meja.orang[Peran.BAPPEDA], tahun, hari)
    return next(s for s in isi.list_sel(triwulan) if s.kecamatan.pk == meja.pengukuran.kecamatan_id)


@pytest.mark.parametrize(
    ("status", "hari", "keadaan"),
    [
        ("draf", PERTENGAHAN, KeadaanMeja.BELUM_MENGIRIM),
        ("draf", date(2021, 4, 10), KeadaanMeja.BELUM_MENGIRIM),
        ("draf", date(2021, 4, 11), KeadaanMeja.TERLAMBAT),
        ("diajukan", PERTENGAHAN, KeadaanMeja.BELUM_MENGIRIM),
        ("diverifikasi", date(2021, 5, 1), KeadaanMeja.TERLAMBAT),
        ("dikirim", date(2021, 5, 1), KeadaanMeja.MENUNGGU),
        ("dikembalikan", date(2021, 5, 1), KeadaanMeja.DIKEMBALIKAN),
        ("diterima", date(2021, 5, 1), KeadaanMeja.DITERIMA),
    ],
)
def test_one_word_says_where_a_triwulan_stands(
    meja: Meja, status: str, hari: date, keadaan: KeadaanMeja
) -> None:
    BagianUkur.objects.update(status=status)
    assert _sel(meja, hari).keadaan == keadaan


def test_one_figure_that_is_not_sent_makes_the_triwulan_late(meja: Meja) -> None:
    BagianUkur.objects.update(status=StatusRealisasi.DITERIMA)
    pindah_status(BagianUkur.objects.filter(indikator=None), StatusRealisasi.DRAF)
    sel = _sel(meja, date(2021, 5, 1))
    assert sel.keadaan == KeadaanMeja.TERLAMBAT
    assert sel.keterangan.startswith("2 dari 3 dikirim")


def test_a_triwulan_that_was_never_begun_is_late_or_not_due(meja: Meja) -> None:
    assert _sel(meja, date(2021, 7, 5), 2).keadaan == KeadaanMeja.BELUM_MENGIRIM
    assert _sel(meja, date(2021, 7, 11), 2).keadaan == KeadaanMeja.TERLAMBAT
    assert _sel(meja, date(2021, 6, 30), 2).keadaan == KeadaanMeja.BELUM_WAKTUNYA


@pytest.mark.parametrize(
    ("hari", "tahun"),
    [(date(2021, 2, 1), 2021), (date(2022, 1, 5), 2021), (date(2022, 4, 1), 2022)],
)
def test_the_desk_begins_with_the_newest_year_of_which_a_period_has_begun(
    meja: Meja, hari: date, tahun: int
) -> None:
    build_tahun_kinerja(meja.pengukuran.kecamatan.kabupaten, 2022)
    terpilih = find_tahun(meja.orang[Peran.BAPPEDA], None, hari)
    assert terpilih is not None
    assert terpilih.tahun == tahun


def test_leave_in_force_is_shown_and_revoked_leave_is_not(meja: Meja) -> None:
    hari = timezone.localdate()
    assert "izin sampai" in _sel(meja, hari).keterangan
    assert "izin" not in _sel(meja, hari + timedelta(days=1)).keterangan
    IzinIsi.objects.update(dicabut_at=timezone.now(), dicabut_by=meja.orang[Peran.BAPPEDA])
    assert "izin" not in _sel(meja, hari).keterangan


def test_the_oldest_sending_stands_first(client: Client, meja: Meja) -> None:
    lain = build_meja(buat_kecamatan("Panti"))
    lain.sampai_bappeda()
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    halaman = client.get(reverse("iku:meja"), {"triwulan": "1"})
    urut = [b.bagian.pengukuran.kecamatan.nama for b in halaman.context["daftar_angka"]]
    assert urut == ["Panti"] * 3 + ["Sumberjambe"] * 3
    capaian = {b.capaian for b in halaman.context["daftar_angka"] if not b.bagian.is_anggaran}
    assert capaian == {"112,50%"}


def test_the_filter_narrows_by_name_state_and_triwulan(client: Client, meja: Meja) -> None:
    lain = build_meja(buat_kecamatan("Panti"))
    lain.sampai_bappeda()
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    alamat = reverse("iku:meja")

    def banyak(**saring: str) -> int:
        halaman = client.get(alamat, {"tahun": "2021", "triwulan": "1", **saring})
        return int(halaman.context["halaman"].paginator.count)

    assert banyak() == 6
    assert banyak(cari="pant") == 3
    assert banyak(triwulan="2") == 0
    assert banyak(triwulan="0") == 6
    assert banyak(status="diterima") == 0
    assert banyak(status="terlambat") == 0
    assert banyak(status="terlambat", triwulan="2") == 2
    assert banyak(status="entah") == 6


def test_the_desk_opens_with_all_that_waits_in_every_open_year(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    kabupaten = meja.pengukuran.kecamatan.kabupaten
    baru = build_tahun_kinerja(kabupaten, 2022)
    # A newer year has begun, and nothing of it was sent.
    client.force_login(meja.orang[Peran.BAPPEDA])
    halaman = client.get(reverse("iku:meja"))
    assert halaman.context["tahun"] == 2022
    assert halaman.context["halaman"].paginator.count == 3
    angka = {h["label"]: h for h in halaman.context["hitungan"]}["angka menunggu diperiksa"]
    assert (angka["angka"], angka["keterangan"]) == (3, "semua tahun yang belum ditutup")
    assert client.get(angka["url"]).context["halaman"].paginator.count == 3
    assert "triwulan I 2021" in halaman.content.decode()
    satu = client.get(reverse("iku:meja"), {"tahun": "2022"})
    assert satu.context["halaman"].paginator.count == 0
    assert baru.tahun == 2022
    TahunKinerja.objects.filter(tahun=2021).update(
        ditutup_at=timezone.now(), ditutup_by=meja.orang[Peran.BAPPEDA]
    )
    assert client.get(reverse("iku:meja")).context["halaman"].paginator.count == 0


def test_accepting_nothing_leads_back_to_the_list_as_it_was(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    alamat = f"{reverse('iku:meja')}?tahun=2021&triwulan=1&page=1"
    respons = client.post(reverse("iku:terima_meja"), {"kembali": alamat}, follow=True)
    assert respons.redirect_chain == [(alamat, 302)]
    assert "Pilih dulu yang akan diterima." in respons.content.decode()


def test_ticked_figures_of_several_kecamatan_are_accepted_at_once(
    client: Client, meja: Meja
) -> None:
    lain = build_meja(buat_kecamatan("Panti"))
    for satu in (meja, lain):
        satu.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    semua = meja.pilih() | lain.pilih()
    data = {"pilih": list(semua), **meja.terlihat(), **lain.terlihat()}
    assert client.post(reverse("iku:terima_meja"), data).status_code == 302
    assert set(BagianUkur.objects.values_list("status", flat=True)) == {StatusRealisasi.DITERIMA}


def test_one_stale_figure_lets_none_be_accepted(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    client.force_login(meja.orang[Peran.BAPPEDA])
    semua = meja.pilih()
    data = {"pilih": list(semua), **meja.terlihat(), f"versi-{min(semua)}": 1}
    respons = client.post(reverse("iku:terima_meja"), data)
    assert respons.status_code == 409
    (beda,) = respons.context["beda"]
    assert "Sumberjambe, triwulan I" in beda["label"]
    assert "sekarang diperiksa Bappeda" in beda["tersimpan"]
    assert set(BagianUkur.objects.values_list("status", flat=True)) == {StatusRealisasi.DIKIRIM}


def test_figures_of_another_kabupaten_do_not_exist_on_the_desk(client: Client, meja: Meja) -> None:
    meja.sampai_bappeda()
    asing = buat_pengguna(Peran.BAPPEDA, kabupaten=buat_kabupaten("35.08"))
    build_tahun_kinerja(asing.kabupaten)
    client.force_login(asing)
    assert "Sumberjambe" not in client.get(reverse("iku:meja")).content.decode()
    pk = min(meja.pilih())
    data = {"pilih": pk, f"versi-{pk}": meja.pilih()[pk]}
    assert client.post(reverse("iku:terima_meja"), data).status_code == 404
    assert client.get(reverse("iku:bagian", args=[pk])).status_code == 404


def test_what_is_missing_is_said_exactly(meja: Meja) -> None:
    satu = build_meja(buat_kecamatan("Panti"), terisi=False)
    (kurang,) = read_kurang([_sel(satu, PERTENGAHAN)])
    assert any("belum diisi" in kalimat for kalimat in kurang.daftar)
    (lengkap,) = read_kurang([_sel(meja, PERTENGAHAN)])
    assert lengkap.daftar == ("3 dari 3 bagian sudah lengkap, tetapi belum diajukan.",)
    BagianUkur.objects.update(status=StatusRealisasi.DIVERIFIKASI)
    (camat,) = read_kurang([_sel(meja, PERTENGAHAN)])
    assert camat.daftar == ("3 dari 3 bagian menunggu disetujui dan dikirim camat.",)


def test_a_triwulan_without_pk_cannot_be_begun_and_the_letter_says_so(meja: Meja) -> None:
    (belum,) = read_kurang([_sel(meja, PERTENGAHAN, 2)])
    assert belum.daftar == ("Pengukuran triwulan ini belum dimulai.",)
    tanpa = buat_kecamatan("Panti")
    sel = SelMeja(tanpa, meja.pengukuran.periode, PERTENGAHAN)
    assert "Perjanjian Kinerja camat belum ditetapkan" in read_kurang([sel])[0].daftar[0]
    build_perjanjian(tanpa)
    assert PerjanjianKinerja.objects.filter(kecamatan=tanpa).exists()
    assert read_kurang([sel])[0].daftar == ("Pengukuran triwulan ini belum dimulai.",)


@pytest.mark.parametrize(
    ("hari", "kata"),
    [
        (date(2021, 4, 8), "tinggal 2 hari lagi"),
        (date(2021, 4, 10), "hari ini."),
        (date(2021, 4, 15), "sudah lewat 5 hari"),
    ],
)
def test_the_letter_counts_the_days(meja: Meja, hari: date, kata: str) -> None:
    IzinIsi.objects.update(dicabut_at=timezone.now(), dicabut_by=meja.orang[Peran.BAPPEDA])
    (kurang,) = read_kurang([_sel(meja, hari)])
    surat = write_pengingat(kurang, meja.orang[Peran.BAPPEDA], hari)
    assert kata in surat
    assert "Yth. Camat Sumberjambe" in surat
    assert "kinerja triwulan I tahun 2021" in surat
    assert "1. 3 dari 3 bagian sudah lengkap, tetapi belum diajukan." in surat
    assert ("mengajukan izin pengisian" in surat) == (hari > date(2021, 4, 10))


def test_every_letter_is_in_one_file(client: Client, meja: Meja) -> None:
    for nomor in range(11):
        buat_kecamatan(f"Kecamatan {nomor:02}")
    client.force_login(meja.orang[Peran.BAPPEDA])
    halaman = client.get(reverse("iku:pengingat", args=[2021, 1])).content.decode()
    assert "Unduh 12 surat" in halaman
    respons = client.get(reverse("iku:pengingat_teks", args=[2021, 1]))
    assert "attachment" in respons["Content-Disposition"]
    isi = respons.content.decode("utf-8-sig")
    assert isi.count("Yth. Camat") == 12
    assert "\r\n" in isi
    satu = client.get(reverse("iku:pengingat_teks", args=[2021, 1]), {"cari": "Kecamatan 03"})
    assert satu.content.decode("utf-8-sig").count("Yth. Camat") == 1


def test_many_triwulan_are_read_as_one_by_one(meja: Meja) -> None:
    lain = build_meja(buat_kecamatan("Panti"))
    semua = read_isi_banyak([meja.pengukuran, lain.pengukuran])
    for satu in (meja, lain):
        sendiri, bersama = read_isi(satu.pengukuran), semua[satu.pengukuran.pk]
        assert bersama.rata == sendiri.rata
        assert bersama.anggaran is not None
        assert sendiri.anggaran is not None
        assert bersama.anggaran.serapan == sendiri.anggaran.serapan
        assert [u.capaian for u in bersama.daftar_indikator] == [
            u.capaian for u in sendiri.daftar_indikator
        ]


def _rekap_tiga(meja: Meja) -> None:
    """Panti reaches the same, Ambulu less, Kalisat filled in nothing, Wuluhan did not begin."""
    build_meja(buat_kecamatan("Panti"))
    ambulu = build_meja(buat_kecamatan("Ambulu"), terisi=False)
    isi_semua(ambulu.pengukuran, pembilang=20)
    build_meja(buat_kecamatan("Kalisat"), terisi=False)
    buat_kecamatan("Wuluhan")


def test_means_that_print_alike_share_a_rank() -> None:
    """90,001 and 90,004 both print 90,00: the third decimal ranks nobody."""
    rata = (("Panti", "90.001"), ("Sumberjambe", "90.004"), ("Ambulu", "89.994"))
    daftar = [
        BarisRekap(
            buat_kecamatan(nama),
            cast(IsiPengukuran, SimpleNamespace(rata=RataCapaian(Decimal(nilai), 1))),
            TAHUN,
        )
        for nama, nilai in rata
    ]
    assert [(satu.kecamatan.nama, satu.peringkat) for satu in urut_peringkat(daftar)] == [
        ("Panti", 1),
        ("Sumberjambe", 1),
        ("Ambulu", 3),
    ]


def test_money_with_gaps_says_so_in_the_recap_and_its_workbook(meja: Meja, client: Client) -> None:
    satu = RealisasiBaris.objects.filter(bagian__pengukuran=meja.pengukuran).order_by("pk")[:1]
    RealisasiBaris.objects.filter(pk__in=satu.values("pk")).delete()
    periode, bappeda = meja.pengukuran.periode, meja.orang[Peran.BAPPEDA]
    (baris,) = read_rekap(bappeda, periode).daftar
    assert baris.serapan_tertulis.endswith("% (belum lengkap: 1 dari 3 baris)")
    client.force_login(bappeda)
    isi = client.get(reverse("iku:rekap_xlsx", args=[2021, 1])).content
    lembar = load_workbook(BytesIO(isi)).worksheets[0]
    kalimat = [str(sel.value) for kolom in lembar.iter_rows() for sel in kolom]
    assert any("Serapan belum lengkap: 1 dari 3 baris" in satu for satu in kalimat)


def test_equal_means_share_a_rank_and_those_without_stand_last(meja: Meja) -> None:
    _rekap_tiga(meja)
    rekap = read_rekap(meja.orang[Peran.BAPPEDA], meja.pengukuran.periode)
    assert [(b.kecamatan.nama, b.peringkat, b.rata_tertulis) for b in rekap.daftar] == [
        ("Sumberjambe", 1, "112,50%"),
        ("Panti", 1, "112,50%"),
        ("Ambulu", 3, "50,00%"),
        ("Kalisat", None, "-"),
        ("Wuluhan", None, "-"),
    ]
    assert rekap.daftar[3].alasan == "Belum ada indikator yang capaiannya dapat dihitung."
    assert rekap.daftar[4].alasan == "Pengukuran triwulan ini belum dimulai."


def test_the_workbook_holds_numbers_as_numbers_and_texts_as_texts(
    client: Client, meja: Meja
) -> None:
    _rekap_tiga(meja)
    jahat = buat_kecamatan("=1+1")
    client.force_login(meja.orang[Peran.BAPPEDA])
    respons = client.get(reverse("iku:rekap_xlsx", args=[2021, 1]))
    buku = load_workbook(BytesIO(respons.content))
    lembar = buku["Peringkat"]
    kepala = [sel[0].value for sel in lembar.iter_rows(max_row=5)]
    assert kepala[3].startswith("Skala Jember: SANGAT BAIK: Lebih dari 100%; BAIK: 76% s.d. 100%;")
    assert re.fullmatch(r"Sementara: \d+ dari \d+ angka belum diterima Bappeda\. .+", kepala[4])
    halaman = client.get(reverse("iku:rekap", args=[2021, 1])).content.decode()
    assert all(kata in halaman for kata in kepala[3:])
    baris = {sel[2].value: sel for sel in lembar.iter_rows(min_row=8)}
    satu = baris["Sumberjambe"]
    assert (satu[0].value, satu[3].value, satu[4].value) == (1, 112.5, "SANGAT BAIK")
    assert isinstance(satu[6].value, int)
    assert baris["Kalisat"][3].value is None
    assert baris["Kalisat"][0].value is None
    assert baris[jahat.nama][2].data_type == "s"
    rincian = list(buku["Rincian"].iter_rows(min_row=8, values_only=True))
    assert len(rincian) == 8
    # Target and realisasi as they are printed, and each as a number with its satuan.
    assert rincian[0][3:9] == ("80%", 80, "90%", 90, "%", 112.5)


@pytest.mark.parametrize("peran", [Peran.INSPEKTORAT, Peran.BAPPEDA])
def test_readers_of_the_kabupaten_see_the_same_desk(
    client: Client, meja: Meja, peran: Peran
) -> None:
    meja.sampai_bappeda()
    kabupaten = meja.pengukuran.kecamatan.kabupaten
    client.force_login(meja.orang.get(peran) or buat_pengguna(peran, kabupaten=kabupaten))
    isi = client.get(reverse("iku:meja"), {"triwulan": "1"}).content.decode()
    assert "Sumberjambe" in isi
    assert ("Terima yang dicentang" in isi) == (peran == Peran.BAPPEDA)
    assert client.get(reverse("iku:rekap", args=[2021, 1])).status_code == 200
    diterima = client.post(reverse("iku:terima_meja"), {}).status_code
    assert diterima == (302 if peran == Peran.BAPPEDA else 403)


@pytest.mark.parametrize(
    ("rute", "kueri"),
    [
        ("meja", ""),
        ("meja", "?triwulan=1"),
        ("meja", "?triwulan=1&status=terlambat"),
        ("pengingat", ""),
        ("pengingat_teks", ""),
        ("rekap", ""),
        ("rekap_xlsx", ""),
    ],
)
def test_ten_kecamatan_cost_as_many_queries_as_two(client: Client, rute: str, kueri: str) -> None:
    def tambah(dari: int, sampai: int) -> Meja:
        for nomor in range(dari, sampai):
            terkirim = build_meja(buat_kecamatan(f"Kecamatan {nomor}"))
            terkirim.sampai_bappeda()
            terakhir = build_meja(buat_kecamatan(f"Lambat {nomor}"), terisi=False)
        return terakhir

    satu = tambah(0, 1)
    client.force_login(satu.orang[Peran.BAPPEDA])
    argumen = [] if rute == "meja" else [2021, 1]
    alamat = reverse(f"iku:{rute}", args=argumen) + kueri
    count_queries(client, alamat)
    sedikit = count_queries(client, alamat)
    tambah(1, 5)
    assert count_queries(client, alamat) == sedikit
