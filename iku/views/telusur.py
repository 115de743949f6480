"""The trace of one number, for every reader; the comment under it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from iku.actions.alur_ukur import beri_komentar
from iku.forms.alur_ukur import AlihkanUkurForm, KomentarForm
from iku.models import BagianUkur
from iku.pengukuran.alur import build_alur
from iku.pengukuran.antrean import find_antrean
from iku.pengukuran.milik import list_milik
from iku.pengukuran.riwayat_ukur import build_banding, read_riwayat
from iku.pengukuran.telusur import Telusur, list_baris, read_telusur, sebut_cara
from iku.permissions_ukur import (
    can_isi,
    can_komentar,
    check_can_komentar,
    sebab_tidak_dapat_diisi,
)
from iku.views.ambil_ukur import ambil_bagian
from kecamatan.bacaan_jejak import read_jejak
from kecamatan.enums import PERAN_PEMBACA_KABUPATEN
from kecamatan.forms.dasar import run_aksi
from kecamatan.http import PenggunaRequest
from kecamatan.models import Jejak
from kecamatan.unggahan.respons import allow_bingkai

JEJAK_PALING_BANYAK = 50


@require_safe
def bagian(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show everything that one number stands on, and what can be done with it now."""
    return answer_bagian(request, pk)


@require_POST
def komentar_bagian(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add a comment."""
    satu = ambil_bagian(request, pk)
    check_can_komentar(request.user, satu.pengukuran)
    form = KomentarForm(request.POST)
    if form.is_valid():
        catatan = form.cleaned_data["catatan"]
        hasil = run_aksi(form, lambda: beri_komentar(bagian=satu, catatan=catatan, by=request.user))
        if hasil is not None:
            messages.success(request, "Komentar ditambahkan.")
            return redirect(f"{reverse('iku:bagian', args=[pk])}#riwayat")
    return answer_bagian(request, pk, komentar=form, status=409)


def answer_bagian(
    request: PenggunaRequest,
    pk: int,
    *,
    form: AlihkanUkurForm | None = None,
    komentar: KomentarForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Show the page with a form as it was typed, or with empty ones."""
    telusur = read_telusur(ambil_bagian(request, pk))
    konteks = {
        "t": telusur,
        "form": form or AlihkanUkurForm(hari_ini=timezone.localdate()),
        "komentar": komentar or KomentarForm(),
        "dapat_komentar": can_komentar(request.user, telusur.isi.pengukuran),
        "buka_bukti": request.user.peran in PERAN_PEMBACA_KABUPATEN,
        "boleh_bukti": can_isi(request.user, telusur.isi.pengukuran),
        **_konteks_alur(request, telusur),
        **_konteks_riwayat(request, telusur),
        **_konteks_angka(telusur),
    }
    return allow_bingkai(render(request, "iku/bagian.html", konteks, status=status))


def _konteks_angka(telusur: Telusur) -> dict[str, Any]:
    """Return what the numbers are shown with, of an indikator or of the budget."""
    satu, anggaran = telusur.satu, telusur.anggaran
    return {
        "cara": sebut_cara(satu) if satu else "",
        "daftar_baris": list_baris(anggaran) if anggaran else (),
    }


def _konteks_alur(request: PenggunaRequest, telusur: Telusur) -> dict[str, Any]:
    """Return what can be done, and the neighbours in the queue."""
    milik = {telusur.bagian.pk: telusur.daftar_bukti}
    alur = build_alur(
        telusur.isi, milik, request.user, timezone.localdate(), hanya=telusur.bagian.pk
    )
    antrean = find_antrean(request.user, telusur.bagian)
    return {
        "alur": alur,
        "antrean": antrean,
        "url_berikutnya": _url_bagian(antrean.berikutnya),
        "url_sebelumnya": _url_bagian(antrean.sebelumnya),
        "daftar_tetangga": _list_tetangga(telusur),
        "url_isi": _url_isi(request, telusur.bagian),
    }


def _url_isi(request: PenggunaRequest, bagian: BagianUkur) -> str:
    """Return where this person can fill the number in now; empty when he cannot."""
    pengukuran = bagian.pengukuran
    milik, izin = list_milik(request.user, pengukuran), list(pengukuran.daftar_izin.all())
    if sebab_tidak_dapat_diisi(bagian, milik, timezone.localdate(), izin):
        return ""
    if bagian.is_anggaran:
        return reverse("iku:isi_realisasi_anggaran", args=[pengukuran.pk])
    return f"{reverse('iku:isi_realisasi', args=[pengukuran.pk])}#bagian-{bagian.pk}"


def _list_tetangga(telusur: Telusur) -> list[dict[str, Any]]:
    """Return the other numbers of the triwulan, as links."""
    semua: list[BagianUkur] = [satu.bagian for satu in telusur.isi.daftar_indikator]
    if telusur.isi.anggaran is not None:
        semua.append(telusur.isi.anggaran.bagian)
    return [
        {
            "label": str(satu),
            "url": _url_bagian(satu.pk),
            "aktif": satu.pk == telusur.bagian.pk,
            "kode": satu.status,
            "keterangan": satu.get_status_display(),
        }
        for satu in semua
    ]


def _konteks_riwayat(request: PenggunaRequest, telusur: Telusur) -> dict[str, Any]:
    """Return steps, the comparison that the address asks for, and the trail."""
    riwayat = read_riwayat(telusur.bagian)
    baris = Jejak.objects.visible_to(request.user).about(telusur.bagian)
    baris = baris.select_related("kecamatan", "kabupaten")
    baris = baris.defer("kecamatan__logo", "kabupaten__logo")
    return {
        "riwayat": riwayat,
        "banding": build_banding(
            riwayat,
            telusur.salinan,
            lama=request.GET.get("lama", ""),
            baru=request.GET.get("baru", ""),
        ),
        "jejak": [read_jejak(satu) for satu in baris.order_by("-nomor")[:JEJAK_PALING_BANYAK]],
    }


def _url_bagian(pk: int | None) -> str:
    return "" if pk is None else reverse("iku:bagian", args=[pk])
