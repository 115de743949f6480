"""Takes a sample document through the real actions, as its office would."""

from collections.abc import Callable
from dataclasses import dataclass

from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Jejak, Kecamatan
from laporan.actions.alur import ajukan, tetapkan, verifikasi
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.dokumen import find_pelaku
from laporan.enums import StatusDokumen
from laporan.models import Dokumen


@dataclass(frozen=True)
class Langkah:
    """Who takes a document on from a state, and with which action."""

    aksi: Callable[..., Dokumen]
    peran: Peran


LANGKAH = {
    StatusDokumen.DRAF: Langkah(ajukan, Peran.OPERATOR),
    StatusDokumen.DIAJUKAN: Langkah(verifikasi, Peran.SEKCAM),
    StatusDokumen.DIVERIFIKASI: Langkah(tetapkan, Peran.CAMAT),
}


def advance_dokumen(dokumen: Dokumen, tujuan_akhir: str, catatan: CatatanMuat) -> None:
    """Take the document as far as its original allows; stop where a check refuses.

    Once people work in the office its documents are theirs and stay where they are; until then
    one that an earlier run could not finish (no renderer yet, say) goes on.
    """
    if not is_belum_disentuh(dokumen.kecamatan):
        return
    while dokumen.status != tujuan_akhir and dokumen.status in LANGKAH:
        langkah = LANGKAH[StatusDokumen(dokumen.status)]
        pelaku = find_pelaku(dokumen.kecamatan, langkah.peran)
        try:
            dokumen = langkah.aksi(dokumen=dokumen, versi=dokumen.versi, by=pelaku)
        except AksiDitolak as ditolak:
            catatan.tell(f"{dokumen} tetap {dokumen.get_status_display()}: {ditolak.pesan}")
            return
        catatan.tell(f"{dokumen}: {dokumen.get_status_display()}")


def is_belum_disentuh(kecamatan: Kecamatan) -> bool:
    """Say whether no person has worked in this office: a page leaves its request number."""
    return not Jejak.objects.filter(kecamatan=kecamatan).exclude(permintaan="").exists()
