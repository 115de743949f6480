"""Routes of the app."""

from django.urls import path

from iku.views import butir, daftar, format, indikator, nomenklatur, rpjmd, sejarah

app_name = "iku"

urlpatterns = [
    path("iku/<int:pk>/", daftar.daftar, name="daftar"),
    path("iku/<int:pk>/format/", daftar.pilih_format, name="pilih_format"),
    path("iku/<int:pk>/tujuan/tambah/", butir.tambah_tujuan, name="tambah_tujuan"),
    path("iku/<int:pk>/sasaran/tambah/", butir.tambah_sasaran, name="tambah_sasaran"),
    path(
        "iku/tujuan/<int:pk>/indikator/tambah/",
        butir.tambah_indikator_tujuan,
        name="tambah_indikator_tujuan",
    ),
    path("iku/sasaran/<int:pk>/contoh/", indikator.pilih_contoh, name="pilih_contoh"),
    path("iku/sasaran/<int:pk>/indikator/tambah/", indikator.tambah_iku, name="tambah_iku"),
    path("iku/iku/<int:pk>/ubah/", indikator.ubah_iku, name="ubah_iku"),
    path("iku/<slug:jenis>/<int:pk>/ubah/", butir.ubah_butir, name="ubah_butir"),
    path("iku/<slug:jenis>/<int:pk>/hapus/", butir.hapus_butir, name="hapus_butir"),
    path("iku/<slug:jenis>/<int:pk>/pindah/", butir.pindah_butir, name="pindah_butir"),
    path("iku/<slug:jenis>/<int:pk>/konfirmasi/", butir.konfirmasi_butir, name="konfirmasi_butir"),
    path("iku/pratinjau/rumus/", indikator.pratinjau_rumus, name="pratinjau_rumus"),
    path("iku/pratinjau/penjelasan/", indikator.pratinjau_naskah, name="pratinjau_naskah"),
    path("iku/indikator/<uuid:kode>/", sejarah.sejarah_indikator, name="sejarah_indikator"),
    path("iku/<slug:jenis>/tambah/<int:pk>/", butir.tambah_butir, name="tambah_butir"),
    path("rpjmd/", rpjmd.daftar_rpjmd, name="daftar_rpjmd"),
    path("rpjmd/tambah/", rpjmd.tambah_rpjmd, name="tambah_rpjmd"),
    path("rpjmd/<int:pk>/", rpjmd.rpjmd, name="rpjmd"),
    path("rpjmd/<int:pk>/ubah/", rpjmd.ubah_rpjmd, name="ubah_rpjmd"),
    path("rpjmd/<int:pk>/perubahan/", rpjmd.perubahan_rpjmd, name="perubahan_rpjmd"),
    path("nomenklatur/", nomenklatur.nomenklatur, name="nomenklatur"),
    path("format-iku/", format.daftar_format, name="daftar_format"),
    path("format-iku/tambah/", format.tambah_format, name="tambah_format"),
    path("format-iku/<int:pk>/", format.ubah_format, name="ubah_format"),
    path("format-iku/<int:pk>/hapus/", format.hapus_format, name="hapus_format"),
]
