"""All routes of the site."""

from django.conf import settings
from django.urls import include, path

from laporan.views.beranda import beranda
from sakip.galeri import galeri_komponen
from sakip.kesehatan import sehat, siap

urlpatterns = [
    path("", beranda, name="beranda"),
    path("", include("kecamatan.urls")),
    path("", include("iku.urls")),
    path("", include("laporan.urls")),
    path("sehat/", sehat, name="sehat"),
    path("siap/", siap, name="siap"),
]

if not settings.PRODUKSI:
    urlpatterns.append(path("komponen/", galeri_komponen, name="galeri_komponen"))

handler400 = "kecamatan.views.galat.permintaan_buruk"
handler403 = "kecamatan.views.galat.dilarang"
handler404 = "kecamatan.views.galat.tidak_ditemukan"
handler500 = "kecamatan.views.galat.rusak"
