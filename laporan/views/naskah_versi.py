"""The versions of a text: what changed from one to the next, and putting one back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from kecamatan.galat import AksiDitolak, BentrokVersi
from kecamatan.http import PenggunaRequest
from laporan.actions.naskah import pulihkan_versi
from laporan.enums import StatusNaskah
from laporan.forms.naskah import VersiNaskahForm
from laporan.lkjip.penulisan.teks import list_potongan
from laporan.models import NaskahBagian
from laporan.permissions_naskah import can_tulis, check_can_tulis
from laporan.views.ambil_lkjip import (
    ambil_kerangka,
    ambil_laporan,
    ambil_naskah,
    read_judul,
    remah_laporan,
    url_bagian,
)


@require_safe
def versi(request: PenggunaRequest, pk: int, kunci: str) -> HttpResponse:
    """List the versions; `?lama=` and `?baru=` choose two, else the last two are compared."""
    laporan = ambil_laporan(request, pk)
    kerangka, naskah = ambil_kerangka(laporan, kunci), ambil_naskah(laporan, kunci)
    semua = list(naskah.daftar_versi.select_related("dibuat_by")) if naskah else []
    menurut = {str(satu.nomor): satu for satu in semua}
    baru = menurut.get(request.GET.get("baru", ""), semua[0] if semua else None)
    lama = menurut.get(request.GET.get("lama", ""), semua[1] if len(semua) > 1 else None)
    boleh = can_tulis(request.user, laporan, naskah) and not _is_siap(naskah)
    judul = read_judul(laporan, kerangka, kunci)
    remah = (*remah_laporan(laporan), (judul, url_bagian(laporan, kunci)))
    konteks = {
        "laporan": laporan,
        "kunci": kunci,
        "judul": judul,
        "daftar_versi": semua,
        "lama": lama,
        "baru": baru,
        "potongan": list_potongan((lama or baru).isi, baru.isi) if baru else (),
        "formulir": VersiNaskahForm(initial={"versi": naskah.versi}) if naskah and boleh else None,
        "remah": remah,
    }
    return render(request, "laporan/versi_naskah.html", konteks)


@require_POST
def pulihkan(request: PenggunaRequest, pk: int, kunci: str, nomor: int) -> HttpResponse:
    """Put an earlier text back as the newest version."""
    laporan = ambil_laporan(request, pk)
    naskah = get_object_or_404(NaskahBagian, laporan=laporan, kunci=kunci)
    check_can_tulis(request.user, laporan, naskah)
    form = VersiNaskahForm(request.POST)
    if not form.is_valid():
        raise AksiDitolak("Kiriman terpotong di jalan, jadi tidak ada yang disimpan.")
    saat = form.cleaned_data["versi"]
    try:
        pulihkan_versi(laporan=laporan, kunci=kunci, nomor=nomor, versi=saat, by=request.user)
    except BentrokVersi:
        messages.error(request, "Naskahnya baru saja diubah. Lihat dulu versi terbarunya.")
        return redirect("laporan:versi_naskah", pk, kunci)
    messages.success(request, f"Versi {nomor} dipulihkan sebagai versi baru.")
    return redirect(url_bagian(laporan, kunci))


def _is_siap(naskah: NaskahBagian | None) -> bool:
    return naskah is not None and naskah.status == StatusNaskah.SIAP
