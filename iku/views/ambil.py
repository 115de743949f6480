"""Fetches narrowed to the user: strangers get 404, existence is not disclosed."""

from django.db.models import Model
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from iku.butir import (
    JENIS_BUTIR,
    Butir,
    Wadah,
    butir_visible_to,
    induk_visible_to,
    jenis_of,
    wadah_of,
)
from iku.models import (
    Anggaran,
    DaftarIku,
    PerjanjianKinerja,
    RencanaAksi,
    Renstra,
    Rkt,
    Rpjmd,
    WadahKecamatan,
)
from iku.permissions import check_can_edit_daftar, check_can_edit_wadah
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Remah

# The page of each kind of wadah.
RUTE_WADAH: dict[type[Model], str] = {
    DaftarIku: "iku:daftar",
    Rpjmd: "iku:rpjmd",
    Renstra: "iku:renstra",
    Anggaran: "iku:anggaran",
    Rkt: "iku:rkt",
    PerjanjianKinerja: "iku:perjanjian",
    RencanaAksi: "iku:rencana_aksi",
}
# Kinds of item that are typed in a grid: its page, and the box that a row has there.
RUTE_KISI: dict[str, tuple[str, str]] = {"indikator-aksi": ("iku:triwulan_aksi", "id_cara-")}


def ambil_daftar(request: PenggunaRequest, pk: int) -> DaftarIku:
    """Return the set or 404."""
    terlihat = DaftarIku.objects.visible_to(request.user)
    daftar: DaftarIku = get_object_or_404(
        terlihat.select_related("kecamatan__kabupaten", "format"), pk=pk
    )
    return daftar


def ambil_daftar_terbuka(request: PenggunaRequest, pk: int) -> DaftarIku:
    """Return a set that the user may change now, else 404 or 403."""
    daftar = ambil_daftar(request, pk)
    check_can_edit_daftar(request.user, daftar)
    return daftar


def ambil_perjanjian(request: PenggunaRequest, pk: int) -> PerjanjianKinerja:
    """Return the PK with what its pages show, or 404."""
    terlihat = PerjanjianKinerja.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten",
        "renstra__kecamatan",
        "anggaran__kecamatan",
        "pihak_kedua__pejabat__kabupaten",
        "pihak_kedua__bidang",
        "atasan__kecamatan",
        "bidang",
        "dokumen",
    )
    perjanjian: PerjanjianKinerja = get_object_or_404(terlihat, pk=pk)
    return perjanjian


def ambil_rencana_aksi(request: PenggunaRequest, pk: int) -> RencanaAksi:
    """Return the rencana aksi with what its pages show, or 404."""
    terlihat = RencanaAksi.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten", "perjanjian__kecamatan", "perjanjian__bidang", "dokumen"
    )
    rencana: RencanaAksi = get_object_or_404(terlihat, pk=pk)
    return rencana


def ambil_anggaran(request: PenggunaRequest, pk: int) -> Anggaran:
    """Return the budget or 404."""
    terlihat = Anggaran.objects.visible_to(request.user).select_related("kecamatan__kabupaten")
    anggaran: Anggaran = get_object_or_404(terlihat, pk=pk)
    return anggaran


def ambil_renstra(request: PenggunaRequest, pk: int) -> Renstra:
    """Return the Renstra with what its pages show, or 404."""
    terlihat = Renstra.objects.visible_to(request.user).select_related(
        "kecamatan__kabupaten", "rpjmd__kabupaten", "dokumen"
    )
    renstra: Renstra = get_object_or_404(terlihat, pk=pk)
    return renstra


def ambil_butir(request: PenggunaRequest, jenis: str, pk: int) -> Butir:
    """Return an item that the user may change now, else 404 or 403."""
    if jenis not in JENIS_BUTIR:
        raise Http404
    butir = get_object_or_404(butir_visible_to(request.user, JENIS_BUTIR[jenis]), pk=pk)
    check_can_edit_wadah(request.user, wadah_of(butir))
    return butir


def ambil_butir_baru(request: PenggunaRequest, jenis: str, induk_pk: int) -> Butir:
    """Return an unsaved item under one that the user may change now, else 404 or 403."""
    if jenis not in JENIS_BUTIR:
        raise Http404
    satu = JENIS_BUTIR[jenis]
    induk = get_object_or_404(induk_visible_to(request.user, satu), pk=induk_pk)
    butir = satu.model(**{satu.jalur[0]: induk})
    check_can_edit_wadah(request.user, wadah_of(butir))
    return butir


def url_wadah(wadah: Wadah, anchor: str = "") -> str:
    """Return the page of a wadah, at one of its items."""
    url = reverse(RUTE_WADAH[type(wadah)], args=[wadah.pk])
    return f"{url}#{anchor}" if anchor else url


def url_kisi(butir: Butir) -> str:
    """Return the place of a row in the grid where it is typed."""
    rute, kotak = RUTE_KISI[jenis_of(butir).kunci]
    return f"{reverse(rute, args=[wadah_of(butir).pk])}#{kotak}{butir.pk}"


def remah_dokumen(wadah: WadahKecamatan) -> tuple[Remah, ...]:
    """Return the way to the page of a wadah: its document first, when it has one."""
    dokumen = getattr(wadah, "dokumen", None)
    if dokumen is None:
        return ()
    return ((f"Dokumen {wadah.masa}", reverse("laporan:dokumen", args=[dokumen.pk])),)


def remah_butir(wadah: Wadah) -> tuple[Remah, ...]:
    """Return the way to a page about one item of a wadah."""
    if isinstance(wadah, Rpjmd):
        return (("RPJMD", reverse("iku:daftar_rpjmd")), (wadah.masa, url_wadah(wadah)))
    return (*remah_dokumen(wadah), (f"{wadah.SEBUTAN} {wadah.masa}", url_wadah(wadah)))
