"""How far a report is: its outline with the state of every text, in printed order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from laporan.enums import StatusNaskah
from laporan.isi.laporan import Bagian
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi.periksa import Pengetahuan, periksa_naskah
from laporan.lkjip.nomor import walk
from laporan.models import KomentarNaskah, LaporanKinerja, NaskahBagian


@dataclass(frozen=True)
class BarisKerja:
    """One part: its heading, its text (None while nobody wrote), open comments and marks."""

    bagian: Bagian
    naskah: NaskahBagian | None
    komentar: int
    tanda: int

    @property
    def status(self) -> StatusNaskah:
        """How far the text is."""
        return StatusNaskah(self.naskah.status) if self.naskah else StatusNaskah.BELUM

    @property
    def is_ditulis_orang(self) -> bool:
        """Say whether people write here; else everything in it is made from the data."""
        return self.bagian.narasi

    @property
    def is_judul_saja(self) -> bool:
        """Say whether the part only stands above others."""
        return not self.bagian.narasi and not self.bagian.blok

    @property
    def judul(self) -> str:
        """Number and heading."""
        return f"{self.bagian.nomor} {self.bagian.judul}".strip()


@dataclass(frozen=True)
class DaftarKerja:
    """The outline as a list, with its counts."""

    daftar: tuple[BarisKerja, ...]

    @property
    def banyak(self) -> int:
        """How many parts people write in."""
        return sum(satu.is_ditulis_orang for satu in self.daftar)

    @property
    def siap(self) -> int:
        """How many of them are ready."""
        return self._count(StatusNaskah.SIAP)

    @property
    def ditulis(self) -> int:
        """How many of them are being written."""
        return self._count(StatusNaskah.DITULIS)

    @property
    def komentar(self) -> int:
        """How many comments are open."""
        return sum(satu.komentar for satu in self.daftar)

    @property
    def tanda(self) -> int:
        """How many marks the texts have."""
        return sum(satu.tanda for satu in self.daftar)

    def _count(self, status: StatusNaskah) -> int:
        return sum(satu.is_ditulis_orang and satu.status == status for satu in self.daftar)


def read_kerja(bahan: Bahan, daftar: tuple[Bagian, ...]) -> DaftarKerja:
    """Return the outline of a report that was composed, with what people did in it."""
    return DaftarKerja(tuple(_list_baris(bahan, daftar)))


def _list_baris(bahan: Bahan, daftar: tuple[Bagian, ...]) -> Iterator[BarisKerja]:
    milik = NaskahBagian.objects.filter(laporan=bahan.laporan)
    naskah = {satu.kunci: satu for satu in milik.select_related("pemilik", "diubah_by")}
    komentar, tahu = _count_komentar(bahan.laporan), Pengetahuan(bahan)
    for bagian in walk(daftar):
        satu = naskah.get(bagian.kunci)
        tanda = periksa_naskah(tahu, satu.isi, bagian.kunci) if satu and satu.isi else ()
        yield BarisKerja(bagian, satu, komentar[bagian.kunci], len(tanda))


def _count_komentar(laporan: LaporanKinerja) -> Counter[str]:
    """Count the open comments of each part."""
    terbuka = KomentarNaskah.objects.filter(laporan=laporan, selesai_at=None)
    return Counter(terbuka.values_list("kunci", flat=True))
