"""The printed documents: every word is there, in order, tagged, and the same each time."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from iku.domain.cetak import eja
from laporan.cetak import HasilPdf, cetak_pdf, susun_html, susun_tugas
from laporan.enums import Huruf, Kertas
from laporan.isi import IsiDokumen, IsiIku, IsiSasaran
from laporan.pencetak import Pencetak
from laporan.rumus_isi import unpack_rumus
from laporan.susun_iku import lepas_keputusan
from tests.laporan.baca_pdf import (
    banyak_gambar,
    buka,
    huruf_tertanam,
    rapat,
    tanda,
    teks_bersambung,
    teks_halaman,
)
from tests.laporan.isi_contoh import F4, SEMUA, contoh

UKURAN_WAJAR = 200_000
PNG_1X1 = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJg"
    "gg=="
)
KEPUTUSAN = ("panti_2025", "sumberjambe_2022", "sumbersari_2022")
FORMULIR = ("sumberjambe_2021", "sumbersuko_2020")


@pytest.fixture(scope="module")
def hasil() -> dict[str, HasilPdf]:
    """Every sample document, printed once."""
    return {nama: cetak_pdf(contoh(nama), draf=False) for nama in SEMUA}


def _daftar_iku(isi: IsiDokumen) -> list[IsiIku]:
    return [iku for sasaran in isi.formulir.daftar_sasaran for iku in sasaran.daftar_iku]


def _kata_keputusan(isi: IsiDokumen) -> list[str]:
    """Return what the decree itself must say."""
    k, lampiran = isi.keputusan, isi.kepala_lampiran
    if k is None or lampiran is None:
        return []
    kop = (isi.kop.pemerintah, isi.kop.kecamatan, isi.kop.alamat)
    judul = (*kop, *k.judul, f"NOMOR {k.nomor}", "TENTANG", *k.tentang, f"{k.penetap},")
    diktum = (f"{satu.label}:{satu.naskah}" for satu in k.diktum)
    badan = (*k.menimbang, *(f"{satu};" for satu in k.mengingat), "MEMUTUSKAN:", k.menetapkan)
    akhir = (f"Ditetapkan di {k.tempat}", f"pada tanggal {k.tanggal}", *k.tembusan)
    kepala = (lampiran.keputusan, lampiran.nomor, lampiran.tanggal, lampiran.tentang)
    return [*judul, *badan, *diktum, *akhir, *kepala]


def _kata_formulir(isi: IsiDokumen) -> list[str]:
    """Return what the form must say."""
    formulir = isi.formulir
    kepala = (kata for baris in formulir.kepala for kata in (baris.label, *baris.butir))
    kolom = (kata for satu in formulir.kolom for kata in (satu.judul, satu.grup))
    sasaran = (satu.teks for satu in formulir.daftar_sasaran)
    atas = (*formulir.judul_kepala, *kepala, *formulir.judul_tabel, *kolom, *sasaran)
    iku = (kata for satu in _daftar_iku(isi) for kata in _kata_iku(satu))
    return [*atas, *iku, formulir.tempat_tanggal]


def _kata_iku(iku: IsiIku) -> list[str]:
    """Return what one row must say; list markers are printed as they are typed in the samples."""
    rumus = [satu.label for satu in iku.rumus.variabel] if iku.rumus and iku.cetak_rumus else []
    judul = [f"{iku.judul_penjelasan}:"] if iku.judul_penjelasan else []
    unit = [iku.sebutan_penanggung_jawab, *iku.daftar_penanggung_jawab]
    uraian = [] if iku.rumus else [iku.uraian_rumus]
    return [iku.nama, *rumus, *uraian, *judul, *iku.penjelasan.split("\n"), *unit, iku.sumber_data]


@pytest.mark.parametrize("nama", SEMUA)
def test_every_word_of_the_payload_is_on_paper(nama: str, hasil: dict[str, HasilPdf]) -> None:
    isi = contoh(nama)
    s = isi.tanda_tangan
    assert s is not None
    penanda_tangan = [f"{s.jabatan},", s.nama, s.pangkat, f"NIP. {s.nip}"]
    tercetak = teks_bersambung(hasil[nama].pdf)
    semua = [*_kata_keputusan(isi), *_kata_formulir(isi), *penanda_tangan]
    assert [kata for kata in semua if rapat(kata) not in tercetak] == []


@pytest.mark.parametrize("nama", SEMUA)
def test_a_sample_prints_without_complaint_and_small(nama: str, hasil: dict[str, HasilPdf]) -> None:
    assert hasil[nama].peringatan == ()
    assert len(hasil[nama].pdf) < UKURAN_WAJAR
    assert hasil[nama].halaman == len(buka(hasil[nama].pdf).pages)


def test_the_decree_reads_in_the_order_of_the_rule(hasil: dict[str, HasilPdf]) -> None:
    tercetak = teks_bersambung(hasil["sumberjambe_2022"].pdf)
    urutan = [
        *(
            "PEMERINTAH KABUPATEN JEMBER",
            "KEPUTUSAN CAMAT SUMBERJAMBE",
            "NOMOR 065/08/35.09.31/2022",
        ),
        *("TENTANG", "CAMAT SUMBERJAMBE,", "Menimbang: a. bahwa", "Mengingat: 1. Undang-Undang"),
        *("MEMUTUSKAN:", "Menetapkan: KEPUTUSAN", "KESATU: Indikator", "KEDUA: Indikator"),
        *("KETIGA: Indikator", "(1) Memberikan", "KEEMPAT: Indikator", "a. Perencanaan"),
        *("KELIMA: Keputusan", "Ditetapkan di Jember", "pada tanggal 3 Januari 2022"),
        *("NIP. 19660113", "LAMPIRAN", "NOMOR:", "TANGGAL: 3 Januari 2022", "TENTANG: Indikator"),
        *("Instansi:", "Tugas:", "Fungsi: a.", "Tujuan:", "Indikator Tujuan:", "TAHUN 2022"),
        *("KINERJA UTAMA", "1. Meningkatnya", "4. Meningkatnya", "CAMAT SUMBERJAMBE,", "NIP."),
    ]
    letak = 0
    for kata in urutan:
        letak = tercetak.find(rapat(kata), letak)
        assert letak >= 0, kata


def test_numerator_denominator_and_factor_read_in_order(hasil: dict[str, HasilPdf]) -> None:
    tercetak = "".join(teks_halaman(hasil["panti_2025"].pdf))
    assert "Jumlahindikatorprogramyangtercapai Jumlahindikatorprogram ×100%".replace(" ", "") in (
        tercetak
    )


@pytest.mark.parametrize("nama", SEMUA)
def test_pages_after_the_first_are_numbered_and_none_is_empty(
    nama: str, hasil: dict[str, HasilPdf]
) -> None:
    pertama, *lain = teks_halaman(hasil[nama].pdf)
    assert not pertama.endswith("1")
    for nomor, teks in enumerate(lain, 2):
        assert re.search(rf"(^{nomor}|{nomor}$)", teks), nomor
        assert len(teks) > 100


@pytest.mark.parametrize("kertas", Kertas)
def test_the_decree_stands_and_its_annex_lies_on_the_same_paper(kertas: Kertas) -> None:
    lebar, tinggi = map(int, kertas.value.split("x"))
    isi = contoh("panti_2025", replace(F4, lebar=lebar, tinggi=tinggi))
    ukuran = [
        (
            round(float(hal.mediabox.width) / 72 * 25.4),
            round(float(hal.mediabox.height) / 72 * 25.4),
        )
        for hal in buka(cetak_pdf(isi, draf=False).pdf).pages
    ]
    assert ukuran[0] == (lebar, tinggi)
    assert ukuran[-1] == (tinggi, lebar)
    assert sorted(set(ukuran), reverse=True) == sorted({(tinggi, lebar), (lebar, tinggi)})[::-1]


@pytest.mark.parametrize(
    ("huruf", "famili"),
    [
        (Huruf.BOOKMAN, "URW-Bookman"),
        (Huruf.ARIAL, "Liberation-Sans"),
        (Huruf.TIMES, "Liberation-Serif"),
    ],
)
def test_only_the_chosen_font_is_embedded(huruf: Huruf, famili: str) -> None:
    isi = contoh("panti_2025", replace(F4, huruf=huruf))
    tertanam = huruf_tertanam(cetak_pdf(isi, draf=True).pdf)
    assert tertanam
    assert [nama for nama, ada in tertanam if not ada or not nama.startswith(famili)] == []


def test_the_file_says_what_it_is(hasil: dict[str, HasilPdf]) -> None:
    pdf = buka(hasil["sumberjambe_2022"].pdf)
    assert pdf.metadata is not None
    assert pdf.metadata.title == contoh("sumberjambe_2022").judul_berkas
    assert pdf.metadata.author == "Camat Sumberjambe"
    assert pdf.metadata["/CreationDate"] == "D:20220103"
    assert pdf.trailer["/Root"]["/Lang"] == "id"
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert b"pdfuaid" in pdf.trailer["/Root"]["/Metadata"].get_object().get_data()


def test_two_renderers_print_equal_bytes() -> None:
    tugas = susun_tugas(contoh("sumbersuko_2020"), draf=False)
    cetakan = []
    for _ in range(2):
        pencetak = Pencetak()
        cetakan.append(pencetak.cetak(tugas).pdf)
        pencetak.tutup()
    assert cetakan[0] == cetakan[1]
    assert cetak_pdf(contoh("sumbersuko_2020"), draf=False).pdf == cetakan[0]


@pytest.mark.parametrize("nama", SEMUA)
def test_a_draft_says_so_on_every_page_and_a_final_print_on_none(
    nama: str, hasil: dict[str, HasilPdf]
) -> None:
    draf = teks_halaman(cetak_pdf(contoh(nama), draf=True).pdf)
    resmi = teks_halaman(hasil[nama].pdf)
    assert all("DRAF" in halaman for halaman in draf)
    assert not any("DRAF" in halaman for halaman in resmi)
    # The marks take no room: both break at the same words.
    polos = [satu.replace("DRAF,belumditetapkan", "").replace("DRAF", "") for satu in draf]
    assert polos == resmi


def test_draft_mark_and_page_number_are_no_part_of_the_text() -> None:
    pdf = buka(cetak_pdf(contoh("sumbersuko_2020"), draf=True).pdf)
    isi = pdf.pages[1].get_contents()
    assert isi is not None
    hiasan = re.findall(rb"/Artifact\s+BMC(.*?)EMC", isi.get_data(), re.DOTALL)
    # The mark, the words above the page and the number; lines and shades of the table have none.
    assert sum(b"TJ" in satu or b"Tj" in satu for satu in hiasan) == 3


def test_the_table_head_is_repeated_on_every_page(hasil: dict[str, HasilPdf]) -> None:
    tabel = [satu for satu in teks_halaman(hasil["panti_2025"].pdf) if "SUMBERDATA" in satu]
    assert len(tabel) == hasil["panti_2025"].halaman - 2


@pytest.mark.parametrize("nama", SEMUA)
def test_the_signature_never_stands_alone(nama: str, hasil: dict[str, HasilPdf]) -> None:
    isi = contoh(nama)
    s, terakhir = isi.tanda_tangan, _daftar_iku(isi)[-1]
    assert s is not None
    teks = teks_halaman(hasil[nama].pdf)[-1]
    assert rapat(f"{s.jabatan},{s.nama}{s.pangkat}NIP.{s.nip}") in teks
    assert rapat(terakhir.nama) in teks


@pytest.mark.parametrize("nama", SEMUA)
def test_formulas_are_spoken(nama: str, hasil: dict[str, HasilPdf]) -> None:
    diharap = [
        eja(unpack_rumus(iku.rumus))
        for iku in _daftar_iku(contoh(nama))
        if iku.rumus and iku.cetak_rumus
    ]
    diucapkan = [satu["/Alt"] for satu in tanda(hasil[nama].pdf) if satu["/S"] == "/Formula"]
    assert diucapkan == diharap


@pytest.mark.parametrize("nama", SEMUA)
def test_headings_begin_at_the_top_and_skip_no_level(nama: str, hasil: dict[str, HasilPdf]) -> None:
    tingkat = [
        int(satu["/S"][2:]) for satu in tanda(hasil[nama].pdf) if re.match(r"/H\d", satu["/S"])
    ]
    assert tingkat[0] == 1
    assert tingkat.count(1) == 1
    assert all(bawah - atas <= 1 for atas, bawah in pairwise(tingkat))


def test_every_cell_names_the_headings_above_it(hasil: dict[str, HasilPdf]) -> None:
    elemen = list(tanda(hasil["sumbersuko_2020"].pdf))
    judul = {satu["/ID"] for satu in elemen if satu["/S"] == "/TH"}
    assert {satu["/A"]["/Scope"] for satu in elemen if satu["/S"] == "/TH"} == {"/Column"}
    sel = [list(satu["/A"]["/Headers"]) for satu in elemen if satu["/S"] == "/TD"]
    # Columns 2 to 4 stand under a heading of their own and the shared one above it.
    # Cells of the sasaran are merged with those of the row below on the second page.
    assert [len(satu) for satu in sel] == [1, 2, 2, 2, 1, 1] * 2 + [2, 2, 1, 1]
    assert {satu for daftar in sel for satu in daftar} == judul


@pytest.mark.parametrize("panjang", range(0, 900, 60))
def test_no_label_stays_behind_on_a_page(panjang: int) -> None:
    isi = contoh("panti_2025")
    assert isi.keputusan is not None
    pembuka = f"bahwa {'pertimbangan ' * (panjang // 12)};"
    isi = replace(isi, keputusan=replace(isi.keputusan, menimbang=(pembuka,)))
    yatim = re.compile(r"(Mengingat|Menetapkan|KE[A-Z]+|MEMUTUSKAN):([0-9a-z]+\.)?$")
    for nomor, halaman in enumerate(teks_halaman(cetak_pdf(isi, draf=False).pdf), 1):
        assert not yatim.search(halaman if nomor == 1 else halaman.removesuffix(str(nomor)))


def test_the_logo_is_a_figure_that_is_described() -> None:
    isi = contoh("panti_2025")
    pdf = cetak_pdf(replace(isi, kop=replace(isi.kop, logo=PNG_1X1)), draf=False).pdf
    assert banyak_gambar(pdf) == 1
    assert [satu["/Alt"] for satu in tanda(pdf) if satu["/S"] == "/Figure"] == [
        "Logo PEMERINTAH KABUPATEN JEMBER"
    ]


def test_without_a_logo_an_empty_place_is_kept_that_nobody_hears(
    hasil: dict[str, HasilPdf],
) -> None:
    assert "Figure" not in {satu["/S"][1:] for satu in tanda(hasil["panti_2025"].pdf)}
    assert "Tempat logo" not in susun_html(contoh("panti_2025"), draf=False)


def test_a_draft_says_so_in_words_and_in_its_title() -> None:
    pdf = cetak_pdf(contoh("panti_2025"), draf=True).pdf
    assert all("DRAF,belumditetapkan" in satu for satu in teks_halaman(pdf))
    dibaca = buka(pdf)
    assert dibaca.metadata is not None
    assert str(dibaca.metadata.title).startswith("DRAF – ")


def test_a_form_out_of_a_decree_says_that_it_is_an_extract() -> None:
    isi = lepas_keputusan(contoh("panti_2025"))
    pdf = cetak_pdf(isi, draf=False).pdf
    awal = teks_halaman(pdf)[0]
    assert awal.startswith("PETIKANLAMPIRANKEPUTUSANCAMATPANTINOMOR:000.8.6.3/007/35.09.14/2025")
    dibaca = buka(pdf)
    assert dibaca.metadata is not None
    assert dibaca.metadata.title == "Petikan Lampiran: INDIKATOR KINERJA UTAMA KECAMATAN PANTI"


def test_bookmarks_are_words(hasil: dict[str, HasilPdf]) -> None:
    semua = [satu for satu in buka(hasil["panti_2025"].pdf).outline if not isinstance(satu, list)]
    judul = str(semua[0]["/Title"])
    assert "CAMAT PANTI KABUPATEN JEMBER NOMOR 000.8.6.3/007/35.09.14/2025 TENTANG" in judul


def test_a_document_without_day_has_no_invented_date() -> None:
    pdf = buka(cetak_pdf(replace(contoh("panti_2025"), tanggal_iso=""), draf=True).pdf)
    assert pdf.metadata is not None
    assert "/CreationDate" not in pdf.metadata


def test_a_full_stop_that_was_typed_is_not_doubled() -> None:
    isi = contoh("panti_2025")
    assert isi.keputusan is not None
    bertitik = replace(isi.keputusan, menetapkan=f"{isi.keputusan.menetapkan}.")
    html = susun_html(replace(isi, keputusan=bertitik), draf=False)
    assert html == susun_html(isi, draf=False)


def test_the_factor_stands_level_with_the_bar() -> None:
    """The numerator takes two lines, the denominator one."""
    isi = contoh("panti_2025")
    iku = isi.formulir.daftar_sasaran[2].daftar_iku[0]
    assert iku.rumus is not None
    atas, bawah = iku.rumus.variabel[:2]
    panjang = replace(atas, label="Jumlah " + "kegiatan pemberdayaan " * 12)
    iku = replace(iku, rumus=replace(iku.rumus, variabel=(panjang, bawah)), penjelasan="")
    formulir = replace(isi.formulir, daftar_sasaran=(IsiSasaran("S", "", (iku,)),))
    letak: dict[str, list[float]] = {"100%": [], "Jumlah": []}

    def catat(teks: str, _: object, matriks: list[float], *_sisa: object) -> None:
        for kata, daftar in letak.items():
            if kata in teks:
                daftar.append(matriks[5])

    pdf = cetak_pdf(replace(isi, formulir=formulir), draf=False).pdf
    buka(pdf).pages[-1].extract_text(visitor_text=catat)
    # Distances down the page: the factor ends between the two feet nearest to the bar.
    (faktor,), penyebut = letak["100%"], max(letak["Jumlah"])
    assert 4 < penyebut - faktor < 16, letak


@pytest.mark.parametrize("nama", FORMULIR)
def test_a_bare_form_has_place_and_date_and_no_letterhead(
    nama: str, hasil: dict[str, HasilPdf]
) -> None:
    tercetak = "".join(teks_halaman(hasil[nama].pdf))
    assert rapat(contoh(nama).formulir.tempat_tanggal) in tercetak
    assert "LAMPIRAN" not in tercetak
    assert not [satu for satu in tanda(hasil[nama].pdf) if satu["/S"] == "/Figure"]


def test_typed_markup_is_printed_and_never_obeyed() -> None:
    racun = (
        '<script>kanari</script><meta name=author content="BUPATI PALSU">'
        "<style>@page{size:1cm}</style>{{7*7}}{% debug %}"
    )
    isi = contoh("panti_2025")
    pertama, *lain = isi.formulir.daftar_sasaran
    iku = replace(pertama.daftar_iku[0], nama=racun, penjelasan=racun, sumber_data=racun)
    formulir = replace(
        isi.formulir, daftar_sasaran=(IsiSasaran(racun, racun, (iku,)), *lain), judul_tabel=(racun,)
    )
    isi = replace(isi, formulir=formulir, judul_berkas=racun, penulis=racun)
    assert "<script>" not in susun_html(isi, draf=False)
    hasil = cetak_pdf(isi, draf=False)
    pdf = buka(hasil.pdf)
    assert pdf.metadata is not None
    assert pdf.metadata.author == racun
    assert rapat(racun) in "".join(teks_halaman(hasil.pdf))
    assert round(float(pdf.pages[0].mediabox.width)) == 609
