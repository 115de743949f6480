"""Figures in hand that are others now than the last step sealed: which, from what, to what.

A figure is computed when it is read, so an earlier triwulan, the cara or the policy can change one
that was sent or accepted. The step beside it still says what was seen.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from iku.models import BagianUkur, LangkahUkur, Pengukuran
from iku.pengukuran.anggaran import read_anggaran_banyak
from iku.pengukuran.baca import read_indikator
from iku.pengukuran.isi import IsiPengukuran
from iku.pengukuran.riwayat_ukur import URAIAN, compare_isi
from iku.pengukuran.salinan import salin_anggaran, salin_bagian, salin_indikator
from kecamatan.bacaan_jejak import Perubahan

# What the number is, beside the words and evidence that go with it.
_ANGKA: Final = (
    "target",
    "nilai",
    "tidak_diukur",
    "hasil",
    "realisasi",
    "capaian",
    "predikat",
    "baris",
    "serapan",
)
# What is said first of several differences.
_TERPENTING: Final = ("Capaian", "Serapan (%)", "Realisasi sampai triwulan ini")
_SEBUT: Final = 2


@dataclass(frozen=True)
class BedaSegel:
    """A bagian whose figures differ from those of its last step."""

    bagian: BagianUkur
    langkah: LangkahUkur
    daftar_perubahan: tuple[Perubahan, ...]

    @property
    def langkah_tertulis(self) -> str:
        """What the last step was, within a sentence: "diterima"."""
        return URAIAN[self.langkah.aksi].lower().replace("bappeda", "Bappeda")

    @property
    def ringkas(self) -> str:
        """The differences that matter most, both values each."""
        urut = sorted(self.daftar_perubahan, key=_urut_penting)
        sebut = [
            f"{satu.label} {satu.lama or 'kosong'} menjadi {satu.baru or 'kosong'}"
            for satu in urut[:_SEBUT]
        ]
        lain = len(urut) - len(sebut)
        return "; ".join([*sebut, *([f"dan {lain} perbedaan lain"] if lain else [])])


def _urut_penting(satu: Perubahan) -> int:
    return _TERPENTING.index(satu.label) if satu.label in _TERPENTING else len(_TERPENTING)


def read_segel(daftar_bagian: Iterable[int]) -> dict[int, LangkahUkur]:
    """Return the last step of each bagian, in one query."""
    semua = LangkahUkur.objects.filter(bagian__in=tuple(daftar_bagian)).exclude(sidik_isi="")
    return {satu.bagian_id: satu for satu in semua.order_by("pk")}


def find_beda(
    bagian: BagianUkur, langkah: LangkahUkur | None, kini: Mapping[str, Any]
) -> BedaSegel | None:
    """Return how a bagian that is out of the hands of who fills it in differs; None if not."""
    if bagian.is_dapat_diisi or langkah is None or not kini:
        return None
    perubahan = tuple(compare_isi(_pilih(json.loads(langkah.isi)), _pilih(kini)))
    return BedaSegel(bagian, langkah, perubahan) if perubahan else None


def list_beda(isi: IsiPengukuran) -> list[BedaSegel]:
    """Return what differs in one triwulan, in the order of its page."""
    semua: list[BagianUkur] = [satu.bagian for satu in isi.daftar_indikator]
    if isi.anggaran is not None:
        semua.append(isi.anggaran.bagian)
    segel = read_segel(satu.pk for satu in semua)
    beda = (find_beda(satu, segel.get(satu.pk), salin_bagian(isi, satu, {})) for satu in semua)
    return [satu for satu in beda if satu is not None]


def list_beda_banyak(daftar: Sequence[Pengukuran]) -> Iterator[BedaSegel]:
    """Yield what differs in many triwulan of one kabupaten and year, in a few queries.

    They need `periode__tahun_kinerja` and `kecamatan`.
    """
    kini = dict(_salin_banyak(daftar))
    segel = read_segel(satu.pk for satu, _ in kini.values())
    for pk, (bagian, isi) in sorted(kini.items()):
        beda = find_beda(bagian, segel.get(pk), isi)
        if beda is not None:
            yield beda


def _salin_banyak(
    daftar: Sequence[Pengukuran],
) -> Iterator[tuple[int, tuple[BagianUkur, dict[str, Any]]]]:
    for milik in read_indikator(daftar).values():
        for satu in milik:
            yield satu.bagian.pk, (satu.bagian, salin_indikator(satu, ()))
    for anggaran in read_anggaran_banyak(daftar).values():
        yield anggaran.bagian.pk, (anggaran.bagian, salin_anggaran(anggaran, ()))


def _pilih(isi: Mapping[str, Any], kunci: Collection[str] = _ANGKA) -> dict[str, Any]:
    return {nama: nilai for nama, nilai in isi.items() if nama in kunci}
