"""Years of measuring: opened with their days, changed while open, closed for good by Bappeda."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from iku.actions.tahun_kinerja import buka_tahun, simpan_periode, tutup_tahun
from iku.alur_ukur import StatusRealisasi
from iku.models import BagianUkur, TahunKinerja
from iku.tahun_kinerja import check_tanggal, list_belum_diterima, suggest_tanggal
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_ukur import (
    build_bappeda,
    build_kebijakan,
    build_pengukuran,
    build_tahun_kinerja,
)
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db
TAHUN = 2021


@pytest.fixture
def bappeda() -> Pengguna:
    """Bappeda of Jember."""
    return build_bappeda(buat_kabupaten())


def masuk(pengguna: Pengguna) -> KlienKetat:
    """Return a client with a session of that account."""
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def isian_tanggal(tahun: int, **ubah: str) -> dict[str, str]:
    """Return the boxes of the four periods as suggested, changed by `ubah`."""
    isi = {}
    for nomor, (dibuka, ditutup) in suggest_tanggal(tahun).items():
        isi |= {f"dibuka_{nomor}": dibuka.isoformat(), f"ditutup_{nomor}": ditutup.isoformat()}
    return isi | ubah


def test_the_first_ten_days_after_each_triwulan_are_suggested() -> None:
    assert suggest_tanggal(TAHUN) == {
        1: (date(2021, 4, 1), date(2021, 4, 10)),
        2: (date(2021, 7, 1), date(2021, 7, 10)),
        3: (date(2021, 10, 1), date(2021, 10, 10)),
        4: (date(2022, 1, 1), date(2022, 1, 10)),
    }


@pytest.mark.parametrize(
    ("dibuka", "ditutup", "isian"),
    [
        (date(2021, 4, 1), date(2021, 4, 1), ""),
        (date(2021, 3, 31), date(2021, 4, 10), "dibuka"),
        (date(2021, 7, 5), date(2021, 7, 4), "ditutup"),
    ],
)
def test_a_period_opens_in_its_triwulan_or_later_and_ends_after_it(
    dibuka: date, ditutup: date, isian: str
) -> None:
    nama, kata = check_tanggal(TAHUN, 2, (dibuka, ditutup))
    assert nama == isian
    assert bool(kata) == bool(isian)


def test_a_year_opens_with_four_periods_and_one_line_of_jejak(bappeda: Pengguna) -> None:
    satu = buka_tahun(tahun=TAHUN, tanggal=suggest_tanggal(TAHUN), by=bappeda)
    assert satu.kabupaten == bappeda.kabupaten
    isi = [(p.triwulan, p.dibuka, p.ditutup) for p in satu.daftar_periode.all()]
    assert isi == [(n, *tanggal) for n, tanggal in suggest_tanggal(TAHUN).items()]
    baris = Jejak.objects.about(satu).get()
    assert baris.peristiwa == "tahun_kinerja_dibuka"
    assert "1 April 2021 sampai 10 April 2021" in baris.perubahan
    assert not satu.daftar_kebijakan.exists()


def test_the_policy_of_the_nearest_year_before_comes_along(bappeda: Pengguna) -> None:
    lama = build_tahun_kinerja(tahun=2018)
    build_kebijakan(lama, batas=120, dasar="Surat Bappeda")
    build_kebijakan(build_tahun_kinerja(tahun=2023), batas=150)
    lain = build_tahun_kinerja(buat_kabupaten("35.08"), tahun=2020)
    build_kebijakan(lain, batas=100)
    satu = buka_tahun(tahun=TAHUN, tanggal=suggest_tanggal(TAHUN), by=bappeda)
    kebijakan = satu.daftar_kebijakan.get()
    assert (kebijakan.nomor, kebijakan.batas, kebijakan.dasar) == (1, 120, "Surat Bappeda")
    assert kebijakan.alasan == "Disalin dari kebijakan tahun 2018, versi 2."
    assert kebijakan.dibuat_by == bappeda
    assert Jejak.objects.about(kebijakan).get().peristiwa == "kebijakan_capaian_ditetapkan"


def test_a_year_is_opened_once(bappeda: Pengguna) -> None:
    build_tahun_kinerja()
    with pytest.raises(AksiDitolak, match="sudah dibuka") as galat:
        buka_tahun(tahun=TAHUN, tanggal=suggest_tanggal(TAHUN), by=bappeda)
    assert galat.value.isian == "tahun"
    with pytest.raises(AksiDitolak, match="antara 2000 dan 2100"):
        buka_tahun(tahun=1999, tanggal=suggest_tanggal(1999), by=bappeda)


def test_impossible_days_are_refused_beside_their_box(bappeda: Pengguna) -> None:
    tanggal = suggest_tanggal(TAHUN) | {3: (date(2021, 10, 10), date(2021, 10, 1))}
    with pytest.raises(AksiDitolak, match="Triwulan III ditutup sebelum dibuka") as galat:
        buka_tahun(tahun=TAHUN, tanggal=tanggal, by=bappeda)
    assert galat.value.isian == "ditutup_3"
    satu = build_tahun_kinerja()
    with pytest.raises(AksiDitolak, match="ditutup sebelum dibuka"):
        simpan_periode(tahun_kinerja=satu, tanggal=tanggal, versi=1, by=bappeda)


def test_only_what_changed_is_recorded(bappeda: Pengguna) -> None:
    satu = build_tahun_kinerja()
    tanggal = suggest_tanggal(TAHUN) | {2: (date(2021, 7, 1), date(2021, 7, 20))}
    simpan_periode(tahun_kinerja=satu, tanggal=tanggal, versi=1, by=bappeda)
    satu.refresh_from_db()
    assert satu.versi == 2
    assert satu.daftar_periode.get(triwulan=2).ditutup == date(2021, 7, 20)
    baris = Jejak.objects.about(satu).get()
    assert "1 Juli 2021 sampai 10 Juli 2021" in baris.perubahan
    assert "triwulan_1" not in baris.perubahan
    simpan_periode(tahun_kinerja=satu, tanggal=tanggal, versi=2, by=bappeda)
    assert Jejak.objects.about(satu).count() == 1


def test_the_second_of_two_who_save_is_told(bappeda: Pengguna) -> None:
    satu = build_tahun_kinerja()
    tanggal = suggest_tanggal(TAHUN) | {2: (date(2021, 7, 1), date(2021, 7, 20))}
    simpan_periode(tahun_kinerja=satu, tanggal=tanggal, versi=1, by=bappeda)
    with pytest.raises(BentrokVersi):
        simpan_periode(tahun_kinerja=satu, tanggal=suggest_tanggal(TAHUN), versi=1, by=bappeda)
    isi = isian_tanggal(TAHUN, versi="1", ditutup_2="2021-07-15")
    jawab = masuk(bappeda).post(reverse("iku:ubah_periode", args=[satu.pk]), isi)
    assert jawab.status_code == 409
    assert "2021-07-15" in jawab.content.decode()


def test_a_year_closes_for_good_when_its_periods_are_over(bappeda: Pengguna) -> None:
    satu = tutup_tahun(tahun_kinerja=build_tahun_kinerja(), versi=1, by=bappeda)
    assert satu.is_ditutup
    assert satu.ditutup_by == bappeda
    assert Jejak.objects.about(satu).get().peristiwa == "tahun_kinerja_ditutup"
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        tutup_tahun(tahun_kinerja=satu, versi=satu.versi, by=bappeda)
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        simpan_periode(
            tahun_kinerja=satu, tanggal=suggest_tanggal(TAHUN), versi=satu.versi, by=bappeda
        )


def test_a_year_does_not_close_while_a_period_runs(bappeda: Pengguna) -> None:
    satu = build_tahun_kinerja()
    hari_ini = timezone.localdate()
    satu.daftar_periode.filter(triwulan=4).update(ditutup=hari_ini)
    with pytest.raises(AksiDitolak, match="Triwulan IV baru berakhir sesudah"):
        tutup_tahun(tahun_kinerja=satu, versi=1, by=bappeda)
    satu.daftar_periode.filter(triwulan=4).update(ditutup=hari_ini - timedelta(days=1))
    assert tutup_tahun(tahun_kinerja=satu, versi=1, by=bappeda).is_ditutup


def test_a_year_does_not_close_without_a_policy(bappeda: Pengguna) -> None:
    satu = buka_tahun(tahun=TAHUN, tanggal=suggest_tanggal(TAHUN), by=bappeda)
    with pytest.raises(AksiDitolak, match="belum ditetapkan"):
        tutup_tahun(tahun_kinerja=satu, versi=1, by=bappeda)


def test_a_stale_page_closes_nothing(bappeda: Pengguna) -> None:
    satu = build_tahun_kinerja()
    TahunKinerja.objects.update(versi=2)
    with pytest.raises(BentrokVersi):
        tutup_tahun(tahun_kinerja=satu, versi=1, by=bappeda)


def test_what_is_not_accepted_is_named_by_office_and_triwulan() -> None:
    satu = build_pengukuran(buat_kecamatan("Panti"), banyak=2)
    buat_kecamatan("Ajung")
    buat_kecamatan("Jauh", kabupaten=buat_kabupaten("35.08"))
    bagian = satu.daftar_bagian.order_by("urutan").first()
    BagianUkur.objects.filter(pk=bagian.pk).update(status=StatusRealisasi.DITERIMA)
    ajung, panti = list_belum_diterima(satu.periode.tahun_kinerja)
    assert (ajung.kecamatan.nama, panti.kecamatan.nama) == ("Ajung", "Panti")
    assert panti.daftar_kurang[0] == "Triwulan I: 2 dari 3 bagian belum diterima"
    assert ajung.daftar_kurang[3] == "Triwulan IV: belum diisi sama sekali"
    BagianUkur.objects.update(status=StatusRealisasi.DITERIMA)
    assert len(list_belum_diterima(satu.periode.tahun_kinerja)[1].daftar_kurang) == 3


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran != Peran.BAPPEDA])
def test_nobody_else_writes(peran: Peran) -> None:
    satu, lain = build_tahun_kinerja(), buat_pengguna(peran)
    tanggal = suggest_tanggal(TAHUN)
    for aksi in (
        lambda: buka_tahun(tahun=2022, tanggal=suggest_tanggal(2022), by=lain),
        lambda: simpan_periode(tahun_kinerja=satu, tanggal=tanggal, versi=1, by=lain),
        lambda: tutup_tahun(tahun_kinerja=satu, versi=1, by=lain),
    ):
        with pytest.raises(PermissionDenied):
            aksi()


def test_the_bappeda_of_another_kabupaten_writes_nothing() -> None:
    satu, lain = build_tahun_kinerja(), build_bappeda(buat_kabupaten("35.08"))
    with pytest.raises(PermissionDenied):
        tutup_tahun(tahun_kinerja=satu, versi=1, by=lain)
    assert masuk(lain).get(reverse("iku:tahun_kinerja", args=[satu.pk])).status_code == 404


def test_a_year_is_opened_changed_and_closed_through_the_pages(bappeda: Pengguna) -> None:
    klien = masuk(bappeda)
    buka = f"{reverse('iku:buka_tahun')}?tahun={TAHUN}"
    halaman = klien.get(buka).content.decode()
    assert 'value="2021-04-10"' in halaman
    jawab = klien.post(buka, isian_tanggal(TAHUN))
    satu = TahunKinerja.objects.get()
    alamat = reverse("iku:tahun_kinerja", args=[satu.pk])
    assert jawab["Location"] == alamat
    assert "Kebijakan belum ditetapkan" in klien.get(alamat).content.decode()
    ubah = isian_tanggal(TAHUN, ditutup_1="2021-04-15", versi="1")
    klien.post(reverse("iku:ubah_periode", args=[satu.pk]), ubah)
    assert "15 April 2021" in klien.get(alamat).content.decode()
    build_kebijakan(satu)
    tutup = reverse("iku:tutup_tahun", args=[satu.pk])
    assert "tidak dapat dibuka kembali" in klien.get(tutup).content.decode()
    tanpa = klien.post(tutup, {"versi": "2"}).content.decode()
    assert "Centang bila Anda yakin." in tanpa
    klien.post(tutup, {"versi": "2", "mengerti": "on"})
    satu.refresh_from_db()
    assert satu.is_ditutup
    halaman = klien.get(alamat).content.decode()
    assert "sudah ditutup pada" in halaman
    assert "Ubah tanggal" not in halaman
    for nama in ("ubah_periode", "tutup_tahun", "tetapkan_kebijakan"):
        assert klien.get(reverse(f"iku:{nama}", args=[satu.pk])).status_code == 403


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"dibuka_2": "2021-03-01"}, "Triwulan II 2021 baru mulai pada 1 April 2021."),
        ({"ditutup_4": "2021-12-31"}, "Triwulan IV ditutup sebelum dibuka."),
        ({"dibuka_1": ""}, "Isian ini wajib diisi."),
    ],
)
def test_wrong_days_come_back_as_typed_with_words(
    bappeda: Pengguna, ubah: dict[str, str], kata: str
) -> None:
    alamat = f"{reverse('iku:buka_tahun')}?tahun={TAHUN}"
    jawab = masuk(bappeda).post(alamat, isian_tanggal(TAHUN, **ubah))
    assert jawab.status_code == 200
    assert kata in jawab.content.decode()
    assert not TahunKinerja.objects.exists()


@pytest.mark.parametrize("tahun", ["abc", "99999", ""])
def test_a_year_that_cannot_be_is_answered_with_a_page(bappeda: Pengguna, tahun: str) -> None:
    assert masuk(bappeda).get(reverse("iku:buka_tahun"), {"tahun": tahun}).status_code == 200


def test_the_home_page_says_what_bappeda_has_to_set(bappeda: Pengguna) -> None:
    klien, kini = masuk(bappeda), timezone.localdate().year
    beranda = reverse("beranda")
    assert f"{reverse('iku:buka_tahun')}?tahun={kini}" in klien.get(beranda).content.decode()
    satu = build_tahun_kinerja(tahun=kini)
    halaman = klien.get(beranda).content.decode()
    assert reverse("iku:tahun_kinerja", args=[satu.pk]) in halaman
    assert "Belum dibuka" not in halaman
    lalu = build_tahun_kinerja(tahun=2019)
    assert "Belum ditutup" in klien.get(beranda).content.decode()
    tutup_tahun(tahun_kinerja=lalu, versi=1, by=bappeda)
    assert "Pengukuran kinerja 2019" not in klien.get(beranda).content.decode()


def test_the_office_reaches_the_policy_from_home_and_only_reads(bappeda: Pengguna) -> None:
    satu = build_tahun_kinerja()
    klien = masuk(buat_pengguna(Peran.OPERATOR))
    alamat = reverse("iku:tahun_kinerja", args=[satu.pk])
    assert f"{alamat}#kebijakan" in klien.get(reverse("beranda")).content.decode()
    halaman: Any = klien.get(alamat).content.decode()
    assert "SANGAT BAIK: Lebih dari 100%" in halaman
    assert "Ubah" not in halaman
    assert "Izin mengisi" not in halaman


def test_queries_do_not_grow_with_years_offices_and_versions(bappeda: Pengguna) -> None:
    klien = masuk(bappeda)
    satu = build_tahun_kinerja()
    nomor = iter(range(100))

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            build_kebijakan(satu)
            build_tahun_kinerja(tahun=2030 + next(nomor))
            buat_kecamatan(f"Kecamatan {next(nomor)}")

    for nama in ("daftar_tahun_kinerja", "tahun_kinerja", "tutup_tahun", "daftar_izin"):
        argumen = [] if nama == "daftar_tahun_kinerja" else [satu.pk]
        assert_queries_constant(klien, reverse(f"iku:{nama}", args=argumen), tambah, banyak=4)
