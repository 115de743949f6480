"""Deep copy of what stands in a wadah, whatever its kind."""

from collections.abc import Sequence
from typing import Any, Final

from django.db import models

from iku.butir import Wadah, list_jenis
from iku.models import (
    BarisAnggaran,
    DukunganSasaran,
    Iku,
    IndikatorSasaranRenstra,
    IndikatorTujuanRenstra,
    IsianTambahan,
    PaguPerjanjian,
    PenanggungJawab,
    PerjanjianKinerja,
    Rkt,
    TargetRkt,
    TargetSasaranRenstra,
    TargetTujuanRenstra,
    VariabelRumus,
)

# Set anew on each copy: identity and lock belong to the row, the flag to the copying.
TIDAK_DISALIN: Final = frozenset({"id", "versi", "perlu_konfirmasi"})
# Rows that belong to one item, or to the wadah itself, with their way to it.
BAGIAN: Final[dict[type[models.Model], tuple[tuple[type[models.Model], str], ...]]] = {
    Iku: ((VariabelRumus, "iku"), (PenanggungJawab, "iku"), (IsianTambahan, "iku")),
    PerjanjianKinerja: ((PaguPerjanjian, "perjanjian"),),
    Rkt: ((TargetRkt, "rkt"),),
    BarisAnggaran: ((DukunganSasaran, "baris"),),
    IndikatorTujuanRenstra: ((TargetTujuanRenstra, "indikator"),),
    IndikatorSasaranRenstra: ((TargetSasaranRenstra, "indikator"),),
}
# Model -> old key -> new key, of everything copied so far.
Peta = dict[type[models.Model], dict[int, int]]


def salin_isi(sumber: Wadah, tujuan: Wadah, *, perlu_konfirmasi: bool = True) -> None:
    """Copy every item of `sumber` into the empty `tujuan`; with the flag each asks to be confirmed.

    An indikator keeps its identity, so that reports can compare the years.
    """
    peta: Peta = {type(sumber): {sumber.pk: tujuan.pk}}
    for model, induk in BAGIAN.get(type(sumber), ()):
        _salin_baris(model, {induk: sumber}, peta, False)
    for jenis in list_jenis(type(sumber)):
        saringan = {"__".join(jenis.jalur): sumber}
        peta[jenis.model] = _salin_baris(jenis.model, saringan, peta, perlu_konfirmasi)
        for model, induk in BAGIAN.get(jenis.model, ()):
            _salin_baris(model, {"__".join((induk, *jenis.jalur)): sumber}, peta, False)


def _salin_baris(
    model: type[models.Model], saringan: dict[str, Any], peta: Peta, perlu_konfirmasi: bool
) -> dict[int, int]:
    """Copy the rows that match and return old -> new key."""
    asal = list(model._default_manager.filter(**saringan).order_by("pk"))
    salinan = [_salin_satu(baris, peta, perlu_konfirmasi) for baris in asal]
    model._default_manager.bulk_create(salinan)
    hasil = {lama.pk: baru.pk for lama, baru in zip(asal, salinan, strict=True)}
    _link_sesama(model, salinan, hasil)
    return hasil


def _link_sesama(
    model: type[models.Model], salinan: Sequence[models.Model], hasil: dict[int, int]
) -> None:
    """Let copies that stand under rows of their own kind stand under the copies of those."""
    for kolom in model._meta.concrete_fields:
        if kolom.related_model is not model:
            continue
        for baris in salinan:
            atas = getattr(baris, kolom.attname)
            setattr(baris, kolom.attname, hasil.get(atas, atas))
        model._default_manager.bulk_update(salinan, [kolom.name])


def _salin_satu(baris: models.Model, peta: Peta, perlu_konfirmasi: bool) -> models.Model:
    """Return an unsaved copy; what it refers to within the set is the copy of that too."""
    isi: dict[str, Any] = {}
    for kolom in baris._meta.concrete_fields:
        if kolom.name in TIDAK_DISALIN:
            continue
        nilai = getattr(baris, kolom.attname)
        terpetakan = peta.get(kolom.related_model, {}) if kolom.is_relation else {}  # type: ignore[arg-type]
        isi[kolom.attname] = terpetakan.get(nilai, nilai)
    if any(kolom.name == "perlu_konfirmasi" for kolom in baris._meta.concrete_fields):
        isi["perlu_konfirmasi"] = perlu_konfirmasi
    return type(baris)(**isi)
