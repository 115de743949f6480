"""Loads one sample document around its IKU: number, citations, diktum, signatory."""

from datetime import date

from django.db import transaction

from iku.models import DaftarIku
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from laporan.contoh.berkas import Isi
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.daftar_iku import create_daftar_iku
from laporan.contoh.peraturan import find_peraturan
from laporan.enums import BagianButir
from laporan.models import ButirDokumen, ButirMengingat, Dokumen


def find_pelaku(kecamatan: Kecamatan, peran: Peran) -> Pengguna:
    """Return the sample account that acts for this office in this role."""
    pengguna: Pengguna = Pengguna.objects.get(username=f"{peran}.{kecamatan.slug}")
    return pengguna


def has_daftar_iku(isi: Isi) -> bool:
    """Say whether the office already has IKU for the year, loaded earlier or typed by its staff."""
    return DaftarIku.objects.filter(kecamatan__kode=isi["kecamatan"], tahun=isi["tahun"]).exists()


def find_dokumen(isi: Isi) -> Dokumen | None:
    """Return the document of the file; None when its office deleted it."""
    return Dokumen.objects.filter(
        kecamatan__kode=isi["kecamatan"],
        jenis=isi["jenis"],
        tahun=isi["tahun"],
        daftar_iku__revisi=0,
    ).first()


@transaction.atomic
def create_dokumen(isi: Isi, catatan: CatatanMuat) -> Dokumen:
    """Create the document as a draft."""
    kecamatan = Kecamatan.objects.select_related("kabupaten").get(kode=isi["kecamatan"])
    keputusan = isi["keputusan"]
    tanggal = keputusan.get("tanggal")
    bulan = keputusan.get("bulan")
    dokumen = Dokumen.objects.create(
        kecamatan=kecamatan,
        jenis=isi["jenis"],
        tahun=isi["tahun"],
        daftar_iku=create_daftar_iku(isi, kecamatan),
        **_nomor(isi.get("nomor")),
        tentang=keputusan["tentang"],
        tempat=keputusan["tempat"],
        tanggal=tanggal,
        bulan=bulan,
        penandatangan=find_penandatangan(keputusan["penandatangan"], kecamatan, tanggal or bulan),
        dibuat_by=find_pelaku(kecamatan, Peran.OPERATOR),
    )
    _create_butir(dokumen, keputusan)
    catatan.add(dokumen, kecamatan=kecamatan)
    return dokumen


def _nomor(nomor: Isi | None) -> Isi:
    """Return the parts of the number; a form has none, a draft may lack the running number."""
    if nomor is None:
        return {}
    urut = nomor["urut"]
    return {
        "nomor_klasifikasi": nomor["klasifikasi"],
        "nomor_urut": int(urut) if urut else None,
        "nomor_lebar": len(urut) or 1,
        "nomor_kode": nomor["kode_wilayah"],
        "nomor_tahun": nomor["tahun"],
    }


def find_penandatangan(nip: str, kecamatan: Kecamatan, pada: date) -> MasaJabatan:
    """Return the term in which the camat with this NIP led the office on that day."""
    return MasaJabatan.objects.camat_of(kecamatan).on_date(pada).get(pejabat__nip=nip)


def _create_butir(dokumen: Dokumen, keputusan: Isi) -> None:
    ButirDokumen.objects.bulk_create(
        ButirDokumen(dokumen=dokumen, bagian=bagian, urutan=urutan, teks=teks.strip())
        for bagian in BagianButir.values
        for urutan, teks in enumerate(keputusan.get(bagian, []), 1)
    )
    ButirMengingat.objects.bulk_create(
        _build_mengingat(dokumen, butir) for butir in keputusan.get("mengingat", [])
    )


def _build_mengingat(dokumen: Dokumen, isi: Isi) -> ButirMengingat:
    mengingat = ButirMengingat(dokumen=dokumen, peraturan=find_peraturan(isi["id"]))
    if "pengubah" in isi:
        mengingat.pengubah = find_peraturan(isi["pengubah"])
        mengingat.frasa = isi["frasa"]
    return mengingat
