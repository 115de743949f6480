"""The payload of a document: every printed word and number, and nothing else.

Built by laporan.susun from live rows, stored as canonical JSON in SalinanDokumen, and the only
input of the PDF and of the comparison between versions. Texts marked "naskah" are in the text
format of iku.domain.naskah; everything computed (labels, citations, dates) is already in words.
"""

from dataclasses import dataclass
from typing import Literal

SKEMA = 2


# The words of laporan.enums.JenisDokumen, which payloads keep when those change.
JenisIsi = Literal[
    "sk-iku",
    "iku",
    "renstra",
    "rkt",
    "perjanjian-kinerja",
    "perjanjian-bawahan",
    "rencana-aksi",
]


@dataclass(frozen=True)
class Halaman:
    """Paper and margins in millimetres, font key of laporan.enums.Huruf, size in points."""

    lebar: int
    tinggi: int
    tepi_atas: int
    tepi_kanan: int
    tepi_bawah: int
    tepi_kiri: int
    huruf: str
    ukuran_huruf: int


@dataclass(frozen=True)
class Kop:
    """Letterhead; `logo` is a base64 PNG, empty for the neutral placeholder."""

    pemerintah: str
    kecamatan: str
    alamat: str
    logo: str


@dataclass(frozen=True)
class TandaTangan:
    """Signature block. `tempat_tanggal` stands above it on forms without a decree."""

    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True)
class Pihak:
    """One side of an agreement as it signs: `sebutan` is "Pihak Pertama" or "Pihak Kedua"."""

    sebutan: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str


@dataclass(frozen=True)
class BarisPihak:
    """One side as the statement introduces it; `lanjutan` says what it is called from then on."""

    nama: str
    jabatan: str
    lanjutan: str


@dataclass(frozen=True)
class Pernyataan:
    """The statement page of an agreement. `paragraf` are the promises, naskah texts."""

    judul: tuple[str, ...]
    pembuka: str
    daftar_pihak: tuple[BarisPihak, ...]
    paragraf: tuple[str, ...]


@dataclass(frozen=True)
class Diktum:
    """`label` is KESATU, KEDUA, ...; `naskah` its text."""

    label: str
    naskah: str


@dataclass(frozen=True)
class Keputusan:
    """The decree around the form. `mengingat` are full citations in order, without semicolon."""

    judul: tuple[str, ...]
    nomor: str
    tentang: tuple[str, ...]
    penetap: str
    menimbang: tuple[str, ...]
    mengingat: tuple[str, ...]
    memperhatikan: tuple[str, ...]
    menetapkan: str
    diktum: tuple[Diktum, ...]
    tempat: str
    tanggal: str
    tembusan: tuple[str, ...]


@dataclass(frozen=True)
class BarisKepala:
    """One row of the head block, e.g. Fungsi with its list."""

    label: str
    butir: tuple[str, ...]


@dataclass(frozen=True)
class Kolom:
    """One column; `sumber` as in iku.enums.SumberKolom, `kunci` names an extra column."""

    sumber: str
    judul: str
    grup: str
    lebar: int | None
    kunci: str


@dataclass(frozen=True)
class IsiVariabel:
    """A variable of a formula; `nilai_tetap` as plain decimal text, None when asked for."""

    kunci: str
    label: str
    satuan: str
    nilai_tetap: str | None


@dataclass(frozen=True)
class IsiRumus:
    """A formula as stored: variables and expression."""

    variabel: tuple[IsiVariabel, ...]
    ekspresi: str
    satuan: str


@dataclass(frozen=True)
class IsiIku:
    """One indikator. `rumus` is None for a verbal definition, which `uraian_rumus` holds."""

    kode: str
    nama: str
    satuan: str
    arah: str
    rumus: IsiRumus | None
    uraian_rumus: str
    cetak_rumus: bool
    judul_penjelasan: str
    penjelasan: str
    sebutan_penanggung_jawab: str
    daftar_penanggung_jawab: tuple[str, ...]
    sumber_data: str
    tambahan: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class IsiSasaran:
    """A sasaran with its indikator; `tujuan` is empty when not linked."""

    teks: str
    tujuan: str
    daftar_iku: tuple[IsiIku, ...]


@dataclass(frozen=True)
class Formulir:
    """The IKU form: titles, head block, table. `tempat_tanggal` only without a decree around it."""

    judul_kepala: tuple[str, ...]
    kepala: tuple[BarisKepala, ...]
    judul_tabel: tuple[str, ...]
    kolom: tuple[Kolom, ...]
    nomori_indikator: bool
    daftar_sasaran: tuple[IsiSasaran, ...]
    tempat_tanggal: str


@dataclass(frozen=True)
class KepalaLampiran:
    """The head block at the top right of a lampiran."""

    keputusan: str
    nomor: str
    tanggal: str
    tentang: str


@dataclass(frozen=True)
class KolomLembar:
    """A column of a sheet; a merged one shows equal neighbours of one group once.

    `lebar` is its share of the width; `rata` where its texts stand.
    """

    judul: str
    grup: str
    lebar: int
    rata: Literal["kiri", "tengah", "kanan"]
    gabung: bool


@dataclass(frozen=True)
class BarisLembar:
    """A row: `kunci` finds it in another version, `kelompok` are the rows kept together.

    `sel` are naskah texts, one for each column; `tebal` marks a row of totals.
    """

    kunci: str
    kelompok: str
    sel: tuple[str, ...]
    tebal: bool


@dataclass(frozen=True)
class TabelLembar:
    """A table of a sheet; `bernomor` prints 1, 2, 3 under the headings as matrices have it."""

    judul: tuple[str, ...]
    kolom: tuple[KolomLembar, ...]
    baris: tuple[BarisLembar, ...]
    bernomor: bool


@dataclass(frozen=True)
class Lembar:
    """Tables under a title: matrix of the Renstra, RKT, lampiran of an agreement."""

    judul: tuple[str, ...]
    mendatar: bool
    daftar_tabel: tuple[TabelLembar, ...]
    tempat_tanggal: str
    berkop: bool


@dataclass(frozen=True)
class IsiDokumen:
    """Everything one document prints: a form of IKU or a sheet, perhaps behind a decree.

    `keputusan` and `kepala_lampiran` are None without a decree, `pernyataan` where nobody agrees
    on anything. `penanda_tangan` are the two sides of an agreement, left one first; everything else
    is signed by one, `tanda_tangan`.
    """

    skema: int
    jenis: JenisIsi
    judul_berkas: str
    penulis: str
    tanggal_iso: str
    halaman: Halaman
    kop: Kop
    keputusan: Keputusan | None
    kepala_lampiran: KepalaLampiran | None
    formulir: Formulir | None
    pernyataan: Pernyataan | None
    lembar: Lembar | None
    penanda_tangan: tuple[Pihak, ...]
    tanda_tangan: TandaTangan | None
