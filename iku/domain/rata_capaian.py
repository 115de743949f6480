"""Means of capaian: one sasaran, and the office (A-CAP-06).

What has no capaian is left out and named. Exact values are averaged, and rounded once at print.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from iku.domain.desimal import to_desimal
from iku.domain.hasil_capaian import Capaian, write_hasil, write_persen
from iku.domain.kebijakan import DasarRata, Kebijakan, UrutanBatas
from iku.domain.langkah import JenisLangkah, Langkah


@dataclass(frozen=True, slots=True)
class RataCapaian:
    """A mean over `banyak` values, None of none.

    `dikecualikan` are the indikator that are out, each with why; `sasaran_kosong` the sasaran
    that have no mean of their own.
    """

    nilai: Decimal | None
    banyak: int
    dikecualikan: tuple[tuple[str, str], ...] = ()
    langkah: tuple[Langkah, ...] = field(default=(), repr=False)
    sasaran_kosong: tuple[str, ...] = ()


def calculate_rata(daftar: Sequence[tuple[str, Capaian]], kebijakan: Kebijakan) -> RataCapaian:
    """Return the mean of the indikator of one sasaran, given by name."""
    nilai = [satu.dipakai for _, satu in daftar if satu.dipakai is not None]
    return _average(nilai, _list_dikecualikan(daftar), kebijakan)


def calculate_instansi(
    sasaran: Sequence[tuple[str, Sequence[tuple[str, Capaian]]]], kebijakan: Kebijakan
) -> RataCapaian:
    """Return the mean of the office over its sasaran, or over all indikator, as declared."""
    if kebijakan.dasar_rata is DasarRata.INDIKATOR:
        return calculate_rata([satu for _, daftar in sasaran for satu in daftar], kebijakan)
    nilai: list[Decimal] = []
    dikecualikan: list[tuple[str, str]] = []
    kosong: list[str] = []
    for nama, daftar in sasaran:
        rata = calculate_rata(daftar, kebijakan)
        dikecualikan.extend(rata.dikecualikan)
        if rata.nilai is None:
            kosong.append(nama)
        else:
            nilai.append(rata.nilai)
    return replace(_average(nilai, tuple(dikecualikan), kebijakan), sasaran_kosong=tuple(kosong))


def _list_dikecualikan(daftar: Sequence[tuple[str, Capaian]]) -> tuple[tuple[str, str], ...]:
    """Name what has no capaian, with the sentence that says why."""
    return tuple(
        (nama, satu.alasan or satu.status.label) for nama, satu in daftar if satu.dipakai is None
    )


def _average(
    daftar: Sequence[Decimal], dikecualikan: tuple[tuple[str, str], ...], kebijakan: Kebijakan
) -> RataCapaian:
    """Take the mean, capped where the policy caps the mean; write the sum."""
    if not daftar:
        return RataCapaian(None, 0, dikecualikan)
    rata = to_desimal(sum((Fraction(satu) for satu in daftar), Fraction()) / len(daftar))
    jumlah = " + ".join(map(write_persen, daftar))
    kalimat = [f"({jumlah}) ÷ {len(daftar)} = {write_persen(rata)}"]
    batas = kebijakan.batas if kebijakan.urutan_batas is UrutanBatas.SESUDAH else None
    if batas is not None and rata > batas:
        kalimat.append(
            f"{write_persen(rata)} di atas batas atas, jadi dipakai {write_persen(batas)}"
        )
        rata = batas
    langkah = [Langkah(JenisLangkah.HITUNG, satu) for satu in kalimat]
    return RataCapaian(rata, len(daftar), dikecualikan, (*langkah, write_hasil(rata)))
