"""The questions that every kind of document answers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from iku.domain.konsistensi import Temuan
from iku.models import WadahKecamatan
from kecamatan.models import Pengguna
from laporan.isi import IsiDokumen
from laporan.models import Dokumen


class Salin(Protocol):
    """Copies a wadah into one of other years or of a higher revisi."""

    def __call__(
        self, *, sumber: Any, tahun: int, tahun_akhir: int | None, revisi: int, by: Pengguna
    ) -> WadahKecamatan:
        """Return the copy, in which every item waits to be confirmed."""


def _tanpa_serta(_dokumen: Dokumen) -> tuple[WadahKecamatan, ...]:
    """Return nothing: the document prints its own wadah only."""
    return ()


@dataclass(frozen=True)
class Ragam:
    """One kind: its payload, what is checked, and where its content is typed and shown.

    `salin` makes the wadah of another year or of a correction. `label_isi` names the content in
    menus, `rute_isi` is the page of the wadah, `rute_dasar` the form of what it rests on.
    `templat_isi` shows the content on the document's page from what `konteks` returns. `serta`
    are other wadah whose figures it prints: they are locked with it.
    """

    salin: Salin
    susun: Callable[[Dokumen], IsiDokumen]
    temukan: Callable[[Dokumen], tuple[Temuan, ...]]
    label_isi: str
    rute_isi: str
    templat_isi: str
    konteks: Callable[[Dokumen], dict[str, object]]
    rute_dasar: str = ""
    serta: Callable[[Dokumen], tuple[WadahKecamatan, ...]] = _tanpa_serta
