"""The name people gave is text to show: cleaned, short, and with our suffix."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kecamatan.unggahan.nama import clean_nama


@pytest.mark.parametrize(
    ("nama", "bersih"),
    [
        pytest.param("SK IKU 2026.pdf", "SK IKU 2026.pdf", id="plain"),
        pytest.param("../../etc/passwd", "passwd", id="path"),
        pytest.param("..\\..\\x.pdf", "x.pdf", id="path of Windows"),
        pytest.param("C:\\surat\\x.pdf", "x.pdf", id="drive"),
        pytest.param("C:x.pdf", "C_x.pdf", id="drive without path"),
        pytest.param("x.pdf:jahat.exe", "x.pdf_jahat.exe", id="second stream"),
        pytest.param("a/", "berkas", id="folder"),
        pytest.param("x.pdf\0.php", "x.pdf.php", id="NUL"),
        pytest.param("x.pdf\r\nSet-Cookie: a=b", "x.pdf Set-Cookie_ a=b", id="line of a header"),
        pytest.param("\u202egpj.exe", "gpj.exe", id="right to left"),
        pytest.param("su\u2066r\u2069at\u200b.pdf", "surat.pdf", id="isolates and zero width"),
        pytest.param(".htaccess", "htaccess", id="leading dot"),
        pytest.param("...", "berkas", id="dots"),
        pytest.param("", "berkas", id="nothing"),
        pytest.param(" \u3164\u2800\ufe0f ", "berkas", id="letters nobody sees"),
        pytest.param("\ud800.pdf", "pdf", id="half a letter"),
        pytest.param("CON", "berkas-CON", id="device"),
        pytest.param("nul.tar.pdf", "berkas-nul.tar.pdf", id="device with suffixes"),
        pytest.param("COM1 .txt", "berkas-COM1 .txt", id="device with a blank"),
        pytest.param("LPT\u00b9", "berkas-LPT\u00b9", id="device with a raised digit"),
        pytest.param("contoh.pdf", "contoh.pdf", id="no device"),
        pytest.param("\U0001f600.pdf", "\U0001f600.pdf", id="emoji"),
        pytest.param("a" * 300, "a" * 120, id="300 letters"),
    ],
)
def test_shown_name_is_cleaned(nama: str, bersih: str) -> None:
    assert clean_nama(nama) == bersih


@pytest.mark.parametrize(
    ("nama", "akhiran", "bersih"),
    [
        ("SK.PDF", ".pdf", "SK.pdf"),
        ("foto.jpeg", ".jpg", "foto.jpg"),
        ("rekap.xlsx", ".pdf", "rekap.pdf"),
        ("x.pdf\0.php", ".pdf", "x.pdf.php.pdf"),
        (".pdf", ".pdf", "berkas.pdf"),
        ("CON.pdf", ".pdf", "berkas-CON.pdf"),
        ("", ".xlsx", "berkas.xlsx"),
        ("a" * 300, ".pdf", "a" * 116 + ".pdf"),
        ("a" * 115 + " b.pdf", ".pdf", "a" * 115 + ".pdf"),
    ],
)
def test_name_ends_in_our_suffix(nama: str, akhiran: str, bersih: str) -> None:
    assert clean_nama(nama, akhiran) == bersih


@given(st.text(st.characters(), max_size=200), st.sampled_from(["", ".pdf", ".xlsx"]))
def test_any_name_becomes_one_that_is_safe_to_show(nama: str, akhiran: str) -> None:
    bersih = clean_nama(nama, akhiran)
    assert 0 < len(bersih) <= 120
    assert not bersih.startswith((".", " "))
    assert bersih.endswith(akhiran)
    assert not set(bersih) & set('/\\<>:"|?*')
    assert not {unicodedata.category(huruf) for huruf in bersih} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert clean_nama(bersih, akhiran) == bersih
