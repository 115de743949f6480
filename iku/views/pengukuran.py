"""The triwulan of an office as a list, the overview of one, and following newer plans."""

from typing import Any, Final
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from iku.actions.pengukuran import list_usang
from iku.actions.pengukuran import mulai_pengukuran as mulai
from iku.actions.pengukuran import samakan_pengukuran as samakan
from iku.alur_ukur import AksiRealisasi
from iku.forms.butir import VersiForm
from iku.models import Pengukuran, PeriodePengukuran, TahunKinerja
from iku.pengukuran.beda_segel import list_beda
from iku.pengukuran.daftar import TahunUkur, read_tahun_ukur, sebut_belum_dibuka
from iku.pengukuran.isi import IsiPengukuran, read_isi
from iku.pengukuran.kelengkapan import list_kekurangan, map_bukti
from iku.pengukuran.pengembalian import read_pengembalian
from iku.pengukuran.sebut import sebut_dasar
from iku.permissions import check_can_buat_wadah
from iku.permissions_ukur import can_alihkan, can_isi
from iku.tampilan_anggaran_ukur import build_anggaran_tampil
from iku.tampilan_ukur import build_rata, list_sasaran_tampil, sebut_waktu
from iku.terbuka import sebab_tertutup_ukur
from iku.views.ambil_ukur import ambil_pengukuran
from kecamatan.enums import Peran
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest


@require_safe
def daftar_pengukuran(request: PenggunaRequest) -> HttpResponse:
    """List years and triwulan of the person's office; readers are told where theirs is."""
    if request.user.peran == Peran.ADMIN:
        raise PermissionDenied("Pengukuran dibaca kecamatan, Bappeda, dan Inspektorat.")
    kecamatan = request.user.kecamatan
    hari_ini = timezone.localdate()
    semua = () if kecamatan is None else read_tahun_ukur(kecamatan, hari_ini)
    konteks = {
        "kecamatan": kecamatan,
        "daftar_tahun": semua,
        "belum_dibuka": _sebut_belum_dibuka(semua, hari_ini.year) if kecamatan else "",
        "boleh_mulai": request.user.peran == Peran.OPERATOR,
        "boleh_isi": request.user.peran in {Peran.OPERATOR, Peran.BIDANG},
    }
    return render(request, "iku/daftar_pengukuran.html", konteks)


def _sebut_belum_dibuka(semua: tuple[TahunUkur, ...], tahun: int) -> str:
    """Say that this year is not open; empty when it is, or when the page says that none is."""
    ada = {satu.tahun_kinerja.tahun for satu in semua}
    return sebut_belum_dibuka(tahun) if ada and tahun not in ada else ""


# What the button to the moves of a triwulan says to each role; readers have none.
LABEL_ALUR: Final = {
    Peran.OPERATOR: "Ajukan ke sekcam",
    Peran.BIDANG: "Ajukan ke sekcam",
    Peran.SEKCAM: "Periksa dan verifikasi",
    Peran.CAMAT: "Periksa dan kirim",
    Peran.BAPPEDA: "Periksa",
}


@require_POST
def mulai_pengukuran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Make the pages of a triwulan, and go there."""
    terlihat = TahunKinerja.objects.visible_to(request.user)
    periode = get_object_or_404(
        PeriodePengukuran.objects.select_related("tahun_kinerja").filter(
            tahun_kinerja__in=terlihat
        ),
        pk=pk,
    )
    check_can_buat_wadah(request.user, "pengukuran")
    kecamatan = request.user.kecamatan
    assert kecamatan is not None, "check_can_buat_wadah admits operators only"
    try:
        satu = mulai(kecamatan=kecamatan, periode=periode, by=request.user)
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
        return redirect("iku:daftar_pengukuran")
    tertutup = sebab_tertutup_ukur(satu, timezone.localdate(), ())
    messages.success(request, f"{satu} dimulai.{'' if tertutup else ' Isi realisasinya.'}")
    return redirect("iku:isi_realisasi", satu.pk)


@require_safe
def pengukuran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show a triwulan to everybody who may read it."""
    satu = ambil_pengukuran(request, pk)
    return render(request, "iku/pengukuran.html", _konteks(request, satu, read_isi(satu)))


def _konteks(request: PenggunaRequest, satu: Pengukuran, isi: IsiPengukuran) -> dict[str, Any]:
    """Return what the overview shows."""
    hari_ini, izin = timezone.localdate(), list(satu.daftar_izin.all())
    bukti = map_bukti(bagian.pk for bagian in satu.daftar_bagian.all())
    mengisi = can_isi(request.user, satu)
    kurang = [k for k in list_kekurangan(isi, bukti) if k.bagian.is_dapat_diisi]
    return {
        "pengukuran": satu,
        "daftar_sasaran": list_sasaran_tampil(isi, bukti),
        "anggaran": build_anggaran_tampil(isi.anggaran) if isi.anggaran else None,
        "rata": build_rata(isi.rata, isi.kelas, sebut_dasar(isi)),
        "versi_kebijakan": isi.versi_kebijakan,
        "daftar_beda": list_beda(isi),
        "daftar_kurang": [k for k in kurang if k.wajib],
        "daftar_saran": [k for k in kurang if not k.wajib],
        "daftar_pengembalian": read_pengembalian(satu, hari_ini).values(),
        "waktu": sebut_waktu(satu, izin, hari_ini),
        "sebab": sebab_tertutup_ukur(satu, hari_ini, izin) if mengisi else "",
        **_konteks_hak(request, satu),
        "daftar_usang": list_usang(satu),
        "formulir_samakan": VersiForm(initial={"versi": satu.versi}),
        "label_alur": _label_alur(request, satu),
        "url_dasbor": _url_dasbor(satu),
    }


def _konteks_hak(request: PenggunaRequest, satu: Pengukuran) -> dict[str, bool]:
    """Return what this person may do here; money and plans are the operator's."""
    mengisi = can_isi(request.user, satu)
    operator = mengisi and request.user.peran == Peran.OPERATOR
    return {"boleh_isi": mengisi, "boleh_isi_anggaran": operator, "boleh_samakan": operator}


def _url_dasbor(satu: Pengukuran) -> str:
    """Return where the year of this office is drawn, up to this triwulan."""
    kueri = urlencode({"kecamatan": satu.kecamatan.slug, "triwulan": satu.periode.triwulan})
    return f"{reverse('iku:dasbor', args=[satu.tahun])}?{kueri}"


def _label_alur(request: PenggunaRequest, satu: Pengukuran) -> str:
    """Return what the button to the moves says; empty while nothing can be moved by the person."""
    dapat = any(
        can_alihkan(request.user, bagian, aksi)
        for bagian in satu.daftar_bagian.all()
        for aksi in AksiRealisasi
    )
    return LABEL_ALUR.get(Peran(request.user.peran), "") if dapat else ""


@require_POST
def samakan_pengukuran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Let what is still open follow the newest plans."""
    satu = ambil_pengukuran(request, pk)
    check_can_buat_wadah(request.user, "pengukuran", satu.kecamatan_id)
    form = VersiForm(request.POST)
    versi = form.cleaned_data["versi"] if form.is_valid() else 0
    try:
        samakan(pengukuran=satu, versi=versi, by=request.user)
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
    else:
        messages.success(request, "Pengukuran disamakan dengan rencana yang berlaku.")
    return redirect(reverse("iku:pengukuran", args=[satu.pk]))
