"""The answer to a stale form of a document: what was typed beside what is stored now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from kecamatan.beda import list_beda
from kecamatan.http import PenggunaRequest
from laporan.diktum import label_butir
from laporan.enums import BagianButir
from laporan.models import Dokumen


@dataclass(frozen=True)
class Beda:
    """One field that differs, as 409.html shows it."""

    label: str
    isian_anda: str
    tersimpan: str


def answer_beda(request: PenggunaRequest, beda: Iterable[object]) -> HttpResponse:
    """Show both texts; nothing typed is lost."""
    konteks = {"beda": list(beda), "alamat": request.path}
    return render(request, "409.html", konteks, status=409)


def answer_formulir_bentrok(
    request: PenggunaRequest, typed: forms.BaseForm, segar: forms.BaseForm
) -> HttpResponse:
    """Answer for a form; `segar` is the same form over the row as stored now."""
    return answer_beda(request, list_beda([typed], [segar]))


def answer_butir_bentrok(
    request: PenggunaRequest, dokumen: Dokumen, bagian: BagianButir, typed: Sequence[str]
) -> HttpResponse:
    """Answer for a list of sentences, row by row."""
    tersimpan = [butir.teks for butir in dokumen.daftar_butir.filter(bagian=bagian)]
    pasangan = enumerate(zip_longest(typed, tersimpan, fillvalue=""), start=1)
    return answer_beda(
        request,
        [
            Beda(
                f"{bagian.label} {label_butir(BagianButir(bagian), nomor)}",
                anda.replace("\r\n", "\n"),
                kini,
            )
            for nomor, (anda, kini) in pasangan
        ],
    )


def answer_mengingat_bentrok(request: PenggunaRequest, dokumen: Dokumen, anda: str) -> HttpResponse:
    """Answer for the legal basis: `anda` is what the person wanted to cite."""
    daftar = dokumen.daftar_mengingat.select_related("peraturan", "pengubah")
    return answer_beda(request, [Beda("Mengingat", anda, "\n".join(map(str, daftar)))])
