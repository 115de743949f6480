"""All tables of a report as a workbook: a list of them, then a sheet for each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from iku.domain.angka import parse_angka
from iku.domain.galat import BukanAngka
from kecamatan.buku_kerja import KolomTulis, LembarTulis, SelTulis, TautanTulis, write_buku
from kecamatan.buku_kerja.rupa_angka import write_rupa
from laporan.cetak_ukur import count_huruf
from laporan.isi import Formulir, IsiDokumen, TabelLembar
from laporan.isi.laporan import Bagian, Tabel, TabelIku
from laporan.kepala_tabel import KolomTabel
from laporan.lkjip.nomor import walk
from laporan.sel_cetak import build_sel, nomori

DAFTAR: Final = "Daftar tabel"
# Share of the paper of a column of the IKU form that has none of its own.
LEBAR_IKU: Final = 16
_ANGKA: Final = re.compile(r"-?[0-9][0-9.]*(?:,[0-9]+)?")


@dataclass(frozen=True)
class _LembarTabel:
    """A table with the name of its sheet, and the part that it stands in."""

    nama: str
    tabel: Tabel | TabelIku
    bagian: Bagian


def tulis_xlsx(isi: IsiDokumen) -> bytes:
    """Return the file. Raises ValueError for a payload that is no report."""
    if isi.laporan is None:
        raise ValueError(isi.jenis)
    semua = tuple(_list_tabel(isi.laporan.bagian))
    return write_buku([_build_daftar(isi, semua), *(_build_lembar(isi, satu) for satu in semua)])


def _list_tabel(daftar: tuple[Bagian, ...]) -> Iterator[_LembarTabel]:
    """Yield every table in its order; one without number is counted by itself."""
    tanpa = 0
    for bagian in walk(daftar):
        for satu in bagian.blok:
            if isinstance(satu, Tabel | TabelIku):
                tanpa += not satu.nomor
                nama = f"Tabel {satu.nomor}" if satu.nomor else f"Tanpa nomor {tanpa}"
                yield _LembarTabel(nama, satu, bagian)


def _build_daftar(isi: IsiDokumen, semua: Sequence[_LembarTabel]) -> LembarTulis:
    return LembarTulis(
        nama=DAFTAR,
        daftar_judul=(isi.judul_berkas, DAFTAR),
        daftar_kolom=(KolomTulis("Tabel", 18), KolomTulis("Judul", 60), KolomTulis("Bagian", 60)),
        daftar_baris=[
            (
                TautanTulis(satu.nama, satu.nama),
                satu.tabel.judul,
                f"{satu.bagian.nomor} {satu.bagian.judul}".strip(),
            )
            for satu in semua
        ],
    )


def _build_lembar(isi: IsiDokumen, satu: _LembarTabel) -> LembarTulis:
    judul = (f"{satu.nama} {satu.tabel.judul}".strip(), isi.judul_berkas)
    if isinstance(satu.tabel, TabelIku):
        return _build_lembar_iku(satu.nama, judul, satu.tabel.formulir)
    sumber = (f"Sumber: {satu.tabel.sumber}",) if satu.tabel.sumber else ()
    tabel = satu.tabel.tabel
    return LembarTulis(
        nama=satu.nama,
        daftar_judul=(*judul, *satu.tabel.catatan, *sumber),
        daftar_kolom=[KolomTulis(sebut_kolom(k), count_huruf(k.lebar)) for k in tabel.kolom],
        daftar_baris=list(_list_baris(tabel, satu.tabel.angka)),
    )


def sebut_kolom(kolom: KolomTabel) -> str:
    """Return the heading of a column behind the one that it shares."""
    return ": ".join(filter(None, (kolom.grup, kolom.judul)))


def _list_baris(
    tabel: TabelLembar, angka: tuple[tuple[str, ...], ...]
) -> Iterator[list[str | SelTulis]]:
    for baris, nilai in zip(tabel.baris, angka, strict=True):
        yield [_tulis(*sel) for sel in zip(baris.sel, nilai, strict=True)]


def _tulis(teks: str, angka: str) -> str | SelTulis:
    """Return a number in the format that shows its printed text, else the text."""
    return SelTulis(Decimal(angka), _pilih_format(teks, Decimal(angka))) if angka else teks


def _pilih_format(teks: str, angka: Decimal) -> str:
    """Return the decimals and the words around the number as they are printed."""
    for cocok in _ANGKA.finditer(teks):
        if _parse(cocok[0]) == angka:
            desimal = len(cocok[0].partition(",")[2])
            return write_rupa(desimal, awalan=teks[: cocok.start()], akhiran=teks[cocok.end() :])
    return write_rupa(max(-int(angka.as_tuple().exponent), 0))


def _parse(teks: str) -> Decimal | None:
    try:
        return parse_angka(teks)
    except BukanAngka:
        return None


def _build_lembar_iku(nama: str, judul: tuple[str, ...], formulir: Formulir) -> LembarTulis:
    """Return the form of IKU, formulas on one line; each row says its sasaran."""
    return LembarTulis(
        nama=nama,
        daftar_judul=judul,
        daftar_kolom=[
            KolomTulis(sebut_kolom(k), count_huruf(k.lebar or LEBAR_IKU)) for k in formulir.kolom
        ],
        daftar_baris=list(list_baris_iku(formulir)),
    )


def list_baris_iku(formulir: Formulir) -> Iterator[list[str]]:
    """Yield the cells of each indikator as plain words."""
    for nomor, sasaran in enumerate(formulir.daftar_sasaran, 1):
        for rekaman in nomori(formulir, nomor, sasaran):
            semua = [build_sel(kolom, rekaman) for kolom in formulir.kolom]
            yield ["\n".join(filter(None, (sel.rumus, sel.polos.strip()))) for sel in semua]
