"""Captions with the numbers of the report, which Word can also count on."""

from laporan.isi.laporan import Potong
from laporan.lkjip.docx.paragraf import Rupa, build_bidang, build_paragraf, build_run
from laporan.lkjip.docx.penanda import Penanda
from laporan.lkjip.docx.unsur import Unsur, add_anak, unsur, unsur_teks


class PenulisKeterangan:
    """Writes "Tabel 3.1 ...": the number within the bab is a field that goes on counting.

    Where the tree's number does not follow the one before, as in a new bab, the field is told it.
    """

    def __init__(self, penanda: Penanda) -> None:
        """Begin before the first table and the first picture."""
        self._penanda = penanda
        self._terakhir: dict[str, tuple[str, int]] = {}

    def build(self, kata: str, kunci: str, nomor: str, judul: str, *, lekat: bool) -> Unsur:
        """Return a caption; without number it is only the title."""
        rupa = Rupa("Caption", lekat=lekat)
        paragraf = build_paragraf(rupa)
        if nomor:
            add_anak(paragraf, self._penanda.enclose(kunci, self._build_nomor(kata, nomor, judul)))
            return paragraf
        return add_anak(paragraf, [build_run(Potong(judul), rupa)])

    def _build_nomor(self, kata: str, nomor: str, judul: str) -> list[Unsur]:
        awalan, titik, angka = nomor.rpartition(".")
        perintah = f"SEQ {kata} \\* ARABIC"
        if self._terakhir.get(kata) != (awalan, int(angka) - 1):
            perintah += f" \\r {int(angka)}"
        self._terakhir[kata] = (awalan, int(angka))
        return [
            unsur("r", unsur_teks(f"{kata} {awalan}{titik}")),
            *build_bidang(perintah, [unsur("r", unsur_teks(angka))]),
            unsur("r", unsur_teks(f" {judul}")),
        ]
