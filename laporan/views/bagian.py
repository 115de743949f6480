"""The parts of a document as steps of its editor."""

from dataclasses import dataclass

from django.urls import reverse

from laporan.enums import BagianButir
from laporan.models import Dokumen
from laporan.ragam import ragam_of


@dataclass(frozen=True)
class Bagian:
    """One part: its words, where it is edited, whether it is the present page."""

    label: str
    url: str
    aktif: bool


def build_bagian(dokumen: Dokumen, kini: str = "") -> list[Bagian]:
    """Return the parts in the order in which the document prints them."""
    bagian = [Bagian("Ikhtisar", reverse("laporan:dokumen", args=[dokumen.pk]), kini == "")]
    bagian.append(_bagian("Identitas", "laporan:ubah_identitas", dokumen, kini == "identitas"))
    if dokumen.is_keputusan:
        bagian.append(_butir(dokumen, BagianButir.MENIMBANG, kini))
        bagian.append(_bagian("Mengingat", "laporan:mengingat", dokumen, kini == "mengingat"))
        bagian.extend(
            _butir(dokumen, satu, kini)
            for satu in (BagianButir.MEMPERHATIKAN, BagianButir.DIKTUM, BagianButir.TEMBUSAN)
        )
    ragam = ragam_of(dokumen)
    url_isi = reverse(ragam.rute_isi, args=[dokumen.wadah.pk])
    bagian.append(Bagian(ragam.label_isi, url_isi, aktif=False))
    return bagian


def _bagian(label: str, rute: str, dokumen: Dokumen, aktif: bool) -> Bagian:
    return Bagian(label, reverse(rute, args=[dokumen.pk]), aktif)


def _butir(dokumen: Dokumen, bagian: BagianButir, kini: str) -> Bagian:
    url = reverse("laporan:ubah_butir", args=[dokumen.pk, bagian.value])
    return Bagian(bagian.label, url, kini == bagian.value)
