"""A yearly report as flat, labelled texts for the comparison of versions.

Parts and tables are found by their keys: a new part in between changes the numbers of those after
it, not what they are.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass

from laporan.isi import BarisLembar, KolomLembar, TandaTangan
from laporan.isi.laporan import (
    Bagian,
    Blok,
    BlokDaftar,
    BlokReviu,
    BlokSalinan,
    BlokTtd,
    Daftar,
    Foto,
    Gambar,
    Laporan,
    Paragraf,
    Potong,
    Rumus,
    SubJudul,
    Tabel,
    TabelIku,
)
from laporan.ringkas_isi import (
    is_nomor,
    list_iku_formulir,
    list_kolom_lembar,
    list_sel,
    sebut_baris,
)

PANJANG_SIDIK = 12
_TANDA_CATATAN = re.compile(r"\s*\*[0-9]+\)")


@dataclass(frozen=True)
class RingkasBagian:
    """A part: its numbers and heading, and its texts in printed order."""

    label: str
    daftar_teks: tuple[str, ...]


@dataclass(frozen=True)
class RingkasTabel:
    """A table: what it is called, and the columns of every row by the key of the row."""

    label: str
    daftar_baris: dict[str, dict[str, str]]


def list_bagian(laporan: Laporan | None) -> dict[str, RingkasBagian]:
    """Return every part by its key."""
    return {
        kunci: satu
        for bagian in (laporan.bagian if laporan else ())
        for kunci, satu in _walk(bagian, "")
    }


def list_tabel(laporan: Laporan | None) -> dict[str, RingkasTabel]:
    """Return every table by its key."""
    return {
        satu.kunci: RingkasTabel(_sebut_tabel(satu), _list_baris(satu))
        for bagian in (laporan.bagian if laporan else ())
        for satu in _walk_tabel(bagian)
    }


def list_angka(laporan: Laporan | None) -> dict[str, tuple[str, str]]:
    """Return where each figure of the narrative is from and what it says, by its key."""
    return {satu.kunci: (satu.sumber, satu.teks) for satu in (laporan.angka if laporan else ())}


def write_sampul(laporan: Laporan) -> str:
    """Return the words of the cover, a line each."""
    sampul = laporan.sampul
    return "\n".join((*sampul.judul, *sampul.kantor, sampul.tahun))


def _walk(bagian: Bagian, awalan: str) -> Iterator[tuple[str, RingkasBagian]]:
    """Yield a part and those below it; "A." says of which bab it is."""
    nomor = f"{awalan} {bagian.nomor}".strip()
    teks = (satu for blok in bagian.blok for satu in _list_teks(blok))
    yield bagian.kunci, RingkasBagian(f"{nomor} {bagian.judul}".strip(), tuple(filter(None, teks)))
    for anak in bagian.anak:
        yield from _walk(anak, nomor)


def _walk_tabel(bagian: Bagian) -> Iterator[Tabel | TabelIku]:
    yield from (satu for satu in bagian.blok if isinstance(satu, Tabel | TabelIku))
    for anak in bagian.anak:
        yield from _walk_tabel(anak)


def _list_teks(blok: Blok) -> Iterator[str]:
    """Yield what a block says, without the rows of tables, which are matched one by one."""
    match blok:
        case Paragraf(isi):
            yield _join(isi)
        case SubJudul(teks):
            yield teks
        case Daftar():
            yield from _list_butir(blok)
        case Rumus(kiri, atas, bawah, kanan):
            yield f"{kiri} = ({atas}) ÷ ({bawah}) {kanan}".strip()
        case BlokTtd() | BlokReviu() | BlokSalinan():
            yield from _list_teks_resmi(blok)
        case BlokDaftar():
            pass
        case _:
            yield from _list_teks_benda(blok)


def _list_teks_resmi(blok: BlokTtd | BlokReviu | BlokSalinan) -> Iterator[str]:
    if isinstance(blok, BlokSalinan):
        yield f"{blok.judul}: salinan {blok.sidik_isi[:PANJANG_SIDIK]}"
        return
    if isinstance(blok, BlokReviu):
        yield from (*blok.judul, *blok.paragraf, *blok.catatan)
    yield _join_ttd(blok.tempat_tanggal, blok.tanda_tangan)


def _list_teks_benda(blok: Tabel | TabelIku | Gambar | Foto) -> Iterator[str]:
    match blok:
        case Tabel():
            yield _sebut_tabel(blok)
            yield f"Kolom {_sebut_tabel(blok)}: {list_kolom_lembar(blok.tabel)}"
            yield from blok.catatan
            yield f"Sumber: {blok.sumber}" if blok.sumber else ""
        case TabelIku():
            yield _sebut_tabel(blok)
        case Gambar():
            yield f"Gambar {blok.nomor} {blok.judul}\n{blok.uraian}"
        case Foto():
            rujukan = f"berkas {blok.sidik[:PANJANG_SIDIK]}"
            yield f"Gambar {blok.nomor} {blok.judul}\n{blok.uraian}\n{rujukan}"


def _list_butir(daftar: Daftar) -> Iterator[str]:
    for butir in daftar.butir:
        yield _join(butir.isi)
        for anak in butir.anak:
            yield from _list_butir(anak)


def _list_baris(blok: Tabel | TabelIku) -> dict[str, dict[str, str]]:
    if isinstance(blok, TabelIku):
        return list_iku_formulir(blok.formulir)
    hasil: dict[str, dict[str, str]] = {}
    banyak: Counter[str] = Counter()
    for nomor, baris in enumerate(blok.tabel.baris, 1):
        nama = _sebut_baris(blok.tabel.kolom, baris)
        kunci = nama if baris.kunci == str(nomor) else baris.kunci
        banyak[kunci] += 1
        hasil[f"{kunci}#{banyak[kunci]}"] = {"Nama": nama, **list_sel(blok.tabel, baris)}
    return hasil


def _sebut_baris(kolom: tuple[KolomLembar, ...], baris: BarisLembar) -> str:
    """Return what tells a row apart in words, without the marks of notes.

    That is the first cell that is no number, with those before it that other rows share: sasaran
    and indikator. A row whose key is only its number is found by these words.
    """
    kata: list[str] = []
    for satu, teks in zip(kolom, baris.sel, strict=True):
        if not is_nomor(teks):
            kata.append(_TANDA_CATATAN.sub("", teks))
            if baris.tebal or not satu.gabung:
                break
    return " – ".join(kata) or sebut_baris(baris)


def _sebut_tabel(blok: Tabel | TabelIku) -> str:
    nomor = f"Tabel {blok.nomor} " if blok.nomor else "Tabel "
    return f"{nomor}{blok.judul or 'tanpa judul'}"


def _join_ttd(tempat_tanggal: str, tanda_tangan: TandaTangan | None) -> str:
    baris = astuple(tanda_tangan) if tanda_tangan else ()
    return "\n".join(filter(None, (tempat_tanggal, *baris)))


def _join(isi: tuple[Potong, ...]) -> str:
    return "".join(satu.teks for satu in isi)
