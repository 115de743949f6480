"""Changes a draft: identity, number, sentences, legal basis, confirmations; drops it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from iku.actions.butir import hapus_indikator_yatim
from iku.domain.teks import bersihkan, rapikan_baris
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import Perubahan, record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import apply_isian
from laporan.actions.kunci import check_versi, lock_dokumen, lock_naskah, save_dokumen
from laporan.diktum import strip_label
from laporan.enums import BagianButir
from laporan.konfirmasi_kunci import confirm_kunci
from laporan.mengingat import PilihanMengingat
from laporan.models import ButirDokumen, ButirMengingat, Dokumen
from laporan.penandatangan import find_penandatangan
from laporan.permissions import check_can_isi_nomor

__all__ = [
    "PilihanMengingat",
    "hapus_draf",
    "isi_nomor",
    "konfirmasi",
    "simpan_butir",
    "simpan_mengingat",
    "ubah_identitas",
]

ISIAN_IDENTITAS = frozenset(
    {
        "tentang",
        "nomor_klasifikasi",
        "nomor_urut",
        "nomor_lebar",
        "nomor_kode",
        "nomor_tahun",
        "tempat",
        "tanggal",
        "bulan",
        "penandatangan",
    }
)
NOMOR_DIPAKAI = "Nomor urut ini sudah dipakai dokumen lain tahun ini."


@transaction.atomic
def ubah_identitas(
    *, dokumen: Dokumen, versi: int, isian: Mapping[str, Any], by: Pengguna
) -> Dokumen:
    """Write fields of ISIAN_IDENTITAS.

    Raises KeyError for any other name, AksiDitolak when a rule of the model refuses.
    """
    terkunci = lock_naskah(dokumen, versi, by)
    if asing := set(isian) - ISIAN_IDENTITAS:
        raise KeyError(*sorted(asing))
    return _change(terkunci, _clean_teks(isian), "dokumen_identitas_diubah", by)


def _clean_teks(isian: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields without unseen letters, which would print other numbers than stored.

    Only the title may have several lines.
    """
    return {
        nama: _clean_satu(nama, nilai) if isinstance(nilai, str) else nilai
        for nama, nilai in isian.items()
    }


def _clean_satu(nama: str, teks: str) -> str:
    return bersihkan(teks).strip() if nama == "tentang" else rapikan_baris(teks)


@transaction.atomic
def isi_nomor(
    *,
    dokumen: Dokumen,
    versi: int,
    nomor_urut: int | None,
    lebar: int,
    tanggal: date | None,
    by: Pengguna,
) -> Dokumen:
    """Give number and date, in any state before enactment.

    The signatory is the person in office on the date: with a new date the document goes to
    whoever leads the office then, if the register knows one.
    """
    terkunci = lock_dokumen(dokumen)
    if terkunci.is_resmi and by.kecamatan_id == terkunci.kecamatan_id:
        raise AksiDitolak("Nomor dan tanggal dokumen yang sudah ditetapkan tidak dapat diubah.")
    check_can_isi_nomor(by, terkunci)
    check_versi(terkunci, versi)
    isian: dict[str, Any] = {"tanggal": tanggal}
    if terkunci.is_keputusan:
        isian |= {"nomor_urut": nomor_urut, "nomor_lebar": lebar}
    masa = terkunci.penandatangan
    if tanggal and (masa is None or not masa.runs_on(tanggal)):
        isian["penandatangan"] = find_penandatangan(terkunci.wadah, tanggal) or masa
    return _change(terkunci, isian, "dokumen_nomor_diisi", by)


def _change(dokumen: Dokumen, isian: Mapping[str, Any], peristiwa: str, by: Pengguna) -> Dokumen:
    """Write what differs of a locked document with one line of the trail; nothing if nothing."""
    perubahan = apply_isian(dokumen, isian)
    if not perubahan:
        return dokumen
    _check_nomor_bebas(dokumen)
    save_dokumen(dokumen, *perubahan)
    record_jejak(peristiwa, objek=dokumen, by=by, perubahan=perubahan, kecamatan=dokumen.kecamatan)
    return dokumen


def _check_nomor_bebas(dokumen: Dokumen) -> None:
    sama = Dokumen.objects.filter(
        kecamatan=dokumen.kecamatan_id,
        jenis=dokumen.jenis,
        nomor_tahun=dokumen.nomor_tahun,
        nomor_urut=dokumen.nomor_urut,
    )
    lengkap = dokumen.nomor_urut is not None and dokumen.nomor_tahun is not None
    if lengkap and sama.exclude(pk=dokumen.pk).exists():
        raise AksiDitolak(NOMOR_DIPAKAI, isian="nomor")


@transaction.atomic
def simpan_butir(
    *,
    dokumen: Dokumen,
    versi: int,
    bagian: BagianButir,
    butir: Sequence[str],
    by: Pengguna,
) -> Dokumen:
    """Replace one whole list of sentences; its order is the order of `butir`.

    A copied sentence whose words stay the same still waits to be confirmed; a changed one has
    been looked at.
    """
    terkunci = lock_naskah(dokumen, versi, by)
    lama = list(terkunci.daftar_butir.filter(bagian=bagian))
    bersih = (strip_label(bagian, teks) for teks in butir)
    baru = [teks for teks in bersih if teks]
    if [satu.teks for satu in lama] == baru:
        return terkunci
    menunggu = {satu.teks for satu in lama if satu.perlu_konfirmasi}
    terkunci.daftar_butir.filter(bagian=bagian).delete()
    ButirDokumen.objects.bulk_create(
        ButirDokumen(
            dokumen=terkunci,
            bagian=bagian,
            urutan=urutan,
            teks=teks,
            perlu_konfirmasi=teks in menunggu,
        )
        for urutan, teks in enumerate(baru, start=1)
    )
    perubahan: Perubahan = {str(bagian): ([satu.teks for satu in lama], baru)}
    return _save_daftar(terkunci, "dokumen_butir_disimpan", perubahan, by)


@transaction.atomic
def simpan_mengingat(
    *, dokumen: Dokumen, versi: int, pilihan: Sequence[PilihanMengingat], by: Pengguna
) -> Dokumen:
    """Replace the legal basis; the system orders it by hierarchy, so `pilihan` may be in any order.

    A copied citation that stays the same still waits to be confirmed. Raises AksiDitolak when a
    regulation is named twice.
    """
    terkunci = lock_naskah(dokumen, versi, by)
    if len({satu.peraturan.pk for satu in pilihan}) != len(pilihan):
        raise AksiDitolak("Satu peraturan cukup disebut satu kali.")
    lama = list(terkunci.daftar_mengingat.select_related("peraturan", "pengubah"))
    tetap = {_kunci_kutipan(satu) for satu in lama} & {_kunci_pilihan(satu) for satu in pilihan}
    baru = [satu for satu in pilihan if _kunci_pilihan(satu) not in tetap]
    dilepas = [satu for satu in lama if _kunci_kutipan(satu) not in tetap]
    if not baru and not dilepas:
        return terkunci
    # Rows that stay keep their key: somebody may have the page of one open.
    terkunci.daftar_mengingat.filter(pk__in=[satu.pk for satu in dilepas]).delete()
    dibuat = ButirMengingat.objects.bulk_create(
        ButirMengingat(
            dokumen=terkunci,
            peraturan=satu.peraturan,
            pengubah=satu.pengubah,
            frasa=satu.frasa,
        )
        for satu in baru
    )
    perubahan: Perubahan = {"mengingat": ([*map(str, dilepas)], [*map(str, dibuat)])}
    return _save_daftar(terkunci, "dokumen_mengingat_disimpan", perubahan, by)


KunciKutipan = tuple[int, int | None, str]


def _kunci_kutipan(butir: ButirMengingat) -> KunciKutipan:
    return butir.peraturan_id, butir.pengubah_id, butir.frasa


def _kunci_pilihan(pilihan: PilihanMengingat) -> KunciKutipan:
    pengubah = pilihan.pengubah
    return pilihan.peraturan.pk, pengubah.pk if pengubah else None, str(pilihan.frasa)


def _save_daftar(dokumen: Dokumen, peristiwa: str, perubahan: Perubahan, by: Pengguna) -> Dokumen:
    save_dokumen(dokumen)
    record_jejak(peristiwa, objek=dokumen, by=by, perubahan=perubahan, kecamatan=dokumen.kecamatan)
    return dokumen


@transaction.atomic
def konfirmasi(*, dokumen: Dokumen, kunci: Sequence[str], by: Pengguna) -> int:
    """Confirm copied items by their keys ("butir:12", "iku:5", ...); return how many waited.

    Keys of other documents and of unknown kinds are passed over. The version stays: confirming
    changes no word, so it must not make anybody's open form stale.
    """
    terkunci = lock_naskah(dokumen, None, by)
    jumlah = confirm_kunci(terkunci, kunci)
    if jumlah:
        record_jejak(
            "dokumen_dikonfirmasi",
            objek=terkunci,
            by=by,
            perubahan={"dikonfirmasi": ("", sorted(set(kunci)))},
            kecamatan=terkunci.kecamatan,
        )
    return jumlah


@transaction.atomic
def hapus_draf(*, dokumen: Dokumen, by: Pengguna) -> None:
    """Drop a draft that was never submitted, with all that stands in its wadah.

    Raises AksiDitolak for one that was, and for one that another draft was copied from.
    """
    terkunci = lock_naskah(dokumen, None, by)
    if terkunci.diajukan_at is not None:
        raise AksiDitolak("Draf yang pernah diajukan tidak dapat dihapus.")
    wadah = terkunci.wadah
    record_jejak("dokumen_draf_dihapus", objek=terkunci, by=by, kecamatan=terkunci.kecamatan)
    try:
        terkunci.delete()
        wadah.delete()
    except ProtectedError as galat:
        raise AksiDitolak("Draf ini menjadi asal draf lain, jadi tidak dapat dihapus.") from galat
    hapus_indikator_yatim(wadah.kecamatan_id)
