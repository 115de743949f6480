"""The texts of a report as blocks of its tree."""

from collections.abc import Iterable
from dataclasses import dataclass

from kecamatan.unggahan.jenis import find_mime
from laporan.isi.laporan import AngkaIsi, Blok, Foto
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.narasi.angka import Angka, list_angka
from laporan.lkjip.narasi.urai import list_kunci_angka, urai_naskah
from laporan.models import GambarNaskah


@dataclass(frozen=True)
class Narasi:
    """Texts and pictures by the key of their part, and the figures that the texts use."""

    blok: dict[str, tuple[Blok, ...]]
    angka: tuple[AngkaIsi, ...]

    def list_blok(self, kunci: str) -> tuple[Blok, ...]:
        """Return what was written in a part."""
        return self.blok.get(kunci, ())

    def list_angka(self) -> tuple[AngkaIsi, ...]:
        """Return the figures that the texts take from the data."""
        return self.angka


def read_narasi(bahan: Bahan) -> Narasi:
    """Return everything people wrote, with the figures of today; pictures follow the text."""
    naskah = list(bahan.laporan.daftar_naskah.exclude(isi=""))
    # Most reports in the making have none: what they cost is not paid then.
    angka = list_angka(bahan) if naskah else {}
    teks = {kunci: satu.teks for kunci, satu in angka.items()}
    blok: dict[str, tuple[Blok, ...]] = {satu.kunci: urai_naskah(satu.isi, teks) for satu in naskah}
    dipakai = dict.fromkeys(kunci for satu in blok.values() for kunci in list_kunci_angka(satu))
    for gambar in bahan.laporan.daftar_gambar.all():
        blok[gambar.kunci] = (*blok.get(gambar.kunci, ()), build_foto(gambar))
    return Narasi(blok, tuple(_list_isi(dipakai, angka)))


def build_foto(gambar: GambarNaskah) -> Foto:
    """Return a picture; its number comes with those of the other pictures."""
    return Foto(
        # By its content: a corrected report has the same picture in another row.
        kunci=f"gambar-{gambar.sidik[:16]}",
        nomor="",
        judul=gambar.judul,
        sidik=gambar.sidik,
        mime=find_mime(str(gambar.berkas.name)),
        lebar=gambar.lebar,
        tinggi=gambar.tinggi,
        uraian=gambar.uraian,
    )


def _list_isi(dipakai: Iterable[str], angka: dict[str, Angka]) -> Iterable[AngkaIsi]:
    """Yield the figures in the order in which texts use them; those not known are none."""
    for kunci in dipakai:
        if (satu := angka.get(kunci)) is not None:
            yield AngkaIsi(kunci, satu.teks, satu.sumber)
