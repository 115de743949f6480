"""Tasks about what is measured: what waits for sekcam and camat, and the counts of the desk."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.urls import reverse

from iku.alur_ukur import StatusRealisasi
from iku.domain.teks import join_kata
from iku.models import BagianUkur, Pengukuran
from iku.pengukuran.antrean import MENUNGGU, list_menunggu
from iku.pengukuran.antrean_meja import count_lintas
from iku.pengukuran.keadaan import KODE_STATUS
from iku.pengukuran.meja import (
    LINTAS_TAHUN,
    KeadaanMeja,
    choose_triwulan,
    find_tahun,
    hitung_meja,
    read_meja,
)
from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.beranda.tugas import Tugas

PETUNJUK: Final = {
    Peran.SEKCAM: "Periksa angkanya, lalu verifikasi atau kembalikan.",
    Peran.CAMAT: "Setujui dan kirim ke Bappeda, atau kembalikan.",
}
# What somebody has before him, from the furthest behind.
STATUS_DIPERIKSA: Final = (
    StatusRealisasi.DIAJUKAN,
    StatusRealisasi.DIVERIFIKASI,
    StatusRealisasi.DIKIRIM,
)
SEBUTAN: Final = {
    KeadaanMeja.MENUNGGU: ("angka menunggu diperiksa", "perlu_diisi", "Menunggu"),
    KeadaanMeja.TERLAMBAT: ("kecamatan terlambat mengirim", "terlambat", "Terlambat"),
    KeadaanMeja.BELUM_MENGIRIM: ("kecamatan belum mengirim", "menunggu", "Belum lengkap"),
    KeadaanMeja.DIKEMBALIKAN: ("angka dikembalikan", "dikembalikan", "Dikembalikan"),
}


def tugas_ukur(pengguna: Pengguna) -> tuple[Tugas, ...]:
    """Name every triwulan with figures that wait for this sekcam or camat."""
    if pengguna.peran not in PETUNJUK:
        return ()
    banyak = Counter(list_menunggu(pengguna).values_list("pengukuran", flat=True))
    return tuple(
        Tugas(
            f"Triwulan {satu.nama_triwulan} tahun {satu.tahun}: {banyak[satu.pk]} angka",
            reverse("iku:alihkan_ukur", args=[satu.pk]),
            PETUNJUK[Peran(pengguna.peran)],
            "perlu_diisi",
            "Menunggu Anda",
        )
        for satu in _list_pengukuran(banyak)
    )


def tugas_diperiksa(pengguna: Pengguna) -> tuple[Tugas, ...]:
    """Name every triwulan of the office with figures that wait for somebody else, and for whom."""
    per_pengukuran: dict[int, Counter[StatusRealisasi]] = defaultdict(Counter)
    lain = BagianUkur.objects.filter(
        pengukuran__in=Pengukuran.objects.visible_to(pengguna),
        pengukuran__periode__tahun_kinerja__ditutup_at__isnull=True,
        status__in=[satu for satu in STATUS_DIPERIKSA if satu != MENUNGGU.get(pengguna.peran)],
    )
    for pk, status in lain.order_by().values_list("pengukuran", "status"):
        per_pengukuran[pk][StatusRealisasi(status)] += 1
    return tuple(
        Tugas(
            str(satu),
            reverse("iku:pengukuran", args=[satu.pk]),
            f"{join_kata([f'{n} {s.sebutan}' for s, n in per_pengukuran[satu.pk].items()])}.",
            KODE_STATUS[min(per_pengukuran[satu.pk], key=STATUS_DIPERIKSA.index)],
            min(per_pengukuran[satu.pk], key=STATUS_DIPERIKSA.index).label,
        )
        for satu in _list_pengukuran(per_pengukuran)
    )


def _list_pengukuran(kunci: Iterable[int]) -> QuerySet[Pengukuran]:
    semua: QuerySet[Pengukuran] = Pengukuran.objects.filter(pk__in=list(kunci))
    urut = semua.order_by("periode__tahun_kinerja__tahun", "periode__triwulan")
    return urut.select_related("periode__tahun_kinerja", "kecamatan").defer("kecamatan__logo")


def tugas_meja(pengguna: Pengguna, hari_ini: date) -> tuple[Tugas, ...]:
    """Count what stands on the desk; each leads there.

    What waits and what was given back is counted in every year that is not closed, kecamatan in
    the triwulan that is running.
    """
    tahun = find_tahun(pengguna, None, hari_ini)
    if tahun is None:
        return ()
    isi = read_meja(pengguna, tahun, hari_ini)
    triwulan = choose_triwulan(isi.daftar_periode, hari_ini)
    if triwulan is None:
        return ()
    hitungan = hitung_meja(isi.list_sel(triwulan)) | count_lintas(pengguna)
    periode = next(satu for satu in isi.daftar_periode if satu.triwulan == triwulan)
    kini = (str(periode), {"tahun": tahun.tahun, "triwulan": triwulan})
    semua = ("Semua triwulan di tahun yang belum ditutup", {"tahun": 0, "triwulan": 0})

    def tugas(keadaan: KeadaanMeja) -> Tugas:
        sebutan, kode, label = SEBUTAN[keadaan]
        petunjuk, saring = semua if keadaan in LINTAS_TAHUN else kini
        return Tugas(
            f"{hitungan[keadaan]} {sebutan}",
            f"{reverse('iku:meja')}?{urlencode(saring | {'status': keadaan.value})}",
            petunjuk,
            kode if hitungan[keadaan] else "selesai",
            label if hitungan[keadaan] else "Tidak ada",
        )

    return tuple(map(tugas, SEBUTAN))
