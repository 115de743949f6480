"""A sheet of tables: every cell on paper, rows of one group on one page, differences by row."""

from dataclasses import replace

from laporan.banding import bandingkan
from laporan.cetak import cetak_pdf, susun_html
from laporan.isi import (
    BarisLembar,
    BarisPihak,
    IsiDokumen,
    KolomLembar,
    Lembar,
    Pernyataan,
    Pihak,
    TabelLembar,
)
from laporan.lembar_cetak import build_tabel_lembar
from laporan.sandi_isi import from_json, to_json
from tests.laporan.baca_pdf import buka, rapat, tanda, teks_halaman
from tests.laporan.isi_contoh import contoh

TAHUN = ("2016", "2017", "2018", "2019", "2020", "2021")
TUJUAN = "Meningkatkan kualitas Penyelenggaraan Pemerintahan dalam pelayanan publik"


def _kolom() -> tuple[KolomLembar, ...]:
    gabung = [KolomLembar(judul, "", 10, "kiri", True) for judul in ("Tujuan", "Sasaran")]
    return (
        *gabung,
        KolomLembar("Indikator Sasaran", "", 12, "kiri", False),
        *(KolomLembar(satu, "Target pada Tahun", 4, "tengah", False) for satu in TAHUN),
    )


def _baris(nomor: int, kelompok: str, sasaran: str) -> BarisLembar:
    target = tuple(f"{nomor}{satu}" for satu in range(len(TAHUN)))
    indikator = f"Persentase rekomendasi {nomor} yang ditindaklanjuti"
    return BarisLembar(f"i{nomor}", kelompok, (TUJUAN, sasaran, indikator, *target), tebal=False)


def _isi(*baris: BarisLembar) -> IsiDokumen:
    tabel = TabelLembar(("Matriks",), _kolom(), baris, bernomor=True)
    lembar = Lembar(
        ("RENCANA STRATEGIS", "KECAMATAN CONTOH"),
        True,
        (tabel,),
        "Jember, 2 Mei 2016",
        berkop=False,
    )
    return replace(contoh("sumberjambe_2021"), formulir=None, lembar=lembar)


BANYAK = tuple(
    _baris(nomor, f"s{nomor // 3}", f"Meningkatnya sasaran ke-{nomor // 3}") for nomor in range(36)
)


def test_every_cell_is_on_paper_with_its_headings_on_each_page() -> None:
    hasil = cetak_pdf(_isi(*BANYAK), draf=False)
    halaman = teks_halaman(hasil.pdf)
    assert hasil.halaman == len(halaman) > 1
    assert hasil.peringatan == ()
    semua = "".join(halaman)
    for baris in BANYAK:
        assert rapat(baris.sel[2]) in semua
        assert rapat("".join(baris.sel[3:])) in semua
    assert all("IndikatorSasaran" in satu and "TargetpadaTahun" in satu for satu in halaman)
    assert "Jember,2Mei2016" in halaman[-1]


def test_the_rows_of_one_group_stay_on_one_page() -> None:
    halaman = teks_halaman(cetak_pdf(_isi(*BANYAK), draf=False).pdf)
    for kelompok in range(12):
        anggota = [rapat(satu.sel[2]) for satu in BANYAK if satu.kelompok == f"s{kelompok}"]
        letak = {i for satu in anggota for i, teks in enumerate(halaman) if satu in teks}
        assert len(letak) == 1, kelompok


def test_pages_are_landscape_and_tables_are_tagged() -> None:
    pdf = cetak_pdf(_isi(*BANYAK[:2]), draf=False).pdf
    ukuran = buka(pdf).pages[0].mediabox
    assert ukuran.width > ukuran.height
    jenis = [str(satu["/S"]) for satu in tanda(pdf)]
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= set(jenis)


def test_a_draft_says_so_on_every_page() -> None:
    for teks in teks_halaman(cetak_pdf(_isi(*BANYAK), draf=True).pdf):
        assert "DRAF" in teks


def test_equal_neighbours_are_merged_within_their_group_only() -> None:
    tabel = TabelLembar((), _kolom(), BANYAK[:6], bernomor=False)
    kelompok = build_tabel_lembar(tabel, ()).daftar_kelompok
    gabung = [[baris.sel[0].gabung for baris in satu.daftar_baris] for satu in kelompok]
    assert gabung == [[3, 0, 0], [3, 0, 0]]
    assert [baris.sel[2].gabung for baris in kelompok[0].daftar_baris] == [1, 1, 1]


def test_merged_cells_end_where_the_text_changes() -> None:
    campur = (_baris(1, "a", "X"), _baris(2, "a", "X"), _baris(3, "a", "Y"), _baris(4, "a", "X"))
    tabel = TabelLembar((), _kolom(), campur, bernomor=False)
    (kelompok,) = build_tabel_lembar(tabel, ()).daftar_kelompok
    assert [baris.sel[1].gabung for baris in kelompok.daftar_baris] == [2, 0, 1, 1]


def _jumlah(*sel: str) -> BarisLembar:
    return BarisLembar("jumlah", "jumlah", sel, tebal=True)


def test_the_label_of_a_total_takes_the_empty_cells_around_it() -> None:
    lintas = {
        ("Jumlah", "", "", "9"): [3, 0, 0, 1],
        ("", "Jumlah", "9", ""): [0, 2, 1, 1],
        ("", "Jumlah", "", ""): [0, 2, 1, 1],
        ("", "", "", ""): [1, 1, 1, 1],
    }
    for sel, harapan in lintas.items():
        tabel = TabelLembar((), _kolom()[:4], (_jumlah(*sel),), bernomor=False)
        (kelompok,) = build_tabel_lembar(tabel, ()).daftar_kelompok
        assert [satu.lintas for satu in kelompok.daftar_baris[0].sel] == harapan


def test_a_total_is_never_alone_on_a_page() -> None:
    jumlah = _jumlah("Jumlah", *[""] * 7, "9")
    # A page holds about twelve rows: so many more, and every place of the last one was tried.
    for banyak in range(9, 23):
        halaman = teks_halaman(cetak_pdf(_isi(*BANYAK[:banyak], jumlah), draf=False).pdf)
        assert "Jumlah" in halaman[-1]
        assert rapat(BANYAK[banyak - 1].sel[2]) in halaman[-1]


def test_a_bold_heading_stays_with_its_own_rows_and_not_with_those_above() -> None:
    """Else every group would be one with the next, too long for a page, and be cut anywhere."""
    baris = tuple(
        BarisLembar(f"{nama}{nomor}", nama, (nama, str(nomor), *[""] * 7), tebal=not nomor)
        for nama in "abc"
        for nomor in range(3)
    )
    tabel = TabelLembar((), _kolom(), (*baris, _jumlah("Jumlah", *[""] * 8)), bernomor=False)
    daftar = build_tabel_lembar(tabel, ()).daftar_kelompok
    assert [len(satu.daftar_baris) for satu in daftar] == [3, 3, 4]


def test_merged_cells_end_where_one_further_left_ends() -> None:
    """Two sasaran that lead to the same words are two cells, or the second would look empty."""
    kolom = (KolomLembar("Sasaran", "", 1, "kiri", True), KolomLembar("Cara", "", 1, "kiri", True))
    baris = tuple(BarisLembar(nama, "a", (nama, "Rasio"), False) for nama in ("X", "X", "Y"))
    tabel = TabelLembar((), kolom, baris, bernomor=False)
    (kelompok,) = build_tabel_lembar(tabel, ()).daftar_kelompok
    assert [satu.sel[1].gabung for satu in kelompok.daftar_baris] == [2, 0, 1]


def test_a_payload_with_a_sheet_is_read_back() -> None:
    isi = _isi(*BANYAK[:3])
    assert from_json(to_json(isi)) == isi


def test_a_changed_cell_is_named_by_its_row_and_column() -> None:
    lama = _isi(*BANYAK[:3])
    sel = (*BANYAK[1].sel[:4], "98%", *BANYAK[1].sel[5:])
    baru = _isi(BANYAK[0], replace(BANYAK[1], sel=sel), BANYAK[2])
    (beda,) = bandingkan(lama, baru)
    assert beda.label == f"{TUJUAN}: Target pada Tahun 2017"
    assert (beda.lama, beda.baru) == ("11", "98%")


def test_rows_that_come_and_go_are_told_apart_from_changes() -> None:
    beda = bandingkan(_isi(*BANYAK[:2]), _isi(BANYAK[0], BANYAK[2]))
    assert [satu.jenis.value for satu in beda] == ["ditambah", "dihapus"]


def test_typed_markup_in_a_cell_is_text() -> None:
    jahat = replace(BANYAK[0], sel=("<script>x</script>", *BANYAK[0].sel[1:]))
    assert "<script>x" not in susun_html(_isi(jahat), draf=False)


BUPATI = Pihak("Pihak Kedua", "BUPATI JEMBER", "Ir. H. HENDY SISWANTO, S.T., IPU.", "", "")
CAMAT = Pihak(
    "Pihak Pertama",
    "CAMAT SUMBERSARI",
    "Drs. ISWANDI, M.Si.",
    "Pembina Tingkat I",
    "19640101 199302 1 004",
)
JANJI = "Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya."


def _perjanjian() -> IsiDokumen:
    isi = _isi(*BANYAK[:3])
    assert isi.lembar is not None
    pernyataan = Pernyataan(
        ("PERJANJIAN KINERJA TAHUN 2021",),
        "Kami yang bertanda tangan di bawah ini:",
        (
            BarisPihak(
                "Drs. Iswandi, M.Si.", "Camat Sumbersari", "selanjutnya disebut pihak pertama"
            ),
            BarisPihak("Ir. H. Hendy Siswanto", "Bupati Jember", "selanjutnya disebut pihak kedua"),
        ),
        (JANJI,),
    )
    lembar = replace(isi.lembar, mendatar=False)
    return replace(
        isi,
        pernyataan=pernyataan,
        lembar=lembar,
        penanda_tangan=(BUPATI, CAMAT),
        tanda_tangan=None,
    )


def test_an_agreement_has_a_statement_page_and_both_sign_both_parts() -> None:
    halaman = teks_halaman(cetak_pdf(_perjanjian(), draf=False).pdf)
    assert len(halaman) == 2
    assert rapat(JANJI) in halaman[0]
    assert "selanjutnyadisebutpihakpertama" in halaman[0]
    for teks in halaman:
        assert "Jember,2Mei2016" in teks
        assert teks.index("BUPATIJEMBER") < teks.index("CAMATSUMBERSARI")
        assert "NIP.196401011993021004" in teks
        assert teks.count("NIP.") == 1


def test_an_agreement_with_another_side_is_a_difference() -> None:
    lama = _perjanjian()
    baru = replace(lama, penanda_tangan=(BUPATI, replace(CAMAT, jabatan="Plt. CAMAT SUMBERSARI")))
    (beda,) = bandingkan(lama, baru)
    assert beda.label == "Pihak Pertama"
    assert from_json(to_json(baru)) == baru
