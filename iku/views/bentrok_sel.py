"""The answer to cells that somebody else saved since: both values, and the choice between them."""

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render

from iku.forms.sel import FormulirSel, list_kirim_ulang
from iku.galat_ukur import BedaSel
from iku.models import BagianUkur, Pengukuran
from kecamatan.http import PenggunaRequest
from kecamatan.models import Jejak


def answer_bentrok_sel(
    request: PenggunaRequest,
    pengukuran: Pengukuran,
    form: FormulirSel,
    segar: FormulirSel,
    beda: Sequence[BedaSel],
) -> HttpResponse:
    """Show what differs; "Simpan isian saya" sends the changed cells on what is stored now."""
    bagian = pengukuran.daftar_bagian.values("pk")
    terakhir = Jejak.objects.filter(
        objek_jenis=BagianUkur._meta.label_lower, objek_id__in=bagian
    ).last()
    # With its query: money is typed for the triwulan or cumulatively, and is read as it was typed.
    alamat = request.get_full_path()
    konteks = {
        "beda": beda,
        "oleh": terakhir.nama_pengguna if terakhir else "",
        "oleh_sendiri": terakhir is not None and terakhir.pengguna_id == request.user.pk,
        "waktu": terakhir.waktu if terakhir else None,
        "url_kirim": alamat,
        "kirim_ulang": list_kirim_ulang(form, segar),
        "url_kembali": alamat,
    }
    return render(request, "iku/bentrok.html", konteks, status=409)
