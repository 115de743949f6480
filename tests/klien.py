"""A test client that refuses pages with anything the browser's CSP or a reader would trip over."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponseBase
from django.test import Client

KURUNG_TEMPLATE = ("{{", "{%", "}}", "%}")


class PemeriksaHtml(HTMLParser):
    """Collects what must not be in a page: inline handlers, scripts and styles, foreign sources."""

    def __init__(self) -> None:
        """Start with nothing found."""
        super().__init__(convert_charrefs=True)
        self.temuan: list[str] = []
        self._dalam_skrip = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        isian = dict(attrs)
        for nama in isian:
            if nama.startswith(("on", "hx-on", "data-hx-on")) or nama == "style":
                self.temuan.append(f"<{tag}> {nama}={isian[nama]!r}")
        if tag == "style" or (tag == "script" and "src" not in isian):
            self.temuan.append(f"<{tag}> di dalam halaman")
        for nama in ("src", "href", "action"):
            alamat = (isian.get(nama) or "").strip().lower()
            if alamat.startswith(("http:", "https:", "//", "javascript:")):
                self.temuan.append(f"<{tag}> {nama}={alamat!r}")


def periksa_html(response: HttpResponseBase, *, boleh_kurung: bool = False) -> list[str]:
    """Return what is wrong with an HTML answer; nothing for other kinds of answer."""
    if response.streaming or "text/html" not in response.headers.get("Content-Type", ""):
        return []
    isi = response.content.decode()  # type: ignore[attr-defined] # not streaming
    pemeriksa = PemeriksaHtml()
    pemeriksa.feed(isi)
    kurung = [] if boleh_kurung else [f"tertinggal {k!r}" for k in KURUNG_TEMPLATE if k in isi]
    return pemeriksa.temuan + kurung


class KlienKetat(Client):
    """Django's client that fails a test on a page of that kind.

    `boleh_kurung` lets template braces through, for tests that type them on purpose.
    """

    boleh_kurung = False

    def request(self, **request: Any) -> Any:
        """Answer as the site does, then judge the page."""
        response = super().request(**request)
        temuan = periksa_html(response, boleh_kurung=self.boleh_kurung)
        assert not temuan, f"{request.get('PATH_INFO')}: {temuan}"
        return response
