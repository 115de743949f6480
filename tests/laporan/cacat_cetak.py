"""Finds what a reader would complain about on printed pages."""

import html
import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader

from iku.domain.cetak import Baris, Kurung, Pecahan, Susunan, Teks, susun_cetak
from laporan.cetak import susun_html
from laporan.isi import IsiDokumen
from laporan.rumus_isi import unpack_rumus
from tests.laporan.baca_pdf import rapat

TAG = re.compile(r"<style>.*?</style>|<[^>]+>", re.DOTALL)
MIN_BARIS = 4
# A page of the head block alone must be about half full.
MIN_HURUF_KEPALA = 500


def list_cacat(isi: IsiDokumen, pdf: bytes) -> list[str]:
    """Return the faults of a print, each with its page."""
    halaman = PdfReader(BytesIO(pdf)).pages
    teks = [satu.extract_text() for satu in halaman]
    bersih = [rapat(satu) for satu in teks]
    lampiran = [i for i, satu in enumerate(halaman) if _is_mendatar(satu)]
    return [
        *_cacat_halaman(teks),
        *_cacat_kata(isi, teks),
        *_cacat_rumus(isi, bersih),
        *_cacat_tabel(isi, [(i, bersih[i]) for i in lampiran]),
        *_cacat_tanda_tangan(isi, bersih, lampiran),
    ]


def _is_mendatar(halaman: PageObject) -> bool:
    return halaman.mediabox.width > halaman.mediabox.height


def _cacat_halaman(teks: list[str]) -> Iterator[str]:
    for nomor, satu in enumerate(teks, 1):
        if len(satu.strip().splitlines()) < MIN_BARIS:
            yield f"hal. {nomor}: hampir kosong"


def _cacat_kata(isi: IsiDokumen, teks: list[str]) -> Iterator[str]:
    """Find words that are no words of the document: pieces of broken ones."""
    naskah = html.unescape(TAG.sub(" ", susun_html(isi, draf=False)))
    dikenal = set(re.findall(r"[^\W\d_]+", naskah)) | {"lanjutan"}
    for nomor, satu in enumerate(teks, 1):
        asing = set(re.findall(r"[^\W\d_]{2,}", satu)) - dikenal
        if asing:
            yield f"hal. {nomor}: kata terpenggal {sorted(asing)}"


def _list_pecahan(susunan: Susunan) -> Iterator[str]:
    match susunan:
        case Pecahan(atas, bawah):
            yield _datar(atas) + _datar(bawah)
        case Kurung(isi):
            yield from _list_pecahan(isi)
        case Baris(bagian):
            for satu in bagian:
                yield from _list_pecahan(satu)


def _datar(susunan: Susunan) -> str:
    match susunan:
        case Teks(isi):
            return isi
        case Pecahan(atas, bawah):
            return _datar(atas) + _datar(bawah)
        case Kurung(isi):
            return f"({_datar(isi)})"
        case Baris(bagian):
            return "".join(map(_datar, bagian))
        case _:
            return susunan.tanda


def _cacat_rumus(isi: IsiDokumen, bersih: list[str]) -> Iterator[str]:
    """Find fractions that no page holds whole, with the name of their indikator."""
    for iku in (satu for s in isi.formulir.daftar_sasaran for satu in s.daftar_iku):
        if iku.rumus is None or not iku.cetak_rumus:
            continue
        for pecahan in _list_pecahan(susun_cetak(unpack_rumus(iku.rumus))):
            letak = [i for i, satu in enumerate(bersih) if rapat(pecahan) in satu]
            if not any(rapat(iku.nama) in bersih[i] for i in letak):
                yield f"rumus terbelah: {iku.nama}"


def _cacat_tabel(isi: IsiDokumen, lampiran: list[tuple[int, str]]) -> Iterator[str]:
    """Find pages of the table without its head, or whose first row says not whose it is."""
    kepala = rapat("".join(satu.judul for satu in isi.formulir.kolom if not satu.grup))
    bawah = rapat("".join(satu.judul for satu in isi.formulir.kolom if satu.grup))
    awal = [f"{n}.{rapat(s.teks)}" for n, s in enumerate(isi.formulir.daftar_sasaran, 1)]
    akhir_kepala = bawah or kepala
    for nomor, satu in lampiran:
        _, ada, isi_tabel = satu.partition(akhir_kepala)
        if not ada:
            if len(satu) < MIN_HURUF_KEPALA or nomor + 1 == lampiran[-1][0] + 1:
                yield f"hal. {nomor + 1}: tanpa kepala tabel"
        elif not any(isi_tabel.startswith(teks) for teks in awal):
            yield f"hal. {nomor + 1}: baris pertama tanpa nomor dan sasaran"


def _cacat_tanda_tangan(isi: IsiDokumen, bersih: list[str], lampiran: list[int]) -> Iterator[str]:
    """Find a signature with nothing above it but a head."""
    s, keputusan = isi.tanda_tangan, isi.keputusan
    if s is None:
        return
    nama = rapat(s.nama)
    for nomor, satu in enumerate(bersih):
        awal = rapat(f"Ditetapkan di {keputusan.tempat}") if keputusan else ""
        if nomor not in lampiran and awal and satu.startswith(awal):
            yield f"hal. {nomor + 1}: tanda tangan Keputusan sendirian"
        if nomor in lampiran and satu.find(nama) in range(len(rapat(s.jabatan)) + 40):
            yield f"hal. {nomor + 1}: tanda tangan lampiran sendirian"
