"""The answer to a stale indikator form: both texts, and a button that sends the typed one again."""

from collections.abc import Iterable

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from iku.forms.editor import EditorIku
from iku.views.ambil import url_daftar
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
        "url_kembali": url_daftar(segar.daftar, f"iku-{segar.iku.pk}"),
    }
    return render(request, "iku/bentrok.html", konteks, status=409)


def list_beda(
    daftar_typed: Iterable[forms.BaseForm], daftar_segar: Iterable[forms.BaseForm]
) -> list[dict[str, str]]:
    """Return label, typed text and stored text of every field in which two forms differ."""
    beda = []
    for typed, stored in zip(daftar_typed, daftar_segar, strict=True):
        for isian in typed.visible_fields():
            anda = _tulis(isian)
            kini = _tulis(stored[isian.name]) if isian.name in stored.fields else ""
            if anda != kini:
                baris = {"label": str(isian.label), "isian_anda": anda, "tersimpan": kini}
                beda.append(baris)
    return beda


def _tulis(isian: forms.BoundField) -> str:
    """Return the value of a field as a person reads it."""
    nilai = isian.value()
    pilihan = getattr(isian.field, "choices", None)
    if isinstance(isian.field, forms.BooleanField):
        return "ya" if nilai else "tidak"
    if pilihan is None:
        return "" if nilai is None else str(nilai).replace("\r\n", "\n")
    terpilih = {str(satu) for satu in (nilai if isinstance(nilai, list | tuple) else [nilai])}
    return ", ".join(str(label) for kunci, label in pilihan if str(kunci) in terpilih)
