"""The parts of a report that people write in, found by their keys."""

from iku.pengukuran.isi import read_isi
from kecamatan.galat import AksiDitolak
from laporan.enums import LetakNarasi
from laporan.isi.laporan import Bagian, Blok
from laporan.lkjip.kunci import key_of_ukur, split_kunci
from laporan.lkjip.nomor import walk
from laporan.lkjip.susun import BELUM_DITULIS
from laporan.models import BagianKerangka, LaporanKinerja, NaskahBagian

TIDAK_ADA = "Bagian itu tidak ada di laporan ini."


def find_kerangka(laporan: LaporanKinerja, kunci: str) -> BagianKerangka | None:
    """Return the row of the outline that a key names, whether people write there or not."""
    return laporan.kerangka.daftar_bagian.filter(kunci=split_kunci(kunci)[0]).first()


def need_bagian(laporan: LaporanKinerja, kunci: str) -> BagianKerangka:
    """Return the row of the outline that a key names.

    Raises AksiDitolak for a part that is not there, and for a sasaran that the PK does not have.
    """
    bagian = find_kerangka(laporan, kunci)
    if bagian is None:
        raise AksiDitolak(TIDAK_ADA)
    # A text that is there was judged when it began; reading the year again would cost much.
    if not NaskahBagian.objects.filter(laporan=laporan, kunci=kunci).exists():
        _check_sasaran(laporan, bagian, kunci)
    return bagian


def need_bagian_tulis(laporan: LaporanKinerja, kunci: str) -> BagianKerangka:
    """Return the row of the outline in which a text with this key stands.

    Raises AksiDitolak as `need_bagian` does, and for a part in which nobody writes.
    """
    bagian = need_bagian(laporan, kunci)
    if bagian.narasi == LetakNarasi.TANPA:
        raise AksiDitolak(TIDAK_ADA)
    return bagian


def _check_sasaran(laporan: LaporanKinerja, bagian: BagianKerangka, kunci: str) -> None:
    """Compare the second half of a key with the sasaran of the year."""
    sasaran = split_kunci(kunci)[1]
    if not bagian.is_berulang:
        if kunci != bagian.kunci:
            raise AksiDitolak(TIDAK_ADA)
        return
    dikenal = {key_of_ukur(satu) for satu in read_isi(laporan.pengukuran).daftar_sasaran}
    if sasaran not in dikenal:
        raise AksiDitolak(TIDAK_ADA)


def find_bagian(daftar: tuple[Bagian, ...], kunci: str) -> Bagian | None:
    """Return a part of the tree."""
    return next((satu for satu in walk(daftar) if satu.kunci == kunci), None)


def list_otomatis(
    bagian: Bagian, kerangka: BagianKerangka, tulisan: tuple[Blok, ...]
) -> tuple[Blok, ...]:
    """Return what the system writes in a part: all its blocks but `tulisan`, the written ones.

    That a part was not written yet is said in print only: here its page does.
    """
    if bagian.blok == (BELUM_DITULIS,):
        return ()
    if kerangka.narasi == LetakNarasi.TANPA or not tulisan:
        return bagian.blok
    if kerangka.narasi == LetakNarasi.AWAL:
        return bagian.blok[len(tulisan) :]
    return bagian.blok[: -len(tulisan)]
