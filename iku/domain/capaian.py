"""The capaian of one indikator: its realisasi against its target (A-CAP-01 to A-CAP-04, A-CAP-07).

Never raises and never rounds: what cannot be computed is a state with a reason, and no zero.
"""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from iku.domain.arah import Arah
from iku.domain.bentuk_capaian import TURUN, BarisBentuk, compare_bentuk, naik, tepat
from iku.domain.besaran import (
    DESIMAL_LANGKAH,
    MAKS_DESIMAL_GABUNGAN,
    is_dalam_jangkauan,
    join_satuan,
)
from iku.domain.hasil_capaian import (
    SERATUS_PERSEN,
    Capaian,
    StatusCapaian,
    is_tercapai,
    refuse_capaian,
    write_hasil,
    write_persen,
)
from iku.domain.kebijakan import BentukTurun, DiLuarTarget, Kebijakan, UrutanBatas
from iku.domain.langkah import JenisLangkah, Langkah
from iku.domain.skala import Golongan, Skala, find_golongan, find_label
from iku.domain.target import TAK_TERCETAK, JenisTarget, Target, check_predikat, format_target
from iku.domain.tulis_angka import format_angka, format_terpotong, round_persen

__all__ = [
    "BarisBentuk",
    "Capaian",
    "StatusCapaian",
    "calculate_capaian",
    "compare_bentuk",
    "find_batas",
    "is_tercapai",
    "refuse_capaian",
]

NOL: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class _Ukuran:
    """A realisasi and the number it is measured against, with what was said of them so far."""

    arah: Arah
    target: Decimal
    realisasi: Decimal
    kebijakan: Kebijakan
    langkah: tuple[Langkah, ...]

    def refuse(self, status: StatusCapaian, alasan: str) -> Capaian:
        """Return that there is no capaian."""
        return refuse_capaian(status, alasan, self.langkah)


def calculate_capaian(
    *,
    arah: Arah,
    target: Target,
    realisasi: Decimal | None,
    kebijakan: Kebijakan,
    skala: Skala | None = None,
) -> Capaian:
    """Return the capaian of a realisasi; `skala` is that of the indikator, for a predikat."""
    if target.jenis == JenisTarget.KOSONG:
        return refuse_capaian(StatusCapaian.TANPA_TARGET, "Target belum diisi.")
    if realisasi is None:
        return refuse_capaian(StatusCapaian.BELUM_DIISI, "Realisasi belum diisi.")
    batas = [satu for satu in (target.angka, target.angka_atas) if satu is not None]
    if not is_dalam_jangkauan(realisasi, MAKS_DESIMAL_GABUNGAN) or not all(
        map(is_dalam_jangkauan, batas)
    ):
        alasan = "Tidak dapat dihitung: angka di luar jangkauan, periksa angka yang diisi."
        return refuse_capaian(StatusCapaian.TIDAK_TERHITUNG, alasan)
    ukuran = _Ukuran(
        arah, target.angka or NOL, realisasi, kebijakan, _list_diketahui(target, realisasi)
    )
    if target.jenis == JenisTarget.PREDIKAT:
        return _compute_predikat(ukuran, target, skala)
    if target.jenis == JenisTarget.RENTANG:
        assert target.angka is not None, "a range has two ends"
        assert target.angka_atas is not None, "a range has two ends"
        return _compute_rentang(ukuran, target.angka, target.angka_atas)
    return _compute(ukuran)


def _list_diketahui(target: Target, realisasi: Decimal) -> tuple[Langkah, ...]:
    """Return target and realisasi as typed; a sign plays no part in the sum."""
    tertulis = format_target(target)
    if target.tanda and target.angka is not None:
        tertulis = f"{tertulis} (dihitung dengan {format_angka(target.angka)})"
    satuan = "" if target.satuan.lower() in TAK_TERCETAK else target.satuan
    nyata = join_satuan(_tulis(realisasi), satuan)
    return (
        Langkah(JenisLangkah.DIKETAHUI, f"Target: {tertulis}"),
        Langkah(JenisLangkah.DIKETAHUI, f"Realisasi: {nyata}"),
    )


def _tulis(realisasi: Decimal) -> str:
    """Write a realisasi in a step: "78,7878…" when more digits follow."""
    return format_terpotong(realisasi, DESIMAL_LANGKAH)


def _compute_predikat(ukuran: _Ukuran, target: Target, skala: Skala | None) -> Capaian:
    """Compute against the number of a predikat, else against the bound of its golongan."""
    if skala is None:
        if target.angka is not None:
            return _compute(ukuran)
        alasan = f"Target {target.label} belum punya angka: pilih skalanya, atau tulis angkanya."
        return ukuran.refuse(StatusCapaian.TIDAK_TERHITUNG, alasan)
    golongan = find_label(skala, target.label)
    nyata = find_golongan(skala, ukuran.realisasi)
    if golongan is None:
        return ukuran.refuse(StatusCapaian.TIDAK_TERHITUNG, check_predikat(target, skala))
    if nyata is None:
        alasan = f"Realisasi {_tulis(ukuran.realisasi)} di luar skala {skala.nama}."
        return ukuran.refuse(StatusCapaian.TIDAK_TERHITUNG, alasan)
    if target.angka is not None:
        return _compute(_note_golongan(ukuran, nyata, target.angka, target.angka))
    # A golongan is that of the printed value, and so is its distance.
    tercetak = replace(ukuran, realisasi=round_persen(ukuran.realisasi))
    tercetak = _note_golongan(tercetak, nyata, golongan.bawah, golongan.atas)
    if ukuran.arah is Arah.TEPAT:
        return _compute_rentang(tercetak, golongan.bawah, golongan.atas)
    batas = _pick_batas(golongan, ukuran.arah)
    nama = "atas" if ukuran.arah is Arah.TURUN else "bawah"
    catatan = f"Batas {nama} {golongan.label} pada {skala.nama}: {format_angka(batas)}"
    return _compute(_note(replace(tercetak, target=batas), catatan))


def find_batas(target: Target, arah: Arah, skala: Skala | None) -> Decimal | None:
    """Return the number that a predikat without one of its own is measured against.

    None where there is no such number: no scale, another target, or a whole golongan to be hit.
    """
    if target.jenis != JenisTarget.PREDIKAT or target.angka is not None or skala is None:
        return None
    golongan = find_label(skala, target.label)
    return None if golongan is None or arah is Arah.TEPAT else _pick_batas(golongan, arah)


def _pick_batas(golongan: Golongan, arah: Arah) -> Decimal:
    """Return the bound of a golongan that a realisasi must reach, or not exceed."""
    return golongan.atas if arah is Arah.TURUN else golongan.bawah


def _note_golongan(ukuran: _Ukuran, nyata: Golongan, bawah: Decimal, atas: Decimal) -> _Ukuran:
    """Say which golongan the realisasi is in, and whether the target is reached."""
    cukup = ukuran.arah is Arah.TURUN or ukuran.realisasi >= bawah
    tidak_lewat = ukuran.arah is Arah.NAIK or ukuran.realisasi <= atas
    kata = "tercapai" if cukup and tidak_lewat else "tidak tercapai"
    angka = _tulis(ukuran.realisasi)
    return _note(ukuran, f"Realisasi {angka} termasuk {nyata.label}: target {kata}")


def _compute_rentang(ukuran: _Ukuran, bawah: Decimal, atas: Decimal) -> Capaian:
    """Compute against a range: 100 inside, and against the nearest bound outside."""
    if bawah < 0 and ukuran.arah is not Arah.TEPAT:
        return _refuse_negatif(ukuran, bawah)
    if bawah <= ukuran.realisasi <= atas:
        return _finish(ukuran, SERATUS_PERSEN, "Realisasi di dalam rentang target: 100%")
    batas, nama = (bawah, "bawah") if ukuran.realisasi < bawah else (atas, "atas")
    catatan = f"Di luar rentang target, diukur terhadap batas {nama}nya: {format_angka(batas)}"
    return _compute(_note(replace(ukuran, target=batas), catatan))


def _compute(ukuran: _Ukuran) -> Capaian:
    """Compute against one number."""
    target, realisasi = ukuran.target, ukuran.realisasi
    if target < 0 and ukuran.arah is not Arah.TEPAT:
        return _refuse_negatif(ukuran, target)
    if target == 0:
        return _compute_nol(ukuran)
    if ukuran.arah is Arah.TEPAT:
        hasil = tepat(target, realisasi)
    elif ukuran.arah is Arah.NAIK:
        hasil = naik(target, realisasi)
    elif ukuran.kebijakan.bentuk_turun is BentukTurun.BANDING and realisasi <= 0:
        return _compute_tak_terhingga(ukuran)
    else:
        hasil = TURUN[ukuran.kebijakan.bentuk_turun](target, realisasi)
    return _finish(ukuran, hasil.nilai, hasil.tulisan)


def _compute_nol(ukuran: _Ukuran) -> Capaian:
    """Compute against a target of 0, which nothing can be divided by (A-CAP-03)."""
    angka = _tulis(ukuran.realisasi)
    if ukuran.arah is not Arah.TEPAT and ukuran.realisasi < 0:
        alasan = f"Tidak dapat dihitung: realisasi {angka} negatif, padahal target 0."
        return ukuran.refuse(StatusCapaian.TIDAK_TERHITUNG, alasan)
    if ukuran.arah is not Arah.NAIK:
        nilai = SERATUS_PERSEN if ukuran.realisasi == 0 else NOL
        uraian = f"Target 0 dan realisasi {angka}: {write_persen(nilai)}"
        return _finish(ukuran, nilai, uraian)
    if ukuran.realisasi == 0:
        alasan = "Tidak ditargetkan: target 0 dan realisasi 0."
        return ukuran.refuse(StatusCapaian.TIDAK_DITARGETKAN, alasan)
    if ukuran.kebijakan.di_luar_target is DiLuarTarget.SERATUS:
        uraian = f"Realisasi {angka} dengan target 0 dihitung 100%"
        return _finish(ukuran, SERATUS_PERSEN, uraian)
    alasan = f"Di luar target: realisasi {angka}, padahal target 0."
    return ukuran.refuse(StatusCapaian.DI_LUAR_TARGET, alasan)


def _compute_tak_terhingga(ukuran: _Ukuran) -> Capaian:
    """Compute T ÷ R where R is 0: infinite, which counts as the cap when there is one."""
    if ukuran.realisasi < 0:
        alasan = "Tidak dapat dihitung: realisasi negatif tidak dapat menjadi pembagi."
        return ukuran.refuse(StatusCapaian.TIDAK_TERHITUNG, alasan)
    batas = ukuran.kebijakan.batas
    if batas is None:
        alasan = (
            "Capaian tidak terhingga: realisasi 0 menjadi pembagi, dan tidak ada batas atasnya."
        )
        return ukuran.refuse(StatusCapaian.TAK_TERHINGGA, alasan)
    uraian = f"{format_angka(ukuran.target)} ÷ 0 tidak terhingga, jadi dipakai batas atas "
    langkah = Langkah(JenisLangkah.HITUNG, f"{uraian}{write_persen(batas)}")
    semua = (*ukuran.langkah, langkah, write_hasil(batas))
    return Capaian(StatusCapaian.DIHITUNG, None, batas, langkah=semua)


def _refuse_negatif(ukuran: _Ukuran, target: Decimal) -> Capaian:
    alasan = f"Target {format_angka(target)} negatif, jadi capaian tidak dapat dihitung."
    return ukuran.refuse(StatusCapaian.TARGET_NEGATIF, alasan)


def _finish(ukuran: _Ukuran, mentah: Decimal, uraian: str) -> Capaian:
    """Apply floor and cap to what a formula gave, and keep what it gave."""
    kebijakan, dipakai = ukuran.kebijakan, mentah
    kini = _note(ukuran, uraian, JenisLangkah.HITUNG)
    lantai = kebijakan.lantai
    if ukuran.arah is Arah.TEPAT:
        lantai = NOL if lantai is None else lantai
    if lantai is not None and dipakai < lantai:
        dipakai = lantai
        kata = f"{write_persen(mentah)} di bawah batas bawah, jadi dipakai {write_persen(lantai)}"
        kini = _note(kini, kata, JenisLangkah.HITUNG)
    batas = kebijakan.batas if kebijakan.urutan_batas is UrutanBatas.SEBELUM else None
    if batas is not None and dipakai > batas:
        dipakai = batas
        kata = f"{write_persen(mentah)} di atas batas atas, jadi dipakai {write_persen(batas)}"
        kini = _note(kini, kata, JenisLangkah.HITUNG)
    langkah = (*kini.langkah, write_hasil(dipakai))
    return Capaian(StatusCapaian.DIHITUNG, mentah, dipakai, langkah=langkah)


def _note(ukuran: _Ukuran, uraian: str, jenis: JenisLangkah = JenisLangkah.DIKETAHUI) -> _Ukuran:
    return replace(ukuran, langkah=(*ukuran.langkah, Langkah(jenis, uraian)))
