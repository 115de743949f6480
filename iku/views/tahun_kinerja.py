"""Years of measuring: read by all of the kabupaten but its admin, kept by Bappeda."""

from datetime import date

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions import tahun_kinerja as actions
from iku.forms.tahun_kinerja import (
    BukaTahunForm,
    PilihTahunForm,
    TutupTahunForm,
    UbahPeriodeForm,
)
from iku.kebijakan_capaian import find_belum_diperiksa, read_versi
from iku.models import TahunKinerja
from iku.permissions import (
    can_atur_pengukuran,
    check_can_atur_pengukuran,
    check_can_ubah_tahun,
)
from iku.tahun_kinerja import list_belum_diterima, read_periode, sebab_belum_tutup
from iku.terbuka import sebab_tahun_ditutup
from kecamatan.enums import PERAN_PEMBACA, PERAN_PEMBACA_KABUPATEN
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran
from kecamatan.views.formulir import Halaman, Remah, answer_formulir, masukan


def ambil_tahun(request: PenggunaRequest, pk: int) -> TahunKinerja:
    """Return the year or 404."""
    terlihat = TahunKinerja.objects.visible_to(request.user)
    satu: TahunKinerja = get_object_or_404(
        terlihat.select_related("kabupaten", "ditutup_by").prefetch_related("daftar_periode"), pk=pk
    )
    return satu


def url_tahun(tahun_kinerja: TahunKinerja) -> str:
    """Return the page of a year."""
    return reverse("iku:tahun_kinerja", args=[tahun_kinerja.pk])


def remah_tahun(tahun_kinerja: TahunKinerja) -> tuple[Remah, ...]:
    """Return the way to a page about one year."""
    return (
        ("Tahun kinerja", reverse("iku:daftar_tahun_kinerja")),
        (f"Tahun {tahun_kinerja.tahun}", url_tahun(tahun_kinerja)),
    )


@require_safe
def daftar_tahun_kinerja(request: PenggunaRequest) -> HttpResponse:
    """List the years with the state of their periods."""
    check_peran(request.user, *PERAN_PEMBACA)
    hari_ini = timezone.localdate()
    terlihat = TahunKinerja.objects.visible_to(request.user).prefetch_related(
        "daftar_periode", "daftar_kebijakan"
    )
    konteks = {
        "daftar": [(satu, read_periode(satu, hari_ini)) for satu in terlihat],
        "boleh_atur": can_atur_pengukuran(request.user, request.user.kabupaten_pengguna.pk),
    }
    return render(request, "iku/daftar_tahun_kinerja.html", konteks)


@require_safe
def tahun_kinerja(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show one year: its periods, and its policy with every version."""
    satu = ambil_tahun(request, pk)
    sebab = sebab_tahun_ditutup(satu)
    daftar_versi = read_versi(satu)
    konteks = {
        "tahun_kinerja": satu,
        "daftar_periode": read_periode(satu, timezone.localdate()),
        "daftar_versi": daftar_versi,
        "belum_diperiksa": find_belum_diperiksa(daftar_versi[0].kebijakan)
        if daftar_versi
        else None,
        "boleh_ubah": not sebab and can_atur_pengukuran(request.user, satu.kabupaten_id),
        "boleh_lihat_izin": request.user.peran in PERAN_PEMBACA_KABUPATEN,
        "sebab": sebab,
    }
    return render(request, "iku/tahun_kinerja.html", konteks)


@require_http_methods(["GET", "POST"])
def buka_tahun(request: PenggunaRequest) -> HttpResponse:
    """Open the year named in the address; the days are suggested for it."""
    check_can_atur_pengukuran(request.user)
    bawaan = _suggest_tahun(request, timezone.localdate())
    pilih = PilihTahunForm(request.GET if "tahun" in request.GET else {"tahun": bawaan})
    tahun = pilih.cleaned_data["tahun"] if pilih.is_valid() else bawaan
    form = BukaTahunForm(**masukan(request), tahun=tahun)
    url = reverse("iku:daftar_tahun_kinerja")
    return answer_formulir(
        request,
        form,
        Halaman(
            f"Buka tahun {tahun}",
            f"Buka tahun {tahun}",
            url,
            remah=(("Tahun kinerja", url),),
            template="iku/buka_tahun.html",
            konteks={"pilih": pilih, "tahun": tahun},
        ),
        aksi=lambda: actions.buka_tahun(tahun=tahun, tanggal=form.tanggal, by=request.user),
        pesan=f"Tahun {tahun} dibuka. Periksa kebijakan capaiannya.",
        tujuan=url_tahun,
    )


@require_http_methods(["GET", "POST"])
def ubah_periode(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Change the days of the four periods."""
    satu = ambil_tahun(request, pk)
    check_can_ubah_tahun(request.user, satu)
    form = UbahPeriodeForm(**masukan(request), tahun_kinerja=satu)
    return answer_formulir(
        request,
        form,
        Halaman(
            f"Ubah tanggal pengisian {satu.tahun}",
            "Simpan tanggal",
            url_tahun(satu),
            remah=remah_tahun(satu),
            template="iku/ubah_periode.html",
        ),
        aksi=lambda: actions.simpan_periode(
            tahun_kinerja=satu,
            tanggal=form.tanggal,
            versi=form.cleaned_data["versi"],
            by=request.user,
        ),
        pesan="Tanggal pengisian disimpan.",
        tujuan=url_tahun(satu),
    )


@require_http_methods(["GET", "POST"])
def tutup_tahun(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Say what is frozen and what is not accepted, ask, then close the year for good."""
    satu = ambil_tahun(request, pk)
    check_can_ubah_tahun(request.user, satu)
    form = TutupTahunForm(**masukan(request), initial={"versi": satu.versi})
    return answer_formulir(
        request,
        form,
        _halaman_tutup(satu),
        aksi=lambda: actions.tutup_tahun(
            tahun_kinerja=satu, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan=f"Tahun {satu.tahun} ditutup. Isinya tidak berubah lagi.",
        tujuan=url_tahun(satu),
    )


def _halaman_tutup(satu: TahunKinerja) -> Halaman:
    return Halaman(
        f"Tutup tahun {satu.tahun}",
        f"Tutup tahun {satu.tahun}",
        url_tahun(satu),
        remah=remah_tahun(satu),
        template="iku/tutup_tahun.html",
        konteks={
            "tahun_kinerja": satu,
            "belum_boleh": sebab_belum_tutup(satu, timezone.localdate()),
            "daftar_belum": list_belum_diterima(satu),
        },
    )


def _suggest_tahun(request: PenggunaRequest, hari_ini: date) -> int:
    """Return this year, or the one after the newest that is open."""
    terakhir = TahunKinerja.objects.visible_to(request.user).order_by("-tahun").first()
    return hari_ini.year if terakhir is None else max(terakhir.tahun + 1, hari_ini.year)
