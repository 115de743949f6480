"""A printed report: true pages in its contents, one tree of tags, feet, links, bookmarks."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from laporan.cetak import HasilPdf, cetak_pdf
from laporan.isi.laporan import BlokTtd, Tabel
from laporan.lkjip.cetak import cetak_laporan
from laporan.models import PotonganCetak
from laporan.pencetak.galat import AlasanGagal, CetakGagal
from tests.laporan.baca_pdf import buka, huruf_tertanam, rapat, tanda, teks_halaman
from tests.laporan.isi_contoh import contoh
from tests.laporan.lkjip.baca_laporan import (
    baris_daftar,
    label_semua,
    penanda,
    periksa_tanda,
    teks_berlabel,
)
from tests.laporan.lkjip.laporan_contoh import alinea, bagian, isi_laporan, isi_lengkap, tabel

pytestmark = [pytest.mark.django_db, pytest.mark.naskah]

_TERCETAK: dict[str, HasilPdf] = {}


@pytest.fixture
def hasil(db: None) -> HasilPdf:
    if "utuh" not in _TERCETAK:
        _TERCETAK["utuh"] = cetak_pdf(isi_lengkap(), draf=False)
    return _TERCETAK["utuh"]


def test_it_prints_without_complaint(hasil: HasilPdf) -> None:
    assert hasil.peringatan == ()
    assert hasil.halaman == len(buka(hasil.pdf).pages)
    assert all(tertanam for _, tertanam in huruf_tertanam(hasil.pdf))


def test_the_contents_name_the_page_of_every_heading(hasil: HasilPdf) -> None:
    halaman = teks_berlabel(hasil.pdf)
    daftar = baris_daftar(hasil.pdf, "DAFTAR ISI")
    assert ("BAB I PENDAHULUAN", "1") in daftar
    assert len(daftar) == 15
    for judul, label in daftar:
        assert rapat(judul) in halaman[label], judul


def test_the_lists_name_the_page_of_every_table_and_picture(hasil: HasilPdf) -> None:
    halaman = teks_berlabel(hasil.pdf)
    tabel = baris_daftar(hasil.pdf, "DAFTAR TABEL")
    gambar = baris_daftar(hasil.pdf, "DAFTAR GAMBAR")
    assert [judul.split()[1] for judul, _ in (*tabel, *gambar)] == ["2.1", "3.1", "3.2", "3.1"]
    for judul, label in (*tabel, *gambar):
        assert rapat(judul) in halaman[label], judul


def test_pages_are_labelled_and_numbered_at_the_foot(hasil: HasilPdf) -> None:
    label = label_semua(hasil.pdf)
    assert label[:7] == ["Sampul", "i", "ii", "iii", "iv", "v", "1"]
    assert label[6:] == [str(n) for n in range(1, len(label) - 5)]
    sampul, *lain = teks_halaman(hasil.pdf)
    kaki = rapat("Laporan Kinerja Kecamatan Panti Tahun 2025")
    assert kaki not in sampul
    for teks, nomor in zip(lain, label[1:], strict=True):
        assert teks.endswith(f"{kaki}|{nomor}")


def test_all_pieces_share_one_sound_tree_of_tags(hasil: HasilPdf) -> None:
    assert periksa_tanda(hasil.pdf) == []
    akar = buka(hasil.pdf).trailer["/Root"]
    assert akar["/MarkInfo"]["/Marked"]
    assert akar["/Lang"] == "id"
    assert akar["/ViewerPreferences"]["/DisplayDocTitle"]
    xmp = akar["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert "Laporan Kinerja Kecamatan Panti Tahun 2025" in xmp
    jenis = {str(satu["/S"]) for satu in tanda(hasil.pdf)}
    assert {"/Part", "/H1", "/H2", "/H3", "/L", "/Table", "/Figure", "/Formula"} <= jenis


def test_a_chart_is_spoken_by_its_description(hasil: HasilPdf) -> None:
    lisan = [str(satu.get("/Alt", "")) for satu in tanda(hasil.pdf) if satu["/S"] == "/Figure"]
    assert "Dua batang" in lisan


def test_every_link_stays_in_the_file(hasil: HasilPdf) -> None:
    with pikepdf.open(BytesIO(hasil.pdf)) as berkas:
        halaman = {satu.obj.objgen for satu in berkas.pages}
        tautan = [satu for hal in berkas.pages for satu in hal.obj.get("/Annots", [])]
        # Lines of the three lists, and four references in the text.
        assert len(tautan) >= 15 + 4 + 4
        for satu in tautan:
            assert satu.Subtype == "/Link"
            assert "/A" not in satu
            assert satu.Dest[0].objgen in halaman
        assert "Tabel 3.2 Tabel yang lebar" in {str(satu.Contents) for satu in tautan}
        assert not berkas.attachments
    assert b"laporan.invalid" not in hasil.pdf


def test_bookmarks_are_the_parts(hasil: HasilPdf) -> None:
    daftar = dict(penanda(hasil.pdf))
    assert list(daftar)[5:] == [
        "BAB I Pendahuluan",
        "BAB II Perencanaan dan Perjanjian Kinerja",
        "BAB III Akuntabilitas Kinerja",
        "BAB IV Penutup",
        "Lampiran 1 Matriks Contoh",
    ]
    assert daftar["BAB III Akuntabilitas Kinerja"] == [
        ("A. Capaian Kinerja", [("1. Tabel yang lebar", [])])
    ]


def test_wide_tables_and_turned_parts_get_turned_pages(hasil: HasilPdf) -> None:
    berkas = buka(hasil.pdf)
    mendatar = {
        label
        for label, hal in zip(berkas.page_labels, berkas.pages, strict=True)
        if hal.mediabox.width > hal.mediabox.height
    }
    halaman = teks_berlabel(hasil.pdf)
    for kata in ("Tabel2.1Indikator", "Tabel3.2Tabelyanglebar", "LAMPIRAN1MATRIKSCONTOH"):
        assert any(kata in halaman[label] for label in mendatar), kata
    # The heading above the wide table went along.
    assert any("1.TabelyanglebarTabel3.2" in halaman[label] for label in mendatar)
    assert not any("Tabel3.1Tabelyangpanjang" in halaman[label] for label in mendatar)


def test_a_long_table_repeats_its_head_and_keeps_its_caption(hasil: HasilPdf) -> None:
    halaman = teks_halaman(hasil.pdf)
    kepala = "Kolom1Kolom2Kolom3Kolom4Kolom51234"
    berisi = [teks for teks in halaman if "isi70.5" in teks or "Tabel3.1Tabelyang" in teks]
    berisi = [teks for teks in berisi if "isi" in teks]
    assert len(berisi) == 2
    assert all(kepala in teks for teks in berisi)
    assert "Tabel3.1TabelyangpanjangKolom1" in berisi[0]


def test_the_signature_is_never_alone() -> None:
    ttd = BlokTtd("Panti, 14 Januari 2026", contoh("panti_2025").tanda_tangan)
    for banyak in (26, 29, 32, 35):
        isi = isi_laporan(bagian("bab-1", "Penutup", alinea("Isi.", banyak), ttd, nomor="BAB I"))
        terakhir = teks_halaman(cetak_laporan(isi, draf=False).pdf)[-1]
        assert "Panti,14Januari2026" in terakhir
        assert "tahunberikutnya" in terakhir.partition("Panti,14")[0]


def test_a_draft_says_so_on_every_page() -> None:
    isi = isi_laporan(bagian("bab-1", "Penutup", alinea("Isi.", 60), nomor="BAB I"))
    pdf = cetak_laporan(isi, draf=True).pdf
    semua = teks_halaman(pdf)
    assert len(semua) == 4
    for teks in semua:
        assert "DRAF,belumditetapkan" in teks
    assert buka(pdf).metadata.title.startswith("DRAF")
    assert "DRAF" not in "".join(teks_halaman(cetak_laporan(isi, draf=False).pdf))


def test_equal_payloads_give_equal_bytes(hasil: HasilPdf) -> None:
    PotonganCetak.objects.all().delete()
    assert cetak_laporan(isi_lengkap(), draf=False).pdf == hasil.pdf


def test_whoever_waits_hears_of_every_piece() -> None:
    isi = isi_laporan(bagian("bab-1", "Penutup", alinea("Isi."), nomor="BAB I"))
    kabar: list[tuple[int, int, str]] = []
    cetak_laporan(isi, draf=True, lapor=lambda *satu: kabar.append(satu))
    assert [satu[:2] for satu in kabar] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert kabar[1][2] == "BAB I Penutup"


def test_a_table_beyond_the_limit_is_refused() -> None:
    with pytest.raises(CetakGagal) as gagal:
        cetak_laporan(isi_lengkap(baris=2001), draf=True)
    assert gagal.value.alasan is AlasanGagal.TERLALU_BESAR


def test_long_contents_move_the_pages_they_name() -> None:
    banyak = tuple(bagian(f"b-{n}", f"Bagian ke {n}", nomor=f"{n}.") for n in range(1, 90))
    asal = isi_lengkap()
    assert asal.laporan is not None
    depan = [satu for satu in asal.laporan.bagian if satu.letak == "depan"]
    isi = isi_laporan(
        *depan,
        bagian("bab-1", "Bab panjang", nomor="BAB I", anak=banyak),
    )
    pdf = cetak_laporan(isi, draf=False).pdf
    halaman = teks_berlabel(pdf)
    daftar = dict(baris_daftar(pdf, "DAFTAR ISI"))
    assert daftar["DAFTAR TABEL"] != "iii"
    for judul in ("DAFTAR TABEL", "DAFTAR GAMBAR", "IKHTISAR EKSEKUTIF"):
        assert rapat(judul) in halaman[daftar[judul]]


def test_a_heading_stays_with_what_follows() -> None:
    """Every page break falls elsewhere: paragraphs of growing length stand before each heading."""
    anak = tuple(
        bagian(
            f"b-{n}",
            f"Judul ke-{n} selesai",
            *((tabel(f"t-{n}", f"Tabel ke-{n}", 3, 6),) if n % 2 else ()),
            alinea("Mulai", 3 + n % 7),
            nomor=f"{n}.",
        )
        for n in range(1, 30)
    )
    pdf = cetak_laporan(isi_laporan(bagian("bab-1", "Bab", nomor="BAB I", anak=anak)), draf=False)
    halaman = [satu.partition("LaporanKinerjaKecamatan")[0] for satu in teks_halaman(pdf.pdf)[1:]]
    assert len(halaman) > 8
    for teks in halaman:
        assert not teks.endswith("selesai")
        terakhir = teks.rpartition("Judulke-")[2]
        if "Tabelke-" in terakhir:
            assert "isi2.1" in terakhir, terakhir


def test_no_row_of_a_table_is_cut_where_a_page_ends() -> None:
    """Every page break falls elsewhere: tables of tall rows stand below growing paragraphs."""
    anak = tuple(
        bagian(f"b-{n}", f"Judul {n}", alinea("Mulai", 1 + n % 9), _tabel_tinggi(n), nomor=f"{n}.")
        for n in range(1, 28)
    )
    pdf = cetak_laporan(isi_laporan(bagian("bab-1", "Bab", nomor="BAB I", anak=anak)), draf=False)
    halaman = teks_halaman(pdf.pdf)
    assert len(halaman) > 15
    for n in range(1, 28):
        for baris in range(1, 4):
            (satu,) = [teks for teks in halaman if f"mula{n}-{baris}." in teks]
            assert f"tamat{n}-{baris}." in satu
        (judul,) = [teks for teks in halaman if f"Tinggi{n}Kolom1" in teks]
        assert f"mula{n}-2." in judul


def _tabel_tinggi(n: int) -> Tabel:
    """Return a table whose rows have seven lines each, the first two of one group."""
    biasa = tabel(f"t-{n}", f"Tinggi {n}", 4, 3)
    baris = tuple(
        replace(
            satu,
            kelompok="awal" if urutan < 3 else "",
            sel=(f"mula{n}-{urutan}. {'kata ' * 30}tamat{n}-{urutan}.", *satu.sel[1:]),
        )
        for urutan, satu in enumerate(biasa.tabel.baris, start=1)
    )
    return replace(biasa, tabel=replace(biasa.tabel, baris=baris))
