"""Pictures of a part: judged, made anew, stored with their rows, put in order, taken away."""

from typing import Final

from django.core.files.base import File
from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils import timezone

from iku.actions.kunci import save_isi
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import lock_baris
from kecamatan.unggahan.gambar import read_ukuran
from kecamatan.unggahan.jenis import BerkasDitolak
from kecamatan.unggahan.nama import clean_nama
from kecamatan.unggahan.periksa import UKURAN_PALING_BESAR, IsiBerkas, check_berkas
from kecamatan.unggahan.simpan import drop_bila_gagal, store_path, write_berkas
from laporan.actions.naskah import lock_naskah_bagian
from laporan.models import (
    FOLDER_GAMBAR,
    JENIS_GAMBAR,
    GambarNaskah,
    LaporanKinerja,
    NaskahBagian,
)
from laporan.permissions_naskah import check_can_tulis

GAMBAR_PALING_BANYAK: Final = 20


def simpan_gambar(
    *,
    laporan: LaporanKinerja,
    kunci: str,
    berkas: File[bytes],
    judul: str,
    uraian: str,
    by: Pengguna,
) -> GambarNaskah:
    """Store a picture after the others of its part; only what can be seen of it is kept.

    Raises AksiDitolak for a file that is no picture or too large, without caption or description,
    for a part that is marked ready and while the report is closed. Nothing stays on disk when the
    row cannot be written.
    """
    # Judging a picture takes long, and is not for everybody.
    check_can_tulis(by, laporan, _find_naskah(laporan, kunci))
    isi = _judge(berkas)
    lebar, tinggi = read_ukuran(isi.isi)
    gambar = GambarNaskah(
        laporan=laporan,
        kunci=kunci,
        judul=judul,
        uraian=uraian,
        nama_asli=clean_nama(berkas.name or "", isi.akhiran),
        sidik=isi.sidik,
        ukuran=len(isi.isi),
        lebar=lebar,
        tinggi=tinggi,
        diunggah_by=by,
    )
    jalan = store_path(FOLDER_GAMBAR, isi.akhiran)
    with drop_bila_gagal(gambar.berkas.storage, jalan):
        _insert(gambar, isi, jalan, by)
    return gambar


@transaction.atomic
def hapus_gambar(*, gambar: GambarNaskah, by: Pengguna) -> None:
    """Take a picture out of its part; its file goes unless a copy of the report shows it too."""
    lock_naskah_bagian(gambar.laporan, gambar.kunci, by)
    terkunci = lock_baris(GambarNaskah, pk=gambar.pk, versi=None)
    _record("gambar_dihapus", terkunci, by, (terkunci.sidik, ""))
    nama, storage = str(terkunci.berkas.name), terkunci.berkas.storage
    terkunci.delete()
    if not GambarNaskah.objects.filter(berkas=nama).exists():
        transaction.on_commit(lambda: storage.delete(nama))


@transaction.atomic
def geser_gambar(*, gambar: GambarNaskah, naik: bool, by: Pengguna) -> None:
    """Let a picture change places with its neighbour; at the end of the row nothing happens."""
    lock_naskah_bagian(gambar.laporan, gambar.kunci, by)
    daftar = list(_milik(gambar.laporan, gambar.kunci).select_for_update())
    letak = next((i for i, satu in enumerate(daftar) if satu.pk == gambar.pk), None)
    tujuan = None if letak is None else letak + (-1 if naik else 1)
    if letak is None or tujuan is None or not 0 <= tujuan < len(daftar):
        return
    daftar.insert(tujuan, daftar.pop(letak))
    for urutan, satu in enumerate(daftar, start=1):
        satu.urutan = urutan
    GambarNaskah.objects.bulk_update(daftar, ["urutan"])
    _record("gambar_diurutkan", gambar, by, (letak + 1, tujuan + 1))


def _judge(berkas: File[bytes]) -> IsiBerkas:
    """Return the picture as it may be stored. Raises AksiDitolak."""
    try:
        return check_berkas(
            berkas.read(UKURAN_PALING_BESAR + 1), nama=berkas.name or "", diterima=JENIS_GAMBAR
        )
    except BerkasDitolak as galat:
        raise AksiDitolak(str(galat), isian="berkas") from galat


@transaction.atomic
def _insert(gambar: GambarNaskah, isi: IsiBerkas, jalan: str, by: Pengguna) -> None:
    """Write file, row and trail together."""
    lock_naskah_bagian(gambar.laporan, gambar.kunci, by)
    milik = _milik(gambar.laporan, gambar.kunci)
    if milik.count() >= GAMBAR_PALING_BANYAK:
        raise AksiDitolak(f"Paling banyak {GAMBAR_PALING_BANYAK} gambar dalam satu bagian.")
    if milik.filter(sidik=gambar.sidik).exists():
        raise AksiDitolak("Gambar ini sudah ada di bagian ini.", isian="berkas")
    gambar.urutan = (milik.aggregate(akhir=Max("urutan"))["akhir"] or 0) + 1
    gambar.diunggah_at = timezone.now()
    gambar.berkas.name = write_berkas(gambar.berkas.storage, jalan, isi.isi)
    save_isi(gambar, force_insert=True)
    _record("gambar_disimpan", gambar, by, ("", gambar.sidik))


def _milik(laporan: LaporanKinerja, kunci: str) -> QuerySet[GambarNaskah]:
    return GambarNaskah.objects.filter(laporan=laporan, kunci=kunci)


def _find_naskah(laporan: LaporanKinerja, kunci: str) -> NaskahBagian | None:
    return NaskahBagian.objects.filter(laporan=laporan, kunci=kunci).first()


def _record(
    peristiwa: str, gambar: GambarNaskah, by: Pengguna, nilai: tuple[object, object]
) -> None:
    record_jejak(
        peristiwa,
        objek=gambar,
        by=by,
        kecamatan=gambar.laporan.kecamatan,
        perubahan={"gambar": nilai},
    )
