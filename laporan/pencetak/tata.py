"""Lays a document out so that nothing that belongs together is parted.

A table goes through plain layout first. When that parts a row, leaves the head block or the
signature alone, or when sasaran have several indikator, the rows are measured on one endless page,
their pages are planned, and breaks are forced: WeasyPrint moves rows soundly only when it need not
choose. The measured start of the table corrects the plan until both agree.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any
from xml.etree.ElementTree import SubElement

import cssselect2
from weasyprint import HTML

from laporan.pencetak.pasang import HALAMAN, pasang_rencana
from laporan.pencetak.penutup import rangkul_penutup
from laporan.pencetak.rencana import Rencana, susun_rencana
from laporan.pencetak.ukur import (
    KELOMPOK,
    UkuranTabel,
    cari_kelas,
    cari_tabel,
    list_baris,
    to_bagian,
    ukur_tabel,
)

# Elements, boxes and documents of a library without types.
Elemen = Any
Dokumen = Any

TABEL_INDIKATOR = "data-tinggi-mm"
LEBAR = "data-lebar-mm"
# Hundredths of a pixel.
BAGIAN_PER_MM = 378
SEPIKSEL = 100
TINGGI_TAK_BERAKHIR = 500_000
MAKS_ULANG = 4
# Each failed plan leaves so much more of a page free.
PENYUSUTAN = 1200


class Penata:
    """Lays out one HTML text, as often as needed."""

    def __init__(self, html: HTML, pilihan: Mapping[str, object]) -> None:
        """Take the text and the options of WeasyPrint."""
        self._html = html
        self._pilihan = pilihan
        self._akar: Elemen = html.etree_element
        self._tabel = _cari_tabel_indikator(self._akar)

    def tata(self) -> Dokumen:
        """Return the finished layout."""
        if self._tabel is None:
            return self._render(self._akar)
        if _has_kelompok(self._tabel):
            dokumen = self._tata_terencana()
        else:
            dokumen = self._render(self._akar)
            if not is_rapi(dokumen):
                dokumen = self._tata_terencana()
        akar = rangkul_penutup(dokumen, self._html.etree_element)
        return dokumen if akar is None else self._render(akar)

    def _render(self, akar: Elemen) -> Dokumen:
        """Lay out one tree; the HTML object keeps what belongs to its root."""
        self._html.etree_element = akar
        self._html.wrapper_element = cssselect2.ElementWrapper.from_html_root(
            akar, content_language=None
        )
        return self._html.render(**self._pilihan)

    def _tata_terencana(self) -> Dokumen:
        """Lay out by plan, again while the table does not begin where the plan has it."""
        ukuran = self._ukur()
        if ukuran is None:
            return self._render(self._akar)
        letak, susut = ukuran.atas % ukuran.halaman, 0
        dokumen: Dokumen = None
        for _ in range(MAKS_ULANG):
            rencana = susun_rencana(ukuran, letak + susut)
            dokumen = self._render_rencana(rencana)
            nyata = _cari_letak(dokumen)
            if rencana.judul_baru or abs(nyata - letak) < SEPIKSEL:
                if is_terlaksana(dokumen):
                    break
                susut += PENYUSUTAN
            letak = letak if rencana.judul_baru else nyata
        return dokumen

    def _ukur(self) -> UkuranTabel | None:
        """Measure the table on an endless page, without the decree before it."""
        akar = deepcopy(self._akar)
        for induk in list(akar.iter()):
            for anak in list(induk):
                if anak.tag == "section" and anak.get("class") == "keputusan":
                    induk.remove(anak)
        tabel = _cari_tabel_indikator(akar)
        gaya = SubElement(akar.find("head"), "style")
        gaya.text = f"@page mendatar{{size:{tabel.get(LEBAR)}mm {TINGGI_TAK_BERAKHIR}mm}}"
        tinggi = int(tabel.get(TABEL_INDIKATOR)) * BAGIAN_PER_MM - SEPIKSEL
        return ukur_tabel(self._render(akar), tinggi)

    def _render_rencana(self, rencana: Rencana) -> Dokumen:
        """Lay out a copy of the text with the plan in it."""
        akar = deepcopy(self._akar)
        pasang_rencana(akar, _cari_tabel_indikator(akar), rencana)
        return self._render(akar)


def _cari_tabel_indikator(akar: Elemen) -> Elemen:
    """Return the table that the plan is for, None in any other document."""
    return next((e for e in akar.iter("table") if e.get(TABEL_INDIKATOR)), None)


def _has_kelompok(tabel: Elemen) -> bool:
    """Tell whether two neighbouring rows share a sasaran."""
    nomor = [satu.get(KELOMPOK) for satu in tabel.iter("tr") if satu.get(KELOMPOK)]
    return len(set(nomor)) < len(nomor)


def is_rapi(dokumen: Dokumen) -> bool:
    """Tell whether every row is on one page, and head block and signature have rows with them.

    A head block longer than a page has pages of its own; only its last must have rows.
    """
    terlihat: set[Elemen] = set()
    menunggu_kepala = False
    for halaman in dokumen.pages:
        kotak = halaman._page_box
        tabel = cari_tabel(kotak)
        baris = {satu.element for satu in list_baris(tabel)} if tabel else set()
        if terlihat & baris or (menunggu_kepala and not any(cari_kelas(kotak, "kepala"))):
            return False
        if terlihat and not baris:
            return False
        terlihat |= baris
        menunggu_kepala = not baris and any(cari_kelas(kotak, "formulir"))
    return True


def is_terlaksana(dokumen: Dokumen) -> bool:
    """Tell whether each page has the rows that the plan gave it and no row is parted."""
    letak: dict[Elemen, int] = {}
    halaman_rencana: dict[str, int] = {}
    for nomor, halaman in enumerate(dokumen.pages):
        tabel = cari_tabel(halaman._page_box)
        for baris in list_baris(tabel) if tabel else ():
            elemen = baris.element
            bagian = elemen.get(HALAMAN)
            if letak.setdefault(elemen, nomor) != nomor:
                return False
            if halaman_rencana.setdefault(bagian, nomor) != nomor:
                return False
    return True


def _cari_letak(dokumen: Dokumen) -> int:
    """Return how far below the margin the table begins on its first page."""
    for halaman in dokumen.pages:
        kotak = halaman._page_box
        tabel = cari_tabel(kotak)
        if tabel is not None:
            return to_bagian(tabel.position_y - kotak.content_box_y())
    return 0
