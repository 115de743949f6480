"""The prints of measuring, made anew each time: what was sent cannot have changed since."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from iku.views.ambil_ukur import ambil_pengukuran
from kecamatan.http import PenggunaRequest
from kecamatan.unggahan.respons import build_respons
from laporan.jenis_cetak_ukur import (
    BentukCetak,
    JenisCetakUkur,
    nama_berkas_ukur,
    susun_ukur,
    write_ukur,
)
from laporan.pencetak.galat import CetakGagal

UNDUH = "unduh"


@require_safe
def cetak_pengukuran(request: PenggunaRequest, pk: int, jenis: str, bentuk: str) -> HttpResponse:
    """Serve a print; a PDF is shown by the browser unless `?unduh` asks for the file."""
    pengukuran = ambil_pengukuran(request, pk)
    if jenis not in JenisCetakUkur.values or bentuk not in BentukCetak.values:
        raise Http404
    apa, rupa = JenisCetakUkur(jenis), BentukCetak(bentuk)
    isi = susun_ukur(pengukuran, apa)
    try:
        berkas = write_ukur(isi, rupa)
    except CetakGagal as gagal:
        messages.error(request, f"PDF belum dapat dibuat: {gagal.pesan}")
        return redirect("iku:pengukuran", pk)
    nama = nama_berkas_ukur(pengukuran, apa, rupa, draf=bool(isi.cap))
    inline = rupa == BentukCetak.PDF and UNDUH not in request.GET
    return build_respons(berkas, nama, rupa.jenis_isi, inline=inline)
