"""What is to be printed, fixed at the moment it is asked for."""

from dataclasses import dataclass

from iku.jam import find_hari_ini
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import read_ujung
from kecamatan.unggahan.keutuhan import check_sidik
from laporan.berkas import nama_berkas
from laporan.enums import BentukLaporan
from laporan.keutuhan import take_pdf
from laporan.lkjip.keluaran import MIME, check_bentuk
from laporan.models import Dokumen, HasilCetak, SalinanDokumen
from laporan.pekerjaan.versi_program import read_versi_program
from laporan.sandi_isi import sidik, to_json
from laporan.susun import susun_isi

PESAN_HASIL = "Berkas hasil tidak cocok dengan sidiknya; jangan dipakai, mintalah cetakan baru."


@dataclass(frozen=True)
class BahanCetak:
    """The words of a document as canonical JSON, and the file they shall become."""

    dokumen: Dokumen
    bentuk: BentukLaporan
    keadaan: str
    isi: str
    resmi: SalinanDokumen | None

    @property
    def draf(self) -> bool:
        """Say whether every page must say so."""
        return self.resmi is None

    @property
    def nama_berkas(self) -> str:
        """The name under which the file is downloaded."""
        return nama_berkas(self.dokumen, self.bentuk)

    @property
    def kunci(self) -> str:
        """What the file is made from, so that equal requests are one."""
        sifat = "draf" if self.draf else "resmi"
        isi = sidik(self.isi)
        return f"{self.dokumen.pk}:{self.bentuk}:{sifat}:{isi}:{read_versi_program()}"


@dataclass(frozen=True)
class BerkasSiap:
    """A file that needs no work any more."""

    berkas: bytes
    mime: str
    nama: str


def build_tanda_keadaan() -> str:
    """Return what changes with any data, the day, and the program."""
    return f"{read_ujung()}:{find_hari_ini()}:{read_versi_program()}"


def find_terakhir(dokumen: Dokumen, bentuk: BentukLaporan) -> BerkasSiap | None:
    """Return the file of the document when nothing at all was written since its words were found.

    It spares composing a report, which costs more than all the rest of the answer.
    """
    hasil = HasilCetak.objects.filter(
        dokumen=dokumen, bentuk=bentuk, keadaan=build_tanda_keadaan()
    ).first()
    return None if hasil is None else _read_utuh(hasil)


def build_bahan(dokumen: Dokumen, bentuk: BentukLaporan) -> BahanCetak:
    """Take the frozen words of an enacted document, else those it has now.

    Raises AksiDitolak at once for a file that is made of enacted words only.
    """
    # Before the words: they may be newer than the state that is noted, never older.
    keadaan = build_tanda_keadaan()
    resmi = dokumen.daftar_salinan.resmi().first()
    check_bentuk(bentuk, draf=resmi is None)
    isi = to_json(susun_isi(dokumen)) if resmi is None else resmi.isi
    return BahanCetak(dokumen, bentuk, keadaan, isi, resmi)


def find_berkas(bahan: BahanCetak) -> BerkasSiap | None:
    """Return the official PDF or a file made before; None when it has to be made.

    A stored file that is not what it was is left aside: it can be made again, unlike the official
    one, for which AksiDitolak is raised.
    """
    if bahan.resmi is not None and bahan.bentuk == BentukLaporan.PDF:
        return BerkasSiap(take_pdf(bahan.resmi), MIME[bahan.bentuk], bahan.nama_berkas)
    hasil = HasilCetak.objects.filter(kunci=bahan.kunci).first()
    siap = None if hasil is None else _read_utuh(hasil)
    if hasil is not None and siap is not None and hasil.keadaan != bahan.keadaan:
        HasilCetak.objects.filter(pk=hasil.pk).update(keadaan=bahan.keadaan)
    return siap


def _read_utuh(hasil: HasilCetak) -> BerkasSiap | None:
    """Return a file that a job made, or None when it is not what was stored."""
    try:
        return read_hasil(hasil)
    except AksiDitolak:
        return None


def read_hasil(hasil: HasilCetak) -> BerkasSiap:
    """Return a file that a job made. Raises AksiDitolak when it is not what was stored."""
    berkas = bytes(hasil.berkas)
    check_sidik(berkas, hasil.sidik_berkas, sebutan=f"hasil cetak {hasil.pk}", pesan=PESAN_HASIL)
    return BerkasSiap(berkas, hasil.mime, hasil.nama_berkas)
