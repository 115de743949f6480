"""Mengingat: regulations chosen from the register, ordered by the system."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from laporan.actions.ubah import simpan_mengingat
from laporan.forms.mengingat import PengubahForm, TambahMengingatForm
from laporan.mengingat import PilihanMengingat
from laporan.models import ButirMengingat, Dokumen
from laporan.permissions import check_can_edit_dokumen
from laporan.views.ambil import ambil_dokumen
from laporan.views.bagian import build_bagian


@require_http_methods(["GET", "POST"])
def mengingat(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the citations and add one."""
    dokumen = ambil_dokumen(request, pk)
    check_can_edit_dokumen(request.user, dokumen)
    daftar = list(dokumen.daftar_mengingat.select_related("peraturan", "pengubah"))
    form = TambahMengingatForm(
        request.POST or None,
        pengguna=request.user,
        kecuali=[butir.peraturan_id for butir in daftar],
        initial={"versi": dokumen.versi},
    )
    if request.method == "POST" and form.is_valid():
        pilihan = [*_pilihan(daftar), PilihanMengingat(form.cleaned_data["peraturan"])]
        if _simpan(request, dokumen, form.cleaned_data["versi"], pilihan, "ditambahkan"):
            return redirect("laporan:mengingat", pk)
    konteks = {
        "dokumen": dokumen,
        "form": form,
        "daftar": daftar,
        "bagian": build_bagian(dokumen, "mengingat"),
    }
    return render(request, "laporan/mengingat.html", konteks)


@require_http_methods(["GET", "POST"])
def ubah_mengingat(request: PenggunaRequest, pk: int, butir_pk: int) -> HttpResponse:
    """Choose which amendment a citation names, or take the citation away."""
    dokumen = ambil_dokumen(request, pk)
    check_can_edit_dokumen(request.user, dokumen)
    daftar = list(dokumen.daftar_mengingat.select_related("peraturan", "pengubah"))
    butir = get_object_or_404(dokumen.daftar_mengingat.select_related("peraturan"), pk=butir_pk)
    awal = {"versi": dokumen.versi, "pengubah": butir.pengubah_id, "frasa": butir.frasa}
    form = PengubahForm(
        request.POST or None, peraturan=butir.peraturan, pengguna=request.user, initial=awal
    )
    if request.method == "POST" and form.is_valid():
        lain = [satu for satu in daftar if satu.pk != butir.pk]
        pilihan, kata = _pilihan(lain), "dihapus"
        if "hapus" not in request.POST:
            isi = form.cleaned_data
            pilihan.append(PilihanMengingat(butir.peraturan, isi["pengubah"], isi["frasa"]))
            kata = "disimpan"
        if _simpan(request, dokumen, form.cleaned_data["versi"], pilihan, kata):
            return redirect("laporan:mengingat", pk)
    konteks = {
        "dokumen": dokumen,
        "form": form,
        "butir": butir,
        "bagian": build_bagian(dokumen, "mengingat"),
    }
    return render(request, "laporan/ubah_mengingat.html", konteks)


def _pilihan(daftar: Sequence[ButirMengingat]) -> list[PilihanMengingat]:
    return [PilihanMengingat(b.peraturan, b.pengubah, b.frasa) for b in daftar]


def _simpan(
    request: PenggunaRequest,
    dokumen: Dokumen,
    versi: int,
    pilihan: Sequence[PilihanMengingat],
    kata: str,
) -> bool:
    try:
        simpan_mengingat(dokumen=dokumen, versi=versi, pilihan=pilihan, by=request.user)
    except AksiDitolak as ditolak:
        messages.error(request, ditolak.pesan)
        return False
    messages.success(request, f"Dasar hukum {kata}.")
    return True
