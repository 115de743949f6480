"""Mengingat: regulations chosen from the register, ordered by the system."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from laporan.actions.ubah import simpan_mengingat
from laporan.forms.mengingat import PengubahForm, TambahMengingatForm
from laporan.mengingat import PilihanMengingat
from laporan.models import ButirMengingat, Dokumen
from laporan.permissions import check_can_edit_dokumen
from laporan.views.ambil import ambil_dokumen
from laporan.views.bagian import build_bagian
from laporan.views.bentrok import answer_mengingat_bentrok


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
        baru = PilihanMengingat(form.cleaned_data["peraturan"])
        return _simpan(request, dokumen, form.cleaned_data["versi"], daftar, baru)
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
    butir = _pilih_butir(daftar, butir_pk)
    awal = {"versi": dokumen.versi, "pengubah": butir.pengubah_id, "frasa": butir.frasa}
    form = PengubahForm(
        request.POST or None, peraturan=butir.peraturan, pengguna=request.user, initial=awal
    )
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        lain = [satu for satu in daftar if satu.pk != butir.pk]
        baru = PilihanMengingat(butir.peraturan, isi["pengubah"], isi["frasa"])
        return _simpan(
            request, dokumen, isi["versi"], lain, None if "hapus" in request.POST else baru
        )
    konteks = {
        "dokumen": dokumen,
        "form": form,
        "butir": butir,
        "bagian": build_bagian(dokumen, "mengingat"),
    }
    return render(request, "laporan/ubah_mengingat.html", konteks)


def _pilih_butir(daftar: Sequence[ButirMengingat], pk: int) -> ButirMengingat:
    for butir in daftar:
        if butir.pk == pk:
            return butir
    raise Http404


def _simpan(
    request: PenggunaRequest,
    dokumen: Dokumen,
    versi: int,
    lain: Sequence[ButirMengingat],
    baru: PilihanMengingat | None,
) -> HttpResponse:
    """Write the other citations and the new one, None to leave it out; answer with the list."""
    pilihan = [PilihanMengingat(b.peraturan, b.pengubah, b.frasa) for b in lain]
    if baru is not None:
        pilihan.append(baru)
    try:
        simpan_mengingat(dokumen=dokumen, versi=versi, pilihan=pilihan, by=request.user)
    except AksiDitolak as ditolak:
        messages.error(request, ditolak.pesan)
    except BentrokVersi:
        return answer_mengingat_bentrok(request, dokumen, _sebut(baru))
    else:
        messages.success(request, "Dasar hukum disimpan." if baru else "Dasar hukum dihapus.")
    return redirect("laporan:mengingat", dokumen.pk)


def _sebut(pilihan: PilihanMengingat | None) -> str:
    """Return the citation as it would be printed."""
    if pilihan is None:
        return "(dihapus)"
    return str(
        ButirMengingat(peraturan=pilihan.peraturan, pengubah=pilihan.pengubah, frasa=pilihan.frasa)
    )
