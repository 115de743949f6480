"""The table as data: widths, headings, merged cells, formulas, units."""

from dataclasses import replace

import pytest

from iku.domain.rumus import Variabel, build_rumus
from laporan.cetak_naskah import naskah_html, rumus_html
from laporan.isi import Formulir, IsiIku, IsiSasaran, Kolom
from laporan.sel_cetak import Rekaman, build_sel
from laporan.tabel_cetak import Tabel, build_tabel
from tests.laporan.isi_contoh import F4, contoh


def _tabel(formulir: Formulir) -> Tabel:
    return build_tabel(formulir, "URW Bookman", F4)


def _kolom(sumber: str, lebar: int | None = None, kunci: str = "") -> Kolom:
    return Kolom(sumber, sumber.upper(), "", lebar, kunci)


def _iku() -> IsiIku:
    return contoh("panti_2025").formulir.daftar_sasaran[2].daftar_iku[0]


def _html(sumber: str, iku: IsiIku, kunci: str = "") -> str:
    rekaman = Rekaman(2, 1, IsiSasaran("Sasaran", "Tujuan", (iku,)), iku, nomori_indikator=False)
    return str(build_sel(_kolom(sumber, kunci=kunci), rekaman).html)


def test_neighbours_of_one_group_share_a_heading() -> None:
    atas, bawah = _tabel(contoh("sumbersuko_2020").formulir).kepala
    assert [(satu.judul, satu.lebar, satu.tinggi) for satu in atas] == [
        ("No", 1, 2),
        ("Sasaran", 3, 1),
        ("Sumber Data", 1, 2),
        ("Penanggungjawab", 1, 2),
    ]
    assert [satu.judul for satu in bawah] == [
        "Sasaran Strategis",
        "Indikator Kinerja Utama",
        "Formula",
    ]


def test_one_row_of_headings_without_groups() -> None:
    (baris,) = _tabel(contoh("panti_2025").formulir).kepala
    assert [satu.judul for satu in baris][:2] == ["NO.", "KINERJA UTAMA"]


def test_cells_of_the_sasaran_are_in_every_row_and_span_them_on_the_screen() -> None:
    formulir = contoh("panti_2025").formulir
    sasaran = IsiSasaran("S", "", (_iku(), _iku()))
    (kelompok,) = _tabel(replace(formulir, daftar_sasaran=(sasaran,))).kelompok
    satu, dua = kelompok.baris
    assert [sel.peran for sel in satu.sel] == ["gabung", "gabung", "ulang", "", "", ""]
    assert [sel.gabung for sel in satu.sel] == [2, 2, 1, 1, 1, 1]
    assert [sel.gabung for sel in dua.sel] == [0, 0, 1, 1, 1, 1]
    assert dua.sel[1].isi == satu.sel[1].isi


def test_a_single_unit_stands_without_a_dash() -> None:
    iku = replace(_iku(), sebutan_penanggung_jawab="", daftar_penanggung_jawab=("Camat",))
    assert _html("penanggung_jawab", iku) == "<p>Camat</p>"


def test_several_units_are_listed_under_their_collective_name() -> None:
    iku = replace(
        _iku(), sebutan_penanggung_jawab="Semua seksi", daftar_penanggung_jawab=("A", "B")
    )
    html = _html("penanggung_jawab", iku)
    assert html.startswith("<p>Semua seksi</p><ol")
    assert html.count('<li data-nomor="-">') == 2


def test_a_collective_name_alone_is_printed_alone() -> None:
    iku = replace(_iku(), sebutan_penanggung_jawab="Semua seksi", daftar_penanggung_jawab=())
    assert _html("penanggung_jawab", iku) == "<p>Semua seksi</p>"


@pytest.mark.parametrize(
    ("sumber", "isi"),
    [
        ("nomor", "<p>2.</p>"),
        ("tujuan", "<p>Tujuan</p>"),
        ("sasaran", "<p>Sasaran</p>"),
        ("nomor_indikator", "<p>1.</p>"),
        ("satuan", "<p>%</p>"),
        ("arah", "<p>Semakin tinggi semakin baik</p>"),
        ("sumber_data", "<p>Dokumen laporan fasilitasi kegiatan pemberdayaan masyarakat</p>"),
    ],
)
def test_each_column_prints_its_source(sumber: str, isi: str) -> None:
    assert _html(sumber, _iku()) == isi


def test_an_extra_column_prints_the_value_of_its_key() -> None:
    iku = replace(_iku(), tambahan=(("7", "Baseline 80"), ("8", "lain")))
    assert _html("tambahan", iku, kunci="7") == "<p>Baseline 80</p>"
    assert _html("tambahan", iku, kunci="9") == ""


def test_formula_and_explanation_can_have_columns_of_their_own() -> None:
    rumus, penjelasan = _html("rumus_saja", _iku()), _html("penjelasan", _iku())
    assert 'role="math"' in rumus
    assert "Penjelasan" not in rumus
    assert penjelasan.startswith('<p class="judul"><b>Penjelasan Indikator:</b></p><ol')
    assert _html("rumus", _iku()) == rumus + penjelasan


def test_a_verbal_definition_and_an_unprinted_formula() -> None:
    verbal = replace(_iku(), rumus=None, uraian_rumus="Hasil survei selama 1 tahun")
    assert _html("rumus_saja", verbal) == "<p>Hasil survei selama 1 tahun</p>"
    assert _html("rumus_saja", replace(_iku(), cetak_rumus=False)) == ""


def test_an_explanation_without_list_runs_on_behind_its_title() -> None:
    iku = replace(_iku(), judul_penjelasan="Penjelasan", penjelasan="Satu kalimat.")
    assert _html("penjelasan", iku) == "<p><b>Penjelasan:</b> Satu kalimat.</p>"


def _rumus(ekspresi: str) -> str:
    variabel = [Variabel(k, f"Label {k.upper()}") for k in "abcd" if k in ekspresi]
    return str(rumus_html(build_rumus(variabel=variabel, ekspresi=ekspresi, satuan="%")))


def test_a_quotient_is_a_fraction_with_its_factor_beside_it() -> None:
    html = _rumus("a / b * 100%")
    assert '<span class="atas">Label A</span><span class="bawah">Label B</span>' in html
    assert '<span class="rapat"> × 100%</span>' in html
    assert 'aria-label="Label A dibagi Label B dikali 100 persen"' in html


def test_a_sum_over_a_product_needs_no_parentheses() -> None:
    html = _rumus("(a + b) / (c * 3) * 100%")
    assert '<span class="atas">Label A + Label B</span>' in html
    assert '<span class="bawah">Label C × 3</span>' in html


def test_a_fraction_inside_a_fraction_stands_in_parentheses() -> None:
    kurung = '<span class="rapat">(</span>'
    atas, bawah = _rumus("a / b / c"), _rumus("a / (b / c)")
    assert atas.index(kurung) < atas.rindex("Label A")
    assert bawah.rindex("Label A") < bawah.index(kurung) < bawah.rindex("Label B")


def test_parentheses_around_a_fraction_are_cells() -> None:
    assert '<span class="rapat">(</span>' in _rumus("d * (a / b + c)")


def test_typed_letters_are_escaped() -> None:
    assert naskah_html("- <b>&") == (
        '<ol class="nomor-1"><li data-nomor="-">&lt;b&gt;&amp;</li></ol>'
    )
    label = [Variabel("a", '<i>"A"')]
    html = rumus_html(build_rumus(variabel=label, ekspresi="a", satuan=""))
    assert "<i>" not in html
    assert '"A"' not in html
