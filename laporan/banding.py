"""Differences between two payloads of documents, matched by what they are and not by place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from iku.domain.beda_urutan import list_ruas
from laporan.isi import IsiDokumen
from laporan.isi.laporan import Laporan
from laporan.ringkas_isi import list_baris, list_daftar, list_iku, list_tunggal
from laporan.ringkas_laporan import (
    RingkasBagian,
    list_angka,
    list_bagian,
    list_tabel,
    write_sampul,
)

_KATA = re.compile(r"\s+|[^\s]+")


class JenisBeda(StrEnum):
    """What happened to a part or a word."""

    SAMA = "sama"
    DITAMBAH = "ditambah"
    DIHAPUS = "dihapus"
    DIUBAH = "diubah"


@dataclass(frozen=True)
class Potongan:
    """A stretch of words that both have, only the new one has, or only the old one has."""

    teks: str
    jenis: JenisBeda


@dataclass(frozen=True)
class Perbedaan:
    """One part that differs; `lama` is empty when added, `baru` when removed.

    `bagian` is the part of the document, `label` names the very item.
    """

    bagian: str
    label: str
    lama: str
    baru: str

    @property
    def jenis(self) -> JenisBeda:
        """Whether the item was added, removed or changed."""
        if not self.lama:
            return JenisBeda.DITAMBAH
        return JenisBeda.DIUBAH if self.baru else JenisBeda.DIHAPUS

    @property
    def potongan(self) -> tuple[Potongan, ...]:
        """The words of both in reading order, for display."""
        return tuple(_potong(self.lama, self.baru))


def bandingkan(lama: IsiDokumen, baru: IsiDokumen) -> tuple[Perbedaan, ...]:
    """Return what differs, in the order in which a document prints it."""
    return (
        *_beda_tunggal(list_tunggal(lama), list_tunggal(baru)),
        *_beda_daftar(list_daftar(lama), list_daftar(baru)),
        *_beda_baris("Indikator", list_iku(lama), list_iku(baru)),
        *_beda_baris("Baris", list_baris(lama), list_baris(baru)),
        *_beda_laporan(lama.laporan, baru.laporan),
    )


def _beda_laporan(lama: Laporan | None, baru: Laporan | None) -> Iterator[Perbedaan]:
    """Yield what differs in a report: cover, parts, rows of tables, figures of the narrative."""
    sampul = ({"Sampul": write_sampul(satu)} if satu else {} for satu in (lama, baru))
    yield from _beda_tunggal(*sampul)
    dulu, kini = list_bagian(lama), list_bagian(baru)
    for kunci in dict.fromkeys((*kini, *dulu)):
        yield from _beda_bagian(dulu.get(kunci), kini.get(kunci))
    tabel = list_tabel(lama), list_tabel(baru)
    for kunci in dict.fromkeys((*tabel[1], *tabel[0])):
        semula, menjadi = (satu.get(kunci) for satu in tabel)
        label = next(satu.label for satu in (menjadi, semula) if satu)
        yield from _beda_baris(
            label,
            semula.daftar_baris if semula else {},
            menjadi.daftar_baris if menjadi else {},
        )
    yield from _beda_angka(list_angka(lama), list_angka(baru))


def _beda_bagian(lama: RingkasBagian | None, baru: RingkasBagian | None) -> Iterator[Perbedaan]:
    """Yield the heading if it differs, then the texts; a new part is new with all it says."""
    label = next(satu.label for satu in (baru, lama) if satu)
    judul = [satu.label if satu else "" for satu in (lama, baru)]
    if judul[0] != judul[1]:
        yield Perbedaan(label, f"{label}: judul", *judul)
    teks = [satu.daftar_teks if satu else () for satu in (lama, baru)]
    for dulu, kini in _pasangkan(*teks):
        yield Perbedaan(label, label, dulu, kini)


def _beda_angka(
    lama: dict[str, tuple[str, str]], baru: dict[str, tuple[str, str]]
) -> Iterator[Perbedaan]:
    for kunci in dict.fromkeys((*baru, *lama)):
        dulu, kini = lama.get(kunci, ("", "")), baru.get(kunci, ("", ""))
        if dulu != kini:
            yield Perbedaan("Angka dalam naskah", kini[0] or dulu[0], dulu[1], kini[1])


def _beda_tunggal(lama: dict[str, str], baru: dict[str, str]) -> Iterator[Perbedaan]:
    for label in dict.fromkeys((*lama, *baru)):
        dulu, kini = lama.get(label, ""), baru.get(label, "")
        if dulu != kini:
            yield Perbedaan(label, label, dulu, kini)


def _beda_daftar(
    lama: dict[str, tuple[str, ...]], baru: dict[str, tuple[str, ...]]
) -> Iterator[Perbedaan]:
    for bagian in dict.fromkeys((*lama, *baru)):
        for dulu, kini in _pasangkan(lama.get(bagian, ()), baru.get(bagian, ())):
            yield Perbedaan(bagian, bagian, dulu, kini)


def _pasangkan(lama: Sequence[str], baru: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (old, new) for items that differ; an inserted item does not shift the others."""
    for ruas in list_ruas(lama, baru):
        if ruas.sama:
            continue
        dulu, kini = lama[ruas.lama], baru[ruas.baru]
        for i in range(max(len(dulu), len(kini))):
            yield (
                dulu[i] if i < len(dulu) else "",
                kini[i] if i < len(kini) else "",
            )


def _beda_baris(
    bagian: str, dulu: dict[str, dict[str, str]], kini: dict[str, dict[str, str]]
) -> Iterator[Perbedaan]:
    """Match rows by their code: a new wording is a change, not one gone and one come."""
    for kode in dict.fromkeys((*kini, *dulu)):
        semula, menjadi = dulu.get(kode), kini.get(kode)
        if semula is None or menjadi is None:
            ada = menjadi or semula or {}
            nama = ada.get("Nama", "")
            yield Perbedaan(bagian, nama, nama if menjadi is None else "", nama if menjadi else "")
            continue
        for satu in _beda_tunggal(semula, menjadi):
            yield Perbedaan(bagian, f"{menjadi['Nama']}: {satu.label}", satu.lama, satu.baru)
    bersama = [kode for kode in dulu if kode in kini]
    if bersama != [kode for kode in kini if kode in dulu]:
        urutan = ("; ".join(satu["Nama"] for satu in isi.values()) for isi in (dulu, kini))
        yield Perbedaan(bagian, f"Urutan {bagian.lower()}", *urutan)


def _potong(lama: str, baru: str) -> Iterator[Potongan]:
    """Cut both texts at blanks and yield the stretches in reading order."""
    dulu, kini = _KATA.findall(lama), _KATA.findall(baru)
    for ruas in list_ruas(dulu, kini):
        hapus, tambah = "".join(dulu[ruas.lama]), "".join(kini[ruas.baru])
        if ruas.sama:
            yield Potongan(hapus, JenisBeda.SAMA)
            continue
        if hapus:
            yield Potongan(hapus, JenisBeda.DIHAPUS)
        if tambah:
            yield Potongan(tambah, JenisBeda.DITAMBAH)
