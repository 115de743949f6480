"""Reads a PDF the way the browser gets it."""

from io import BytesIO

from pypdf import PdfReader

from tests.peramban.layar import Layar


def baca_pdf(layar: Layar, tautan: str) -> str:
    """Fetch the PDF behind a link with the cookies of the browser; return its words."""
    alamat = layar.page.get_by_role("link", name=tautan).get_attribute("href")
    jawaban = layar.page.context.request.get(str(alamat))
    assert jawaban.headers["content-type"] == "application/pdf"
    halaman = PdfReader(BytesIO(jawaban.body())).pages
    return " ".join(" ".join(satu.extract_text() for satu in halaman).split())
