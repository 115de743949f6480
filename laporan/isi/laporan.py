"""The tree of a yearly report: parts, paragraphs, tables, pictures, and what they are numbered.

The one source of its PDF, Word file and workbook. Everything is in words already: numbers of
tables and parts, figures taken from the data, references. A figure that came from the data keeps
its `angka`, so that every output and the comparison can say where it is from.
"""

from dataclasses import dataclass
from typing import Literal

from laporan.isi.formulir import Formulir
from laporan.isi.lembar import TabelLembar
from laporan.isi.umum import TandaTangan

Letak = Literal["depan", "batang", "lampiran"]


@dataclass(frozen=True)
class Potong:
    """A run of text in one style.

    `angka` is the key of the figure it shows, `rujuk` that of the table, picture or part it names;
    both empty in plain text.
    """

    teks: str
    tebal: bool = False
    miring: bool = False
    garis: bool = False
    letak: Literal["", "naik", "turun"] = ""
    angka: str = ""
    rujuk: str = ""


@dataclass(frozen=True)
class Paragraf:
    """One paragraph; `rata` "tengah" for lines that stand alone, `kutipan` for quoted ones."""

    isi: tuple[Potong, ...]
    rata: Literal["penuh", "tengah"] = "penuh"
    kutipan: bool = False
    jenis: Literal["paragraf"] = "paragraf"


@dataclass(frozen=True)
class SubJudul:
    """A heading inside a part, below every numbered one."""

    teks: str
    jenis: Literal["subjudul"] = "subjudul"


@dataclass(frozen=True)
class ButirDaftar:
    """An item of a list with the lists under it."""

    isi: tuple[Potong, ...]
    anak: "tuple[Daftar, ...]" = ()


@dataclass(frozen=True)
class Daftar:
    """A list: bullets, 1. 2. 3., or a. b. c."""

    gaya: Literal["bulat", "angka", "huruf"]
    butir: tuple[ButirDaftar, ...]
    jenis: Literal["daftar"] = "daftar"


@dataclass(frozen=True)
class Rumus:
    """A formula with a fraction: `kiri` = `atas` / `bawah` `kanan`."""

    kiri: str
    atas: str
    bawah: str
    kanan: str
    jenis: Literal["rumus"] = "rumus"


@dataclass(frozen=True)
class Tabel:
    """A numbered table; `nomor` is "3.1", empty for one that is not listed.

    `angka` holds, cell by cell of `tabel`, the number that its text says as plain decimal text,
    empty in cells of words. `catatan` and `sumber` are printed under it.
    """

    kunci: str
    nomor: str
    judul: str
    tabel: TabelLembar
    angka: tuple[tuple[str, ...], ...]
    catatan: tuple[str, ...] = ()
    sumber: str = ""
    jenis: Literal["tabel"] = "tabel"


@dataclass(frozen=True)
class TabelIku:
    """The numbered table of IKU with its formulas."""

    kunci: str
    nomor: str
    judul: str
    formulir: Formulir
    jenis: Literal["tabel_iku"] = "tabel_iku"


@dataclass(frozen=True)
class Gambar:
    """A numbered drawing as SVG text, with its words for those who do not see it."""

    kunci: str
    nomor: str
    judul: str
    svg: str
    uraian: str
    jenis: Literal["gambar"] = "gambar"


@dataclass(frozen=True)
class Foto:
    """A numbered picture by the SHA-256 of its file; sizes in pixels."""

    kunci: str
    nomor: str
    judul: str
    sidik: str
    mime: str
    lebar: int
    tinggi: int
    uraian: str
    jenis: Literal["foto"] = "foto"


@dataclass(frozen=True)
class BlokTtd:
    """Place and date above the signature of one official; None where nobody is known yet."""

    tempat_tanggal: str
    tanda_tangan: TandaTangan | None
    jenis: Literal["ttd"] = "ttd"


@dataclass(frozen=True)
class BlokDaftar:
    """A list that the outputs make themselves: contents, tables, pictures."""

    dari: Literal["isi", "tabel", "gambar"]
    jenis: Literal["daftar_otomatis"] = "daftar_otomatis"


@dataclass(frozen=True)
class BlokSalinan:
    """An enacted document bound in as it is: its official copy, by number and fingerprint.

    Copies never change, so the fingerprint stands for every word and byte of it.
    """

    salinan: int
    sidik_isi: str
    sidik_pdf: str
    judul: str
    halaman: int
    jenis: Literal["salinan"] = "salinan"


@dataclass(frozen=True)
class BlokReviu:
    """The statement of the Inspektorat: title lines, paragraphs, notes, and who signed it.

    Before it is issued, only a sentence that says so.
    """

    judul: tuple[str, ...]
    paragraf: tuple[str, ...]
    catatan: tuple[str, ...]
    tempat_tanggal: str
    tanda_tangan: TandaTangan | None
    jenis: Literal["reviu"] = "reviu"


Blok = (
    Paragraf
    | SubJudul
    | Daftar
    | Rumus
    | Tabel
    | TabelIku
    | Gambar
    | Foto
    | BlokTtd
    | BlokReviu
    | BlokDaftar
    | BlokSalinan
)


@dataclass(frozen=True)
class Bagian:
    """A part with its blocks and the parts under it.

    `nomor` is "BAB III", "A.", "1." or empty, `tingkat` 1 to 4. `mendatar` turns its pages.
    `kunci` finds it in another version; `narasi` says whether people write in it.
    """

    kunci: str
    letak: Letak
    tingkat: int
    nomor: str
    judul: str
    mendatar: bool
    narasi: bool
    blok: tuple[Blok, ...]
    anak: "tuple[Bagian, ...]" = ()

    @property
    def is_sampul_salinan(self) -> bool:
        """Whether its first page holds nothing but the title of a bound-in document."""
        return not self.anak and bool(self.blok) and isinstance(self.blok[0], BlokSalinan)


@dataclass(frozen=True)
class Sampul:
    """The cover: title lines, office, year of the report and year it was made."""

    judul: tuple[str, ...]
    kantor: tuple[str, ...]
    tahun: str


@dataclass(frozen=True)
class AngkaIsi:
    """A figure that the narrative takes from the data: its text, and where it is from."""

    kunci: str
    teks: str
    sumber: str


@dataclass(frozen=True)
class Laporan:
    """The whole report from cover to lampiran."""

    sampul: Sampul
    bagian: tuple[Bagian, ...]
    angka: tuple[AngkaIsi, ...]
