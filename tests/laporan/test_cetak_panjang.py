"""Documents of any length: nothing is cut, nothing is parted that belongs together."""

from dataclasses import replace

import pytest

from laporan.cetak import HasilPdf, cetak_pdf
from laporan.isi import IsiDokumen, IsiIku, IsiSasaran
from tests.laporan.baca_pdf import rapat, tanda, teks_halaman
from tests.laporan.isi_contoh import contoh

BUTIR = (
    "Butir penjelasan yang panjang sekali, diulang agar satu baris tabel melebihi satu halaman. "
)


def _ganti(isi: IsiDokumen, *daftar_sasaran: IsiSasaran) -> IsiDokumen:
    return replace(isi, formulir=replace(isi.formulir, daftar_sasaran=daftar_sasaran))


def _iku() -> IsiIku:
    """Return an indikator with a fraction."""
    return contoh("panti_2025").formulir.daftar_sasaran[2].daftar_iku[0]


def _cetak(*daftar_sasaran: IsiSasaran, dari: str = "sumberjambe_2021") -> HasilPdf:
    return cetak_pdf(_ganti(contoh(dari), *daftar_sasaran), draf=False)


def test_sixty_indikator_under_one_sasaran_all_print() -> None:
    daftar = tuple(replace(_iku(), nama=f"Indikator ke-{i} selesai") for i in range(1, 61))
    hasil = _cetak(IsiSasaran("Sasaran yang luas", "", daftar))
    halaman = teks_halaman(hasil.pdf)
    tercetak = "".join(halaman)
    assert hasil.peringatan == ()
    assert len(hasil.pdf) < 200_000
    assert [satu.nama for satu in daftar if rapat(satu.nama) not in tercetak] == []
    # Each page can be read by itself: it names the sasaran it continues.
    assert all("Sasaranyangluas" in satu for satu in halaman)
    assert tercetak.count("Sasaranyangluas") == len(halaman)


def test_a_short_sasaran_with_several_indikator_is_one_merged_cell() -> None:
    daftar = tuple(replace(_iku(), penjelasan="") for _ in range(3))
    pdf = _cetak(IsiSasaran("Sasaran", "", daftar)).pdf
    rentang = [e["/A"].get("/RowSpan", 1) for e in tanda(pdf) if e["/S"] == "/TD"]
    assert rentang == [3, 3, *[1] * 12]


def test_a_row_taller_than_a_page_is_split_without_losing_a_word() -> None:
    kata = [[f"kata-{i}-{j};" for j in range(80)] for i in range(1, 12)]
    butir = (f"{i}. {' '.join(satu)}" for i, satu in enumerate(kata, 1))
    hasil = _cetak(
        IsiSasaran("Sasaran", "", (replace(_iku(), penjelasan="\n".join(butir)), _iku()))
    )
    tercetak = "".join(teks_halaman(hasil.pdf))
    assert hasil.halaman > 3
    assert [satu for daftar in kata for satu in daftar if tercetak.count(satu) != 1] == []


@pytest.mark.parametrize("pengisi", range(23, 31))
def test_a_fraction_stays_on_one_page_with_the_title_under_it(pengisi: int) -> None:
    # Both rows are too tall to be kept whole; the second begins ever lower on the page.
    daftar = (replace(_iku(), penjelasan=BUTIR * pengisi), replace(_iku(), penjelasan=BUTIR * 30))
    hasil = _cetak(IsiSasaran("Sasaran", "", daftar))
    pecahan = rapat(
        "Jumlah kegiatan pemberdayaan yang difasilitasi Jumlah kegiatan pemberdayaan × 100% "
        "Penjelasan Indikator: Butir"
    )
    assert sum(satu.count(pecahan) for satu in teks_halaman(hasil.pdf)) == 2


def test_a_formula_too_long_for_a_fraction_is_written_on_lines() -> None:
    iku = _iku()
    assert iku.rumus is not None
    variabel = tuple(replace(satu, label=f"{satu.label} " * 20) for satu in iku.rumus.variabel)
    iku = replace(iku, rumus=replace(iku.rumus, variabel=variabel))
    hasil = _cetak(IsiSasaran("Sasaran", "", (iku,)))
    assert "÷" in "".join(teks_halaman(hasil.pdf))
    assert not [satu for satu in tanda(hasil.pdf) if satu["/S"] == "/Formula"]


def test_endless_words_wrap_inside_their_column() -> None:
    kata = "kata" * 75
    iku = _iku()
    assert iku.rumus is not None
    variabel = (replace(iku.rumus.variabel[0], label=kata), *iku.rumus.variabel[1:])
    iku = replace(iku, nama=kata, sumber_data=kata, penjelasan=f"- {kata}")
    iku = replace(iku, rumus=replace(iku.rumus, variabel=variabel))
    hasil = _cetak(IsiSasaran(kata, "", (iku,)))
    assert "".join(teks_halaman(hasil.pdf)).count(kata) == 5
    assert hasil.peringatan == ()


def test_letters_of_other_scripts_print_or_are_reported() -> None:
    iku = replace(_iku(), nama="العربية 😀 é́́́", penjelasan="- ꦗꦮ")
    hasil = _cetak(IsiSasaran("Sasaran", "", (iku,)), dari="panti_2025")
    assert hasil.pdf.startswith(b"%PDF")
    assert all("glyph" in satu for satu in hasil.peringatan)


def test_a_form_without_indikator_still_prints() -> None:
    hasil = _cetak()
    assert hasil.halaman == 1
    assert "SUMBERDATA" in teks_halaman(hasil.pdf)[0]
