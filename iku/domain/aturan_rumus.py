"""Checks on what a formula says, against the name it stands under."""

from collections.abc import Iterator
from typing import Final

from iku.domain.periksa import KodeTemuan, PeriksaDaftar, PeriksaIku, Temuan, Tingkat, samakan
from iku.domain.pohon import Biner, Operasi, list_simpul
from iku.domain.rumus import Rumus
from iku.domain.tulis import tulis_pohon

# What makes the difference between counting work and counting results: if the name says
# it, the formula has to count it.
KATA_PENENTU: Final = ("ditindaklanjuti", "diselesaikan", "tepat waktu")


def check_pembilang_berbeda(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find formulas that divide a thing by itself, and so are always 100%."""
    for iku in daftar.daftar_iku:
        if iku.rumus is not None and _is_dibagi_sendiri(iku.rumus):
            pesan = f'Pembilang dan penyebut "{iku.nama}" sama, hasilnya selalu 100%.'
            yield Temuan(KodeTemuan.PEMBILANG_SAMA_PENYEBUT, Tingkat.GALAT, iku.kunci, pesan)


def check_rumus_menjelaskan(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find formulas that only repeat the name while no source says where the value is from."""
    for iku in daftar.daftar_iku:
        if not iku.sumber_data.strip() and _is_mengulang_nama(iku):
            pesan = (
                f'Rumus "{iku.nama}" hanya mengulang namanya; '
                "sebutkan sumber data atau cara menghitungnya."
            )
            yield Temuan(KodeTemuan.RUMUS_MENGULANG_NAMA, Tingkat.PERINGATAN, iku.kunci, pesan)


def check_kata_penentu(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find decisive words of the name that the formula leaves out."""
    for iku in daftar.daftar_iku:
        uraian = samakan(iku.uraian_rumus)
        for kata in KATA_PENENTU:
            if uraian and kata in samakan(iku.nama) and kata not in uraian:
                pesan = f'Nama "{iku.nama}" menyebut "{kata}", tetapi rumusnya tidak.'
                yield Temuan(KodeTemuan.KATA_HILANG_DI_RUMUS, Tingkat.PERINGATAN, iku.kunci, pesan)


def _is_dibagi_sendiri(rumus: Rumus) -> bool:
    """Tell whether any division has the same words, joined by the same signs, on both sides."""
    label = {variabel.kunci: samakan(variabel.label) for variabel in rumus.variabel}

    return any(
        tulis_pohon(simpul.kiri, nama=label.__getitem__)
        == tulis_pohon(simpul.kanan, nama=label.__getitem__)
        for simpul in list_simpul(rumus.pohon)
        if isinstance(simpul, Biner) and simpul.operasi is Operasi.BAGI
    )


def _is_mengulang_nama(iku: PeriksaIku) -> bool:
    """Tell whether the one thing the formula names is in the indikator's own words."""
    if len(iku.daftar_label) > 1 or not iku.uraian_rumus:
        return False
    return set(samakan(iku.uraian_rumus).split()) <= set(samakan(iku.nama).split())
