"""Checks on names: spelling, doubles, and the survey under its many names."""

from collections.abc import Iterator
from typing import Final

from iku.domain.ejaan import find_salah_eja
from iku.domain.periksa import (
    KodeTemuan,
    PeriksaDaftar,
    PeriksaIku,
    Temuan,
    Tingkat,
    is_skm,
    samakan,
)

_PERSEN: Final = frozenset({"%", "persen"})


def check_ejaan(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find known spelling slips in every printed text, once per text and slip."""
    for objek, bagian, teks in _list_teks(daftar):
        for salah in find_salah_eja(teks):
            pesan = f'"{salah.tertulis}" pada {bagian}: ejaan yang benar "{salah.benar}".'
            yield Temuan(KodeTemuan.EJAAN, Tingkat.PERINGATAN, objek, pesan)


def check_nama_tunggal(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find IKU whose name another one above it already has."""
    terpakai: set[str] = set()
    for iku in daftar.daftar_iku:
        nama = samakan(iku.nama)
        if nama and nama in terpakai:
            pesan = f'Nama "{iku.nama}" dipakai lebih dari satu kali.'
            yield Temuan(KodeTemuan.NAMA_GANDA, Tingkat.GALAT, iku.kunci, pesan)
        terpakai.add(nama)


def check_beda_dari_tujuan(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find IKU that measure the same as an indikator tujuan, one level above."""
    for iku in daftar.daftar_iku:
        for tujuan in daftar.daftar_indikator_tujuan:
            if _is_sama(iku.nama, tujuan):
                pesan = f'"{iku.nama}" sama dengan indikator tujuan "{tujuan}".'
                yield Temuan(
                    KodeTemuan.SAMA_DENGAN_INDIKATOR_TUJUAN, Tingkat.PERINGATAN, iku.kunci, pesan
                )


def check_satuan_skm(daftar: PeriksaDaftar) -> Iterator[Temuan]:
    """Find surveys measured in percent: the index runs from 25 to 100 without a sign."""
    for iku in daftar.daftar_iku:
        if is_skm(iku.nama) and iku.satuan.strip().casefold() in _PERSEN:
            pesan = f'Satuan "{iku.nama}" bukan persen; nilai SKM 25 sampai 100 tanpa tanda %.'
            yield Temuan(KodeTemuan.SKM_DALAM_PERSEN, Tingkat.PERINGATAN, iku.kunci, pesan)


def _is_sama(nama: str, lain: str) -> bool:
    """Tell whether two names mean the same indikator."""
    return samakan(nama) == samakan(lain) or (is_skm(nama) and is_skm(lain))


def _list_teks(daftar: PeriksaDaftar) -> Iterator[tuple[str, str, str]]:
    """Yield every text that is printed, with its IKU and the name of its column."""
    for tujuan in daftar.daftar_indikator_tujuan:
        yield "", "indikator tujuan", tujuan
    for iku in daftar.daftar_iku:
        yield from ((iku.kunci, bagian, teks) for bagian, teks in _list_kolom(iku))


def _list_kolom(iku: PeriksaIku) -> tuple[tuple[str, str], ...]:
    """Return the columns of one IKU with their texts."""
    return (
        ("kinerja utama", iku.sasaran),
        ("nama indikator", iku.nama),
        ("rumus", iku.uraian_rumus),
        ("penanggung jawab", "; ".join(iku.penanggung_jawab)),
        ("sumber data", iku.sumber_data),
    )
