"""The triggers of measuring on both databases: past `update()`, past raw SQL, past `delete()`."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, models, transaction
from django.utils import timezone

from iku.alur_ukur import StatusRealisasi
from iku.models import (
    BagianUkur,
    Bukti,
    CaraUkur,
    IzinIsi,
    KebijakanCapaian,
    LangkahUkur,
    NilaiVariabel,
    Pengukuran,
    PeriodePengukuran,
    RealisasiBaris,
    TahunKinerja,
)
from iku.pemicu_ukur import PESAN_DIPERIKSA, PESAN_TERTUTUP
from tests.factories_ukur import (
    build_bappeda,
    build_izin,
    build_kebijakan,
    build_pengukuran,
    pindah_status,
)

pytestmark = pytest.mark.django_db
HARI = "2100-01-01"

# A column of each table that anybody might want to change afterwards, with another value.
UBAHAN: dict[type[models.Model], tuple[str, Any]] = {
    TahunKinerja: ("tahun", 2030),
    PeriodePengukuran: ("ditutup", HARI),
    KebijakanCapaian: ("batas", 150),
    Pengukuran: ("versi", 9),
    BagianUkur: ("penyebab", "Lain"),
    NilaiVariabel: ("angka", 99),
    RealisasiBaris: ("rupiah", 99),
    LangkahUkur: ("catatan", "Lain"),
    Bukti: ("keterangan", "Lain"),
    IzinIsi: ("sampai", HARI),
    CaraUkur: ("cara", "kumulatif"),
}


@pytest.fixture
def pengukuran() -> Pengukuran:
    """A triwulan in which every table has a row."""
    return build_terisi()


def build_terisi() -> Pengukuran:
    """Return a triwulan in which every table has a row."""
    satu = build_pengukuran()
    indikator, anggaran = satu.daftar_bagian.all()
    by = build_bappeda(satu.kecamatan.kabupaten)
    NilaiVariabel.objects.create(bagian=indikator, kunci="pembilang", angka=3, diisi_by=by)
    baris = satu.anggaran.daftar_baris.latest("pk")
    RealisasiBaris.objects.create(bagian=anggaran, baris=baris, rupiah=3, diisi_by=by)
    CaraUkur.objects.create(
        kecamatan=satu.kecamatan, tahun=satu.tahun, indikator=indikator.indikator, cara="rasio"
    )
    build_bukti(indikator)
    build_langkah(indikator)
    build_izin(satu, timezone.localdate())
    return satu


def build_langkah(bagian: BagianUkur) -> LangkahUkur:
    """Return a comment on a bagian."""
    by = build_bappeda(bagian.pengukuran.kecamatan.kabupaten)
    return LangkahUkur.objects.create(
        bagian=bagian, aksi="komentar", dari="draf", ke="draf", catatan="Bagus", dibuat_by=by
    )


def build_bukti(bagian: BagianUkur, **isian: Any) -> Bukti:
    """Return a file of one page, without bytes."""
    by = build_bappeda(bagian.pengukuran.kecamatan.kabupaten)
    bawaan = {
        "berkas": "bukti.pdf",
        "nama": "bukti.pdf",
        "jenis_mime": "application/pdf",
        "ukuran": 9,
        "halaman": 1,
        "sidik": "a" * 64,
        "diunggah_by": by,
    }
    return Bukti.objects.create(bagian=bagian, **bawaan | isian)


def tutup(pengukuran: Pengukuran) -> TahunKinerja:
    """Close the year as the action does."""
    tahun = pengukuran.periode.tahun_kinerja
    by = build_bappeda(tahun.kabupaten)
    TahunKinerja.objects.filter(pk=tahun.pk).update(ditutup_at=timezone.now(), ditutup_by=by)
    tahun.refresh_from_db()
    return tahun


def periksa(status: StatusRealisasi = StatusRealisasi.DIAJUKAN) -> None:
    """Move every bagian on, as the action does."""
    BagianUkur.objects.update(status=status)


def jalankan(perintah: str, *nilai: Any) -> None:
    """Run SQL as whoever has a shell on the database would."""
    with connection.cursor() as kursor:
        kursor.execute(perintah, nilai)


def tolak(kata: str, aksi: Callable[[], object]) -> None:
    """Expect the database to refuse with these words, and to keep the transaction usable."""
    with pytest.raises(DatabaseError, match=kata), transaction.atomic():
        aksi()


def tolak_semua(model: type[models.Model], kata: str) -> None:
    """Expect that no row of a table changes or goes, through the ORM or past it."""
    kolom, nilai = UBAHAN[model]
    tabel = model._meta.db_table
    tolak(kata, lambda: model._default_manager.update(**{kolom: nilai}))
    tolak(kata, lambda: jalankan(f'UPDATE {tabel} SET "{kolom}" = %s', nilai))
    tolak(kata, lambda: model._default_manager.all()._raw_delete(model._default_manager.db))  # type: ignore[attr-defined] # past the collector, as SQL does
    tolak(kata, lambda: jalankan(f"DELETE FROM {tabel}"))


@pytest.mark.parametrize("model", list(UBAHAN), ids=lambda model: model.__name__)
def test_a_closed_year_keeps_every_row_of_it(
    pengukuran: Pengukuran, model: type[models.Model]
) -> None:
    tutup(pengukuran)
    tetap = {KebijakanCapaian: "tidak dapat diubah", LangkahUkur: "tidak dapat diubah"}
    # Where two triggers refuse, the databases differ in which of them speaks first.
    kata = f"{PESAN_TERTUTUP}|tidak dapat diubah" if model in {Bukti, IzinIsi} else PESAN_TERTUTUP
    tolak_semua(model, f"{kata}|{tetap.get(model, kata)}")


@pytest.mark.parametrize(
    "tambah",
    [
        lambda x: build_kebijakan(x.periode.tahun_kinerja),
        lambda x: PeriodePengukuran.objects.create(
            tahun_kinerja=x.periode.tahun_kinerja, triwulan=1, dibuka=HARI, ditutup=HARI
        ),
        lambda x: build_pengukuran(x.kecamatan, triwulan=2),
        lambda x: BagianUkur.objects.create(pengukuran=x, urutan=9),
        lambda x: NilaiVariabel.objects.create(
            bagian=x.daftar_bagian.first(), kunci="penyebut", angka=1, diisi_by=x.dibuat_by
        ),
        lambda x: RealisasiBaris.objects.create(
            bagian=x.daftar_bagian.last(),
            baris=x.anggaran.daftar_baris.first(),
            rupiah=1,
            diisi_by=x.dibuat_by,
        ),
        lambda x: build_langkah(x.daftar_bagian.first()),
        lambda x: build_bukti(x.daftar_bagian.first()),
        lambda x: build_izin(x, timezone.localdate()),
    ],
    ids=[
        "KebijakanCapaian",
        "PeriodePengukuran",
        "Pengukuran",
        "BagianUkur",
        "NilaiVariabel",
        "RealisasiBaris",
        "LangkahUkur",
        "Bukti",
        "IzinIsi",
    ],
)
def test_a_closed_year_takes_no_row(
    pengukuran: Pengukuran, tambah: Callable[[Pengukuran], object]
) -> None:
    tutup(pengukuran)
    tolak(PESAN_TERTUTUP, lambda: tambah(pengukuran))


def test_a_closed_year_is_not_opened_again(pengukuran: Pengukuran) -> None:
    tahun = tutup(pengukuran)
    tolak(
        PESAN_TERTUTUP,
        lambda: TahunKinerja.objects.filter(pk=tahun.pk).update(ditutup_at=None, ditutup_by=None),
    )
    tolak(PESAN_TERTUTUP, lambda: jalankan("UPDATE iku_tahunkinerja SET ditutup_at = NULL"))


def test_nothing_is_moved_out_of_a_closed_year_or_into_it(pengukuran: Pengukuran) -> None:
    lain = build_pengukuran(pengukuran.kecamatan, tahun=2022)
    tutup(pengukuran)
    for dari, ke in ((pengukuran, lain), (lain, pengukuran)):
        pk, tahun = dari.periode_id, ke.periode.tahun_kinerja_id
        milik = PeriodePengukuran.objects.filter(pk=pk)
        tolak(PESAN_TERTUTUP, lambda m=milik, t=tahun: m.update(tahun_kinerja=t))  # type: ignore[misc] # bound now


def test_other_years_stay_open(pengukuran: Pengukuran) -> None:
    lain = build_pengukuran(pengukuran.kecamatan, tahun=2022)
    tutup(pengukuran)
    build_kebijakan(lain.periode.tahun_kinerja)
    assert lain.daftar_bagian.update(penyebab="Lain") == 2
    assert PeriodePengukuran.objects.filter(pk=lain.periode_id).update(versi=2) == 1


@pytest.mark.parametrize("model", [KebijakanCapaian, LangkahUkur])
def test_versions_and_steps_never_change_in_an_open_year_either(
    pengukuran: Pengukuran, model: type[models.Model]
) -> None:
    tolak_semua(model, "tidak dapat diubah")


@pytest.mark.postgresql
@pytest.mark.parametrize("model", [KebijakanCapaian, LangkahUkur])
def test_versions_and_steps_are_not_truncated(
    pengukuran: Pengukuran, model: type[models.Model]
) -> None:
    # Foreign keys that wait for the commit would forbid it before the trigger is asked.
    jalankan("SET CONSTRAINTS ALL IMMEDIATE")
    tolak("tidak dapat diubah", lambda: jalankan(f"TRUNCATE {model._meta.db_table} CASCADE"))


@pytest.mark.parametrize("model", [Bukti, IzinIsi])
def test_evidence_and_izin_are_only_taken_back_once(
    pengukuran: Pengukuran, model: type[models.Model]
) -> None:
    tolak_semua(model, "tidak dapat diubah")
    cabut = {"dicabut_at": timezone.now(), "dicabut_by": pengukuran.dibuat_by}
    kolom, nilai = UBAHAN[model]
    milik = model._default_manager.all()
    tolak("tidak dapat diubah", lambda: milik.update(**cabut, **{kolom: nilai}))
    assert milik.update(**cabut) == 1
    tolak("tidak dapat diubah", lambda: milik.update(dicabut_at=None, dicabut_by=None))
    tolak("tidak dapat diubah", lambda: milik.update(dicabut_at=timezone.now()))


@pytest.mark.parametrize(
    "status",
    [satu for satu in StatusRealisasi if satu not in {"draf", "dikembalikan"}],
)
@pytest.mark.parametrize("model", [BagianUkur, NilaiVariabel, RealisasiBaris])
def test_figures_under_review_and_accepted_ones_stay(
    pengukuran: Pengukuran, model: type[models.Model], status: StatusRealisasi
) -> None:
    periksa(status)
    tolak_semua(model, PESAN_DIPERIKSA)


@pytest.mark.parametrize(
    "ubah",
    [
        {"tidak_diukur": True, "alasan_tidak_diukur": "Belum"},
        {"hambatan": "Lain"},
        {"rencana": "Lain"},
        {"iku": None},
    ],
)
def test_no_part_of_what_a_bagian_says_changes_under_review(
    pengukuran: Pengukuran, ubah: dict[str, Any]
) -> None:
    periksa()
    milik = BagianUkur.objects.filter(indikator__isnull=False)
    tolak(PESAN_DIPERIKSA, lambda: milik.update(**ubah))


def test_under_review_no_figure_is_added(pengukuran: Pengukuran) -> None:
    periksa()
    indikator, anggaran = pengukuran.daftar_bagian.all()
    by, baris = pengukuran.dibuat_by, pengukuran.anggaran.daftar_baris.first()
    tolak(
        PESAN_DIPERIKSA,
        lambda: NilaiVariabel.objects.create(
            bagian=indikator, kunci="penyebut", angka=1, diisi_by=by
        ),
    )
    tolak(
        PESAN_DIPERIKSA,
        lambda: RealisasiBaris.objects.create(bagian=anggaran, baris=baris, rupiah=1, diisi_by=by),
    )


def test_under_review_the_state_moves_and_comments_are_added(pengukuran: Pengukuran) -> None:
    periksa()
    assert pindah_status(pengukuran.daftar_bagian.all(), "dikembalikan") == 2
    assert pengukuran.daftar_bagian.update(penyebab="Diperbaiki") == 2
    periksa(StatusRealisasi.DITERIMA)
    assert build_langkah(pengukuran.daftar_bagian.first()).pk


def test_a_figure_is_not_moved_to_a_bagian_that_is_open(pengukuran: Pengukuran) -> None:
    lain = build_pengukuran(pengukuran.kecamatan, triwulan=2)
    pengukuran.daftar_bagian.update(status=StatusRealisasi.DITERIMA)
    tujuan = lain.daftar_bagian.first()
    tolak(PESAN_DIPERIKSA, lambda: NilaiVariabel.objects.update(bagian=tujuan))
