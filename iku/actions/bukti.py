"""Evidence of a figure: uploaded, followed by a newer version, taken back."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from django.core.files.base import File
from django.core.files.storage import Storage
from django.db import transaction
from django.utils import timezone

from iku.actions.kunci import save_isi
from iku.isian_bukti import BERKAS_PALING_BANYAK, PILIH_BERKAS, IsianBukti
from iku.jam import find_saat
from iku.models import FOLDER_BUKTI, BagianUkur, Bukti, Pengukuran
from iku.pengukuran.bukti import list_untuk, sebab_tanpa_bukti
from iku.permissions_ukur import check_can_isi
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import lock_baris
from kecamatan.unggahan.jenis import BerkasDitolak
from kecamatan.unggahan.nama import clean_nama
from kecamatan.unggahan.periksa import UKURAN_PALING_BESAR, check_berkas
from kecamatan.unggahan.simpan import drop_bila_gagal, store_path, write_berkas


@dataclass(frozen=True)
class _Berkas:
    """A judged file that is not stored yet, with its row and the name it will have."""

    bukti: Bukti
    isi: bytes
    jalan: str

    @property
    def storage(self) -> Storage:
        storage: Storage = self.bukti.berkas.storage
        return storage


def unggah_bukti(
    *, bagian: BagianUkur, daftar_berkas: Sequence[File[bytes]], isian: IsianBukti, by: Pengguna
) -> list[Bukti]:
    """Store files as evidence of a bagian or of one figure of it, all or none.

    Each is judged by its content and kept under a random name. Raises AksiDitolak naming every
    file that is refused, and when the bagian cannot be filled in by this person now. Nothing stays
    on disk when the rows cannot be written.
    """
    _check_boleh(bagian, by)
    if not daftar_berkas:
        raise AksiDitolak(PILIH_BERKAS, isian="berkas")
    if len(daftar_berkas) > BERKAS_PALING_BANYAK:
        raise AksiDitolak(
            f"Paling banyak {BERKAS_PALING_BANYAK} berkas sekali unggah; Anda memilih "
            f"{len(daftar_berkas)}.",
            isian="berkas",
        )
    return _simpan(bagian, _judge(bagian, daftar_berkas, isian, by), by)


def ganti_bukti(
    *,
    bukti: Bukti,
    berkas: File[bytes],
    keterangan: str = "",
    halaman_rujukan: int | None = None,
    by: Pengguna,
) -> Bukti:
    """Let a newer file follow one that is in force; the older can still be read.

    Raises AksiDitolak as `unggah_bukti` does, and for one that was replaced or taken back.
    """
    _check_boleh(bukti.bagian, by)
    isian = IsianBukti(bukti.kunci, keterangan, halaman_rujukan)
    daftar = _judge(bukti.bagian, [berkas], isian, by)
    for calon in daftar:
        calon.bukti.menggantikan = bukti
    (baru,) = _simpan(bukti.bagian, daftar, by, bukti)
    return baru


@transaction.atomic
def cabut_bukti(*, bukti: Bukti, by: Pengguna) -> Bukti:
    """Take evidence back: it is evidence no more, and stays in the history.

    Raises AksiDitolak when it was replaced or taken back before, and when the bagian cannot be
    filled in by this person now.
    """
    bagian = _lock_bagian(bukti.bagian, by)
    terkunci = lock_baris(Bukti, pk=bukti.pk, versi=None)
    _check_berlaku(terkunci)
    terkunci.dicabut_at, terkunci.dicabut_by = timezone.now(), by
    terkunci.save(update_fields=["dicabut_at", "dicabut_by"])
    _record("bukti_dicabut", bagian, by, ([_sebut(terkunci)], []))
    return terkunci


def _check_boleh(bagian: BagianUkur, by: Pengguna) -> None:
    """Refuse early: judging files takes long, and is not for everybody."""
    check_can_isi(by, bagian.pengukuran)
    if sebab := sebab_tanpa_bukti(bagian, by):
        raise AksiDitolak(sebab)


def _judge(
    bagian: BagianUkur, daftar_berkas: Sequence[File[bytes]], isian: IsianBukti, by: Pengguna
) -> list[_Berkas]:
    """Return what may be stored. Raises AksiDitolak with one message for each refused file."""
    calon: list[_Berkas] = []
    ditolak: list[str] = []
    for berkas in daftar_berkas:
        try:
            calon.append(_judge_satu(bagian, berkas, isian, by))
        except BerkasDitolak as galat:
            ditolak.append(f"{clean_nama(berkas.name or '')}: {galat}")
    if ditolak:
        raise AksiDitolak(" ".join(ditolak), isian="berkas", daftar=ditolak)
    _check_halaman(calon)
    return calon


def _judge_satu(
    bagian: BagianUkur, berkas: File[bytes], isian: IsianBukti, by: Pengguna
) -> _Berkas:
    nama = berkas.name or ""
    hasil = check_berkas(berkas.read(UKURAN_PALING_BESAR + 1), nama=nama)
    bukti = Bukti(
        bagian=bagian,
        kunci=isian.kunci,
        nama=clean_nama(nama, hasil.akhiran),
        keterangan=isian.keterangan,
        halaman_rujukan=isian.halaman_rujukan,
        jenis_mime=hasil.jenis_mime,
        ukuran=len(hasil.isi),
        halaman=hasil.halaman,
        sidik=hasil.sidik,
        diunggah_by=by,
    )
    return _Berkas(bukti, hasil.isi, store_path(FOLDER_BUKTI, hasil.akhiran))


def _check_halaman(daftar: Sequence[_Berkas]) -> None:
    """Refuse a page to look at that a file does not have; name each such file."""
    salah = [
        f"{satu.nama} hanya punya {satu.halaman} {satu.sebutan_halaman}."
        for satu in (calon.bukti for calon in daftar)
        if satu.halaman_rujukan is not None and not 1 <= satu.halaman_rujukan <= satu.halaman
    ]
    if salah:
        raise AksiDitolak(" ".join(salah), isian="halaman_rujukan", daftar=salah)


def _simpan(
    bagian: BagianUkur, daftar: Sequence[_Berkas], by: Pengguna, lama: Bukti | None = None
) -> list[Bukti]:
    """Write files, rows and trail together; no file outlives a failure, nor a stump of one."""
    with ExitStack() as sisa:
        for calon in daftar:
            sisa.enter_context(drop_bila_gagal(calon.storage, calon.jalan))
        return _insert(bagian, daftar, by, lama)


@transaction.atomic
def _insert(
    bagian: BagianUkur, daftar: Sequence[_Berkas], by: Pengguna, lama: Bukti | None
) -> list[Bukti]:
    terkunci = _lock_bagian(bagian, by)
    if lama is not None:
        lama = lock_baris(Bukti, pk=lama.pk, versi=None)
        _check_berlaku(lama)
    else:
        _check_kunci(terkunci, daftar)
    _check_kembar(terkunci, daftar)
    for calon in daftar:
        bukti = calon.bukti
        bukti.berkas.name = write_berkas(calon.storage, calon.jalan, calon.isi)
        bukti.diunggah_at = find_saat()
        save_isi(bukti, force_insert=True)
    semula = [_sebut(lama)] if lama else []
    peristiwa = "bukti_diganti" if lama else "bukti_diunggah"
    _record(peristiwa, terkunci, by, (semula, [_sebut(calon.bukti) for calon in daftar]))
    return [calon.bukti for calon in daftar]


def _lock_bagian(bagian: BagianUkur, by: Pengguna) -> BagianUkur:
    """Return the bagian, locked after its triwulan, and still open to this person."""
    check_can_isi(by, bagian.pengukuran)
    pengukuran = lock_baris(Pengukuran, pk=bagian.pengukuran_id, versi=None)
    terkunci = lock_baris(BagianUkur, pk=bagian.pk, versi=None)
    terkunci.pengukuran = pengukuran
    if sebab := sebab_tanpa_bukti(terkunci, by):
        raise AksiDitolak(sebab)
    return terkunci


def _check_berlaku(bukti: Bukti) -> None:
    if bukti.dicabut_at is not None:
        raise AksiDitolak(f"{bukti} sudah dicabut; muat ulang halaman.")
    if Bukti.objects.filter(menggantikan=bukti).exists():
        raise AksiDitolak(
            f"{bukti} sudah diganti dengan versi yang lebih baru; muat ulang halaman."
        )


def _check_kunci(bagian: BagianUkur, daftar: Sequence[_Berkas]) -> None:
    dikenal = dict(list_untuk(bagian))
    if any(calon.bukti.kunci not in dikenal for calon in daftar):
        raise AksiDitolak("Angka ini tidak ada lagi; muat ulang halaman.", isian="untuk")


def _check_kembar(bagian: BagianUkur, daftar: Sequence[_Berkas]) -> None:
    """Refuse bytes that are evidence of the same figure already, or come twice."""
    berlaku = Bukti.objects.filter(
        bagian=bagian, dicabut_at__isnull=True, digantikan_oleh__isnull=True
    )
    ada = {(satu.kunci, satu.sidik): satu for satu in berlaku}
    kembar: list[str] = []
    for bukti in (calon.bukti for calon in daftar):
        sama = ada.setdefault((bukti.kunci, bukti.sidik), bukti)
        if sama is not bukti:
            kembar.append(_sebut_kembar(bukti, sama))
    if kembar:
        raise AksiDitolak(" ".join(kembar), isian="berkas", daftar=kembar)


def _sebut_kembar(bukti: Bukti, sama: Bukti) -> str:
    if sama.pk is None:
        return f"{bukti.nama}: isinya sama dengan {sama.nama}; pilih salah satu."
    kapan = format_tanggal(timezone.localdate(sama.diunggah_at))
    return f"{bukti.nama}: berkas ini sudah diunggah {kapan} sebagai {sama.nama}."


def _sebut(bukti: Bukti) -> str:
    """Name evidence for the trail, with the seal that its file is compared with."""
    untuk = f" untuk {bukti.kunci}" if bukti.kunci else ""
    return f"{bukti.nama}{untuk} {bukti.sidik}"


def _record(
    peristiwa: str, bagian: BagianUkur, by: Pengguna, bukti: tuple[list[str], list[str]]
) -> None:
    """Raise the version, since who hands in vouches for the evidence he saw; write one line."""
    bagian.versi += 1
    bagian.save(update_fields=["versi"])
    record_jejak(
        peristiwa,
        objek=bagian,
        by=by,
        perubahan={"bukti": bukti},
        kecamatan=bagian.pengukuran.kecamatan,
    )
