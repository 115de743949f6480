"""Turns a stored formula back into what was typed, for the form that changes it."""

from iku.domain.pola import JUMLAH_UNSUR_SKM
from iku.domain.rumus import Rumus, Variabel
from iku.enums import JenisRumus
from iku.models import Iku
from iku.rumus import IsianRumus, find_jumlah_unsur, rumus_of


def isian_of(iku: Iku) -> IsianRumus | None:
    """Return the typed fields behind the formula of `iku`; None when it has none."""
    rumus = rumus_of(iku)
    if rumus is None:
        return None
    match iku.jenis_rumus:
        case JenisRumus.PERSENTASE:
            return _read_persentase(rumus)
        case JenisRumus.SKM:
            return _read_skm(rumus)
        case JenisRumus.NILAI | JenisRumus.CACAH:
            return IsianRumus(label=rumus.variabel[0].label)
        case _:
            return IsianRumus(ekspresi=rumus.ekspresi, variabel=rumus.variabel)


def _read_persentase(rumus: Rumus) -> IsianRumus:
    atas = [satu for satu in rumus.variabel if satu.kunci.startswith("pembilang")]
    bawah = rumus.find_variabel("penyebut")
    pengali = _find(rumus, "pengali")
    return IsianRumus(
        pembilang="\n+ ".join(satu.label for satu in atas),
        satuan_pembilang=atas[0].satuan,
        penyebut=bawah.label,
        satuan_penyebut=bawah.satuan,
        pengali=pengali.nilai_tetap if pengali else None,
        label_pengali=pengali.label if pengali else "",
    )


def _read_skm(rumus: Rumus) -> IsianRumus:
    penimbang = rumus.find_variabel("nilai_penimbang")
    bobot = penimbang.nilai_tetap
    unsur = None if bobot is None else find_jumlah_unsur(bobot)
    return IsianRumus(
        persepsi=rumus.find_variabel("nilai_persepsi").label,
        penimbang=penimbang.label,
        terisi=rumus.find_variabel("unsur_terisi").label,
        jumlah_unsur=unsur or JUMLAH_UNSUR_SKM,
        nilai_penimbang=None if unsur else bobot,
    )


def _find(rumus: Rumus, kunci: str) -> Variabel | None:
    return next((satu for satu in rumus.variabel if satu.kunci == kunci), None)
