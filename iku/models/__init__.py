"""Models of the app, one subject per file."""

from iku.models.daftar import DaftarIku, IndikatorTujuan, Sasaran, Tujuan, covers_tahun
from iku.models.format import FormatIku, KolomFormat
from iku.models.indikator import (
    Iku,
    Indikator,
    IsianTambahan,
    PenanggungJawab,
    VariabelRumus,
)
from iku.models.nomenklatur import Nomenklatur, VersiNomenklatur
from iku.models.rpjmd import (
    IndikatorSasaranRpjmd,
    IndikatorTujuanRpjmd,
    MisiRpjmd,
    Rpjmd,
    SasaranRpjmd,
    TujuanRpjmd,
)

__all__ = [
    "DaftarIku",
    "FormatIku",
    "Iku",
    "Indikator",
    "IndikatorSasaranRpjmd",
    "IndikatorTujuan",
    "IndikatorTujuanRpjmd",
    "IsianTambahan",
    "KolomFormat",
    "MisiRpjmd",
    "Nomenklatur",
    "PenanggungJawab",
    "Rpjmd",
    "Sasaran",
    "SasaranRpjmd",
    "Tujuan",
    "TujuanRpjmd",
    "VariabelRumus",
    "VersiNomenklatur",
    "covers_tahun",
]
