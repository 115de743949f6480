"""Rights on PostgreSQL: the site's role can add to the trail and to copies, and nothing else."""

import os
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, ProgrammingError, connection, transaction

from iku.actions.bukti import cabut_bukti, ganti_bukti
from iku.models import Bukti, Pengukuran
from kecamatan.hak import HANYA_TAMBAH, build_hak
from kecamatan.jejak import record_jejak
from tests.basis_data import list_pemicu
from tests.factories_bukti import build_berkas, build_bukti, build_terbuka, indikator_of
from tests.factories_dokumen import Kantor, buat_draf, buat_kantor
from tests.kecamatan.unggahan.rakitan import buat_gambar

# Roles belong to the whole server, and test processes share it.
PERAN = f"sakip_uji_{os.getpid()}"


@pytest.mark.sqlite
def test_command_is_for_postgresql_only() -> None:
    with pytest.raises(CommandError, match="hanya untuk PostgreSQL"):
        call_command("hak_basis_data", peran=PERAN)


@pytest.mark.parametrize("nama", ["", "Nama", 'a"; DROP TABLE x; --', "a" * 64, "a b"])
def test_role_name_is_plain(nama: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        list(build_hak(nama, ["kecamatan_jejak"]))


def test_tables_that_only_grow_are_those_with_such_triggers() -> None:
    bertambah = {p.tabel for p in list_pemicu() if p.nama.startswith(f"{p.tabel}_tetap_")}
    assert set(HANYA_TAMBAH) == bertambah


@pytest.fixture
def kantor(db: None) -> Kantor:
    return buat_kantor()


@pytest.fixture
def peran(kantor: Kantor) -> Iterator[str]:
    """The role of the site, as a database administrator would make it."""
    with connection.cursor() as kursor:
        kursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        if kursor.fetchone() != (True,):
            pytest.skip("perlu superuser PostgreSQL untuk membuat peran")
        kursor.execute(f'CREATE ROLE "{PERAN}" NOLOGIN')
        # The rows above still wait for their foreign keys, and SET ROLE must find that done.
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    call_command("hak_basis_data", peran=PERAN, terapkan=True, stdout=StringIO())
    with connection.cursor() as kursor:
        kursor.execute(f'SET LOCAL ROLE "{PERAN}"')
    yield PERAN
    with connection.cursor() as kursor:
        kursor.execute("RESET ROLE")


@pytest.fixture
def media(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def terbuka(kantor: Kantor) -> Pengukuran:
    """A triwulan of the office, made before the role takes over."""
    return build_terbuka(kecamatan=kantor.kecamatan)


DILARANG = (
    "UPDATE kecamatan_jejak SET alasan = 'x'",
    "DELETE FROM kecamatan_jejak",
    "TRUNCATE kecamatan_jejak",
    "UPDATE laporan_salinandokumen SET isi = 'x'",
    "DELETE FROM laporan_pindaian",
    "ALTER TABLE kecamatan_jejak DISABLE TRIGGER ALL",
    "DROP TRIGGER kecamatan_jejak_tetap_update ON kecamatan_jejak",
    "DROP TABLE kecamatan_jejak",
    "SET session_replication_role = replica",
    "CREATE OR REPLACE FUNCTION kecamatan_jejak_tetap_update() RETURNS trigger LANGUAGE plpgsql "
    "AS $$ BEGIN RETURN NEW; END $$",
    "CREATE TABLE public.milik_saya (a int)",
    "UPDATE django_migrations SET name = 'x'",
    "UPDATE iku_bukti SET sidik = 'x'",
    "UPDATE iku_bukti SET dicabut_at = NULL, berkas = 'x'",
    "DELETE FROM iku_bukti",
    "UPDATE iku_izinisi SET sampai = '2100-01-01'",
    "DELETE FROM iku_izinisi",
)


@pytest.mark.postgresql
@pytest.mark.parametrize("perintah", DILARANG)
def test_role_is_refused(perintah: str, peran: str) -> None:
    with (
        connection.cursor() as kursor,
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        transaction.atomic(),
    ):
        kursor.execute(perintah)


@pytest.mark.postgresql
def test_role_can_do_the_work_of_the_site(kantor: Kantor, peran: str) -> None:
    draf = buat_draf(kantor)
    draf.daftar_butir.all().delete()
    record_jejak("profil_diubah", objek=kantor.kecamatan, by=kantor.operator)
    with connection.cursor() as kursor:
        kursor.execute("SELECT current_user")
        assert kursor.fetchone() == (PERAN,)


@pytest.mark.postgresql
def test_role_can_take_evidence_and_take_it_back(
    media: None, terbuka: Pengukuran, peran: str
) -> None:
    bukti = build_bukti(indikator_of(terbuka))
    baru = ganti_bukti(bukti=bukti, berkas=build_berkas(buat_gambar()), by=bukti.diunggah_by)
    cabut_bukti(bukti=baru, by=bukti.diunggah_by)
    assert Bukti.objects.filter(dicabut_at__isnull=False).get() == baru


@pytest.mark.postgresql
def test_trigger_still_speaks_to_an_owner(kantor: Kantor) -> None:
    record_jejak("profil_diubah", objek=kantor.kecamatan, by=kantor.operator)
    with (
        connection.cursor() as kursor,
        pytest.raises(DatabaseError, match="tidak dapat diubah"),
        transaction.atomic(),
    ):
        kursor.execute("UPDATE kecamatan_jejak SET alasan = 'x'")


@pytest.mark.postgresql
def test_command_prints_what_it_would_do(db: None) -> None:
    layar = StringIO()
    call_command("hak_basis_data", peran=PERAN, stdout=layar)
    assert f'GRANT SELECT, INSERT ON "kecamatan_jejak" TO "{PERAN}";' in layar.getvalue()
    assert f'GRANT SELECT ON "django_migrations" TO "{PERAN}";' in layar.getvalue()
