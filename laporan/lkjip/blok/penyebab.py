"""Bab III: what was written in each triwulan about a sasaran, by kind, indikator and triwulan."""

from collections.abc import Iterator
from typing import Final, Literal

from iku.domain.gaya_daftar import JENIS, JenisPenanda
from iku.domain.hasil_capaian import is_tercapai
from iku.domain.naskah import Daftar as DaftarNaskah
from iku.domain.naskah import Paragraf as ParagrafNaskah
from iku.domain.naskah import parse_naskah
from iku.domain.teks import join_kata
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.models import BagianUkur
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.isi.laporan import Blok, ButirDaftar, Daftar, Potong, SubJudul
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_paragraf
from laporan.lkjip.kunci import key_of_ukur

Medan = Literal["penyebab", "hambatan", "rencana"]
JUDUL: Final[dict[bool | None, str]] = {
    True: "Pendorong keberhasilan",
    False: "Penyebab belum tercapai",
    None: "Pendorong keberhasilan dan penyebab belum tercapai",
}
KEADAAN: Final[dict[bool | None, str]] = {
    True: "target tercapai",
    False: "target belum tercapai",
    None: "capaian tidak dapat dihitung",
}
LAIN: Final[tuple[tuple[Medan, str], ...]] = (
    ("hambatan", "Hambatan"),
    ("rencana", "Rencana tindak lanjut"),
)
TIDAK_DITULIS: Final = "Tidak ada yang dicatat pada pengukuran tahun {} sampai triwulan {}."
TANPA_TULISAN: Final = "tidak ditulis."


def list_penyebab(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield a heading with its list for each kind, or that nobody wrote anything of it."""
    hasil = {is_tercapai(satu.capaian) for satu in sasaran.daftar_indikator}
    judul = JUDUL[hasil.pop() if len(hasil) == 1 else None]
    for medan, nama in (("penyebab", judul), *LAIN):
        if medan == "rencana" and _is_dirinci(bahan, sasaran):
            continue
        yield SubJudul(nama)
        yield _build_isi(bahan, sasaran, medan)


def _is_dirinci(bahan: Bahan, sasaran: UkurSasaran) -> bool:
    """Tell whether the actions of the report are all there is: no triwulan wrote any."""
    ditulis = any(_group_tulisan(ukur, "rencana") for ukur in sasaran.daftar_indikator)
    return not ditulis and bool(bahan.perbaikan.get(key_of_ukur(sasaran)))


def _build_isi(bahan: Bahan, sasaran: UkurSasaran, medan: Medan) -> Blok:
    semua = [(ukur, _group_tulisan(ukur, medan)) for ukur in sasaran.daftar_indikator]
    if not any(tulisan for _, tulisan in semua):
        triwulan = bahan.isi.pengukuran.nama_triwulan
        return build_paragraf(TIDAK_DITULIS.format(bahan.tahun, triwulan))
    if len(semua) == 1:
        return _build_daftar(semua[0][1])
    berkeadaan = medan == "penyebab"
    return Daftar(
        "bulat",
        tuple(_build_butir(ukur, tulisan, berkeadaan=berkeadaan) for ukur, tulisan in semua),
    )


def _build_butir(
    ukur: UkurIndikator, tulisan: dict[str, list[str]], *, berkeadaan: bool
) -> ButirDaftar:
    """Return an indikator with what was written about it under it."""
    keadaan = f" ({KEADAAN[is_tercapai(ukur.capaian)]})" if berkeadaan else ""
    nama = Potong(f"{ukur.janji.nama}{keadaan}:")
    if not tulisan:
        return ButirDaftar((nama, Potong(f" {TANPA_TULISAN}")))
    return ButirDaftar((nama,), (_build_daftar(tulisan),))


def _group_tulisan(ukur: UkurIndikator, medan: Medan) -> dict[str, list[str]]:
    """Return each text once, with the triwulan in which it was written."""
    hasil: dict[str, list[str]] = {}
    for nama, bagian in zip(NAMA_TRIWULAN, ukur.daftar_triwulan, strict=False):
        teks = _read(bagian, medan)
        if teks:
            hasil.setdefault(teks, []).append(nama)
    return hasil


def _read(bagian: BagianUkur | None, medan: Medan) -> str:
    if bagian is None:
        return ""
    return {
        "penyebab": bagian.penyebab,
        "hambatan": bagian.hambatan,
        "rencana": bagian.rencana,
    }[medan].strip()


def _build_daftar(tulisan: dict[str, list[str]]) -> Daftar:
    """Return each text behind its triwulan.

    A list that is all there is, written at the end of the year about the year, stands by itself.
    """
    if [*tulisan.values()] == [[NAMA_TRIWULAN[-1]]]:
        (teks,) = tulisan
        blok = parse_naskah(teks)
        if len(blok) == 1 and isinstance(blok[0], DaftarNaskah):
            return _to_daftar(blok[0])
        return Daftar("bulat", (_build_tulisan(teks, []),))
    return Daftar(
        "bulat",
        tuple(_build_tulisan(teks, triwulan) for teks, triwulan in tulisan.items()),
    )


def _build_tulisan(teks: str, triwulan: list[str]) -> ButirDaftar:
    """Return a text behind its triwulan; lists that were typed stay lists."""
    blok = parse_naskah(teks)
    paragraf = " ".join(satu.teks for satu in blok if isinstance(satu, ParagrafNaskah))
    awal = f"Triwulan {join_kata(triwulan)}: {paragraf}".strip() if triwulan else paragraf
    anak = tuple(_to_daftar(satu) for satu in blok if isinstance(satu, DaftarNaskah))
    return ButirDaftar((Potong(awal),), anak)


def _to_daftar(daftar: DaftarNaskah) -> Daftar:
    return Daftar(
        _pick_gaya(JENIS[daftar.gaya]),
        tuple(
            ButirDaftar((Potong(satu.teks),), tuple(map(_to_daftar, satu.anak)))
            for satu in daftar.butir
        ),
    )


def _pick_gaya(jenis: JenisPenanda) -> Literal["bulat", "angka", "huruf"]:
    match jenis:
        case JenisPenanda.TITIK:
            return "bulat"
        case JenisPenanda.HURUF:
            return "huruf"
        case _:
            return "angka"
