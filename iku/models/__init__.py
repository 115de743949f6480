"""Models of the app, one subject per file."""

from iku.models.anggaran import Anggaran, BarisAnggaran, DukunganSasaran
from iku.models.bukti import FOLDER_BUKTI, Bukti
from iku.models.daftar import DaftarIku, IndikatorTujuan, Sasaran, Tujuan, covers_tahun
from iku.models.format import FormatIku, KolomFormat
from iku.models.indikator import (
    Iku,
    Indikator,
    IsianTambahan,
    PenanggungJawab,
    VariabelRumus,
)
from iku.models.kebijakan_capaian import KebijakanCapaian
from iku.models.nomenklatur import Nomenklatur, VersiNomenklatur
from iku.models.pengukuran import (
    BagianUkur,
    CaraUkur,
    LangkahUkur,
    NilaiVariabel,
    Pengukuran,
    RealisasiBaris,
    RealisasiLampau,
)
from iku.models.perjanjian import (
    IndikatorPerjanjian,
    PaguPerjanjian,
    PerjanjianKinerja,
    SasaranPerjanjian,
)
from iku.models.rencana_aksi import ButirAksi, IndikatorAksi, RencanaAksi
from iku.models.renstra import (
    IndikatorSasaranRenstra,
    IndikatorTujuanRenstra,
    Kebijakan,
    ProgramPendukung,
    Renstra,
    SasaranRenstra,
    Strategi,
    TargetSasaranRenstra,
    TargetTujuanRenstra,
    TujuanRenstra,
)
from iku.models.rkt import Rkt, TargetRkt
from iku.models.rpjmd import (
    IndikatorSasaranRpjmd,
    IndikatorTujuanRpjmd,
    MisiRpjmd,
    Rpjmd,
    SasaranRpjmd,
    TujuanRpjmd,
)
from iku.models.tahun_kinerja import IzinIsi, PeriodePengukuran, TahunKinerja
from iku.models.wadah import WadahKecamatan

__all__ = [
    "FOLDER_BUKTI",
    "Anggaran",
    "BagianUkur",
    "BarisAnggaran",
    "Bukti",
    "ButirAksi",
    "CaraUkur",
    "DaftarIku",
    "DukunganSasaran",
    "FormatIku",
    "Iku",
    "Indikator",
    "IndikatorAksi",
    "IndikatorPerjanjian",
    "IndikatorSasaranRenstra",
    "IndikatorSasaranRpjmd",
    "IndikatorTujuan",
    "IndikatorTujuanRenstra",
    "IndikatorTujuanRpjmd",
    "IsianTambahan",
    "IzinIsi",
    "Kebijakan",
    "KebijakanCapaian",
    "KolomFormat",
    "LangkahUkur",
    "MisiRpjmd",
    "NilaiVariabel",
    "Nomenklatur",
    "PaguPerjanjian",
    "PenanggungJawab",
    "Pengukuran",
    "PeriodePengukuran",
    "PerjanjianKinerja",
    "ProgramPendukung",
    "RealisasiBaris",
    "RealisasiLampau",
    "RencanaAksi",
    "Renstra",
    "Rkt",
    "Rpjmd",
    "Sasaran",
    "SasaranPerjanjian",
    "SasaranRenstra",
    "SasaranRpjmd",
    "Strategi",
    "TahunKinerja",
    "TargetRkt",
    "TargetSasaranRenstra",
    "TargetTujuanRenstra",
    "Tujuan",
    "TujuanRenstra",
    "TujuanRpjmd",
    "VariabelRumus",
    "VersiNomenklatur",
    "WadahKecamatan",
    "covers_tahun",
]
