"""Ready layouts of the IKU form, as the offices of Jember and Lumajang print theirs."""

from dataclasses import dataclass
from typing import Any

from iku.enums import SumberKolom


@dataclass(frozen=True)
class PolaFormat:
    """One preset; `kolom` are (sumber, judul, grup, lebar)."""

    kunci: str
    nama: str
    uraian: str
    judul_kepala: str
    judul_tabel: str
    nomori_indikator: bool
    kolom: tuple[tuple[SumberKolom, str, str, int], ...]

    @property
    def isian(self) -> dict[str, Any]:
        """The fields of the layout."""
        return {
            "nama": self.nama,
            "judul_kepala": self.judul_kepala,
            "judul_tabel": self.judul_tabel,
            "nomori_indikator": self.nomori_indikator,
        }

    @property
    def isian_kolom(self) -> list[dict[str, Any]]:
        """The rows of the table of columns."""
        return [
            {"urutan": urutan, "sumber": sumber, "judul": judul, "grup": grup, "lebar": lebar}
            for urutan, (sumber, judul, grup, lebar) in enumerate(self.kolom, start=1)
        ]


DAFTAR_POLA = (
    PolaFormat(
        kunci="enam-kolom",
        nama="Enam kolom",
        uraian="Kinerja utama, indikator, formulasi dan penjelasan, penanggung jawab, sumber data.",
        judul_kepala=(
            "INDIKATOR KINERJA UTAMA (IKU)\nKECAMATAN {KECAMATAN} KABUPATEN {KABUPATEN}\n"
            "TAHUN {tahun}"
        ),
        judul_tabel="",
        nomori_indikator=False,
        kolom=(
            (SumberKolom.NOMOR, "NO", "", 4),
            (SumberKolom.SASARAN, "KINERJA UTAMA", "", 17),
            (SumberKolom.INDIKATOR, "INDIKATOR KINERJA UTAMA", "", 17),
            (SumberKolom.RUMUS, "FORMULASI PERHITUNGAN DAN PENJELASAN", "", 34),
            (SumberKolom.PENANGGUNG_JAWAB, "BIDANG PENANGGUNG JAWAB", "", 15),
            (SumberKolom.SUMBER_DATA, "SUMBER DATA", "", 13),
        ),
    ),
    PolaFormat(
        kunci="kepala-gabungan",
        nama="Kepala gabungan",
        uraian="Sasaran, indikator, dan formula di bawah satu judul; sumber data lebih dulu.",
        judul_kepala=(
            "INDIKATOR KINERJA UTAMA\nORGANISASI PERANGKAT DAERAH (OPD)\n"
            "DI LINGKUNGAN PEMERINTAH KABUPATEN {KABUPATEN}"
        ),
        judul_tabel="",
        nomori_indikator=True,
        kolom=(
            (SumberKolom.NOMOR, "No", "", 4),
            (SumberKolom.SASARAN, "Sasaran Strategis", "Sasaran", 19),
            (SumberKolom.INDIKATOR, "Indikator Kinerja Utama", "Sasaran", 20),
            (SumberKolom.RUMUS, "Formula", "Sasaran", 31),
            (SumberKolom.SUMBER_DATA, "Sumber Data", "", 13),
            (SumberKolom.PENANGGUNG_JAWAB, "Penanggungjawab", "", 13),
        ),
    ),
)


def find_pola(kunci: str) -> PolaFormat | None:
    """Return the preset with this key, None when there is none."""
    return next((pola for pola in DAFTAR_POLA if pola.kunci == kunci), None)
