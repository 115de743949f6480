"""Excel out of and into a triwulan: every reader takes it out, who fills it in brings it back."""

from collections.abc import Collection
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from iku.actions.realisasi import simpan_realisasi
from iku.excel.lembar_ukur import LembarUkur, list_lembar
from iku.excel.realisasi import (
    BacaanRealisasi,
    build_buku,
    build_buku_salah,
    read_bacaan_realisasi,
)
from iku.excel.usulan_realisasi import UsulanRealisasi, build_usulan
from iku.forms.kisi_ukur import read_sumber
from iku.galat_ukur import BentrokSel
from iku.models import Pengukuran
from iku.permissions_ukur import check_can_isi
from iku.views.ambil_ukur import ambil_pengukuran, remah_pengukuran
from iku.views.jalur_excel import JalurExcel, answer_berkas, answer_unggahan
from kecamatan.http import PenggunaRequest

KETERANGAN = (
    "Pakai berkas yang diunduh di sini: kecamatan dan triwulannya tercatat di dalamnya, juga isi "
    "tiap sel saat diunduh. Yang Anda isi hanya sel kuning."
)


@require_safe
def unduh_realisasi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Hand out the workbook of a triwulan; its open cells are those of this person."""
    satu = ambil_pengukuran(request, pk)
    return answer_berkas(build_buku(satu, _list_lembar(request, satu)), _sebut_berkas(satu))


@require_http_methods(["GET", "POST"])
def unggah_realisasi(request: PenggunaRequest, pk: int) -> HttpResponse:
    """Upload a triwulan, look at what it changes, and apply it whole."""
    satu = ambil_pengukuran(request, pk)
    check_can_isi(request.user, satu)
    return answer_unggahan(request, _build_jalur(request, satu))


def _build_jalur(request: PenggunaRequest, satu: Pengukuran) -> JalurExcel:
    def usulkan(bacaan: BacaanRealisasi, setuju: Collection[str] | None) -> UsulanRealisasi:
        return build_usulan(_list_lembar(request, satu), bacaan, setuju)

    return JalurExcel(
        pokok=satu,
        judul="Unggah realisasi dari Excel",
        sebutan=str(satu),
        url_kembali=reverse("iku:pengukuran", args=[satu.pk]),
        url_templat=reverse("iku:unduh_realisasi", args=[satu.pk]),
        remah=remah_pengukuran(satu),
        baca=lambda isi: read_bacaan_realisasi(isi, satu, _list_lembar(request, satu)),
        buka=BacaanRealisasi.of_titipan,
        usulkan=usulkan,
        acuan=lambda usulan: usulan.acuan,
        simpan=lambda usulan, acuan: _simpan(request, satu, usulan, acuan),
        tulis_salah=lambda bacaan, usulan: _answer_salah(request, satu, bacaan, usulan),
        keterangan=KETERANGAN,
    )


def _simpan(
    request: PenggunaRequest, satu: Pengukuran, usulan: UsulanRealisasi, acuan: dict[str, str]
) -> list[Any]:
    """Store what was shown. Raises BentrokSel when the site held something else then."""
    if usulan.acuan != acuan:
        raise BentrokSel(())
    assert usulan.kisi is not None, "asked for only when nothing is wrong"
    anggaran = usulan.kisi_anggaran
    return simpan_realisasi(
        pengukuran=satu,
        isian=usulan.kisi.build_isian(),
        anggaran=None if anggaran is None else anggaran.build_isian(),
        by=request.user,
    )


def _answer_salah(
    request: PenggunaRequest, satu: Pengukuran, bacaan: BacaanRealisasi, usulan: UsulanRealisasi
) -> HttpResponse:
    isi = build_buku_salah(satu, _list_lembar(request, satu), bacaan, usulan.pesan)
    return answer_berkas(isi, f"kesalahan-{_sebut_berkas(satu)}")


def _list_lembar(request: PenggunaRequest, satu: Pengukuran) -> tuple[LembarUkur, ...]:
    return list_lembar(satu, read_sumber(satu, request.user))


def _sebut_berkas(satu: Pengukuran) -> str:
    """Return a name that says office, year and triwulan."""
    kantor = slugify(satu.kecamatan.nama)
    return f"realisasi-{kantor}-{satu.tahun}-triwulan-{satu.triwulan}.xlsx"
