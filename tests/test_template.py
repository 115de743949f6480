"""Facts about the templates: nothing unescaped, nothing the CSP refuses, nothing unused."""

import re

import pytest

from tests.sumber import PAKET, name, python_files, template_files

# Template name -> why its `|safe` cannot let a typed word through as markup.
SAFE_BERALASAN: dict[str, str] = {}
# Module -> why its `mark_safe` cannot let a typed word through as markup.
MARK_SAFE_BERALASAN: dict[str, str] = {
    "kecamatan/grafik/html.py": "SVG of kecamatan/grafik, which escapes each word and attribute",
}
# Django looks these up by name; no code mentions them.
TEMPLATE_BAWAAN_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}


def test_nothing_typed_reaches_a_page_unescaped() -> None:
    terbuka = re.compile(r"\|\s*safe(?:seq)?\b|\{%\s*autoescape\s+off")
    memakai = {
        nama
        for nama, berkas in template_files().items()
        if terbuka.search(berkas.read_text(encoding="utf-8"))
    }
    assert memakai == set(SAFE_BERALASAN)


def test_markup_made_in_python_goes_through_format_html() -> None:
    memakai = {
        name(berkas)
        for berkas in python_files(*PAKET)
        if re.search(r"\bmark_safe\b|\bSafeString\(", berkas.read_text(encoding="utf-8"))
    }
    assert memakai == set(MARK_SAFE_BERALASAN)


@pytest.mark.parametrize(
    "pola",
    [
        pytest.param(r"<[^>]*\sstyle\s*=", id="style attribute"),
        pytest.param(r"<[^>]*\s(?:on\w+|hx-on[:\w-]*)\s*=", id="handler attribute"),
        pytest.param(r"<script(?![^>]*\ssrc=)", id="script without src"),
        pytest.param(r"<style\b", id="style element"),
        pytest.param(r"javascript:", id="javascript address"),
        pytest.param(r"<(?!a\b)[^>]*\s(?:src|href|action)\s*=\s*[\"']?(?:https?:)?//", id="host"),
    ],
)
def test_pages_hold_nothing_the_content_security_policy_refuses(pola: str) -> None:
    bersalah = [
        nama
        for nama, berkas in template_files().items()
        # Printed documents are read by the PDF engine, which needs its CSS in the same file.
        if not nama.startswith("cetak/")
        and re.search(pola, berkas.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert bersalah == []


def test_every_template_is_used() -> None:
    daftar = template_files()
    # A component shows in its own comment how to call it, and that is no use of it.
    pemakai = {berkas: berkas.read_text(encoding="utf-8") for berkas in python_files(*PAKET)}
    pemakai |= {berkas: berkas.read_text(encoding="utf-8") for berkas in daftar.values()}
    tidak_dipakai = [
        nama
        for nama, sendiri in daftar.items()
        if nama not in TEMPLATE_BAWAAN_DJANGO
        and not any(
            re.search(rf"""["'\s]{re.escape(nama)}["'\s]""", isi)
            for berkas, isi in pemakai.items()
            if berkas != sendiri
        )
    ]
    assert tidak_dipakai == []
