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


# Kind of object -> route of what mends it, whose key is the document's or the object's own.
RUTE_DOKUMEN = {
    "konfirmasi": "laporan:konfirmasi",
    "mengingat": "laporan:mengingat",
    "reviu": "laporan:reviu",
}
RUTE_WADAH = {
    "pagu": "iku:pilih_pagu",
    "format": "iku:pilih_format",
    "rpjmd": "iku:rpjmd_renstra",
}
RUTE_OBJEK = {
    "ukur": "iku:pengukuran",
    "anggaran": "iku:anggaran",
    "kaitan": "iku:kaitan_anggaran",
    "renstra": "iku:renstra",
    "perjanjian": "iku:perjanjian",
}


def _url(dokumen: Dokumen, jenis: str, kunci: str) -> str:
    """Return where "identitas:tanggal", "butir:menimbang", "iku:12" and the like are mended."""
    if kunci and jenis in {"butir", "mengingat"}:
        return reverse(f"laporan:ubah_{jenis}", args=[dokumen.pk, kunci])
    if jenis in RUTE_DOKUMEN:
        return reverse(RUTE_DOKUMEN[jenis], args=[dokumen.pk])
    if jenis in RUTE_OBJEK:
        return reverse(RUTE_OBJEK[jenis], args=[kunci])
    if jenis == "profil":
        return reverse("kecamatan:profil", args=[dokumen.kecamatan.kode])
    return _url_isian(dokumen, jenis, kunci)


def _url_isian(dokumen: Dokumen, jenis: str, kunci: str) -> str:
    """Return the form that has the box, else the place on the page of the content."""
    ragam, wadah = ragam_of(dokumen), dokumen.wadah
    if jenis in RUTE_WADAH:
        return reverse(RUTE_WADAH[jenis], args=[wadah.pk])
    match jenis:
        case "identitas":
            url = reverse("laporan:ubah_identitas", args=[dokumen.pk])
            return f"{url}#id_{kunci}" if kunci else url
        case "dasar":
            return reverse(ragam.rute_dasar, args=[wadah.pk]) + f"#id_{kunci}"
        case "target":
            return reverse("iku:target_rkt", args=[wadah.pk]) + f"#id_target-{kunci}"
        case "triwulan":
            return reverse("iku:triwulan_aksi", args=[wadah.pk]) + f"#id_cara-{kunci}"
        case "naskah":
            return reverse("laporan:lkjip_bagian", args=[wadah.pk, kunci])
    jangkar = "-".join(filter(None, (jenis, kunci)))
    return reverse(ragam.rute_isi, args=[wadah.pk]) + (f"#{jangkar}" if jangkar else "")
