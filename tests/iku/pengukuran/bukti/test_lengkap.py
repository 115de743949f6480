"""How many figures have evidence: told in words, never in the way, read in constant queries."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from iku.actions.bukti import cabut_bukti
from iku.actions.realisasi import IsianAnggaran, IsianBagian, simpan_realisasi
from iku.models import BagianUkur, Pengukuran
from iku.pengukuran.isi import read_isi
from iku.pengukuran.kelengkapan import (
    Berbukti,
    count_bukti,
    count_bukti_anggaran,
    list_kekurangan,
    map_bukti,
)
from tests.factories_bukti import (
    anggaran_of,
    build_baris_bukti,
    build_bukti,
    build_terbuka,
    indikator_of,
)
from tests.klien import KlienKetat

KODE = ("7.01.02.2.01", "7.01.02.2.02", "Penegakan Peraturan")


def isi_nilai(pengukuran: Pengukuran, **nilai: int) -> BagianUkur:
    bagian = indikator_of(pengukuran)
    isian = IsianBagian(nilai={kunci: (None, Decimal(satu)) for kunci, satu in nilai.items()})
    simpan_realisasi(pengukuran=pengukuran, isian={bagian.pk: isian}, by=pengukuran.dibuat_by)
    return bagian


def isi_rupiah(pengukuran: Pengukuran, *rupiah: int | None) -> BagianUkur:
    """Fill in the last rows of the budget in their order; None leaves one out."""
    anggaran = read_isi(pengukuran).anggaran
    assert anggaran is not None
    baris = [satu.baris.pk for satu in anggaran.walk() if not satu.daftar_anak]
    sel = {
        pk: (None, Decimal(satu))
        for pk, satu in zip(baris, rupiah, strict=True)
        if satu is not None
    }
    simpan_realisasi(
        pengukuran=pengukuran, isian={}, anggaran=IsianAnggaran(rupiah=sel), by=pengukuran.dibuat_by
    )
    return anggaran.bagian


def hitung(pengukuran: Pengukuran) -> Berbukti:
    (satu,) = read_isi(pengukuran).daftar_indikator
    return count_bukti(satu, map_bukti([satu.bagian.pk]).get(satu.bagian.pk, ()))


def hitung_anggaran(pengukuran: Pengukuran) -> Berbukti:
    anggaran = read_isi(pengukuran).anggaran
    assert anggaran is not None
    pk = anggaran.bagian.pk
    return count_bukti_anggaran(anggaran, map_bukti([pk]).get(pk, ()))


def list_bukti_kurang(pengukuran: Pengukuran) -> list[tuple[str, bool, str]]:
    isi = read_isi(pengukuran)
    bukti = map_bukti(pengukuran.daftar_bagian.values_list("pk", flat=True))
    semua = [satu for satu in list_kekurangan(isi, bukti) if satu.url]
    return [(satu.pesan, satu.wajib, satu.url) for satu in semua]


def test_figures_with_evidence_are_counted(pengukuran: Pengukuran) -> None:
    bagian = isi_nilai(pengukuran, pembilang=45, penyebut=50)
    assert hitung(pengukuran).tertulis == "0 dari 2 angka berbukti"
    bukti = build_bukti(bagian, kunci="pembilang")
    assert hitung(pengukuran).tertulis == "1 dari 2 angka berbukti"
    cabut_bukti(bukti=bukti, by=pengukuran.dibuat_by)
    assert hitung(pengukuran) == Berbukti(2, 0)


def test_evidence_of_the_whole_counts_for_every_figure(pengukuran: Pengukuran) -> None:
    bagian = isi_nilai(pengukuran, pembilang=45, penyebut=50)
    build_bukti(bagian)
    assert hitung(pengukuran) == Berbukti(2, 2)
    assert hitung(pengukuran).is_lengkap


def test_a_zero_needs_evidence_and_an_empty_cell_does_not(pengukuran: Pengukuran) -> None:
    assert hitung(pengukuran).tertulis == "Belum ada angka yang perlu bukti"
    isi_nilai(pengukuran, pembilang=0)
    assert hitung(pengukuran) == Berbukti(1, 0)


def test_evidence_of_a_figure_that_is_not_filled_in_counts_for_nothing(
    pengukuran: Pengukuran,
) -> None:
    build_bukti(isi_nilai(pengukuran, pembilang=1), kunci="penyebut")
    assert hitung(pengukuran) == Berbukti(1, 0)


def test_missing_evidence_is_told_with_its_page_and_stops_nobody(pengukuran: Pengukuran) -> None:
    bagian = isi_nilai(pengukuran, pembilang=45, penyebut=50)
    anggaran = isi_rupiah(pengukuran, 10, 20, 0)
    assert list_bukti_kurang(pengukuran) == [
        ("0 dari 2 angka berbukti.", False, reverse("iku:unggah_bukti", args=[bagian.pk])),
        ("0 dari 2 angka berbukti.", False, reverse("iku:unggah_bukti", args=[anggaran.pk])),
    ]
    build_bukti(bagian)
    build_bukti(anggaran)
    assert list_bukti_kurang(pengukuran) == []


@pytest.mark.parametrize(
    ("rupiah", "kunci", "harus"),
    [
        ((10, 20, 30), (), Berbukti(3, 0)),
        ((10, 20, 30), ("",), Berbukti(3, 3)),
        ((10, 20, 30), (KODE[0],), Berbukti(3, 1)),
        ((10, 20, 30), ("7.01.02",), Berbukti(3, 2)),
        ((10, 20, 30), ("7.01.02", KODE[0], KODE[2]), Berbukti(3, 3)),
        ((10, 0, None), (KODE[1],), Berbukti(1, 0)),
        ((0, None, 0), (), Berbukti(0, 0)),
    ],
)
def test_rows_of_the_budget_with_money_need_evidence(
    rupiah: tuple[int | None, ...],
    kunci: tuple[str, ...],
    harus: Berbukti,
    pengukuran: Pengukuran,
) -> None:
    bagian = isi_rupiah(pengukuran, *rupiah)
    for satu in kunci:
        build_baris_bukti(bagian, kunci=satu)
    assert hitung_anggaran(pengukuran) == harus


def test_evidence_of_many_bagian_takes_as_many_queries_as_that_of_one(db: None) -> None:
    pengukuran = build_terbuka(banyak=6)
    pk = list(pengukuran.daftar_bagian.values_list("pk", flat=True))
    for bagian in pengukuran.daftar_bagian.all():
        kunci = "7.01.02" if bagian.is_anggaran else "pembilang"
        lama = build_baris_bukti(bagian, kunci=kunci)
        tengah = build_baris_bukti(bagian, kunci=kunci, menggantikan=lama)
        build_baris_bukti(bagian, kunci=kunci, menggantikan=tengah)
    anggaran = anggaran_of(pengukuran).pk

    def baca(daftar: list[int]) -> int:
        with CaptureQueriesContext(connection) as kueri:
            for milik in map_bukti(daftar).values():
                assert [(len(b.daftar_lama), bool(b.untuk), b.diunggah_by.nama) for b in milik]
        return len(kueri)

    assert baca([pk[0], anggaran]) == baca(pk)


def test_pages_of_figures_lead_to_evidence_of_each(
    pengukuran: Pengukuran, client: KlienKetat
) -> None:
    bagian = isi_nilai(pengukuran, pembilang=45, penyebut=50)
    anggaran = isi_rupiah(pengukuran, 10, 20, 0)
    client.force_login(pengukuran.dibuat_by)
    unggah = reverse("iku:unggah_bukti", args=[bagian.pk])
    unggah_anggaran = reverse("iku:unggah_bukti", args=[anggaran.pk])
    harus = {
        "iku:isi_realisasi": [f"{unggah}?untuk=pembilang", f"{unggah}?untuk=penyebut", unggah],
        "iku:isi_realisasi_anggaran": [
            f"{unggah_anggaran}?untuk=7.01.02.2.01",
            f"{unggah_anggaran}?untuk=Penegakan%20Peraturan",
        ],
        "iku:pengukuran": [unggah, unggah_anggaran],
    }
    for nama, daftar in harus.items():
        isi = client.get(reverse(nama, args=[pengukuran.pk])).content.decode()
        for url in daftar:
            assert f'href="{url}"' in isi, (nama, url)
    assert f'href="{unggah}"' in client.get(f"/pengukuran/bagian/{bagian.pk}/").content.decode()


def test_the_panel_of_moves_knows_evidence_of_the_budget(
    pengukuran: Pengukuran, client: KlienKetat
) -> None:
    anggaran = isi_rupiah(pengukuran, 10, 20, 0)
    client.force_login(pengukuran.dibuat_by)
    url = reverse("iku:pengukuran", args=[pengukuran.pk])
    assert "0 dari 2 angka berbukti" in client.get(url).content.decode()
    build_bukti(anggaran)
    assert "0 dari 2 angka berbukti" not in client.get(url).content.decode()
