"""Reading the policy of capaian: as columns, in words, and version beside version."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any, Final

from django.utils.text import capfirst

from iku.domain.capaian import compare_bentuk
from iku.domain.daftar_skala_capaian import DAFTAR_SKALA_CAPAIAN
from iku.domain.kebijakan import Kebijakan
from iku.domain.skala_capaian import (
    KelasCapaian,
    MetodeBatas,
    SkalaCapaian,
    find_kelas,
    write_kelas,
)
from iku.domain.tulis_angka import format_angka, round_persen
from iku.models import KebijakanCapaian, TahunKinerja
from iku.models.kebijakan_capaian import to_tersimpan
from kecamatan.bacaan_jejak import Perubahan

# What a version says, in the order in which a page shows it.
ISIAN: Final = (
    "bentuk_turun",
    "lantai",
    "batas",
    "urutan_batas",
    "di_luar_target",
    "dasar_rata",
    "nama_skala",
    "sumber_skala",
    "daftar_kelas",
    "metode_batas",
    "peraturan",
    "dasar",
)
# A target of 10 and what may come of it: on target, half, double, and beyond.
TARGET_CONTOH: Final = Decimal(10)
REALISASI_CONTOH: Final = tuple(map(Decimal, (0, 5, 8, 10, 12, 20, 25)))
TIDAK_TERBACA: Final = "Tidak terbaca. Tetapkan versi baru supaya capaian dihitung lagi."
KOSONG: Final[Mapping[str, str]] = {
    "lantai": "Tanpa batas: capaian boleh kurang dari nol",
    "batas": "Tanpa batas",
    "peraturan": "Tidak ada",
    "dasar": "Tidak ada",
    "sumber_skala": "Tidak disebut",
}


@dataclass(frozen=True)
class IsiKebijakan:
    """One line of a policy: which field, its name, and what it says."""

    nama: str
    label: str
    teks: str


@dataclass(frozen=True)
class VersiKebijakan:
    """One version in words, with what it changed; the first one changed nothing."""

    kebijakan: KebijakanCapaian
    daftar_isi: tuple[IsiKebijakan, ...]
    daftar_perubahan: tuple[Perubahan, ...]
    is_berlaku: bool


@dataclass(frozen=True)
class ContohBatas:
    """A value between two classes, and the class each method gives it, in the order of methods."""

    nilai: str
    daftar_label: tuple[str, ...]


@dataclass(frozen=True)
class BentukTampil:
    """One realisasi under the three forms, as the page prints them."""

    realisasi: str
    selisih: str
    banding: str
    sisa: str


def columns_of_kebijakan(kebijakan: Kebijakan) -> dict[str, Any]:
    """Return the columns of a version that says this."""
    return {
        "bentuk_turun": kebijakan.bentuk_turun.value,
        "lantai": kebijakan.lantai,
        "batas": None if kebijakan.batas is None else int(kebijakan.batas),
        "urutan_batas": kebijakan.urutan_batas.value,
        "di_luar_target": kebijakan.di_luar_target.value,
        "dasar_rata": kebijakan.dasar_rata.value,
        "nama_skala": kebijakan.skala.nama,
        "sumber_skala": kebijakan.skala.sumber,
        "daftar_kelas": to_tersimpan(kebijakan.skala.daftar_kelas),
        "metode_batas": kebijakan.skala.metode.value,
    }


def find_versi_berlaku(tahun_kinerja: TahunKinerja) -> KebijakanCapaian | None:
    """Return the version in force: the newest."""
    return tahun_kinerja.daftar_kebijakan.select_related("peraturan", "dibuat_by").first()


def describe_kebijakan(kebijakan: KebijakanCapaian) -> tuple[IsiKebijakan, ...]:
    """Return what a version says, line by line."""
    return tuple(_describe(kebijakan, nama) for nama in ISIAN)


def list_beda(
    lama: KebijakanCapaian | None, baru: KebijakanCapaian
) -> dict[str, tuple[IsiKebijakan, IsiKebijakan]]:
    """Return the fields in which two versions differ, both in words; none without an older one."""
    if lama is None:
        return {}
    pasangan = zip(describe_kebijakan(lama), describe_kebijakan(baru), strict=True)
    beda = {satu.nama: (satu, lain) for satu, lain in pasangan if satu.teks != lain.teks}
    if "daftar_kelas" in beda or not lama.is_terbaca:
        return beda
    batas = (_describe_batas(lama), _describe_batas(baru))
    if batas[0].teks != batas[1].teks:
        # The same words stand for other bounds: the bounds are what differs.
        beda["daftar_kelas"] = batas
    return beda


def compare_kebijakan(
    lama: KebijakanCapaian | None, baru: KebijakanCapaian
) -> tuple[Perubahan, ...]:
    """Return what differs as a page shows it."""
    beda = list_beda(lama, baru).values()
    return tuple(Perubahan(satu.label, satu.teks, lain.teks) for satu, lain in beda)


def read_versi(tahun_kinerja: TahunKinerja) -> list[VersiKebijakan]:
    """Return every version in words, the newest first."""
    semua = list(tahun_kinerja.daftar_kebijakan.select_related("peraturan", "dibuat_by"))
    return [
        VersiKebijakan(baru, describe_kebijakan(baru), compare_kebijakan(lama, baru), not ke)
        for ke, (baru, lama) in enumerate(pairwise([*semua, None]))
        if baru is not None
    ]


def list_contoh(daftar_kelas: Sequence[KelasCapaian]) -> list[ContohBatas]:
    """Return for each step between two printed bounds what every method makes of its middle."""
    return [
        ContohBatas(
            format_angka(nilai),
            tuple(_find_label(daftar_kelas, metode, nilai) for metode in MetodeBatas),
        )
        for nilai in _list_tengah(daftar_kelas)
    ]


def list_bentuk() -> list[BentukTampil]:
    """Return what each form of a falling indikator gives for a target of 10."""
    return [
        BentukTampil(format_angka(satu.realisasi), *map(_write_persen, hasil))
        for satu in compare_bentuk(TARGET_CONTOH, REALISASI_CONTOH)
        for hasil in ((satu.selisih, satu.banding, satu.sisa),)
    ]


def find_belum_diperiksa(kebijakan: KebijakanCapaian) -> SkalaCapaian | None:
    """Return the preset a version was made from when nobody has read its source."""
    for satu in DAFTAR_SKALA_CAPAIAN.values():
        if not satu.terverifikasi and to_tersimpan(satu.daftar_kelas) == kebijakan.daftar_kelas:
            return satu
    return None


def write_skala(daftar_kelas: Sequence[KelasCapaian]) -> str:
    """Write every class on a line of its own: "Baik: 76% s.d. 100%"."""
    return "\n".join(f"{satu.label}: {write_kelas(satu)}" for satu in daftar_kelas)


def _list_tengah(daftar_kelas: Sequence[KelasCapaian]) -> Iterator[Decimal]:
    for tinggi, rendah in pairwise(daftar_kelas):
        if tinggi.bawah is not None and rendah.atas is not None and rendah.atas < tinggi.bawah:
            yield (tinggi.bawah + rendah.atas) / 2


def _find_label(daftar_kelas: Sequence[KelasCapaian], metode: MetodeBatas, nilai: Decimal) -> str:
    kelas = find_kelas(SkalaCapaian("", "", metode, tuple(daftar_kelas)), nilai)
    return kelas.label if kelas else ""


def _describe(kebijakan: KebijakanCapaian, nama: str) -> IsiKebijakan:
    label = capfirst(str(getattr(kebijakan._meta.get_field(nama), "verbose_name", nama)))
    return IsiKebijakan(nama, label, _write(kebijakan, nama) or KOSONG.get(nama, ""))


def _list_kelas(kebijakan: KebijakanCapaian) -> tuple[KelasCapaian, ...]:
    return kebijakan.to_kebijakan().skala.daftar_kelas


def _describe_batas(kebijakan: KebijakanCapaian) -> IsiKebijakan:
    """Return the classes with their bounds as they are computed, whatever words stand for them."""
    polos = tuple(replace(satu, tertulis="") for satu in _list_kelas(kebijakan))
    return replace(_describe(kebijakan, "daftar_kelas"), teks=write_skala(polos))


def _write(kebijakan: KebijakanCapaian, nama: str) -> str:
    """Return one field in words; empty when it is not set."""
    nilai = getattr(kebijakan, nama)
    if nama == "daftar_kelas" and not kebijakan.is_terbaca:
        return TIDAK_TERBACA
    if nama == "daftar_kelas":
        return write_skala(_list_kelas(kebijakan))
    if nilai is None or nilai == "":
        return ""
    if nama == "lantai":
        return f"{format_angka(nilai)}%"
    tampil = getattr(kebijakan, f"get_{nama}_display", None)
    return str(tampil() if tampil else nilai)


def _write_persen(nilai: Decimal | None) -> str:
    return "tidak terdefinisi" if nilai is None else f"{format_angka(round_persen(nilai))}%"
