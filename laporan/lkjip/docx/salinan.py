"""A bound-in document as Word's own paragraphs and tables, from what it was enacted with."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from laporan.isi import IsiDokumen, KepalaLampiran, Kop, Pihak
from laporan.isi.laporan import BlokSalinan
from laporan.lkjip.docx.baca_html import read_html, read_polos
from laporan.lkjip.docx.blok import Tempat, build_blok
from laporan.lkjip.docx.gambar import LOGO_KOP
from laporan.lkjip.docx.konteks import Konteks
from laporan.lkjip.docx.paragraf import RUPA_SISA, Rupa, build_paragraf, build_polos
from laporan.lkjip.docx.tabel import (
    build_sifat_sel,
    build_tabel_docx,
    close_sel,
    from_iku,
    from_lembar,
    stick,
)
from laporan.lkjip.docx.ttd import build_ttd
from laporan.lkjip.docx.unsur import Unsur, unsur
from laporan.models import SalinanDokumen
from laporan.sandi_isi import from_json
from laporan.tampilan_cetak import Klausul, Tampilan, build_tampilan

RUPA_JUDUL: Final = Rupa(rata="center", tebal=True, lekat=True, sebelum=0, sesudah=40)
RUPA_TENGAH: Final = Rupa(rata="center", sebelum=0, sesudah=0)
# Shares of a clause in percent of the width: label and colon.
LEBAR_LABEL, LEBAR_TITIK = 20, 3
LEBAR_KEPALA = 50
LEBAR_LOGO = 15


class SalinanHilang(ValueError):
    """An official copy that is not there, or is not the one that the report was made with."""


def read_salinan(blok: BlokSalinan) -> IsiDokumen:
    """Return what a bound-in document printed. Raises SalinanHilang."""
    salinan = SalinanDokumen.objects.filter(pk=blok.salinan).only("isi", "sidik_isi").first()
    if salinan is None or salinan.sidik_isi != blok.sidik_isi:
        raise SalinanHilang(blok.judul)
    return from_json(salinan.isi)


def write_salinan(konteks: Konteks, blok: BlokSalinan) -> None:
    """Write a bound-in document under the heading of its lampiran. Raises SalinanHilang."""
    tampilan = build_tampilan(read_salinan(blok), draf=False)
    penulis = _PenulisSalinan(konteks, tampilan)
    penulis.write()


class _PenulisSalinan:
    def __init__(self, konteks: Konteks, tampilan: Tampilan) -> None:
        self._k, self._t, self._isi = konteks, tampilan, tampilan.isi

    def write(self) -> None:
        """Write every part that the document has, each on a page of its own."""
        if self._isi.keputusan:
            self._open(mendatar=False)
            self._write_keputusan()
        if self._isi.formulir:
            self._open(mendatar=True)
            self._write_formulir()
        if self._isi.pernyataan:
            self._open(mendatar=False)
            self._write_pernyataan()
        if self._isi.lembar:
            self._open(mendatar=self._isi.lembar.mendatar)
            self._write_lembar()

    def _open(self, *, mendatar: bool) -> None:
        """Begin a page."""
        if not self._k.turn(mendatar=mendatar):
            self._k.add([build_paragraf(replace(RUPA_SISA, halaman_baru=True))])

    def _write_keputusan(self) -> None:
        keputusan = self._isi.keputusan
        assert keputusan is not None
        self._write_kop(self._isi.kop)
        nomor = f"NOMOR {keputusan.nomor}"
        self._write_judul((*keputusan.judul, nomor, "TENTANG", *keputusan.tentang))
        self._write_judul((f"{keputusan.penetap},",))
        self._write_klausul(self._t.konsideran)
        self._write_judul(("MEMUTUSKAN:",))
        self._write_pasangan([("Menetapkan", self._t.menetapkan)])
        self._write_klausul(self._t.diktum)
        tempat = f"Ditetapkan di {keputusan.tempat}\npada tanggal {keputusan.tanggal}"
        self._k.add(build_ttd(tempat, self._isi.tanda_tangan, self._k.lebar))
        if keputusan.tembusan:
            self._k.add([build_polos(Rupa(lekat=True), "Tembusan:")])
            self._k.add_html(self._t.tembusan)

    def _write_formulir(self) -> None:
        formulir, tabel = self._isi.formulir, self._t.tabel
        assert formulir is not None
        assert tabel is not None
        if self._isi.kepala_lampiran:
            self._write_kepala(self._isi.kepala_lampiran)
        self._write_judul(formulir.judul_kepala)
        self._write_klausul(self._t.kepala)
        self._write_judul(formulir.judul_tabel)
        self._add_tabel(
            stick(build_tabel_docx(from_iku(tabel), self._k.lebar, self._k.penomoran)), lekat=True
        )
        self._write_ttd(formulir.tempat_tanggal)

    def _write_pernyataan(self) -> None:
        pernyataan = self._isi.pernyataan
        assert pernyataan is not None
        self._write_kop(self._isi.kop)
        self._write_judul(pernyataan.judul)
        self._k.add([build_polos(Rupa(), pernyataan.pembuka)])
        for pihak in pernyataan.daftar_pihak:
            self._write_pasangan([("Nama", pihak.nama), ("Jabatan", pihak.jabatan)])
            self._k.add([build_polos(Rupa(), pihak.lanjutan)])
        for satu in self._t.paragraf:
            self._k.add_html(satu)
        self._write_pihak(self._isi.lembar.tempat_tanggal if self._isi.lembar else "")

    def _write_lembar(self) -> None:
        lembar = self._isi.lembar
        assert lembar is not None
        if lembar.berkop:
            self._write_kop(self._isi.kop)
        self._write_judul(lembar.judul)
        for satu in self._t.daftar_tabel:
            self._write_judul(satu.judul)
            isi = from_lembar(satu, self._t.ukuran_lembar)
            tabel = build_tabel_docx(isi, self._k.lebar, self._k.penomoran)
            akhir = satu is self._t.daftar_tabel[-1]
            self._add_tabel(stick(tabel) if akhir else tabel, lekat=akhir)
        self._write_ttd(lembar.tempat_tanggal)

    def _write_ttd(self, tempat_tanggal: str) -> None:
        if self._isi.penanda_tangan:
            self._write_pihak(tempat_tanggal)
        else:
            self._k.add(build_ttd(tempat_tanggal, self._isi.tanda_tangan, self._k.lebar))

    def _write_kop(self, kop: Kop) -> None:
        """Write the letterhead: logo on the left, the office in the middle, a line below."""
        tepi = self._k.lebar * LEBAR_LOGO // 100
        bagian = [tepi, self._k.lebar - 2 * tepi, tepi]
        kantor = [
            build_polos(replace(RUPA_TENGAH, tebal=teks == kop.kecamatan), teks)
            for teks in (kop.pemerintah, kop.kecamatan, kop.alamat)
            if teks
        ]
        logo = self._k.gambar.build_logo(kop.logo, LOGO_KOP)
        garis = replace(RUPA_SISA, garis_bawah=True, sesudah=200)
        self._k.add([_build_polos(bagian, [[[logo], kantor, []]]), build_paragraf(garis)])

    def _write_judul(self, daftar: Sequence[str]) -> None:
        if daftar:
            self._k.add([build_polos(replace(RUPA_JUDUL, sesudah=160), "\n".join(daftar))])

    def _write_klausul(self, daftar: Sequence[Klausul]) -> None:
        self._write_baris([(satu.label, satu.isi) for satu in daftar], html=True)

    def _write_pasangan(self, daftar: Sequence[tuple[str, str]]) -> None:
        self._write_baris(daftar, html=False)

    def _write_baris(self, daftar: Sequence[tuple[str, str]], *, html: bool) -> None:
        """Write labels, colons and texts as a table without lines."""
        if not daftar:
            return
        lebar = self._k.lebar
        bagian = [lebar * LEBAR_LABEL // 100, lebar * LEBAR_TITIK // 100]
        bagian.append(lebar - sum(bagian))
        baris = []
        for label, teks in daftar:
            sel = (
                read_polos(label),
                read_polos(":"),
                read_html(teks) if html else read_polos(teks),
            )
            isi = (
                build_blok(satu, Tempat(Rupa("IsiTabel"), luas), self._k.penomoran)
                for satu, luas in zip(sel, bagian, strict=True)
            )
            baris.append(list(isi))
        self._add_tabel(_build_polos(bagian, baris))

    def _write_kepala(self, kepala: KepalaLampiran) -> None:
        kiri = self._k.lebar * LEBAR_KEPALA // 100
        sebutan = "LAMPIRAN" if self._isi.keputusan else "PETIKAN LAMPIRAN"
        baris = (
            sebutan,
            kepala.keputusan,
            f"NOMOR : {kepala.nomor}",
            f"TANGGAL : {kepala.tanggal}",
            f"TENTANG : {kepala.tentang}",
        )
        rupa = Rupa(rata="left", kiri=kiri, sebelum=0, sesudah=160)
        self._k.add([build_polos(rupa, "\n".join(baris))])

    def _write_pihak(self, tempat_tanggal: str) -> None:
        """Write both sides beside each other, the first party on the left."""
        bagian = [self._k.lebar // 2, self._k.lebar - self._k.lebar // 2]
        pihak = self._isi.penanda_tangan
        if tempat_tanggal:
            rupa = replace(RUPA_TENGAH, kiri=bagian[0], lekat=True)
            self._k.add([build_polos(rupa, tempat_tanggal)])
        atas = [[build_polos(RUPA_TENGAH, f"{s.sebutan}\n{s.jabatan},\n\n\n\n")] for s in pihak]
        tabel = _build_polos(bagian, [atas, [_build_nama(satu) for satu in pihak]])
        self._add_tabel(stick(tabel, baris=-2))

    def _add_tabel(self, tabel: Unsur, *, lekat: bool = False) -> None:
        """Put a table and the paragraph that keeps it apart from the next."""
        self._k.add([tabel, build_paragraf(replace(RUPA_SISA, sesudah=120, lekat=lekat))])


def _build_nama(satu: Pihak) -> list[Unsur]:
    lain = [teks for teks in (satu.pangkat, f"NIP. {satu.nip}" if satu.nip else "") if teks]
    nama = build_polos(replace(RUPA_TENGAH, tebal=True), satu.nama)
    return [nama, *(build_polos(RUPA_TENGAH, teks) for teks in lain)]


def _build_polos(bagian: Sequence[int], baris: Iterable[Sequence[list[Unsur]]]) -> Unsur:
    """Return a table without lines."""
    return unsur(
        "tbl",
        unsur(
            "tblPr",
            unsur("tblW", w=sum(bagian), type="dxa"),
            unsur("tblLayout", type="fixed"),
        ),
        unsur("tblGrid", *(unsur("gridCol", w=satu) for satu in bagian)),
        *(
            unsur(
                "tr",
                unsur("trPr", unsur("cantSplit")),
                *(
                    unsur("tc", build_sifat_sel(luas), *close_sel(isi))
                    for isi, luas in zip(satu, bagian, strict=True)
                ),
            )
            for satu in baris
        ),
    )
