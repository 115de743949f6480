"""Moves bagian of a triwulan through their states, every move by the one table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction

from iku.actions.kunci import lock_kantor
from iku.alur_ukur import PERALIHAN_REALISASI, AksiRealisasi, StatusRealisasi
from iku.izin_isi import sebab_sampai
from iku.jam import find_hari_ini, find_saat
from iku.models import BagianUkur, Bukti, IzinIsi, LangkahUkur, Pengukuran
from iku.pengukuran.isi import IsiPengukuran, read_isi
from iku.pengukuran.kelengkapan import list_kekurangan, map_bukti
from iku.pengukuran.milik import list_milik
from iku.pengukuran.salinan import salin_bagian, seal_isi
from iku.permissions_ukur import can_alihkan, check_can_komentar, sebab_tidak_dapat_diisi
from iku.terbuka import sebab_tahun_ditutup
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.tanggal import format_tanggal
from kecamatan.ubah import lock_baris

# Key of a bagian -> the version of it that the person saw.
Pilihan = Mapping[int, int]
# Key of a bagian -> the SHA-256 of the figures that the person saw (`map_sidik`); None where
# nobody looked at a page.
Sidik = Mapping[int, str] | None


@dataclass(frozen=True)
class _Langkah:
    """What is asked for: the move, the figures it was decided on, a note and a last day."""

    aksi: AksiRealisasi
    sidik: Sidik
    catatan: str = ""
    sampai: date | None = None


def ajukan(
    *, pengukuran: Pengukuran, pilihan: Pilihan, sidik: Sidik = None, by: Pengguna
) -> list[BagianUkur]:
    """Hand in figures to the sekcam. Raises AksiDitolak naming what they still lack."""
    return _alihkan(pengukuran, _Langkah(AksiRealisasi.AJUKAN, sidik), pilihan, by)


def verifikasi(
    *, pengukuran: Pengukuran, pilihan: Pilihan, sidik: Sidik = None, by: Pengguna
) -> list[BagianUkur]:
    """Vouch for the figures as the sekcam."""
    return _alihkan(pengukuran, _Langkah(AksiRealisasi.VERIFIKASI, sidik), pilihan, by)


def kirim(
    *, pengukuran: Pengukuran, pilihan: Pilihan, sidik: Sidik = None, by: Pengguna
) -> list[BagianUkur]:
    """Approve the figures as the camat and send them to Bappeda."""
    return _alihkan(pengukuran, _Langkah(AksiRealisasi.KIRIM, sidik), pilihan, by)


def terima(
    *,
    pengukuran: Pengukuran,
    pilihan: Pilihan,
    catatan: str = "",
    sidik: Sidik = None,
    by: Pengguna,
) -> list[BagianUkur]:
    """Accept the figures as Bappeda."""
    return _alihkan(pengukuran, _Langkah(AksiRealisasi.TERIMA, sidik, catatan), pilihan, by)


@transaction.atomic
def terima_banyak(
    *, daftar: Mapping[Pengukuran, Pilihan], sidik: Sidik = None, by: Pengguna
) -> list[BagianUkur]:
    """Accept figures of several triwulan, all or none; always locked in one order."""
    if not daftar:
        raise AksiDitolak("Pilih dulu yang akan diterima.")
    urut = sorted(daftar.items(), key=lambda satu: (satu[0].kecamatan_id, satu[0].pk))
    return [
        bagian
        for pengukuran, pilihan in urut
        for bagian in terima(pengukuran=pengukuran, pilihan=pilihan, sidik=sidik, by=by)
    ]


def kembalikan(
    *,
    pengukuran: Pengukuran,
    pilihan: Pilihan,
    catatan: str,
    sampai: date | None = None,
    sidik: Sidik = None,
    by: Pengguna,
) -> list[BagianUkur]:
    """Give figures back with a note; Bappeda also says until when they may be mended."""
    langkah = _Langkah(AksiRealisasi.KEMBALIKAN, sidik, catatan, sampai)
    return _alihkan(pengukuran, langkah, pilihan, by)


def buka_kembali(
    *,
    pengukuran: Pengukuran,
    pilihan: Pilihan,
    catatan: str,
    sampai: date | None,
    sidik: Sidik = None,
    by: Pengguna,
) -> list[BagianUkur]:
    """Open accepted figures again, with a reason and a date after which that ends."""
    langkah = _Langkah(AksiRealisasi.BUKA_KEMBALI, sidik, catatan, sampai)
    return _alihkan(pengukuran, langkah, pilihan, by)


@transaction.atomic
def beri_komentar(*, bagian: BagianUkur, catatan: str, by: Pengguna) -> LangkahUkur:
    """Add a comment that everybody who reads the figures sees; it moves nothing."""
    terkunci = lock_baris(BagianUkur, pk=bagian.pk, versi=None)
    check_can_komentar(by, terkunci.pengukuran)
    _check_tahun(terkunci.pengukuran)
    if not catatan.strip():
        raise AksiDitolak("Tulis komentarnya.", isian="catatan")
    langkah = LangkahUkur.objects.create(
        bagian=terkunci,
        aksi=AksiRealisasi.KOMENTAR,
        dari=terkunci.status,
        ke=terkunci.status,
        catatan=catatan.strip(),
        dibuat_at=find_saat(),
        dibuat_by=by,
    )
    _record(terkunci, AksiRealisasi.KOMENTAR, by, catatan)
    return langkah


@transaction.atomic
def _alihkan(
    pengukuran: Pengukuran, langkah: _Langkah, pilihan: Pilihan, by: Pengguna
) -> list[BagianUkur]:
    """Move every chosen bagian, all or none, and keep its figures as they are at that moment.

    Raises BentrokVersi when one was saved since, or its figures are others than the person saw.
    """
    lock_kantor(pengukuran.kecamatan_id)
    terkunci = lock_baris(Pengukuran, pk=pengukuran.pk, versi=None)
    _check_tahun(terkunci)
    peralihan = PERALIHAN_REALISASI[langkah.aksi]
    if peralihan.wajib_catatan and not langkah.catatan.strip():
        raise AksiDitolak("Tulis catatan: apa yang harus diperbaiki.", isian="catatan")
    daftar = _lock_bagian(terkunci, pilihan)
    for bagian in daftar:
        _check_peralihan(bagian, langkah.aksi, by)
    isi, bukti = read_isi(terkunci), map_bukti(satu.pk for satu in daftar)
    salinan = {satu.pk: seal_isi(salin_bagian(isi, satu, bukti)) for satu in daftar}
    _check_terlihat(daftar, salinan, langkah.sidik)
    if langkah.aksi == AksiRealisasi.AJUKAN:
        _check_lengkap(terkunci, isi, daftar, bukti, by)
    perlu_izin = by.peran == Peran.BAPPEDA and peralihan.ke == StatusRealisasi.DIKEMBALIKAN
    for bagian in daftar:
        _pindah(bagian, langkah, salinan[bagian.pk], by)
        if perlu_izin:
            _beri_waktu(bagian, langkah, by)
    return daftar


def _check_terlihat(
    daftar: Sequence[BagianUkur], salinan: Mapping[int, tuple[str, str]], sidik: Sidik
) -> None:
    """Raise BentrokVersi for a bagian whose figures are not those that the person decided on."""
    for bagian in daftar:
        if sidik is not None and sidik.get(bagian.pk) != salinan[bagian.pk][1]:
            raise BentrokVersi(bagian)


def _lock_bagian(pengukuran: Pengukuran, pilihan: Pilihan) -> list[BagianUkur]:
    """Return the chosen bagian, locked. Raises BentrokVersi when one was saved since."""
    if not pilihan:
        raise AksiDitolak("Pilih dulu yang akan diproses.")
    dikunci = pengukuran.daftar_bagian.filter(pk__in=pilihan.keys()).order_by("pk")
    daftar = list(dikunci.select_for_update(of=("self",), no_key=True))
    if len(daftar) != len(pilihan):
        raise AksiDitolak("Isi triwulan ini berubah sejak halaman dibuka; muat ulang halaman.")
    for bagian in daftar:
        if bagian.versi != pilihan[bagian.pk]:
            raise BentrokVersi(bagian)
    return daftar


def _check_tahun(pengukuran: Pengukuran) -> None:
    if sebab := sebab_tahun_ditutup(pengukuran.periode.tahun_kinerja):
        raise AksiDitolak(sebab)


def _check_peralihan(bagian: BagianUkur, aksi: AksiRealisasi, by: Pengguna) -> None:
    """Refuse a move that the table does not have, or not for this role or office."""
    peralihan = PERALIHAN_REALISASI[aksi]
    if bagian.status not in peralihan.oleh:
        keadaan = StatusRealisasi(bagian.status).sebutan
        raise AksiDitolak(
            f"{bagian}: sekarang {keadaan}, jadi “{aksi.label}” tidak dapat dilakukan."
        )
    if not can_alihkan(by, bagian, aksi):
        raise PermissionDenied(f"Peran Anda tidak dapat melakukan “{aksi.label}”.")


def _check_lengkap(
    pengukuran: Pengukuran,
    isi: IsiPengukuran,
    daftar: Sequence[BagianUkur],
    bukti: Mapping[int, Sequence[Bukti]],
    by: Pengguna,
) -> None:
    """Refuse to hand in what is not the person's, not open, or not complete; name all of it."""
    milik = list_milik(by, pengukuran)
    hari_ini, izin = find_hari_ini(), list(pengukuran.daftar_izin.all())
    kurang: dict[int, list[str]] = {satu.pk: [] for satu in daftar}
    for satu in list_kekurangan(isi, bukti):
        if satu.wajib and satu.bagian.pk in kurang:
            kurang[satu.bagian.pk].append(satu.pesan)
    pesan: list[str] = []
    for bagian in daftar:
        sebab = sebab_tidak_dapat_diisi(bagian, milik, hari_ini, izin)
        semua = [sebab] if sebab else kurang[bagian.pk]
        pesan += [f"{bagian}: {satu}" for satu in semua]
    if pesan:
        raise AksiDitolak(" ".join(pesan))


def _pindah(bagian: BagianUkur, langkah: _Langkah, salinan: tuple[str, str], by: Pengguna) -> None:
    """Write the step, then the state: the databases refuse a state that no step explains."""
    teks, sidik = salinan
    aksi, catatan = langkah.aksi, langkah.catatan.strip()
    dari, ke = bagian.status, PERALIHAN_REALISASI[aksi].ke
    LangkahUkur.objects.create(
        bagian=bagian,
        aksi=aksi,
        dari=dari,
        ke=ke,
        catatan=catatan,
        isi=teks,
        sidik_isi=sidik,
        dibuat_at=find_saat(),
        dibuat_by=by,
    )
    bagian.status = ke
    bagian.versi += 1
    bagian.save(update_fields=["status", "versi"])
    _record(bagian, aksi, by, catatan, (dari, ke.value))


def _beri_waktu(bagian: BagianUkur, langkah: _Langkah, by: Pengguna) -> None:
    """Let what Bappeda gave back be mended until a day, whatever the period says."""
    sampai = langkah.sampai
    if sampai is None:
        raise AksiDitolak("Isi tanggal paling lambat perbaikan.", isian="sampai")
    if sebab := sebab_sampai(sampai, find_hari_ini()):
        raise AksiDitolak(sebab, isian="sampai")
    izin = IzinIsi.objects.create(
        pengukuran=bagian.pengukuran,
        bagian=bagian,
        sampai=sampai,
        alasan=langkah.catatan.strip(),
        dibuat_at=find_saat(),
        dibuat_by=by,
    )
    record_jejak(
        "izin_isi_diberikan",
        objek=izin,
        by=by,
        perubahan={"sampai": ("", format_tanggal(sampai))},
        alasan=izin.alasan,
        kecamatan=bagian.pengukuran.kecamatan,
    )


def _record(
    bagian: BagianUkur,
    aksi: AksiRealisasi,
    by: Pengguna,
    catatan: str,
    status: tuple[str, str] | None = None,
) -> None:
    record_jejak(
        f"realisasi_{aksi.value}",
        objek=bagian,
        by=by,
        perubahan={"status": status} if status else None,
        alasan=catatan,
        kecamatan=bagian.pengukuran.kecamatan,
    )
