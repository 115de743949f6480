"""The pages of facts that only a yearly report asks for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from iku.permissions import (
    can_edit_daftar,
    check_can_edit_daftar,
    is_operator_of,
    sebab_tertutup,
)
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import (
    Halaman,
    Remah,
    answer_formulir,
    answer_kisi,
    count_tambahan,
    masukan,
)
from laporan.actions import data_lkjip as actions
from laporan.forms import data_lkjip as forms
from laporan.forms.kisi_lkjip import BARIS_KOSONG, KisiLaporanForm
from laporan.lkjip.bahan import Bahan
from laporan.models import LaporanKinerja
from laporan.ringkas_lkjip import list_ringkas
from laporan.views.ambil_lkjip import ambil_laporan, remah_laporan

JUDUL = "Data laporan"


@dataclass(frozen=True)
class _Kisi:
    """A page with one list: its words, and the action that stores it."""

    judul: str
    pengantar: str
    pesan: str
    simpan: Callable[..., LaporanKinerja]


def _ambil_terbuka(request: PenggunaRequest, pk: int) -> LaporanKinerja:
    laporan = ambil_laporan(request, pk)
    check_can_edit_daftar(request.user, laporan)
    return laporan


def _url_isian(laporan: LaporanKinerja) -> str:
    return reverse("laporan:lkjip_data", args=[laporan.pk])


def _remah(laporan: LaporanKinerja) -> tuple[Remah, ...]:
    return (*remah_laporan(laporan), (JUDUL, _url_isian(laporan)))


@require_safe
def lkjip_isian(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Show what was entered of each kind, with the way to its page."""
    laporan = ambil_laporan(request, pk)
    boleh = can_edit_daftar(request.user, laporan)
    tertutup = is_operator_of(request.user, laporan) and not boleh
    konteks = {
        "laporan": laporan,
        "judul": JUDUL,
        "daftar": list_ringkas(laporan),
        "boleh_ubah": boleh,
        "sebab": sebab_tertutup(laporan) if tertutup else "",
        "remah": remah_laporan(laporan),
    }
    return render(request, "laporan/lkjip_data.html", konteks)


@require_http_methods(["GET", "POST"])
def lkjip_setelan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Choose outline, status of the money, and how many years are compared."""
    laporan = _ambil_terbuka(request, pk)
    form = forms.SetelanLaporanForm(**masukan(request), instance=laporan)
    url = _url_isian(laporan)
    return answer_formulir(
        request,
        form,
        Halaman("Setelan laporan", "Simpan", url, remah=_remah(laporan)),
        aksi=lambda: actions.simpan_setelan_laporan(
            laporan=laporan, isian=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan="Setelan laporan disimpan.",
        tujuan=url,
    )


@require_http_methods(["GET", "POST"])
def lkjip_belanja(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type the spending by jenis."""
    laporan = _ambil_terbuka(request, pk)
    kisi = _Kisi(
        "Belanja menurut jenis",
        "Dari DPA atau laporan realisasi anggaran. Jenis yang tidak dianggarkan dikosongkan.",
        "Belanja menurut jenis disimpan.",
        actions.simpan_belanja,
    )
    return _answer_kisi(
        request, laporan, kisi, forms.KisiBelanjaForm, forms.list_awal_belanja(laporan)
    )


@require_http_methods(["GET", "POST"])
def lkjip_standar(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type what others reached, and who says so."""
    laporan = _ambil_terbuka(request, pk)
    bahan = Bahan(laporan, laporan.dokumen)
    kisi = _Kisi(
        "Standar pembanding",
        "Capaian nasional, provinsi, atau kabupaten tahun yang sama. Yang tidak tersedia "
        "dikosongkan; laporan menyebutnya tidak tersedia.",
        "Standar pembanding disimpan.",
        actions.simpan_standar,
    )
    awal = forms.list_awal_standar(laporan, bahan)
    return _answer_kisi(request, laporan, kisi, forms.KisiStandarForm, awal)


@require_http_methods(["GET", "POST"])
def lkjip_perbaikan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type what will be done next for each sasaran."""
    laporan = _ambil_terbuka(request, pk)
    bahan = Bahan(laporan, laporan.dokumen)
    kisi = _Kisi(
        "Rencana aksi perbaikan",
        "Tulis tindakan yang dapat diperiksa: apa, oleh siapa, sampai kapan. Laporan "
        "mengelompokkannya menurut sasaran dan bentuknya.",
        "Rencana aksi perbaikan disimpan.",
        actions.simpan_perbaikan,
    )
    return _answer_kisi(
        request,
        laporan,
        kisi,
        forms.KisiPerbaikanForm,
        forms.list_awal_perbaikan(laporan),
        daftar_sasaran=forms.list_pilihan_sasaran(bahan),
    )


@require_http_methods(["GET", "POST"])
def lkjip_penghargaan(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Type the awards of the year."""
    laporan = _ambil_terbuka(request, pk)
    kisi = _Kisi(
        "Penghargaan",
        f"Penghargaan yang diraih selama tahun {laporan.tahun}, bila ada.",
        "Penghargaan disimpan.",
        actions.simpan_penghargaan,
    )
    awal = forms.list_awal_penghargaan(laporan)
    return _answer_kisi(request, laporan, kisi, forms.KisiPenghargaanForm, awal)


def _answer_kisi(
    request: PenggunaRequest,
    laporan: LaporanKinerja,
    kisi: _Kisi,
    kelas: type[KisiLaporanForm],
    awal: Sequence[dict[str, Any]],
    **lain: Any,
) -> HttpResponse:
    """Show one list, add empty rows to it, or save it."""
    tambah = count_tambahan(request, BARIS_KOSONG)
    form = kelas(**masukan(request), laporan=laporan, awal=awal, tambahan=tambah, **lain)
    return answer_kisi(
        request,
        form,
        _halaman(laporan, kisi),
        aksi=lambda: kisi.simpan(
            laporan=laporan, daftar=form.isian, versi=form.cleaned_data["versi"], by=request.user
        ),
        pesan=kisi.pesan,
        tujuan=_url_isian(laporan),
    )


def _halaman(laporan: LaporanKinerja, kisi: _Kisi) -> Halaman:
    return Halaman(
        kisi.judul,
        "Simpan",
        _url_isian(laporan),
        pengantar=kisi.pengantar,
        remah=_remah(laporan),
        draf=f"lkjip-{kisi.simpan.__name__}:{laporan.pk}",
        panjang=True,
        template="laporan/lkjip_kisi.html",
        konteks={"banyak_tambahan": BARIS_KOSONG},
    )
