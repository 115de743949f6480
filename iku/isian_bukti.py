"""What a person says of the evidence that he uploads."""

from dataclasses import dataclass
from typing import Final

BERKAS_PALING_BANYAK: Final = 5
PILIH_BERKAS: Final = "Pilih berkasnya."


@dataclass(frozen=True)
class IsianBukti:
    """For which figure it is (no key: the whole bagian), what it is, and where to look."""

    kunci: str = ""
    keterangan: str = ""
    halaman_rujukan: int | None = None
