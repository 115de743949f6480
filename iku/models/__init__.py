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

__all__ = [
    "DaftarIku",
    "FormatIku",
    "Iku",
    "Indikator",
    "IndikatorTujuan",
    "IsianTambahan",
    "KolomFormat",
    "Nomenklatur",
    "PenanggungJawab",
    "Sasaran",
    "Tujuan",
    "VariabelRumus",
    "VersiNomenklatur",
    "covers_tahun",
]
