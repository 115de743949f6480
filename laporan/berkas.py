"""File names and headers of what is downloaded."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from django.utils.text import slugify

from laporan.models import Dokumen

KEBIJAKAN_BERKAS = ("default-src", "base-uri", "form-action", "frame-ancestors")


def nama_berkas(dokumen: Dokumen) -> str:
    """Return e.g. "sk-iku-sumberjambe-2022.pdf"; a draft says so in its name."""
    draf = "" if dokumen.is_resmi else "-draf"
    return f"{dokumen.jenis}-{slugify(dokumen.kecamatan.nama)}-{dokumen.masa}{draf}.pdf"


def build_respons(isi: bytes, nama: str, jenis: str, *, inline: bool) -> HttpResponse:
    """Return the bytes with headers under which no browser runs anything in them."""
    respons = HttpResponse(isi, content_type=jenis)
    disposisi = content_disposition_header(not inline, nama)
    if disposisi:
        respons.headers["Content-Disposition"] = disposisi
    respons.headers["X-Content-Type-Options"] = "nosniff"
    respons.headers["Cache-Control"] = "private, no-store"
    # A whole policy of its own: the one of the pages would let scripts of the site run.
    respons._csp_config = {nama: ["'none'"] for nama in KEBIJAKAN_BERKAS}  # type: ignore[attr-defined]
    return respons
