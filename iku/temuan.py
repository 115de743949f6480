"""Findings as the pages show them: beside the item, each a link to the field that mends it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from iku.domain.aturan_kolom import OBJEK_FORMAT
from iku.domain.konsistensi import KodeTemuan, Temuan, Tingkat

LABEL = {Tingkat.GALAT: "Harus diperbaiki", Tingkat.PERINGATAN: "Periksa"}
LETAK: dict[str, str] = {
    KodeTemuan.TANPA_RUMUS: "#rumus",
    KodeTemuan.TANPA_SATUAN: "#id_satuan",
    KodeTemuan.TANPA_PENANGGUNG_JAWAB: "#penanggung-jawab",
    KodeTemuan.TANPA_SUMBER_DATA: "#id_sumber_data",
    KodeTemuan.PEMBILANG_SAMA_PENYEBUT: "#rumus",
    KodeTemuan.RUMUS_MENGULANG_NAMA: "#rumus",
    KodeTemuan.KATA_HILANG_DI_RUMUS: "#rumus",
    KodeTemuan.NAMA_GANDA: "#id_nama",
    KodeTemuan.SKM_DALAM_PERSEN: "#id_satuan",
    KodeTemuan.KOLOM_TAMBAHAN_KOSONG: "#bagian-tambahan",
}


@dataclass(frozen=True)
class BarisTemuan:
    """One line of komponen/daftar_temuan.html."""

    tingkat: str
    tingkat_label: str
    pesan: str
    url: str


def group_temuan(
    daftar_temuan: Iterable[Temuan], *, bertautan: bool
) -> dict[str, list[BarisTemuan]]:
    """Return the lines by `objek`; without links for those who may only read."""
    kelompok: dict[str, list[BarisTemuan]] = defaultdict(list)
    for satu in daftar_temuan:
        url = _url(satu) if bertautan else ""
        baris = BarisTemuan(satu.tingkat.value, LABEL[satu.tingkat], satu.pesan, url)
        kelompok[satu.objek].append(baris)
    return kelompok


def _url(temuan: Temuan) -> str:
    jenis, _, pk = temuan.objek.partition(":")
    if temuan.objek == OBJEK_FORMAT:
        return "#format-cetak"
    if jenis != "iku":
        return "#tujuan"
    return reverse("iku:ubah_iku", args=[pk]) + LETAK.get(temuan.kode, "")
