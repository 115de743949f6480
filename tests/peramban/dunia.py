"""The office of Panti with a document in every state, so that every page has something to show."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image

from kecamatan.enums import Peran
from kecamatan.models import Bidang, Kecamatan, Pengguna
from laporan.actions.alur import ajukan, kembalikan, verifikasi
from laporan.actions.buat import salin_dokumen
from laporan.actions.pindaian import unggah_pindaian
from laporan.actions.ubah import isi_nomor, konfirmasi
from laporan.konfirmasi import build_butir_salinan
from laporan.models import Dokumen
from tests.factories import buat_pengguna

# The name under which the site keeps the data as `siapkan_dunia` left them.
DUNIA = "dunia"
CATATAN = "Sumber data indikator kedua belum menyebut seksi yang membuatnya."
ORANG = {
    Peran.OPERATOR: "operator.panti",
    Peran.BIDANG: "bidang.panti",
    Peran.SEKCAM: "sekcam.panti",
    Peran.CAMAT: "camat.panti",
    Peran.BAPPEDA: "bappeda.jember",
    Peran.INSPEKTORAT: "inspektorat.jember",
    Peran.ADMIN: "admin.jember",
}


@dataclass(frozen=True)
class Dunia:
    """Documents of Panti, one per state, each of its own year; and one empty draft elsewhere."""

    kecamatan: Kecamatan
    resmi: Dokumen
    salinan: Dokumen
    dikembalikan: Dokumen
    diajukan: Dokumen
    diverifikasi: Dokumen

    @property
    def daftar_dokumen(self) -> tuple[Dokumen, ...]:
        """Every document."""
        return (
            self.resmi,
            self.salinan,
            self.dikembalikan,
            self.diajukan,
            self.diverifikasi,
        )


def siapkan_dunia() -> Dunia:
    """Bring documents of Panti into every state through the real actions."""
    kecamatan = Kecamatan.objects.get(kode="35.09.14")
    bidang = Bidang.objects.filter(kecamatan=kecamatan).latest("urutan")
    buat_pengguna(Peran.BIDANG, kecamatan=kecamatan, bidang=bidang, username=ORANG[Peran.BIDANG])
    resmi = Dokumen.objects.get(kecamatan=kecamatan, daftar_iku__isnull=False)
    unggah_pindaian(
        dokumen=resmi, berkas=ContentFile(gambar_png(), "sk panti.png"), by=_orang(Peran.OPERATOR)
    )
    tahun = timezone.localdate().year
    dikembalikan = _ajukan(resmi, tahun + 1)
    kembalikan(
        dokumen=dikembalikan, versi=dikembalikan.versi, catatan=CATATAN, by=_orang(Peran.SEKCAM)
    )
    diverifikasi = _ajukan(resmi, tahun + 3)
    verifikasi(dokumen=diverifikasi, versi=diverifikasi.versi, by=_orang(Peran.SEKCAM))
    return Dunia(
        kecamatan=kecamatan,
        resmi=resmi,
        salinan=salin_dokumen(sumber=resmi, tahun=tahun, by=_orang(Peran.OPERATOR)),
        dikembalikan=dikembalikan,
        diajukan=_ajukan(resmi, tahun + 2),
        diverifikasi=diverifikasi,
    )


def gambar_png() -> bytes:
    """Return a small picture as a scanner would send it."""
    berkas = BytesIO()
    Image.new("RGB", (60, 90), "white").save(berkas, "PNG")
    return berkas.getvalue()


def _orang(peran: Peran) -> Pengguna:
    satu: Pengguna = Pengguna.objects.get(username=ORANG[peran])
    return satu


def _ajukan(sumber: Dokumen, tahun: int) -> Dokumen:
    operator = _orang(Peran.OPERATOR)
    dokumen = salin_dokumen(sumber=sumber, tahun=tahun, by=operator)
    kunci = [
        satu.kunci for kelompok in build_butir_salinan(dokumen) for satu in kelompok.daftar_butir
    ]
    konfirmasi(dokumen=dokumen, kunci=kunci, by=operator)
    dokumen.refresh_from_db()
    isi_nomor(
        dokumen=dokumen,
        versi=dokumen.versi,
        nomor_urut=7,
        lebar=3,
        tanggal=date(tahun, 1, 5),
        by=operator,
    )
    dokumen.refresh_from_db()
    return ajukan(dokumen=dokumen, versi=dokumen.versi, by=operator)
