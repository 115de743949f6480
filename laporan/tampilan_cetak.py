"""What the print templates show: the payload with its texts as HTML and its table laid out."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from iku.domain.naskah import GayaDaftar
from laporan.cetak_naskah import butir_html, daftar_html, naskah_html
from laporan.enums import Huruf
from laporan.isi import BarisKepala, IsiDokumen, Keputusan
from laporan.tabel_cetak import Tabel, build_tabel

# Metric relatives of the fonts offices ask for; free, embedded, and the only ones used.
FAMILI = {
    Huruf.BOOKMAN: "URW Bookman",
    Huruf.ARIAL: "Liberation Sans",
    Huruf.TIMES: "Liberation Serif",
}
LABEL_BERNOMOR = "Tugas"
ALAMAT_LOGO = "aset:logo"
# About seven lines of a decree.
MAKS_HURUF_UTUH = 450


@dataclass(frozen=True)
class Klausul:
    """A label, a colon and a text beside them: Menimbang, KESATU, Fungsi.

    A short one is `utuh`: it is not split between pages.
    """

    label: str
    isi: SafeString
    utuh: bool


def build_klausul(label: str, isi: SafeString, *daftar_teks: str) -> Klausul:
    """Return a clause; the typed texts in it decide whether it is short."""
    return Klausul(label, isi, utuh=sum(map(len, daftar_teks)) <= MAKS_HURUF_UTUH)


@dataclass(frozen=True)
class Tampilan:
    """The context of templates/cetak/dokumen.html."""

    isi: IsiDokumen
    draf: bool
    famili: str
    ukuran_tabel: int
    konsideran: tuple[Klausul, ...]
    diktum: tuple[Klausul, ...]
    tembusan: SafeString
    kepala: tuple[Klausul, ...]
    tabel: Tabel
    alamat_logo: str

    @property
    def tinggi_mendatar(self) -> int:
        """Height in mm between the margins of a landscape page."""
        halaman = self.isi.halaman
        return halaman.lebar - halaman.tepi_kiri - halaman.tepi_kanan

    @property
    def tag_judul(self) -> str:
        """Heading of the form: the first of the document unless a decree is around it."""
        return "h2" if self.isi.keputusan else "h1"

    @property
    def tag_judul_tabel(self) -> str:
        """Heading of the table: under that of the form when there is one."""
        return "h2" if self.isi.formulir.judul_kepala else self.tag_judul


def build_tampilan(isi: IsiDokumen, *, draf: bool) -> Tampilan:
    """Return the view of a payload; a draft carries its mark on every page."""
    keputusan = isi.keputusan
    ukuran_tabel = isi.halaman.ukuran_huruf - 1
    return Tampilan(
        isi=isi,
        draf=draf,
        famili=FAMILI[Huruf(isi.halaman.huruf)],
        ukuran_tabel=ukuran_tabel,
        konsideran=build_konsideran(keputusan) if keputusan else (),
        diktum=tuple(
            build_klausul(satu.label, naskah_html(satu.naskah), satu.naskah)
            for satu in (keputusan.diktum if keputusan else ())
        ),
        tembusan=daftar_html(GayaDaftar.ANGKA, keputusan.tembusan if keputusan else ()),
        kepala=tuple(map(_build_baris_kepala, isi.formulir.kepala)),
        tabel=build_tabel(isi.formulir),
        alamat_logo=ALAMAT_LOGO if isi.kop.logo else "",
    )


def build_konsideran(keputusan: Keputusan) -> tuple[Klausul, ...]:
    """Return Menimbang, Mengingat and Memperhatikan, those that have text.

    Menimbang keeps its letter with a single item too, as every decree seen does. The semicolon
    after each Mengingat is the form of the list, so it is added here and typed by nobody.
    """
    semua = (
        ("Menimbang", GayaDaftar.HURUF, keputusan.menimbang, ""),
        ("Mengingat", GayaDaftar.ANGKA, keputusan.mengingat, ";"),
        ("Memperhatikan", GayaDaftar.ANGKA, keputusan.memperhatikan, ""),
    )
    return tuple(
        build_klausul(label, daftar_html(gaya, butir, akhiran), *butir)
        for label, gaya, butir, akhiran in semua
        if butir
    )


def _build_baris_kepala(baris: BarisKepala) -> Klausul:
    """Return a row of the head block: one text, or a list (numbers for tugas, else letters)."""
    if len(baris.butir) == 1:
        return build_klausul(baris.label, butir_html(baris.butir[0]), *baris.butir)
    gaya = GayaDaftar.ANGKA if baris.label == LABEL_BERNOMOR else GayaDaftar.HURUF
    return build_klausul(baris.label, daftar_html(gaya, baris.butir), *baris.butir)
