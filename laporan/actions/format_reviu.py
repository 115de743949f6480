"""Changing the form of review of a kabupaten: always by a new version of it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db import transaction

from iku.domain.teks import join_kata
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.jejak import Perubahan, record_jejak
from kecamatan.models import Kabupaten, Pengguna
from kecamatan.ubah import lock_baris
from laporan.lkjip.pernyataan import list_isian_salah, sebut_isian_salah
from laporan.lkjip.praperiksa import PERIKSA
from laporan.lkjip.reviu import find_format_reviu, find_format_sendiri
from laporan.models import ButirReviu, FormatReviu
from laporan.permissions import check_can_atur_reviu

ISIAN_PERNYATAAN: Final = ("nama", "wajib", "judul", "paragraf", "catatan_tidak")
BERTEKS: Final = ("judul", "paragraf", "catatan_tidak")
PALING_BANYAK_BUTIR: Final = 100


@transaction.atomic
def salin_format_reviu(*, by: Pengguna) -> FormatReviu:
    """Begin the kabupaten's own form as a copy of the common one.

    Raises AksiDitolak when it has one already, or when the references were never loaded.
    """
    check_can_atur_reviu(by)
    kabupaten = _lock_kabupaten(by)
    if find_format_sendiri(kabupaten.pk) is not None:
        raise AksiDitolak("Kabupaten ini sudah punya format reviu sendiri.")
    umum = find_format_reviu(kabupaten.pk)
    if umum is None:
        raise AksiDitolak("Format reviu umum belum dimuat. Hubungi pengelola sistem.")
    baru = _copy(umum, kabupaten, versi=1)
    perubahan = {"disalin_dari": ("", str(umum))}
    return _insert(baru, list(umum.daftar_butir.all()), "format_reviu_disalin", perubahan, by)


@transaction.atomic
def ubah_pernyataan(*, versi: int, isian: Mapping[str, Any], by: Pengguna) -> FormatReviu:
    """Change name, wording and whether it is obligatory; `versi` is the one the person saw.

    Raises AksiDitolak for a placeholder that nothing fills, BentrokVersi for a stale page.
    """
    lama = _need_terkini(versi, by)
    baru = _copy(lama, lama.kabupaten, versi=lama.versi + 1)
    perubahan: dict[str, tuple[Any, Any]] = {}
    for nama in ISIAN_PERNYATAAN:
        nilai = isian[nama].strip() if isinstance(isian[nama], str) else isian[nama]
        if nilai != getattr(lama, nama):
            perubahan[nama] = (getattr(lama, nama), nilai)
            setattr(baru, nama, nilai)
    if not perubahan:
        return lama
    for nama in BERTEKS:
        salah = list_isian_salah(nama, getattr(baru, nama))
        if salah:
            raise AksiDitolak(sebut_isian_salah(nama, salah), isian=nama)
    return _insert(baru, list(lama.daftar_butir.all()), "format_reviu_diubah", perubahan, by)


@transaction.atomic
def simpan_butir_reviu(
    *, kunci: str, versi: int, isian: Mapping[str, str], by: Pengguna
) -> FormatReviu:
    """Change the statement of that key, or add one (`kunci` empty) at the end of its group.

    `isian` holds kelompok, teks and periksa. One that comes into another group stands last there.
    """
    lama = _need_terkini(versi, by)
    semua = list(lama.daftar_butir.all())
    baru = {nama: " ".join(isian[nama].split()) for nama in ("kelompok", "teks", "periksa")}
    if baru["periksa"] and baru["periksa"] not in PERIKSA:
        raise AksiDitolak("Pemeriksaan sistem itu tidak ada.", isian="periksa")
    if kunci:
        butir = _need_butir(semua, kunci)
        perubahan = {n: (getattr(butir, n), v) for n, v in baru.items() if getattr(butir, n) != v}
    else:
        butir = ButirReviu(kunci=_free_kunci(lama, semua))
        perubahan = {nama: ("", nilai) for nama, nilai in baru.items() if nilai}
    if not perubahan:
        return lama
    for nama, nilai in baru.items():
        setattr(butir, nama, nilai)
    if "kelompok" in perubahan:
        semua = _place(semua, butir)
    perubahan = {"butir": (kunci, butir.kunci), **perubahan}
    return _terbitkan(lama, semua, "format_reviu_butir_disimpan", perubahan, by)


@transaction.atomic
def hapus_butir_reviu(*, kunci: str, versi: int, by: Pengguna) -> FormatReviu:
    """Take a statement out; reviews that were begun keep it. Raises AksiDitolak for the last."""
    lama = _need_terkini(versi, by)
    semua = list(lama.daftar_butir.all())
    butir = _need_butir(semua, kunci)
    if len(semua) == 1:
        raise AksiDitolak("Format reviu paling sedikit memuat satu pernyataan.")
    semua.remove(butir)
    perubahan = {"teks": (butir.teks, "")}
    return _terbitkan(lama, semua, "format_reviu_butir_dihapus", perubahan, by)


@transaction.atomic
def geser_butir_reviu(*, kunci: str, naik: bool, versi: int, by: Pengguna) -> FormatReviu:
    """Let a statement change places with its neighbour; the first and last of a group stay."""
    lama = _need_terkini(versi, by)
    semua = list(lama.daftar_butir.all())
    butir = _need_butir(semua, kunci)
    dari = semua.index(butir)
    ke = dari - 1 if naik else dari + 1
    if not 0 <= ke < len(semua) or semua[ke].kelompok != butir.kelompok:
        return lama
    semua[dari], semua[ke] = semua[ke], semua[dari]
    perubahan = {butir.teks: (str(dari + 1), str(ke + 1))}
    return _terbitkan(lama, semua, "format_reviu_butir_digeser", perubahan, by)


@transaction.atomic
def geser_kelompok_reviu(*, kelompok: str, naik: bool, versi: int, by: Pengguna) -> FormatReviu:
    """Let a group change places with the one above or below; the first and last stay."""
    lama = _need_terkini(versi, by)
    semua = list(lama.daftar_butir.all())
    urutan = _list_kelompok(semua)
    if kelompok not in urutan:
        raise AksiDitolak(f"Kelompok “{kelompok}” tidak ada.")
    dari = urutan.index(kelompok)
    ke = dari - 1 if naik else dari + 1
    if not 0 <= ke < len(urutan):
        return lama
    urutan[dari], urutan[ke] = urutan[ke], urutan[dari]
    # sorted() keeps the order within a group.
    semua = sorted(semua, key=lambda satu: urutan.index(satu.kelompok))
    perubahan = {kelompok: (str(dari + 1), str(ke + 1))}
    return _terbitkan(lama, semua, "format_reviu_kelompok_digeser", perubahan, by)


@transaction.atomic
def namai_kelompok_reviu(*, kelompok: str, nama: str, versi: int, by: Pengguna) -> FormatReviu:
    """Give a group another name. Raises AksiDitolak for one that another group has."""
    lama = _need_terkini(versi, by)
    semua = list(lama.daftar_butir.all())
    ada = _list_kelompok(semua)
    nama = " ".join(nama.split())
    if kelompok not in ada:
        raise AksiDitolak(f"Kelompok “{kelompok}” tidak ada.")
    if nama == kelompok:
        return lama
    if nama in ada:
        raise AksiDitolak(f"Nama itu sudah dipakai. Kelompok: {join_kata(ada)}.", isian="nama")
    for butir in semua:
        if butir.kelompok == kelompok:
            butir.kelompok = nama
    perubahan = {"kelompok": (kelompok, nama)}
    return _terbitkan(lama, semua, "format_reviu_kelompok_dinamai", perubahan, by)


def _lock_kabupaten(by: Pengguna) -> Kabupaten:
    """Lock what all versions of a form hang on, so that two changes come one after the other."""
    return lock_baris(Kabupaten, pk=by.kabupaten_pengguna.pk, versi=None)


def _need_terkini(versi: int, by: Pengguna) -> FormatReviu:
    """Return the kabupaten's own form in force. Raises PermissionDenied, BentrokVersi."""
    check_can_atur_reviu(by)
    lama = find_format_sendiri(_lock_kabupaten(by).pk)
    if lama is None:
        raise AksiDitolak("Salin dulu format umum menjadi format kabupaten.")
    if lama.versi != versi:
        raise BentrokVersi(lama)
    return lama


def _need_butir(semua: Sequence[ButirReviu], kunci: str) -> ButirReviu:
    for satu in semua:
        if satu.kunci == kunci:
            return satu
    raise AksiDitolak("Pernyataan itu sudah dihapus; muat ulang halaman.")


def _list_kelompok(semua: Sequence[ButirReviu]) -> list[str]:
    return list(dict.fromkeys(satu.kelompok for satu in semua))


def _place(semua: Sequence[ButirReviu], butir: ButirReviu) -> list[ButirReviu]:
    """Return all with `butir` behind the last of its group, which may be new."""
    lain = [satu for satu in semua if satu is not butir]
    sekelompok = [nomor for nomor, satu in enumerate(lain) if satu.kelompok == butir.kelompok]
    tempat = sekelompok[-1] + 1 if sekelompok else len(lain)
    return [*lain[:tempat], butir, *lain[tempat:]]


def _free_kunci(lama: FormatReviu, semua: Sequence[ButirReviu]) -> str:
    """Return a key that no statement has or had: versions never come twice."""
    return f"butir-{len(semua) + 1}-{lama.versi + 1}"


def _copy(lama: FormatReviu, kabupaten: Kabupaten | None, *, versi: int) -> FormatReviu:
    isi = {nama: getattr(lama, nama) for nama in ISIAN_PERNYATAAN}
    return FormatReviu(kabupaten=kabupaten, versi=versi, **isi)


def _terbitkan(
    lama: FormatReviu,
    butir: Sequence[ButirReviu],
    peristiwa: str,
    perubahan: Perubahan,
    by: Pengguna,
) -> FormatReviu:
    """Add the version after `lama` with these statements."""
    baru = _copy(lama, lama.kabupaten, versi=lama.versi + 1)
    return _insert(baru, butir, peristiwa, perubahan, by)


def _insert(
    baru: FormatReviu,
    butir: Sequence[ButirReviu],
    peristiwa: str,
    perubahan: Perubahan,
    by: Pengguna,
) -> FormatReviu:
    """Store a version with its statements, numbered as they stand."""
    if len(butir) > PALING_BANYAK_BUTIR:
        raise AksiDitolak(f"Format reviu paling banyak memuat {PALING_BANYAK_BUTIR} pernyataan.")
    baru.full_clean()
    baru.save(force_insert=True)
    salinan = [
        ButirReviu(
            format=baru,
            kunci=satu.kunci,
            kelompok=satu.kelompok,
            urutan=urutan,
            teks=satu.teks,
            periksa=satu.periksa,
        )
        for urutan, satu in enumerate(butir, start=1)
    ]
    for satu in salinan:
        satu.full_clean(exclude=["format"])
    ButirReviu.objects.bulk_create(salinan)
    record_jejak(peristiwa, objek=baru, by=by, kabupaten=baru.kabupaten, perubahan=perubahan)
    return baru
