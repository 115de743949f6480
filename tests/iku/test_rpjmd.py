"""The RPJMD: kept by the admin, read by all of the kabupaten, changed by a Perubahan."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from iku.actions import butir as butir_actions
from iku.actions.rpjmd import buat_perubahan_rpjmd, buat_rpjmd, ubah_rpjmd
from iku.models import MisiRpjmd, Rpjmd, SasaranRpjmd, TujuanRpjmd
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.rpjmd import load_rpjmd
from tests.factories import buat_kabupaten, buat_pengguna
from tests.factories_rpjmd import buat_rpjmd as buat_contoh
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db

ISIAN: dict[str, Any] = {
    "tahun": 2021,
    "tahun_akhir": 2026,
    "visi": "Jember Maju",
    "dasar_hukum": "",
}


def _klien(pengguna: Pengguna) -> KlienKetat:
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


@pytest.fixture
def admin() -> Pengguna:
    """The admin of Jember."""
    return buat_pengguna(Peran.ADMIN)


@pytest.mark.parametrize(
    ("nama", "isian"),
    [
        ("rpjmd_satu_per_revisi", {"tahun": 2016, "tahun_akhir": 2021}),
        ("rpjmd_tahun_wajar", {"tahun": 1999, "tahun_akhir": 2004}),
        ("rpjmd_lima_atau_enam_tahun", {"tahun": 2021, "tahun_akhir": 2024}),
        ("rpjmd_lima_atau_enam_tahun", {"tahun": 2021, "tahun_akhir": 2027}),
        ("rpjmd_perubahan_beralasan", {"tahun": 2021, "tahun_akhir": 2026, "revisi": 1}),
    ],
)
def test_the_database_keeps_the_rules(nama: str, isian: dict[str, int]) -> None:
    lama = buat_contoh()
    baru = Rpjmd(kabupaten=lama.kabupaten, visi="X", **isian)
    (aturan,) = (satu for satu in Rpjmd._meta.constraints if satu.name == nama)
    with pytest.raises(ValidationError):
        aturan.validate(Rpjmd, baru)
    with pytest.raises(IntegrityError), transaction.atomic():
        baru.save()


@pytest.mark.parametrize("akhir", [2025, 2026])
def test_a_period_has_five_or_six_years(admin: Pengguna, akhir: int) -> None:
    rpjmd = buat_rpjmd(isian={**ISIAN, "tahun_akhir": akhir}, by=admin)
    assert rpjmd.masa == f"2021-{akhir}"
    assert Jejak.objects.about(rpjmd).get().peristiwa == "rpjmd_dibuat"


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran != Peran.ADMIN])
def test_nobody_else_writes(peran: Peran) -> None:
    lama, lain = buat_contoh(), buat_pengguna(peran)
    for aksi in (
        lambda: buat_rpjmd(isian=ISIAN, by=lain),
        lambda: ubah_rpjmd(rpjmd=lama, isian=ISIAN, versi=1, by=lain),
        lambda: buat_perubahan_rpjmd(rpjmd=lama, alasan="X", by=lain),
    ):
        with pytest.raises(PermissionDenied):
            aksi()


def test_the_second_of_two_who_save_is_told(admin: Pengguna) -> None:
    rpjmd = buat_contoh()
    ubah_rpjmd(rpjmd=rpjmd, isian={**ISIAN, "tahun": 2016, "tahun_akhir": 2021}, versi=1, by=admin)
    with pytest.raises(BentrokVersi):
        ubah_rpjmd(rpjmd=rpjmd, isian={**ISIAN, "visi": "Lain"}, versi=1, by=admin)
    rpjmd.refresh_from_db()
    assert rpjmd.visi == "Jember Maju"


def test_a_perubahan_is_a_copy_and_the_old_one_stays(admin: Pengguna) -> None:
    lama = buat_contoh()
    baru = buat_perubahan_rpjmd(rpjmd=lama, alasan=" Perda baru ", by=admin)
    assert (baru.revisi, baru.mengubah, baru.alasan_perubahan) == (1, lama, "Perda baru")
    misi = baru.daftar_misi.get()
    tujuan = misi.daftar_tujuan.get()
    sasaran = tujuan.daftar_sasaran.get()
    assert tujuan.daftar_indikator.get().teks == "Indeks reformasi birokrasi"
    assert sasaran.daftar_indikator.get().teks == "Nilai SKM pada Bidang Pelayanan Publik"
    butir_actions.ubah_butir(butir=misi, isian={"teks": "Misi baru"}, versi=1, by=admin)
    assert lama.daftar_misi.get().teks.startswith("Melaksanakan Reformasi")


def test_what_was_changed_by_a_perubahan_is_closed(admin: Pengguna) -> None:
    lama = buat_contoh()
    buat_perubahan_rpjmd(rpjmd=lama, alasan="Perda baru", by=admin)
    misi = lama.daftar_misi.get()
    with pytest.raises(PermissionDenied, match="sudah diubah"):
        ubah_rpjmd(rpjmd=lama, isian=ISIAN, versi=1, by=admin)
    with pytest.raises(AksiDitolak, match="sudah diubah"):
        butir_actions.hapus_butir(butir=misi, versi=1, by=admin)
    with pytest.raises(PermissionDenied, match="sudah diubah"):
        buat_perubahan_rpjmd(rpjmd=lama, alasan="Lagi", by=admin)


def test_a_perubahan_needs_a_reason(admin: Pengguna) -> None:
    with pytest.raises(AksiDitolak, match="alasan"):
        buat_perubahan_rpjmd(rpjmd=buat_contoh(), alasan="  ", by=admin)


def test_an_rpjmd_is_built_through_the_pages(admin: Pengguna) -> None:
    klien = _klien(admin)
    klien.post(reverse("iku:tambah_rpjmd"), ISIAN)
    rpjmd = Rpjmd.objects.get(tahun=2021)
    alamat = reverse("iku:rpjmd", args=[rpjmd.pk])
    langkah = [
        ("misi-rpjmd", lambda: rpjmd.pk, "Misi satu"),
        ("tujuan-rpjmd", lambda: rpjmd.daftar_misi.get().pk, "Tujuan satu"),
    ]
    for jenis, induk, teks in langkah:
        tambah = reverse("iku:tambah_butir", args=[jenis, induk()])
        klien.post(tambah, {"teks": teks, "versi": 1})
    tujuan = rpjmd.daftar_misi.get().daftar_tujuan.get()
    for jenis, teks in (("indikator-tujuan-rpjmd", "Indeks X"), ("sasaran-rpjmd", "Sasaran satu")):
        klien.post(reverse("iku:tambah_butir", args=[jenis, tujuan.pk]), {"teks": teks, "versi": 1})
    halaman = klien.get(alamat).content.decode()
    for teks in ("Misi satu", "Tujuan satu", "Indeks X", "Sasaran satu", "Jember Maju"):
        assert teks in halaman


def test_items_are_moved_and_deleted_through_the_pages(admin: Pengguna) -> None:
    klien, rpjmd = _klien(admin), buat_contoh()
    kedua = MisiRpjmd.objects.create(rpjmd=rpjmd, urutan=2, teks="Misi kedua")
    klien.post(reverse("iku:pindah_butir", args=["misi-rpjmd", kedua.pk]), {"arah": "naik"})
    assert rpjmd.daftar_misi.first() == kedua
    hapus = reverse("iku:hapus_butir", args=["misi-rpjmd", kedua.pk])
    assert "Hapus misi ini?" in klien.get(hapus).content.decode()
    klien.post(hapus, {"versi": 1})
    assert rpjmd.daftar_misi.count() == 1


def test_a_reader_sees_no_buttons() -> None:
    rpjmd = buat_contoh()
    halaman = _klien(buat_pengguna(Peran.OPERATOR)).get(reverse("iku:rpjmd", args=[rpjmd.pk]))
    assert "Tambah" not in halaman.content.decode()


def test_another_kabupaten_does_not_exist() -> None:
    lain = buat_contoh(buat_kabupaten(kode="35.08", nama="Lumajang", slug="lumajang"))
    klien = _klien(buat_pengguna(Peran.ADMIN))
    assert klien.get(reverse("iku:rpjmd", args=[lain.pk])).status_code == 404
    tambah = reverse("iku:tambah_butir", args=["misi-rpjmd", lain.pk])
    assert klien.post(tambah, {"teks": "X", "versi": 1}).status_code == 404
    assert klien.get(reverse("iku:tambah_butir", args=["iku", lain.pk])).status_code == 404


def test_queries_do_not_grow_with_the_tree(admin: Pengguna) -> None:
    rpjmd = buat_contoh()
    alamat = reverse("iku:rpjmd", args=[rpjmd.pk])

    def tambah(banyak: int) -> None:
        for _ in range(banyak):
            misi = MisiRpjmd.objects.create(rpjmd=rpjmd, urutan=2, teks="Misi lain")
            tujuan = TujuanRpjmd.objects.create(misi=misi, urutan=1, teks="Tujuan lain")
            SasaranRpjmd.objects.create(tujuan=tujuan, urutan=1, teks="Sasaran lain")

    assert_queries_constant(_klien(admin), alamat, tambah, banyak=10)


def test_the_sample_has_the_facts_of_its_document() -> None:
    buat_kabupaten()
    load_rpjmd(CatatanMuat())
    load_rpjmd(CatatanMuat())
    rpjmd = Rpjmd.objects.get()
    assert rpjmd.visi.startswith("Jember Bersatu Menuju Masyarakat Makmur")
    assert rpjmd.daftar_misi.count() == 3
    tujuan = rpjmd.daftar_misi.first().daftar_tujuan.get()
    assert tujuan.daftar_sasaran.get().teks == "Meningkatnya Kualitas Pelayanan Publik"
