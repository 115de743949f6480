"""Saving a grid of triwulan figures by its button: everything that was changed, or nothing."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from iku.forms.sel import FormulirSel
from iku.galat_ukur import BentrokSel
from iku.models import Pengukuran
from iku.views.bentrok_sel import answer_bentrok_sel
from iku.views.simpan_otomatis import PembuatForm, Penyimpan
from kecamatan.forms.dasar import run_aksi
from kecamatan.http import PenggunaRequest


def simpan_tombol(
    request: PenggunaRequest,
    pengukuran: Pengukuran,
    form: FormulirSel,
    *,
    segar: PembuatForm,
    simpan: Penyimpan,
) -> HttpResponse | None:
    """Store a valid grid and answer; None when its page is to be shown as it was typed.

    Cells that somebody else saved meanwhile are shown with both values.
    """
    if not (form.is_bound and form.is_valid()):
        return None
    try:
        hasil = run_aksi(form, lambda: simpan(frozenset()))
    except BentrokSel as galat:
        return answer_bentrok_sel(request, pengukuran, form, segar(), galat.daftar)
    if hasil is None:
        return None
    messages.success(request, "Draf disimpan." if hasil else "Tidak ada yang berubah.")
    return redirect(request.get_full_path())
