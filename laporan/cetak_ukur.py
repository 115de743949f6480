"""From the payload of a print of measuring to PDF and to a workbook: both say the same numbers."""

from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from kecamatan.buku_kerja import KolomTulis, LembarTulis, SelTulis, write_buku
from kecamatan.buku_kerja.rupa_angka import write_rupa
from laporan.batas_naskah import check_ukuran
from laporan.cetak_naskah import naskah_html
from laporan.enums import Huruf
from laporan.famili import FAMILI
from laporan.isi import Lembar
from laporan.isi_ukur import CetakUkur, KolomUkur, SelUkur, TabelUkur
from laporan.lembar_cetak import TabelLembarCetak, build_lembar
from laporan.pencetak import PilihanPdf, Tugas, cetak_html
from laporan.sandi_isi import sidik
from laporan.tampilan_cetak import ALAMAT_LOGO, Klausul, build_klausul

TEMPLAT = "cetak/ukur.html"
PANJANG_PENGENAL = 32
# Widths of a workbook are counted in letters; a share of the paper is about so many.
HURUF_PER_BAGIAN = 2
LEBAR_TERSEMPIT, LEBAR_TERLEBAR = 9, 60
LEBAR_PASANGAN = (12, 18)


@dataclass(frozen=True)
class TabelBercatatan:
    """A table laid out, with the notes under it; on one page where it is `utuh`."""

    tabel: TabelLembarCetak
    catatan: tuple[SafeString, ...]
    utuh: bool


@dataclass(frozen=True)
class TampilanUkur:
    """The context of templates/cetak/ukur.html."""

    isi: CetakUkur
    famili: str
    kepala: tuple[Klausul, ...]
    daftar_tabel: tuple[TabelBercatatan, ...]
    ukuran_lembar: int
    alamat_logo: str

    @property
    def draf(self) -> bool:
        """Say whether every page is marked: its figures may still change."""
        return bool(self.isi.cap)

    @property
    def cap_draf(self) -> str:
        """Why they may, in words."""
        return self.isi.cap

    @property
    def ukuran_kepala(self) -> int:
        """Font size of head and notes in points."""
        return self.ukuran_lembar + 1


def build_tampilan_ukur(isi: CetakUkur) -> TampilanUkur:
    """Return the view of a payload."""
    famili = FAMILI[Huruf(isi.halaman.huruf)]
    lembar = Lembar(isi.judul, True, tuple(satu.to_lembar() for satu in isi.daftar_tabel), "", True)
    tercetak = build_lembar(lembar, famili, isi.halaman)
    return TampilanUkur(
        isi=isi,
        famili=famili,
        kepala=tuple(build_klausul(label, naskah_html(teks), teks) for label, teks in isi.kepala),
        daftar_tabel=tuple(
            TabelBercatatan(tabel, tuple(map(naskah_html, asal.catatan)), asal.utuh)
            for tabel, asal in zip(tercetak.daftar_tabel, isi.daftar_tabel, strict=True)
        ),
        ukuran_lembar=tercetak.ukuran,
        alamat_logo=ALAMAT_LOGO if isi.kop.logo else "",
    )


def cetak_pdf_ukur(isi: CetakUkur) -> bytes:
    """Print a payload. Raises CetakGagal, also for more words than can be laid out."""
    check_ukuran(isi)
    html = render_to_string(TEMPLAT, {"t": build_tampilan_ukur(isi)})
    logo = isi.kop.logo
    aset = {ALAMAT_LOGO: ("image/png", b64decode(logo))} if logo else {}
    return cetak_html(Tugas(html, aset, PilihanPdf(sidik(html)[:PANJANG_PENGENAL]))).pdf


def write_buku_ukur(isi: CetakUkur) -> bytes:
    """Return the workbook: a sheet for each table, its head and notes above it."""
    kepala = (" ".join(isi.judul), *(f"{label}: {teks}" for label, teks in isi.kepala))
    if isi.cap:
        kepala = (*kepala, isi.cap)
    return write_buku([_build_lembar(kepala, satu) for satu in isi.daftar_tabel])


def _build_lembar(kepala: Sequence[str], tabel: TabelUkur) -> LembarTulis:
    return LembarTulis(
        nama=tabel.nama,
        daftar_judul=(*kepala, *tabel.catatan),
        daftar_kolom=[satu for kolom in tabel.kolom for satu in _list_kolom(kolom)],
        daftar_baris=[
            *_list_nomor(tabel),
            *(
                [_tulis(isi) for sel in baris.sel for isi in sel.daftar_isi]
                for baris in tabel.baris
            ),
        ],
    )


def _list_nomor(tabel: TabelUkur) -> Iterator[list[SelTulis]]:
    """Yield the row of column numbers that notes speak of; both halves of a pair have one."""
    if tabel.bernomor:
        yield [
            SelTulis(Decimal(nomor), write_rupa(0))
            for nomor, kolom in enumerate(tabel.kolom, start=1)
            for _ in kolom.daftar_judul
        ]


def _list_kolom(satu: KolomUkur) -> list[KolomTulis]:
    semua = LEBAR_PASANGAN if satu.berpasangan else (count_huruf(satu.kolom.lebar),)
    return [KolomTulis(*pasangan) for pasangan in zip(satu.daftar_judul, semua, strict=True)]


def count_huruf(lebar: int) -> int:
    """Return the width in letters of a column that has this share of the paper."""
    return min(max(lebar * HURUF_PER_BAGIAN, LEBAR_TERSEMPIT), LEBAR_TERLEBAR)


def _tulis(sel: SelUkur) -> str | SelTulis:
    """Return a number with as many decimals as its text shows, else the text."""
    return sel.teks if sel.angka is None else SelTulis(sel.angka, _pilih_format(sel))


def _pilih_format(sel: SelUkur) -> str:
    """Return the number format with which Excel shows the printed text."""
    polos = sel.teks.removeprefix(sel.awalan).removesuffix(sel.akhiran)
    desimal = len(polos.partition(",")[2])
    return write_rupa(desimal, awalan=sel.awalan, akhiran=sel.akhiran)
