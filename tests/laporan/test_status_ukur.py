"""What a print says of its figures: this triwulan apart from earlier ones, late, closed."""

from datetime import date

import pytest
from django.utils import timezone

from iku.alur_ukur import AksiRealisasi, StatusRealisasi
from iku.models import BagianUkur, LangkahUkur, TahunKinerja
from laporan.isi_ukur import CetakUkur
from laporan.susun_capaian import susun_capaian
from tests.basis_data import tanpa_pemicu
from tests.factories_ukur import build_bappeda, pindah_status
from tests.laporan.ukur_contoh import ContohUkur, build_contoh, kirim_semua, read_kembali

pytestmark = pytest.mark.django_db


@pytest.fixture
def contoh() -> ContohUkur:
    return build_contoh()


def susun(contoh: ContohUkur) -> CetakUkur:
    return susun_capaian(read_kembali(contoh))


def status(isi: CetakUkur) -> str:
    return dict(isi.kepala)["Status angka"]


def ubah(contoh: ContohUkur, triwulan: int, ke: StatusRealisasi, *letak: int) -> None:
    for satu in letak:
        pindah_status(BagianUkur.objects.filter(pk=contoh.bagian(satu, triwulan).pk), ke)


def tutup(contoh: ContohUkur) -> None:
    waktu = timezone.make_aware(timezone.datetime(2022, 3, 1, 9))
    tahun = TahunKinerja.objects.filter(tahun=2021)
    tahun.update(ditutup_at=waktu, ditutup_by=build_bappeda(contoh.kantor.kecamatan.kabupaten))


def test_a_draft_has_no_date_above_the_name_of_the_camat(contoh: ContohUkur) -> None:
    isi = susun(contoh)
    assert isi.tempat_tanggal == f"Jember, {'.' * 30}"
    assert status(isi).startswith("Triwulan ini (5 bagian): 5 belum dikirim. Triwulan sebelumnya")


def test_what_is_sent_is_told_apart_from_a_triwulan_that_never_was(contoh: ContohUkur) -> None:
    kirim_semua(contoh, StatusRealisasi.DIKIRIM)
    for triwulan in (1, 2):
        pindah_status(contoh.daftar[triwulan].daftar_bagian.all(), StatusRealisasi.DRAF)
    isi = susun(contoh)
    assert isi.cap == "DRAF, belum diterima Bappeda"
    assert status(isi) == (
        "Dikirim ke Bappeda 8 Oktober 2021. Triwulan ini (5 bagian): 5 diperiksa Bappeda. "
        "Triwulan sebelumnya (10 bagian): 10 belum dikirim. Angka masih sementara."
    )


def test_what_was_returned_is_not_called_never_sent(contoh: ContohUkur) -> None:
    kirim_semua(contoh, StatusRealisasi.DITERIMA)
    ubah(contoh, 3, StatusRealisasi.DIKEMBALIKAN, 1)
    isi = susun(contoh)
    assert isi.cap == "DRAF, ada yang dikembalikan untuk diperbaiki"
    assert "1 dikembalikan, 4 diterima Bappeda" in status(isi)
    assert isi.tempat_tanggal.endswith("...")


def test_what_is_sent_in_part_is_not_called_unsent(contoh: ContohUkur) -> None:
    kirim_semua(contoh, StatusRealisasi.DIKIRIM)
    ubah(contoh, 3, StatusRealisasi.DIVERIFIKASI, 0, 1)
    isi = susun(contoh)
    assert isi.cap == "DRAF, belum semua dikirim ke Bappeda"
    assert "2 belum dikirim, 3 diperiksa Bappeda" in status(isi)


def test_a_triwulan_is_late_by_the_day_it_was_first_sent_whole(contoh: ContohUkur) -> None:
    kirim_semua(contoh, StatusRealisasi.DITERIMA, pada=date(2021, 10, 26))
    terlambat = "Terlambat: pertama kali dikirim lengkap 26 Oktober 2021, batasnya 10 Oktober 2021."
    assert terlambat in status(susun(contoh))


def test_what_was_sent_in_time_and_again_after_a_return_is_not_late(contoh: ContohUkur) -> None:
    kirim_semua(contoh, StatusRealisasi.DITERIMA)
    LangkahUkur.objects.create(
        bagian=contoh.bagian(1),
        aksi=AksiRealisasi.KIRIM,
        dari=StatusRealisasi.DIVERIFIKASI,
        ke=StatusRealisasi.DIKIRIM,
        isi="{}",
        sidik_isi="0" * 64,
        dibuat_at=timezone.make_aware(timezone.datetime(2021, 11, 5, 9)),
        dibuat_by=contoh.kantor.operator,
    )
    isi = susun(contoh)
    assert "Terlambat" not in status(isi)
    assert isi.tempat_tanggal == "Jember, 5 November 2021"


def test_a_closed_year_is_no_draft_whatever_was_accepted(contoh: ContohUkur) -> None:
    with tanpa_pemicu():
        tutup(contoh)
    isi = susun(contoh)
    assert (isi.cap, isi.sifat) == ("", "tahun ditutup, angka tidak berubah lagi")
    assert "Triwulan ini (5 bagian): 5 belum dikirim." in status(isi)
    assert status(isi).endswith("Tahun 2021 ditutup 1 Maret 2022, angkanya tidak berubah lagi.")
    assert isi.tempat_tanggal == "Jember, 1 Maret 2022"


def test_a_closed_year_keeps_the_day_on_which_it_was_sent(contoh: ContohUkur) -> None:
    kirim_semua(contoh, StatusRealisasi.DIKIRIM)
    with tanpa_pemicu():
        tutup(contoh)
    assert susun(contoh).tempat_tanggal == "Jember, 8 Oktober 2021"
