"""The trace of one number: its target, what it was computed from and by whom, and the years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import Final

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.definisi import Variabel
from iku.domain.hitung import StatusHitungan
from iku.domain.skala_capaian import write_kelas
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.domain.tulis_angka import format_angka
from iku.models import BagianUkur, Bukti, LangkahUkur, Pengukuran
from iku.pengukuran.anggaran import UkurAnggaran, UkurBaris, read_ukur_anggaran
from iku.pengukuran.angka_tahun import read_tahun
from iku.pengukuran.beda_segel import BedaSegel, find_beda, read_segel
from iku.pengukuran.hitung import UkurIndikator, evaluate_bagian, write_capaian
from iku.pengukuran.isi import IsiPengukuran, read_isi
from iku.pengukuran.kelengkapan import map_bukti
from iku.pengukuran.salinan import salin_bagian

BELUM_MULAI: Final = "Triwulan ini belum dimulai."


@dataclass(frozen=True)
class NilaiTelusur:
    """A variable of the formula: what was filled in, by whom and when."""

    variabel: Variabel
    angka: Decimal | None
    oleh: str
    pada: datetime | None

    @property
    def tertulis(self) -> str:
        """The number as it was typed; empty when nothing was."""
        return "" if self.angka is None else format_angka(self.angka)


@dataclass(frozen=True)
class TriwulanTelusur:
    """The figure of one triwulan beside the others; `bagian` None for one never started."""

    nama: str
    bagian: BagianUkur | None
    hasil: str
    alasan: str


@dataclass(frozen=True)
class LampauTelusur:
    """The figure of the year before, and where it is from."""

    tahun: int
    realisasi: str
    capaian: str
    sumber: str
    bagian: BagianUkur | None = None


@dataclass(frozen=True)
class Telusur:
    """One bagian with everything that its number stands on."""

    isi: IsiPengukuran
    bagian: BagianUkur
    satu: UkurIndikator | None
    anggaran: UkurAnggaran | None
    daftar_bukti: Sequence[Bukti]
    lampau: LampauTelusur | None
    segel: LangkahUkur | None

    @cached_property
    def beda(self) -> BedaSegel | None:
        """How the figures differ from those of the last step; None where they are the same."""
        return find_beda(self.bagian, self.segel, self.salinan)

    @cached_property
    def daftar_nilai(self) -> tuple[NilaiTelusur, ...]:
        """Every variable that is asked for, filled in or not."""
        if self.satu is None:
            return ()
        ada = {nilai.kunci: nilai for nilai in self.satu.bagian.daftar_nilai.all()}
        return tuple(
            NilaiTelusur(variabel, nilai.angka, nilai.diisi_by.nama, nilai.diisi_at)
            if (nilai := ada.get(variabel.kunci))
            else NilaiTelusur(variabel, None, "", None)
            for variabel in self.satu.rumus.daftar_isian
        )

    @cached_property
    def daftar_triwulan(self) -> tuple[TriwulanTelusur, ...]:
        """The figure of each triwulan alone, up to this one."""
        if self.satu is None:
            return ()
        return tuple(
            _ukur_triwulan(self.satu, nama, bagian)
            for nama, bagian in zip(NAMA_TRIWULAN, self.satu.daftar_triwulan, strict=False)
        )

    @property
    def sebab_kelas(self) -> str:
        """Say how the predikat was found; empty without one."""
        satu = self.satu
        if satu is None or satu.kelas is None or satu.kebijakan is None:
            return ""
        skala, tertulis = satu.kebijakan.skala, write_capaian(satu.capaian)
        return (
            f"Capaian tercetak {tertulis} termasuk {satu.kelas.label} "
            f"({write_kelas(satu.kelas)}) pada {skala.sebutan}. "
            f"Nilai di antara dua kelas: {skala.metode.label.lower()}. {skala.metode.uraian}"
        )

    @cached_property
    def salinan(self) -> dict[str, object]:
        """The figures as a step would keep them now."""
        if self.satu is None and self.anggaran is None:
            return {}
        return salin_bagian(self.isi, self.bagian, {self.bagian.pk: self.daftar_bukti})


def read_telusur(bagian: BagianUkur) -> Telusur:
    """Return the trace of a bagian; the number of queries does not depend on the triwulan."""
    isi = read_isi(bagian.pengukuran)
    satu = next((x for x in isi.daftar_indikator if x.bagian.pk == bagian.pk), None)
    return Telusur(
        isi=isi,
        bagian=bagian,
        satu=satu,
        anggaran=isi.anggaran if bagian.is_anggaran else None,
        daftar_bukti=map_bukti([bagian.pk]).get(bagian.pk, []),
        lampau=_find_lampau(bagian, satu),
        segel=read_segel([bagian.pk]).get(bagian.pk),
    )


def list_baris(anggaran: UkurAnggaran) -> list[tuple[int, UkurBaris]]:
    """Return the rows of a budget with their depth, in printed order."""
    hasil: list[tuple[int, UkurBaris]] = []

    def walk(baris: UkurBaris, dalam: int) -> None:
        hasil.append((dalam, baris))
        for anak in baris.daftar_anak:
            walk(anak, dalam + 1)

    for program in anggaran.daftar_program:
        walk(program, 1)
    return hasil


def _ukur_triwulan(satu: UkurIndikator, nama: str, bagian: BagianUkur | None) -> TriwulanTelusur:
    if bagian is not None and bagian.tidak_diukur:
        return TriwulanTelusur(nama, bagian, "", f"Tidak diukur: {bagian.alasan_tidak_diukur}")
    if bagian is None:
        return TriwulanTelusur(nama, None, "", BELUM_MULAI)
    hitungan = evaluate_bagian(bagian)
    alasan = "" if hitungan.status is StatusHitungan.DIHITUNG else hitungan.alasan
    return TriwulanTelusur(nama, bagian, satu.write_nilai(hitungan.hasil), alasan)


def _find_lampau(bagian: BagianUkur, satu: UkurIndikator | None) -> LampauTelusur | None:
    """Return what the year before came to; None when it is not known."""
    tahun = bagian.pengukuran.tahun - 1
    if satu is None:
        return _lampau_anggaran(bagian.pengukuran.kecamatan_id, tahun)
    terbaca = read_tahun(bagian.pengukuran.kecamatan_id, (tahun,))
    angka = terbaca.choose(tahun, bagian.indikator_id or 0)
    if angka is None:
        return None
    dulu = angka.ukur
    return LampauTelusur(
        tahun,
        (dulu or satu).write_nilai(angka.angka),
        "" if dulu is None else write_capaian(dulu.capaian),
        angka.sumber,
        None if dulu is None else dulu.bagian,
    )


def _lampau_anggaran(kecamatan_id: int, tahun: int) -> LampauTelusur | None:
    """Return the money of the last triwulan that was begun in a year."""
    terakhir = (
        Pengukuran.objects.filter(kecamatan=kecamatan_id, periode__tahun_kinerja__tahun=tahun)
        .select_related("periode__tahun_kinerja")
        .order_by("-periode__triwulan")
        .first()
    )
    anggaran = read_ukur_anggaran(terakhir) if terakhir else None
    if terakhir is None or anggaran is None:
        return None
    _, realisasi, serapan = anggaran.serapan_tertulis
    sumber = f"pengukuran {tahun} sampai triwulan {terakhir.nama_triwulan}"
    return LampauTelusur(tahun, realisasi, serapan, sumber, anggaran.bagian)


def sebut_cara(satu: UkurIndikator) -> str:
    """Say how triwulan become the year, and who said so."""
    if satu.cara is None:
        return "belum dipilih"
    asal = "menurut rencana aksi" if satu.cara_dari_rencana else "dipilih kecamatan"
    return f"{CaraAkumulasi(satu.cara).label.lower()}, {asal}"
