"""Tasks of those who work in one office."""

from datetime import date

from django.db.models import Count
from django.urls import reverse

from iku.models import Iku, covers_tahun
from kecamatan.enums import Peran
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from kecamatan.permissions import can_edit_profil
from laporan.beranda.laporan import tugas_naskah, tugas_perbaikan
from laporan.beranda.pengukuran import tugas_pengukuran
from laporan.beranda.tahunan import tugas_tahunan
from laporan.beranda.tugas import KelompokTugas, Tugas, url_dokumen
from laporan.beranda.ukur import tugas_diperiksa, tugas_ukur
from laporan.enums import StatusDokumen
from laporan.models import SEBUTAN, Dokumen

PERLU = {
    Peran.OPERATOR: (StatusDokumen.DRAF, StatusDokumen.DIKEMBALIKAN),
    Peran.SEKCAM: (StatusDokumen.DIAJUKAN,),
    Peran.CAMAT: (StatusDokumen.DIVERIFIKASI,),
}
KATA = {
    StatusDokumen.DRAF: ("perlu_diisi", "Perlu diisi", "Lengkapi, lalu ajukan."),
    StatusDokumen.DIKEMBALIKAN: (
        "perlu_diperbaiki",
        "Perlu diperbaiki",
        "Baca catatannya, perbaiki, lalu ajukan lagi.",
    ),
    StatusDokumen.DIAJUKAN: ("perlu_diisi", "Menunggu Anda", "Periksa, lalu verifikasi."),
    StatusDokumen.DIVERIFIKASI: ("perlu_diisi", "Menunggu Anda", "Baca, lalu tetapkan."),
}


def _dokumen(pengguna: Pengguna) -> list[Dokumen]:
    return list(
        Dokumen.objects.visible_to(pengguna)
        .select_related(*SEBUTAN)
        .defer("kecamatan__logo")
        .annotate(jumlah_pindaian=Count("daftar_pindaian"))
    )


def tugas_kecamatan(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
    kecamatan = pengguna.kecamatan
    assert kecamatan is not None, "constraint pengguna_peran_sesuai_tempat"
    dokumen = _dokumen(pengguna)
    perlu = PERLU.get(Peran(pengguna.peran), ())
    milik_saya = tuple(_tugas_dokumen(d) for d in dokumen if d.status in perlu)
    menunggu = tuple(_tugas_menunggu(d) for d in dokumen if _menunggu_orang_lain(d, perlu))
    kelompok = [
        KelompokTugas("Menunggu persetujuan Anda", tugas_ukur(pengguna)),
        KelompokTugas("Pengukuran", tugas_pengukuran(pengguna, hari_ini)),
        KelompokTugas("Menunggu Anda", (*tugas_naskah(pengguna), *milik_saya)),
    ]
    if pengguna.peran == Peran.OPERATOR:
        kelompok.append(KelompokTugas("Diminta Bappeda", tugas_perbaikan(pengguna)))
        kelompok.append(KelompokTugas("Dokumen tahunan", tugas_tahunan(dokumen, hari_ini)))
        kelompok.append(KelompokTugas("Tanda tangan basah", _tugas_pindaian(dokumen)))
    if can_edit_profil(pengguna, kecamatan):
        kelompok.append(KelompokTugas("Data kantor", _tugas_profil(kecamatan, hari_ini)))
    diperiksa = (*tugas_diperiksa(pengguna), *menunggu)
    kelompok.append(KelompokTugas("Sedang diperiksa orang lain", diperiksa))
    return kelompok


def _menunggu_orang_lain(dokumen: Dokumen, perlu: tuple[StatusDokumen, ...]) -> bool:
    return not dokumen.is_resmi and dokumen.status not in perlu


def _tugas_dokumen(dokumen: Dokumen) -> Tugas:
    kode, label, petunjuk = KATA[StatusDokumen(dokumen.status)]
    return Tugas(str(dokumen), url_dokumen(dokumen), petunjuk, kode, label)


def _tugas_menunggu(dokumen: Dokumen) -> Tugas:
    label = dokumen.get_status_display()
    return Tugas(str(dokumen), url_dokumen(dokumen), "", dokumen.status, label)


def _tugas_pindaian(dokumen: list[Dokumen]) -> tuple[Tugas, ...]:
    return tuple(
        Tugas(
            f"Unggah pindaian {d}",
            reverse("laporan:unggah_pindaian", args=[d.pk]),
            "Cetak PDF resminya, tanda tangani, pindai, lalu unggah.",
            "perlu_diisi",
            "Belum ada pindaian",
        )
        for d in dokumen
        if d.status == StatusDokumen.DITETAPKAN and not getattr(d, "jumlah_pindaian", 0)
    )


def _tugas_profil(kecamatan: Kecamatan, hari_ini: date) -> tuple[Tugas, ...]:
    profil = reverse("kecamatan:profil", args=[kecamatan.kode])
    menjabat = MasaJabatan.objects.camat_of(kecamatan).on_date(hari_ini).exists()
    kurang = (
        (menjabat, "Catat camat yang menjabat", reverse("kecamatan:daftar_pejabat")),
        (bool(kecamatan.kop_alamat), "Isi alamat pada kop", profil),
        (kecamatan.daftar_tugas.exists(), "Isi tugas kecamatan", profil),
        (kecamatan.daftar_fungsi.exists(), "Isi fungsi kecamatan", profil),
        (kecamatan.daftar_bidang.exists(), "Isi bidang/seksi", profil),
    )
    return tuple(
        Tugas(judul, url, "Dicetak pada setiap dokumen.", "perlu_diisi", "Perlu diisi")
        for ada, judul, url in kurang
        if not ada
    )


def tugas_bidang(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
    """Show which indikator of this year the bidang answers for."""
    milik = (
        Iku.objects.visible_to(pengguna)
        .filter(covers_tahun(hari_ini.year, "sasaran__daftar__"), daftar_bidang=pengguna.bidang)
        .select_related("sasaran__daftar")
    )
    tugas = tuple(
        Tugas(
            iku.nama,
            reverse("iku:daftar", args=[iku.sasaran.daftar_id]) + f"#iku-{iku.pk}",
            iku.sasaran.teks,
            "info",
            str(iku.sasaran.daftar.masa),
        )
        for iku in milik
    )
    judul = f"Indikator {hari_ini.year} yang menjadi tanggung jawab bidang Anda"
    return [KelompokTugas(judul, tugas), *tugas_kecamatan(pengguna, hari_ini)]
