"""Changing the outlines of a kabupaten: copied from another, then mended part by part."""

from collections.abc import Collection, Mapping
from typing import Any, Final

from django.core.exceptions import PermissionDenied
from django.db import transaction

from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kabupaten, Pengguna
from kecamatan.ubah import apply_isian, lock_baris
from laporan.lkjip.aturan_kerangka import list_atasan, list_salah
from laporan.models import BagianKerangka, KerangkaLaporan
from laporan.permissions import check_can_ubah_kerangka, is_kerangka_sendiri

ISIAN_BAGIAN: Final = (
    "judul",
    "induk",
    "letak",
    "penomoran",
    "ulang",
    "mendatar",
    "narasi",
    "blok",
    "petunjuk",
)


@transaction.atomic
def salin_kerangka(*, sumber: KerangkaLaporan, nama: str, by: Pengguna) -> KerangkaLaporan:
    """Copy an outline into one of the person's own kabupaten."""
    check_can_ubah_kerangka(by)
    baru = KerangkaLaporan(
        kabupaten=by.kabupaten_pengguna, nama=nama.strip(), keterangan=sumber.keterangan
    )
    baru.full_clean()
    baru.save(force_insert=True)
    padanan: dict[int | None, BagianKerangka | None] = {None: None}
    # Parents stand before their children: the order of an outline is that of its parts.
    for satu in sumber.daftar_bagian.order_by("urutan", "pk"):
        asal, satu.pk = satu.pk, None
        satu.kerangka, satu.induk = baru, padanan[satu.induk_id]
        satu._state.adding = True
        satu.save(force_insert=True)
        padanan[asal] = satu
    record_jejak(
        "kerangka_disalin",
        objek=baru,
        by=by,
        kabupaten=baru.kabupaten,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return baru


@transaction.atomic
def pilih_bawaan(*, kerangka: KerangkaLaporan, by: Pengguna) -> KerangkaLaporan:
    """Let new reports of the kabupaten start with this outline of its own.

    Raises AksiDitolak for one with a part that cannot be printed as it is.
    """
    check_can_ubah_kerangka(by)
    # Whoever chooses another outline at this moment locks other rows, but the same kabupaten.
    lock_baris(Kabupaten, pk=by.kabupaten_pengguna.pk, versi=None)
    terkunci = _lock(kerangka, None, by)
    for salah in list_salah(terkunci.daftar_bagian.order_by("urutan", "pk")):
        raise AksiDitolak(f"Kerangka ini belum dapat dipakai. {salah.pesan}")
    lain = KerangkaLaporan.objects.filter(kabupaten=terkunci.kabupaten_id, bawaan=True)
    lain.exclude(pk=terkunci.pk).update(bawaan=False)
    terkunci.bawaan = True
    _bump(terkunci, "bawaan")
    record_jejak("kerangka_dipilih", objek=terkunci, by=by, kabupaten=terkunci.kabupaten)
    return terkunci


@transaction.atomic
def simpan_bagian(
    *,
    kerangka: KerangkaLaporan,
    bagian: BagianKerangka | None,
    versi: int,
    isian: Mapping[str, Any],
    by: Pengguna,
) -> BagianKerangka:
    """Change a part, or add one (`bagian` None) at the end of its neighbours.

    Raises AksiDitolak for a part under itself and for what list_salah finds in it or under it;
    BentrokVersi when somebody else changed the outline meanwhile.
    """
    terkunci = _lock(kerangka, versi, by)
    satu = bagian or BagianKerangka(
        kerangka=terkunci, kunci=_free_kunci(terkunci), urutan=_next_urutan(terkunci)
    )
    perubahan = apply_isian(satu, {nama: isian[nama] for nama in ISIAN_BAGIAN})
    _check_tempat(satu)
    if satu.induk is not None:
        satu.letak = satu.induk.letak
    satu.full_clean()
    satu.save()
    _sort(terkunci)
    _check_aturan(terkunci, satu, perubahan)
    _bump(terkunci)
    record_jejak(
        "kerangka_bagian_disimpan",
        objek=terkunci,
        by=by,
        kabupaten=terkunci.kabupaten,
        perubahan=perubahan,
    )
    return satu


@transaction.atomic
def hapus_bagian(
    *, kerangka: KerangkaLaporan, bagian: BagianKerangka, versi: int, by: Pengguna
) -> None:
    """Take out a part without any under it. Texts written in it stay with their reports."""
    terkunci = _lock(kerangka, versi, by)
    if bagian.daftar_anak.exists():
        raise AksiDitolak(f"Pindahkan atau hapus dulu bagian di bawah “{bagian.judul}”.")
    record_jejak(
        "kerangka_bagian_dihapus",
        objek=terkunci,
        by=by,
        kabupaten=terkunci.kabupaten,
        perubahan={"judul": (bagian.judul, "")},
    )
    bagian.delete()
    _bump(terkunci)


@transaction.atomic
def geser_bagian(
    *, kerangka: KerangkaLaporan, bagian: BagianKerangka, naik: bool, versi: int, by: Pengguna
) -> None:
    """Let a part change places with its neighbour above or below; the first and last stay."""
    terkunci = _lock(kerangka, versi, by)
    setara = list(terkunci.daftar_bagian.filter(induk=bagian.induk_id).order_by("urutan", "pk"))
    letak = [satu.pk for satu in setara].index(bagian.pk)
    tujuan = letak - 1 if naik else letak + 1
    if not 0 <= tujuan < len(setara):
        return
    setara[letak], setara[tujuan] = setara[tujuan], setara[letak]
    _sort(terkunci, {satu.pk: nomor for nomor, satu in enumerate(setara)})
    _bump(terkunci)
    record_jejak(
        "kerangka_bagian_digeser",
        objek=terkunci,
        by=by,
        kabupaten=terkunci.kabupaten,
        perubahan={"judul": (bagian.judul, bagian.judul)},
    )


def _lock(kerangka: KerangkaLaporan, versi: int | None, by: Pengguna) -> KerangkaLaporan:
    """Lock an outline of the person's own kabupaten. Raises PermissionDenied, BentrokVersi."""
    check_can_ubah_kerangka(by)
    terkunci = lock_baris(KerangkaLaporan, pk=kerangka.pk, versi=versi)
    if not is_kerangka_sendiri(by, terkunci):
        raise PermissionDenied("Kerangka ini bukan milik kabupaten Anda; salin dulu.")
    return terkunci


def _bump(kerangka: KerangkaLaporan, *kolom: str) -> None:
    kerangka.versi += 1
    kerangka.save(update_fields=[*kolom, "versi"])


def _check_tempat(bagian: BagianKerangka) -> None:
    """Refuse a part under itself, before a circle is stored."""
    induk = bagian.induk
    while induk is not None:
        if induk.pk == bagian.pk:
            raise AksiDitolak("Bagian tidak dapat berada di bawah dirinya.", isian="induk")
        induk = induk.induk


def _check_aturan(
    kerangka: KerangkaLaporan, diubah: BagianKerangka, isian: Collection[str]
) -> None:
    """Refuse what the change did to the part or to those under it, beside the field that did it.

    What was wrong elsewhere before is no reason to refuse: it is mended one part at a time.
    """
    daftar = list(kerangka.daftar_bagian.order_by("urutan", "pk"))
    menurut_pk = {satu.pk: satu for satu in daftar}
    for salah in list_salah(daftar):
        if salah.bagian.pk == diubah.pk:
            raise AksiDitolak(salah.pesan, isian=salah.isian)
        if diubah.pk in {satu.pk for satu in list_atasan(salah.bagian, menurut_pk)}:
            sebab = "induk" if "induk" in isian and "ulang" not in isian else "ulang"
            raise AksiDitolak(salah.pesan, isian=sebab)


def _free_kunci(kerangka: KerangkaLaporan) -> str:
    """Return a key that no part of the outline has or had."""
    return f"bagian-{_next_urutan(kerangka)}-{kerangka.versi}"


def _next_urutan(kerangka: KerangkaLaporan) -> int:
    terakhir = kerangka.daftar_bagian.order_by("-urutan").first()
    return terakhir.urutan + 1 if terakhir else 1


def _sort(kerangka: KerangkaLaporan, tempat: Mapping[int, int] | None = None) -> None:
    """Number the parts as they are read: each before those under it.

    `tempat` are the new places of some neighbours among themselves.
    """
    semua = list(kerangka.daftar_bagian.order_by("urutan", "pk"))
    anak: dict[int | None, list[BagianKerangka]] = {}
    for satu in semua:
        anak.setdefault(satu.induk_id, []).append(satu)
    urut: list[BagianKerangka] = []

    def walk(induk: int | None) -> None:
        milik = anak.get(induk, [])
        if tempat:
            milik.sort(key=lambda satu: tempat.get(satu.pk, satu.urutan))
        for satu in milik:
            urut.append(satu)
            walk(satu.pk)

    walk(None)
    for nomor, satu in enumerate(urut, start=1):
        satu.urutan = nomor
    BagianKerangka.objects.bulk_update(urut, ["urutan"])
