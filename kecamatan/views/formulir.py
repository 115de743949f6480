"""The one way a page with a form answers: shown, refused with the typed text, or saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kecamatan.beda import build_segar, list_beda
from kecamatan.forms.dasar import run_aksi
from kecamatan.forms.kisi import KisiForm
from kecamatan.galat import BentrokVersi

# The button that adds empty rows to a table and saves nothing.
TAMBAH_BARIS: Final = "baris"
Remah = tuple[str, str]


@dataclass(frozen=True)
class Halaman:
    """The words around a form. `remah` are (label, url) of the steps between home and page."""

    judul: str
    utama: str
    url_batal: str
    pengantar: str = ""
    remah: tuple[Remah, ...] = ()
    # Names the copy of the typed text that the browser keeps; empty for forms of one short field.
    draf: str = ""
    # A form longer than a screen: its buttons stay in sight.
    panjang: bool = False
    template: str = "kecamatan/formulir.html"
    konteks: dict[str, Any] = field(default_factory=dict)


def answer_formulir(
    request: HttpRequest,
    formulir: forms.BaseForm,
    halaman: Halaman,
    *,
    aksi: Callable[[], Any],
    pesan: str,
    tujuan: str | Callable[[Any], str],
    serta: Sequence[forms.BaseForm] = (),
) -> HttpResponse:
    """Run `aksi` on a valid POST and go to `tujuan`; otherwise show the form as it was typed.

    `tujuan` is an address, or says the page of what `aksi` made. `serta` are further forms on
    the same page; all of them must be valid.
    """
    if request.method == "POST" and all(satu.is_valid() for satu in (formulir, *serta)):
        try:
            hasil = run_aksi(formulir, aksi, serta)
        except BentrokVersi as galat:
            return answer_basi(request, formulir, galat)
        if hasil is not None:
            messages.success(request, pesan)
            return redirect(tujuan if isinstance(tujuan, str) else tujuan(hasil))
    return show_formulir(request, formulir, halaman)


def count_tambahan(request: HttpRequest, banyak: int) -> int:
    """Return how many empty rows the page asks for: `banyak`, or none when it is to be saved."""
    return banyak if request.POST.get("aksi") == TAMBAH_BARIS else 0


def answer_kisi(
    request: HttpRequest,
    kisi: KisiForm,
    halaman: Halaman,
    *,
    aksi: Callable[[], Any],
    pesan: str,
    tujuan: str,
) -> HttpResponse:
    """Answer for a table as for any form; one that was asked for more rows is shown as typed."""
    if kisi.is_ditambah:
        kisi.errors.clear()
        return show_formulir(request, kisi, halaman)
    return answer_formulir(request, kisi, halaman, aksi=aksi, pesan=pesan, tujuan=tujuan)


def answer_basi(
    request: HttpRequest, formulir: forms.BaseForm, galat: BentrokVersi
) -> HttpResponse:
    """Show what was typed into a stale form beside what its own fields hold now."""
    beda = list_beda([formulir], [build_segar(formulir, galat.tersimpan)])
    if not beda and isinstance(formulir, KisiForm):
        beda = formulir.list_diubah()
    return render(request, "409.html", {"beda": beda, "alamat": request.path}, status=409)


def show_formulir(request: HttpRequest, formulir: forms.BaseForm, halaman: Halaman) -> HttpResponse:
    """Show the page with its form."""
    konteks = {"formulir": formulir, "halaman": halaman, **halaman.konteks}
    return render(request, halaman.template, konteks)


def masukan(request: HttpRequest) -> dict[str, Any]:
    """Return what a form is bound to: the POST with its files, or nothing."""
    if request.method != "POST":
        return {}
    return {"data": request.POST, "files": request.FILES}
