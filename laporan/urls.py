"""Routes of the app."""

from django.urls import path

from laporan.views import (
    alur,
    buat,
    butir,
    cetak,
    cetak_ukur,
    daftar,
    dokumen,
    identitas,
    konfirmasi,
    mengingat,
    pantau,
    pekerjaan,
    pindaian,
    pohon,
    rencana,
    riwayat,
    setelan,
)

app_name = "laporan"

urlpatterns = [
    path("dokumen/", daftar.daftar_dokumen, name="daftar_dokumen"),
    path("dokumen/baru/", buat.buat_dokumen, name="buat_dokumen"),
    path("dokumen/baru/<slug:jenis>/", rencana.buat_rencana, name="buat_rencana"),
    path("dokumen/<int:pk>/", dokumen.dokumen, name="dokumen"),
    path("dokumen/<int:pk>/periksa/", dokumen.temuan, name="temuan"),
    path("dokumen/<int:pk>/identitas/", identitas.ubah_identitas, name="ubah_identitas"),
    path("dokumen/<int:pk>/nomor/", identitas.isi_nomor, name="isi_nomor"),
    path("dokumen/<int:pk>/mengingat/", mengingat.mengingat, name="mengingat"),
    path(
        "dokumen/<int:pk>/mengingat/<int:butir_pk>/",
        mengingat.ubah_mengingat,
        name="ubah_mengingat",
    ),
    path("dokumen/<int:pk>/butir/<slug:bagian>/", butir.ubah_butir, name="ubah_butir"),
    path("dokumen/<int:pk>/konfirmasi/", konfirmasi.konfirmasi, name="konfirmasi"),
    path("dokumen/<int:pk>/alur/<slug:aksi>/", alur.alihkan, name="alihkan"),
    path("dokumen/<int:pk>/perubahan/", buat.buat_perubahan, name="buat_perubahan"),
    path("dokumen/<int:pk>/hapus/", buat.hapus_draf, name="hapus_draf"),
    path("dokumen/<int:pk>/pratinjau/", cetak.pratinjau, name="pratinjau"),
    path("dokumen/<int:pk>/dokumen.pdf", cetak.unduh_pdf, name="unduh_pdf"),
    path("dokumen/<int:pk>/riwayat/", riwayat.riwayat, name="riwayat"),
    path("dokumen/<int:pk>/banding/", riwayat.banding, name="banding"),
    path("dokumen/<int:pk>/pindaian/", pindaian.unggah_pindaian, name="unggah_pindaian"),
    path(
        "dokumen/<int:pk>/pindaian/<int:pindaian_pk>/",
        pindaian.unduh_pindaian,
        name="unduh_pindaian",
    ),
    path("pohon/", pohon.pohon_sendiri, name="pohon_sendiri"),
    path("pohon/<kode:kode>/<int:tahun>/", pohon.pohon, name="pohon"),
    path("pohon/<kode:kode>/<int:tahun>/pohon.pdf", pohon.unduh_pohon, name="unduh_pohon"),
    path(
        "pengukuran/<int:pk>/cetak/<slug:jenis>.<slug:bentuk>",
        cetak_ukur.cetak_pengukuran,
        name="cetak_pengukuran",
    ),
    path("lkjip/<int:pk>/cetak/", pekerjaan.cetak_lkjip, name="cetak_lkjip"),
    path("pekerjaan/", pekerjaan.daftar_pekerjaan, name="daftar_pekerjaan"),
    path("pekerjaan/<int:pk>/", pekerjaan.pekerjaan, name="pekerjaan"),
    path("pekerjaan/<int:pk>/hasil/", pekerjaan.hasil_pekerjaan, name="hasil_pekerjaan"),
    path("pekerjaan/<int:pk>/batal/", pekerjaan.batal_pekerjaan, name="batal_pekerjaan"),
    path("pantau/", pantau.pantau, name="pantau"),
    path("pantau/<kode:kode>/", pantau.pantau_kecamatan, name="pantau_kecamatan"),
    path("setelan/", setelan.setelan, name="setelan"),
    path("setelan/<slug:jenis>/", setelan.ubah_setelan, name="ubah_setelan"),
]
