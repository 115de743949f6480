"""Turns a finding into a line with a link to the field that mends it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse

from iku.domain.konsistensi import Temuan, Tingkat
from laporan.models import Dokumen

LABEL = {Tingkat.GALAT: "Harus diperbaiki", Tingkat.PERINGATAN: "Periksa"}


@dataclass(frozen=True)
class BarisTemuan:
    """A finding as komponen/daftar_temuan.html shows it."""

    kode: str
    tingkat: str
    tingkat_label: str
    pesan: str
    url: str


def build_temuan(dokumen: Dokumen, daftar: Iterable[Temuan]) -> list[BarisTemuan]:
    """Return the findings, those that stop the enactment first."""
    baris = [
        BarisTemuan(t.kode, t.tingkat.value, LABEL[t.tingkat], t.pesan, _url(dokumen, t.objek))
        for t in daftar
    ]
    return sorted(baris, key=lambda satu: satu.tingkat != Tingkat.GALAT)


def _url(dokumen: Dokumen, objek: str) -> str:
    """Return where `objek` ("identitas:tanggal", "butir:menimbang", "iku:12") is mended."""
    jenis, _, kunci = objek.partition(":")
    try:
        match jenis:
            case "identitas":
                return reverse("laporan:ubah_identitas", args=[dokumen.pk]) + f"#id_{kunci}"
            case "butir":
                return reverse("laporan:ubah_butir", args=[dokumen.pk, kunci])
            case "mengingat":
                return reverse("laporan:mengingat", args=[dokumen.pk])
            case "konfirmasi":
                return reverse("laporan:konfirmasi", args=[dokumen.pk])
            case "iku":
                return reverse("iku:ubah_iku", args=[kunci])
    except NoReverseMatch:
        return ""
    return reverse("iku:daftar", args=[dokumen.daftar_iku_id]) + f"#{jenis}-{kunci}"
