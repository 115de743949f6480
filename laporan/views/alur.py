"""Moves a document: ajukan, kembalikan, verifikasi, tetapkan, cabut; one page for all."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.models import Pengguna
from laporan.actions import alur as actions
from laporan.alur import explain_keadaan
from laporan.enums import PERALIHAN, Aksi, StatusDokumen
from laporan.forms.alur import AlihkanForm
from laporan.models import Dokumen
from laporan.periksa import periksa_dokumen
from laporan.permissions import check_can_alihkan
from laporan.riwayat import banding_terakhir
from laporan.rujukan import build_temuan
from laporan.views.ambil import ambil_dokumen

KABAR = {
    Aksi.AJUKAN: "Dokumen diajukan. Sekretaris Kecamatan memeriksanya.",
    Aksi.KEMBALIKAN: "Dokumen dikembalikan kepada operator dengan catatan Anda.",
    Aksi.VERIFIKASI: "Dokumen diverifikasi. Camat dapat menetapkannya.",
    Aksi.TETAPKAN: "Dokumen ditetapkan. PDF resminya tersimpan dan tidak dapat diubah lagi.",
    Aksi.CABUT: "Dokumen dicabut. Naskahnya tetap dapat dibaca.",
}


def _jalankan(aksi: Aksi, *, dokumen: Dokumen, isi: Mapping[str, Any], by: Pengguna) -> None:
    """Call the action of this transition."""
    tanpa_catatan: dict[Aksi, Callable[..., Dokumen]] = {
        Aksi.AJUKAN: actions.ajukan,
        Aksi.VERIFIKASI: actions.verifikasi,
        Aksi.TETAPKAN: actions.tetapkan,
    }
    versi = isi["versi"]
    if aksi == Aksi.KEMBALIKAN:
        actions.kembalikan(dokumen=dokumen, versi=versi, catatan=isi["catatan"], by=by)
    elif aksi == Aksi.CABUT:
        actions.cabut(dokumen=dokumen, versi=versi, alasan=isi["catatan"], by=by)
    else:
        tanpa_catatan[aksi](dokumen=dokumen, versi=versi, by=by)


@require_http_methods(["GET", "POST"])
def alihkan(request: PenggunaRequest, pk: int, aksi: str) -> HttpResponse:
    """Ask, then move the document; a second click is told what already happened."""
    dokumen = ambil_dokumen(request, pk)
    if aksi not in KABAR:
        raise Http404
    pindah = Aksi(aksi)
    check_can_alihkan(request.user, dokumen, pindah)
    if request.method == "GET":
        _check_keadaan(dokumen, pindah)
    form = AlihkanForm(
        request.POST or None,
        aksi=pindah,
        wajib_catatan=PERALIHAN[pindah].wajib_catatan,
        initial={"versi": dokumen.versi},
    )
    if form.is_valid():
        try:
            _jalankan(pindah, dokumen=dokumen, isi=form.cleaned_data, by=request.user)
        except AksiDitolak as ditolak:
            return _tolak(request, dokumen, pindah, form, ditolak.pesan)
        messages.success(request, KABAR[pindah])
        return redirect("laporan:dokumen", pk)
    return _halaman(request, dokumen, pindah, form)


def _check_keadaan(dokumen: Dokumen, aksi: Aksi) -> None:
    """Refuse to ask for a move that the document's state does not allow."""
    if StatusDokumen(dokumen.status) not in PERALIHAN[aksi].dari:
        raise AksiDitolak(explain_keadaan(dokumen))


def _tolak(
    request: PenggunaRequest, dokumen: Dokumen, aksi: Aksi, form: AlihkanForm, pesan: str
) -> HttpResponse:
    """Say why not: 409 with what was typed, or the document itself when it is already there."""
    dokumen.refresh_from_db(fields=["status"])
    peralihan = PERALIHAN[aksi]
    if dokumen.status == peralihan.ke and not peralihan.wajib_catatan:
        messages.warning(request, pesan)
        return redirect("laporan:dokumen", dokumen.pk)
    form.add_error(None, pesan)
    return _halaman(request, dokumen, aksi, form, status=409)


def _halaman(
    request: PenggunaRequest, dokumen: Dokumen, aksi: Aksi, form: AlihkanForm, status: int = 200
) -> HttpResponse:
    konteks = {
        "dokumen": dokumen,
        "form": form,
        "aksi": aksi,
        "url_banding": banding_terakhir(dokumen),
        "temuan": build_temuan(dokumen, periksa_dokumen(dokumen), request.user),
    }
    return render(request, "laporan/alihkan.html", konteks, status=status)
