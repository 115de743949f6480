"""Writes a plan of pages into the print HTML: breaks, merged cells, rows in parts."""

from itertools import groupby
from typing import Any
from xml.etree.ElementTree import SubElement

from laporan.pencetak.belah import SAMPAI_AKHIR, ambil_bagian
from laporan.pencetak.rencana import GABUNG, ULANG, Potong, Rencana
from laporan.pencetak.ukur import PERAN

# Elements of a library without types.
Elemen = Any

HALAMAN = "data-halaman"
HALAMAN_BARU = "halaman-baru"
LANJUTAN = "(lanjutan)"


def pasang_rencana(akar: Elemen, tabel: Elemen, rencana: Rencana) -> None:
    """Replace the bodies of a table by those of the plan; no merged cell crosses a page."""
    badan = tabel.findall("tbody")
    asal = [satu.find("tr") for satu in badan]
    for satu in badan:
        tabel.remove(satu)
    if rencana.judul_baru:
        _mulai_halaman(_cari_judul(akar, tabel))
    for nomor, isi in enumerate(rencana.halaman):
        for urutan, (_, kumpulan) in enumerate(groupby(isi, key=lambda satu: satu.kelompok)):
            tubuh = SubElement(tabel, "tbody")
            if nomor and not urutan:
                _mulai_halaman(tubuh)
            daftar = list(kumpulan)
            for i, potong in enumerate(daftar):
                baris = _buat_baris(asal[potong.baris], potong, 0 if i else len(daftar))
                baris.set(HALAMAN, str(nomor))
                tubuh.append(baris)


def _mulai_halaman(elemen: Elemen) -> None:
    kelas = elemen.get("class") or ""
    elemen.set("class", f"{kelas} {HALAMAN_BARU}".strip())


def _cari_judul(akar: Elemen, tabel: Elemen) -> Elemen:
    """Return the title above the table, or the table itself when there is none."""
    judul = [e for e in akar.iter() if "judul-tabel" in (e.get("class") or "").split()]
    return judul[0] if judul else tabel


def _buat_baris(asal: Elemen, potong: Potong, gabung: int) -> Elemen:
    """Return a row or a part of it; `gabung` rows share its cells of the sasaran, 0 for none."""
    baris = asal.makeelement("tr", dict(asal.attrib))
    for sel, awal, akhir in zip(asal, potong.awal, potong.akhir, strict=True):
        peran = sel.get(PERAN)
        if peran == GABUNG and not gabung:
            continue
        salinan = ambil_bagian(sel, awal, SAMPAI_AKHIR if akhir is None else akhir)
        if peran == GABUNG and gabung > 1:
            salinan.set("rowspan", str(gabung))
        if peran == ULANG and potong.lanjutan and not awal:
            SubElement(salinan, "p").text = LANJUTAN
        baris.append(salinan)
    return baris
