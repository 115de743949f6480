"""Models of the app, one subject per file."""

from laporan.models.dokumen import (
    SEBUTAN,
    SEBUTAN_LEWAT_DOKUMEN,
    WADAH_JENIS,
    ButirDokumen,
    ButirMengingat,
    Dokumen,
)
from laporan.models.salinan import FOLDER_PINDAIAN, Pindaian, SalinanDokumen
from laporan.models.setelan import SetelanCetak

__all__ = [
    "FOLDER_PINDAIAN",
    "SEBUTAN",
    "SEBUTAN_LEWAT_DOKUMEN",
    "WADAH_JENIS",
    "ButirDokumen",
    "ButirMengingat",
    "Dokumen",
    "Pindaian",
    "SalinanDokumen",
    "SetelanCetak",
]
