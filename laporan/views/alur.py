"""Moves a document: ajukan, kembalikan, verifikasi, tetapkan, cabut; one page for all."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from kecamatan.galat import AksiDitolak
from kecamatan.http import PenggunaRequest
from kecamatan.models import Pengguna
from laporan.actions import alur as actions
from laporan.enums import PERALIHAN, Aksi
from laporan.forms.alur import AlihkanForm
from laporan.models import Dokumen
from laporan.pemeriksaan import periksa_dokumen
from laporan.permissions import check_can_alihkan
from laporan.rujukan import build_temuan
from laporan.views.ambil import ambil_dokumen

KABAR = {
    Aksi.AJUKAN: "Dokumen diajukan. Sekretaris Kecamatan memeriksanya.",
    Aksi.KEMBALIKAN: "Dokumen dikembalikan kepada operator dengan catatan Anda.",
    Aksi.VERIFIKASI: "Dokumen diverifikasi. Camat dapat menetapkannya.",
    Aksi.TETAPKAN: "Dokumen ditetapkan. PDF resminya tersimpan dan tidak dapat diubah lagi.",
    Aksi.CABUT: "Dokumen dicabut. Naskahnya tetap dapat dibaca.",
}


def _jalankan(aksi: Aksi, *, dokumen: Dokumen, versi: int, catatan: str, by: Pengguna) -> None:
    """Call the action of this transition."""
    tanpa_catatan: dict[Aksi, Callable[..., Dokumen]] = {
        Aksi.AJUKAN: actions.ajukan,
        Aksi.VERIFIKASI: actions.verifikasi,
        Aksi.TETAPKAN: actions.tetapkan,
    }
    if aksi == Aksi.KEMBALIKAN:
        actions.kembalikan(dokumen=dokumen, versi=versi, catatan=catatan, by=by)
    elif aksi == Aksi.CABUT:
        actions.cabut(dokumen=dokumen, versi=versi, alasan=catatan, by=by)
    else:
        tanpa_catatan[aksi](dokumen=dokumen, versi=versi, by=by)


@require_http_methods(["GET", "POST"])
def alihkan(request: PenggunaRequest, pk: int, aksi: str) -> HttpResponse:
    """Ask, then move the document; a second click is told what already happened."""
    dokumen = ambil_dokumen(request, pk)
    if aksi not in KABAR:
        raise Http404
    pindah = Aksi(aksi)
    check_can_alihkan(request.user, dokumen, pindah)
    form = AlihkanForm(
        request.POST or None,
        aksi=pindah,
        wajib_catatan=PERALIHAN[pindah].wajib_catatan,
        initial={"versi": dokumen.versi},
    )
    if request.method == "POST" and form.is_valid():
        isi = form.cleaned_data
        try:
            _jalankan(
                pindah,
                dokumen=dokumen,
                versi=isi["versi"],
                catatan=isi.get("catatan", ""),
                by=request.user,
            )
        except AksiDitolak as ditolak:
            messages.error(request, ditolak.pesan)
        else:
            messages.success(request, KABAR[pindah])
        return redirect("laporan:dokumen", pk)
    konteks = {
        "dokumen": dokumen,
        "form": form,
        "aksi": pindah,
        "temuan": build_temuan(dokumen, periksa_dokumen(dokumen), request.user),
    }
    return render(request, "laporan/alihkan.html", konteks)
