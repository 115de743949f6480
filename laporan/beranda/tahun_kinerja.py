"""What Bappeda has to set so that the kecamatan can be measured."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from iku.models import TahunKinerja
from iku.permissions import can_atur_pengukuran
from iku.tahun_kinerja import PeriodeTampil, read_periode
from iku.terbuka import KeadaanPeriode, find_keadaan
from kecamatan.models import Pengguna
from laporan.beranda.tugas import Tugas


def find_tahun_terakhir(pengguna: Pengguna, hari_ini: date) -> TahunKinerja | None:
    """Return the newest year of measuring that has begun; None without any."""
    terlihat = TahunKinerja.objects.visible_to(pengguna)
    satu: TahunKinerja | None = terlihat.filter(tahun__lte=hari_ini.year).first()
    return satu


def tugas_tahun_kinerja(pengguna: Pengguna, hari_ini: date) -> tuple[Tugas, ...]:
    """Return one line for this year and for every other year that is not closed."""
    terlihat = TahunKinerja.objects.visible_to(pengguna).prefetch_related(
        "daftar_periode", "daftar_kebijakan"
    )
    semua = list(terlihat)
    boleh = can_atur_pengukuran(pengguna, pengguna.kabupaten_pengguna.pk)
    return (
        *_tugas_buka(semua, hari_ini.year, boleh=boleh),
        *(_tugas_tahun(satu, hari_ini, boleh=boleh) for satu in semua if not satu.is_ditutup),
    )


def _tugas_buka(semua: list[TahunKinerja], tahun: int, *, boleh: bool) -> Iterator[Tugas]:
    if all(satu.tahun != tahun for satu in semua):
        url = f"{reverse('iku:buka_tahun')}?tahun={tahun}" if boleh else ""
        petunjuk = "Kecamatan baru dapat mengisi realisasi setelah tahunnya dibuka."
        yield Tugas(f"Pengukuran kinerja {tahun}", url, petunjuk, "perlu_diisi", "Belum dibuka")


def _tugas_tahun(satu: TahunKinerja, hari_ini: date, *, boleh: bool) -> Tugas:
    judul, url = f"Pengukuran kinerja {satu.tahun}", reverse("iku:tahun_kinerja", args=[satu.pk])
    if not satu.daftar_kebijakan.all():
        petunjuk = "Tanpa kebijakan, capaian belum dihitung."
        return Tugas(judul, url, petunjuk, "perlu_diisi", "Kebijakan belum ditetapkan")
    kini = _find_kini(read_periode(satu, hari_ini), hari_ini)
    if kini is None:
        petunjuk = "Semua triwulan sudah lewat. Tutup tahunnya bila semua sudah diterima."
        return Tugas(judul, url, petunjuk if boleh else "", "menunggu", "Belum ditutup")
    petunjuk = (
        f"{kini.periode.get_triwulan_display()}: {kini.keadaan[:1].lower()}{kini.keadaan[1:]}."
    )
    return Tugas(judul, url, petunjuk, "info", "Berjalan")


def _find_kini(daftar: list[PeriodeTampil], hari_ini: date) -> PeriodeTampil | None:
    """Return the first period that is open, else the next to open; None when all are over."""
    sisa = [
        satu for satu in daftar if find_keadaan(satu.periode, hari_ini) is not KeadaanPeriode.LEWAT
    ]
    return next(iter(sisa), None)
