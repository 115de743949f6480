"""What the data know that a text may speak of: names, figures, and what was reached."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from iku.domain.nama_teks import find_nama
from iku.domain.tulis_angka import round_bulat
from iku.pemilik import key_of_baris
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.kunci import key_of_ukur, split_kunci
from laporan.lkjip.narasi.angka import Angka, list_angka
from laporan.lkjip.narasi.angka_anggaran import key_of_program
from laporan.lkjip.narasi.angka_kinerja import list_label
from laporan.lkjip.nomor import read_romawi

KANTOR: Final = "kantor"
_NOMOR_SASARAN = re.compile(
    r"(?<!\w)(?P<tujuan>tujuan \w+,?(?: dan)? )?sasaran(?: strategis)? "
    r"(?P<nomor>[0-9]{1,2}|[IVXL]+)\b",
    re.IGNORECASE,
)
_PROGRAM = re.compile(r"\b(?:program|kegiatan)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Pokok:
    """What a sentence is about: an indikator ("i12"), "sasaran:i12", "program:7.01.01", "kantor".

    `disebut` is off where the part says so, and not the sentence.
    """

    kunci: str
    disebut: bool

    @property
    def is_program(self) -> bool:
        """Say whether it is a program."""
        return self.kunci.startswith("program:")


@dataclass(frozen=True)
class Pengetahuan:
    """The year as sentences are compared with it; built once for all parts."""

    bahan: Bahan

    @cached_property
    def angka(self) -> Mapping[str, Angka]:
        """Every figure by key."""
        return list_angka(self.bahan)

    @cached_property
    def daftar_label(self) -> tuple[str, ...]:
        """The predikat of the scale in force."""
        return list_label(self.bahan)

    @cached_property
    def indikator(self) -> Mapping[str, UkurIndikator]:
        """The indikator by key."""
        return {f"i{satu.janji.indikator_id}": satu for satu in self.bahan.isi.daftar_indikator}

    @cached_property
    def sasaran(self) -> Mapping[str, UkurSasaran]:
        """The sasaran by key, in the order of the PK."""
        return {f"sasaran:{key_of_ukur(satu)}": satu for satu in self.bahan.daftar_sasaran}

    @cached_property
    def uang(self) -> frozenset[Decimal]:
        """Every amount that is known, of every row of the budget."""
        return frozenset(self._list_uang())

    @cached_property
    def menurut_nilai(self) -> Mapping[tuple[bool, int, Decimal], list[Angka]]:
        """The figures by what a typed number of so many decimals would say; True for money."""
        hasil: dict[tuple[bool, int, Decimal], list[Angka]] = {}
        for satu in self.angka.values():
            if satu.nilai is None:
                continue
            for desimal in range(3):
                tertulis = round_bulat(round_bulat(satu.nilai, 2), desimal)
                kunci = (satu.teks.startswith("Rp"), desimal, tertulis)
                hasil.setdefault(kunci, []).append(satu)
        return hasil

    @cached_property
    def serapan(self) -> frozenset[Decimal]:
        """Every serapan that is known, in percent, not rounded."""
        anggaran = self.bahan.isi.anggaran
        baris = (satu.serapan.persen for satu in (anggaran.walk() if anggaran else ()))
        lain = (s.nilai for s in self.angka.values() if s.kunci.startswith(("serapan", "bagian")))
        return frozenset(satu for satu in (*baris, *lain) if satu is not None)

    @cached_property
    def _nama_kinerja(self) -> Mapping[str, str]:
        return {
            **{kunci: satu.janji.nama for kunci, satu in self.indikator.items()},
            **{kunci: satu.sasaran.teks for kunci, satu in self.sasaran.items()},
        }

    @cached_property
    def _nama_program(self) -> Mapping[str, str]:
        anggaran = self.bahan.isi.anggaran
        return {
            f"program:{key_of_program(key_of_baris(satu.baris))}": satu.baris.nama
            for satu in (anggaran.daftar_program if anggaran else ())
        }

    def find_pokok(self, kalimat: str, kunci: str) -> Pokok:
        """Return what a sentence of a part is about: what it names, else the sasaran of the part.

        A sentence with the word program is about the program that it names.
        """
        program = find_nama(kalimat, self._nama_program) if _PROGRAM.search(kalimat) else ""
        disebut = program or self._find_nomor(kalimat) or find_nama(kalimat, self._nama_kinerja)
        if disebut:
            return Pokok(disebut, disebut=True)
        milik = f"sasaran:{split_kunci(kunci)[1]}"
        return Pokok(milik if milik in self.sasaran else KANTOR, disebut=False)

    def list_indikator(self, pokok: Pokok) -> tuple[UkurIndikator, ...]:
        """Return the indikator that a sentence speaks of; all of them for the office."""
        if (satu := self.indikator.get(pokok.kunci)) is not None:
            return (satu,)
        sasaran = self.sasaran.get(pokok.kunci)
        return sasaran.daftar_indikator if sasaran else self.bahan.isi.daftar_indikator

    def list_calon(self, jenis: str, pokok: Pokok) -> list[Angka]:
        """Return the figures of one kind that a sentence can mean, the likeliest first.

        Money is kept of the office, of sasaran and of programs; performance of no program.
        """
        kunci = pokok.kunci
        if jenis in {"pagu", "uang", "serapan", "sisa"}:
            depan = "realisasi" if jenis == "uang" else jenis
            dicari = [f"{depan}:{'total' if kunci == KANTOR else kunci}"]
        elif kunci == KANTOR:
            dicari = ["rata:kantor"] if jenis == "capaian" else []
        elif kunci in self.sasaran:
            anak = self.sasaran[kunci].daftar_indikator
            dicari = [f"rata:{kunci}"] if jenis == "capaian" else []
            dicari += [f"{jenis}:i{satu.janji.indikator_id}" for satu in anak]
        else:
            dicari = [f"{jenis}:{kunci}"]
        ada = (self.angka.get(satu) for satu in dicari)
        return [satu for satu in ada if satu is not None and satu.nilai is not None]

    def _find_nomor(self, kalimat: str) -> str:
        """Return the sasaran that is named by its number; "Tujuan 2 Sasaran 1" is none of ours."""
        cocok = _NOMOR_SASARAN.search(kalimat)
        if cocok is None or cocok["tujuan"]:
            return ""
        tulisan = cocok["nomor"]
        nomor = int(tulisan) if tulisan.isdigit() else read_romawi(tulisan)
        semua = list(self.sasaran)
        return semua[nomor - 1] if nomor and nomor <= len(semua) else ""

    def _list_uang(self) -> Iterator[Decimal]:
        anggaran = self.bahan.isi.anggaran
        for satu in anggaran.walk() if anggaran else ():
            yield from (x for x in (satu.pagu, satu.rupiah, satu.serapan.sisa) if x is not None)
        for angka in self.angka.values():
            if angka.teks.startswith("Rp") and angka.nilai is not None:
                yield angka.nilai
