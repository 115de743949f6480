"""Adding, changing, confirming, ordering and deleting the items of a wadah."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from iku.actions import butir as actions
from iku.butir import Butir, Wadah, anchor_of, isi_of, jenis_of, wadah_of
from iku.forms.butir import ButirForm, VersiForm
from iku.forms.jenis_butir import FORM_BUTIR, FORM_RENCANA
from iku.models import IndikatorTujuan, Rpjmd, Sasaran, Tujuan
from iku.views.ambil import (
    RUTE_KISI,
    ambil_butir,
    ambil_butir_baru,
    ambil_daftar_terbuka,
    remah_butir,
    url_kisi,
    url_wadah,
)
from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


@require_http_methods(["GET", "POST"])
def tambah_tujuan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add a tujuan to a set."""
    daftar = ambil_daftar_terbuka(request, pk)
    return _tambah(request, Tujuan(daftar=daftar))


@require_http_methods(["GET", "POST"])
def tambah_sasaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add a sasaran to a set."""
    daftar = ambil_daftar_terbuka(request, pk)
    return _tambah(request, Sasaran(daftar=daftar))


@require_http_methods(["GET", "POST"])
def tambah_indikator_tujuan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add an indikator to a tujuan."""
    tujuan = ambil_butir(request, "tujuan", pk)
    assert isinstance(tujuan, Tujuan)
    return _tambah(request, IndikatorTujuan(tujuan=tujuan))


@require_http_methods(["GET", "POST"])
def tambah_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Add an item of a plan under another, or right under its wadah."""
    if jenis not in FORM_RENCANA:
        raise Http404
    return _tambah(request, ambil_butir_baru(request, jenis, pk))


@require_http_methods(["GET", "POST"])
def ubah_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Change the words of an item of sentences; rows of a grid lead there."""
    if jenis in RUTE_KISI:
        return redirect(url_kisi(ambil_butir(request, jenis, pk)))
    if jenis not in FORM_BUTIR:
        raise Http404
    butir = ambil_butir(request, jenis, pk)
    wadah = wadah_of(butir)
    form = FORM_BUTIR[jenis](**masukan(request), instance=butir, wadah=wadah)
    label = jenis_of(butir).label
    return answer_formulir(
        request,
        form,
        _halaman(wadah, f"Ubah {label}", f"{jenis}:{pk}"),
        aksi=lambda: actions.ubah_butir(
            butir=butir, isian=_isian(form), versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan=f"{label.capitalize()} disimpan.",
        tujuan=url_wadah(wadah, anchor_of(butir)),
    )


@require_http_methods(["GET", "POST"])
def hapus_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Ask, saying what goes with it, then delete."""
    butir = ambil_butir(request, jenis, pk)
    wadah, label = wadah_of(butir), jenis_of(butir).label
    form = VersiForm(request.POST or None, initial={"versi": butir.versi})
    if request.method == "POST" and form.is_valid():
        versi = form.cleaned_data["versi"]
        _lakukan(
            request,
            lambda: actions.hapus_butir(butir=butir, versi=versi, by=request.user),
            f"{label.capitalize()} dihapus.",
        )
        return redirect(url_wadah(wadah))
    konteks = {
        "butir": butir,
        "label": label,
        "daftar_isi": isi_of(butir),
        "formulir": form,
        "url_batal": url_wadah(wadah, anchor_of(butir)),
        "remah": remah_butir(wadah),
    }
    return render(request, "iku/hapus.html", konteks)


@require_POST
def pindah_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Move an item one place up or down among its neighbours."""
    butir = ambil_butir(request, jenis, pk)
    turun = request.POST.get("arah") == "turun"
    _lakukan(request, lambda: actions.pindah_butir(butir=butir, turun=turun, by=request.user))
    return redirect(url_wadah(wadah_of(butir), anchor_of(butir)))


@require_POST
def konfirmasi_butir(request: PenggunaRequest, jenis: str, pk: int) -> HttpResponse:
    """Say that a copied item is right for this year."""
    butir = ambil_butir(request, jenis, pk)
    _lakukan(request, lambda: actions.konfirmasi_butir(butir=butir, by=request.user))
    return redirect(url_wadah(wadah_of(butir), anchor_of(butir)))


def _tambah(request: PenggunaRequest, butir: Butir) -> HttpResponse:
    jenis, wadah = jenis_of(butir), wadah_of(butir)
    form = FORM_BUTIR[jenis.kunci](**masukan(request), instance=butir, wadah=wadah)
    return answer_formulir(
        request,
        form,
        _halaman(wadah, f"Tambah {jenis.label}", f"{jenis.kunci}-baru:{wadah.pk}"),
        aksi=lambda: actions.tambah_butir(butir=butir, by=request.user),
        pesan=f"{jenis.label.capitalize()} ditambahkan.",
        tujuan=url_wadah(wadah, jenis.kunci.replace("-", "_")),
    )


def _isian(form: ButirForm) -> dict[str, object]:
    return form.isian


def _halaman(wadah: Wadah, judul: str, draf: str) -> Halaman:
    return Halaman(
        judul=judul,
        utama="Simpan",
        url_batal=url_wadah(wadah),
        pengantar=_pengantar(wadah),
        remah=remah_butir(wadah),
        draf=draf,
    )


def _pengantar(wadah: Wadah) -> str:
    if isinstance(wadah, Rpjmd):
        return f"{wadah}."
    return f"{wadah.kecamatan}, {wadah.SEBUTAN}{wadah.sebutan_revisi} {wadah.masa}."


def _lakukan(request: PenggunaRequest, aksi: Callable[[], object], pesan: str = "") -> None:
    """Run an action and say what came of it."""
    try:
        aksi()
    except AksiDitolak as galat:
        messages.error(request, galat.pesan)
    else:
        if pesan:
            messages.success(request, pesan)
