"""Adding and changing an indikator with its formula, owners and extra columns."""

from django.db import IntegrityError, transaction

from iku.actions.butir import next_urutan
from iku.actions.kunci import clean_isi, lock_daftar, save_isi
from iku.domain.cetak import tulis_baris
from iku.isian import IsianIku
from iku.models import (
    DaftarIku,
    Iku,
    Indikator,
    IsianTambahan,
    PenanggungJawab,
    Sasaran,
)
from iku.rumus import build_variabel, rumus_of
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import apply_isian, lock_baris


@transaction.atomic
def tambah_iku(*, sasaran: Sasaran, indikator: Indikator, isian: IsianIku, by: Pengguna) -> Iku:
    """Add an indikator at the end of `sasaran`.

    `indikator` is a known identity, or a new unsaved one whose kode came with the form: sent a
    second time it raises AksiDitolak, as does an identity that the set already has.
    """
    daftar = lock_daftar(sasaran.daftar_id)
    terkunci = lock_baris(Sasaran, pk=sasaran.pk, versi=None)
    kolom = {**isian.kolom, "sasaran": terkunci}
    iku = Iku(indikator=_save_indikator(daftar, indikator), **kolom)
    iku.urutan = next_urutan(iku)
    iku.ekspresi = isian.rumus.ekspresi
    save_isi(iku, force_insert=True)
    _save_bagian(iku, isian)
    record_jejak("iku_ditambah", objek=iku, by=by, kecamatan=daftar.kecamatan)
    return iku


@transaction.atomic
def ubah_iku(*, iku: Iku, isian: IsianIku, versi: int, by: Pengguna) -> Iku:
    """Save an indikator; one line of the trail says every field that differs.

    Raises BentrokVersi when it was saved since, AksiDitolak when the set is closed.
    """
    daftar = lock_daftar(iku.sasaran.daftar_id)
    terkunci = lock_baris(Iku, pk=iku.pk, versi=versi)
    lama = _describe_bagian(terkunci)
    kolom = {**isian.kolom, "ekspresi": isian.rumus.ekspresi, "perlu_konfirmasi": False}
    pindah = _is_pindah(terkunci, kolom.get("sasaran", terkunci.sasaran))
    perubahan = apply_isian(terkunci, kolom)
    if pindah:
        terkunci.urutan = next_urutan(terkunci)
    clean_isi(terkunci)
    _save_bagian(terkunci, isian)
    baru = _describe_bagian(terkunci)
    perubahan |= {nama: (lama[nama], baru[nama]) for nama in lama if lama[nama] != baru[nama]}
    if perubahan:
        terkunci.versi += 1
        terkunci.save(update_fields=[*kolom, "urutan", "versi"])
        record_jejak(
            "iku_diubah", objek=terkunci, by=by, perubahan=perubahan, kecamatan=daftar.kecamatan
        )
    return terkunci


def _is_pindah(iku: Iku, sasaran: Sasaran) -> bool:
    """Say whether `sasaran` is another one; refuse one of another set."""
    if sasaran.daftar_id != iku.sasaran.daftar_id:
        raise AksiDitolak("Sasaran itu bukan bagian dari daftar ini.")
    return sasaran != iku.sasaran


def _save_indikator(daftar: DaftarIku, indikator: Indikator) -> Indikator:
    """Return the identity, stored; refuse a foreign one and one that the set already has."""
    if indikator.kecamatan_id != daftar.kecamatan_id:
        raise AksiDitolak("Indikator itu bukan milik kecamatan ini.")
    if indikator.pk is None:
        try:
            with transaction.atomic():
                indikator.save(force_insert=True)
        except IntegrityError as galat:
            raise AksiDitolak("Indikator ini sudah ditambahkan.") from galat
    if Iku.objects.filter(sasaran__daftar=daftar, indikator=indikator).exists():
        raise AksiDitolak("Indikator tahun lalu itu sudah ada di daftar ini.")
    return indikator


def _save_bagian(iku: Iku, isian: IsianIku) -> None:
    """Replace formula, owners and extra columns by what was typed."""
    iku.daftar_variabel.all().delete()
    iku.daftar_variabel.bulk_create(build_variabel(iku, isian.rumus.variabel))
    iku.daftar_penanggung_jawab.all().delete()
    iku.daftar_penanggung_jawab.bulk_create(
        PenanggungJawab(iku=iku, bidang=bidang, urutan=urutan)
        for urutan, bidang in enumerate(isian.daftar_bidang, start=1)
    )
    iku.daftar_isian_tambahan.filter(kolom__in=isian.tambahan).delete()
    iku.daftar_isian_tambahan.bulk_create(
        IsianTambahan(iku=iku, kolom=kolom, teks=teks)
        for kolom, teks in isian.tambahan.items()
        if teks
    )


def _describe_bagian(iku: Iku) -> dict[str, str]:
    """Return formula, owners and extra columns in words, for the trail."""
    segar = Iku.objects.get(pk=iku.pk)
    segar.ekspresi = iku.ekspresi
    rumus = rumus_of(segar)
    variabel = segar.daftar_variabel.values_list("kunci", "label", "satuan", "nilai_tetap")
    bidang = segar.daftar_penanggung_jawab.values_list("bidang__nama", flat=True)
    tambahan = segar.daftar_isian_tambahan.order_by("kolom_id").values_list("kolom__judul", "teks")
    return {
        "rumus": tulis_baris(rumus) if rumus else "",
        "variabel": "; ".join(str(satu) for satu in variabel),
        "penanggung_jawab": "; ".join(bidang),
        "tambahan": "; ".join(f"{judul}: {teks}" for judul, teks in tambahan),
    }
