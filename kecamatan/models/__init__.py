"""Models of the app, one subject per file."""

from kecamatan.models.jejak import Jejak
from kecamatan.models.organisasi import Bidang, ButirFungsi, ButirTugas
from kecamatan.models.pejabat import MasaJabatan, Pejabat
from kecamatan.models.pengguna import Pengguna
from kecamatan.models.peraturan import HubunganPeraturan, Peraturan
from kecamatan.models.wilayah import Desa, Kabupaten, Kecamatan

__all__ = [
    "Bidang",
    "ButirFungsi",
    "ButirTugas",
    "Desa",
    "HubunganPeraturan",
    "Jejak",
    "Kabupaten",
    "Kecamatan",
    "MasaJabatan",
    "Pejabat",
    "Pengguna",
    "Peraturan",
]
