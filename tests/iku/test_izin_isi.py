"""Izin: given by Bappeda after a period, with a day and a reason; taken back once."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from iku.actions.izin_isi import beri_izin, cabut_izin
from iku.izin_isi import HARI_IZIN_TERPANJANG
from iku.jam import set_saat
from iku.models import IzinIsi, Pengukuran, PeriodePengukuran, TahunKinerja
from iku.terbuka import sebab_tertutup_ukur
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak, Pengguna
from kecamatan.tanggal import format_tanggal
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_ukur import build_bappeda, build_izin, build_pengukuran
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db
JAUH = date(2100, 1, 1)


@pytest.fixture
def pengukuran() -> Pengukuran:
    """Triwulan I of 2021 in an office; its period is long over."""
    return build_pengukuran(buat_kecamatan("Panti"))


@pytest.fixture
def bappeda(pengukuran: Pengukuran) -> Pengguna:
    """Bappeda of the same kabupaten."""
    return build_bappeda(pengukuran.kecamatan.kabupaten)


def masuk(pengguna: Pengguna) -> KlienKetat:
    """Return a client with a session of that account."""
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def test_an_izin_opens_the_whole_triwulan_and_is_recorded(
    pengukuran: Pengukuran, bappeda: Pengguna
) -> None:
    hari_ini = timezone.localdate()
    izin = beri_izin(pengukuran=pengukuran, sampai=hari_ini, alasan=" Banjir ", by=bappeda)
    assert (izin.bagian, izin.alasan, izin.dibuat_by) == (None, "Banjir", bappeda)
    assert sebab_tertutup_ukur(pengukuran, hari_ini, [izin]) == ""
    baris = Jejak.objects.about(izin).get()
    assert (baris.peristiwa, baris.alasan) == ("izin_isi_diberikan", "Banjir")
    assert baris.kecamatan == pengukuran.kecamatan


def test_a_day_that_is_over_is_refused(pengukuran: Pengukuran, bappeda: Pengguna) -> None:
    kemarin = timezone.localdate() - timedelta(days=1)
    with pytest.raises(AksiDitolak, match="sudah lewat; paling awal") as galat:
        beri_izin(pengukuran=pengukuran, sampai=kemarin, alasan="Banjir", by=bappeda)
    assert galat.value.isian == "sampai"


def test_an_izin_needs_a_reason(pengukuran: Pengukuran, bappeda: Pengguna) -> None:
    with pytest.raises(AksiDitolak, match="Tulis alasan izin"):
        beri_izin(pengukuran=pengukuran, sampai=JAUH, alasan=" ", by=bappeda)


@pytest.mark.parametrize(
    ("dibuka", "ditutup", "kata"),
    [(0, 0, "izin belum diperlukan"), (-3, 3, "izin belum diperlukan"), (1, 3, "ubah tanggal")],
)
def test_before_and_within_the_period_an_izin_is_pointless(
    pengukuran: Pengukuran, bappeda: Pengguna, dibuka: int, ditutup: int, kata: str
) -> None:
    hari_ini = timezone.localdate()
    PeriodePengukuran.objects.filter(pk=pengukuran.periode_id).update(
        dibuka=hari_ini + timedelta(days=dibuka), ditutup=hari_ini + timedelta(days=ditutup)
    )
    pengukuran = Pengukuran.objects.get(pk=pengukuran.pk)
    with pytest.raises(AksiDitolak, match=kata):
        beri_izin(pengukuran=pengukuran, sampai=JAUH, alasan="Banjir", by=bappeda)
    halaman = masuk(bappeda).get(reverse("iku:beri_izin", args=[pengukuran.pk]))
    assert "Boleh mengisi sampai" not in halaman.content.decode()


def test_a_longer_izin_follows_a_shorter_one_and_not_the_other_way(
    pengukuran: Pengukuran, bappeda: Pengguna
) -> None:
    dekat = timezone.localdate() + timedelta(days=5)
    beri_izin(pengukuran=pengukuran, sampai=dekat, alasan="Banjir", by=bappeda)
    jauh = timezone.localdate() + timedelta(days=60)
    panjang = beri_izin(pengukuran=pengukuran, sampai=jauh, alasan="Banjir lagi", by=bappeda)
    with pytest.raises(AksiDitolak, match=f"Sudah ada izin sampai {format_tanggal(jauh)}"):
        beri_izin(pengukuran=pengukuran, sampai=dekat, alasan="Banjir", by=bappeda)
    cabut_izin(izin=panjang, by=bappeda)
    beri_izin(pengukuran=pengukuran, sampai=dekat + timedelta(days=1), alasan="Banjir", by=bappeda)


@pytest.mark.parametrize(("lebih", "boleh"), [(0, True), (1, False), (2_900_000, False)])
def test_leave_ends_while_people_know_why_it_was_given(
    pengukuran: Pengukuran, bappeda: Pengguna, lebih: int, boleh: bool
) -> None:
    batas = timezone.localdate() + timedelta(days=HARI_IZIN_TERPANJANG)
    sampai = batas + timedelta(days=lebih)
    if boleh:
        assert beri_izin(pengukuran=pengukuran, sampai=sampai, alasan="A", by=bappeda).pk
        return
    with pytest.raises(AksiDitolak, match=f"paling akhir {format_tanggal(batas)}") as galat:
        beri_izin(pengukuran=pengukuran, sampai=sampai, alasan="A", by=bappeda)
    assert galat.value.isian == "sampai"


def test_leave_is_taken_back_on_the_day_of_the_clock_that_gave_it(
    pengukuran: Pengukuran, bappeda: Pengguna
) -> None:
    sampai = timezone.localdate() - timedelta(days=5)
    with set_saat(timezone.now() - timedelta(days=9)):
        izin = beri_izin(pengukuran=pengukuran, sampai=sampai, alasan="Banjir", by=bappeda)
        assert cabut_izin(izin=izin, by=bappeda).dicabut_at < timezone.now() - timedelta(days=8)


def test_an_izin_for_a_part_does_not_stand_in_for_the_whole(
    pengukuran: Pengukuran, bappeda: Pengguna
) -> None:
    build_izin(pengukuran, JAUH, bagian=pengukuran.daftar_bagian.first())
    sampai = timezone.localdate()
    assert beri_izin(pengukuran=pengukuran, sampai=sampai, alasan="Banjir", by=bappeda).pk


def test_an_izin_is_taken_back_once_and_closes_at_once(
    pengukuran: Pengukuran, bappeda: Pengguna
) -> None:
    izin = cabut_izin(izin=build_izin(pengukuran, JAUH), by=bappeda)
    assert izin.dicabut_by == bappeda
    assert "dicabut" in sebab_tertutup_ukur(pengukuran, timezone.localdate(), [izin])
    assert Jejak.objects.about(izin).get().peristiwa == "izin_isi_dicabut"
    with pytest.raises(AksiDitolak, match="sudah dicabut"):
        cabut_izin(izin=izin, by=bappeda)


def test_an_izin_that_ended_is_not_taken_back(pengukuran: Pengukuran, bappeda: Pengguna) -> None:
    with pytest.raises(AksiDitolak, match="sudah berakhir pada 1 Mei 2021"):
        cabut_izin(izin=build_izin(pengukuran, date(2021, 5, 1)), by=bappeda)


def test_a_closed_year_knows_no_izin(pengukuran: Pengukuran, bappeda: Pengguna) -> None:
    izin = build_izin(pengukuran, JAUH)
    TahunKinerja.objects.update(ditutup_at=timezone.now(), ditutup_by=bappeda)
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        beri_izin(pengukuran=pengukuran, sampai=JAUH, alasan="Banjir", by=bappeda)
    with pytest.raises(AksiDitolak, match="sudah ditutup"):
        cabut_izin(izin=izin, by=bappeda)
    halaman = masuk(bappeda).get(reverse("iku:beri_izin", args=[pengukuran.pk]))
    assert "Boleh mengisi sampai" not in halaman.content.decode()
    assert reverse("iku:cabut_izin", args=[izin.pk]) not in halaman.content.decode()


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran != Peran.BAPPEDA])
def test_nobody_else_gives_or_takes(pengukuran: Pengukuran, peran: Peran) -> None:
    izin, lain = build_izin(pengukuran, JAUH), buat_pengguna(peran)
    with pytest.raises(PermissionDenied):
        beri_izin(pengukuran=pengukuran, sampai=JAUH, alasan="Banjir", by=lain)
    with pytest.raises(PermissionDenied):
        cabut_izin(izin=izin, by=lain)


def test_the_bappeda_of_another_kabupaten_gives_nothing(pengukuran: Pengukuran) -> None:
    lain = build_bappeda(buat_kabupaten("35.08"))
    with pytest.raises(PermissionDenied):
        beri_izin(pengukuran=pengukuran, sampai=JAUH, alasan="Banjir", by=lain)


def test_an_izin_is_given_and_taken_back_through_the_pages(
    pengukuran: Pengukuran, bappeda: Pengguna
) -> None:
    klien = masuk(bappeda)
    tahun = reverse("iku:daftar_izin", args=[pengukuran.periode.tahun_kinerja_id])
    alamat = reverse("iku:beri_izin", args=[pengukuran.pk])
    halaman = klien.get(tahun).content.decode()
    assert alamat in halaman
    assert halaman.count("Belum dimulai") == 3
    assert "Isian ini wajib diisi." in klien.post(alamat, {}).content.decode()
    jauh = timezone.localdate() + timedelta(days=60)
    isian = {"sampai": jauh.isoformat(), "alasan": "Banjir"}
    assert klien.post(alamat, isian)["Location"] == alamat
    assert f"Sampai {format_tanggal(jauh)}" in klien.get(tahun).content.decode()
    izin = IzinIsi.objects.get()
    cabut = reverse("iku:cabut_izin", args=[izin.pk])
    assert cabut in klien.get(alamat).content.decode()
    assert "Banjir" in klien.get(cabut).content.decode()
    assert klien.post(cabut)["Location"] == alamat
    halaman = klien.get(alamat).content.decode()
    assert "Dicabut" in halaman
    assert cabut not in halaman
    assert "sudah dicabut" in klien.post(cabut).content.decode()


def test_an_izin_for_a_part_is_shown_as_one(pengukuran: Pengukuran, bappeda: Pengguna) -> None:
    build_izin(pengukuran, JAUH, bagian=pengukuran.daftar_bagian.first())
    klien = masuk(bappeda)
    tahun = reverse("iku:daftar_izin", args=[pengukuran.periode.tahun_kinerja_id])
    assert "Sebagian sampai 1 Januari 2100" in klien.get(tahun).content.decode()
    halaman = klien.get(reverse("iku:beri_izin", args=[pengukuran.pk])).content.decode()
    assert "Persentase hasil koordinasi ke-1" in halaman


def test_inspektorat_reads_where_an_izin_runs_and_gives_none(pengukuran: Pengukuran) -> None:
    build_izin(pengukuran, JAUH)
    klien = masuk(buat_pengguna(Peran.INSPEKTORAT))
    tahun = reverse("iku:daftar_izin", args=[pengukuran.periode.tahun_kinerja_id])
    halaman = klien.get(tahun).content.decode()
    assert "Sampai 1 Januari 2100" in halaman
    assert "Beri izin" not in halaman
    assert "Ubah izin" not in halaman
