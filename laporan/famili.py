"""Which font family stands for the one an office asks for."""

from typing import Final

from laporan.enums import Huruf

# Metric relatives of the fonts offices ask for; free, embedded, and the only ones used.
FAMILI: Final = {
    Huruf.BOOKMAN: "URW Bookman",
    Huruf.ARIAL: "Liberation Sans",
    Huruf.TIMES: "Liberation Serif",
}
