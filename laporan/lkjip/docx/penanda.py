"""Bookmarks of parts, tables and pictures, and the page that the PDF prints each on."""

from collections.abc import Mapping

from laporan.isi.laporan import Bagian, Foto, Gambar, Tabel, TabelIku
from laporan.lkjip.docx.unsur import Unsur, unsur
from laporan.lkjip.nomor import walk


class Penanda:
    """Names every part, table and picture of a report in its order."""

    def __init__(self, daftar: tuple[Bagian, ...], halaman: Mapping[str, str] | None) -> None:
        """Number them; without `halaman` nobody knows a page yet."""
        kunci = dict.fromkeys(satu for bagian in walk(daftar) for satu in _list_kunci(bagian))
        self._nomor = {satu: nomor for nomor, satu in enumerate(kunci, 1)}
        self._belum = set(kunci)
        self._halaman = halaman

    @property
    def berhalaman(self) -> bool:
        """Say whether pages are known."""
        return self._halaman is not None

    def name(self, kunci: str) -> str:
        """Return the bookmark of a part, table or picture."""
        return f"_Toc{self._nomor[kunci]:09}"

    def sebut_halaman(self, kunci: str) -> str:
        """Return the printed label of its page, empty when not known."""
        return (self._halaman or {}).get(kunci, "")

    def enclose(self, kunci: str, isi: list[Unsur]) -> list[Unsur]:
        """Return runs within the bookmark of a key; a name may stand in a file once only."""
        if kunci not in self._belum:
            return isi
        self._belum.remove(kunci)
        nomor = self._nomor[kunci]
        awal = unsur("bookmarkStart", id=nomor, name=self.name(kunci))
        return [awal, *isi, unsur("bookmarkEnd", id=nomor)]


def _list_kunci(bagian: Bagian) -> list[str]:
    bernomor = (Tabel, TabelIku, Gambar, Foto)
    return [bagian.kunci, *(satu.kunci for satu in bagian.blok if isinstance(satu, bernomor))]
