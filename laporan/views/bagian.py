"""The parts of a document as steps of its editor."""

from dataclasses import dataclass

from django.urls import reverse

from laporan.enums import BagianButir
from laporan.models import Dokumen


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
    url_iku = reverse("iku:daftar", args=[dokumen.iku.pk])
    bagian.append(Bagian("Indikator (IKU)", url_iku, aktif=False))
    return bagian


def _bagian(label: str, rute: str, dokumen: Dokumen, aktif: bool) -> Bagian:
    return Bagian(label, reverse(rute, args=[dokumen.pk]), aktif)


def _butir(dokumen: Dokumen, bagian: BagianButir, kini: str) -> Bagian:
    url = reverse("laporan:ubah_butir", args=[dokumen.pk, bagian.value])
    return Bagian(bagian.label, url, kini == bagian.value)
