"""Bappeda's desk of yearly reports: states, lateness, requests, and queries that do not grow."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions.batas import tetapkan_batas_laporan
from laporan.actions.buat import buat_perubahan
from laporan.actions.permintaan import minta_perbaikan
from laporan.enums import Aksi, StatusDokumen
from laporan.keadaan_laporan import BarisLaporan, KeadaanLaporan, KeadaanReviu
from laporan.models import BatasLaporan, Dokumen
from laporan.pantau_laporan import PantauanLaporan, build_pantau_laporan, build_tetangga
from tests.factories import buat_kabupaten, buat_kecamatan, buat_pengguna
from tests.factories_laporan import jalankan, kantor_of
from tests.factories_lkjip import build_lkjip_di, terbitkan
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db
HARI_INI = timezone.localdate()


@pytest.fixture
def kecamatan() -> Kecamatan:
    """Return an office without a report."""
    return buat_kecamatan()


@pytest.fixture
def bappeda(kecamatan: Kecamatan) -> Pengguna:
    """Return Bappeda of its kabupaten."""
    return buat_pengguna(Peran.BAPPEDA, kabupaten=kecamatan.kabupaten)


def pantau(by: Pengguna, tahun: int) -> PantauanLaporan:
    return build_pantau_laporan(by, tahun=tahun, hari_ini=HARI_INI)


def baris_of(dokumen: Dokumen, by: Pengguna) -> BarisLaporan:
    """Return the line of the office of a report."""
    semua = pantau(by, dokumen.tahun).semua
    return next(satu for satu in semua if satu.kode == dokumen.kecamatan.kode)


def masuk(by: Pengguna) -> KlienKetat:
    klien = KlienKetat()
    klien.force_login(by)
    return klien


def test_an_office_without_a_report_is_named(kecamatan: Kecamatan, bappeda: Pengguna) -> None:
    (satu,) = pantau(bappeda, 2021).semua
    assert (satu.keadaan, satu.dokumen, satu.terlambat) == (KeadaanLaporan.BELUM, None, False)
    assert satu.reviu is KeadaanReviu.BELUM


@pytest.mark.parametrize(
    ("status", "keadaan", "reviu"),
    [
        (StatusDokumen.DRAF, KeadaanLaporan.DRAF, KeadaanReviu.BELUM),
        (StatusDokumen.DIAJUKAN, KeadaanLaporan.DIAJUKAN, KeadaanReviu.MENUNGGU),
        (StatusDokumen.DIKEMBALIKAN, KeadaanLaporan.DIKEMBALIKAN, KeadaanReviu.BELUM),
        (StatusDokumen.DIVERIFIKASI, KeadaanLaporan.DIVERIFIKASI, KeadaanReviu.MENUNGGU),
        (StatusDokumen.DITETAPKAN, KeadaanLaporan.DITETAPKAN, KeadaanReviu.TERBIT),
        (StatusDokumen.DICABUT, KeadaanLaporan.DICABUT, KeadaanReviu.TERBIT),
    ],
)
def test_every_state_says_since_when(
    kecamatan: Kecamatan,
    bappeda: Pengguna,
    status: StatusDokumen,
    keadaan: KeadaanLaporan,
    reviu: KeadaanReviu,
) -> None:
    satu = baris_of(build_lkjip_di(status, kecamatan), bappeda)
    assert (satu.keadaan, satu.reviu) == (keadaan, reviu)
    assert satu.sejak is not None
    assert timezone.localdate(satu.sejak) == HARI_INI


def test_what_was_asked_is_followed_until_it_is_answered(
    kecamatan: Kecamatan, bappeda: Pengguna
) -> None:
    resmi = build_lkjip_di(StatusDokumen.DITETAPKAN, kecamatan)
    minta_perbaikan(dokumen=resmi, catatan="Jelaskan serapannya.", by=bappeda)
    assert baris_of(resmi, bappeda).keadaan is KeadaanLaporan.DIMINTA
    kantor = kantor_of(kecamatan)
    baru = buat_perubahan(dokumen=resmi, alasan="Diminta Bappeda.", by=kantor.operator)
    satu = baris_of(resmi, bappeda)
    assert (satu.keadaan, satu.dokumen, satu.susulan) == (KeadaanLaporan.DIPERBAIKI, resmi, baru)
    klien = masuk(bappeda)
    halaman = klien.get(reverse("laporan:dokumen", args=[resmi.pk])).content.decode()
    assert "sedang disusun kecamatan" in halaman
    beri_tanggal = {"tanggal": HARI_INI, "penandatangan": kantor.camat}
    Dokumen.objects.filter(pk=baru.pk).update(**beri_tanggal)
    baru.refresh_from_db()
    for aksi in (Aksi.AJUKAN, Aksi.VERIFIKASI):
        baru = jalankan(aksi, baru, kantor)
    terbitkan(baru)
    baru = jalankan(Aksi.TETAPKAN, baru, kantor)
    satu = baris_of(resmi, bappeda)
    assert (satu.keadaan, satu.dokumen, satu.dijawab) == (
        KeadaanLaporan.DITETAPKAN,
        baru,
        HARI_INI,
    )
    assert "menjawab permintaan" in satu.keterangan
    lama = klien.get(reverse("laporan:dokumen", args=[resmi.pk])).content.decode()
    assert "sudah dijawab" in lama
    assert f"/dokumen/{baru.pk}/banding/" in lama
    kini = klien.get(reverse("laporan:dokumen", args=[baru.pk])).content.decode()
    assert "Menjawab permintaan Bappeda" in kini
    url = kini.split(f'href="/dokumen/{baru.pk}/banding/', 1)[1].split('"', 1)[0]
    url = f"/dokumen/{baru.pk}/banding/{url}".replace("&amp;", "&")
    assert klien.get(url).status_code == 200


def test_late_is_what_came_or_is_to_come_after_the_day(
    kecamatan: Kecamatan, bappeda: Pengguna
) -> None:
    resmi = build_lkjip_di(StatusDokumen.DITETAPKAN, kecamatan)
    tetangga = buat_kecamatan("Panti", kabupaten=kecamatan.kabupaten)

    def terlambat(hari: date) -> list[bool]:
        BatasLaporan.objects.update_or_create(
            kabupaten=kecamatan.kabupaten, tahun=resmi.tahun, defaults={"paling_lambat": hari}
        )
        return [satu.terlambat for satu in pantau(bappeda, resmi.tahun).semua]

    assert terlambat(HARI_INI) == [False, False]
    assert terlambat(HARI_INI - timedelta(days=1)) == [True, True]
    halaman = masuk(bappeda).get(
        reverse("laporan:pantau_laporan"), {"tahun": resmi.tahun, "keadaan": "terlambat"}
    )
    assert [satu.kode for satu in halaman.context["daftar_baris"]] == [
        kecamatan.kode,
        tetangga.kode,
    ]


def test_the_deadline_is_set_after_the_year_and_once_at_a_time(bappeda: Pengguna) -> None:
    with pytest.raises(AksiDitolak) as ditolak:
        tetapkan_batas_laporan(tahun=2021, paling_lambat=date(2021, 12, 31), versi=0, by=bappeda)
    assert ditolak.value.isian == "paling_lambat"
    satu = tetapkan_batas_laporan(tahun=2021, paling_lambat=date(2022, 2, 28), versi=0, by=bappeda)
    with pytest.raises(BentrokVersi):
        tetapkan_batas_laporan(tahun=2021, paling_lambat=date(2022, 1, 31), versi=0, by=bappeda)
    tetapkan_batas_laporan(
        tahun=2021, paling_lambat=date(2022, 1, 31), versi=satu.versi, by=bappeda
    )
    url = reverse("laporan:batas_laporan", args=[2021])
    klien = masuk(bappeda)
    assert klien.post(url, {"paling_lambat": "2022-03-31", "versi": 1}).status_code == 409
    assert klien.post(url, {"paling_lambat": "2022-03-31", "versi": 2}).status_code == 302
    isi = klien.get(reverse("laporan:pantau_laporan"), {"tahun": 2021}).content.decode()
    assert "Paling lambat 31 Maret 2022" in isi
    assert klien.get(reverse("laporan:batas_laporan", args=[1])).status_code == 404


def test_counts_filters_and_workbook_agree(kecamatan: Kecamatan, bappeda: Pengguna) -> None:
    tahun = build_lkjip_di(StatusDokumen.DIAJUKAN, kecamatan).tahun
    buat_kecamatan("Panti", kabupaten=kecamatan.kabupaten)
    klien, url = masuk(bappeda), reverse("laporan:pantau_laporan")
    halaman = klien.get(url, {"tahun": tahun})
    assert dict(halaman.context["pantauan"].hitung()) == {
        KeadaanLaporan.BELUM: 1,
        KeadaanLaporan.DIAJUKAN: 1,
    }
    for kueri, banyak in (
        ({"keadaan": "belum"}, 1),
        ({"reviu": "perlu_diisi"}, 1),
        ({"cari": "panti"}, 1),
        ({"cari": "panti", "keadaan": "diajukan"}, 0),
        ({"keadaan": "tidak-ada"}, 2),
    ):
        daftar = klien.get(url, {"tahun": tahun, **kueri}).context["daftar_baris"]
        assert len(daftar) == banyak, kueri
    berkas = klien.get(reverse("laporan:pantau_laporan_xlsx", args=[tahun]))
    baris = list(load_workbook(BytesIO(berkas.content)).active.values)
    assert [satu[2:4] for satu in baris[-2:]] == [
        (kecamatan.nama, "Diajukan"),
        ("Panti", "Belum dibuat"),
    ]


def test_another_kabupaten_is_not_shown(kecamatan: Kecamatan, bappeda: Pengguna) -> None:
    buat_kecamatan("Sumbersuko", kabupaten=buat_kabupaten("35.08"))
    assert [satu.kode for satu in pantau(bappeda, 2021).semua] == [kecamatan.kode]


def test_as_many_queries_for_any_number_of_offices(kecamatan: Kecamatan, bappeda: Pengguna) -> None:
    def hitung(tahun: int) -> int:
        klien = masuk(bappeda)
        url = reverse("laporan:pantau_laporan")
        klien.get(url, {"tahun": tahun})
        with CaptureQueriesContext(connection) as kueri:
            klien.get(url, {"tahun": tahun})
        return len(kueri)

    resmi = build_lkjip_di(StatusDokumen.DITETAPKAN, kecamatan)
    kembali = buat_kecamatan("Panti", kabupaten=kecamatan.kabupaten)
    build_lkjip_di(StatusDokumen.DIKEMBALIKAN, kembali)
    minta_perbaikan(dokumen=resmi, catatan="Jelaskan.", by=bappeda)
    semula = hitung(resmi.tahun)
    for nama in ("Ambulu", "Wuluhan"):
        lain = buat_kecamatan(nama, kabupaten=kecamatan.kabupaten)
        satu = build_lkjip_di(StatusDokumen.DITETAPKAN, lain)
        minta_perbaikan(dokumen=satu, catatan="Jelaskan.", by=bappeda)
        buat_perubahan(dokumen=satu, alasan="Diminta.", by=kantor_of(lain).operator)
    assert hitung(resmi.tahun) == semula


def test_from_one_report_to_the_next(kecamatan: Kecamatan, bappeda: Pengguna) -> None:
    satu = build_lkjip_di(StatusDokumen.DITETAPKAN, kecamatan)
    lain = build_lkjip_di(
        StatusDokumen.DRAF, buat_kecamatan("Panti", kabupaten=kecamatan.kabupaten)
    )
    tetangga = build_tetangga(bappeda, satu)
    assert tetangga is not None
    assert (tetangga.sebelum, tetangga.sesudah, tetangga.jumlah) == (None, lain, 2)
    berikut = build_tetangga(bappeda, lain)
    assert berikut is not None
    assert berikut.sebelum == satu
    halaman = masuk(bappeda).get(reverse("laporan:dokumen", args=[satu.pk])).content.decode()
    assert 'rel="next"' in halaman
    operator = kantor_of(kecamatan).operator
    sendiri = masuk(operator).get(reverse("laporan:dokumen", args=[satu.pk])).content.decode()
    assert 'rel="next"' not in sendiri
