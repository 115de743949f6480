"""Reads the cells of docs/aturan/capaian.md and answers them with the code."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.angka import parse_angka
from iku.domain.arah import Arah
from iku.domain.beda_angka import calculate_beda, write_beda
from iku.domain.capaian import Capaian, calculate_capaian, compare_bentuk
from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN, SKALA_JEMBER
from iku.domain.efisiensi import Keluaran, calculate_indeks, calculate_selisih
from iku.domain.gabung import UkurTriwulan, gabung_realisasi
from iku.domain.kebijakan import (
    KEBIJAKAN_BAWAAN,
    PILIHAN_BATAS,
    PILIHAN_BENTUK_TURUN,
    BentukTurun,
    DasarRata,
    DiLuarTarget,
    Kebijakan,
    UrutanBatas,
)
from iku.domain.kemajuan import calculate_kemajuan
from iku.domain.periksa_kelas import check_kelas
from iku.domain.rata_capaian import calculate_instansi, calculate_rata
from iku.domain.rumus import rumus_nilai, rumus_persentase
from iku.domain.rupiah import format_rupiah, parse_rupiah
from iku.domain.serapan import calculate_serapan
from iku.domain.skala import DAFTAR_SKALA
from iku.domain.skala_capaian import KelasCapaian, MetodeBatas, find_kelas, write_kelas
from iku.domain.target import TargetTidakSah, parse_target
from iku.domain.tulis_angka import format_angka, round_persen


def cetak(nilai: Decimal | None) -> str:
    """Print a figure as the book does; empty when there is none."""
    return "" if nilai is None else format_angka(round_persen(nilai))


def baca(teks: str) -> Decimal | None:
    """Read a number; None when the cell is empty."""
    return parse_angka(teks) if teks else None


def baca_pilihan(teks: str) -> Kebijakan:
    """Read "banding; batas 120; sesudah" as a policy."""
    kebijakan = KEBIJAKAN_BAWAAN
    for satu in filter(None, map(str.strip, teks.split(";"))):
        match satu.split():
            case ["batas", angka]:
                assert Decimal(angka) in PILIHAN_BATAS
                kebijakan = replace(kebijakan, batas=Decimal(angka))
            case ["banding"]:
                kebijakan = replace(kebijakan, bentuk_turun=BentukTurun.BANDING)
            case ["sesudah"]:
                kebijakan = replace(kebijakan, urutan_batas=UrutanBatas.SESUDAH)
            case ["seratus"]:
                kebijakan = replace(kebijakan, di_luar_target=DiLuarTarget.SERATUS)
            case ["indikator"]:
                kebijakan = replace(kebijakan, dasar_rata=DasarRata.INDIKATOR)
            case ["tanpa", "lantai"]:
                kebijakan = replace(kebijakan, lantai=None)
            case lain:
                raise ValueError(lain)
    return kebijakan


def hitung(arah: str, target: str, realisasi: str, pilihan: str = "") -> tuple[str, str, str]:
    """Return state, raw and used capaian."""
    capaian = calculate_capaian(
        arah=Arah(arah),
        target=parse_target(target),
        realisasi=baca(realisasi),
        kebijakan=baca_pilihan(pilihan),
    )
    assert bool(capaian.alasan) == (capaian.dipakai is None)
    return capaian.status.value, cetak(capaian.mentah), cetak(capaian.dipakai)


def bandingkan_bentuk(realisasi: str) -> tuple[str, ...]:
    """Return the three forms for a target of 10."""
    (baris,) = compare_bentuk(Decimal(10), [parse_angka(realisasi)])
    return tuple(
        "" if satu is None else format_angka(satu, 2)
        for satu in (baris.selisih, baris.banding, baris.sisa)
    )


def hitung_predikat(target: str, skala: str, realisasi: str) -> tuple[str, str, str]:
    """Return state, used capaian, and the step that names the golongan."""
    capaian = calculate_capaian(
        arah=Arah.NAIK,
        target=parse_target(target),
        realisasi=baca(realisasi),
        kebijakan=KEBIJAKAN_BAWAAN,
        skala=DAFTAR_SKALA.get(skala),
    )
    langkah = [satu.tulisan for satu in capaian.langkah if "termasuk" in satu.tulisan]
    return capaian.status.value, cetak(capaian.dipakai), " ".join(langkah)


def tolak_target(target: str) -> str:
    """Return why a target is refused; empty for one that is taken."""
    try:
        parse_target(target)
    except TargetTidakSah as galat:
        return str(galat)
    return ""


def gabung(cara: str, *sel: str) -> tuple[str, str, str]:
    """Return state, figure, and what is said; "x" is not measured, "-" is not over yet."""
    pilihan = CaraAkumulasi(cara)
    kunci: tuple[str, ...] = ("nilai",)
    rumus = rumus_nilai("nilai", "nilai")
    if pilihan is CaraAkumulasi.RASIO:
        kunci = ("pembilang", "penyebut")
        rumus = rumus_persentase(pembilang="pembilang", penyebut="penyebut")
    daftar = []
    for satu in sel:
        if satu == "-":
            continue
        isian = ["", ""] if satu in {"", "x"} else satu.split("/")
        nilai = {nama: baca(teks) for nama, teks in zip(kunci, isian, strict=False)}
        daftar.append(UkurTriwulan(nilai, diukur=satu != "x"))
    hasil = gabung_realisasi(rumus, pilihan, daftar)
    pesan = " ".join(filter(None, (hasil.alasan, *hasil.peringatan)))
    return hasil.status.value, cetak(hasil.hasil), pesan


def baca_capaian(sel: str, kebijakan: Kebijakan) -> Capaian:
    """Read "72,1/80" as the capaian of a realisasi on a target."""
    realisasi, _, target = sel.strip().partition("/")
    return calculate_capaian(
        arah=Arah.NAIK, target=parse_target(target), realisasi=baca(realisasi), kebijakan=kebijakan
    )


def ratakan(satu: str, dua: str, pilihan: str) -> tuple[str, ...]:
    """Return the means of two sasaran and of the office, and what was left out."""
    kebijakan = baca_pilihan(pilihan)
    sasaran = [
        (
            str(nomor),
            [
                (f"{nomor}.{urut}", baca_capaian(satu, kebijakan))
                for urut, satu in enumerate(sel.split(";"), start=1)
            ],
        )
        for nomor, sel in enumerate((satu, dua), start=1)
    ]
    rata = [calculate_rata(daftar, kebijakan).nilai for _, daftar in sasaran]
    kantor = calculate_instansi(sasaran, kebijakan)
    keluar = " ".join(
        (
            *(f"{nama} {alasan}" for nama, alasan in kantor.dikecualikan),
            *(f"Sasaran {nama} tanpa capaian." for nama in kantor.sasaran_kosong),
        )
    )
    return (*map(cetak, rata), cetak(kantor.nilai), keluar)


def selisihkan(sel: str, realisasi: str, pagu: str) -> tuple[str, str]:
    """Return capaian less serapan, and whether that is efficient."""
    capaian = baca_capaian(sel, KEBIJAKAN_BAWAAN).dipakai
    serapan = calculate_serapan(parse_rupiah(pagu), parse_rupiah(realisasi)).persen
    efisiensi = calculate_selisih(capaian, serapan)
    assert efisiensi.alasan
    kata = {None: "", True: "ya", False: "tidak"}
    return cetak(efisiensi.nilai), kata[efisiensi.efisien]


def indekskan(*sel: str) -> tuple[str, ...]:
    """Return E before and after its limits, and NE, of one output."""
    pagu, realisasi, target_volume, volume = map(baca, sel)
    indeks = calculate_indeks([Keluaran("berkas", pagu, realisasi, target_volume, volume)])
    assert bool(indeks.alasan) == (indeks.nilai is None)
    return cetak(indeks.mentah), cetak(indeks.efisiensi), cetak(indeks.nilai)


def kelaskan(nilai: str) -> tuple[str, ...]:
    """Return the class on the scale of Jember under each method."""
    kelas = [
        find_kelas(replace(SKALA_JEMBER, metode=metode), baca(nilai)) for metode in MetodeBatas
    ]
    return tuple(satu.label if satu else "" for satu in kelas)


def sebut_skala(kunci: str) -> tuple[str, str]:
    """Return whether a ready scale was checked at its source, and its classes in words."""
    skala = DAFTAR_SKALA_CAPAIAN[kunci]
    kelas = "; ".join(f"{satu.label}: {write_kelas(satu)}" for satu in skala.daftar_kelas)
    return "ya" if skala.terverifikasi else "tidak", kelas


def cari_kelas(kunci: str, nilai: str) -> str:
    """Return the class on a ready scale."""
    kelas = find_kelas(DAFTAR_SKALA_CAPAIAN[kunci], parse_angka(nilai))
    assert kelas is not None
    return kelas.label


def baca_kelas(sel: str) -> list[KelasCapaian]:
    """Read "A >100..; B 76..100" as classes."""
    daftar = []
    for satu in sel.split(";"):
        cocok = re.fullmatch(r"(\S+) (>?)([\d,-]*)\.\.(<?)([\d,-]*)", satu.strip())
        assert cocok is not None, satu
        label, lebih, bawah, kurang, atas = cocok.groups()
        daftar.append(KelasCapaian(label, baca(bawah), not lebih, baca(atas), not kurang))
    return daftar


def serap(pagu: str, realisasi: str) -> tuple[str, ...]:
    """Return state, percentage, what is left, and what is said."""
    hasil = calculate_serapan(parse_rupiah(pagu), parse_rupiah(realisasi))
    pesan = hasil.alasan or hasil.peringatan
    return hasil.status.value, cetak(hasil.persen), format_rupiah(hasil.sisa), pesan


def serap_program(nama: str, pagu: str, realisasi: str) -> tuple[str, str]:
    """Return percentage and warning of one row of a printed table."""
    assert nama
    _, persen, _, pesan = serap(pagu, realisasi)
    return persen, pesan


def bedakan(arah: str, lalu: str, kini: str) -> tuple[str, str]:
    """Return by how much a figure differs, and how that is printed."""
    hasil = calculate_beda(parse_angka(lalu), parse_angka(kini), Arah(arah))
    return cetak(hasil.selisih), write_beda(hasil, Arah(arah))


def majukan(cara: str, arah: str, target: str, realisasi: str) -> str:
    """Return how far the last year is towards the end of the Renstra; a slash parts the years."""
    tahunan = [parse_target(satu) for satu in target.split("/")]
    *lalu, kini = map(baca, realisasi.split("/"))
    tingkat = calculate_kemajuan(
        cara=CaraAkumulasi(cara),
        arah=Arah(arah),
        target=dict(enumerate(tahunan)),
        daftar_tahun=range(len(tahunan)),
        lalu=lalu,
        kini=kini,
        kebijakan=KEBIJAKAN_BAWAAN,
    ).tingkat
    assert tingkat is not None
    return cetak(tingkat.dipakai)


BARIS_CAPAIAN: Final[Mapping[str, Callable[..., object]]] = {
    "capaian_arah": hitung,
    "capaian_bentuk": bandingkan_bentuk,
    "bentuk_dipilih": lambda satu: "ya" if BentukTurun(satu) in PILIHAN_BENTUK_TURUN else "tidak",
    "capaian_nol": hitung,
    "capaian_batas": hitung,
    "capaian_gabung": gabung,
    "capaian_rata": ratakan,
    "capaian_predikat": hitung_predikat,
    "target_kalimat": tolak_target,
    "efisiensi_selisih": selisihkan,
    "efisiensi_indeks": indekskan,
    "kelas_metode": kelaskan,
    "kelas_skala": sebut_skala,
    "kelas_contoh": cari_kelas,
    "kelas_diperiksa": lambda sel: " ".join(check_kelas(baca_kelas(sel))),
    "serapan": serap,
    "serapan_sumbersari": serap_program,
    "beda_angka": bedakan,
    "renja_kemajuan": majukan,
}
# Cells of the answer, where there is more than one.
SEL_CAPAIAN: Final[Mapping[str, int]] = {
    "capaian_arah": 3,
    "capaian_bentuk": 3,
    "capaian_nol": 3,
    "capaian_batas": 3,
    "capaian_gabung": 3,
    "capaian_rata": 4,
    "capaian_predikat": 3,
    "efisiensi_selisih": 2,
    "efisiensi_indeks": 3,
    "kelas_metode": 3,
    "kelas_skala": 2,
    "serapan": 4,
    "serapan_sumbersari": 2,
    "beda_angka": 2,
}
