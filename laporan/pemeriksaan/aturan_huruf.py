"""Checks that every letter can be printed: one without a font would vanish from the decree."""

from collections.abc import Iterable, Iterator

from iku.domain.konsistensi import Temuan
from laporan.enums import Huruf, JenisDokumen
from laporan.famili import FAMILI
from laporan.models import Dokumen
from laporan.pemeriksaan.bahan import Bahan, BahanDokumen
from laporan.pemeriksaan.kode import KodeDokumen, build_galat
from laporan.pencetak.huruf import find_tak_tercetak
from laporan.setelan import ambil_setelan

# Sebutan, objek, teks.
Tempat = tuple[str, str, str]


def check_huruf(bahan: Bahan) -> Iterator[Temuan]:
    """Find letters of a document about IKU that no font of the print has."""
    yield from _find_hilang(bahan.dokumen, _list_tempat(bahan))


def check_huruf_teks(bahan: BahanDokumen) -> Iterator[Temuan]:
    """Find such letters in the sentences of any other document, and in what frames them."""
    yield from _find_hilang(bahan.dokumen, _list_tempat_umum(bahan))


def _find_hilang(dokumen: Dokumen, tempat: Iterable[Tempat]) -> Iterator[Temuan]:
    """Name the letters of these texts that would vanish, with their code."""
    setelan = ambil_setelan(dokumen.kecamatan.kabupaten, JenisDokumen(dokumen.jenis))
    famili = FAMILI[Huruf(setelan.huruf)]
    for sebutan, objek, teks in tempat:
        # Plain text, which is nearly all of it, needs no look at the fonts.
        hilang = () if teks.isascii() else find_tak_tercetak(famili, teks)
        if hilang:
            sebut = ", ".join(f"“{huruf}” (U+{ord(huruf):04X})" for huruf in hilang)
            yield build_galat(
                KodeDokumen.HURUF_TIDAK_TERCETAK,
                objek,
                f"{sebutan} memuat huruf yang tidak dapat dicetak: {sebut}.",
            )


def _list_tempat(bahan: Bahan) -> Iterator[Tempat]:
    """Yield every text that is printed."""
    yield from _list_tempat_umum(bahan)
    yield from _list_tempat_iku(bahan)
    for butir in bahan.mengingat:
        yield "Mengingat", f"mengingat:{butir.pk}", str(butir)
    tata = bahan.rekap.format
    kolom = " ".join(f"{satu.judul} {satu.grup}" for satu in tata.daftar_kolom)
    yield "Format tabel", "identitas:", f"{tata.judul_kepala} {tata.judul_tabel} {kolom}"
    yield from _list_tempat_profil(bahan)


def _list_tempat_umum(bahan: BahanDokumen) -> Iterator[Tempat]:
    """Yield the sentences, the place, the signatory and the letterhead."""
    dokumen = bahan.dokumen
    for teks in bahan.list_teks():
        yield teks.sebutan, teks.objek, teks.teks
    yield "Tempat penetapan", "identitas:tempat", dokumen.tempat
    if dokumen.penandatangan is not None:
        pejabat = dokumen.penandatangan.pejabat
        nama = f"{pejabat.nama_cetak} {pejabat.pangkat}"
        yield "Nama penandatangan", "identitas:penandatangan", nama
    yield "Kop", "profil:kop", " ".join(dokumen.kecamatan.kop)


def _list_tempat_iku(bahan: Bahan) -> Iterator[Tempat]:
    """Yield the short texts of indikator and tujuan, which the sentences leave out."""
    for tujuan in bahan.rekap.daftar_tujuan:
        teks = " ".join(satu.teks for satu in tujuan.daftar_indikator)
        yield "Indikator tujuan", f"tujuan:{tujuan.pk}", teks
    for iku in bahan.rekap.daftar_iku:
        pemilik = (iku.sebutan_cetak, *iku.penanggung_jawab_cetak)
        satuan = [satu.satuan for satu in iku.rumus.variabel] if iku.rumus else []
        teks = " ".join((iku.satuan, iku.judul_penjelasan, *pemilik, *satuan))
        yield f"Indikator “{iku.nama}”", f"iku:{iku.pk}", teks


def _list_tempat_profil(bahan: Bahan) -> Iterator[Tempat]:
    """Yield what the office says of itself, tugas and fungsi, where they are printed."""
    kecamatan, tata = bahan.dokumen.kecamatan, bahan.rekap.format
    if tata.tampil_tugas:
        yield "Tugas", "profil:tugas", " ".join(t.teks for t in kecamatan.daftar_tugas.all())
    if tata.tampil_fungsi:
        yield "Fungsi", "profil:fungsi", " ".join(f.teks for f in kecamatan.daftar_fungsi.all())
