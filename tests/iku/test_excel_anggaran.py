"""A budget out to Excel and back: the same file changes nothing, a wrong one saves nothing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from iku.actions.anggaran import simpan_baris
from iku.anggaran import read_anggaran
from iku.domain.target import parse_target
from iku.excel.anggaran import build_buku, list_tersimpan
from iku.isian_anggaran import IsianBaris
from iku.models import Anggaran, BarisAnggaran
from kecamatan.buku_kerja import read_buku
from kecamatan.enums import Peran
from kecamatan.models import Jejak, Pengguna
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.nomenklatur import load_nomenklatur
from tests.factories import buat_pengguna
from tests.factories_anggaran import BARIS, buat_anggaran, buat_anggaran_kosong
from tests.iku.excel_bantu import (
    buka_klien,
    ganti_mentah,
    isi_sel,
    terapkan,
    titipan_of,
    ubah_buku,
    unggah,
)
from tests.klien import KlienKetat

pytestmark = pytest.mark.django_db
LEMBAR = "Anggaran"
# The first row below the headings of the template.
AWAL = 6
KOLOM = dict(
    zip(
        ("tingkat", "kode", "nama", "indikator", "target", "satuan", "pagu", "sumber"),
        "ABCDEFGH",
        strict=True,
    )
)


@pytest.fixture
def anggaran() -> Anggaran:
    return buat_anggaran()


@pytest.fixture
def klien(anggaran: Anggaran) -> KlienKetat:
    return buka_klien(_operator(anggaran))


def _operator(anggaran: Anggaran) -> Pengguna:
    return Pengguna.objects.filter(kecamatan=anggaran.kecamatan, peran=Peran.OPERATOR).first() or (
        buat_pengguna(Peran.OPERATOR, kecamatan=anggaran.kecamatan)
    )


def _url(anggaran: Anggaran) -> str:
    return reverse("iku:unggah_anggaran", args=[anggaran.pk])


def _tabel(anggaran: Anggaran) -> list[IsianBaris]:
    return list_tersimpan(read_anggaran(Anggaran.objects.get(pk=anggaran.pk)))


def _baris(nomor: int, **isi: Any) -> dict[str, Any]:
    """Return the cells of a row, counted from the first below the headings."""
    return {f"{KOLOM[kunci]}{AWAL + nomor}": nilai for kunci, nilai in isi.items()}


def test_the_download_is_a_file_named_after_office_and_year(anggaran: Anggaran) -> None:
    pembaca = buat_pengguna(Peran.CAMAT, kecamatan=anggaran.kecamatan)
    jawaban = buka_klien(pembaca).get(reverse("iku:unduh_anggaran", args=[anggaran.pk]))
    assert jawaban.headers["Content-Disposition"] == (
        'attachment; filename="anggaran-sumberjambe-2021.xlsx"'
    )
    buku = read_buku(jawaban.content)
    assert buku.tanda["kecamatan"] == anggaran.kecamatan.kode
    lembar = buku.daftar_lembar[0]
    assert [lembar.find(AWAL + 1, kolom).nilai for kolom in (1, 2, 3, 7, 8)] == [
        "Kegiatan",
        "7.01.02.2.01",
        "Koordinasi Pemerintahan",
        Decimal(2743174000),
        "APBD",
    ]


def test_the_same_file_twice_changes_nothing(anggaran: Anggaran, klien: KlienKetat) -> None:
    semula, jejak = _tabel(anggaran), Jejak.objects.count()
    for _ in range(2):
        jawaban = unggah(klien, _url(anggaran), build_buku(anggaran))
        assert "Tidak ada yang berubah" in jawaban.content.decode()
        assert titipan_of(jawaban) == ""
    assert (_tabel(anggaran), Jejak.objects.count()) == (semula, jejak)


def test_a_table_with_everything_in_it_goes_round(anggaran: Anggaran) -> None:
    penuh = (
        replace(BARIS[0], pagu=Decimal("5.55")),
        replace(BARIS[1], target=parse_target("≥ 98,5", "laporan"), nama="=1+1 “dua”"),
        replace(BARIS[2], pagu=Decimal("9999999999999.99")),
        replace(BARIS[3], satuan="%", target=parse_target("80-90", "%")),
        replace(BARIS[4], pagu=None, target=parse_target("12.500,25", "")),
    )
    kosong = buat_anggaran_kosong(anggaran.kecamatan, 2022)
    terisi = simpan_baris(anggaran=kosong, daftar=penuh, versi=1, by=_operator(anggaran))
    semula = [replace(satu, pk=None) for satu in _tabel(terisi)]
    isi = build_buku(terisi)
    terisi.daftar_baris.all().delete()
    klien = buka_klien(_operator(anggaran))
    jawaban = terapkan(klien, _url(terisi), isi)
    assert "Isi berkas Excel disimpan." in jawaban.content.decode()
    assert [replace(satu, pk=None) for satu in _tabel(terisi)] == semula


def test_a_file_saved_by_another_program_is_the_same(anggaran: Anggaran, klien: KlienKetat) -> None:
    isi = ubah_buku(build_buku(anggaran), LEMBAR, lambda lembar: lembar.insert_rows(1, 3))
    assert "Tidak ada yang berubah" in unggah(klien, _url(anggaran), isi).content.decode()


def test_new_changed_and_deleted_rows_are_shown_before_anything_is_saved(
    anggaran: Anggaran, klien: KlienKetat
) -> None:
    semula = _tabel(anggaran)
    isi = isi_sel(
        build_buku(anggaran),
        LEMBAR,
        _baris(1, pagu=Decimal(1000), target="12")
        | _baris(2, tingkat=None, kode=None, nama=None, pagu=None)
        | _baris(5, tingkat="sub  KEGIATAN", nama="Rapat", pagu="Rp 1.250.000,50"),
    )
    jawaban = unggah(klien, _url(anggaran), isi)
    halaman = jawaban.content.decode()
    for teks in ("2.743.174.000</del>", "1.000</ins>", "12</ins>", "Baru", "Dihapus", "Berubah"):
        assert teks in halaman
    assert "1 baris baru" in halaman
    assert _tabel(anggaran) == semula
    jawaban = klien.post(_url(anggaran), {"titipan": titipan_of(jawaban)}, follow=True)
    assert "Isi berkas Excel disimpan." in jawaban.content.decode()
    kini = {satu.nama: satu for satu in _tabel(anggaran)}
    assert "Urusan Lain" not in kini
    assert kini["Koordinasi Pemerintahan"].pk == semula[1].pk
    assert kini["Koordinasi Pemerintahan"].pagu == Decimal(1000)
    rapat = BarisAnggaran.objects.get(nama="Rapat")
    assert rapat.induk is not None
    assert (rapat.induk.nama, rapat.pagu) == ("Penegakan Peraturan", Decimal("1250000.50"))


def test_a_typed_sum_that_is_not_the_sum_is_a_finding_and_no_obstacle(
    anggaran: Anggaran, klien: KlienKetat
) -> None:
    isi = isi_sel(build_buku(anggaran), LEMBAR, _baris(0, pagu=Decimal(5)))
    jawaban = unggah(klien, _url(anggaran), isi)
    assert f"Lembar Anggaran sel G{AWAL}: Pagu Program Pelayanan Publik tertulis Rp5" in (
        jawaban.content.decode()
    )
    assert titipan_of(jawaban)


def test_another_order_is_a_change(anggaran: Anggaran, klien: KlienKetat) -> None:
    tabel = _tabel(anggaran)
    isi = build_buku(anggaran)
    baris = [tabel[nomor] for nomor in (0, 2, 1, 3, 4)]
    for nomor, satu in enumerate(baris):
        isi = isi_sel(
            isi,
            LEMBAR,
            _baris(
                nomor, kode=satu.kode, nama=satu.nama, indikator=satu.indikator, satuan=satu.satuan
            )
            | _baris(nomor, pagu=satu.pagu, sumber=satu.sumber_dana),
        )
    jawaban = unggah(klien, _url(anggaran), isi)
    assert "Urutan barisnya berbeda" in jawaban.content.decode()
    klien.post(_url(anggaran), {"titipan": titipan_of(jawaban)})
    assert [satu.pk for satu in _tabel(anggaran)] == [satu.pk for satu in baris]


# Kind of mistake -> column and what is typed, on a row of its own.
SALAH: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("tingkat", {"tingkat": "Kegiatan", "nama": "A"}, "belum punya program di atasnya"),
    ("kode", {"tingkat": "Program", "kode": "7.01", "nama": "B"}, "tidak lengkap"),
    ("kode", {"kode": "7.01.0123456", "nama": "C"}, "terlalu panjang"),
    ("kode", {"kode": date(2021, 2, 1), "nama": "D"}, "Berisi tanggal 1 Februari 2021"),
    ("nama", {"tingkat": "Program", "pagu": 1}, "Nama belum diisi"),
    ("nama", {"tingkat": "Program", "nama": "E" * 501}, "paling banyak 500 huruf"),
    ("tingkat", {"nama": "F"}, "Pilih tingkatnya, atau isi kodenya"),
    ("tingkat", {"tingkat": "Bidang", "nama": "G"}, "Tingkat ini tidak dikenal"),
    ("tingkat", {"tingkat": "Program", "kode": "7.01.09.2.01", "nama": "H"}, "kode kegiatan"),
    ("target", {"tingkat": "Program", "nama": "I", "target": "baik sekali"}, "Tulis angka (98,5)"),
    ("target", {"tingkat": "Program", "nama": "J", "target": "90-80"}, "Batas bawah"),
    ("target", {"tingkat": "Program", "nama": "K", "target": "9.5"}, "koma"),
    (
        "target",
        {"tingkat": "Program", "nama": "L", "target": "5 orang", "satuan": "laporan"},
        "Satuan indikator ini laporan, bukan orang",
    ),
    ("satuan", {"tingkat": "Program", "nama": "M", "satuan": "s" * 61}, "paling banyak 60 huruf"),
    ("pagu", {"tingkat": "Program", "nama": "N", "pagu": "1,250,000"}, "titik untuk ribuan"),
    ("pagu", {"tingkat": "Program", "nama": "O", "pagu": -5}, "tidak boleh kurang dari nol"),
    ("pagu", {"tingkat": "Program", "nama": "P", "pagu": "lima juta"}, "angka saja"),
    ("pagu", {"tingkat": "Program", "nama": "Q", "pagu": "=5*2"}, "rumus"),
    ("pagu", {"tingkat": "Program", "nama": "R", "pagu": "#DIV/0!"}, "#DIV/0!"),
    ("pagu", {"tingkat": "Program", "nama": "S", "pagu": Decimal("12.345")}, "dua angka"),
    ("pagu", {"tingkat": "Program", "nama": "T", "pagu": 10**14}, "13 angka sebelum koma"),
    ("pagu", {"tingkat": "Program", "nama": "U", "pagu": True}, "BENAR/SALAH"),
    ("pagu", {"tingkat": "Program", "nama": "V", "pagu": 777}, "angka yang tidak sah"),
    ("pagu", {"tingkat": "Program", "nama": "W", "pagu": "१२"}, "huruf atau tanda lain"),
    ("sumber", {"tingkat": "Program", "nama": "X", "sumber": "s" * 61}, "paling banyak 60 huruf"),
    ("kode", {"kode": "7.01.05", "nama": "Y"}, ""),
    ("kode", {"kode": "7-01-5", "nama": "Z"}, "Kode 7.01.05 sudah ada di baris"),
)


def test_a_file_with_twenty_kinds_of_mistakes_names_each_by_sheet_and_cell(
    anggaran: Anggaran, klien: KlienKetat
) -> None:
    semula, jejak = _tabel(anggaran), Jejak.objects.count()
    sel: dict[str, Any] = {}
    for nomor in range(len(BARIS)):
        sel |= {f"{huruf}{AWAL + nomor}": None for huruf in KOLOM.values()}
    for nomor, (_, isi, _) in enumerate(SALAH):
        sel |= _baris(nomor, **isi)
    buku = isi_sel(build_buku(anggaran), LEMBAR, sel)
    jawaban = unggah(klien, _url(anggaran), ganti_mentah(buku, "<v>777</v>", "<v>1e400</v>"))
    pesan = jawaban.context["pratinjau"].daftar_pesan
    diharapkan = [
        (f"Lembar Anggaran sel {KOLOM[kolom]}{AWAL + nomor}: ", isi)
        for nomor, (kolom, _, isi) in enumerate(SALAH)
        if isi
    ]
    assert len(pesan) == len(diharapkan) >= 20
    for satu, (letak, isi) in zip(pesan, diharapkan, strict=True):
        assert satu.startswith(letak)
        assert isi in satu
    assert len({isi for _, isi in diharapkan}) >= 20
    assert titipan_of(jawaban) == ""
    assert (_tabel(anggaran), Jejak.objects.count()) == (semula, jejak)


def test_two_mistakes_of_one_row_are_told_at_once(anggaran: Anggaran, klien: KlienKetat) -> None:
    isi = isi_sel(build_buku(anggaran), LEMBAR, _baris(1, target="baik sekali", pagu="5 juta"))
    pesan = unggah(klien, _url(anggaran), isi).context["pratinjau"].daftar_pesan
    assert [satu.split(":")[0] for satu in pesan] == [
        f"Lembar Anggaran sel E{AWAL + 1}",
        f"Lembar Anggaran sel G{AWAL + 1}",
    ]


def test_a_code_alone_brings_name_and_satuan_from_the_nomenclature(
    anggaran: Anggaran, klien: KlienKetat
) -> None:
    load_nomenklatur(CatatanMuat())
    isi = isi_sel(
        build_buku(anggaran), LEMBAR, _baris(5, kode="7.01.01") | _baris(6, kode="7 01 01 201")
    )
    terapkan(klien, _url(anggaran), isi)
    kegiatan = BarisAnggaran.objects.get(kode="7.01.01.2.01")
    assert kegiatan.nama.startswith("Perencanaan")
    assert kegiatan.induk is not None
    assert kegiatan.induk.kode == "7.01.01"


def test_a_percentage_of_excel_is_a_target_in_percent(
    anggaran: Anggaran, klien: KlienKetat
) -> None:
    def ubah(lembar: Any) -> None:
        lembar[f"E{AWAL + 4}"], lembar[f"F{AWAL + 4}"] = 0.98, "%"
        lembar[f"E{AWAL + 4}"].number_format = "0%"

    terapkan(klien, _url(anggaran), ubah_buku(build_buku(anggaran), LEMBAR, ubah))
    baris = BarisAnggaran.objects.get(nama="Penegakan Peraturan")
    assert (baris.angka, baris.satuan) == (Decimal(98), "%")
