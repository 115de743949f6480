"""What one cell of the IKU table prints."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString

from iku.domain.arah import Arah
from iku.domain.cetak import tulis_baris
from iku.domain.naskah import GayaDaftar, Paragraf, parse_naskah
from iku.enums import SumberKolom
from laporan.cetak_naskah import blok_html, daftar_html, gabung, naskah_html, rumus_html
from laporan.isi import Formulir, IsiIku, IsiSasaran, Kolom
from laporan.rumus_isi import unpack_rumus

# A fraction that would fill a page is written on one line.
MAKS_HURUF_PECAHAN = 900


@dataclass(frozen=True)
class Sel:
    """Print HTML of a cell; its plain text and that of its fraction, for the widths of columns."""

    html: SafeString
    polos: str
    rumus: str = ""


@dataclass(frozen=True)
class Rekaman:
    """One indikator with its numbers and the sasaran above it."""

    nomor: int
    urutan: int
    sasaran: IsiSasaran
    iku: IsiIku
    nomori_indikator: bool


def nomori(formulir: Formulir, nomor: int, sasaran: IsiSasaran) -> list[Rekaman]:
    """Return the indikator of a sasaran, numbered."""
    return [
        Rekaman(nomor, urutan, sasaran, iku, formulir.nomori_indikator)
        for urutan, iku in enumerate(sasaran.daftar_iku, 1)
    ]


def build_sel(kolom: Kolom, rekaman: Rekaman) -> Sel:
    """Return the cell of one column for one indikator."""
    if kolom.sumber == SumberKolom.TAMBAHAN:
        return _sel_naskah(dict(rekaman.iku.tambahan).get(kolom.kunci, ""))
    return _ISI[SumberKolom(kolom.sumber)](rekaman)


def _sel_naskah(teks: str) -> Sel:
    """Return typed text."""
    return Sel(naskah_html(teks), teks)


def _sel_nama(rekaman: Rekaman) -> Sel:
    """Return the name of the indikator, numbered within its sasaran if the layout says so."""
    if not rekaman.nomori_indikator:
        return _sel_naskah(rekaman.iku.nama)
    nama = format_html(
        '<ol class="nomor-{}"><li data-nomor="{}.">{}</li></ol>',
        len(str(rekaman.urutan)) + 1,
        rekaman.urutan,
        rekaman.iku.nama,
    )
    return Sel(nama, rekaman.iku.nama)


_LABEL_ARAH = {arah.value: arah.label for arah in Arah}


def _sel_arah(rekaman: Rekaman) -> Sel:
    """Return the direction in words."""
    return _sel_naskah(_LABEL_ARAH.get(rekaman.iku.arah, rekaman.iku.arah))


def _sel_rumus_saja(rekaman: Rekaman) -> Sel:
    """Return the formula, or the sentence that stands for it."""
    iku = rekaman.iku
    if iku.rumus is None:
        return _sel_naskah(iku.uraian_rumus)
    if not iku.cetak_rumus:
        return _sel_naskah("")
    rumus = unpack_rumus(iku.rumus)
    baris = tulis_baris(rumus)
    if len(baris) > MAKS_HURUF_PECAHAN:
        return Sel(format_html("<p>{}</p>", baris), baris)
    return Sel(rumus_html(rumus), "", baris)


def _sel_penjelasan(rekaman: Rekaman) -> Sel:
    """Return the explanation after its bold title; a paragraph runs on behind the title."""
    judul, teks = rekaman.iku.judul_penjelasan, rekaman.iku.penjelasan
    blok = parse_naskah(teks)
    if not judul or not blok:
        return _sel_naskah(teks)
    if isinstance(blok[0], Paragraf):
        awal = format_html("<p><b>{}:</b> {}</p>", judul, blok[0].teks)
        blok = blok[1:]
    else:
        awal = format_html('<p class="judul"><b>{}:</b></p>', judul)
    return Sel(gabung([awal, *map(blok_html, blok)]), f"{judul}:\n{teks}")


def _sel_rumus(rekaman: Rekaman) -> Sel:
    """Return the formula with the explanation under it."""
    rumus, penjelasan = _sel_rumus_saja(rekaman), _sel_penjelasan(rekaman)
    return Sel(
        gabung([rumus.html, penjelasan.html]),
        f"{rumus.polos}\n{penjelasan.polos}",
        rumus.rumus,
    )


def _sel_penanggung_jawab(rekaman: Rekaman) -> Sel:
    """Return the collective name, then the units one by one; a single unit stands alone."""
    sebutan, daftar = (
        rekaman.iku.sebutan_penanggung_jawab,
        rekaman.iku.daftar_penanggung_jawab,
    )
    polos = "\n".join((sebutan, *daftar))
    if not sebutan and len(daftar) == 1:
        return Sel(format_html("<p>{}</p>", daftar[0]), polos)
    kepala = format_html("<p>{}</p>", sebutan) if sebutan else gabung(())
    return Sel(gabung([kepala, daftar_html(GayaDaftar.STRIP, daftar)]) if daftar else kepala, polos)


_ISI: dict[SumberKolom, Callable[[Rekaman], Sel]] = {
    SumberKolom.NOMOR: lambda rekaman: _sel_naskah(f"{rekaman.nomor}."),
    SumberKolom.TUJUAN: lambda rekaman: _sel_naskah(rekaman.sasaran.tujuan),
    SumberKolom.SASARAN: lambda rekaman: _sel_naskah(rekaman.sasaran.teks),
    SumberKolom.NOMOR_INDIKATOR: lambda rekaman: _sel_naskah(f"{rekaman.urutan}."),
    SumberKolom.INDIKATOR: _sel_nama,
    SumberKolom.SATUAN: lambda rekaman: _sel_naskah(rekaman.iku.satuan),
    SumberKolom.ARAH: _sel_arah,
    SumberKolom.RUMUS: _sel_rumus,
    SumberKolom.RUMUS_SAJA: _sel_rumus_saja,
    SumberKolom.PENJELASAN: _sel_penjelasan,
    SumberKolom.PENANGGUNG_JAWAB: _sel_penanggung_jawab,
    SumberKolom.SUMBER_DATA: lambda rekaman: _sel_naskah(rekaman.iku.sumber_data),
}
