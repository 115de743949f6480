"""The review of a report: checklist, statement; and what Bappeda asks to be mended."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from kecamatan.forms.dasar import run_aksi
from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Halaman, answer_formulir, masukan
from laporan.actions.permintaan import minta_perbaikan
from laporan.actions.reviu import simpan_reviu, terbitkan_pernyataan
from laporan.enums import JawabanReviu, JenisDokumen
from laporan.forms.reviu import PermintaanForm, PernyataanForm, ReviuForm
from laporan.isian_reviu import ISIAN_TERBIT, Jawaban
from laporan.lkjip.bahan import Bahan
from laporan.lkjip.praperiksa import Pemeriksa
from laporan.lkjip.reviu import find_diajukan, find_format_reviu, find_pernyataan
from laporan.models import Dokumen, FormatReviu, LaporanKinerja, Reviu
from laporan.pantau_laporan import build_tetangga
from laporan.permissions import can_reviu, check_can_minta_perbaikan, check_can_reviu
from laporan.views.ambil import ambil_dokumen
from laporan.views.bentrok import answer_formulir_bentrok


@require_safe
def reviu(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the checklist: what the system found, and the answers of the Inspektorat."""
    dokumen = _ambil(request, pk)
    return _halaman_reviu(request, dokumen, _build_form(request, dokumen), mengisi=False)


@require_http_methods(["GET", "POST"])
def isi_reviu(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Let the Inspektorat answer the checklist."""
    dokumen = _ambil(request, pk)
    check_can_reviu(request.user, dokumen)
    form = _build_form(request, dokumen)
    if request.method == "POST" and form.is_valid():
        try:
            tersimpan = run_aksi(form, lambda: _simpan(form, dokumen, request))
        except BentrokVersi:
            return answer_formulir_bentrok(request, form, _build_form(request, dokumen, segar=True))
        if tersimpan:
            messages.success(request, "Jawaban reviu disimpan.")
            return redirect("laporan:reviu", pk)
    return _halaman_reviu(request, dokumen, form, mengisi=True)


def _halaman_reviu(
    request: PenggunaRequest, dokumen: Dokumen, form: ReviuForm, *, mengisi: bool
) -> HttpResponse:
    konteks = {
        "dokumen": dokumen,
        "form": form,
        "terbit": find_pernyataan(dokumen),
        "mengisi": mengisi,
        "dapat_reviu": can_reviu(request.user, dokumen),
        "tetangga": build_tetangga(request.user, dokumen),
    }
    return render(request, "laporan/reviu.html", konteks)


def _simpan(form: ReviuForm, dokumen: Dokumen, request: PenggunaRequest) -> Reviu:
    return simpan_reviu(
        dokumen=dokumen,
        versi=form.cleaned_data["versi"],
        jawaban=form.to_jawaban(),
        by=request.user,
    )


def _ambil(request: PenggunaRequest, pk: int) -> Dokumen:
    """Return the report, or 404 for any other kind of document."""
    dokumen = ambil_dokumen(request, pk)
    if dokumen.jenis != JenisDokumen.LKJIP:
        raise Http404
    return dokumen


def _build_form(request: PenggunaRequest, dokumen: Dokumen, *, segar: bool = False) -> ReviuForm:
    """Return the checklist as it was typed, or as it is stored."""
    milik = Reviu.objects.filter(dokumen=dokumen).select_related("format").first()
    format_reviu = milik.format if milik else _need_format(request, dokumen, segar=segar)
    laporan = dokumen.wadah
    assert isinstance(laporan, LaporanKinerja), "constraint dokumen_satu_wadah"
    pemeriksa = Pemeriksa(Bahan(laporan, dokumen))
    return ReviuForm(
        request.POST if request.method == "POST" and not segar else None,
        # What the system finds today is no part of a review that is over.
        daftar=tuple(
            (satu, None if dokumen.is_resmi else pemeriksa.answer(satu.periksa))
            for satu in format_reviu.daftar_butir.all()
        ),
        terisi=_read_jawaban(milik),
        initial={"versi": milik.versi if milik else None, "format": format_reviu.pk},
    )


def _need_format(request: PenggunaRequest, dokumen: Dokumen, *, segar: bool) -> FormatReviu:
    """Return the form in force; for answers, the one they were typed into.

    The action refuses answers to another one, and the page then shows what was typed.
    """
    diisi = request.POST.get("format", "")
    if diisi.isascii() and diisi.isdigit() and len(diisi) < 19 and not segar:
        terlihat = FormatReviu.objects.visible_to(request.user).filter(pk=int(diisi)).first()
        if terlihat is not None:
            return terlihat
    berlaku = find_format_reviu(dokumen.kecamatan.kabupaten_id)
    if berlaku is None:
        raise AksiDitolak("Daftar pertanyaan reviu belum dimuat. Hubungi pengelola sistem.")
    return berlaku


def _read_jawaban(milik: Reviu | None) -> Jawaban:
    if milik is None:
        return {}
    return {s.butir_id: (JawabanReviu(s.jawaban), s.catatan) for s in milik.daftar_isian.all()}


@require_http_methods(["GET", "POST"])
def terbitkan_reviu(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Ask who signs, then issue the statement."""
    dokumen = _ambil(request, pk)
    check_can_reviu(request.user, dokumen)
    form = _build_pernyataan(request, dokumen)
    return answer_formulir(
        request,
        form,
        _halaman(dokumen, "Terbitkan pernyataan telah direviu", "Terbitkan"),
        aksi=lambda: terbitkan_pernyataan(
            dokumen=dokumen,
            versi=form.cleaned_data["versi"],
            salinan=form.cleaned_data["salinan"],
            penandatangan=form.to_penandatangan(),
            by=request.user,
        ),
        pesan="Pernyataan telah direviu terbit dan tercetak di laporan.",
        tujuan=reverse("laporan:reviu", args=[pk]),
    )


def _build_pernyataan(request: PenggunaRequest, dokumen: Dokumen) -> PernyataanForm:
    """Return the form with who signed last. Raises AksiDitolak before anything was answered."""
    milik = Reviu.objects.filter(dokumen=dokumen).first()
    if milik is None:
        raise AksiDitolak("Jawab dulu daftar pertanyaan reviu.")
    diajukan = find_diajukan(dokumen)
    assert diajukan is not None, "check_can_reviu"
    awal = {nama: getattr(milik, nama) for nama in ISIAN_TERBIT}
    awal |= {"versi": milik.versi, "salinan": diajukan.nomor}
    return PernyataanForm(
        request.POST or None,
        initial=awal | {"tempat": milik.tempat or dokumen.kecamatan.tempat},
        hari_ini=timezone.localdate(),
    )


def _halaman(dokumen: Dokumen, judul: str, utama: str) -> Halaman:
    url = reverse("laporan:dokumen", args=[dokumen.pk])
    return Halaman(judul, utama, url, remah=((str(dokumen), url),))


@require_http_methods(["GET", "POST"])
def minta_perbaikan_laporan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Ask what is to be mended, and tell the office."""
    dokumen = _ambil(request, pk)
    check_can_minta_perbaikan(request.user, dokumen)
    form = PermintaanForm(**masukan(request))
    return answer_formulir(
        request,
        form,
        _halaman(dokumen, "Minta perbaikan laporan", "Minta perbaikan"),
        aksi=lambda: minta_perbaikan(
            dokumen=dokumen, catatan=form.cleaned_data["catatan"], by=request.user
        ),
        pesan="Permintaan perbaikan dikirim ke operator kecamatan.",
        tujuan=reverse("laporan:dokumen", args=[pk]),
    )
