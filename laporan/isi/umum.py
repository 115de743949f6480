"""Paper, letterhead and signatures: what every document prints."""

from dataclasses import dataclass


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
