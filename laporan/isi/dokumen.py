"""The payload of a document: every printed word and number, and nothing else.

Built by laporan.susun from live rows, stored as canonical JSON in SalinanDokumen, and the only
input of the PDF and of the comparison between versions. Texts marked "naskah" are in the text
format of iku.domain.naskah; everything computed (labels, citations, dates) is already in words.
"""

from dataclasses import dataclass
from typing import Literal

from laporan.isi.formulir import Formulir
from laporan.isi.keputusan import KepalaLampiran, Keputusan
from laporan.isi.laporan import Laporan
from laporan.isi.lembar import Lembar
from laporan.isi.pernyataan import Pernyataan
from laporan.isi.umum import Halaman, Kop, Pihak, TandaTangan

SKEMA = 3


# The words of laporan.enums.JenisDokumen, which payloads keep when those change.
JenisIsi = Literal[
    "sk-iku",
    "iku",
    "renstra",
    "rkt",
    "perjanjian-kinerja",
    "perjanjian-bawahan",
    "rencana-aksi",
    "lkjip",
]


@dataclass(frozen=True)
class IsiDokumen:
    """Everything one document prints: a form of IKU, a sheet or a yearly report.

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
    laporan: Laporan | None = None
