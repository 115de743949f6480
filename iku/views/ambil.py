"""Fetches narrowed to the user: strangers get 404, existence is not disclosed."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from iku.butir import JENIS_BUTIR, Butir, Wadah, butir_visible_to, induk_visible_to, wadah_of
from iku.models import DaftarIku, Rpjmd
from iku.permissions import check_can_edit_daftar, check_can_edit_wadah
from kecamatan.http import PenggunaRequest
from kecamatan.views.formulir import Remah


def ambil_daftar(request: PenggunaRequest, pk: int) -> DaftarIku:
    """Return the set or 404."""
    terlihat = DaftarIku.objects.visible_to(request.user)
    return get_object_or_404(terlihat.select_related("kecamatan__kabupaten", "format"), pk=pk)


def ambil_daftar_terbuka(request: PenggunaRequest, pk: int) -> DaftarIku:
    """Return a set that the user may change now, else 404 or 403."""
    daftar = ambil_daftar(request, pk)
    check_can_edit_daftar(request.user, daftar)
    return daftar


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
    if not isinstance(wadah, Rpjmd):
        return url_daftar(wadah, anchor)
    url = reverse("iku:rpjmd", args=[wadah.pk])
    return f"{url}#{anchor}" if anchor else url


def url_daftar(daftar: DaftarIku, anchor: str = "") -> str:
    """Return the page of a set, at one of its items."""
    url = reverse("iku:daftar", args=[daftar.pk])
    return f"{url}#{anchor}" if anchor else url


def remah_daftar(daftar: DaftarIku) -> tuple[Remah, ...]:
    """Return the way to the page of a set, its document first when it has one."""
    dokumen = getattr(daftar, "dokumen", None)
    if dokumen is None:
        return ()
    return ((f"Dokumen {daftar.masa}", reverse("laporan:dokumen", args=[dokumen.pk])),)


def remah_butir(wadah: Wadah) -> tuple[Remah, ...]:
    """Return the way to a page about one item of a wadah."""
    if isinstance(wadah, Rpjmd):
        return (("RPJMD", reverse("iku:daftar_rpjmd")), (wadah.masa, url_wadah(wadah)))
    return (*remah_daftar(wadah), (f"IKU {wadah.masa}", url_daftar(wadah)))
