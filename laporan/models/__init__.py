"""Models of the app, one subject per file."""

from laporan.models.batas import BatasLaporan
from laporan.models.data_laporan import (
    BelanjaJenis,
    Penghargaan,
    RencanaPerbaikan,
    StandarBanding,
)
from laporan.models.dokumen import (
    SEBUTAN,
    SEBUTAN_LEWAT_DOKUMEN,
    WADAH_JENIS,
    ButirDokumen,
    ButirMengingat,
    Dokumen,
)
from laporan.models.kerangka import BagianKerangka, KerangkaLaporan
from laporan.models.laporan_kinerja import (
    FOLDER_GAMBAR,
    JENIS_GAMBAR,
    GambarNaskah,
    KomentarNaskah,
    LaporanKinerja,
    NaskahBagian,
    VersiNaskah,
)
from laporan.models.pekerjaan import HasilCetak, Pekerjaan
from laporan.models.potongan import PotonganCetak
from laporan.models.reviu import (
    ButirReviu,
    FormatReviu,
    IsianReviu,
    PermintaanPerbaikan,
    Reviu,
)
from laporan.models.salinan import FOLDER_PINDAIAN, Pindaian, SalinanDokumen
from laporan.models.setelan import SetelanCetak

__all__ = [
    "FOLDER_GAMBAR",
    "FOLDER_PINDAIAN",
    "JENIS_GAMBAR",
    "SEBUTAN",
    "SEBUTAN_LEWAT_DOKUMEN",
    "WADAH_JENIS",
    "BagianKerangka",
    "BatasLaporan",
    "BelanjaJenis",
    "ButirDokumen",
    "ButirMengingat",
    "ButirReviu",
    "Dokumen",
    "FormatReviu",
    "GambarNaskah",
    "HasilCetak",
    "IsianReviu",
    "KerangkaLaporan",
    "KomentarNaskah",
    "LaporanKinerja",
    "NaskahBagian",
    "Pekerjaan",
    "Penghargaan",
    "PermintaanPerbaikan",
    "Pindaian",
    "PotonganCetak",
    "RencanaPerbaikan",
    "Reviu",
    "SalinanDokumen",
    "SetelanCetak",
    "StandarBanding",
    "VersiNaskah",
]
