"""The indikator editor with its live preview, and the ready examples."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from iku.actions import iku as actions
from iku.domain.naskah import bersihkan
from iku.forms.editor import EditorIku
from iku.forms.indikator import DAFTAR_SATUAN
from iku.forms.kumpulan import KumpulanRumus, with_baris
from iku.forms.pratinjau import build_pratinjau, typed_coba
from iku.models import Iku, Sasaran
from iku.permissions import check_can_edit_daftar
from iku.pustaka import PUSTAKA, find_contoh
from iku.views.ambil import ambil_butir, remah_butir, url_wadah
from iku.views.bentrok import answer_bentrok
from kecamatan.enums import Peran
from kecamatan.forms.dasar import run_aksi
from kecamatan.galat import BentrokVersi
from kecamatan.http import PenggunaRequest
from kecamatan.permissions import check_peran

# Buttons of the editor that show something and save nothing.
LIHAT, HITUNG, BARIS = "lihat", "hitung", "baris"
TANPA_SEBUTAN = (
    "Sebutan bersama masih kosong, jadi penanggung jawab dicetak satu per satu. "
    "Isi sebutannya, lalu pilih lagi cara mencetaknya."
)


@require_GET
def pilih_contoh(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Offer ready examples for a sasaran."""
    sasaran = ambil_butir(request, "sasaran", pk)
    assert isinstance(sasaran, Sasaran)
    remah = remah_butir(sasaran.daftar)
    konteks = {"sasaran": sasaran, "pustaka": PUSTAKA, "remah": remah}
    return render(request, "iku/pilih_contoh.html", konteks)


@require_http_methods(["GET", "POST"])
def tambah_iku(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Add an indikator, empty or from an example."""
    sasaran = ambil_butir(request, "sasaran", pk)
    assert isinstance(sasaran, Sasaran)
    daftar = sasaran.daftar
    if request.method == "GET":
        contoh = find_contoh(request.GET.get("contoh", ""))
        return _halaman(request, EditorIku(daftar, sasaran=sasaran, contoh=contoh))
    editor = EditorIku(daftar, data=_typed(request), sasaran=sasaran)
    if _is_simpan(request) and editor.is_valid() and editor.identitas:
        identitas = editor.identitas
        baru = run_aksi(
            editor.kata,
            lambda: actions.tambah_iku(
                sasaran=editor.kata.cleaned_data["sasaran"],
                indikator=identitas.build_indikator(daftar),
                isian=editor.build_isian(),
                by=request.user,
            ),
        )
        if baru:
            _say_disimpan(request, editor, "Indikator ditambahkan.")
            return redirect(url_wadah(daftar, f"iku-{baru.pk}"))
    return _halaman(request, editor)


@require_http_methods(["GET", "POST"])
def ubah_iku(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Change an indikator; somebody else's later save is answered with both texts."""
    iku = _ambil_iku(request, pk)
    daftar = iku.sasaran.daftar
    check_can_edit_daftar(request.user, daftar)
    editor = EditorIku(daftar, data=_typed(request), iku=iku)
    if _is_simpan(request) and editor.is_valid():
        try:
            disimpan = run_aksi(editor.kata, lambda: _simpan(request, iku, editor))
        except BentrokVersi:
            return answer_bentrok(request, editor, EditorIku(daftar, iku=_ambil_iku(request, pk)))
        if disimpan:
            _say_disimpan(request, editor, "Indikator disimpan.")
            return redirect(url_wadah(daftar, f"iku-{pk}"))
    return _halaman(request, editor)


@require_POST
def pratinjau_rumus(request: PenggunaRequest) -> HttpResponse:
    """Draw the formula in the form as it would be printed; saves nothing."""
    check_peran(request.user, Peran.OPERATOR)
    kumpulan = KumpulanRumus(request.POST.get("jenis_rumus", ""), data=_typed(request))
    pratinjau = build_pratinjau(
        kumpulan,
        request.POST.get("satuan", ""),
        typed_coba(request.POST),
        hitung=request.POST.get("aksi") == HITUNG,
    )
    return render(request, "iku/_pratinjau.html", {"pratinjau": pratinjau})


@require_POST
def pratinjau_naskah(request: PenggunaRequest) -> HttpResponse:
    """Show the explanation in the form as it would be printed; saves nothing."""
    check_peran(request.user, Peran.OPERATOR)
    konteks = {
        "judul": request.POST.get("judul_penjelasan", ""),
        "teks": bersihkan(request.POST.get("penjelasan", "")[:8000]),
    }
    return render(request, "iku/_pratinjau_naskah.html", konteks)


def _ambil_iku(request: PenggunaRequest, pk: int) -> Iku:
    terlihat = Iku.objects.visible_to(request.user).select_related(
        "sasaran__daftar__kecamatan", "sasaran__daftar__format"
    )
    return get_object_or_404(terlihat, pk=pk)


def _simpan(request: PenggunaRequest, iku: Iku, editor: EditorIku) -> Iku:
    isian, versi = editor.build_isian(), editor.versi
    return actions.ubah_iku(iku=iku, isian=isian, versi=versi, by=request.user)


def _say_disimpan(request: PenggunaRequest, editor: EditorIku, pesan: str) -> None:
    """Say that it is stored, and what was stored otherwise than chosen."""
    messages.success(request, pesan)
    if editor.kata.is_tanpa_sebutan:
        messages.warning(request, TANPA_SEBUTAN)


def _is_simpan(request: PenggunaRequest) -> bool:
    return request.method == "POST" and request.POST.get("aksi") not in {LIHAT, HITUNG, BARIS}


def _typed(request: PenggunaRequest) -> QueryDict | None:
    if request.method != "POST":
        return None
    return with_baris(request.POST) if request.POST.get("aksi") == BARIS else request.POST


def _halaman(request: PenggunaRequest, editor: EditorIku) -> HttpResponse:
    daftar = editor.daftar
    hitung = request.POST.get("aksi") == HITUNG
    pratinjau = build_pratinjau(
        editor.rumus, editor.satuan, typed_coba(request.POST), hitung=hitung
    )
    if not _is_simpan(request):
        editor.forget_galat()
    konteks = {
        "editor": editor,
        "daftar": daftar,
        "pratinjau": pratinjau,
        "daftar_satuan": DAFTAR_SATUAN,
        # Each example has its own copy in the browser, or a half-typed one would cover the next.
        "draf": f"iku:{editor.iku.pk if editor.iku else request.get_full_path()}",
        "remah": remah_butir(daftar),
        "url_batal": url_wadah(daftar, f"iku-{editor.iku.pk}" if editor.iku else "sasaran"),
    }
    return render(request, "iku/editor.html", konteks)
