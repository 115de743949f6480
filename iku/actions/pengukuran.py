"""Starting the measuring of a triwulan, and letting it follow newer plans."""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from iku.actions.kunci import lock_kantor
from iku.actions.wadah import kunci_wadah
from iku.anggaran import find_anggaran_berlaku
from iku.jam import find_hari_ini, find_saat
from iku.models import (
    Anggaran,
    BagianUkur,
    BarisAnggaran,
    Iku,
    IndikatorPerjanjian,
    Pengukuran,
    PeriodePengukuran,
    PerjanjianKinerja,
)
from iku.pemilik import key_of_baris
from iku.pengukuran.dasar import map_iku
from iku.perjanjian import find_perjanjian_camat
from iku.permissions import check_can_buat_wadah
from iku.rencana_aksi import find_rencana_resmi
from iku.terbuka import sebab_tahun_ditutup
from kecamatan.galat import AksiDitolak
from kecamatan.jejak import record_jejak
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.ubah import lock_baris


@transaction.atomic
def mulai_pengukuran(
    *, kecamatan: Kecamatan, periode: PeriodePengukuran, by: Pengguna
) -> Pengukuran:
    """Make the pages of a triwulan: a bagian for each indikator of the PK, and the budget.

    It rests on enacted plans; a budget that is measured is locked. Raises AksiDitolak while the
    camat has no enacted PK, or when the triwulan was begun already.
    """
    check_can_buat_wadah(by, "pengukuran", kecamatan.pk)
    tahun = _check_periode(kecamatan, periode)
    perjanjian = need_perjanjian_resmi(kecamatan, tahun)
    anggaran = _lock_anggaran(kecamatan, tahun, by)
    pengukuran = Pengukuran(
        kecamatan=kecamatan,
        periode=periode,
        perjanjian=perjanjian,
        anggaran=anggaran,
        rencana_aksi=find_rencana_resmi(perjanjian, tahun),
        dibuat_at=find_saat(),
        dibuat_by=by,
    )
    try:
        with transaction.atomic():
            pengukuran.save(force_insert=True)
    except IntegrityError as galat:
        raise AksiDitolak(f"{pengukuran} sudah dimulai; buka kembali daftarnya.") from galat
    _follow_janji(pengukuran)
    _follow_anggaran(pengukuran)
    record_jejak("pengukuran_dimulai", objek=pengukuran, by=by, kecamatan=kecamatan)
    return pengukuran


def _check_periode(kecamatan: Kecamatan, periode: PeriodePengukuran) -> int:
    """Return the year of a period. Raises when it is of another kabupaten, or closed."""
    tahun = periode.tahun_kinerja
    if tahun.kabupaten_id != kecamatan.kabupaten_id:
        raise PermissionDenied("Periode ini milik kabupaten lain.")
    if sebab := sebab_tahun_ditutup(tahun):
        raise AksiDitolak(sebab)
    return tahun.tahun


def need_perjanjian_resmi(kecamatan: Kecamatan, tahun: int) -> PerjanjianKinerja:
    """Return the enacted PK of the camat. Raises AksiDitolak while there is none."""
    perjanjian = find_perjanjian_camat(kecamatan.pk, tahun)
    if perjanjian is None or not perjanjian.is_terkunci:
        raise AksiDitolak(
            f"Perjanjian Kinerja camat tahun {tahun} belum ditetapkan. Realisasi diukur terhadap "
            "PK yang sudah ditetapkan, jadi tetapkan PK itu dulu."
        )
    return perjanjian


@transaction.atomic
def samakan_pengukuran(*, pengukuran: Pengukuran, versi: int, by: Pengguna) -> Pengukuran:
    """Let what is still open follow the PK, IKU, budget and rencana aksi in force now.

    What is under review or accepted keeps the plans it was measured against. Raises BentrokVersi
    when somebody did it since.
    """
    check_can_buat_wadah(by, "pengukuran", pengukuran.kecamatan_id)
    lock_kantor(pengukuran.kecamatan_id)
    terkunci = lock_baris(Pengukuran, pk=pengukuran.pk, versi=versi)
    if sebab := sebab_tahun_ditutup(terkunci.periode.tahun_kinerja):
        raise AksiDitolak(sebab)
    tahun = terkunci.tahun
    semula = sebut_dasar(terkunci)
    terkunci.perjanjian = need_perjanjian_resmi(terkunci.kecamatan, tahun)
    if _is_rencana_terbuka(terkunci):
        terkunci.rencana_aksi = find_rencana_resmi(terkunci.perjanjian, tahun)
    if _is_anggaran_terbuka(terkunci):
        terkunci.anggaran = _lock_anggaran(terkunci.kecamatan, tahun, by)
    # First what is measured: the databases let a triwulan take another PK only while some of its
    # indikator are open, and a new promise is.
    perubahan = _follow_janji(terkunci)
    terkunci.versi += 1
    terkunci.save(update_fields=["perjanjian", "rencana_aksi", "anggaran", "versi"])
    perubahan |= {"dasar": (semula, sebut_dasar(terkunci))} | _follow_anggaran(terkunci)
    record_jejak(
        "pengukuran_disamakan",
        objek=terkunci,
        by=by,
        perubahan=perubahan,
        kecamatan=terkunci.kecamatan,
    )
    return terkunci


def sebut_dasar(pengukuran: Pengukuran) -> str:
    """Return in words what is measured against."""
    dasar = (pengukuran.perjanjian, pengukuran.anggaran, pengukuran.rencana_aksi)
    return "; ".join(str(satu) for satu in dasar if satu is not None)


def list_usang(pengukuran: Pengukuran) -> tuple[str, ...]:
    """Return in words which plans are newer than those that what is still open is measured against.

    Nothing in a closed year, and nothing that following could not change any more.
    """
    if sebab_tahun_ditutup(pengukuran.periode.tahun_kinerja):
        return ()
    kecamatan, tahun = pengukuran.kecamatan, pengukuran.tahun
    perjanjian = find_perjanjian_camat(kecamatan.pk, tahun)
    usang: list[str] = []
    if perjanjian is not None and perjanjian.is_terkunci:
        if perjanjian.pk != pengukuran.perjanjian_id and _is_ikut_janji(pengukuran, perjanjian):
            usang.append(str(perjanjian))
        rencana = find_rencana_resmi(perjanjian, tahun)
        lain = rencana is not None and rencana.pk != pengukuran.rencana_aksi_id
        if lain and _is_rencana_terbuka(pengukuran):
            usang.append(str(rencana))
    anggaran = find_anggaran_berlaku(kecamatan.pk, tahun, find_hari_ini())
    lain = anggaran is not None and anggaran.pk != pengukuran.anggaran_id
    if lain and _is_anggaran_terbuka(pengukuran):
        usang.append(str(anggaran))
    return (*usang, *_list_iku_usang(pengukuran))


def _is_ikut_janji(pengukuran: Pengukuran, perjanjian: PerjanjianKinerja) -> bool:
    """Say whether a PK changes anything here: something is open, or it promises something new."""
    milik = pengukuran.daftar_bagian.filter(indikator__isnull=False)
    if any(satu.is_dapat_diisi for satu in milik):
        return True
    janji = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=perjanjian)
    return janji.exclude(indikator__in=milik.values("indikator")).exists()


def _list_iku_usang(pengukuran: Pengukuran) -> tuple[str, ...]:
    iku = map_iku(pengukuran.kecamatan_id, pengukuran.tahun)
    return tuple(
        f"rumus {satu}"
        for satu in pengukuran.daftar_bagian.filter(indikator__isnull=False).select_related("janji")
        if satu.is_dapat_diisi
        and satu.indikator_id in iku
        and iku[satu.indikator_id].pk != satu.iku_id
    )


def _lock_anggaran(kecamatan: Kecamatan, tahun: int, by: Pengguna) -> Anggaran | None:
    """Return the budget of today, locked from now on: figures are about its rows."""
    anggaran = find_anggaran_berlaku(kecamatan.pk, tahun, find_hari_ini())
    if anggaran is not None and not anggaran.is_terkunci:
        return kunci_wadah(wadah=anggaran, by=by)
    return anggaran


def _is_anggaran_terbuka(pengukuran: Pengukuran) -> bool:
    bagian = pengukuran.daftar_bagian.filter(indikator__isnull=True).first()
    return bagian is None or bagian.is_dapat_diisi


def _is_rencana_terbuka(pengukuran: Pengukuran) -> bool:
    """Say whether no indikator was handed in: one rencana aksi says the cara of all of them."""
    milik = pengukuran.daftar_bagian.filter(indikator__isnull=False)
    return all(satu.is_dapat_diisi for satu in milik)


def _follow_janji(pengukuran: Pengukuran) -> dict[str, tuple[str, str]]:
    """Let open bagian be those of the PK; return which came and which went.

    One that the PK has no more goes only while nothing at all was done with it.
    """
    janji = IndikatorPerjanjian.objects.filter(sasaran__perjanjian=pengukuran.perjanjian_id)
    urut = list(janji.order_by("sasaran__urutan", "sasaran", "urutan", "pk"))
    iku = map_iku(pengukuran.kecamatan_id, pengukuran.tahun)
    ada = {satu.indikator_id: satu for satu in _list_indikator(pengukuran)}
    perubahan: dict[str, tuple[str, str]] = {}
    for urutan, satu in enumerate(urut, start=1):
        bagian = ada.pop(satu.indikator_id, None)
        if bagian is None:
            BagianUkur.objects.create(
                pengukuran=pengukuran,
                urutan=urutan,
                indikator_id=satu.indikator_id,
                janji=satu,
                iku=iku.get(satu.indikator_id),
            )
            perubahan[satu.nama] = ("", "ditambahkan")
        elif bagian.is_dapat_diisi:
            _follow_satu(bagian, urutan, satu, iku.get(satu.indikator_id, bagian.iku))
    for bagian in ada.values():
        if _is_kosong(bagian):
            perubahan[str(bagian)] = ("ada", "tidak lagi diperjanjikan")
            bagian.delete()
    return perubahan


def _follow_satu(
    bagian: BagianUkur, urutan: int, janji: IndikatorPerjanjian, iku: Iku | None
) -> None:
    """Let an open bagian rest on a promise and a formula; a page that showed others is stale."""
    lain = bagian.janji_id != janji.pk or bagian.iku_id != (iku.pk if iku else None)
    bagian.urutan, bagian.janji, bagian.iku = urutan, janji, iku
    bagian.versi += lain
    bagian.save(update_fields=["urutan", "janji", "iku", "versi"])


def _list_indikator(pengukuran: Pengukuran) -> list[BagianUkur]:
    milik = pengukuran.daftar_bagian.filter(indikator__isnull=False)
    return list(milik.select_related("janji", "iku").select_for_update(of=("self",), no_key=True))


def _is_kosong(bagian: BagianUkur) -> bool:
    terisi = (bagian.daftar_nilai, bagian.daftar_bukti, bagian.daftar_langkah, bagian.daftar_izin)
    return bagian.is_dapat_diisi and not any(satu.exists() for satu in terisi)


def _follow_anggaran(pengukuran: Pengukuran) -> dict[str, tuple[str, str]]:
    """Make the bagian of the budget, or move its figures to the same rows of a newer version.

    Raises AksiDitolak when a row with figures is in the newer version no more.
    """
    if pengukuran.anggaran is None:
        return {}
    bagian, baru = BagianUkur.objects.get_or_create(
        pengukuran=pengukuran, indikator=None, defaults={"urutan": 1000}
    )
    if baru or not bagian.is_dapat_diisi:
        return {}
    return _move_realisasi(bagian, pengukuran.anggaran)


def _move_realisasi(bagian: BagianUkur, anggaran: Anggaran) -> dict[str, tuple[str, str]]:
    kini = {key_of_baris(satu): satu for satu in BarisAnggaran.objects.filter(anggaran=anggaran)}
    perubahan: dict[str, tuple[str, str]] = {}
    lain = bagian.daftar_realisasi.exclude(baris__anggaran=anggaran)
    for satu in lain.select_related("baris"):
        tujuan = kini.get(key_of_baris(satu.baris))
        if tujuan is None:
            raise AksiDitolak(
                f"{satu.baris} sudah punya realisasi, tetapi tidak ada di "
                f"{anggaran.sebutan}. Tambahkan barisnya, atau kosongkan realisasinya."
            )
        satu.baris = tujuan
        satu.save(update_fields=["baris"])
        perubahan[str(tujuan)] = ("versi lama", "versi baru")
    if perubahan:
        bagian.versi += 1
        bagian.save(update_fields=["versi"])
    return perubahan
