"""Turns a finding into a line with a link to the field that mends it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from iku.domain.konsistensi import Temuan, Tingkat
from kecamatan.models import Pengguna
from laporan.models import Dokumen
from laporan.permissions import can_edit_dokumen, can_isi_nomor
from laporan.ragam import ragam_of

LABEL = {Tingkat.GALAT: "Harus diperbaiki", Tingkat.PERINGATAN: "Periksa"}
ISIAN_NOMOR = frozenset({"nomor", "tanggal"})


@dataclass(frozen=True)
class BarisTemuan:
    """A finding as komponen/daftar_temuan.html shows it."""

    kode: str
    tingkat: str
    tingkat_label: str
    pesan: str
    url: str


def build_temuan(
    dokumen: Dokumen, daftar: Iterable[Temuan], pengguna: Pengguna
) -> list[BarisTemuan]:
    """Return the findings, those that stop the enactment first.

    A link is given only to those who may mend the field where it leads.
    """
    baris = [
        BarisTemuan(
            t.kode,
            t.tingkat.value,
            LABEL[t.tingkat],
            t.pesan,
            _url_for(pengguna, dokumen, t.objek),
        )
        for t in daftar
    ]
    return sorted(baris, key=lambda satu: satu.tingkat != Tingkat.GALAT)


def _url_for(pengguna: Pengguna, dokumen: Dokumen, objek: str) -> str:
    jenis, _, kunci = objek.partition(":")
    if can_edit_dokumen(pengguna, dokumen):
        return _url(dokumen, jenis, kunci)
    if jenis == "identitas" and kunci in ISIAN_NOMOR and can_isi_nomor(pengguna, dokumen):
        return reverse("laporan:isi_nomor", args=[dokumen.pk]) + f"#id_{kunci}"
    return ""


def _url(dokumen: Dokumen, jenis: str, kunci: str) -> str:
    """Return where "identitas:tanggal", "butir:menimbang", "iku:12" and the like are mended."""
    match jenis:
        case "format":
            return reverse("iku:pilih_format", args=[dokumen.iku.pk])
        case "identitas":
            jangkar = f"#id_{kunci}" if kunci else ""
            return reverse("laporan:ubah_identitas", args=[dokumen.pk]) + jangkar
        case "butir":
            return reverse("laporan:ubah_butir", args=[dokumen.pk, kunci])
        case "mengingat" if kunci:
            return reverse("laporan:ubah_mengingat", args=[dokumen.pk, kunci])
        case "mengingat":
            return reverse("laporan:mengingat", args=[dokumen.pk])
        case "profil":
            return reverse("kecamatan:profil", args=[dokumen.kecamatan.kode])
        case "konfirmasi":
            return reverse("laporan:konfirmasi", args=[dokumen.pk])
    return reverse(ragam_of(dokumen).rute_isi, args=[dokumen.wadah.pk]) + f"#{jenis}-{kunci}"
