"""Whether classes of capaian give every printed value exactly one class (A-CAP-10)."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Final

from iku.domain.skala_capaian import KelasCapaian, count_desimal, write_kelas
from iku.domain.tulis_angka import format_angka

MAKS_DESIMAL: Final = 2


def check_kelas(daftar: Sequence[KelasCapaian]) -> tuple[str, ...]:
    """Say what is wrong with classes from the highest; empty when every value has one class."""
    if len(daftar) < 2:
        return ("Skala harus punya paling sedikit dua kelas.",)
    temuan = [*_check_label(daftar), *_check_ujung(daftar)]
    if count_desimal(daftar) > MAKS_DESIMAL:
        temuan.append("Batas kelas paling banyak dua desimal, karena capaian dicetak dua desimal.")
        return tuple(temuan)
    for satu in daftar:
        temuan.extend(_check_isi(satu))
    langkah = Fraction(1, 10 ** count_desimal(daftar))
    for tinggi, rendah in pairwise(daftar):
        temuan.extend(_check_sambungan(tinggi, rendah, langkah))
    return tuple(temuan)


def _check_label(daftar: Sequence[KelasCapaian]) -> Iterator[str]:
    """Yield every class without a name, and every name that stands twice."""
    for nomor, satu in enumerate(daftar, start=1):
        if not satu.label.strip():
            yield f"Kelas ke-{nomor} belum punya nama."
    pasangan = combinations([" ".join(satu.label.split()) for satu in daftar], 2)
    ganda = (a for a, b in pasangan if a and a.casefold() == b.casefold())
    for label in dict.fromkeys(ganda):
        yield f"Nama kelas {label} dipakai lebih dari sekali."


def _check_ujung(daftar: Sequence[KelasCapaian]) -> Iterator[str]:
    """Yield what is wrong with the outer bounds: both ends are open."""
    if daftar[0].atas is not None:
        yield f"Kelas tertinggi, {daftar[0].label}, tidak boleh punya batas atas."
    if daftar[-1].bawah is not None:
        yield f"Kelas terendah, {daftar[-1].label}, tidak boleh punya batas bawah."


def _check_isi(satu: KelasCapaian) -> Iterator[str]:
    """Yield a class that no value can be in."""
    if satu.bawah is None or satu.atas is None or satu.bawah < satu.atas:
        return
    if satu.bawah > satu.atas or not (satu.bawah_termasuk and satu.atas_termasuk):
        yield f"Batas bawah {satu.label} harus lebih kecil daripada batas atasnya."


def _check_sambungan(
    tinggi: KelasCapaian, rendah: KelasCapaian, langkah: Fraction
) -> Iterator[str]:
    """Yield a hole or an overlap between a class and the one below it."""
    pasangan = f"{tinggi.label} ({write_kelas(tinggi)}) dan {rendah.label} ({write_kelas(rendah)})"
    if tinggi.bawah is None or rendah.atas is None:
        tanpa = (
            f"batas bawah {tinggi.label}" if tinggi.bawah is None else f"batas atas {rendah.label}"
        )
        yield f"Antara {tinggi.label} dan {rendah.label} belum ada {tanpa}."
        return
    banyak_termasuk = tinggi.bawah_termasuk + rendah.atas_termasuk
    batas = f"{format_angka(tinggi.bawah)}%"
    if tinggi.bawah < rendah.atas or (tinggi.bawah == rendah.atas and banyak_termasuk == 2):
        yield f"{pasangan} tumpang tindih."
    elif tinggi.bawah == rendah.atas:
        if banyak_termasuk == 0:
            yield f"Ada lubang antara {pasangan}: {batas} tidak masuk kelas mana pun."
    elif banyak_termasuk < 2 or Fraction(rendah.atas) + langkah != Fraction(tinggi.bawah):
        yield f"Ada lubang antara {pasangan}."
