"""The documents that carry the plans of a report, and the official copies of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from iku.models import WadahKecamatan
from laporan.enums import JenisDokumen, StatusDokumen
from laporan.isi.laporan import Potong
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import refer
from laporan.models import Dokumen, SalinanDokumen
from laporan.models.dokumen import SEBUTAN

# What a block of the lampiran binds in, as sentences call it while there is none.
NAMA_LAMPIRAN: Final = {
    "lampiran_renstra": "Renstra",
    "lampiran_rkt": "RKT",
    "lampiran_perjanjian": "Perjanjian Kinerja",
    "lampiran_iku": "Indikator Kinerja Utama",
}


@dataclass(frozen=True)
class DokumenTerlampir:
    """A document that a report is to have bound in.

    `dokumen` is None where no plan is recorded at all, `salinan` where it is not enacted.
    """

    sebutan: str
    dokumen: Dokumen | None
    salinan: SalinanDokumen | None

    @property
    def alasan(self) -> str:
        """Why it cannot be bound in, in one sentence; empty when it can."""
        if self.salinan is not None:
            return ""
        if self.dokumen is None:
            return f"{self.sebutan} belum tercatat, jadi belum dapat dilampirkan."
        return (
            f"Dokumen ini belum ditetapkan: {self.sebutan} masih berstatus "
            f"{sebut_status(self.dokumen)}, jadi belum dapat dilampirkan."
        )


def sebut_status(dokumen: Dokumen) -> str:
    """Return the state of a document as it stands inside a sentence."""
    return str(StatusDokumen(dokumen.status).label).lower()


def find_dokumen(kolom: str, wadah: WadahKecamatan | None) -> Dokumen | None:
    """Return the document that carries a plan; `kolom` is the one that holds it."""
    if wadah is None:
        return None
    milik = Dokumen.objects.filter(**{kolom: wadah.pk}).select_related(*SEBUTAN)
    return milik.defer("kecamatan__logo").first()


def list_terlampir(bahan: Bahan, kode: str) -> tuple[DokumenTerlampir, ...]:
    """Return the documents that a block of the lampiran binds in, at least one.

    Raises KeyError for a block that binds none in.
    """
    daftar = _list_dokumen(bahan, kode)
    if not daftar:
        sebutan = f"{NAMA_LAMPIRAN[kode]} {bahan.kecamatan} tahun {bahan.tahun}"
        return (DokumenTerlampir(sebutan, None, None),)
    salinan = _map_resmi(daftar)
    return tuple(DokumenTerlampir(str(satu), satu, salinan.get(satu.pk)) for satu in daftar)


def refer_lampiran(bahan: Bahan, kode: str) -> Potong | None:
    """Return the reference to the part with a block; None where the outline has no such part."""
    milik = (satu for satu in bahan.daftar_bagian if kode in satu.blok)
    bagian = next(milik, None)
    return None if bagian is None else refer(bagian.kunci)


def _list_dokumen(bahan: Bahan, kode: str) -> Sequence[Dokumen]:
    if kode == "lampiran_perjanjian":
        return _list_perjanjian(bahan)
    kolom, wadah = {
        "lampiran_renstra": ("renstra", bahan.renstra),
        "lampiran_rkt": ("rkt", bahan.rkt),
        "lampiran_iku": ("daftar_iku", bahan.daftar_iku),
    }[kode]
    dokumen = find_dokumen(kolom, wadah)
    return () if dokumen is None else (dokumen,)


def _list_perjanjian(bahan: Bahan) -> list[Dokumen]:
    """Return every PK of the camat that was enacted for the year, in order of its corrections.

    The one that the year is measured against is among them even while it is a draft.
    """
    resmi = Dokumen.objects.filter(
        kecamatan=bahan.kecamatan,
        tahun=bahan.tahun,
        jenis=JenisDokumen.PERJANJIAN,
        status__in=(StatusDokumen.DITETAPKAN, StatusDokumen.DIGANTIKAN),
    )
    resmi = resmi.select_related(*SEBUTAN).defer("kecamatan__logo")
    daftar = list(resmi.order_by("perjanjian__revisi", "pk"))
    if all(satu.perjanjian_id != bahan.perjanjian.pk for satu in daftar):
        draf = find_dokumen("perjanjian", bahan.perjanjian)
        daftar += [] if draf is None else [draf]
    return daftar


def _map_resmi(daftar: Iterable[Dokumen]) -> dict[int, SalinanDokumen]:
    """Return the official copies by document, without the bytes and words in them."""
    salinan = SalinanDokumen.objects.resmi().filter(dokumen__in=[satu.pk for satu in daftar])
    return {satu.dokumen_id: satu for satu in salinan.defer("pdf", "isi")}
