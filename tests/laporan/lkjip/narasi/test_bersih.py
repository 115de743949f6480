"""Texts of a report: attacks, pasted pages of Word and LibreOffice, and the limits."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.galat import AksiDitolak
from laporan.lkjip.narasi.baca_html import MAKS_DALAM
from laporan.lkjip.narasi.bersih import MAKS_HURUF, MAKS_TANDA, TAG, clean_naskah
from laporan.lkjip.narasi.urai import teks_polos

SERANGAN = (
    "<link rel=attachment href=file:///etc/passwd>",
    "<a rel=attachment href=FILE:///etc/passwd>baca</a>",
    "<base href=file://localhost/etc/><a href=passwd>baca</a>",
    "<img src=file:///etc/passwd><img src=http://127.0.0.1:9/x>",
    "<object data=file:///etc/passwd>x</object><embed src=x>",
    "<svg><image href='http://127.0.0.1/x'/></svg>",
    '<p style="background:url(http://127.0.0.1/)">x</p>',
    "<style>@import url(http://127.0.0.1/);@page{size:1cm}</style>",
    '<a href="javascript:app.alert(1)">klik</a>',
    "<title>PALSU</title><meta name=author content='BUPATI PALSU'>",
    "<table><td colspan=100000 rowspan=9>x</td><col span=100000000></table><ol start=-5><li>a</ol>",
    "<p onclick=alert(1)>x</p><script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<math><mtext><table><mglyph><style><!--</style>"
    "<img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    "<form action=x><input name=a><button formaction=javascript:1>y</button></form>",
    '<span data-angka="x&quot; onclick=&quot;y">12</span>',
    "<p id=a class=b data-x=c>x</p>",
    "<![CDATA[<script>alert(1)</script>]]><?php echo 1 ?><!DOCTYPE x>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
)
_TAG = re.compile(r"<(/?)([a-z]+)((?: [^>]*)?)>")


def check_bersih(html: str) -> None:
    """Fail for any tag or attribute that may not stand in a text."""
    for cocok in _TAG.finditer(html):
        assert cocok[2] in TAG, html
        assert re.fullmatch(r'(?: data-(?:angka|rujuk)="[a-z0-9:.@_-]+")?', cocok[3]), html
    assert "<" not in _TAG.sub("", html), html


@pytest.mark.parametrize("html", SERANGAN)
def test_serangan_tidak_tersisa(html: str) -> None:
    """C01-C08: no file, no request, no link, no style, no script, no metadata."""
    bersih = clean_naskah(html)
    check_bersih(bersih)
    assert not re.search(r"<[^>]*(?:href|src|style|on[a-z]+=|url)", bersih)
    assert clean_naskah(bersih) == bersih


@pytest.mark.parametrize("html", SERANGAN)
def test_serangan_di_dalam_daftar(html: str) -> None:
    """The same inside a list within bold text."""
    check_bersih(clean_naskah(f"<ul><li><b>awal {html} akhir</b></li></ul>"))


@pytest.mark.parametrize("buka", ["<ul><li>", "<blockquote>", "<div>", "<b>", "<table><tr><td>"])
def test_terlalu_dalam(buka: str) -> None:
    """C09: refused in words before anything is saved."""
    with pytest.raises(AksiDitolak, match="terlalu dalam"):
        clean_naskah(buka * (MAKS_DALAM + 1))


def test_terlalu_panjang_sebelum_dibaca(monkeypatch: pytest.MonkeyPatch) -> None:
    """C10: 500 kB is refused by its length; no reader sees it."""

    def gagal(html: str) -> None:
        raise AssertionError("was read")

    monkeypatch.setattr("laporan.lkjip.narasi.bersih.baca_html", gagal)
    for html in ("<div>" * 100_000, "a" * (MAKS_HURUF + 1), "&" * 1_000_000):
        with pytest.raises(AksiDitolak, match=r"paling banyak 60\.000 huruf"):
            clean_naskah(html)
    with pytest.raises(AksiDitolak, match="terlalu banyak baris"):
        clean_naskah("<br>" * (MAKS_TANDA + 1))


def test_tumbuh_melewati_batas() -> None:
    """What is stored must be fit to be opened and saved again."""
    with pytest.raises(AksiDitolak, match="terlalu panjang"):
        clean_naskah("&" * 20_000)


@pytest.mark.parametrize(
    ("html", "teks"),
    [
        ("<a " * 3_900, "<a " * 3_900),
        ("<a b='" * 3_901, "<a b='" * 3_901),
        ("<p>Serapan 97 % <dan 'sisa", "Serapan 97 % <dan 'sisa"),
        ("</p" * 3_900, "</p" * 3_900),
        ("Bina Marga &am", "Bina Marga &am"),
    ],
)
def test_tanda_tak_berakhir_dibaca_sekali(
    html: str, teks: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """C10: what never ends is text, and its end is not looked for from every "<" again."""
    dibaca: list[int] = []
    asli = HTMLParser.parse_starttag
    monkeypatch.setattr(
        HTMLParser, "parse_starttag", lambda diri, i: (dibaca.append(i), asli(diri, i))[1]
    )
    assert teks_polos(clean_naskah(html)) == teks.strip()
    assert len(dibaca) <= 20


@pytest.mark.parametrize(
    "html",
    [
        "".join(f"<b x={n}>" for n in range(20)) + "<p>x" * 900,
        "x<br>" * 3_900,
        "<p>x</p>" * 1_900,
        "<i>x</i><b>y</b>" * 900,
        "<li>x" * 1_900,
    ],
)
def test_terburuk_dalam_batas(html: str) -> None:
    """C12: what comes out is never of more pieces than what came in."""
    hasil = clean_naskah(html)
    assert hasil.count("<") <= MAKS_TANDA
    check_bersih(hasil)


def test_terburuk_ditolak_bukan_membengkak() -> None:
    """Open formats around thousands of paragraphs: a browser's reading makes millions of nodes."""
    html = "".join(f"<font a={n}>" for n in range(2_000)) + "<p>x" * 1_900
    with pytest.raises(AksiDitolak, match="terlalu dalam"):
        clean_naskah(html)


def test_zalgo_dan_huruf_kendali() -> None:
    """C11: marks are reduced, control letters and bidi overrides go."""
    hasil = clean_naskah("<p>a" + "\u0301" * 20_000 + "b\x00\x07c\u202ed\u200be</p>")
    assert hasil == "<p>á" + "\u0301" * 3 + "bcde</p>"


@pytest.mark.parametrize("teks", ["كلام", "ꦗꦮ", "😀", "e\u0301", "n" * 300])
def test_huruf_lain_tetap(teks: str) -> None:
    """C24: letters of every script stay."""
    import unicodedata

    assert clean_naskah(f"<p>{teks}</p>") == f"<p>{unicodedata.normalize('NFC', teks)}</p>"


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
p.MsoNormal {margin:0cm}</style></head><body lang=IN style='tab-interval:36.0pt'>
<!--StartFragment--><h1 style='mso-style:x'>Isu Strategis<o:p></o:p></h1>
<p class=MsoNormal style='text-align:justify'><b><span lang=IN style='font-size:12.0pt'>Capaian
kinerja</span></b><span lang=IN> tahun 2021 &nbsp;<i>baik</i>.<o:p>&nbsp;</o:p></span></p>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]-->
<p class=MsoList><![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>Satu</p>
<table class=MsoTable><tr><td>A</td><td>B</td></tr></table>
<!--EndFragment--></body></html>"""


def test_tempelan_word() -> None:
    """A page of Word: words, bold and italics stay."""
    assert clean_naskah(WORD) == (
        "<p><strong>Isu Strategis</strong></p>"
        "<p><strong>Capaian kinerja</strong> tahun 2021 <em>baik</em>.</p>"
        "<p>1. Satu</p><p>A B</p>"
    )


def test_tempelan_libreoffice() -> None:
    """A list of LibreOffice, with its lists below."""
    html = (
        "<meta http-equiv='content-type' content='text/html; charset=utf-8'/><style>p{x:y}</style>"
        '<ol><li><p style="margin-bottom: 0cm">Satu</p><ol type="a"><li><p>Dua</p></li></ol></li>'
        "<li><p>Tiga<sup>2</sup> H<sub>2</sub>O <font face='x'><u>garis</u></font></p></li></ol>"
        "<div>Penutup<br></div><blockquote><div>Kutipan</div></blockquote>"
    )
    assert clean_naskah(html) == (
        "<ol><li>Satu<ol><li>Dua</li></ol></li>"
        "<li>Tiga<sup>2</sup> H<sub>2</sub>O <u>garis</u></li></ol>"
        "<p>Penutup</p><blockquote><p>Kutipan</p></blockquote>"
    )


def test_daftar_paling_banyak_tiga_tingkat() -> None:
    """What is deeper goes on in the third level, in the order of reading."""
    html = "<ul><li>1<ul><li>2<ul><li>3<ul><li>4</li></ul></li><li>5</li></ul></li></ul></li></ul>"
    assert clean_naskah(html) == (
        "<ul><li>1<ul><li>2<ul><li>3</li><li>4</li><li>5</li></ul></li></ul></li></ul>"
    )


def test_angka_dan_rujukan_tetap() -> None:
    """Figures and references keep their key; everything else of a span goes."""
    html = (
        '<p>Capaian <span class="x" data-angka="capaian:i12">90,13%</span>, lihat '
        '<span data-rujuk="pengukuran">Tabel 3.1</span> <span style="a">polos</span>.</p>'
    )
    assert clean_naskah(html) == (
        '<p>Capaian <span data-angka="capaian:i12">90,13%</span>, lihat '
        '<span data-rujuk="pengukuran">Tabel 3.1</span> polos.</p>'
    )


def test_teks_tanpa_tanda() -> None:
    """Plain text becomes a paragraph; nothing stays nothing."""
    assert clean_naskah("a < b & c") == "<p>a &lt; b &amp; c</p>"
    assert clean_naskah(" <p> </p><br><ul><li></li></ul> ") == ""


POTONGAN = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<ul>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<li>",
        "</li>",
        "<br>",
        "a",
        "b\xa0c",
        "<div>",
        "</div>",
        "<h2>",
        "</h2>",
        "&nbsp;",
        "<blockquote>",
        "</blockquote>",
        "<sup>",
        "</sup>",
        "<sub>",
        "</sub>",
        "<u>",
        "</u>",
        "&amp;",
        "<span\tdata-angka='a:b'>",
        "<span\tdata-rujuk='t'>",
        "<span>",
        "</span>",
        "<td>",
        "</td>",
        "<tr>",
        "<table>",
        "</table>",
        "<!--",
        "-->",
        "<style>",
        "</style>",
        "<script>",
        "</script>",
        "́",
        "e",
        "<",
        ">",
        "&",
        "&lt;",
        "<![x[",
        "]]>",
        "<?",
        "'",
        '"',
        "o\t",
        "·\t",
        "\u2028",
        " ",
        "\n",
    ]
)


@given(st.lists(POTONGAN, max_size=40).map("".join))
def test_membersihkan_dua_kali(html: str) -> None:
    """Cleaning what is clean changes nothing, whatever was typed."""
    try:
        bersih = clean_naskah(html)
    except AksiDitolak:
        return
    check_bersih(bersih)
    assert clean_naskah(bersih) == bersih


@given(st.text(max_size=200))
def test_teks_sembarang(html: str) -> None:
    """No text makes the cleaner fail."""
    bersih = clean_naskah(html)
    check_bersih(bersih)
    assert clean_naskah(bersih) == bersih
