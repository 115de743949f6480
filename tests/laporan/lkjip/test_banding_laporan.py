"""What a corrected report changed: parts, rows and figures matched by what they are."""

from dataclasses import replace

import pytest

from laporan.banding import Perbedaan, bandingkan
from laporan.isi import BarisLembar, IsiDokumen
from laporan.isi.laporan import AngkaIsi, Bagian, Gambar, Laporan, Paragraf, Tabel
from laporan.lkjip.nomor import number_bagian, walk
from tests.laporan.lkjip.laporan_contoh_docx import (
    KUNCI_TABEL,
    laporan_contoh,
    potong,
    with_blok,
)

LABEL_CAPAIAN = "BAB II A. Capaian Kinerja"


@pytest.fixture(scope="module")
def isi() -> IsiDokumen:
    return laporan_contoh()


def laporan(isi: IsiDokumen) -> Laporan:
    assert isi.laporan is not None
    return isi.laporan


def bagian(isi: IsiDokumen, kunci: str) -> Bagian:
    return next(satu for satu in walk(laporan(isi).bagian) if satu.kunci == kunci)


def with_baris(isi: IsiDokumen, *baris: BarisLembar) -> IsiDokumen:
    blok = tuple(
        replace(satu, tabel=replace(satu.tabel, baris=baris))
        if isinstance(satu, Tabel) and satu.kunci == KUNCI_TABEL
        else satu
        for satu in bagian(isi, "capaian").blok
    )
    return with_blok(isi, "capaian", *blok)


def beda(lama: IsiDokumen, baru: IsiDokumen) -> list[tuple[str, str, str]]:
    return [(satu.label, satu.lama, satu.baru) for satu in bandingkan(lama, baru)]


def baris_tabel(isi: IsiDokumen) -> tuple[BarisLembar, ...]:
    (tabel,) = (
        satu
        for satu in bagian(isi, "capaian").blok
        if isinstance(satu, Tabel) and satu.kunci == KUNCI_TABEL
    )
    return tabel.tabel.baris


def test_equal_reports_differ_in_nothing(isi: IsiDokumen) -> None:
    assert bandingkan(isi, laporan_contoh()) == ()


def test_paragraph_shows_under_number_and_heading_of_its_part(isi: IsiDokumen) -> None:
    lama = with_blok(isi, "umum", Paragraf(potong("Satu.")), Paragraf(potong("Dua.")))
    baru = with_blok(
        isi, "umum", Paragraf(potong("Baru.")), Paragraf(potong("Satu.")), Paragraf(potong("Dua!"))
    )
    assert beda(lama, baru) == [
        ("BAB I A. Gambaran Umum", "", "Baru."),
        ("BAB I A. Gambaran Umum", "Dua.", "Dua!"),
    ]


def test_row_of_a_table_is_matched_by_its_key(isi: IsiDokumen) -> None:
    pertama, kedua, *lain = baris_tabel(isi)
    ubah = replace(pertama, sel=(*pertama.sel[:3], "91,00"))
    assert bandingkan(isi, with_baris(isi, ubah, kedua, *lain)) == (
        Perbedaan(
            "Tabel 2.1 Capaian Kinerja",
            "Pelayanan – Nilai IKM: Tahun 2025 Capaian (%)",
            "90,13",
            "91,00",
        ),
    )
    tambah = BarisLembar("i9", "s9", ("Baru", "Nilai baru", "1", "2"), False)
    assert beda(isi, with_baris(isi, tambah, pertama, kedua, *lain)) == [
        ("Baru – Nilai baru", "", "Baru – Nilai baru")
    ]


def test_rows_that_are_only_counted_are_matched_by_their_words(isi: IsiDokumen) -> None:
    semula = [replace(satu, kunci=str(n)) for n, satu in enumerate(baris_tabel(isi), 1)]
    sisip = replace(semula[0], sel=("Baru", "Nilai baru", "1", "2"))
    menjadi = [replace(satu, kunci=str(n)) for n, satu in enumerate((sisip, *semula), 1)]
    lama, baru = with_baris(isi, *semula), with_baris(isi, *menjadi)
    assert beda(lama, baru) == [("Baru – Nilai baru", "", "Baru – Nilai baru")]


def test_mark_of_a_note_and_new_predikat_do_not_make_another_row(isi: IsiDokumen) -> None:
    pertama, *lain, rata = baris_tabel(isi)
    lama = (replace(pertama, kunci="1"), *lain, replace(rata, kunci="4"))
    baru = (
        replace(lama[0], sel=("Pelayanan", "Nilai IKM *1)", "80", "90,13")),
        *lain,
        replace(lama[-1], sel=("Rata-rata", "BAIK", "", "95,07")),
    )
    assert beda(with_baris(isi, *lama), with_baris(isi, *baru)) == [
        ("Pelayanan – Nilai IKM: Indikator", "Nilai IKM", "Nilai IKM *1)"),
        ("Rata-rata: Indikator", "", "BAIK"),
    ]


def test_new_part_does_not_make_new_parts_of_those_after_it(isi: IsiDokumen) -> None:
    semua = laporan(isi).bagian
    sisip = Bagian("baru", "batang", 1, "BAB I", "BARU", False, True, (Paragraf(potong("Isi.")),))
    letak = [satu.kunci for satu in semua].index("bab1")
    daftar = (
        *semua[:letak],
        sisip,
        replace(semua[letak], nomor="BAB II"),
        replace(semua[letak + 1], nomor="BAB III"),
        *semua[letak + 2 :],
    )
    baru = replace(isi, laporan=replace(laporan(isi), bagian=number_bagian(daftar)))
    hasil = beda(isi, baru)
    assert ("BAB I BARU: judul", "", "BAB I BARU") in hasil
    assert ("BAB I BARU", "", "Isi.") in hasil
    assert ("BAB II PENDAHULUAN: judul", "BAB I PENDAHULUAN", "BAB II PENDAHULUAN") in hasil
    assert ("BAB III A. Capaian Kinerja", "Tabel 2.2 Anggaran", "Tabel 3.2 Anggaran") in hasil
    assert not any(kini == "90,13" or dulu == "90,13" for _, dulu, kini in hasil)


@pytest.mark.parametrize(
    "angka", [AngkaIsi("capaian.i1", "91,00%", "Pengukuran 2025"), None], ids=["changed", "gone"]
)
def test_figure_of_the_narrative_shows_where_it_is_from(
    isi: IsiDokumen, angka: AngkaIsi | None
) -> None:
    baru = replace(isi, laporan=replace(laporan(isi), angka=(angka,) if angka else ()))
    menjadi = angka.teks if angka else ""
    assert beda(isi, baru) == [("Pengukuran 2025", "90,13%", menjadi)]


def test_chart_is_compared_by_its_words(isi: IsiDokumen) -> None:
    blok = tuple(
        replace(satu, uraian="Naik.") if isinstance(satu, Gambar) else satu
        for satu in bagian(isi, "capaian").blok
    )
    ((label, dulu, kini),) = beda(isi, with_blok(isi, "capaian", *blok))
    assert label == LABEL_CAPAIAN
    assert "90,13%" in dulu
    assert kini.endswith("Naik.")


def test_cover_is_compared(isi: IsiDokumen) -> None:
    sampul = replace(laporan(isi).sampul, tahun="2027")
    baru = replace(isi, laporan=replace(laporan(isi), sampul=sampul))
    ((label, _, kini),) = beda(isi, baru)
    assert label == "Sampul"
    assert kini.endswith("2027")
