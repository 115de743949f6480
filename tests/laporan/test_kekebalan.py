"""What is enacted or recorded cannot be changed by any way Django or SQL offers."""

import sqlite3
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, models, transaction

from iku.models import (
    DaftarIku,
    Iku,
    IndikatorTujuan,
    IsianTambahan,
    KolomFormat,
    PenanggungJawab,
    Sasaran,
    Tujuan,
    VariabelRumus,
)
from kecamatan.models import Jejak
from laporan.enums import StatusDokumen
from laporan.models import ButirDokumen, ButirMengingat, Dokumen, Pindaian, SalinanDokumen
from tests.basis_data import list_pemicu
from tests.factories_dokumen import Kantor, buat_ditetapkan, buat_draf, buat_kantor

pytestmark = pytest.mark.django_db

# One column of each frozen table, and what an attacker writes there.
BEKU: dict[type[models.Model], tuple[str, Any]] = {
    Dokumen: ("tentang", "lain"),
    SalinanDokumen: ("isi", "{}"),
    Pindaian: ("nama_asli", "lain.pdf"),
    ButirDokumen: ("teks", "lain"),
    ButirMengingat: ("frasa", "beberapa"),
    DaftarIku: ("revisi", 9),
    Tujuan: ("teks", "lain"),
    IndikatorTujuan: ("teks", "lain"),
    Sasaran: ("teks", "lain"),
    Iku: ("satuan", "lain"),
    VariabelRumus: ("label", "lain"),
    PenanggungJawab: ("urutan", 9),
    IsianTambahan: ("teks", "lain"),
    Jejak: ("alasan", "lain"),
}
ANAK = (
    ButirDokumen, ButirMengingat, Tujuan, IndikatorTujuan, Sasaran, Iku, VariabelRumus,
    PenanggungJawab, IsianTambahan,
)  # fmt: skip


@pytest.fixture
def kantor() -> Kantor:
    return buat_kantor()


@pytest.fixture
def dokumen(kantor: Kantor) -> Dokumen:
    """An enacted decree with at least one row in every frozen table."""
    draf = buat_draf(kantor)
    kolom = KolomFormat.objects.create(
        format=kantor.format, urutan=9, sumber="tambahan", judul="KETERANGAN"
    )
    IsianTambahan.objects.create(iku=Iku.objects.get(), kolom=kolom, teks="awal")
    dokumen = buat_ditetapkan(kantor, draf=draf)
    Pindaian.objects.create(
        dokumen=dokumen,
        berkas="pindaian/2026/a.pdf",
        nama_asli="a.pdf",
        sidik="0" * 64,
        ukuran=1,
        halaman=1,
        diunggah_by=kantor.operator,
    )
    return dokumen


def ubah_save(baris: models.Model, kolom: str, nilai: Any) -> None:
    setattr(baris, kolom, nilai)
    baris.save(update_fields=[kolom])


def ubah_update(baris: models.Model, kolom: str, nilai: Any) -> None:
    type(baris)._default_manager.filter(pk=baris.pk).update(**{kolom: nilai})


def ubah_bulk(baris: models.Model, kolom: str, nilai: Any) -> None:
    setattr(baris, kolom, nilai)
    type(baris)._default_manager.bulk_update([baris], [kolom])


def ubah_sql(baris: models.Model, kolom: str, nilai: Any) -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            f"UPDATE {baris._meta.db_table} SET {kolom} = %s WHERE id = %s", [nilai, baris.pk]
        )


def hapus_queryset(baris: models.Model, _kolom: str, _nilai: Any) -> None:
    type(baris)._default_manager.filter(pk=baris.pk)._raw_delete("default")  # type: ignore[attr-defined]


def hapus_sql(baris: models.Model, _kolom: str, _nilai: Any) -> None:
    with connection.cursor() as kursor:
        kursor.execute(f"DELETE FROM {baris._meta.db_table} WHERE id = %s", [baris.pk])


CARA: tuple[Callable[[models.Model, str, Any], None], ...] = (
    ubah_save, ubah_update, ubah_bulk, ubah_sql, hapus_queryset, hapus_sql,
)  # fmt: skip


def foto(baris: models.Model) -> dict[str, Any]:
    (isi,) = type(baris)._default_manager.filter(pk=baris.pk).values()
    return {k: bytes(v) if isinstance(v, memoryview) else v for k, v in isi.items()}


@pytest.mark.parametrize("model", BEKU, ids=lambda model: model.__name__)
def test_frozen_row_refuses_every_way_of_changing_it(
    model: type[models.Model], dokumen: Dokumen
) -> None:
    for cara in CARA:
        baris = model._default_manager.order_by("pk").first()
        assert baris is not None
        semula = foto(baris)
        with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
            cara(baris, *BEKU[model])
        assert foto(baris) == semula, cara.__name__


@pytest.mark.parametrize("model", ANAK, ids=lambda model: model.__name__)
def test_nothing_can_be_added_to_what_is_frozen(
    model: type[models.Model], dokumen: Dokumen
) -> None:
    baris = model._default_manager.order_by("pk").first()
    assert baris is not None
    baris.pk = None
    # The trigger must speak before the unique constraints do.
    for nama, nilai in {"kunci": "baru", "kolom_id": None, "bidang_id": None}.items():
        if hasattr(baris, nama) and nilai is not None:
            setattr(baris, nama, nilai)
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        baris.save(force_insert=True)


def test_rows_of_a_draft_cannot_be_moved_into_an_enacted_document(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    draf = buat_draf(kantor, tahun=2027)
    butir = draf.daftar_butir.first()
    assert butir is not None
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        ButirDokumen.objects.filter(pk=butir.pk).update(dokumen=dokumen)
    sasaran = draf.daftar_iku.daftar_sasaran.get()
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        Sasaran.objects.filter(pk=sasaran.pk).update(daftar=dokumen.daftar_iku)


def test_rows_of_an_enacted_document_cannot_be_moved_into_a_draft(
    kantor: Kantor, dokumen: Dokumen
) -> None:
    draf = buat_draf(kantor, tahun=2027)
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        dokumen.daftar_butir.update(dokumen=draf)
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        dokumen.daftar_iku.daftar_sasaran.update(daftar=draf.daftar_iku)


def test_a_draft_stays_free(kantor: Kantor, dokumen: Dokumen) -> None:
    draf = buat_draf(kantor, tahun=2027)
    draf.daftar_butir.update(teks="bebas")
    Iku.objects.filter(sasaran__daftar=draf.daftar_iku).update(satuan="nilai")
    draf.daftar_butir.all().delete()
    assert not draf.daftar_butir.exists()


@pytest.mark.parametrize("status", [StatusDokumen.DIGANTIKAN, StatusDokumen.DICABUT])
def test_an_enacted_document_may_only_end(status: StatusDokumen, dokumen: Dokumen) -> None:
    Dokumen.objects.filter(pk=dokumen.pk).update(status=status, versi=99)
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        Dokumen.objects.filter(pk=dokumen.pk).update(status=StatusDokumen.DITETAPKAN)


@pytest.mark.parametrize("status", [StatusDokumen.DRAF, StatusDokumen.DIVERIFIKASI])
def test_an_enacted_document_never_becomes_a_draft_again(
    status: StatusDokumen, dokumen: Dokumen
) -> None:
    with pytest.raises(IntegrityError, match="tidak dapat diubah"), transaction.atomic():
        Dokumen.objects.filter(pk=dokumen.pk).update(status=status)


def test_ending_a_document_cannot_carry_another_change(dokumen: Dokumen) -> None:
    for isian in ({"tanggal": date(2026, 2, 2)}, {"nomor_urut": 99}, {"ditetapkan_by": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Dokumen.objects.filter(pk=dokumen.pk).update(status=StatusDokumen.DICABUT, **isian)


def test_every_column_of_a_document_is_guarded() -> None:
    from laporan.pemicu import KOLOM_TETAP, KOLOM_WADAH

    kolom = {field.column for field in Dokumen._meta.concrete_fields}
    assert kolom - {*KOLOM_TETAP, *KOLOM_WADAH} == {"status", "versi"}


@pytest.mark.sqlite
@pytest.mark.parametrize("model", [Jejak, SalinanDokumen, Pindaian, Dokumen, ButirDokumen, Iku])
def test_insert_or_replace_is_refused(model: type[models.Model], dokumen: Dokumen) -> None:
    baris = model._default_manager.order_by("pk").first()
    assert baris is not None
    tabel = model._meta.db_table
    with (
        connection.cursor() as kursor,
        pytest.raises(IntegrityError, match="tidak dapat diubah"),
        transaction.atomic(),
    ):
        kursor.execute(
            f"INSERT OR REPLACE INTO {tabel} SELECT * FROM {tabel} WHERE id = %s", [baris.pk]
        )


@pytest.mark.sqlite
def test_connections_run_with_recursive_triggers() -> None:
    with connection.cursor() as kursor:
        kursor.execute("PRAGMA recursive_triggers")
        assert kursor.fetchone() == (1,)
    assert sqlite3.sqlite_version_info >= (3, 35)


@pytest.mark.postgresql
@pytest.mark.parametrize("model", [Jejak, SalinanDokumen, Pindaian])
def test_truncate_is_refused(model: type[models.Model], dokumen: Dokumen) -> None:
    with connection.cursor() as kursor:
        # Else PostgreSQL refuses for the foreign keys that wait for the commit.
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    with (
        connection.cursor() as kursor,
        pytest.raises(IntegrityError, match="tidak dapat diubah"),
        transaction.atomic(),
    ):
        kursor.execute(f"TRUNCATE {model._meta.db_table} CASCADE")


def test_every_trigger_is_installed() -> None:
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
            if connection.vendor == "postgresql"
            else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        )
        ada = {nama for (nama,) in kursor.fetchall()}
    assert {pemicu.nama for pemicu in list_pemicu()} == ada
