"""Pages of the form of review of a kabupaten: copied from the common one, then mended."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kecamatan, Pengguna
from kecamatan.views.formulir import Halaman, answer_formulir, show_formulir
from laporan.actions import format_reviu as actions
from laporan.forms.format_reviu import ButirReviuForm, KelompokReviuForm, PernyataanReviuForm
from laporan.lkjip.pernyataan import ISIAN_PERNYATAAN, write_pernyataan
from laporan.lkjip.praperiksa import PERIKSA
from laporan.lkjip.reviu import find_format_reviu
from laporan.models import ButirReviu, FormatReviu
from laporan.permissions import (
    can_atur_reviu,
    check_can_atur_reviu,
    check_can_lihat_format_reviu,
)

JUDUL = "Format reviu"
# The button that shows the statement and saves nothing.
PRATINJAU = "pratinjau"


@require_safe
def format_reviu(request: PenggunaRequest) -> HttpResponse:
    """Show the form in force: wording, statements by group, and the statement as it is printed."""
    check_can_lihat_format_reviu(request.user)
    satu = _need_berlaku(request.user)
    sendiri = satu.kabupaten_id is not None
    konteks = {
        "format": satu,
        "daftar_kelompok": _list_kelompok(satu),
        "pratinjau": _build_pratinjau(request.user, satu),
        "sendiri": sendiri,
        "dapat_salin": can_atur_reviu(request.user) and not sendiri,
        "dapat_ubah": can_atur_reviu(request.user) and sendiri,
    }
    return render(request, "laporan/format_reviu.html", konteks)


def _need_berlaku(pengguna: Pengguna) -> FormatReviu:
    satu = find_format_reviu(pengguna.kabupaten_pengguna.pk)
    if satu is None:
        raise AksiDitolak("Format reviu umum belum dimuat. Hubungi pengelola sistem.")
    return satu


def _list_kelompok(satu: FormatReviu) -> list[dict[str, Any]]:
    """Return each group with its statements and the words of their checks."""
    hasil: dict[str, list[tuple[ButirReviu, str]]] = {}
    for butir in satu.daftar_butir.all():
        jenis = PERIKSA.get(butir.periksa)
        hasil.setdefault(butir.kelompok, []).append((butir, jenis.label if jenis else ""))
    return [{"nama": nama, "daftar_butir": isi} for nama, isi in hasil.items()]


def _build_pratinjau(pengguna: Pengguna, satu: FormatReviu) -> dict[str, Any]:
    """Return the statement with the names of an office of the kabupaten."""
    kabupaten = pengguna.kabupaten_pengguna
    contoh = Kecamatan.objects.visible_to(pengguna).select_related("kabupaten").defer("logo")
    kantor = contoh.order_by("kode").first() or Kecamatan(nama="Contoh", kabupaten=kabupaten)
    judul, paragraf = write_pernyataan(satu, kantor, timezone.localdate().year - 1)
    return {
        "judul": judul.splitlines(),
        "paragraf": list(filter(None, map(str.strip, paragraf.splitlines()))),
        "catatan_tidak": satu.catatan_tidak,
    }


@require_POST
def salin_format_reviu(request: PenggunaRequest) -> HttpResponse:
    """Begin the kabupaten's own form."""
    check_can_atur_reviu(request.user)
    actions.salin_format_reviu(by=request.user)
    messages.success(request, "Format umum disalin. Ubahlah di halaman ini.")
    return redirect("laporan:format_reviu")


def _ambil_sendiri(request: PenggunaRequest) -> FormatReviu:
    """Return the kabupaten's own form, or 404 while it uses the common one."""
    check_can_atur_reviu(request.user)
    satu = _need_berlaku(request.user)
    if satu.kabupaten_id is None:
        raise Http404
    return satu


@require_http_methods(["GET", "POST"])
def ubah_pernyataan(request: PenggunaRequest) -> HttpResponse:
    """Change the wording; the other button shows the statement without saving."""
    satu = _ambil_sendiri(request)
    form = PernyataanReviuForm(request.POST or None, instance=satu)
    halaman = _halaman("Ubah pernyataan", "laporan/format_reviu_pernyataan.html", "pernyataan")
    halaman.konteks["daftar_isian"] = ISIAN_PERNYATAAN
    if request.method == "POST" and PRATINJAU in request.POST:
        if form.is_valid():
            halaman.konteks["pratinjau"] = _build_pratinjau(request.user, form.instance)
        return show_formulir(request, form, halaman)
    return answer_formulir(
        request,
        form,
        halaman,
        aksi=lambda: actions.ubah_pernyataan(
            versi=form.cleaned_data["versi"], isian=form.isian, by=request.user
        ),
        pesan="Pernyataan disimpan. Reviu yang sudah dimulai tetap memakai bunyi sebelumnya.",
        tujuan=reverse("laporan:format_reviu"),
    )


@require_http_methods(["GET", "POST"])
def tambah_butir_reviu(request: PenggunaRequest) -> HttpResponse:
    """Add a statement."""
    satu = _ambil_sendiri(request)
    return _answer_butir(request, satu, None)


@require_http_methods(["GET", "POST"])
def ubah_butir_reviu(request: PenggunaRequest, kunci: str) -> HttpResponse:
    """Change a statement."""
    satu = _ambil_sendiri(request)
    return _answer_butir(request, satu, _ambil_butir(satu, kunci))


def _ambil_butir(satu: FormatReviu, kunci: str) -> ButirReviu:
    butir = satu.daftar_butir.filter(kunci=kunci).first()
    if butir is None:
        raise Http404
    return butir


def _answer_butir(
    request: PenggunaRequest, satu: FormatReviu, butir: ButirReviu | None
) -> HttpResponse:
    form = ButirReviuForm(
        request.POST or None,
        butir=butir or ButirReviu(),
        versi=satu.versi,
        daftar_kelompok=[kelompok["nama"] for kelompok in _list_kelompok(satu)],
    )
    kunci = butir.kunci if butir else ""
    return answer_formulir(
        request,
        form,
        _halaman("Ubah butir reviu" if butir else "Tambah butir reviu", draf=kunci),
        aksi=lambda: actions.simpan_butir_reviu(
            kunci=kunci, versi=form.cleaned_data["versi"], isian=form.isian, by=request.user
        ),
        pesan="Butir reviu disimpan.",
        tujuan=reverse("laporan:format_reviu"),
    )


def _halaman(judul: str, template: str = "kecamatan/formulir.html", draf: str = "") -> Halaman:
    url = reverse("laporan:format_reviu")
    return Halaman(
        judul,
        "Simpan",
        url,
        remah=((JUDUL, url),),
        draf=f"format-reviu-{draf or 'baru'}",
        template=template,
    )


@require_POST
def atur_butir_reviu(request: PenggunaRequest, kunci: str) -> HttpResponse:
    """Move a statement up or down, or take it out."""
    satu = _ambil_sendiri(request)
    butir = _ambil_butir(satu, kunci)
    versi, by = _read_versi(request), request.user
    if request.POST.get("aksi") == "hapus":
        actions.hapus_butir_reviu(kunci=kunci, versi=versi, by=by)
        messages.success(request, f"Dihapus dari daftar: {butir.teks}")
        return redirect("laporan:format_reviu")
    naik = request.POST.get("aksi") == "naik"
    actions.geser_butir_reviu(kunci=kunci, naik=naik, versi=versi, by=by)
    return redirect(f"{reverse('laporan:format_reviu')}#{kunci}")


@require_http_methods(["GET", "POST"])
def kelompok_reviu(request: PenggunaRequest, nomor: int) -> HttpResponse:
    """Rename the group that stands at `nomor`, counted from 1; its buttons move it."""
    satu = _ambil_sendiri(request)
    semua = [kelompok["nama"] for kelompok in _list_kelompok(satu)]
    if not 1 <= nomor <= len(semua):
        raise Http404
    lama = semua[nomor - 1]
    if request.method == "POST" and request.POST.get("aksi") in ("naik", "turun"):
        return _geser_kelompok(request, lama)
    form = KelompokReviuForm(request.POST or None, initial={"nama": lama, "versi": satu.versi})
    return answer_formulir(
        request,
        form,
        _halaman(f"Ubah nama kelompok “{lama}”"),
        aksi=lambda: actions.namai_kelompok_reviu(
            kelompok=lama,
            nama=form.cleaned_data["nama"],
            versi=form.cleaned_data["versi"],
            by=request.user,
        ),
        pesan="Nama kelompok disimpan.",
        tujuan=reverse("laporan:format_reviu"),
    )


def _geser_kelompok(request: PenggunaRequest, kelompok: str) -> HttpResponse:
    naik, versi = request.POST["aksi"] == "naik", _read_versi(request)
    actions.geser_kelompok_reviu(kelompok=kelompok, naik=naik, versi=versi, by=request.user)
    return redirect("laporan:format_reviu")


def _read_versi(request: PenggunaRequest) -> int:
    """Return the version that the page showed; 0, which no form has, when it says none."""
    teks = request.POST.get("versi", "")
    return int(teks) if teks.isascii() and teks.isdigit() and len(teks) < 10 else 0
