"""Loads the yearly reports of sample offices: their settings, facts and texts, all or nothing."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction

from iku.domain.angka import parse_angka
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.models import Kecamatan, Pengguna
from laporan.actions import data_lkjip as actions
from laporan.actions.lkjip import buat_dokumen_lkjip
from laporan.actions.naskah import BELUM_ADA, simpan_naskah
from laporan.contoh.alur import is_belum_disentuh
from laporan.contoh.berkas import Isi, read_daftar
from laporan.contoh.catatan import CatatanMuat
from laporan.contoh.daftar_iku import find_indikator
from laporan.contoh.dokumen import find_pelaku
from laporan.contoh.tahunan import date_dokumen
from laporan.isian_lkjip import IsianBelanja, IsianPenghargaan, IsianPerbaikan, IsianStandar
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.kunci import join_kunci, key_of_ukur
from laporan.models import Dokumen, KerangkaLaporan, LaporanKinerja


def load_laporan_kinerja(catatan: CatatanMuat) -> None:
    """Add the reports that an untouched office does not have; one that is there stays as it is."""
    for isi in read_daftar("laporan/*.toml"):
        kecamatan = Kecamatan.objects.select_related("kabupaten").get(kode=isi["kecamatan"])
        milik = LaporanKinerja.objects.filter(kecamatan=kecamatan, tahun=isi["tahun"])
        if milik.exists():
            catatan.keep("laporan kinerja")
        elif is_belum_disentuh(kecamatan):
            _create(isi, kecamatan, catatan)


def _create(isi: Isi, kecamatan: Kecamatan, catatan: CatatanMuat) -> None:
    """Make one report; an office that measured otherwise than the sample goes without."""
    try:
        with transaction.atomic():
            catatan.add(_create_laporan(isi, kecamatan), kecamatan=kecamatan)
    except AksiDitolak as ditolak:
        catatan.tell(f"Laporan {kecamatan} {isi['tahun']} dilewati: {ditolak.pesan}")
    except ObjectDoesNotExist:
        catatan.tell(
            f"Laporan {kecamatan} {isi['tahun']} dilewati: rencana atau indikatornya bukan lagi "
            "yang dari contoh."
        )


def _create_laporan(isi: Isi, kecamatan: Kecamatan) -> Dokumen:
    by = find_pelaku(kecamatan, Peran.OPERATOR)
    dokumen = buat_dokumen_lkjip(kecamatan=kecamatan, tahun=isi["tahun"], by=by)
    if "tanggal" in isi:
        dokumen = date_dokumen(dokumen, isi, by)
    laporan = dokumen.laporan
    assert laporan is not None, "constraint dokumen_satu_wadah"
    setelan = {
        "kerangka": KerangkaLaporan.objects.get(kunci=isi["kerangka"]),
        "status_angka": isi["status_angka"],
        "tahun_banding": isi["tahun_banding"],
    }
    laporan = actions.simpan_setelan_laporan(
        laporan=laporan, isian=setelan, versi=laporan.versi, by=by
    )
    laporan = _create_isian(isi, laporan, by)
    _create_naskah(isi.get("naskah", []), Bahan(laporan, dokumen), by)
    return dokumen


def _create_isian(isi: Isi, laporan: LaporanKinerja, by: Pengguna) -> LaporanKinerja:
    """Store every fact of the file, a list at a time as its pages do."""
    kecamatan = laporan.kecamatan
    bahan = Bahan(laporan, laporan.dokumen)
    daftar: tuple[tuple[Any, list[Any]], ...] = (
        (actions.simpan_belanja, [_belanja(satu) for satu in isi.get("belanja", [])]),
        (actions.simpan_standar, [_standar(satu, kecamatan) for satu in isi.get("standar", [])]),
        (actions.simpan_perbaikan, [_perbaikan(satu, bahan) for satu in isi.get("perbaikan", [])]),
        (
            actions.simpan_penghargaan,
            [
                IsianPenghargaan(satu["nama"], satu["pemberi"], satu.get("tanggal"))
                for satu in isi.get("penghargaan", [])
            ],
        ),
    )
    for simpan, baris in daftar:
        laporan = simpan(laporan=laporan, daftar=baris, versi=laporan.versi, by=by)
    return laporan


def _belanja(isi: Isi) -> IsianBelanja:
    realisasi = isi.get("realisasi")
    return IsianBelanja(
        isi["jenis"], Decimal(isi["pagu"]), None if realisasi is None else Decimal(realisasi)
    )


def _standar(isi: Isi, kecamatan: Kecamatan) -> IsianStandar:
    indikator = find_indikator(kecamatan, isi["indikator"])
    return IsianStandar(indikator.pk, isi["tingkat"], parse_angka(isi["nilai"]), isi["keterangan"])


def _perbaikan(isi: Isi, bahan: Bahan) -> IsianPerbaikan:
    return IsianPerbaikan(
        kunci=_key_of(isi.get("indikator", ""), bahan),
        bentuk=isi["bentuk"],
        teks=isi["teks"],
        penanggung_jawab=isi.get("penanggung_jawab", ""),
        tenggat=isi.get("tenggat", ""),
    )


def _key_of(kunci: str, bahan: Bahan) -> str:
    """Return how a report knows the sasaran of an indikator; empty for the whole office."""
    if not kunci:
        return ""
    milik = find_indikator(bahan.kecamatan, kunci).pk
    for satu in bahan.daftar_sasaran:
        if milik in {ukur.janji.indikator_id for ukur in satu.daftar_indikator}:
            return key_of_ukur(satu)
    raise AksiDitolak(f"Indikator {kunci} tidak ada di Perjanjian Kinerja.")


def _create_naskah(daftar: list[Isi], bahan: Bahan, by: Pengguna) -> None:
    """Write the texts, each as the first version of its part."""
    for satu in daftar:
        kunci = join_kunci(satu["bagian"], _key_of(satu.get("sasaran", ""), bahan))
        isi = satu["isi"].strip()
        simpan_naskah(laporan=bahan.laporan, kunci=kunci, isi=isi, versi=BELUM_ADA, by=by)
