"""The budget: a whole table at once, exact sums, versions, and what a locked one refuses."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from iku.actions.anggaran import kaitkan_sasaran, salin_anggaran, simpan_baris
from iku.actions.wadah import kunci_wadah
from iku.anggaran import read_anggaran
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran, BarisAnggaran, DukunganSasaran, SasaranRenstra
from iku.susunan_anggaran import TanpaInduk, link_induk, sort_baris
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.models import Jejak, Pengguna
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.nomenklatur import load_nomenklatur
from tests.factories import buat_kecamatan, buat_pengguna
from tests.factories_anggaran import BARIS, buat_anggaran, buat_anggaran_kosong
from tests.factories_renstra import buat_renstra
from tests.klien import KlienKetat
from tests.kueri import assert_queries_constant

pytestmark = pytest.mark.django_db
DOKUMEN: dict[str, Any] = {"jenis": "dppa", "nomor": "12/DPPA/2021", "tanggal": None}


@pytest.fixture
def anggaran() -> Anggaran:
    return buat_anggaran()


@pytest.fixture
def operator(anggaran: Anggaran) -> Pengguna:
    return Pengguna.objects.get(kecamatan=anggaran.kecamatan, peran=Peran.OPERATOR)


def _klien(pengguna: Pengguna) -> KlienKetat:
    klien = KlienKetat()
    klien.force_login(pengguna, backend="django.contrib.auth.backends.ModelBackend")
    return klien


def _isian(anggaran: Anggaran) -> list[IsianBaris]:
    """Return the stored table as the grid would send it back."""
    return [
        IsianBaris(
            satu.baris.tingkat,
            satu.baris.nama,
            satu.baris.kode,
            indikator=satu.baris.indikator,
            satuan=satu.baris.satuan,
            pagu=satu.baris.pagu,
            sumber_dana=satu.baris.sumber_dana,
            pk=satu.baris.pk,
        )
        for satu in read_anggaran(anggaran).walk()
    ]


def test_sums_are_computed_to_the_sen(anggaran: Anggaran) -> None:
    pohon = read_anggaran(anggaran)
    assert [satu.pagu for satu in pohon.daftar_program] == [Decimal("3143855000.50"), 0]
    assert pohon.jumlah == Decimal("3143855000.50")


def test_a_kegiatan_without_code_stands_under_the_program_before_it(anggaran: Anggaran) -> None:
    baris = BarisAnggaran.objects.get(nama="Penegakan Peraturan")
    assert baris.induk is not None
    assert baris.induk.nama == "Program Ketertiban"


def test_a_code_finds_its_place_wherever_it_was_typed() -> None:
    terbalik = (BARIS[1], BARIS[3], BARIS[0])
    assert [satu.nama for satu in sort_baris(terbalik)] == [
        "Program Ketertiban",
        "Program Pelayanan Publik",
        "Koordinasi Pemerintahan",
    ]


def test_a_kegiatan_with_nothing_above_it_is_named() -> None:
    with pytest.raises(TanpaInduk) as galat:
        link_induk([IsianBaris("kegiatan", "Sendirian")])
    assert galat.value.pesan == "“Sendirian” belum punya program di atasnya."


def test_the_table_becomes_what_was_typed(anggaran: Anggaran, operator: Pengguna) -> None:
    isian = _isian(anggaran)
    isian[1] = replace(isian[1], pagu=Decimal(5), nama="Koordinasi Kecamatan")
    del isian[2]
    isian.append(IsianBaris("kegiatan", "Baru", "7.01.04.2.01", pagu=Decimal(7)))
    simpan_baris(anggaran=anggaran, daftar=isian, versi=anggaran.versi, by=operator)
    nama = [satu.baris.nama for satu in read_anggaran(anggaran).walk()]
    assert nama == [
        "Program Pelayanan Publik",
        "Koordinasi Kecamatan",
        "Program Ketertiban",
        "Penegakan Peraturan",
        "Baru",
    ]
    jejak = Jejak.objects.filter(peristiwa="anggaran_disimpan").latest("nomor")
    assert "Rp2.743.174.000" in jejak.perubahan


def test_codes_may_change_places(anggaran: Anggaran, operator: Pengguna) -> None:
    isian = _isian(anggaran)
    isian[1], isian[2] = (
        replace(isian[1], kode="7.01.02.2.02"),
        replace(isian[2], kode="7.01.02.2.01"),
    )
    simpan_baris(anggaran=anggaran, daftar=isian, versi=anggaran.versi, by=operator)
    assert BarisAnggaran.objects.get(nama="Urusan Lain").kode == "7.01.02.2.01"


def test_saving_the_same_table_changes_nothing(anggaran: Anggaran, operator: Pengguna) -> None:
    banyak = Jejak.objects.count()
    baru = simpan_baris(
        anggaran=anggaran, daftar=_isian(anggaran), versi=anggaran.versi, by=operator
    )
    assert baru.versi == anggaran.versi
    assert Jejak.objects.count() == banyak


def test_a_code_twice_saves_nothing(anggaran: Anggaran, operator: Pengguna) -> None:
    isian = [*_isian(anggaran), IsianBaris("kegiatan", "Ganda", "7.01.02.2.01")]
    with pytest.raises(AksiDitolak, match=r"7\.01\.02\.2\.01 ada dua kali"):
        simpan_baris(anggaran=anggaran, daftar=isian, versi=anggaran.versi, by=operator)
    assert BarisAnggaran.objects.filter(kode="7.01.02.2.01").count() == 1


def test_a_second_person_is_told(anggaran: Anggaran, operator: Pengguna) -> None:
    with pytest.raises(BentrokVersi):
        simpan_baris(anggaran=anggaran, daftar=BARIS, versi=anggaran.versi - 1, by=operator)


def test_only_its_own_operator_writes(anggaran: Anggaran) -> None:
    asing = buat_pengguna(Peran.OPERATOR, kecamatan=buat_kecamatan("Panti"))
    for by in (asing, buat_pengguna(Peran.SEKCAM, kecamatan=anggaran.kecamatan)):
        with pytest.raises(PermissionDenied):
            simpan_baris(anggaran=anggaran, daftar=(), versi=anggaran.versi, by=by)


@pytest.mark.parametrize(
    ("nama", "isian"),
    [
        ("baris_anggaran_kode_unik", {"kode": "7.01.02", "tingkat": "program"}),
        ("baris_anggaran_berinduk", {"tingkat": "kegiatan"}),
        ("baris_anggaran_pagu_tidak_negatif", {"tingkat": "program", "pagu": Decimal(-1)}),
        ("baris_anggaran_target_utuh", {"tingkat": "program", "jenis": "angka"}),
    ],
)
def test_the_database_keeps_the_rules(anggaran: Anggaran, nama: str, isian: dict[str, Any]) -> None:
    pola = nama if nama != "baris_anggaran_kode_unik" else "(?i)unik|unique"
    with pytest.raises(IntegrityError, match=pola), transaction.atomic():
        BarisAnggaran.objects.create(anggaran=anggaran, urutan=9, nama="X", **isian)


def test_a_dppa_is_a_new_version_with_its_own_rows(anggaran: Anggaran, operator: Pengguna) -> None:
    baru = salin_anggaran(sumber=anggaran, tahun=2021, isian=DOKUMEN, by=operator)
    assert (baru.revisi, str(baru.sebutan)) == (1, "DPPA (perubahan), versi 2")
    assert read_anggaran(baru).jumlah == read_anggaran(anggaran).jumlah
    anak = BarisAnggaran.objects.get(anggaran=baru, nama="Penegakan Peraturan")
    assert anak.induk is not None
    assert anak.induk.anggaran == baru
    BarisAnggaran.objects.filter(anggaran=baru).update(pagu=1)
    assert read_anggaran(anggaran).jumlah == Decimal("3143855000.50")


def test_another_year_takes_the_rows_and_leaves_the_figures(
    anggaran: Anggaran, operator: Pengguna
) -> None:
    baru = salin_anggaran(sumber=anggaran, tahun=2022, isian=DOKUMEN, by=operator)
    assert baru.revisi == 0
    assert read_anggaran(baru).jumlah is None
    assert baru.daftar_baris.count() == 5


def test_a_program_supports_sasaran_of_its_own_office(
    anggaran: Anggaran, operator: Pengguna
) -> None:
    buat_renstra(anggaran.kecamatan)
    sasaran = SasaranRenstra.objects.get()
    program = BarisAnggaran.objects.get(kode="7.01.02")
    kaitkan_sasaran(
        anggaran=anggaran, kaitan={program.pk: [sasaran]}, versi=anggaran.versi, by=operator
    )
    assert list(program.daftar_sasaran.all()) == [sasaran]
    asing = buat_renstra(buat_kecamatan("Panti")).daftar_tujuan.get().daftar_sasaran.get()
    segar = Anggaran.objects.get(pk=anggaran.pk)
    with pytest.raises(AksiDitolak, match="bukan milik"):
        kaitkan_sasaran(
            anggaran=segar, kaitan={program.pk: [asing]}, versi=segar.versi, by=operator
        )


def test_a_locked_budget_refuses_every_change_in_the_database(
    anggaran: Anggaran, operator: Pengguna
) -> None:
    buat_renstra(anggaran.kecamatan)
    DukunganSasaran.objects.create(
        baris=BarisAnggaran.objects.get(kode="7.01.02"), sasaran=SasaranRenstra.objects.get()
    )
    kunci_wadah(wadah=anggaran, by=operator)
    ubah = (
        lambda: Anggaran.objects.update(nomor="x"),
        lambda: BarisAnggaran.objects.update(pagu=1),
        lambda: BarisAnggaran.objects.filter(nama="Urusan Lain").delete(),
        lambda: DukunganSasaran.objects.all().delete(),
    )
    for satu in ubah:
        with pytest.raises(DatabaseError, match="sudah ditetapkan"), transaction.atomic():
            satu()
    segar = Anggaran.objects.get()
    with pytest.raises(PermissionDenied, match="sudah ditetapkan"):
        simpan_baris(anggaran=segar, daftar=(), versi=segar.versi, by=operator)


def test_a_code_alone_brings_name_indikator_and_satuan() -> None:
    load_nomenklatur(CatatanMuat())
    kosong = buat_anggaran_kosong()
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kosong.kecamatan)
    url = reverse("iku:isi_anggaran", args=[kosong.pk])
    isian = {
        "versi": "1",
        "jumlah_baris": "3",
        "b0-kode": "7.01.01",
        "b1-kode": "7.01.01.201",
        "b2-kode": "7.01.01.2.01.01",
        "b2-target": "4 dokumen",
        "b2-pagu": "Rp. 14.418.000",
    }
    assert _klien(by).post(url, isian).status_code == 302
    sub = BarisAnggaran.objects.get(tingkat="sub_kegiatan")
    assert sub.kode == "7.01.01.2.01.0001"
    assert sub.nama == "Penyusunan Dokumen Perencanaan Perangkat Daerah"
    assert (sub.satuan, sub.pagu, sub.angka) == ("Dokumen", Decimal(14418000), 4)
    assert read_anggaran(kosong).jumlah == Decimal(14418000)


@pytest.mark.parametrize(
    ("isian", "pesan"),
    [
        ({"b0-kode": "7.01"}, "tidak lengkap"),
        ({"b0-kode": "9.99.99"}, "kodenya tidak ada di nomenklatur"),
        ({"b0-nama": "Program A"}, "Pilih tingkatnya"),
        ({"b0-kode": "7.01.02", "b0-nama": "A", "b0-tingkat": "kegiatan"}, "kode program"),
        ({"b0-tingkat": "program", "b0-nama": "A", "b0-pagu": "1,250,000"}, "koma untuk sen"),
        ({"b0-tingkat": "program", "b0-nama": "A", "b0-pagu": "99999999999999"}, "Paling banyak"),
        ({"b0-tingkat": "program", "b0-nama": "A", "b0-target": "sangat baik"}, "Tulis angka"),
        ({"b0-tingkat": "kegiatan", "b0-nama": "A"}, "belum punya program"),
    ],
)
def test_a_wrong_cell_is_told_beside_it_and_nothing_is_lost(
    isian: dict[str, str], pesan: str
) -> None:
    kosong = buat_anggaran_kosong()
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kosong.kecamatan)
    url = reverse("iku:isi_anggaran", args=[kosong.pk])
    jawaban = _klien(by).post(url, {"versi": "1", "jumlah_baris": "2", **isian})
    halaman = jawaban.content.decode()
    assert jawaban.status_code == 200
    assert pesan in halaman
    for nilai in isian.values():
        assert f'value="{nilai}"' in halaman
    assert not BarisAnggaran.objects.exists()


def test_more_empty_rows_keep_what_was_typed() -> None:
    kosong = buat_anggaran_kosong()
    by = buat_pengguna(Peran.OPERATOR, kecamatan=kosong.kecamatan)
    url = reverse("iku:isi_anggaran", args=[kosong.pk])
    jawaban = _klien(by).post(
        url, {"versi": "1", "jumlah_baris": "1", "aksi": "baris", "b0-nama": "Setengah jadi"}
    )
    halaman = jawaban.content.decode()
    assert 'name="b20-nama"' in halaman
    # Else what is typed into the new rows would not be read when the page is sent again.
    assert 'name="jumlah_baris" id="id_jumlah_baris" value="21"' in halaman
    assert "Setengah jadi" in halaman
    assert not BarisAnggaran.objects.exists()


def test_the_page_takes_as_many_queries_for_many_rows(operator: Pengguna) -> None:
    milik = Anggaran.objects.get()
    urut = milik.daftar_baris.count()
    induk = BarisAnggaran.objects.get(kode="7.01.02")

    def tambah(n: int) -> None:
        for i in range(n):
            BarisAnggaran.objects.create(
                anggaran=milik, induk=induk, urutan=urut + i, tingkat="kegiatan", nama=f"K {n} {i}"
            )

    url = reverse("iku:anggaran", args=[milik.pk])
    assert_queries_constant(_klien(operator), url, tambah, banyak=20)


def test_a_table_pasted_in_another_order_keeps_what_refers_to_each_row(
    anggaran: Anggaran, operator: Pengguna
) -> None:
    isian = _isian(anggaran)
    kunci = {satu.nama: satu.pk for satu in isian}
    # The boxes keep the keys of their places, the texts change them.
    putar = [replace(satu, pk=lain.pk) for satu, lain in zip(isian, isian[::-1], strict=True)]
    simpan_baris(anggaran=anggaran, daftar=putar, versi=anggaran.versi, by=operator)
    assert {satu.nama: satu.pk for satu in BarisAnggaran.objects.all()} == kunci


def test_two_rows_with_one_key_are_two_rows(anggaran: Anggaran, operator: Pengguna) -> None:
    isian = _isian(anggaran)
    isian[2] = replace(isian[2], pk=isian[1].pk)
    simpan_baris(anggaran=anggaran, daftar=isian, versi=anggaran.versi, by=operator)
    assert BarisAnggaran.objects.count() == 5


def test_a_program_typed_anew_keeps_its_kegiatan(anggaran: Anggaran, operator: Pengguna) -> None:
    isian = _isian(anggaran)
    kegiatan = isian[4].pk
    isian[3] = IsianBaris("program", "Program Ketenteraman dan Ketertiban")
    simpan_baris(anggaran=anggaran, daftar=isian, versi=anggaran.versi, by=operator)
    baris = BarisAnggaran.objects.get(pk=kegiatan)
    assert baris.induk is not None
    assert baris.induk.nama == "Program Ketenteraman dan Ketertiban"


def test_a_kegiatan_without_its_program_joins_no_other() -> None:
    baris = [
        IsianBaris("program", "Program Ketertiban", "7.01.04"),
        IsianBaris("kegiatan", "Urusan Umum", "7.01.05.2.01"),
    ]
    with pytest.raises(TanpaInduk, match=r"bagian dari program 7\.01\.05, yang belum ada"):
        link_induk(baris)


def test_a_budget_with_sen_is_saved_unchanged(anggaran: Anggaran, operator: Pengguna) -> None:
    BarisAnggaran.objects.filter(kode="7.01.02").update(pagu=Decimal(999))
    klien, url = _klien(operator), reverse("iku:isi_anggaran", args=[anggaran.pk])
    form = klien.get(url).context["formulir"]
    isian = {"versi": str(anggaran.versi), "jumlah_baris": str(form.initial["jumlah_baris"])}
    for baris in form.daftar_baris:
        isian |= {f"{baris.prefix}-{n}": str(baris[n].value() or "") for n in baris.fields}
    jawaban = klien.post(url, isian)
    assert jawaban.status_code == 302
    assert read_anggaran(anggaran).jumlah == Decimal("3143855000.50")
    # What somebody typed above rows that add up otherwise stays a finding.
    assert BarisAnggaran.objects.get(kode="7.01.02").pagu == Decimal(999)


def test_the_second_of_two_savers_sees_what_he_typed(
    anggaran: Anggaran, operator: Pengguna
) -> None:
    url = reverse("iku:isi_anggaran", args=[anggaran.pk])
    isian = {"versi": "1", "jumlah_baris": "1", "b0-tingkat": "program", "b0-nama": "KETIKAN SAYA"}
    jawaban = _klien(operator).post(url, isian)
    assert jawaban.status_code == 409
    assert "KETIKAN SAYA" in jawaban.content.decode()
    assert "Program Pelayanan Publik" in jawaban.content.decode()


def test_another_tingkat_is_in_the_trail(anggaran: Anggaran, operator: Pengguna) -> None:
    isian = _isian(anggaran)
    isian[4] = replace(isian[4], tingkat="program")
    semula = anggaran.versi
    simpan_baris(anggaran=anggaran, daftar=isian, versi=semula, by=operator)
    assert Anggaran.objects.get().versi == semula + 1


def test_a_version_is_not_older_than_the_one_it_changes(
    anggaran: Anggaran, operator: Pengguna
) -> None:
    Anggaran.objects.update(tanggal=date(2021, 1, 4))
    isian = DOKUMEN | {"tanggal": date(2021, 1, 3)}
    with pytest.raises(AksiDitolak, match="tidak mungkin lebih awal"):
        salin_anggaran(sumber=anggaran, tahun=2021, isian=isian, by=operator)


def test_a_key_too_large_for_the_database_is_no_choice(
    anggaran: Anggaran, operator: Pengguna
) -> None:
    buat_renstra(anggaran.kecamatan)
    program = anggaran.daftar_baris.filter(induk=None).first()
    assert program is not None
    url = reverse("iku:kaitan_anggaran", args=[anggaran.pk])
    isian = {"versi": str(anggaran.versi), f"program-{program.pk}": "9" * 20}
    assert _klien(operator).post(url, isian).status_code == 200
