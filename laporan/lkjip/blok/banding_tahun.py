"""Bab III: the realisasi of a sasaran beside those of the years before."""

from collections.abc import Iterator, Sequence
from typing import Final

from iku.domain.arah import Arah
from iku.domain.beda_angka import calculate_beda, write_beda
from iku.domain.hasil_capaian import cetak_persen
from iku.pengukuran.angka_tahun import TRIWULAN_TERAKHIR, AngkaTahun
from iku.pengukuran.hitung import UkurIndikator
from iku.pengukuran.isi import UkurSasaran
from laporan.catatan_tabel import CatatanTabel
from laporan.isi import KolomLembar
from laporan.isi.laporan import Blok
from laporan.isi_ukur import SelUkur
from laporan.keterangan_ukur import sel_target_tahun
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.blok.kalimat import build_daftar, build_paragraf, refer
from laporan.lkjip.blok.nomor_sasaran import nomor_of_ukur
from laporan.lkjip.blok.sel import sel_realisasi
from laporan.lkjip.blok.tabel import BarisLaporan, build_tabel
from laporan.lkjip.kunci import key_per_sasaran
from laporan.sel_ukur import SEL_TIDAK_ADA, sel_teks
from laporan.susun_lembar import build_kolom

TIDAK_TERCATAT: Final = "Realisasi tahun {} tidak tercatat, jadi tidak dapat dibandingkan."
BELUM_SETAHUN: Final = "Realisasi tahun {} baru {}, jadi tidak dibandingkan."
TANPA_REALISASI: Final = "Realisasi tahun {} belum ada."

# The figure of an indikator in each year before, the latest last.
Lampau = Sequence[AngkaTahun | None]


def list_banding_tahun(bahan: Bahan, sasaran: UkurSasaran) -> Iterator[Blok]:
    """Yield the table, and the capaian of earlier years where they were measured."""
    kunci = key_per_sasaran("tabel:banding_tahun", sasaran)
    nomor = nomor_of_ukur(bahan, sasaran)
    lampau = {ukur.bagian.pk: _list_lampau(bahan, ukur) for ukur in sasaran.daftar_indikator}
    yield build_paragraf(
        f"Perbandingan realisasi tahun {bahan.tahun} dengan tahun sebelumnya disajikan pada ",
        refer(kunci),
        ".",
    )
    catatan = CatatanTabel()
    baris = tuple(
        BarisLaporan(
            tuple(_list_sel(bahan, sasaran, ukur, lampau[ukur.bagian.pk], urutan, catatan)),
            f"i{urutan}",
        )
        for urutan, ukur in enumerate(sasaran.daftar_indikator, start=1)
    )
    yield build_tabel(
        kunci,
        f"Perbandingan Realisasi Sasaran {nomor} dengan Tahun Sebelumnya",
        _list_kolom(bahan),
        baris,
        catatan=catatan.list_bernomor(),
        sumber=_write_sumber(bahan, [x for satu in lampau.values() for x in satu]),
    )
    capaian = tuple(
        kalimat
        for ukur in sasaran.daftar_indikator
        if (kalimat := _write_capaian(bahan, ukur, lampau[ukur.bagian.pk]))
    )
    if capaian:
        yield build_paragraf("Capaian yang terukur pada tahun-tahun itu:")
        yield build_daftar("bulat", capaian)


def _list_tahun(bahan: Bahan) -> range:
    return range(bahan.tahun - bahan.laporan.tahun_banding, bahan.tahun)


def _list_lampau(bahan: Bahan, ukur: UkurIndikator) -> Lampau:
    pokok = ukur.janji.indikator_id
    return [bahan.tahun_terbaca.choose(tahun, pokok) for tahun in _list_tahun(bahan)]


def _list_kolom(bahan: Bahan) -> Iterator[KolomLembar]:
    yield build_kolom("No", 5, rata="tengah")
    yield build_kolom("Sasaran", 18, gabung=True)
    yield build_kolom("Indikator Kinerja", 24)
    yield build_kolom(f"Target {bahan.tahun}", 11, rata="tengah")
    for tahun in (*_list_tahun(bahan), bahan.tahun):
        yield build_kolom(str(tahun), 12, grup="Realisasi", rata="tengah")
    yield build_kolom("Naik/Turun", 12, rata="tengah")


def _list_sel(
    bahan: Bahan,
    sasaran: UkurSasaran,
    ukur: UkurIndikator,
    lampau: Lampau,
    urutan: int,
    catatan: CatatanTabel,
) -> Iterator[SelUkur]:
    yield SelUkur(str(urutan))
    yield sel_teks(sasaran.sasaran.teks)
    yield sel_teks(f"{ukur.janji.nama}{catatan.mark(*_list_catatan(bahan, ukur, lampau))}")
    yield sel_target_tahun(ukur, bersatuan=True)
    for satu in lampau:
        yield sel_realisasi(ukur, satu.angka if satu else None)
    yield sel_realisasi(ukur, ukur.realisasi)
    yield _sel_beda(ukur, lampau[-1])


def _sel_beda(ukur: UkurIndikator, lalu: AngkaTahun | None) -> SelUkur:
    """Return whether the figure rose or fell; a part of a year is compared with nothing."""
    if lalu is None or not lalu.setahun or ukur.realisasi is None or not _is_setahun(ukur):
        return SEL_TIDAK_ADA
    arah = Arah(ukur.janji.arah)
    return SelUkur(write_beda(calculate_beda(lalu.angka, ukur.realisasi, arah), arah))


def _is_setahun(ukur: UkurIndikator) -> bool:
    return ukur.bagian.pengukuran.triwulan == TRIWULAN_TERAKHIR


def _list_catatan(bahan: Bahan, ukur: UkurIndikator, lampau: Lampau) -> Iterator[str]:
    """Yield what is missing or not of a whole year; nothing stands in for it."""
    for tahun, satu in zip(_list_tahun(bahan), lampau, strict=True):
        if satu is None:
            yield TIDAK_TERCATAT.format(tahun)
        elif not satu.setahun:
            yield BELUM_SETAHUN.format(tahun, satu.sumber)
    if ukur.realisasi is None:
        yield TANPA_REALISASI.format(bahan.tahun)
    elif not _is_setahun(ukur):
        nama = ukur.bagian.pengukuran.nama_triwulan
        yield BELUM_SETAHUN.format(bahan.tahun, f"sampai triwulan {nama}")
    elif ukur.asal:
        yield f"Realisasi tahun {bahan.tahun}: {ukur.asal}."


def _write_sumber(bahan: Bahan, semua: Lampau) -> str:
    """Return where the figures are from, each source once."""
    triwulan = bahan.isi.pengukuran.nama_triwulan
    sumber = [f"pengukuran {bahan.tahun} sampai triwulan {triwulan}"]
    for satu in semua:
        if satu is not None:
            asal = satu.sumber.strip().removesuffix(".")
            sumber.append(asal if satu.ukur else f"realisasi {satu.tahun}: {asal}")
    return "; ".join(dict.fromkeys(sumber))


def _write_capaian(bahan: Bahan, ukur: UkurIndikator, lampau: Lampau) -> str:
    """Return the capaian of the years; empty where no earlier one was measured here."""
    lalu = [
        (str(satu.tahun), satu.ukur.capaian.dipakai)
        for satu in lampau
        if satu is not None and satu.setahun and satu.ukur is not None
    ]
    semua = [*lalu, (str(bahan.tahun), ukur.capaian.dipakai)]
    if not any(nilai is not None for _, nilai in lalu):
        return ""
    tulisan = (f"{tahun} {'-' if nilai is None else cetak_persen(nilai)}" for tahun, nilai in semua)
    return f"{ukur.janji.nama}: {', '.join(tulisan)}."
