"""The Word file of a report says what its tree says, and Word can open it."""

import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from iku.domain.gaya_daftar import GayaDaftar
from laporan.isi import IsiDokumen
from laporan.isi.laporan import Bagian, Foto, Paragraf, Potong
from laporan.keutuhan import GambarHilang
from laporan.lkjip.docx import tulis_docx
from laporan.lkjip.docx.baca_html import DaftarCetak, ParagrafCetak
from laporan.lkjip.docx.blok import INDENTASI_SEL, Tempat, build_blok
from laporan.lkjip.docx.daftar_isi import sebut_judul
from laporan.lkjip.docx.paragraf import Rupa
from laporan.lkjip.docx.penomoran import Penomoran
from laporan.lkjip.nomor import walk
from tests.laporan.isi_contoh import contoh
from tests.laporan.lkjip.aturan_word import list_rusak
from tests.laporan.lkjip.baca_docx import (
    baca_tabel,
    list_judul,
    list_teks,
    open_docx,
    read_xml,
)
from tests.laporan.lkjip.laporan_contoh_docx import (
    KUNCI_TABEL,
    SEL_RUMUS,
    laporan_contoh,
    potong,
    with_blok,
)

TABEL_RUMUS, CAPAIAN, ANGGARAN, LEBAR, IKU = range(5)


@pytest.fixture(scope="module")
def isi() -> IsiDokumen:
    return laporan_contoh()


@pytest.fixture(scope="module")
def berkas(isi: IsiDokumen) -> bytes:
    return tulis_docx(isi, draf=False)


def bagian(isi: IsiDokumen) -> list[Bagian]:
    assert isi.laporan is not None
    return list(walk(isi.laporan.bagian))


def test_word_finds_nothing_broken(berkas: bytes) -> None:
    assert list(list_rusak(berkas)) == []


def test_same_report_gives_same_bytes(isi: IsiDokumen, berkas: bytes) -> None:
    assert tulis_docx(isi, draf=False) == berkas
    with zipfile.ZipFile(BytesIO(berkas)) as arsip:
        assert {satu.date_time[0] for satu in arsip.infolist()} == {1980}


def test_headings_are_those_of_the_tree(isi: IsiDokumen, berkas: bytes) -> None:
    pohon = [(satu.tingkat, sebut_judul(satu)) for satu in bagian(isi)]
    assert [satu for satu in list_judul(berkas) if satu[0] < 4] == pohon
    assert (4, "Kedudukan") in list_judul(berkas)


def test_numbers_of_tables_and_pictures_are_those_of_the_tree(berkas: bytes) -> None:
    assert list_teks(berkas, "Caption") == [
        "Tabel 2.1 Capaian Kinerja",
        "Tabel 2.2 Anggaran",
        "Gambar 2.1 Capaian indikator",
        "Tabel 2.3 Tabel lebar",
        "Tabel 2.4 Indikator Kinerja Utama",
    ]


def test_fields_count_on_from_the_first_number_of_a_bab(berkas: bytes) -> None:
    perintah = [satu.text.strip() for satu in read_xml(berkas).iter(qn("w:instrText"))]
    assert [satu for satu in perintah if satu.startswith("SEQ")] == [
        "SEQ Tabel \\* ARABIC \\r 1",
        "SEQ Tabel \\* ARABIC",
        "SEQ Gambar \\* ARABIC \\r 1",
        "SEQ Tabel \\* ARABIC",
        "SEQ Tabel \\* ARABIC",
    ]


def test_contents_are_filled_with_the_pages_of_the_pdf(isi: IsiDokumen) -> None:
    berkas = tulis_docx(isi, draf=False, halaman={"umum": "7", KUNCI_TABEL: "12"})
    # Where an entry fills its line, no dot fits: the gap alone keeps "2021" and "18" apart.
    sela = "\N{NO-BREAK SPACE}" * 2
    assert f"A. Gambaran Umum{sela}\t7" in list_teks(berkas, "toc 2")
    assert list_teks(berkas, "table of figures")[0] == f"Tabel 2.1 Capaian Kinerja{sela}\t12"
    assert list_teks(berkas, "table of figures")[-1] == f"Gambar 2.1 Capaian indikator{sela}\t"
    perintah = {satu.text.strip() for satu in read_xml(berkas).iter(qn("w:instrText"))}
    assert perintah >= {'TOC \\o "1-3" \\h \\z \\u', 'TOC \\h \\z \\c "Tabel"'}
    assert not _is_usang(berkas)


def test_word_counts_pages_that_nobody_knows(berkas: bytes) -> None:
    assert _is_usang(berkas)


def _is_usang(berkas: bytes) -> bool:
    bidang = read_xml(berkas).iter(qn("w:fldChar"))
    return any(satu.get(qn("w:dirty")) == "true" for satu in bidang)


def test_table_says_the_cells_of_the_tree(berkas: bytes) -> None:
    tabel = baca_tabel(berkas, CAPAIAN)
    assert tabel[0] == ["Sasaran", "Indikator", "Tahun 2025", "Tahun 2025"]
    assert tabel[2] == ["1", "2", "3", "4"]
    assert tabel[3:5] == [
        ["Pelayanan", "Nilai IKM", "80", "90,13"],
        ["Pelayanan", "Berkas\nWaktu", "1.250", "100"],
    ]
    assert tabel[5] == ["Ketenteraman", SEL_RUMUS, "–", "–"]
    assert tabel[6] == ["Rata-rata", "Rata-rata", "Rata-rata", "95,07"]
    tegak = [satu.val for satu in open_docx(berkas).tables[CAPAIAN]._tbl.iter(qn("w:vMerge"))]
    # "Sasaran" and "Indikator" span both rows of headings, "Pelayanan" its two indikator.
    assert (tegak.count("restart"), tegak.count("continue")) == (3, 3)


def test_totals_are_bold_and_heads_come_again(berkas: bytes) -> None:
    tabel = open_docx(berkas).tables[CAPAIAN]
    assert [run.bold for run in tabel.rows[6].cells[3].paragraphs[0].runs] == [True]
    assert [run.bold for run in tabel.rows[5].cells[3].paragraphs[0].runs] == [None]
    kepala = [baris._tr.find(f".//{qn('w:tblHeader')}") is not None for baris in tabel.rows]
    assert kepala == [True] * 3 + [False] * 4
    assert all(baris._tr.find(f".//{qn('w:cantSplit')}") is not None for baris in tabel.rows)


def test_a_group_of_rows_stays_together(berkas: bytes) -> None:
    tabel = open_docx(berkas).tables[CAPAIAN]
    lekat = [baris.cells[1].paragraphs[0]._p.find(f".//{qn('w:keepNext')}") for baris in tabel.rows]
    # Heads, the first of two rows of a sasaran, and the row above the mean.
    assert [satu is not None for satu in lekat] == [True, True, True, True, False, True, False]


def test_notes_and_source_stand_under_the_table(berkas: bytes) -> None:
    semua = [satu.text for satu in open_docx(berkas).paragraphs]
    letak = semua.index("Tabel 2.1 Capaian Kinerja")
    assert semua[letak + 1 : letak + 3] == ["Angka sementara.", "Sumber: Pengukuran 2025"]


def test_formula_is_two_paragraphs_with_a_line_between(berkas: bytes) -> None:
    kiri, tengah, kanan = open_docx(berkas).tables[TABEL_RUMUS].rows[0].cells
    assert (kiri.text, kanan.text) == ("Capaian =", "× 100%")
    atas, bawah = tengah.paragraphs
    assert (atas.text, bawah.text) == ("Realisasi", "Target")
    assert [satu._p.find(f".//{qn('w:pBdr')}") is not None for satu in (atas, bawah)] == [
        True,
        False,
    ]


def test_table_of_iku_has_its_formulas(isi: IsiDokumen, berkas: bytes) -> None:
    tabel = baca_tabel(berkas, IKU)
    formulir = contoh("panti_2025").formulir
    assert formulir is not None
    nama = [iku.nama for sasaran in formulir.daftar_sasaran for iku in sasaran.daftar_iku]
    assert len(tabel) == len(nama) + 1
    assert all(satu in baris[2] for satu, baris in zip(nama, tabel[1:], strict=True))
    garis = open_docx(berkas).tables[IKU]._tbl.findall(f".//{qn('w:pBdr')}")
    rumus = [iku for sasaran in formulir.daftar_sasaran for iku in sasaran.daftar_iku if iku.rumus]
    assert len(garis) >= len([iku for iku in rumus if iku.cetak_rumus]) > 0


def test_runs_keep_their_style(berkas: bytes) -> None:
    (paragraf,) = (p for p in open_docx(berkas).paragraphs if p.text.startswith("Tebal miring"))
    assert paragraf.text == "Tebal miring bergaris m2 H2O, lihat Tabel 2.1"
    gaya = {run.text: run for run in paragraf.runs}
    assert gaya["Tebal"].bold
    assert gaya[" miring"].italic
    assert gaya[" bergaris"].underline
    huruf = [run.font for run in paragraf.runs if run.text == "2"]
    assert [satu.superscript for satu in huruf] == [True, False]
    assert [satu.subscript for satu in huruf] == [False, True]


def test_statement_of_review_is_there_with_its_notes(berkas: bytes) -> None:
    semua = [(satu.text, satu.style.name) for satu in open_docx(berkas).paragraphs]
    letak = semua.index(("PERNYATAAN TELAH DIREVIU", "Normal"))
    assert semua[letak + 1 : letak + 5] == [
        ("Kami telah mereviu.", "Normal"),
        ("Catatan:", "Normal"),
        ("Tanggal belum ada.", "List Number"),
        ("Contoh, 1 Maret 2026", "Normal"),
    ]


def test_every_list_counts_from_its_own_beginning(berkas: bytes) -> None:
    nomor = {
        satu.text: satu._p.pPr.numPr
        for satu in open_docx(berkas).paragraphs
        if satu.style.name.startswith("List")
    }
    daftar = {teks: satu.numId.val for teks, satu in nomor.items()}
    assert daftar["satu"] == daftar["dua"]
    assert len({daftar[teks] for teks in ("satu", "anak satu", "mulai lagi", "titik")}) == 4
    assert nomor["anak dua"].ilvl.val == 1
    akar = read_xml(berkas, "word/numbering.xml")
    awal = {
        int(satu.get(qn("w:numId"))): satu.find(f".//{qn('w:startOverride')}").get(qn("w:val"))
        for satu in akar.iter(qn("w:num"))
    }
    assert set(daftar.values()) <= set(awal)
    assert {awal[satu] for satu in daftar.values()} == {"1"}


def test_the_number_of_an_item_is_as_large_as_its_words(berkas: bytes) -> None:
    sel = open_docx(berkas).tables[CAPAIAN].rows[4].cells[1]
    for satu in sel.paragraphs:
        ukuran = satu._p.pPr.find(f"{qn('w:rPr')}/{qn('w:sz')}").get(qn("w:val"))
        assert int(ukuran) == satu.runs[0].font.size.pt * 2


def test_words_begin_behind_their_marker_however_long_it_is() -> None:
    tempat = Tempat(Rupa("IsiTabel"), 5000)
    butir = (ParagrafCetak((Potong("Isi"),)),)

    def gantung(gaya: GayaDaftar, banyak: int) -> int:
        daftar = DaftarCetak(gaya, 1, (butir,) * banyak)
        (satu, *_) = build_blok((daftar,), tempat, Penomoran(Document()))
        return int(satu.find(f".//{qn('w:ind')}").get(qn("w:hanging")))

    assert gantung(GayaDaftar.BULAT, 1) == INDENTASI_SEL
    assert gantung(GayaDaftar.ANGKA, 9) < gantung(GayaDaftar.ANGKA, 10)
    assert gantung(GayaDaftar.ANGKA, 9) < gantung(GayaDaftar.KURUNG, 9)


def test_feet_name_the_report_beside_the_page(isi: IsiDokumen, berkas: bytes) -> None:
    teks = [satu.footer.paragraphs[0].text for satu in open_docx(berkas).sections[1:]]
    assert set(teks) == {f"{isi.judul_berkas} | 1"}


def test_pages_are_numbered_and_turned_as_the_report_wants(berkas: bytes) -> None:
    seksi = [(_bentuk(satu), satu.orientation) for satu in open_docx(berkas).sections]
    assert seksi == [
        (None, 0),
        (("lowerRoman", "1"), 0),
        (("decimal", "1"), 0),
        (("decimal", None), 1),
        (("decimal", None), 0),
    ]


def _bentuk(seksi: Any) -> tuple[str, str | None] | None:
    nomor = seksi._sectPr.find(qn("w:pgNumType"))
    return None if nomor is None else (nomor.get(qn("w:fmt")), nomor.get(qn("w:start")))


def test_paper_and_font_are_those_of_the_payload(isi: IsiDokumen, berkas: bytes) -> None:
    satu = open_docx(berkas).sections[1]
    assert round(satu.page_width.mm) == isi.halaman.lebar
    assert round(satu.left_margin.mm) == isi.halaman.tepi_kiri
    assert 'ascii="Bookman Old Style"' in _xml(berkas, "word/styles.xml")


def test_only_a_draft_says_that_it_is_one(isi: IsiDokumen, berkas: bytes) -> None:
    draf = open_docx(tulis_docx(isi, draf=True))
    assert {satu.header.paragraphs[0].text for satu in draf.sections} == {"DRAF, belum ditetapkan"}
    assert draf.core_properties.title.startswith("DRAF – ")
    assert "DRAF" not in _xml(berkas, "word/document.xml")
    sifat = open_docx(berkas).core_properties
    assert (sifat.title, sifat.author, sifat.language) == (isi.judul_berkas, isi.penulis, "id-ID")


def _xml(berkas: bytes, nama: str) -> str:
    with zipfile.ZipFile(BytesIO(berkas)) as arsip:
        return arsip.read(nama).decode()


def test_chart_is_a_picture_with_words(berkas: bytes) -> None:
    _, gambar = open_docx(berkas).inline_shapes
    assert "90,13%" in gambar._inline.docPr.get("descr")
    assert _baca_bagian(berkas, "word/media/image2.png").startswith(b"\x89PNG")


def _baca_bagian(berkas: bytes, nama: str) -> bytes:
    with zipfile.ZipFile(BytesIO(berkas)) as arsip:
        return arsip.read(nama)


def test_letters_that_xml_cannot_hold_break_nothing(isi: IsiDokumen) -> None:
    aneh = with_blok(isi, "pengantar", Paragraf(potong("a\x00b\x0b<&>\ud800")))
    berkas = tulis_docx(aneh, draf=False)
    assert list(list_rusak(berkas)) == []
    assert any("<&>" in satu.text for satu in open_docx(berkas).paragraphs)


@pytest.mark.django_db
def test_photo_without_file_is_an_error(isi: IsiDokumen) -> None:
    foto = Foto("foto.1", "1", "Rapat", "0" * 64, "image/jpeg", 40, 30, "Orang rapat")
    with pytest.raises(GambarHilang):
        tulis_docx(with_blok(isi, "pengantar", foto), draf=False)


def test_other_documents_have_no_word_file() -> None:
    with pytest.raises(ValueError, match="sk-iku"):
        tulis_docx(replace(contoh("sumbersuko_2020"), jenis="sk-iku"), draf=False)


def test_no_heading_stays_alone_before_a_turned_page(isi: IsiDokumen) -> None:
    assert isi.laporan is not None
    (iku,) = (satu for satu in bagian(isi) if satu.kunci == "iku")
    bab = Bagian("bab9", "batang", 1, "BAB IX", "TABEL", False, False, (), (iku,))
    berkas = tulis_docx(replace(isi, laporan=replace(isi.laporan, bagian=(bab,))), draf=False)
    assert [satu.orientation for satu in open_docx(berkas).sections] == [0, 1]
