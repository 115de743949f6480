"""The pages of the budget: its versions, its table, the grid, and what its programs support."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions import anggaran as actions
from iku.anggaran import read_anggaran
from iku.forms.anggaran import (
    BARIS_KOSONG,
    FormulirAnggaran,
    FormulirAnggaranBaru,
    KaitanSasaranForm,
    KisiAnggaranForm,
)
from iku.models import Anggaran, Renstra
from iku.permissions import (
    can_edit_daftar,
    check_can_buat_wadah,
    check_can_edit_daftar,
    is_operator_of,
    sebab_tertutup,
)
from iku.renstra import find_renstra
from iku.tampilan_anggaran import build_tampilan
from iku.views.ambil import ambil_anggaran, url_wadah
from kecamatan.enums import Peran
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import (
    Halaman,
    Remah,
    answer_formulir,
    answer_kisi,
    count_tambahan,
    masukan,
)

JUDUL = "Program dan anggaran"


def _ambil_terbuka(request: PenggunaRequest, pk: int) -> Anggaran:
    anggaran = ambil_anggaran(request, pk)
    check_can_edit_daftar(request.user, anggaran)
    return anggaran


def _remah(anggaran: Anggaran) -> tuple[Remah, ...]:
    daftar = (JUDUL, reverse("iku:daftar_anggaran"))
    return (daftar, (f"{anggaran.sebutan} {anggaran.tahun}", url_wadah(anggaran)))


@require_safe
def daftar_anggaran(request: PenggunaRequest) -> HttpResponse:
    """List the versions of every year; readers of the kabupaten see those of all offices."""
    terlihat = Anggaran.objects.visible_to(request.user).select_related("kecamatan")
    konteks = {
        "daftar": terlihat.defer("kecamatan__logo").order_by(
            "kecamatan__nama", "-tahun", "-revisi"
        ),
        "sekantor": request.user.kecamatan_id is not None,
        "boleh_tambah": request.user.peran == Peran.OPERATOR,
    }
    return render(request, "iku/daftar_anggaran.html", konteks)


@require_http_methods(["GET", "POST"])
def tambah_anggaran(request: PenggunaRequest) -> HttpResponse:
    """Make a version: the first of a year, or the next."""
    check_can_buat_wadah(request.user, "anggaran")
    kecamatan = request.user.kecamatan
    assert kecamatan is not None, "check_can_buat_wadah admits operators only"
    form = FormulirAnggaranBaru(**masukan(request), kecamatan=kecamatan)
    url = reverse("iku:daftar_anggaran")

    def simpan() -> Anggaran:
        isi = form.cleaned_data
        if isi["sumber"]:
            return actions.salin_anggaran(
                sumber=isi["sumber"], tahun=isi["tahun"], isian=isi, by=request.user
            )
        return actions.buat_anggaran(
            kecamatan=kecamatan, tahun=isi["tahun"], isian=isi, by=request.user
        )

    halaman = Halaman("Tambah anggaran", "Simpan", url, remah=((JUDUL, url),), draf="anggaran-baru")
    pesan = "Anggaran dibuat. Isi barisnya."
    return answer_formulir(request, form, halaman, aksi=simpan, pesan=pesan, tujuan=url_wadah)


@require_safe
def anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show one version as a table with its sums and findings."""
    satu = ambil_anggaran(request, pk)
    boleh = can_edit_daftar(request.user, satu)
    tertutup = is_operator_of(request.user, satu) and not boleh
    konteks = {
        "anggaran": satu,
        "tampilan": build_tampilan(satu, read_anggaran(satu)),
        "boleh_ubah": boleh,
        "sebab": sebab_tertutup(satu) if tertutup else "",
        "ada_renstra": find_renstra(satu.kecamatan_id, satu.tahun) is not None,
    }
    return render(request, "iku/anggaran.html", konteks)


@require_http_methods(["GET", "POST"])
def ubah_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Change kind, number and date."""
    satu = _ambil_terbuka(request, pk)
    form = FormulirAnggaran(**masukan(request), instance=satu)
    return answer_formulir(
        request,
        form,
        Halaman("Ubah dokumen anggaran", "Simpan", url_wadah(satu), remah=_remah(satu)),
        aksi=lambda: actions.ubah_anggaran(
            anggaran=satu, isian=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Dokumen anggaran disimpan.",
        tujuan=url_wadah(satu),
    )


def _halaman_isi(satu: Anggaran) -> Halaman:
    return Halaman(
        "Isi program dan anggaran",
        "Simpan",
        url_wadah(satu),
        pengantar=f"{satu}. Jumlah program dan kegiatan dihitung sendiri dari rinciannya.",
        remah=_remah(satu),
        draf=f"anggaran:{satu.pk}",
        panjang=True,
        template="iku/isi_anggaran.html",
    )


@require_http_methods(["GET", "POST"])
def isi_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type or paste the whole table into one grid."""
    satu = _ambil_terbuka(request, pk)
    tambah = count_tambahan(request, BARIS_KOSONG * 2)
    pohon = read_anggaran(satu)
    form = KisiAnggaranForm(**masukan(request), anggaran=satu, pohon=pohon, tambahan=tambah)
    return answer_kisi(
        request,
        form,
        _halaman_isi(satu),
        aksi=lambda: actions.simpan_baris(
            anggaran=satu, daftar=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Anggaran disimpan.",
        tujuan=url_wadah(satu),
    )


def _halaman_kaitan(satu: Anggaran, renstra: Renstra) -> Halaman:
    return Halaman(
        "Kaitkan program dengan sasaran",
        "Simpan",
        url_wadah(satu),
        pengantar=f"Sasaran dari {renstra}. Setiap program mendukung paling sedikit satu.",
        remah=_remah(satu),
    )


@require_http_methods(["GET", "POST"])
def kaitan_anggaran(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Say which sasaran each program supports."""
    satu = _ambil_terbuka(request, pk)
    renstra = find_renstra(satu.kecamatan_id, satu.tahun)
    if renstra is None:
        messages.warning(request, f"Renstra yang mencakup tahun {satu.tahun} belum ada.")
        return redirect(url_wadah(satu))
    form = KaitanSasaranForm(
        **masukan(request), anggaran=satu, pohon=read_anggaran(satu), renstra=renstra
    )
    return answer_formulir(
        request,
        form,
        _halaman_kaitan(satu, renstra),
        aksi=lambda: actions.kaitkan_sasaran(
            anggaran=satu, kaitan=form.kaitan, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Kaitan program dan sasaran disimpan.",
        tujuan=url_wadah(satu),
    )
