"""Prints a yearly report: its pieces, then the lists that name their pages, then all bound."""

import hashlib
from collections.abc import Callable
from dataclasses import replace

from django.template.loader import render_to_string

from laporan.batas_naskah import check_ukuran
from laporan.enums import Huruf
from laporan.famili import FAMILI
from laporan.hasil_pdf import HasilPdf
from laporan.isi import IsiDokumen
from laporan.lkjip.cetak.aset import Gudang, take_salinan
from laporan.lkjip.cetak.daftar import build_daftar, build_penanda, build_sebutan
from laporan.lkjip.cetak.jilid import Jilid, Keping, Lampir, baca_keping, jilid
from laporan.lkjip.cetak.konteks import Konteks, list_kunci
from laporan.lkjip.cetak.nomor_halaman import PotonganTercetak, label_halaman, list_label
from laporan.lkjip.cetak.potongan import PotonganLaporan, build_sampul, cut_bagian
from laporan.lkjip.cetak.simpan import print_potongan

# Steps done, steps in all, what is being done.
Lapor = Callable[[int, int, str], None]

RAGAM = "pdf/ua-1"
RAGAM_ARSIP = "pdf/a-3b"
TEMPLAT_KAKI = "cetak/laporan/kaki.html"
# The lists are printed again while their own length moves what they list.
MAKS_ULANG = 5
TAHAP_AKHIR = 2


def build_konteks(isi: IsiDokumen, *, draf: bool) -> Konteks:
    """Return what every piece of a report is printed with."""
    assert isi.laporan is not None
    famili = FAMILI[Huruf(isi.halaman.huruf)]
    return Konteks(isi, isi.laporan, famili, draf, list_kunci(isi.laporan))


def cut_laporan(konteks: Konteks) -> list[PotonganLaporan]:
    """Return the pieces of a report, cover first; those with lists of pages have no pages yet."""
    bagian = (satu for b in konteks.laporan.bagian for satu in cut_bagian(b, konteks))
    return [build_sampul(konteks), *bagian]


class PencetakLaporan:
    """One print of one report."""

    def __init__(self, isi: IsiDokumen, *, draf: bool, ragam: str, lapor: Lapor | None) -> None:
        """Take what is printed, and whom to tell how far it is."""
        check_ukuran(isi)
        self._konteks = build_konteks(isi, draf=draf)
        self._laporan = self._konteks.laporan
        self._ragam, self._lapor = ragam, lapor
        self._gudang = Gudang(isi)
        self._peringatan: list[str] = []
        self._selesai = self._jumlah = 0

    def cetak(self, lampiran: tuple[Lampir, ...] = ()) -> HasilPdf:
        """Return the bound file. Raises CetakGagal."""
        daftar = self._print_semua(TAHAP_AKHIR)
        kaki, nomor_kaki = self._print_kaki(daftar)
        self._tell("Menyusun nomor halaman")
        pdf = jilid(self._build_jilid(daftar, kaki, nomor_kaki, lampiran))
        self._tell("Menjilid")
        banyak = sum(satu.halaman for satu in daftar)
        return HasilPdf(
            pdf, banyak, hashlib.sha256(pdf).hexdigest(), tuple(dict.fromkeys(self._peringatan))
        )

    def find_halaman(self) -> dict[str, str]:
        """Return the label of the page of every part, table and picture. Raises CetakGagal."""
        return _find_label(self._print_semua(0))

    def _print_semua(self, tahap: int) -> list[PotonganTercetak]:
        """Print every piece, its lists with true pages; `tahap` are the steps that follow."""
        potongan = cut_laporan(self._konteks)
        self._jumlah = len(potongan) + tahap
        return self._fill_daftar([self._print_awal(satu) for satu in potongan])

    def _tell(self, sebutan: str) -> None:
        self._selesai += 1
        if self._lapor is not None:
            self._lapor(self._selesai, self._jumlah, sebutan)

    def _print_awal(self, potongan: PotonganLaporan) -> PotonganTercetak:
        """Print a piece; one with lists is taken for a page until the pages are known."""
        if potongan.otomatis:
            return PotonganTercetak(potongan, b"", (False,), {})
        hasil = self._print(potongan)
        self._tell(potongan.sebutan)
        return hasil

    def _print(self, potongan: PotonganLaporan) -> PotonganTercetak:
        if potongan.salinan is not None:
            pdf = take_salinan(potongan.salinan.salinan, potongan.salinan.sidik_pdf)
            return PotonganTercetak(potongan, pdf, baca_keping(pdf).mendatar, {})
        aset = self._gudang.take_foto(potongan.foto)
        if potongan.letak is None:
            aset |= self._gudang.take_logo()
        cetakan = print_potongan(potongan.html, aset, self._ragam)
        self._peringatan += cetakan.peringatan
        keping = baca_keping(cetakan.pdf)
        return PotonganTercetak(potongan, cetakan.pdf, keping.mendatar, keping.tempat)

    def _fill_daftar(self, daftar: list[PotonganTercetak]) -> list[PotonganTercetak]:
        """Print the contents and lists until the pages they name stay where they are."""
        lama: dict[str, str] | None = None
        for _ in range(MAKS_ULANG):
            label = _find_label(daftar)
            if label == lama:
                break
            lama = label
            konteks = replace(self._konteks, daftar=build_daftar(self._laporan, label))
            daftar = [
                self._print(baru) if baru.otomatis else satu
                for satu, baru in zip(daftar, self._cut_otomatis(daftar, konteks), strict=True)
            ]
        for satu in daftar:
            if satu.potongan.otomatis:
                self._tell(satu.potongan.sebutan)
        return daftar

    def _cut_otomatis(
        self, daftar: list[PotonganTercetak], konteks: Konteks
    ) -> list[PotonganLaporan]:
        """Return the pieces with those that hold lists written anew."""
        kunci = {satu.potongan.kunci for satu in daftar if satu.potongan.otomatis}
        baru = {
            bagian.kunci: iter(list(cut_bagian(bagian, konteks)))
            for bagian in self._laporan.bagian
            if bagian.kunci in kunci
        }
        return [
            next(baru[satu.potongan.kunci]) if satu.potongan.kunci in baru else satu.potongan
            for satu in daftar
        ]

    def _print_kaki(
        self, daftar: list[PotonganTercetak]
    ) -> tuple[bytes, list[tuple[int | None, ...]]]:
        """Print the feet; return them with the foot of every page of every piece.

        The cover has none; bound-in documents keep the feet they have.
        """
        semua: dict[tuple[str, bool], int] = {}
        nomor: list[tuple[int | None, ...]] = []
        label = label_halaman([(satu.potongan, satu.halaman) for satu in daftar])
        for satu, baris in zip(daftar, label, strict=True):
            if satu.potongan.letak is None or satu.potongan.salinan is not None:
                nomor.append((None,) * satu.halaman)
                continue
            pasangan = zip(baris, satu.mendatar, strict=True)
            nomor.append(tuple(semua.setdefault(kunci, len(semua)) for kunci in pasangan))
        html = render_to_string(
            TEMPLAT_KAKI,
            {"isi": self._konteks.isi, "famili": self._konteks.famili, "daftar": list(semua)},
        )
        cetakan = print_potongan(html, {}, self._ragam)
        self._peringatan += cetakan.peringatan
        return cetakan.pdf, nomor

    def _build_jilid(
        self,
        daftar: list[PotonganTercetak],
        kaki: bytes,
        nomor_kaki: list[tuple[int | None, ...]],
        lampiran: tuple[Lampir, ...],
    ) -> Jilid:
        isi, draf = self._konteks.isi, self._konteks.draf
        return Jilid(
            daftar_keping=tuple(
                Keping(satu.pdf, nomor) for satu, nomor in zip(daftar, nomor_kaki, strict=True)
            ),
            kaki=kaki,
            judul=f"DRAF – {isi.judul_berkas}" if draf else isi.judul_berkas,
            penulis=isi.penulis,
            dibuat=isi.tanggal_iso,
            label=list_label(daftar),
            penanda=build_penanda(self._laporan.bagian),
            sebutan=build_sebutan(self._laporan),
            arsip=self._ragam == RAGAM_ARSIP,
            lampiran=lampiran,
        )


def _find_label(daftar: list[PotonganTercetak]) -> dict[str, str]:
    """Return the label of the page of every key."""
    label = label_halaman([(satu.potongan, satu.halaman) for satu in daftar])
    hasil: dict[str, str] = {}
    for satu, baris in zip(daftar, label, strict=True):
        hasil |= {kunci: baris[halaman] for kunci, halaman in satu.tempat.items()}
        if satu.potongan.otomatis and not satu.tempat:
            hasil.setdefault(satu.potongan.kunci, baris[0])
    return hasil


def cetak_laporan(isi: IsiDokumen, *, draf: bool, lapor: Lapor | None = None) -> HasilPdf:
    """Print a report; `lapor` hears of every piece. Raises CetakGagal."""
    return PencetakLaporan(isi, draf=draf, ragam=RAGAM, lapor=lapor).cetak()


def find_halaman(isi: IsiDokumen, *, draf: bool, lapor: Lapor | None = None) -> dict[str, str]:
    """Return where the PDF has every part, table and picture, by its key. Raises CetakGagal."""
    return PencetakLaporan(isi, draf=draf, ragam=RAGAM, lapor=lapor).find_halaman()
