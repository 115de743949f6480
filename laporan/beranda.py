"""What the home page of each role says to do next."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.urls import reverse

from iku.models import Iku, covers_tahun
from kecamatan.enums import Peran
from kecamatan.kelengkapan import TANPA_AKUN, TANPA_CAMAT, annotate_kelengkapan
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from kecamatan.permissions import can_edit_profil
from laporan.enums import JenisDokumen, StatusDokumen
from laporan.models import SEBUTAN, Dokumen


@dataclass(frozen=True)
class Tugas:
    """One line of the task list; `url` is empty while it cannot be started."""

    judul: str
    url: str
    petunjuk: str
    kode: str
    label: str


@dataclass(frozen=True)
class KelompokTugas:
    """Tasks of one stage."""

    judul: str
    daftar_tugas: tuple[Tugas, ...]


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


def build_tugas(pengguna: Pengguna, *, hari_ini: date) -> list[KelompokTugas]:
    """Return the task groups of this person; groups without tasks are left out."""
    kelompok = _PEMBUAT[Peran(pengguna.peran)](pengguna, hari_ini)
    return [satu for satu in kelompok if satu.daftar_tugas]


def _dokumen(pengguna: Pengguna) -> list[Dokumen]:
    return list(
        Dokumen.objects.visible_to(pengguna)
        .select_related(*SEBUTAN)
        .defer("kecamatan__logo")
        .annotate(jumlah_pindaian=Count("daftar_pindaian"))
    )


def _tugas_kecamatan(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
    kecamatan = pengguna.kecamatan
    assert kecamatan is not None, "constraint pengguna_peran_sesuai_tempat"
    dokumen = _dokumen(pengguna)
    perlu = PERLU.get(Peran(pengguna.peran), ())
    milik_saya = tuple(_tugas_dokumen(d) for d in dokumen if d.status in perlu)
    menunggu = tuple(_tugas_menunggu(d) for d in dokumen if _menunggu_orang_lain(d, perlu))
    kelompok = [KelompokTugas("Menunggu Anda", milik_saya)]
    if pengguna.peran == Peran.OPERATOR:
        kelompok.append(KelompokTugas("Dokumen tahunan", _tugas_tahunan(dokumen, hari_ini)))
        kelompok.append(KelompokTugas("Tanda tangan basah", _tugas_pindaian(dokumen)))
    if can_edit_profil(pengguna, kecamatan):
        kelompok.append(KelompokTugas("Data kantor", _tugas_profil(kecamatan, hari_ini)))
    kelompok.append(KelompokTugas("Sedang diperiksa orang lain", menunggu))
    return kelompok


def _menunggu_orang_lain(dokumen: Dokumen, perlu: tuple[StatusDokumen, ...]) -> bool:
    return not dokumen.is_resmi and dokumen.status not in perlu


def _url(dokumen: Dokumen) -> str:
    return reverse("laporan:dokumen", args=[dokumen.pk])


def _tugas_dokumen(dokumen: Dokumen) -> Tugas:
    kode, label, petunjuk = KATA[StatusDokumen(dokumen.status)]
    return Tugas(str(dokumen), _url(dokumen), petunjuk, kode, label)


def _tugas_menunggu(dokumen: Dokumen) -> Tugas:
    label = dokumen.get_status_display()
    return Tugas(str(dokumen), _url(dokumen), "", dokumen.status, label)


def _tugas_tahunan(dokumen: list[Dokumen], hari_ini: date) -> tuple[Tugas, ...]:
    """Offer the decree of this year and, from October, of the next."""
    tahun = [hari_ini.year] + ([hari_ini.year + 1] if hari_ini.month >= 10 else [])
    return tuple(_tugas_tahun(dokumen, satu) for satu in tahun)


def _tugas_tahun(dokumen: list[Dokumen], tahun: int) -> Tugas:
    judul = f"Keputusan Camat tentang IKU {tahun}"
    keputusan = [d for d in dokumen if d.jenis == JenisDokumen.SK_IKU]
    ada = [d for d in keputusan if d.tahun <= tahun <= (d.wadah.tahun_akhir or d.tahun)]
    if ada:
        satu = next((d for d in ada if d.status == StatusDokumen.DITETAPKAN), ada[0])
        selesai = satu.status == StatusDokumen.DITETAPKAN
        kode = "selesai" if selesai else "menunggu"
        return Tugas(judul, _url(satu), "", kode, satu.get_status_display())
    url = reverse("laporan:buat_dokumen")
    lampau = [d for d in keputusan if d.tahun < tahun]
    lama = max(lampau, key=lambda d: (d.tahun, d.pk), default=None)
    if lama is None:
        alamat, petunjuk = f"{url}?tahun={tahun}", "Mulai dari naskah baku."
    else:
        alamat = f"{url}?tahun={tahun}&sumber={lama.pk}"
        petunjuk = f"Salin dari tahun {lama.tahun}, lalu periksa setiap butir."
    return Tugas(judul, alamat, petunjuk, "perlu_diisi", "Belum dibuat")


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


def _tugas_bidang(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
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
    return [KelompokTugas(judul, tugas), *_tugas_kecamatan(pengguna, hari_ini)]


def _tugas_pembaca(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
    """Nothing waits for readers of the kabupaten; their home page shows the overview."""
    return []


def _tugas_admin(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
    """Name the offices that cannot work yet."""
    kantor = annotate_kelengkapan(Kecamatan.objects.visible_to(pengguna), hari_ini=hari_ini)
    baris = list(kantor.defer("logo"))
    tanpa_akun = sum(not getattr(satu, "ada_akun", False) for satu in baris)
    tanpa_camat = sum(not getattr(satu, "ada_camat", False) for satu in baris)
    daftar = reverse("kecamatan:daftar_kecamatan")
    tugas = (
        Tugas(
            f"{tanpa_akun} dari {len(baris)} kecamatan belum punya akun",
            f"{daftar}?lengkap={TANPA_AKUN}",
            "Buat paling sedikit operator, sekcam, dan camat.",
            "perlu_diisi" if tanpa_akun else "selesai",
            "Perlu diisi" if tanpa_akun else "Lengkap",
        ),
        Tugas(
            f"{tanpa_camat} dari {len(baris)} kecamatan belum mencatat camat yang menjabat",
            f"{daftar}?lengkap={TANPA_CAMAT}",
            "Tanpa itu dokumennya tidak dapat ditetapkan.",
            "perlu_diisi" if tanpa_camat else "selesai",
            "Perlu diisi" if tanpa_camat else "Lengkap",
        ),
    )
    return [KelompokTugas("Kesiapan kecamatan", tugas)]


_PEMBUAT: dict[Peran, Callable[[Pengguna, date], list[KelompokTugas]]] = {
    Peran.OPERATOR: _tugas_kecamatan,
    Peran.BIDANG: _tugas_bidang,
    Peran.SEKCAM: _tugas_kecamatan,
    Peran.CAMAT: _tugas_kecamatan,
    Peran.BAPPEDA: _tugas_pembaca,
    Peran.INSPEKTORAT: _tugas_pembaca,
    Peran.ADMIN: _tugas_admin,
}
