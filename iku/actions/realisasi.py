"""Storing figures and words of a triwulan, cell by cell: only what a person changed is written."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction

from iku.actions.kunci import clean_isi, lock_kantor, save_isi
from iku.alur_ukur import STATUS_DAPAT_DIISI, StatusRealisasi
from iku.domain.akumulasi import CaraAkumulasi
from iku.domain.nilai_wajar import NEGATIF, allows_negatif, is_satuan_bertanda
from iku.domain.tulis_angka import format_angka
from iku.galat_ukur import BedaSel, BentrokSel
from iku.isian_realisasi import IsianAnggaran, IsianBagian, Sel
from iku.jam import find_hari_ini, find_saat
from iku.models import BagianUkur, CaraUkur, NilaiVariabel, Pengukuran, RealisasiBaris
from iku.pemilik import key_of_baris
from iku.pengukuran.dasar import rumus_of_bagian
from iku.pengukuran.milik import list_milik
from iku.permissions_ukur import check_can_isi, sebab_tidak_dapat_diisi
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris

__all__ = ["IsianAnggaran", "IsianBagian", "Sel", "simpan_realisasi"]

CARA_TETAP = (
    "cara menggabungkan triwulan yang sudah dipilih tidak dapat dikosongkan; pilih cara lain."
)
NAMA_URAIAN = {
    "tidak_diukur": "tidak diukur triwulan ini",
    "alasan_tidak_diukur": "alasan tidak diukur",
    "penyebab": "penyebab berhasil atau belum berhasil",
    "hambatan": "hambatan",
    "rencana": "rencana tindak lanjut",
}


@transaction.atomic
def simpan_realisasi(
    *,
    pengukuran: Pengukuran,
    isian: Mapping[int, IsianBagian],
    anggaran: IsianAnggaran | None = None,
    by: Pengguna,
) -> list[BagianUkur]:
    """Store the changed cells of a triwulan, all or none; return the bagian that changed.

    Two people may save different cells of one page. Raises BentrokSel with every cell that holds
    something else than the person saw, and AksiDitolak when a bagian cannot be filled in now.
    """
    check_can_isi(by, pengukuran)
    lock_kantor(pengukuran.kecamatan_id)
    terkunci = lock_baris(Pengukuran, pk=pengukuran.pk, versi=None)
    milik = {satu.pk: satu for satu in _lock_bagian(terkunci)}
    penulis = [
        _Penulis(_find(milik, pk), terkunci, by).tulis_bagian(satu) for pk, satu in isian.items()
    ]
    if anggaran is not None:
        bagian = next((satu for satu in milik.values() if satu.is_anggaran), None)
        if bagian is None:
            raise AksiDitolak("Triwulan ini tidak punya anggaran; muat ulang halaman.")
        penulis.append(_Penulis(bagian, terkunci, by).tulis_anggaran(anggaran))
    beda = tuple(sel for satu in penulis for sel in satu.beda)
    if beda:
        raise BentrokSel(beda)
    berubah = [satu for satu in penulis if satu.perubahan]
    _check_boleh(berubah, terkunci, by)
    for satu in berubah:
        satu.simpan()
    return [satu.bagian for satu in berubah]


def _lock_bagian(pengukuran: Pengukuran) -> list[BagianUkur]:
    dikunci = pengukuran.daftar_bagian.select_for_update(of=("self",), no_key=True)
    return list(dikunci.select_related("janji", "iku").order_by("pk"))


def _find(milik: Mapping[int, BagianUkur], pk: int) -> BagianUkur:
    if pk not in milik or milik[pk].is_anggaran:
        raise AksiDitolak("Indikator di halaman ini berubah sejak dibuka; muat ulang halaman.")
    return milik[pk]


def _check_boleh(berubah: Iterable["_Penulis"], pengukuran: Pengukuran, by: Pengguna) -> None:
    """Refuse, saying why for each, when a changed bagian is not the person's or not open."""
    milik = list_milik(by, pengukuran)
    hari_ini, izin = find_hari_ini(), list(pengukuran.daftar_izin.all())
    sebab = [
        f"{satu.bagian}: {alasan}"
        for satu in berubah
        if (alasan := sebab_tidak_dapat_diisi(satu.bagian, milik, hari_ini, izin))
    ]
    if sebab:
        raise AksiDitolak(" ".join(sebab))


class _Penulis:
    """Collects what changes in one bagian, compares it with what is stored, and writes it."""

    def __init__(self, bagian: BagianUkur, pengukuran: Pengukuran, by: Pengguna) -> None:
        self.bagian = bagian
        self._pengukuran = pengukuran
        self._by = by
        self.beda: list[BedaSel] = []
        self.perubahan: dict[str, tuple[Any, Any]] = {}
        self._kolom: dict[str, Any] = {}
        self._simpan: list[NilaiVariabel | RealisasiBaris | CaraUkur] = []
        self._hapus: list[NilaiVariabel | RealisasiBaris] = []

    def tulis_bagian(self, isian: IsianBagian) -> "_Penulis":
        """Note what an indikator changes."""
        rumus = rumus_of_bagian(self.bagian)
        variabel = {satu.kunci: satu for satu in rumus.daftar_isian}
        ada = {satu.kunci: satu for satu in self.bagian.daftar_nilai.all()}
        for kunci, sel in isian.nilai.items():
            if kunci not in variabel:
                raise AksiDitolak("Rumus indikator ini berubah sejak dibuka; muat ulang halaman.")
            baris = ada.get(kunci)
            label = variabel[kunci].label
            if not self._banding(label, sel, baris.angka if baris else None):
                continue
            self._check_negatif(label, sel[1], boleh=allows_negatif(rumus, variabel[kunci]))
            self._tulis_nilai(kunci, sel[1], baris)
        self._tulis_uraian(isian.uraian)
        if isian.cara is not None:
            self._tulis_cara(isian.cara, "", self.bagian.indikator_id)
        return self

    def tulis_anggaran(self, isian: IsianAnggaran) -> "_Penulis":
        """Note what the budget changes."""
        baris = {satu.pk: satu for satu in self._pengukuran.anggaran.daftar_baris.all()}  # type: ignore[union-attr] # a bagian of the budget has one
        ada = {satu.baris_id: satu for satu in self.bagian.daftar_realisasi.all()}
        for pk in {**isian.rupiah, **isian.keluaran}:
            if pk not in baris:
                raise AksiDitolak("Anggaran berubah sejak halaman dibuka; muat ulang halaman.")
            satu = ada.get(pk) or RealisasiBaris(bagian=self.bagian, baris=baris[pk])
            self._tulis_realisasi(satu, isian.rupiah.get(pk), isian.keluaran.get(pk))
        for pk, cara in isian.cara.items():
            self._tulis_cara(cara, key_of_baris(baris[pk]), None)
        self._tulis_uraian(isian.uraian)
        return self

    def simpan(self) -> None:
        """Write it, with one line in the trail."""
        for satu in self._hapus:
            satu.delete()
        for nama, nilai in self._kolom.items():
            setattr(self.bagian, nama, nilai)
        for baris in self._simpan:
            save_isi(baris)
        self.bagian.versi += 1
        clean_isi(self.bagian)
        self.bagian.save(update_fields=[*self._kolom, "versi"])
        self._check_tidak_diukur()
        record_jejak(
            "realisasi_disimpan",
            objek=self.bagian,
            by=self._by,
            perubahan=self.perubahan,
            kecamatan=self._pengukuran.kecamatan,
        )

    def _check_tidak_diukur(self) -> None:
        if self.bagian.tidak_diukur and self.bagian.daftar_nilai.exists():
            raise AksiDitolak(
                f"{self.bagian}: ditandai tidak diukur, padahal ada angkanya. Kosongkan angkanya, "
                "atau hapus tandanya."
            )

    def _banding(self, label: str, sel: Sel, tersimpan: Decimal | None) -> bool:
        """Tell whether a cell changes; note it as stale when it holds what was not seen."""
        semula, baru = sel
        if tersimpan == baru:
            return False
        if tersimpan != semula:
            self.beda.append(BedaSel(f"{self.bagian}, {label}", _tulis(baru), _tulis(tersimpan)))
            return False
        self.perubahan[label] = (_tulis(tersimpan), _tulis(baru))
        return True

    def _check_negatif(self, label: str, nilai: Decimal | None, *, boleh: bool) -> None:
        if nilai is not None and nilai < 0 and not boleh:
            raise AksiDitolak(f"{self.bagian}, {label}: {NEGATIF}")

    def _tulis_nilai(self, kunci: str, baru: Decimal | None, baris: NilaiVariabel | None) -> None:
        if baru is None:
            assert baris is not None, "an empty cell that changes was filled in"
            self._hapus.append(baris)
            return
        baris = baris or NilaiVariabel(bagian=self.bagian, kunci=kunci)
        baris.angka, baris.diisi_at, baris.diisi_by = baru, find_saat(), self._by
        self._simpan.append(baris)

    def _tulis_realisasi(
        self, satu: RealisasiBaris, rupiah: Sel | None, keluaran: Sel | None
    ) -> None:
        berubah = False
        if rupiah is not None and self._banding(f"{satu.baris} (Rp)", rupiah, satu.rupiah):
            satu.rupiah, berubah = rupiah[1], True
        if keluaran is not None and self._banding(
            f"{satu.baris} (keluaran)", keluaran, satu.keluaran
        ):
            satu.keluaran, berubah = keluaran[1], True
            boleh = is_satuan_bertanda(satu.baris.satuan)
            self._check_negatif(str(satu.baris), satu.keluaran, boleh=boleh)
        if not berubah:
            return
        if satu.rupiah is None and satu.keluaran is None:
            self._hapus.append(satu)
            return
        satu.diisi_at, satu.diisi_by = find_saat(), self._by
        self._simpan.append(satu)

    def _tulis_uraian(self, uraian: Mapping[str, tuple[Any, Any]]) -> None:
        for nama, (semula, baru) in uraian.items():
            tersimpan = getattr(self.bagian, nama)
            label = NAMA_URAIAN[nama]
            if tersimpan == baru:
                continue
            if tersimpan != semula:
                self.beda.append(
                    BedaSel(f"{self.bagian}, {label}", _tulis(baru), _tulis(tersimpan))
                )
                continue
            self._kolom[nama] = baru
            self.perubahan[label] = (tersimpan, baru)

    def _tulis_cara(
        self, cara: tuple[str, str], kunci_baris: str, indikator_id: int | None
    ) -> None:
        semula, baru = cara
        satu = CaraUkur.objects.filter(
            kecamatan=self._pengukuran.kecamatan_id,
            tahun=self._pengukuran.tahun,
            indikator=indikator_id,
            kunci_baris=kunci_baris,
        ).first()
        tersimpan = satu.cara if satu else ""
        if tersimpan == baru:
            return
        label = f"Cara akumulasi {kunci_baris}".strip()
        if tersimpan != semula:
            self.beda.append(
                BedaSel(f"{self.bagian}, {label}", _tulis_cara(baru), _tulis_cara(tersimpan))
            )
            return
        if not baru:
            raise AksiDitolak(f"{self.bagian}: {CARA_TETAP}")
        satu = satu or CaraUkur(
            kecamatan=self._pengukuran.kecamatan,
            tahun=self._pengukuran.tahun,
            indikator_id=indikator_id,
            kunci_baris=kunci_baris,
        )
        if tersimpan and (sebab := _sebab_cara_tetap(self._pengukuran, indikator_id)):
            raise AksiDitolak(f"{self.bagian}: {sebab}")
        satu.cara = baru
        self._simpan.append(satu)
        self.perubahan[label] = (_tulis_cara(tersimpan), _tulis_cara(baru))


def _sebab_cara_tetap(pengukuran: Pengukuran, indikator_id: int | None) -> str:
    """Say in which triwulan figures that follow from the cara are out of hand; empty if in none."""
    tertutup = (
        BagianUkur.objects.filter(
            pengukuran__kecamatan=pengukuran.kecamatan_id,
            pengukuran__periode__tahun_kinerja=pengukuran.periode.tahun_kinerja_id,
            indikator=indikator_id,
        )
        .exclude(status__in=STATUS_DAPAT_DIISI)
        .select_related("pengukuran__periode")
        .order_by("pengukuran__periode__triwulan")
    )
    letak = [
        f"triwulan {satu.pengukuran.nama_triwulan} ({StatusRealisasi(satu.status).sebutan})"
        for satu in tertutup
    ]
    if not letak:
        return ""
    return (
        f"cara menggabungkan triwulan tidak dapat diubah, karena angka {', '.join(letak)} "
        "dihitung dengan cara yang sekarang. Mintalah triwulan itu dikembalikan atau dibuka dulu."
    )


def _tulis(nilai: Any) -> str:
    """Write a cell for a person; empty is said, never shown as 0."""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, Decimal):
        return format_angka(nilai)
    return str(nilai or "") or "(kosong)"


def _tulis_cara(cara: str) -> str:
    return CaraAkumulasi(cara).label if cara else "(belum dipilih)"
