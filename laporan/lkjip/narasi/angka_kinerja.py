"""Figures of performance: the office, each sasaran, each indikator with its years."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from django.urls import reverse

from iku.domain.hasil_capaian import SERATUS_PERSEN, cetak_persen, is_tercapai
from iku.domain.rata_capaian import RataCapaian
from iku.domain.skala_capaian import KelasCapaian
from iku.domain.target import format_target
from iku.domain.tulis_angka import round_persen
from iku.models import Renstra
from iku.pengukuran.hitung import UkurIndikator, write_capaian
from iku.pengukuran.isi import UkurSasaran
from iku.pengukuran.sebut import sebut_dasar
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.kemajuan import find_setahun, read_kemajuan
from laporan.lkjip.kunci import key_of_ukur
from laporan.lkjip.narasi.satu_angka import (
    TIDAK_ADA,
    Angka,
    address_of_bagian,
    build_hitungan,
    sebut_pengisian,
    write_hitungan,
)

KANTOR = "Capaian kecamatan"
TABEL = "Tabel pengukuran kinerja"
_BUKAN_HURUF = re.compile(r"[^a-z0-9]+")


def list_kantor(bahan: Bahan) -> Iterator[Angka]:
    """Yield the mean of the office, its predikat, and the counts."""
    isi = bahan.isi
    alamat = reverse("iku:pengukuran", args=[isi.pengukuran.pk])
    sumber = f"{TABEL}, rata-rata {sebut_dasar(isi)}"
    yield from _list_rata("kantor", "kecamatan", KANTOR, (isi.rata, isi.kelas), sumber, alamat)
    for kunci, label, banyak in _list_banyak(bahan):
        yield from build_hitungan(kunci, label, banyak, "Jumlah", f"{TABEL}, dihitung", alamat)


def _list_banyak(bahan: Bahan) -> Iterator[tuple[str, str, int]]:
    indikator = bahan.isi.daftar_indikator
    hasil = Counter(is_tercapai(satu.capaian) for satu in indikator)
    yield "sasaran", "Banyaknya sasaran", len(bahan.daftar_sasaran)
    yield "indikator", "Banyaknya indikator", len(indikator)
    yield "indikator:terukur", "Indikator yang terukur", bahan.isi.banyak_bercapaian
    yield "indikator:tidak-terukur", "Indikator yang belum terukur", hasil[None]
    yield "indikator:tercapai", "Indikator yang mencapai target", hasil[True]
    yield "indikator:belum", "Indikator yang belum mencapai target", hasil[False]
    yield "indikator:di-atas", "Indikator di atas target", sum(map(is_di_atas, indikator))
    kelas = Counter(satu.kelas.label for satu in indikator if satu.kelas)
    for label in list_label(bahan):
        yield f"indikator:kelas:{slug_of(label)}", f"Indikator berpredikat {label}", kelas[label]


def list_label(bahan: Bahan) -> tuple[str, ...]:
    """Return the predikat of the scale in force, from the highest; none without a policy."""
    versi = bahan.isi.versi_kebijakan
    kelas = versi.to_kebijakan().skala.daftar_kelas if versi else ()
    return tuple(satu.label for satu in kelas)


def is_di_atas(satu: UkurIndikator) -> bool:
    """Say whether the capaian as printed is more than 100."""
    nilai = satu.capaian.dipakai
    return nilai is not None and round_persen(nilai) > SERATUS_PERSEN


def slug_of(teks: str) -> str:
    """Return words as a piece of a key: "SANGAT BAIK" is "sangat-baik"."""
    return _BUKAN_HURUF.sub("-", teks.lower()).strip("-")


def list_sasaran(bahan: Bahan) -> Iterator[Angka]:
    """Yield what each sasaran and each of its indikator reaches."""
    for nomor, satu in enumerate(bahan.daftar_sasaran, start=1):
        kelompok = f"Sasaran {nomor}: {satu.sasaran.teks}"
        yield from _list_sasaran(bahan, satu, kelompok)
        for ukur in satu.daftar_indikator:
            yield from _list_indikator(ukur, kelompok)
            yield from _list_tahun(bahan, ukur, kelompok)


def _list_sasaran(bahan: Bahan, satu: UkurSasaran, kelompok: str) -> Iterator[Angka]:
    kunci, alamat = (
        f"sasaran:{key_of_ukur(satu)}",
        reverse("iku:pengukuran", args=[bahan.isi.pengukuran.pk]),
    )
    sumber = f"{TABEL}, rata-rata capaian sasaran"
    if satu.rata and (hitungan := write_hitungan(satu.rata.langkah)):
        sumber = f"{sumber}: {hitungan}"
    yield from _list_rata(kunci, "sasaran", kelompok, (satu.rata, satu.kelas), sumber, alamat)
    yield from build_hitungan(
        f"indikator:{kunci}",
        "Banyaknya indikator sasaran ini",
        len(satu.daftar_indikator),
        kelompok,
        f"{TABEL}, dihitung",
        alamat,
    )


def _list_rata(
    kunci: str,
    sebutan: str,
    kelompok: str,
    hasil: tuple[RataCapaian | None, KelasCapaian | None],
    sumber: str,
    alamat: str,
) -> Iterator[Angka]:
    rata, kelas = hasil
    nilai = rata.nilai if rata else None
    teks = TIDAK_ADA if nilai is None else cetak_persen(nilai)
    label = f"Rata-rata capaian {sebutan}"
    yield Angka(f"rata:{kunci}", label, teks, kelompok, sumber, alamat, nilai)
    predikat = kelas.label if kelas else TIDAK_ADA
    yield Angka(f"predikat:{kunci}", f"Predikat {sebutan}", predikat, kelompok, sumber, alamat)


def _list_indikator(satu: UkurIndikator, kelompok: str) -> Iterator[Angka]:
    kunci, nama = f"i{satu.janji.indikator_id}", satu.janji.nama
    alamat, isian = address_of_bagian(satu.bagian), sebut_pengisian(satu.bagian)
    dipakai = satu.capaian.dipakai
    hitungan = write_hitungan(satu.capaian.langkah) or satu.capaian.alasan
    untuk: tuple[tuple[str, str, str, str, Decimal | None], ...] = (
        ("target", "Target", satu.target_tertulis, "Perjanjian Kinerja", satu.target.angka),
        ("realisasi", "Realisasi", satu.realisasi_tertulis, isian, satu.realisasi),
        ("capaian", "Capaian", write_capaian(satu.capaian), f"{hitungan}; {isian}", dipakai),
        ("predikat", "Predikat", satu.kelas.label if satu.kelas else "", hitungan, None),
    )
    for jenis, label, teks, sumber, nilai in untuk:
        yield Angka(
            f"{jenis}:{kunci}",
            f"{label} {nama}",
            teks or TIDAK_ADA,
            kelompok,
            f"{TABEL}; {nama}; {sumber}",
            alamat,
            nilai,
        )


def _list_tahun(bahan: Bahan, satu: UkurIndikator, kelompok: str) -> Iterator[Angka]:
    """Yield last year's realisasi, the target at the end of the Renstra, and how far it is."""
    kunci, nama = f"i{satu.janji.indikator_id}", satu.janji.nama
    lalu = find_setahun(bahan, bahan.tahun - 1, satu)
    yield Angka(
        f"lalu:{kunci}",
        f"Realisasi tahun {bahan.tahun - 1} {nama}",
        satu.write_nilai(lalu) or TIDAK_ADA,
        kelompok,
        f"Realisasi tahun {bahan.tahun - 1}; {nama}",
        address_of_bagian(satu.bagian),
        lalu,
    )
    if bahan.renstra is not None:
        yield from _list_renstra(bahan, bahan.renstra, satu, kelompok)


def _list_renstra(
    bahan: Bahan, renstra: Renstra, satu: UkurIndikator, kelompok: str
) -> Iterator[Angka]:
    """Yield the target at the end of the Renstra, and how far the indikator is."""
    kunci, nama = f"i{satu.janji.indikator_id}", satu.janji.nama
    alamat, kemajuan = (
        reverse("iku:renstra", args=[renstra.pk]),
        read_kemajuan(bahan, renstra, satu),
    )
    yield Angka(
        f"akhir:{kunci}",
        f"Target akhir Renstra {nama}",
        format_target(kemajuan.target) or TIDAK_ADA,
        kelompok,
        f"{renstra}; {nama}; target tahun {renstra.tahun_akhir}",
        alamat,
        kemajuan.target.angka,
    )
    tingkat = kemajuan.tingkat
    dipakai = tingkat.dipakai if tingkat else None
    hitungan = (write_hitungan(tingkat.langkah) or tingkat.alasan) if tingkat else ""
    yield Angka(
        f"kemajuan:{kunci}",
        f"Tingkat kemajuan {nama}",
        TIDAK_ADA if dipakai is None else cetak_persen(dipakai),
        kelompok,
        "; ".join(filter(None, (str(renstra), nama, hitungan))),
        alamat,
        dipakai,
    )
