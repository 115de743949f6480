"""What the print templates show: the payload with its texts as HTML and its table laid out."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from iku.domain.naskah import GayaDaftar
from laporan.baris_judul import seimbangkan
from laporan.cetak_naskah import butir_html, daftar_html, naskah_html
from laporan.diktum import GAYA_BAGIAN
from laporan.enums import BagianButir, Huruf
from laporan.famili import FAMILI
from laporan.isi import BarisKepala, IsiDokumen, Keputusan
from laporan.lembar_cetak import LEMBAR_KOSONG, TabelLembarCetak, build_lembar
from laporan.tabel_cetak import Tabel, build_tabel

LABEL_BERNOMOR = "Tugas"
ALAMAT_LOGO = "aset:logo"
CAP_DRAF = "DRAF, belum ditetapkan"
# Thousandths of a point in a millimetre.
PERMIL_PER_MM = 2_835
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
    konsideran: tuple[Klausul, ...]
    diktum: tuple[Klausul, ...]
    tembusan: SafeString
    kepala: tuple[Klausul, ...]
    tabel: Tabel | None
    paragraf: tuple[SafeString, ...]
    daftar_tabel: tuple[TabelLembarCetak, ...]
    ukuran_lembar: int
    alamat_logo: str

    @property
    def cap_draf(self) -> str:
        """What a draft says in words, for those who copy or hear it."""
        return CAP_DRAF

    @property
    def penanda_keputusan(self) -> str:
        """The heading of the decree as one line, for the bookmark."""
        k = self.isi.keputusan
        return " ".join((*k.judul, f"NOMOR {k.nomor}", "TENTANG", *k.tentang)) if k else ""

    @property
    def tentang(self) -> tuple[str, ...]:
        """The title in lines of about equal length; lines that were typed stay."""
        keputusan, halaman = self.isi.keputusan, self.isi.halaman
        lebar = halaman.lebar - halaman.tepi_kiri - halaman.tepi_kanan
        muat = lebar * PERMIL_PER_MM // halaman.ukuran_huruf
        baris = keputusan.tentang if keputusan else ()
        return tuple(
            bagian for satu in baris for bagian in seimbangkan(satu.rstrip("."), self.famili, muat)
        )

    @property
    def menetapkan(self) -> str:
        """What is decreed, with the full stop that the form wants and perhaps somebody typed."""
        teks = self.isi.keputusan.menetapkan.rstrip(". ") if self.isi.keputusan else ""
        return f"{teks}." if teks else ""

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
        formulir = self.isi.formulir
        return "h2" if formulir and formulir.judul_kepala else self.tag_judul


def build_tampilan(isi: IsiDokumen, *, draf: bool) -> Tampilan:
    """Return the view of a payload; a draft carries its mark on every page."""
    keputusan, formulir = isi.keputusan, isi.formulir
    famili = FAMILI[Huruf(isi.halaman.huruf)]
    lembar = build_lembar(isi.lembar, famili, isi.halaman) if isi.lembar else LEMBAR_KOSONG
    return Tampilan(
        isi=isi,
        draf=draf,
        famili=famili,
        konsideran=build_konsideran(keputusan) if keputusan else (),
        diktum=tuple(
            build_klausul(satu.label, naskah_html(satu.naskah), satu.naskah)
            for satu in (keputusan.diktum if keputusan else ())
        ),
        tembusan=daftar_html(
            GAYA_BAGIAN[BagianButir.TEMBUSAN], keputusan.tembusan if keputusan else ()
        ),
        kepala=tuple(map(_build_baris_kepala, formulir.kepala if formulir else ())),
        tabel=build_tabel(formulir, famili, isi.halaman) if formulir else None,
        paragraf=tuple(map(naskah_html, isi.pernyataan.paragraf if isi.pernyataan else ())),
        daftar_tabel=lembar.daftar_tabel,
        ukuran_lembar=lembar.ukuran,
        alamat_logo=ALAMAT_LOGO if isi.kop.logo else "",
    )


def build_konsideran(keputusan: Keputusan) -> tuple[Klausul, ...]:
    """Return Menimbang, Mengingat and Memperhatikan, those that have text.

    Menimbang keeps its letter with a single item too, as every decree seen does. The semicolon
    after each Mengingat is the form of the list, so it is added here and typed by nobody.
    """
    semua = (
        ("Menimbang", GAYA_BAGIAN[BagianButir.MENIMBANG], keputusan.menimbang, ""),
        ("Mengingat", GayaDaftar.ANGKA, keputusan.mengingat, ";"),
        ("Memperhatikan", GAYA_BAGIAN[BagianButir.MEMPERHATIKAN], keputusan.memperhatikan, ""),
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
