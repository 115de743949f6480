"""The form of IKU: head block, columns, indikator with their formulas."""

from dataclasses import dataclass


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
