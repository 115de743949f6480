"""Writes the facts of a yearly report that no other page asks for, one list at a time."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, Final

from django.db import models, transaction

from iku.actions.kunci import check_terbuka, save_isi
from iku.domain.pagu import format_rupiah
from iku.domain.tulis_angka import format_angka
from iku.models import Indikator
from iku.permissions import check_can_edit_daftar
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import change_baris, lock_baris
from laporan.isian_lkjip import (
    ISIAN_SETELAN,
    IsianBelanja,
    IsianPenghargaan,
    IsianPerbaikan,
    IsianStandar,
)
from laporan.lkjip.kunci import read_kunci_sasaran
from laporan.models import (
    BelanjaJenis,
    KerangkaLaporan,
    LaporanKinerja,
    Penghargaan,
    RencanaPerbaikan,
    StandarBanding,
)

INDIKATOR_ASING: Final = "Indikator itu bukan milik kecamatan ini."


@transaction.atomic
def simpan_setelan_laporan(
    *, laporan: LaporanKinerja, isian: Mapping[str, Any], versi: int, by: Pengguna
) -> LaporanKinerja:
    """Write outline, status of the money and years compared.

    Raises BentrokVersi when it was saved since, AksiDitolak for the outline of another kabupaten.
    """
    check_can_edit_daftar(by, laporan)
    terkunci = lock_baris(LaporanKinerja, pk=laporan.pk, versi=versi)
    check_terbuka(terkunci)
    terlihat = KerangkaLaporan.objects.visible_to(by)
    if not terlihat.filter(pk=isian["kerangka"].pk).exists():
        raise AksiDitolak("Kerangka itu tidak ada dalam daftar.", isian="kerangka")
    return change_baris(
        laporan,
        isian={nama: isian[nama] for nama in ISIAN_SETELAN},
        versi=versi,
        peristiwa="laporan_setelan_diubah",
        by=by,
        kecamatan=laporan.kecamatan,
    )


@transaction.atomic
def simpan_belanja(
    *, laporan: LaporanKinerja, daftar: Sequence[IsianBelanja], versi: int, by: Pengguna
) -> LaporanKinerja:
    """Make the spending by jenis be `daftar`. Raises as `_ganti` does."""
    baris = [BelanjaJenis(**asdict(satu)) for satu in daftar]
    return _ganti(laporan, BelanjaJenis, baris, "laporan_belanja_disimpan", versi=versi, by=by)


@transaction.atomic
def simpan_standar(
    *, laporan: LaporanKinerja, daftar: Sequence[IsianStandar], versi: int, by: Pengguna
) -> LaporanKinerja:
    """Make the figures of others be `daftar`. Raises as `_ganti` does, and for a strange indikator.

    A row without a source is refused by the model.
    """
    _check_indikator(laporan, {satu.indikator_id for satu in daftar})
    baris = [StandarBanding(**asdict(satu)) for satu in daftar]
    return _ganti(laporan, StandarBanding, baris, "laporan_standar_disimpan", versi=versi, by=by)


@transaction.atomic
def simpan_perbaikan(
    *, laporan: LaporanKinerja, daftar: Sequence[IsianPerbaikan], versi: int, by: Pengguna
) -> LaporanKinerja:
    """Make the actions be `daftar`, in its order. Raises as `simpan_standar` does."""
    _check_indikator(laporan, {_read_kunci(satu.kunci) for satu in daftar if satu.kunci})
    baris = [
        RencanaPerbaikan(urutan=urutan, **asdict(satu))
        for urutan, satu in enumerate(daftar, start=1)
    ]
    return _ganti(
        laporan, RencanaPerbaikan, baris, "laporan_perbaikan_disimpan", versi=versi, by=by
    )


@transaction.atomic
def simpan_penghargaan(
    *, laporan: LaporanKinerja, daftar: Sequence[IsianPenghargaan], versi: int, by: Pengguna
) -> LaporanKinerja:
    """Make the awards be `daftar`, in its order. Raises as `_ganti` does."""
    baris = [
        Penghargaan(urutan=urutan, **asdict(satu)) for urutan, satu in enumerate(daftar, start=1)
    ]
    return _ganti(laporan, Penghargaan, baris, "laporan_penghargaan_disimpan", versi=versi, by=by)


def _ganti(
    laporan: LaporanKinerja,
    model: type[models.Model],
    daftar: Sequence[models.Model],
    peristiwa: str,
    *,
    versi: int,
    by: Pengguna,
) -> LaporanKinerja:
    """Replace the rows of one kind, all or nothing; nothing is written when none differs.

    Raises PermissionDenied for others than the operator, BentrokVersi when the report was saved
    since, AksiDitolak for a closed report and in the words of the model.
    """
    check_can_edit_daftar(by, laporan)
    terkunci = lock_baris(LaporanKinerja, pk=laporan.pk, versi=versi)
    check_terbuka(terkunci)
    milik = model._default_manager.filter(laporan=terkunci)
    semula = _ringkas(milik.all())
    milik.delete()
    for satu in daftar:
        satu.laporan = terkunci  # type: ignore[attr-defined] # every model of the list has one
        save_isi(satu, force_insert=True)
    kini = _ringkas(daftar)
    perubahan = {
        nama: (semula.get(nama, ""), kini.get(nama, ""))
        for nama in dict.fromkeys((*semula, *kini))
        if semula.get(nama) != kini.get(nama)
    }
    if perubahan:
        terkunci.versi += 1
        terkunci.save(update_fields=["versi"])
        record_jejak(
            peristiwa, objek=terkunci, by=by, perubahan=perubahan, kecamatan=terkunci.kecamatan
        )
    return terkunci


def _check_indikator(laporan: LaporanKinerja, kunci: set[int]) -> None:
    """Raise AksiDitolak when one of the keys names no indikator of the office."""
    milik = Indikator.objects.filter(kecamatan=laporan.kecamatan_id, pk__in=kunci)
    if milik.count() != len(kunci):
        raise AksiDitolak(INDIKATOR_ASING)


def _read_kunci(kunci: str) -> int:
    """Return the indikator by which a sasaran is known in a report."""
    indikator = read_kunci_sasaran(kunci)
    if indikator is None:
        raise AksiDitolak(INDIKATOR_ASING)
    return indikator


def _ringkas(daftar: Any) -> dict[str, str]:
    """Return every row in words, for the trail."""
    return dict(_ringkas_satu(satu) for satu in daftar)


def _ringkas_satu(satu: models.Model) -> tuple[str, str]:
    match satu:
        case BelanjaJenis():
            realisasi = format_rupiah(satu.realisasi) or "-"
            return str(satu), f"{format_rupiah(satu.pagu)}; realisasi {realisasi}"
        case StandarBanding():
            nama = f"indikator {satu.indikator_id}, {satu.get_tingkat_display()}"
            return nama, f"{format_angka(satu.nilai)}; {satu.sumber}"
        case RencanaPerbaikan():
            isi = (satu.kunci, satu.get_bentuk_display(), satu.teks, satu.penanggung_jawab)
            return f"rencana {satu.urutan}", "; ".join((*isi, satu.tenggat))
        case Penghargaan():
            tanggal = format_tanggal(satu.tanggal) if satu.tanggal else "-"
            return f"penghargaan {satu.urutan}", f"{satu.nama}; {satu.pemberi}; {tanggal}"
        case _:
            raise TypeError(satu)
