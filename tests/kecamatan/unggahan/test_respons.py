"""What is handed out runs nowhere: its type, its name and a policy of its own."""

import pytest
from csp.middleware import CSPMiddleware
from django.http import HttpResponse
from django.test import RequestFactory

from kecamatan.unggahan.jenis import JenisBerkas
from kecamatan.unggahan.respons import build_respons


def answer(jenis: str, *, inline: bool, nama: str = "bukti.pdf") -> HttpResponse:
    """Return the answer as it leaves the site."""
    permintaan = RequestFactory().get("/")
    lapis = CSPMiddleware(lambda _request: build_respons(b"isi", nama, jenis, inline=inline))
    return lapis(permintaan)  # type: ignore[return-value]


@pytest.mark.parametrize("jenis", JenisBerkas)
@pytest.mark.parametrize("inline", [True, False])
def test_every_kind_is_served_with_its_type_and_without_rights(
    jenis: JenisBerkas, inline: bool
) -> None:
    kepala = answer(jenis.mime, inline=inline).headers
    assert kepala["Content-Type"] == jenis.mime
    assert kepala["X-Content-Type-Options"] == "nosniff"
    assert kepala["Cache-Control"] == "private, no-store"
    kebijakan = set(kepala["Content-Security-Policy"].split("; "))
    assert kebijakan == {
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    }


@pytest.mark.parametrize(
    ("mime", "disposisi"),
    [
        ("application/pdf", "inline"),
        ("image/png", "inline"),
        ("image/jpeg", "inline"),
        (JenisBerkas.XLSX.mime, "attachment"),
        ("application/octet-stream", "attachment"),
        ("text/html", "attachment"),
        ("image/svg+xml", "attachment"),
    ],
)
def test_only_pdf_and_pictures_are_shown_in_the_browser(mime: str, disposisi: str) -> None:
    kepala = answer(mime, inline=True).headers
    assert kepala["Content-Disposition"] == f'{disposisi}; filename="bukti.pdf"'


def test_what_is_asked_for_as_a_download_is_one() -> None:
    assert answer("application/pdf", inline=False).headers["Content-Disposition"] == (
        'attachment; filename="bukti.pdf"'
    )


def test_a_name_in_other_letters_writes_no_header() -> None:
    kepala = answer("application/pdf", inline=False, nama='b\u00fckti"; x=y.pdf').headers
    assert kepala["Content-Disposition"] == (
        "attachment; filename*=utf-8''b%C3%BCkti%22%3B%20x%3Dy.pdf"
    )
