"""The PDF: a fresh print with DRAF while it is a draft, the stored bytes once enacted."""

from typing import Final

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from kecamatan.http import PenggunaRequest
from kecamatan.unggahan.respons import build_respons
from laporan.batas_naskah import check_ukuran
from laporan.berkas import nama_berkas
from laporan.cetak import cetak_pdf
from laporan.isi import IsiDokumen
from laporan.keutuhan import take_pdf
from laporan.models import Dokumen
from laporan.pencetak.galat import CetakGagal
from laporan.sandi_isi import from_json
from laporan.susun import susun_isi
from laporan.tampilan_cetak import build_tampilan
from laporan.views.ambil import ambil_dokumen

LEWAT_ANTREAN: Final = "Tekan Cetak PDF untuk mencetak draf laporan ini."


@require_safe
def pratinjau(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show the document as it will be printed, with a link to the PDF itself."""
    dokumen = ambil_dokumen(request, pk)
    isi = _isi(dokumen)
    try:
        check_ukuran(isi)
    except CetakGagal as gagal:
        messages.error(request, f"Pratinjau tidak dapat ditampilkan: {gagal.pesan}")
        return redirect("laporan:dokumen", pk)
    tampilan = build_tampilan(isi, draf=not dokumen.is_resmi)
    return render(request, "laporan/pratinjau.html", {"dokumen": dokumen, "t": tampilan})


def _isi(dokumen: Dokumen) -> IsiDokumen:
    """Return the frozen words of an enacted document, else those it has now."""
    beku = dokumen.daftar_salinan.resmi().values_list("isi", flat=True).first()
    return susun_isi(dokumen) if beku is None else from_json(beku)


@require_safe
def unduh_pdf(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Serve the official bytes, or print the draft; a renderer failure is told, not raised.

    The draft of a yearly report is long work: it is asked for on the page of its document.
    """
    dokumen = ambil_dokumen(request, pk)
    nama = nama_berkas(dokumen)
    resmi = dokumen.daftar_salinan.resmi().first()
    if resmi is not None:
        return build_respons(take_pdf(resmi), nama, "application/pdf", inline=True)
    if dokumen.laporan_id is not None:
        messages.info(request, LEWAT_ANTREAN)
        return redirect("laporan:dokumen", pk)
    try:
        hasil = cetak_pdf(susun_isi(dokumen), draf=True)
    except CetakGagal as gagal:
        messages.error(request, f"PDF belum dapat dibuat: {gagal.pesan}")
        return redirect("laporan:dokumen", pk)
    return build_respons(hasil.pdf, nama, "application/pdf", inline=True)
