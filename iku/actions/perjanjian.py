"""Making a Perjanjian Kinerja from the plans, and settling what it rests on."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from iku.actions.butir import hapus_indikator_yatim
from iku.actions.kunci import check_terbuka
from iku.actions.rkt import check_milik
from iku.actions.salin import salin_isi
from iku.actions.wadah import insert_wadah
from iku.anggaran import find_anggaran
from iku.domain.target import TARGET_KOSONG, Target
from iku.models import (
    DaftarIku,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    Renstra,
    SasaranPerjanjian,
    covers_tahun,
)
from iku.models.target import columns_of
from iku.perjanjian import list_sejabatan
from iku.permissions import check_can_buat_wadah, check_can_edit_daftar
from iku.renstra import find_renstra
from iku.rkt import find_asal, find_rkt_of, read_rencana
from kecamatan.enums import Jabatan
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from kecamatan.ubah import change_baris, lock_baris

ISIAN = ("pihak_kedua", "renstra", "anggaran", "tingkat_anggaran", "alasan_hukum")


@transaction.atomic
def buat_perjanjian(*, kecamatan: Kecamatan, tahun: int, by: Pengguna) -> PerjanjianKinerja:
    """Make the PK of the camat for a year, filled from RKT or Renstra, else from the daftar IKU."""
    check_can_buat_wadah(by, PerjanjianKinerja.SEBUTAN, kecamatan.pk)
    perjanjian = insert_wadah(
        PerjanjianKinerja(
            kecamatan=kecamatan,
            tahun=tahun,
            pihak_kedua=find_bupati(kecamatan, date(tahun, 1, 1)),
            renstra=find_renstra(kecamatan.pk, tahun),
            anggaran=find_anggaran(kecamatan.pk, tahun),
        )
    )
    _fill(perjanjian)
    record_jejak("perjanjian_dibuat", objek=perjanjian, by=by, kecamatan=kecamatan)
    return perjanjian


def find_bupati(kecamatan: Kecamatan, pada: date) -> MasaJabatan | None:
    """Return who leads the kabupaten on that day, else whoever came first after it that year."""
    bupati = MasaJabatan.objects.kepala_daerah_of(kecamatan.kabupaten_id)
    kini = bupati.on_date(pada).first()
    return kini or bupati.filter(mulai__year=pada.year).last()


@transaction.atomic
def salin_perjanjian(
    *,
    sumber: PerjanjianKinerja,
    tahun: int,
    tahun_akhir: int | None,
    revisi: int = 0,
    by: Pengguna,
) -> PerjanjianKinerja:
    """Copy a PK; a correction keeps its targets, another year takes those planned for it.

    It rests on the Renstra and the newest budget of its own year.
    """
    check_can_buat_wadah(by, PerjanjianKinerja.SEBUTAN, sumber.kecamatan_id)
    perjanjian = insert_wadah(
        PerjanjianKinerja(
            kecamatan=sumber.kecamatan,
            tahun=tahun,
            revisi=revisi,
            jabatan=sumber.jabatan,
            bidang=sumber.bidang,
            atasan=need_atasan(sumber, tahun),
            pihak_kedua=_choose_pihak_kedua(sumber, tahun),
            renstra=find_renstra(sumber.kecamatan_id, tahun),
            anggaran=find_anggaran(sumber.kecamatan_id, tahun),
            tingkat_anggaran=sumber.tingkat_anggaran,
            disalin_dari=sumber,
        )
    )
    salin_isi(sumber, perjanjian)
    _link_atasan(perjanjian)
    if perjanjian.anggaran_id != sumber.anggaran_id:
        # Rows chosen from the old budget are not those of the new one.
        perjanjian.daftar_pagu.clear()
    if tahun != sumber.tahun:
        _take_target(perjanjian)
    record_jejak(
        "perjanjian_disalin",
        objek=perjanjian,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return perjanjian


def need_atasan(sumber: PerjanjianKinerja, tahun: int) -> PerjanjianKinerja | None:
    """Return the newest PK of the superior's post for a year; None for a camat.

    Raises AksiDitolak while there is none.
    """
    atasan = sumber.atasan
    if atasan is None:
        return None
    terbaru = list_sejabatan(atasan, tahun).first()
    if terbaru is None:
        raise AksiDitolak(
            f"PK {atasan.sebutan_jabatan} tahun {tahun} belum ada. Buat PK atasan dulu.",
            isian="tahun",
        )
    return terbaru


def _choose_pihak_kedua(sumber: PerjanjianKinerja, tahun: int) -> MasaJabatan | None:
    """Return who stands on the other side of a copy: in another year who holds the post then."""
    if tahun == sumber.tahun:
        return sumber.pihak_kedua
    pada = date(tahun, 1, 1)
    if sumber.is_camat:
        return find_bupati(sumber.kecamatan, pada) or sumber.pihak_kedua
    assert sumber.atasan is not None, "constraint perjanjian_beratasan"
    atasan = MasaJabatan.objects.filter(
        kecamatan=sumber.kecamatan_id, jabatan=sumber.atasan.jabatan, bidang=sumber.atasan.bidang
    )
    return atasan.on_date(pada).order_by("-mulai", "-pk").first() or sumber.pihak_kedua


def _link_atasan(perjanjian: PerjanjianKinerja) -> None:
    """Let a copy support the same indikator in the PK that its superior has now."""
    if perjanjian.atasan_id is None:
        return
    kini = {
        satu.indikator_id: satu
        for satu in IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian.atasan_id)
    }
    milik = IndikatorPerjanjian.objects.filter(
        sasaran__perjanjian=perjanjian, mendukung__isnull=False
    )
    for satu in milik.select_related("mendukung"):
        assert satu.mendukung is not None
        satu.mendukung = kini.get(satu.mendukung.indikator_id)
        satu.save(update_fields=["mendukung"])


@transaction.atomic
def atur_perjanjian(
    *, perjanjian: PerjanjianKinerja, isian: Mapping[str, Any], versi: int, by: Pengguna
) -> PerjanjianKinerja:
    """Choose the other side, the plan, the budget and how deep it is printed."""
    check_can_edit_daftar(by, perjanjian)
    check_milik(
        perjanjian.kecamatan_id, perjanjian.tahun, isian.get("renstra"), isian.get("anggaran")
    )
    _check_pihak_kedua(perjanjian, isian.get("pihak_kedua"))
    terkunci = lock_baris(PerjanjianKinerja, pk=perjanjian.pk, versi=versi)
    if "anggaran" in isian and isian["anggaran"] != terkunci.anggaran:
        # Rows chosen from the old budget are not those of the new one.
        terkunci.daftar_pagu.clear()
    return change_baris(
        terkunci,
        isian={nama: isian[nama] for nama in ISIAN if nama in isian},
        versi=versi,
        peristiwa="perjanjian_diatur",
        by=by,
        kecamatan=perjanjian.kecamatan,
    )


def _check_pihak_kedua(perjanjian: PerjanjianKinerja, masa: MasaJabatan | None) -> None:
    """Raise AksiDitolak for somebody who is no superior of the post."""
    if masa is None:
        return
    if perjanjian.is_camat:
        kabupaten = perjanjian.kecamatan.kabupaten_id
        sah = masa.jabatan == Jabatan.BUPATI and masa.pejabat.kabupaten_id == kabupaten
    else:
        atasan = perjanjian.atasan
        sah = (
            atasan is not None
            and masa.kecamatan_id == perjanjian.kecamatan_id
            and masa.jabatan == atasan.jabatan
        )
    if not sah:
        raise AksiDitolak("Pihak kedua bukan atasan jabatan ini.", isian="pihak_kedua")


@transaction.atomic
def ambil_rencana(*, perjanjian: PerjanjianKinerja, versi: int, by: Pengguna) -> PerjanjianKinerja:
    """Fill a draft anew from the plans; what was typed into it goes.

    Raises BentrokVersi when it was saved since, AksiDitolak when there is nothing to take.
    """
    check_can_edit_daftar(by, perjanjian)
    terkunci = lock_baris(PerjanjianKinerja, pk=perjanjian.pk, versi=versi)
    check_terbuka(terkunci)
    if not terkunci.is_camat:
        raise AksiDitolak("Isi PK di bawah camat dipilih satu per satu.")
    _clear(terkunci)
    if not _fill(terkunci):
        raise AksiDitolak(f"Renstra atau IKU yang mencakup tahun {terkunci.tahun} belum ada.")
    hapus_indikator_yatim(terkunci.kecamatan_id)
    terkunci.versi += 1
    terkunci.save(update_fields=["versi"])
    record_jejak(
        "perjanjian_diisi_dari_rencana", objek=terkunci, by=by, kecamatan=terkunci.kecamatan
    )
    return terkunci


def _clear(perjanjian: PerjanjianKinerja) -> None:
    """Delete what stands in it. Raises AksiDitolak when other plans refer to it."""
    try:
        perjanjian.daftar_sasaran.all().delete()
    except ProtectedError as galat:
        raise AksiDitolak(
            "Indikator PK ini sudah dipakai PK bawahan atau rencana aksi, jadi tidak dapat diganti "
            "sekaligus. Ubah satu per satu."
        ) from galat


def _fill(perjanjian: PerjanjianKinerja) -> bool:
    """Write sasaran and indikator from what is planned; say whether there was anything."""
    if perjanjian.renstra is not None:
        return _fill_renstra(perjanjian, perjanjian.renstra)
    daftar = (
        DaftarIku.objects.filter(covers_tahun(perjanjian.tahun), kecamatan=perjanjian.kecamatan_id)
        .prefetch_related("daftar_sasaran__daftar_iku")
        .first()
    )
    for urutan, sasaran in enumerate(daftar.daftar_sasaran.all() if daftar else (), start=1):
        baru = SasaranPerjanjian.objects.create(
            perjanjian=perjanjian, urutan=urutan, teks=sasaran.teks
        )
        for nomor, iku in enumerate(sasaran.daftar_iku.all(), start=1):
            _create(baru, nomor, iku.indikator_id, iku, TARGET_KOSONG)
    return daftar is not None


def _fill_renstra(perjanjian: PerjanjianKinerja, renstra: Renstra) -> bool:
    rencana = read_rencana(renstra, perjanjian.tahun, find_rkt_of(renstra, perjanjian.tahun))
    urutan = 0
    for tujuan in rencana.daftar_tujuan:
        for sasaran in tujuan.daftar_sasaran.all():
            urutan += 1
            baru = SasaranPerjanjian.objects.create(
                perjanjian=perjanjian, urutan=urutan, teks=sasaran.teks
            )
            for nomor, satu in enumerate(rencana.list_sasaran(sasaran), start=1):
                asal = satu.indikator
                _create(baru, nomor, asal.indikator_id, asal, satu.target)
    return urutan > 0


def _create(
    sasaran: SasaranPerjanjian, urutan: int, indikator_id: int, asal: Any, target: Target
) -> None:
    IndikatorPerjanjian.objects.create(
        sasaran=sasaran,
        urutan=urutan,
        indikator_id=indikator_id,
        nama=asal.nama,
        satuan=asal.satuan,
        arah=asal.arah,
        skala=getattr(asal, "skala", ""),
        **columns_of(target),
    )


def _take_target(perjanjian: PerjanjianKinerja) -> None:
    """Give a copy the targets planned for its own year; without a plan they are not set."""
    asal = find_asal(perjanjian.kecamatan_id, perjanjian.tahun)
    for satu in IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian):
        rencana = asal.get(satu.indikator_id)
        for nama, nilai in columns_of(rencana.target if rencana else TARGET_KOSONG).items():
            setattr(satu, nama, nilai)
        satu.alasan = ""
        satu.save()
