"""Addresses within a report: a link names a part, table or picture before anybody knows its page.

The renderer sees one piece at a time and would drop a link to what is not in it. So links leave it
with an address that exists nowhere, and the binder turns each into a jump within the file.
"""

from typing import Final
from urllib.parse import quote, unquote

# ".invalid" is reserved: nobody can ever register it.
AWALAN: Final = "https://laporan.invalid/#"


def taut(kunci: str) -> str:
    """Return the address of what has this key."""
    return f"{AWALAN}{quote(kunci, safe='')}"


def baca_taut(alamat: str) -> str | None:
    """Return the key that an address names, None for an address that is not one of ours."""
    return unquote(alamat.removeprefix(AWALAN)) if alamat.startswith(AWALAN) else None
