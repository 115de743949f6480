"""Making a rencana aksi from a PK, letting it follow a newer one, and storing its triwulan."""

from collections.abc import Mapping

from django.db import transaction

from iku.actions.kunci import check_terbuka, clean_isi, save_isi
from iku.actions.salin import salin_isi
from iku.actions.wadah import insert_wadah
from iku.domain.akumulasi import CaraAkumulasi, Triwulan, list_cara
from iku.domain.tulis_triwulan import format_triwulan
from iku.models import (
    BarisAnggaran,
    ButirAksi,
    IndikatorAksi,
    IndikatorPerjanjian,
    PerjanjianKinerja,
    RencanaAksi,
)
from iku.models.triwulan import columns_of_triwulan
from iku.perjanjian import list_sejabatan
from iku.permissions import check_can_buat_wadah, check_can_edit_daftar
from iku.rencana_aksi import find_rencana_aksi, find_terbaru, read_rencana_aksi
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Pengguna
from kecamatan.ubah import apply_isian, lock_baris

# Key of a row -> how its triwulan make the year (None: not chosen), and the four of them.
IsianTriwulan = Mapping[int, tuple[CaraAkumulasi | None, tuple[Triwulan, ...]]]
KOSONG = (Triwulan(),) * 4


@transaction.atomic
def buat_rencana_aksi(*, perjanjian: PerjanjianKinerja, by: Pengguna) -> RencanaAksi:
    """Make the rencana aksi of a PK with a row for each of its indikator.

    Raises AksiDitolak when the post has one for that year.
    """
    check_can_buat_wadah(by, RencanaAksi.SEBUTAN, perjanjian.kecamatan_id)
    _check_belum_ada(perjanjian)
    rencana = insert_wadah(
        RencanaAksi(kecamatan=perjanjian.kecamatan, tahun=perjanjian.tahun, perjanjian=perjanjian)
    )
    _follow(rencana, perjanjian)
    record_jejak("rencana_aksi_dibuat", objek=rencana, by=by, kecamatan=perjanjian.kecamatan)
    return rencana


@transaction.atomic
def salin_rencana_aksi(
    *, sumber: RencanaAksi, tahun: int, tahun_akhir: int | None, revisi: int = 0, by: Pengguna
) -> RencanaAksi:
    """Copy a rencana aksi onto the newest PK of the same post in `tahun`.

    Rows find their indikator there by its identity; what the PK does not promise goes. A
    correction keeps every number. In another year those that do not make its target are left
    out, and so is a cara that does not fit. Raises AksiDitolak while that year has no such PK.
    """
    check_can_buat_wadah(by, RencanaAksi.SEBUTAN, sumber.kecamatan_id)
    perjanjian = need_perjanjian(sumber.perjanjian, tahun)
    if not revisi:
        _check_belum_ada(perjanjian)
    rencana = insert_wadah(
        RencanaAksi(
            kecamatan=sumber.kecamatan,
            tahun=tahun,
            revisi=revisi,
            perjanjian=perjanjian,
            disalin_dari=sumber,
        )
    )
    salin_isi(sumber, rencana)
    _follow(rencana, perjanjian)
    if tahun != sumber.tahun:
        _drop_selisih(rencana)
    record_jejak(
        "rencana_aksi_disalin",
        objek=rencana,
        by=by,
        kecamatan=sumber.kecamatan,
        perubahan={"disalin_dari": ("", str(sumber))},
    )
    return rencana


def need_perjanjian(sumber: PerjanjianKinerja, tahun: int) -> PerjanjianKinerja:
    """Return the newest PK of a post for a year. Raises AksiDitolak while there is none."""
    terbaru = list_sejabatan(sumber, tahun).first()
    if terbaru is None:
        raise AksiDitolak(
            f"PK {sumber.sebutan_jabatan} tahun {tahun} belum ada. Buat PK dulu.",
            isian="perjanjian",
        )
    return terbaru


@transaction.atomic
def samakan_rencana_aksi(*, rencana: RencanaAksi, versi: int, by: Pengguna) -> RencanaAksi:
    """Let a draft follow the newest PK of its post, with just the indikator promised there.

    Raises BentrokVersi when it was saved since.
    """
    check_can_edit_daftar(by, rencana)
    terkunci = lock_baris(RencanaAksi, pk=rencana.pk, versi=versi)
    check_terbuka(terkunci)
    semula, terbaru = terkunci.perjanjian, find_terbaru(terkunci)
    perubahan = _follow(terkunci, terbaru)
    if semula.pk != terbaru.pk:
        terkunci.perjanjian = terbaru
        perubahan["perjanjian"] = (str(semula), str(terbaru))
    if perubahan:
        terkunci.versi += 1
        clean_isi(terkunci)
        terkunci.save(update_fields=["perjanjian", "versi"])
        record_jejak(
            "rencana_aksi_disamakan",
            objek=terkunci,
            by=by,
            perubahan=perubahan,
            kecamatan=terkunci.kecamatan,
        )
    return terkunci


@transaction.atomic
def simpan_triwulan(
    *, rencana: RencanaAksi, isian: IsianTriwulan, versi: int, by: Pengguna
) -> RencanaAksi:
    """Store cara and triwulan of every indikator, all or none; who saves has confirmed them.

    Raises BentrokVersi for an old grid, AksiDitolak when other indikator stand there by now.
    """
    check_can_edit_daftar(by, rencana)
    terkunci = lock_baris(RencanaAksi, pk=rencana.pk, versi=versi)
    check_terbuka(terkunci)
    milik = {satu.pk: satu for satu in terkunci.daftar_indikator.select_related("indikator")}
    if isian.keys() != milik.keys():
        raise AksiDitolak("Indikator rencana aksi berubah sejak halaman ini dibuka; muat ulang.")
    perubahan = {}
    for pk, (cara, triwulan) in isian.items():
        baris, semula = milik[pk], _sebut(milik[pk])
        kolom = {"cara": cara.value if cara else "", **columns_of_triwulan(triwulan)}
        if apply_isian(baris, {**kolom, "perlu_konfirmasi": False}):
            baris.versi += 1
            save_isi(baris)
            perubahan[str(baris)] = (semula, _sebut(baris))
    if perubahan:
        terkunci.versi += 1
        terkunci.save(update_fields=["versi"])
        record_jejak(
            "rencana_aksi_triwulan_disimpan",
            objek=terkunci,
            by=by,
            perubahan=perubahan,
            kecamatan=terkunci.kecamatan,
        )
    return terkunci


def _sebut(baris: IndikatorAksi) -> str:
    """Return a row in words, for the trail."""
    angka = "; ".join(format_triwulan(satu) or "–" for satu in baris.list_triwulan())
    tanda = " (perlu konfirmasi)" if baris.perlu_konfirmasi else ""
    return f"{baris.get_cara_display() or 'cara belum dipilih'}: {angka}{tanda}"


def _check_belum_ada(perjanjian: PerjanjianKinerja) -> None:
    """Refuse a second one of the post, looking while its PK are locked."""
    semua = list_sejabatan(perjanjian, perjanjian.tahun).select_for_update(
        of=("self",), no_key=True
    )
    list(semua.order_by("pk"))
    ada = find_rencana_aksi(perjanjian, perjanjian.tahun)
    if ada is not None:
        raise AksiDitolak(
            f"{ada} sudah ada. Buka rencana aksi itu; yang sudah ditetapkan diperbaiki dengan "
            "membuat perubahan.",
            isian="perjanjian",
        )


def _follow(rencana: RencanaAksi, perjanjian: PerjanjianKinerja) -> dict[str, tuple[str, str]]:
    """Let the rows be those of the indikator of a PK; return which came and which went."""
    janji = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian)
    urut = list(janji.order_by("sasaran__urutan", "sasaran", "urutan", "pk"))
    kini = {satu.indikator_id: satu for satu in urut}
    perubahan: dict[str, tuple[str, str]] = {}
    for baris in rencana.daftar_indikator.select_related("indikator"):
        tujuan = kini.pop(baris.indikator.indikator_id, None)
        if tujuan is None:
            perubahan[str(baris)] = (_sebut(baris), "")
            baris.delete()
        elif tujuan.pk != baris.indikator_id:
            baris.indikator = tujuan
            baris.save(update_fields=["indikator"])
    for urutan, satu in enumerate(urut, start=1):
        if satu.indikator_id in kini:
            IndikatorAksi.objects.create(rencana_aksi=rencana, indikator=satu, urutan=urutan)
            perubahan[satu.nama] = ("", "ditambahkan")
        else:
            rencana.daftar_indikator.filter(indikator=satu).update(urutan=urutan)
    return perubahan | _follow_anggaran(rencana, perjanjian)


def _follow_anggaran(
    rencana: RencanaAksi, perjanjian: PerjanjianKinerja
) -> dict[str, tuple[str, str]]:
    """Let aksi point to the same rows in the budget of a PK: those with the same code, if any.

    Return which aksi moved, from which row to which.
    """
    perubahan: dict[str, tuple[str, str]] = {}
    milik = ButirAksi.objects.filter(indikator__rencana_aksi=rencana, baris__isnull=False)
    lain = milik.exclude(baris__anggaran=perjanjian.anggaran_id).select_related("baris")
    if not lain:
        return perubahan
    kini = {
        satu.kode: satu
        for satu in BarisAnggaran.objects.filter(
            anggaran__isnull=False, anggaran=perjanjian.anggaran_id
        ).exclude(kode="")
    }
    for aksi in lain:
        assert aksi.baris is not None
        semula, aksi.baris = aksi.baris, kini.get(aksi.baris.kode)
        aksi.save(update_fields=["baris"])
        perubahan[f"Anggaran “{aksi}”"] = (str(semula), str(aksi.baris or ""))
    return perubahan


def _drop_selisih(rencana: RencanaAksi) -> None:
    """Take out the numbers that do not make the target of the year, and a cara that fits no more.

    `rencana` is a copy that nobody has seen yet.
    """
    for sasaran in read_rencana_aksi(rencana):
        for rincian in sasaran.daftar_rincian:
            baris = rincian.baris
            if rincian.daftar_selisih:
                apply_isian(baris, columns_of_triwulan(KOSONG))
            if rincian.cara is not None and rincian.cara not in list_cara(rincian.target):
                baris.cara = ""
            baris.save()
