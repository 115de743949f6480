"""Routes of the app."""

from django.urls import URLPattern, path, register_converter

from kecamatan.jalan import KonverterKode
from kecamatan.views import (
    akun,
    bantuan,
    bidang,
    desa,
    jejak,
    kabupaten,
    kepala_daerah,
    logo,
    masa_jabatan,
    masuk,
    pejabat,
    pengguna,
    peraturan,
    profil,
)

register_converter(KonverterKode, "kode")

app_name = "kecamatan"

AKUN: list[URLPattern] = [
    path("masuk/", masuk.masuk, name="masuk"),
    path("bantuan/", bantuan.bantuan, name="bantuan"),
    path("keluar/", masuk.keluar, name="keluar"),
    path("akun/kata-sandi/", akun.ganti_sandi, name="ganti_sandi"),
    path("akun/keluar-semua/", akun.keluar_semua, name="keluar_semua"),
]

PROFIL: list[URLPattern] = [
    path("profil/", profil.profil_sendiri, name="profil_sendiri"),
    path("kecamatan/", profil.daftar_kecamatan, name="daftar_kecamatan"),
    path("kecamatan/<kode:kode>/", profil.profil, name="profil"),
    path("kecamatan/<kode:kode>/ubah/", profil.ubah_profil, name="ubah_profil"),
    path("kecamatan/<kode:kode>/logo/", logo.logo, name="logo"),
    path("kecamatan/<kode:kode>/logo/unggah/", logo.unggah_logo, name="unggah_logo"),
    path("kecamatan/<kode:kode>/logo/hapus/", logo.hapus_logo, name="hapus_logo"),
    path("kabupaten/", kabupaten.setelan_kabupaten, name="setelan_kabupaten"),
    path("kabupaten/logo/", logo.logo_kabupaten, name="logo_kabupaten"),
    path("kabupaten/logo/unggah/", logo.unggah_logo_kabupaten, name="unggah_logo_kabupaten"),
    path("kabupaten/logo/hapus/", logo.hapus_logo_kabupaten, name="hapus_logo_kabupaten"),
]

ORGANISASI: list[URLPattern] = [
    path("kecamatan/<kode:kode>/bidang/tambah/", bidang.tambah_bidang, name="tambah_bidang"),
    path("bidang/<int:pk>/ubah/", bidang.ubah_bidang, name="ubah_bidang"),
    path("bidang/<int:pk>/status/", bidang.status_bidang, name="status_bidang"),
    path("bidang/<int:pk>/urut/", bidang.urut_bidang, name="urut_bidang"),
    path("bidang/<int:pk>/hapus/", bidang.hapus_bidang, name="hapus_bidang"),
    path("kecamatan/<kode:kode>/desa/tambah/", desa.tambah_desa, name="tambah_desa"),
    path("desa/<int:pk>/ubah/", desa.ubah_desa, name="ubah_desa"),
]

PEJABAT: list[URLPattern] = [
    path("pejabat/", pejabat.daftar_pejabat, name="daftar_pejabat"),
    path("pejabat/<int:pk>/", pejabat.pejabat, name="pejabat"),
    path("pejabat/<int:pk>/ubah/", pejabat.ubah_pejabat, name="ubah_pejabat"),
    path("kecamatan/<kode:kode>/pejabat/tambah/", pejabat.tambah_pejabat, name="tambah_pejabat"),
    path(
        "kecamatan/<kode:kode>/pejabat/<int:pk>/masa-jabatan/",
        masa_jabatan.tambah_masa_jabatan,
        name="tambah_masa_jabatan",
    ),
    path("masa-jabatan/<int:pk>/ubah/", masa_jabatan.ubah_masa_jabatan, name="ubah_masa_jabatan"),
    path(
        "masa-jabatan/<int:pk>/akhiri/",
        masa_jabatan.akhiri_masa_jabatan,
        name="akhiri_masa_jabatan",
    ),
    path("kepala-daerah/", kepala_daerah.daftar_kepala_daerah, name="daftar_kepala_daerah"),
    path("kepala-daerah/tambah/", kepala_daerah.tambah_kepala_daerah, name="tambah_kepala_daerah"),
    path(
        "kepala-daerah/<int:pk>/masa-jabatan/",
        kepala_daerah.tambah_masa_kepala_daerah,
        name="tambah_masa_kepala_daerah",
    ),
]

PENGGUNA: list[URLPattern] = [
    path("pengguna/", pengguna.daftar_pengguna, name="daftar_pengguna"),
    path("pengguna/tambah/", pengguna.tambah_pengguna, name="tambah_pengguna"),
    path("pengguna/<int:pk>/ubah/", pengguna.ubah_pengguna, name="ubah_pengguna"),
    path("pengguna/<int:pk>/status/", pengguna.status_pengguna, name="status_pengguna"),
    path("pengguna/<int:pk>/atur-ulang-sandi/", pengguna.atur_ulang_sandi, name="atur_ulang_sandi"),
    path("pengguna/<int:pk>/buka-kunci/", pengguna.buka_kunci, name="buka_kunci"),
]

PERATURAN: list[URLPattern] = [
    path("peraturan/", peraturan.daftar_peraturan, name="daftar_peraturan"),
    path("peraturan/tambah/", peraturan.tambah_peraturan, name="tambah_peraturan"),
    path("peraturan/<int:pk>/", peraturan.peraturan, name="peraturan"),
    path("peraturan/<int:pk>/ubah/", peraturan.ubah_peraturan, name="ubah_peraturan"),
    path("peraturan/<int:pk>/hubungan/", peraturan.tambah_hubungan, name="tambah_hubungan"),
    path("hubungan-peraturan/<int:pk>/hapus/", peraturan.hapus_hubungan, name="hapus_hubungan"),
    path("jejak/", jejak.jejak, name="jejak"),
]

urlpatterns = [*AKUN, *PROFIL, *ORGANISASI, *PEJABAT, *PENGGUNA, *PERATURAN]
