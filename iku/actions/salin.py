"""Deep copy of the content of a daftar IKU; every copied item asks to be confirmed."""

from typing import Any, TypeVar

from django.db import models

from iku.models import (
    DaftarIku,
    Iku,
    IndikatorTujuan,
    IsianTambahan,
    PenanggungJawab,
    Sasaran,
    Tujuan,
    VariabelRumus,
)

M = TypeVar("M", bound=models.Model)
# Set anew on each copy: identity and lock belong to the row, the flag to the copying.
TIDAK_DISALIN = frozenset({"id", "versi", "perlu_konfirmasi"})


def salin_isi(sumber: DaftarIku, tujuan: DaftarIku) -> None:
    """Copy tujuan, sasaran and indikator of `sumber` into the empty set `tujuan`.

    An Iku keeps its Indikator, so that reports can compare the years.
    """
    daftar_tujuan = salin_baris(
        Tujuan,
        {"daftar": sumber},
        perlu_konfirmasi=True,
        ganti={"daftar_id": {sumber.pk: tujuan.pk}},
    )
    salin_baris(
        IndikatorTujuan,
        {"tujuan__daftar": sumber},
        perlu_konfirmasi=True,
        ganti={"tujuan_id": daftar_tujuan},
    )
    daftar_sasaran = salin_baris(
        Sasaran,
        {"daftar": sumber},
        perlu_konfirmasi=True,
        ganti={"daftar_id": {sumber.pk: tujuan.pk}, "tujuan_id": daftar_tujuan},
    )
    daftar_iku = salin_baris(
        Iku,
        {"sasaran__daftar": sumber},
        perlu_konfirmasi=True,
        ganti={"sasaran_id": daftar_sasaran},
    )
    bagian_iku: tuple[type[models.Model], ...] = (VariabelRumus, PenanggungJawab, IsianTambahan)
    for model in bagian_iku:
        salin_baris(model, {"iku__sasaran__daftar": sumber}, ganti={"iku_id": daftar_iku})


def salin_baris(
    model: type[M],
    saringan: dict[str, Any],
    *,
    ganti: dict[str, dict[int, int]],
    perlu_konfirmasi: bool | None = None,
) -> dict[int, int]:
    """Copy the rows that match and return old -> new pk; `ganti` maps foreign keys likewise."""
    asal = list(model._default_manager.filter(**saringan).order_by("pk"))
    salinan = [_salin_satu(baris, ganti, perlu_konfirmasi) for baris in asal]
    model._default_manager.bulk_create(salinan)
    return {lama.pk: baru.pk for lama, baru in zip(asal, salinan, strict=True)}


def _salin_satu(baris: M, ganti: dict[str, dict[int, int]], perlu_konfirmasi: bool | None) -> M:
    isi = {
        field.attname: getattr(baris, field.attname)
        for field in baris._meta.concrete_fields
        if field.name not in TIDAK_DISALIN
    }
    for kunci, peta in ganti.items():
        isi[kunci] = peta.get(isi[kunci])
    if perlu_konfirmasi is not None:
        isi["perlu_konfirmasi"] = perlu_konfirmasi
    return type(baris)(**isi)
