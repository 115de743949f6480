"""The Renstra: its tree, its targets, copying, and what protects it."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from iku.actions import butir as butir_actions
from iku.actions.renstra import salin_renstra, simpan_target
from iku.actions.wadah import kunci_wadah
from iku.domain.target import JenisTarget, Target
from iku.models import (
    Indikator,
    IndikatorSasaranRenstra,
    Renstra,
    SasaranRenstra,
    Strategi,
    TargetSasaranRenstra,
    TujuanRenstra,
)
from iku.renstra import find_renstra, key_of, target_of
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_renstra import buat_renstra, buat_renstra_kosong, tambah_indikator
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db


@pytest.fixture
def renstra() -> Renstra:
    """The Renstra of Sumberjambe."""
    return buat_renstra()


@pytest.fixture
def operator(renstra: Renstra) -> Pengguna:
    """Its operator."""
    return buat_pengguna(Peran.OPERATOR, kecamatan=renstra.kecamatan)


def _klien(pengguna: Pengguna) -> KlienKetat:
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def _indikator() -> IndikatorSasaranRenstra:
    return IndikatorSasaranRenstra.objects.get()


def _angka(teks: str) -> Target:
    return Target(JenisTarget.ANGKA, Decimal(teks))


@pytest.mark.parametrize(
    ("nama", "isian"),
    [
        ("renstra_satu_per_revisi", {"tahun": 2016, "tahun_akhir": 2021}),
        ("renstra_tahun_wajar", {"tahun": 1999, "tahun_akhir": 2004}),
        ("renstra_lima_atau_enam_tahun", {"tahun": 2021, "tahun_akhir": 2024}),
        ("renstra_lima_atau_enam_tahun", {"tahun": 2021, "tahun_akhir": 2027}),
        ("renstra_lima_atau_enam_tahun", {"tahun": 2021, "tahun_akhir": None}),
    ],
)
def test_the_database_keeps_the_rules(renstra: Renstra, nama: str, isian: dict[str, Any]) -> None:
    baru = Renstra(kecamatan=renstra.kecamatan, **isian)
    (aturan,) = (satu for satu in Renstra._meta.constraints if satu.name == nama)
    with pytest.raises(ValidationError):
        aturan.validate(Renstra, baru)
    with pytest.raises(IntegrityError), transaction.atomic():
        baru.save()


@pytest.mark.parametrize(
    "kolom",
    [
        {"jenis": "angka"},
        {"jenis": "kosong", "angka": Decimal(1)},
        {"jenis": "predikat", "angka": Decimal(80)},
        {"jenis": "rentang", "angka": Decimal(90), "angka_atas": Decimal(80)},
        {"jenis": "angka", "angka": Decimal(80), "label": "B"},
    ],
)
def test_half_a_target_is_refused(renstra: Renstra, kolom: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match="target_sasaran_renstra_utuh"), transaction.atomic():
        TargetSasaranRenstra.objects.create(indikator=_indikator(), tahun=2015, **kolom)


def test_targets_are_stored_all_at_once_with_one_line(renstra: Renstra, operator: Pengguna) -> None:
    kunci = key_of(_indikator())
    isian = {(kunci, 2016): _angka("85.5"), (kunci, 2017): Target()}
    baru = simpan_target(renstra=renstra, isian=isian, versi=1, by=operator)
    assert target_of(_indikator(), 2016).angka == Decimal("85.5")
    assert target_of(_indikator(), 2017).jenis == JenisTarget.KOSONG
    assert target_of(_indikator(), 2018).angka == 80
    assert baru.versi == 2
    jejak = Jejak.objects.get(peristiwa="renstra_target_disimpan")
    assert "85,5" in jejak.perubahan
    assert jejak.perubahan.count("2017") == 1


def test_saving_the_same_targets_changes_nothing(renstra: Renstra, operator: Pengguna) -> None:
    isian = {(key_of(_indikator()), 2016): _angka("80")}
    assert simpan_target(renstra=renstra, isian=isian, versi=1, by=operator).versi == 1
    assert not Jejak.objects.filter(peristiwa="renstra_target_disimpan").exists()


def test_a_second_person_is_told(renstra: Renstra, operator: Pengguna) -> None:
    isian = {(key_of(_indikator()), 2016): _angka("81")}
    simpan_target(renstra=renstra, isian=isian, versi=1, by=operator)
    with pytest.raises(BentrokVersi):
        simpan_target(renstra=renstra, isian=isian, versi=1, by=operator)


def test_only_its_own_operator_sets_targets(renstra: Renstra) -> None:
    asing = buat_pengguna(Peran.OPERATOR, kecamatan=buat_kecamatan("Panti"))
    for by in (asing, buat_pengguna(Peran.CAMAT, kecamatan=renstra.kecamatan)):
        with pytest.raises(PermissionDenied):
            simpan_target(renstra=renstra, isian={}, versi=1, by=by)


def test_a_new_indikator_has_the_identity_chosen_or_a_new_one(
    renstra: Renstra, operator: Pengguna
) -> None:
    sasaran = SasaranRenstra.objects.get()
    lama = Indikator.objects.create(kecamatan=renstra.kecamatan)
    sama = IndikatorSasaranRenstra(sasaran=sasaran, nama="Nilai SAKIP", indikator=lama)
    baru = IndikatorSasaranRenstra(sasaran=sasaran, nama="Jumlah desa tertib", satuan="desa")
    for butir in (sama, baru):
        butir_actions.tambah_butir(butir=butir, by=operator)
    assert sama.indikator == lama
    assert baru.indikator_id not in {None, lama.pk}
    ganda = IndikatorSasaranRenstra(sasaran=sasaran, nama="SAKIP", indikator=lama)
    with pytest.raises(AksiDitolak, match="sudah ada"):
        butir_actions.tambah_butir(butir=ganda, by=operator)


def test_a_foreign_identity_is_refused(renstra: Renstra, operator: Pengguna) -> None:
    asing = Indikator.objects.create(kecamatan=buat_kecamatan("Panti"))
    butir = IndikatorSasaranRenstra(
        sasaran=SasaranRenstra.objects.get(), nama="Nilai SAKIP", indikator=asing
    )
    with pytest.raises(AksiDitolak, match="bukan milik"):
        butir_actions.tambah_butir(butir=butir, by=operator)


def test_an_identity_goes_with_its_last_user(renstra: Renstra, operator: Pengguna) -> None:
    sendiri = tambah_indikator(SasaranRenstra.objects.get(), "Jumlah desa tertib").indikator
    bersama = IndikatorSasaranRenstra.objects.first()
    assert bersama is not None
    for butir in IndikatorSasaranRenstra.objects.all():
        butir_actions.hapus_butir(butir=butir, versi=1, by=operator)
    assert not Indikator.objects.filter(pk=sendiri.pk).exists()
    assert Indikator.objects.filter(pk=bersama.indikator_id).exists()


def test_a_copy_keeps_identity_and_the_targets_of_shared_years(
    renstra: Renstra, operator: Pengguna
) -> None:
    baru = salin_renstra(sumber=renstra, tahun=2020, tahun_akhir=2025, by=operator)
    salinan = IndikatorSasaranRenstra.objects.get(sasaran__tujuan__renstra=baru)
    assert (
        salinan.indikator == IndikatorSasaranRenstra.objects.exclude(pk=salinan.pk).get().indikator
    )
    assert set(salinan.daftar_target.values_list("tahun", flat=True)) == {2020, 2021}
    assert salinan.perlu_konfirmasi
    assert (
        Strategi.objects.filter(sasaran__tujuan__renstra=baru, perlu_konfirmasi=True).count() == 1
    )
    assert TujuanRenstra.objects.get(renstra=baru).mendukung is not None


def test_a_locked_renstra_refuses_every_change_in_the_database(
    renstra: Renstra, operator: Pengguna
) -> None:
    kunci_wadah(wadah=renstra, by=operator)
    ubah = (
        lambda: Renstra.objects.update(tahun=2017),
        lambda: TujuanRenstra.objects.update(teks="x"),
        lambda: SasaranRenstra.objects.update(teks="x"),
        lambda: IndikatorSasaranRenstra.objects.update(nama="x"),
        lambda: TargetSasaranRenstra.objects.update(angka=1),
        lambda: Strategi.objects.all().delete(),
        lambda: Strategi.objects.create(sasaran=SasaranRenstra.objects.get(), urutan=2, teks="x"),
    )
    for satu in ubah:
        with pytest.raises(DatabaseError, match="sudah ditetapkan"), transaction.atomic():
            satu()


def test_the_renstra_of_a_year_is_the_enacted_one(renstra: Renstra, operator: Pengguna) -> None:
    perubahan = salin_renstra(sumber=renstra, tahun=2016, tahun_akhir=2021, revisi=1, by=operator)
    assert find_renstra(renstra.kecamatan_id, 2018) == perubahan
    kunci_wadah(wadah=renstra, by=operator)
    assert find_renstra(renstra.kecamatan_id, 2018) == renstra
    assert find_renstra(renstra.kecamatan_id, 2022) is None


def test_the_grid_reads_every_kind_of_target(renstra: Renstra, operator: Pengguna) -> None:
    klien, url = _klien(operator), reverse("iku:target_renstra", args=[renstra.pk])
    awalan = f"target-{key_of(_indikator())}"
    isian = {
        "versi": "1",
        f"{awalan}-2015": "",
        f"{awalan}-2016": "B (80)",
        f"{awalan}-2017": "> 80",
        f"{awalan}-2018": "80-90",
        f"{awalan}-2019": "82,5",
    }
    assert klien.post(url, isian).status_code == 302
    jenis = dict(_indikator().daftar_target.values_list("tahun", "jenis"))
    assert jenis == {2016: "predikat", 2017: "angka", 2018: "rentang", 2019: "angka"}
    halaman = klien.get(url).content.decode()
    assert 'value="B (80)"' in halaman
    assert 'value="80 s.d. 90"' in halaman


def test_a_wrong_cell_is_named_and_nothing_is_stored(renstra: Renstra, operator: Pengguna) -> None:
    klien, url = _klien(operator), reverse("iku:target_renstra", args=[renstra.pk])
    awalan = f"target-{key_of(_indikator())}"
    jawaban = klien.post(
        url,
        {
            "versi": "1",
            f"{awalan}-2016": "B (95)",
            f"{awalan}-2017": "81",
            f"{awalan}-2018": "x y z",
        },
    )
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert "95 termasuk A, bukan B" in halaman
    assert 'value="x y z"' in halaman
    assert target_of(_indikator(), 2017).angka == 80


def test_the_page_takes_as_many_queries_for_ten_indikator_as_for_one(
    renstra: Renstra, operator: Pengguna
) -> None:
    klien, url = _klien(operator), reverse("iku:renstra", args=[renstra.pk])
    sasaran = SasaranRenstra.objects.get()
    assert_queries_constant(
        klien,
        url,
        lambda n: [tambah_indikator(sasaran, f"Indikator {i} dari {n}") for i in range(n)],
        banyak=10,
    )


def test_a_tujuan_may_serve_only_the_rpjmd_that_the_renstra_follows(operator: Pengguna) -> None:
    kosong = buat_renstra_kosong(buat_kecamatan("Panti"))
    kosong.rpjmd = None
    kosong.save()
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kosong.kecamatan)
    halaman = _klien(by).get(reverse("iku:tambah_butir", args=["tujuan-renstra", kosong.pk]))
    assert "Pilih dulu RPJMD" in halaman.content.decode()
    assert "Meningkatnya Kualitas Pelayanan Publik" not in halaman.content.decode()
