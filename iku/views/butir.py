"""Adding, changing, confirming, ordering and deleting the items of a daftar IKU."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from iku.actions import butir as actions
from iku.butir import Butir, anchor_of, daftar_of, isi_of, jenis_of
from iku.forms.butir import FORM_BUTIR, ButirForm, VersiForm
from iku.models import DaftarIku, IndikatorTujuan, Sasaran, Tujuan
from iku.views.ambil import (
    ambil_butir,
    ambil_daftar_terbuka,
    remah_butir,
    url_daftar,
)
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


@require_http_methods(["GET", "POST"])
def tambah_tujuan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add a tujuan to a set."""
    daftar = ambil_daftar_terbuka(request, pk)
    return _tambah(request, daftar, Tujuan(daftar=daftar))


@require_http_methods(["GET", "POST"])
def tambah_sasaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add a sasaran to a set."""
    daftar = ambil_daftar_terbuka(request, pk)
    return _tambah(request, daftar, Sasaran(daftar=daftar))


@require_http_methods(["GET", "POST"])
def tambah_indikator_tujuan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add an indikator to a tujuan."""
    tujuan = ambil_butir(request, "tujuan", pk)
    assert isinstance(tujuan, Tujuan)
    return _tambah(request, tujuan.daftar, IndikatorTujuan(tujuan=tujuan))


@require_http_methods(["GET", "POST"])
def ubah_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Change the words of a tujuan, an indikator tujuan or a sasaran."""
    if jenis not in FORM_BUTIR:
        raise Http404
    butir = ambil_butir(request, jenis, pk)
    daftar = daftar_of(butir)
    form = FORM_BUTIR[jenis](**masukan(request), instance=butir, daftar=daftar)
    label = jenis_of(butir).label
    return answer_formulir(
        request,
        form,
        _halaman(daftar, f"Ubah {label}", f"{jenis}:{pk}"),
        aksi=lambda: actions.ubah_butir(
            butir=butir, isian=_isian(form), versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan=f"{label.capitalize()} disimpan.",
        tujuan=url_daftar(daftar, anchor_of(butir)),
    )


@require_http_methods(["GET", "POST"])
def hapus_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Ask, saying what goes with it, then delete."""
    butir = ambil_butir(request, jenis, pk)
    daftar, label = daftar_of(butir), jenis_of(butir).label
    form = VersiForm(request.POST or None, initial={"versi": butir.versi})
    if request.method == "POST" and form.is_valid():
        versi = form.cleaned_data["versi"]
        _lakukan(
            request,
            lambda: actions.hapus_butir(butir=butir, versi=versi, by=request.user),
            f"{label.capitalize()} dihapus.",
        )
        return redirect(url_daftar(daftar))
    konteks = {
        "butir": butir,
        "label": label,
        "daftar_isi": isi_of(butir),
        "formulir": form,
        "url_batal": url_daftar(daftar, anchor_of(butir)),
        "remah": [{"label": nama, "url": url} for nama, url in remah_butir(daftar)],
    }
    return render(request, "iku/hapus.html", konteks)


@require_POST
def pindah_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Move an item one place up or down among its neighbours."""
    butir = ambil_butir(request, jenis, pk)
    turun = request.POST.get("arah") == "turun"
    _lakukan(request, lambda: actions.pindah_butir(butir=butir, turun=turun, by=request.user))
    return redirect(url_daftar(daftar_of(butir), anchor_of(butir)))


@require_POST
def konfirmasi_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Say that a copied item is right for this year."""
    butir = ambil_butir(request, jenis, pk)
    _lakukan(request, lambda: actions.konfirmasi_butir(butir=butir, by=request.user))
    return redirect(url_daftar(daftar_of(butir), anchor_of(butir)))


def _tambah(request: PenggunaRequest, daftar: DaftarIku, butir: Butir) -> HttpResponse:
    jenis = jenis_of(butir)
    form = FORM_BUTIR[jenis.kunci](**masukan(request), instance=butir, daftar=daftar)
    return answer_formulir(
        request,
        form,
        _halaman(daftar, f"Tambah {jenis.label}", f"{jenis.kunci}-baru:{daftar.pk}"),
        aksi=lambda: actions.tambah_butir(butir=butir, by=request.user),
        pesan=f"{jenis.label.capitalize()} ditambahkan.",
        tujuan=url_daftar(daftar, jenis.kunci.replace("-", "_")),
    )


def _isian(form: ButirForm) -> dict[str, object]:
    return form.isian


def _halaman(daftar: DaftarIku, judul: str, draf: str) -> Halaman:
    return Halaman(
        judul=judul,
        utama="Simpan",
        url_batal=url_daftar(daftar),
        pengantar=f"{daftar.kecamatan}, IKU {daftar.masa}.",
        remah=remah_butir(daftar),
        draf=draf,
    )


def _lakukan(request: PenggunaRequest, aksi: Callable[[], object], pesan: str = "") -> None:
    """Run an action and say what came of it."""
    try:
        aksi()
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
    else:
        if pesan:
            messages.success(request, pesan)
