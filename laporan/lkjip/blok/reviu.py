"""The statement that the Inspektorat has reviewed the report."""

from collections.abc import Iterator

from iku.pengukuran.isi import UkurSasaran
from kecamatan.nip import format_nip
from kecamatan.tanggal import format_tanggal
from laporan.enums import JawabanReviu
from laporan.isi import TandaTangan
from laporan.isi.laporan import Blok, BlokReviu
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.reviu import find_pernyataan
from laporan.models import Reviu

BELUM_TERBIT = "Pernyataan ini diterbitkan Inspektorat setelah laporan direviu."


def susun_pernyataan_reviu(bahan: Bahan, _sasaran: UkurSasaran | None) -> Iterator[Blok]:
    """Yield the statement about the words submitted last, else that there is none yet."""
    reviu = find_pernyataan(bahan.dokumen)
    yield BlokReviu((), (BELUM_TERBIT,), (), "", None) if reviu is None else _build(reviu)


def _build(reviu: Reviu) -> BlokReviu:
    assert reviu.tanggal is not None, "constraint reviu_terbit_lengkap"
    return BlokReviu(
        judul=tuple(reviu.judul.splitlines()),
        paragraf=tuple(filter(None, map(str.strip, reviu.paragraf.splitlines()))),
        catatan=_list_catatan(reviu),
        tempat_tanggal=f"{reviu.tempat}, {format_tanggal(reviu.tanggal)}",
        tanda_tangan=TandaTangan(
            reviu.jabatan.upper(), reviu.nama, reviu.pangkat, format_nip(reviu.nip)
        ),
    )


def _list_catatan(reviu: Reviu) -> tuple[str, ...]:
    """Return what the reviewer noted where the answer was no, behind the sentence that says so."""
    tidak = reviu.daftar_isian.filter(jawaban=JawabanReviu.TIDAK).order_by("butir__urutan")
    catatan = tuple(satu.catatan for satu in tidak if satu.catatan)
    return (reviu.format.catatan_tidak, *catatan) if catatan else ()
