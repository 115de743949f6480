"""Walks the tree of a report and writes every part and block into a Word file."""

from dataclasses import replace
from typing import Final

from laporan.cetak_naskah import naskah_html
from laporan.isi.laporan import (
    Bagian,
    Blok,
    BlokDaftar,
    BlokReviu,
    BlokSalinan,
    BlokTtd,
    ButirDaftar,
    Daftar,
    Foto,
    Gambar,
    Paragraf,
    Potong,
    Rumus,
    SubJudul,
    Tabel,
    TabelIku,
)
from laporan.keutuhan import read_gambar
from laporan.lkjip.docx.baca_html import read_html
from laporan.lkjip.docx.blok import Tempat, build_blok, daftar_cetak, tempat_teks
from laporan.lkjip.docx.daftar_isi import build_daftar_isi, sebut_judul
from laporan.lkjip.docx.gambar import draw_png, find_ukuran_svg, fit_foto
from laporan.lkjip.docx.gaya import TINGKAT_JUDUL
from laporan.lkjip.docx.konteks import Konteks
from laporan.lkjip.docx.paragraf import RUPA_SISA, Rupa, build_paragraf, build_polos, build_run
from laporan.lkjip.docx.rumus import build_rumus, rumus_cetak
from laporan.lkjip.docx.salinan import write_salinan
from laporan.lkjip.docx.seksi import Ruang, Seksi
from laporan.lkjip.docx.tabel import build_tabel_docx, from_iku, from_lembar
from laporan.lkjip.docx.ttd import build_ttd
from laporan.lkjip.docx.unsur import Unsur, add_anak
from laporan.lkjip.tata_tabel import TataTabel, arrange_tabel
from laporan.tabel_cetak import build_tabel

INDENTASI_KUTIPAN: Final = 560
# Words of a long heading stand under its words, not under its number.
INDENTASI_JUDUL: Final = 380
JARAK_SAMPUL_SALINAN: Final = 4500
JARAK_SESUDAH_TABEL: Final = 160
# A chart is as large as in the PDF, where its units are pixels; it leaves room for its caption.
TWIP_PER_PIKSEL: Final = 15
PERSEN_TINGGI_GAMBAR: Final = 70
# Below every heading that the contents list.
TINGKAT_SUBJUDUL: Final = 4


class Penulis:
    """Writes the parts of one report."""

    def __init__(self, konteks: Konteks) -> None:
        """Begin where the cover ends."""
        self._k = konteks
        self._tata: dict[Tabel, TataTabel] = {}

    def write(self, bagian: Bagian) -> None:
        """Write a part with all below it."""
        ruang: Ruang = "depan" if bagian.letak == "depan" else "batang"
        baru = self._k.seksi.enter(Seksi(ruang, self._begins_mendatar(bagian)))
        self._write_judul(bagian, halaman_baru=bagian.tingkat == 1 and not baru)
        self._write_judul_salinan(bagian)
        for blok in bagian.blok:
            if not isinstance(blok, BlokSalinan):
                self._k.turn(mendatar=bagian.mendatar or self._is_lebar(blok, bagian))
            self._write_blok(blok, bagian)
        for anak in bagian.anak:
            self.write(anak)

    def _write_judul(self, bagian: Bagian, *, halaman_baru: bool) -> None:
        """Write the heading; that of a bab or a lampiran has its number on a line of its own."""
        teks = sebut_judul(bagian, "\n" if bagian.tingkat == 1 else " ")
        tepi = INDENTASI_JUDUL if bagian.tingkat > 1 and bagian.nomor else 0
        rupa = Rupa(
            f"Heading{bagian.tingkat}", halaman_baru=halaman_baru, kiri=tepi, gantung=tepi,
            sebelum=JARAK_SAMPUL_SALINAN if bagian.is_sampul_salinan else None,
        )  # fmt: skip
        paragraf = build_paragraf(rupa)
        add_anak(paragraf, self._k.penanda.enclose(bagian.kunci, [build_run(Potong(teks), Rupa())]))
        self._k.add([paragraf])

    def _write_judul_salinan(self, bagian: Bagian) -> None:
        """Name the documents that are bound in behind this page, as the PDF does."""
        salinan = (satu.judul for satu in bagian.blok if isinstance(satu, BlokSalinan))
        self._k.add(build_polos(Rupa(rata="center", sebelum=120), judul) for judul in salinan)

    def _begins_mendatar(self, bagian: Bagian) -> bool:
        """Say whether a part begins on a turned page; its heading is not left behind on another."""
        if bagian.mendatar or not (bagian.blok or bagian.anak):
            return bagian.mendatar
        if bagian.blok:
            return self._is_lebar(bagian.blok[0], bagian)
        return self._begins_mendatar(bagian.anak[0])

    def _is_lebar(self, blok: Blok, bagian: Bagian) -> bool:
        """Say whether a block needs a turned page."""
        if isinstance(blok, TabelIku):
            return True
        return isinstance(blok, Tabel) and self._arrange(blok, bagian).mendatar

    def _arrange(self, blok: Tabel, bagian: Bagian) -> TataTabel:
        """Return how a table is laid out; measured once, for it is asked before it is written."""
        if blok not in self._tata:
            self._tata[blok] = arrange_tabel(
                blok.tabel, self._k.famili, self._k.isi.halaman, mendatar=bagian.mendatar
            )
        return self._tata[blok]

    def _write_blok(self, blok: Blok, bagian: Bagian) -> None:
        match blok:
            case Paragraf():
                self._k.add([_build_paragraf(blok)])
            case SubJudul(teks):
                tingkat = min(bagian.tingkat + 1, TINGKAT_JUDUL)
                self._k.add([build_polos(Rupa(f"Heading{max(tingkat, TINGKAT_SUBJUDUL)}"), teks)])
            case Daftar():
                isi = (daftar_cetak(blok),)
                self._k.add(build_blok(isi, tempat_teks(self._k.lebar), self._k.penomoran))
            case BlokDaftar(dari):
                self._k.add(build_daftar_isi(dari, self._k.laporan.bagian, self._k.penanda))
            case BlokSalinan():
                write_salinan(self._k, blok)
            case BlokTtd(tempat_tanggal, tanda_tangan):
                self._k.add(build_ttd(tempat_tanggal, tanda_tangan, self._k.lebar))
            case BlokReviu():
                self._write_reviu(blok)
            case _:
                self._write_benda(blok, bagian)

    def _write_reviu(self, blok: BlokReviu) -> None:
        """Write the statement of the Inspektorat: title, promises, notes as a list, signature."""
        if blok.judul:
            judul = Rupa(rata="center", tebal=True, lekat=True, sesudah=JARAK_SESUDAH_TABEL)
            self._k.add([build_polos(judul, "\n".join(blok.judul))])
        self._k.add(build_polos(Rupa(), teks) for teks in blok.paragraf)
        if blok.catatan:
            pembuka, *catatan = blok.catatan
            self._k.add([build_polos(Rupa(), pembuka)])
            butir = tuple(ButirDaftar((Potong(satu),)) for satu in catatan)
            isi = (daftar_cetak(Daftar("angka", butir)),)
            self._k.add(build_blok(isi, tempat_teks(self._k.lebar), self._k.penomoran))
        self._k.add(build_ttd(blok.tempat_tanggal, blok.tanda_tangan, self._k.lebar))

    def _write_benda(self, blok: Rumus | Tabel | TabelIku | Gambar | Foto, bagian: Bagian) -> None:
        """Write what stands apart from the running text."""
        match blok:
            case Rumus():
                self._k.add(build_rumus(rumus_cetak(blok), Rupa(), self._k.lebar))
                self._k.add([build_paragraf(replace(RUPA_SISA, sesudah=JARAK_SESUDAH_TABEL))])
            case Tabel():
                self._write_tabel(blok, bagian)
            case TabelIku():
                self._write_tabel_iku(blok)
            case Gambar():
                self._write_grafik(blok)
            case Foto():
                ukuran = fit_foto(blok, self._k.lebar, self._tinggi_gambar)
                self._k.add([self._k.gambar.build(read_gambar(blok.sidik), *ukuran, blok.uraian)])
                self._write_keterangan("Gambar", blok, lekat=False)

    def _write_tabel(self, blok: Tabel, bagian: Bagian) -> None:
        lembar = self._arrange(blok, bagian).lembar
        self._write_keterangan("Tabel", blok, lekat=True)
        (tabel,) = lembar.daftar_tabel
        isi = from_lembar(tabel, lembar.ukuran)
        self._k.add([build_tabel_docx(isi, self._k.lebar, self._k.penomoran)])
        self._k.add(self._list_catatan(blok, lembar.ukuran))

    def _list_catatan(self, blok: Tabel, ukuran: int) -> list[Unsur]:
        """Return notes and source, then the room that keeps a table apart from the next."""
        sumber = f"Sumber: {blok.sumber}" if blok.sumber else ""
        html = [naskah_html(satu) for satu in (*blok.catatan, sumber) if satu]
        tempat = Tempat(Rupa("IsiTabel", ukuran=ukuran, sebelum=20), self._k.lebar)
        catatan = [
            unsur
            for satu in html
            for unsur in build_blok(read_html(satu), tempat, self._k.penomoran)
        ]
        return [*catatan, build_paragraf(replace(RUPA_SISA, sesudah=JARAK_SESUDAH_TABEL))]

    def _write_tabel_iku(self, blok: TabelIku) -> None:
        tabel = build_tabel(blok.formulir, self._k.famili, self._k.isi.halaman)
        self._write_keterangan("Tabel", blok, lekat=True)
        self._k.add([build_tabel_docx(from_iku(tabel), self._k.lebar, self._k.penomoran)])
        self._k.add([build_paragraf(replace(RUPA_SISA, sesudah=JARAK_SESUDAH_TABEL))])

    def _write_grafik(self, blok: Gambar) -> None:
        lebar_svg, tinggi_svg = find_ukuran_svg(blok.svg)
        lebar = min(self._k.lebar, lebar_svg * TWIP_PER_PIKSEL)
        lebar = min(lebar, self._tinggi_gambar * lebar_svg // tinggi_svg)
        png = draw_png(blok.svg, lebar)
        tinggi = lebar * tinggi_svg // lebar_svg
        self._k.add([self._k.gambar.build(png, lebar, tinggi, blok.uraian)])
        self._write_keterangan("Gambar", blok, lekat=False)

    def _write_keterangan(
        self, kata: str, blok: Tabel | TabelIku | Gambar | Foto, *, lekat: bool
    ) -> None:
        judul = blok.judul or (" ".join(blok.tabel.judul) if isinstance(blok, Tabel) else "")
        if judul:
            keterangan = self._k.keterangan
            self._k.add([keterangan.build(kata, blok.kunci, blok.nomor, judul, lekat=lekat)])

    @property
    def _tinggi_gambar(self) -> int:
        return self._k.tinggi * PERSEN_TINGGI_GAMBAR // 100


def _build_paragraf(blok: Paragraf) -> Unsur:
    rata = "center" if blok.rata == "tengah" else ""
    tepi = INDENTASI_KUTIPAN if blok.kutipan else 0
    return build_paragraf(Rupa(rata=rata, kiri=tepi, kanan=tepi), blok.isi)
