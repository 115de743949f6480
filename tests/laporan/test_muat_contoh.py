"""Loading the sample data into a site where nothing of it stands yet."""

from io import StringIO

import pytest
from django.core.management import call_command
from pytest_django.fixtures import Settings

from iku.models import (
    Anggaran,
    Renstra,
)
from kecamatan.jejak import record_jejak
from kecamatan.models import (
    Kecamatan,
    Pengguna,
)
from kecamatan.permintaan import nomor_permintaan
from laporan.contoh.berkas import read_berkas
from laporan.contoh.muat import load_acuan, load_contoh
from laporan.models import Dokumen

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _tanpa_penetapan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the documents drafts: printing each time would cost minutes and prove nothing here."""
    monkeypatch.setattr("laporan.contoh.alur.LANGKAH", {})


def test_an_office_with_a_renstra_of_its_own_gets_no_plans_that_follow_the_sample() -> None:
    load_acuan()
    panti = Kecamatan.objects.get(kode="35.09.14")
    Renstra.objects.create(kecamatan=panti, tahun=2025, tahun_akhir=2029)
    catatan = load_contoh()
    assert any("Panti 2025 dilewati" in satu for satu in catatan.pesan)
    assert not Anggaran.objects.filter(kecamatan=panti).exists()
    assert not Dokumen.objects.filter(kecamatan=panti, daftar_iku=None).exists()


def test_an_office_where_people_work_is_not_measured_for_them() -> None:
    load_acuan()
    panti = Kecamatan.objects.get(kode="35.09.14")
    nomor = nomor_permintaan.set("uji")
    record_jejak("kecamatan_diubah", objek=panti, by=None, kecamatan=panti)
    nomor_permintaan.reset(nomor)
    pesan = load_contoh().pesan
    assert not any("Pengukuran Kecamatan Panti" in satu for satu in pesan)
    assert any("Pengukuran Kecamatan Sumberjambe" in satu for satu in pesan)


def test_demo_mode_gives_every_role_an_account_and_prints_it(settings: Settings) -> None:
    settings.MODE_DEMO = True
    load_contoh()
    keluaran = StringIO()
    call_command("akun_contoh", stdout=keluaran)
    isi = read_berkas("akun.toml")
    for pengguna in Pengguna.objects.all():
        assert pengguna.check_password(isi["kata_sandi"])
        assert pengguna.username in keluaran.getvalue()
    assert isi["kata_sandi"] in keluaran.getvalue()
    assert {akun["peran"] for akun in isi["akun"]} == {
        "operator", "bidang", "sekcam", "camat", "bappeda", "inspektorat", "admin",
    }  # fmt: skip


def test_a_password_that_was_changed_is_not_reset(settings: Settings) -> None:
    settings.MODE_DEMO = True
    load_contoh()
    pengguna = Pengguna.objects.get(username="admin.jember")
    pengguna.set_password("sandi-baru-milik-admin")
    pengguna.save(update_fields=["password"])
    load_contoh()
    pengguna.refresh_from_db()
    assert pengguna.check_password("sandi-baru-milik-admin")


def test_command_says_what_it_did() -> None:
    pertama, kedua = StringIO(), StringIO()
    call_command("muat_contoh", stdout=pertama)
    call_command("muat_contoh", stdout=kedua)
    assert "ditambahkan: 52 kecamatan" in pertama.getvalue()
    assert "ditambahkan: 17 dokumen" in pertama.getvalue()
    assert "ditambahkan" not in kedua.getvalue()
    assert "dibiarkan: 52 kecamatan" in kedua.getvalue()
