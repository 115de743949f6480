"""The text of a part in plain words, and what differs between two of its versions."""

from html.parser import HTMLParser
from typing import Final

from laporan.banding import Perbedaan, Potongan

BLOK: Final = frozenset({"p", "li", "ul", "ol", "blockquote", "div"})


class _PembacaTeks(HTMLParser):
    """Collects words; every block begins on a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.potongan: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOK or tag == "br":
            self._putus()
        if tag == "li":
            self.potongan.append("- ")

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOK:
            self._putus()

    def handle_data(self, data: str) -> None:
        self.potongan.append(data)

    def _putus(self) -> None:
        if self.potongan and not self.potongan[-1].endswith(("\n", "- ")):
            self.potongan.append("\n")


def to_teks(html: str) -> str:
    """Return the words of clean HTML, one line for each paragraph or list item."""
    pembaca = _PembacaTeks()
    pembaca.feed(html)
    pembaca.close()
    return "".join(pembaca.potongan).strip()


def list_potongan(lama: str, baru: str) -> tuple[Potongan, ...]:
    """Return the words of two texts in reading order, each with what happened to it."""
    return Perbedaan("", "", to_teks(lama), to_teks(baru)).potongan
