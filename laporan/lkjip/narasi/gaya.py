"""What tags of HTML mean for a text: a style, a figure, a reference, or nothing."""

import re
from collections.abc import Mapping
from typing import Final, Literal

Gaya = Literal["", "tebal", "miring", "garis", "naik", "turun"]

GAYA_TAG: Final[Mapping[str, Gaya]] = {
    "strong": "tebal", "b": "tebal", "em": "miring", "i": "miring",
    "u": "garis", "sup": "naik", "sub": "turun",
}  # fmt: skip
SENDIRI: Final = frozenset(
    {
        "br", "hr", "img", "input", "link", "meta", "base", "area", "col", "embed", "param",
        "source", "track", "wbr", "frame",
    }
)  # fmt: skip
# What these hold is no text of the report.
DIBUANG: Final = frozenset(
    {
        "script", "style", "head", "title", "xml", "template", "iframe", "object", "noscript",
        "svg", "math", "textarea", "select", "button", "audio", "video", "canvas", "applet",
        "frameset", "noframes", "noembed",
    }
)  # fmt: skip
_KUNCI: Final = re.compile(r"[a-z0-9][a-z0-9:.@_-]{0,119}", re.ASCII)


def find_gaya(tag: str) -> Gaya:
    """Return the style of a tag; empty for one without."""
    return GAYA_TAG.get(tag, "")


def find_kunci(tag: str, attrs: Mapping[str, str | None]) -> tuple[str, str]:
    """Return the figure and the reference that a span stands for; empty for neither."""
    if tag != "span":
        return "", ""
    angka = _read(attrs.get("data-angka"))
    return angka, "" if angka else _read(attrs.get("data-rujuk"))


def _read(kunci: str | None) -> str:
    return kunci if kunci and _KUNCI.fullmatch(kunci) else ""
