"""Which realisasi is better: the direction of an indikator."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Arah(StrEnum):
    """Which realisasi is better."""

    NAIK = "naik"
    TURUN = "turun"
    TEPAT = "tepat"

    @property
    def label(self) -> str:
        """Its name on a page."""
        return _LABEL[self]


_LABEL: Final[Mapping[Arah, str]] = {
    Arah.NAIK: "Semakin tinggi semakin baik",
    Arah.TURUN: "Semakin rendah semakin baik",
    Arah.TEPAT: "Tepat pada target atau dalam rentang",
}
