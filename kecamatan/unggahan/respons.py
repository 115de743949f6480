"""The answer that hands out a stored or printed file."""

from typing import Final

from csp.constants import NONE, SELF
from django.http import HttpResponse
from django.utils.http import content_disposition_header

from kecamatan.unggahan.jenis import DITAMPILKAN

KEBIJAKAN_BERKAS: Final = ("default-src", "base-uri", "form-action", "frame-ancestors")
_MIME_DITAMPILKAN: Final = frozenset(jenis.mime for jenis in DITAMPILKAN)


def build_respons(
    isi: bytes, nama: str, jenis: str, *, inline: bool, berbingkai: bool = False
) -> HttpResponse:
    """Return the bytes with headers under which no browser runs anything in them.

    `inline` is heard for PDF and pictures only; anything else is downloaded. What is inline and
    `berbingkai` may stand in a frame on a page of this site, and of no other.
    """
    respons = HttpResponse(isi, content_type=jenis)
    unduh = not inline or jenis not in _MIME_DITAMPILKAN
    disposisi = content_disposition_header(unduh, nama)
    if disposisi:
        respons.headers["Content-Disposition"] = disposisi
    respons.headers["X-Content-Type-Options"] = "nosniff"
    respons.headers["Cache-Control"] = "private, no-store"
    # A whole policy of its own: the one of the pages would let scripts of the site run.
    kebijakan = {nama: [NONE] for nama in KEBIJAKAN_BERKAS}
    if berbingkai and not unduh:
        kebijakan["frame-ancestors"] = [SELF]
        respons.headers["X-Frame-Options"] = "SAMEORIGIN"
    respons._csp_config = kebijakan  # type: ignore[attr-defined]
    return respons


def allow_bingkai(respons: HttpResponse) -> HttpResponse:
    """Let a page show files of this site in frames; what else it may do stays as it is."""
    respons._csp_update = {"frame-src": [SELF]}  # type: ignore[attr-defined]
    return respons
