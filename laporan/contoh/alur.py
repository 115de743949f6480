"""Takes a sample document through the real actions, as its office would."""

from laporan.contoh.berkas import Isi
from laporan.contoh.catatan import CatatanMuat


def advance_dokumen(isi: Isi, catatan: CatatanMuat) -> None:
    """Placeholder until the actions exist."""
