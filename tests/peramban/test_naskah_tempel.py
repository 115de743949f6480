"""Pasting into a text of the yearly report from Word, Excel and a web page."""

import pytest
from playwright.sync_api import expect

from laporan.models import LaporanKinerja
from tests.peramban.layar import Layar
from tests.peramban.test_naskah import alamat, editor, isi, kabar, laporan, layar

__all__ = ["alamat", "laporan", "layar"]

# As Word writes it: lists are paragraphs, their numbers text, everything in styles.
BUTIR = (
    "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level{} lfo1'>"
    "<![if !supportLists]><span style='mso-list:Ignore'>{}<span style='font:7.0pt \"Times New "
    "Roman\"'>&nbsp;&nbsp; </span></span><![endif]>{}<o:p></o:p></p>"
)
WORD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal'
    "{margin:0cm}</style></head><body lang=IN><!--StartFragment-->"
    "<p class=MsoNormal style='text-align:justify'><b><span style='font-size:12.0pt'>Dasar"
    "<o:p></o:p></span></b></p>"
    + BUTIR.format(1, "1.", "Butir satu")
    + BUTIR.format(2, "·", "Anak “pertama”")
    + BUTIR.format(1, "2.", "Butir dua – selesai…")
    + "<p class=MsoNormal>98&nbsp;% <a href='http://contoh.go.id'>tautan</a></p><h1>Judul</h1>"
    "<!--EndFragment--></body></html>"
)
EXCEL = (
    "<table><tr><td style='width:64pt'>Uraian</td><td>Target</td></tr>"
    "<tr><td>SKM</td><td>12.5</td></tr><tr><td></td><td></td></tr></table>"
)
SITUS_LAIN = (
    '<b style="font-weight:normal"><p><span style="font-weight:700">Tebal</span> '
    '<span style="font-weight:400">biasa</span></p></b>'
)
TEMPEL = """([html, teks]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", teks);
  const sifat = {clipboardData: data, bubbles: true, cancelable: true};
  document.querySelector(".ProseMirror").dispatchEvent(new ClipboardEvent("paste", sifat));
}"""


def tempel(layar: Layar, html: str, teks: str = "") -> None:
    """Paste as a browser does, into the empty text."""
    editor(layar).click()
    layar.page.evaluate(TEMPEL, [html, teks])
    expect(kabar(layar)).to_contain_text("Tersimpan di server")


@pytest.mark.parametrize(
    ("html", "seharusnya"),
    [
        (
            WORD,
            "<p><strong>Dasar</strong></p><ol><li>Butir satu<ul><li>Anak “pertama”</li></ul></li>"
            "<li>Butir dua – selesai…</li></ol><p>98 % tautan</p><p><strong>Judul</strong></p>",
        ),
        (EXCEL, "<p>Uraian; Target</p><p>SKM; 12.5</p>"),
        (SITUS_LAIN, "<p><strong>Tebal</strong> biasa</p>"),
    ],
    ids=["word", "excel", "situs lain"],
)
def test_what_is_pasted_keeps_its_words_and_lists(layar: Layar, html: str, seharusnya: str) -> None:
    tempel(layar, html)
    assert isi().replace("\xa0", " ") == seharusnya


def test_plain_text_with_tabs_and_empty_lines_becomes_paragraphs(layar: Layar) -> None:
    tempel(layar, "", "Baris satu\n\nBaris dua\tdengan tab")
    assert isi() == "<p>Baris satu</p><p>Baris dua dengan tab</p>"


def test_the_page_says_what_it_could_not_take(layar: Layar, laporan: LaporanKinerja) -> None:
    catatan = layar.page.locator("[data-naskah-tempelan]")
    tempel(layar, f"<p>Foto <img alt='x'></p>{EXCEL}")
    expect(catatan).to_contain_text("Tabel yang ditempel menjadi baris biasa")
    expect(catatan).to_contain_text("Gambar tidak ikut ditempel")
    assert layar.temukan_pelanggaran() == []
    layar.page.evaluate(TEMPEL, ["<p>Kalimat</p>", ""])
    expect(catatan).to_be_empty()
