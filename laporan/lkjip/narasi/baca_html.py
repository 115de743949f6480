"""Reads HTML, clean or pasted, into paragraphs and lists: one pass over its tags."""

from html import unescape
from html.parser import HTMLParser
from typing import Final

from laporan.isi.laporan import Blok
from laporan.lkjip.narasi.gaya import DIBUANG, SENDIRI, find_gaya, find_kunci
from laporan.lkjip.narasi.rakit import Perakit
from laporan.lkjip.narasi.tepi import drop_komentar

MAKS_DALAM: Final = 25
JUDUL: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PARAGRAF: Final = JUDUL | {"p", "div", "section", "article", "pre", "address", "tr", "table"}
DAFTAR: Final = frozenset({"ul", "ol"})
BLOK: Final = PARAGRAF | DAFTAR | {"li", "blockquote", "dl", "dt", "dd"}
SEL: Final = frozenset({"td", "th"})
# What a tag closes that was left open, up to the nearest of the second set.
TERTUTUP: Final = {
    "li": (frozenset({"li"}), DAFTAR),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (SEL, frozenset({"tr"})),
    "th": (SEL, frozenset({"tr"})),
}
MENUTUP_P: Final = (frozenset({"p"}), BLOK - {"p"})


class TerlaluDalam(ValueError):
    """Tags within tags beyond `batas`."""

    def __init__(self, batas: int) -> None:
        """Keep the limit that was passed."""
        super().__init__(batas)
        self.batas = batas


def baca_html(html: str) -> tuple[Blok, ...]:
    """Return paragraphs and lists; raises TerlaluDalam beyond 25 tags within each other."""
    pembaca = _Pembaca()
    pembaca.feed(drop_komentar(html))
    pembaca.end()
    return pembaca.perakit.finish()


class _Pembaca(HTMLParser):
    """Keeps which tags are open, and hands text and borders of blocks to the builder."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.perakit = Perakit()
        self._buka: list[str] = []
        self._dibuang = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag; those without an end only do something."""
        if tag in SENDIRI:
            if tag == "br" and not self._dibuang:
                self.perakit.add_teks("\n", utuh=True)
            return
        tertutup, batas = TERTUTUP.get(tag, MENUTUP_P if tag in BLOK else (frozenset(), BLOK))
        self._close_terbuka(tertutup, batas)
        self._buka.append(tag)
        if len(self._buka) > MAKS_DALAM:
            raise TerlaluDalam(MAKS_DALAM)
        self._dibuang += tag in DIBUANG
        if not self._dibuang:
            self._open(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        """Close a tag with all that was left open within it; one never opened is nothing."""
        if tag in self._buka:
            while self._buka:
                if self._close_atas() == tag:
                    break

    def handle_data(self, data: str) -> None:
        """Take text."""
        if not self._dibuang:
            self.perakit.add_teks(data)

    def end(self) -> None:
        """Take what is left, a tag that never ends, as the text that it is.

        Instead of `close`, which looks for its end again from every "<" behind it.
        """
        sisa, self.rawdata = self.rawdata, ""
        self.handle_data(unescape(sisa))

    def _open(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag in BLOK:
            self.perakit.end_paragraf()
        if tag in DAFTAR:
            self.perakit.open_daftar("bulat" if tag == "ul" else "angka")
        elif tag == "li":
            self.perakit.open_butir()
        elif tag == "blockquote":
            self.perakit.kutipan += 1
        elif tag in SEL:
            self.perakit.add_teks(" ")
        self.perakit.push_gaya("tebal" if tag in JUDUL else find_gaya(tag), *find_kunci(tag, attrs))

    def _close_atas(self) -> str:
        tag = self._buka.pop()
        if self._dibuang:
            self._dibuang -= tag in DIBUANG
            return tag
        self.perakit.pop_gaya()
        if tag in BLOK:
            self.perakit.end_paragraf()
        if tag in DAFTAR:
            self.perakit.close_daftar()
        elif tag == "blockquote":
            self.perakit.kutipan -= 1
        return tag

    def _close_terbuka(self, tertutup: frozenset[str], batas: frozenset[str]) -> None:
        """Close a tag that this one ends without saying so."""
        for letak in range(len(self._buka) - 1, -1, -1):
            if self._buka[letak] in tertutup:
                while len(self._buka) > letak:
                    self._close_atas()
                return
            if self._buka[letak] in batas:
                return
