"""Writing the texts of a yearly report: several people at once, each in a part of his own."""

from datetime import timedelta
from typing import Final

from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from iku.actions.kunci import check_terbuka
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris
from laporan.enums import StatusNaskah
from laporan.lkjip.narasi.bersih import clean_naskah
from laporan.lkjip.penulisan.bagian import need_bagian_tulis
from laporan.models import LaporanKinerja, NaskahBagian, VersiNaskah
from laporan.permissions_naskah import check_can_tulis

# How long one person's saves stay one version.
SEKALI_DUDUK: Final = timedelta(minutes=15)
SUDAH_SIAP: Final = "Bagian ini sudah ditandai siap. Buka lagi untuk mengubah naskahnya."
BELUM_ADA: Final = 0


@transaction.atomic
def simpan_naskah(
    *, laporan: LaporanKinerja, kunci: str, isi: str, versi: int, by: Pengguna
) -> NaskahBagian:
    """Store the text of a part; `versi` is the one that the person saw, 0 before the first.

    Saves of one person within a quarter of an hour are one version. Raises BentrokVersi when
    somebody else stored another text meanwhile, AksiDitolak for a text that cannot be kept, for a
    part that is marked ready and while the report is closed.
    """
    naskah = lock_naskah_bagian(laporan, kunci, by)
    bersih = clean_naskah(isi)
    if bersih == naskah.isi:
        return naskah
    if naskah.versi != versi:
        raise BentrokVersi(naskah)
    return _write(naskah, bersih, by, sitting=SEKALI_DUDUK)


@transaction.atomic
def pulihkan_versi(
    *, laporan: LaporanKinerja, kunci: str, nomor: int, versi: int, by: Pengguna
) -> NaskahBagian:
    """Put an earlier text back as a new version; those between stay.

    Raises as `simpan_naskah` does, and AksiDitolak for a version that is not there.
    """
    naskah = lock_naskah_bagian(laporan, kunci, by)
    if naskah.versi != versi:
        raise BentrokVersi(naskah)
    lama = naskah.daftar_versi.filter(nomor=nomor).first()
    if lama is None:
        raise AksiDitolak("Versi itu tidak ada.")
    if lama.isi == naskah.isi:
        raise AksiDitolak("Naskahnya sudah sama dengan versi itu.")
    return _write(naskah, clean_naskah(lama.isi), by, sitting=timedelta())


def hold_laporan(laporan: LaporanKinerja) -> LaporanKinerja:
    """Return the report as it is now, open and kept open until the transaction ends.

    The lock is shared: those who write in other parts do not wait, who closes the report does.
    On SQLite every transaction is alone. Raises AksiDitolak when it is closed.
    """
    tahan = " FOR SHARE" if connection.vendor == "postgresql" else ""
    tabel = LaporanKinerja._meta.db_table
    # The name of the table is ours, the key goes as a parameter.
    kueri = f"SELECT * FROM {tabel} WHERE id = %s{tahan}"
    semua = list(LaporanKinerja.objects.raw(kueri, [laporan.pk]))
    if not semua:
        raise AksiDitolak("Laporan ini sudah dihapus.")
    terkini: LaporanKinerja = semua[0]
    check_terbuka(terkini)
    return terkini


def lock_naskah_bagian(
    laporan: LaporanKinerja, kunci: str, by: Pengguna, *, boleh_siap: bool = False
) -> NaskahBagian:
    """Return the text of a part, locked, of a person who writes it; an empty one when it is new.

    Raises PermissionDenied for others, AksiDitolak while the report is closed and, unless
    `boleh_siap`, when the part is marked ready.
    """
    terkini = hold_laporan(laporan)
    ada = find_terkunci(terkini, kunci)
    check_can_tulis(by, terkini, ada)
    naskah = ada or insert_naskah(terkini, kunci, by)
    if naskah.status == StatusNaskah.SIAP and not boleh_siap:
        raise AksiDitolak(SUDAH_SIAP)
    return naskah


def find_terkunci(laporan: LaporanKinerja, kunci: str) -> NaskahBagian | None:
    """Return the text of a part, locked; None when nobody began it."""
    pk = NaskahBagian.objects.filter(laporan=laporan, kunci=kunci).values_list("pk", flat=True)
    ada = pk.first()
    return lock_baris(NaskahBagian, pk=ada, versi=None) if ada else None


def insert_naskah(laporan: LaporanKinerja, kunci: str, by: Pengguna) -> NaskahBagian:
    """Begin a text that has no words yet; of two who begin at once the second gets the first's."""
    need_bagian_tulis(laporan, kunci)
    naskah = NaskahBagian(laporan=laporan, kunci=kunci, diubah_by=by, versi=BELUM_ADA)
    try:
        with transaction.atomic():
            naskah.save(force_insert=True)
    except IntegrityError:
        kembar = find_terkunci(laporan, kunci)
        if kembar is None:
            raise
        return kembar
    return naskah


def _write(naskah: NaskahBagian, isi: str, by: Pengguna, *, sitting: timedelta) -> NaskahBagian:
    """Write a text, its version and, for a new version, the line of the trail."""
    _keep_asal(naskah)
    naskah.isi, naskah.diubah_by, naskah.diubah_at = isi, by, timezone.now()
    naskah.status = StatusNaskah.DITULIS if isi else StatusNaskah.BELUM
    naskah.perlu_konfirmasi = False
    naskah.versi += 1
    naskah.save()
    terakhir = naskah.daftar_versi.first()
    if terakhir is not None and _is_sama_duduk(terakhir, by, sitting):
        terakhir.isi = isi
        terakhir.save(update_fields=["isi"])
        return naskah
    _insert_versi(naskah, by, terakhir.nomor if terakhir else 0)
    return naskah


def _is_sama_duduk(versi: VersiNaskah, by: Pengguna, sitting: timedelta) -> bool:
    """Say whether a version is still the one that this person is writing."""
    return versi.dibuat_by_id == by.pk and timezone.now() - versi.dibuat_at < sitting


def _keep_asal(naskah: NaskahBagian) -> None:
    """Keep a text that came with a copied report as the first version, before it is changed."""
    if naskah.isi and not naskah.daftar_versi.exists():
        VersiNaskah.objects.create(
            naskah=naskah,
            nomor=1,
            isi=naskah.isi,
            dibuat_at=naskah.diubah_at,
            dibuat_by_id=naskah.diubah_by_id,
        )


def _insert_versi(naskah: NaskahBagian, by: Pengguna, sebelum: int) -> None:
    VersiNaskah.objects.create(naskah=naskah, nomor=sebelum + 1, isi=naskah.isi, dibuat_by=by)
    record_jejak(
        "naskah_ditulis",
        objek=naskah,
        by=by,
        kecamatan=naskah.laporan.kecamatan,
        perubahan={"versi": (sebelum or "", sebelum + 1)},
    )
