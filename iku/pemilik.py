"""Who owns what in a year: the bidang of an IKU, and the posts below the camat that promise it."""

from collections.abc import Iterable
from dataclasses import dataclass

from iku.models import (
    BarisAnggaran,
    PenanggungJawab,
    PerjanjianKinerja,
    covers_tahun,
)
from kecamatan.posisi import sebut_posisi


@dataclass(frozen=True)
class PemilikTahun:
    """Owners by identity of indikator, and by row of the budget (its code, else its name)."""

    indikator: dict[int, tuple[str, ...]]
    baris: dict[str, tuple[str, ...]]

    def of_indikator(self, indikator_id: int) -> tuple[str, ...]:
        """Return who answers for an indikator; empty while nobody does."""
        return self.indikator.get(indikator_id, ())

    def of_baris(self, baris: BarisAnggaran) -> tuple[str, ...]:
        """Return who chose a row of the budget for his own PK."""
        return self.baris.get(key_of_baris(baris), ())


def key_of_baris(baris: BarisAnggaran) -> str:
    """Return what names a row in every version of the budget."""
    return baris.kode or baris.nama


def read_pemilik(kecamatan_id: int, tahun: int) -> PemilikTahun:
    """Return the owners of a year: of its newest IKU, and of the newest PK of each post."""
    indikator: dict[int, dict[str, None]] = {}
    baris: dict[str, dict[str, None]] = {}
    for pk, bidang in _list_penanggung_jawab(kecamatan_id, tahun):
        indikator.setdefault(pk, {})[bidang] = None
    for perjanjian in list_terbaru(kecamatan_id, tahun):
        if perjanjian.is_camat:
            continue
        posisi = sebut_posisi(perjanjian.jabatan, perjanjian.bidang)
        for sasaran in perjanjian.daftar_sasaran.all():
            for satu in sasaran.daftar_indikator.all():
                atas = satu.mendukung.indikator_id if satu.mendukung else satu.indikator_id
                for pk in {satu.indikator_id, atas}:
                    indikator.setdefault(pk, {})[posisi] = None
        for dipilih in perjanjian.daftar_pilihan.all():
            baris.setdefault(key_of_baris(dipilih.baris), {})[posisi] = None
    return PemilikTahun(
        {kunci: _drop_bidang(nama) for kunci, nama in indikator.items()},
        {kunci: tuple(nama) for kunci, nama in baris.items()},
    )


def _drop_bidang(nama: Iterable[str]) -> tuple[str, ...]:
    """Return owners without a bidang whose head is among them: that is one owner, not two."""
    semua = tuple(nama)
    return tuple(satu for satu in semua if f"Kepala {satu}" not in semua)


def _list_penanggung_jawab(kecamatan_id: int, tahun: int) -> list[tuple[int, str]]:
    """Return identity and bidang of the newest IKU that covers the year, in printed order."""
    semua = (
        PenanggungJawab.objects.filter(
            covers_tahun(tahun, "iku__sasaran__daftar__"),
            iku__sasaran__daftar__kecamatan=kecamatan_id,
        )
        .order_by("-iku__sasaran__daftar__tahun", "-iku__sasaran__daftar__revisi", "urutan", "pk")
        .values_list("iku__sasaran__daftar", "iku__indikator", "bidang__nama")
    )
    baris = list(semua)
    return [(pk, bidang) for daftar, pk, bidang in baris if daftar == baris[0][0]]


def list_terbaru(kecamatan_id: int, tahun: int) -> list[PerjanjianKinerja]:
    """Return the newest PK of every post in a year, that of the camat first."""
    semua = (
        PerjanjianKinerja.objects.filter(kecamatan=kecamatan_id, tahun=tahun)
        .select_related("bidang")
        .prefetch_related("daftar_sasaran__daftar_indikator__mendukung", "daftar_pilihan__baris")
        .order_by("revisi", "pk")
    )
    terbaru = {(satu.jabatan, satu.bidang_id): satu for satu in semua}
    return sorted(terbaru.values(), key=lambda satu: (not satu.is_camat, satu.pk))
