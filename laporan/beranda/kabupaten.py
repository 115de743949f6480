"""Tasks of those who work for the whole kabupaten."""

from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from kecamatan.kelengkapan import TANPA_AKUN, TANPA_CAMAT, annotate_kelengkapan
from kecamatan.models import Kecamatan, MasaJabatan, Pengguna
from kecamatan.posisi import sebut_kepala_daerah
from laporan.beranda.laporan import tugas_pantau_laporan, tugas_reviu
from laporan.beranda.tahun_kinerja import tugas_tahun_kinerja
from laporan.beranda.tugas import KelompokTugas, Tugas
from laporan.beranda.ukur import tugas_meja
from laporan.jenis_pantau import DAFTAR_JENIS, JenisPantau
from laporan.pantau import BELUM, Pantauan, build_pantau


def tugas_pembaca(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
    """Tell where measuring stands, and of which kinds of document kecamatan have none this year."""
    tahun = hari_ini.year
    pantauan = build_pantau(pengguna, tahun=tahun)
    tugas = tuple(_tugas_belum(pantauan, jenis, tahun) for jenis in DAFTAR_JENIS)
    return [
        KelompokTugas("Pengukuran kinerja", tugas_meja(pengguna, hari_ini)),
        KelompokTugas("Laporan menunggu reviu", tugas_reviu(pengguna)),
        KelompokTugas("Laporan Kinerja", tugas_pantau_laporan(pengguna, hari_ini)),
        KelompokTugas("Tahun dan periode pengukuran", tugas_tahun_kinerja(pengguna, hari_ini)),
        KelompokTugas(f"Dokumen kecamatan tahun {tahun}", tugas),
    ]


def _tugas_belum(pantauan: Pantauan, jenis: JenisPantau, tahun: int) -> Tugas:
    belum, semua = pantauan.hitung_belum(jenis), len(pantauan.semua)
    kueri = {"tahun": tahun, "jenis": jenis.kode} | ({"status": BELUM} if belum else {})
    url = f"{reverse('laporan:pantau')}?{urlencode(kueri)}"
    if not belum:
        judul = f"Semua kecamatan sudah punya {jenis.label} {tahun}"
        return Tugas(judul, url, "", "selesai", "Lengkap")
    judul = f"{belum} dari {semua} kecamatan belum punya {jenis.label} {tahun}"
    return Tugas(judul, url, "", "perlu_diisi", "Belum lengkap")


def tugas_admin(pengguna: Pengguna, hari_ini: date) -> list[KelompokTugas]:
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
    return [
        KelompokTugas("Kesiapan kabupaten", _tugas_kepala_daerah(pengguna, hari_ini)),
        KelompokTugas("Kesiapan kecamatan", tugas),
    ]


def _tugas_kepala_daerah(pengguna: Pengguna, hari_ini: date) -> tuple[Tugas, ...]:
    """Ask for the head of the region while nobody is recorded in office."""
    memimpin = MasaJabatan.objects.kepala_daerah_of(pengguna.kabupaten_id).on_date(hari_ini)
    if pengguna.kabupaten is None or memimpin.exists():
        return ()
    return (
        Tugas(
            f"Catat {sebut_kepala_daerah(pengguna.kabupaten)} yang menjabat",
            reverse("kecamatan:daftar_kepala_daerah"),
            "Pihak kedua Perjanjian Kinerja camat.",
            "perlu_diisi",
            "Perlu diisi",
        ),
    )
