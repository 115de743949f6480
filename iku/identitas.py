"""Identities of indikator with their latest wording, for choices and headings."""

from typing import Final

from django.db.models import Model, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat

from iku.models import (
    Iku,
    Indikator,
    IndikatorPerjanjian,
    IndikatorSasaranRenstra,
    IndikatorTujuanRenstra,
)

# Where a wording is found, newest first: model, way to its wadah, its name.
TEMPAT: Final[tuple[tuple[type[Model], str, str], ...]] = (
    (Iku, "sasaran__daftar", "IKU"),
    (IndikatorSasaranRenstra, "sasaran__tujuan__renstra", "Renstra"),
    (IndikatorTujuanRenstra, "tujuan__renstra", "Renstra"),
    (IndikatorPerjanjian, "sasaran__perjanjian", "PK"),
)


def list_identitas(kecamatan_id: int) -> QuerySet[Indikator]:
    """Return the identities of a kecamatan with `nama_terakhir` and `tempat_terakhir`.

    An indikator of a plan and of a decree is one, so both lend their words here.
    """
    nama, tempat = [], []
    for model, jalan, sebutan in TEMPAT:
        terakhir = model._default_manager.filter(indikator=OuterRef("pk")).order_by(
            f"-{jalan}__tahun", f"-{jalan}__revisi"
        )
        nama.append(Subquery(terakhir.values("nama")[:1]))
        tahun = Cast(f"{jalan}__tahun", TextField())
        kata = Value(f"{sebutan} ", output_field=TextField())
        sebut = terakhir.annotate(sebut=Concat(kata, tahun))
        tempat.append(Subquery(sebut.values("sebut")[:1]))
    return (
        Indikator.objects.filter(kecamatan=kecamatan_id)
        .annotate(nama_terakhir=Coalesce(*nama), tempat_terakhir=Coalesce(*tempat))
        .filter(nama_terakhir__isnull=False)
        .order_by("nama_terakhir", "pk")
    )
