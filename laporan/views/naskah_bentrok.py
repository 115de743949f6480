"""The answers to a stale text: both texts word by word, nothing typed is lost."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from kecamatan.galat import BentrokVersi
from kecamatan.http import PenggunaRequest
from laporan.forms.naskah import NaskahForm
from laporan.lkjip.penulisan.teks import list_potongan, to_teks
from laporan.models import LaporanKinerja, NaskahBagian
from laporan.views.ambil_lkjip import url_bagian


def _tersimpan(galat: BentrokVersi) -> NaskahBagian:
    """Return the row that somebody else wrote."""
    assert isinstance(galat.tersimpan, NaskahBagian), "only texts are compared here"
    return galat.tersimpan


def build_bentrok(
    request: PenggunaRequest, form: NaskahForm, galat: BentrokVersi
) -> dict[str, Any]:
    """Return the answer for the page that saves by itself."""
    ada = _tersimpan(galat)
    konteks = {
        "naskah": ada,
        "oleh_sendiri": ada.diubah_by_id == request.user.pk,
        "potongan": list_potongan(ada.isi, form.cleaned_data["isi"]),
    }
    return {
        "keadaan": "bentrok",
        "versi": ada.versi,
        "tersimpan": ada.isi,
        "html": render_to_string("laporan/_bentrok_naskah.html", konteks),
    }


def answer_naskah_bentrok(
    request: PenggunaRequest,
    laporan: LaporanKinerja,
    kunci: str,
    form: NaskahForm,
    galat: BentrokVersi,
) -> HttpResponse:
    """Answer a form that was sent by its button: both texts, and the choice between them."""
    ada, isi = _tersimpan(galat), form.cleaned_data["isi"]
    konteks = {
        "beda": [
            {"label": "Naskah", "isian_anda": to_teks(isi), "tersimpan": to_teks(ada.isi)},
        ],
        "oleh": ada.diubah_by.nama,
        "oleh_sendiri": ada.diubah_by_id == request.user.pk,
        "waktu": timezone.localtime(ada.diubah_at),
        "url_kirim": reverse("laporan:simpan_naskah", args=[laporan.pk, kunci]),
        "kirim_ulang": [
            {"nama": "isi", "nilai": isi},
            {"nama": "versi", "nilai": str(ada.versi)},
        ],
        "url_kembali": url_bagian(laporan, kunci),
    }
    return render(request, "iku/bentrok.html", konteks, status=409)
