"""The questions that every kind of document answers."""

from collections.abc import Callable
from dataclasses import dataclass

from iku.domain.konsistensi import Temuan
from laporan.isi import IsiDokumen
from laporan.models import Dokumen


@dataclass(frozen=True)
class Ragam:
    """One kind: its payload, what is checked, and where its content is typed and shown.

    `label_isi` names the content in menus, `rute_isi` is the page of the wadah, `rute_butir` the
    page of one finding's object there. `templat_isi` shows the content on the document's page from
    what `konteks` returns.
    """

    susun: Callable[[Dokumen], IsiDokumen]
    temukan: Callable[[Dokumen], tuple[Temuan, ...]]
    label_isi: str
    rute_isi: str
    templat_isi: str
    konteks: Callable[[Dokumen], dict[str, object]]
