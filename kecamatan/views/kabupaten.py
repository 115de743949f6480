"""Settings of a kabupaten, for its admin."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from kecamatan.actions.profil import change_kabupaten
from kecamatan.enums import Peran
from kecamatan.forms.profil import FormulirKabupaten
from kecamatan.http import PenggunaRequest
from kecamatan.models import Kabupaten
from kecamatan.permissions import check_peran
from kecamatan.views.formulir import Halaman, answer_formulir, masukan


@require_http_methods(["GET", "HEAD", "POST"])
def setelan_kabupaten(request: PenggunaRequest) -> HttpResponse:
    """Edit what holds for every kecamatan of the kabupaten."""
    check_peran(request.user, Peran.ADMIN)
    kabupaten = get_object_or_404(Kabupaten, pk=request.user.kabupaten_id)
    formulir = FormulirKabupaten(**masukan(request), instance=kabupaten)
    url = reverse("kecamatan:daftar_kecamatan")
    halaman = Halaman(
        judul=str(kabupaten),
        utama="Simpan",
        url_batal=url,
        pengantar="Berlaku untuk semua kecamatan yang tidak mengisinya sendiri.",
        remah=(("Kecamatan", url),),
        template="kecamatan/setelan_kabupaten.html",
        konteks={"kabupaten": kabupaten, "ada_logo": bool(kabupaten.logo)},
    )
    return answer_formulir(
        request,
        formulir,
        halaman,
        pesan="Setelan kabupaten sudah disimpan.",
        tujuan=reverse("kecamatan:setelan_kabupaten"),
        aksi=lambda: change_kabupaten(
            kabupaten, isian=formulir.isian, versi=formulir.cleaned_data["versi"], by=request.user
        ),
    )


def fetch_kabupaten(request: PenggunaRequest) -> Kabupaten:
    """Return the kabupaten that the user works in or belongs to."""
    kecamatan = request.user.kecamatan
    pk = kecamatan.kabupaten_id if kecamatan else request.user.kabupaten_id
    return get_object_or_404(Kabupaten.objects.defer("logo"), pk=pk)
