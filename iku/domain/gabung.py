"""The realisasi of several triwulan as one figure (A-CAP-05).

A ratio is the formula over summed variables, never a mean of percentages. A triwulan that is not
filled is no zero; one in which an indikator is not measured is left out, and the steps say so. A
figure that is not of the last triwulan says of which it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.besaran import is_dalam_jangkauan
from iku.domain.cara_gabung import GABUNG
from iku.domain.definisi import Rumus
from iku.domain.hasil_capaian import StatusCapaian
from iku.domain.hasil_gabung import Gabungan, TanpaHasil, TriwulanTerisi, UkurTriwulan
from iku.domain.langkah import JenisLangkah, Langkah
from iku.domain.teks import join_kata
from iku.domain.triwulan import NAMA_TRIWULAN

__all__ = ["SARAN_NOL", "Gabungan", "UkurTriwulan", "gabung_realisasi"]

# Ends the reason of a sum that misses a part: it helps who fills in, and no other reader.
SARAN_NOL: Final = "; tulis 0 bila memang tidak ada"
_CARA_LENGKAP: Final = frozenset({CaraAkumulasi.JUMLAH, CaraAkumulasi.RASIO})
_CARA_TERAKHIR: Final = frozenset({CaraAkumulasi.NILAI_AKHIR, CaraAkumulasi.KUMULATIF})


@dataclass(frozen=True, slots=True)
class _Terbaca:
    """The triwulan that are given, by what was done with them; names are in order."""

    daftar_nama: Sequence[str]
    tidak_diukur: Sequence[str]
    kosong: Sequence[str]
    terisi: Sequence[TriwulanTerisi]


def gabung_realisasi(rumus: Rumus, cara: CaraAkumulasi, daftar: Sequence[UkurTriwulan]) -> Gabungan:
    """Return the figure of triwulan I up to the last one given.

    `rumus` is the formula of a triwulan that names none of its own. Raises ValueError unless one
    to four triwulan are given.
    """
    if not 1 <= len(daftar) <= len(NAMA_TRIWULAN):
        raise ValueError(f"a year has one to four triwulan, not {len(daftar)}")
    nama = NAMA_TRIWULAN[: len(daftar)]
    tidak_diukur = [satu for satu, ukur in zip(nama, daftar, strict=True) if not ukur.diukur]
    try:
        terbaca = _read(rumus, nama, daftar, tidak_diukur)
        _check_kosong(cara, terbaca)
        gabungan = _note_asal(cara, terbaca, GABUNG[cara](terbaca.terisi))
    except TanpaHasil as tanpa:
        gabungan = tanpa.gabungan
    return replace(gabungan, langkah=(*_list_tidak_diukur(tidak_diukur), *gabungan.langkah))


def _list_tidak_diukur(nama: Sequence[str]) -> tuple[Langkah, ...]:
    """Name the triwulan that are left out."""
    if not nama:
        return ()
    tulisan = f"Triwulan {join_kata(nama)} tidak diukur, jadi tidak ikut dihitung."
    return (Langkah(JenisLangkah.DIKETAHUI, tulisan),)


def _read(
    rumus: Rumus, nama: Sequence[str], daftar: Sequence[UkurTriwulan], tidak_diukur: Sequence[str]
) -> _Terbaca:
    """Sort the triwulan; one is filled when it has every value. Raises TanpaHasil."""
    if len(tidak_diukur) == len(daftar):
        raise TanpaHasil(StatusCapaian.TIDAK_DIUKUR, _explain_tidak_diukur(nama))
    kosong: list[str] = []
    terisi: list[TriwulanTerisi] = []
    for satu, ukur in zip(nama, daftar, strict=True):
        if not ukur.diukur:
            continue
        if (isi := _read_satu(satu, ukur.rumus or rumus, ukur)) is None:
            kosong.append(satu)
        else:
            terisi.append(isi)
    return _Terbaca(nama, tidak_diukur, kosong, terisi)


def _explain_tidak_diukur(nama: Sequence[str]) -> str:
    if len(nama) == len(NAMA_TRIWULAN):
        return "Indikator ini tidak diukur pada triwulan mana pun."
    return f"Indikator ini belum diukur sampai triwulan {nama[-1]}."


def _read_satu(nama: str, rumus: Rumus, ukur: UkurTriwulan) -> TriwulanTerisi | None:
    """Return one triwulan; None when nothing is filled in. Raises TanpaHasil."""
    nilai = {satu.kunci: ukur.nilai.get(satu.kunci) for satu in rumus.daftar_isian}
    ada = {kunci: satu for kunci, satu in nilai.items() if satu is not None}
    if nilai and not ada:
        return None
    if len(ada) < len(nilai):
        label = [f'"{v.label}"' for v in rumus.daftar_isian if v.kunci not in ada]
        alasan = f"Triwulan {nama} belum lengkap: {join_kata(label)} belum diisi."
        raise TanpaHasil(StatusCapaian.BELUM_LENGKAP, alasan)
    if not all(map(is_dalam_jangkauan, ada.values())):
        alasan = f"Triwulan {nama}: angka di luar jangkauan, periksa angka yang diisi."
        raise TanpaHasil(StatusCapaian.TIDAK_TERHITUNG, alasan)
    return TriwulanTerisi(nama, rumus, ada)


def _check_kosong(cara: CaraAkumulasi, terbaca: _Terbaca) -> None:
    """Refuse when nothing is filled, or when a sum misses a part. Raises TanpaHasil."""
    if not terbaca.kosong:
        return
    kalimat = f"Realisasi triwulan {join_kata(terbaca.kosong)} belum diisi"
    if not terbaca.terisi:
        raise TanpaHasil(StatusCapaian.BELUM_DIISI, f"{kalimat}.")
    if cara in _CARA_LENGKAP:
        alasan = f"{kalimat}{SARAN_NOL}."
        raise TanpaHasil(StatusCapaian.BELUM_LENGKAP, alasan)


def _note_asal(cara: CaraAkumulasi, terbaca: _Terbaca, satu: Gabungan) -> Gabungan:
    """Say of which triwulan a figure is, where the last one given did not give it."""
    terakhir = terbaca.terisi[-1].nama
    if cara in _CARA_TERAKHIR and terakhir != terbaca.daftar_nama[-1]:
        asal = f"angka triwulan {terakhir}"
        sebab = _list_sebab(terbaca, NAMA_TRIWULAN.index(terakhir))
    elif cara == CaraAkumulasi.RATA_RATA and terbaca.kosong:
        asal = f"rata-rata triwulan {join_kata([isi.nama for isi in terbaca.terisi])}"
        sebab = _list_sebab(replace(terbaca, tidak_diukur=()), -1)
    else:
        return satu
    kalimat = f"{asal[:1].upper()}{asal[1:]}: {', '.join(sebab)}."
    return replace(satu, asal=asal, peringatan=(kalimat, *satu.peringatan))


def _list_sebab(terbaca: _Terbaca, sesudah: int) -> Iterator[str]:
    """Yield which triwulan behind one are missing, and why."""
    for daftar, kata in (
        (terbaca.tidak_diukur, "tidak diukur"),
        (terbaca.kosong, "belum diisi"),
    ):
        nama = [satu for satu in daftar if NAMA_TRIWULAN.index(satu) > sesudah]
        if nama:
            yield f"triwulan {join_kata(nama)} {kata}"
