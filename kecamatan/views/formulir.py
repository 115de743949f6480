"""The one way a page with a form answers: shown, refused with the typed text, or saved."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, runtime_checkable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kecamatan.beda import build_segar, list_beda
from kecamatan.forms.dasar import run_aksi
from kecamatan.galat import BentrokVersi

Remah = tuple[str, str]


@runtime_checkable
class Berbaris(Protocol):
    """A form that is a table: its rows are forms of their own."""

    def list_diubah(self) -> list[dict[str, str]]:
        """Return label, typed text and stored text of every cell that differs."""


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

    @property
    def daftar_remah(self) -> list[dict[str, str]]:
        """The breadcrumbs as their component wants them."""
        return [{"label": label, "url": url} for label, url in self.remah]


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


def answer_basi(
    request: HttpRequest, formulir: forms.BaseForm, galat: BentrokVersi
) -> HttpResponse:
    """Show what was typed into a stale form beside what its own fields hold now."""
    beda = list_beda([formulir], [build_segar(formulir, galat.tersimpan)])
    if not beda and isinstance(formulir, Berbaris):
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
