"""The formula of an indikator: define it, pick a ready kind, compute it. Import from here."""

from iku.domain.definisi import Rumus, Variabel, build_rumus
from iku.domain.hitung import Hitungan, StatusHitungan, evaluate
from iku.domain.langkah import JenisLangkah, Langkah
from iku.domain.pola import rumus_nilai, rumus_persentase, rumus_skm

__all__ = [
    "Hitungan",
    "JenisLangkah",
    "Langkah",
    "Rumus",
    "StatusHitungan",
    "Variabel",
    "build_rumus",
    "evaluate",
    "rumus_nilai",
    "rumus_persentase",
    "rumus_skm",
]
