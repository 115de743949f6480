"""Rights of the role under which the site runs on PostgreSQL; it owns nothing."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

# The owner of a table can switch its triggers off; a role that may only add cannot get past them.
HANYA_TAMBAH: Final = (
    "kecamatan_jejak",
    "iku_kebijakancapaian",
    "iku_langkahukur",
    "laporan_butirreviu",
    "laporan_formatreviu",
    "laporan_salinandokumen",
    "laporan_pindaian",
    "laporan_permintaanperbaikan",
)
# Rows that may only be taken back: these columns are set once, and nothing else ever.
HANYA_DICABUT: Final = ("iku_bukti", "iku_izinisi")
KOLOM_CABUT: Final = "dicabut_at, dicabut_by_id"
HANYA_BACA: Final = ("django_migrations",)
NAMA_PERAN: Final = re.compile(r"[a-z_][a-z0-9_]{0,62}")


def build_hak(peran: str, tabel: Sequence[str]) -> Iterator[str]:
    """Yield the statements that give `peran` what the site needs and nothing more.

    Raises ValueError for a name that is not a plain role name.
    """
    if not NAMA_PERAN.fullmatch(peran):
        raise ValueError(peran)
    yield f'REVOKE CREATE ON SCHEMA public FROM PUBLIC, "{peran}"'
    yield f'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM "{peran}"'
    yield f'GRANT USAGE ON SCHEMA public TO "{peran}"'
    yield f'GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO "{peran}"'
    for satu in sorted({*tabel, *HANYA_BACA}):
        yield f'GRANT {_hak(satu)} ON "{satu}" TO "{peran}"'


def _hak(tabel: str) -> str:
    if tabel in HANYA_BACA:
        return "SELECT"
    if tabel in HANYA_DICABUT:
        return f"SELECT, INSERT, UPDATE ({KOLOM_CABUT})"
    return "SELECT, INSERT" if tabel in HANYA_TAMBAH else "SELECT, INSERT, UPDATE, DELETE"
