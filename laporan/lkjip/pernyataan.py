"""The wording of the statement of review: its placeholders, and the words with names in them."""

from typing import Final

from kecamatan.models import Kecamatan
from laporan.models import FormatReviu
from laporan.pola import ISIAN, fill_pola

# Placeholder -> what it becomes, for the people who write the wording.
ISIAN_PERNYATAAN: Final = {
    "{kecamatan}": "nama kecamatan, misalnya Kecamatan Panti",
    "{KECAMATAN}": "nama kecamatan dengan huruf besar",
    "{kabupaten}": "nama kabupaten, misalnya Kabupaten Jember",
    "{KABUPATEN}": "nama kabupaten dengan huruf besar",
    "{tahun}": "tahun laporan",
}
# The columns of a form of review that may hold them.
BERISIAN: Final = ("judul", "paragraf")


def list_isian_salah(kolom: str, teks: str) -> list[str]:
    """Return the placeholders and stray braces of a column that nothing can fill."""
    boleh = ISIAN_PERNYATAAN if kolom in BERISIAN else {}
    return list(dict.fromkeys(satu for satu in ISIAN.findall(teks) if satu not in boleh))


def sebut_isian_salah(kolom: str, salah: list[str]) -> str:
    """Say which placeholders cannot stand in a column, and which can."""
    disebut = ", ".join(salah)
    if kolom not in BERISIAN:
        return f"{disebut} tidak dapat dipakai di sini; tulis tanpa kurung kurawal."
    return f"{disebut} tidak dikenal. Yang dapat dipakai: {', '.join(ISIAN_PERNYATAAN)}."


def write_pernyataan(
    format_reviu: FormatReviu, kecamatan: Kecamatan, tahun: int
) -> tuple[str, str]:
    """Return title and paragraphs of the statement about the report of an office."""
    nilai = {
        "kecamatan": str(kecamatan),
        "kabupaten": str(kecamatan.kabupaten),
        "KECAMATAN": str(kecamatan).upper(),
        "KABUPATEN": str(kecamatan.kabupaten).upper(),
        "tahun": str(tahun),
    }
    judul, paragraf = (fill_pola(getattr(format_reviu, nama), nilai).strip() for nama in BERISIAN)
    return judul, paragraf
