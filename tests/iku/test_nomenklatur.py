"""The official list: complete, found by code and by words, on a page that everybody may read."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from iku.models import Nomenklatur, VersiNomenklatur
from iku.nomenklatur import find_nomenklatur, suggest_nomenklatur
from kecamatan.enums import Peran
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.nomenklatur import load_nomenklatur
from tests.factories import buat_pengguna
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db


@pytest.fixture
def nomenklatur() -> None:
    load_nomenklatur(CatatanMuat())


def assert_constraint(nama: str, baris: Nomenklatur) -> None:
    """Fail unless the rule of that name, and the database by it, refuses the row."""
    (aturan,) = (satu for satu in Nomenklatur._meta.constraints if satu.name == nama)
    with pytest.raises(ValidationError):
        aturan.validate(Nomenklatur, baris)
    with pytest.raises(IntegrityError), transaction.atomic():
        baris.save()


@pytest.mark.usefixtures("nomenklatur")
def test_the_list_is_complete_and_a_second_load_changes_nothing() -> None:
    semua = Nomenklatur.objects.terbaru()
    tingkat = ("program", "kegiatan", "sub_kegiatan")
    assert [semua.filter(tingkat=satu).count() for satu in tingkat] == [6, 25, 159]
    assert semua.filter(kode__startswith="7.01.01.", tingkat="sub_kegiatan").count() == 84
    load_nomenklatur(CatatanMuat())
    assert Nomenklatur.objects.count() == 190
    assert all(satu.kode.startswith(satu.induk.kode) for satu in semua if satu.induk)


@pytest.mark.usefixtures("nomenklatur")
def test_the_newest_edition_is_used() -> None:
    versi = VersiNomenklatur.objects.create(nama="Uji", sumber="uji", tanggal="2027-01-01")
    assert not Nomenklatur.objects.terbaru().exists()
    Nomenklatur.objects.create(versi=versi, tingkat="program", kode="7.01.01", nama="Program Uji")
    assert [satu.nama for satu in Nomenklatur.objects.terbaru()] == ["Program Uji"]


@pytest.mark.usefixtures("nomenklatur")
@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("7.01.01.201.01", ["7.01.01.2.01.0001"]),
        ("gaji TUNJANGAN asn", ["7.01.01.2.02.0001"]),
        ("forum koordinasi pimpinan", ["7.01.05.2.01.0008"]),
        ("tidak ada begini", []),
    ],
)
def test_search_by_code_or_by_all_words(teks: str, kode: list[str]) -> None:
    assert [satu.kode for satu in Nomenklatur.objects.terbaru().cari(teks)] == kode


@pytest.mark.usefixtures("nomenklatur")
def test_a_code_finds_everything_under_it() -> None:
    assert Nomenklatur.objects.terbaru().cari("7.01.05").count() == 10


@pytest.mark.usefixtures("nomenklatur")
@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("7.01.01.02.01", "7.01.01.2.01"),
        ("Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah", "7.01.01.2.01"),
        ("ADMINISTRASI  KEUANGAN perangkat daerah", "7.01.01.2.02"),
        ("Program Pembinaan dan Pengawasan Pemerintahan Desa", "7.01.06"),
        ("Koordinasi Upaya Penyelenggaraan Ketenteraman dan Ketertiban Umum", "7.01.04.2.01"),
    ],
)
def test_a_row_is_found_by_code_or_exact_name(teks: str, kode: str) -> None:
    satu = find_nomenklatur(teks)
    assert satu is not None
    assert satu.kode == kode


@pytest.mark.usefixtures("nomenklatur")
def test_nothing_is_found_for_a_name_of_no_row() -> None:
    assert find_nomenklatur("Pengadaan Pesawat") is None
    assert find_nomenklatur("7.01.99") is None
    assert suggest_nomenklatur("Karnaval") == []


@pytest.mark.usefixtures("nomenklatur")
@pytest.mark.parametrize(
    ("nama", "kode"),
    [
        ("Perencanaan, Penganggaran dan evaluasi Kinerja Perangkat Daerah", "7.01.01.2.01"),
        ("Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "7.01.01.2.08"),
        ("Pemeliharaan Barang Milik Daerah", "7.01.01.2.09"),
        (
            "Penyelenggaraan Urusan Pemerintahan yang tidak dilaksanakan Oleh Unit Kerja",
            "7.01.02.2.02",
        ),
        ("Koordinasi Kegiatan Pemberdayaan Desa/Kelurahan", "7.01.03.2.01"),
        ("Pemberdayaan Kelurahan", "7.01.03.2.02"),
        (
            "Kordinasi Penerapan dan Penegakan Qonun dan Peraturan Kepala Daerah",
            "7.01.04.2.02",
        ),
    ],
)
def test_names_of_an_older_document_lead_to_the_official_row(nama: str, kode: str) -> None:
    assert kode in [satu.kode for satu in suggest_nomenklatur(nama)]
    assert not suggest_nomenklatur(nama)[0].khusus_aceh


@pytest.mark.usefixtures("nomenklatur")
@pytest.mark.parametrize(
    ("batas", "isian"),
    [
        ("nomenklatur_kode_unik", {"tingkat": "program", "kode": "7.01.01"}),
        ("nomenklatur_kode_baku", {"tingkat": "program", "kode": "7.1.9"}),
        ("nomenklatur_berinduk", {"tingkat": "kegiatan", "kode": "7.01.09.2.01"}),
    ],
)
def test_the_database_keeps_the_shape(batas: str, isian: dict[str, str]) -> None:
    satu = Nomenklatur(versi=VersiNomenklatur.objects.get(), nama="X", **isian)
    assert_constraint(batas, satu)


@pytest.mark.usefixtures("nomenklatur")
def test_a_sub_kegiatan_has_indikator_and_satuan() -> None:
    induk = Nomenklatur.objects.get(kode="7.01.01.2.01")
    satu = Nomenklatur(
        versi=induk.versi, induk=induk, tingkat="sub_kegiatan", kode="7.01.01.2.01.9999", nama="X"
    )
    assert_constraint("nomenklatur_sub_berindikator", satu)


@pytest.mark.usefixtures("nomenklatur")
@pytest.mark.parametrize("peran", list(Peran))
def test_everybody_may_look_things_up(peran: Peran) -> None:
    klien = KlienKetat()
    klien.force_login(buat_pengguna(peran), backend="django.contrib.auth.backends.ModelBackend")
    halaman = klien.get(reverse("iku:nomenklatur"), {"cari": "pimpinan kecamatan"})
    assert "7.01.05.2.01.0008" in halaman.content.decode()
    semua = klien.get(reverse("iku:nomenklatur")).content.decode()
    assert "179 baris" in semua
    assert "khusus Aceh)" not in semua
    aceh = klien.get(reverse("iku:nomenklatur"), {"aceh": "on", "cari": "mukim"}).content.decode()
    assert "khusus Aceh)" in aceh


@pytest.mark.usefixtures("nomenklatur")
def test_a_search_without_result_says_so() -> None:
    klien = KlienKetat()
    klien.force_login(buat_pengguna(), backend="django.contrib.auth.backends.ModelBackend")
    halaman = klien.get(reverse("iku:nomenklatur"), {"cari": "zzz"}).content.decode()
    assert "Tidak ada yang cocok" in halaman
