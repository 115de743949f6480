"""The dashboard of one kecamatan: its figures, what is missing, and what it costs to read."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from iku.alur_ukur import StatusRealisasi
from iku.models import (
    BarisAnggaran,
    DukunganSasaran,
    IndikatorSasaranRenstra,
    RealisasiLampau,
    SasaranRenstra,
    TahunKinerja,
)
from iku.pengukuran.dasbor import Dasbor, read_dasbor
from iku.tampilan_dasbor import TampilanDasbor
from kecamatan.enums import PERAN_KECAMATAN, PERAN_PEMBACA_KABUPATEN, Peran
from tests.basis_data import tanpa_pemicu
from tests.factories import buat_kabupaten, buat_kecamatan
from tests.factories_ukur import TAHUN, build_pengukuran
from tests.iku.pengukuran.dunia_dasbor import (
    DESA,
    PATEN,
    SKM,
    TUNGGU,
    DuniaDasbor,
    build_dunia,
    build_setahun,
)

pytestmark = pytest.mark.django_db


def _baca(dunia: DuniaDasbor, **isian: int | None) -> Dasbor:
    hasil = read_dasbor(dunia.kecamatan, TAHUN, **isian)
    assert hasil is not None
    return hasil


def _tampil(dunia: DuniaDasbor, **isian: int | None) -> TampilanDasbor:
    return TampilanDasbor(_baca(dunia, **isian))


def test_a_year_without_a_triwulan_has_no_dashboard() -> None:
    assert read_dasbor(build_dunia().kecamatan, TAHUN) is None


def test_a_triwulan_that_was_only_opened_does_not_empty_the_page() -> None:
    dunia = build_setahun()
    assert _tampil(dunia).nama_triwulan == "III"
    assert _tampil(dunia, triwulan=4).nama_triwulan == "IV"
    assert _tampil(dunia, triwulan=1).nama_triwulan == "I"


def test_a_triwulan_that_never_began_is_not_shown() -> None:
    dunia = build_dunia()
    dunia.mulai(1, skm=70)
    assert _tampil(dunia, triwulan=3).nama_triwulan == "I"


def test_only_a_triwulan_with_a_figure_was_measured() -> None:
    dunia = build_dunia()
    satu = dunia.mulai(1)
    dunia.mulai(2, skm=None)
    assert _tampil(dunia).waktu == "0 dari 4", "not measured is no figure"
    dunia.belanja(satu, "7.01.02.2.01", 0)
    dunia.mulai(3, skm=70)
    assert _tampil(dunia).waktu == "2 dari 4", "money of 0 is a figure"
    assert _tampil(dunia, triwulan=2).waktu == "1 dari 4"


def test_states_keep_the_capital_of_bappeda() -> None:
    dunia = build_dunia()
    bagian = dunia.mulai(1, skm=70).daftar_bagian
    bagian.filter(indikator=dunia.indikator["skm"]).update(status=StatusRealisasi.DIKIRIM)
    assert "1 diperiksa Bappeda" in _tampil(dunia).status


def test_the_first_triwulan_is_shown_while_none_has_a_figure() -> None:
    dunia = build_dunia()
    dunia.mulai(1)
    assert _tampil(dunia).rata == ("-", "")


def test_the_mean_is_that_of_what_has_a_capaian() -> None:
    # SKM 72 of 80 is 90 %, tunggu 8 against 10 the other way round 120 %; their sasaran 105 %.
    tampilan = _tampil(build_setahun())
    assert tampilan.rata == ("105,00%", "SANGAT BAIK")
    assert tampilan.dasar_rata == "dari 2 dari 4 indikator; masih draf"
    assert [nama for nama, _ in tampilan.dikecualikan] == [PATEN, DESA]
    assert tampilan.sasaran_kosong == ("Meningkatnya kemandirian desa",)


def test_the_year_so_far_is_measured_against_the_plan_so_far() -> None:
    # 72 of the 78 planned up to triwulan III; nothing else is planned.
    tampilan = _tampil(build_setahun())
    assert tampilan.rata_berjalan == ("92,31%", "BAIK")


def test_without_a_rencana_aksi_nothing_is_said_of_the_plan() -> None:
    dunia = build_setahun(rencana=False)
    assert _tampil(dunia).rata_berjalan is None
    grafik = _tampil(dunia).grafik_target
    assert grafik is not None
    assert grafik.judul == "Target setahun dan realisasi"


def test_performance_is_weighed_against_the_money() -> None:
    # 1.8 of 3.14 miliar rupiah.
    tampilan = _tampil(build_setahun())
    assert tampilan.serapan == "57,25%"
    assert tampilan.selisih == "47,75 poin persen"
    assert tampilan.belum == "belum lengkap: 2 dari 3 baris"
    assert tampilan.dasbor.efisiensi.efisien is None
    assert tampilan.dasbor.efisiensi.alasan == (
        "Serapan anggaran belum lengkap: 2 dari 3 baris, jadi belum dapat disebut efisien."
    )


def test_below_the_target_nothing_is_called_efficient() -> None:
    dunia = build_dunia()
    satu = dunia.mulai(1, skm=40)
    dunia.belanja(satu, "7.01.02.2.01", 1000)
    efisiensi = _baca(dunia).efisiensi
    assert efisiensi.efisien is False
    assert "tidak dapat disebut efisien" in efisiensi.alasan


def test_missing_stays_missing_in_every_chart() -> None:
    tampilan = _tampil(build_setahun())
    assert tampilan.grafik_indikator is not None
    assert tampilan.grafik_indikator.tabel.baris == (
        (SKM, "90,00%", "BAIK"),
        (TUNGGU, "120,00%", "SANGAT BAIK"),
        (PATEN, "- (tidak diukur)", "-"),
        (DESA, "- (target belum diisi)", "-"),
    )
    assert tampilan.grafik_target is not None
    assert tampilan.grafik_target.tabel.baris == (
        (SKM, "78", "72"),
        (
            f"{TUNGGU} (semakin rendah semakin baik)",
            "- (tidak ada di rencana aksi)",
            "8 menit",
        ),
        (PATEN, "- (tidak ada di rencana aksi)", "- (tidak diukur)"),
        (DESA, "- (tidak ada di rencana aksi)", "3 desa"),
    )
    assert tampilan.grafik_sasaran is not None
    assert tampilan.grafik_sasaran.tabel.baris[1] == (
        "Meningkatnya kemandirian desa",
        "- (tidak diukur; target belum diisi)",
        "-",
    )


def test_without_a_policy_the_page_says_so_and_shows_the_realisasi() -> None:
    kecamatan = buat_kecamatan("Panti")
    tahun = TahunKinerja.objects.create(kabupaten=kecamatan.kabupaten, tahun=TAHUN)
    for nomor in (1, 2, 3, 4):
        hari = date(TAHUN, 3 * nomor, 1)
        tahun.daftar_periode.create(triwulan=nomor, dibuka=hari, ditutup=hari)
    dunia = build_setahun(kecamatan)
    tampilan = _tampil(dunia)
    assert tampilan.rata == ("-", "")
    assert tampilan.grafik_sasaran is not None
    assert "kebijakan capaian belum ditetapkan" in tampilan.grafik_sasaran.uraian
    assert tampilan.daftar_baris[0].satu.realisasi_tertulis == "72"


def test_the_course_of_the_year_has_a_gap_where_nothing_was_filled_in() -> None:
    tampilan = _tampil(build_setahun())
    assert tampilan.grafik_triwulan is not None
    assert tampilan.grafik_triwulan.tabel.baris == (
        ("TW I", "70", "70"),
        ("TW II", "75", "74"),
        ("TW III", "72", "78"),
        ("TW IV", "- (belum diisi)", "80"),
    )


def test_the_course_says_which_triwulan_have_not_begun() -> None:
    dunia = build_dunia()
    dunia.mulai(1, skm=70)
    dunia.mulai(2)
    grafik = _tampil(dunia).grafik_triwulan
    assert grafik is not None
    assert [baris[1:] for baris in grafik.tabel.baris] == [
        ("70", "70"),
        ("- (belum diisi)", "74"),
        ("- (belum dimulai)", "78"),
        ("- (belum dimulai)", "80"),
    ]


def test_the_course_of_another_indikator_is_drawn_on_demand() -> None:
    dunia = build_setahun()
    tampilan = _tampil(dunia, indikator=dunia.indikator["tunggu"].pk)
    assert tampilan.grafik_triwulan is not None
    assert tampilan.grafik_triwulan.tabel.kepala == ("Triwulan", "Realisasi sejak awal tahun")
    assert [baris[1] for baris in tampilan.grafik_triwulan.tabel.baris[:3]] == [
        "12 menit",
        "9 menit",
        "8 menit",
    ]


def test_an_indikator_of_somebody_else_is_not_drawn() -> None:
    dunia = build_setahun()
    asing = build_setahun(buat_kecamatan("Sumberjambe"))
    tren = _baca(dunia, indikator=asing.indikator["tunggu"].pk).tren
    assert tren is not None
    assert tren.satu.janji.nama == SKM


def test_an_indikator_never_measured_has_no_chart_of_zeros() -> None:
    dunia = build_setahun()
    tampilan = _tampil(dunia, indikator=dunia.indikator["tertib"].pk)
    assert (tampilan.grafik_triwulan, tampilan.grafik_tahun) == (None, None)


def test_years_before_are_those_that_were_noted() -> None:
    dunia = build_setahun()
    RealisasiLampau.objects.create(
        kecamatan=dunia.kecamatan,
        tahun=2019,
        indikator=dunia.indikator["skm"],
        angka=Decimal("68.5"),
        sumber="LKjIP 2019",
    )
    tampilan = _tampil(dunia)
    assert tampilan.grafik_tahun is not None
    assert tampilan.grafik_tahun.tabel.baris == (
        ("2018", "- (tidak tercatat)", "- (target tidak tercatat)"),
        ("2019", "68,5", "- (target tidak tercatat)"),
        ("2020", "- (tidak tercatat)", "- (target tidak tercatat)"),
        ("2021 (TW III)", "72", "80"),
    )


def test_a_sasaran_is_set_beside_the_programs_that_support_it() -> None:
    tampilan = _tampil(build_setahun())
    assert tampilan.grafik_anggaran is not None
    assert tampilan.grafik_anggaran.tabel.baris == (
        ("meningkatnya  kualitas pelayanan", "105,00%", "57,25%"),
        (
            "Meningkatnya kemandirian desa",
            "- (tidak diukur; target belum diisi)",
            "- (tidak ada program yang dikaitkan)",
        ),
    )
    program = {satu.nama: satu.mendukung for satu in tampilan.daftar_program}
    assert program == {
        "7.01.02 Program Pelayanan Publik": ("meningkatnya  kualitas pelayanan",),
        "7.01.04 Program Ketertiban": (),
    }
    assert tampilan.dasbor.anggaran is not None
    assert len(tampilan.dasbor.anggaran.lepas) == 1


def test_a_program_of_a_sasaran_outside_the_pk_is_not_called_unlinked() -> None:
    dunia = build_setahun()
    program = BarisAnggaran.objects.get(kode="7.01.04")
    asal = SasaranRenstra.objects.get()
    luar = SasaranRenstra.objects.create(tujuan=asal.tujuan, urutan=9, teks="Tata kelola baik")
    tanpa = {satu.nama: satu.tanpa for satu in _tampil(dunia).daftar_program}
    assert tanpa["7.01.04 Program Ketertiban"] == "belum dikaitkan dengan sasaran"
    with tanpa_pemicu():
        DukunganSasaran.objects.create(baris=program, sasaran=luar)
    tampilan = _tampil(dunia)
    tanpa = {satu.nama: satu.tanpa for satu in tampilan.daftar_program}
    assert tanpa["7.01.04 Program Ketertiban"] == "mendukung sasaran Renstra di luar PK"
    assert tampilan.dasbor.anggaran is not None
    assert (len(tampilan.dasbor.anggaran.luar), tampilan.dasbor.anggaran.lepas) == (1, ())


def test_an_office_without_a_budget_has_no_serapan() -> None:
    tampilan = _tampil(build_setahun(anggaran=False))
    assert (tampilan.serapan, tampilan.selisih) == ("-", "")
    assert (tampilan.grafik_anggaran, tampilan.daftar_program) == (None, ())


def test_reading_costs_the_same_for_one_triwulan_and_for_four() -> None:
    satu, setahun = build_dunia(), build_setahun(buat_kecamatan("Sumberjambe"))
    satu.mulai(1, skm=70)
    banyak = []
    for dunia in (satu, setahun):
        with CaptureQueriesContext(
            connection,
        ) as kueri:
            _tampil(dunia)
        banyak.append(len(kueri))
    assert banyak[0] == banyak[1] <= 22


@pytest.mark.parametrize("peran", PERAN_KECAMATAN)
def test_everybody_of_the_office_sees_it(client: Client, peran: Peran) -> None:
    dunia = build_setahun()
    client.force_login(dunia.pembaca(peran))
    respons = client.get(reverse("iku:dasbor", args=[TAHUN]))
    assert respons.status_code == 200
    isi = respons.content.decode()
    for bagian in dunia.daftar_pengukuran[2].daftar_bagian.all():
        assert reverse("iku:bagian", args=[bagian.pk]) in isi


@pytest.mark.parametrize("peran", PERAN_PEMBACA_KABUPATEN)
def test_readers_of_the_kabupaten_name_the_office(client: Client, peran: Peran) -> None:
    dunia = build_setahun()
    url = reverse("iku:dasbor", args=[TAHUN])
    client.force_login(dunia.pembaca(peran))
    assert client.get(url)["Location"] == reverse("iku:dasbor_kabupaten", args=[TAHUN])
    respons = client.get(url, {"kecamatan": dunia.kecamatan.slug, "triwulan": "2"})
    assert "Angka sampai triwulan II" in respons.content.decode()


def test_strangers_get_404_and_an_admin_nothing(client: Client) -> None:
    dunia = build_setahun()
    jauh = build_pengukuran(buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08")))
    url = reverse("iku:dasbor", args=[TAHUN])
    status = {}
    for peran, slug in (
        (Peran.OPERATOR, buat_kecamatan("Sumberjambe").slug),
        (Peran.BAPPEDA, jauh.kecamatan.slug),
        (Peran.ADMIN, dunia.kecamatan.slug),
    ):
        client.force_login(dunia.pembaca(peran))
        status[peran] = client.get(url, {"kecamatan": slug}).status_code
    assert status == {Peran.OPERATOR: 404, Peran.BAPPEDA: 404, Peran.ADMIN: 403}


@pytest.mark.parametrize(
    "kueri", ["triwulan=9", "triwulan=x", "indikator=99999999999999999999", "indikator=-1"]
)
def test_an_address_that_makes_no_sense_shows_the_page_as_it_is(client: Client, kueri: str) -> None:
    dunia = build_setahun()
    client.force_login(dunia.pembaca(Peran.CAMAT))
    respons = client.get(f"{reverse('iku:dasbor', args=[TAHUN])}?{kueri}")
    assert "Angka sampai triwulan III" in respons.content.decode()


def test_a_sasaran_worded_otherwise_is_found_by_its_indikator() -> None:
    dunia = build_dunia()
    satu = IndikatorSasaranRenstra.objects.get(sasaran__tujuan__renstra=dunia.perjanjian.renstra)
    IndikatorSasaranRenstra.objects.filter(pk=satu.pk).update(indikator=dunia.indikator["mandiri"])
    dunia.mulai(1, mandiri=3)
    kinerja = _baca(dunia).anggaran
    assert kinerja is not None
    assert [len(dukungan.daftar_program) for dukungan in kinerja.daftar_dukungan] == [1, 1]


def test_a_plan_that_does_not_end_is_written_short() -> None:
    dunia = build_dunia()
    assert dunia.rencana is not None
    dunia.rencana.daftar_indikator.update(cara="rata_rata", angka_2=71, angka_3=71)
    dunia.mulai(3, skm=71)
    assert _tampil(dunia).daftar_baris[0].satu.target_berjalan_tertulis == "70,67"
