"""Years named in the sentences of a document: finding foreign ones, moving them on a copy."""

import re

# "Nomor 53 Tahun 2014" is the name of a regulation and belongs to no document year.
_TAHUN = re.compile(
    r"(?P<peraturan>\bNomor\s+\S+\s+)?\bTahun\s+(?P<masa>[0-9]{4}(?:\s*[-–]\s*[0-9]{4})?)(?![0-9])",
    re.IGNORECASE,
)


def list_tahun(teks: str) -> tuple[str, ...]:
    """Return the years or periods a text names, without those of regulations."""
    return tuple(
        re.sub(r"\s*[-–]\s*", "-", cocok["masa"])
        for cocok in _TAHUN.finditer(teks)
        if not cocok["peraturan"]
    )


def replace_tahun(teks: str, lama: str, baru: str) -> str:
    """Write `baru` wherever the text names the year or period `lama`, except in regulations."""

    def ganti(cocok: re.Match[str]) -> str:
        if cocok["peraturan"] or re.sub(r"\s*[-–]\s*", "-", cocok["masa"]) != lama:
            return cocok[0]
        return cocok[0].removesuffix(cocok["masa"]) + baru

    return _TAHUN.sub(ganti, teks)
