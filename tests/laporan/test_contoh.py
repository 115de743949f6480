"""Loading the sample data: complete, repeatable, and never over what people changed."""

from collections.abc import Iterator

import pytest
from django.core.management import CommandError, call_command
from django.db import models, transaction
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from iku.models import (
    Anggaran,
    BarisAnggaran,
    DaftarIku,
    DukunganSasaran,
    FormatIku,
    Iku,
    Indikator,
    IndikatorPerjanjian,
    KolomFormat,
    PaguPerjanjian,
    PenanggungJawab,
    Pengukuran,
    PerjanjianKinerja,
    RealisasiLampau,
    Renstra,
    Rkt,
    TargetRkt,
    VariabelRumus,
)
from kecamatan.enums import JenisDesa, JenisHubungan
from kecamatan.models import (
    Bidang,
    ButirFungsi,
    Desa,
    HubunganPeraturan,
    Kabupaten,
    Kecamatan,
    MasaJabatan,
    Pejabat,
    Pengguna,
    Peraturan,
)
from laporan.contoh.berkas import read_berkas, read_daftar, read_daftar_dokumen
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.muat import load_contoh
from laporan.contoh.peraturan import find_peraturan
from laporan.models import ButirDokumen, ButirMengingat, Dokumen

SEMUA_MODEL: tuple[type[models.Model], ...] = (
    Kabupaten, Kecamatan, Desa, Bidang, ButirFungsi, Pejabat, MasaJabatan, Pengguna, Peraturan,
    HubunganPeraturan, FormatIku, KolomFormat, DaftarIku, Iku, VariabelRumus, PenanggungJawab,
    Dokumen, ButirDokumen, ButirMengingat, Indikator, Renstra, Anggaran, BarisAnggaran,
    DukunganSasaran, Rkt, TargetRkt, PerjanjianKinerja, IndikatorPerjanjian, PaguPerjanjian,
)  # fmt: skip


@pytest.fixture(scope="module")
def termuat(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[CatatanMuat]:
    """Load once for all tests of this file and leave the documents drafts.

    Printing each of them would cost minutes and prove nothing here.
    """
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        pytest.MonkeyPatch.context() as monkeypatch,
    ):
        monkeypatch.setattr("laporan.contoh.alur.LANGKAH", {})
        yield load_contoh()
        transaction.set_rollback(True)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("termuat")]


def _jumlah() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in SEMUA_MODEL}


def test_second_run_adds_nothing() -> None:
    pertama = _jumlah()
    catatan = load_contoh()
    assert _jumlah() == pertama
    assert all(pertama.values()), pertama
    assert sum(catatan.dibuat.values()) == 0


def test_second_run_keeps_what_people_changed() -> None:
    Kecamatan.objects.filter(kode="35.09.31").update(kop_alamat="Alamat baru", versi=2)
    Peraturan.objects.filter(nomor="88", tahun=2021).update(judul="Judul yang diperiksa")
    Bidang.objects.filter(nama="Seksi Pemerintahan", kecamatan__kode="35.09.21").update(
        nama="Seksi Tata Pemerintahan"
    )
    Dokumen.objects.filter(kecamatan__kode="35.09.21").update(tentang="Judul dari operator")
    Pejabat.objects.filter(nama="Iswandi").update(gelar_belakang="M.M.")
    Pengguna.objects.filter(username="operator.panti").update(nama="Siti", is_active=False)
    load_contoh()
    assert Kecamatan.objects.get(kode="35.09.31").kop_alamat == "Alamat baru"
    assert Peraturan.objects.get(nomor="88", tahun=2021).judul == "Judul yang diperiksa"
    assert not Bidang.objects.filter(nama="Seksi Pemerintahan", kecamatan__kode="35.09.21")
    assert Dokumen.objects.get(daftar_iku__kecamatan__kode="35.09.21").tentang == (
        "Judul dari operator"
    )
    assert Pejabat.objects.get(nama="Iswandi").gelar_belakang == "M.M."
    assert not Pengguna.objects.get(username="operator.panti").is_active


def test_second_run_brings_back_only_what_is_missing() -> None:
    Peraturan.objects.get(nomor="89", tahun=2021).delete()
    Pengguna.objects.get(username="inspektorat.jember").delete()
    catatan = load_contoh()
    assert dict(catatan.dibuat.items()) == {"peraturan": 1, "pengguna": 1}


def test_iku_typed_by_the_office_is_not_replaced_by_the_sample() -> None:
    sumbersari = Dokumen.objects.get(daftar_iku__kecamatan__kode="35.09.21")
    daftar = sumbersari.daftar_iku
    sumbersari.delete()
    load_contoh()
    assert list(DaftarIku.objects.filter(kecamatan__kode="35.09.21")) == [daftar]
    assert not Dokumen.objects.filter(daftar_iku__kecamatan__kode="35.09.21").exists()


def test_plans_that_the_office_changed_or_began_anew_are_left_alone() -> None:
    Dokumen.objects.get(rkt__kecamatan__kode="35.09.21").delete()
    Rkt.objects.get(kecamatan__kode="35.09.21").delete()
    BarisAnggaran.objects.filter(nama="Pemberdayaan Kelurahan").update(pagu=1)
    bupati = MasaJabatan.objects.get(jabatan="bupati")
    Pejabat.objects.filter(pk=bupati.pejabat_id).update(nama="Hendi Siswanto")
    semula = _jumlah()
    assert sum(load_contoh().dibuat.values()) == 0
    assert _jumlah() == semula
    assert BarisAnggaran.objects.get(nama="Pemberdayaan Kelurahan").pagu == 1


def test_nothing_is_measured_against_a_pk_that_is_not_enacted(termuat: CatatanMuat) -> None:
    pesan = termuat.pesan
    for tempat in ("Sumbersari 2021", "Sumberjambe 2022", "Panti 2025"):
        (satu,) = [satu for satu in pesan if f"Pengukuran Kecamatan {tempat} dilewati" in satu]
        assert "belum ditetapkan" in satu
    assert not Pengukuran.objects.exists()
    assert not RealisasiLampau.objects.exists()


def test_regions_have_their_official_codes() -> None:
    jember = Kabupaten.objects.get(kode="35.09")
    assert jember.daftar_kecamatan.count() == 31
    assert Kabupaten.objects.get(kode="35.08").daftar_kecamatan.count() == 21
    kode = dict(jember.daftar_kecamatan.values_list("nama", "kode"))
    assert (kode["Jombang"], kode["Sumbersari"]) == ("35.09.01", "35.09.21")
    assert (kode["Panti"], kode["Sumberjambe"]) == ("35.09.14", "35.09.31")
    assert Kecamatan.objects.get(nama="Sumbersuko").kode == "35.08.21"


def test_members_of_the_sample_offices_are_counted_right() -> None:
    for kode, jenis, banyak in (
        ("35.09.21", JenisDesa.KELURAHAN, 7),
        ("35.09.31", JenisDesa.DESA, 9),
        ("35.09.14", JenisDesa.DESA, 7),
        ("35.08.21", JenisDesa.DESA, 8),
    ):
        daftar_desa = Desa.objects.filter(kecamatan__kode=kode)
        assert [desa.jenis for desa in daftar_desa] == [jenis] * banyak


def test_status_in_the_register_follows_from_the_relations() -> None:
    for isi in read_berkas("peraturan.toml")["peraturan"]:
        akibat = {h.jenis for h in find_peraturan(isi["id"]).daftar_perubahan.all()}
        if JenisHubungan.MENCABUT in akibat:
            assert isi["status"] == "dicabut", isi["id"]
        else:
            assert isi["status"] == ("diubah" if akibat else "berlaku"), isi["id"]


def test_every_entry_names_its_source() -> None:
    for isi in read_daftar_dokumen():
        bagian = [isi, isi["keputusan"], isi["lampiran"], *isi["pejabat"], *isi["sasaran"]]
        bagian += [iku for sasaran in isi["sasaran"] for iku in sasaran["iku"]]
        bagian += [*isi.get("bidang", []), *isi.get("tujuan", [])]
        assert all("dokumen contoh 00" in satu["sumber"] for satu in bagian), isi["sumber"]
    assert all(isi["sumber"] for isi in read_berkas("peraturan.toml")["peraturan"])
    assert all(isi["sumber"] for isi in read_berkas("pejabat.toml")["pejabat"])
    for isi in read_daftar("perencanaan/renstra_*.toml"):
        assert isi["sumber"]
    for isi in read_daftar("perencanaan/tahunan_*.toml"):
        bagian = [isi, isi.get("rkt", isi), isi["perjanjian"], *isi["anggaran"]]
        assert all(satu["sumber"] for satu in [*bagian, *isi.get("bawahan", [])])


def test_outside_demo_mode_nobody_can_log_in_with_a_sample_account(
    settings: Settings,
) -> None:
    settings.MODE_DEMO = False
    assert not any(pengguna.has_usable_password() for pengguna in Pengguna.objects.all())
    with pytest.raises(CommandError, match="mode demo"):
        call_command("akun_contoh")


def test_a_name_that_no_document_holds_is_marked_as_an_example() -> None:
    pejabat = {str(satu) for satu in Pejabat.objects.all()}
    for pengguna in Pengguna.objects.all():
        assert pengguna.nama in pejabat or pengguna.nama.endswith("(contoh)")
