"""The tables of a report: in letters that hold their words, turned where portrait is too narrow."""

from dataclasses import dataclass, replace

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from laporan.cetak_naskah import naskah_html
from laporan.isi.laporan import Tabel, TabelIku
from laporan.lembar_cetak import KelompokLembar, LembarCetak
from laporan.lkjip.cetak.konteks import Konteks
from laporan.lkjip.tata_tabel import arrange_tabel
from laporan.tabel_cetak import Tabel as TabelFormulir
from laporan.tabel_cetak import build_tabel

# So many rows at least stay with the head, and with the end, of a table.
BARIS_LEKAT = 2
TEMPLAT = "cetak/laporan/tabel.html"
TEMPLAT_IKU = "cetak/laporan/tabel_iku.html"


@dataclass(frozen=True)
class TabelTercetak:
    """A table as print HTML, and whether its page is turned."""

    html: SafeString
    mendatar: bool


def cetak_tabel(tabel: Tabel, konteks: Konteks, *, mendatar: bool) -> TabelTercetak:
    """Lay a table out; with `mendatar` its part is turned anyway."""
    tata = arrange_tabel(
        replace(tabel.tabel, judul=()), konteks.famili, konteks.halaman, mendatar=mendatar
    )
    return TabelTercetak(_tulis(tabel, tata.lembar), tata.mendatar)


def _tulis(tabel: Tabel, hasil: LembarCetak) -> SafeString:
    cetakan = hasil.daftar_tabel[0]
    return render_to_string(
        TEMPLAT,
        {
            "blok": tabel,
            "judul": tabel.judul or " ".join(tabel.tabel.judul),
            "ukuran": hasil.ukuran,
            "tabel": replace(cetakan, daftar_kelompok=lekatkan_ujung(cetakan.daftar_kelompok)),
            "catatan": tuple(map(naskah_html, tabel.catatan)),
        },
    )


def lekatkan_ujung(daftar: tuple[KelompokLembar, ...]) -> tuple[KelompokLembar, ...]:
    """Return the groups with the first two rows in one group, and the last two.

    A head above a single row, or a single row on the last page, looks like a slip.
    """
    semua = list(daftar)
    if len(semua) >= 2 and len(semua[0].daftar_baris) < BARIS_LEKAT:
        semua[:2] = [_gabung(semua[0], semua[1])]
    if len(semua) >= 3 and len(semua[-1].daftar_baris) < BARIS_LEKAT:
        semua[-2:] = [_gabung(semua[-2], semua[-1])]
    return tuple(semua)


def _gabung(atas: KelompokLembar, bawah: KelompokLembar) -> KelompokLembar:
    return KelompokLembar((*atas.daftar_baris, *bawah.daftar_baris))


def susun_tabel_iku(blok: TabelIku, konteks: Konteks) -> TabelFormulir:
    """Return the table of IKU laid out for a turned page."""
    return build_tabel(blok.formulir, konteks.famili, konteks.halaman)


def cetak_tabel_iku(blok: TabelIku, tabel: TabelFormulir, konteks: Konteks) -> SafeString:
    """Return the table of IKU with its caption."""
    halaman = konteks.halaman
    tinggi = halaman.lebar - halaman.tepi_kiri - halaman.tepi_kanan
    t = {"isi": konteks.isi, "tinggi_mendatar": tinggi}
    return render_to_string(TEMPLAT_IKU, {"blok": blok, "tabel": tabel, "t": t})
