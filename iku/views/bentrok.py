"""The answer to a stale indikator form: both texts, and a button that sends the typed one again."""

from django.http import HttpResponse
from django.shortcuts import render

from iku.forms.editor import EditorIku
from iku.views.ambil import url_wadah
from kecamatan.beda import list_beda
from kecamatan.http import PenggunaRequest
from kecamatan.models import Jejak

BUKAN_ISIAN = frozenset({"csrfmiddlewaretoken", "versi", "aksi"})


def answer_bentrok(request: PenggunaRequest, editor: EditorIku, segar: EditorIku) -> HttpResponse:
    """Show what differs between the typed form and the stored row `segar` was built from."""
    assert segar.iku is not None
    kirim_ulang = [
        {"nama": nama, "nilai": nilai}
        for nama, daftar in request.POST.lists()
        if nama not in BUKAN_ISIAN
        for nilai in daftar
    ]
    kirim_ulang.append({"nama": "versi", "nilai": str(segar.iku.versi)})
    terakhir = Jejak.objects.about(segar.iku).last()
    konteks = {
        "beda": list_beda(editor, segar),
        "oleh": terakhir.nama_pengguna if terakhir else "",
        "oleh_sendiri": terakhir is not None and terakhir.pengguna_id == request.user.pk,
        "waktu": terakhir.waktu if terakhir else None,
        "url_kirim": request.path,
        "kirim_ulang": kirim_ulang,
        "url_kembali": url_wadah(segar.daftar, f"iku-{segar.iku.pk}"),
    }
    return render(request, "iku/bentrok.html", konteks, status=409)
