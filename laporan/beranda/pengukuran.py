"""What is to be done with the triwulan of an office now."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from django.urls import reverse

from iku.alur_ukur import StatusRealisasi
from iku.domain.teks import join_kata
from iku.domain.triwulan import NAMA_TRIWULAN
from iku.pengukuran.daftar import (
    TahunUkur,
    TriwulanUkur,
    read_tahun_ukur,
    sebut_belum_dibuka,
)
from iku.pengukuran.keadaan import KeadaanUkur
from iku.terbuka import KeadaanPeriode, find_keadaan
from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from laporan.beranda.tugas import Tugas

PENGISI: Final = (Peran.OPERATOR, Peran.BIDANG)


def tugas_pengukuran(pengguna: Pengguna, hari_ini: date) -> tuple[Tugas, ...]:
    """Name the triwulan that this person can fill in now, and to the operator what is late."""
    kecamatan = pengguna.kecamatan
    assert kecamatan is not None, "constraint pengguna_peran_sesuai_tempat"
    peran = Peran(pengguna.peran)
    if peran not in PENGISI:
        return ()
    semua = read_tahun_ukur(kecamatan, hari_ini)
    mengisi = tuple(
        tugas
        for tahun in semua
        for satu in tahun.daftar_triwulan
        for tugas in _tugas_mengisi(satu, peran, hari_ini)
    )
    if peran != Peran.OPERATOR:
        return mengisi
    terlambat = tuple(tugas for tahun in semua for tugas in _tugas_terlambat(tahun))
    return (*_tugas_belum_dibuka(semua, hari_ini.year), *mengisi, *terlambat)


def _tugas_belum_dibuka(semua: tuple[TahunUkur, ...], tahun: int) -> Iterator[Tugas]:
    """Yield this year while Bappeda has not opened it."""
    if all(satu.tahun_kinerja.tahun != tahun for satu in semua):
        petunjuk = sebut_belum_dibuka(tahun)
        yield Tugas(f"Realisasi tahun {tahun}", "", petunjuk, "belum_bisa", "Belum dibuka")


def _tugas_mengisi(satu: TriwulanUkur, peran: Peran, hari_ini: date) -> Iterator[Tugas]:
    """Yield what is open to be filled in today."""
    judul = f"Realisasi triwulan {_nama(satu)} {satu.periode.tahun_kinerja.tahun}"
    dibuka = find_keadaan(satu.periode, hari_ini) is KeadaanPeriode.DIBUKA
    if satu.is_dapat_dimulai and dibuka and peran == Peran.OPERATOR:
        url = f"{reverse('iku:daftar_pengukuran')}#triwulan-{satu.periode.pk}"
        yield Tugas(judul, url, _sebut_batas(satu.periode.ditutup), "perlu_diisi", "Belum dimulai")
    elif satu.is_dapat_diisi:
        assert satu.pengukuran is not None, "what can be filled in was begun"
        assert satu.keadaan is not None, "what was begun stands somewhere"
        url = reverse("iku:isi_realisasi", args=[satu.pengukuran.pk])
        petunjuk = " ".join(_list_batas(satu, satu.keadaan, hari_ini))
        yield Tugas(judul, url, petunjuk, satu.keadaan.kode, satu.keadaan.label)


def _tugas_terlambat(tahun: TahunUkur) -> Iterator[Tugas]:
    """Yield one line for all triwulan of a year whose period ended without leave to fill them in.

    A year that cannot be begun at all is not named: the page of its triwulan says why.
    """
    belum = [satu for satu in tahun.daftar_triwulan if satu.is_lewat and satu.is_dapat_dimulai]
    lewat = [satu for satu in tahun.daftar_triwulan if satu.is_menunggu_izin or satu in belum]
    if not lewat:
        return
    sebutan = join_kata([_nama(satu) for satu in lewat])
    angka = tahun.tahun_kinerja.tahun
    url = f"{reverse('iku:daftar_pengukuran')}#tahun-{angka}"
    minta = "mulai dulu, lalu mintalah izin" if belum else "mintalah izin"
    petunjuk = f"Waktu pengisiannya sudah lewat; {minta} kepada Bappeda."
    yield Tugas(f"Realisasi triwulan {sebutan} {angka}", url, petunjuk, "terlambat", "Terlambat")


def _nama(satu: TriwulanUkur) -> str:
    return NAMA_TRIWULAN[satu.periode.triwulan - 1]


def _list_batas(satu: TriwulanUkur, keadaan: KeadaanUkur, hari_ini: date) -> Iterator[str]:
    """Yield until when what came back is mended, and until when the rest is filled in."""
    perbaikan = satu.batas_perbaikan(hari_ini)
    if perbaikan is not None:
        yield f"Perbaiki yang dikembalikan paling lambat {format_tanggal(perbaikan)}."
    if perbaikan is None or keadaan.per_status.get(StatusRealisasi.DRAF):
        sampai = satu.batas_isi(hari_ini)
        if sampai is not None:
            yield _sebut_batas(sampai)


def _sebut_batas(sampai: date) -> str:
    return f"Perlu diisi sampai {format_tanggal(sampai)}."
