"""Number, date, place, signatory and layout of a document."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.forms.dasar import run_aksi
from kecamatan.galat import BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.models import Pengguna
from laporan.actions import ubah as actions
from laporan.forms.identitas import IdentitasForm, NomorTanggalForm
from laporan.models import Dokumen
from laporan.permissions import check_can_edit_dokumen, check_can_isi_nomor
from laporan.views.ambil import ambil_dokumen
from laporan.views.bagian import build_bagian
from laporan.views.bentrok import answer_formulir_bentrok


@require_http_methods(["GET", "POST"])
def ubah_identitas(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Edit everything but the sentences."""
    dokumen = ambil_dokumen(request, pk)
    check_can_edit_dokumen(request.user, dokumen)
    form = IdentitasForm(request.POST or None, instance=dokumen)
    if request.method == "POST" and form.is_valid():
        try:
            tersimpan = run_aksi(form, lambda: _simpan(form, dokumen, request.user))
        except BentrokVersi:
            segar = IdentitasForm(instance=ambil_dokumen(request, pk))
            return answer_formulir_bentrok(request, form, segar)
        if tersimpan:
            messages.success(request, "Identitas dokumen disimpan.")
            return redirect("laporan:dokumen", pk)
    konteks = {"form": form, "dokumen": dokumen, "bagian": build_bagian(dokumen, "identitas")}
    return render(request, "laporan/ubah_identitas.html", konteks)


def _simpan(form: IdentitasForm, dokumen: Dokumen, by: Pengguna) -> Dokumen:
    return actions.ubah_identitas(
        dokumen=dokumen,
        versi=form.cleaned_data["versi"],
        isian=_isian(form.cleaned_data),
        by=by,
    )


def _isian(bersih: dict[str, Any]) -> dict[str, Any]:
    """Return the model's fields: the typed number becomes number and width."""
    isian = {n: v for n, v in bersih.items() if n not in {"versi", "nomor"}}
    if "nomor" in bersih:
        urut, lebar = bersih["nomor"] or (None, 1)
        isian |= {"nomor_urut": urut, "nomor_lebar": lebar}
    return isian


@require_http_methods(["GET", "POST"])
def isi_nomor(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Give number and date, also while the document is being checked."""
    dokumen = ambil_dokumen(request, pk)
    check_can_isi_nomor(request.user, dokumen)
    form = NomorTanggalForm(request.POST or None, dokumen=dokumen)
    if request.method == "POST" and form.is_valid():
        try:
            tersimpan = run_aksi(form, lambda: _simpan_nomor(form, dokumen, request.user))
        except BentrokVersi:
            segar = NomorTanggalForm(dokumen=ambil_dokumen(request, pk))
            return answer_formulir_bentrok(request, form, segar)
        if tersimpan:
            messages.success(request, "Nomor dan tanggal disimpan.")
            return redirect("laporan:dokumen", pk)
    return render(request, "laporan/isi_nomor.html", {"form": form, "dokumen": dokumen})


def _simpan_nomor(form: NomorTanggalForm, dokumen: Dokumen, by: Pengguna) -> Dokumen:
    urut, lebar = form.cleaned_data.get("nomor") or (None, 1)
    return actions.isi_nomor(
        dokumen=dokumen,
        versi=form.cleaned_data["versi"],
        nomor_urut=urut,
        lebar=lebar,
        tanggal=form.cleaned_data["tanggal"],
        by=by,
    )
