"""Tasks around the yearly report: parts to write, reviews that wait, corrections asked for."""

from collections import Counter
from datetime import date

from django.urls import reverse

from kecamatan.enums import Peran
from kecamatan.models import Pengguna
from laporan.beranda.tugas import Tugas, url_dokumen
from laporan.enums import STATUS_DAPAT_DIUBAH, StatusDokumen, StatusNaskah
from laporan.keadaan_laporan import KeadaanLaporan
from laporan.lkjip.reviu import list_menunggu
from laporan.models import SEBUTAN, Dokumen, NaskahBagian
from laporan.pantau_laporan import build_pantau_laporan


def tugas_naskah(pengguna: Pengguna) -> tuple[Tugas, ...]:
    """Name the open reports in which parts were given to this person that are not ready yet."""
    terbuka = Dokumen.objects.visible_to(pengguna).filter(status__in=STATUS_DAPAT_DIUBAH)
    belum = NaskahBagian.objects.filter(pemilik=pengguna).exclude(status=StatusNaskah.SIAP)
    banyak: Counter[int | None] = Counter(belum.values_list("laporan_id", flat=True))
    return tuple(
        Tugas(
            f"Tulis bagian Anda di {dokumen}",
            reverse("laporan:lkjip", args=[dokumen.laporan_id]),
            f"{banyak[dokumen.laporan_id]} bagian belum ditandai siap.",
            "perlu_diisi",
            "Menunggu Anda",
        )
        for dokumen in terbuka.filter(laporan__in=banyak).select_related(*SEBUTAN)
    )


def tugas_reviu(pengguna: Pengguna) -> tuple[Tugas, ...]:
    """Name the reports that wait for the statement of the Inspektorat."""
    if pengguna.peran != Peran.INSPEKTORAT:
        return ()
    menunggu = list_menunggu(Dokumen.objects.visible_to(pengguna))
    return tuple(
        Tugas(
            f"Reviu {dokumen}",
            reverse("laporan:reviu", args=[dokumen.pk]),
            "Jawab daftar pertanyaan, lalu terbitkan pernyataannya.",
            "perlu_diisi",
            "Menunggu Anda",
        )
        for dokumen in menunggu.select_related(*SEBUTAN).defer("kecamatan__logo")
    )


def tugas_pantau_laporan(pengguna: Pengguna, hari_ini: date) -> tuple[Tugas, ...]:
    """Tell how many reports about last year were enacted, are late, or wait for a correction."""
    tahun = hari_ini.year - 1
    pantauan = build_pantau_laporan(pengguna, tahun=tahun, hari_ini=hari_ini)
    if not pantauan.semua:
        return ()
    terkirim = sum(satu.dikirim is not None for satu in pantauan.semua)
    lengkap = terkirim == len(pantauan.semua)
    keadaan = dict(pantauan.hitung())
    rinci = (
        (keadaan.get(KeadaanLaporan.DIMINTA, 0), "diminta perbaikan"),
        (keadaan.get(KeadaanLaporan.DIPERBAIKI, 0), "sedang diperbaiki"),
        (pantauan.jumlah_terlambat, "terlambat"),
    )
    return (
        Tugas(
            f"{terkirim} dari {len(pantauan.semua)} Laporan Kinerja {tahun} sudah ditetapkan",
            f"{reverse('laporan:pantau_laporan')}?tahun={tahun}",
            ", ".join(f"{banyak} {kata}" for banyak, kata in rinci if banyak).capitalize(),
            "selesai" if lengkap else "menunggu",
            "Lengkap" if lengkap else "Belum lengkap",
        ),
    )


def tugas_perbaikan(pengguna: Pengguna) -> tuple[Tugas, ...]:
    """Name the reports that Bappeda wants corrected, while no correction was begun."""
    diminta = Dokumen.objects.visible_to(pengguna).filter(
        status=StatusDokumen.DITETAPKAN,
        daftar_permintaan_perbaikan__isnull=False,
        digantikan_oleh__isnull=True,
    )
    return tuple(
        Tugas(
            f"Perbaiki {dokumen}",
            url_dokumen(dokumen),
            "Bappeda meminta perbaikan. Baca catatannya, lalu buat laporan perubahan.",
            "perlu_diperbaiki",
            "Perlu diperbaiki",
        )
        for dokumen in diminta.select_related(*SEBUTAN).defer("kecamatan__logo").distinct()
    )
